// TinyMCE in its frame, under its free licence and served from here.

import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default/icons';
import 'tinymce/models/dom/model';
import 'tinymce/themes/silver/theme';
import sheet from 'tinymce/skins/ui/oxide/skin.css';

import { style } from '../style.js';

/** @type {import('../chat.js').Mount} */
export async function mount(place) {
  style(place, sheet);
  const box = document.createElement('textarea');
  place.append(box);
  const [editor] = await tinymce.init({
    target: box,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    content_style: 'body { white-space: pre-wrap; margin: 8px }',
    forced_root_block: 'div',
    menubar: false,
    toolbar: false,
    statusbar: false,
    height: 420,
    iframe_aria_text: 'Message Mei Tan',
  });
  return { text: () => editor.getContent({ format: 'text' }), clear: () => editor.resetContent(''), keys: editor.getDoc() };
}
