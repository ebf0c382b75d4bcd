//! Telegram in the browser, in both of its clients, A and K.
//!
//! K keeps a second, hidden editable that mirrors the first. The chat's title stands above it; groups say how many members
//! they have.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Telegram",
    hosts: &["web.telegram.org"],
    composers: ".input-message-input[contenteditable=true]:not(.input-field-input-fake),#editable-message-text",
    not_composers: ".input-field-input-fake",
    editor: Editor::ContentEditable,
    surface: Surface::ChatDm,
    surfaces: &[
        On {
            path: "#-",
            around: "",
            surface: Surface::ChatChannel,
        },
        On {
            path: "",
            around: "[data-peer-id^=\"-\"]",
            surface: Surface::ChatChannel,
        },
    ],
    send: Send {
        buttons: ".btn-send,.Composer button[aria-label*=Send]",
        not_buttons: ".record,.edit",
        keys: &[Key::Enter],
        menus: ".autocomplete-helper,.composer-tooltip",
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            on: Some(Surface::ChatDm),
            each: ".top .peer-title",
            id: "data-peer-id",
            ..Recipients::NEW
        },
        Recipients {
            on: Some(Surface::ChatDm),
            each: ".MiddleHeader .fullName,.MiddleHeader h3",
            ..Recipients::NEW
        },
    ],
    reply: ".Composer:has(.ComposerEmbeddedMessage),.chat-input:has(.reply-wrapper .reply)",
    later: "“Schedule message”, behind a right click on the send button",
    ..Profile::NEW
};
