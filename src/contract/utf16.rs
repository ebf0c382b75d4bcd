//! Byte offsets to UTF-16 offsets, the unit of DOM ranges, and JSON text from JavaScript's strings.

use crate::engine::text::Span;

/// Bytes between two checkpoints: a conversion scans at most this much text.
const STRIDE: usize = 1024;

/// Converts places in one text. Made in one pass over it; each conversion is then cheap however long the text.
#[derive(Clone, Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// For each multiple of [`STRIDE`]: the first character boundary at or after it, in bytes and in code units.
    /// Empty where the text is ASCII and the two are the same.
    checkpoints: Vec<(usize, usize)>,
}

impl<'a> Utf16<'a> {
    pub fn of(text: &'a str) -> Utf16<'a> {
        let mut checkpoints = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            for (at, character) in text.char_indices() {
                if at >= checkpoints.len() * STRIDE {
                    checkpoints.push((at, units));
                }
                units += character.len_utf16();
            }
        }
        Utf16 { text, checkpoints }
    }

    /// The UTF-16 offset of a byte offset, which must lie on a character boundary of the text.
    pub fn offset(&self, byte: usize) -> usize {
        let next = self.checkpoints.partition_point(|(at, _)| *at <= byte);
        match next.checked_sub(1).map(|index| self.checkpoints[index]) {
            None => byte,
            Some((at, units)) => units + self.text[at..byte].encode_utf16().count(),
        }
    }

    /// Start and end of a span, in UTF-16 code units.
    pub fn ends(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start), self.offset(span.end))
    }
}

/// JSON text as `JSON.stringify` writes it, with U+FFFD for each half of a surrogate pair that stands alone.
///
/// JavaScript's strings may hold such a half, which is written as an escape that is no character to any reader of UTF-8.
/// Both are one UTF-16 unit, so every place in the text stays where it was.
pub fn mended(json: String) -> String {
    if !json.contains("\\ud") {
        return json;
    }
    let mut mended = String::with_capacity(json.len());
    let mut rest = json.as_str();
    while let Some((before, escape)) = rest.split_once('\\') {
        mended.push_str(before);
        // Whole pairs are written as they are, so "ud" opens half of one.
        rest = if let Some(digits) = escape.strip_prefix("ud") {
            mended.push('\u{fffd}');
            digits.get(3..).unwrap_or_default()
        } else {
            let end = escape.chars().next().map_or(0, char::len_utf8);
            mended.push('\\');
            mended.push_str(&escape[..end]);
            &escape[end..]
        };
    }
    mended.push_str(rest);
    mended
}

#[cfg(test)]
mod tests {
    use super::{STRIDE, Utf16, mended};

    #[test]
    fn half_a_pair_is_one_unknown_character() {
        for (json, text) in [
            (r#""plain é 👍 \n""#, "plain é 👍 \n"),
            (r#""a\ud83d""#, "a\u{fffd}"),
            (r#""\udc4d\ud83db""#, "\u{fffd}\u{fffd}b"),
            (r#""\\ud83d \"\\\ud83d""#, "\\ud83d \"\\\u{fffd}"),
        ] {
            let read: String = serde_json::from_str(&mended(json.to_owned())).unwrap();
            assert_eq!(read, text, "{json}");
        }
        for broken in ["\\ud", "\\ud8", "\\ud8é👍", "\\ud83d\\"] {
            mended(broken.to_owned());
        }
    }

    /// Every boundary of a text, the slow way and the quick way.
    fn check(text: &str) {
        let quick = Utf16::of(text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(
                quick.offset(at),
                text[..at].encode_utf16().count(),
                "byte {at}"
            );
        }
    }

    #[test]
    fn ascii_offsets_are_bytes() {
        check("by Friday noon");
        check("");
    }

    #[test]
    fn astral_characters_count_two_units() {
        check("👩‍👩‍👧 by Friday, naïve café, שלום");
    }

    #[test]
    fn checkpoints_agree_with_a_full_count() {
        check(&"ab👍é ".repeat(STRIDE));
        check(&format!("{}é", "a".repeat(STRIDE * 2)));
    }
}
