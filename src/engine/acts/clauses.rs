//! Where a clause may begin to ask: at a sentence's start, after a comma, an "and", a greeting, a condition, a number.

use super::{Act, Form, Owner, forms};
use crate::engine::{
    text::{Draft, End, Part, Shape, Surface, Text},
    wording::{Class, Phrase, lists},
};

/// How many tokens an ask can reach over: it keeps the reading linear where a sentence never ends.
const REACH: usize = 90;

/// What is known of a clause before it is read.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a mark that stands before a clause or not"
)]
pub(super) struct Clause {
    pub(super) sentence: usize,
    /// Where it was looked for, before greetings, names and fillers.
    pub(super) from: usize,
    /// Its first token after them.
    pub(super) at: usize,
    /// The end of its sentence, or as far as an ask reaches.
    pub(super) end: usize,
    /// Stands at the start of its sentence, after names and fillers at most.
    pub(super) opens: bool,
    /// Follows an ask in the same sentence by "and", "or", "then".
    pub(super) coordinated: bool,
    /// Follows a condition: "if it arrives, …".
    pub(super) conditional: bool,
    /// A "please" stood before its verb.
    pub(super) please: bool,
    /// A "please" stood anywhere before it in the sentence.
    pub(super) pleaded: bool,
    /// Somebody was addressed by name or @ before it.
    pub(super) addressed: bool,
    /// The sentence ends with a question mark.
    pub(super) question: bool,
    /// The sentence has a condition that the reader alone decides on: "if you have questions".
    pub(super) at_will: bool,
}

/// Appends the asks of one sentence.
pub(super) fn read(text: &Text, draft: &Draft, index: usize, acts: &mut Vec<Act>) {
    let sentence = &text.sentences[index];
    let tokens = &text.tokens;
    let range = sentence.tokens.clone();
    let question = sentence.end == End::Question;
    if text.hit_in(Phrase::Rhetorical, &range).is_some() && rhetorical(text, index) {
        return;
    }
    if draft.surface == Surface::Issue && reproduces(text, index) {
        return;
    }
    let first_act = acts.len();
    let at_will = forms::condition_at_will(text, &range);
    let conditional_sentence = opens_condition(text, range.start, range.end);
    let mut at = range.start;
    let mut opens = true;
    let mut comma_seen = false;
    let mut condition = false;
    let mut pleaded = false;
    while at < range.end {
        let mut clause = Clause {
            sentence: index,
            from: at,
            at,
            end: range.end.min(at + REACH),
            opens,
            coordinated: false,
            conditional: condition || (conditional_sentence && comma_seen),
            please: false,
            pleaded,
            addressed: false,
            question,
            at_will,
        };
        skip(text, &mut clause);
        pleaded |= clause.please;
        // "It is running, and if it fails, switch it off": the condition of the clause that follows.
        condition = clause.at < range.end && text.says(clause.at, lists::IF);
        clause.coordinated = !opens && acts.len() > first_act && joined(text, at);
        let found = if clause.at < range.end {
            forms::read(text, draft, &clause)
        } else {
            None
        };
        let from = if let Some(act) = found {
            let begin = act.tokens.start;
            if let Some(previous) = acts[first_act..].last_mut()
                && previous.tokens.end > begin
            {
                previous.tokens.end = begin;
            }
            let next = act.verb.unwrap_or(begin).max(begin) + 1;
            acts.push(act);
            next
        } else {
            at + 1
        };
        // The next place where a clause may begin.
        let Some(next) = (from.max(at + 1)..range.end).find(|&here| boundary(text, here)) else {
            break;
        };
        comma_seen = true;
        at = next + usize::from(matches!(tokens[next].shape, Shape::Mark(_) | Shape::Emoji));
        opens = matches!(
            tokens[next].shape,
            Shape::Mark(':' | ';' | '?' | '!' | '–' | '—') | Shape::Emoji
        );
    }
    for act in &mut acts[first_act..] {
        while act.tokens.end > act.tokens.start + 1
            && !tokens[act.tokens.end - 1].wordy()
            && tokens[act.tokens.end - 1].mark() != Some('?')
        {
            act.tokens.end -= 1;
        }
    }
    if question && acts.len() == first_act && range.len() > 1 && !tag_only(text, index) {
        // A question without a verb, or one in an order that speech allows ("the form client sign already?").
        let start = forms::last_clause(text, range.start, range.end);
        let quoted = tokens[start..range.end.min(start + REACH)]
            .iter()
            .filter(|token| token.wordy())
            .all(|token| token.quoted)
            && range.len() > 12;
        if !quoted
            && text.hit_in(Phrase::Offer, &range).is_none()
            && text.hit_in(Phrase::Preamble, &range).is_none()
        {
            acts.push(Act {
                tokens: start..range.end,
                sentence: index,
                form: Form::Fragment,
                owner: Owner::Reader,
                verb: None,
                polite: false,
                vague: false,
                work: false,
                answer: true,
                conditional: false,
            });
        }
    }
}

