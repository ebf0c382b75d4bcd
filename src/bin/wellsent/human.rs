//! A review as a compiler prints it: place, line, caret, why, fix, then the score and the readers' clocks.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;
use wellsent::engine::{
    readers::ReaderNow,
    rules::{Hint, Severity},
};

use crate::check::Reviewed;

/// The whole page for one draft. Colours are stripped by the stream where it is no terminal.
pub(crate) fn page(reviewed: &Reviewed) -> String {
    let mut page = String::new();
    for hint in &reviewed.review.hints {
        page.push_str(&snippet(reviewed, hint));
        page.push_str("\n\n");
    }
    let review = &reviewed.review;
    let mut line = vec![match review.score {
        Some(score) => format!("score {score}"),
        None => "nothing to score".to_owned(),
    }];
    line.push(named(review.kind));
    line.push(if review.missing.is_empty() {
        "nothing missing".to_owned()
    } else {
        let missing: Vec<_> = review.missing.iter().map(named).collect();
        format!("missing: {}", missing.join(", "))
    });
    if review.talk_instead {
        line.push("better talked about".to_owned());
    }
    // Writing to a String cannot fail.
    let _ = writeln!(page, "{}: {}", reviewed.name, line.join(" · "));
    for reader in &review.recipients {
        let _ = writeln!(page, "  {}", clock_line(reader));
    }
    if !review.recipients.is_empty() {
        let _ = writeln!(page, "  {}", review.send.why);
    }
    page
}

fn snippet(reviewed: &Reviewed, hint: &Hint) -> String {
    let level = match hint.severity {
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let place = Snippet::source(&reviewed.draft.text)
        .path(&reviewed.name)
        .annotation(AnnotationKind::Primary.span(hint.span.range()));
    let mut group = level
        .primary_title(&hint.message)
        .id(hint.rule)
        .element(place)
        .element(Level::NOTE.with_name("why").message(&hint.why));
    for fix in &hint.fixes {
        group = group.element(
            Level::HELP
                .with_name("fix")
                .message(format!("{}: {:?}", fix.label, fix.replacement)),
        );
    }
    Renderer::styled().render(&[group])
}

/// The contract's own word for a kind, a pillar or a state.
fn named(value: impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(|word| word.replace('_', " ")))
        .unwrap_or_default()
}

/// "Mei Tan: Thu 5 Mar 04:20 (UTC+08:00), asleep, starts Thu 5 Mar 09:00".
pub(crate) fn clock_line(reader: &ReaderNow) -> String {
    let Some(clock) = &reader.clock else {
        return format!("{}: zone unknown", reader.name);
    };
    let mut line = format!(
        "{}: {}, {}",
        reader.name,
        clock.local.format("%a %-d %b %H:%M (UTC%:z)"),
        named(clock.state)
    );
    if let Some(start) = &clock.next_start {
        let _ = write!(line, ", starts {}", start.format("%a %-d %b %H:%M"));
    }
    line
}
