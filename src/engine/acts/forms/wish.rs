//! Asks put as the sender's wish or need: "we need sign-off from you", "I was wondering whether", "an example would help".

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act, starts,
};
use crate::engine::{
    text::Text,
    wording::{Class, Phrase, lists},
};

/// "It would be great if", "I'd appreciate": a polite frame whose complement is the ask.
pub(super) fn framed(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    // "It would be great if": the frame may stand after "it" or "that".
    let token = &text.tokens[at];
    if (token.is(Class::Pointing) || token.is(Class::I) || token.is(Class::We))
        && starts(text, Phrase::Wish, at).is_none()
    {
        at += 1;
    }
    if at >= clause.end {
        return None;
    }
    let end = starts(text, Phrase::Wish, at)?;
    let verb = (end..clause.end.min(end + 8)).find(|&index| {
        text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::Article)
    });
    let someone = text.tokens[clause.at..clause.end.min(end + 4)]
        .iter()
        .any(|token| token.is(Class::Someone));
    let owner = if someone {
        Owner::Someone
    } else {
        Owner::Reader
    };
    let mut found = act(clause, Form::Wish, owner, verb);
    found.answer = clause.question && verb.is_none();
    Some(found)
}

/// "I was wondering whether", "I'd like to know which", "wanted to check if": a question inside a statement.
///
/// "I wonder why" alone thinks aloud.
pub(super) fn wondered(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let (mut wants, mut wanted) = (false, false);
    let limit = clause.end.min(at + 8);
    while at < limit {
        let token = &text.tokens[at];
        if text.says(at, lists::WONDERING) {
            return embedded(text, clause, at + 1);
        }
        if text.says(at, lists::WANTS) {
            wants = true;
            wanted = text.says(at, lists::WANTED);
        } else if wants && text.says(at, lists::TO) && at + 1 < limit {
            let finds = text.says(at + 1, lists::FIND_OUT);
            return if finds || (wanted && text.says(at + 1, lists::SEE)) {
                embedded(text, clause, at + 2)
            } else {
                None
            };
        } else if !(token.is(Class::I) || token.is(Class::We) || text.says(at, lists::AROUND_WISH))
        {
            return None;
        }
        at += 1;
    }
    None
}

/// The act of a clause that goes on at `at` with "if", "whether" or a question word.
fn embedded(text: &Text, clause: &Clause, at: usize) -> Option<Act> {
    let asks = at < clause.end
        && (text.tokens[at].is(Class::Asking) || text.says(at, lists::WHETHER))
        && at + 1 < clause.end;
    asks.then(|| Act {
        answer: true,
        ..act(clause, Form::Wish, Owner::Reader, None)
    })
}

/// "Any help you can give would be appreciated", "a screenshot would help", "I hope you can join us".
pub(super) fn welcome(text: &Text, clause: &Clause) -> Option<Act> {
    if !clause.opens && !clause.coordinated {
        return None;
    }
    hoped(text, clause)
        .or_else(|| expected(text, clause))
        .or_else(|| needed(text, clause))
        .or_else(|| appreciated(text, clause))
        .or_else(|| requested(text, clause))
}

/// How far into its clause a passive request is looked for: "all guests of the hotel are requested to …".
const REQUEST: usize = 9;

/// "Everyone is asked to bring a badge", "the form still needs your signature".
fn requested(text: &Text, clause: &Clause) -> Option<Act> {
    let first = &text.tokens[clause.at];
    if first.is(Class::I) || first.is(Class::We) || clause.question {
        return None;
    }
    let limit = clause.end.min(clause.at + REQUEST);
    for index in clause.at..limit {
        let token = &text.tokens[index];
        if token.mark() == Some(',') || token.is(Class::I) || token.is(Class::We) {
            return None;
        }
        let mut at = index + 1;
        while at < clause.end.min(index + 3)
            && (text.says(at, lists::KINDLY) || text.says(at, lists::FOR_OR_ON))
        {
            at += 1;
        }
        if at >= clause.end {
            return None;
        }
        let lacks = text.says(index, lists::LACKS) && text.tokens[at].is(Class::Your);
        let passive = text.says(index, lists::IS_OR_WAS)
            && text.says(at, lists::REQUESTED)
            && at + 2 < clause.end
            && text.says(at + 1, lists::TO);
        if lacks {
            return Some(act(clause, Form::Wish, Owner::Reader, None));
        }
        if passive {
            return Some(act(clause, Form::Wish, Owner::Reader, Some(at + 2)));
        }
    }
    None
}

