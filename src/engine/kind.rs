//! What kind of message a draft is.
//!
//! The rules are tried in the order of the rubric's rulings on ties: what is said about feelings and emergencies
//! outweighs the ask in it, an ask outweighs the news around it.

use serde::{Deserialize, Serialize};

use super::{
    acts::{self, Act, Form, Owner},
    model::{self, Leaning},
    text::{Draft, Part, Shape, Surface, Text},
    when::{Expression, Grain},
    wording::{Class, Phrase, lists},
};

/// The eleven kinds of message of the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Wants somebody to do something.
    Request,
    /// Wants an answer.
    Question,
    /// Proposes a decision, asks for one, or announces one.
    Decision,
    /// Says where things stand.
    Update,
    /// Passes work on.
    Handoff,
    /// Informs, wants nothing back.
    Fyi,
    /// Arranges a time.
    Scheduling,
    /// Something is broken now.
    Incident,
    /// Conflict, performance, bad news: better talked about than typed.
    Sensitive,
    /// Only a greeting or bait.
    Opener,
    /// Thanks, congratulations, jokes, acknowledgements.
    Social,
}

impl Kind {
    /// All kinds, in the rubric's order.
    pub const ALL: [Kind; 11] = [
        Kind::Request,
        Kind::Question,
        Kind::Decision,
        Kind::Update,
        Kind::Handoff,
        Kind::Fyi,
        Kind::Scheduling,
        Kind::Incident,
        Kind::Sensitive,
        Kind::Opener,
        Kind::Social,
    ];
}

/// The kind of `draft`, whose text was read into `text`, with its asks.
///
/// The rules decide where they are sure: nothing but thanks, a greeting, another language. Elsewhere the learned
/// weights do, the rules' verdict among what they weigh.
pub fn of(text: &Text, draft: &Draft, acts: &[Act], ruled: Kind, leaning: &Leaning) -> Kind {
    let sure = !text.known_language
        || text.own_words() == 0
        || ruled == Kind::Opener
        || (acts.is_empty() && acknowledges(text));
    if sure {
        return ruled;
    }
    leaning.kind(ruled, |kind| match kind {
        // Nobody is told to talk rather than type, or to have sent a bare greeting, without words that say so.
        Kind::Sensitive => {
            text.has(Phrase::Sensitive)
                || text
                    .own()
                    .flat_map(|sentence| text.tokens_of(sentence))
                    .any(|token| token.is(Class::Feeling) || token.is(Class::Heat))
        }
        Kind::Opener => acts.iter().all(|act| act.vague) && text.own_words() <= 22,
        // What may leave something open is never waved through as a courtesy.
        Kind::Social => {
            let open = model::any_of(leaning.missing);
            (acts.is_empty() || draft.reply) && open.is_some_and(|open| open < model::LOGIT)
        }
        Kind::Request | Kind::Question => !acts.is_empty() || ruled == kind,
        _ => true,
    })
}

/// What the rules say.
pub fn ruled(text: &Text, draft: &Draft, acts: &[Act], times: &[Expression]) -> Kind {
    let words = text.own_words();
    if words == 0 {
        return if text
            .sentences
            .iter()
            .any(|sentence| matches!(sentence.part, Part::Block | Part::Quote))
        {
            Kind::Fyi
        } else {
            Kind::Social
        };
    }
    if !text.known_language {
        return Kind::Fyi;
    }
    let plain_greeting = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.wordy())
        .all(|token| token.is(Class::Greeting) || token.is(Class::Daytime));
    if acts.is_empty() && acknowledges(text) && (draft.reply || !plain_greeting) {
        return Kind::Social;
    }
    if opener(text, draft, acts, words) {
        return Kind::Opener;
    }
    if sensitive(text, acts) {
        return Kind::Sensitive;
    }
    if incident(text, draft, acts, times) {
        return Kind::Incident;
    }
    let schedules = scheduling(text, draft, acts, times);
    let slot_asked = schedules && acts.iter().any(|act| act.owner == Owner::Us);
    if handoff(text, draft, acts) && !slot_asked {
        return Kind::Handoff;
    }
    if schedules && slot_asked {
        return Kind::Scheduling;
    }
    if decision(text, draft, acts) {
        return Kind::Decision;
    }
    if schedules {
        return Kind::Scheduling;
    }
    if !acts.is_empty() {
        return asking(text, draft, acts);
    }
    telling(text, draft)
}

