//! Trello: a comment on a card, in Atlassian's editor, which takes the place of a line that is clicked.
//!
//! Those on the card read it.

use super::{Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Trello",
    hosts: &["trello.com"],
    composers: "[data-testid=editor-content-container] .ProseMirror",
    not_composers: "[data-testid*=description] .ProseMirror",
    editor: Editor::ProseMirror,
    surface: Surface::Issue,
    send: Send {
        buttons: "[data-testid=card-back-comment-save-button]",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: "[data-testid=card-back-member-avatar] img",
            name: "alt",
            ..Recipients::NEW
        },
        Recipients {
            each: "[data-testid=card-back-member-avatar][title]",
            name: "title",
            ..Recipients::NEW
        },
    ],
    reply: "[data-testid=editor-content-container]",
    ..Profile::NEW
};
