//! **tone/hedging**: three or more softeners around one ask.
//!
//! Courtesy in small doses; in large ones the ask disappears and sounds optional.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{kind::Kind, wording::Phrase};

pub(super) const RULE: Rule = Rule {
    id: "tone/hedging",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Sorry to bother you, I was just wondering if you could maybe possibly send me the signed lease for Hafenstrasse 4 by Tuesday, if that's ok? The bank needs it.",
    quiet: "Could you send me the signed lease for Hafenstrasse 4 by Tuesday? The bank needs it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.acts.is_empty() || matches!(evidence.kind, Kind::Sensitive) {
        return Vec::new();
    }
    let mut hits = evidence.text.hits_of(Phrase::Hedging);
    let third = hits.nth(2);
    third
        .map(|hit| {
            Finding::new(
                evidence.text.span_of(hit.tokens.clone()),
                evidence.wording().hedged,
            )
        })
        .into_iter()
        .collect()
}
