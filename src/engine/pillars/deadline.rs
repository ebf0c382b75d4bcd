//! Which of the time expressions says when the reader must act, and which is an event, a promise or the past.

use std::ops::Range;

use super::{Deadline, DeadlineState};
use crate::engine::{
    acts::{self, Act, Form, Owner},
    kind::Kind,
    text::{Shape, Span, Text},
    when::{Bound, Expression},
    wording::{Class, Phrase},
};

/// The deadline of a draft of this kind, with these asks and these time expressions.
pub fn deadline(
    text: &Text,
    kind: Kind,
    acts: &[Act],
    times: &[Expression],
    now: chrono::DateTime<chrono::Utc>,
) -> Deadline {
    let mut deadline = Deadline::default();
    if !text.known_language {
        return deadline;
    }
    for time in times {
        if is_due(text, kind, acts, time, now) {
            deadline.spans.push(time.span);
            deadline.due.push(time.clone());
        }
    }
    // The spans found so far are in text order and do not overlap.
    let explicit = |span: Span, spans: &[Span]| {
        let after = spans.partition_point(|other| other.start < span.end);
        spans[..after]
            .last()
            .is_some_and(|other| other.overlaps(span))
    };
    let found = deadline.spans.clone();
    for span in events(text, acts) {
        if !explicit(span, &found) {
            deadline.spans.push(span);
            deadline.state = DeadlineState::Explicit;
        }
    }
    if kind == Kind::Incident && !acts.is_empty() {
        for hit in text.hits_of(Phrase::AtOnce) {
            let span = text.span_of(hit.tokens.clone());
            let asked = acts::at_token(acts, hit.tokens.start).is_some();
            if asked && !explicit(span, &found) {
                deadline.spans.push(span);
                deadline.state = DeadlineState::Explicit;
            }
        }
    }
    if !deadline.spans.is_empty() {
        deadline.state = DeadlineState::Explicit;
    }
    // "As soon as possible" holds "soon", "not urgent" holds "urgent": the longer says it.
    let mut waits: Vec<Span> = Vec::new();
    for hit in text.hits_of(Phrase::NoRush) {
        let span = text.span_of(hit.tokens.clone());
        if own(text, hit.tokens.start) && waits.last().is_none_or(|last| last.end < span.start) {
            waits.push(span);
        }
    }
    if !waits.is_empty() && deadline.state == DeadlineState::None {
        deadline.state = DeadlineState::Open;
    }
    let mut covered = 0;
    for hit in text.hits_of(Phrase::Urgency) {
        let span = text.span_of(hit.tokens.clone());
        let waiting = waits.partition_point(|wait| wait.start < span.end);
        let repeats = span.start < covered
            || waits[..waiting]
                .last()
                .is_some_and(|wait| wait.overlaps(span));
        if deadline.state != DeadlineState::Explicit
            && !repeats
            && own(text, hit.tokens.start)
            && wanted(text, acts, hit.tokens.start)
            && !explicit(span, &found)
        {
            covered = span.end;
            deadline.spans.push(span);
            if deadline.state == DeadlineState::None {
                deadline.state = DeadlineState::Vague;
            }
        }
    }
    deadline.spans.extend(waits);
    deadline.spans.sort();
    deadline
}

fn own(text: &Text, token: usize) -> bool {
    let place = &text.tokens[token];
    !place.quoted
        && text
            .sentence_at(place.span.start)
            .is_some_and(|sentence| text.sentences[sentence].part.own())
}

/// Urgency counts where something is asked and the sender does not speak of what they will do.
fn wanted(text: &Text, acts: &[Act], token: usize) -> bool {
    let Some(sentence) = text.sentence_at(text.tokens[token].span.start) else {
        return false;
    };
    let asked_here = !acts::of_sentence(acts, sentence).is_empty();
    !acts.is_empty()
        && (asked_here
            || text
                .hit_in(Phrase::Promise, &around(text, sentence, token))
                .is_none())
}

/// The part of a sentence around a token that can be about it; a sentence may never end.
fn around(text: &Text, sentence: usize, token: usize) -> Range<usize> {
    let tokens = &text.sentences[sentence].tokens;
    token.saturating_sub(REACH).max(tokens.start)..(token + REACH).min(tokens.end)
}

/// How many tokens away a word still bears on a date.
const REACH: usize = 60;

