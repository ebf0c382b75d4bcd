//! The forms in which people ask, read at a place where a clause begins: one form a file.
//!
//! Their order matters: what announces an ask or wraps one in courtesy is told before the bare verb inside it, and what
//! is only wanted, with no action in it, comes last.

mod asking;
mod handed;
mod imperative;
mod offer;
mod proposal;
mod someone;
mod subject;
mod told;
mod turned;
mod vague;
mod wish;

use super::{Act, Form, Owner, clauses::Clause};
use crate::engine::{
    text::{Draft, Text},
    wording::Phrase,
};

pub(super) use offer::condition_at_will;

/// The ask that begins at `clause.at`, if one does.
pub(super) fn read(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if token.quoted || !token.wordy() || offer::only(text, clause) {
        return None;
    }
    vague::bait(text, clause)
        .or_else(|| wish::framed(text, clause))
        .or_else(|| wish::wondered(text, clause))
        .or_else(|| wish::welcome(text, clause))
        .or_else(|| turned::modal(text, clause))
        .or_else(|| turned::auxiliary(text, clause))
        .or_else(|| asking::question(text, clause))
        .or_else(|| someone::called_on(text, clause))
        .or_else(|| told::order(text, draft, clause))
        .or_else(|| handed::over(text, clause))
        .or_else(|| proposal::joint(text, draft, clause))
        .or_else(|| wish::need(text, clause))
        .or_else(|| imperative::order(text, draft, clause))
        .or_else(|| vague::wanted(text, clause))
}

fn act(clause: &Clause, form: Form, owner: Owner, verb: Option<usize>) -> Act {
    Act {
        tokens: clause.at..clause.end,
        sentence: clause.sentence,
        form,
        owner,
        verb,
        polite: clause.please || matches!(form, Form::Modal | Form::Wish),
        vague: false,
        work: false,
        answer: matches!(form, Form::Question | Form::Fragment),
        conditional: clause.conditional,
    }
}

/// The end of a phrase that starts at `at`.
fn starts(text: &Text, phrase: Phrase, at: usize) -> Option<usize> {
    text.hit_in(phrase, &(at..at + 1)).map(|hit| hit.tokens.end)
}

/// Where the last clause of a sentence begins.
pub(super) fn last_clause(text: &Text, start: usize, end: usize) -> usize {
    let body = (start..end)
        .rev()
        .find(|&index| text.tokens[index].wordy())
        .unwrap_or(start);
    (start..body)
        .rev()
        .find(|&index| matches!(text.tokens[index].mark(), Some(',' | ';' | ':' | '.' | '!')))
        .map_or(start, |index| index + 1)
}
