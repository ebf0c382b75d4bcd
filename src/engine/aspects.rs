//! What the sentences of a draft tell: since when, whom it hurts, what was tried, what else was possible, what comes next.
//!
//! Told by the words of [`super::wording::en::aspects`], so coarsely that it only serves where being wrong costs little:
//! for quiet notes, which need several to be lacking, and for templates, where the sender sees what was put where.

use super::{
    text::{Sentence, Shape, Text},
    wording::en::aspects::WORDS,
};

/// One thing that a reader of an incident, a decision or a hand-over wants to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Since when something is broken.
    Since,
    /// Whom or what it hurts.
    Impact,
    /// What was looked at or tried.
    Tried,
    /// What else could have been chosen.
    Options,
    /// Why.
    Reason,
    /// Until when one may object, or what happens if nobody does.
    Objection,
    /// Where it stands.
    State,
    /// What comes next.
    Next,
    /// What may still go wrong.
    Risk,
    /// Who may open what is linked.
    Access,
}

/// Whether a sentence tells of `aspect`.
pub fn tells(text: &Text, sentence: &Sentence, aspect: Aspect) -> bool {
    let lists = || WORDS.iter().filter(|(other, _)| *other == aspect);
    sentence.tokens.clone().any(|at| {
        let clock = aspect == Aspect::Since
            && text.tokens[at].shape == Shape::Number
            && text.word(at).contains(':');
        clock || lists().any(|(_, list)| list.lines().any(|line| opens(text, sentence, at, line)))
    })
}

/// Whether any of the sender's own sentences tells of it.
pub fn told(text: &Text, aspect: Aspect) -> bool {
    text.own().any(|sentence| tells(text, sentence, aspect))
}

/// Whether the words of `line` stand at a token: `a/b` is a choice.
fn opens(text: &Text, sentence: &Sentence, at: usize, line: &str) -> bool {
    let mut steps = line.split_whitespace();
    let mut count = 0;
    let fits = steps.all(|step| {
        let index = at + count;
        count += 1;
        index < sentence.tokens.end && step.split('/').any(|word| same(text.word(index), word))
    });
    fits && count > 0
}

/// The same word in any case and with any apostrophe.
fn same(written: &str, word: &str) -> bool {
    // An apostrophe is of one byte or of three.
    (written.len() == word.len() || written.len() == word.len() + 2)
        && written
            .chars()
            .map(|c| {
                if c == '’' {
                    '\''
                } else {
                    c.to_ascii_lowercase()
                }
            })
            .eq(word.chars())
}

#[cfg(test)]
mod tests {
    use super::{Aspect, told};
    use crate::engine::text::Text;

    #[test]
    fn what_is_told_and_what_is_not() {
        let text = Text::read(
            "Checkout returns 500s since 09:12 UTC. Customers can’t pay. We rolled back, no change.",
        );
        for aspect in [Aspect::Since, Aspect::Impact, Aspect::Tried] {
            assert!(told(&text, aspect), "{aspect:?}");
        }
        assert!(!told(&text, Aspect::Options));
        let text = Text::read("Checkout is down.");
        for aspect in [Aspect::Since, Aspect::Impact, Aspect::Tried] {
            assert!(!told(&text, aspect), "{aspect:?}");
        }
    }
}
