//! Zulip, hosted by itself and by its users: one textarea for everything, with its readers above it.
//!
//! A direct message names its readers in pills; in a channel they stand behind a dialog. Enter sends or starts a new line
//! by the user's own setting, which shows in the menu beside the button. Cards of people say their local time.

use super::{Editor, Key, LocalTime, On, Profile, Recipients, Send, Setting};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Zulip",
    hosts: &["*.zulipchat.com", "chat.zulip.org"],
    app: "#send_message_form #compose-textarea",
    composers: "#compose-textarea",
    not_composers: ".message_edit_content",
    boxes: &[".messagebox", "#message-content-container"],
    editor: Editor::Textarea,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "",
        around: "#send_message_form:has(#compose-direct-recipient .pill)",
        surface: Surface::ChatDm,
    }],
    send: Send {
        buttons: "#compose-send-button",
        keys: &[Key::Enter, Key::ModEnter],
        settings: &[Setting {
            around: ":root:has(.enter_sends_choices input[value=false]:checked)",
            keys: &[Key::ModEnter],
        }],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: "#compose-direct-recipient .pill .pill-value",
            ..Recipients::NEW
        },
        Recipients {
            each: "#compose-direct-recipient .pill",
            ..Recipients::NEW
        },
    ],
    local_times: &[LocalTime {
        card: "#user_card_popover",
        time: ".local_time",
        name: ".user_full_name",
    }],
    later: "“Schedule message”, behind the dots beside the send button",
    ..Profile::NEW
};
