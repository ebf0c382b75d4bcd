//! **tone/shouting**: several words in capitals, or "!!!".
//!
//! In writing there is no voice to soften it.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{kind::Kind, text::Span, wording::Class};

pub(super) const RULE: Rule = Rule {
    id: "tone/shouting",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "PLEASE SEND the signed lease for Hafenstrasse 4 TO THE BANK by Tuesday!!! They pay out on Wednesday.",
    quiet: "Please send the signed lease for Hafenstrasse 4 to the bank by Tuesday. They pay out on Wednesday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if matches!(evidence.kind, Kind::Social | Kind::Incident) {
        return Vec::new();
    }
    let text = evidence.text;
    let loud: Vec<usize> = text
        .own()
        .flat_map(|sentence| sentence.tokens.clone())
        .filter(|&index| {
            text.tokens[index].shouted
                && text.tokens[index].word.known()
                && !text.tokens[index].is(Class::KnownAcronym)
        })
        .collect();
    let marks = text
        .own()
        .flat_map(|sentence| sentence.tokens.clone())
        .find(|&index| {
            text.tokens[index..]
                .iter()
                .take(3)
                .filter(|token| token.mark() == Some('!'))
                .count()
                == 3
        });
    let place = if loud.len() >= 3 {
        loud.first().copied()
    } else {
        marks
    };
    let wording = evidence.wording();
    let quieter = |index: usize| {
        let start = text.tokens[index].span.start;
        let rest = &text.raw[start..];
        let length = rest.len() - rest.trim_start_matches('!').len();
        Fix {
            label: wording.fix_marks.into(),
            span: Span::new(start, start + length),
            replacement: "!".into(),
        }
    };
    place
        .map(|index| Finding {
            fixes: marks
                .filter(|_| loud.len() < 3)
                .map(quieter)
                .into_iter()
                .collect(),
            ..Finding::new(text.tokens[index].span, wording.shouting)
        })
        .into_iter()
        .collect()
}
