//! GitHub issues, pull requests and discussions: textareas of Markdown, in the React composer and the older one.
//!
//! Enter never sends. Those who will read it stand in the sidebar as assignees and participants; an @name in the
//! draft counts only where the page shows nobody. Anything on an existing thread is a reply. React's buttons stand
//! outside of any form, each of them twice.

use super::{Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "GitHub",
    hosts: &["github.com", "gist.github.com"],
    composers: "[data-testid=markdown-editor-comment-composer] textarea,[data-testid=comment-composer] textarea,\
        [class*=MarkdownEditor-module__container] textarea,textarea.js-comment-field,#new_comment_field,\
        textarea[name=\"comment[body]\"],textarea[name=\"pull_request[body]\"],textarea[name=\"issue[body]\"]",
    boxes: &[
        "[class*=MarkdownEditor-module__container]",
        "tab-container",
        ".js-previewable-comment-form",
    ],
    editor: Editor::Textarea,
    surface: Surface::Issue,
    send: Send {
        buttons: "form button[type=submit].btn-primary,button[data-variant=primary]:not([aria-hidden=true])",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: ".js-issue-assignees a[data-hovercard-type=user],[data-testid=issue-assignees] a[data-hovercard-url^=\"/users/\"]",
            ..Recipients::NEW
        },
        Recipients {
            each: ".participation a[data-hovercard-type=user] img",
            name: "alt",
            ..Recipients::NEW
        },
    ],
    subject: "input[placeholder=Title],#issue_title,#pull_request_title",
    reply: "#discussion_bucket,[data-testid=issue-viewer-container],.js-discussion,.inline-comments",
    ..Profile::NEW
};