/// "ok", "yes", "+1", "👍", "noted with thanks".
fn acknowledges(text: &Text) -> bool {
    let words: Vec<_> = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.wordy())
        .collect();
    if words.len() == 1 && said(text, words[0], lists::DONE_ALONE) {
        return false;
    }
    words.len() <= 6
        && words.iter().all(|token| {
            token.is(Class::Acknowledgement)
                || token.is(Class::Thanks)
                || token.is(Class::Laugh)
                || token.is(Class::Filler) && !token.is(Class::Verb)
                || token.is(Class::Please)
                || (token.is(Class::Function)
                    && words.len() > 1
                    && words.iter().any(|other| {
                        other.is(Class::Acknowledgement)
                            || other.is(Class::Thanks)
                            || other.is(Class::Laugh)
                    }))
        })
}

fn opener(text: &Text, draft: &Draft, acts: &[Act], words: usize) -> bool {
    if draft.reply {
        return false;
    }
    let greeting = text.own().next().is_none_or(|first| {
        text.tokens_of(first)
            .iter()
            .find(|token| token.wordy())
            .is_some_and(|token| token.is(Class::Greeting))
    });
    if acts.is_empty()
        || acts.iter().all(|act| {
            act.form == Form::Question && text.hit_in(Phrase::Preamble, &act.tokens).is_some()
        })
    {
        let courteous = words <= 14
            && greeting
            && text.own().all(|sentence| {
                let first = text.tokens_of(sentence).iter().find(|token| token.wordy());
                first.is_none_or(|first| first.is(Class::Greeting))
                    || text.hit_in(Phrase::Preamble, &sentence.tokens).is_some()
            });
        // A greeting in a channel is to whoever is there, and bait only where it announces something.
        let to_all = draft.surface == Surface::ChatChannel
            || text.own().next().is_some_and(|first| {
                text.tokens_of(first)
                    .iter()
                    .any(|token| token.is(Class::Group))
            }) && text.has(Phrase::Social);
        let announces = text.has(Phrase::Preamble);
        return courteous && (announces || (words <= 5 && !to_all));
    }
    let bait = acts.iter().all(|act| act.form == Form::Bait);
    bait && words <= 22 && !text.has(Phrase::Scheduling)
}

fn sensitive(text: &Text, acts: &[Act]) -> bool {
    let hits = text.hits_of(Phrase::Sensitive).count();
    let feelings = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.is(Class::Feeling))
        .count();
    let heat = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.is(Class::Heat))
        .count();
    let personal = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .any(|token| {
            token.is(Class::You) || token.is(Class::Your) || said(text, token, lists::ME_OR_MY)
        });
    let alone = acts.iter().any(|act| act.vague)
        && text.own_words() <= 9
        && text.own().any(|sentence| {
            text.tokens_of(sentence)
                .windows(2)
                .any(|pair| said(text, &pair[0], lists::MUST) && said(text, &pair[1], lists::TO))
        })
        && text
            .own()
            .flat_map(|sentence| text.tokens_of(sentence))
            .any(|token| said(text, token, lists::TALK));
    if alone {
        return true;
    }
    hits >= 2 || (hits >= 1 && (feelings + heat >= 1 || personal)) || (heat >= 2 && personal)
}

