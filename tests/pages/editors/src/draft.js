// Draft.js with React, as older React applications use it.

import Draft from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  /** @type {{ state: any, set: (state: any) => void }} */
  const held = { state: Draft.EditorState.createEmpty(), set: () => {} };
  /** @param {React.KeyboardEvent} event */
  const handleReturn = (event) => {
    if (!event.shiftKey) return 'not-handled';
    held.set(Draft.RichUtils.insertSoftNewline(held.state));
    return 'handled';
  };
  const Composer = () => {
    const [editorState, set] = useState(held.state);
    held.state = editorState;
    held.set = set;
    return createElement(Draft.Editor, { editorState, onChange: set, handleReturn, ariaLabel: 'Message Mei Tan' });
  };
  createRoot(place).render(createElement(Composer));
  while (!place.querySelector('[contenteditable]')) await new Promise(requestAnimationFrame);
  const clear = () => held.set(Draft.EditorState.moveFocusToEnd(Draft.EditorState.createEmpty()));
  return { text: () => held.state.getCurrentContent().getPlainText('\n'), clear };
}
