//! Settings as they are stored: one JSON object whose values are the same short texts that the options page shows.
//!
//! `{"version":2,"zone":"Asia/Tokyo","hours":"08:00-17:00","rules":{"tone/hedging":"off"},…}`. What is stored holds only
//! what somebody said; [`Settings::write`] gives every value, so that two of its answers show what was changed. Keys that
//! this version does not know stay where they are stored, since only changed keys are written there.
//!
//! Versions: 1 had `muted`, a list of rules; 2 has `rules`, each "on" or "off".

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use serde_json::{Map, Value};

use super::{Problem, Settings};
use crate::engine::{dates, table};
use crate::json::object;
use crate::norms::Norms;

/// The version that is stored. Raised when a key changes its meaning.
pub const VERSION: u64 = 2;

/// Keys whose values are objects of entries that are set, merged and shared one by one.
pub const BY_ENTRY: [&str; 6] = [
    "rules",
    "snoozed",
    "dismissed",
    "norms",
    "templates",
    "enter",
];

/// Keys that hold for one device only and never roam.
pub const OF_THIS_DEVICE: [&str; 3] = ["roam", "roam_people", "snoozed"];

/// Where the instants lie at which each key was changed, which only merging looks at.
pub const CHANGED: &str = "changed";

impl Settings {
    /// Reads what was stored; an empty text is a first start. Each key that cannot be read keeps its default.
    pub fn read(stored: &str) -> (Settings, Vec<Problem>) {
        if stored.trim().is_empty() {
            return (Settings::default(), Vec::new());
        }
        match serde_json::from_str::<Map<String, Value>>(stored) {
            Ok(map) => Settings::of(map),
            Err(error) => (Settings::default(), vec![Problem::new("settings", error)]),
        }
    }

