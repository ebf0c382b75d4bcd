//! Google Chat, on a page of its own, and as a frame in Gmail and Meet.
//!
//! The composer's label names the conversation ("Message Mei Tan. History is on."), and so does its header. Whether it is
//! a space or a direct message stands in the address.

use super::{Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Google Chat",
    hosts: &["chat.google.com"],
    composers: "div[role=textbox][aria-multiline=true]:is([g_editable=true],[contenteditable=true],[contenteditable=\"\"])",
    editor: Editor::ContentEditable,
    surfaces: &[On {
        path: "/(room|space)/",
        around: "",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        buttons: "[role=button][aria-label*=Send],button[aria-label*=Send]",
        not_buttons: "[aria-label*=feedback i]",
        keys: &[Key::Enter, Key::ModEnter],
        ..Send::NEW
    },
    ..Profile::NEW
};
