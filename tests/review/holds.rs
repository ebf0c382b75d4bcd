//! What holds of the review of any draft at all; the tests and the fuzz target hold the engine to it.

use std::collections::BTreeSet;

use chrono::DateTime;
use wellsent::{
    contract::ReviewOutput,
    engine::{
        Desk, Review,
        kind::Kind,
        pillars::Pillar,
        review,
        rules::Severity,
        templates::{self, Template},
        text::{Draft, Span},
        zone::Zone,
    },
};

/// The review at an instant on a Wednesday.
pub(crate) fn look(draft: &Draft) -> Review {
    let now = DateTime::from_timestamp(1_772_619_600, 0).unwrap_or_default();
    review(draft, &Desk::in_zone(Zone::UTC), now)
}

/// Its spans are places in the text, the hints explain score and `missing`, the same draft gets the same review, and
/// its JSON and its templates can be made.
pub(crate) fn holds(draft: &Draft) -> Review {
    let review = look(draft);
    let text = draft.text.as_str();
    let place = |span: Span| span.start <= span.end && text.get(span.range()).is_some();
    let spans = [
        &review.ask.spans,
        &review.deadline.spans,
        &review.context.spans,
    ];
    assert!(spans.into_iter().flatten().all(|span| place(*span)));
    for hint in &review.hints {
        assert!(place(hint.span), "{}", hint.rule);
        let fixes = || hint.fixes.iter();
        assert!(fixes().all(|fix| place(fix.span)), "{}", hint.rule);
        assert!(!hint.message.is_empty() && !hint.why.is_empty());
        assert!(hint.pillar.is_none() || hint.severity == Severity::Warning);
    }
    let named: BTreeSet<Pillar> = review.hints.iter().filter_map(|hint| hint.pillar).collect();
    let missing: BTreeSet<Pillar> = review.missing.iter().copied().collect();
    assert_eq!(named, missing);
    let taken: u32 = review.hints.iter().map(|hint| u32::from(hint.points)).sum();
    assert!(
        review
            .score
            .is_none_or(|score| u32::from(score) + taken == 100)
    );
    if review.kind == Kind::Social {
        assert!(review.missing.is_empty() && review.score.is_none());
    }
    assert_eq!(look(draft), review);
    let output = ReviewOutput::of(serde_json::Value::Null, draft, &review);
    assert!(serde_json::to_string(&output).is_ok());
    for template in Template::ALL {
        let filled = templates::fill(template, draft, &review);
        for slot in filled.slots {
            assert!(filled.text.get(slot.span.range()).is_some());
        }
    }
    review
}
