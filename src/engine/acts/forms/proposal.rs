//! What sender and reader are to do together: "let's meet on Thursday", "we could discuss it after lunch", "I suggest we wait".

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
    subject::verb_after,
};
use crate::engine::{
    text::{Draft, Text},
    wording::{Class, lists},
};

pub(super) fn joint(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    let at = past_lead(text, clause);
    lets(text, clause, at)
        .or_else(|| we_could(text, clause, at))
        .or_else(|| would_meet(text, clause, at))
        .or_else(|| suggested(text, draft, clause, at))
}

/// Past "I think that", "on Friday", "next week": what may stand before the subject.
fn past_lead(text: &Text, clause: &Clause) -> usize {
    let mut at = clause.at;
    let limit = clause.end.saturating_sub(1).min(at + 6);
    if at + 1 < limit && text.tokens[at].is(Class::I) && text.says(at + 1, lists::THINK) {
        at += 2;
        at += usize::from(text.says(at, lists::THAT));
    }
    while at < limit && (text.tokens[at].is(Class::TimeWord) || text.says(at, lists::BEFORE_DAY)) {
        at += 1;
    }
    at
}

/// Where a meeting is named near the start of a clause.
fn meeting(text: &Text, from: usize, end: usize) -> Option<usize> {
    (from..end.min(from + 6))
        .take_while(|&index| text.tokens[index].wordy())
        .find(|&index| text.tokens[index].is(Class::Meeting) || text.says(index, lists::MEETINGS))
}

/// "Let's get together on Thursday".
fn lets(text: &Text, clause: &Clause, at: usize) -> Option<Act> {
    if !text.says(at, lists::LETS) {
        return None;
    }
    meeting(text, at + 1, clause.end)?;
    let verb = (at + 1..clause.end.min(at + 6)).find(|&index| text.tokens[index].is(Class::Verb));
    Some(act(clause, Form::Obligation, Owner::Us, verb))
}

/// "perhaps we could meet for lunch", "we should get together", "perhaps I could come to your office".
fn we_could(text: &Text, clause: &Clause, at: usize) -> Option<Act> {
    let mut modal = at + 1;
    while modal < clause.end.min(at + 4) && text.says(modal, lists::AROUND_MUST) {
        modal += 1;
    }
    if modal >= clause.end || !text.says(modal, lists::COULD_OR_SHOULD) {
        return None;
    }
    let hedged = (clause.from..at).any(|index| text.says(index, lists::MAYBE));
    let we = text.tokens[at].is(Class::We);
    let i = hedged && text.tokens[at].is(Class::I);
    if !we && !i {
        return None;
    }
    let verb = verb_after(text, modal + 1, clause.end)
        .filter(|&verb| text.tokens[verb].is(Class::Verb))?;
    let proposes = (hedged && we && !text.says(modal, lists::MUST))
        || meeting(text, verb, clause.end).is_some();
    proposes.then(|| act(clause, Form::Obligation, Owner::Us, Some(verb)))
}

/// "I would like to meet with you", "we wanted to discuss the lease".
fn would_meet(text: &Text, clause: &Clause, first: usize) -> Option<Act> {
    let mut at = first;
    let mut wants = false;
    let limit = clause.end.min(at + 7);
    if !(text.tokens[at].is(Class::I)
        || text.tokens[at].is(Class::We)
        || text.says(at, lists::WOULD))
    {
        return None;
    }
    while at < limit && !text.says(at, lists::TO) {
        wants |= text.says(at, lists::WISHES);
        if at > first && !text.says(at, lists::WISHES) && !text.says(at, lists::AROUND_WISH) {
            return None;
        }
        at += 1;
    }
    if !wants || at + 1 >= limit {
        return None;
    }
    let verb = at + 1;
    let with_reader = text.tokens[verb..clause.end.min(verb + 5)]
        .iter()
        .any(|token| token.is(Class::You) || token.is(Class::Your));
    let meets = text.tokens[verb].is(Class::Meeting) || text.says(verb, lists::MEETINGS);
    let visits = with_reader && text.says(verb, lists::VISITS);
    let moves = text.says(verb, lists::MOVES) && meeting(text, verb + 1, clause.end).is_some();
    (meets || visits || moves).then(|| act(clause, Form::Obligation, Owner::Us, Some(verb)))
}

/// "I suggest that we wait", "I'd propose a call". In a thread "I'd suggest using X" is advice.
fn suggested(text: &Text, draft: &Draft, clause: &Clause, first: usize) -> Option<Act> {
    let mut at = first;
    if !(text.tokens[at].is(Class::I) || text.tokens[at].is(Class::We)) {
        return None;
    }
    at += 1;
    while at < clause.end.min(first + 4) && text.says(at, lists::AROUND_WISH) {
        at += 1;
    }
    if draft.reply || at + 1 >= clause.end || !text.says(at, lists::SUGGEST) {
        return None;
    }
    at += 1;
    at += usize::from(text.says(at, lists::THAT) && at + 1 < clause.end);
    let together = text.tokens[at].is(Class::We) || text.tokens[at].is(Class::You);
    let verb = (at..clause.end.min(at + 5)).find(|&index| text.tokens[index].is(Class::Verb));
    (together || meeting(text, at, clause.end).is_some())
        .then(|| act(clause, Form::Obligation, Owner::Us, verb))
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet, quiet_in_thread},
    };

    #[test]
    fn what_both_are_to_do() {
        asks(
            Form::Obligation,
            &[
                "Let's get together on Thursday.",
                "Perhaps we could meet for lunch in Basel.",
                "We could discuss the lease after the audit.",
                "I would like to meet with you about the shelf plan.",
                "I suggest that we wait for the second quote.",
                "If it suits you, we can meet at my office.",
                "On Friday we could talk about the lease.",
                "I think we need to get together on this.",
                "The crew is in town, so let's have lunch on Monday.",
            ],
        );
    }

    #[test]
    fn quiet_where_nobody_is_invited() {
        quiet(&[
            "Let's see.",
            "We can reproduce it on arm now.",
            "I would like to thank everybody who helped.",
            "we should be fine until March",
            "I suggested a smaller cache to the vendor.",
        ]);
        quiet_in_thread(&["I'd suggest using a smaller cache."]);
    }
}
