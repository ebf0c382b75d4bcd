//! What kind of message a draft is.
//!
//! The rules are tried in the order of the rubric's rulings on ties: what is said about feelings and emergencies
//! outweighs the ask in it, an ask outweighs the news around it.

use serde::{Deserialize, Serialize};

use super::{
    acts::{Act, Form, Owner},
    text::{Draft, Part, Shape, Surface, Text},
    when::Expression,
    wording::{Class, Phrase},
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

/// The kind of `draft`, whose text was read into `text`, with its asks and time expressions.
pub fn of(text: &Text, draft: &Draft, acts: &[Act], times: &[Expression]) -> Kind {
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
    if acts.is_empty() && acknowledges(text) {
        return Kind::Social;
    }
    if opener(text, draft, acts, words) {
        return Kind::Opener;
    }
    if sensitive(text, acts) {
        return Kind::Sensitive;
    }
    if incident(text, draft, acts) {
        return Kind::Incident;
    }
    if handoff(text, draft, acts) {
        return Kind::Handoff;
    }
    if decision(text, draft, acts) {
        return Kind::Decision;
    }
    if scheduling(text, draft, acts, times) {
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
    if words.len() == 1
        && matches!(
            text.raw[words[0].span.range()]
                .to_ascii_lowercase()
                .as_str(),
            "done" | "fixed" | "brb" | "omw" | "sorted"
        )
    {
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
        let to_all = text.own().next().is_some_and(|first| {
            text.tokens_of(first)
                .iter()
                .any(|token| token.is(Class::Group))
        });
        let social =
            draft.surface == Surface::ChatChannel && to_all || text.has(Phrase::Social) && to_all;
        return courteous && !social && (words <= 5 || text.has(Phrase::Preamble));
    }
    let bait = acts.iter().all(|act| act.form == Form::Bait);
    bait && words <= 22
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
            token.is(Class::You)
                || token.is(Class::Your)
                || matches!(text.raw.get(token.span.range()), Some("me" | "my"))
        });
    let _ = acts;
    hits >= 2 || (hits >= 1 && (feelings + heat >= 1 || personal)) || (heat >= 2 && personal)
}

fn incident(text: &Text, draft: &Draft, acts: &[Act]) -> bool {
    if text.has(Phrase::NothingToDo) && acts.is_empty() {
        return false;
    }
    let outage = text.hits_of(Phrase::Outage).count();
    let problem = text.has(Phrase::Problem);
    let system = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .any(|token| token.is(Class::System));
    let failure = text
        .own()
        .flat_map(|sentence| text.tokens_of(sentence))
        .filter(|token| token.is(Class::Failure))
        .count();
    if draft.reply {
        return outage >= 1 && acts.is_empty() && !text.has(Phrase::Advice);
    }
    if acts.is_empty() {
        return (outage >= 1 && failure >= 1) || (problem && system && failure >= 1);
    }
    outage >= 2 || (outage >= 1 && text.has(Phrase::AtOnce) && failure >= 1)
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
    let _ = draft;
    if acts.is_empty() {
        return decided || proposal;
    }
    let asks_choice = acts.iter().any(|act| {
        act.form != Form::Imperative && text.hit_in(Phrase::Decision, &act.tokens).is_some()
    });
    (decided && decision >= 1)
        || (proposal && decision >= 1)
        || asks_choice && acts.iter().all(|act| act.form != Form::Modal)
}

fn scheduling(text: &Text, draft: &Draft, acts: &[Act], times: &[Expression]) -> bool {
    let hits = text.hits_of(Phrase::Scheduling).count();
    if hits == 0 {
        return false;
    }
    if acts.is_empty() {
        let words = text.own_words();
        return (draft.reply && (text.has(Phrase::Slot) || !times.is_empty()) && words <= 16)
            || (text.has(Phrase::Slot) && words <= 20 && !times.is_empty());
    }
    acts.iter()
        .any(|act| text.hit_in(Phrase::Scheduling, &act.tokens).is_some())
        || (hits >= 2 && times.len() >= 2)
}

/// A request or a question: what the asks ask for.
fn asking(text: &Text, draft: &Draft, acts: &[Act]) -> Kind {
    let _ = draft;
    let deeds = acts
        .iter()
        .filter(|act| !act.answer && !matches!(act.form, Form::Question | Form::Fragment))
        .count();
    let answers = acts.len() - deeds;
    if answers > 0 && deeds > 0 {
        let told = acts
            .iter()
            .filter(|act| !act.answer && text.hit_in(Phrase::TellMe, &act.tokens).is_none())
            .count();
        return if told == 0 {
            Kind::Question
        } else {
            Kind::Request
        };
    }
    if deeds > 0 {
        return Kind::Request;
    }
    if acts.iter().any(|act| {
        matches!(act.owner, Owner::Us | Owner::Someone | Owner::Other)
            && act.verb.is_some_and(|verb| {
                text.tokens[verb].is(Class::Work) || text.tokens[verb].is(Class::Small)
            })
            && matches!(act.form, Form::Question)
            && text.tokens[act.tokens.start].is(Class::Modal)
    }) {
        return Kind::Request;
    }
    Kind::Question
}

/// A message that asks nothing: social, an update or news.
fn telling(text: &Text, draft: &Draft) -> Kind {
    let words = text.own_words();
    let social = text.hits_of(Phrase::Social).count();
    let status = text.hits_of(Phrase::Status).count();
    let informing = text.hits_of(Phrase::Informing).count();
    let advice = text.hits_of(Phrase::Advice).count();
    let tokens = || text.own().flat_map(|sentence| text.tokens_of(sentence));
    let laugh = tokens().any(|token| token.is(Class::Laugh));
    let praise = tokens().filter(|token| token.is(Class::Praise)).count();
    let thanks = tokens().filter(|token| token.is(Class::Thanks)).count();
    let emoji = tokens().filter(|token| token.shape == Shape::Emoji).count();
    let facts = tokens()
        .filter(|token| {
            matches!(
                token.shape,
                Shape::Number | Shape::Code | Shape::Reference | Shape::Link
            )
        })
        .count();
    let mine = text.has(Phrase::Promise)
        || tokens().any(|token| token.is(Class::I) || token.is(Class::We));
    let done = tokens().any(|token| token.is(Class::Done));
    if text.has(Phrase::Due) && informing == 0 && status > 0 {
        return Kind::Update;
    }
    let warmth = social + praise + thanks * 2 + usize::from(laugh) * 2 + emoji;
    if informing > 0 && laugh as usize + thanks == 0 {
        return Kind::Fyi;
    }
    if warmth >= 2 && facts <= 1 && status <= 1
        || (warmth >= 1 && words <= 8 && status == 0 && facts == 0)
    {
        return Kind::Social;
    }
    if status > 0 && !(advice > status) {
        return Kind::Update;
    }
    if advice > 0 {
        return Kind::Fyi;
    }
    if mine && done {
        return Kind::Update;
    }
    if draft.reply && words <= 4 && facts == 0 {
        return Kind::Social;
    }
    Kind::Fyi
}
