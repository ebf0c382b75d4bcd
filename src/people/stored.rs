//! People as they are stored and as they are typed into a form: short texts a person can read.
//!
//! `{"version":2,"people":[{"id":"mei tan","name":"Mei Tan","handles":["@mei"],"zone":"Asia/Singapore",
//! "hours":"08:00-17:00","days":"Sun-Thu","country":"SG","holidays":["2026-03-05"],
//! "source":{"from":"you","on":"2026-02-03"}}]}`. Hours and days that are the usual ones are left out. An entry whose
//! zone or hours cannot be read keeps the rest of what it says, and each value that was left out is reported.
//! Version 1 had no ids: a person's was their name, and so it becomes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{People, Person, Source, key};
use crate::{
    engine::{
        dates,
        readers::{Days, Hours, InvalidDays, InvalidHours},
        table::{Map, Set},
        when::{Country, UnknownCountry},
        zone::{self, Zone},
    },
    settings::Problem,
};

/// The version that [`People::write`] stores.
pub const VERSION: u64 = 2;

/// A person as JSON.
#[derive(Default, Serialize, Deserialize)]
pub struct Entry {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    id: String,
    name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    handles: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hours: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    holidays: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<EntrySource>,
}

#[derive(Serialize, Deserialize)]
struct EntrySource {
    from: String,
    on: String,
}

impl People {
    /// Reads what was stored; an empty text is nobody yet.
    pub fn read(stored: &str) -> (People, Vec<Problem>) {
        #[derive(Deserialize)]
        struct File {
            #[serde(default)]
            people: Vec<Value>,
        }
        if stored.trim().is_empty() {
            return (People::default(), Vec::new());
        }
        match serde_json::from_str::<File>(stored) {
            Ok(file) => People::of(file.people),
            Err(error) => (People::default(), vec![Problem::new("people", error)]),
        }
    }

    /// Everybody in a list of JSON entries who can be read.
    pub fn of(mut entries: Vec<Value>) -> (People, Vec<Problem>) {
        let mut list = Vec::new();
        let mut problems = Vec::new();
        identify(&mut entries);
        for (index, value) in entries.into_iter().enumerate() {
            let place = format!("people[{index}]");
            match serde_json::from_value::<Entry>(value) {
                Ok(entry) => list.push(entry.person(&place, &mut problems)),
                Err(error) => problems.push(Problem::new(place, error)),
            }
        }
        (People::from(list), problems)
    }

    /// The text to store.
    pub fn write(&self) -> String {
        let people: Vec<Entry> = self.list().iter().map(Entry::of).collect();
        serde_json::json!({ "version": VERSION, "people": people }).to_string()
    }
}

