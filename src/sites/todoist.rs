//! Todoist: comments on a task or a project, in TipTap. The task's own name and description are no messages.

use super::{Certainty, Editor, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Todoist",
    hosts: &["app.todoist.com", "todoist.com"],
    composers: ".ProseMirror[contenteditable=true]",
    not_composers: ".task_editor .ProseMirror,[aria-label*=name i],[aria-label*=description i]",
    editor: Editor::ProseMirror,
    surface: Surface::DocComment,
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
