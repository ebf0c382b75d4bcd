// CKEditor 5, as Teams' and Zendesk's composers are built.

import { Essentials, InlineEditor, Paragraph } from 'ckeditor5';
import sheet from 'ckeditor5/ckeditor5.css';

import { style } from '../style.js';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  style(place, sheet);
  const box = document.createElement('div');
  place.append(box);
  const editor = await InlineEditor.create(box, { licenseKey: 'GPL', plugins: [Essentials, Paragraph], label: 'Message Mei Tan' });
  /** @param {any} line */
  const letters = (line) => [...line.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('');
  const text = () => [...(editor.model.document.getRoot()?.getChildren() ?? [])].map(letters).join('\n');
  return { text, clear: () => editor.setData('') };
}
