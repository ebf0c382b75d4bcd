//! **deadline/vague**: urgency without a date: "asap", "soon", "when you get a chance".
//!
//! The reader cannot tell whether "soon" ends before their night or after it.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    pillars::{DeadlineState, Pillar},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline/vague",
    severity: Severity::Warning,
    pillar: Some(Pillar::Deadline),
    points: 20,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please send us a corrected invoice for order 2024-0788 asap, the VAT number is missing.",
    quiet: "Please send us a corrected invoice for order 2024-0788 by Thursday noon CET, the VAT number is missing.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Deadline) || evidence.deadline.state != DeadlineState::Vague {
        return Vec::new();
    }
    let span = evidence
        .deadline
        .spans
        .first()
        .copied()
        .unwrap_or_else(|| evidence.main_span());
    let message = fill(evidence.wording().when_is, span.of(evidence.text.raw));
    vec![Finding {
        fixes: evidence.days(span, evidence.wording().by.trim_start()),
        ..Finding::new(span, message)
    }]
}
