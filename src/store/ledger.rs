//! A stored text as items that are changed, removed, merged and shared one by one, each with the instant of its last change.
//!
//! An item is one setting ("clock", "rules/tone/heat") or one person, by id. A change is what differs between two
//! states that one window knew; it is written into whatever is stored by then, field by field where an item has fields.
//! So what another window or a newer version wrote meanwhile stays, and what this version cannot read is not touched.
//! Between devices, the newest of each item holds.

use serde_json::{Map, Value};

use crate::{
    engine::{order, table},
    json::{self, salvage},
    people::{
        People, Person,
        stored::{self as people_stored, Entry, Ids},
    },
    settings::{
        Problem, Settings,
        stored::{self as settings_stored, CHANGED},
    },
};

/// One thing that is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// None where it was removed.
    pub value: Option<Value>,
    /// Milliseconds since 1970 at its last change; 0 where nobody noted it.
    pub changed: i64,
}

/// Items by their ids.
pub type Items = table::Map<String, Item>;

/// A change of items: what each was and what it is now; none where it was not there or is gone.
pub type Change = table::Map<String, (Option<Value>, Option<Value>)>;

/// What a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Settings,
    People,
}

/// A stored text, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    holds: Holds,
    pub items: Items,
    /// Of the one who wrote it, or of this program where that is newer.
    version: u64,
    /// What else stands there: entries that are no items, keys of a newer version.
    rest: Map<String, Value>,
    /// True where the text was broken, so that what is written no longer holds all of it.
    pub broken: bool,
}

/// What is to be stored of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub text: String,
    /// The broken text that stood there, to be set aside.
    pub aside: Option<String>,
}

/// Removed items are remembered for half a year, so that a device that slept so long does not bring them back, and at
/// most so many of them.
const REMEMBERED: i64 = 180 * 24 * 3600 * 1000;
const REMEMBERED_MOST: usize = 1000;

/// Where removed people are remembered.
const REMOVED: &str = "removed";

impl Ledger {
    /// The settings in a stored text. Never fails: of a broken text, what stands before the break is there.
    pub fn settings(stored: &str) -> Ledger {
        let (mut map, broken) = object(stored);
        let version = version(&map, settings_stored::VERSION);
        settings_stored::migrate(&mut map);
        let changed = instants(map.remove(CHANGED));
        let mut items: Items = settings_stored::items(&map)
            .into_iter()
            .map(|(id, value)| {
                let changed = changed.get(&id).copied().unwrap_or_default();
                let value = Some(value);
                (id, Item { value, changed })
            })
            .collect();
        for (id, changed) in changed {
            let value = None;
            items.get_or_insert(id, Item { value, changed });
        }
        Ledger {
            holds: Holds::Settings,
            items,
            version,
            rest: Map::new(),
            broken,
        }
    }

    /// The people in a stored text, as [`Ledger::settings`].
    pub fn people(stored: &str) -> Ledger {
        let (mut rest, broken) = object(stored);
        let version = version(&rest, people_stored::VERSION);
        rest.remove("version");
        let mut items: Items = instants(rest.remove(REMOVED))
            .into_iter()
            .map(|(id, changed)| {
                let value = None;
                (id, Item { value, changed })
            })
            .collect();
        let mut entries = match rest.remove("people") {
            Some(Value::Array(entries)) => entries,
            _ => Vec::new(),
        };
        people_stored::identify(&mut entries);
        let mut others = Vec::new();
        for mut entry in entries {
            let Some(fields) = entry.as_object_mut() else {
                others.push(entry);
                continue;
            };
            let changed = fields.remove(CHANGED).and_then(|at| at.as_i64());
            let changed = changed.unwrap_or_default();
            let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
            let id = id.to_owned();
            let value = Some(entry);
            items.insert(id, Item { value, changed });
        }
        if !others.is_empty() {
            rest.insert("people".to_owned(), Value::Array(others));
        }
        Ledger {
            holds: Holds::People,
            items,
            version,
            rest,
            broken,
        }
    }

    /// The stored object without what only merging looks at, for [`Settings::of`].
    pub fn to_settings(&self) -> Map<String, Value> {
        let items = self
            .present()
            .map(|(id, value)| (id.clone(), value.clone()));
        let mut map = settings_stored::map(items);
        map.insert("version".to_owned(), self.version.into());
        map
    }

    /// The people that can be read, and what cannot.
    pub fn to_people(&self) -> (People, Vec<Problem>) {
        let entries = self.present().map(|(_, value)| value.clone()).collect();
        People::of(entries)
    }

