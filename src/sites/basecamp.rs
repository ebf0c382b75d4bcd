//! Basecamp: Trix, and its successor Lexxy, for messages and comments, and a chat, Campfire, where Enter sends.
//!
//! What sends is a form's own button.

use super::{Certainty, Editor, On, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Basecamp",
    hosts: &["3.basecamp.com", "app.basecamp.com"],
    composers: "trix-editor,.lexxy-editor__content,textarea",
    editor: Editor::Trix,
    surface: Surface::DocComment,
    surfaces: &[On {
        path: "/chats/",
        around: "",
        surface: Surface::ChatChannel,
    }],
    certainty: Certainty::Preview,
    ..Profile::NEW
};
