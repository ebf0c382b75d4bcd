//! **tone/preamble**: two or more courtesies before the point.
//!
//! A reader sees the first two lines on the telephone; the point should be among them.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{kind::Kind, wording::Phrase};

pub(super) const RULE: Rule = Rule {
    id: "tone/preamble",
    severity: Severity::Note,
    pillar: None,
    points: 1,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Hi Ana, I hope you are well and had a great weekend. I know you are very busy, and sorry to bother you again. Could you send me the signed lease for Hafenstrasse 4 by Tuesday? The bank needs it.",
    quiet: "Hi Ana, I hope you are well. Could you send me the signed lease for Hafenstrasse 4 by Tuesday? The bank needs it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let Some(first) = evidence.acts.first() else {
        return Vec::new();
    };
    if matches!(
        evidence.kind,
        Kind::Sensitive | Kind::Social | Kind::Scheduling
    ) {
        return Vec::new();
    }
    let text = evidence.text;
    let mut before = text
        .hits_of(Phrase::Preamble)
        .filter(|hit| hit.tokens.end <= first.tokens.start);
    let (Some(one), Some(_), Some(last)) = (before.next(), before.next(), before.last()) else {
        return Vec::new();
    };
    vec![Finding::new(
        text.span_of(one.tokens.start..last.tokens.end),
        evidence.wording().preamble,
    )]
}
