//! The popup behind the toolbar button: the draft of the page or one that is pasted, clocks, and this site.
//!
//! [`Popup`] is its whole state without a browser. It is useful at once and on any page: people's clocks and the
//! scratch pad need nothing from the page.

use chrono::{DateTime, Utc};

use super::{
    Node, Press, Reviewed, Written, card,
    clocks::Clocks,
    node::{button, div, masthead, span},
    reviewed,
};
use crate::{
    people::People,
    settings::{Problem, Settings},
    sites,
};

/// How many people's clocks are listed where no draft says who reads it.
const CLOCKS: usize = 8;

/// The popup.
#[derive(Clone, Debug, Default)]
pub struct Popup {
    /// With the browser's guesses.
    pub settings: Settings,
    pub people: People,
    pub unread: Vec<Problem>,
    pub place: Place,
    /// The draft in the page, where there is one.
    pub draft: Option<Written>,
    /// What is written into the scratch pad.
    pub scratch: String,
}

/// The page behind the popup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Not known yet, or none that may be looked at: the browser's own pages, files, a store.
    #[default]
    Nowhere,
    Site {
        address: String,
        /// Whether the user allowed this site.
        allowed: bool,
    },
}

impl Popup {
    /// The popup as it stands at `now`.
    pub fn draw(&self, now: DateTime<Utc>) -> Node {
        let draft = self
            .draft
            .as_ref()
            .filter(|draft| !draft.text.trim().is_empty());
        let scratch = Written {
            text: self.scratch.clone(),
            ..Written::default()
        };
        let written = draft.or((!self.scratch.trim().is_empty()).then_some(&scratch));
        let reviewed = written.map(|written| self.reviewed(written, now));
        let body = div("popup")
            .child(
                Node::new("header")
                    .class("bar")
                    .child(masthead())
                    .child(button("link", "Options", Press::Options { add: None })),
            )
            .children((!self.unread.is_empty()).then(|| {
                Node::new("p")
                    .class("notice")
                    .text("Some settings could not be read. The options page says which.")
            }));
        let body = match draft {
            Some(_) => body.child(Node::new("h2").text("Your draft")),
            None => body.child(pad()),
        };
        body.children(reviewed.as_ref().map(|reviewed| self.review(reviewed)))
            .children(
                reviewed
                    .as_ref()
                    .is_none_or(|reviewed| reviewed.readers.is_empty())
                    .then(|| self.clocks(now)),
            )
            .child(self.site())
    }

    fn reviewed(&self, written: &Written, now: DateTime<Utc>) -> Reviewed {
        let address = match &self.place {
            Place::Site { address, .. } => address,
            Place::Nowhere => "",
        };
        let profile = sites::at(sites::host(address), &written.app);
        reviewed(&self.settings, &self.people, profile, written, now)
    }

    fn review(&self, reviewed: &Reviewed) -> Node {
        let clocks = Clocks::of(&self.settings, &reviewed.review.recipients, reviewed.now);
        div("card")
            .with("role", "group")
            .with("aria-label", "Review of this draft")
            .child(card::head(reviewed))
            .children(card::body(reviewed, &clocks))
    }

    fn clocks(&self, now: DateTime<Utc>) -> Node {
        let section = Node::new("section")
            .class("clocks")
            .with("aria-labelledby", "clocks-title");
        let readers: Vec<_> = self
            .people
            .list()
            .iter()
            .take(CLOCKS)
            .map(|person| person.reader().at(now))
            .collect();
        let title = Node::new("h2").with("id", "clocks-title").text("People");
        match Clocks::of(&self.settings, &readers, now).list() {
            Some(list) => section.child(title).child(list),
            None => section
                .child(title)
                .child(
                    Node::new("p")
                        .class("empty")
                        .text("Add the people you write to, and see what time it is for them."),
                )
                .child(button(
                    "link",
                    "Add a person",
                    Press::Options {
                        add: Some(String::new()),
                    },
                )),
        }
    }

