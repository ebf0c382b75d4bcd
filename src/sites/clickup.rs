//! ClickUp: Quill in the comment bar of a task, in chat, and in the mail that a task can send.
//!
//! The three share their test ids; a subject line beside the bar makes it a mail. Whether Enter or Ctrl+Enter sends is the
//! user's setting, which the page does not show.

use super::{Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "ClickUp",
    hosts: &["app.clickup.com"],
    composers: "[data-test=comment-bar__editor] .ql-editor,.cu-comment-bar__editor>.ql-editor,[data-test=comment-bar__editor].ql-editor",
    boxes: &[".cu-comment-bar"],
    editor: Editor::Quill,
    surface: Surface::Issue,
    surfaces: &[
        On {
            path: "",
            around: ".cu-comment-bar:has([data-test=email-communicators__subject])",
            surface: Surface::Email,
        },
        On {
            path: "/chat/",
            around: "",
            surface: Surface::ChatChannel,
        },
    ],
    send: Send {
        buttons: "[data-test=comment-bar__send-btn]",
        keys: &[Key::Enter, Key::ModEnter],
        ..Send::NEW
    },
    subject: "[data-test=email-communicators__subject] input,input[data-test=email-communicators__subject]",
    ..Profile::NEW
};
