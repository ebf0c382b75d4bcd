//! A review's one number: 100 less the points of every hint, so that the hints explain it exactly.
//!
//! Where the points would pass 100 they are scaled down as they are made, never the score: the hints always add up.

use super::{kind::Kind, rules::Hint};

/// Scales the points of `hints` so that they add up to at most 100, in their order and without losing a point.
pub fn fit(hints: &mut [Hint]) {
    let total: u32 = hints.iter().map(|hint| u32::from(hint.points)).sum();
    if total <= 100 {
        return;
    }
    let (mut given, mut summed) = (0, 0);
    for hint in hints {
        summed += u32::from(hint.points);
        let upto = summed * 100 / total;
        hint.points = u8::try_from(upto - given).unwrap_or(100);
        given = upto;
    }
}

/// The score of a draft of this kind with these hints; none where there is nothing to score.
pub fn of(kind: Kind, judged: bool, hints: &[Hint]) -> Option<u8> {
    if kind == Kind::Social || !judged {
        return None;
    }
    let taken: u32 = hints.iter().map(|hint| u32::from(hint.points)).sum();
    Some(u8::try_from(100u32.saturating_sub(taken)).unwrap_or(100))
}
