//! What the sender sets about themselves, as the engine and the surfaces take it.
//!
//! [`stored`] reads and writes it as one JSON object of short texts, and brings what older versions stored up to date;
//! [`layers`] lays what a team or an organisation says under and over what the sender says. Reading never fails as a
//! whole: each key that cannot be read falls back to its default and is reported, so that one bad value never loses the
//! others.

pub mod layers;
pub mod quiet;
pub mod stored;

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    engine::{
        Desk,
        letters::lower_case,
        readers::{Days, Hours, Reader},
        rules::{ALL, Severity},
        table::{Map, Set},
        when::{Country, DateOrder},
        zone::Zone,
    },
    norms::Norms,
};

/// The sender's own settings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the options page"
)]
pub struct Settings {
    /// The sender's zone; none until they say, and then the browser's own is taken.
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// The country whose public holidays the sender has off.
    pub country: Option<Country>,
    /// The sender's days off beside those.
    pub holidays: Vec<NaiveDate>,
    /// How numeric dates are read; none until they say, and then the browser's language decides.
    pub order: Option<DateOrder>,
    pub clock: ClockStyle,
    /// How much is hinted at.
    pub level: Level,
    /// Ids of rules that are switched on (true) or off whatever the level says.
    pub rules: Map<String, bool>,
    /// Names, handles and addresses by which pages call the sender: nobody is told their own time.
    pub me: Vec<String>,
    pub before_sending: BeforeSending,
    /// True where what a hint means is marked in the text.
    pub marks: bool,
    /// Hosts on which nothing is shown until an instant.
    pub snoozed: Map<String, DateTime<Utc>>,
    /// How often hints of a rule were dismissed, by rule and then by place: a host, or a reader's name.
    pub dismissed: Map<String, Map<String, u32>>,
    pub norms: Norms,
    /// Own words that say "soon" and not when.
    pub vague_words: Vec<String>,
    /// Words that the readers know and nothing is hinted at about.
    pub known_words: Vec<String>,
    /// True where every draft is read as English, also one that looks like another language.
    pub english: bool,
    /// Whether Enter sends, by host or by the name of a site, where the page does not show it; else Ctrl+Enter alone does.
    pub enter: Map<String, bool>,
    /// Own beginnings of messages, by name.
    pub templates: Map<String, Template>,
    /// True where counts of what was missing, fixed and dismissed are kept on this device.
    pub insights: bool,
    /// True where settings are handed to the browser's own sync. Each device says so for itself.
    pub roam: bool,
    /// True where people are, too.
    pub roam_people: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            zone: None,
            hours: Hours::default(),
            days: Days::default(),
            country: None,
            holidays: Vec::new(),
            order: None,
            clock: ClockStyle::default(),
            level: Level::default(),
            rules: Map::new(),
            me: Vec::new(),
            before_sending: BeforeSending::default(),
            marks: true,
            snoozed: Map::new(),
            dismissed: Map::new(),
            norms: Norms::default(),
            vague_words: Vec::new(),
            known_words: Vec::new(),
            english: false,
            enter: Map::new(),
            templates: Map::new(),
            insights: true,
            roam: true,
            roam_people: false,
        }
    }
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

/// How much is hinted at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// What is missing, and nothing else.
    Missing,
    /// That, and notes about what is asked, by when, and where; none about form and tone.
    Matter,
    /// Every rule.
    #[default]
    All,
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

/// A message's beginning that is filled in and sent often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Template {
    /// The kind of message that it is for, in the engine's word: "request"; empty for any.
    pub kind: String,
    pub text: String,
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

/// So many dismissals of a rule, and it is offered to be switched off.
const MUTE_OFFERED_AFTER: u32 = 5;

impl Settings {
    /// What the engine needs to know of the sender.
    pub fn desk(&self) -> Desk {
        let lower = |words: &[String]| -> Vec<String> {
            let words = words.iter().map(|word| lower_case(word.trim()));
            words.filter(|word| !word.is_empty()).collect()
        };
        Desk {
            order: self.order.unwrap_or_default(),
            muted: self.muted(),
            haste: [lower(&self.vague_words), lower(&self.norms.urgent_words)].concat(),
            known: lower(&self.known_words).into_iter().collect(),
            english: self.english,
            ..Desk::in_zone(self.zone.unwrap_or(Zone::UTC))
        }
    }

