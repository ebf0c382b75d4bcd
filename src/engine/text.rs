//! The draft, and the text as a person reads it: words, sentences and what part of a message each is.
//!
//! [`Text::read`] makes one linear pass. It tells what the sender wrote from what is quoted, signed, attached by
//! machines or code, and looks every word up once in the lexicon of [`super::wording`]. Everything after
//! it reads the token table; nothing scans the raw text again.

mod lines;
mod scan;
mod sentences;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    Desk,
    letters::lower_case,
    readers::Reader,
    wording::{self, Class, Hit, Phrase, Word},
};

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
    /// How many files are attached, where the surface can tell.
    pub attachments: Option<usize>,
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Letters, with inner apostrophes and hyphens.
    Word,
    /// Starts with a digit: 12, 3.5, 14:07, 40k, 2nd.
    Number,
    /// One character of punctuation or a symbol; brackets and quotation marks too.
    Mark(char),
    /// @name.
    Mention,
    /// A web or mail address.
    Link,
    /// `code` in backticks.
    Code,
    /// A name with digits or dots that points at one thing: MKT-412, #418, PR#12, notes.md, v2.3.0, §4.
    Reference,
    /// A run of emoji, or an emoticon or :shortcode:.
    Emoji,
}

/// One word or mark, with what the lexicon knows of it.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: Span,
    pub shape: Shape,
    /// The lexicon's word, or [`Word::NONE`].
    pub word: Word,
    /// Starts with an upper-case letter.
    pub capital: bool,
    /// All letters upper case, and more than one of them.
    pub shouted: bool,
    /// Inside quotation marks: somebody else's words, or a wording that is talked about.
    pub quoted: bool,
}

impl Token {
    /// Whether the lexicon lists the word under `class`.
    pub fn is(&self, class: Class) -> bool {
        self.word.is(class)
    }

    pub fn mark(&self) -> Option<char> {
        if let Shape::Mark(mark) = self.shape {
            Some(mark)
        } else {
            None
        }
    }

    /// A word, number, reference, link or the like: everything but punctuation and emoji.
    pub fn wordy(&self) -> bool {
        !matches!(self.shape, Shape::Mark(_) | Shape::Emoji)
    }
}

/// What part of a message a line or sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Prose,
    /// An item of a list.
    Item,
    /// A line that names what follows it.
    Heading,
    /// "Hi team,".
    Greeting,
    /// "Best regards" and the names after it.
    SignOff,
    /// Quoted from an earlier message.
    Quote,
    /// A fenced or indented block of code, a log, a table.
    Block,
    /// A legal footer.
    Disclaimer,
}

impl Part {
    /// Whether it is the sender's own message that is judged.
    pub fn own(self) -> bool {
        matches!(self, Part::Prose | Part::Item | Part::Heading)
    }
}

/// How a sentence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Question,
    Exclamation,
    Colon,
    /// A full stop, a line's end or the text's.
    Stop,
}

/// A sentence, a list item, a heading, or a whole block that is not read.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub span: Span,
    /// Its tokens, as indices into [`Text::tokens`]; its end mark included.
    pub tokens: Range<usize>,
    pub part: Part,
    pub end: End,
    /// The number of the paragraph it stands in, from 0.
    pub paragraph: usize,
}

/// A draft's text, read once.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    pub raw: &'a str,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    /// The lexicon's phrases found in what the sender wrote, by their first token.
    pub hits: Vec<Hit>,
    /// The first token that the sender wrote for this message.
    pub begins: usize,
    /// Whether it is written in a language that the rules know. Drafts without words are.
    pub known_language: bool,
}

