//! What the sentences do: who is asked for what, clause by clause.
//!
//! An ask is told by its build rather than by its words: an imperative where a sentence or clause begins, a modal turned
//! around before "you", a question turned around or left open, a need or a wish with its object. What only looks like
//! one is let go: offers, rhetorical and quoted questions, advice in a thread, promises.

mod clauses;
mod forms;
mod weight;

use std::ops::Range;

use super::{
    text::{Draft, Part, Text},
    when::{Expression, Grain},
    wording,
};

/// How an ask is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "Send the deck", "please send the deck".
    Imperative,
    /// "Could you send the deck", "can someone check".
    Modal,
    /// "We need sign-off from you", "I'd appreciate", "it would be great if".
    Wish,
    /// "Which of the two logos did legal clear?"
    Question,
    /// "Thoughts?", "Objections?", "ETA?": a question without a verb.
    Fragment,
    /// "Got a sec?", "quick question": announces an ask.
    Bait,
    /// "Somebody should look into it", "the table needs some love".
    Obligation,
}

/// Who is to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Reader,
    /// "Someone", "anyone": nobody in particular.
    Someone,
    /// Sender and readers together.
    Us,
    /// The sender asks for leave, or about themselves.
    Sender,
    Other,
}

/// One ask.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing that is true of an ask or not"
)]
pub struct Act {
    /// Its clause, as indices into the text's tokens.
    pub tokens: Range<usize>,
    /// The sentence it stands in, as an index into the text's.
    pub sentence: usize,
    pub form: Form,
    pub owner: Owner,
    /// The verb that says what is to be done.
    pub verb: Option<usize>,
    /// With a "please", or a modal.
    pub polite: bool,
    /// Wanted, but the reader cannot tell what.
    pub vague: bool,
    /// Takes more than a few minutes or an answer off the top of the head.
    pub work: bool,
    /// What is wanted is an answer in words rather than a deed.
    pub answer: bool,
    /// Depends on a condition: "if it arrives, please …".
    pub conditional: bool,
}

/// The asks of one sentence.
pub fn of_sentence(acts: &[Act], sentence: usize) -> &[Act] {
    let from = acts.partition_point(|act| act.sentence < sentence);
    let len = acts[from..].partition_point(|act| act.sentence == sentence);
    &acts[from..from + len]
}

/// The ask that a token belongs to.
pub fn at_token(acts: &[Act], token: usize) -> Option<&Act> {
    let after = acts.partition_point(|act| act.tokens.start <= token);
    acts[..after]
        .last()
        .filter(|act| act.tokens.contains(&token))
}

/// The asks of a draft, in text order.
pub fn find(text: &Text, draft: &Draft, times: &[Expression]) -> Vec<Act> {
    let mut acts = Vec::new();
    if !text.known_language {
        return acts;
    }
    for (index, sentence) in text.sentences.iter().enumerate() {
        if matches!(sentence.part, Part::Prose | Part::Item) {
            clauses::read(text, draft, index, &mut acts);
        }
    }
    let slots = times
        .iter()
        .any(|time| time.clock || time.grain == Grain::Day);
    let grounds = grounds(text, &acts);
    for act in &mut acts {
        let ground =
            grounds.first().is_some_and(|&first| first != act.sentence) || grounds.len() > 1;
        weight::weigh(text, draft, slots, ground, act);
    }
    acts
}

/// The first sentences that ask nothing and say something of substance: at most two.
fn grounds(text: &Text, acts: &[Act]) -> Vec<usize> {
    let asks = |number: usize| {
        acts.binary_search_by_key(&number, |act| act.sentence)
            .is_ok()
    };
    text.sentences
        .iter()
        .enumerate()
        .filter(|(number, sentence)| sentence.part.own() && !asks(*number))
        .filter(|(_, sentence)| {
            text.tokens_of(sentence)
                .iter()
                .filter(|token| token.wordy() && wording::names(token))
                .count()
                >= 2
        })
        .map(|(number, _)| number)
        .take(2)
        .collect()
}

/// Whether drafts ask, in which form, and which stay quiet.
#[cfg(test)]
pub(in crate::engine) mod testing {
    use super::{Act, Form, find};
    use crate::engine::text::{Draft, Text};

    fn acts(draft: &str, reply: bool) -> Vec<(Form, String)> {
        let draft = Draft {
            text: draft.into(),
            reply,
            ..Draft::default()
        };
        let text = Text::read(&draft.text);
        let name = |act: Act| {
            let span = text.span_of(act.tokens.clone());
            (act.form, span.of(&draft.text).to_string())
        };
        find(&text, &draft, &[]).into_iter().map(name).collect()
    }

    /// Each draft asks in this form.
    #[track_caller]
    pub(in crate::engine) fn asks(form: Form, drafts: &[&str]) {
        for draft in drafts {
            let found = acts(draft, false);
            assert!(
                found.iter().any(|(other, _)| *other == form),
                "{draft:?} has no {form:?}: {found:?}"
            );
        }
    }

    /// None of the drafts asks anything.
    #[track_caller]
    pub(in crate::engine) fn quiet(drafts: &[&str]) {
        for draft in drafts {
            assert_eq!(acts(draft, false), [], "{draft:?}");
        }
    }

    /// None of the answers in a thread asks anything.
    #[track_caller]
    pub(in crate::engine) fn quiet_in_thread(drafts: &[&str]) {
        for draft in drafts {
            assert_eq!(acts(draft, true), [], "{draft:?}");
        }
    }
}