    /// Reads a stored object of this version or an older one; of a newer one what is understood.
    pub fn of(mut map: Map<String, Value>) -> (Settings, Vec<Problem>) {
        let mut problems: Vec<Problem> = migrate(&mut map).into_iter().collect();
        let mut settings = Settings::default();
        let mut reading = Reading {
            map: &mut map,
            problems: &mut problems,
        };
        reading.parsed("zone", |zone| settings.zone = Some(zone));
        reading.parsed("hours", |hours| settings.hours = hours);
        reading.parsed("days", |days| settings.days = days);
        reading.parsed("country", |country| settings.country = Some(country));
        reading.take(
            "holidays",
            |value| dates(&value),
            |days| settings.holidays = days,
        );
        reading.plain("order", r#"try "mdy", "dmy" or "ymd""#, |order| {
            settings.order = Some(order);
        });
        reading.plain("clock", r#"try "24" or "12""#, |clock| {
            settings.clock = clock;
        });
        reading.plain("level", r#"try "missing", "matter" or "all""#, |level| {
            settings.level = level;
        });
        reading.plain("me", r#"try ["Ana Silva", "@ana"]"#, |me| settings.me = me);
        reading.plain(
            "before_sending",
            r#"try "off", "remind" or "ask_once""#,
            |before| settings.before_sending = before,
        );
        let words = r#"try ["shortly", "asap"]"#;
        reading.plain("vague_words", words, |words| settings.vague_words = words);
        reading.plain("known_words", words, |words| settings.known_words = words);
        let switch = "try true or false";
        reading.plain("english", switch, |english| settings.english = english);
        reading.plain("marks", switch, |marks| settings.marks = marks);
        reading.plain("insights", switch, |insights| settings.insights = insights);
        reading.plain("roam", switch, |roam| settings.roam = roam);
        reading.plain("roam_people", switch, |roam| settings.roam_people = roam);
        for (key, into) in [
            ("rules", &mut settings.rules),
            ("enter", &mut settings.enter),
        ] {
            reading.entries(
                key,
                |value| match value.as_str() {
                    Some("on") => Ok(true),
                    Some("off") => Ok(false),
                    _ => Err(format!(r#"{value} is neither; try "on" or "off""#)),
                },
                into,
            );
        }
        reading.entries(
            "snoozed",
            |value| {
                let instant = value
                    .as_str()
                    .and_then(|text| DateTime::parse_from_rfc3339(text).ok());
                let instant = instant.map(|at| at.to_utc());
                instant
                    .ok_or_else(|| format!(r#"{value} is no instant; try "2026-03-04T18:00:00Z""#))
            },
            &mut settings.snoozed,
        );
        reading.entries(
            "dismissed",
            |value| plain(value, r#"try {"app.slack.com": 3}"#),
            &mut settings.dismissed,
        );
        reading.entries(
            "templates",
            |value| plain(value, r#"try {"kind": "request", "text": "Could you …"}"#),
            &mut settings.templates,
        );
        if let Some(norms) = reading.object("norms") {
            settings.norms = Norms::read(&norms, &mut |key, words| {
                problems.push(Problem::new(format!("norms.{key}"), words));
            });
        }
        (settings, problems)
    }

    /// Every value, as it is stored.
    pub fn to_map(&self) -> Map<String, Value> {
        let mut map = Map::new();
        map.insert("version".into(), VERSION.into());
        let mut put = |key: &str, value: Value| {
            map.insert(key.to_owned(), value);
        };
        if let Some(zone) = self.zone {
            put("zone", zone.to_string().into());
        }
        put("hours", self.hours.to_string().into());
        put("days", self.days.to_string().into());
        if let Some(country) = self.country {
            put("country", country.to_string().into());
        }
        let holidays = self.holidays.iter().map(ToString::to_string);
        put("holidays", holidays.collect());
        if let Some(order) = self.order {
            put("order", serde_json::json!(order));
        }
        put("clock", serde_json::json!(self.clock));
        put("level", serde_json::json!(self.level));
        for (key, switches) in [("rules", &self.rules), ("enter", &self.enter)] {
            let entries = switches.iter();
            let entries =
                entries.map(|(name, on)| (name.clone(), if *on { "on" } else { "off" }.into()));
            put(key, Value::Object(object(entries)));
        }
        put("me", serde_json::json!(self.me));
        put("before_sending", serde_json::json!(self.before_sending));
        put("marks", self.marks.into());
        let snoozed = self.snoozed.iter().map(|(host, until)| {
            let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
            (host.clone(), until.into())
        });
        put("snoozed", Value::Object(object(snoozed)));
        put("dismissed", serde_json::json!(self.dismissed));
        put("norms", Value::Object(self.norms.write()));
        put("vague_words", serde_json::json!(self.vague_words));
        put("known_words", serde_json::json!(self.known_words));
        put("english", self.english.into());
        put("templates", serde_json::json!(self.templates));
        put("insights", self.insights.into());
        put("roam", self.roam.into());
        put("roam_people", self.roam_people.into());
        map
    }

    /// Every value, as a text to keep or to show.
    pub fn write(&self) -> String {
        Value::Object(self.to_map()).to_string()
    }
}

/// Brings what an older version stored up to date, and says so where it is from a newer one.
pub fn migrate(map: &mut Map<String, Value>) -> Option<Problem> {
    let version = match map.remove("version") {
        None => 1,
        Some(version) => match version.as_u64() {
            Some(version) if version <= VERSION => version,
            Some(version) => {
                return Some(Problem::new(
                    "version",
                    format!(
                        "these settings are of version {version}, this is {VERSION}; what is understood is used, the rest is kept"
                    ),
                ));
            }
            None => {
                return Some(Problem::new(
                    "version",
                    format!("{version} is no number; try {VERSION}"),
                ));
            }
        },
    };
    if version < 2
        && let Some(Value::Array(muted)) = map.remove("muted")
    {
        let off = muted.into_iter().filter_map(|rule| match rule {
            Value::String(rule) => Some((rule, Value::from("off"))),
            _ => None,
        });
        match map.get_mut("rules") {
            Some(Value::Object(rules)) => rules.extend(off),
            _ => drop(map.insert("rules".to_owned(), Value::Object(object(off)))),
        }
    }
    None
}

/// The keys of a stored object one by one, those of [`BY_ENTRY`] as "rules/tone/heat".
pub fn items(map: &Map<String, Value>) -> BTreeMap<String, Value> {
    let mut items = BTreeMap::new();
    for (key, value) in map {
        match value {
            Value::Object(entries) if BY_ENTRY.contains(&key.as_str()) => {
                items.extend(
                    entries
                        .iter()
                        .map(|(entry, value)| (format!("{key}/{entry}"), value.clone())),
                );
            }
            _ if key == "version" || key == CHANGED => {}
            _ => drop(items.insert(key.clone(), value.clone())),
        }
    }
    items
}

/// The stored object that has these items; the other way round.
pub fn map(items: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut map = Map::new();
    for (item, value) in items {
        match item.split_once('/') {
            Some((key, entry)) if BY_ENTRY.contains(&key) => {
                let entries = map.entry(key).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(entries) = entries {
                    entries.insert(entry.to_owned(), value);
                }
            }
            _ => drop(map.insert(item, value)),
        }
    }
    map
}

/// Takes keys out of a stored object, and notes what of them could not be read.
struct Reading<'a> {
    map: &'a mut Map<String, Value>,
    problems: &'a mut Vec<Problem>,
}

impl Reading<'_> {
    fn take<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(Value) -> Result<T, String>,
        set: impl FnOnce(T),
    ) {
        match self.map.remove(key).map(read) {
            None => {}
            Some(Ok(value)) => set(value),
            Some(Err(problem)) => self.problems.push(Problem::new(key, problem)),
        }
    }

    /// A key whose value is a text of its own kind.
    fn parsed<T>(&mut self, key: &str, set: impl FnOnce(T))
    where
        T: std::str::FromStr<Err: std::fmt::Display>,
    {
        let read = |value: Value| match value {
            Value::String(text) => text.parse().map_err(|error: T::Err| error.to_string()),
            other => Err(format!("{other} is no text")),
        };
        self.take(key, read, set);
    }

    /// A key of plain JSON; `advice` says what would work.
    fn plain<T: serde::de::DeserializeOwned>(
        &mut self,
        key: &str,
        advice: &str,
        set: impl FnOnce(T),
    ) {
        self.take(key, |value| plain(&value, advice), set);
    }

    /// A key whose value is an object.
    fn object(&mut self, key: &str) -> Option<Map<String, Value>> {
        match self.map.remove(key)? {
            Value::Object(entries) => Some(entries),
            other => {
                let words = format!("{other} is no object of entries");
                self.problems.push(Problem::new(key, words));
                None
            }
        }
    }

    /// A key whose value is an object, each entry for itself.
    fn entries<T>(
        &mut self,
        key: &str,
        read: impl Fn(&Value) -> Result<T, String>,
        into: &mut table::Map<String, T>,
    ) {
        for (entry, value) in self.object(key).unwrap_or_default() {
            match read(&value) {
                Ok(value) => drop(into.insert(entry, value)),
                Err(problem) => self
                    .problems
                    .push(Problem::new(format!("{key}.{entry}"), problem)),
            }
        }
    }
}

fn dates(value: &Value) -> Result<Vec<NaiveDate>, String> {
    let texts: Vec<String> = plain(value, r#"try ["2026-12-24"]"#)?;
    let date = |text: &String| {
        dates::read(text).ok_or_else(|| format!("{text:?} is no date; try \"2026-12-24\""))
    };
    texts.iter().map(date).collect()
}

fn plain<T: serde::de::DeserializeOwned>(value: &Value, advice: &str) -> Result<T, String> {
    T::deserialize(value).map_err(|_| format!("{value} is none of the known values; {advice}"))
}

#[cfg(test)]
mod tests {
    use super::{items, map};
    use crate::{
        engine::{
            readers::{Days, Hours},
            when::{Country, DateOrder},
            zone::Zone,
        },
        norms::{Norms, Within},
        settings::{BeforeSending, ClockStyle, Level, Settings, Template},
    };

    fn read(stored: &str) -> (Settings, Vec<String>) {
        let (settings, problems) = Settings::read(stored);
        (settings, problems.iter().map(ToString::to_string).collect())
    }

    fn all() -> Settings {
        Settings {
            zone: Zone::named("Asia/Kathmandu"),
            hours: Hours(vec![(8 * 60, 12 * 60), (22 * 60, 6 * 60)]),
            days: Days(0b100_1111),
            country: Country::named("DE"),
            holidays: vec!["2026-12-24".parse().unwrap()],
            order: Some(DateOrder::Ymd),
            clock: ClockStyle::Twelve,
            level: Level::Matter,
            rules: [
                ("deadline/vague".to_owned(), false),
                ("tone/heat".to_owned(), true),
            ]
            .into(),
            me: vec!["Ana".into(), "@ana".into()],
            before_sending: BeforeSending::AskOnce,
            marks: false,
            snoozed: [(
                "a.example".to_owned(),
                "2026-03-04T18:00:00Z".parse().unwrap(),
            )]
            .into(),
            dismissed: [("ask/none".to_owned(), [("a.example".to_owned(), 3)].into())].into(),
            norms: Norms {
                usual: Some(Within::Days(1)),
                ..Norms::default()
            },
            vague_words: vec!["eod-ish".into()],
            known_words: vec!["asap".into()],
            english: true,
            enter: [("Slack".to_owned(), false)].into(),
            templates: [(
                "Review".to_owned(),
                Template {
                    kind: "request".into(),
                    text: "Could you review".into(),
                },
            )]
            .into(),
            insights: false,
            roam: false,
            roam_people: true,
        }
    }

    #[test]
    fn nothing_stored_is_the_defaults() {
        assert_eq!(read(""), (Settings::default(), vec![]));
        assert_eq!(read("{}"), (Settings::default(), vec![]));
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read(&all().write()), (all(), vec![]));
    }

    #[test]
    fn item_by_item_and_back() {
        let mut whole = all().to_map();
        let items = items(&whole);
        assert_eq!(items["rules/deadline/vague"], "off");
        assert!(!items.contains_key("version"));
        whole.remove("version");
        assert_eq!(map(items), whole);
    }

    #[test]
    fn version_1_listed_muted_rules() {
        let (settings, problems) = read(r#"{"version":1,"muted":["deadline/vague"],"clock":"12"}"#);
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(
            settings.rules,
            [("deadline/vague".to_owned(), false)].into()
        );
        assert_eq!(settings.clock, ClockStyle::Twelve);
    }

    #[test]
    fn one_bad_key_keeps_the_others() {
        let (settings, problems) = read(
            r#"{"version":2,"zone":"CET+1","hours":"08:00-16:00","clock":13,"rules":{"a/b":"loud","c/d":"off"},"norms":{"usual":"soon"},"snoozed":[]}"#,
        );
        assert_eq!(settings.zone, None);
        assert_eq!(settings.hours, Hours(vec![(8 * 60, 16 * 60)]));
        assert_eq!(settings.clock, ClockStyle::TwentyFour);
        assert_eq!(settings.rules, [("c/d".to_owned(), false)].into());
        assert!(
            problems[0].contains("CET+1") && problems[0].contains("Europe/Berlin"),
            "{problems:?}"
        );
        assert_eq!(
            problems[1..],
            [
                r#"clock: 13 is none of the known values; try "24" or "12""#,
                r#"rules.a/b: "loud" is neither; try "on" or "off""#,
                "snoozed: [] is no object of entries",
                r#"norms.usual: "soon" is no working time; try "30 minutes", "4 hours" or "2 days""#,
            ]
        );
    }

    #[test]
    fn what_is_no_json_is_reported_once() {
        let (settings, problems) = read("{\"zone\": ");
        assert_eq!(settings, Settings::default());
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_newer_version_is_read_as_far_as_it_is_understood() {
        let (settings, problems) = read(r#"{"version":9,"clock":"12","mood":"calm"}"#);
        assert_eq!(settings.clock, ClockStyle::Twelve);
        assert!(
            problems[0].starts_with("version: these settings are of version 9"),
            "{problems:?}"
        );
    }
}