    /// Ids of the rules that give no hints, by their level and one by one.
    pub fn muted(&self) -> Set<String> {
        ALL.iter()
            .filter(|rule| {
                let by_level = match self.level {
                    Level::Missing => rule.severity == Severity::Warning,
                    Level::Matter => !["form/", "tone/"]
                        .iter()
                        .any(|family| rule.id.starts_with(family)),
                    Level::All => true,
                };
                !self.rules.get(rule.id).copied().unwrap_or(by_level)
            })
            .map(|rule| rule.id.to_owned())
            .collect()
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

    /// A hint of `rule` was dismissed on `host`.
    pub fn dismiss(&mut self, rule: &str, host: &str) {
        let by_host = self.dismissed.get_or_default(rule.to_owned());
        let count = by_host.get_or_default(host.to_owned());
        *count = count.saturating_add(1);
    }

    /// The sender was asked about muting `rule`, and said no: its dismissals are counted anew.
    pub fn keep(&mut self, rule: &str) {
        self.dismissed.remove(rule);
    }

    /// Rules that were dismissed so often that the sender may want them off, and that are on.
    pub fn worth_muting(&self) -> Vec<&str> {
        let muted = self.muted();
        self.dismissed
            .iter()
            .filter(|(rule, by_host)| {
                let times = by_host
                    .values()
                    .fold(0, |sum: u32, times| sum.saturating_add(*times));
                times >= MUTE_OFFERED_AFTER && !muted.contains(*rule)
            })
            .map(|(rule, _)| rule.as_str())
            .collect()
    }

    /// The sender as a reader of their own messages: their hours and days in their zone.
    pub fn own(&self) -> Reader {
        Reader {
            name: self.me.first().cloned().unwrap_or_default(),
            zone: self.zone,
            hours: self.hours.clone(),
            days: self.days,
            country: self.country,
            holidays: self.holidays.clone(),
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

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone, Utc};

    use super::{Level, Settings, order_of};
    use crate::engine::{review, text::Draft, when::DateOrder, zone::Zone};

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
    fn a_rule_is_muted_by_its_level_unless_it_was_switched() {
        let muted = |level, switched: &[(&str, bool)]| {
            let rules = switched.iter().map(|&(rule, on)| (rule.to_owned(), on));
            Settings {
                level,
                rules: rules.collect(),
                ..Settings::default()
            }
            .muted()
        };
        assert!(muted(Level::All, &[]).is_empty());
        assert!(muted(Level::All, &[("ask/none", false)]).contains("ask/none"));
        let matter = muted(Level::Matter, &[("tone/heat", true)]);
        assert!(matter.contains("tone/shouting") && matter.contains("form/wall"));
        assert!(!matter.contains("tone/heat") && !matter.contains("ask/buried"));
        let missing = muted(Level::Missing, &[]);
        assert!(missing.contains("ask/buried") && !missing.contains("ask/none"));
    }

    #[test]
    fn own_words_are_asked_about_and_known_ones_are_not() {
        let now = Utc.with_ymd_and_hms(2026, 3, 4, 10, 0, 0).unwrap();
        let asked = |settings: &str, text: &str| {
            let (settings, problems) = Settings::read(settings);
            assert_eq!(problems, []);
            let text = text.to_owned();
            let draft = Draft {
                text,
                ..Draft::default()
            };
            let hints = review(&draft, &settings.desk(), now).hints;
            let messages = hints.into_iter().map(|hint| hint.message);
            messages.collect::<Vec<_>>().join(" ")
        };
        let own = "Please send us a corrected invoice for order 2024-0788 in a Jiffy, the VAT number is missing.";
        assert!(!asked("{}", own).contains("in a Jiffy"));
        let words = r#"{"vague_words":["in a jiffy "," "]}"#;
        assert!(
            asked(words, own).contains("“in a Jiffy”"),
            "{}",
            asked(words, own)
        );
        let words = r#"{"norms":{"urgent_words":["In A JIFFY"]}}"#;
        assert!(asked(words, own).contains("“in a Jiffy”"));
        // A part of a word is none.
        let longer = own.replace("in a Jiffy", "in a Jiffybag");
        assert!(!asked(words, &longer).contains("in a Jiffy"));

        let asap = own.replace("in a Jiffy", "asap");
        assert!(asked("{}", &asap).contains("“asap”"));
        assert_eq!(asked(r#"{"known_words":["ASAP"]}"#, &asap), "");

        let german = "Kannst du mir bitte die Rechnung schicken, wenn du Zeit hast? Danke dir!";
        assert_eq!(asked("{}", german), "");
        assert_ne!(asked(r#"{"english":true}"#, german), "");
    }

    #[test]
    fn a_site_is_snoozed_until_then() {
        let now = Utc.with_ymd_and_hms(2026, 3, 4, 18, 0, 0).unwrap();
        let later = now + TimeDelta::hours(1);
        let mut settings = Settings::default();
        settings.snooze("a.example", later, now);
        assert_eq!(settings.snoozed_until("a.example", now), Some(later));
        assert_eq!(settings.snoozed_until("b.example", now), None);
        assert_eq!(settings.snoozed_until("a.example", later), None);
        settings.snooze("b.example", later + TimeDelta::hours(1), later);
        assert_eq!(settings.snoozed.len(), 1);
    }

    #[test]
    fn a_rule_dismissed_five_times_is_offered_to_be_muted() {
        let mut settings = Settings::default();
        for time in 0..5 {
            assert_eq!(settings.worth_muting(), Vec::<&str>::new(), "{time}");
            settings.dismiss("ask/none", ["a.example", "b.example"][time % 2]);
        }
        assert_eq!(settings.worth_muting(), ["ask/none"]);
        settings.rules.insert("ask/none".to_owned(), false);
        assert_eq!(settings.worth_muting(), Vec::<&str>::new());
        settings.rules.clear();
        settings.keep("ask/none");
        assert_eq!(settings.worth_muting(), Vec::<&str>::new());
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
