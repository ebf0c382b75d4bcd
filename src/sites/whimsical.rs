//! Whimsical: comments on a board, in a pop-over. Left to generic means.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Whimsical",
    hosts: &["whimsical.com"],
    not_composers: "svg [contenteditable]",
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
