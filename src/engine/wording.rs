//! What the words mean: the lexicon that the text is read with, and the phrases found in it.
//!
//! The words themselves are data, one folder a language ([`en`]), written so that somebody who does not program can
//! correct them: lists of words under a class or for one place in a clause, and phrases with `a/b` for a choice, `[a]` for a word that may be
//! left out and `_` for any one word. This file turns them into tables once and looks words up without allocating.

pub mod en;
pub mod hints;
mod languages;

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
    sync::LazyLock,
};

use super::text::{Shape, Text, Token};
pub use en::{lists, phrases::Phrase, words::Class};

/// A word of the lexicon with its classes; words that it does not list are all [`Word::NONE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    id: u16,
    classes: u64,
}

impl Word {
    pub const NONE: Word = Word { id: 0, classes: 0 };

    pub fn is(self, class: Class) -> bool {
        self.classes & (1 << class as u32) != 0
    }

    /// The numbers of its classes, each below [`CLASSES`].
    pub fn classes(self) -> impl Iterator<Item = usize> {
        let mut left = self.classes;
        std::iter::from_fn(move || {
            let class = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (class < 64).then_some(class)
        })
    }

    /// Whether the lexicon lists it at all.
    pub fn known(self) -> bool {
        self.id != 0
    }
}

/// A phrase found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub phrase: Phrase,
    /// Its tokens, as indices into the text's.
    pub tokens: Range<usize>,
}

/// How many classes and phrases the lexicon tells apart.
pub const CLASSES: usize = Class::KnownAcronym as usize + 1;
pub const PHRASES_TOTAL: usize = Phrase::AtWill as usize + 1;

/// The longest word that is looked up; longer ones are no words.
const LONGEST: usize = 24;

/// FNV-1a, which suits keys of a few bytes. <http://www.isthe.com/chongo/tech/comp/fnv/>
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

type Table = HashMap<&'static str, Word, BuildHasherDefault<Fnv>>;

/// One step of a phrase.
struct Step {
    /// The words that may stand here; empty for any one word.
    choice: Vec<u16>,
    optional: bool,
}

struct Pattern {
    phrase: Phrase,
    steps: Vec<Step>,
}

struct Lexicon {
    words: Table,
    patterns: Vec<Pattern>,
    /// The patterns that can start with a word and be done, or go on with any word, by its id.
    starting: Vec<Vec<u16>>,
    /// The patterns that can start with two words, by their ids.
    pairs: HashMap<u32, Vec<u16>, BuildHasherDefault<Fnv>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words = Table::default();
    for (class, list) in en::words::WORDS {
        for word in list.split_whitespace() {
            let next = next_id(&words);
            let entry = words.entry(word).or_insert(Word {
                id: next,
                classes: 0,
            });
            entry.classes |= 1 << *class as u32;
        }
    }
    let mut patterns = Vec::new();
    for (phrase, list) in en::phrases::PHRASES {
        for line in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let steps = line
                .split_whitespace()
                .map(|step| {
                    let optional = step.starts_with('[');
                    let step = step.trim_matches(['[', ']']);
                    let choice = if step == "_" {
                        Vec::new()
                    } else {
                        step.split('/')
                            .map(|word| intern(&mut words, word))
                            .collect()
                    };
                    Step { choice, optional }
                })
                .collect();
            patterns.push(Pattern {
                phrase: *phrase,
                steps,
            });
        }
    }
    let mut starting = vec![Vec::new(); words.len() + 1];
    let mut pairs: HashMap<u32, Vec<u16>, BuildHasherDefault<Fnv>> = HashMap::default();
    for (number, pattern) in (0u16..).zip(&patterns) {
        for first in openings(&pattern.steps) {
            let rest = &pattern.steps[first + 1..];
            // Whether it can end here or go on with any word, and what else it can go on with.
            let open = rest.iter().all(|step| step.optional)
                || openings(rest).any(|second| rest[second].choice.is_empty());
            for &id in &pattern.steps[first].choice {
                if open {
                    starting[id as usize].push(number);
                } else {
                    for &second in openings(rest).flat_map(|second| &rest[second].choice) {
                        pairs.entry(pair(id, second)).or_default().push(number);
                    }
                }
            }
        }
    }
    for numbers in pairs.values_mut() {
        numbers.dedup();
    }
    Lexicon {
        words,
        patterns,
        starting,
        pairs,
    }
});

/// The steps that a pattern can begin with: the first that must be there, and those that may before it.
fn openings(steps: &[Step]) -> impl Iterator<Item = usize> {
    let last = steps
        .iter()
        .position(|step| !step.optional)
        .unwrap_or(steps.len().saturating_sub(1));
    0..(last + 1).min(steps.len())
}

