// TipTap with its starter kit and mentions, as Zoom, Twist and GitLab use it.

import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';

import { STEP } from '../style.js';

/** @type {import('../chat.js').Mount} */
export function mount(place) {
  const editor = new Editor({
    element: place,
    extensions: [StarterKit.configure({ trailingNode: false, undoRedo: { newGroupDelay: STEP } }), Mention],
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Message Mei Tan', style: 'min-height: 60px; white-space: break-spaces' } },
  });
  return { text: () => editor.getText({ blockSeparator: '\n' }), clear: () => void editor.commands.clearContent() };
}