    fn present(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.items
            .iter()
            .filter_map(|(id, item)| Some((id, item.value.as_ref()?)))
    }

    /// Writes a change into these items at the instant `now`, in milliseconds since 1970.
    pub fn apply(&mut self, change: &Change, now: i64) {
        for (id, (before, after)) in change {
            let item = self.items.get_or_default(id.clone());
            // A clock that was set back does not make a change older than the one before it.
            item.changed = now.max(item.changed + 1);
            item.value = match (item.value.take(), before, after) {
                (_, _, None) => None,
                (
                    Some(Value::Object(mut stored)),
                    Some(Value::Object(before)),
                    Some(Value::Object(after)),
                ) => {
                    for field in before.keys().chain(after.keys()) {
                        if before.get(field) == after.get(field) {
                            continue;
                        }
                        match after.get(field) {
                            Some(value) => drop(stored.insert(field.clone(), value.clone())),
                            None => drop(stored.remove(field)),
                        }
                    }
                    Some(Value::Object(stored))
                }
                (_, _, Some(after)) => Some(after.clone()),
            };
        }
    }

    /// Takes over every item of which `others` knows a newer state; true where there was one.
    pub fn merge(&mut self, others: &Items) -> bool {
        let mut changed = false;
        for (id, other) in others {
            if self.items.get(id).is_none_or(|own| is_newer(other, own)) {
                self.items.insert(id.clone(), other.clone());
                changed = true;
            }
        }
        changed
    }

    /// The text to store at the instant `now`.
    pub fn write(&self, now: i64) -> String {
        let mut removed: Vec<(&String, i64)> = self
            .items
            .iter()
            .filter(|(_, item)| item.value.is_none() && item.changed > now - REMEMBERED)
            .map(|(id, item)| (id, item.changed))
            .collect();
        order::by(&mut removed, |&(_, changed)| {
            [changed.saturating_neg(), 0, 0]
        });
        removed.truncate(REMEMBERED_MOST);
        let removed = removed.into_iter().map(|(id, at)| (id.clone(), at.into()));
        let mut map = self.rest.clone();
        match self.holds {
            Holds::Settings => {
                let mut changed = json::object(removed);
                changed.extend(
                    self.items
                        .iter()
                        .filter(|(_, item)| item.value.is_some() && item.changed > 0)
                        .map(|(id, item)| (id.clone(), item.changed.into())),
                );
                map.extend(self.to_settings());
                if !changed.is_empty() {
                    map.insert(CHANGED.to_owned(), Value::Object(changed));
                }
            }
            Holds::People => {
                let mut people: Vec<Value> = Vec::with_capacity(self.items.len());
                for item in self.items.values() {
                    if let Some(Value::Object(mut entry)) = item.value.clone() {
                        if item.changed > 0 {
                            entry.insert(CHANGED.to_owned(), item.changed.into());
                        }
                        people.push(Value::Object(entry));
                    }
                }
                if let Some(Value::Array(others)) = map.remove("people") {
                    people.extend(others);
                }
                map.insert("version".to_owned(), self.version.into());
                map.insert("people".to_owned(), Value::Array(people));
                let removed = json::object(removed);
                if !removed.is_empty() {
                    map.insert(REMOVED.to_owned(), Value::Object(removed));
                }
            }
        }
        Value::Object(map).to_string()
    }

    /// What is to be stored, of a ledger that was read from `stored`.
    pub fn save(&self, stored: &str, now: i64) -> Saved {
        Saved {
            text: self.write(now),
            aside: self.broken.then(|| stored.to_owned()),
        }
    }
}

/// Makes one change of two that were made one after the other.
pub fn join(first: &mut Change, then: Change) {
    for (id, (before, after)) in then {
        first.get_or_insert(id, (before, None)).1 = after;
    }
}

/// What the sender changed in their settings between two states.
pub fn settings_change(before: &Settings, after: &Settings) -> Change {
    if before == after {
        return Change::new();
    }
    let mut before = settings_stored::items(&before.to_map());
    let mut change = Change::new();
    for (id, after) in settings_stored::items(&after.to_map()) {
        let before = before.remove(&id);
        if before.as_ref() != Some(&after) {
            change.insert(id, (before, Some(after)));
        }
    }
    change.extend(
        before
            .into_iter()
            .map(|(id, before)| (id, (Some(before), None))),
    );
    change
}

