//! The popup behind the toolbar button: the draft of the page or one that is pasted, clocks, templates, and this site.
//!
//! [`Popup`] is its whole state without a browser. It is useful at once and on any page: people's clocks and the
//! scratch pad need nothing from the page.

use chrono::{DateTime, Utc};

use super::{
    Node, Press, Reviewed, Written,
    card::{self, Acts},
    day::Day,
    fields::Field,
    node::{Own, button, div, masthead, paragraph, span},
    reply, reviewed, words,
};
use crate::{
    engine::{
        self, order,
        readers::{Reader, SendWhen},
        templates::{self, Template},
        text::Draft,
        zone::Zone,
    },
    insights::{Count, Sums},
    people::People,
    settings::{Problem, Settings},
    sites,
};

/// How many people's clocks are listed where no draft says who reads it.
const CLOCKS: usize = 6;

/// The popup.
#[derive(Clone, Debug, Default)]
pub struct Popup {
    /// With the browser's guesses.
    pub settings: Settings,
    pub people: People,
    /// What was counted today.
    pub today: Sums,
    pub unread: Vec<Problem>,
    pub place: Place,
    /// The draft in the page, where there is one.
    pub draft: Option<Written>,
    /// What is written into the scratch pad, and whether it is a message that the user got.
    pub scratch: String,
    pub received: bool,
    /// True where the pad goes before the draft in the page.
    pub pad_first: bool,
    /// The text that was copied last.
    pub copied: String,
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
        reach: Reach,
    },
}

/// Whether the page's text boxes can be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    #[default]
    Unknown,
    /// The content script answers.
    There,
    /// The browser lets no extension into this page.
    Closed,
}

impl Popup {
    /// A field was typed into or chosen.
    pub fn typed(&mut self, name: &str, value: &str) {
        match name {
            "scratch" => value.clone_into(&mut self.scratch),
            "side" => self.received = value == "received",
            _ => {}
        }
    }

    /// A selection was picked in the page: it is reviewed instead of a draft.
    pub fn picked(&mut self, text: String) {
        self.pad_first = !text.is_empty();
        if self.pad_first {
            self.scratch = text;
        }
    }

    /// The host of the page behind the popup; empty where there is none.
    pub fn host(&self) -> &str {
        match &self.place {
            Place::Site { address, .. } => sites::host(address),
            Place::Nowhere => "",
        }
    }

    /// This site is worked on no more.
    pub fn stopped(&mut self) {
        self.draft = None;
        if let Place::Site { allowed, .. } = &mut self.place {
            *allowed = false;
        }
    }

    /// The popup as it stands at `now`.
    pub fn draw(&self, now: DateTime<Utc>) -> Node {
        let draft = self
            .draft
            .as_ref()
            .filter(|draft| !self.pad_first && !draft.text.trim().is_empty());
        let scratch = Written {
            text: self.scratch.clone(),
            reply: false,
            ..Written::default()
        };
        let written = draft.or((!self.scratch.trim().is_empty()).then_some(&scratch));
        let reviewed = written.map(|written| self.reviewed(written, now));
        let of_reader = draft.is_none() && self.received;
        let body = div("popup")
            .child(
                Node::new("header")
                    .class("bar")
                    .child(masthead())
                    .child(button("link", "Options", Press::Options { add: None })),
            )
            .children((!self.unread.is_empty()).then(|| {
                paragraph(
                    "notice",
                    "Some settings could not be read. The options page says which.",
                )
            }));
        // The pad below it takes the same text.
        let drawn = self.draft.as_ref().is_some_and(|draft| draft.drawn);
        let body = body.children(drawn.then(|| {
            Node::new("p").class("notice").text(
                "This editor draws its text itself, or keeps only the lines that show in the page, so there is \
                 nothing here to read. Paste the message below to have it reviewed.",
            )
        }));
        let body = match draft {
            Some(_) => body.child(Node::new("h2").text("Your draft")),
            None => body.child(self.pad()),
        };
        let review = reviewed.as_ref().map(|reviewed| {
            if of_reader {
                self.answer(reviewed)
            } else {
                review(reviewed, draft.is_some())
            }
        });
        let readers = reviewed
            .as_ref()
            .map(|reviewed| reviewed.draft.recipients.as_slice())
            .filter(|readers| !readers.is_empty() && !of_reader);
        body.children(review)
            .child(self.clocks(readers, reviewed.as_ref(), now))
            .child(self.templates(reviewed.as_ref().filter(|_| !of_reader)))
            .children(self.counts())
            .child(self.site(now))
    }

    fn reviewed(&self, written: &Written, now: DateTime<Utc>) -> Reviewed {
        let profile = sites::at(self.host(), &written.app);
        let written = &Written {
            host: self.host().to_owned(),
            ..written.clone()
        };
        reviewed(&self.settings, &self.people, profile, written, now)
    }

