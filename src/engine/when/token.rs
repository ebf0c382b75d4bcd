//! The token table: the text in one pass as numbers, known words, other words and marks.
//!
//! Nothing is allocated per word: a word is folded to lower case in a small buffer on the stack, hashed,
//! and looked up in the vocabulary. Code, addresses and file paths leave no tokens but a
//! [`Kind::Wall`], which no expression crosses.

mod emphasis;

use super::words::{self, Word};
use emphasis::{Emphasis, Part};

/// What stands at one place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of at most nine digits; leading zeros count as digits.
    Number { value: u32, digits: u8 },
    /// A word of the vocabulary.
    Word(Word),
    /// Any other word.
    Other,
    /// An ASCII punctuation mark; every dash is `-`, every other character is `?`-like [`OTHER_MARK`].
    Mark(u8),
    /// The `'s` or `'` after a word.
    Possessive,
    /// The end of a line, a stretch of code, an address: nothing continues across it.
    Wall,
}

/// The mark that stands for any character without a meaning here.
pub(super) const OTHER_MARK: u8 = 0;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    Capital,
    Upper,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Byte offsets; a text is read up to 4 GiB.
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
    pub case: Case,
    /// True where white space stands before it.
    pub spaced: bool,
}

/// Longest word that the vocabulary holds, in bytes.
const LONGEST: usize = 20;

