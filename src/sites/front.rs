//! Front: mail that a team answers, and comments among colleagues beneath it. Both are left to generic means.
//!
//! To and Cc are chips; the comment bar sends with Enter.

use super::{Certainty, Key, On, Profile, Send, Setting};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Front",
    hosts: &["app.frontapp.com"],
    surface: Surface::Email,
    surfaces: &[On {
        path: "",
        around: "[aria-label*=omment],[placeholder*=omment],[data-placeholder*=omment]",
        surface: Surface::DocComment,
    }],
    send: Send {
        keys: &[Key::ModEnter],
        settings: &[Setting {
            around: "[aria-label*=omment],[placeholder*=omment],[data-placeholder*=omment]",
            keys: &[Key::Enter],
        }],
        ..Send::NEW
    },
    later: "“Send later”, behind the arrow beside Send",
    certainty: Certainty::Preview,
    ..Profile::NEW
};
