// Slate with React and its history, as Discord's composer is built.

import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  const editor = withHistory(withReact(createEditor()));
  const empty = [{ type: 'paragraph', children: [{ text: '' }] }];
  /** @param {React.KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    editor.insertSoftBreak();
  };
  const Composer = () => {
    const [initialValue] = useState(empty);
    const attributes = { role: 'textbox', 'aria-multiline': true, 'aria-label': 'Message Mei Tan', placeholder: 'Message Mei Tan' };
    const style = { minHeight: 60 };
    return createElement(Slate, { editor, initialValue }, createElement(Editable, { ...attributes, style, onKeyDown }));
  };
  createRoot(place).render(createElement(Composer));
  while (!place.querySelector('[data-slate-editor]')) await new Promise(requestAnimationFrame);
  const clear = () => {
    Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) } });
    editor.history = { undos: [], redos: [] };
  };
  return { text: () => editor.children.map((line) => Node.string(line)).join('\n'), clear };
}
