//! **deadline/none**: work is asked for, and nothing says by when.
//!
//! A reader in another zone plans the day before reading you; without a date your request waits behind those that have one.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::pillars::{DeadlineState, Pillar};

pub(super) const RULE: Rule = Rule {
    id: "deadline/none",
    severity: Severity::Warning,
    pillar: Some(Pillar::Deadline),
    points: 20,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Could you translate the flyer into Polish? It is in the drive under Events/Flyer_v3, for the open day.",
    quiet: "Could you translate the flyer into Polish by Friday 13 March? It is in the drive under Events/Flyer_v3, for the open day.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Deadline) || evidence.deadline.state == DeadlineState::Vague {
        return Vec::new();
    }
    let span = evidence.main_span();
    vec![Finding {
        fixes: evidence.days(evidence.before_mark(span), evidence.wording().by),
        ..Finding::new(span, evidence.wording().by_when)
    }]
}