    fn site(&self) -> Node {
        let section = Node::new("section")
            .class("here")
            .with("aria-label", "This site");
        let Place::Site { address, allowed } = &self.place else {
            return section.child(span("state", "No drafts can be read on this page."));
        };
        let host = sites::host(address);
        let profile = sites::of(host);
        let name = if profile.name.is_empty() {
            host
        } else {
            profile.name
        };
        if *allowed {
            section.child(span("state on", format!("Working on {name}.")))
        } else {
            let words = format!("Work on this site ({name})");
            section
                .child(button(
                    "button",
                    words,
                    Press::Allow {
                        origins: sites::origins(address),
                    },
                ))
                .child(span(
                    "help",
                    "Until then, only what you open here is looked at.",
                ))
        }
    }
}

/// Where a message can be written or pasted.
fn pad() -> Node {
    div("pad")
        .child(
            Node::new("label")
                .with("for", "scratch")
                .text("Review a message"),
        )
        .child(
            Node::new("textarea")
                .class("input")
                .with("id", "scratch")
                .with("name", "scratch")
                .with("rows", "3")
                .with("placeholder", "Write or paste it here. Nothing is kept."),
        )
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};

    use super::{Place, Popup};
    use crate::{
        engine::zone::Zone,
        people::{People, Person},
        view::{Node, Press, Written},
    };

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
    }

    fn popup() -> Popup {
        let mei = Person {
            name: "Mei Tan".into(),
            zone: Zone::named("Asia/Singapore"),
            ..Person::default()
        };
        let ana = Person {
            name: "Ana Silva".into(),
            zone: Zone::named("Europe/Lisbon"),
            ..Person::default()
        };
        Popup {
            people: People::from(vec![mei, ana]),
            ..Popup::default()
        }
    }

    fn presses(node: &Node) -> Vec<&Press> {
        node.press
            .iter()
            .chain(node.children.iter().flat_map(presses))
            .collect()
    }

    #[test]
    fn without_a_draft_it_shows_everybodys_clock() {
        let drawn = popup().draw(now()).all_text();
        assert!(
            drawn.contains("Mei Tan Thu 02:14 asleep") && drawn.contains("Ana Silva"),
            "{drawn}"
        );
        assert!(drawn.contains("No drafts can be read on this page."));
    }

    #[test]
    fn a_pasted_message_shows_the_clock_of_the_one_it_names() {
        let popup = Popup {
            scratch: "@Mei can you look?".into(),
            ..popup()
        };
        let drawn = popup.draw(now()).all_text();
        assert!(
            drawn.contains("Mei Tan Thu 02:14") && !drawn.contains("Ana Silva"),
            "{drawn}"
        );
    }

    #[test]
    fn the_draft_in_the_page_goes_before_the_scratch_pad() {
        let draft = Written {
            text: "Can you look?".into(),
            ..Written::default()
        };
        let popup = Popup {
            draft: Some(draft),
            ..popup()
        };
        let drawn = popup.draw(now()).all_text();
        assert!(
            drawn.contains("Your draft") && !drawn.contains("Review a message"),
            "{drawn}"
        );
    }

    #[test]
    fn a_site_that_is_not_allowed_has_a_button_for_exactly_itself() {
        let at = |address: &str| {
            let place = Place::Site {
                address: address.into(),
                allowed: false,
            };
            let drawn = Popup { place, ..popup() }.draw(now());
            presses(&drawn).into_iter().find_map(|press| match press {
                Press::Allow { origins } => Some(origins.clone()),
                _ => None,
            })
        };
        assert_eq!(
            at("https://app.slack.com/client/T01/D02").unwrap(),
            ["https://app.slack.com/*"]
        );
        assert_eq!(
            at("http://chat.example.org:8065/team").unwrap(),
            ["http://chat.example.org/*"]
        );
    }
}
