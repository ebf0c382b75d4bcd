//! Which of the time expressions says when the reader must act, and which is an event, a promise or the past.

use std::ops::Range;

use super::around;
use crate::engine::{
    acts::{self, Act, Form, Owner},
    kind::Kind,
    text::{Shape, Text},
    when::{Bound, Expression, Grain},
    wording::{Class, Phrase, lists},
};

/// What a time expression has to do with the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// Named where something is asked.
    Asked,
    /// Told elsewhere: when it falls due, or when the sender must have it.
    Told,
    None,
}

/// The bearing of each time expression.
pub(super) fn bearings(
    text: &Text,
    kind: Kind,
    acts: &[Act],
    times: &[Expression],
    now: chrono::DateTime<chrono::Utc>,
) -> Vec<Bearing> {
    let slots = times
        .iter()
        .any(|time| time.clock || time.grain == Grain::Day);
    times
        .iter()
        .map(|time| bearing(text, kind, acts, time, slots, now))
        .collect()
}

fn bearing(
    text: &Text,
    kind: Kind,
    acts: &[Act],
    time: &Expression,
    slots: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> Bearing {
    let first = text.token_at(time.span.start);
    let last = text.token_at(time.span.end.saturating_sub(1));
    let Some(number) = text.sentence_at(time.span.start) else {
        return Bearing::None;
    };
    let sentence = &text.sentences[number];
    if !sentence.part.own() || first >= text.tokens.len() || text.tokens[first].quoted {
        return Bearing::None;
    }
    // "Now" is a date in an emergency only, and "from 9 to 5" is when something happens.
    if text.says(last.min(text.tokens.len() - 1), lists::NOW)
        || matches!(time.bound, Bound::Between | Bound::After)
    {
        return Bearing::None;
    }
    let past = time.until.unwrap_or(time.from).with_timezone(&chrono::Utc)
        + chrono::TimeDelta::days(1)
        < now;
    let said = time.bound == Bound::By || preceded_by_limit(text, first, sentence.tokens.start);
    let limit = said || time.bound == Bound::Within;
    if (past && !limit) || (genitive(text, first, last, sentence.tokens.end) && !said) {
        return Bearing::None;
    }
    let here = acts::of_sentence(acts, number);
    let after = here.partition_point(|act| act.tokens.start <= last);
    let lasting = lasts(text, first, sentence.tokens.start);
    match here[..after].last().or(here.first()) {
        Some(act) if kind == Kind::Scheduling => {
            let answer_by = limit && time.bound != Bound::Within;
            // Without a slot, the week is all there is to answer by.
            let week = !slots && act.owner == Owner::Us && time.grain != Grain::Hour;
            asked(answer_by || week)
        }
        Some(act) => asked(
            !(lasting && durative(text, act, first)) && asked_for(text, act, time, first, limit),
        ),
        None => {
            let near = around(text, number, first);
            if told(text, acts, &near, first, kind, limit && !lasting, past) {
                Bearing::Told
            } else {
                Bearing::None
            }
        }
    }
}

fn asked(is: bool) -> Bearing {
    if is { Bearing::Asked } else { Bearing::None }
}

/// Whether a date in a sentence that asks is the date of the ask.
fn asked_for(text: &Text, act: &Act, time: &Expression, first: usize, limit: bool) -> bool {
    let deed = matches!(
        act.form,
        Form::Imperative | Form::Modal | Form::Wish | Form::Obligation | Form::Bait
    );
    // "Who can bring the projector at 10:45?" asks for a deed, "did it ship on Friday?" does not.
    let who = act.form == Form::Question
        && (act.owner == Owner::Someone || text.says(act.tokens.start, lists::WHO));
    let told_before = first < act.tokens.start && !limit;
    let promised = || {
        let before = around(text, act.sentence, first).start..first;
        text.hit_in(Phrase::Promise, &before).is_some()
    };
    if (told_before && promised()) || (!limit && elsewhere(text, act, first)) {
        return false;
    }
    limit
        || (deed && !told_before)
        || (who && time.bound == Bound::At)
        || (deed && act.conditional)
}

/// A date in what the ask is about: "confirm what the policy covers today", "come on Thursday".
fn elsewhere(text: &Text, act: &Act, first: usize) -> bool {
    let from = act.verb.unwrap_or(act.tokens.start);
    let between = from.min(first)..first;
    let attends = between.clone().any(|index| text.says(index, lists::ATTENDS));
    let embedded = act.answer && between.clone().any(|index| text.tokens[index].is(Class::Asking));
    let compared = between.clone().any(|index| text.says(index, lists::RATHER));
    attends || embedded || compared
}

/// Whether a date outside the sentences that ask is one that the ask must meet.
fn told(
    text: &Text,
    acts: &[Act],
    near: &Range<usize>,
    first: usize,
    kind: Kind,
    limit: bool,
    past: bool,
) -> bool {
    let due = text.hit_in(Phrase::Due, near).is_some();
    let promise = text
        .hit_in(Phrase::Promise, &(near.start..first))
        .is_some();
    if past && !limit {
        return false;
    }
    // "Otherwise I merge at 14:00": silence has a deadline.
    let otherwise = near
        .clone()
        .any(|index| text.says(index, lists::OTHERWISE));
    if !acts.is_empty() && (otherwise || owes(text, near.start..first)) {
        return true;
    }
    if promise && !due {
        return false;
    }
    let nominal = !text.tokens[near.clone()]
        .iter()
        .any(|token| token.is(Class::Finite));
    due || (limit
        && !acts.is_empty()
        && (nominal || (kind != Kind::Scheduling && !past && !promise)))
}

/// "I have to give the list to HR tonight": what the sender is bound to do with it.
fn owes(text: &Text, before: Range<usize>) -> bool {
    before.clone().any(|index| {
        (text.tokens[index].is(Class::I) || text.tokens[index].is(Class::We))
            && index + 2 < before.end
            && text.says(index + 1, lists::MUST)
            && (text.says(index + 2, lists::TO) || text.says(index + 1, lists::MUST_ALONE))
    })
}

/// "Till 2", "until the 11th": a state that ends then, unless a deed is to be done.
fn lasts(text: &Text, first: usize, start: usize) -> bool {
    (first.saturating_sub(2).max(start)..=first).any(|index| text.says(index, lists::UNTIL))
}

/// "Can I borrow it till lunch": the ask itself lasts.
fn durative(text: &Text, act: &Act, first: usize) -> bool {
    let from = act.verb.unwrap_or(act.tokens.start).min(act.tokens.start);
    (from..first.max(from)).any(|index| text.says(index, lists::LASTING))
}

fn preceded_by_limit(text: &Text, first: usize, start: usize) -> bool {
    text.tokens[first].is(Class::Limit)
        || (first > start
            && (text.tokens[first - 1].is(Class::Limit)
                || (first > start + 1
                    && text.tokens[first - 2].is(Class::Limit)
                    && text.tokens[first - 1].is(Class::Article))))
}

/// "Thursday's call", "the Friday report", "the outage on Friday": the date belongs to a noun.
fn genitive(text: &Text, first: usize, last: usize, end: usize) -> bool {
    let owner = text.word(last).ends_with("'s") || text.word(last).ends_with("’s");
    let noun_after = last + 1 < end
        && text.tokens[last + 1].shape == Shape::Word
        && !text.tokens[last + 1].is(Class::Function)
        && !text.tokens[last + 1].is(Class::TimeWord)
        && !text.tokens[last + 1].is(Class::Please)
        && text.tokens[last + 1].span.start == text.tokens[last].span.end + 1;
    let article = first > 0
        && (text.tokens[first - 1].is(Class::Article) || text.tokens[first - 1].is(Class::Owning))
        || text.tokens[first].is(Class::Owning);
    owner
        || (noun_after && article)
        || (first > 0 && text.says(first - 1, lists::OF_A_TIME))
        || text.says(first, lists::OF_A_TIME)
}

#[cfg(test)]
mod tests {
    use super::super::{super::DeadlineState, testing::due};

    #[test]
    fn the_date_of_the_ask() {
        due(
            "Please send the contract to Ana by Friday noon CET.",
            DeadlineState::Explicit,
            &["by Friday noon CET"],
        );
        due(
            "Could you list the open invoices? I have to give them to HR tonight at 20:00.",
            DeadlineState::Explicit,
            &["tonight at 20:00"],
        );
        due(
            "Anyone against the blue labels? Otherwise I order 500 of them on Friday.",
            DeadlineState::Explicit,
            &["on Friday"],
        );
    }

    #[test]
    fn dates_that_are_something_else() {
        for draft in [
            "Could you check the logs of the outage on Friday? It is about the billing worker.",
            "Could you confirm what the policy covers today?",
            "Has anyone ordered the flowers for this week?",
            "Can I borrow the projector in room 3 till lunch?",
            "Could someone from the front desk answer the phone? I'm with the plumber till 2.",
            "Could you check the totals in the budget sheet? I'll send it to the bank on Friday.",
        ] {
            due(draft, DeadlineState::None, &[]);
        }
    }
}
