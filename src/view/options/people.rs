//! "People": the list, of which only a part is drawn, and what is done with all of it: finding, merging, import, export.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Editing, Options, Outcome, Outside, Read, import, person};
use crate::{
    engine::{letters::lower_case, zone::Zone},
    people::{
        Person,
        exchange::{self, Format, Origin},
        stored::Form,
    },
    view::{
        Node, Press,
        node::{Import, Own, button, div, link, paragraph, span},
        words,
    },
};

/// So many people are drawn, and so many more at each press: thousands at once would make every key wait.
pub(super) const STEP: usize = 50;

/// From so many people on there is a field to find one.
const FIND_FROM: usize = 8;

impl Options {
    pub(super) fn edit(&mut self, person: Option<usize>) -> Outcome {
        let known = person.and_then(|place| self.people.list().get(place));
        let form = known.map(Form::of).unwrap_or_default();
        self.editing = Some(Editing {
            person,
            form,
            problems: Vec::new(),
        });
        Outcome::focus(person::id("name"))
    }

    pub(super) fn remove(&mut self, place: usize) -> Outcome {
        if place >= self.people.list().len() {
            return Outcome::default();
        }
        let mut people = self.people.clone();
        let gone = people.list_mut().remove(place);
        self.editing = None;
        Outcome {
            focus: Some("undo".to_owned()),
            ..self.change_people(people, format!("Removed {}.", gone.name))
        }
    }

    pub(super) fn confirm(&mut self, place: usize, today: NaiveDate) -> Outcome {
        let mut people = self.people.clone();
        let Some(person) = people.list_mut().get_mut(place) else {
            return Outcome::default();
        };
        person.confirm(today);
        let words = format!("{} still keeps this zone.", person.name);
        self.change_people(people, words)
    }

    pub(super) fn merge(&mut self, places: &[usize]) -> Outcome {
        let mut people = self.people.clone();
        people.merge(places);
        let name = places
            .iter()
            .min()
            .and_then(|&place| people.list().get(place));
        let words = format!(
            "Made one of {}.",
            name.map_or("them", |person| &person.name)
        );
        Outcome {
            focus: Some("undo".to_owned()),
            ..self.change_people(people, words)
        }
    }

    /// Opens the form for somebody whose name is known, as the chip's "add their time zone" does. Somebody who is
    /// in the list already is opened instead.
    pub fn add(&mut self, name: &str) -> Outcome {
        let place = self
            .people
            .list()
            .iter()
            .position(|person| person.name == name);
        let outcome = self.edit(place);
        if let Some(place) = place {
            // Their row must be among those that are drawn.
            self.shown = place;
            self.find.clear();
        } else if let Some(editing) = &mut self.editing {
            name.clone_into(&mut editing.form.name);
        }
        if name.is_empty() {
            outcome
        } else {
            Outcome::focus(person::id("zone"))
        }
    }

    /// The person's form was sent on the day `today`.
    pub(super) fn submit_person(&mut self, today: NaiveDate) -> Outcome {
        let Some(editing) = &mut self.editing else {
            return Outcome::default();
        };
        let mut read = match editing.form.read(today) {
            Err(problems) => {
                let focus = problems
                    .first()
                    .map_or("", |problem| person::id(&problem.place));
                editing.problems = problems;
                return Outcome::focus(focus);
            }
            Ok(read) => read,
        };
        let mut people = self.people.clone();
        let list = people.list_mut();
        let known = editing.person.and_then(|place| list.get_mut(place));
        let words = format!(
            "{} {}.",
            if known.is_some() { "Changed" } else { "Added" },
            read.name
        );
        if let Some(old) = known {
            read.id.clone_from(&old.id);
            if old.zone == read.zone {
                // The zone was not said again: it is as old as it was.
                read.source.clone_from(&old.source);
            }
            *old = read;
        } else {
            list.push(read);
            self.shown = list.len();
        }
        self.editing = None;
        Outcome {
            focus: Some("add".to_owned()),
            ..self.change_people(people, words)
        }
    }

    pub(super) fn import_people(&mut self, text: &str, today: NaiveDate) -> Outcome {
        let read = exchange::read(
            text,
            &Origin {
                from: "list",
                today,
            },
        );
        let mut people = self.people.clone();
        let added = people.import(read.people);
        let words = format!(
            "{} added, {} changed, {} known already.",
            words::count(added.new, "person", "people"),
            added.changed,
            added.same
        );
        self.read = Some(Read {
            what: Import::People,
            words: words.clone(),
            problems: read.problems,
        });
        if people == self.people {
            return Outcome::default();
        }
        self.change_people(people, words)
    }

