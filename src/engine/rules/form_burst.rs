//! **form/burst**: a greeting and fragments on lines of their own.
//!
//! Each line arrives as a message or reads like one, and only the last says what it is about.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    text::{Part, Sentence, Span, Surface},
    wording::{Class, Phrase, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "form/burst",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "hey Ana\nquick one\nabout the invoice\nfrom last week\ncan you resend it",
    quiet: "Hey Ana, can you resend the invoice of 24 February (2024-0788) by Thursday? The bank asks for it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let chat = matches!(
        evidence.draft.surface,
        Surface::ChatDm | Surface::ChatChannel
    );
    let own: Vec<_> = evidence.text.own().collect();
    let (Some(first), Some(last)) = (own.first(), own.last()) else {
        return Vec::new();
    };
    let words = |sentence: &&&Sentence| {
        let tokens = evidence.text.tokens_of(sentence);
        tokens.iter().filter(|token| token.wordy()).count()
    };
    let span = Span::new(first.span.start, last.span.end);
    let lines = span
        .of(evidence.text.raw)
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    let greets = evidence.text.tokens[..first.tokens.end]
        .iter()
        .any(|token| token.is(Class::Greeting))
        || evidence.text.has(Phrase::Bait);
    let fragments = own.iter().all(|sentence| sentence.part == Part::Prose)
        && own
            .iter()
            .map(|sentence| words(&sentence))
            .all(|count| count <= LONGEST);
    if !chat || lines < FEWEST || !greets || !fragments || evidence.acts.is_empty() {
        return Vec::new();
    }
    vec![Finding::new(
        span,
        fill(evidence.wording().burst, &lines.to_string()),
    )]
}

/// Words that a fragment has at most.
const LONGEST: usize = 5;

/// Lines from which on they are a burst.
const FEWEST: usize = 3;
