//! One person under two entries: found, and made one.
//!
//! Two entries are the same person where they share a handle or an address, or the whole name and nothing speaks against
//! it: two of one name in different zones may well be two people. All of it goes through sorted tables, so that ten
//! thousand people are merged without lag.

use super::{People, Person, bare_handle, key};
use crate::engine::{
    order,
    readers::{Days, Hours},
    table::{Map, Set},
};

/// What became of an imported list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// People who were not known.
    pub new: usize,
    /// People of whom something more is known now.
    pub changed: usize,
    /// People of whom everything was known.
    pub same: usize,
}

impl Person {
    /// Takes over what `other` knows of the same person: handles and days off of both; zone, hours, days and country of
    /// whichever of them is known from later.
    pub fn absorb(&mut self, other: &Person) {
        let known: Vec<String> = self.handles.iter().map(|handle| key(handle)).collect();
        let new = other.handles.iter();
        let new = new.filter(|handle| !known.contains(&key(handle)));
        self.handles.extend(new.cloned());
        self.holidays.extend(&other.holidays);
        order::by(&mut self.holidays, |day| order::of_day(*day));
        self.holidays.dedup();
        let on = |person: &Person| person.source.as_ref().map(|source| source.on);
        let later = on(other) >= on(self);
        if other.zone.is_some() && (self.zone.is_none() || later) {
            self.zone = other.zone;
            self.source.clone_from(&other.source);
        }
        if other.hours != Hours::default() && (self.hours == Hours::default() || later) {
            self.hours.clone_from(&other.hours);
        }
        if other.days != Days::default() && (self.days == Days::default() || later) {
            self.days = other.days;
        }
        if other.country.is_some() && (self.country.is_none() || later) {
            self.country = other.country;
        }
    }
}

impl People {
    /// Adds an imported list; who is known already is changed where something new is said of them.
    pub fn import(&mut self, imported: Vec<Person>) -> Added {
        let mut added = Added::default();
        let mut known = Known::of(self.list());
        let list = self.list_mut();
        for person in imported {
            if let Some(place) = known.places(&person).first().copied() {
                let before = list[place].clone();
                list[place].absorb(&person);
                known.note(place, &list[place]);
                if list[place] == before {
                    added.same += 1;
                } else {
                    added.changed += 1;
                }
            } else {
                known.note(list.len(), &person);
                list.push(person);
                added.new += 1;
            }
        }
        added
    }

    /// Places of entries that are one person each, in groups of two and more.
    pub fn duplicates(&self) -> Vec<Vec<usize>> {
        let known = Known::of(&self.list);
        let mut groups: Map<usize, Vec<usize>> = Map::new();
        // An entry may tie two groups together that were apart before it: both then go by the lowest place.
        let mut first: Vec<usize> = (0..self.list.len()).collect();
        for (place, person) in self.list.iter().enumerate() {
            for same in known.places(person) {
                let (a, b) = (root(&first, same), root(&first, place));
                first[a.max(b)] = a.min(b);
            }
        }
        for place in 0..self.list.len() {
            groups.get_or_default(root(&first, place)).push(place);
        }
        groups
            .into_values()
            .filter(|group| group.len() > 1)
            .collect()
    }

    /// Makes one person of the entries at `places`, who stands where the first of them stood.
    pub fn merge(&mut self, places: &[usize]) {
        let mut places: Vec<usize> = places
            .iter()
            .copied()
            .filter(|place| *place < self.list.len())
            .collect();
        order::by(&mut places, |place| [order::number(*place), 0, 0]);
        places.dedup();
        let Some((&first, others)) = places.split_first() else {
            return;
        };
        let list = self.list_mut();
        let gone: Vec<Person> = others
            .iter()
            .rev()
            .map(|&place| list.remove(place))
            .collect();
        for other in gone.iter().rev() {
            list[first].absorb(other);
        }
    }
}

fn root(first: &[usize], mut place: usize) -> usize {
    while first[place] != place {
        place = first[place];
    }
    place
}

/// Whose every handle and name is.
#[derive(Default)]
struct Known {
    handles: Map<String, usize>,
    /// The first of a name in a zone, and of a name without one.
    names: Map<(String, Option<String>), usize>,
    /// The zones in which people of a name are.
    zones: Map<String, Set<String>>,
}

impl Known {
    fn of(list: &[Person]) -> Known {
        let mut known = Known::default();
        for (place, person) in list.iter().enumerate() {
            known.note(place, person);
        }
        known
    }

