//! Questions that begin with a question word: "which of the two logos did legal clear?"

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
};
use crate::engine::{
    text::Text,
    wording::{Class, lists},
};

pub(super) fn question(text: &Text, clause: &Clause) -> Option<Act> {
    let at = clause.at;
    if !text.tokens[at].is(Class::Asking) {
        return None;
    }
    let next = text.tokens.get(at + 1).filter(|_| at + 1 < clause.end);
    let contracted = text.word(at).contains(['\'', '’']) || text.says(at, lists::ASKING_IS);
    let turned = next.is_some_and(|next| next.is(Class::Auxiliary) || next.is(Class::Modal));
    let about_subject = text.says(at, lists::WHO)
        && next.is_some_and(|next| {
            next.is(Class::Done)
                || next.is(Class::Finite)
                || next.is(Class::Modal)
                || next.is(Class::Verb)
                || (clause.opens && !next.is(Class::Function) && text.word(at + 1).ends_with('s'))
        });
    let how_to = text.says(at, lists::HOW)
        && next.is_some_and(|_| text.says(at + 1, lists::TO))
        && clause.opens;
    if clause.question
        && (clause.opens
            || turned
            || contracted
            || clause.coordinated
            || about_subject
            || ends_sentence(text, clause))
    {
        return Some(act(clause, Form::Question, Owner::Reader, None));
    }
    // Without its mark only an inversion at the sentence's start tells: "which env are you seeing that in".
    let statement = text.says(at, lists::ALSO_RELATIVE) && !turned && !turned_later(text, clause);
    let plain = clause.opens
        && !statement
        && (contracted
            || about_subject
            || how_to
            || (turned && inverted(text, at + 2, clause.end))
            || turned_later(text, clause));
    // "Who needs sleep anyway": no mark, no answer wanted.
    let idle = text.tokens[at..clause.end]
        .iter()
        .any(|token| token.is(Class::Chatter));
    (plain && !idle).then(|| act(clause, Form::Question, Owner::Reader, None))
}

/// Whether the clause at hand is the one that the sentence's question mark ends.
fn ends_sentence(text: &Text, clause: &Clause) -> bool {
    !text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| matches!(token.mark(), Some(',' | ';' | ':')))
}

/// "Which env *are you* seeing that in", "how many nodes *do we* have".
fn turned_later(text: &Text, clause: &Clause) -> bool {
    text.says(clause.at, lists::TAKES_NOUN)
        && (clause.at + 2..clause.end.min(clause.at + 5)).any(|index| {
            let token = &text.tokens[index];
            (token.is(Class::Auxiliary) || token.is(Class::Modal))
                && text.tokens.get(index + 1).is_some_and(|next| {
                    index + 1 < clause.end
                        && (next.is(Class::You) || next.is(Class::We) || next.is(Class::I))
                })
        })
}

fn inverted(text: &Text, at: usize, end: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| {
        at < end
            && (token.is(Class::You)
                || token.is(Class::Third)
                || token.is(Class::I)
                || token.is(Class::We)
                || token.is(Class::Pointing)
                || token.is(Class::Article)
                || token.is(Class::Owning)
                || token.is(Class::Someone)
                || token.capital)
    })
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn a_question_word_that_opens() {
        asks(
            Form::Question,
            &[
                "Which of the two logos did legal clear?",
                "which env are you seeing that in",
                "who owns the billing cron",
                "how do I reset my token",
                "So, for the demo: where is the key?",
            ],
        );
    }

    #[test]
    fn quiet_where_the_word_tells() {
        quiet(&[
            "when the build is red I wait",
            "what a day",
            "which is why we kept the old one",
            "who needs sleep anyway",
        ]);
    }
}
