//! What a team agrees on: how soon what is answered, what is urgent and where that is said, and when nobody is to be disturbed.
//!
//! Part of the settings, so that the sender, a team file or an organisation may each say any of it. Times to answer are
//! working time of whoever answers: "4 hours" said at six in the evening is tomorrow at noon.

use std::{fmt, str::FromStr};

use serde_json::{Map, Value};

use crate::engine::{
    letters::lower_case,
    readers::{Days, Hours, Reader},
};

/// What a team agrees on; what it does not say is none or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Norms {
    /// How soon something urgent is answered.
    pub urgent: Option<Within>,
    /// How soon a request is answered that says nothing of haste.
    pub usual: Option<Within>,
    /// How soon is soon enough for what has time.
    pub low: Option<Within>,
    /// Words that mean urgent here: "sev1", "outage".
    pub urgent_words: Vec<String>,
    /// Where what is urgent is said: "#incidents", "the on-call phone".
    pub urgent_channel: String,
    /// Hours of nobody's disturbance, by each reader's clock.
    pub quiet_hours: Option<Hours>,
    /// Whole days of it.
    pub quiet_days: Option<Days>,
}

/// A stretch of working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Within {
    /// 1 to 59 as people write it, any number as it is read.
    Minutes(u32),
    Hours(u32),
    /// Working days.
    Days(u32),
}

/// Why a text is no stretch of working time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no working time; try \"30 minutes\", \"4 hours\" or \"2 days\"")]
pub struct InvalidWithin(String);

/// The longest stretch that is read, in its own unit: nobody agrees on more.
const MOST: u32 = 1000;

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match self {
            Within::Minutes(number) => (number, "minute"),
            Within::Hours(number) => (number, "hour"),
            Within::Days(number) => (number, "day"),
        };
        write!(f, "{number} {unit}{}", if *number == 1 { "" } else { "s" })
    }
}

impl FromStr for Within {
    type Err = InvalidWithin;

    fn from_str(text: &str) -> Result<Within, InvalidWithin> {
        let invalid = || InvalidWithin(text.to_owned());
        let trimmed = text.trim();
        let digits = trimmed
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(trimmed.len());
        let number: u32 = trimmed[..digits].parse().map_err(|_| invalid())?;
        if !(1..=MOST).contains(&number) {
            return Err(invalid());
        }
        match trimmed[digits..].trim().to_ascii_lowercase().as_str() {
            "m" | "min" | "mins" | "minute" | "minutes" => Ok(Within::Minutes(number)),
            "h" | "hour" | "hours" => Ok(Within::Hours(number)),
            "d" | "day" | "days" | "working day" | "working days" => Ok(Within::Days(number)),
            _ => Err(invalid()),
        }
    }
}

impl Norms {
    /// The entries in which norms are stored.
    pub const FIELDS: [&str; 7] = [
        "urgent",
        "usual",
        "low",
        "urgent_words",
        "urgent_channel",
        "quiet_hours",
        "quiet_days",
    ];

    /// Reads the object in which norms are stored, each entry for itself; `problem` is told of an entry, what is wrong
    /// with it and what would work. Entries that are not known are left alone.
    pub fn read(map: &Map<String, Value>, problem: &mut dyn FnMut(&str, String)) -> Norms {
        let mut norms = Norms::default();
        for (key, value) in map {
            let told = match key.as_str() {
                "urgent" => set(value, &mut norms.urgent),
                "usual" => set(value, &mut norms.usual),
                "low" => set(value, &mut norms.low),
                "quiet_hours" => set(value, &mut norms.quiet_hours),
                "quiet_days" => set(value, &mut norms.quiet_days),
                "urgent_words" => serde_json::from_value(value.clone())
                    .map(|words| norms.urgent_words = words)
                    .map_err(|_| {
                        format!("{value} is no list of words; try [\"sev1\", \"outage\"]")
                    }),
                "urgent_channel" => {
                    text(value).map(|text| text.clone_into(&mut norms.urgent_channel))
                }
                _ => Ok(()),
            };
            if let Err(words) = told {
                problem(key, words);
            }
        }
        norms
    }

