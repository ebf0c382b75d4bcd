//! **medium/decision**: a decision announced in a direct message.
//!
//! A decision that lives in one inbox is made again next month.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{kind::Kind, pillars::AskState, text::Surface, wording::Phrase};

pub(super) const RULE: Rule = Rule {
    id: "medium/decision",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "We decided to drop the printed catalogue next year, it costs 14k and the QR code gets more visits. Nothing to do for you.",
    quiet: "Ok, see you at lunch then!",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let direct = evidence.draft.surface == Surface::ChatDm
        && !evidence.draft.reply
        && evidence.draft.recipients.len() <= 1;
    let announced = evidence.kind == Kind::Decision && evidence.ask.state == AskState::None;
    match evidence
        .text
        .hit(Phrase::Decided)
        .filter(|_| direct && announced)
    {
        Some(hit) => vec![Finding::new(
            evidence.text.span_of(hit.tokens.clone()),
            evidence.wording().decision,
        )],
        None => Vec::new(),
    }
}
