//! The countries and the rules of their holidays, by code.

use super::Moved;
use crate::engine::when::holiday::rule::Rule::{self, Easter, Fixed};

/// A country's row.
pub(super) struct Entry {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) moved: Moved,
    pub(super) rules: &'static [Rule],
}

pub(super) static COUNTRIES: &[Entry] = &[Entry {
    code: "DE",
    name: "Germany",
    moved: Moved::Not,
    rules: &[
        Fixed(1, 1),
        Easter(-2, 1),
        Easter(1, 1),
        Fixed(5, 1),
        Easter(39, 1),
        Easter(50, 1),
        Fixed(10, 3),
        Fixed(12, 25),
        Fixed(12, 26),
    ],
}];
