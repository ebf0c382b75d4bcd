//! Intercom's inbox: ProseMirror, for answers and for notes among colleagues.
//!
//! A note is told by its class; it does not go to the customer.

use super::{Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Intercom",
    hosts: &[
        "app.intercom.com",
        "app.eu.intercom.com",
        "app.au.intercom.com",
        "app.intercom.io",
    ],
    composers: "[data-conversation-reply-composer] .ProseMirror,.embercom-prosemirror-composer-editor[contenteditable=true],.embercom-prosemirror-composer-editor [contenteditable=true]",
    editor: Editor::ProseMirror,
    surface: Surface::Email,
    surfaces: &[On {
        path: "",
        around: ".conversation__text.o__note,.o__note",
        surface: Surface::DocComment,
    }],
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    reply: "[data-conversation-reply-composer]",
    ..Profile::NEW
};
