//! **context/incident**: an incident that leaves open two of: since when, whom it hurts, what was tried.
//!
//! Whoever is woken asks these three first; answered in the message, they can begin.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{aspects::Aspect, kind::Kind};

pub(super) const RULE: Rule = Rule {
    id: "context/incident",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Production checkout is down. @Ravi please restart it now.",
    quiet: "Production checkout (shop-eu) is down since 09:12 UTC, customers cannot pay. We rolled back, no change. @Ravi please restart the payment pods now.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.kind != Kind::Incident || evidence.draft.reply {
        return Vec::new();
    }
    let wording = evidence.wording();
    evidence.checklist(
        &[
            (Aspect::Since, wording.lacks_since),
            (Aspect::Impact, wording.lacks_impact),
            (Aspect::Tried, wording.lacks_tried),
        ],
        wording.slot_incident,
    )
}
