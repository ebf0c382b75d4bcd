//! The people the sender writes to: who they are, where, and when they work.
//!
//! A page names its readers in many ways: a full name, a handle, an address, an id. [`People::find`] answers
//! whose name that is, from an index, so that ten thousand people are as quickly asked as ten; [`recipients()`] turns
//! all that a page and a draft show into the engine's readers. Lists come and go through [`exchange`].

pub mod addresses;
pub mod exchange;
mod index;
pub mod merge;
pub mod recipients;
pub mod stored;

use std::cell::OnceCell;

use chrono::{Days as Span, NaiveDate};

use crate::engine::{
    letters::lower_case,
    readers::{Days, Hours, Reader},
    when::Country,
    zone::Zone,
};
use index::Index;

pub use recipients::{Recipient, Sighting, recipients};

/// Somebody the sender writes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// What stays the same when they are renamed, on every device; empty until they are stored first.
    pub id: String,
    pub name: String,
    /// Handles ("@mei", "U02ABC") and addresses ("mei@example.com") by which pages call them. One that is theirs on
    /// one site only carries its name: "slack:U02ABC".
    pub handles: Vec<String>,
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// The country whose public holidays they have off.
    pub country: Option<Country>,
    /// Days off beside those, by their own calendar.
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

/// After so many days a zone is worth asking about again. Our own choice: seldom enough to be no nuisance among a
/// hundred people, often enough that a move is noticed.
const STALE_AFTER: u64 = 365;

/// Everybody the sender has told us about, in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct People {
    list: Vec<Person>,
    /// Made when somebody is first looked for; dropped with every change.
    index: OnceCell<Index>,
}

impl Source {
    /// The sender's own word.
    pub fn you(on: NaiveDate) -> Source {
        Source {
            from: "you".to_owned(),
            on,
        }
    }

    /// True where it is so old on the day `today` that it should be confirmed.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.on
            .checked_add_days(Span::new(STALE_AFTER))
            .is_some_and(|until| until < today)
    }
}

impl Person {
    /// This person as the engine's reader.
    pub fn reader(&self) -> Reader {
        Reader {
            name: self.name.clone(),
            zone: self.zone,
            hours: self.hours.clone(),
            days: self.days,
            country: self.country,
            holidays: self.holidays.clone(),
        }
    }

    /// True where the zone is known from so long ago that the sender should be asked about it again.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.zone.is_some()
            && self
                .source
                .as_ref()
                .is_some_and(|source| source.is_stale(today))
    }

    /// The sender says on the day `today` that the zone still holds.
    pub fn confirm(&mut self, today: NaiveDate) {
        self.source = Some(Source::you(today));
    }
}

impl From<Vec<Person>> for People {
    fn from(list: Vec<Person>) -> People {
        People {
            list,
            index: OnceCell::new(),
        }
    }
}

impl PartialEq for People {
    fn eq(&self, other: &People) -> bool {
        self.list == other.list
    }
}

impl Eq for People {}

impl People {
    pub fn list(&self) -> &[Person] {
        &self.list
    }

    /// The list, to be changed.
    pub fn list_mut(&mut self) -> &mut Vec<Person> {
        self.index.take();
        &mut self.list
    }

    /// The person that a page or a draft calls by this name, handle or address. A first name alone counts where
    /// one person only bears it; a name that several bear whose clocks differ is nobody's.
    pub fn find(&self, called: &str) -> Option<&Person> {
        let called = key(called);
        let index = self.index();
        let place = index
            .called(&called)
            .or_else(|| index.by_first_name(&called));
        place.and_then(|place| self.list.get(place))
    }

    /// Keeps a zone of somebody that a page told; one that is known stays.
    pub fn learn(&mut self, name: &str, zone: Zone, source: Source) {
        let place = self.index().called(&key(name));
        let list = self.list_mut();
        let place = place.unwrap_or_else(|| {
            list.push(Person {
                name: name.to_owned(),
                ..Person::default()
            });
            list.len() - 1
        });
        if let Some(person) = list.get_mut(place).filter(|person| person.zone.is_none()) {
            person.zone = Some(zone);
            person.source = Some(source);
        }
    }

    /// The person whom a page calls exactly so: by the whole name, a handle or an address.
    fn called(&self, called: &str) -> Option<&Person> {
        self.list.get(self.index().called(&key(called))?)
    }

