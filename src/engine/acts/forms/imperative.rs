//! The bare verb where a clause begins: "send the deck", "please don't merge", "to register, call Ana".
//!
//! In English a verb and a noun often look alike ("review", "plan"), and a list of what was done looks like a list of
//! orders, so most of this file says when the first word is no order.

use super::{
    super::{Act, Form, Owner, clauses::Clause},
    act,
};
use crate::engine::{
    text::{Draft, Part, Shape, Text, Token},
    wording::{Class, Phrase, lists},
};

pub(super) fn order(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let dont = text.says(at, lists::DONT);
    if clause.please && dont && at + 1 < clause.end {
        return Some(Act {
            polite: true,
            ..act(clause, Form::Imperative, Owner::Reader, Some(at + 1))
        });
    }
    // "Don't merge", "do not merge", "do check".
    if let Some(next) = text.tokens.get(at + 1).filter(|_| at + 1 < clause.end) {
        if dont && (next.is(Class::Verb) || next.is(Class::Negation) || next.is(Class::Please)) {
            at += 1;
        } else if text.says(at, lists::DO) && next.is(Class::Negation) {
            at += 2;
        }
    }
    // "Come join me", "go ask Ana": the deed is the second.
    if at + 1 < clause.end
        && text.says(at, lists::COME_OR_GO)
        && text.tokens[at + 1].is(Class::Verb)
        && !text.tokens[at + 1].is(Class::VerbOrNoun)
    {
        at += 1;
    }
    if at >= clause.end {
        return None;
    }
    let token = &text.tokens[at];
    let unlisted = unlisted(text, clause, at);
    if clause.please && !token.is(Class::Verb) && !unlisted {
        return only_please(text, clause, at);
    }
    if !(token.is(Class::Verb) || unlisted) || continues_noun(text, clause, at) {
        return None;
    }
    let pleads = clause.please
        || text.tokens[at..clause.end]
            .iter()
            .any(|token| token.is(Class::Please));
    let takes_object = takes_object(text, at, clause.end);
    let verb_like = takes_object && !finite_follows(text, at + 1, clause.end);
    if token.is(Class::VerbOrNoun) && !pleads && !verb_like {
        return None;
    }
    let placed = clause.opens
        || clause.coordinated
        || clause.conditional
        || pleads
        || clause.addressed
        || text.says(clause.from, lists::SO);
    if !placed || (!pleads && only_said(text, draft, clause, at, takes_object)) {
        return None;
    }
    Some(Act {
        polite: pleads,
        ..act(clause, Form::Imperative, Owner::Reader, Some(at))
    })
}

/// "Please calendar the call", "shoot me a note": a word that nobody listed, where only a verb can stand.
fn unlisted(text: &Text, clause: &Clause, at: usize) -> bool {
    let token = &text.tokens[at];
    let Some(next) = text.tokens.get(at + 1).filter(|_| at + 1 < clause.end) else {
        return false;
    };
    if token.shape != Shape::Word || token.is(Class::Function) {
        return false;
    }
    let before_noun = next.is(Class::Article) || next.is(Class::Owning) || next.is(Class::Pointing);
    let asked = clause.please
        && !token.capital
        && (!token.word.known() || before_noun || text.says(at + 1, lists::PARTICLES));
    let gives = !token.word.known()
        && text.says(at + 1, lists::ME)
        && at + 2 < clause.end
        && (text.tokens[at + 2].is(Class::Article) || text.tokens[at + 2].is(Class::Your));
    asked || gives
}

/// "Please no backfills", "please all make sure", "please, the final list": polite and nothing but a wish.
fn only_please(text: &Text, clause: &Clause, at: usize) -> Option<Act> {
    let verb = (at..clause.end.min(at + 4)).find(|&index| {
        text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::VerbOrNoun)
    });
    (text.says(at, lists::AFTER_PLEASE) && (verb.is_some() || at + 1 < clause.end))
        .then(|| act(clause, Form::Imperative, Owner::Reader, verb))
}

/// "Review is done", "Plan: …", "Update went out": what follows makes the first word a noun.
fn continues_noun(text: &Text, clause: &Clause, at: usize) -> bool {
    let Some(next) = text.tokens.get(at + 1).filter(|_| at + 1 < clause.end) else {
        return false;
    };
    text.says(at + 1, lists::AFTER_NOUN)
        || (next.mark() == Some(':') && !clause.please)
        || (next.is(Class::Done) && !next.is(Class::Verb))
}

fn takes_object(text: &Text, at: usize, end: usize) -> bool {
    let Some(next) = text.tokens.get(at + 1).filter(|_| at + 1 < end) else {
        return false;
    };
    next.is(Class::Article)
        || next.is(Class::Owning)
        || next.is(Class::Pointing)
        || next.is(Class::Object)
        || next.is(Class::Someone)
        || matches!(
            next.shape,
            Shape::Code | Shape::Link | Shape::Reference | Shape::Mention
        )
        || text.says(at + 1, lists::AFTER_VERB)
        || next.quoted
        || next.mark() == Some('"')
        || (text.says(at, lists::TAKES_ING) && text.word(at + 1).ends_with("ing"))
        || names_somebody(text, at, next)
}

