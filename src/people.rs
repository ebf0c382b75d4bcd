//! The people the sender writes to: who they are, where, and when they work.
//!
//! A page names its readers in many ways: a full name, a handle, an address, an id. [`People::find`] answers
//! whose name that is, and [`recipients()`] turns all that a page and a draft show into the engine's readers.

pub mod addresses;
pub mod recipients;
pub mod stored;

use chrono::NaiveDate;

use crate::engine::{
    readers::{Days, Hours, Reader},
    zone::Zone,
};

pub use recipients::{Recipient, Sighting, recipients};

/// Somebody the sender writes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// Handles ("@mei", "U02ABC") and addresses ("mei@example.com") by which pages call them.
    pub handles: Vec<String>,
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// Days off, by their own calendar.
    pub holidays: Vec<NaiveDate>,
    /// Where the zone was learnt and when; none where nothing is known of it.
    pub source: Option<Source>,
}

/// Where a zone came from, so that a stale one can be told from a fresh one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who said so: "you", "Slack profile", "team file".
    pub from: String,
    pub on: NaiveDate,
}

/// Everybody the sender has told us about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    pub list: Vec<Person>,
}

impl Person {
    /// This person as the engine's reader.
    pub fn reader(&self) -> Reader {
        Reader {
            name: self.name.clone(),
            zone: self.zone,
            hours: self.hours.clone(),
            days: self.days,
            holidays: self.holidays.clone(),
        }
    }

    /// True where a page that writes `called` means this person by a handle or an address, or by the whole name.
    fn is_called(&self, called: &str) -> bool {
        let called = key(called);
        !called.is_empty()
            && (key(&self.name) == called
                || self.handles.iter().any(|handle| key(handle) == called))
    }
}

impl People {
    /// The person that a page or a draft calls by this name, handle or address. A first name alone counts where
    /// one person only bears it.
    pub fn find(&self, called: &str) -> Option<&Person> {
        if let Some(person) = self.list.iter().find(|person| person.is_called(called)) {
            return Some(person);
        }
        let called = key(called);
        let mut namesakes = self
            .list
            .iter()
            .filter(|person| key(first_name(&person.name)) == called);
        match (called.is_empty(), namesakes.next(), namesakes.next()) {
            (false, Some(person), None) => Some(person),
            _ => None,
        }
    }
}

/// The first word of a name, by which people are called in short lines.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// What names are compared by: without the leading "@", extra spaces and upper case.
fn key(called: &str) -> String {
    let called = called.trim().trim_start_matches('@').to_lowercase();
    called.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{People, Person};

    fn team() -> People {
        let person = |name: &str, handles: &[&str]| Person {
            name: name.into(),
            handles: handles.iter().map(|&handle| handle.into()).collect(),
            ..Person::default()
        };
        People {
            list: vec![
                person("Mei Tan", &["@mei", "mei.tan@example.com", "U02MEI"]),
                person("Ana Silva", &["@ana"]),
                person("Ana Costa", &["@acosta"]),
            ],
        }
    }

    #[track_caller]
    fn check(called: &str, name: Option<&str>) {
        assert_eq!(
            team().find(called).map(|person| person.name.as_str()),
            name,
            "{called}"
        );
    }

    #[test]
    fn by_name_handle_address_or_id() {
        check("Mei Tan", Some("Mei Tan"));
        check(" mei  tan ", Some("Mei Tan"));
        check("@Mei", Some("Mei Tan"));
        check("MEI.TAN@example.com", Some("Mei Tan"));
        check("U02MEI", Some("Mei Tan"));
    }

    #[test]
    fn by_first_name_where_only_one_bears_it() {
        check("Mei", Some("Mei Tan"));
        check("@ana", Some("Ana Silva"));
        check("Ana C", None);
        let mut namesakes = team();
        namesakes.list[1].handles.clear();
        assert_eq!(namesakes.find("Ana"), None);
    }

    #[test]
    fn nobody_is_called_nothing() {
        check("", None);
        check("@", None);
        check("   ", None);
    }
}
