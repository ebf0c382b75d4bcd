//! What goes in: a draft with its circumstances, or a text whose times are wanted.

use std::{fmt::Display, str::FromStr};

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::engine::{
    Desk, dates,
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
#[derive(Clone, Debug, Default)]
pub struct DraftInput {
    /// Handed back unchanged with the review.
    pub id: Value,
    pub text: String,
    pub subject: Option<String>,
    pub surface: Option<Surface>,
    pub reply: Option<bool>,
    /// The instant at which it is looked at, RFC 3339.
    pub sent_at: Option<String>,
    /// The sender's zone, an IANA name.
    pub zone: Option<String>,
    pub recipients: Option<Vec<ReaderInput>>,
    /// How many files are attached; unknown where not given.
    pub attachments: Option<usize>,
}

/// One reader as the contract writes them. Without a zone no clock is shown for them.
#[derive(Clone, Debug, Default)]
pub struct ReaderInput {
    pub name: String,
    pub zone: Option<String>,
    /// "09:00-18:00", several shifts joined by commas; 09:00 to 18:00 where not given.
    pub hours: Option<String>,
    /// "Mon-Fri", "Sun-Thu" or "Mon,Wed"; Monday to Friday where not given.
    pub days: Option<String>,
    /// Days off as ISO dates.
    pub holidays: Vec<String>,
}

/// A text whose time expressions are wanted. `text` and `at` are required.
#[derive(Clone, Debug)]
pub struct TimesInput {
    pub id: Value,
    pub text: String,
    /// The instant against which relative expressions are read, RFC 3339.
    pub at: String,
    /// The writer's zone, an IANA name; the offset of `at` where not given.
    pub zone: Option<String>,
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
        let mut fields = Fields::read(json)?;
        Ok(DraftInput {
            id: fields.take("id"),
            text: fields.required("text")?,
            subject: fields.text("subject")?,
            surface: fields.word("surface")?,
            reply: fields.flag("reply")?,
            sent_at: fields.text("sent_at")?,
            zone: fields.text("zone")?,
            recipients: fields
                .list("recipients")?
                .map(|list| list.into_iter().map(ReaderInput::of).collect())
                .transpose()?,
            attachments: fields.count("attachments")?,
        })
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
            attachments: self.attachments,
        };
        Ok((draft, desk, sent_at.map_or(defaults.now, |at| at.to_utc())))
    }
}

impl ReaderInput {
    fn of((place, value): (String, Value)) -> Result<ReaderInput, Error> {
        let mut fields = Fields::of(place, value)?;
        let holidays = fields.list("holidays")?.unwrap_or_default();
        Ok(ReaderInput {
            name: fields.required("name")?,
            zone: fields.text("zone")?,
            hours: fields.text("hours")?,
            days: fields.text("days")?,
            holidays: holidays
                .into_iter()
                .map(|(place, value)| text(&place, value))
                .collect::<Result<_, _>>()?,
        })
    }

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
                .iter()
                .enumerate()
                .map(|(index, text)| date(&inside(&format!("holidays[{index}]")), text))
                .collect::<Result<_, _>>()?,
            name: self.name,
            ..Reader::default()
        })
    }
}

impl TimesInput {
    /// Reads one text from JSON text.
    pub fn read(json: &str) -> Result<TimesInput, Error> {
        let mut fields = Fields::read(json)?;
        Ok(TimesInput {
            id: fields.take("id"),
            text: fields.required("text")?,
            at: fields.required("at")?,
            zone: fields.text("zone")?,
            order: fields.word("order")?,
        })
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
    dates::read(text)
        .ok_or_else(|| Error::field(field, format!("{text:?} is no date; try \"2026-03-05\"")))
}

/// The fixed zone of an instant's offset.
fn zone_of(at: DateTime<FixedOffset>) -> Zone {
    Zone::fixed(at.offset().fix().local_minus_utc() / 60).unwrap_or(Zone::UTC)
}

/// The fields of a JSON object, taken one by one, with the object's place for errors.
struct Fields {
    place: String,
    map: Map<String, Value>,
}

impl Fields {
    fn read(json: &str) -> Result<Fields, Error> {
        let value = serde_json::from_str(json).map_err(|error| {
            // serde_json ends its message with the place; a line number within a line would only confuse.
            let place = format!(" at line {} column {}", error.line(), error.column());
            let message = error.to_string();
            Error::NotJson {
                column: error.column(),
                problem: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
            }
        })?;
        Fields::of(String::new(), value)
    }

    fn of(place: String, value: Value) -> Result<Fields, Error> {
        match value {
            Value::Object(map) => Ok(Fields { place, map }),
            other => {
                let place = if place.is_empty() { "the line" } else { &place };
                Err(Error::field(
                    place,
                    format!("is {}, and should be an object", kind(&other)),
                ))
            }
        }
    }

    fn inside(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.place)
        }
    }

    /// The value of a field; null where it is missing.
    fn take(&mut self, name: &str) -> Value {
        self.map.remove(name).unwrap_or_default()
    }

    fn required(&mut self, name: &str) -> Result<String, Error> {
        self.text(name)?
            .ok_or_else(|| Error::field(self.inside(name), "is required, and missing"))
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        match self.take(name) {
            Value::Null => Ok(None),
            value => text(&self.inside(name), value).map(Some),
        }
    }

    fn flag(&mut self, name: &str) -> Result<Option<bool>, Error> {
        match self.take(name) {
            Value::Null => Ok(None),
            Value::Bool(flag) => Ok(Some(flag)),
            other => Err(Error::field(
                self.inside(name),
                format!("is {}, and should be true or false", kind(&other)),
            )),
        }
    }

    fn count(&mut self, name: &str) -> Result<Option<usize>, Error> {
        match self.take(name) {
            Value::Null => Ok(None),
            Value::Number(number) => number
                .as_u64()
                .and_then(|count| usize::try_from(count).ok())
                .map(Some)
                .ok_or_else(|| {
                    let problem = format!("is {number}, and should be a whole number, 0 or more");
                    Error::field(self.inside(name), problem)
                }),
            other => Err(Error::field(
                self.inside(name),
                format!(
                    "is {}, and should be a whole number, 0 or more",
                    kind(&other)
                ),
            )),
        }
    }

    /// One of the contract's words.
    fn word<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Error> {
        let Some(word) = self.text(name)? else {
            return Ok(None);
        };
        serde_json::from_value(Value::String(word))
            .map(Some)
            .map_err(|error| Error::field(self.inside(name), error.to_string()))
    }

    /// The items of a list, each with its place.
    fn list(&mut self, name: &str) -> Result<Option<Vec<(String, Value)>>, Error> {
        let place = self.inside(name);
        match self.take(name) {
            Value::Null => Ok(None),
            Value::Array(items) => Ok(Some(
                items
                    .into_iter()
                    .enumerate()
                    .map(|(index, item)| (format!("{place}[{index}]"), item))
                    .collect(),
            )),
            other => Err(Error::field(
                place,
                format!("is {}, and should be a list", kind(&other)),
            )),
        }
    }
}

fn text(place: &str, value: Value) -> Result<String, Error> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(Error::field(
            place,
            format!("is {}, and should be text in quotes", kind(&other)),
        )),
    }
}

/// What a JSON value is, for errors; short whatever it holds.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
