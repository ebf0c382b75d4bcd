//! When a message had better be a conversation: sensitive, or complex and urgent at once, or urgent on a slow surface.

use chrono::{DateTime, Utc};

use super::Deadline;
use crate::engine::{
    acts::{self, Act, Form},
    kind::Kind,
    text::{Draft, Surface, Text},
    when::Expression,
    wording::{Class, Phrase, lists},
};

/// From this many words on an emergency whose ask is open is too much to sort out in writing.
const COMPLEX: usize = 40;

pub fn talk_instead(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    deadline: &Deadline,
    times: &[Expression],
    now: DateTime<Utc>,
) -> bool {
    if kind == Kind::Sensitive {
        let ahead: Vec<&Expression> = times
            .iter()
            .filter(|time| time.until.unwrap_or(time.from).to_utc() >= now)
            .collect();
        return !arranges_talk(text, acts, &ahead);
    }
    let emergency = kind == Kind::Incident
        || (text.has(Phrase::Outage) && matches!(kind, Kind::Request | Kind::Question));
    if !emergency || acts.is_empty() || calls_now(text) {
        return false;
    }
    let slow = matches!(draft.surface, Surface::Email | Surface::DocComment);
    let urgent = !deadline.spans.is_empty() || asked_at_once(text, acts);
    let open = acts.iter().any(|act| {
        act.vague
            || (act.form == Form::Question && text.hit_in(Phrase::VagueAsk, &act.tokens).is_some())
    });
    (slow && urgent) || (kind == Kind::Incident && open && text.own_words() > COMPLEX)
}

fn asked_at_once(text: &Text, acts: &[Act]) -> bool {
    text.hits_of(Phrase::AtOnce)
        .any(|hit| acts::at_token(acts, hit.tokens.start).is_some())
}

/// A time, a slot, or a direct "call me".
fn arranges_talk(text: &Text, acts: &[Act], times: &[&Expression]) -> bool {
    let slot = times.iter().any(|time| {
        time.clock
            || text
                .sentence_at(time.span.start)
                .is_some_and(|sentence| !acts::of_sentence(acts, sentence).is_empty())
    });
    let meets = text.own().any(|sentence| {
        sentence.tokens.clone().any(|index| {
            text.tokens[index].is(Class::Meeting) || text.says(index, lists::MEETING_PLACES)
        })
    });
    (slot && meets) || calls_now(text)
}

fn calls_now(text: &Text) -> bool {
    text.own().any(|sentence| {
        sentence.tokens.clone().any(|index| {
            text.says(index, lists::CALL)
                && index + 1 < sentence.tokens.end
                && text.says(index + 1, lists::ME)
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::engine::{
        Desk, review,
        text::{Draft, Surface},
        zone::Zone,
    };

    fn talk(text: &str, surface: Surface) -> bool {
        let now = DateTime::from_timestamp(1_772_619_600, 0).unwrap();
        let draft = Draft {
            text: text.into(),
            surface,
            ..Draft::default()
        };
        review(&draft, &Desk::in_zone(Zone::UTC), now).talk_instead
    }

    use chrono::DateTime;

    const HURT: &str = "You interrupted me in front of the client again and I felt humiliated.";
    const ALARM: &str =
        "The alarm in cold room 2 is ringing since 05:40. Please send your technician now.";

    #[test]
    fn what_is_better_said() {
        assert!(talk(HURT, Surface::ChatDm));
        assert!(talk(ALARM, Surface::Email));
    }

    #[test]
    fn quiet_where_a_talk_is_arranged_or_the_surface_is_fast() {
        let arranged = format!("{HURT} Can we talk tomorrow at 10:30 in my office?");
        assert!(!talk(&arranged, Surface::ChatDm));
        assert!(!talk(ALARM, Surface::ChatChannel));
        assert!(!talk(
            &format!("{ALARM} Call me on 07700 900 312."),
            Surface::Email
        ));
        assert!(!talk(
            "Could you send me the lease by Friday?",
            Surface::Email
        ));
    }
}
