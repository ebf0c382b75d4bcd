// Trix, as Basecamp's boxes are built.

import 'trix';
import sheet from 'trix/dist/trix.css';

import { style } from '../style.js';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  style(place, sheet);
  const box = /** @type {any} */ (document.createElement('trix-editor'));
  box.setAttribute('aria-label', 'Message Mei Tan');
  const ready = new Promise((resolve) => box.addEventListener('trix-initialize', resolve, { once: true }));
  place.append(box);
  await ready;
  // Trix ends every text in a newline of its own.
  return { text: () => box.editor.getDocument().toString().replace(/\n$/, ''), clear: () => box.editor.loadHTML(''), keys: place };
}
