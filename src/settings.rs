//! What the sender sets about themselves, as it is stored and as the engine takes it.
//!
//! Stored as one flat JSON object whose values are the same short texts that the options page shows. Reading
//! never fails as a whole: each key that cannot be read falls back to its default and is reported, so that one
//! bad value never loses the others. A key that this version does not know is kept by [`Settings::write`].

pub mod quiet;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::engine::{
    Desk,
    readers::{Days, Hours, Reader},
    when::DateOrder,
    zone::Zone,
};

/// The version that [`Settings::write`] stores. Raised when a key changes its meaning.
pub const VERSION: u64 = 1;

/// The sender's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The sender's zone; none until they say, and then the browser's own is taken.
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// How numeric dates are read; none until they say, and then the browser's language decides.
    pub order: Option<DateOrder>,
    pub clock: ClockStyle,
    /// Ids of rules that are switched off.
    pub muted: BTreeSet<String>,
    /// Names, handles and addresses by which pages call the sender: nobody is told their own time.
    pub me: Vec<String>,
    pub before_sending: BeforeSending,
    /// True where what a hint means is marked in the text.
    pub marks: bool,
    /// Hosts on which nothing is shown until an instant.
    pub snoozed: BTreeMap<String, DateTime<Utc>>,
    /// How often hints of a rule were dismissed, by rule and then by place: a host or a reader.
    pub dismissed: BTreeMap<String, BTreeMap<String, u32>>,
    /// Keys of a newer version, handed back untouched.
    unknown: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            zone: None,
            hours: Hours::default(),
            days: Days::default(),
            order: None,
            clock: ClockStyle::default(),
            muted: BTreeSet::new(),
            me: Vec::new(),
            before_sending: BeforeSending::default(),
            marks: true,
            snoozed: BTreeMap::new(),
            dismissed: BTreeMap::new(),
            unknown: Map::new(),
        }
    }
}

/// What happens when a message is sent that something is missing from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeforeSending {
    Off,
    /// What is missing is said, and the message goes out.
    #[default]
    Remind,
    /// The message waits once; sending again sends it.
    AskOnce,
}

/// How clocks are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClockStyle {
    /// 19:14
    #[default]
    #[serde(rename = "24")]
    TwentyFour,
    /// 7:14 PM
    #[serde(rename = "12")]
    Twelve,
}

/// Something stored or typed that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct Problem {
    /// The key, or the entry and the key: `zone`, `people[3].hours`.
    pub place: String,
    /// What is wrong and what would work.
    pub problem: String,
}

impl Problem {
    pub fn new(place: impl Into<String>, problem: impl fmt::Display) -> Problem {
        Problem {
            place: place.into(),
            problem: problem.to_string(),
        }
    }
}

