//! **form/wall**: a paragraph of more than 120 words.
//!
//! A block of text is skimmed, and what stands in its middle is not seen.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    text::{Part, Span},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "form/wall",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Checkout is back, and this is what happened. We raised the number of workers on Monday evening because the queue had grown since the spring sale, \
and every worker opens its own connections to the database, so that the total came close to the limit that the provider sets for our size. On Tuesday at noon \
the newsletter went out, twice as many people came as on a usual day, and the last connections were gone within minutes. New orders then waited for a free one, \
the browser gave up after thirty seconds, and people tried again, which made the queue longer still. We found it late because the graph that we look at shows the mean \
and not the slowest tenth. I have put a pool in front of the database, lowered the number of workers to what it was before, and added the slow tenth to the graph. \
The pool has been quiet since, and the orders that failed were all replayed by hand in the evening by Lena and me.",
    quiet: "Checkout is back. Cause: the pool was too small.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if matches!(evidence.kind, Kind::Social) {
        return Vec::new();
    }
    let mut longest = (0, Span::default());
    let mut current = (usize::MAX, 0, Span::default());
    for sentence in evidence
        .text
        .own()
        .filter(|sentence| sentence.part == Part::Prose)
    {
        if current.0 != sentence.paragraph {
            current = (sentence.paragraph, 0, sentence.span);
        }
        current.1 += evidence
            .text
            .tokens_of(sentence)
            .iter()
            .filter(|token| token.wordy())
            .count();
        current.2.end = sentence.span.end;
        if current.1 > longest.0 {
            longest = (current.1, current.2);
        }
    }
    if longest.0 <= LONGEST {
        return Vec::new();
    }
    vec![Finding::new(
        longest.1,
        fill(evidence.wording().wall, &longest.0.to_string()),
    )]
}

/// Words that a paragraph may have.
const LONGEST: usize = 120;
