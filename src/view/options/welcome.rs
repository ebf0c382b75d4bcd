//! The first page: the zone, the sites, two people, a message to try. Each step can be left out.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Options, Outcome, ZONES, form::YOU, you};
use crate::{
    people::stored::Form,
    sites::{self, Profile},
    view::{
        Node, Press, Written, composer_card,
        fields::Field,
        node::{Own, button, div, masthead, paragraph, span},
        words,
    },
};

/// The part of the page's address that shows it.
pub const ID: &str = "welcome";

/// So many sites are offered at once.
const FIRST_SITES: usize = 6;

/// What is typed into the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    name: String,
    zone: String,
    problem: Option<(&'static str, String)>,
    message: String,
}

impl Welcome {
    pub(super) fn slot(&mut self, field: &str) -> Option<&mut String> {
        match field {
            "first-name" => Some(&mut self.name),
            "first-zone" => Some(&mut self.zone),
            "first-message" => Some(&mut self.message),
            _ => None,
        }
    }

    pub(super) fn typed_zone(&self) -> &str {
        &self.zone
    }
}

impl Options {
    /// Somebody was named on the first page.
    pub(super) fn add_somebody(&mut self, today: NaiveDate) -> Outcome {
        let form = Form {
            name: self.welcome.name.clone(),
            zone: self.welcome.zone.clone(),
            ..Form::default()
        };
        match form.read(today) {
            Err(problems) => {
                let first = problems.into_iter().next();
                self.welcome.problem = first.map(|problem| {
                    let field = if problem.place == "name" {
                        "first-name"
                    } else {
                        "first-zone"
                    };
                    (field, problem.problem)
                });
                let focus = self.welcome.problem.as_ref().map_or("", |(field, _)| field);
                Outcome::focus(focus)
            }
            Ok(person) => {
                let words = format!("Added {}.", person.name);
                let mut people = self.people.clone();
                people.list_mut().push(person);
                let message = std::mem::take(&mut self.welcome.message);
                self.welcome = Welcome {
                    message,
                    ..Welcome::default()
                };
                Outcome {
                    focus: Some("first-name".to_owned()),
                    ..self.change_people(people, words)
                }
            }
        }
    }

    pub(super) fn first_page(&self, now: DateTime<Utc>) -> Node {
        let step = |number: u8, title: &str, about: &str, inside: Vec<Node>| {
            let heading = format!("step-{number}");
            Node::new("section")
                .class("step")
                .with("aria-labelledby", heading.clone())
                .child(
                    Node::new("h2")
                        .with("id", heading)
                        .child(span("number", number.to_string()).with("aria-hidden", "true"))
                        .child(span("", title)),
                )
                .child(paragraph("about", about))
                .children(inside)
        };
        div("welcome")
            .child(masthead())
            .child(paragraph(
                "lead",
                "Before you send, see what your reader would have to come back and ask, and what time it is for them. A minute to set up; every step can wait.",
            ))
            .child(step(
                1,
                "Where you are",
                "Times in your drafts are read in your zone.",
                vec![div("fields").child(you::zone(self, &YOU[0], now))],
            ))
            .child(step(
                2,
                "Where you write",
                "Nothing runs anywhere until you allow it, site by site. Others can be added from the toolbar button at any time.",
                vec![self.choose_sites()],
            ))
            .child(step(
                3,
                "Who you write to",
                "Two people to begin with. You see their clock while you write to them.",
                vec![self.first_people(now)],
            ))
            .child(step(
                4,
                "Try it",
                "A message as you would send it. Nothing that you type here is kept.",
                self.first_message(now),
            ))
            .child(
                div("acts end")
                    .child(button("button main", "Done", Press::Own(Own::Begun)).with("id", "begun"))
                    .child(Node::new("a").with("href", "#you").text("All options")),
            )
            .child(self.toast())
            .child(self.suggestions())
    }

    /// The sites that most people write on, and behind a word the others.
    fn choose_sites(&self) -> Node {
        let rows = |profiles: &mut dyn Iterator<Item = &'static Profile>| {
            let rows = profiles.map(|profile| self.choose_site(profile));
            Node::new("ul").class("sites").children(rows)
        };
        let mut all = sites::hosted();
        let first = rows(&mut all.by_ref().take(FIRST_SITES));
        let others = Node::new("details")
            .child(Node::new("summary").text("Other sites"))
            .child(rows(&mut all));
        div("choose").child(first).child(others)
    }

    fn choose_site(&self, profile: &Profile) -> Node {
        let origins = profile.origins();
        let on = origins
            .iter()
            .all(|origin| sites::covered(origin, &self.granted));
        let (words, press) = if on {
            ("Stop", Press::Forbid { origins })
        } else {
            ("Allow", Press::Allow { origins })
        };
        let label = format!("{words} on {}", profile.name);
        Node::new("li")
            .class(if on { "site on" } else { "site" })
            .child(
                div("what")
                    .child(span("who", profile.name))
                    .child(span("facts", profile.hosts.join(", "))),
            )
            .child(span("state", if on { "on" } else { "" }))
            .child(button("button", words, press).with("aria-label", label))
    }

    fn first_people(&self, now: DateTime<Utc>) -> Node {
        let welcome = &self.welcome;
        let problem = |name: &str| {
            let problem = welcome.problem.as_ref().filter(|(field, _)| *field == name);
            problem.map(|(_, words)| words.as_str())
        };
        let field = |name: &'static str, label: &'static str, value: &str, help: &str| {
            Field {
                name,
                label,
                value,
                help,
                problem: problem(name),
                list: (name == "first-zone").then_some(ZONES),
                fixed: false,
            }
            .text()
        };
        let settings = &self.held.settings;
        // The last ones: they were added just now.
        let known = self.people.list().iter().rev().take(4).map(|person| {
            let clock = person.reader().at(now).clock;
            let time = clock.map_or(String::new(), |clock| {
                words::day_and_time(&clock.local, settings.clock)
            });
            Node::new("li")
                .class("somebody")
                .child(span("who", &person.name).with("dir", "auto"))
                .child(span("time", time))
        });
        div("")
            .child(Node::new("ul").class("added").children(known))
            .child(
                Node::new("form")
                    .class("somebody-new")
                    .with("novalidate", "")
                    .with("aria-label", "Add a person")
                    .child(field("first-name", "Name", &welcome.name, ""))
                    .child(field("first-zone", "City or time zone", &welcome.zone, ""))
                    .child(
                        Node::new("button")
                            .class("button")
                            .with("type", "submit")
                            .text("Add"),
                    ),
            )
    }

    fn first_message(&self, now: DateTime<Utc>) -> Vec<Node> {
        let message = &self.welcome.message;
        let field = Field {
            name: "first-message",
            label: "A message",
            value: message,
            help: if message.is_empty() {
                "For example: Can you send me the numbers?"
            } else {
                ""
            },
            ..Field::default()
        };
        let written = Written {
            text: message.clone(),
            ..Written::default()
        };
        let mut settings = self.held.settings.clone();
        settings.zone = settings.zone.or(self.guess.zone);
        let review = (!message.trim().is_empty())
            .then(|| composer_card(&settings, &self.people, &written, now));
        let mut rows = vec![field.area(3)];
        rows.extend(review);
        rows
    }
}
