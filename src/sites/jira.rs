//! Jira: Atlassian's editor on ProseMirror, put in the place of a button when that is pressed.
//!
//! A page may hold several editors of the same id: description and comment. A service desk tells an internal note from a
//! reply to the customer by tabs.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Jira",
    hosts: &["*.atlassian.net"],
    composers: "#ak-editor-textarea.ProseMirror,.ak-editor-content-area .ProseMirror",
    editor: Editor::ProseMirror,
    surface: Surface::Issue,
    surfaces: &[On {
        path: "/wiki/",
        around: "",
        surface: Surface::DocComment,
    }],
    send: Send {
        buttons: "[data-testid=comment-save-button]",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[Recipients {
        each: "[data-testid*=\"user.assignee\"] [data-testid*=name],[data-testid*=\"user.reporter\"] [data-testid*=name]",
        ..Recipients::NEW
    }],
    reply: "[data-testid=\"issue.activity.comment\"]",
    ..Profile::NEW
};
