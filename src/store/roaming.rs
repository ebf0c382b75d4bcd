//! Settings and people on their way between a sender's devices, over the browser's own sync.
//!
//! Its area is small: 102,400 bytes in 512 items of 8,192, and 120 writes a minute, 1,800 an hour (developer.chrome.com,
//! `storage.sync`; MDN gives Firefox the same). So items are packed into a few chunks, each of whole items with the
//! instants of their changes: a chunk that arrives before another is right by itself, and one that is stale harms nothing.
//! People go all or none, and stay on the device where they are too many. What cannot go is said in words.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::ledger::{Item, Items, Ledger};
use crate::{
    json::object,
    settings::{Problem, stored::OF_THIS_DEVICE},
};

/// Bytes of a chunk, its key included. Below the quota, as each browser counts a little differently.
const CHUNK: usize = 7_500;

/// Bytes of all chunks together.
const ALL: usize = 98_000;

/// What the keys of chunks begin with; a number follows.
const PREFIX: &str = "wellsent/";

/// The key of the instant before which everything was erased.
pub const ERASED: &str = "wellsent-erased";

/// What ids of settings and of people begin with in a chunk.
const OF_SETTINGS: &str = "s/";
const OF_PEOPLE: &str = "p/";

/// What the browser's sync holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remote {
    pub settings: Items,
    pub people: Items,
    /// Everything changed up to this instant is erased on every device that roams.
    pub erased: i64,
    /// The chunks as they stand, by key.
    chunks: BTreeMap<String, Value>,
}

/// What is to be written into the browser's sync.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Push {
    pub set: BTreeMap<String, Value>,
    pub remove: Vec<String>,
    /// What stays on this device, and why.
    pub kept_back: Vec<Problem>,
}

impl Remote {
    /// Reads all that the browser's sync holds. What is no chunk of ours, or cannot be read, is left alone.
    pub fn read(area: &Map<String, Value>) -> Remote {
        let mut remote = Remote {
            erased: area.get(ERASED).and_then(Value::as_i64).unwrap_or_default(),
            ..Remote::default()
        };
        for (key, chunk) in area.iter().filter(|(key, _)| key.starts_with(PREFIX)) {
            for (id, item) in chunk.as_object().into_iter().flatten() {
                let Some(changed) = item.get(0).and_then(Value::as_i64) else {
                    continue;
                };
                let value = item.get(1).cloned();
                let (items, id) = match (id.strip_prefix(OF_SETTINGS), id.strip_prefix(OF_PEOPLE)) {
                    (Some(id), _) => (&mut remote.settings, id),
                    (_, Some(id)) => (&mut remote.people, id),
                    _ => continue,
                };
                // Chunks that were packed by two devices may both hold an item.
                let newer = items.get(id).is_none_or(|item| changed > item.changed);
                if newer && (changed == 0 || changed > remote.erased) {
                    items.insert(id.to_owned(), Item { value, changed });
                }
            }
            remote.chunks.insert(key.clone(), chunk.clone());
        }
        remote
    }

    /// What must be written so that other devices learn what is newer here. `people` is none where they do not roam,
    /// and then those of other devices stay as they are.
    pub fn push(&self, settings: &Ledger, people: Option<&Ledger>) -> Push {
        let mut push = Push::default();
        let mut rows: Vec<(String, Value)> = Vec::new();
        for (id, item) in &merged(&self.settings, &settings.items, self.erased) {
            let key = id.split('/').next().unwrap_or_default();
            if !OF_THIS_DEVICE.contains(&key) {
                push.add(&mut rows, format!("{OF_SETTINGS}{id}"), id, item);
            }
        }
        let empty = Items::new();
        let here = people.map_or(&empty, |people| &people.items);
        let everybody = merged(&self.people, here, self.erased);
        let before = rows.len();
        for (id, item) in &everybody {
            push.add(&mut rows, format!("{OF_PEOPLE}{id}"), id, item);
        }
        let bytes = rows.iter().map(weight).sum::<usize>();
        if bytes > ALL - PREFIX.len() * 2 * ALL / CHUNK {
            rows.truncate(before);
            push.kept_back.push(Problem::new(
                "people",
                format!(
                    "{} people take {} KB, and the browser's sync has room for {} KB; they stay on this device, settings still roam",
                    everybody.len(),
                    bytes / 1000,
                    ALL / 1000,
                ),
            ));
        }
        let chunks = pack(rows);
        push.remove = self
            .chunks
            .keys()
            .filter(|key| !chunks.contains_key(*key))
            .cloned()
            .collect();
        let changed = chunks.into_iter();
        push.set
            .extend(changed.filter(|(key, chunk)| self.chunks.get(key) != Some(chunk)));
        push
    }

