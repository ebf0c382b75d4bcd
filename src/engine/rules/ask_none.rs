//! **ask/none**: a problem or a hand-over that leaves open what the reader should do.
//!
//! A reader who is left to guess either does nothing or does the wrong thing.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    pillars::{AskState, Pillar},
};

pub(super) const RULE: Rule = Rule {
    id: "ask/none",
    severity: Severity::Warning,
    pillar: Some(Pillar::Ask),
    points: 30,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "The staging server is down again.",
    quiet: "The staging server (stg-2) is down since 09:10 UTC. Could you restart it by noon? The demo at 14:00 runs on it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Ask)
        || evidence.ask.state != AskState::None
        || evidence.kind == Kind::Opener
    {
        return Vec::new();
    }
    let wording = evidence.wording();
    vec![
        Finding::new(evidence.main_span(), wording.what_wanted)
            .with(evidence.add(wording.fix_ask, wording.slot_ask)),
    ]
}
