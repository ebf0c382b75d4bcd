//! The options page: its sections, how a deed changes what it holds, and how it is drawn.
//!
//! [`Options`] is the whole page's state without a browser. Every change is kept as soon as it is made, by whoever drives
//! the page, and can be undone; a value that cannot be used stays in its field with the reason and is not kept. One
//! section shows at a time; the search looks through all of them.

pub mod about;
pub mod counts;
pub mod data;
mod form;
pub mod hints;
pub mod people;
pub mod person;
pub mod practice;
pub mod sites;
pub mod team;
pub mod templates;
pub mod welcome;
mod you;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Node, Press,
    node::{Import, Own, button, div, masthead, paragraph, span},
};
use crate::{
    engine::{letters::lower_case, zone},
    insights::Insights,
    people::{
        People,
        stored::{Form, Ids},
    },
    settings::{Problem, Settings, layers::Layered},
    store::inventory::Line,
    team::Team,
};

/// A part of the page.
struct Section {
    id: &'static str,
    title: &'static str,
    about: &'static str,
    draw: fn(&Options, DateTime<Utc>) -> Vec<Node>,
}

/// All of them, in the order of the list beside them.
static SECTIONS: [Section; 11] = [
    Section {
        id: "you",
        title: "You",
        about: "Times in your drafts are read in your zone.",
        draw: you::section,
    },
    Section {
        id: "people",
        title: "People",
        about: "Whose clocks you see, and when they work. Only you see this.",
        draw: people::section,
    },
    Section {
        id: "sites",
        title: "Sites",
        about: "Nothing is read anywhere else. For a site that is not listed, open it and press “Work on this site” behind the toolbar button.",
        draw: sites::section,
    },
    Section {
        id: "hints",
        title: "What to hint at",
        about: "A hint is a question that your reader would have to come back and ask.",
        draw: hints::section,
    },
    Section {
        id: "sending",
        title: "Before sending",
        about: "What happens in the text box, and when you send.",
        draw: |page, _| page.fields(&form::SENDING).collect(),
    },
    Section {
        id: "team",
        title: "Team",
        about: "What your team agrees on. A team file brings all of it at once; what you set yourself goes before it.",
        draw: team::section,
    },
    Section {
        id: "templates",
        title: "Templates",
        about: "Beginnings that leave nothing out, to copy from the popup.",
        draw: templates::section,
    },
    Section {
        id: "counts",
        title: "Counts and practice",
        about: "What became of your messages, and two minutes to get better at them.",
        draw: counts::section,
    },
    Section {
        id: "data",
        title: "Data and privacy",
        about: "Drafts are reviewed on this machine and then forgotten. The extension has no right to use the network.",
        draw: data::section,
    },
    Section {
        id: "shortcuts",
        title: "Shortcuts",
        about: "Keys that work while you write.",
        draw: about::shortcuts,
    },
    Section {
        id: "about",
        title: "About",
        about: "",
        draw: about::section,
    },
];

/// The options page.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The settings that hold, without guesses, and who said each.
    pub held: Layered,
    /// What the browser knows, where the settings do not say.
    pub guess: Settings,
    pub people: People,
    pub insights: Insights,
    /// The team file that was imported, and the organisation's policy; empty for none.
    pub team: Team,
    pub organisation: Team,
    /// Match patterns of the sites that the user allowed.
    pub granted: Vec<String>,
    /// What the browser says of the extension.
    pub facts: Facts,
    /// What of the stored settings could not be read.
    pub unread: Vec<Problem>,
    /// The section that shows: the part of the page's address after "#".
    pub section: String,
    /// What is looked for in the whole page.
    pub query: String,
    /// What is looked for among the people, and how many of them are shown.
    pub find: String,
    pub shown: usize,
    /// Values of the user's own fields that could not be used: field, what was typed, what is wrong.
    pub refused: Vec<(String, String, String)>,
    /// The field that is being typed into, with what stands there.
    pub typing: Option<(String, String)>,
    /// Texts that are to be read, as they are pasted.
    pub pasted: String,
    /// What reading the last of them came to.
    pub read: Option<Read>,
    /// The person who is being edited.
    pub editing: Option<Editing>,
    /// The template that is being edited.
    pub template: Option<templates::Editing>,
    /// What was done, the last at the end.
    pub done: Vec<Done>,
    /// True while it is asked whether everything is to be erased.
    pub erasing: bool,
    /// The practice that shows, and whether its better version does.
    pub practice: (usize, bool),
    pub welcome: welcome::Welcome,
    /// Entries that are one person each, found anew with every change of the list.
    duplicates: Vec<Vec<usize>>,
}

