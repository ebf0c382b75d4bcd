//! **deadline/weak**: an ask that may need a date, where that is not sure.
//!
//! Drafts like it lack their deadline often enough to say so quietly, too seldom to warn.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    pillars::{DeadlineState, Pillar},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline/weak",
    severity: Severity::Note,
    pillar: None,
    points: 6,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Could you print the programme for the open day, 40 copies?",
    quiet: "Could you print the programme for the open day, 40 copies, by Friday 6 March?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let Some(points) = evidence.doubt(Pillar::Deadline) else {
        return Vec::new();
    };
    let wording = evidence.wording();
    let vague = evidence.deadline.spans.first().copied();
    let (span, message, fixes) = if evidence.deadline.state == DeadlineState::Vague
        && let Some(span) = vague
    {
        let message = fill(wording.may_ask_vague_when, span.of(evidence.text.raw));
        (span, message, evidence.days(span, wording.by.trim_start()))
    } else {
        let span = evidence.main_span();
        let fixes = evidence.days(evidence.before_mark(span), wording.by);
        (span, wording.may_ask_when.to_string(), fixes)
    };
    vec![
        Finding {
            fixes,
            ..Finding::new(span, message)
        }
        .costing(points),
    ]
}
