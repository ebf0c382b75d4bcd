//! Asks without an action: bait that only announces one, and what is wanted with no deed in it ("any thoughts?").

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
};
use crate::engine::{
    text::Text,
    wording::{self, Class, Phrase, lists},
};

/// "Got a sec?", "quick question".
pub(super) fn bait(text: &Text, clause: &Clause) -> Option<Act> {
    let hit = text.hit_in(Phrase::Bait, &(clause.from..clause.at + 1))?;
    // "When you have a minute, …" waits for the ask.
    if (clause.from..=hit.tokens.start).any(|index| text.says(index, lists::OPENS_CONDITION)) {
        return None;
    }
    let end = hit.tokens.end;
    // "Quick question: which branch?" asks what follows.
    let more = text.tokens[end..clause.end.max(end)]
        .iter()
        .filter(|token| token.wordy())
        .count();
    let rest = &text.tokens[end..clause.end.max(end)];
    let colon = rest
        .first()
        .is_some_and(|token| matches!(token.mark(), Some(':' | ',' | '-' | '–')));
    let helps = text.tokens[hit.tokens.clone()]
        .iter()
        .any(|token| token.is(Class::VagueVerb));
    let asks = rest
        .iter()
        .any(|token| token.is(Class::Verb) || token.is(Class::Auxiliary) || token.is(Class::Done));
    // "Is anyone around who has the key of the archive?" is the question itself.
    let named = rest.iter().filter(|token| token.wordy() && wording::names(token)).count();
    if named >= 2 || (more > 2 && (colon || helps)) || (more > 4 && clause.question && asks) {
        return None;
    }
    // "Ping me once you're there" is an order.
    if more > 0 && hit.tokens.len() == 1 {
        return None;
    }
    let mut found = act(clause, Form::Bait, Owner::Reader, None);
    found.tokens.start = hit.tokens.start;
    found.vague = true;
    Some(found)
}

/// "Needs some love", "let me know what you think", "thoughts on the deck?"
pub(super) fn wanted(text: &Text, clause: &Clause) -> Option<Act> {
    let hit = text.hit_in(Phrase::VagueAsk, &(clause.at..clause.end))?;
    let first = hit.tokens.start;
    // "Thanks for sending me your thoughts."
    let thanked = (clause.from..first).any(|index| text.tokens[index].is(Class::Thanks));
    if text.tokens[first].quoted || thanked {
        return None;
    }
    let begins = first == clause.at;
    let pleads = clause.please
        || text.tokens[clause.at..clause.end]
            .iter()
            .any(|token| token.is(Class::Please));
    let personal = text.tokens[clause.at].is(Class::I) || text.tokens[clause.at].is(Class::We);
    let short = clause.end - clause.at <= 8;
    let kept = (begins
        && (clause.opens || pleads || clause.pleaded)
        && (short || pleads || clause.question))
        || pleads
        || (clause.opens && text.says(first, lists::STATES_NEED))
        || (clause.question && short)
        || (clause.opens && personal && first <= clause.at + 3 && text.says(first, lists::AWAITS));
    if !kept
        || text.tokens[clause.at..first]
            .iter()
            .any(|token| token.is(Class::Negation))
        || promised(text, clause, first)
    {
        return None;
    }
    let form = if clause.question {
        Form::Fragment
    } else {
        Form::Obligation
    };
    let mut found = act(clause, form, Owner::Reader, Some(first));
    found.vague = true;
    found.polite = pleads;
    Some(found)
}

/// "I'll take a look": the sender will.
fn promised(text: &Text, clause: &Clause, until: usize) -> bool {
    text.hit_in(Phrase::Promise, &(clause.at..until.max(clause.at + 1)))
        .is_some_and(|hit| hit.tokens.end <= until + 1)
        && !text.says(clause.at, lists::WE_WILL)
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn bait_and_wants_without_a_deed() {
        asks(Form::Bait, &["Got a sec?", "quick question"]);
        asks(
            Form::Question,
            &["Is anyone around who has the key of the old archive?"],
        );
        asks(Form::Obligation, &["The intro needs some love."]);
        asks(Form::Fragment, &["any thoughts on the deck?"]);
    }

    #[test]
    fn quiet_where_the_sender_will_do_it() {
        quiet(&[
            "I'll take a look tomorrow.",
            "When you have a minute the coffee is ready.",
            "She sent feedback on the deck yesterday.",
            "Thanks for sending me your thoughts.",
        ]);
    }
}