/// What the browser says of the extension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub version: String,
    /// What each shortcut does, and its keys.
    pub shortcuts: Vec<(String, String)>,
    /// Every byte that is stored on this device, and in the browser's sync.
    pub local: Vec<Line>,
    pub synced: Vec<Line>,
    /// What stays on this device of what should roam, and why.
    pub kept_back: Vec<Problem>,
    /// How often the network was asked for something, by this page and by the worker.
    pub requests: usize,
}

/// What reading a pasted text came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub what: Import,
    pub words: String,
    pub problems: Vec<Problem>,
}

/// A person's open form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editing {
    /// Their place in the list; none for a new person.
    pub person: Option<usize>,
    pub form: Form,
    pub problems: Vec<Problem>,
}

/// Something that was changed and can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub words: String,
    change: Change,
}

/// What was before a change, and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Settings(Box<(Settings, Settings)>),
    People(People, People),
}

/// So many changes can be undone.
const UNDONE: usize = 20;

/// What is to be done outside after a deed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What is to be stored.
    pub change: Option<Change>,
    /// The id of the element that the focus belongs to now.
    pub focus: Option<String>,
    pub outside: Option<Outside>,
}

/// What a browser does for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Saves a file of this name, with this text or with everything.
    Save(String, String),
    SaveAll(String),
    /// Takes over a file of everything.
    Restore(String),
    /// Keeps a team file; an empty text forgets the one that is kept.
    Team(String),
    /// Erases all that is stored; or the counts.
    Erase,
    EraseCounts,
    Shortcuts,
    /// Leaves the first page.
    Begun,
}

impl Outcome {
    fn focus(id: &str) -> Outcome {
        Outcome {
            focus: Some(id.to_owned()),
            ..Outcome::default()
        }
    }

    fn outside(outside: Outside) -> Outcome {
        Outcome {
            outside: Some(outside),
            ..Outcome::default()
        }
    }
}

impl Options {
    /// Takes over what is stored by now. What is being typed stays.
    pub fn hold(&mut self, held: Layered, people: People) {
        self.held = held;
        if self.people != people {
            self.people = people;
            self.count_people();
        }
    }

    fn count_people(&mut self) {
        self.duplicates = self.people.duplicates();
    }

    /// The settings are these now.
    fn change_settings(&mut self, settings: Settings, words: String) -> Outcome {
        let before = std::mem::replace(&mut self.held.settings, settings);
        let after = self.held.settings.clone();
        self.did(words, Change::Settings(Box::new((before, after))))
    }

    /// The people are these now.
    fn change_people(&mut self, mut people: People, words: String) -> Outcome {
        let mut ids = Ids::default();
        for person in people.list() {
            ids.take(person.id.as_str());
        }
        for person in people
            .list_mut()
            .iter_mut()
            .filter(|person| person.id.is_empty())
        {
            person.id = ids.free(&person.name);
        }
        let before = std::mem::replace(&mut self.people, people);
        self.count_people();
        self.did(words, Change::People(before, self.people.clone()))
    }

    fn did(&mut self, words: String, change: Change) -> Outcome {
        self.done.push(Done {
            words,
            change: change.clone(),
        });
        if self.done.len() > UNDONE {
            self.done.remove(0);
        }
        Outcome {
            change: Some(change),
            ..Outcome::default()
        }
    }

    fn undo(&mut self) -> Outcome {
        let Some(done) = self.done.pop() else {
            return Outcome::default();
        };
        let change = match done.change {
            Change::Settings(both) => {
                let (before, after) = *both;
                self.held.settings = before.clone();
                Change::Settings(Box::new((after, before)))
            }
            Change::People(before, after) => {
                self.people = before.clone();
                self.count_people();
                Change::People(after, before)
            }
        };
        self.editing = None;
        let focus = if self.done.is_empty() {
            HEADING
        } else {
            "undo"
        };
        Outcome {
            change: Some(change),
            focus: Some(focus.to_owned()),
            ..Outcome::default()
        }
    }

