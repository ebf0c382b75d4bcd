//! Webex: spaces in the browser. The editor says accessibly what it is; what sends beside Enter is left to generic means.

use super::{Certainty, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Webex",
    hosts: &["web.webex.com"],
    composers: "[role=textbox][contenteditable=true]",
    not_composers: "[role=search] *",
    surface: Surface::ChatChannel,
    send: Send {
        keys: &[Key::Enter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
