//! **ask/several**: three or more asks in running text.
//!
//! Numbered asks get numbered answers; in running text the second and third are lost.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    acts::Form,
    text::{Part, Span},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "ask/several",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please send the signed lease to the bank today. Please book room 204 for Monday 10:00, the auditors come. Also please order badges for the three visitors named in the invite by Friday.",
    quiet: "1. Please send the signed lease to the bank today.\n2. Please book room 204 for Monday 10:00, the auditors come.\n3. Please order badges for the three visitors named in the invite by Friday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let asks: Vec<_> = evidence
        .acts
        .iter()
        .filter(|act| !act.vague && act.form != Form::Fragment)
        .collect();
    let numbered = asks
        .iter()
        .any(|act| evidence.text.sentences[act.sentence].part == Part::Item);
    let mut sentences: Vec<usize> = asks.iter().map(|act| act.sentence).collect();
    sentences.dedup();
    if sentences.len() < 3 || numbered {
        return Vec::new();
    }
    let wording = evidence.wording();
    let fixes = sentences
        .iter()
        .enumerate()
        .map(|(number, &sentence)| {
            let at = evidence.text.sentences[sentence].span.start;
            let break_before = if at == 0 || evidence.text.raw[..at].ends_with('\n') {
                ""
            } else {
                "\n"
            };
            Fix {
                label: wording.fix_number.into(),
                span: Span::new(at, at),
                replacement: format!("{break_before}{}. ", number + 1),
            }
        })
        .collect();
    let span = evidence.text.sentences[sentences[1]].span;
    vec![Finding {
        fixes,
        ..Finding::new(span, fill(wording.several, &sentences.len().to_string()))
    }]
}
