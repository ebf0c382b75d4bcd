//! **context/thin**: the subject is named, but not why or where it is.
//!
//! What is named without a link, a number or a reason has to be searched for, and the wrong one may be found.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::pillars::{ContextState, Pillar};

pub(super) const RULE: Rule = Rule {
    id: "context/thin",
    severity: Severity::Warning,
    pillar: Some(Pillar::Context),
    points: 25,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Can you review the Q3 deck by Thursday?",
    quiet: "Can you review the Q3 board deck (drive/q3-board-v5) by Thursday 17:00 ET? The board sees slides 4 to 9 on Friday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Context) || evidence.context.state != ContextState::Thin {
        return Vec::new();
    }
    let wording = evidence.wording();
    let span = evidence.weak_spot();
    vec![
        Finding::new(span, wording.why_needed)
            .with(evidence.add(wording.fix_context, wording.slot_context)),
    ]
}
