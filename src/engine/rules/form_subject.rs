//! **form/subject**: a subject line that is empty or names nothing.
//!
//! Your reader decides by the subject line what to open first.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    text::{Draft, Surface, Text},
    wording,
};

pub(super) const RULE: Rule = Rule {
    id: "form/subject",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Subject: question\n\nCould you send me the four missing receipts of the August trip by Friday 6 March?",
    quiet: "Subject: Receipts of the August trip\n\nCould you send me the four missing receipts of the August trip by Friday 6 March?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let Draft {
        surface: Surface::Email | Surface::Issue,
        reply: false,
        ..
    } = evidence.draft
    else {
        return Vec::new();
    };
    let raw = evidence.text.raw;
    // Some write the subject as the first line.
    let typed = raw
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("Subject:"));
    let Some(subject) = evidence.draft.subject.as_deref().or(typed) else {
        return Vec::new();
    };
    let read = Text::read(subject);
    let names = read
        .tokens
        .iter()
        .any(|token| token.wordy() && wording::names(token));
    if names || evidence.kind == Kind::Social || evidence.text.own_words() < 8 {
        return Vec::new();
    }
    vec![Finding::new(
        evidence
            .text
            .own()
            .next()
            .map(|sentence| sentence.span)
            .unwrap_or_default(),
        evidence.wording().subject,
    )]
}