/// Reads `text` into tokens.
pub(super) fn read(text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        text: &text.as_bytes()[..text.len().min(u32::MAX as usize)],
        at: 0,
        spaced: true,
        chunk: 0,
        emphasis: Emphasis::default(),
        tokens: Vec::with_capacity(text.len() / 5 + 8),
    };
    lexer.run();
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a [u8],
    at: usize,
    /// White space was seen since the last token.
    spaced: bool,
    /// Where the run of characters without white space began.
    chunk: usize,
    emphasis: Emphasis,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b' ' | b'\t' | b'\r' => self.space(1),
                b'\n' => self.line_end(),
                b'0'..=b'9' => self.number(),
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b'`' => self.code(),
                b':' if self.text[self.at..].starts_with(b"://") => self.address(),
                b'@' if self.glued_between_letters() => self.address(),
                b'*' | b'_' | b'~' if self.emphasized(byte) => {}
                b'_' => self.word(),
                0..=127 => self.mark(byte, 1),
                _ => self.wide(),
            }
        }
    }

    fn space(&mut self, width: usize) {
        self.at += width;
        self.spaced = true;
        self.chunk = self.at;
    }

    /// Passes over a mark of emphasis, so that "by **Friday**" is "by Friday"; false where it is none.
    fn emphasized(&mut self, mark: u8) -> bool {
        let Some((width, part)) = emphasis::part(self.text, self.at) else {
            return false;
        };
        let passed = match part {
            Part::Closing => self.at <= self.emphasis.closes,
            Part::Opening => self.emphasis.open(self.text, mark, self.at + width),
        };
        self.at += if passed { width } else { 0 };
        passed
    }

    /// A line that breaks after "by" or "the" goes on in the next one; any other ends what is being said.
    fn line_end(&mut self) {
        let goes_on = matches!(self.tokens.last(), Some(Token { kind: Kind::Word(word), .. }) if word.leads_on());
        let blank = self
            .text
            .get(self.at + 1)
            .is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
        if !goes_on || blank {
            self.push(self.at, self.at + 1, Kind::Wall, Case::Lower);
            self.space(0);
        } else {
            self.space(1);
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind, case: Case) {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.tokens.push(Token {
            start: offset(start),
            end: offset(end),
            kind,
            case,
            spaced: self.spaced,
        });
        self.spaced = false;
        self.at = end;
    }

    fn mark(&mut self, mark: u8, width: usize) {
        self.push(self.at, self.at + width, Kind::Mark(mark), Case::Lower);
    }

    fn number(&mut self) {
        let start = self.at;
        let mut end = start;
        let mut value = 0_u32;
        while let Some(digit @ b'0'..=b'9') = self.text.get(end) {
            value = value
                .saturating_mul(10)
                .saturating_add(u32::from(digit - b'0'));
            end += 1;
        }
        // "2moro", "2day" and "2nite" are words that begin with a digit.
        if end == start + 1 && self.text.get(end).is_some_and(u8::is_ascii_alphabetic) {
            let (stop, word, case) = self.known(start);
            if let Some(word) = word {
                return self.push(start, stop, Kind::Word(word), case);
            }
        }
        let kind = match end - start {
            digits @ 1..=9 => Kind::Number {
                value,
                digits: u8::try_from(digits).unwrap_or(9),
            },
            _ => Kind::Other,
        };
        self.push(start, end, kind, Case::Lower);
    }

    /// The run of letters at `start`, looked up: its end, the word, its case.
    fn known(&self, start: usize) -> (usize, Option<Word>, Case) {
        let mut folded = [0_u8; LONGEST];
        let mut end = start;
        let mut plain = true;
        let mut capitals = 0;
        let mut hash = words::HASH_START;
        // A leading digit belongs to the word; later ones end it.
        while let Some(&byte) = self.text.get(end) {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => {}
                b'0'..=b'9' if end == start => {}
                b'_' if end <= self.emphasis.closes
                    && matches!(emphasis::part(self.text, end), Some((_, Part::Closing))) =>
                {
                    break;
                }
                b'_' | 128.. => plain = false,
                _ => break,
            }
            // A typographic apostrophe ends a word as the plain one does; other wide characters belong to it.
            if byte >= 128
                && (starts_apostrophe(&self.text[end..]) || starts_dash(&self.text[end..]))
            {
                plain = plain_so_far(&self.text[start..end]);
                break;
            }
            if byte >= 128 && !starts_letter(&self.text[end..]) {
                plain = plain_so_far(&self.text[start..end]);
                break;
            }
            capitals += usize::from(byte.is_ascii_uppercase());
            let lower = byte.to_ascii_lowercase();
            if end - start < LONGEST {
                folded[end - start] = lower;
                hash = words::hash_step(hash, lower);
            }
            end += 1;
        }
        let length = end - start;
        let case = match capitals {
            0 => Case::Lower,
            1 if length > 1 => {
                if self.text[start].is_ascii_uppercase() {
                    Case::Capital
                } else {
                    Case::Lower
                }
            }
            _ if capitals == length => {
                if length == 1 {
                    Case::Capital
                } else {
                    Case::Upper
                }
            }
            _ => Case::Capital,
        };
        let word = if plain && length <= LONGEST {
            words::lookup(&folded[..length], hash)
        } else {
            None
        };
        (end, word, case)
    }

    fn word(&mut self) {
        let start = self.at;
        let (mut end, mut word, case) = self.known(start);
        if end == start {
            return self.wide();
        }
        // "b4" is before.
        if self.text[start..end].eq_ignore_ascii_case(b"b")
            && self.text.get(end) == Some(&b'4')
            && !self
                .text
                .get(end + 1)
                .is_some_and(u8::is_ascii_alphanumeric)
        {
            return self.push(start, end + 1, Kind::Word(Word::Before), case);
        }
        if self.text[start..end].eq_ignore_ascii_case(b"www") && self.text.get(end) == Some(&b'.') {
            return self.address();
        }
        // "o'clock", and "don't", "we'll", which are words of their own.
        if let Some(width) = apostrophe(&self.text[end..]) {
            let tail = &self.text[end + width..];
            let letters = tail
                .iter()
                .take_while(|byte| byte.is_ascii_alphabetic())
                .count();
            let possessive = letters == 1 && tail[0].eq_ignore_ascii_case(&b's');
            if letters > 0 && !possessive {
                let clock = self.text[start..end].eq_ignore_ascii_case(b"o")
                    && tail[..letters].eq_ignore_ascii_case(b"clock");
                word = clock.then_some(Word::OClock);
                end += width + letters;
            } else {
                self.push(start, end, word.map_or(Kind::Other, Kind::Word), case);
                // A closing quotation mark is no possessive: "on 'Friday' we" needs the s, or a plural before it.
                if possessive || self.text[end - 1].eq_ignore_ascii_case(&b's') {
                    self.push(end, end + width + letters, Kind::Possessive, Case::Lower);
                }
                return;
            }
        }
        self.push(start, end, word.map_or(Kind::Other, Kind::Word), case);
    }

    /// Inline code to the closing mark on its line, a fence to the closing fence or the end.
    fn code(&mut self) {
        let ticks = self.text[self.at..]
            .iter()
            .take_while(|byte| **byte == b'`')
            .count();
        let rest = &self.text[self.at + ticks..];
        let end = if ticks >= 3 {
            find(rest, b"```").map_or(self.text.len(), |at| self.at + ticks + at + 3)
        } else {
            match rest.iter().position(|byte| matches!(byte, b'`' | b'\n')) {
                Some(at) if rest[at] == b'`' => {
                    let close = rest[at..].iter().take_while(|byte| **byte == b'`').count();
                    self.at + ticks + at + close
                }
                // Nothing closes it on this line: an accent, not code.
                _ => return self.mark(OTHER_MARK, ticks),
            }
        };
        self.push(self.at, end, Kind::Wall, Case::Lower);
    }

    /// A URL or an e-mail address: the whole run without white space is taken back and walled off.
    fn address(&mut self) {
        let start = self.chunk;
        while self
            .tokens
            .last()
            .is_some_and(|token| token.start as usize >= start)
        {
            self.tokens.pop();
        }
        let length = self.text[self.at..]
            .iter()
            .take_while(|byte| !byte.is_ascii_whitespace())
            .count();
        self.spaced = true;
        self.push(start, self.at + length, Kind::Wall, Case::Lower);
    }

    fn glued_between_letters(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| self.text[at]);
        let after = self.text.get(self.at + 1);
        // "meet@5pm" is no address: what follows must look like a name.
        before.is_some_and(|byte| byte.is_ascii_alphanumeric())
            && after.is_some_and(u8::is_ascii_alphabetic)
    }

    /// A character outside ASCII.
    fn wide(&mut self) {
        let rest = &self.text[self.at..];
        let width = rest
            .iter()
            .skip(1)
            .take_while(|byte| **byte & 0xC0 == 0x80)
            .count()
            + 1;
        match &rest[..width] {
            // No-break, thin and other typographic spaces.
            [0xC2, 0xA0]
            | [0xE2, 0x80, 0x80..=0x8B | 0xAF]
            | [0xE3, 0x80, 0x80]
            | [0xE2, 0x81, 0x9F] => self.space(width),
            dash if starts_dash(dash) => self.mark(b'-', width),
            [0xE2, 0x80, 0x98 | 0x99] => self.mark(b'\'', width),
            // ½, as in "2½ hours".
            [0xC2, 0xBD] => self.push(
                self.at,
                self.at + width,
                Kind::Word(Word::HalfSign),
                Case::Lower,
            ),
            letter if starts_letter(letter) => {
                let (end, _, case) = self.known(self.at);
                self.push(self.at, end.max(self.at + width), Kind::Other, case);
            }
            _ => self.mark(OTHER_MARK, width),
        }
    }
}

fn plain_so_far(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_alphanumeric)
}

fn starts_apostrophe(bytes: &[u8]) -> bool {
    matches!(bytes, [0xE2, 0x80, 0x98 | 0x99, ..])
}

/// Hyphens, dashes and the minus sign beyond ASCII.
fn starts_dash(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0xE2, 0x80, 0x90..=0x95, ..] | [0xE2, 0x88, 0x92, ..]
    )
}

/// Latin with accents to the CJK scripts, but no general punctuation, arrows, symbols or emoji;
/// continuation bytes pass, since they follow a first byte that did.
fn starts_letter(bytes: &[u8]) -> bool {
    match bytes {
        [0xC2, ..] => false,
        [0x80..=0xBF | 0xC3..=0xDF | 0xE0 | 0xE1, ..] => true,
        [0xE2 | 0xF0..=0xFF, ..] => false,
        [0xE3, 0x80, ..] => false,
        [0xE3..=0xEF, ..] => true,
        _ => false,
    }
}

fn apostrophe(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\'', ..] => Some(1),
        _ if starts_apostrophe(bytes) => Some(3),
        _ => None,
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}
