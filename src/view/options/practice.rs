//! Two-minute practice: a message, what its reader would have to ask, and a better version.
//!
//! The messages are those by which the rules that name something missing explain themselves, so that what is learnt here
//! is what the hints say later.

use super::Options;
use crate::view::{Press, node::button};
use crate::{
    engine::rules::{self, Rule, Severity},
    view::{
        Node,
        node::{Own, div, paragraph, span},
    },
};

fn examples() -> impl Iterator<Item = &'static Rule> {
    rules::ALL
        .iter()
        .copied()
        .filter(|rule| rule.severity == Severity::Warning)
}

pub(super) fn card(page: &Options) -> Node {
    let (place, better) = page.practice;
    let many = examples().count();
    let rule = examples().nth(place % many.max(1));
    let Some((rule, cases)) = rule.and_then(|rule| Some((rule.page(), rules::cases(rule.id)?)))
    else {
        return div("");
    };
    let card = div("practice row")
        .with("id", "practice")
        .with("tabindex", "-1")
        .with("role", "group")
        .with("aria-label", "Practice")
        .child(span("help", format!("{} of {many}", place % many + 1)))
        .child(paragraph("text", cases.flagged).with("dir", "auto"));
    let act = |words: &str, place: usize, better: bool| {
        button("button", words, Press::Own(Own::Practice(place, better)))
    };
    if !better {
        return card
            .child(paragraph(
                "",
                "What would its reader have to come back and ask?",
            ))
            .child(div("acts").child(act("Show a better one", place, true)));
    }
    card.child(paragraph("help", format!("{} {}", rule.summary, rule.why)))
        .child(span("label", "Better"))
        .child(paragraph("text after", cases.quiet).with("dir", "auto"))
        .child(div("acts").child(act("Next", (place + 1) % many, false)))
}
