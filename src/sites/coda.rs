//! Coda: comments beside a document. Left to generic means.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Coda",
    hosts: &["coda.io"],
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
