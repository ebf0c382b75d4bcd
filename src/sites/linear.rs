//! Linear: ProseMirror for descriptions, comments and replies, several on a page. Enter starts a new line.

use super::{Certainty, Editor, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Linear",
    hosts: &["linear.app"],
    composers: ".ProseMirror[contenteditable=true]",
    not_composers: "[aria-label*=title i],[aria-label*=description i]",
    editor: Editor::ProseMirror,
    surface: Surface::Issue,
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
