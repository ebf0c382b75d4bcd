//! **context/file**: a document named by its file name, with no link.
//!
//! A reader far away has another folder tree than you; a link opens at once.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    text::{Shape, Span},
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "context/file",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please check the totals on page 3 of budget_final_v2.xlsx by Thursday 15:00 CET, the board sees them on Friday.",
    quiet: "Please check the totals on page 3 of https://docs.example.com/budget-v2 by Thursday 15:00 CET, the board sees them on Friday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.acts.is_empty()
        || evidence.draft.reply
        || evidence
            .text
            .tokens
            .iter()
            .any(|token| token.shape == Shape::Link)
    {
        return Vec::new();
    }
    let office = |token: &&crate::engine::text::Token| {
        token.shape == Shape::Reference
            && token
                .span
                .of(evidence.text.raw)
                .rsplit_once('.')
                .is_some_and(|(_, ending)| {
                    DOCUMENTS
                        .iter()
                        .any(|document| ending.eq_ignore_ascii_case(document))
                })
    };
    let file = evidence
        .acts
        .iter()
        .find_map(|act| evidence.text.tokens[act.tokens.clone()].iter().find(office));
    let wording = evidence.wording();
    file.map(|file| {
        Finding::new(
            file.span,
            fill(wording.which_file, file.span.of(evidence.text.raw)),
        )
        .with(Fix {
            label: wording.fix_link.into(),
            span: Span::new(file.span.end, file.span.end),
            replacement: wording.slot_link.into(),
        })
    })
    .into_iter()
    .collect()
}

/// The endings of files that live in somebody's folders rather than in a repository.
const DOCUMENTS: [&str; 9] = [
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "key", "pages",
];
