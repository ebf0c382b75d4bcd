//! A modal or an auxiliary turned around before its subject: "could you send it", "did the build pass".
//!
//! The mark at the end is often left out in chat. Without it a sentence is a question only where no statement could begin
//! so: "does it work on arm", "can this be merged", but not "is a known issue" or "was the cache", which leave out "it".

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
    subject::{subject, verb_after},
};
use crate::engine::{
    text::Text,
    wording::{Class, lists},
};

pub(super) fn modal(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if !token.is(Class::Modal) {
        return None;
    }
    let asked = clause.question || (clause.opens && text.says(clause.at, lists::TURNS_UNMARKED));
    let Some((owner, after)) = subject(text, clause.at + 1, clause.end) else {
        // "Could the peer range be widened?", "can the label be shorter".
        let named = clause.at + 1 < clause.end && begins_name(text, clause.at + 1);
        let verb = (clause.at + 1..clause.end).find(|&index| text.tokens[index].is(Class::Verb));
        return ((clause.question || (asked && named)) && clause.end - clause.at > 3)
            .then(|| act(clause, Form::Question, Owner::Other, verb));
    };
    let verb = verb_after(text, after, clause.end);
    let wants = text.says(clause.at, lists::WOULD)
        && verb.is_some_and(|verb| text.says(verb, lists::LIKES));
    let form = match owner {
        Owner::Reader | Owner::Someone if !wants => Form::Modal,
        _ => Form::Question,
    };
    // "Should you need anything": a condition.
    if text.says(clause.at, lists::CONDITIONAL_MODAL) && owner == Owner::Reader && !clause.question
    {
        return None;
    }
    if owner == Owner::Other && !asked {
        return None;
    }
    Some(act(clause, form, owner, verb))
}

pub(super) fn auxiliary(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if !token.is(Class::Auxiliary) {
        return None;
    }
    let next = clause.at + 1;
    let Some((owner, after)) = subject(text, next, clause.end) else {
        // "Does tomorrow 2pm work", "did the deploy go through" are turned around without a mark.
        let unmarked = clause.opens
            && next < clause.end
            && (((text.says(clause.at, lists::DOES) || is_of(text, clause))
                && begins_name(text, next))
                || (text.says(clause.at, lists::DOES_OR_IS)
                    && text.tokens[next].is(Class::TimeWord)));
        return ((clause.question || unmarked) && clause.end - clause.at > 2)
            .then(|| act(clause, Form::Question, Owner::Other, None));
    };
    // "Do it", "have them call me" are imperatives, "is it" without a mark may be part of a story.
    let turned = clause.opens
        && match owner {
            Owner::Other => {
                text.says(clause.at, lists::DOES)
                    || (text.says(next, lists::THERE) && text.says(clause.at, lists::IS))
                    || is_of(text, clause)
            }
            Owner::Reader => true,
            _ => !text.says(clause.at, lists::HAVE),
        };
    let told = text.tokens[next].is(Class::Pointing)
        && !text.says(clause.at, lists::DOES)
        && !is_of(text, clause);
    if !clause.question && (!turned || told) {
        return None;
    }
    Some(act(
        clause,
        Form::Question,
        owner,
        verb_after(text, after, clause.end),
    ))
}

/// "Is the creche open on Friday", "is that per person": without its mark only where the sentence begins, and where what
/// follows can be nothing but its subject. "Is a known issue", "is the same here" left theirs out.
fn is_of(text: &Text, clause: &Clause) -> bool {
    let next = clause.at + 1;
    if !clause.opens || !text.says(clause.at, lists::IS) || clause.end < clause.at + 4 {
        return false;
    }
    let token = &text.tokens[next];
    token.is(Class::Owning)
        || token.is(Class::Pointing)
        || (token.is(Class::Article)
            && !text.says(next, lists::INDEFINITE)
            && !text.says(next + 1, lists::ATTRIBUTES))
        || (token.capital && !token.word.known())
}

/// "The deploy", "our deck", "this one", "Mei's draft": what a subject begins with.
fn begins_name(text: &Text, at: usize) -> bool {
    let token = &text.tokens[at];
    token.is(Class::Article)
        || token.is(Class::Owning)
        || token.is(Class::Pointing)
        || (token.capital && !token.word.known())
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn a_modal_before_its_subject() {
        asks(
            Form::Modal,
            &[
                "Could you send the deck to Ana?",
                "can someone from design look at the icons",
                "would you or Mei please check the totals",
            ],
        );
        asks(
            Form::Question,
            &[
                "Can the label be shorter?",
                "can the label be shorter on phones",
                "would that break the old clients",
            ],
        );
    }

    #[test]
    fn an_auxiliary_before_its_subject() {
        asks(
            Form::Question,
            &[
                "Did the deploy go through?",
                "did the deploy go through",
                "does it build on arm",
                "is there a lint for the cache",
                "are you using the new parser",
                "is the creche open on the bridge day",
                "is that per person or for the whole room",
            ],
        );
    }

    #[test]
    fn quiet_where_a_statement_leaves_out_its_subject() {
        quiet(&[
            "was the cache again",
            "is a known issue on arm",
            "is the same on my machine",
            "can confirm, same on my machine",
            "will do",
            "should you need the old files, they are in the archive",
            "had a look, the config is fine",
        ]);
    }
}
