//! GitHub issues, pull requests and discussions: textareas of Markdown, in the React composer and the older one.
//!
//! Enter never sends. Those who will read it stand in the sidebar as assignees and participants; an @name in the
//! draft counts only where the page shows nobody. Anything on an existing thread is a reply.

use super::{Certainty, Editor, Key, Profile, Recipients, Send, list};
use crate::engine::text::Surface;

pub fn profile() -> Profile {
    Profile {
        name: "GitHub".into(),
        hosts: list(&["github.com", "gist.github.com"]),
        composers: list(&[
            "[data-testid=\"markdown-editor-comment-composer\"] textarea",
            "[data-testid=\"comment-composer\"] textarea",
            "[class*=\"MarkdownEditor-module__container\"] textarea",
            "textarea.js-comment-field",
            "#new_comment_field",
            "textarea[name=\"comment[body]\"]",
            "textarea[name=\"pull_request[body]\"]",
            "textarea[name=\"issue[body]\"]",
        ]),
        not_composers: list(&[".CodeMirror *", "[role=\"search\"] *"]),
        boxes: list(&["[class*=\"MarkdownEditor-module__container\"]", "tab-container", ".js-previewable-comment-form"]),
        editor: Editor::Textarea,
        surface: Surface::Issue,
        send: Send {
            buttons: list(&["form button[type=\"submit\"].btn-primary", "button[data-variant=\"primary\"]:not([aria-hidden=\"true\"])"]),
            keys: vec![Key::ModEnter],
        },
        recipients: vec![
            Recipients { each: ".js-issue-assignees a[data-hovercard-type=\"user\"], [data-testid=\"issue-assignees\"] a[data-hovercard-url^=\"/users/\"]".into(), ..Recipients::default() },
            Recipients { each: ".participation a[data-hovercard-type=\"user\"] img".into(), name: "alt".into(), ..Recipients::default() },
        ],
        subject: list(&["input[placeholder=\"Title\"]", "#issue_title", "#pull_request_title"]),
        reply: list(&["#discussion_bucket", "[data-testid=\"issue-viewer-container\"]", ".js-discussion", ".inline-comments"]),
        certainty: Certainty::Sources,
        ..Profile::default()
    }
}
