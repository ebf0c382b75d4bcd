//! LinkedIn: messages on their own page and in bubbles on every page, partly in an open shadow root.
//!
//! Where Enter sends, there is no send button, only the toggle with which that is chosen. A new message names its readers
//! in pills.

use super::{Editor, Key, Profile, Recipients, Send, Setting};
use crate::engine::text::Surface;

/// The nearest thing around a composer that holds one conversation and no other.
const CONVERSATION: &str =
    ".msg-thread,.msg-convo-wrapper,.msg-overlay-conversation-bubble,[role=dialog],.msg__detail";

pub static PROFILE: Profile = Profile {
    name: "LinkedIn",
    hosts: &["www.linkedin.com"],
    composers: ".msg-form__contenteditable[contenteditable=true]",
    boxes: &[".msg-form"],
    editor: Editor::ContentEditable,
    surface: Surface::ChatDm,
    send: Send {
        buttons: "button.msg-form__send-button",
        keys: &[Key::ModEnter],
        settings: &[Setting {
            around: ".msg-form:not(:has(.msg-form__send-button)):has(.msg-form__send-toggle)",
            keys: &[Key::Enter, Key::ModEnter],
        }],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            within: CONVERSATION,
            each: ".artdeco-pill",
            ..Recipients::NEW
        },
        Recipients {
            within: CONVERSATION,
            each: ".msg-entity-lockup__entity-title,.msg-overlay-bubble-header__title",
            many: true,
            ..Recipients::NEW
        },
        Recipients {
            within: CONVERSATION,
            each: ".msg-s-event-listitem--other .msg-s-message-group__name",
            ..Recipients::NEW
        },
    ],
    subject: "[name=subject]",
    ..Profile::NEW
};