fn hoped(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let personal = text.tokens[at].is(Class::I) || text.tokens[at].is(Class::We);
    at += usize::from(personal);
    while at < clause.end && text.says(at, lists::AROUND_WISH) {
        at += 1;
    }
    let hopefully = (clause.from..clause.at).any(|index| text.says(index, lists::HOPES));
    if at >= clause.end || !(hopefully || text.says(at, lists::HOPES)) {
        return None;
    }
    at += usize::from(!hopefully);
    at += usize::from(at < clause.end && text.says(at, lists::THAT));
    let modal = at + 1;
    if modal >= clause.end
        || !(text.tokens[at].is(Class::You) || text.tokens[at].is(Class::Someone))
        || !text.says(modal, lists::CAN_OR_WILL)
    {
        return None;
    }
    let verb =
        (modal + 1..clause.end.min(modal + 4)).find(|&index| text.tokens[index].is(Class::Verb))?;
    (!text.says(verb, lists::WISHED_WELL))
        .then(|| act(clause, Form::Wish, Owner::Reader, Some(verb)))
}

/// "I expect your reaction", "I ask for a meeting", "we request a copy of the lease".
fn expected(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    if !(text.tokens[at].is(Class::I) || text.tokens[at].is(Class::We)) {
        return None;
    }
    at += 1;
    while at < clause.end && text.says(at, lists::AROUND_NEED) {
        at += 1;
    }
    if at + 1 >= clause.end || !text.says(at, lists::EXPECTS) {
        return None;
    }
    let given = &text.tokens[at + 1];
    let object = given.is(Class::Your)
        || text.says(at + 1, lists::INDEFINITE)
        || text.says(at + 1, lists::FOR_OR_ON);
    object.then(|| act(clause, Form::Wish, Owner::Reader, None))
}

/// "Translations for Finnish needed", "the keys need regenerating".
fn needed(text: &Text, clause: &Clause) -> Option<Act> {
    let first = &text.tokens[clause.at];
    if clause.question || first.is(Class::I) || first.is(Class::We) || first.is(Class::Pointing) {
        return None;
    }
    for index in clause.at + 1..clause.end.min(clause.at + REQUEST + 3) {
        let token = &text.tokens[index];
        if token.mark().is_some() || token.is(Class::Negation) || token.is(Class::Asking) {
            return None;
        }
        let last = text
            .tokens
            .get(index + 1)
            .is_none_or(|next| index + 1 >= clause.end || !next.wordy() || next.is(Class::Urgent));
        if text.says(index, lists::NEEDED) && last && !text.says(index - 1, lists::NOT_NEEDED) {
            return Some(act(clause, Form::Wish, Owner::Reader, None));
        }
        let doing = index + 1 < clause.end && text.word(index + 1).ends_with("ing");
        if text.says(index, lists::NEEDS) && doing {
            return Some(act(clause, Form::Wish, Owner::Reader, Some(index + 1)));
        }
    }
    None
}

/// How far the thing that would help may stand from its verb: "any notes you took at the fair will be …".
const SUBJECT: usize = 18;

fn appreciated(text: &Text, clause: &Clause) -> Option<Act> {
    let first = &text.tokens[clause.at];
    let indefinite = text.says(clause.at, lists::INDEFINITE)
        || text.says(clause.at, lists::GIVEN)
        || first.is(Class::Your);
    if !indefinite || first.is(Class::You) {
        return None;
    }
    let limit = clause.end.min(clause.at + SUBJECT);
    let would = (clause.at + 1..limit).find(|&index| text.says(index, lists::WOULD_OR_WILL))?;
    let mut at = would + 1;
    while at < clause.end.min(would + 5) && text.says(at, lists::BEFORE_WELCOME) {
        at += 1;
    }
    // "Feedback by Monday would be great" ends with what elsewhere only strengthens.
    let great = text.says(clause.at, lists::GIVEN) && text.says(at - 1, lists::GREAT);
    (great || (at < clause.end && text.says(at, lists::WELCOME)))
        .then(|| act(clause, Form::Wish, Owner::Reader, None))
}

