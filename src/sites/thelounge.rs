//! The Lounge, hosted by its users: a client of IRC that stays online.
//!
//! The header says which kind of conversation it is; a channel's users stand beside it. Enter sends without any modifier
//! alone.

use super::{Certainty, Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "The Lounge",
    app: "#chat-container #form #input",
    composers: "#form #input",
    boxes: &["#form"],
    editor: Editor::Textarea,
    surface: Surface::ChatDm,
    surfaces: &[On {
        path: "",
        around: ":root:has(#chat .chat-view[data-type=channel])",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        buttons: "#submit",
        keys: &[Key::Enter],
        menus: ".textcomplete-menu",
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            on: Some(Surface::ChatDm),
            each: "#chat .chat-view[data-type=query]",
            name: "aria-label",
            ..Recipients::NEW
        },
        Recipients {
            on: Some(Surface::ChatChannel),
            each: "#chat .userlist .names .user",
            ..Recipients::NEW
        },
    ],
    me: "#form #nick",
    certainty: Certainty::Site,
    ..Profile::NEW
};
