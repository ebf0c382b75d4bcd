// Lexical with its rich text behaviour, as WhatsApp's composer is built.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

import { STEP } from '../style.js';

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.role = 'textbox';
  box.setAttribute('aria-label', 'Message Mei Tan');
  box.style.cssText = 'min-height: 60px; white-space: pre-wrap';
  place.append(box);
  const editor = createEditor({
    namespace: 'chat',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), STEP);
  const clear = () => editor.update(() => void $getRoot().clear().append($createParagraphNode()).selectEnd());
  clear();
  const text = () => editor.read(() => $getRoot().getChildren().map((line) => line.getTextContent()).join('\n'));
  return { text, clear };
}
