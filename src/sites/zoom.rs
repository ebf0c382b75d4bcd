//! Zoom: team chat, and the chat of a meeting, which is a frame of its own and goes to everybody unless its menu says so.

use super::{Editor, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Zoom",
    hosts: &["*.zoom.us"],
    composers: ".chat-rtf-box__editor-outer [contenteditable=true],div.tiptap.ProseMirror,textarea.chat-box__chat-textarea",
    editor: Editor::ProseMirror,
    surface: Surface::ChatChannel,
    send: Send {
        buttons: ".chat-rtf-box__send",
        keys: &[Key::Enter],
        ..Send::NEW
    },
    ..Profile::NEW
};
