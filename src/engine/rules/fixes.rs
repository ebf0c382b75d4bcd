//! Fixes, and the trying of those that nobody has to complete.
//!
//! The weights judge a draft as a whole, so that seven words more can tip a verdict about something else. A fix of a small
//! matter is therefore tried before it is offered: it is kept only where its
//! hint is gone then, nothing is missing that was not and nothing is lowered.

use crate::engine::{
    Review,
    text::{Draft, Span},
};

/// A replacement of one place in the draft that would mend what a hint names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    pub span: Span,
    pub replacement: String,
}

impl Fix {
    /// Stands where the sender has to write something.
    pub const SLOT: &str = "[…]";

    /// Whether the sender has to write something into it.
    pub fn open(&self) -> bool {
        self.replacement.contains(Fix::SLOT)
    }

    /// `text` with this fix in it.
    pub fn applied(&self, text: &str) -> String {
        [
            &text[..self.span.start],
            &self.replacement,
            &text[self.span.end..],
        ]
        .concat()
    }
}

/// Longer drafts, in bytes, are judged by more than a few words can tip.
const LONGEST_TRIED: usize = 2000;

/// How many fixes of a draft are tried; the others are not offered.
const MOST_TRIED: usize = 8;

/// Drops the fixes of hints that name no pillar which `assess` does not find helpful.
pub(in crate::engine) fn keep_helpful(
    review: &mut Review,
    draft: &Draft,
    assess: impl Fn(&Draft) -> Review,
) {
    if draft.text.len() > LONGEST_TRIED {
        return;
    }
    let (score, missing) = (review.score, &review.missing);
    let all: Vec<_> = review.hints.iter().map(|hint| hint.rule).collect();
    let mut tried = 0;
    for hint in review.hints.iter_mut().filter(|hint| hint.pillar.is_none()) {
        hint.fixes.retain(|fix| {
            if fix.open() {
                return true;
            }
            tried += 1;
            if tried > MOST_TRIED {
                return false;
            }
            let mended = Draft {
                text: fix.applied(&draft.text),
                ..draft.clone()
            };
            let after = assess(&mended);
            let before = all.iter().filter(|rule| **rule == hint.rule).count();
            let left = after.hints.iter().filter(|other| other.rule == hint.rule);
            left.count() < before
                && after.missing.iter().all(|pillar| missing.contains(pillar))
                && after.score >= score
        });
    }
}
