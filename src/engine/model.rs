//! A draft as numbers, and what the labelled drafts taught about them.
//!
//! Two sorts of features meet: [`features::dense`], what the rules see and say, and [`words::hashed`], the words
//! themselves. The weights are linear, whole numbers and made by `examples/train.rs`, so that the same draft gets the
//! same verdict everywhere. On drafts by hands that neither had seen, the rules alone named the kind of .64 of them,
//! the dense features .70, and both sorts .74.

pub mod features;
mod weights;
pub mod words;

use chrono::{DateTime, Utc};

use super::{
    acts::Act,
    kind::Kind,
    pillars::{Ask, Context, Deadline, Pillar},
    text::{Draft, Text},
    when::Expression,
};

/// A whole feature: counts are capped and given in twelfths, so that sums are exact everywhere.
pub const WHOLE: i32 = 12;

/// A logit of 1.0 in the units of the weighted sums.
pub const LOGIT: i32 = WHOLE * weights::STEP;

/// What is decided: the eleven kinds, then the three pillars.
pub const VERDICTS: usize = Kind::ALL.len() + 3;

/// What the rules make of a draft by themselves.
#[derive(Clone, Debug)]
pub struct Ruled {
    pub kind: Kind,
    pub ask: Ask,
    pub deadline: Deadline,
    pub context: Context,
    pub missing: Vec<Pillar>,
}

/// What the weights make of a draft, in parts of a [`LOGIT`].
#[derive(Clone, Copy, Debug)]
pub struct Leaning {
    kinds: [i32; Kind::ALL.len()],
    /// How much speaks for each pillar's being missing, in the order context, deadline, ask.
    pub missing: [i32; 3],
}

/// Weighs a draft's features.
pub fn weigh(
    text: &Text,
    draft: &Draft,
    acts: &[Act],
    times: &[Expression],
    now: DateTime<Utc>,
    ruled: &Ruled,
) -> Leaning {
    let mut sums = [0i32; VERDICTS];
    let dense = features::dense(text, draft, acts, times, now, ruled);
    for (&feature, row) in dense.iter().zip(weights::DENSE.as_chunks::<VERDICTS>().0) {
        if feature > 0 {
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(feature) * i32::from(weight.cast_signed());
            }
        }
    }
    let rows = weights::HASHED.as_chunks::<VERDICTS>().0;
    let mut counted = [0i32; VERDICTS];
    words::hashed(text, draft).each(|bucket| {
        if let Some(row) = rows.get(bucket) {
            for (sum, &weight) in counted.iter_mut().zip(row) {
                *sum += i32::from(weight.cast_signed());
            }
        }
    });
    for (sum, counted) in sums.iter_mut().zip(counted) {
        *sum += counted * WHOLE;
    }
    let mut kinds = [0; Kind::ALL.len()];
    kinds.copy_from_slice(&sums[..Kind::ALL.len()]);
    let mut missing = [0; 3];
    missing.copy_from_slice(&sums[Kind::ALL.len()..]);
    Leaning { kinds, missing }
}

impl Leaning {
    /// The likeliest of the kinds that are allowed; the rules' own is always.
    pub fn kind(&self, ruled: Kind, allowed: impl Fn(Kind) -> bool) -> Kind {
        Kind::ALL
            .into_iter()
            .zip(self.kinds)
            .filter(|&(kind, _)| kind == ruled || allowed(kind))
            .max_by_key(|&(_, sum)| sum)
            .map_or(ruled, |(kind, _)| kind)
    }
}

/// How much speaks for it that at least one of several things is so, each with what speaks for it: the logarithm of the
/// sum of their odds, in whole numbers that are the same everywhere. None of nothing.
pub fn any_of(speaks: impl IntoIterator<Item = i32>) -> Option<i32> {
    speaks.into_iter().reduce(either)
}

fn either(one: i32, other: i32) -> i32 {
    const UNIT: i64 = LOGIT as i64;
    let apart = i64::from(one.abs_diff(other)).min(8 * UNIT);
    // ln(1 + e^-x) within 0.03: ln 2 / (1 + 0.72 x + 0.36 x² + 0.12 x³).
    let below =
        100 * UNIT.pow(3) + 72 * UNIT.pow(2) * apart + 36 * UNIT * apart.pow(2) + 12 * apart.pow(3);
    let more = 69 * UNIT.pow(4) / below;
    one.max(other) + i32::try_from(more).unwrap_or_default()
}
