//! Rocket.Chat, hosted by itself and by its users: a textarea named after its room.
//!
//! Enter with a modifier sends where the user has chosen so, and the page does not show it. Editing a message uses the
//! same textarea. The panel of a person shows their time.

use super::{Editor, Key, LocalTime, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Rocket.Chat",
    hosts: &["*.rocket.chat"],
    app: "#rocket-chat,.rcx-room-header",
    composers: "textarea[name=msg]",
    boxes: &["[role=group]:has(textarea[name=msg])"],
    editor: Editor::Textarea,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "/direct/",
        around: "",
        surface: Surface::ChatDm,
    }],
    send: Send {
        buttons: "button[aria-label=Send]",
        keys: &[Key::Enter],
        menus: "[id^=popup-item]",
        ..Send::NEW
    },
    recipients: &[Recipients {
        on: Some(Surface::ChatDm),
        each: ".rcx-room-header h1",
        many: true,
        ..Recipients::NEW
    }],
    reply: ".rcx-vertical-bar,[aria-labelledby=contextualbarTitle]",
    local_times: &[LocalTime {
        card: "aside:has([data-qa=UserInfoUserName]),.rcx-vertical-bar",
        time: "",
        name: "[data-qa=UserInfoUserName]",
    }],
    ..Profile::NEW
};