/// "We need sign-off from you", "need the list", "I want you to look at it".
pub(super) fn need(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let personal = text.tokens[at].is(Class::I) || text.tokens[at].is(Class::We);
    if personal {
        at += 1;
        while at < clause.end && text.says(at, lists::AROUND_NEED) {
            at += 1;
        }
        // "I don't want you to come alone."
        let refuses = at + 2 < clause.end
            && text.says(at, lists::DONT)
            && text.says(at + 1, lists::WANT)
            && text.tokens[at + 2].is(Class::You);
        at += usize::from(refuses);
    }
    if at >= clause.end || !text.says(at, lists::NEED) {
        return should(text, clause);
    }
    let next = at + 1;
    if next >= clause.end {
        return None;
    }
    if text.says(next, lists::NO_OBJECT) {
        // "I need to hear from you which": "we need to decide" is left to the vague phrases.
        let knows = next + 1 < clause.end
            && text.says(next + 1, lists::KNOW_OR_HEAR)
            && text.tokens[next + 2..clause.end]
                .iter()
                .any(|token| token.is(Class::Asking) || token.is(Class::Conjunction));
        return knows
            .then(|| act(clause, Form::Wish, Owner::Reader, None))
            .or_else(|| should(text, clause));
    }
    if !personal && !clause.opens {
        return None;
    }
    let yours = text.tokens[next].is(Class::You) || text.tokens[next].is(Class::Your);
    if text.says(at, lists::WANT) && !yours {
        return None;
    }
    let verb = (next..clause.end.min(next + 6)).find(|&index| {
        text.tokens[index].is(Class::Verb) && index > 0 && text.says(index - 1, lists::TO)
    });
    Some(act(clause, Form::Wish, Owner::Reader, verb))
}

/// "We should do something about it".
fn should(text: &Text, clause: &Clause) -> Option<Act> {
    let at = clause.at;
    if !text.tokens[at].is(Class::We) || at + 2 >= clause.end || !text.says(at + 1, lists::SHOULD) {
        return None;
    }
    let hit = text.hit_in(Phrase::VagueAsk, &(at..clause.end.min(at + 7)))?;
    let mut found = act(clause, Form::Obligation, Owner::Us, Some(hit.tokens.start));
    found.vague = true;
    Some(found)
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet},
    };

    #[test]
    fn wishes_and_needs() {
        asks(
            Form::Wish,
            &[
                "It would be great if you could check the totals.",
                "We need sign-off from you.",
                "need the attendee list by noon",
                "I don't want you to come alone.",
                "I'd appreciate a second pair of eyes on the index.",
            ],
        );
    }

    #[test]
    fn questions_inside_statements() {
        asks(
            Form::Wish,
            &[
                "I was wondering whether the key still works.",
                "just wondering which of the two hosts is live",
                "We would like to know when the parts arrive.",
                "I wanted to check if the room is free.",
                "I wanted to see if we could move the call.",
            ],
        );
        quiet(&[
            "I wonder why the cache is cold.",
            "I wanted to check the room and forgot.",
        ]);
    }

    #[test]
    fn requests_of_everybody() {
        asks(
            Form::Wish,
            &[
                "Participants are kindly requested to register at the desk.",
                "Everyone is asked to bring a badge.",
                "The form still needs your signature.",
                "The ticket is waiting for your approval.",
            ],
        );
        quiet(&[
            "I was asked to bring a badge.",
            "The form was signed by the bank.",
        ]);
    }

    #[test]
    fn what_would_be_welcome() {
        asks(
            Form::Wish,
            &[
                "Any notes you took at the fair will be useful.",
                "A short yes or no by Wednesday would be very helpful.",
                "A screenshot of the confirmation would help too.",
                "I hope you can join us on Thursday.",
                "Feedback on the index by Monday would be great.",
                "I expect a written explanation.",
                "Translations for Finnish needed",
                "The API keys for the kiosk need regenerating.",
                "Hopefully you could forward the contract.",
            ],
        );
        quiet(&[
            "I hope you will enjoy the trip.",
            "The weather will be great.",
            "I expect them to be late.",
            "The old cage is no longer needed.",
            "The new index would help the planner.",
            "I hope you are well.",
        ]);
    }
}
