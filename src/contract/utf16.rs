//! Byte offsets to UTF-16 offsets, the unit of DOM ranges.

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

#[cfg(test)]
mod tests {
    use super::{STRIDE, Utf16};

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