    /// Where a message can be written or pasted, one's own or one that came.
    fn pad(&self) -> Node {
        let side = Field {
            name: "side",
            label: "Review a message",
            value: if self.received { "received" } else { "own" },
            ..Field::default()
        };
        let area = Node::new("textarea")
            .class("input")
            .with("id", "scratch")
            .with("name", "scratch")
            .with("rows", "3")
            .with("value", &self.scratch)
            .with("aria-label", "The message")
            .with("placeholder", "Write or paste it here. Nothing is kept.");
        div("pad")
            .child(side.radios(&[("own", "I am writing it", ""), ("received", "I got it", "")]))
            .child(area)
    }

    /// What a message that came lacks, and a reply that asks for it.
    fn answer(&self, reviewed: &Reviewed) -> Node {
        let answer = div("card")
            .with("role", "group")
            .with("aria-label", "Review of this message")
            .child(card::head(reviewed))
            .child(paragraph("nothing", reply::verdict(&reviewed.review)));
        match reply::reply(&reviewed.review) {
            None => answer,
            Some(text) => answer.child(
                div("reply")
                    .child(span("label", "A reply that asks for it"))
                    .child(paragraph("text", &text))
                    .child(self.copy(text, "Copy the reply")),
            ),
        }
    }

    fn copy(&self, text: String, label: &str) -> Node {
        let done = self.copied == text;
        let words = if done { "Copied" } else { "Copy" };
        button("button", words, Press::Own(Own::Copy(text)))
            .with("aria-label", if done { "Copied" } else { label })
    }

    /// The people of the conversation, or those one knows, with their day and when all of them work.
    fn clocks(
        &self,
        readers: Option<&[Reader]>,
        reviewed: Option<&Reviewed>,
        now: DateTime<Utc>,
    ) -> Node {
        let day = Day::of(&self.settings, now);
        let section = Node::new("section")
            .class("clocks")
            .with("aria-labelledby", "clocks-title");
        let title = |words: &str| Node::new("h2").with("id", "clocks-title").text(words);
        let known: Vec<Reader>;
        let (heading, readers) = if let Some(readers) = readers {
            ("Who reads it", readers)
        } else {
            let people = self.people.list().iter().take(CLOCKS);
            known = people
                .map(|person| {
                    let mut reader = person.reader();
                    self.settings.norms.spare(&mut reader);
                    reader
                })
                .collect();
            ("People", known.as_slice())
        };
        if readers.is_empty() {
            let add = Press::Options {
                add: Some(String::new()),
            };
            return section
                .child(title(heading))
                .child(paragraph(
                    "empty",
                    "Add the people you write to, and see what time it is for them.",
                ))
                .child(button("link", "Add a person", add));
        }
        let rows = readers
            .iter()
            .take(CLOCKS)
            .map(|reader| self.row(reader, &day, now));
        let more = readers.len().saturating_sub(CLOCKS);
        let mut together: Vec<Reader> = readers.to_vec();
        together.push(Reader {
            zone: self.settings.zone,
            ..self.settings.own()
        });
        let known = readers.iter().any(|reader| reader.zone.is_some());
        section
            .child(title(heading))
            .child(Node::new("ul").class("days").children(rows))
            .children((more > 0).then(|| paragraph("help", format!("and {more} more"))))
            .children(known.then(|| day.scale()))
            .children(known.then(|| {
                let words = match day.together(&together) {
                    Some(when) => format!("You all work: {when}, your clock."),
                    None => "You never all work at the same time within two weeks.".to_owned(),
                };
                paragraph("together", words)
            }))
            .children(reviewed.and_then(|reviewed| self.when(reviewed)))
    }

    fn row(&self, reader: &Reader, day: &Day, now: DateTime<Utc>) -> Node {
        let row = Node::new("li")
            .class("day")
            .child(span("who", &reader.name).with("dir", "auto"));
        match reader.at(now).clock {
            None => row.child(
                button(
                    "link",
                    "add their time zone",
                    Press::Options {
                        add: Some(reader.name.clone()),
                    },
                )
                .with(
                    "aria-label",
                    format!("{}: add their time zone", reader.name),
                ),
            ),
            Some(clock) => row
                .child(
                    Node::new("time")
                        .class("time")
                        .text(words::day_and_time(&clock.local, self.settings.clock))
                        .with("datetime", clock.local.to_rfc3339()),
                )
                .child(span("state", words::state(clock.state)))
                .children(day.strip(std::slice::from_ref(reader), "")),
        }
    }

