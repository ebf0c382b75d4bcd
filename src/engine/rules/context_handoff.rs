//! **context/handoff**: a hand-over that leaves open two of: where it stands, what comes next, what may go wrong.
//!
//! Whoever takes over while you sleep can only work with what is written.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{aspects::Aspect, kind::Kind};

pub(super) const RULE: Rule = Rule {
    id: "context/handoff",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Over to you with the release branch.",
    quiet: "Over to you: the release branch is cut and tested. Next: tag 4.2 once the build is green. Open risk: the flaky login test may fail once.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.kind != Kind::Handoff || evidence.draft.reply {
        return Vec::new();
    }
    let wording = evidence.wording();
    evidence.checklist(
        &[
            (Aspect::State, wording.lacks_state),
            (Aspect::Next, wording.lacks_next),
            (Aspect::Risk, wording.lacks_risk),
        ],
        wording.slot_handoff,
    )
}
