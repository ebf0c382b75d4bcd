//! The sender's own words as features: each word, each pair of neighbours, and the letters inside words; then each word
//! once more with where it stands: the surface, a reply or none, the first and the last sentence.
//!
//! Features are told apart by a hash into [`BUCKETS`] buckets rather than by a list of words, which would weigh more
//! than it tells: two features that share a bucket share a weight, and training knows it. Letters let words that were
//! never seen lean on their kin ("redeployed" on "deploy"). Digits count as 0.

use crate::engine::{
    letters::lower,
    text::{Draft, Text, Token},
};

/// How many buckets there are: a power of two. On drafts held back, twice as many told hardly more, half as many less.
pub const BUCKETS: usize = 1 << BITS;
const BITS: u32 = 13;

/// Which buckets a draft fills.
pub struct Hashed {
    filled: [u64; BUCKETS / 64],
}

impl Hashed {
    fn fill(&mut self, hash: u32) {
        // The upper bits of a product are the well mixed ones.
        let bucket = (hash.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize;
        self.filled[bucket / 64] |= 1 << (bucket % 64);
    }

    /// Hands over every filled bucket, once and in order.
    pub fn each(&self, mut take: impl FnMut(usize)) {
        for (index, &word) in self.filled.iter().enumerate() {
            let mut left = word;
            while left != 0 {
                take(index * 64 + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}

/// The words that the sender wrote, as filled buckets.
pub fn hashed(text: &Text, draft: &Draft) -> Hashed {
    let mut hashed = Hashed {
        filled: [0; BUCKETS / 64],
    };
    let surface = mix(SURFACE, draft.surface as u32);
    let reply = mix(REPLY, u32::from(draft.reply));
    let sentences = text.own().count();
    let mut letters = Vec::new();
    for (at, sentence) in text.own().enumerate() {
        let (first, last) = (at == 0, at + 1 == sentences);
        let mut before = END;
        let mut opening = FIRST;
        for (place, token) in text.tokens_of(sentence).iter().enumerate() {
            read(text, token, &mut letters);
            let word = letters.iter().fold(WORD, |hash, &letter| mix(hash, letter));
            hashed.fill(word);
            hashed.fill(mix(mix(PAIR, before), word));
            hashed.fill(mix(surface, word));
            hashed.fill(mix(reply, word));
            if first {
                hashed.fill(mix(FIRST, word));
                opening = mix(opening, word);
                if (1..3).contains(&place) {
                    hashed.fill(mix(opening, END));
                }
            }
            if last {
                hashed.fill(mix(LAST, word));
            }
            before = word;
            for length in [3, 4] {
                for gram in letters.windows(length) {
                    let seed = GRAM + u32::try_from(length).unwrap_or_default();
                    hashed.fill(gram.iter().fold(seed, |hash, &letter| mix(hash, letter)));
                }
            }
        }
        hashed.fill(mix(mix(PAIR, before), END));
    }
    hashed
}

/// Where each sort of feature starts hashing.
const WORD: u32 = 0x811C_9DC5;
const PAIR: u32 = 0x1000_0001;
const GRAM: u32 = 0x2000_0001;
const SURFACE: u32 = 0x4000_0001;
const REPLY: u32 = 0x5000_0001;
const FIRST: u32 = 0x6000_0001;
const LAST: u32 = 0x7000_0001;
/// Stands between two sentences.
const END: u32 = 0x3000_0001;

fn mix(hash: u32, next: u32) -> u32 {
    (hash ^ next).wrapping_mul(0x0100_0193).rotate_left(5)
}

/// Letters longer than this are no word; a link or a key tells by its beginning.
const LONGEST: usize = 24;

/// The token's letters, small, between two marks for its ends.
fn read(text: &Text, token: &Token, letters: &mut Vec<u32>) {
    let written = text.raw.get(token.span.range()).unwrap_or_default();
    letters.clear();
    letters.push(u32::from('^'));
    letters.extend(written.chars().take(LONGEST).map(|letter| {
        let small = if letter.is_ascii_digit() {
            '0'
        } else if letter == '\u{2019}' {
            '\''
        } else {
            lower(letter)
        };
        u32::from(small)
    }));
    letters.push(u32::from('$'));
}
