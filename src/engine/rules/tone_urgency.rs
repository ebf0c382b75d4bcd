//! **tone/urgency**: urgent more than once, and still no date.
//!
//! The second "urgent" says less than a time of day would.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::pillars::DeadlineState;

pub(super) const RULE: Rule = Rule {
    id: "tone/urgency",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "URGENT: please approve the nine timesheets in Rota asap, payroll is waiting.",
    quiet: "Please approve the nine timesheets in Rota by 15:00 CET today, payroll is waiting.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.deadline.state != DeadlineState::Vague || evidence.deadline.spans.len() < 2 {
        return Vec::new();
    }
    vec![Finding::new(
        evidence.deadline.spans[1],
        evidence.wording().twice_urgent,
    )]
}
