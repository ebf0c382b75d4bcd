//! Mural: comments on a board, in a pop-over. Left to generic means.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Mural",
    hosts: &["app.mural.co"],
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