    /// Sets one setting from its field.
    fn set(&mut self, field: &str, value: &str) -> Outcome {
        self.refused.retain(|(refused, _, _)| refused != field);
        match form::with(&self.held.settings, field, value) {
            Err(problem) => {
                let refused = (field.to_owned(), value.to_owned(), problem);
                self.refused.push(refused);
                Outcome::default()
            }
            Ok(settings) if settings == self.held.settings => Outcome::default(),
            Ok(settings) => {
                let label = form::label(field).or_else(|| hints::label(field));
                let words = format!("Changed “{}”.", label.unwrap_or(field));
                self.change_settings(settings, words)
            }
        }
    }

    /// A field of the page was changed and left.
    pub fn change(&mut self, field: &str, value: &str) -> Outcome {
        self.typing = None;
        if form::is_setting(field) {
            return self.set(field, value);
        }
        self.typed(field, value);
        Outcome::default()
    }

    /// A key was typed into a field: what stands there is kept for the next drawing.
    pub fn typed(&mut self, field: &str, value: &str) {
        let form = match field {
            "query" => Some(&mut self.query),
            "find" => {
                self.shown = 0;
                Some(&mut self.find)
            }
            "pasted" => Some(&mut self.pasted),
            _ => self
                .editing
                .as_mut()
                .and_then(|editing| person::slot(&mut editing.form, field))
                .or_else(|| self.template.as_mut()?.slot(field))
                .or_else(|| self.welcome.slot(field)),
        };
        match form {
            Some(place) => value.clone_into(place),
            None if form::is_setting(field) => {
                self.typing = Some((field.to_owned(), value.to_owned()));
            }
            None => {}
        }
    }

    /// A file was chosen to be read.
    pub fn chosen(&mut self, field: &str, text: String, today: NaiveDate) -> Outcome {
        self.pasted = text;
        let what = match field {
            "team-file" => Import::Team,
            "everything-file" => Import::Everything,
            _ => Import::People,
        };
        self.import(what, today)
    }

    fn import(&mut self, what: Import, today: NaiveDate) -> Outcome {
        let text = std::mem::take(&mut self.pasted);
        match what {
            _ if text.trim().is_empty() => Outcome::default(),
            Import::People => self.import_people(&text, today),
            Import::Team => self.import_team(text, today),
            Import::Everything => Outcome::outside(Outside::Restore(text)),
        }
    }

    /// A file of everything was taken over, but for these problems.
    pub fn restored(&mut self, problems: Vec<Problem>) {
        // What was done before it would put back what the file replaced.
        self.done.clear();
        self.read = Some(Read {
            what: Import::Everything,
            words: "Taken over.".to_owned(),
            problems,
        });
    }

    /// A form was sent on the day `today`.
    pub fn submit(&mut self, today: NaiveDate) -> Outcome {
        if self.section == welcome::ID {
            return self.add_somebody(today);
        }
        if let Some(template) = &self.template {
            let (settings, words) = match template.read(&self.held.settings) {
                Ok(read) => read,
                Err(problem) => {
                    if let Some(template) = &mut self.template {
                        template.problem = problem;
                    }
                    return Outcome::focus("template-name");
                }
            };
            self.template = None;
            return Outcome {
                focus: Some("add-template".to_owned()),
                ..self.change_settings(settings, words)
            };
        }
        self.submit_person(today)
    }

    /// Something that only concerns the page's own state was pressed on the day `today`.
    pub fn press(&mut self, press: &Press, today: NaiveDate) -> Outcome {
        match press {
            Press::Edit { person } => self.edit(*person),
            Press::Discard => {
                let focus = match self.template.take() {
                    Some(_) => "add-template",
                    None => "add",
                };
                self.editing = None;
                Outcome::focus(focus)
            }
            Press::Remove { person } => self.remove(*person),
            Press::Undo => self.undo(),
            Press::Own(own) => self.own(own, today),
            _ => Outcome::default(),
        }
    }

