//! Work that changes hands: "over to you", "the Lisbon account is yours now", "I leave the rest with you".

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
};
use crate::engine::{
    text::Text,
    wording::{self, Class, lists},
};

/// How far into its clause the reader is named: "handing the whole of the Lisbon account to you".
const REACH: usize = 12;

pub(super) fn over(text: &Text, clause: &Clause) -> Option<Act> {
    if clause.question || !(clause.opens || clause.coordinated || clause.addressed) {
        return None;
    }
    let limit = clause.end.min(clause.at + REACH);
    let at = (clause.at..limit)
        .take_while(|&index| {
            text.tokens[index].mark().is_none_or(|mark| mark == '\'')
                && !text.tokens[index].is(Class::Negation)
        })
        .find(|&index| names_reader(text, clause, index))?;
    let end = clause.end.min(at + 8);
    let mut found = act(clause, Form::Obligation, Owner::Reader, None);
    // "It's yours from here": of what?
    found.vague = !text.tokens[clause.at..end]
        .iter()
        .any(|token| token.wordy() && wording::names(token));
    Some(found)
}

/// Whether the token at `index` is the reader who takes over.
fn names_reader(text: &Text, clause: &Clause, index: usize) -> bool {
    let token = &text.tokens[index];
    if text.says(index, lists::YOURS) {
        return index > clause.at
            && (text.says(index - 1, lists::BEFORE_YOURS) || text.word(index - 1).ends_with("'s"));
    }
    if !token.is(Class::You) {
        return false;
    }
    if index == clause.at {
        // "You take the gearbox, I take the brakes."
        let object = text
            .tokens
            .get(index + 2)
            .filter(|_| index + 2 < clause.end);
        return object.is_some_and(|object| {
            let known = object.is(Class::Article) && !text.says(index + 2, lists::INDEFINITE);
            text.says(index + 1, lists::TAKES) && (known || object.is(Class::Owning))
        });
    }
    let hands = (clause.at..index).any(|before| text.says(before, lists::HANDS));
    let led = text.says(index - 1, lists::TO_OR_WITH);
    let over = led && index >= clause.at + 2 && text.says(index - 2, lists::OVER);
    let opens = index <= clause.at + 3;
    let mine = text.tokens[clause.at].is(Class::I) || text.tokens[clause.at].is(Class::We);
    let began = text.says(clause.at, lists::HANDS) && text.word(clause.at).ends_with("ing");
    (over && opens) || (hands && led && (mine || began)) || (began && index == clause.at + 1)
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn what_changes_hands() {
        asks(
            Form::Obligation,
            &[
                "Over to you for the lambs.",
                "@jun this chapter is yours now",
                "the Lindgren file's yours",
                "I leave the rest of the harvest with you.",
                "handing the Lisbon account to you",
                "ok you take the gearbox, I take the brakes",
            ],
        );
    }

    #[test]
    fn quiet_where_nothing_does() {
        quiet(&[
            "I'll get back to you tomorrow.",
            "yours sincerely",
            "thanks to you we made it",
            "I gave it to the porter",
            "nice to talk to you",
        ]);
    }
}
