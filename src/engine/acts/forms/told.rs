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
    let (mut bound, mut strict) = (false, false);
    while at + 1 < clause.end.min(clause.at + 7) {
        if text.says(at, lists::BOUND) {
            bound = true;
            strict |= text.says(at, lists::STRICTLY_BOUND);
        } else if !text.says(at, lists::AROUND_BOUND) {
            break;
        }
        at += 1;
    }
    if at >= clause.end {
        return None;
    }
    // "You have until Friday to return it."
    if text.tokens[at].is(Class::Limit) {
        let deed = (at..clause.end.saturating_sub(1).min(at + 8))
            .find(|&index| text.says(index, lists::TO) && text.tokens[index + 1].is(Class::Verb));
        return deed
            .filter(|_| bound)
            .map(|to| act(clause, Form::Obligation, Owner::Reader, Some(to + 1)));
    }
    // "You need to run `make`": how it is done.
    let coded = text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| matches!(token.shape, Shape::Code | Shape::Reference));
    let verb = &text.tokens[at];
    let advised = !strict && verb.is(Class::Advising);
    (bound && !coded && !advised && verb.is(Class::Verb))
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
                "You have until Friday to return the laptop.",
                "you should also invite Joann",
            ],
        );
    }

    #[test]
    fn quiet_where_it_advises() {
        quiet(&[
            "You need to run `make clean` first.",
            "You should see the view from here!",
            "You might want to check the other node.",
            "you",
            "you have a nice view from there",
        ]);
        quiet_in_thread(&["You should restart the router."]);
    }
}
