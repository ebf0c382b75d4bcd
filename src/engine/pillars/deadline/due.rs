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

/// Whether the reader must act by this time. `slots` is true where the draft names a day or an hour at all.
pub(super) fn is_due(
    text: &Text,
    kind: Kind,
    acts: &[Act],
    time: &Expression,
    slots: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> bool {
    let first = text.token_at(time.span.start);
    let last = text.token_at(time.span.end.saturating_sub(1));
    let Some(number) = text.sentence_at(time.span.start) else {
        return false;
    };
    let sentence = &text.sentences[number];
    if !sentence.part.own() || first >= text.tokens.len() || text.tokens[first].quoted {
        return false;
    }
    // "Now" is a date in an emergency only, and "from 9 to 5" is when something happens.
    if text.says(last.min(text.tokens.len() - 1), lists::NOW)
        || matches!(time.bound, Bound::Between | Bound::After)
    {
        return false;
    }
    let past = time.until.unwrap_or(time.from).with_timezone(&chrono::Utc)
        + chrono::TimeDelta::days(1)
        < now;
    let said = time.bound == Bound::By
        || preceded_by_limit(text, first, sentence.tokens.start)
        || suffices(text, last, sentence.tokens.end);
    let limit = said || time.bound == Bound::Within;
    // "By EOW is ok", "until Thursday noon please": a sentence of its own for the date.
    let alone = said
        && last + LONGEST_ALONE >= sentence.tokens.end
        && (sentence.tokens.start..=first).all(|index| {
            index == first || !text.tokens[index].wordy() || text.tokens[index].is(Class::Limit)
        });
    if (past && !limit) || (genitive(text, first, last, sentence.tokens.end) && !said) {
        return false;
    }
    let here = acts::of_sentence(acts, number);
    let after = here.partition_point(|act| act.tokens.start <= last);
    let lasting = lasts(text, first, sentence.tokens.start);
    match here[..after].last().or(here.first()) {
        Some(act) if kind == Kind::Scheduling => {
            let answer_by = limit && time.bound != Bound::Within;
            // Without a slot, the week is all there is to answer by.
            let week = !slots && act.owner == Owner::Us && time.grain != Grain::Hour;
            answer_by || week
        }
        Some(act) => {
            !(lasting && durative(text, act, first)) && asked_for(text, act, time, first, limit)
        }
        None if !acts.is_empty()
            && (alone || (!past && labelled(text, first, sentence.tokens.start))) =>
        {
            true
        }
        None => {
            let near = around(text, number, first);
            // "I'm with the plumber till 2", but "the portal takes corrections only until 15:00".
            let limit = limit && !(lasting && sender(text, near.start..first));
            let limit = limit && (said || kind != Kind::Scheduling);
            told(text, acts, &near, first, time.clock, limit, past)
        }
    }
}

/// Whether a date in a sentence that asks is the date of the ask.
fn asked_for(text: &Text, act: &Act, time: &Expression, first: usize, limit: bool) -> bool {
    let deed = matches!(
        act.form,
        Form::Imperative | Form::Modal | Form::Wish | Form::Obligation | Form::Bait
    ) && act.owner != Owner::Us;
    // "Who can bring the projector at 10:45?" asks for a deed, "did it ship on Friday?" does not.
    let who = act.form == Form::Question
        && (act.owner == Owner::Someone
            || (text.says(act.tokens.start, lists::WHO)
                && text
                    .tokens
                    .get(act.tokens.start + 1)
                    .is_some_and(|next| next.is(Class::Modal))));
    // "Who is on call this weekend?"
    let limit = limit && (deed || time.bound != Bound::Within);
    let told_before = first < act.tokens.start && !limit;
    let promised = || {
        let before = around(text, act.sentence, first).start..first;
        text.hit_in(Phrase::Promise, &before).is_some()
    };
    if (told_before && promised()) || (!limit && elsewhere(text, act, first)) {
        return false;
    }
    limit || (deed && !told_before) || (who && time.bound == Bound::At) || (deed && act.conditional)
}

/// A date in what the ask is about: "confirm what the policy covers today", "rather cancel Thursday than go in".
fn elsewhere(text: &Text, act: &Act, first: usize) -> bool {
    let from = act.verb.unwrap_or(act.tokens.start + 1);
    let mut between = from.min(first)..first;
    between.any(|index| {
        (act.answer && text.tokens[index].is(Class::Asking)) || text.says(index, lists::RATHER)
    })
}

/// How many tokens a sentence may have after its date and be nothing but the date.
const LONGEST_ALONE: usize = 8;

/// Whether a date outside the sentences that ask is one that the ask must meet.
fn told(
    text: &Text,
    acts: &[Act],
    near: &Range<usize>,
    first: usize,
    clock: bool,
    limit: bool,
    past: bool,
) -> bool {
    let due = text.hit_in(Phrase::Due, near).is_some();
    let promise = text.hit_in(Phrase::Promise, &(near.start..first)).is_some();
    if past && !limit {
        return false;
    }
    // "Otherwise I merge at 14:00": silence has a deadline.
    let otherwise = near.clone().any(|index| text.says(index, lists::OTHERWISE));
    if !acts.is_empty() && (otherwise || owes(text, near.start..first, clock)) {
        return true;
    }
    if promise && !due {
        return false;
    }
    let nominal = !text.tokens[near.clone()]
        .iter()
        .any(|token| token.is(Class::Finite));
    due || (limit && !acts.is_empty() && (nominal || !(past || promise)))
}

/// "I have to give the list to HR tonight", "I send it to the auditor at 17:00": what the sender is bound to do with it.
fn owes(text: &Text, before: Range<usize>, clock: bool) -> bool {
    before.clone().any(|index| {
        let bound = index + 2 < before.end
            && text.says(index + 1, lists::MUST)
            && (text.says(index + 2, lists::TO) || text.says(index + 1, lists::MUST_ALONE));
        let plans = clock
            && index + 1 < before.end
            && text.says(index, lists::PLAIN_I)
            && text.tokens[index + 1].is(Class::Verb)
            && !text.says(index + 1, lists::HAVE);
        plans || (bound && (text.tokens[index].is(Class::I) || text.tokens[index].is(Class::We)))
    })
}

/// Whether the sender speaks of themselves.
fn sender(text: &Text, mut tokens: Range<usize>) -> bool {
    tokens.any(|index| text.tokens[index].is(Class::I) || text.tokens[index].is(Class::We))
}

/// "Till 2", "until the 11th": a state that ends then, unless a deed is to be done.
fn lasts(text: &Text, first: usize, start: usize) -> bool {
    (first.saturating_sub(2).max(start)..=first).any(|index| text.says(index, lists::UNTIL))
}

/// "Can I borrow it till lunch": the ask itself lasts.
fn durative(text: &Text, act: &Act, first: usize) -> bool {
    let from = act.verb.unwrap_or(act.tokens.start).min(act.tokens.start);
    let between = from..first.max(from);
    let states = between
        .clone()
        .rev()
        .take_while(|&index| text.tokens[index].mark() != Some(','))
        .any(|index| text.tokens[index].is(Class::I) || text.tokens[index].is(Class::We));
    between
        .clone()
        .any(|index| text.says(index, lists::LASTING))
        || (states
            && between
                .clone()
                .any(|index| text.tokens[index].mark() == Some(',')))
}

/// "Deadline: Friday", "due on Friday".
fn labelled(text: &Text, first: usize, start: usize) -> bool {
    (first.saturating_sub(3).max(start)..first).any(|index| text.says(index, lists::DUE))
}

/// "End of month is fine".
fn suffices(text: &Text, last: usize, end: usize) -> bool {
    last + 2 < end
        && text.says(last + 1, lists::IS_OR_WORKS)
        && (last + 2..end.min(last + 5)).any(|index| text.says(index, lists::FINE))
}

fn preceded_by_limit(text: &Text, first: usize, start: usize) -> bool {
    text.tokens[first].is(Class::Limit)
        // "In time for Thursday's market", "ahead of Monday".
        || (first >= start + 2
            && text.says(first - 2, lists::IN_TIME)
            && text.says(first - 1, lists::FOR_OR_OF))
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
    // "The outage on Friday."
    let failure = first > 0 && text.tokens[first - 1].is(Class::Failure);
    owner
        || failure
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
    fn dates_beside_the_ask() {
        for (draft, words) in [
            (
                "Deadline: Friday 5pm CET. Please fill in the travel form.",
                "Friday 5pm CET",
            ),
            (
                "Could you print the labels in time for Thursday's market?",
                "Thursday",
            ),
            (
                "Please fill in the survey, end of month is fine.",
                "end of month",
            ),
            (
                "You have until Friday to return the laptop.",
                "until Friday",
            ),
            (
                "Could you measure the ripple? Until Thursday noon please.",
                "Until Thursday noon",
            ),
        ] {
            due(draft, DeadlineState::Explicit, &[words]);
        }
    }

    #[test]
    fn dates_that_are_something_else() {
        for draft in [
            "Could you check the logs of the outage on Friday? It is about the billing worker.",
            "Could you confirm what the policy covers today?",
            "Who is on call this weekend?",
            "Has anyone ordered the flowers for this week?",
            "Can I borrow the projector in room 3 till lunch?",
            "I propose we move the retro from Friday to Thursday. Could you tell me what the team thinks?",
            "Could someone from the front desk answer the phone? I'm with the plumber till 2.",
            "Could you check the totals in the budget sheet? I'll send it to the bank on Friday.",
        ] {
            due(draft, DeadlineState::None, &[]);
        }
    }
}
