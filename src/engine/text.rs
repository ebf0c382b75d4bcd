//! The draft, and the text as a person reads it: sentences and words with their places.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::readers::Reader;

/// A place in a draft's text: byte offsets on character boundaries, start inclusive, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The words at this place in `text`, which must be the text that the span was made for.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Where a message is written; it changes what is expected of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    #[default]
    ChatDm,
    ChatChannel,
    DocComment,
    Email,
    Issue,
}

/// One message as it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub text: String,
    /// The subject line, where the surface has one.
    pub subject: Option<String>,
    pub surface: Surface,
    /// True for an answer in a thread, which supplies the subject.
    pub reply: bool,
    /// Those who will read it, the sender excluded.
    pub recipients: Vec<Reader>,
}

/// A draft's text, read once into sentences.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    pub raw: &'a str,
    pub sentences: Vec<Span>,
}

impl<'a> Text<'a> {
    /// Reads `raw` in one pass.
    pub fn read(raw: &'a str) -> Text<'a> {
        Text {
            raw,
            sentences: vec![Span::new(0, raw.len())],
        }
    }
}
