//! The options page: you, people, sites. What it holds, how a deed changes that, and how it is drawn.
//!
//! [`Options`] is the whole page's state without a browser. Every change is kept as soon as it is made, by whoever
//! drives the page; a value that cannot be used stays in its field with the reason and is not kept.

pub mod person;
mod quiet;
pub mod sites;
pub mod you;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Node, Press,
    node::{button, div, masthead},
};
use crate::{
    people::{People, stored::Form},
    settings::{Problem, Settings},
};

/// The options page.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// As stored, without guesses.
    pub settings: Settings,
    /// What the browser knows, where the settings do not say.
    pub guess: Settings,
    pub people: People,
    /// Match patterns of the sites that the user allowed.
    pub granted: Vec<String>,
    /// What of the stored settings could not be read.
    pub unread: Vec<Problem>,
    /// Values of the user's own fields that could not be used: field, what was typed, what is wrong.
    pub refused: Vec<(String, String, String)>,
    /// The person who is being edited.
    pub editing: Option<Editing>,
    /// What was before the last change, and what that change was.
    pub undo: Option<(People, String)>,
}

/// A person's open form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editing {
    /// Their place in the list; none for a new person.
    pub person: Option<usize>,
    pub form: Form,
    pub problems: Vec<Problem>,
}

/// What is to be done outside after a deed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub store_settings: bool,
    pub store_people: bool,
    /// The id of the element that the focus belongs to now.
    pub focus: Option<String>,
}

impl Options {
    /// A field of the page was changed and left.
    pub fn change(&mut self, field: &str, value: &str) -> Outcome {
        if you::FIELDS.contains(&field) {
            return Outcome {
                store_settings: self.set(field, value),
                ..Outcome::default()
            };
        }
        self.typed(field, value);
        Outcome::default()
    }

    /// A key was typed into a field of the person's form, which keeps it for the next drawing.
    pub fn typed(&mut self, field: &str, value: &str) {
        if let Some(place) = self
            .editing
            .as_mut()
            .and_then(|editing| person::slot(&mut editing.form, field))
        {
            value.clone_into(place);
        }
    }

    /// The person's form was sent on the day `today`.
    pub fn submit(&mut self, today: NaiveDate) -> Outcome {
        let Some(editing) = &mut self.editing else {
            return Outcome::default();
        };
        match editing.form.read(today) {
            Err(problems) => {
                let focus = problems
                    .first()
                    .map(|problem| person::id(&problem.place).to_owned());
                editing.problems = problems;
                Outcome {
                    focus,
                    ..Outcome::default()
                }
            }
            Ok(mut read) => {
                let before = self.people.clone();
                let known = editing
                    .person
                    .and_then(|place| Some((place, before.list().get(place)?)));
                let words = format!(
                    "{} {}.",
                    if known.is_some() { "Changed" } else { "Added" },
                    read.name
                );
                if let Some((place, old)) = known {
                    read.id.clone_from(&old.id);
                    if old.zone == read.zone {
                        // The zone was not said again: it is as old as it was.
                        read.source.clone_from(&old.source);
                    }
                    self.people.list_mut()[place] = read;
                } else {
                    self.people.list_mut().push(read);
                }
                self.editing = None;
                self.undo = Some((before, words));
                Outcome {
                    store_people: true,
                    focus: Some("add".into()),
                    ..Outcome::default()
                }
            }
        }
    }

