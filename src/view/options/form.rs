//! The settings as fields: a row each, written and read through the very texts that are stored.
//!
//! What somebody types is laid into the stored form and read back by the settings' own reader, so that a field needs no
//! code of its own, and the reason why a value cannot be used is the one that storage would give.

use serde_json::Value;

use super::{Options, ZONES, sites};
use crate::{
    people,
    settings::{
        Settings,
        layers::Said,
        stored::{self, VERSION},
    },
    view::{Node, fields::Field},
};

/// One setting as a field.
pub(super) struct Item {
    /// As in [`stored::items`]: "clock", "norms/urgent".
    pub id: &'static str,
    pub label: &'static str,
    pub help: &'static str,
    pub kind: Kind,
}

/// How a setting is asked for.
pub(super) enum Kind {
    Text,
    /// Texts joined by commas.
    List,
    /// Texts joined by commas or spaces.
    Words,
    Switch,
    /// A value, its words.
    Choice(&'static [(&'static str, &'static str)]),
    /// A value, its words, and what they mean.
    Radios(&'static [(&'static str, &'static str, &'static str)]),
}

const fn item(id: &'static str, label: &'static str, help: &'static str, kind: Kind) -> Item {
    Item {
        id,
        label,
        help,
        kind,
    }
}

pub(super) static YOU: [Item; 8] = [
    item("zone", "Time zone", "", Kind::Text),
    item(
        "hours",
        "Working hours",
        "Several shifts joined by commas: 09:00-13:00, 15:00-19:00.",
        Kind::Text,
    ),
    item(
        "days",
        "Working days",
        "Mon-Fri, Sun-Thu or Mon,Wed,Fri.",
        Kind::Text,
    ),
    item(
        "country",
        "Public holidays of",
        "A country, by name or code: Germany or DE.",
        Kind::Text,
    ),
    item(
        "holidays",
        "Days off",
        "2026-12-24, 2026-12-25",
        Kind::Words,
    ),
    item(
        "clock",
        "Clock",
        "",
        Kind::Choice(&[("24", "19:14"), ("12", "7:14 PM")]),
    ),
    item(
        "order",
        "Dates in numbers",
        "",
        Kind::Choice(&[
            ("", "As in my language"),
            ("mdy", "3/4 is 4 March"),
            ("dmy", "3/4 is 3 April"),
            ("ymd", "year first, 3/4 is 4 March"),
        ]),
    ),
    item(
        "me",
        "What pages call you",
        "Your name and handles, so that nobody tells you your own time.",
        Kind::List,
    ),
];

pub(super) static LEVEL: Item = item(
    "level",
    "How much",
    "",
    Kind::Radios(&[
        (
            "missing",
            "Only what is missing",
            "What the message is about, by when, and what you ask.",
        ),
        (
            "matter",
            "What is missing, and notes on the matter",
            "Also a vague date, a buried ask, the wrong place for a decision.",
        ),
        ("all", "Everything", "Also notes on form and tone."),
    ]),
);

pub(super) static WORDS: [Item; 3] = [
    item(
        "vague_words",
        "Words that say soon, and not when",
        "Your own, beside asap and the like: in a jiffy, at your leisure.",
        Kind::List,
    ),
    item(
        "known_words",
        "Words your readers know",
        "Nothing is hinted at about exactly these: asap, KTX, the usual.",
        Kind::List,
    ),
    item(
        "english",
        "Read every draft as English",
        "Hints are for English. A draft that looks like another language has clocks and no hints.",
        Kind::Switch,
    ),
];

pub(super) static SENDING: [Item; 2] = [
    item(
        "before_sending",
        "When something is missing as you send",
        "The message is yours: sending twice always sends, and nothing is ever changed in it.",
        Kind::Radios(&[
            ("off", "Do nothing", "The hints beside the text box stay."),
            (
                "remind",
                "Remind me",
                "Says what is missing. The message goes out at once.",
            ),
            (
                "ask_once",
                "Ask once",
                "Holds the message until you send again.",
            ),
        ]),
    ),
    item(
        "marks",
        "Mark the words in the text",
        "The words that a hint is about are underlined while you write. What you send is not touched.",
        Kind::Switch,
    ),
];

pub(super) static NORMS: [Item; 7] = [
    item(
        "norms/urgent",
        "Urgent: answered within",
        "Working time of whoever answers: 30 minutes, 4 hours or 2 days.",
        Kind::Text,
    ),
    item("norms/usual", "Usual: answered within", "", Kind::Text),
    item("norms/low", "Has time: answered within", "", Kind::Text),
    item(
        "norms/urgent_words",
        "Words that mean urgent",
        "sev1, outage",
        Kind::List,
    ),
    item(
        "norms/urgent_channel",
        "Where urgent things are said",
        "#incidents, or the on-call phone",
        Kind::Text,
    ),
    item(
        "norms/quiet_hours",
        "Quiet hours",
        "By each reader's clock: 20:00-08:00.",
        Kind::Text,
    ),
    item("norms/quiet_days", "Quiet days", "Sat,Sun", Kind::Text),
];

