// Quill 2, as Slack's and ClickUp's composers are built.

import Quill from 'quill';
import sheet from 'quill/dist/quill.core.css';

import { STEP, style } from '../style.js';

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  style(place, sheet);
  const quill = new Quill(place, { modules: { toolbar: false, history: { delay: STEP } }, placeholder: 'Message Mei Tan' });
  quill.root.role = 'textbox';
  quill.root.setAttribute('aria-label', 'Message Mei Tan');
  // Quill ends every text in a newline of its own.
  return { text: () => quill.getText().replace(/\n$/, ''), clear: () => void quill.setText(''), keys: place };
}