impl Settings {
    /// Reads what was stored; an empty text is a first start. Each key that cannot be read keeps its default.
    pub fn read(stored: &str) -> (Settings, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut settings = Settings::default();
        if stored.trim().is_empty() {
            return (settings, problems);
        }
        let mut map = match serde_json::from_str::<Map<String, Value>>(stored) {
            Ok(map) => map,
            Err(error) => return (settings, vec![Problem::new("settings", error)]),
        };
        match map.remove("version") {
            None => {}
            Some(version) => match version.as_u64() {
                Some(version) if version <= VERSION => {}
                Some(version) => problems.push(Problem::new(
                    "version",
                    format!("these settings are of version {version}, this is {VERSION}; what is understood is used, the rest is kept"),
                )),
                None => problems.push(Problem::new("version", format!("{version} is no number; try {VERSION}"))),
            },
        }
        let mut take = |key: &str, read: &mut dyn FnMut(Value) -> Result<(), String>| {
            if let Some(value) = map.remove(key)
                && let Err(problem) = read(value)
            {
                problems.push(Problem::new(key, problem));
            }
        };
        take("zone", &mut |value| {
            text(value)?
                .parse()
                .map(|zone| settings.zone = Some(zone))
                .map_err(words)
        });
        take("hours", &mut |value| {
            text(value)?
                .parse()
                .map(|hours| settings.hours = hours)
                .map_err(words)
        });
        take("days", &mut |value| {
            text(value)?
                .parse()
                .map(|days| settings.days = days)
                .map_err(words)
        });
        take("order", &mut |value| {
            plain(value, r#"try "mdy", "dmy" or "ymd""#).map(|order| settings.order = Some(order))
        });
        take("clock", &mut |value| {
            plain(value, r#"try "24" or "12""#).map(|clock| settings.clock = clock)
        });
        take("muted", &mut |value| {
            plain(value, r#"try ["deadline/vague"]"#).map(|muted| settings.muted = muted)
        });
        take("me", &mut |value| {
            plain(value, r#"try ["Ana Silva", "@ana"]"#).map(|me| settings.me = me)
        });
        take("before_sending", &mut |value| {
            plain(value, r#"try "off", "remind" or "ask_once""#)
                .map(|before| settings.before_sending = before)
        });
        take("marks", &mut |value| {
            plain(value, "try true or false").map(|marks| settings.marks = marks)
        });
        take("snoozed", &mut |value| {
            let stored: BTreeMap<String, String> =
                plain(value, r#"try {"a.example": "2026-03-04T18:00:00Z"}"#)?;
            settings.snoozed = stored
                .into_iter()
                .filter_map(|(host, until)| Some((host, until.parse().ok()?)))
                .collect();
            Ok(())
        });
        take("dismissed", &mut |value| {
            plain(value, r#"try {"ask/none": {"a.example": 3}}"#)
                .map(|dismissed| settings.dismissed = dismissed)
        });
        settings.unknown = map;
        (settings, problems)
    }

    /// The text to store.
    pub fn write(&self) -> String {
        let mut map = self.unknown.clone();
        map.insert("version".into(), VERSION.into());
        if let Some(zone) = self.zone {
            map.insert("zone".into(), zone.to_string().into());
        }
        map.insert("hours".into(), self.hours.to_string().into());
        map.insert("days".into(), self.days.to_string().into());
        if let Some(order) = self.order {
            map.insert("order".into(), serde_json::json!(order));
        }
        map.insert("clock".into(), serde_json::json!(self.clock));
        map.insert("muted".into(), serde_json::json!(self.muted));
        map.insert("me".into(), serde_json::json!(self.me));
        map.insert(
            "before_sending".into(),
            serde_json::json!(self.before_sending),
        );
        map.insert("marks".into(), self.marks.into());
        let snoozed = self.snoozed.iter().map(|(host, until)| {
            let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
            (host.clone(), until.into())
        });
        map.insert("snoozed".into(), Value::Object(snoozed.collect()));
        map.insert("dismissed".into(), serde_json::json!(self.dismissed));
        Value::Object(map).to_string()
    }

    /// What the engine needs to know of the sender.
    pub fn desk(&self) -> Desk {
        Desk {
            order: self.order.unwrap_or_default(),
            muted: self.muted.clone(),
            ..Desk::in_zone(self.zone.unwrap_or(Zone::UTC))
        }
    }

    /// When something is shown again on `host`; none where nothing holds it back at `now`.
    pub fn snoozed_until(&self, host: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.snoozed.get(host).copied().filter(|until| *until > now)
    }

    /// Shows nothing on `host` until an instant, and forgets what is over at `now`.
    pub fn snooze(&mut self, host: &str, until: DateTime<Utc>, now: DateTime<Utc>) {
        self.snoozed.retain(|_, until| *until > now);
        self.snoozed.insert(host.to_owned(), until);
    }

    /// A hint of `rule` was dismissed in a place, a host or with a reader.
    pub fn dismiss(&mut self, rule: &str, place: &str) {
        let by_place = self.dismissed.entry(rule.to_owned()).or_default();
        let count = by_place.entry(place.to_owned()).or_default();
        *count = count.saturating_add(1);
    }

    /// The sender as a reader of their own messages: their hours and days in their zone.
    pub fn own(&self) -> Reader {
        Reader {
            name: self.me.first().cloned().unwrap_or_default(),
            zone: self.zone,
            hours: self.hours.clone(),
            days: self.days,
            holidays: Vec::new(),
        }
    }

    /// These settings with what the browser knows filled in where the sender has not said.
    #[must_use]
    pub fn or_guess(mut self, zone: Option<Zone>, language: &str) -> Settings {
        self.zone = self.zone.or(zone);
        self.order = self.order.or(Some(order_of(language)));
        self
    }
}

/// How numeric dates are written in a language tag's region. Month first in the United States and the places
/// that follow it, year first in East Asia, Hungary, Lithuania, Sweden and South Africa, day first elsewhere (CLDR).
pub fn order_of(language: &str) -> DateOrder {
    let mut parts = language.split(['-', '_']);
    let base = parts.next().unwrap_or_default().to_ascii_lowercase();
    let region = parts
        .rfind(|part| part.len() == 2)
        .unwrap_or_default()
        .to_ascii_uppercase();
    match (base.as_str(), region.as_str()) {
        (_, "US" | "PH" | "PR" | "GU" | "UM" | "VI" | "AS" | "MP") | ("en" | "", "") => {
            DateOrder::Mdy
        }
        ("zh" | "ja" | "ko" | "hu" | "lt" | "mn", _)
        | ("sv" | "en", "SE")
        | (_, "ZA" | "CA")
        | ("sv", "") => DateOrder::Ymd,
        _ => DateOrder::Dmy,
    }
}

fn text(value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(format!("{other} is no text")),
    }
}

fn plain<T: serde::de::DeserializeOwned>(value: Value, advice: &str) -> Result<T, String> {
    let shown = value.to_string();
    serde_json::from_value(value)
        .map_err(|_| format!("{shown} is none of the known values; {advice}"))
}

fn words(error: impl std::error::Error) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::{BeforeSending, ClockStyle, Settings, order_of};
    use crate::engine::{
        readers::{Days, Hours},
        when::DateOrder,
        zone::Zone,
    };

    fn read(stored: &str) -> (Settings, Vec<String>) {
        let (settings, problems) = Settings::read(stored);
        (settings, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn nothing_stored_is_the_defaults() {
        assert_eq!(read(""), (Settings::default(), vec![]));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let settings = Settings {
            zone: Zone::named("Asia/Kathmandu"),
            hours: Hours(vec![(8 * 60, 12 * 60), (22 * 60, 6 * 60)]),
            days: Days(0b100_1111),
            order: Some(DateOrder::Ymd),
            clock: ClockStyle::Twelve,
            muted: ["deadline/vague".to_owned()].into(),
            me: vec!["Ana".into(), "@ana".into()],
            before_sending: BeforeSending::AskOnce,
            marks: false,
            snoozed: [(
                "a.example".to_owned(),
                "2026-03-04T18:00:00Z".parse().unwrap(),
            )]
            .into(),
            dismissed: [("ask/none".to_owned(), [("a.example".to_owned(), 3)].into())].into(),
            ..Settings::default()
        };
        assert_eq!(read(&settings.write()), (settings, vec![]));
    }

    #[test]
    fn one_bad_key_keeps_the_others() {
        let (settings, problems) =
            read(r#"{"version":1,"zone":"CET+1","hours":"08:00-16:00","clock":13}"#);
        assert_eq!(settings.zone, None);
        assert_eq!(settings.hours, Hours(vec![(8 * 60, 16 * 60)]));
        assert_eq!(settings.clock, ClockStyle::TwentyFour);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(
            problems[0].contains("CET+1") && problems[0].contains("Europe/Berlin"),
            "{problems:?}"
        );
        assert_eq!(
            problems[1],
            r#"clock: 13 is none of the known values; try "24" or "12""#
        );
    }

    #[test]
    fn what_is_no_json_is_reported_once() {
        let (settings, problems) = read("{\"zone\": ");
        assert_eq!(settings, Settings::default());
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_newer_version_is_read_as_far_as_it_is_understood_and_kept() {
        let (settings, problems) = read(r#"{"version":9,"clock":"12","mood":"calm"}"#);
        assert_eq!(settings.clock, ClockStyle::Twelve);
        assert!(
            problems[0].starts_with("version: these settings are of version 9"),
            "{problems:?}"
        );
        assert!(settings.write().contains(r#""mood":"calm""#));
    }

    #[test]
    fn the_browsers_zone_and_language_fill_what_is_unsaid() {
        let berlin = Zone::named("Europe/Berlin");
        let guessed = Settings::default().or_guess(berlin, "de-DE");
        assert_eq!(
            (guessed.zone, guessed.order),
            (berlin, Some(DateOrder::Dmy))
        );
        let said = Settings {
            zone: Zone::named("Asia/Tokyo"),
            ..Settings::default()
        };
        assert_eq!(said.clone().or_guess(berlin, "en").zone, said.zone);
    }

    #[test]
    fn the_region_decides_the_order_of_dates() {
        for (language, order) in [
            ("en-US", DateOrder::Mdy),
            ("en", DateOrder::Mdy),
            ("en-GB", DateOrder::Dmy),
            ("de", DateOrder::Dmy),
            ("ja-JP", DateOrder::Ymd),
            ("zh-Hant-TW", DateOrder::Ymd),
            ("es-US", DateOrder::Mdy),
        ] {
            assert_eq!(order_of(language), order, "{language}");
        }
    }
}