    /// What is to be written so that everything is erased here and, as they next exchange, on other devices.
    pub fn erase(&self, now: i64) -> Push {
        Push {
            set: [(ERASED.to_owned(), now.into())].into(),
            remove: self.chunks.keys().cloned().collect(),
            kept_back: Vec::new(),
        }
    }
}

impl Ledger {
    /// Takes over what the browser's sync knows that is newer; true where anything changed.
    pub fn pull(&mut self, items: &Items, erased: i64) -> bool {
        let before = self.items.len();
        self.items
            .retain(|_, item| item.changed == 0 || item.changed > erased);
        let gone = self.items.len() != before;
        let of_others = items.iter().filter(|(id, _)| {
            let key = id.split('/').next().unwrap_or_default();
            !OF_THIS_DEVICE.contains(&key)
        });
        let items = of_others.map(|(id, item)| (id.clone(), item.clone()));
        self.merge(&items.collect()) | gone
    }
}

impl Push {
    pub fn is_empty(&self) -> bool {
        self.set.is_empty() && self.remove.is_empty()
    }

    fn add(&mut self, rows: &mut Vec<(String, Value)>, key: String, id: &str, item: &Item) {
        let mut value = vec![Value::from(item.changed)];
        value.extend(item.value.clone());
        let row = (key, Value::Array(value));
        if weight(&row) > CHUNK - PREFIX.len() * 2 {
            self.kept_back.push(Problem::new(
                id,
                format!(
                    "is {} bytes long, and the browser's sync takes {CHUNK}; it stays on this device",
                    weight(&row)
                ),
            ));
        } else {
            rows.push(row);
        }
    }
}

fn merged(remote: &Items, here: &Items, erased: i64) -> Items {
    let mut all = remote.clone();
    for (id, item) in here {
        let newer = all
            .get(id)
            .is_none_or(|known| item.changed >= known.changed);
        if newer && (item.changed == 0 || item.changed > erased) {
            all.insert(id.clone(), item.clone());
        }
    }
    all
}

/// Bytes that a row takes in its chunk. Chromium writes "<" as six letters.
fn weight((key, value): &(String, Value)) -> usize {
    let text = value.to_string();
    let row = Value::from(key.as_str()).to_string();
    let escaped = text.matches('<').count() + row.matches('<').count();
    row.len() + text.len() + 2 + 5 * escaped
}