    fn own(&mut self, own: &Own, today: NaiveDate) -> Outcome {
        match own {
            Own::More => {
                self.shown += people::STEP;
                Outcome::default()
            }
            Own::Merge(places) => self.merge(places),
            Own::Confirm(place) => self.confirm(*place, today),
            Own::Import(what) => self.import(*what, today),
            Own::Export(format) => self.export(*format),
            Own::ExportAll => Outcome::outside(Outside::SaveAll(format!("wellsent-{today}.json"))),
            Own::Erase => {
                self.erasing = !self.erasing;
                Outcome::focus(if self.erasing { "keep" } else { "erase" })
            }
            Own::EraseSurely => {
                self.erasing = false;
                self.done.clear();
                Outcome {
                    focus: Some("erase".to_owned()),
                    ..Outcome::outside(Outside::Erase)
                }
            }
            Own::EraseCounts => Outcome::outside(Outside::EraseCounts),
            Own::ForgetTeam => Outcome::outside(Outside::Team(String::new())),
            Own::Set(item, value) => self.set(item, value),
            Own::Keep(rule) => {
                let mut settings = self.held.settings.clone();
                settings.keep(rule);
                self.change_settings(settings, "Counts its dismissals anew.".to_owned())
            }
            Own::Wake(host) => {
                let mut settings = self.held.settings.clone();
                settings.snoozed.remove(host);
                self.change_settings(settings, format!("Shows hints on {host} again."))
            }
            Own::Template(name) => {
                self.template = Some(templates::Editing::of(&self.held.settings, name));
                Outcome::focus("template-name")
            }
            Own::RemoveTemplate(name) => {
                let mut settings = self.held.settings.clone();
                settings.templates.remove(name);
                self.template = None;
                let words = format!("Removed the template “{name}”.");
                Outcome {
                    focus: Some("undo".to_owned()),
                    ..self.change_settings(settings, words)
                }
            }
            Own::Shortcuts => Outcome::outside(Outside::Shortcuts),
            Own::Practice(place, better) => {
                self.practice = (*place, *better);
                Outcome::focus("practice")
            }
            Own::Begun => Outcome::outside(Outside::Begun),
            Own::Copy(_) => Outcome::default(),
        }
    }

    /// The page's address after "#" is this now.
    pub fn go(&mut self, hash: &str) -> Outcome {
        if let Some(name) = hash.strip_prefix("add=") {
            "people".clone_into(&mut self.section);
            return self.add(name);
        }
        let moved = !self.section.is_empty() && self.section != hash;
        hash.clone_into(&mut self.section);
        self.query.clear();
        self.read = None;
        self.pasted.clear();
        if moved {
            Outcome::focus(HEADING)
        } else {
            Outcome::default()
        }
    }

    /// The page as it stands at `now`.
    pub fn draw(&self, now: DateTime<Utc>) -> Node {
        if self.section == welcome::ID {
            return self.first_page(now);
        }
        let here = SECTIONS
            .iter()
            .find(|section| section.id == self.section)
            .unwrap_or(&SECTIONS[0]);
        let words: Vec<String> = self.query.split_whitespace().map(lower_case).collect();
        let content = if words.is_empty() {
            vec![titled(here, HEADING, (here.draw)(self, now))]
        } else {
            self.found(&words, now)
        };
        div("options")
            .child(self.aside(here, !words.is_empty()))
            .child(
                div("content")
                    .children(self.unread_notice())
                    .children(content),
            )
            .child(self.toast())
            .child(self.suggestions())
    }

    fn aside(&self, here: &Section, searching: bool) -> Node {
        let links = SECTIONS.iter().map(|section| {
            let link = Node::new("a")
                .with("href", format!("#{}", section.id))
                .text(section.title);
            let link = if section.id == here.id && !searching {
                link.with("aria-current", "page")
            } else {
                link
            };
            Node::new("li").child(link)
        });
        let search = Node::new("input")
            .class("input")
            .with("type", "search")
            .with("id", "query")
            .with("name", "query")
            .with("value", &self.query)
            .with("autocomplete", "off")
            .with("placeholder", "Search")
            .with("aria-label", "Search all options");
        div("aside").child(masthead()).child(search).child(
            Node::new("nav")
                .with("aria-label", "Options")
                .child(Node::new("ul").children(links)),
        )
    }

    /// The rows of every section that have all of these words, which are in lower case.
    fn found(&self, words: &[String], now: DateTime<Utc>) -> Vec<Node> {
        let found: Vec<Node> = SECTIONS
            .iter()
            .filter_map(|section| {
                let rows = (section.draw)(self, now);
                let named = has(&format!("{} {}", section.title, section.about), words);
                let rows: Vec<Node> = if named {
                    rows
                } else {
                    rows.into_iter()
                        .filter_map(|row| sift(row, words))
                        .collect()
                };
                (!rows.is_empty()).then(|| titled(section, section.id, rows))
            })
            .collect();
        if found.is_empty() {
            return vec![
                paragraph(
                    "empty",
                    format!("Nothing about “{}” here.", self.query.trim()),
                )
                .with("role", "status"),
            ];
        }
        found
    }