fn incident(text: &Text, draft: &Draft, acts: &[Act], times: &[Expression]) -> bool {
    if text.has(Phrase::NothingToDo) && acts.is_empty() {
        return false;
    }
    let outage = text.hits_of(Phrase::Outage).count();
    let problem = text.has(Phrase::Problem);
    let tokens = || text.own().flat_map(|sentence| text.tokens_of(sentence));
    let system = tokens().any(|token| token.is(Class::System));
    let failure = tokens().filter(|token| token.is(Class::Failure)).count();
    let since = times.iter().any(|time| time.clock)
        && tokens().any(|token| said(text, token, lists::SINCE));
    let now = text.hits_of(Phrase::AtOnce).any(|hit| {
        text.says(hit.tokens.end - 1, lists::NOW)
            && acts::at_token(acts, hit.tokens.start).is_some_and(|act| act.form != Form::Question)
    });
    if draft.surface == Surface::DocComment {
        return false;
    }
    if draft.reply {
        return outage >= 1 && problem && acts.is_empty() && !text.has(Phrase::Advice);
    }
    let words = text.own_words();
    if acts.is_empty() {
        let still = text
            .own()
            .next()
            .is_some_and(|first| text.says(first.tokens.start, lists::STILL));
        return !still
            && draft.surface != Surface::Issue
            && ((outage >= 1 && (failure >= 1 || words <= 12))
                || (problem && system && words <= 14)
                || (failure >= 1 && since && !first_person(text)));
    }
    let all_questions = acts
        .iter()
        .all(|act| matches!(act.form, Form::Question) && !act.vague);
    !all_questions
        && (outage >= 2
            || (now
                && (outage + failure >= 1 || problem || text.hits_of(Phrase::AtOnce).count() > 1))
            || (failure >= 1 && since && outage >= 1))
}

/// Whether a sentence begins with the sender: "I moved …", "we are …".
fn first_person(text: &Text) -> bool {
    text.own().any(|sentence| {
        text.tokens_of(sentence)
            .iter()
            .find(|token| token.wordy() && !token.is(Class::Filler))
            .is_some_and(|token| token.is(Class::I) || token.is(Class::We))
    })
}

fn handoff(text: &Text, draft: &Draft, acts: &[Act]) -> bool {
    let Some(hit) = text.hit(Phrase::Handoff) else {
        return false;
    };
    let early = text
        .sentence_at(text.tokens[hit.tokens.start].span.start)
        .is_some_and(|sentence| {
            text.own()
                .take(2)
                .any(|own| own.tokens.start == text.sentences[sentence].tokens.start)
        })
        || text.hits_of(Phrase::Handoff).count() > 1;
    let _ = (draft, acts);
    early
}

fn decision(text: &Text, draft: &Draft, acts: &[Act]) -> bool {
    let decided = text.has(Phrase::Decided);
    let proposal = text.has(Phrase::Proposal);
    let decision = text.hits_of(Phrase::Decision).count();
    if acts.is_empty() {
        let chooses = draft.reply
            && text
                .hits_of(Phrase::Decision)
                .any(|hit| text.says(hit.tokens.start, lists::CHOOSES));
        return decided || (proposal && !text.has(Phrase::Advice)) || chooses;
    }
    if draft.surface == Surface::DocComment && draft.reply {
        return false;
    }
    let asks_choice = acts.iter().any(|act| {
        matches!(
            act.form,
            Form::Question | Form::Fragment | Form::Wish | Form::Obligation
        ) && text.hit_in(Phrase::Decision, &act.tokens).is_some()
    });
    let objections = acts.iter().any(|act| act.conditional);
    let deeds = acts.iter().any(|act| act.form == Form::Modal);
    ((decided && (decision >= 1 || objections))
        || (proposal && (decision >= 1 || objections || acts.iter().any(|act| act.vague)))
        || asks_choice)
        && !deeds
}

