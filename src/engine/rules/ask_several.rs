//! **ask/several**: three or more asks in running text.
//!
//! Numbered asks get numbered answers; in running text the second and third are lost.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    acts::Form,
    text::{Part, Shape, Span},
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
    let fixes = numbered_from(evidence, &sentences).into_iter().collect();
    let span = evidence.text.sentences[sentences[1]].span;
    vec![Finding {
        fixes,
        ..Finding::new(span, fill(wording.several, &sentences.len().to_string()))
    }]
}

/// One replacement that puts each ask on a numbered line of its own; none where it would run over something that an
/// editor shows as a thing of its own.
fn numbered_from(evidence: &Evidence, sentences: &[usize]) -> Option<Fix> {
    let text = evidence.text;
    let starts: Vec<usize> = sentences
        .iter()
        .map(|&sentence| text.sentences[sentence].span.start)
        .collect();
    let (&first, &last) = (starts.first()?, starts.last()?);
    let between = &text.tokens[text.token_at(first)..text.token_at(last)];
    if between
        .iter()
        .any(|token| matches!(token.shape, Shape::Mention | Shape::Emoji | Shape::Code))
    {
        return None;
    }
    let mut replacement = String::new();
    let mut from = first;
    for (number, &start) in starts.iter().enumerate() {
        replacement.push_str(&text.raw[from..start]);
        from = start;
        let line = text.raw[..start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        if text.raw[line..start].trim().is_empty() {
            // The line is its own already.
        } else {
            replacement.truncate(replacement.trim_end().len());
            replacement.push('\n');
        }
        replacement.push_str(&(number + 1).to_string());
        replacement.push_str(". ");
    }
    Some(Fix {
        label: evidence.wording().fix_number.into(),
        span: Span::new(first, last),
        replacement,
    })
}
