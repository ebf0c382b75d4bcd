//! Whether the reader can tell what it is about: the subject named, the reason, and the pointer to what is named.

use super::{Context, ContextState};
use crate::engine::{
    acts::{self, Act, Form},
    kind::Kind,
    order,
    text::{Draft, Part, Shape, Span, Surface, Text},
    wording::{self, Class, Phrase, lists},
};

/// What a draft gives a reader to go by, counted over the sender's own sentences.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clues {
    /// Words that name something: neither grammar nor time nor "thing".
    pub content: usize,
    /// Those of them that are no mere verbs: "the deck", not "work" in "still doesn't work".
    pub specific: usize,
    /// Links, code, references, numbers, quoted wordings, names.
    pub pointers: usize,
    /// Reasons given.
    pub reasons: usize,
    /// Sentences that ask nothing and say something.
    pub telling: usize,
    /// Words that point at what only the sender sees.
    pub pointing: usize,
    /// Blocks of code, logs or tables.
    pub blocks: usize,
    /// Own words in all.
    pub words: usize,
}

/// The verbs of a sentence's first asks are no subjects; a sentence that never ends has more than matter.
const VERBS: usize = 12;

pub(super) fn clues(text: &Text, acts: &[Act]) -> Clues {
    let mut clues = Clues::default();
    for (number, sentence) in text.sentences.iter().enumerate() {
        if sentence.part == Part::Block {
            clues.blocks += 1;
        }
        if !sentence.part.own() {
            continue;
        }
        let here = acts::of_sentence(acts, number);
        let asks = !here.is_empty();
        let mut content = 0;
        let mut words = 0;
        for (offset, token) in text.tokens_of(sentence).iter().enumerate() {
            words += usize::from(token.wordy());
            let verb = here
                .iter()
                .take(VERBS)
                .any(|act| act.verb == Some(sentence.tokens.start + offset));
            match token.shape {
                Shape::Link | Shape::Code | Shape::Reference => clues.pointers += 1,
                Shape::Number if !timely(text, sentence.tokens.start + offset) => {
                    clues.pointers += 1;
                }
                Shape::Word => {
                    if token.is(Class::Pointing) {
                        clues.pointing += 1;
                    } else if wording::names(token) && !verb {
                        content += 1;
                        clues.specific +=
                            usize::from(!token.is(Class::Verb) || token.is(Class::Document));
                        if token.quoted
                            || (token.capital
                                && offset > 0
                                && !token.is(Class::English)
                                && !text.tokens[sentence.tokens.start + offset - 1]
                                    .is(Class::Greeting))
                        {
                            clues.pointers += 1;
                        }
                    }
                }
                _ => {}
            }
        }
        clues.words += words;
        clues.content += content;
        if !asks && content >= 2 && sentence.part != Part::Heading {
            clues.telling += 1;
        }
        if asks && text.hit_in(Phrase::Reason, &sentence.tokens).is_some() {
            clues.reasons += 1;
        }
    }
    clues
}

fn timely(text: &Text, at: usize) -> bool {
    let near = |index: usize| {
        text.tokens
            .get(index)
            .is_some_and(|token| token.is(Class::TimeWord) || token.is(Class::Limit))
    };
    text.word(at).contains(':') || near(at + 1) || (at > 0 && near(at - 1))
}

pub fn context(text: &Text, draft: &Draft, kind: Kind, acts: &[Act]) -> Context {
    let clues = clues(text, acts);
    let wordless = clues.words == 0;
    let state = state(text, draft, kind, acts, clues);
    Context {
        state,
        spans: if wordless || state == ContextState::Full {
            Vec::new()
        } else {
            weak_spots(text, acts)
        },
    }
}

/// The context of a draft whose reader would have to come back although its subject seemed named.
pub(super) fn thin(text: &Text, acts: &[Act]) -> Context {
    let clues = clues(text, acts);
    let state = if clues.content + clues.pointers <= 1 {
        ContextState::None
    } else {
        ContextState::Thin
    };
    Context {
        state,
        spans: weak_spots(text, acts),
    }
}