fn scheduling(text: &Text, draft: &Draft, acts: &[Act], times: &[Expression]) -> bool {
    let hits = text.hits_of(Phrase::Scheduling).count();
    let words = text.own_words();
    let tokens = || text.own().flat_map(|sentence| text.tokens_of(sentence));
    let clock = times.iter().any(|time| time.clock);
    let at_hand = |time: &Expression| {
        text.says(
            text.token_at(time.span.start).min(text.tokens.len() - 1),
            lists::AT_HAND,
        )
    };
    let dated = times
        .iter()
        .any(|time| !at_hand(time) && (time.clock || time.grain == Grain::Day))
        || text.own().any(|sentence| {
            text.tokens_of(sentence).iter().any(|token| {
                token.is(Class::Weekday) && !text.raw[token.span.range()].ends_with('s')
            })
        });
    // "Friday 11 is perfect", "ok 4pm then": an answer that is about a time and nothing else.
    let slots_only = acts.iter().all(|act| act.form == Form::Fragment);
    let busy = tokens().any(|token| {
        token.is(Class::Third) || token.is(Class::Done) && !token.is(Class::Acknowledgement)
    }) || text.own().any(|sentence| {
        sentence
            .tokens
            .clone()
            .any(|index| text.says(index, lists::WHERE_ONE_IS))
    });
    if draft.reply && dated && slots_only && words <= 12 && !busy && !text.has(Phrase::Due) {
        return true;
    }
    if hits == 0 {
        return false;
    }
    if acts.is_empty() {
        return (draft.reply && (text.has(Phrase::Slot) || dated) && words <= 16)
            || (dated && words <= 24 && (text.has(Phrase::Slot) || clock));
    }
    acts.iter().any(|act| {
        text.hit_in(Phrase::Scheduling, &act.tokens).is_some() && act.form != Form::Imperative
    }) || (hits >= 2 && times.len() >= 2)
}

/// A request or a question: what the asks ask for.
fn asking(text: &Text, draft: &Draft, acts: &[Act]) -> Kind {
    // "Let me know" and "need it asap" add nothing to the question they follow.
    let deed = |act: &&Act| {
        !act.answer
            && !matches!(act.form, Form::Question | Form::Fragment | Form::Bait)
            && text.hit_in(Phrase::TellMe, &act.tokens).is_none()
    };
    if acts.iter().any(|act| deed(&act)) {
        return Kind::Request;
    }
    let wants_deed = acts.iter().any(|act| {
        let first = act.tokens.start;
        let verb = act.verb.map(|verb| &text.tokens[verb]);
        let deed = verb.is_some_and(|verb| {
            verb.is(Class::Work)
                || verb.is(Class::Small)
                || text.says(act.verb.unwrap_or(first), lists::FAVOURS)
        });
        let passive = act.tokens.clone().any(|index| text.says(index, lists::BE))
            && act.owner == Owner::Other
            && text.tokens[first].is(Class::Modal);
        let who_can = text.says(first, lists::WHO)
            && first + 1 < act.tokens.end
            && text.says(first + 1, lists::WHO_CAN);
        let borrows =
            act.owner == Owner::Someone && text.says(act.verb.unwrap_or(first), lists::LENDS);
        let volunteers = act
            .tokens
            .clone()
            .any(|index| text.says(index, lists::VOLUNTEERS));
        let edit = draft.surface == Surface::DocComment
            && (act
                .tokens
                .clone()
                .any(|index| text.says(index, lists::EDITS))
                || (act.owner == Owner::Us && text.tokens[first].is(Class::Modal) && !draft.reply));
        (act.owner == Owner::Us
            && text.tokens[first].is(Class::Modal)
            && deed
            && !text.says(first, lists::SHOULD_ALONE))
            || passive
            || who_can
            || borrows
            || volunteers
            || edit
    });
    if wants_deed {
        Kind::Request
    } else {
        Kind::Question
    }
}

