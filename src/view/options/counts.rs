//! "Counts and practice": what became of messages, as small charts of weeks and months, and the examples to learn from.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Options, form, practice};
use crate::{
    engine::{dates, pillars::Pillar, rules, zone::Zone},
    insights::{Count, Deed, Sums},
    view::{
        Node,
        node::{Own, div, link, paragraph, span},
        words,
    },
};

/// How many weeks and months a chart shows.
const WEEKS: u64 = 8;
const MONTHS: u32 = 6;

/// A chart's height and the width of one of its columns, in its own units.
const HEIGHT: u32 = 60;
const COLUMN: u32 = 24;

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Vec<Node> {
    let zone = page.held.settings.zone.or(page.guess.zone);
    let today = now.with_timezone(&zone.unwrap_or(Zone::UTC)).date_naive();
    let mut rows = vec![page.stored_field(&form::COUNTS)];
    if page.insights.is_empty() {
        rows.push(paragraph(
            "empty",
            "Nothing is counted yet. It begins with the next message that you send where hints show.",
        ));
    } else {
        let weeks = page.insights.weeks(today, WEEKS);
        let months = page.insights.months(today, MONTHS);
        rows.push(
            div("charts row")
                .child(chart("Messages a week", &weeks, dates::day))
                .child(chart("Messages a month", &months, |first| {
                    dates::day(first).split_off(2)
                })),
        );
        rows.push(facts(&months));
        rows.push(link("Erase the counts", Own::EraseCounts).with("id", "erase-counts"));
    }
    rows.push(Node::new("h3").text("Two minutes of practice"));
    rows.push(practice::card(page));
    rows
}

/// How many messages were sent in each stretch, and how many of them lacked nothing.
fn chart(
    title: &'static str,
    stretches: &[(NaiveDate, Sums)],
    label: fn(&NaiveDate) -> String,
) -> Node {
    let most = stretches
        .iter()
        .map(|(_, sums)| sums.of(Count::Sent))
        .max()
        .unwrap_or_default()
        .max(1);
    let width = COLUMN * u32::try_from(stretches.len()).unwrap_or_default();
    let mut svg = Node::new("svg")
        .class("bars")
        .with("viewBox", format!("0 0 {width} {HEIGHT}"))
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true");
    let mut table = Node::new("table")
        .class("spoken")
        .child(Node::new("caption").text(title));
    table = table.child(
        Node::new("tr").children(
            ["From", "Sent", "Lacked nothing"]
                .map(|word| Node::new("th").with("scope", "col").text(word)),
        ),
    );
    let mut labels = div("labels").with("aria-hidden", "true");
    for (place, (first, sums)) in (0..).zip(stretches) {
        let sent = sums.of(Count::Sent);
        let quiet = sums.of(Count::Quiet).min(sent);
        for (class, many) in [("sent", sent), ("quiet", quiet)] {
            let height = many * HEIGHT / most;
            svg = svg.child(
                Node::new("rect")
                    .class(class)
                    .with("x", (place * COLUMN + 4).to_string())
                    .with("y", (HEIGHT - height).to_string())
                    .with("width", (COLUMN - 8).to_string())
                    .with("height", height.to_string())
                    .with("rx", "2"),
            );
        }
        let words = label(first);
        // Every other one where all would run into one another.
        let shown = stretches.len() <= 6 || place % 2 == 0;
        labels = labels.child(span("", if shown { &words } else { "" }));
        table = table.child(Node::new("tr").children(
            [words, sent.to_string(), quiet.to_string()].map(|cell| Node::new("td").text(cell)),
        ));
    }
    Node::new("figure")
        .class("chart")
        .child(Node::new("figcaption").text(title))
        .child(svg)
        .child(labels)
        .child(
            div("legend")
                .child(span("sign-of quiet", "nothing was missing"))
                .child(span("sign-of sent", "something was")),
        )
        .child(table)
}

/// What the last months come to in words.
fn facts(months: &[(NaiveDate, Sums)]) -> Node {
    let all = |count: Count| -> u32 {
        months
            .iter()
            .fold(0, |sum: u32, (_, sums)| sum.saturating_add(sums.of(count)))
    };
    let mut lines = Vec::new();
    for pillar in [Pillar::Context, Pillar::Deadline, Pillar::Ask] {
        lines.push((
            format!("went out without {}", words::pillar(pillar)),
            all(Count::Missing(pillar)),
        ));
    }
    lines.push((
        "went to somebody who was off".to_owned(),
        all(Count::ToSomebodyOff),
    ));
    let deed = |deed: Deed| -> u32 {
        rules::ALL.iter().fold(0, |sum: u32, rule| {
            sum.saturating_add(all(Count::Hint(rule.id, deed)))
        })
    };
    lines.push(("hints followed".to_owned(), deed(Deed::Fixed)));
    lines.push(("hints dismissed".to_owned(), deed(Deed::Dismissed)));
    Node::new("dl")
        .class("numbers row")
        .children(lines.into_iter().map(|(words, many)| {
            div("number")
                .child(Node::new("dt").text(words))
                .child(Node::new("dd").text(many.to_string()))
        }))
}
