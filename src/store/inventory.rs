//! Every byte that is kept, key by key, for whoever wants to know.

use serde_json::{Map, Value};

use super::{ASIDE, KEYS};
use crate::engine::order;

/// One key of an area of storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub key: String,
    /// What it is, in a sentence without a full stop.
    pub about: &'static str,
    /// Bytes as the browser counts them: those of the key and of the value as JSON.
    pub bytes: usize,
}

/// Every key of an area, the largest first.
pub fn lines(area: &Map<String, Value>) -> Vec<Line> {
    let mut lines: Vec<Line> = area
        .iter()
        .map(|(key, value)| Line {
            key: key.clone(),
            about: about(key),
            bytes: key.len() + value.to_string().len(),
        })
        .collect();
    order::by(&mut lines, |line| [-order::number(line.bytes), 0, 0]);
    lines
}

/// True where this key is one of those that are meant to be kept.
pub fn is_known(key: &str) -> bool {
    about(key) != OTHER
}

/// What is said of a key that nobody knows.
const OTHER: &str = "Stored by another version";

fn about(key: &str) -> &'static str {
    let known = KEYS.iter().find(|(name, _)| *name == key);
    match known {
        Some((_, about)) => about,
        None if key.starts_with(ASIDE) => {
            "A text that could not be read, kept so that nothing is lost"
        }
        None if key.starts_with("wellsent") => "Your settings on their way to your other devices",
        None => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::lines;

    #[test]
    fn every_key_is_listed_with_its_bytes() {
        let area = json!({"settings": "{\"a\":1}", "unreadable/people": "x", "wellsent/0": {}, "odd": null});
        let lines = lines(area.as_object().unwrap());
        let listed: Vec<_> = lines
            .iter()
            .map(|line| (line.key.as_str(), line.bytes))
            .collect();
        assert_eq!(
            listed,
            [
                ("unreadable/people", 20),
                ("settings", 19),
                ("wellsent/0", 12),
                ("odd", 7)
            ]
        );
        assert!(lines.iter().all(|line| !line.about.is_empty()));
    }
}