/// A message that asks nothing: social, an update or news.
///
/// An update is told by who did what: the sender's side, or a thing whose state changed. Advice, rules and what third
/// parties do is news; warmth without facts is social.
#[allow(clippy::too_many_lines, reason = "three sums over one pass")]
fn telling(text: &Text, draft: &Draft) -> Kind {
    let words = text.own_words();
    let tokens = || text.own().flat_map(|sentence| text.tokens_of(sentence));
    if draft.surface == Surface::DocComment
        && !draft.reply
        && words <= 12
        && text.has(Phrase::Problem)
    {
        return Kind::Request;
    }
    let count = |class: Class| few(tokens().filter(|token| token.is(class)).count(), 9);
    let hits = |phrase: Phrase| few(text.hits_of(phrase).count(), 2);
    let emoji = few(
        tokens().filter(|token| token.shape == Shape::Emoji).count(),
        2,
    );
    let facts = few(
        tokens()
            .filter(|token| {
                matches!(
                    token.shape,
                    Shape::Number | Shape::Code | Shape::Reference | Shape::Link
                )
            })
            .count(),
        3,
    );
    let exclaims = few(
        tokens().filter(|token| token.mark() == Some('!')).count(),
        2,
    );
    let first = |sentence: &super::text::Sentence| {
        text.tokens_of(sentence)
            .iter()
            .position(|token| token.wordy() && (!token.is(Class::Filler) || token.is(Class::Done)))
            .map(|at| sentence.tokens.start + at)
    };
    let (mut mine, mut state, mut advice, mut general) = (0.0, 0.0, 0.0, 0.0);
    for sentence in text.own() {
        let Some(at) = first(sentence) else { continue };
        let token = &text.tokens[at];
        let word = text.word(at);
        let next = text.tokens[at + 1..sentence.tokens.end.min(at + 4).max(at + 1)].iter();
        if token.is(Class::I) || token.is(Class::We) {
            let acts = next.clone().any(|token| {
                done(text, token)
                    || going(text, token)
                    || token.is(Class::Verb)
                    || token.is(Class::Preposition)
            });
            let thinks = text.says(at, lists::ID)
                || next.clone().any(|token| said(text, token, lists::OPINES));
            mine += if thinks {
                -0.5
            } else if acts {
                2.0
            } else {
                1.0
            };
        } else if token.is(Class::Done)
            || going(text, token)
            || (word.len() > 4 && word.ends_with("ed"))
        {
            mine += 2.0;
        } else if next.clone().any(|token| done(text, token)) && !text.has(Phrase::Advice) {
            // "The client signed", "scaffold is taken down": a change of state.
            state += 0.9;
            general += 0.6;
        } else if token.is(Class::You) || token.is(Class::Verb) || text.says(at, lists::ADVISES) {
            advice += 1.5;
        } else if text.says(at, lists::STATES) {
            state += 1.0;
        } else if token.is(Class::Pointing)
            || token.is(Class::Article)
            || token.is(Class::Third)
            || token.capital
        {
            general += 0.7;
        }
    }
    let update = mine
        + state
        + hits(Phrase::Status) * 0.8
        + hits(Phrase::Promise) * 0.5
        + hits(Phrase::Problem) * 0.7
        + count(Class::Done).min(2.0) * 0.4
        + if text.has(Phrase::Due) { 0.5 } else { 0.0 };
    let fyi = advice
        + general
        + hits(Phrase::Informing) * 2.0
        + hits(Phrase::Advice) * 0.9
        + (count(Class::You) + count(Class::Your)).min(2.0) * 0.6
        + if draft.reply { 0.3 } else { 0.0 };
    let brief = if words <= 4 {
        1.2
    } else if words <= 8 {
        0.5
    } else {
        0.0
    };
    let social = hits(Phrase::Social)
        + count(Class::Praise).min(2.0) * 0.8
        + count(Class::Thanks).min(2.0) * 1.5
        + count(Class::Laugh).min(2.0) * 2.0
        + count(Class::Chatter).min(2.0) * 0.5
        + emoji * 0.7
        + exclaims * 0.4
        + brief
        + hits(Phrase::Rhetorical)
        - facts * 0.5
        - if words > 25 { 0.7 } else { 0.0 };
    if social > update && social > fyi && social >= 1.0 {
        Kind::Social
    } else if update > fyi {
        Kind::Update
    } else {
        Kind::Fyi
    }
}

/// Whether a token is one of `words`, in any case.
fn said(text: &Text, token: &super::text::Token, words: &[&str]) -> bool {
    text.raw
        .get(token.span.range())
        .is_some_and(|written| words.iter().any(|word| written.eq_ignore_ascii_case(word)))
}

/// A count, capped.
fn few(count: usize, most: u8) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(most).min(most))
}

fn done(text: &Text, token: &super::text::Token) -> bool {
    let word = text.raw.get(token.span.range()).unwrap_or_default();
    token.is(Class::Done) || (word.len() > 4 && word.ends_with("ed"))
}

fn going(text: &Text, token: &super::text::Token) -> bool {
    let word = text.raw.get(token.span.range()).unwrap_or_default();
    word.len() > 5
        && word.ends_with("ing")
        && !token.is(Class::VagueNoun)
        && !token.is(Class::Event)
        && !token.is(Class::TimeWord)
}
