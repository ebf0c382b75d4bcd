//! **context/weak**: something that the reader may not know, where that is not sure.
//!
//! Drafts like it lack their context often enough to say so quietly, too seldom to warn.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::pillars::{ContextState, Pillar};

pub(super) const RULE: Rule = Rule {
    id: "context/weak",
    severity: Severity::Note,
    pillar: None,
    points: 6,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Can you upload the new price list today?",
    quiet: "Can you upload the new price list (drive/prices-2026) to the shop by 16:00 GMT today? The sale starts at midnight.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let Some(points) = evidence.doubt(Pillar::Context) else {
        return Vec::new();
    };
    let wording = evidence.wording();
    let message = match evidence.context.state {
        ContextState::None => wording.may_ask_what,
        ContextState::Thin | ContextState::Full => wording.may_ask_why,
    };
    vec![
        Finding::new(evidence.weak_spot(), message)
            .with(evidence.add(wording.fix_context, wording.slot_context))
            .costing(points),
    ]
}