/// Gives every entry that has none an id: the name, with a number where another bears it.
pub fn identify(entries: &mut [Value]) {
    let text = |entry: &Value, field: &str| {
        entry
            .get(field)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let mut ids = Ids::default();
    for entry in entries.iter() {
        ids.take(text(entry, "id"));
    }
    for entry in entries {
        let name = text(entry, "name");
        if let Some(fields) = entry.as_object_mut()
            && fields.get("id").is_none_or(|id| id == "")
        {
            fields.insert("id".to_owned(), ids.free(&name).into());
        }
    }
}

/// The ids that people have. Two devices on which the same person is added give them the same, which is their name.
#[derive(Debug, Default)]
pub struct Ids {
    taken: Set<String>,
    /// How many numbers were tried for a name that many bear.
    tried: Map<String, usize>,
}

impl Ids {
    /// Notes that somebody has this id.
    pub fn take(&mut self, id: impl Into<String>) {
        self.taken.insert(id.into());
    }

    /// An id for somebody of this name that nobody has yet, and takes it.
    pub fn free(&mut self, name: &str) -> String {
        let name = key(name);
        let tried = self.tried.get_or_default(name.clone());
        loop {
            *tried += 1;
            let id = match *tried {
                1 => name.clone(),
                number => format!("{name}#{number}"),
            };
            if !id.is_empty() && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

impl Entry {
    /// A person as stored.
    pub fn of(person: &Person) -> Entry {
        Entry {
            id: person.id.clone(),
            name: person.name.clone(),
            handles: person.handles.clone(),
            zone: person.zone.map(|zone| zone.to_string()),
            hours: (person.hours != Hours::default()).then(|| person.hours.to_string()),
            days: (person.days != Days::default()).then(|| person.days.to_string()),
            country: person.country.map(|country| country.to_string()),
            holidays: person.holidays.iter().map(ToString::to_string).collect(),
            source: person.source.as_ref().map(|source| EntrySource {
                from: source.from.clone(),
                on: source.on.to_string(),
            }),
        }
    }

    /// The person, with what of them cannot be read in `problems`, at `place`.
    pub fn person(self, place: &str, problems: &mut Vec<Problem>) -> Person {
        let mut keep = |field: &str, problem: String| {
            problems.push(Problem::new(format!("{place}.{field}"), problem));
        };
        let zone = self
            .zone
            .and_then(|text| zone(&text).map_err(|problem| keep("zone", problem)).ok());
        let hours = self
            .hours
            .and_then(|text| hours(&text).map_err(|problem| keep("hours", problem)).ok());
        let days = self
            .days
            .and_then(|text| days(&text).map_err(|problem| keep("days", problem)).ok());
        let country = self.country.and_then(|text| {
            country(&text)
                .map_err(|problem| keep("country", problem))
                .ok()
        });
        let holidays = self
            .holidays
            .iter()
            .filter_map(|text| date(text).map_err(|problem| keep("holidays", problem)).ok())
            .collect();
        let source = self.source.and_then(|source| {
            let on = date(&source.on)
                .map_err(|problem| keep("source", problem))
                .ok()?;
            Some(Source {
                from: source.from,
                on,
            })
        });
        Person {
            id: self.id,
            name: self.name,
            handles: self.handles,
            zone,
            hours: hours.unwrap_or_default(),
            days: days.unwrap_or_default(),
            country,
            holidays,
            source,
        }
    }
}

/// What somebody typed about a person, field by field, as the options page's form holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub name: String,
    /// Handles and addresses, joined by commas or spaces.
    pub handles: String,
    pub zone: String,
    pub hours: String,
    pub days: String,
    /// The country of their public holidays, by code or name.
    pub country: String,
    /// ISO dates, joined by commas or spaces.
    pub holidays: String,
}

impl Form {
    /// The form of a person who is already known.
    pub fn of(person: &Person) -> Form {
        Form {
            name: person.name.clone(),
            handles: person.handles.join(", "),
            zone: person.zone.map(|zone| zone.to_string()).unwrap_or_default(),
            hours: person.hours.to_string(),
            days: person.days.to_string(),
            country: person
                .country
                .map(|country| country.name().to_owned())
                .unwrap_or_default(),
            holidays: person
                .holidays
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// The person that was typed on the day `today`, or every field that cannot be used.
    pub fn read(&self, today: NaiveDate) -> Result<Person, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut keep = |field: &str, problem: String| problems.push(Problem::new(field, problem));
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            keep("name", "a name is needed; try \"Mei Tan\"".into());
        }
        let zone = match self.zone.trim() {
            "" => None,
            text => zone(text).map_err(|problem| keep("zone", problem)).ok(),
        };
        let hours = match self.hours.trim() {
            "" => Some(Hours::default()),
            text => hours(text).map_err(|problem| keep("hours", problem)).ok(),
        };
        let days = match self.days.trim() {
            "" => Some(Days::default()),
            text => days(text).map_err(|problem| keep("days", problem)).ok(),
        };
        let country = match self.country.trim() {
            "" => None,
            text => country(text)
                .map_err(|problem| keep("country", problem))
                .ok(),
        };
        let holidays = listed(&self.holidays)
            .filter_map(|text| date(text).map_err(|problem| keep("holidays", problem)).ok())
            .collect();
        let (true, Some(hours), Some(days)) = (problems.is_empty(), hours, days) else {
            return Err(problems);
        };
        let source = zone.map(|_| Source::you(today));
        let handles = listed(&self.handles).map(str::to_owned).collect();
        Ok(Person {
            id: String::new(),
            name,
            handles,
            zone,
            hours,
            days,
            country,
            holidays,
            source,
        })
    }
}

/// The parts of a list that commas, semicolons or spaces separate.
pub fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ' ', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A zone by its IANA name, an offset, or the place that people there name: "Berlin", "Pune".
pub fn zone(text: &str) -> Result<Zone, String> {
    let text = text.trim();
    Zone::named(text)
        .or_else(|| zone::place(text))
        .ok_or_else(|| {
            let near = zone::find(text);
            let near: Vec<String> = near
                .iter()
                .take(2)
                .map(|one| format!("{} ({})", one.name, one.zone))
                .collect();
            match near.as_slice() {
                [] => format!("{text:?} is no zone; try \"Europe/Berlin\""),
                _ => format!(
                    "{text:?} is not one zone; did you mean {}?",
                    near.join(" or ")
                ),
            }
        })
}

/// Working hours as people write them.
pub fn hours(text: &str) -> Result<Hours, String> {
    text.parse()
        .map_err(|error: InvalidHours| error.to_string())
}

/// Working days as people write them.
pub fn days(text: &str) -> Result<Days, String> {
    text.parse().map_err(|error: InvalidDays| error.to_string())
}

/// A country by code or English name.
pub fn country(text: &str) -> Result<Country, String> {
    text.parse()
        .map_err(|error: UnknownCountry| error.to_string())
}

/// An ISO date.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    dates::read(text).ok_or_else(|| format!("{text:?} is no date; try \"2026-03-05\""))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Form, zone};
    use crate::{
        engine::{when::Country, zone::Zone},
        people::{People, Person, Source},
    };

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 2, 3).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let people = People::from(vec![
            Person {
                id: "mei".into(),
                name: "Mei Tan".into(),
                handles: vec!["@mei".into(), "mei@example.com".into()],
                zone: Zone::named("Asia/Singapore"),
                hours: "22:00-06:00".parse().unwrap(),
                days: "Sun-Thu".parse().unwrap(),
                country: Country::named("DE"),
                holidays: vec![day()],
                source: Some(Source::you(day())),
            },
            Person {
                id: "jo".into(),
                name: "Jo".into(),
                ..Person::default()
            },
        ]);
        assert_eq!(People::read(&people.write()), (people, vec![]));
    }

    #[test]
    fn version_1_had_no_ids() {
        let (people, problems) = People::read(
            r#"{"version":1,"people":[{"name":"Mei Tan","hours":"09:00-18:00"},{"name":"mei  tan"},{"name":"Ana"}]}"#,
        );
        let ids: Vec<_> = people.list().iter().map(|person| &person.id).collect();
        assert_eq!(ids, ["mei tan", "mei tan#2", "ana"]);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_bad_zone_keeps_the_person_and_the_others() {
        let (people, problems) = People::read(
            r#"{"people":[{"name":"Mei","zone":"CET+1","handles":["@mei"]},{"handles":[]},{"name":"Ana"}]}"#,
        );
        assert_eq!(
            people
                .list()
                .iter()
                .map(|person| person.name.as_str())
                .collect::<Vec<_>>(),
            ["Mei", "Ana"]
        );
        assert_eq!(people.list()[0].handles, ["@mei"]);
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            problems,
            [
                r#"people[0].zone: "CET+1" is no zone; try "Europe/Berlin""#,
                "people[1]: missing field `name`",
            ]
        );
    }

    #[test]
    fn a_form_becomes_a_person_with_the_day_it_was_said() {
        let form = Form {
            name: " Mei Tan ".into(),
            handles: "@mei, mei@example.com".into(),
            zone: "singapore".into(),
            ..Form::default()
        };
        let person = form.read(day()).unwrap();
        assert_eq!(person.name, "Mei Tan");
        assert_eq!(person.handles, ["@mei", "mei@example.com"]);
        assert!(person.zone.is_some());
        assert_eq!(person.source, Some(Source::you(day())));
        assert_eq!(Form::of(&person).read(day()), Ok(person));
    }

    #[test]
    fn a_zone_is_named_by_its_city_too() {
        let named = |text: &str| zone(text).map(|zone| zone.to_string());
        assert_eq!(named("pune").unwrap(), "Asia/Kolkata");
        assert_eq!(named("UTC+05:30").unwrap(), "UTC+05:30");
        let unclear = named("Australia").unwrap_err();
        assert!(
            unclear.starts_with("\"Australia\" is not one zone; did you mean ")
                && unclear.contains("Australia/"),
            "{unclear}"
        );
    }

    #[test]
    fn a_form_names_every_field_that_cannot_be_used() {
        let form = Form {
            zone: "CET+1".into(),
            hours: "nine to five".into(),
            holidays: "5 March".into(),
            ..Form::default()
        };
        let problems = form.read(day()).unwrap_err();
        let places: Vec<_> = problems
            .iter()
            .map(|problem| problem.place.as_str())
            .collect();
        assert_eq!(places, ["name", "zone", "hours", "holidays", "holidays"]);
        assert_eq!(
            problems[1].problem,
            r#""CET+1" is no zone; try "Europe/Berlin""#
        );
    }
}