    pub(super) fn export(&self, format: Format) -> Outcome {
        Outcome::outside(Outside::Save(
            format!("people.{}", format.extension()),
            exchange::write(self.people.list(), format),
        ))
    }
}

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Vec<Node> {
    let settings = &page.held.settings;
    let zone = settings.zone.or(page.guess.zone).unwrap_or(Zone::UTC);
    let today = now.with_timezone(&zone).date_naive();
    let people = page.people.list();
    let words: Vec<String> = page.find.split_whitespace().map(lower_case).collect();
    let mut fitting = people
        .iter()
        .enumerate()
        .filter(|(_, person)| fits(person, &words));
    let shown: Vec<_> = fitting.by_ref().take(STEP + page.shown).collect();
    let more = fitting.count();
    let editing = page.editing.as_ref();
    let rows = shown.iter().map(|&(place, one)| match editing {
        Some(editing) if editing.person == Some(place) => Node::new("li")
            .with("id", "editing")
            .child(person::form(editing)),
        _ => person::row(place, one, settings.clock, now, today),
    });
    let list = if people.is_empty() {
        paragraph(
            "empty",
            "Nobody yet. Add the people you write to, and their clocks appear where you write.",
        )
    } else if shown.is_empty() {
        paragraph("empty", "Nobody of that name.").with("role", "status")
    } else {
        Node::new("ul").class("people").children(rows)
    };
    let stale = people
        .iter()
        .filter(|person| person.is_stale(today))
        .count();
    let new = editing
        .filter(|editing| editing.person.is_none())
        .map(person::form);
    let add = button("button main", "Add a person", Press::Edit { person: None }).with("id", "add");
    vec![
        div("tools")
            .child(new.unwrap_or(add))
            .children((people.len() >= FIND_FROM).then(|| find(page, people.len()))),
        div("").children((stale > 0).then(|| {
            paragraph(
                "notice",
                format!(
                    "{} had their zone noted more than a year ago. Say whether it still holds where “Still …?” stands.",
                    words::count(stale, "person", "people")
                ),
            )
        })),
        duplicates(page),
        list,
        div("").children((more > 0).then(|| {
            div("more")
                .child(button("button", "Show more", Press::Own(Own::More)))
                .child(span("help", format!("{more} more")))
        })),
        Node::new("h3").text("Several at once"),
        import(
            page,
            Import::People,
            "Paste a list or a table",
            "Mei Tan, @mei, Singapore, 09:00-18:00 on each line; or CSV, vCard or JSON.",
        ),
        exports(people.is_empty()),
    ]
}

fn fits(person: &Person, words: &[String]) -> bool {
    let zone = || person.zone.map(words::zone).unwrap_or_default();
    words.is_empty()
        || super::has(
            &format!("{} {} {}", person.name, person.handles.join(" "), zone()),
            words,
        )
}

fn find(page: &Options, many: usize) -> Node {
    Node::new("input")
        .class("input")
        .with("type", "search")
        .with("id", "find")
        .with("name", "find")
        .with("value", &page.find)
        .with("autocomplete", "off")
        .with("aria-label", "Find a person")
        .with("placeholder", format!("Find among {many} people"))
}

/// Entries that look like one person; the first of them, with how many there are.
fn duplicates(page: &Options) -> Node {
    let notice = div("");
    let Some(places) = page.duplicates.first() else {
        return notice;
    };
    let people = page.people.list();
    let names: Vec<&str> = places
        .iter()
        .filter_map(|&place| people.get(place))
        .map(|person| person.name.as_str())
        .collect();
    let others = match page.duplicates.len() - 1 {
        0 => String::new(),
        many => format!(" {many} more such."),
    };
    notice.child(
        div("notice ask")
            .child(span(
                "",
                format!("{} look like one person.{others}", words::list(&names)),
            ))
            .child(link("Make one of them", Own::Merge(places.clone()))),
    )
}

fn exports(nobody: bool) -> Node {
    let formats = [
        ("CSV", Format::Csv),
        ("vCard", Format::VCard),
        ("JSON", Format::Json),
        ("lines", Format::Lines),
    ];
    div("acts row")
        .child(span("", "Save the list as"))
        .children(formats.into_iter().map(|(words, format)| {
            button("button", words, Press::Own(Own::Export(format)))
                .with("aria-label", format!("Save the list as {words}"))
                .flag("disabled", nobody)
        }))
}
