//! Confluence in data centres: Atlassian's editor, or TinyMCE in a frame, for pages and the comments beneath them.
//!
//! At Atlassian's own hosts it shares Jira's profile, which tells it by its path. A page's body is written in the same
//! editor as a comment.

use super::{Certainty, Editor, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Confluence",
    app: "meta[name=confluence-request-time],#com-atlassian-confluence",
    composers: "#ak-editor-textarea.ProseMirror,.ak-editor-content-area .ProseMirror,body#tinymce",
    editor: Editor::Any,
    surface: Surface::DocComment,
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
