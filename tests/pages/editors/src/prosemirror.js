// ProseMirror with its basic schema, as Jira, Trello, Linear and Intercom use it.

import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import { STEP } from '../style.js';

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const breakLine = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
    return true;
  });
  const plugins = [
    history({ newGroupDelay: STEP }),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': breakLine }),
    keymap(baseKeymap),
  ];
  const fresh = () => EditorState.create({ schema, plugins });
  const view = new EditorView(place, {
    state: fresh(),
    attributes: { role: 'textbox', 'aria-label': 'Message Mei Tan', style: 'min-height: 60px; white-space: break-spaces' },
  });
  const text = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', () => '\n');
  return { text, clear: () => view.updateState(fresh()) };
}
