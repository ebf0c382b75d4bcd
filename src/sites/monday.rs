//! monday.com: updates on an item, in an editor that has changed over the years. Left to generic means.

use super::{Certainty, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "monday.com",
    hosts: &["*.monday.com"],
    surface: Surface::Issue,
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
