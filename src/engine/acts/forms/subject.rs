//! Who is spoken of after a modal or an auxiliary, and the verb that follows: "could *you or Mei* please *check*".

use super::super::Owner;
use crate::engine::{
    text::{Shape, Text},
    wording::{Class, lists},
};

/// The subject that begins at `at`: who it is, and where it ends.
pub(super) fn subject(text: &Text, at: usize, end: usize) -> Option<(Owner, usize)> {
    let token = text.tokens.get(at).filter(|_| at < end)?;
    let next = at + 1;
    if token.is(Class::You) {
        // "You guys", "you both".
        if next < end && text.tokens[next].is(Class::Group) {
            return Some((Owner::Reader, next + 1));
        }
        if next < end && text.says(next, lists::JOINS_NAMES) {
            // "You or someone from data": on to the verb.
            let limit = (next + 7).min(end);
            let verb = (next + 1..limit).find(|&index| {
                text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::VerbOrNoun)
            });
            return Some((Owner::Reader, verb.unwrap_or(next)));
        }
        return Some((Owner::Reader, next));
    }
    if text.says(at, lists::SOME_OF) && next < end && text.says(next, lists::OF) {
        let owner = if text.says(at, lists::ALL) {
            Owner::Reader
        } else {
            Owner::Someone
        };
        return Some((owner, (at + 3).min(end)));
    }
    if token.is(Class::Someone) {
        return Some((Owner::Someone, after_whereabouts(text, next, end)));
    }
    if token.is(Class::Group) && text.says(at, lists::EVERYBODY) {
        return Some((Owner::Reader, next));
    }
    if token.is(Class::We) {
        return Some((Owner::Us, next));
    }
    if token.is(Class::I) {
        return Some((Owner::Sender, next));
    }
    if token.is(Class::Third) || token.is(Class::Pointing) || text.says(at, lists::THERE) {
        return Some((Owner::Other, next));
    }
    (token.shape == Shape::Mention).then_some((Owner::Reader, next))
}

/// Past "from design", "from your side", "on the team", "in sales".
pub(super) fn after_whereabouts(text: &Text, mut at: usize, end: usize) -> usize {
    if at < end && text.says(at, lists::WHEREABOUTS) {
        at += 1;
        let limit = (at + 4).min(end);
        while at < limit
            && !text.tokens[at].is(Class::Verb)
            && !text.tokens[at].is(Class::Modal)
            && !text.tokens[at].is(Class::Please)
            && text.tokens[at].wordy()
        {
            at += 1;
        }
    }
    at
}

/// The verb after a subject, past "please", "also", "maybe", "be so kind as to", "quickly".
pub(super) fn verb_after(text: &Text, mut at: usize, end: usize) -> Option<usize> {
    let limit = end.min(at + 10);
    while at < limit {
        let token = &text.tokens[at];
        let passed = text.says(at, lists::BEFORE_VERB)
            || token.is(Class::Please)
            || token.mark() == Some(',');
        if !passed {
            let verb =
                token.is(Class::Verb) || (token.shape == Shape::Word && !token.is(Class::Article));
            return verb.then_some(at);
        }
        at += 1;
    }
    None
}
