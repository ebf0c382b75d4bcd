//! "Shortcuts" and "About".

use chrono::{DateTime, Utc};

use super::Options;
use crate::view::{
    Node, Press,
    node::{Own, button, div, paragraph, span},
    words,
};

pub(super) fn shortcuts(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let of_page = [
        ("In the card: the fix of that number", "1–9"),
        ("In the card: back to the text", "Esc"),
    ];
    let own = page
        .facts
        .shortcuts
        .iter()
        .map(|(what, keys)| (what.as_str(), keys.as_str()));
    let rows = own.chain(of_page).map(|(what, keys)| {
        let keys = if keys.is_empty() {
            span("facts", "no key yet")
        } else {
            Node::new("kbd").text(keys)
        };
        Node::new("li")
            .class("shortcut row")
            .child(span("", what))
            .child(keys)
    });
    vec![
        Node::new("ul").class("people").children(rows),
        button(
            "button",
            "Change the keys in the browser",
            Press::Own(Own::Shortcuts),
        ),
    ]
}

pub(super) fn section(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let first = Node::new("a")
        .with("href", "#welcome")
        .text("Show the first page again");
    vec![
        paragraph(
            "row",
            format!(
                "{} {} says what your reader would have to come back and ask, and what time it is for them.",
                words::NAME,
                page.facts.version
            ),
        ),
        paragraph(
            "row",
            "The judgement is made on this machine, by rules that you can read and switch off one by one. No account, no network, no text kept.",
        ),
        paragraph(
            "row",
            "Free under the licences MIT or Apache 2.0, at your choice.",
        ),
        div("row").child(first),
    ]
}