/// "Steps: attach a PDF, sync": how a fault is brought about, in an issue.
fn reproduces(text: &Text, index: usize) -> bool {
    let names = |sentence: usize| {
        let tokens = text.sentences[sentence].tokens.clone();
        tokens.take(6).any(|index| text.says(index, lists::STEPS))
    };
    if names(index) {
        return true;
    }
    text.sentences[index].part == Part::Item
        && (0..index)
            .rev()
            .take(12)
            .find(|&above| text.sentences[above].part != Part::Item)
            .is_some_and(names)
}

/// Whether the token at `here` ends a clause, so that another may begin after it.
fn boundary(text: &Text, here: usize) -> bool {
    let token = &text.tokens[here];
    if token.quoted {
        return false;
    }
    match token.shape {
        // "re:Invent", "on/off": a mark inside a word ends nothing.
        Shape::Mark(':' | '-' | '.') if glued(text, here) => false,
        Shape::Mark(mark) => matches!(
            mark,
            ',' | ';' | ':' | '–' | '—' | '-' | '(' | '?' | '!' | '.' | '…' | '→' | '|' | '•'
        ),
        Shape::Emoji | Shape::Mention => true,
        Shape::Word => text.says(here, lists::OPENS_CLAUSE) || token.is(Class::Please),
        _ => false,
    }
}

/// Whether words touch the mark on both sides.
fn glued(text: &Text, here: usize) -> bool {
    let span = text.tokens[here].span;
    here > 0
        && text.tokens[here - 1].wordy()
        && text.tokens[here - 1].span.end == span.start
        && text
            .tokens
            .get(here + 1)
            .is_some_and(|next| next.wordy() && next.span.start == span.end)
}

fn joined(text: &Text, at: usize) -> bool {
    (at.saturating_sub(1)..(at + 1).min(text.tokens.len()))
        .any(|index| text.says(index, lists::JOINS))
}

/// "If the parcel arrives", "when you are done": a condition that a comma ends.
fn opens_condition(text: &Text, start: usize, end: usize) -> bool {
    let first = (start..end.min(start + 8)).find(|&index| {
        let token = &text.tokens[index];
        token.shape != Shape::Mention
            && token.wordy()
            && !token.is(Class::Greeting)
            && !token.is(Class::Group)
    });
    first.is_some_and(|first| text.says(first, lists::OPENS_CONDITION))
}