    fn note(&mut self, place: usize, person: &Person) {
        for handle in &person.handles {
            self.handles.get_or_insert(key(bare_handle(handle)), place);
        }
        let zone = person.zone.map(|zone| zone.to_string());
        let name = key(&person.name);
        let zones = self.zones.get_or_default(name.clone());
        zones.extend(zone.clone());
        self.names.get_or_insert((name, zone), place);
    }

    /// An entry of everybody who is the same person; perhaps that entry itself.
    fn places(&self, person: &Person) -> Vec<usize> {
        let mut places: Vec<usize> = person
            .handles
            .iter()
            .filter_map(|handle| self.handles.get(&key(bare_handle(handle))).copied())
            .collect();
        let name = key(&person.name);
        let zone = person.zone.map(|zone| zone.to_string());
        let zones = self.zones.get(&name).into_iter().flat_map(Set::iter);
        let mut others = zones.filter(|other| Some(*other) != zone.as_ref());
        let other = (others.next(), others.next());
        let of = |zone: Option<String>| self.names.get(&(name.clone(), zone)).copied();
        match (&zone, other) {
            // Whoever has no zone is the one person of the name, where there is one only.
            (Some(_), (None, _)) => places.extend(of(None)),
            (None, (Some(other), None)) => places.extend(of(Some(other.clone()))),
            _ => {}
        }
        places.extend(of(zone));
        places
    }
}

#[cfg(test)]
mod tests {
    use super::Added;
    use crate::{
        engine::zone::Zone,
        people::{People, Person, Source},
    };

    fn person(name: &str, handles: &[&str], zone: &str, on: &str) -> Person {
        Person {
            name: name.into(),
            handles: handles.iter().map(|&handle| handle.into()).collect(),
            zone: Zone::named(zone),
            source: (!on.is_empty()).then(|| Source {
                from: "you".into(),
                on: on.parse().unwrap(),
            }),
            ..Person::default()
        }
    }

    #[test]
    fn an_import_adds_and_completes() {
        let mut people = People::from(vec![
            person("Mei Tan", &["@mei"], "Asia/Singapore", "2026-01-01"),
            person("Ana", &[], "", ""),
        ]);
        let added = people.import(vec![
            person(
                "M. Tan",
                &["slack:mei", "mei@example.com"],
                "Asia/Tokyo",
                "2026-02-01",
            ),
            person("ana", &["@ana"], "Europe/Lisbon", "2026-02-01"),
            person("Ana", &[], "", ""),
            person("Kim", &[], "", ""),
            person("Mei Tan", &["@mei"], "Asia/Seoul", "2025-01-01"),
        ]);
        assert_eq!(
            added,
            Added {
                new: 1,
                changed: 2,
                same: 2
            }
        );
        let list = people.list();
        assert_eq!(list[0].name, "Mei Tan");
        assert_eq!(list[0].handles, ["@mei", "slack:mei", "mei@example.com"]);
        assert_eq!(list[0].zone, Zone::named("Asia/Tokyo"));
        assert_eq!(list[1].zone, Zone::named("Europe/Lisbon"));
    }

    #[test]
    fn duplicates_are_found_and_merged() {
        let mut people = People::from(vec![
            person("Mei Tan", &["@mei"], "Asia/Singapore", "2026-01-01"),
            person("Sam Reed", &[], "Europe/Paris", ""),
            person("Mei", &["mei@example.com"], "", ""),
            person("Sam Reed", &[], "Asia/Tokyo", ""),
            person("M. Tan", &["MEI@example.com", "@mei"], "", ""),
            person("sam  reed", &[], "", ""),
        ]);
        // The third entry of Sam fits either of two, and so neither.
        assert_eq!(people.duplicates(), [vec![0, 2, 4]]);
        people.merge(&[4, 0, 2, 99]);
        assert_eq!(people.list().len(), 4);
        assert_eq!(people.list()[0].handles, ["@mei", "mei@example.com"]);
        assert_eq!(people.list()[0].zone, Zone::named("Asia/Singapore"));
    }

    #[test]
    fn two_of_one_name_in_different_zones_are_two() {
        let people = People::from(vec![
            person("Sam Reed", &[], "Europe/Paris", ""),
            person("Sam Reed", &[], "Asia/Tokyo", ""),
        ]);
        assert_eq!(people.duplicates(), Vec::<Vec<usize>>::new());
        let people = People::from(vec![
            person("Sam Reed", &[], "Europe/Paris", ""),
            person("Sam Reed", &[], "", ""),
            person("sam reed", &[], "Europe/Paris", ""),
        ]);
        assert_eq!(people.duplicates(), [vec![0, 1, 2]]);
    }
}
