//! Loom: comments under a video. Left to generic means.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Loom",
    hosts: &["www.loom.com"],
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
