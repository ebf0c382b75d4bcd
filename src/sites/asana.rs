//! Asana: the comment under a task, in a pane of its own. Enter starts a new line; the rest is left to generic means.

use super::{Certainty, Key, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Asana",
    hosts: &["app.asana.com"],
    not_composers: "[aria-label*=description i],[aria-label*=\"task name\" i]",
    surface: Surface::Issue,
    send: Send {
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    reply: ".SingleTaskPane,#right_pane__contents",
    certainty: Certainty::Preview,
    ..Profile::NEW
};
