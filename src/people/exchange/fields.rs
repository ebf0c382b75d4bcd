//! The fields of a person in a table, by whatever name a heading gives them, and a row of texts into a person.

use crate::{
    engine::letters,
    people::{Person, Source, stored},
    settings::Problem,
};

/// A field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    /// Parts of a name that stand in columns of their own.
    Given,
    Family,
    Handles,
    Zone,
    /// A place, where no zone is given.
    City,
    Hours,
    Days,
    Country,
    Holidays,
    Source,
    SourceDate,
}

/// The fields as they are written and shown.
pub(super) const COLUMNS: [(&str, Field); 9] = [
    ("name", Field::Name),
    ("handles", Field::Handles),
    ("zone", Field::Zone),
    ("hours", Field::Hours),
    ("days", Field::Days),
    ("country", Field::Country),
    ("holidays", Field::Holidays),
    ("source", Field::Source),
    ("source_date", Field::SourceDate),
];

/// What other programs and people call them, in lower case and without marks.
const OTHER_NAMES: &[(&str, Field)] = &[
    ("address", Field::Handles),
    ("city", Field::City),
    ("daysoff", Field::Holidays),
    ("displayname", Field::Name),
    ("email", Field::Handles),
    ("emailaddress", Field::Handles),
    ("familyname", Field::Family),
    ("firstname", Field::Given),
    ("fullname", Field::Name),
    ("github", Field::Handles),
    ("givenname", Field::Given),
    ("handle", Field::Handles),
    ("lastname", Field::Family),
    ("location", Field::City),
    ("login", Field::Handles),
    ("mail", Field::Handles),
    ("office", Field::City),
    ("person", Field::Name),
    ("place", Field::City),
    ("realname", Field::Name),
    ("shift", Field::Hours),
    ("slack", Field::Handles),
    ("slackid", Field::Handles),
    ("sourcedate", Field::SourceDate),
    ("surname", Field::Family),
    ("timezone", Field::Zone),
    ("tz", Field::Zone),
    ("user", Field::Handles),
    ("userid", Field::Handles),
    ("username", Field::Handles),
    ("workdays", Field::Days),
    ("workhours", Field::Hours),
    ("workingdays", Field::Days),
    ("workinghours", Field::Hours),
];

/// The field that a heading names.
pub(super) fn field(heading: &str) -> Option<Field> {
    let heading: String = heading
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .map(letters::lower)
        .collect();
    COLUMNS
        .iter()
        .chain(OTHER_NAMES)
        .find(|(name, _)| *name == heading)
        .map(|(_, field)| *field)
}

/// A row as it fills up.
#[derive(Default)]
pub(super) struct Row {
    person: Person,
    given: String,
    family: String,
    city: String,
    source: String,
}

impl Row {
    /// Puts a text into a field, or says what is wrong with it. An empty text changes nothing.
    pub(super) fn put(&mut self, field: Field, text: &str) -> Result<(), (&'static str, String)> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let person = &mut self.person;
        let words = || text.split_whitespace().collect::<Vec<_>>().join(" ");
        match field {
            Field::Name => person.name = words(),
            Field::Given => self.given = words(),
            Field::Family => self.family = words(),
            Field::Handles => person
                .handles
                .extend(stored::listed(text).map(str::to_owned)),
            Field::Zone => person.zone = Some(stored::zone(text).map_err(|why| ("zone", why))?),
            Field::City => text.clone_into(&mut self.city),
            Field::Hours => person.hours = stored::hours(text).map_err(|why| ("hours", why))?,
            Field::Days => person.days = stored::days(text).map_err(|why| ("days", why))?,
            Field::Country => {
                person.country = Some(stored::country(text).map_err(|why| ("country", why))?);
            }
            Field::Holidays => {
                for date in stored::listed(text) {
                    let date = stored::date(date).map_err(|why| ("holidays", why))?;
                    person.holidays.push(date);
                }
            }
            Field::Source => text.clone_into(&mut self.source),
            Field::SourceDate => {
                let on = stored::date(text).map_err(|why| ("source_date", why))?;
                let from = String::new();
                person.source = Some(Source { from, on });
            }
        }
        Ok(())
    }

    /// The person, where the row names one. `line` is where the row begins.
    pub(super) fn finish(mut self, line: usize, problems: &mut Vec<Problem>) -> Option<Person> {
        if self.person.name.is_empty() {
            let name = format!("{} {}", self.given, self.family);
            name.trim().clone_into(&mut self.person.name);
        }
        if self.person.name.is_empty() {
            problems.push(Problem::new(
                format!("line {line}, name"),
                "is missing; try \"Mei Tan\"",
            ));
            return None;
        }
        if self.person.zone.is_none() && !self.city.is_empty() {
            match stored::zone(&self.city) {
                Ok(zone) => self.person.zone = Some(zone),
                Err(why) => problems.push(Problem::new(format!("line {line}, zone"), why)),
            }
        }
        // A date without a source says nothing of who said so.
        self.person.source = self
            .person
            .source
            .filter(|_| !self.source.is_empty())
            .map(|source| Source {
                from: self.source,
                ..source
            });
        Some(self.person)
    }
}
