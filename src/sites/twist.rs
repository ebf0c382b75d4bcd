//! Twist: TipTap for threads, comments and direct messages. Ctrl+Enter sends; Enter does where the user has set it so.

use super::{Certainty, Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Twist",
    hosts: &["twist.com"],
    composers: ".ProseMirror[contenteditable=true]",
    editor: Editor::ProseMirror,
    surface: Surface::DocComment,
    surfaces: &[On {
        path: "/msg/",
        around: "",
        surface: Surface::ChatDm,
    }],
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
