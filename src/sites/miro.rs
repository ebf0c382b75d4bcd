//! Miro: comments on a board. The board is a canvas. Left to generic means.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Miro",
    hosts: &["miro.com"],
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
