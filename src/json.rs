//! What `serde_json` does not tell of a JSON text: where a value stands in it, and what a broken one still says.

pub mod salvage;

use serde_json::{Map, Value};

/// An object of these entries. To collect them would sort them first, by code that is made anew for every iterator.
pub fn object(entries: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut map = Map::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// The line, counted from 1, on which the value at `path` begins: `people[3].zone`, "norms.urgent". Where the value is
/// not there, that of the nearest one around it; none where the text is no JSON up to there.
pub fn line_of(text: &str, path: &str) -> Option<usize> {
    let mut cursor = Cursor { text, at: 0 };
    cursor.space();
    let mut found = cursor.at;
    let steps = path
        .split(['.', '['])
        .map(|step| step.trim_end_matches(']'))
        .filter(|step| !step.is_empty());
    for name in steps {
        match cursor.enter(name) {
            Entered::Found => found = cursor.at,
            Entered::Missing => break,
            Entered::Broken => return None,
        }
    }
    Some(text[..found].matches('\n').count() + 1)
}

enum Entered {
    Found,
    Missing,
    Broken,
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl Cursor<'_> {
    fn space(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }

    fn take(&mut self, mark: char) -> bool {
        self.space();
        let there = self.text[self.at..].starts_with(mark);
        self.at += usize::from(there);
        there
    }

    /// Passes over the value that stands here, and gives its text.
    fn value(&mut self) -> Option<&str> {
        self.space();
        let start = self.at;
        let rest = &self.text[start..];
        let mut values =
            serde_json::Deserializer::from_str(rest).into_iter::<serde::de::IgnoredAny>();
        values.next()?.ok()?;
        self.at += values.byte_offset();
        self.text.get(start..self.at)
    }

    /// Goes to the element `name` of the object or list that stands here.
    fn enter(&mut self, name: &str) -> Entered {
        let list = if self.take('{') {
            false
        } else if self.take('[') {
            true
        } else {
            return Entered::Missing;
        };
        for number in 0.. {
            self.space();
            if self.text[self.at..].starts_with(['}', ']']) {
                return Entered::Missing;
            }
            let fits = if list {
                name.parse() == Ok(number)
            } else {
                let Some(key) = self.value() else {
                    return Entered::Broken;
                };
                let fits = serde_json::from_str::<String>(key).is_ok_and(|key| key == name);
                if !self.take(':') {
                    return Entered::Broken;
                }
                fits
            };
            self.space();
            if fits {
                return Entered::Found;
            }
            if self.value().is_none() {
                return Entered::Broken;
            }
            self.take(',');
        }
        Entered::Missing
    }
}

#[cfg(test)]
mod tests {
    use super::line_of;

    const TEXT: &str = r#"{
  "team": "Plat\"form",
  "people": [
    { "name": "Mei" },

    { "name": "Ana",
      "zone": "Mars" }
  ], "norms": {
    "urgent": 1 }
}"#;

    #[test]
    fn a_value_is_found_on_its_line() {
        for (path, line) in [
            ("", 1),
            ("team", 2),
            ("people", 3),
            ("people[0].name", 4),
            ("people[1]", 6),
            ("people[1].zone", 7),
            ("people[1].hours", 6),
            ("people[7].zone", 3),
            ("norms.urgent", 9),
            ("nothing", 1),
        ] {
            assert_eq!(line_of(TEXT, path), Some(line), "{path}");
        }
        assert_eq!(line_of("[\n{}]", "[0]"), Some(2));
        assert_eq!(line_of("{\"a\": nonsense, \"b\": 1}", "b"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it(text in ".*", path in "[a.\\[\\]0-9]{0,9}") {
            line_of(&text, &path);
        }
    }
}
