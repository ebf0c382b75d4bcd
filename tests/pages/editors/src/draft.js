// Draft.js with React, as older React applications use it. Shift+Enter begins a block: its soft newlines gain another in
// Firefox, with or without any extension.

import Draft from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  /** @type {{ state: any, set: (state: any) => void }} */
  const held = { state: Draft.EditorState.createEmpty(), set: () => {} };
  const Composer = () => {
    const [editorState, set] = useState(held.state);
    held.state = editorState;
    held.set = set;
    return createElement(Draft.Editor, { editorState, onChange: set, ariaLabel: 'Message Mei Tan' });
  };
  createRoot(place).render(createElement(Composer));
  while (!place.querySelector('[contenteditable]')) await new Promise(requestAnimationFrame);
  const clear = () => held.set(Draft.EditorState.moveFocusToEnd(Draft.EditorState.createEmpty()));
  return { text: () => held.state.getCurrentContent().getPlainText('\n'), clear };
}