fn state(text: &Text, draft: &Draft, kind: Kind, acts: &[Act], clues: Clues) -> ContextState {
    if kind == Kind::Opener {
        return ContextState::None;
    }
    if kind == Kind::Social || clues.words == 0 || !text.known_language {
        return ContextState::Full;
    }
    let new_subject = text.has(Phrase::NewSubject);
    let leans = draft.reply && !new_subject;
    let problem = text.has(Phrase::Problem);
    if leans {
        let doc = draft.surface == Surface::DocComment;
        return if doc
            && acts.is_empty()
            && problem
            && clues.content < 3
            && clues.pointers == 0
            && clues.words < 9
        {
            ContextState::Thin
        } else {
            ContextState::Full
        };
    }
    if draft.surface == Surface::DocComment {
        let bare = acts.is_empty() && problem && clues.pointers == 0;
        return if bare && clues.content == 0 {
            ContextState::None
        } else if bare && clues.content < 4 {
            ContextState::Thin
        } else {
            ContextState::Full
        };
    }
    let support = clues.pointers + clues.reasons * 2 + clues.telling * 2 + clues.blocks * 2;
    let named = clues.content + clues.pointers;
    let shared = text.has(Phrase::SharedMemory);
    if named == 0 || (clues.specific + clues.pointers == 0 && support < 2) {
        return ContextState::None;
    }
    if acts.is_empty() {
        return match kind {
            Kind::Incident
            | Kind::Decision
            | Kind::Handoff
            | Kind::Sensitive
            | Kind::Request
            | Kind::Question => {
                if support >= 3 {
                    ContextState::Full
                } else if named <= 1 && clues.pointing > 0 {
                    ContextState::None
                } else {
                    ContextState::Thin
                }
            }
            _ if problem && support < 3 => ContextState::Thin,
            _ => ContextState::Full,
        };
    }
    if shared && support < 4 {
        return if named <= 2 {
            ContextState::None
        } else {
            ContextState::Thin
        };
    }
    let question = acts
        .iter()
        .all(|act| matches!(act.form, Form::Question | Form::Fragment));
    if question {
        // "Did you get the badge from reception?" says all that answering takes.
        let plain = clues.specific >= 2 && clues.pointing == 0 && acts.iter().all(|act| !act.vague);
        if named >= 4 || support >= 2 || plain {
            return ContextState::Full;
        }
        return if named <= 1 && clues.pointing > 0 {
            ContextState::None
        } else {
            ContextState::Thin
        };
    }
    if support >= 2 || named >= 6 {
        ContextState::Full
    } else if named <= 1 && clues.pointing > 0 {
        ContextState::None
    } else {
        ContextState::Thin
    }
}

/// Whether a vague noun is the whole of what it names: neither "case" in "case study" nor "help" in "help me write".
fn stands_alone(text: &Text, index: usize) -> bool {
    text.tokens.get(index + 1).is_none_or(|next| {
        !next.wordy() || (next.is(Class::Function) && !text.says(index + 1, lists::OBJECT))
    })
}

/// The words a hint can point at: the unnamed thing, or the object of the ask.
fn weak_spots(text: &Text, acts: &[Act]) -> Vec<Span> {
    let mut spans: Vec<Span> = text
        .hits_of(Phrase::SharedMemory)
        .map(|hit| text.span_of(hit.tokens.clone()))
        .chain(
            text.own()
                .flat_map(|sentence| sentence.tokens.clone())
                .filter(|&index| {
                    text.tokens[index].is(Class::Pointing)
                        || (text.tokens[index].is(Class::VagueNoun)
                            && stands_alone(text, index)
                            && acts::at_token(acts, index).is_some())
                })
                .map(|index| text.tokens[index].span),
        )
        .collect();
    if spans.is_empty()
        && let Some(act) = acts.first()
    {
        let from = act.verb.map_or(act.tokens.start, |verb| {
            (verb + 1).min(act.tokens.end.saturating_sub(1))
        });
        spans.push(text.span_of(from..act.tokens.end));
    }
    order::by(&mut spans, |span| order::of_span(*span));
    // "the thing" and the "thing" in it are one spot.
    spans.dedup_by(|next, before| next.end <= before.end);
    spans.truncate(3);
    spans
}