    /// The entries that say something, as [`Norms::read`] takes them.
    pub fn write(&self) -> Map<String, Value> {
        let mut map = Map::new();
        let mut put = |key: &str, value: Option<String>| {
            map.extend(value.map(|value| (key.to_owned(), Value::String(value))));
        };
        put("urgent", self.urgent.map(|within| within.to_string()));
        put("usual", self.usual.map(|within| within.to_string()));
        put("low", self.low.map(|within| within.to_string()));
        put(
            "quiet_hours",
            self.quiet_hours.as_ref().map(ToString::to_string),
        );
        put("quiet_days", self.quiet_days.map(|days| days.to_string()));
        let channel = &self.urgent_channel;
        put(
            "urgent_channel",
            (!channel.is_empty()).then(|| channel.clone()),
        );
        if !self.urgent_words.is_empty() {
            map.insert(
                "urgent_words".to_owned(),
                serde_json::json!(self.urgent_words),
            );
        }
        map
    }

    /// A reader who is not to be disturbed in quiet hours and on quiet days, as if they had these off.
    pub fn spare(&self, reader: &mut Reader) {
        if let Some(quiet) = &self.quiet_hours {
            reader.hours = reader.hours.without(quiet);
        }
        if let Some(quiet) = self.quiet_days {
            reader.days = reader.days.without(quiet);
        }
    }

    /// True where a text has one of the team's words for urgent, whole and in any case.
    pub fn calls_urgent(&self, text: &str) -> bool {
        let text = lower_case(text);
        let apart = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        self.urgent_words
            .iter()
            .map(|word| lower_case(word.trim()))
            .filter(|word| !word.is_empty())
            .any(|word| {
                text.match_indices(&word).any(|(at, found)| {
                    apart(text[..at].chars().next_back())
                        && apart(text[at + found.len()..].chars().next())
                })
            })
    }
}

fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("{value} is no text"))
}

fn set<T>(value: &Value, place: &mut Option<T>) -> Result<(), String>
where
    T: FromStr<Err: fmt::Display>,
{
    let read = text(value)?
        .parse()
        .map_err(|error: T::Err| error.to_string())?;
    *place = Some(read);
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::{Norms, Within};

    fn read(json: &str) -> (Norms, Vec<String>) {
        let map: Map<String, Value> = serde_json::from_str(json).unwrap();
        let mut problems = Vec::new();
        let norms = Norms::read(&map, &mut |key, words| {
            problems.push(format!("{key}: {words}"));
        });
        (norms, problems)
    }

    #[test]
    fn working_time_as_people_write_it() {
        for (text, within) in [
            ("30 min", Within::Minutes(30)),
            ("4h", Within::Hours(4)),
            (" 1 hour ", Within::Hours(1)),
            ("2 working days", Within::Days(2)),
        ] {
            assert_eq!(text.parse(), Ok(within), "{text}");
            assert_eq!(within.to_string().parse(), Ok(within), "{text}");
        }
        for text in [
            "",
            "soon",
            "0 hours",
            "4",
            "hours",
            "-1 day",
            "1.5 days",
            "99999999999 days",
        ] {
            assert!(text.parse::<Within>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let json = r##"{"urgent":"1 hour","usual":"1 day","low":"5 days","urgent_words":["sev1"],
            "urgent_channel":"#incidents","quiet_hours":"20:00-08:00","quiet_days":"Sat,Sun"}"##;
        let (norms, problems) = read(json);
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(norms.write(), serde_json::from_str(json).unwrap());
    }

    #[test]
    fn one_bad_entry_keeps_the_others() {
        let (norms, problems) =
            read(r#"{"urgent":"at once","usual":"1 day","urgent_words":"sev1","mood":1}"#);
        assert_eq!(norms.usual, Some(Within::Days(1)));
        assert_eq!(
            problems,
            [
                r#"urgent: "at once" is no working time; try "30 minutes", "4 hours" or "2 days""#,
                r#"urgent_words: "sev1" is no list of words; try ["sev1", "outage"]"#,
            ]
        );
    }

    #[test]
    fn urgent_words_are_whole_words() {
        let norms = Norms {
            urgent_words: vec!["Sev1".into(), "down".into(), " ".into()],
            ..Norms::default()
        };
        assert!(norms.calls_urgent("This is SEV1!"));
        assert!(norms.calls_urgent("the site is down."));
        assert!(!norms.calls_urgent("download it, sev12"));
    }
}
