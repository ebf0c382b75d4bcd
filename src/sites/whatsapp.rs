//! WhatsApp in the browser: Lexical under the chat, whose address never changes.
//!
//! The header names the chat; under a group's name stand its members, with commas. Numbers of those who are no contacts
//! are ids.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "WhatsApp",
    hosts: &["web.whatsapp.com"],
    composers: "#main footer [contenteditable=true],[data-testid=conversation-compose-box-input]",
    not_composers: "[data-tab=\"3\"],#side [contenteditable]",
    boxes: &["#main footer"],
    editor: Editor::Lexical,
    surface: Surface::ChatDm,
    surfaces: &[On {
        path: "",
        around: "#main:has(header span[title*=\", \"])",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        buttons: "[data-testid=compose-btn-send],button[aria-label=Send],[data-icon=send]",
        keys: &[Key::Enter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            on: Some(Surface::ChatChannel),
            within: "#main",
            each: "header span[title*=\", \"]",
            name: "title",
            many: true,
            ..Recipients::NEW
        },
        Recipients {
            on: Some(Surface::ChatDm),
            within: "#main",
            each: "header [data-testid=conversation-info-header-chat-title],header span[dir=auto]",
            ..Recipients::NEW
        },
    ],
    ..Profile::NEW
};
