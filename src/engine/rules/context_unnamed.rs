//! **context/unnamed**: the subject is only pointed at: "this", "the thing", "as discussed".
//!
//! A reader who comes to the message hours later has not seen what you see; they must ask, and wait a day for the answer.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    pillars::{ContextState, Pillar},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "context/unnamed",
    severity: Severity::Warning,
    pillar: Some(Pillar::Context),
    points: 30,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Can you fix that thing before the 2pm call?",
    quiet: "Can you fix the broken header on the pricing page (WEB-977) before the 2pm call? The client sees it there.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.misses(Pillar::Context) || evidence.context.state != ContextState::None {
        return Vec::new();
    }
    let wording = evidence.wording();
    let span = evidence.weak_spot();
    let words = span.of(evidence.text.raw);
    let message = if evidence.context.spans.is_empty() || words.len() > 40 {
        wording.about_what.to_string()
    } else {
        fill(wording.what_is, words)
    };
    vec![Finding::new(span, message).with(evidence.add(wording.fix_context, wording.slot_context))]
}
