//! What every family reads from: the tokens, the text under them, and the instant they are read against.
//!
//! A family is a function from a token's index to what it read and the index after it. Nothing is
//! consumed, so trying another family costs nothing but time, and every family looks only a bounded
//! number of tokens ahead: that keeps the whole reading linear.

use std::cell::{Cell, OnceCell};

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    Reference,
    token::{Kind, Token},
    words::Word,
    zone_words::After,
};
use crate::engine::zone::Zone;

/// What a family read, and the index of the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// Times inside times ("3 days after the day before Easter") are read this deep.
const DEEPEST: u8 = 4;

/// Where a place was looked up and after what, and what was found up to where.
type Lookup = ((usize, After), Read<Zone>);

pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub reference: &'a Reference,
    now: OnceCell<NaiveDateTime>,
    depth: Cell<u8>,
    /// The place that was looked up last.
    pub place: Cell<Option<Lookup>>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], reference: &'a Reference) -> Scan<'a> {
        Scan {
            text,
            tokens,
            reference,
            now: OnceCell::new(),
            depth: Cell::new(0),
            place: Cell::new(None),
        }
    }

    /// The sender's wall clock, looked up when it is first asked for: most texts name no time.
    pub(super) fn now(&self) -> NaiveDateTime {
        *self.now.get_or_init(|| {
            let reference = self.reference;
            reference.now.with_timezone(&reference.zone).naive_local()
        })
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// The kind of a token; beyond the end a wall.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Wall, |token| token.kind)
    }

    pub(super) fn word(&self, at: usize) -> Option<Word> {
        match self.kind(at) {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn is(&self, at: usize, word: Word) -> bool {
        self.kind(at) == Kind::Word(word)
    }

    /// The index after `word`, or `at` itself where it does not stand there.
    pub(super) fn skip(&self, at: usize, word: Word) -> usize {
        at + usize::from(self.is(at, word))
    }

    pub(super) fn mark(&self, at: usize, mark: u8) -> bool {
        self.kind(at) == Kind::Mark(mark)
    }

    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at) {
            Kind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    /// True where no white space stands between a token and the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    pub(super) fn token_text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| {
            &self.text[token.start as usize..token.end as usize]
        })
    }

    /// True where the token is one of `words`, in any case.
    pub(super) fn reads(&self, at: usize, words: &[&str]) -> bool {
        let text = self.token_text(at);
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Number of letters in a word token.
    pub(super) fn length(&self, at: usize) -> usize {
        self.token_text(at).len()
    }

    /// True where the tokens from `from` up to `to` are all that the text says, but for closing marks.
    pub(super) fn alone(&self, from: usize, to: usize) -> bool {
        let aside = |token: &Token| {
            matches!(
                token.kind,
                Kind::Wall | Kind::Mark(b'.' | b'!' | b'?' | b'"' | b'\'' | b'(' | b')')
            )
        };
        // Bounded: a text that opens or ends with a long run of marks is not a lone expression.
        let before = &self.tokens[..from];
        let after = &self.tokens[to.min(self.tokens.len())..];
        before.len() <= 4 && after.len() <= 4 && before.iter().all(aside) && after.iter().all(aside)
    }

    /// Reads something inside something, unless it is nested too deeply.
    pub(super) fn nested<T>(&self, read: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.depth.get() >= DEEPEST {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let result = read();
        self.depth.set(self.depth.get() - 1);
        result
    }
}
