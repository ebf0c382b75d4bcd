//! A review's one number: 100 less the points of every hint, so that the hints explain it exactly.

use super::{kind::Kind, rules::Hint};

/// The score of a draft of this kind with these hints; none where there is nothing to score.
pub fn of(kind: Kind, hints: &[Hint]) -> Option<u8> {
    if kind == Kind::Social {
        return None;
    }
    let taken: u32 = hints.iter().map(|hint| u32::from(hint.points)).sum();
    Some(100u32.saturating_sub(taken) as u8)
}
