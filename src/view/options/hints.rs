//! "What to hint at": how much, every rule with its reason and an example, and what was dismissed.

use chrono::{DateTime, Utc};

use super::{Options, form};
use crate::{
    engine::rules::{self, Rule, Severity},
    view::{
        Node,
        fields::Field,
        node::{Own, div, link, paragraph, span},
        words,
    },
};

/// The groups of rules: what the part of their ids before "/" is called.
const FAMILIES: [(&str, &str); 6] = [
    ("context", "What it is about"),
    ("deadline", "By when"),
    ("ask", "What you ask"),
    ("form", "Form"),
    ("tone", "Tone"),
    ("medium", "Where it belongs"),
];

/// What the rule behind a field is called.
pub(super) fn label(item: &str) -> Option<&'static str> {
    rules::named(item.strip_prefix("rules/")?).map(|rule| rule.page().summary)
}

pub(super) fn section(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let settings = &page.held.settings;
    let muted = settings.muted();
    let offers = settings.worth_muting().into_iter().map(|rule| {
        let summary = rules::named(rule).map_or(rule, |rule| rule.page().summary);
        let item = format!("rules/{rule}");
        div("notice ask")
            .child(span(
                "",
                format!("You dismissed “{summary}” five times. Switch it off?"),
            ))
            .child(link("Switch it off", Own::Set(item, "off".into())))
            .child(link("Keep it", Own::Keep(rule.to_owned())))
    });
    let mut rows: Vec<Node> = offers.collect();
    rows.push(page.stored_field(&form::LEVEL));
    rows.push(Node::new("h3").text("Your words"));
    rows.extend(page.fields(&form::WORDS));
    for (family, title) in FAMILIES {
        rows.push(Node::new("h3").text(title));
        let of_family = rules::ALL
            .iter()
            .filter(|rule| rule.id.split('/').next() == Some(family));
        rows.push(
            Node::new("ul")
                .class("rules")
                .children(of_family.map(|rule| row(page, rule, !muted.contains(rule.id)))),
        );
    }
    rows
}

fn row(page: &Options, rule: &Rule, on: bool) -> Node {
    let item = format!("rules/{}", rule.id);
    let words = rule.page();
    let fixed = page.held.is_fixed(&item);
    let help = if fixed {
        format!("{} Set by your organisation.", words.why)
    } else {
        words.why.to_owned()
    };
    let switch = Field {
        name: &item,
        label: words.summary,
        value: if on { "on" } else { "off" },
        help: &help,
        fixed,
        ..Field::default()
    };
    let by_host = page.held.settings.dismissed.get(rule.id);
    let dismissed = by_host.filter(|hosts| !hosts.is_empty()).map(|hosts| {
        let hosts: Vec<String> = hosts
            .iter()
            .map(|(host, times)| format!("{host} ({times})"))
            .collect();
        let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
        paragraph("help", format!("Dismissed: {}. ", words::list(&hosts))).child(
            link("Forget that", Own::Keep(rule.id.to_owned())).with(
                "aria-label",
                format!("Forget the dismissals of “{}”", words.summary),
            ),
        )
    });
    let kind = match rule.severity {
        Severity::Warning => span("tag", "missing"),
        Severity::Note => span("tag note", "note"),
    };
    Node::new("li")
        .class("rule row")
        .child(switch.switch().child(kind))
        .children(dismissed)
        .children(rules::cases(rule.id).map(|cases| {
            Node::new("details")
                .child(Node::new("summary").text("Example"))
                .child(example(cases.flagged, cases.quiet))
        }))
}

/// A message and its better version.
pub(super) fn example(before: &str, after: &str) -> Node {
    let one = |class: &str, label: &'static str, text: &str| {
        div(class)
            .child(span("label", label))
            .child(paragraph("text", text).with("dir", "auto"))
    };
    div("example")
        .child(one("before", "Hinted at", before))
        .child(one("after", "Nothing to ask", after))
}
