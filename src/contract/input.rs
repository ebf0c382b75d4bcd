//! What goes in: a draft with its circumstances, or a text whose times are wanted.

use std::{fmt::Display, str::FromStr};

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, Utc};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::engine::{
    Desk,
    readers::Reader,
    text::{Draft, Surface},
    when::{DateOrder, Reference},
    zone::Zone,
};

/// Why an input cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The text is not JSON at all; columns count from 1, in bytes.
    #[error("not JSON at column {column}: {problem}")]
    NotJson { column: usize, problem: String },
    /// A field is missing, of the wrong type, or holds a value that means nothing.
    #[error("{field}: {problem}")]
    Field { field: String, problem: String },
}

impl Error {
    fn field(field: impl Into<String>, problem: impl Into<String>) -> Error {
        Error::Field {
            field: field.into(),
            problem: problem.into(),
        }
    }
}

/// One draft as the contract writes it. Only `text` is required.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct DraftInput {
    /// Handed back unchanged with the review.
    #[serde(default)]
    pub id: Value,
    pub text: String,
    #[serde(default)]
    pub subject: Option<String>,
    #[serde(default)]
    pub surface: Option<Surface>,
    #[serde(default)]
    pub reply: Option<bool>,
    /// The instant at which it is looked at, RFC 3339.
    #[serde(default)]
    pub sent_at: Option<String>,
    /// The sender's zone, an IANA name.
    #[serde(default)]
    pub zone: Option<String>,
    #[serde(default)]
    pub recipients: Option<Vec<ReaderInput>>,
}

/// One reader as the contract writes them. Without a zone no clock is shown for them.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ReaderInput {
    pub name: String,
    #[serde(default)]
    pub zone: Option<String>,
    /// "09:00-18:00", several shifts joined by commas; 09:00 to 18:00 where not given.
    #[serde(default)]
    pub hours: Option<String>,
    /// "Mon-Fri", "Sun-Thu" or "Mon,Wed"; Monday to Friday where not given.
    #[serde(default)]
    pub days: Option<String>,
    /// Days off as ISO dates.
    #[serde(default)]
    pub holidays: Option<Vec<String>>,
}

/// A text whose time expressions are wanted. `text` and `at` are required.
#[derive(Clone, Debug, Deserialize)]
pub struct TimesInput {
    #[serde(default)]
    pub id: Value,
    pub text: String,
    /// The instant against which relative expressions are read, RFC 3339.
    pub at: String,
    /// The writer's zone, an IANA name; the offset of `at` where not given.
    #[serde(default)]
    pub zone: Option<String>,
    #[serde(default)]
    pub order: Option<DateOrder>,
}

/// What a draft that does not say is reviewed with.
#[derive(Clone, Debug)]
pub struct Defaults {
    pub desk: Desk,
    pub now: DateTime<Utc>,
    pub surface: Surface,
    pub reply: bool,
    pub recipients: Vec<Reader>,
    /// True where the caller named the sender's zone; else a draft's own `sent_at` offset goes before `desk.zone`.
    pub zone_is_named: bool,
}

impl DraftInput {
    /// Reads one draft from JSON text.
    pub fn read(json: &str) -> Result<DraftInput, Error> {
        read(json)
    }

    /// The draft, the desk and the instant that the engine takes.
    pub fn resolve(self, defaults: &Defaults) -> Result<(Draft, Desk, DateTime<Utc>), Error> {
        let sent_at = self
            .sent_at
            .as_deref()
            .map(|text| instant("sent_at", text))
            .transpose()?;
        let mut desk = defaults.desk.clone();
        if let Some(name) = &self.zone {
            desk.zone = zone("zone", name)?;
        } else if let (Some(at), false) = (sent_at, defaults.zone_is_named) {
            desk.zone = zone_of(at);
        }
        let recipients = match self.recipients {
            None => defaults.recipients.clone(),
            Some(list) => list
                .into_iter()
                .enumerate()
                .map(|(index, reader)| reader.resolve(&format!("recipients[{index}]")))
                .collect::<Result<_, _>>()?,
        };
        let draft = Draft {
            text: self.text,
            subject: self.subject,
            surface: self.surface.unwrap_or(defaults.surface),
            reply: self.reply.unwrap_or(defaults.reply),
            recipients,
        };
        Ok((draft, desk, sent_at.map_or(defaults.now, |at| at.to_utc())))
    }
}