/// "Contact Petra and ask her": a name after the first word; "Review Board" is a title.
fn names_somebody(text: &Text, at: usize, next: &Token) -> bool {
    next.capital
        && !next.shouted
        && !next.word.known()
        && next.shape == Shape::Word
        && text.says(at, lists::DONE_TO_PEOPLE)
}

/// A finite verb soon after makes the first word a noun: "Check results are in".
fn finite_follows(text: &Text, from: usize, end: usize) -> bool {
    let first = &text.tokens[from];
    !(first.is(Class::Pointing) || first.is(Class::Article) || first.is(Class::Owning))
        && text.tokens[from..end.min(from + 4)]
            .iter()
            .any(|token| token.is(Class::Finite) && !token.is(Class::Verb))
}

/// A verb without a "please" that is said and not asked: a courtesy, advice, a past form, a list of what was done.
fn only_said(text: &Text, draft: &Draft, clause: &Clause, at: usize, takes_object: bool) -> bool {
    // "Thank you", "love this", "see you", "have fun".
    if text.says(at, lists::SAID_ALONE) && !takes_object {
        return true;
    }
    // "Talk to you on Monday".
    if text.tokens[at].is(Class::Meeting)
        && text.tokens[at..clause.end.min(at + 3)]
            .iter()
            .any(|token| token.is(Class::You))
    {
        return true;
    }
    // "Take the old router for instance".
    let example = (at + 1..clause.end.min(at + 8))
        .any(|index| text.says(index, lists::EXAMPLE) && text.says(index - 1, lists::FOR));
    if example || advice(text, draft, clause, at) {
        return true;
    }
    // Past forms that look like base forms, and what guests are told.
    if !clause.addressed
        && !clause.coordinated
        && text.says(at, lists::ALSO_PAST)
        && text.sentences[clause.sentence].tokens.start != text.begins
    {
        return true;
    }
    text.sentences[clause.sentence].part == Part::Item && !asks_above(text, clause.sentence)
}

/// What one does on one's own terms: "try exiting with 1", "check the pinned message first".
fn advice(text: &Text, draft: &Draft, clause: &Clause, verb: usize) -> bool {
    let token = &text.tokens[verb];
    let for_sender = (verb..clause.end)
        .any(|index| text.tokens[index].is(Class::I) || text.says(index, lists::ME_OR_MINE));
    if for_sender
        || (text.says(verb, lists::GO)
            && verb + 1 < clause.end
            && text.says(verb + 1, lists::AHEAD))
    {
        return false;
    }
    if draft.reply {
        let approval =
            text.tokens[text.sentences[clause.sentence].tokens.start].is(Class::Acknowledgement);
        return token.is(Class::Advising) && !approval;
    }
    clause.conditional && token.is(Class::Advising)
}

/// How many items back the line that introduces a list is looked for.
const LONGEST_LIST: usize = 30;

/// Whether the list that a sentence is an item of was introduced as things to do.
fn asks_above(text: &Text, sentence: usize) -> bool {
    text.sentences[..sentence]
        .iter()
        .rev()
        .take(LONGEST_LIST)
        .find(|sentence| sentence.part != Part::Item)
        .is_some_and(|above| {
            text.tokens_of(above)
                .iter()
                .rev()
                .take(LONGEST_LIST)
                .any(|token| {
                    token.is(Class::Please) || token.is(Class::You) || token.is(Class::Modal)
                })
                || text.hit_in(Phrase::Wish, &above.tokens).is_some()
        })
}

#[cfg(test)]
mod tests {
    use crate::engine::acts::{
        Form,
        testing::{asks, quiet, quiet_in_thread},
    };

    #[test]
    fn a_bare_verb() {
        asks(
            Form::Imperative,
            &[
                "Send the deck to Ana.",
                "please don't merge before noon",
                "Do not redeploy the worker.",
                "Contact Petra and ask her for the key.",
                "Please calendar the call.",
                "If you get a chance, shoot me a note.",
                "Start sending the invoices this week.",
                "I am out for lunch so call me on my other number.",
            ],
        );
    }

    #[test]
    fn items_of_a_list_of_things_to_do() {
        asks(
            Form::Imperative,
            &["Could you do these two:\n- send the deck\n- book the room"],
        );
        quiet(&["Today:\n- update the index\n- split the table"]);
    }

    #[test]
    fn quiet_where_the_first_word_is_a_noun() {
        quiet(&[
            "Check results are in.",
            "Review is done.",
            "Plan: two rooms, one cook.",
            "Review Board meets in March.",
        ]);
    }

    #[test]
    fn quiet_where_it_is_only_said() {
        quiet(&[
            "Cheers and talk to you on Monday.",
            "Take the old router for instance, it has no lamp.",
            "see you tomorrow",
            "If the disk is full, try the other node.",
        ]);
        quiet_in_thread(&["try the other node", "check the pinned message first"]);
    }
}
