//! HackMD: comments beside a note. The note itself is written in a code editor that shows only part of it.

use super::{Certainty, Profile};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "HackMD",
    hosts: &["hackmd.io"],
    surface: Surface::DocComment,
    certainty: Certainty::Preview,
    ..Profile::NEW
};
