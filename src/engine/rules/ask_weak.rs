//! **ask/weak**: a message that may leave open what is wanted, where that is not sure.
//!
//! Drafts like it lack their ask often enough to say so quietly, too seldom to warn.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::pillars::{AskState, Pillar};

pub(super) const RULE: Rule = Rule {
    id: "ask/weak",
    severity: Severity::Note,
    pillar: None,
    points: 6,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "The projector in room 4 flickers again.",
    quiet: "The projector in room 4 flickers again. Could you order a new lamp by Friday 6 March?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let Some(points) = evidence.doubt(Pillar::Ask) else {
        return Vec::new();
    };
    let wording = evidence.wording();
    let message = match evidence.ask.state {
        AskState::None => wording.may_ask_ask,
        AskState::Vague | AskState::Clear => wording.may_ask_exactly,
    };
    vec![
        Finding::new(evidence.main_span(), message)
            .with(evidence.add(wording.fix_ask, wording.slot_ask))
            .costing(points),
    ]
}