/// What the sender changed in the people list between two states. Somebody without an id is somebody new.
pub fn people_change(before: &People, after: &People) -> Change {
    let mut known: table::Map<&str, _> = before
        .list()
        .iter()
        .map(|person| (person.id.as_str(), person))
        .collect();
    let mut ids = Ids::default();
    for person in before.list().iter().chain(after.list()) {
        ids.take(person.id.as_str());
    }
    let mut change = Change::new();
    for person in after.list() {
        match known.remove(person.id.as_str()) {
            _ if person.id.is_empty() => {
                let mut person = person.clone();
                person.id = ids.free(&person.name);
                let id = person.id.clone();
                change.insert(id, (None, entry(&person)));
            }
            Some(old) if old == person => {}
            old => drop(change.insert(person.id.clone(), (old.and_then(entry), entry(person)))),
        }
    }
    for (id, person) in known {
        change.insert(id.to_owned(), (entry(person), None));
    }
    change
}

fn entry(person: &Person) -> Option<Value> {
    serde_json::to_value(Entry::of(person)).ok()
}

/// Of two changes at the same instant, any order will do that every device finds.
fn is_newer(one: &Item, other: &Item) -> bool {
    let text = |item: &Item| item.value.as_ref().map(ToString::to_string);
    one.changed > other.changed || one.changed == other.changed && text(one) > text(other)
}

fn object(stored: &str) -> (Map<String, Value>, bool) {
    if stored.trim().is_empty() {
        return (Map::new(), false);
    }
    match serde_json::from_str(stored) {
        Ok(map) => (map, false),
        Err(_) => (salvage::object(stored), true),
    }
}

fn version(map: &Map<String, Value>, own: u64) -> u64 {
    map.get("version")
        .and_then(Value::as_u64)
        .unwrap_or_default()
        .max(own)
}

