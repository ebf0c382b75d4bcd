//! Orders in other words: "you will need to restart it". In a thread they are advice.

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
};
use crate::engine::{
    text::{Draft, Shape, Text},
    wording::{Class, lists},
};

pub(super) fn order(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    if draft.reply || !text.tokens[clause.at].is(Class::You) || !clause.opens {
        return None;
    }
    let mut at = clause.at + 1;
    let mut bound = false;
    while at < clause.end.min(clause.at + 6) {
        if text.says(at, lists::BOUND) {
            bound = true;
        } else if !text.says(at, lists::AROUND_BOUND) {
            break;
        }
        at += 1;
    }
    // "You need to run `make`": how it is done.
    let coded = text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| matches!(token.shape, Shape::Code | Shape::Reference));
    (bound && !coded && at < clause.end && text.tokens[at].is(Class::Verb))
        .then(|| act(clause, Form::Obligation, Owner::Reader, Some(at)))
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet, quiet_in_thread},
    };

    #[test]
    fn an_order_in_other_words() {
        asks(
            Form::Obligation,
            &[
                "You will need to restart the router.",
                "you should also ask Joann about the room",
            ],
        );
    }

    #[test]
    fn quiet_where_it_advises() {
        quiet(&[
            "You need to run `make clean` first.",
            "you have a nice view from there",
        ]);
        quiet_in_thread(&["You should restart the router."]);
    }
}
