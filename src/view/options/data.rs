//! "Data and privacy": the receipt, every byte that is stored, and everything in and out.

use chrono::{DateTime, Utc};

use super::{Options, form, import};
use crate::{
    store::inventory::{self, Line},
    view::{
        Node, Press,
        node::{Import, Own, button, div, paragraph, span},
        words,
    },
};

pub(super) fn section(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let facts = &page.facts;
    let kept = facts
        .local
        .iter()
        .chain(&facts.synced)
        .filter(|line| !inventory::is_known(&line.key))
        .count();
    let mut rows = vec![
        div("receipt row")
            .with("role", "group")
            .with("aria-label", "Receipt")
            .child(count(
                facts.requests,
                "request made",
                "requests made",
                "by this page and the worker, as the browser counted them",
            ))
            .child(count(
                kept,
                "text of yours kept",
                "texts of yours kept",
                "beyond what is listed below",
            )),
        stored("On this device", &facts.local),
    ];
    rows.push(if facts.synced.is_empty() {
        paragraph("help row", "In your browser's sync: nothing.")
    } else {
        stored("In your browser's sync", &facts.synced)
    });
    rows.extend(page.fields(&form::ROAM));
    if !facts.kept_back.is_empty() {
        rows.push(div("notice row").child(super::problems(&facts.kept_back)));
    }
    rows.push(Node::new("h3").text("Take it with you"));
    rows.push(div("acts row").child(button(
        "button",
        "Save everything to a file",
        Press::Own(Own::ExportAll),
    )));
    rows.push(import(
        page,
        Import::Everything,
        "Paste a file of everything",
        "What the file says goes before what is stored; what it does not mention stays.",
    ));
    rows.push(Node::new("h3").text("Erase"));
    rows.push(erase(page.erasing));
    rows
}

fn count(many: usize, one: &str, several: &str, about: &str) -> Node {
    div("count")
        .child(Node::new("strong").text(many.to_string()))
        .child(span("", if many == 1 { one } else { several }))
        .child(span("help", about))
}

fn stored(title: &'static str, lines: &[Line]) -> Node {
    let bytes: usize = lines.iter().map(|line| line.bytes).sum();
    let cell = |class: &str, text: String| Node::new("td").class(class).text(text);
    let head = ["What", "Key", "Bytes"].map(|word| Node::new("th").with("scope", "col").text(word));
    let rows = lines.iter().map(|line| {
        Node::new("tr")
            .child(cell("", line.about.to_owned()))
            .child(cell("stored-as", line.key.clone()))
            .child(cell("bytes", line.bytes.to_string()))
    });
    div("table row").child(
        Node::new("table")
            .class("stored")
            .child(
                Node::new("caption")
                    .text(format!("{title}: {}", words::count(bytes, "byte", "bytes"))),
            )
            .child(Node::new("tr").children(head))
            .children(rows),
    )
}

fn erase(asking: bool) -> Node {
    let act = |class: &str, words: &str, id: &str, own: Own| {
        button(class, words, Press::Own(own)).with("id", id)
    };
    if asking {
        return div("notice ask row")
            .with("role", "group")
            .with("aria-labelledby", "sure")
            .child(
                span("", "Settings, people, team file and counts will be gone from this device and from your browser's sync. This cannot be undone.")
                    .with("id", "sure"),
            )
            .child(
                div("acts")
                    .child(act("button danger", "Erase everything", "erase-surely", Own::EraseSurely))
                    .child(act("button", "Keep it", "keep", Own::Erase)),
            );
    }
    div("acts row").child(act(
        "button danger",
        "Erase everything …",
        "erase",
        Own::Erase,
    ))
}