fn instants(value: Option<Value>) -> table::Map<String, i64> {
    match value {
        Some(Value::Object(map)) => map
            .into_iter()
            .filter_map(|(id, at)| Some((id, at.as_i64()?)))
            .collect(),
        _ => table::Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, people_change, settings_change};
    use crate::{
        engine::zone::Zone,
        people::{People, Person},
        settings::{ClockStyle, Settings},
    };

    const NOW: i64 = 1_772_648_040_000;

    fn settings(stored: &str) -> Settings {
        Settings::of(Ledger::settings(stored).to_settings()).0
    }

    /// What is stored after one window, which knew `known`, has changed something.
    fn changed(stored: &str, known: &str, change: impl Fn(&mut Settings)) -> String {
        let before = settings(known);
        let mut after = before.clone();
        change(&mut after);
        let mut ledger = Ledger::settings(stored);
        ledger.apply(&settings_change(&before, &after), NOW);
        ledger.write(NOW)
    }

    fn people_changed(stored: &str, known: &str, change: impl Fn(&mut Vec<Person>)) -> String {
        let (before, _) = Ledger::people(known).to_people();
        let mut after = before.clone();
        change(after.list_mut());
        let mut ledger = Ledger::people(stored);
        ledger.apply(&people_change(&before, &after), NOW);
        ledger.write(NOW)
    }

    fn names(stored: &str) -> Vec<String> {
        let (people, _) = People::read(stored);
        people
            .list()
            .iter()
            .map(|person| person.name.clone())
            .collect()
    }

    #[test]
    fn only_what_was_changed_is_stored() {
        let stored = changed("", "", |settings| settings.clock = ClockStyle::Twelve);
        assert_eq!(
            stored,
            format!(r#"{{"changed":{{"clock":{NOW}}},"clock":"12","version":2}}"#)
        );
    }

    #[test]
    fn two_windows_do_not_overwrite_each_other() {
        let start = r#"{"version":2,"clock":"24"}"#;
        let one = changed(start, start, |settings| {
            settings.zone = Zone::named("Asia/Tokyo");
        });
        let both = changed(&one, start, |settings| {
            settings.rules.insert("tone/heat".into(), false);
        });
        assert_eq!(settings(&both).zone, Zone::named("Asia/Tokyo"));
        let three = changed(&both, start, |settings| {
            settings.rules.insert("form/wall".into(), false);
        });
        assert_eq!(settings(&three).rules.len(), 2);
    }

    #[test]
    fn what_cannot_be_read_or_is_from_the_future_stays() {
        let start = r#"{"version":9,"clock":13,"mood":"calm","rules":{"x/y":{"loud":1}}}"#;
        let stored = changed(start, start, |settings| settings.marks = false);
        for part in [
            r#""version":9"#,
            r#""clock":13"#,
            r#""mood":"calm""#,
            r#""x/y":{"loud":1}"#,
            r#""marks":false"#,
        ] {
            assert!(stored.contains(part), "{part} in {stored}");
        }
    }

    #[test]
    fn a_broken_text_gives_what_stands_before_the_break_and_is_set_aside() {
        let broken = r#"{"version":2,"clock":"12","zone":"Asia/To"#;
        let ledger = Ledger::settings(broken);
        assert!(ledger.broken);
        assert_eq!(settings(broken).clock, ClockStyle::Twelve);
        assert_eq!(ledger.save(broken, NOW).aside.as_deref(), Some(broken));
        assert_eq!(Ledger::settings("").save("", NOW).aside, None);
        assert_eq!(
            names(&Ledger::people(r#"{"people":[{"name":"Mei"},{"na"#).write(NOW)),
            ["Mei"]
        );
    }

    #[test]
    fn two_windows_edit_one_person_each_their_own_field() {
        let start = r#"{"version":1,"people":[{"name":"Mei Tan","mood":"calm","zone":"Mars/Base"},{"name":"Ana"},7]}"#;
        let one = people_changed(start, start, |list| list[1].handles.push("@mei".into()));
        let both = people_changed(&one, start, |list| {
            list[1].name = "Mei Tan-Lim".into();
            list.remove(0);
            list.push(Person {
                name: "Kim".into(),
                ..Person::default()
            });
        });
        assert_eq!(names(&both), ["Kim", "Mei Tan-Lim"]);
        for part in [
            r#""mood":"calm""#,
            r#""zone":"Mars/Base""#,
            r#""@mei""#,
            "},7]",
            r#""removed":{"ana":"#,
        ] {
            assert!(both.contains(part), "{part} in {both}");
        }
    }

    #[test]
    fn somebody_of_a_name_that_is_taken_gets_another_id() {
        let start = r#"{"people":[{"name":"Sam"}]}"#;
        let stored = people_changed(start, start, |list| {
            list.push(Person {
                name: "sam".into(),
                ..Person::default()
            });
            list.push(Person {
                name: "SAM".into(),
                ..Person::default()
            });
        });
        assert_eq!(names(&stored), ["Sam", "sam", "SAM"]);
        assert!(stored.contains(r#""id":"sam#3""#), "{stored}");
    }

    #[test]
    fn between_devices_the_newest_of_each_item_holds() {
        let mut here = Ledger::settings(
            r#"{"version":2,"clock":"12","zone":"Asia/Tokyo","changed":{"clock":5,"zone":9}}"#,
        );
        let there = Ledger::settings(
            r#"{"version":2,"clock":"24","marks":false,"changed":{"clock":7,"zone":8,"marks":1}}"#,
        );
        let mut other = there.clone();
        assert!(here.merge(&there.items));
        assert!(!here.merge(&there.items));
        other.merge(
            &Ledger::settings(
                r#"{"version":2,"clock":"12","zone":"Asia/Tokyo","changed":{"clock":5,"zone":9}}"#,
            )
            .items,
        );
        assert_eq!(here.items, other.items);
        let settings = Settings::of(here.to_settings()).0;
        assert_eq!(
            (settings.clock, settings.marks),
            (ClockStyle::TwentyFour, false)
        );
        assert_eq!(settings.zone, Zone::named("Asia/Tokyo"));
    }

    #[test]
    fn a_removed_item_is_remembered_for_half_a_year() {
        let start = r#"{"version":2,"people":[{"id":"mei","name":"Mei"}]}"#;
        let stored = people_changed(start, start, Vec::clear);
        let ledger = Ledger::people(&stored);
        assert_eq!(ledger.items["mei"].value, None);
        let later = NOW + 181 * 24 * 3600 * 1000;
        assert!(!ledger.write(later).contains("mei"));
        let mut other = Ledger::people(start);
        assert!(other.merge(&ledger.items));
        assert_eq!(other.to_people().0.list(), []);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let text = r#"{"version":2,"people":[{"name":"Mei","changed":3},{"name":"Ana"}],"removed":{"jo":1772648040000},"mood":1}"#;
        let ledger = Ledger::people(text);
        assert_eq!(Ledger::people(&ledger.write(NOW)), ledger);
        let text = r#"{"version":2,"clock":"12","rules":{"a/b":"off"},"changed":{"rules/a/b":4,"zone":1772648040000}}"#;
        let ledger = Ledger::settings(text);
        assert_eq!(Ledger::settings(&ledger.write(NOW)), ledger);
    }
}
