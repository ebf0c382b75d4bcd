//! Limits that are no dates: "before the standup", "before you log off", "by then".
//!
//! The rubric calls a named event explicit where both sides surely know its date, and vague otherwise.

use std::ops::Range;

use super::around;
use crate::engine::{
    acts::{self, Act},
    text::{Shape, Span, Text},
    when::Expression,
    wording::{Class, Phrase, lists},
};

/// A limit, and whether the reader surely knows when that is.
pub(super) struct Limit {
    pub(super) span: Span,
    pub(super) known: bool,
}

/// The limits in the sentences that ask, and in those that say when the sender wants it.
pub(super) fn limits(text: &Text, acts: &[Act], times: &[Expression]) -> Vec<Limit> {
    let mut found = Vec::new();
    if acts.is_empty() {
        return found;
    }
    for (number, sentence) in text.sentences.iter().enumerate() {
        let asks = !acts::of_sentence(acts, number).is_empty();
        let head = around(text, number, sentence.tokens.start);
        let wants = || {
            head.clone().any(|index| text.says(index, lists::WANTS))
                && text.hit_in(Phrase::Promise, &head).is_none()
        };
        if sentence.part.own() && (asks || wants()) {
            in_sentence(text, &sentence.tokens, times, &mut found);
        }
    }
    found
}

fn in_sentence(text: &Text, sentence: &Range<usize>, times: &[Expression], found: &mut Vec<Limit>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let limit = if text.tokens[at].quoted {
            None
        } else {
            anaphor(text, sentence, at, times).or_else(|| event(text, sentence, at))
        };
        match limit {
            Some((tokens, known)) => {
                at = tokens.end;
                found.push(Limit {
                    span: text.span_of(tokens),
                    known,
                });
            }
            None => at += 1,
        }
    }
}

/// "Before then", "beforehand": known where a date was named before.
fn anaphor(
    text: &Text,
    sentence: &Range<usize>,
    at: usize,
    times: &[Expression],
) -> Option<(Range<usize>, bool)> {
    let end = if text.says(at, lists::BEFOREHAND) {
        at + 1
    } else if text.says(at, lists::LIMITS)
        && at + 1 < sentence.end
        && text.says(at + 1, lists::THEN)
    {
        at + 2
    } else {
        return None;
    };
    let before = times.partition_point(|time| time.span.end <= text.tokens[at].span.start);
    (before > 0).then_some((at..end, true))
}

fn event(text: &Text, sentence: &Range<usize>, at: usize) -> Option<(Range<usize>, bool)> {
    if !text.says(at, lists::LIMITS) {
        return None;
    }
    // "Can I borrow it till lunch": how long, not by when.
    let lasts = text.says(at, lists::UNTIL)
        && (sentence.start.max(at.saturating_sub(12))..at)
            .any(|index| text.says(index, lists::LASTING));
    if lasts {
        return None;
    }
    let limit = (at + 6).min(sentence.end);
    // "Before you log off", "before she starts": both know when that is.
    let leaves = at + 2 < sentence.end
        && (text.tokens[at + 1].is(Class::You) || text.tokens[at + 1].is(Class::Third))
        && text.says(at + 2, lists::LEAVES);
    if leaves {
        return Some((at..(at + 4).min(sentence.end), true));
    }
    let event = (at + 1..limit)
        .take_while(|&index| {
            matches!(
                text.tokens[index].shape,
                Shape::Word | Shape::Number | Shape::Reference
            )
        })
        .find(|&index| text.tokens[index].is(Class::Event))?;
    Some((at..event + 1, text.says(event, lists::KNOWN_EVENTS)))
}

#[cfg(test)]
mod tests {
    use super::super::{super::DeadlineState, testing::due};

    #[test]
    fn events_that_both_sides_know() {
        due(
            "Please read the minutes before the standup.",
            DeadlineState::Explicit,
            &["before the standup"],
        );
        due(
            "Could you hand in the key before you log off?",
            DeadlineState::Explicit,
            &["before you log off"],
        );
        due(
            "The review of the lease is on Thursday. Please read it beforehand.",
            DeadlineState::Explicit,
            &["beforehand"],
        );
    }

    #[test]
    fn events_whose_date_is_not_said() {
        due(
            "Please take the old logo down before the go-live.",
            DeadlineState::Vague,
            &["before the go-live"],
        );
        due(
            "Before the launch we had two rooms. Could you list the costs of both?",
            DeadlineState::None,
            &[],
        );
    }
}
