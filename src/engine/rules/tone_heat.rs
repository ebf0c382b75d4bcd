//! **tone/heat**: a heated or blaming word about the reader.
//!
//! The fact can be answered; the word will be.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    wording::{Class, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "tone/heat",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Your last two invoices for stand B12 are ridiculous. Please send corrected ones by Friday 6 March.",
    quiet: "Your last two invoices for stand B12 are 40 % above the offer. Please send corrected ones by Friday 6 March.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if matches!(evidence.kind, Kind::Social) {
        return Vec::new();
    }
    let text = evidence.text;
    let aimed = text.own().find(|sentence| {
        let tokens = text.tokens_of(sentence);
        tokens
            .iter()
            .any(|token| token.is(Class::Heat) && !token.quoted)
            && tokens
                .iter()
                .any(|token| token.is(Class::You) || token.is(Class::Your))
    });
    aimed
        .and_then(|sentence| {
            text.tokens_of(sentence)
                .iter()
                .find(|token| token.is(Class::Heat) && !token.quoted)
        })
        .map(|token| {
            Finding::new(
                token.span,
                fill(evidence.wording().heated, token.span.of(text.raw)),
            )
        })
        .into_iter()
        .collect()
}
