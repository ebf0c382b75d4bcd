//! When a message had better be a conversation: sensitive, or complex and urgent at once, or urgent on a slow surface.

use chrono::{DateTime, Utc};

use super::{Deadline, DeadlineState};
use crate::engine::{
    acts::Act,
    kind::Kind,
    text::{Draft, Surface, Text},
    when::Expression,
    wording::Class,
};

pub fn talk_instead(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    deadline: &Deadline,
    times: &[Expression],
    now: DateTime<Utc>,
) -> bool {
    let ahead: Vec<&Expression> = times
        .iter()
        .filter(|time| time.until.unwrap_or(time.from).to_utc() >= now)
        .collect();
    let arranged = arranges_talk(text, acts, &ahead);
    match kind {
        Kind::Sensitive => !arranged,
        Kind::Incident => {
            let slow = matches!(draft.surface, Surface::Email | Surface::DocComment);
            let lost = acts.iter().any(|act| act.vague) && text.own_words() > 40;
            !acts.is_empty()
                && !calls_now(text)
                && (slow && deadline.state == DeadlineState::Explicit || lost)
        }
        _ => false,
    }
}

/// A time, a slot, or a direct "call me".
fn arranges_talk(text: &Text, acts: &[Act], times: &[&Expression]) -> bool {
    let slot = times.iter().any(|time| {
        time.clock
            || text
                .sentence_at(time.span.start)
                .is_some_and(|sentence| acts.iter().any(|act| act.sentence == sentence))
    });
    let meets = text.own().any(|sentence| {
        text.tokens_of(sentence).iter().any(|token| {
            token.is(Class::Meeting)
                || matches!(
                    text.raw.get(token.span.range()),
                    Some("office" | "appointment" | "room" | "talk")
                )
        })
    });
    (slot && meets) || calls_now(text)
}

fn calls_now(text: &Text) -> bool {
    text.own().any(|sentence| {
        text.tokens_of(sentence).windows(2).any(|pair| {
            matches!(
                text.raw.get(pair[0].span.range()),
                Some("call" | "Call" | "ring" | "phone")
            ) && matches!(text.raw.get(pair[1].span.range()), Some("me" | "us"))
        })
    })
}