impl<'a> Text<'a> {
    /// Reads `raw` in one pass. Never panics, on any text.
    pub fn read(raw: &'a str) -> Text<'a> {
        let mut text = Text {
            raw,
            tokens: Vec::with_capacity(raw.len() / 5 + 4),
            sentences: Vec::new(),
            hits: Vec::new(),
            known_language: true,
            begins: 0,
        };
        lines::read(&mut text);
        let begins = text
            .own()
            .next()
            .map_or(0, |sentence| sentence.tokens.start);
        text.begins = begins;
        text.known_language = wording::known_language(&text);
        for sentence in &text.sentences {
            if sentence.part.own() {
                wording::find_phrases(&text.tokens, sentence.tokens.clone(), &mut text.hits);
            }
        }
        text
    }

    /// Reads the sender's own words for haste as it does the lexicon's, and the language as they say.
    pub fn heed(&mut self, desk: &Desk) {
        self.known_language |= desk.english;
        let mut found = Vec::new();
        for word in &desk.haste {
            for sentence in self.own() {
                for first in sentence.tokens.clone() {
                    let start = self.tokens[first].span.start;
                    let Some(there) = self.raw.get(start..start + word.len()) else {
                        continue;
                    };
                    let ends = |token: &Token| token.span.end == start + word.len();
                    let last = self.tokens[first..sentence.tokens.end]
                        .iter()
                        .position(ends);
                    if let Some(last) = last.filter(|_| lower_case(there) == *word) {
                        found.push(first..first + last + 1);
                    }
                }
            }
        }
        for tokens in found {
            let phrase = Phrase::Urgency;
            let at = self
                .hits
                .partition_point(|hit| hit.tokens.start < tokens.start);
            self.hits.insert(at, Hit { phrase, tokens });
        }
    }

    /// The sentences that the sender wrote for this message, in order.
    pub fn own(&self) -> impl DoubleEndedIterator<Item = &Sentence> + Clone {
        self.sentences.iter().filter(|sentence| sentence.part.own())
    }

    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.tokens.clone()]
    }

    /// The place of a run of tokens, marks at its end left out.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        let slice = &self.tokens[tokens];
        match (slice.first(), slice.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }

    /// The words of a token as written; none where there is no such token.
    pub fn word(&self, index: usize) -> &'a str {
        self.tokens
            .get(index)
            .and_then(|token| self.raw.get(token.span.range()))
            .unwrap_or_default()
    }

    /// Whether a token is one of `words`, in any case.
    pub fn says(&self, index: usize, words: &[&str]) -> bool {
        let written = self.word(index);
        words.iter().any(|word| written.eq_ignore_ascii_case(word))
    }

    /// The first hit of `phrase` in the sender's own sentences.
    pub fn hit(&self, phrase: Phrase) -> Option<&Hit> {
        self.hits_of(phrase).next()
    }

    pub fn hits_of(&self, phrase: Phrase) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.phrase == phrase)
    }

    pub fn has(&self, phrase: Phrase) -> bool {
        self.hit(phrase).is_some()
    }

    /// The hits of `phrase` within some tokens.
    pub fn hit_in(&self, phrase: Phrase, tokens: &Range<usize>) -> Option<&Hit> {
        let from = self
            .hits
            .partition_point(|hit| hit.tokens.start < tokens.start);
        self.hits[from..]
            .iter()
            .take_while(|hit| hit.tokens.start < tokens.end)
            .find(|hit| hit.phrase == phrase)
    }

    /// The sentence that holds the byte at `offset`.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let index = self
            .sentences
            .partition_point(|sentence| sentence.span.end <= offset);
        (index < self.sentences.len() && self.sentences[index].span.start <= offset)
            .then_some(index)
    }

    /// The index of the first token that ends after the byte at `offset`.
    pub fn token_at(&self, offset: usize) -> usize {
        self.tokens
            .partition_point(|token| token.span.end <= offset)
    }

    /// How many words the sender's own sentences have.
    pub fn own_words(&self) -> usize {
        self.own()
            .map(|sentence| {
                self.tokens_of(sentence)
                    .iter()
                    .filter(|token| token.wordy())
                    .count()
            })
            .sum()
    }
}
