//! **context/decision**: a decision that leaves open two of: the other choices, the reason, how to object.
//!
//! Who cannot see what was weighed, or until when to speak up, opens the question again later.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{aspects::Aspect, kind::Kind};

pub(super) const RULE: Rule = Rule {
    id: "context/decision",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "I propose that we drop Internet Explorer in release 4.2.",
    quiet: "I propose that we drop Internet Explorer in release 4.2 instead of 5.0, because it costs us a day per release. Object by Friday 6 March, 12:00 UTC, otherwise I merge.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.kind != Kind::Decision || evidence.draft.reply {
        return Vec::new();
    }
    let wording = evidence.wording();
    evidence.checklist(
        &[
            (Aspect::Options, wording.lacks_options),
            (Aspect::Reason, wording.lacks_reason),
            (Aspect::Objection, wording.lacks_objection),
        ],
        wording.slot_decision,
    )
}