    /// Something that only concerns the page's own state was pressed.
    pub fn press(&mut self, press: &Press) -> Outcome {
        match press {
            Press::Edit { person } => {
                let known = person.and_then(|place| self.people.list().get(place));
                let form = known.map(Form::of).unwrap_or_default();
                self.editing = Some(Editing {
                    person: *person,
                    form,
                    problems: Vec::new(),
                });
                Outcome {
                    focus: Some(person::id("name").into()),
                    ..Outcome::default()
                }
            }
            Press::Discard => {
                self.editing = None;
                Outcome {
                    focus: Some("add".into()),
                    ..Outcome::default()
                }
            }
            Press::Remove { person } if *person < self.people.list().len() => {
                let before = self.people.clone();
                let gone = self.people.list_mut().remove(*person);
                self.editing = None;
                self.undo = Some((before, format!("Removed {}.", gone.name)));
                Outcome {
                    store_people: true,
                    focus: Some("undo".into()),
                    ..Outcome::default()
                }
            }
            Press::Undo => match self.undo.take() {
                Some((before, _)) => {
                    self.people = before;
                    Outcome {
                        store_people: true,
                        focus: Some("add".into()),
                        ..Outcome::default()
                    }
                }
                None => Outcome::default(),
            },
            Press::Recall { rule, place } => {
                self.settings.recall(rule, place);
                Outcome {
                    store_settings: true,
                    ..Outcome::default()
                }
            }
            Press::Wake { host } => {
                self.settings.snoozed.remove(host);
                Outcome {
                    store_settings: true,
                    ..Outcome::default()
                }
            }
            _ => Outcome::default(),
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
        let outcome = self.press(&Press::Edit { person: place });
        if let (None, Some(editing)) = (place, &mut self.editing) {
            name.clone_into(&mut editing.form.name);
        }
        let focus = if name.is_empty() {
            outcome.focus
        } else {
            Some(person::id("zone").into())
        };
        Outcome { focus, ..outcome }
    }

    /// The page as it stands at `now`.
    pub fn draw(&self, now: DateTime<Utc>) -> Node {
        div("options")
            .child(masthead())
            .children(self.unread_notice())
            .child(you::section(self, now))
            .child(person::section(self, now))
            .child(sites::section(self))
            .children(quiet::section(self, now))
            .child(privacy())
            .child(zones())
    }

    fn unread_notice(&self) -> Option<Node> {
        (!self.unread.is_empty()).then(|| {
            let items = self
                .unread
                .iter()
                .map(|problem| Node::new("li").text(problem.to_string()));
            div("notice")
                .with("role", "status")
                .child(
                    Node::new("p").text(
                        "Some of what was stored could not be read. The rest is as you left it.",
                    ),
                )
                .child(Node::new("ul").children(items))
        })
    }

    fn undo_notice(&self) -> Option<Node> {
        let (_, words) = self.undo.as_ref()?;
        Some(
            div("notice undo")
                .with("role", "status")
                .child(Node::new("span").text(words))
                .child(button("link", "Undo", Press::Undo).with("id", "undo")),
        )
    }
}

/// A section of the page with its heading.
fn titled(id: &'static str, title: &str, about: &str) -> Node {
    let heading = format!("{id}-title");
    Node::new("section")
        .class("section")
        .with("id", id)
        .with("aria-labelledby", heading.clone())
        .child(Node::new("h2").with("id", heading).text(title))
        .child(Node::new("p").class("about").text(about))
}

fn privacy() -> Node {
    titled(
        "privacy",
        "Your data",
        "Drafts are reviewed on this machine and then forgotten. Only what you see on this page is stored, in this browser. \
         The extension has no right to use the network.",
    )
}

/// Zone names to choose from, for every zone field.
fn zones() -> Node {
    let names = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| name.contains('/') && !name.starts_with("Etc/"));
    Node::new("datalist")
        .with("id", ZONES)
        .children(names.map(|name| Node::new("option").with("value", name)))
}

