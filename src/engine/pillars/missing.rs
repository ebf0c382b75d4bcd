//! What a thoughtful colleague would ask the sender to fix before sending.

use super::{Ask, AskState, Context, ContextState, Deadline, DeadlineState, Pillar};
use crate::engine::{
    acts::{Act, Form, Owner},
    kind::Kind,
    model::{self, Leaning},
    text::{Draft, Shape, Surface, Text},
    wording::{self, Class, Phrase},
};

/// How much must speak for it that anything is missing before anybody is warned, in the units of [`model::LOGIT`]; chosen
/// on drafts that the weights had not seen so that about two complete drafts in a hundred are warned about.
const WARN: i32 = model::LOGIT / 5;

/// How much must speak for a pillar for it to be named to somebody who is warned anyway: one in three suffices,
/// since a second question in a card costs little, and one that is left out costs a night. On drafts held back five in six
/// of those that are named so are missing.
const NAMED: i32 = -model::LOGIT * 4 / 5;

/// How much more must speak in a channel, where most lines go on with a talk that the engine cannot see.
const CHATTER: i32 = model::LOGIT * 2 / 5;

/// How much more must speak for an ask where nothing is asked: most statements are only that.
const UNASKED: i32 = model::LOGIT * 2 / 5;

/// The pillars the sender is warned about, in the order context, deadline, ask, if every rule speaks.
///
/// The learned weights decide, the rules' own verdict among what they weigh, within what the rubric allows: an ask that
/// can be carried out is never missing, nor is a deadline that is named.
pub fn missing(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    ask: &Ask,
    deadline: &Deadline,
    leaning: &Leaning,
) -> Vec<Pillar> {
    if kind == Kind::Social || !text.known_language {
        return Vec::new();
    }
    if kind == Kind::Opener {
        return vec![Pillar::Context, Pillar::Ask];
    }
    let named = matches!(
        deadline.state,
        DeadlineState::Explicit | DeadlineState::Open
    );
    let clear = ask.state == AskState::Clear && acts.iter().any(|act| complete(text, act));
    let possible = [true, !named && !acts.is_empty(), !clear];
    let unsure = if draft.surface == Surface::ChatChannel && !draft.reply {
        CHATTER
    } else {
        0
    };
    let unasked = [0, 0, if acts.is_empty() { UNASKED } else { 0 }];
    let speaking: Vec<(Pillar, i32)> = [Pillar::Context, Pillar::Deadline, Pillar::Ask]
        .into_iter()
        .zip(leaning.missing.into_iter().zip(unasked))
        .zip(possible)
        .filter(|&(_, possible)| possible)
        .map(|((pillar, (speaks, unasked)), _)| (pillar, speaks - unasked))
        .collect();
    let any = model::any_of(speaking.iter().map(|&(_, speaks)| speaks));
    if any.is_none_or(|any| any <= WARN + unsure) {
        return Vec::new();
    }
    let most = speaking.iter().map(|&(_, speaks)| speaks).max();
    speaking
        .into_iter()
        .filter(|&(_, speaks)| speaks > NAMED || Some(speaks) == most)
        .map(|(pillar, _)| pillar)
        .collect()
}

/// What the rules alone would warn about.
pub fn ruled(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    ask: &Ask,
    deadline: &Deadline,
    context: &Context,
) -> Vec<Pillar> {
    let mut missing = Vec::new();
    if kind == Kind::Social || !text.known_language {
        return missing;
    }
    let ask_missing = match ask.state {
        AskState::Clear => false,
        AskState::Vague => true,
        AskState::None => implied(text, draft, kind, context),
    };
    let context_matters = ask.state != AskState::None
        || ask_missing
        || matches!(kind, Kind::Decision | Kind::Incident | Kind::Opener);
    if context_matters && context.state != ContextState::Full {
        missing.push(Pillar::Context);
    }
    if deadline_missing(text, draft, kind, acts, ask, deadline) {
        missing.push(Pillar::Deadline);
    }
    if ask_missing {
        missing.push(Pillar::Ask);
    }
    missing
}

/// An ask that says what is to be done to what, in words of its own.
fn complete(text: &Text, act: &Act) -> bool {
    let naming = text.tokens[act.tokens.clone()]
        .iter()
        .filter(|token| token.shape != Shape::Word && token.wordy() || wording::names(token))
        .count();
    !act.vague && matches!(act.form, Form::Imperative | Form::Modal | Form::Wish) && naming >= 5
}

/// Nothing is asked, but the reader is left with a problem or with work.
fn implied(text: &Text, draft: &Draft, kind: Kind, context: &Context) -> bool {
    if kind == Kind::Opener {
        return true;
    }
    if text.has(Phrase::NothingToDo) {
        return false;
    }
    let report = draft.surface == Surface::Issue && text.own_words() >= 20;
    match kind {
        Kind::Sensitive => !text.has(Phrase::Slot),
        Kind::Incident | Kind::Request | Kind::Question => !report && !draft.reply,
        Kind::Handoff => context.state != ContextState::Full,
        Kind::Decision => !draft.reply && context.state != ContextState::Full,
        Kind::Fyi | Kind::Update => text.has(Phrase::Problem) && !report && !draft.reply,
        Kind::Opener | Kind::Social | Kind::Scheduling => false,
    }
}

fn deadline_missing(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    ask: &Ask,
    deadline: &Deadline,
) -> bool {
    if matches!(
        deadline.state,
        DeadlineState::Explicit | DeadlineState::Open
    ) || acts.is_empty()
    {
        return false;
    }
    if deadline.state == DeadlineState::Vague {
        return true;
    }
    if kind == Kind::Scheduling || kind == Kind::Incident {
        return false;
    }
    let blocks = text.has(Phrase::Blocks);
    let issue = draft.surface == Surface::Issue;
    if ask.state == AskState::Vague {
        return !draft.reply
            && kind == Kind::Request
            && acts.iter().any(|act| {
                act.vague
                    && act.verb.is_some()
                    && act.form == Form::Modal
                    && text.has(Phrase::VagueAsk)
                    && names_work(text, act)
            });
    }
    if draft.reply {
        return blocks && acts.iter().any(|act| act.work);
    }
    let work = acts.iter().any(|act| {
        let told = act.form == Form::Obligation && act.owner == Owner::Reader;
        act.work && !(act.vague || act.answer || act.conditional || told)
    });
    let small_change = draft.surface == Surface::DocComment && !work;
    match kind {
        Kind::Question => blocks && holds_sender(text),
        Kind::Decision => true,
        _ if issue && !blocks => false,
        _ if small_change => false,
        _ => work || blocks,
    }
}

/// It is the sender who cannot go on: "I can't submit before I know".
fn holds_sender(text: &Text) -> bool {
    text.hits_of(Phrase::Blocks).any(|hit| {
        text.says(hit.tokens.start, &["needed"])
            || text
                .sentence_at(text.tokens[hit.tokens.start].span.start)
                .is_some_and(|sentence| {
                    text.tokens_of(&text.sentences[sentence])
                        .iter()
                        .any(|token| token.is(Class::I) || token.is(Class::We))
                })
    })
}

fn names_work(text: &Text, act: &Act) -> bool {
    text.tokens[act.tokens.clone()]
        .iter()
        .any(|token| token.is(Class::Document))
}