    /// Everybody whose name or handle stands in `words` as consecutive words, in the order of the list. `handles`
    /// says whether handles count.
    fn standing_in(&self, words: &[String], handles: bool) -> Vec<&Person> {
        self.index()
            .standing_in(&self.list, words, handles)
            .into_iter()
            .filter_map(|place| self.list.get(place))
            .collect()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.list))
    }
}

/// The first word of a name, by which people are called in short lines.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// A handle without the name of the one site that it belongs to: "U02ABC" of "slack:U02ABC".
pub fn bare_handle(handle: &str) -> &str {
    match handle.split_once(':') {
        Some((site, rest))
            if site.starts_with(|letter: char| letter.is_ascii_lowercase())
                && !rest.is_empty()
                && !rest.starts_with("//")
                && site
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) =>
        {
            rest
        }
        _ => handle,
    }
}

/// What names are compared by: without the leading "@", extra spaces and upper case.
fn key(called: &str) -> String {
    let called = lower_case(called.trim().trim_start_matches('@'));
    called.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{People, Person, Source};
    use crate::engine::zone::Zone;

    fn person(name: &str, handles: &[&str]) -> Person {
        Person {
            name: name.into(),
            handles: handles.iter().map(|&handle| handle.into()).collect(),
            ..Person::default()
        }
    }

    fn team() -> People {
        People::from(vec![
            person("Mei Tan", &["@mei", "mei.tan@example.com", "slack:U02MEI"]),
            person("Ana Silva", &["@ana"]),
            person("Ana Costa", &["@acosta"]),
        ])
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
        namesakes.list_mut()[1].handles.clear();
        assert_eq!(namesakes.find("Ana"), None);
    }

    #[test]
    fn nobody_is_called_nothing() {
        check("", None);
        check("@", None);
        check("   ", None);
    }

    #[test]
    fn a_name_that_two_bear_by_different_clocks_is_nobodys() {
        let in_zone = |zone: &str, handle: &str| Person {
            zone: Zone::named(zone),
            ..person("Sam Reed", &[handle])
        };
        let people = People::from(vec![
            in_zone("Europe/Paris", "@sam"),
            in_zone("Asia/Tokyo", "@sreed"),
        ]);
        assert_eq!(people.find("Sam Reed"), None);
        assert_eq!(
            people.find("@sreed").unwrap().zone,
            Zone::named("Asia/Tokyo")
        );
        let same = People::from(vec![
            in_zone("Europe/Paris", "@sam"),
            in_zone("Europe/Paris", "@sreed"),
        ]);
        assert!(same.find("Sam Reed").is_some());
    }

    #[test]
    fn somebody_added_is_found_at_once() {
        let mut people = team();
        assert!(people.find("Kim").is_none());
        people.list_mut().push(person("Kim Lee", &[]));
        assert!(people.find("Kim").is_some());
    }

    #[test]
    fn a_zone_that_a_page_told_is_kept_with_its_source_unless_one_is_known() {
        let mut people = team();
        people.list_mut()[1].zone = Some(Zone::UTC);
        let singapore = Zone::named("Asia/Singapore").unwrap();
        let source = Source {
            from: "Slack profile".into(),
            on: "2026-03-04".parse().unwrap(),
        };
        for name in ["mei tan", "Ana Silva", "Kim Lee"] {
            people.learn(name, singapore, source.clone());
        }
        let zone = |name| people.find(name).and_then(|person| person.zone);
        assert_eq!(zone("Mei Tan"), Some(singapore));
        assert_eq!(zone("Ana Silva"), Some(Zone::UTC));
        assert_eq!(zone("Kim Lee"), Some(singapore));
        assert_eq!(people.list().len(), 4);
        assert_eq!(people.list()[3].source, Some(source));
    }

    #[test]
    fn a_zone_goes_stale_after_a_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let source = Source::you(day("2025-03-04"));
        assert!(!source.is_stale(day("2026-03-04")));
        assert!(source.is_stale(day("2026-03-05")));
        let mut mei = Person {
            zone: Some(Zone::UTC),
            source: Some(source),
            ..Person::default()
        };
        assert!(mei.is_stale(day("2026-03-05")));
        mei.confirm(day("2026-03-05"));
        assert!(!mei.is_stale(day("2026-03-05")));
    }
}