pub(super) static COUNTS: Item = item(
    "insights",
    "Count what happens to my messages",
    "Numbers a day, on this device: how many, what was missing, what you fixed. Never a word of a message, nor whom it went to.",
    Kind::Switch,
);

pub(super) static ROAM: [Item; 2] = [
    item(
        "roam",
        "Settings on my other devices",
        "Through your browser's own sync, where you have switched that on.",
        Kind::Switch,
    ),
    item(
        "roam_people",
        "People on my other devices",
        "The same way. Very long lists stay on this device.",
        Kind::Switch,
    ),
];

fn all() -> impl Iterator<Item = &'static Item> {
    let single = [&LEVEL, &COUNTS];
    let lists: [&'static [Item]; 5] = [&YOU, &SENDING, &NORMS, &ROAM, &WORDS];
    lists.into_iter().flatten().chain(single)
}

/// What a setting is called, for "Changed …".
pub(super) fn label(id: &str) -> Option<&'static str> {
    if id.starts_with("enter/") {
        return Some(sites::SENDS);
    }
    all().find(|item| item.id == id).map(|item| item.label)
}

/// True where this is a field of the settings.
pub(super) fn is_setting(id: &str) -> bool {
    id.starts_with("rules/") || label(id).is_some()
}

/// The settings with one of them set to what was typed, or why that cannot be used. An empty text takes back what was said.
pub(super) fn with(settings: &Settings, id: &str, typed: &str) -> Result<Settings, String> {
    let typed = typed.trim();
    let kind = all().find(|item| item.id == id).map(|item| &item.kind);
    let list = |parting: &[char]| -> Value {
        typed
            .split(parting)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect()
    };
    let mut items = stored::items(&settings.to_map());
    items.remove(id);
    let value = match kind {
        _ if typed.is_empty() => None,
        Some(Kind::List) => Some(list(&[',', ';'])),
        Some(Kind::Words) => Some(list(&[',', ';', ' '])),
        Some(Kind::Switch) => Some(Value::Bool(typed == "on")),
        _ if id == "zone" => Some(people::stored::zone(typed)?.to_string().into()),
        _ => Some(typed.into()),
    };
    items.extend(value.map(|value| (id.to_owned(), value)));
    let mut map = stored::map(items);
    map.insert("version".to_owned(), VERSION.into());
    let (settings, problems) = Settings::of(map);
    match problems.into_iter().next() {
        Some(problem) => Err(problem.problem),
        None => Ok(settings),
    }
}

/// What stands in the field of a setting.
fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(on)) => if *on { "on" } else { "off" }.to_owned(),
        Some(Value::Array(list)) => {
            let texts: Vec<_> = list.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        _ => String::new(),
    }
}

impl Options {
    /// The fields of these settings.
    pub(super) fn fields<'a>(&'a self, items: &'a [Item]) -> impl Iterator<Item = Node> + use<'a> {
        let values = stored::items(&self.held.settings.to_map());
        items
            .iter()
            .map(move |item| self.field(item, &shown(values.get(item.id)), item.help))
    }

    /// The field of one setting, whose stored value reads `value`.
    pub(super) fn field(&self, item: &Item, value: &str, help: &str) -> Node {
        let refused = self.refused.iter().find(|(field, _, _)| field == item.id);
        let typing = self.typing.as_ref().filter(|(field, _)| field == item.id);
        let said = match self.held.said(item.id) {
            Said::Organisation => "Set by your organisation.",
            Said::Team => "From your team file.",
            Said::You | Said::Default => "",
        };
        let help = [help, said]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let field = Field {
            name: item.id,
            label: item.label,
            value: typing
                .map(|(_, typed)| typed)
                .or(refused.map(|(_, typed, _)| typed))
                .map_or(value, String::as_str),
            help: &help,
            problem: refused.map(|(_, _, problem)| problem.as_str()),
            list: (item.id == "zone").then_some(ZONES),
            fixed: self.held.is_fixed(item.id),
        };
        match &item.kind {
            Kind::Text | Kind::List | Kind::Words => field.text(),
            Kind::Switch => field.switch(),
            Kind::Choice(options) => field.choice(options),
            Kind::Radios(options) => field.radios(options),
        }
    }

    /// As [`Options::field`], with what is stored.
    pub(super) fn stored_field(&self, item: &Item) -> Node {
        let values = stored::items(&self.held.settings.to_map());
        self.field(item, &shown(values.get(item.id)), item.help)
    }
}
