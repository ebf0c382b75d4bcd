//! What the families' tests share: a reference instant, and readings written on one line.

use chrono::Utc;

use super::{Bound, Expression, Grain, Reference, find, scan::Scan, token};
use crate::engine::zone::Zone;

/// Wednesday 4 March 2026, 15:20 in New York.
pub(super) fn reference() -> Reference {
    Reference {
        now: "2026-03-04T20:20:00Z"
            .parse::<chrono::DateTime<Utc>>()
            .unwrap(),
        zone: Zone::named("America/New_York").unwrap(),
        order: super::DateOrder::Mdy,
        people: Vec::new(),
    }
}

pub(super) fn with_scan<T>(text: &str, read: impl FnOnce(&Scan) -> T) -> T {
    let reference = reference();
    let tokens = token::read(text);
    read(&Scan::new(text, &tokens, &reference))
}

/// Asserts that `text` holds exactly the expression `span`, read as `reading`: "from[/until] bound grain".
#[track_caller]
pub(super) fn check(text: &str, span: &str, reading: &str) {
    let found = find(text, &reference());
    let shown: Vec<String> = found
        .iter()
        .map(|expression| format!("{} = {}", expression.span.of(text), show(expression)))
        .collect();
    assert_eq!(shown, [format!("{span} = {reading}")], "in {text:?}");
}

/// Asserts that nothing is found in `text`.
#[track_caller]
pub(super) fn quiet(text: &str) {
    let found = find(text, &reference());
    let spans: Vec<&str> = found
        .iter()
        .map(|expression| expression.span.of(text))
        .collect();
    assert_eq!(spans, [] as [&str; 0], "in {text:?}");
}

fn show(expression: &Expression) -> String {
    let wall = |at: &chrono::DateTime<Zone>| at.naive_local().format("%Y-%m-%dT%H:%M").to_string();
    let until = expression
        .until
        .as_ref()
        .map(|until| format!("/{}", wall(until)))
        .unwrap_or_default();
    let zone = if expression.zone_source == super::ZoneSource::Text {
        format!(" {}", expression.from.timezone())
    } else {
        String::new()
    };
    format!(
        "{}{until} {} {}{zone}",
        wall(&expression.from),
        bound(expression.bound),
        grain(expression.grain)
    )
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::By => "by",
        Bound::At => "at",
        Bound::Within => "within",
        Bound::After => "after",
        Bound::Between => "between",
    }
}

fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Minute => "minute",
        Grain::Hour => "hour",
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
    }
}
