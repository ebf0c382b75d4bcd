//! When the reader must act: the dates, events and words of urgency in a draft that say so.

mod due;
mod events;

use std::ops::Range;

use super::{Deadline, DeadlineState};
use crate::engine::{
    acts::{self, Act, Form},
    kind::Kind,
    order,
    text::{Span, Text},
    when::{Expression, Grain},
    wording::{Class, Phrase, lists},
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
    let slots = times
        .iter()
        .any(|time| time.clock || time.grain == Grain::Day);
    for time in times {
        if due::is_due(text, kind, acts, time, slots, now) {
            deadline.spans.push(time.span);
            deadline.due.push(time.clone());
        }
    }
    // The spans found so far are in text order and do not overlap.
    let found = deadline.spans.clone();
    let dated = |span: Span| {
        let after = found.partition_point(|other| other.start < span.end);
        found[..after]
            .last()
            .is_some_and(|other| other.overlaps(span))
    };
    if !found.is_empty() {
        deadline.state = DeadlineState::Explicit;
    }
    for event in events::limits(text, acts, times) {
        if !dated(event.span) {
            deadline.spans.push(event.span);
            if event.known {
                deadline.state = DeadlineState::Explicit;
            } else if deadline.state == DeadlineState::None {
                deadline.state = DeadlineState::Vague;
            }
        }
    }
    if kind == Kind::Incident {
        for hit in text.hits_of(Phrase::AtOnce) {
            let span = text.span_of(hit.tokens.clone());
            let asked = acts::at_token(acts, hit.tokens.start)
                .is_some_and(|act| !matches!(act.form, Form::Question | Form::Fragment));
            if asked && !dated(span) && !opens_statement(text, &hit.tokens) {
                deadline.spans.push(span);
                deadline.state = DeadlineState::Explicit;
            }
        }
    }
    urgency(text, acts, &mut deadline, dated);
    order::by(&mut deadline.spans, |span| order::of_span(*span));
    deadline.spans.dedup();
    deadline
}

/// Adds "no rush", and "as soon as possible" where no date was found.
fn urgency(text: &Text, acts: &[Act], deadline: &mut Deadline, dated: impl Fn(Span) -> bool) {
    // "As soon as possible" holds "soon", "not urgent" holds "urgent": the longer says it.
    let mut waits: Vec<Span> = Vec::new();
    for hit in text.hits_of(Phrase::NoRush) {
        let span = text.span_of(hit.tokens.clone());
        if own(text, hit.tokens.start) && waits.last().is_none_or(|last| last.end < span.start) {
            waits.push(span);
        }
    }
    if !waits.is_empty() && matches!(deadline.state, DeadlineState::None | DeadlineState::Vague) {
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
            && !dated(span)
            && !opens_statement(text, &hit.tokens)
        {
            covered = span.end;
            deadline.spans.push(span);
            if deadline.state == DeadlineState::None {
                deadline.state = DeadlineState::Vague;
            }
        }
    }
    deadline.spans.extend(waits);
}

/// "Right now we return …", "right now the lock is held": how things stand.
fn opens_statement(text: &Text, hit: &Range<usize>) -> bool {
    text.says(hit.end - 1, lists::NOW)
        && text.tokens.get(hit.end).is_some_and(|next| {
            next.is(Class::I)
                || next.is(Class::We)
                || next.is(Class::Third)
                || next.is(Class::Article)
                || next.is(Class::Owning)
                || next.is(Class::Pointing)
        })
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

/// The deadlines of drafts, for the tests of this folder.
#[cfg(test)]
mod testing {
    use super::DeadlineState;
    use crate::engine::{
        Desk, review,
        text::{Draft, Surface},
        zone::Zone,
    };

    /// Reviewed on Wednesday 4 March 2026, the draft has a deadline in this state, carried by these words.
    #[track_caller]
    pub(super) fn due(draft: &str, state: DeadlineState, words: &[&str]) {
        let now = chrono::DateTime::from_timestamp(1_772_619_600, 0).unwrap();
        let asked = Draft {
            text: draft.into(),
            surface: Surface::Email,
            ..Draft::default()
        };
        let deadline = review(&asked, &Desk::in_zone(Zone::UTC), now).deadline;
        let spans: Vec<&str> = deadline.spans.iter().map(|span| span.of(draft)).collect();
        assert_eq!(
            (deadline.state, spans.as_slice()),
            (state, words),
            "{draft:?}"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{DeadlineState, testing::due};

    #[test]
    fn urgency_and_its_absence() {
        due(
            "Could you check the totals ASAP?",
            DeadlineState::Vague,
            &["ASAP"],
        );
        due(
            "Could you check the totals? No rush.",
            DeadlineState::Open,
            &["No rush"],
        );
        due(
            "Right now we return epoch seconds. Could you list the callers of this route?",
            DeadlineState::None,
            &[],
        );
        due("I'll send the totals soon.", DeadlineState::None, &[]);
    }
}
