//! Whether an ask can be carried out as it stands, and how much work it is.

use std::ops::Range;

use super::{Act, Form};
use crate::engine::{
    text::{Draft, Shape, Text},
    wording::{Class, Phrase, lists},
};

/// Sets `vague`, `work` and `answer` of an act.
pub(super) fn weigh(text: &Text, draft: &Draft, slots: bool, ground: bool, act: &mut Act) {
    if let Some(verb) = act.verb {
        act.verb = Some(helped(text, verb, act.tokens.end));
    }
    let clause = own_clause(text, act);
    let object = act
        .verb
        .map_or(clause.clone(), |verb| verb + 1..clause.end.max(verb + 1));
    act.answer = act.answer || answers(text, act);
    let leaning = draft.reply && leans(text, &act.tokens);
    if !act.vague || leaning {
        act.vague = act.form == Form::Bait || vague(text, draft, ground, act, &object);
    }
    if meets(text, act) {
        // Proposed slots are the ask of a message that arranges a time.
        act.vague = !slots;
    } else if act.vague && ground && pinned(text, act) {
        act.vague = false;
    }
    // Nobody in particular is nobody, also where the thread says what.
    if act.form == Form::Obligation
        && act.owner == super::Owner::Someone
        && !act.polite
        && (act.vague || leaning || bare(text, &object))
    {
        act.vague = true;
    }
    if act.form == Form::Fragment && !draft.reply && bare(text, &clause) {
        act.vague = true;
    }
    act.work = works(text, act, &object);
}

/// "Help me write", "make sure to check": the verb that counts is the second.
fn helped(text: &Text, verb: usize, end: usize) -> usize {
    let mut at = verb + 1;
    if text.says(verb, lists::HELPING) {
        while at < end.min(verb + 5) && text.says(at, lists::AFTER_HELPING) {
            at += 1;
        }
        if at > verb + 1
            && at < end
            && text.tokens[at].is(Class::Verb)
            && !text.tokens[at].is(Class::VagueVerb)
            && text.says(at - 1, lists::BEFORE_SECOND_VERB)
        {
            return at;
        }
    }
    verb
}

/// The act's tokens without what explains it.
fn own_clause(text: &Text, act: &Act) -> Range<usize> {
    let from = act.verb.unwrap_or(act.tokens.start);
    let end = (from + 1..act.tokens.end)
        .find(|&index| {
            matches!(
                text.tokens[index].mark(),
                Some(',' | ';' | '.' | '?' | '!' | ':' | '–' | '—')
            ) || text.says(index, lists::EXPLAINS)
        })
        .unwrap_or(act.tokens.end);
    act.tokens.start..end
}

/// Asks to meet or to talk, which takes a slot to say yes to.
fn meets(text: &Text, act: &Act) -> bool {
    let ours = act.owner == super::Owner::Us
        || text.tokens[act.tokens.start].is(Class::We)
        || text.tokens[act.tokens.start].is(Class::I);
    let hit = text.hit_in(Phrase::Scheduling, &act.tokens);
    ours && hit.is_some_and(|hit| {
        text.tokens[hit.tokens.clone()]
            .iter()
            .any(|token| token.is(Class::Meeting) || token.is(Class::VagueNoun))
            || text.tokens[hit.tokens.end.min(act.tokens.end)..act.tokens.end]
                .iter()
                .take(3)
                .any(|token| token.is(Class::Meeting) || token.is(Class::TimeWord))
    })
}

/// A look or a help that is asked at one place, after the matter was told: the reader knows what to look for.
fn pinned(text: &Text, act: &Act) -> bool {
    if act.form == Form::Bait {
        return true;
    }
    let asks_opinion = act.verb.is_none() && act.form == Form::Fragment;
    !asks_opinion
        && text.tokens[act.tokens.clone()].iter().any(|token| {
            matches!(token.shape, Shape::Code | Shape::Link | Shape::Reference)
                || token.quoted
                || (token.shape == Shape::Number && !token.is(Class::TimeWord))
        })
}