/// Rows into chunks in their order, as many as fit.
fn pack(rows: Vec<(String, Value)>) -> BTreeMap<String, Value> {
    let mut chunks: Vec<(usize, Map<String, Value>)> = Vec::new();
    for row in rows {
        let weight = weight(&row);
        match chunks.last_mut() {
            Some((bytes, chunk)) if *bytes + weight <= CHUNK => {
                *bytes += weight;
                chunk.insert(row.0, row.1);
            }
            _ => chunks.push((PREFIX.len() * 2 + weight, object([row]))),
        }
    }
    let chunks = chunks.into_iter().enumerate();
    let mut all = BTreeMap::new();
    all.extend(
        chunks.map(|(number, (_, chunk))| (format!("{PREFIX}{number}"), Value::Object(chunk))),
    );
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

    use super::{ERASED, Remote};
    use crate::store::ledger::Ledger;

    const NOW: i64 = 1_772_648_040_000;

    fn people(count: usize) -> Ledger {
        let list: Vec<Value> = (0..count)
            .map(|number| json!({"name": format!("Person {number:05}"), "handles": [format!("@p{number}")], "zone": "Asia/Singapore", "changed": NOW}))
            .collect();
        Ledger::people(&json!({"people": list}).to_string())
    }

    fn settings(text: &str) -> Ledger {
        Ledger::settings(text)
    }

    /// The browser's sync with a push written into it, its quotas checked as the browser checks them.
    fn write(area: &mut Map<String, Value>, push: super::Push) {
        for key in push.remove {
            area.remove(&key);
        }
        area.extend(push.set);
        let sizes: Vec<usize> = area
            .iter()
            .map(|(key, value)| key.len() + value.to_string().len())
            .collect();
        assert!(sizes.iter().all(|size| *size <= 8_192), "{sizes:?}");
        assert!(sizes.iter().sum::<usize>() <= 102_400, "{sizes:?}");
        assert!(sizes.len() <= 512);
    }

    /// One device exchanges with the browser's sync.
    fn exchange(area: &mut Map<String, Value>, settings: &mut Ledger, people: &mut Ledger) {
        let remote = Remote::read(area);
        settings.pull(&remote.settings, remote.erased);
        people.pull(&remote.people, remote.erased);
        write(area, remote.push(settings, Some(people)));
    }

    #[test]
    fn what_is_written_on_one_device_arrives_on_another() {
        let mut area = Map::new();
        let mut one = (
            settings(r#"{"version":2,"clock":"12","roam":true,"changed":{"clock":5,"roam":5}}"#),
            people(200),
        );
        let mut two = (
            settings(r#"{"version":2,"clock":"24","changed":{"clock":4}}"#),
            people(0),
        );
        exchange(&mut area, &mut one.0, &mut one.1);
        exchange(&mut area, &mut two.0, &mut two.1);
        assert_eq!(two.0.to_settings()["clock"], "12");
        assert!(
            !two.0.to_settings().contains_key("roam"),
            "each device says so for itself"
        );
        assert_eq!(two.1.to_people(), one.1.to_people());
        assert!(
            Remote::read(&area).push(&two.0, Some(&two.1)).is_empty(),
            "nothing is written twice"
        );
    }

    #[test]
    fn too_many_people_stay_and_settings_still_roam() {
        let mut area = Map::new();
        let remote = Remote::read(&area);
        let push = remote.push(
            &settings(r#"{"version":2,"clock":"12"}"#),
            Some(&people(10_000)),
        );
        assert_eq!(push.kept_back.len(), 1);
        let words = push.kept_back[0].to_string();
        assert!(
            words.starts_with("people: 10000 people take ")
                && words.ends_with("settings still roam"),
            "{words}"
        );
        write(&mut area, push);
        let remote = Remote::read(&area);
        assert_eq!((remote.settings.len(), remote.people.len()), (1, 0));
    }

    #[test]
    fn what_is_too_long_stays_and_is_named() {
        let long = "<".repeat(2_000);
        let text =
            json!({"version": 2, "clock": "12", "templates": {"Long": {"kind": "", "text": long}}})
                .to_string();
        let push = Remote::default().push(&settings(&text), None);
        assert_eq!(push.kept_back[0].place, "templates/Long");
        assert_eq!(push.set.len(), 1);
    }

    #[test]
    fn a_chunk_that_is_late_or_broken_harms_nothing() {
        let mut area = Map::new();
        let mut one = (settings(""), people(400));
        exchange(&mut area, &mut one.0, &mut one.1);
        assert!(area.len() > 4);
        let mut late = area.clone();
        late.remove("wellsent/1");
        late.insert("wellsent/2".into(), json!("nonsense"));
        late.insert("other".into(), json!(1));
        let mut two = (settings(""), people(0));
        exchange(&mut late, &mut two.0, &mut two.1);
        let there = two.1.to_people().0.list().len();
        assert!(there > 100 && there < 400, "{there}");
        exchange(&mut area, &mut two.0, &mut two.1);
        assert_eq!(two.1.to_people().0.list().len(), 400);
    }

    #[test]
    fn what_is_erased_is_erased_on_every_device() {
        let mut area = Map::new();
        let mut one = (
            settings(r#"{"version":2,"clock":"12","changed":{"clock":5}}"#),
            people(3),
        );
        let mut two = one.clone();
        exchange(&mut area, &mut one.0, &mut one.1);
        let push = Remote::read(&area).erase(NOW);
        write(&mut area, push);
        assert_eq!(area, Map::from_iter([(ERASED.to_owned(), NOW.into())]));
        exchange(&mut area, &mut two.0, &mut two.1);
        assert_eq!(two.1.to_people().0.list(), []);
        assert!(!two.0.to_settings().contains_key("clock"));
        assert_eq!(area.len(), 1, "{area:?}");
    }

    #[test]
    fn people_of_other_devices_stay_where_they_do_not_roam_here() {
        let mut area = Map::new();
        let mut one = (settings(""), people(3));
        exchange(&mut area, &mut one.0, &mut one.1);
        let push = Remote::read(&area).push(&settings(r#"{"version":2,"clock":"12"}"#), None);
        write(&mut area, push);
        assert_eq!(Remote::read(&area).people.len(), 3);
    }

    proptest! {
        /// Devices that exchange in any order end with the same, whatever each changed.
        #[test]
        fn devices_agree_in_the_end(changes in proptest::collection::vec((0..3usize, 0..4usize, 1..9i64, any::<bool>()), 0..12)) {
            let mut area = Map::new();
            let mut devices = vec![(settings(""), people(0)); 3];
            for (device, person, at, gone) in changes {
                let id = format!("p{person}");
                let value = (!gone).then(|| json!({"id": id, "name": format!("P{person} of {device}")}));
                let own = &mut devices[device];
                own.1.merge(&[(id, super::Item { value, changed: at })].into());
                exchange(&mut area, &mut own.0, &mut own.1);
            }
            for _ in 0..2 {
                for (settings, people) in &mut devices {
                    exchange(&mut area, settings, people);
                }
            }
            let first = devices[0].1.items.clone();
            prop_assert!(devices.iter().all(|device| device.1.items == first));
        }
    }
}
