//! What can still be read of a JSON object whose text is broken: cut off, or with something in it that is no JSON.
//!
//! Its entries are read one after another until one cannot be; an array is saved up to its last whole element.

use serde_json::{Map, Value};

/// The entries of the object that `text` begins with, as far as they can be read.
pub fn object(text: &str) -> Map<String, Value> {
    let mut map = Map::new();
    let mut rest = text.trim_start().strip_prefix('{').unwrap_or_default();
    loop {
        let Some((Value::String(key), after)) = value(rest) else {
            return map;
        };
        let Some(after) = after.trim_start().strip_prefix(':') else {
            return map;
        };
        if let Some((value, after)) = value(after) {
            map.insert(key, value);
            rest = after.trim_start().strip_prefix(',').unwrap_or_default();
        } else {
            // The entry in which the text breaks off.
            match after.trim_start().as_bytes().first() {
                Some(b'[') => drop(map.insert(key, Value::Array(array(after)))),
                Some(b'{') => drop(map.insert(key, Value::Object(object(after)))),
                _ => {}
            }
            return map;
        }
    }
}

/// The whole elements of the list that `text` begins with.
pub fn array(text: &str) -> Vec<Value> {
    let mut list = Vec::new();
    let mut rest = text.trim_start().strip_prefix('[').unwrap_or_default();
    while let Some((value, after)) = value(rest) {
        list.push(value);
        rest = after.trim_start().strip_prefix(',').unwrap_or_default();
    }
    list
}

/// The value that `text` begins with, and what follows it.
fn value(text: &str) -> Option<(Value, &str)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let value = values.next()?.ok()?;
    Some((value, text.get(values.byte_offset()..)?))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::object;

    #[track_caller]
    fn check(text: &str, expected: &Value) {
        assert_eq!(&Value::Object(object(text)), expected, "{text}");
    }

    #[test]
    fn whole_entries_are_read_up_to_the_break() {
        check(
            r#"{"zone":"Asia/Tokyo","clock":"12","me":["An"#,
            &json!({"zone": "Asia/Tokyo", "clock": "12", "me": []}),
        );
        check(
            r#" {"a": 1, "b": {"c": 2, "d": nonsense"#,
            &json!({"a": 1, "b": {"c": 2}}),
        );
        check(
            r#"{"people":[{"name":"Mei"},{"name":"Ana"},{"na"#,
            &json!({"people": [{"name": "Mei"}, {"name": "Ana"}]}),
        );
    }

    #[test]
    fn what_is_no_object_has_no_entries() {
        for text in ["", "{", "null", "[1]", "{]", "{\"a\"", "{\"a\":", "\u{0}"] {
            check(text, &json!({}));
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it(text in ".*") {
            object(&text);
        }

        #[test]
        fn any_cut_keeps_what_stood_before_it(at in 0..60usize) {
            let text = r#"{"version":2,"zone":"Asia/Tokyo","rules":{"a/b":"off"},"z":[1]}"#;
            let whole: Value = serde_json::from_str(text).unwrap();
            for (key, value) in object(&text[..at]) {
                proptest::prop_assert!(value == whole[&key] || value.is_object() || value.is_array());
            }
        }
    }
}