/// The id of the list of zone names.
const ZONES: &str = "zones";

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, TimeZone, Utc};

    use super::{Options, Press};
    use crate::{
        engine::zone::Zone,
        people::{People, Person},
        settings::ClockStyle,
    };

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
    }

    fn today() -> NaiveDate {
        now().date_naive()
    }

    fn page() -> Options {
        let person = |name: &str| Person {
            name: name.into(),
            ..Person::default()
        };
        Options {
            people: People::from(vec![person("Mei Tan"), person("Ana Silva")]),
            ..Options::default()
        }
    }

    fn names(page: &Options) -> Vec<&str> {
        page.people
            .list()
            .iter()
            .map(|person| person.name.as_str())
            .collect()
    }

    #[test]
    fn a_field_is_kept_when_it_can_be_read() {
        let mut page = page();
        assert!(page.change("zone", "berlin").store_settings);
        assert!(page.change("clock", "12").store_settings);
        assert_eq!(
            (page.settings.zone, page.settings.clock),
            (Zone::named("Europe/Berlin"), ClockStyle::Twelve)
        );
    }

    #[test]
    fn a_value_that_cannot_be_used_stays_with_its_reason() {
        let mut page = page();
        assert!(!page.change("zone", "CET+1").store_settings);
        assert_eq!(page.settings.zone, None);
        let drawn = page.draw(now()).all_text();
        assert!(
            drawn.contains(r#""CET+1" is no zone; try "Europe/Berlin""#),
            "{drawn}"
        );
        assert!(page.change("zone", "Europe/Berlin").store_settings);
        assert!(!page.draw(now()).all_text().contains("CET+1"));
    }

    #[test]
    fn a_person_is_added_changed_removed_and_brought_back() {
        let mut page = page();
        page.press(&Press::Edit { person: None });
        page.typed("person-name", "Kim Lee");
        page.typed("person-zone", "Asia/Seoul");
        assert!(page.submit(today()).store_people);
        assert_eq!(names(&page), ["Mei Tan", "Ana Silva", "Kim Lee"]);
        assert_eq!(page.people.list()[2].source.as_ref().unwrap().on, today());

        page.press(&Press::Edit { person: Some(0) });
        page.typed("person-name", "Mei Tan-Lim");
        assert!(page.submit(today()).store_people);
        assert_eq!(names(&page), ["Mei Tan-Lim", "Ana Silva", "Kim Lee"]);

        assert!(page.press(&Press::Remove { person: 1 }).store_people);
        assert_eq!(names(&page), ["Mei Tan-Lim", "Kim Lee"]);
        assert!(page.draw(now()).all_text().contains("Removed Ana Silva."));
        assert!(page.press(&Press::Undo).store_people);
        assert_eq!(names(&page), ["Mei Tan-Lim", "Ana Silva", "Kim Lee"]);
    }

    #[test]
    fn a_form_that_cannot_be_read_stays_open_at_the_first_problem() {
        let mut page = page();
        page.press(&Press::Edit { person: None });
        page.typed("person-name", "Kim Lee");
        page.typed("person-zone", "Xyzzyland");
        let outcome = page.submit(today());
        assert_eq!(
            (outcome.store_people, outcome.focus.as_deref()),
            (false, Some("person-zone"))
        );
        assert!(
            page.draw(now())
                .all_text()
                .contains(r#""Xyzzyland" is no zone; try "Europe/Berlin""#)
        );
        assert_eq!(page.people.list().len(), 2);
    }

    #[test]
    fn somebody_from_the_chip_is_opened_or_begun() {
        let mut page = page();
        page.add("Ana Silva");
        assert_eq!(page.editing.as_ref().unwrap().person, Some(1));
        assert_eq!(page.add("Kim Lee").focus.as_deref(), Some("person-zone"));
        assert_eq!(page.editing.as_ref().unwrap().form.name, "Kim Lee");
    }

    #[test]
    fn a_zone_that_was_not_said_again_keeps_its_age() {
        let mut page = page();
        page.press(&Press::Edit { person: Some(0) });
        page.typed("person-zone", "Asia/Singapore");
        page.submit(today());
        page.press(&Press::Edit { person: Some(0) });
        page.typed("person-handles", "@mei");
        page.submit(today() + chrono::Days::new(30));
        assert_eq!(page.people.list()[0].source.as_ref().unwrap().on, today());
    }
}