    fn unread_notice(&self) -> Option<Node> {
        (!self.unread.is_empty()).then(|| {
            div("notice")
                .with("role", "status")
                .child(paragraph(
                    "",
                    "Some of what was stored could not be read. The rest is as you left it.",
                ))
                .child(problems(&self.unread))
        })
    }

    /// What was done last, with the button that takes it back. Always there, so that it is announced.
    fn toast(&self) -> Node {
        let toast = div("toast").with("role", "status");
        match self.done.last() {
            None => toast,
            Some(done) => toast
                .child(span("", &done.words))
                .child(button("link", "Undo", Press::Undo).with("id", "undo")),
        }
    }

    /// Zones to choose from, for the city that is being typed.
    fn suggestions(&self) -> Node {
        let typed = match (&self.typing, &self.editing) {
            (Some((field, typed)), _) if field == "zone" => typed,
            (_, Some(editing)) => &editing.form.zone,
            _ => self.welcome.typed_zone(),
        };
        let options = zone::find(typed).into_iter().map(|one| {
            Node::new("option")
                .with("value", one.zone.to_string())
                .text(format!("{}, {}", one.name, one.zone))
        });
        Node::new("datalist").with("id", ZONES).children(options)
    }
}

/// A section under its heading, whose element has the id `heading`.
fn titled(section: &Section, heading: &str, rows: Vec<Node>) -> Node {
    Node::new("section")
        .class("section")
        .with("aria-labelledby", heading)
        .child(
            Node::new("h2")
                .with("id", heading)
                .with("tabindex", "-1")
                .text(section.title),
        )
        .children((!section.about.is_empty()).then(|| paragraph("about", section.about)))
        .children(rows)
}

/// What could not be used, at most so many of them; there may be thousands in a long list.
fn problems(problems: &[Problem]) -> Node {
    const MOST: usize = 20;
    let items = problems
        .iter()
        .take(MOST)
        .map(|problem| Node::new("li").text(problem.to_string()));
    let more = problems.len().saturating_sub(MOST);
    Node::new("ul")
        .children(items)
        .children((more > 0).then(|| Node::new("li").text(format!("and {more} more"))))
}

/// A text that is pasted or a file that is chosen, to be read.
fn import(page: &Options, what: Import, label: &str, help: &str) -> Node {
    let field = super::fields::Field {
        name: "pasted",
        label,
        value: &page.pasted,
        help,
        ..super::fields::Field::default()
    };
    let (id, words) = match what {
        Import::People => ("people-file", "Add these people"),
        Import::Team => ("team-file", "Use this team file"),
        Import::Everything => ("everything-file", "Take this over"),
    };
    let read = page.read.as_ref().filter(|read| read.what == what);
    div("import row")
        .child(field.area(4))
        .child(
            div("acts")
                .child(button("button", words, Press::Own(Own::Import(what))))
                .child(
                    Node::new("label")
                        .class("button file")
                        .with("for", id)
                        .text("Choose a file"),
                )
                .child(
                    Node::new("input")
                        .class("chooser")
                        .with("type", "file")
                        .with("id", id)
                        .with("name", id),
                ),
        )
        .child(div("").with("role", "status").children(read.map(|read| {
            div("notice")
                .child(paragraph("", &read.words))
                .children((!read.problems.is_empty()).then(|| problems(&read.problems)))
        })))
}

fn has(text: &str, words: &[String]) -> bool {
    let text = lower_case(text);
    words.iter().all(|word| text.contains(word.as_str()))
}

/// The rows inside a node that have all of these words, without the others.
fn sift(mut node: Node, words: &[String]) -> Option<Node> {
    let is_row = node.class.split(' ').any(|class| class == "row");
    if is_row {
        return has(&node.all_text(), words).then_some(node);
    }
    let children = std::mem::take(&mut node.children);
    node.children = children
        .into_iter()
        .filter_map(|child| sift(child, words))
        .collect();
    (!node.children.is_empty()).then_some(node)
}

/// The id of the list of zone names.
const ZONES: &str = "zones";

/// The id of the heading of the section that shows.
const HEADING: &str = "heading";

#[cfg(test)]
mod tests;
