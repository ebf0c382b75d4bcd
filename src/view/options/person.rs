//! One person: their row in the list with their clock, and the form in which they are added or changed.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Editing, ZONES};
use crate::{
    engine::dates,
    people::{Person, stored::Form},
    settings::ClockStyle,
    view::{
        Node, Press,
        fields::Field,
        node::{Own, button, div, link, span},
        words,
    },
};

/// The names of the form's fields in the page, beside those that the form itself uses.
const FIELDS: [(&str, &str); 7] = [
    ("name", "person-name"),
    ("zone", "person-zone"),
    ("hours", "person-hours"),
    ("days", "person-days"),
    ("country", "person-country"),
    ("handles", "person-handles"),
    ("holidays", "person-holidays"),
];

/// The element id of a field of the form.
pub(super) fn id(field: &str) -> &'static str {
    FIELDS
        .iter()
        .find(|(name, _)| *name == field)
        .map_or("", |(_, id)| id)
}

/// Where the value of the page's field `name` is kept in the form.
pub(super) fn slot<'a>(form: &'a mut Form, name: &str) -> Option<&'a mut String> {
    match name.strip_prefix("person-")? {
        "name" => Some(&mut form.name),
        "zone" => Some(&mut form.zone),
        "hours" => Some(&mut form.hours),
        "days" => Some(&mut form.days),
        "country" => Some(&mut form.country),
        "handles" => Some(&mut form.handles),
        "holidays" => Some(&mut form.holidays),
        _ => None,
    }
}

pub(super) fn row(
    place: usize,
    person: &Person,
    clock: ClockStyle,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Node {
    let reader = person.reader().at(now);
    let (time, state) = match &reader.clock {
        Some(known) => (
            words::day_and_time(&known.local, clock),
            words::state(known.state),
        ),
        None => (String::new(), "no time zone yet"),
    };
    let mut facts: Vec<String> = Vec::new();
    if let Some(zone) = person.zone {
        facts.push(words::zone(zone));
    }
    facts.push(format!("{}, {}", person.days, person.hours));
    facts.extend(person.handles.iter().cloned());
    facts.extend(person.source.as_ref().map(|source| {
        format!(
            "zone from {}, {}",
            source.from,
            dates::day_and_year(&source.on)
        )
    }));
    let doubt = person.zone.filter(|_| person.is_stale(today)).map(|zone| {
        let words = format!("Still {}?", words::zone(zone));
        span("stale", words).child(link("Yes", Own::Confirm(place)).with(
            "aria-label",
            format!("{} still keeps this zone", person.name),
        ))
    });
    Node::new("li")
        .class("person row")
        .child(span("who", &person.name).with("dir", "auto"))
        .child(span("time", time))
        .child(span("state", state))
        .child(span("facts", facts.join(" · ")).with("dir", "auto"))
        .children(doubt)
        .child(
            div("acts")
                .child(
                    button(
                        "link",
                        "Change",
                        Press::Edit {
                            person: Some(place),
                        },
                    )
                    .with("aria-label", format!("Change {}", person.name)),
                )
                .child(
                    button("link", "Remove", Press::Remove { person: place })
                        .with("aria-label", format!("Remove {}", person.name)),
                ),
        )
}

pub(super) fn form(editing: &Editing) -> Node {
    let problem = |field: &str| {
        editing
            .problems
            .iter()
            .find(|problem| problem.place == field)
            .map(|problem| problem.problem.as_str())
    };
    let one = |field: &'static str, label: &'static str, value: &str, help: &str| {
        Field {
            name: id(field),
            label,
            value,
            help,
            problem: problem(field),
            list: (field == "zone").then_some(ZONES),
            fixed: false,
        }
        .text()
    };
    let Form {
        name,
        handles,
        zone,
        hours,
        days,
        country,
        holidays,
    } = &editing.form;
    let title = if editing.person.is_some() {
        "Change a person"
    } else {
        "Add a person"
    };
    Node::new("form")
        .class("form")
        .with("aria-label", title)
        .with("novalidate", "")
        .child(
            div("fields")
                .child(one("name", "Name", name, "As pages write it."))
                .child(one(
                    "zone",
                    "Time zone or city",
                    zone,
                    "Europe/Berlin, Singapore or UTC+05:30.",
                ))
                .child(one(
                    "hours",
                    "Working hours",
                    hours,
                    "09:00-18:00 where nothing is said.",
                ))
                .child(one(
                    "days",
                    "Working days",
                    days,
                    "Mon-Fri where nothing is said.",
                ))
                .child(one(
                    "handles",
                    "Handles and addresses",
                    handles,
                    "@mei, mei@example.com",
                ))
                .child(one(
                    "country",
                    "Public holidays of",
                    country,
                    "A country: Germany or DE.",
                ))
                .child(one(
                    "holidays",
                    "Days off",
                    holidays,
                    "2026-12-24, 2026-12-25",
                )),
        )
        .child(save_or_not())
}

/// The buttons below a form.
pub(super) fn save_or_not() -> Node {
    div("acts")
        .child(
            Node::new("button")
                .class("button main")
                .with("type", "submit")
                .text("Save"),
        )
        .child(button("button", "Cancel", Press::Discard))
}