fn is_due(
    text: &Text,
    kind: Kind,
    acts: &[Act],
    time: &Expression,
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
    if text.says(last.min(text.tokens.len() - 1), &["now"]) || time.bound == Bound::Between {
        return false;
    }
    let past = time.until.unwrap_or(time.from).with_timezone(&chrono::Utc)
        + chrono::TimeDelta::days(1)
        < now;
    let limit = matches!(time.bound, Bound::By | Bound::Within)
        || preceded_by_limit(text, first, sentence.tokens.start);
    if past && !limit {
        return false;
    }
    if time.bound == Bound::After || genitive(text, first, last, sentence.tokens.end) && !limit {
        return false;
    }
    let near = around(text, number, first);
    let here = acts::of_sentence(acts, number);
    let after = here.partition_point(|act| act.tokens.start <= last);
    let act = here[..after].last().or(here.first());
    let promise = text.hit_in(Phrase::Promise, &(near.start..first)).is_some();
    let due = text.hit_in(Phrase::Due, &near).is_some();
    let slot = kind == Kind::Scheduling;
    if let Some(act) = act {
        if slot {
            return limit && !matches!(time.bound, Bound::Within | Bound::Between);
        }
        let deed = matches!(
            act.form,
            Form::Imperative | Form::Modal | Form::Wish | Form::Obligation | Form::Bait
        );
        // "Who can bring the projector at 10:45?" asks for a deed, "did it ship on Friday?" does not.
        let who = act.form == Form::Question
            && (act.owner == Owner::Someone || text.says(act.tokens.start, &["who"]));
        let told_before = first < act.tokens.start && !limit;
        if told_before && promise {
            return false;
        }
        limit
            || (deed && !told_before)
            || (who && time.bound == Bound::At)
            || (deed && act.conditional)
    } else {
        if promise && !due {
            return otherwise(text, &near) && !acts.is_empty();
        }
        let nominal = !text.tokens[near.clone()]
            .iter()
            .any(|token| token.is(Class::Finite));
        due || (limit && !slot && !acts.is_empty() && !past && !promise)
            || (nominal && limit && !acts.is_empty())
    }
}

/// "Otherwise I merge at 14:00": silence has a deadline.
fn otherwise(text: &Text, near: &Range<usize>) -> bool {
    text.tokens[near.clone()].iter().any(|token| {
        matches!(
            text.raw.get(token.span.range()),
            Some("otherwise" | "Otherwise" | "else")
        )
    })
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
        || (first > 0 && text.says(first - 1, &["from", "of", "since", "last", "for"]))
}

/// "Before the standup", "before you log off": limits that are no dates, where something is asked.
fn events(text: &Text, acts: &[Act]) -> Vec<Span> {
    let mut found = Vec::new();
    for act in acts {
        let sentence = around(text, act.sentence, act.tokens.start);
        for at in sentence.clone() {
            if !text.says(at, &["before", "by", "until", "till"]) || text.tokens[at].quoted {
                continue;
            }
            let limit = (at + 6).min(sentence.end);
            let event = (at + 1..limit)
                .take_while(|&index| {
                    text.tokens[index].shape == Shape::Word
                        || text.tokens[index].shape == Shape::Number
                        || text.tokens[index].shape == Shape::Reference
                })
                .find(|&index| text.tokens[index].is(Class::Event));
            let surely = event.is_some_and(|event| {
                text.says(
                    event,
                    &[
                        "standup",
                        "stand-up",
                        "daily",
                        "meeting",
                        "call",
                        "sync",
                        "sprint",
                        "lunch",
                        "retro",
                        "demo",
                        "conference",
                        "holidays",
                        "weekend",
                        "christmas",
                        "freeze",
                        "workshop",
                        "interview",
                        "flight",
                        "presentation",
                        "kickoff",
                        "kick-off",
                        "shift",
                    ],
                )
            });
            // "Before you log off", "before she starts": both know when that is.
            let leaves = text.tokens.get(at + 1).is_some_and(|token| {
                at + 2 < sentence.end && (token.is(Class::You) || token.is(Class::Third))
            }) && text.says(
                at + 2,
                &[
                    "leave", "go", "log", "start", "starts", "close", "closes", "head", "open",
                    "opens", "finish", "sign", "leaves", "goes", "ship", "release", "clock",
                ],
            );
            if surely {
                found.push(text.span_of(at..event.map_or(at, |event| event + 1)));
            } else if leaves {
                found.push(text.span_of(at..(at + 4).min(sentence.end)));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}
