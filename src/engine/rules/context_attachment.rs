//! **context/attachment**: something is said to be attached, and nothing is.
//!
//! A message with its file forgotten costs a whole round: they ask, you send it, they begin.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::wording::{Class, Phrase};

pub(super) const RULE: Rule = Rule {
    id: "context/attachment",
    severity: Severity::Note,
    pillar: None,
    points: 4,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please sign the attached lease for Hafenstrasse 4 by Friday 6 March, the bank pays out on Monday.",
    quiet: "Please sign the lease for Hafenstrasse 4 (drive/lease-4) by Friday 6 March, the bank pays out on Monday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    // Unknown is not nothing: where the surface cannot tell, nothing is said.
    if evidence.draft.attachments != Some(0) {
        return Vec::new();
    }
    let text = evidence.text;
    let said = text.hits_of(Phrase::Attached).find(|hit| {
        let before = hit.tokens.start.checked_sub(1).map(|at| &text.tokens[at]);
        !text.tokens[hit.tokens.start].quoted
            && !before.is_some_and(|token| token.is(Class::Negation))
            && !before.is_some_and(|token| token.is(Class::Your))
    });
    said.map(|hit| {
        Finding::new(
            text.span_of(hit.tokens.clone()),
            evidence.wording().attached,
        )
    })
    .into_iter()
    .collect()
}