/// Moves past names, greetings, fillers and numbering to the word that the clause begins with.
fn skip(text: &Text, clause: &mut Clause) {
    let tokens = &text.tokens;
    let mut steps = 0;
    while clause.at < clause.end && steps < 14 {
        steps += 1;
        let token = &tokens[clause.at];
        let next = tokens
            .get(clause.at + 1)
            .filter(|_| clause.at + 1 < clause.end);
        match token.shape {
            Shape::Mark('?' | '!') if !clause.opens => break,
            Shape::Mark(_) | Shape::Emoji => {}
            Shape::Mention => clause.addressed = true,
            Shape::Number => {
                // "1) need the list", "2. book the room".
                if !next.is_some_and(|next| matches!(next.shape, Shape::Mark(')' | '.' | ':'))) {
                    break;
                }
            }
            Shape::Word if token.is(Class::Please) => clause.please = true,
            Shape::Word if token.is(Class::Urgent) && clause.opens && token.shouted => {}
            Shape::Word => {
                let comma = next.is_some_and(|next| {
                    matches!(
                        next.shape,
                        Shape::Mark(',' | ':' | '–' | '—' | '!') | Shape::Emoji
                    )
                });
                // "No, …" answers; "no backfills" does not.
                let refuses = text.says(clause.at, lists::REFUSES) && !comma;
                let verb = refuses
                    || token.is(Class::Verb)
                    || token.is(Class::Modal)
                    || token.is(Class::Auxiliary)
                    || token.is(Class::Asking);
                if token.is(Class::Filler) && !(verb && !comma && !token.is(Class::Greeting)) {
                    // "so", "hey", "also".
                } else if !verb && names_reader(text, clause, comma) {
                    clause.addressed = true;
                } else if clause.opens && token.is(Class::Greeting) {
                    // "Hi Kemi, …": the name after it.
                    if next.is_some_and(|next| {
                        next.capital && next.shape == Shape::Word && !next.is(Class::I)
                    }) {
                        clause.at += 1;
                    }
                } else {
                    break;
                }
            }
            _ => break,
        }
        clause.at += 1;
    }
    // "when you get a chance could you …" has no comma.
    for phrase in [
        Phrase::Urgency,
        Phrase::NoRush,
        Phrase::Preamble,
        Phrase::SharedMemory,
    ] {
        if let Some(hit) = text.hit_in(phrase, &(clause.at..(clause.at + 1).min(clause.end)))
            && hit.tokens.end < clause.end
            // "I hope you can join us": the modal goes on with the phrase's own "you".
            && !(tokens[hit.tokens.end - 1].is(Class::You) && phrase == Phrase::Preamble)
            && (tokens[hit.tokens.end].is(Class::Modal)
                || tokens[hit.tokens.end].is(Class::Please)
                || tokens[hit.tokens.end].is(Class::Verb) && phrase == Phrase::Urgency
                || tokens[hit.tokens.end].mark() == Some(','))
        {
            clause.at = hit.tokens.end;
            while clause.at < clause.end
                && (tokens[clause.at].is(Class::Please) || !tokens[clause.at].wordy())
            {
                clause.please |= tokens[clause.at].is(Class::Please);
                clause.at += 1;
            }
            break;
        }
    }
}

/// A name or "team" that is spoken to: "Ana, …", "Jo Brandt: …", "Wayne can you …".
fn names_reader(text: &Text, clause: &Clause, comma: bool) -> bool {
    let tokens = &text.tokens[clause.at..clause.end];
    let token = &tokens[0];
    let full_name = token.capital
        && tokens
            .get(1)
            .is_some_and(|next| next.capital && !next.is(Class::Verb))
        && tokens
            .get(2)
            .is_some_and(|after| matches!(after.shape, Shape::Mark(',' | ':')));
    let called = comma && (token.capital || token.is(Class::Group));
    let turned_to = token.capital
        && !token.word.known()
        && tokens
            .get(1)
            .is_some_and(|next| next.is(Class::Modal) || next.is(Class::Please));
    full_name || (clause.opens && (called || turned_to))
}

/// Asked for effect: the next sentence goes on as if nothing had been asked.
fn rhetorical(text: &Text, index: usize) -> bool {
    let range = &text.sentences[index].tokens;
    let Some(hit) = text.hit_in(Phrase::Rhetorical, range) else {
        return false;
    };
    let lone = hit.tokens.end - hit.tokens.start == 1;
    if !lone {
        return true;
    }
    // A lone "right" or "again" decides nothing.
    text.tokens_of(&text.sentences[index])
        .iter()
        .find(|token| token.wordy())
        .is_some_and(|token| token.is(Class::Laugh))
}

/// ", right?", "doesn't it?": asks for nothing but a nod.
fn tag_only(text: &Text, index: usize) -> bool {
    let range = &text.sentences[index].tokens;
    let words: Vec<usize> = range
        .clone()
        .filter(|&at| text.tokens[at].wordy())
        .collect();
    let [.., first, last] = words[..] else {
        return false;
    };
    let negative = text.word(first).ends_with("n't")
        || text.tokens[first].is(Class::Auxiliary)
        || text.tokens[first].is(Class::Modal);
    (negative
        && (text.tokens[last].is(Class::Pointing)
            || text.tokens[last].is(Class::You)
            || text.tokens[last].is(Class::Third)
            || text.tokens[last].is(Class::We))
        && words.len() > 2)
        || (words.len() > 3 && text.says(last, lists::TAGS))
}
