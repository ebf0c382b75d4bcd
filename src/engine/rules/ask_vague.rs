//! **ask/vague**: something is wanted, but no action that can be carried out: "thoughts?", "can you help with this?".
//!
//! Asked for a look, a reader does not know what to look for, and the answer will miss what you needed.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    pillars::{AskState, Pillar},
};

pub(super) const RULE: Rule = Rule {
    id: "ask/vague",
    severity: Severity::Warning,
    pillar: Some(Pillar::Ask),
    points: 30,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Can you take a look at the Rotterdam contract?",
    quiet: "Can you check whether clause 7 of the Rotterdam contract (drive/rotterdam.pdf) covers late delivery, by Thursday?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Ask)
        || evidence.ask.state != AskState::Vague
        || evidence.kind == Kind::Opener
    {
        return Vec::new();
    }
    let wording = evidence.wording();
    let span = evidence.acts.iter().find(|act| act.vague).map_or_else(
        || evidence.main_span(),
        |act| evidence.text.span_of(act.tokens.clone()),
    );
    vec![
        Finding::new(span, wording.what_exactly)
            .with(evidence.add(wording.fix_ask, wording.slot_ask)),
    ]
}