impl ReaderInput {
    /// The reader; `place` names this input in errors, such as `recipients[0]`.
    pub fn resolve(self, place: &str) -> Result<Reader, Error> {
        let inside = |field: &str| format!("{place}.{field}");
        Ok(Reader {
            zone: self
                .zone
                .as_deref()
                .map(|name| zone(&inside("zone"), name))
                .transpose()?,
            hours: parse(inside("hours"), self.hours.as_deref())?,
            days: parse(inside("days"), self.days.as_deref())?,
            holidays: self
                .holidays
                .unwrap_or_default()
                .iter()
                .enumerate()
                .map(|(index, text)| date(&inside(&format!("holidays[{index}]")), text))
                .collect::<Result<_, _>>()?,
            name: self.name,
        })
    }
}

impl TimesInput {
    /// Reads one text from JSON text.
    pub fn read(json: &str) -> Result<TimesInput, Error> {
        read(json)
    }

    /// What the text's relative expressions are read against.
    pub fn reference(&self) -> Result<Reference, Error> {
        let at = instant("at", &self.at)?;
        Ok(Reference {
            now: at.to_utc(),
            zone: match &self.zone {
                Some(name) => zone("zone", name)?,
                None => zone_of(at),
            },
            order: self.order.unwrap_or_default(),
            people: Vec::new(),
        })
    }
}

/// The zone of an IANA name, or an error that says what would work.
pub fn zone(field: &str, name: &str) -> Result<Zone, Error> {
    Zone::named(name).ok_or_else(|| {
        Error::field(
            field,
            format!("{name:?} is no IANA zone name; try \"Europe/Berlin\""),
        )
    })
}

/// An RFC 3339 instant, or an error that says what would work.
pub fn instant(field: &str, text: &str) -> Result<DateTime<FixedOffset>, Error> {
    DateTime::parse_from_rfc3339(text).map_err(|problem| {
        Error::field(
            field,
            format!("{text:?} is no instant ({problem}); try \"2026-03-04T15:20:00-05:00\""),
        )
    })
}

/// A value that has a text form of its own, or its default where none is given.
fn parse<T>(field: String, text: Option<&str>) -> Result<T, Error>
where
    T: FromStr<Err: Display> + Default,
{
    text.map_or_else(
        || Ok(T::default()),
        |text| {
            text.parse()
                .map_err(|error: T::Err| Error::field(field, error.to_string()))
        },
    )
}

fn date(field: &str, text: &str) -> Result<NaiveDate, Error> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| Error::field(field, format!("{text:?} is no date; try \"2026-03-05\"")))
}

/// The fixed zone of an instant's offset.
fn zone_of(at: DateTime<FixedOffset>) -> Zone {
    Zone::fixed(at.offset().fix().local_minus_utc() / 60).unwrap_or(Zone::UTC)
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, Error> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        // serde_json ends its message with the place; ours names the field or the column instead.
        let place = format!(" at line {} column {}", inner.line(), inner.column());
        let message = inner.to_string();
        let problem = message.strip_suffix(&place).unwrap_or(&message).to_owned();
        if inner.is_data() {
            match missing_field(&problem) {
                Some(name) if path == "." => Error::field(name, "is required, and missing"),
                Some(name) => Error::field(format!("{path}.{name}"), "is required, and missing"),
                None => Error::field(path, problem),
            }
        } else {
            Error::NotJson {
                column: inner.column(),
                problem,
            }
        }
    })?;
    reader.end().map_err(|error| Error::NotJson {
        column: error.column(),
        problem: "more follows after the object; one object a line".to_owned(),
    })?;
    Ok(value)
}

/// The field that serde says is missing.
fn missing_field(problem: &str) -> Option<&str> {
    problem.strip_prefix("missing field `")?.strip_suffix('`')
}