    /// Whether to send now, and if not, when.
    fn when(&self, reviewed: &Reviewed) -> Option<Node> {
        let send = &reviewed.review.send;
        let known = reviewed
            .review
            .recipients
            .iter()
            .any(|reader| reader.clock.is_some());
        let words = match (send.when, send.at.as_ref()) {
            _ if !known => return None,
            (SendWhen::Now, _) => "Send it now".to_owned(),
            (SendWhen::Later, Some(at)) => {
                let own = at.with_timezone(&self.settings.zone.unwrap_or(Zone::UTC));
                format!("Better {}", words::day_and_time(&own, self.settings.clock))
            }
            (SendWhen::Later | SendWhen::Either, _) => "Now or later".to_owned(),
        };
        Some(
            paragraph("when", "")
                .child(Node::new("strong").text(words))
                .child(span("", format!(": {}.", send.why))),
        )
    }

    /// Beginnings of messages, the one for this kind of draft first, filled with what the draft says; then the sender's own.
    fn templates(&self, reviewed: Option<&Reviewed>) -> Node {
        let mut kinds: Vec<Template> = Template::ALL.to_vec();
        let kind = reviewed.and_then(|reviewed| Template::named(&words::key(reviewed.review.kind)));
        order::by(&mut kinds, |one| [(Some(*one) != kind).into(), 0, 0]);
        let empty = Draft::default();
        let nothing;
        let (draft, review) = if let Some(reviewed) = reviewed {
            (&reviewed.draft, &reviewed.review)
        } else {
            nothing = engine::review(&empty, &self.settings.desk(), DateTime::default());
            (&empty, &nothing)
        };
        let of_kinds = kinds
            .into_iter()
            .map(|one| (one.label(), templates::fill(one, draft, review).text));
        let own = self.settings.templates.iter();
        let own = own.map(|(name, template)| (name.as_str(), template.text.clone()));
        let rows = of_kinds.chain(own).map(|(name, text)| {
            Node::new("li")
                .class("template")
                .child(span("who", name).with("dir", "auto"))
                .child(self.copy(text.clone(), &format!("Copy the template “{name}”")))
                .child(span("facts", text).with("dir", "auto"))
        });
        let words = match reviewed {
            Some(_) => "Templates, filled from your draft",
            None => "Templates",
        };
        Node::new("details")
            .class("templates")
            .child(Node::new("summary").text(words))
            .child(Node::new("ul").children(rows))
    }

    /// What today came to.
    fn counts(&self) -> Option<Node> {
        let sent = self.today.of(Count::Sent);
        (self.settings.insights && sent > 0).then(|| {
            let quiet = self.today.of(Count::Quiet);
            let off = match self.today.of(Count::ToSomebodyOff) {
                0 => String::new(),
                off => format!(", {off} to somebody who was off"),
            };
            let sent = words::count(sent as usize, "message", "messages");
            paragraph(
                "today",
                format!("Today: {sent} sent, {quiet} lacked nothing{off}."),
            )
        })
    }

    fn site(&self, now: DateTime<Utc>) -> Node {
        let section = Node::new("section")
            .class("here")
            .with("aria-label", "This site");
        let Place::Site {
            address,
            allowed,
            reach,
        } = &self.place
        else {
            return section.child(span("state", "No drafts can be read on this page."));
        };
        let host = sites::host(address);
        let profile = sites::of(host);
        let name = if profile.name.is_empty() {
            host
        } else {
            profile.name
        };
        if *reach == Reach::Closed {
            let words =
                format!("Not supported here now: the browser lets no extension into {name}.");
            return section.child(span("state", words));
        }
        let origins = sites::origins(address);
        if !*allowed {
            let words = format!("Work on this site ({name})");
            return section
                .child(button("button", words, Press::Allow { origins }))
                .child(span(
                    "help",
                    "Until then, only what you open here is looked at.",
                ));
        }
        let snooze = |words: &str, on| button("link", words, Press::Hush { site: true, on });
        let (words, act) = match self.settings.snoozed_until(host, now) {
            Some(until) => {
                let until = until.with_timezone(&self.settings.zone.unwrap_or(Zone::UTC));
                let until = words::day_and_time(&until, self.settings.clock);
                (
                    format!("Snoozed on {name} until {until}."),
                    snooze("Wake", false),
                )
            }
            None => (
                format!("Working on {name}."),
                snooze("Snooze until tomorrow", true),
            ),
        };
        section
            .child(span("state on", words))
            .child(div("acts").child(act).child(button(
                "link",
                "Stop here",
                Press::Forbid { origins },
            )))
    }
}

