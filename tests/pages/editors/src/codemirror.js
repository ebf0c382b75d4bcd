// CodeMirror 6, as HackMD and many Markdown boxes use it.

import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

import { STEP } from '../style.js';

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const extensions = [
    history({ newGroupDelay: STEP }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Message Mei Tan' }),
    keymap.of([{ key: 'Shift-Enter', run: insertNewline }, ...defaultKeymap, ...historyKeymap]),
  ];
  const fresh = () => EditorState.create({ extensions });
  const view = new EditorView({ parent: place, state: fresh() });
  const fill = (/** @type {string} */ text) => view.dispatch({ changes: { from: view.state.doc.length, insert: text } });
  return { fill, text: () => view.state.doc.toString(), clear: () => view.setState(fresh()) };
}
