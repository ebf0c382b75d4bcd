//! **ask/opener**: only a greeting or bait: "hi", "got a sec?", "quick question".
//!
//! Your reader can only answer "yes?" and then wait; with the question in the same message they could have answered it.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{kind::Kind, pillars::Pillar};

pub(super) const RULE: Rule = Rule {
    id: "ask/opener",
    severity: Severity::Warning,
    pillar: Some(Pillar::Ask),
    points: 45,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Hi Sam, got a sec?",
    quiet: "Hi Sam, which of the two logos in the brand folder did legal clear? The printer needs the file.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.kind != Kind::Opener || !evidence.misses(Pillar::Ask) {
        return Vec::new();
    }
    let wording = evidence.wording();
    vec![
        Finding::new(evidence.main_span(), wording.opener)
            .with(evidence.add(wording.fix_question, wording.slot_question)),
    ]
}
