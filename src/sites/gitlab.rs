//! GitLab, hosted by itself and by its users: textareas of Markdown, or TipTap where the user has switched.
//!
//! Assignees, reviewers and participants stand in the sidebar. The popover of a name shows that person's local time.

use super::{Editor, Key, LocalTime, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "GitLab",
    hosts: &["gitlab.com"],
    app: "meta[property=\"og:site_name\"][content=GitLab]",
    composers: "textarea[name=\"note[note]\"],.js-main-target-form textarea,[data-testid=content_editor_editablebox] .ProseMirror,textarea.js-gfm-input,\
        textarea.note-textarea,textarea[id$=-description]",
    not_composers: "textarea[name*=commit]",
    boxes: &[".md-area"],
    editor: Editor::Any,
    surface: Surface::Issue,
    send: Send {
        buttons: "[data-testid=comment-button],[data-testid=reply-comment-button],.js-comment-button,[type=submit].btn-confirm,button.btn-confirm",
        not_buttons: ".dropdown-toggle,.js-comment-save-button",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: ".assignee .author,.reviewer .author,[data-testid=assignees-widget] .author",
            ..Recipients::NEW
        },
        Recipients {
            each: ".participants-author a[data-username]",
            name: "data-username",
            ..Recipients::NEW
        },
        Recipients {
            each: ".participants-author img",
            name: "alt",
            ..Recipients::NEW
        },
    ],
    subject: "#issue_title,#merge_request_title",
    reply: "#notes,.notes,.discussion-reply-holder",
    local_times: &[LocalTime {
        card: ".gl-popover,.popover",
        time: "[data-testid=user-popover-local-time]",
        name: "h1,h2,h3,h4,h5",
    }],
    ..Profile::NEW
};
