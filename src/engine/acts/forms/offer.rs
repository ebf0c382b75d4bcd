//! What looks like an ask and lets the reader choose: offers, courtesies, and what to do *if* one has questions.

use std::ops::Range;

use super::super::clauses::Clause;
use crate::engine::{
    text::Text,
    wording::{Class, Phrase, lists},
};

/// Whether the clause only offers, excuses itself or says that nothing is to be done.
pub(super) fn only(text: &Text, clause: &Clause) -> bool {
    let at = clause.at;
    let here = clause.from..at + 1;
    let token = &text.tokens[at];
    let courtesy = clause.question
        && (token.is(Class::Asking) || token.is(Class::Auxiliary))
        && text.hit_in(Phrase::Preamble, &(at..at + 1)).is_some();
    courtesy
        || text.hit_in(Phrase::Offer, &here).is_some()
        || text.hit_in(Phrase::NothingToDo, &here).is_some()
        || (clause.at_will && text.says(at, lists::REACH_SENDER))
        || lets_sender(text, clause)
}

/// "Let me sum this up", "let us give you a tour": the sender will, unless it is "let me know".
fn lets_sender(text: &Text, clause: &Clause) -> bool {
    let mut deed = clause.at + 2;
    while deed < clause.end && text.says(deed, lists::AROUND_WISH) {
        deed += 1;
    }
    !clause.please
        && deed < clause.end
        && text.says(clause.at, lists::LET)
        && text.says(clause.at + 1, lists::ME)
        && text.tokens[deed].is(Class::Verb)
        && !text.says(deed, lists::LET_ME_ASKS)
}

/// "If you have any questions", "if you don't want these mails": a condition that the reader alone decides on.
///
/// What follows it is no favour to the sender, whatever its mood: "please call us at …".
pub(in super::super) fn condition_at_will(text: &Text, sentence: &Range<usize>) -> bool {
    text.hit_in(Phrase::AtWill, sentence).is_some()
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn quiet_offers() {
        quiet(&[
            "Let me know if you need anything.",
            "If you have any questions, please contact me.",
            "Please call me if you have any other questions.",
            "If you no longer want these mails, please visit your settings.",
            "Let me just sum this up.",
            "Let me know if you want me to open a ticket.",
            "Please find the contract attached.",
            "Feel free to use the old room.",
        ]);
    }

    #[test]
    fn asks_that_only_sound_like_offers() {
        asks(
            Form::Imperative,
            &[
                "Let me know which of the rooms you want.",
                "If you can't come, please tell Ana.",
                "Let me know if you can join us.",
                "Please see the notes in the folder.",
                "Please let me borrow the key.",
                "If you have the figures, please send them to Ana.",
            ],
        );
    }
}
