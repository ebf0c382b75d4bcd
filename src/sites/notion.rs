//! Notion: comments under a title and in the margin. The page itself is a document, edited block by block.
//!
//! All of it is an editable of Notion's own make; what is no block of the page is taken for a comment.

use super::{Certainty, Editor, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Notion",
    hosts: &[
        "www.notion.so",
        "www.notion.com",
        "app.notion.com",
        "*.notion.site",
    ],
    not_composers: ".notion-page-content [data-content-editable-leaf],[data-content-editable-root]",
    editor: Editor::ContentEditable,
    surface: Surface::DocComment,
    send: Send {
        keys: &[Key::Enter, Key::ModEnter],
        ..Send::NEW
    },
    reply: ".notion-page-view-discussion",
    certainty: Certainty::Preview,
    ..Profile::NEW
};