/// A review; one of the draft in the page can be acted on as the card there can.
fn review(reviewed: &Reviewed, in_page: bool) -> Node {
    let acts = if in_page { Acts::Yes } else { Acts::No };
    div("card")
        .with("role", "group")
        .with("aria-label", "Review of this draft")
        .child(card::head(reviewed))
        .children(reviewed.done.map(card::done))
        .children(card::hints(reviewed, acts))
        .children(in_page.then(|| card::foot(reviewed, false)).flatten())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};

    use super::{Own, Place, Popup, Reach};
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

    fn at(address: &str, allowed: bool, reach: Reach) -> Place {
        Place::Site {
            address: address.into(),
            allowed,
            reach,
        }
    }

    /// What is asked about a draft.
    fn questions(node: &Node) -> usize {
        let below = node.children.iter().map(questions);
        below.sum::<usize>() + usize::from(node.class == "question")
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
        let asked = |address: &str| {
            let place = at(address, false, Reach::There);
            let drawn = Popup { place, ..popup() }.draw(now());
            presses(&drawn).into_iter().find_map(|press| match press {
                Press::Allow { origins } => Some(origins.clone()),
                _ => None,
            })
        };
        assert_eq!(
            asked("https://app.slack.com/client/T01/D02").unwrap(),
            ["https://app.slack.com/*"]
        );
        assert_eq!(
            asked("http://chat.example.org:8065/team").unwrap(),
            ["http://chat.example.org/*"]
        );
    }

    #[test]
    fn a_message_that_came_is_answered_with_a_question() {
        let popup = Popup {
            scratch: "Can you help me write a case study for X client?".into(),
            received: true,
            ..popup()
        };
        let drawn = popup.draw(now());
        let text = drawn.all_text();
        assert!(text.contains("Could you tell me"), "{text}");
        let copied = presses(&drawn).into_iter().find_map(|press| match press {
            Press::Own(Own::Copy(text)) => Some(text.clone()),
            _ => None,
        });
        assert!(text.contains(copied.unwrap().lines().next().unwrap()));
    }

    #[test]
    fn everybodys_day_and_the_common_hours() {
        let text = popup().draw(now()).all_text();
        assert!(
            text.contains("You all work: Thu 09:00–10:00, your clock."),
            "{text}"
        );
    }

    #[test]
    fn a_snoozed_site_says_until_when_and_hints_at_nothing() {
        let mut popup = Popup {
            place: at("https://app.slack.com/client", true, Reach::There),
            draft: Some(Written {
                text: "Can you help me write a case study for X client?".into(),
                ..Written::default()
            }),
            ..popup()
        };
        popup.settings.zone = Zone::named("Asia/Singapore");
        let drawn = popup.draw(now());
        let text = drawn.all_text();
        assert!(
            text.contains("Working on Slack. Snooze until tomorrow"),
            "{text}"
        );
        assert!(questions(&drawn) > 0, "{text}");
        let until = popup.settings.next_morning(now());
        popup.settings.snooze("app.slack.com", until, now());
        let drawn = popup.draw(now());
        let text = drawn.all_text();
        assert!(
            text.contains("Snoozed on Slack until Thu 04:00. Wake"),
            "{text}"
        );
        assert_eq!(questions(&drawn), 0, "{text}");
        let wakes = |press: &&Press| {
            matches!(
                press,
                Press::Hush {
                    site: true,
                    on: false
                }
            )
        };
        assert_eq!(presses(&drawn).into_iter().filter(wakes).count(), 1);
    }

    #[test]
    fn the_draft_of_the_page_is_mended_and_dismissed_and_a_pasted_one_is_not() {
        let text = "Can you help me write a case study for X client?";
        let acts = |popup: Popup| {
            let drawn = popup.draw(now());
            let of_draft =
                |press: &&Press| matches!(press, Press::Fix { .. } | Press::Dismiss { .. });
            presses(&drawn).into_iter().filter(of_draft).count()
        };
        let draft = Written {
            text: text.into(),
            ..Written::default()
        };
        assert!(
            acts(Popup {
                draft: Some(draft.clone()),
                ..popup()
            }) > 2
        );
        assert_eq!(
            acts(Popup {
                scratch: text.into(),
                ..popup()
            }),
            0
        );
        let dismissed = Written {
            dismissed: ["context/thin", "context/unnamed", "deadline/none"]
                .map(String::from)
                .into_iter()
                .collect(),
            ..draft
        };
        let drawn = Popup {
            draft: Some(dismissed),
            ..popup()
        }
        .draw(now());
        assert_eq!(questions(&drawn), 0, "{}", drawn.all_text());
    }

    #[test]
    fn a_page_that_is_closed_to_extensions_says_so() {
        let popup = Popup {
            place: at("https://store.example/", false, Reach::Closed),
            ..popup()
        };
        let text = popup.draw(now()).all_text();
        assert!(text.contains("Not supported here now"), "{text}");
    }
}
