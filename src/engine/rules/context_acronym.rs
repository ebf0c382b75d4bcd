//! **context/acronym**: two or more acronyms that are not explained, in a mail.
//!
//! Newcomers and people from other teams do not know your team's letters, and few ask.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    text::{Shape, Span, Surface},
    wording::{Class, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "context/acronym",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Dear all, please send your KTX figures and the QBRV form for room 4 to Ana by Friday 6 March, she closes the quarter on Monday.",
    quiet: "Dear all, please send your sales figures and the review form for room 4 to Ana by Friday 6 March, she closes the quarter on Monday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.draft.surface != Surface::Email || evidence.draft.reply {
        return Vec::new();
    }
    let letters = |token: &crate::engine::text::Token| {
        let word = token.span.of(evidence.text.raw);
        token.shape == Shape::Word
            && token.shouted
            && (3..=5).contains(&word.len())
            && word.is_ascii()
            && !token.word.known()
            && !token.is(Class::KnownAcronym)
    };
    let mut found: Vec<_> = evidence
        .text
        .own()
        .flat_map(|sentence| sentence.tokens.clone())
        .filter(|&index| letters(&evidence.text.tokens[index]))
        .map(|index| evidence.text.tokens[index].span)
        .collect();
    found.dedup_by_key(|span| span.of(evidence.text.raw));
    // One may be a name, and a sentence in capitals is shouting.
    if !(2..=4).contains(&found.len()) {
        return Vec::new();
    }
    let wording = evidence.wording();
    let message = fill(wording.stands_for, found[0].of(evidence.text.raw));
    vec![Finding::new(found[0], message).with(Fix {
        label: wording.fix_letters.into(),
        span: Span::new(found[0].end, found[0].end),
        replacement: wording.slot_letters.into(),
    })]
}