/// In a thread "any news on this?" and "can you take care of it?" lean on what was said.
fn leans(text: &Text, tokens: &Range<usize>) -> bool {
    text.hit_in(Phrase::Leaning, tokens).is_some()
}

fn vague(text: &Text, draft: &Draft, ground: bool, act: &Act, object: &Range<usize>) -> bool {
    if let Some(hit) = text.hit_in(Phrase::VagueAsk, &act.tokens)
        && act
            .verb
            .is_none_or(|verb| hit.tokens.start <= verb + 1 && hit.tokens.end > verb)
    {
        // A question or a deed inside makes it specific: "have a look whether …", "look at line 12 and tell me".
        let rest = hit.tokens.end.min(act.tokens.end)..act.tokens.end;
        let specific = text.tokens[rest.clone()].iter().any(|token| {
            token.is(Class::Asking)
                || text
                    .raw
                    .get(token.span.range())
                    .is_some_and(|word| lists::WHETHER.contains(&word))
        }) || text.tokens[rest].iter().any(|token| token.quoted);
        let leaning = draft.reply && leans(text, &act.tokens);
        return !specific && !leaning;
    }
    let Some(verb) = act.verb else {
        return act.form == Form::Wish && bare(text, object) && !draft.reply;
    };
    if act.form == Form::Question {
        return false;
    }
    let token = &text.tokens[verb];
    let words = object
        .clone()
        .filter(|&index| text.tokens[index].wordy())
        .count();
    if token.is(Class::VagueVerb) && text.says(verb, lists::NO_DEED) {
        return words <= 3 || text.says(verb, lists::NO_DEED_WITH_OBJECT);
    }
    if text.says(verb, lists::LET_OR_TELL)
        && let Some(hit) = text.hit_in(Phrase::TellMe, &(verb..verb + 1))
    {
        return bare(text, &(hit.tokens.end..act.tokens.end.max(hit.tokens.end)));
    }
    if text.says(verb, lists::ANSWERS) && bare(text, object) {
        return !draft.reply || act.polite;
    }
    if draft.reply {
        return false;
    }
    // Deeds whose manner is open need to know their object: "fix it", "do that", "update the thing".
    if ground {
        return false;
    }
    let open_deed = text.says(verb, lists::OPEN_DEEDS);
    open_deed && bare(text, object)
}

/// Nothing in it but pronouns, small words and nouns that name nothing.
fn bare(text: &Text, object: &Range<usize>) -> bool {
    text.tokens[object.clone()]
        .iter()
        .all(|token| match token.shape {
            Shape::Word => {
                token.is(Class::Pointing)
                    || token.is(Class::Function)
                    || token.is(Class::Please)
                    || token.is(Class::VagueNoun)
                    || token.is(Class::TimeWord)
                    || token.is(Class::Urgent)
                    || token.is(Class::Filler)
                    || token.is(Class::Limit)
                    || token.is(Class::Hedge)
            }
            Shape::Mark(_) | Shape::Emoji => true,
            _ => false,
        })
}

fn works(text: &Text, act: &Act, object: &Range<usize>) -> bool {
    let Some(verb) = act.verb else {
        return act.form == Form::Wish;
    };
    let token = &text.tokens[verb];
    if act.form == Form::Question && act.owner != super::Owner::Us {
        return false;
    }
    if token.is(Class::Work) {
        return !(token.is(Class::Small) && object.len() < 3);
    }
    // What is no favour of a minute, and no talk, is work.
    act.form != Form::Obligation
        && token.is(Class::Verb)
        && !(token.is(Class::Small)
            || token.is(Class::Telling)
            || token.is(Class::Meeting)
            || token.is(Class::Advising)
            || token.is(Class::VagueVerb))
}

/// "Could you tell me which …": words are wanted, not a deed.
fn answers(text: &Text, act: &Act) -> bool {
    act.verb.is_some_and(|verb| {
        text.tokens[verb].is(Class::Telling)
            && text.tokens[verb..act.tokens.end]
                .iter()
                .any(|token| token.is(Class::Asking) || token.is(Class::Conjunction))
    })
}
