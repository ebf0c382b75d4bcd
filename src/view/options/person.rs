//! "People": the list with everybody's clock, and the form of the one who is being added or changed.

use chrono::{DateTime, Utc};

use super::{Editing, Options, ZONES, titled};
use crate::{
    engine::dates,
    people::{Person, stored::Form},
    settings::ClockStyle,
    view::{
        Node, Press,
        fields::Field,
        node::{button, div, span},
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

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Node {
    let editing = page.editing.as_ref();
    let rows = page
        .people
        .list()
        .iter()
        .enumerate()
        .map(|(place, person)| match editing {
            Some(editing) if editing.person == Some(place) => {
                Node::new("li").with("id", "editing").child(form(editing))
            }
            _ => row(place, person, page.settings.clock, now),
        });
    let list = match page.people.list() {
        [] => Node::new("p").class("empty").text(
            "Nobody yet. Add the people you write to, and their clocks appear where you write.",
        ),
        _ => Node::new("ul").class("people").children(rows),
    };
    let new = editing.filter(|editing| editing.person.is_none()).map(form);
    let add = button("button", "Add a person", Press::Edit { person: None }).with("id", "add");
    titled(
        "people",
        "People",
        "Whose clocks you see, and when they work. Only you see this.",
    )
    .child(list)
    .children(page.undo_notice())
    .child(new.unwrap_or(add))
}

fn row(place: usize, person: &Person, clock: ClockStyle, now: DateTime<Utc>) -> Node {
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
        facts.push(zone.to_string().replace('_', " "));
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
    Node::new("li")
        .class("person")
        .child(span("who", &person.name).with("dir", "auto"))
        .child(span("time", time))
        .child(span("state", state))
        .child(span("facts", facts.join(" · ")))
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

fn form(editing: &Editing) -> Node {
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
        .child(
            div("acts")
                .child(
                    Node::new("button")
                        .class("button main")
                        .with("type", "submit")
                        .text("Save"),
                )
                .child(button("button", "Cancel", Press::Discard)),
        )
}
