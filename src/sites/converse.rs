//! Converse.js, a client of XMPP that other pages put in: Lexical, or a textarea in older versions.
//!
//! Its parts are elements of their own names, without shadow roots. Several chats may be open side by side, so everything
//! is looked for in the composer's own.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

/// The nearest thing around a composer that holds one conversation and no other.
const CHAT: &str = ".chatbox,converse-chat,converse-muc";

pub static PROFILE: Profile = Profile {
    name: "Converse.js",
    hosts: &["conversejs.org"],
    app: "converse-root,#conversejs",
    composers: ".chat-textarea",
    boxes: &[".chat-message-form"],
    editor: Editor::Any,
    surface: Surface::ChatDm,
    surfaces: &[On {
        path: "",
        around: "converse-muc,.chatroom",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        buttons: ".send-button",
        keys: &[Key::Enter],
        menus: ".suggestion-box__results",
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            on: Some(Surface::ChatDm),
            within: CHAT,
            each: ".chatbox-title__text",
            id: "title",
            ..Recipients::NEW
        },
        Recipients {
            on: Some(Surface::ChatChannel),
            within: CHAT,
            each: ".occupant-list .occupant-nick",
            ..Recipients::NEW
        },
    ],
    ..Profile::NEW
};
