//! Mattermost, hosted by itself and by its users: a textarea for the channel, one for the thread, one for an edit.
//!
//! The address tells a direct message (`/messages/@mei`) from a channel. Above the composer of a direct message stands
//! the reader's time when it is late there.

use super::{Editor, Key, LocalTime, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Mattermost",
    hosts: &["*.cloud.mattermost.com", "community.mattermost.com"],
    app: "#post_textbox,.AdvancedTextEditor",
    composers: "#post_textbox,#reply_textbox",
    not_composers: "#edit_textbox",
    boxes: &[".AdvancedTextEditor"],
    editor: Editor::Textarea,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "/messages/@",
        around: "",
        surface: Surface::ChatDm,
    }],
    send: Send {
        buttons: "[data-testid=SendMessageButton]",
        keys: &[Key::Enter, Key::ModEnter],
        menus: "#suggestionList",
        ..Send::NEW
    },
    recipients: &[Recipients {
        on: Some(Surface::ChatDm),
        each: "#channelHeaderTitle",
        ..Recipients::NEW
    }],
    reply: "#rhsContainer,.sidebar--right,:has(>#reply_textbox)",
    local_times: &[
        LocalTime {
            card: ".RemoteUserHour",
            time: "time",
            name: ".userDisplayName",
        },
        LocalTime {
            card: ".user-profile-popover",
            time: ".user-popover__time-status-container time",
            name: "[id^=userPopoverUsername],[role=heading],h5",
        },
    ],
    later: "“Schedule message”, behind the arrow beside the send button",
    ..Profile::NEW
};
