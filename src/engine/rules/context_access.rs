//! **context/access**: a link to a shared document in a mail, and no word on who may open it.
//!
//! Who lacks the right to open it can only ask for it, and waits until you are back.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    aspects::Aspect,
    text::{Shape, Surface},
};

pub(super) const RULE: Rule = Rule {
    id: "context/access",
    severity: Severity::Note,
    pillar: None,
    points: 1,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Dear all, please enter your travel costs for February in https://docs.google.com/spreadsheets/d/1kX by Friday 6 March, we close the books on Monday.",
    quiet: "Dear all, please enter your travel costs for February in https://docs.google.com/spreadsheets/d/1kX by Friday 6 March (everybody with the link can edit), we close the books on Monday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.draft.surface != Surface::Email || evidence.draft.reply || evidence.acts.is_empty()
    {
        return Vec::new();
    }
    let text = evidence.text;
    let link = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .find(|token| {
            let address = token.span.of(text.raw);
            token.shape == Shape::Link && GUARDED.iter().any(|host| address.contains(host))
        });
    link.filter(|_| !evidence.tells(Aspect::Access))
        .map(|token| Finding::new(token.span, evidence.wording().access))
        .into_iter()
        .collect()
}

/// Where documents open for those only who were given the right to.
const GUARDED: [&str; 10] = [
    "docs.google.com/",
    "drive.google.com/",
    "sharepoint.com/",
    "1drv.ms/",
    "onedrive.live.com/",
    "dropbox.com/",
    "box.com/",
    "notion.so/",
    "figma.com/",
    "miro.com/",
];
