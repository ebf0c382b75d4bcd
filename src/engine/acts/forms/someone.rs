//! Asks of nobody in particular: "someone should look at the logs", "anyone know why", "everybody please sign".

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
    subject::after_whereabouts,
};
use crate::engine::{
    text::Text,
    wording::{Class, lists},
};

pub(super) fn called_on(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    let group = token.is(Class::Group) && text.says(clause.at, lists::EVERYBODY_BY_NAME);
    if !token.is(Class::Someone) && !group {
        return None;
    }
    let mut after = after_whereabouts(text, clause.at + 1, clause.end);
    let mut please = clause.please;
    let mut must = false;
    while after < clause.end {
        if text.tokens[after].is(Class::Please) {
            please = true;
        } else if text.says(after, lists::OUGHT) {
            must = true;
        } else {
            break;
        }
        after += 1;
    }
    let verb = Some(after).filter(|&after| {
        after < clause.end
            && (text.tokens[after].is(Class::Verb)
                || (token.is(Class::Someone) && text.word(after).ends_with('s')))
    });
    let owner = if group { Owner::Reader } else { Owner::Someone };
    if clause.question || text.says(after.min(clause.end - 1), lists::KNOWS) {
        let mut found = act(clause, Form::Question, owner, verb);
        found.answer = verb.is_none_or(|verb| !text.tokens[verb].is(Class::Work));
        return Some(found);
    }
    if please && verb.is_some() {
        return Some(Act {
            polite: true,
            ..act(clause, Form::Imperative, owner, verb)
        });
    }
    (must && verb.is_some() && !group).then(|| act(clause, Form::Obligation, owner, verb))
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn nobody_in_particular() {
        asks(Form::Question, &["anyone know why the runner is slow"]);
        asks(Form::Obligation, &["Someone should look at the logs."]);
        asks(Form::Imperative, &["Everybody please sign the sheet."]);
    }

    #[test]
    fn quiet_where_somebody_is_told_of() {
        quiet(&[
            "someone from sales wrote the first draft",
            "Everybody was there and it was fun.",
        ]);
    }
}