fn pair(first: u16, second: u16) -> u32 {
    u32::from(first) << 16 | u32::from(second)
}

/// The id of the next new word; a language has fewer words than ids.
fn next_id(words: &Table) -> u16 {
    u16::try_from(words.len() + 1).unwrap_or(u16::MAX)
}

fn intern(words: &mut Table, word: &'static str) -> u16 {
    let next = next_id(words);
    words
        .entry(word)
        .or_insert(Word {
            id: next,
            classes: 0,
        })
        .id
}

/// The lexicon's word for a token's text, in any case and with any apostrophe.
pub fn look_up(text: &str) -> Word {
    let mut lower = [0u8; LONGEST];
    let mut length = 0;
    for c in text.chars() {
        let c = if c == '’' {
            '\''
        } else {
            c.to_ascii_lowercase()
        };
        let end = length + c.len_utf8();
        if end > LONGEST {
            return Word::NONE;
        }
        c.encode_utf8(&mut lower[length..end]);
        length = end;
    }
    let Ok(lower) = std::str::from_utf8(&lower[..length]) else {
        return Word::NONE;
    };
    if let Some(word) = LEXICON.words.get(lower) {
        return *word;
    }
    lower
        .strip_suffix("'s")
        .and_then(|owner| LEXICON.words.get(owner))
        .filter(|word| !word.is(Class::Verb))
        .copied()
        .unwrap_or(Word::NONE)
}

/// Appends the phrases found in `tokens[range]` to `hits`, the longest of each kind at each place.
pub fn find_phrases(tokens: &[Token], range: Range<usize>, hits: &mut Vec<Hit>) {
    let lexicon = &*LEXICON;
    for start in range.clone() {
        let first = tokens[start].word;
        if !first.known() {
            continue;
        }
        let second = tokens.get(start + 1).filter(|_| start + 1 < range.end);
        let paired = second
            .filter(|second| second.word.known())
            .and_then(|second| lexicon.pairs.get(&pair(first.id, second.word.id)));
        let candidates = lexicon.starting[first.id as usize]
            .iter()
            .chain(paired.into_iter().flatten());
        let first_new = hits.len();
        for &number in candidates {
            let pattern = &lexicon.patterns[number as usize];
            let Some(end) = matches(&pattern.steps, tokens, start, range.end) else {
                continue;
            };
            match hits[first_new..]
                .iter_mut()
                .find(|hit| hit.phrase == pattern.phrase)
            {
                Some(hit) => hit.tokens.end = hit.tokens.end.max(end),
                None => hits.push(Hit {
                    phrase: pattern.phrase,
                    tokens: start..end,
                }),
            }
        }
    }
}

/// Where the longest match of `steps` from `at` ends.
fn matches(steps: &[Step], tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    let fits = at < end
        && if step.choice.is_empty() {
            tokens[at].wordy()
        } else {
            step.choice.contains(&tokens[at].word.id)
        };
    let taken = if fits {
        matches(rest, tokens, at + 1, end)
    } else {
        None
    };
    if step.optional {
        taken.max(matches(rest, tokens, at, end))
    } else {
        taken
    }
}

/// A word that names something of its own.
pub fn names(token: &Token) -> bool {
    !(token.is(Class::Function)
        || token.is(Class::Filler)
        || token.is(Class::Greeting)
        || token.is(Class::VagueNoun)
        || token.is(Class::TimeWord)
        || token.is(Class::Please)
        || token.is(Class::Urgent)
        || token.is(Class::Thanks)
        || token.is(Class::Group)
        || token.is(Class::Someone)
        || token.is(Class::Hedge)
        || token.is(Class::Finite)
        || token.is(Class::Limit)
        || token.is(Class::Pointing))
}

/// Whether the rules know the language of what the sender wrote. Drafts without words count as known.
pub fn known_language(text: &Text) -> bool {
    let mut english = 0;
    let mut other = 0;
    let mut words = 0;
    let mut foreign_script = 0;
    for token in text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.shape == Shape::Word)
    {
        let written = token.span.of(text.raw);
        words += 1;
        if languages::foreign_script(written) {
            foreign_script += 1;
        } else if token.is(Class::English) {
            english += 1;
        } else if languages::is_function_word(written)
            || (!token.word.known() && !written.is_ascii() && !token.capital)
        {
            other += 1;
        }
    }
    if foreign_script * 2 > words {
        return false;
    }
    let known = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.word.known())
        .count();
    let foreign = other > english && (other >= 2 || english == 0);
    let unknown = words >= 6 && english == 0 && known * 5 < words;
    !foreign && !unknown
}
