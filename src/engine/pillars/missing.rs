//! What a thoughtful colleague would ask the sender to fix before sending.

use super::{Ask, AskState, Context, ContextState, Deadline, DeadlineState, Pillar};
use crate::engine::{
    acts::{Act, Form, Owner},
    kind::Kind,
    model::{self, Leaning},
    text::{Draft, Shape, Surface, Text},
    wording::{self, Class, Phrase},
};

/// How much the rules' verdict counts against what was learned, in logits' units.
const TRUST: i32 = model::LOGIT / 2;

/// How sure the verdict must be before anybody is warned, in logits' units: a false alarm costs more than a miss.
const QUIET: i32 = model::LOGIT * 2 / 10;

/// The pillars the sender is warned about, in the order context, deadline, ask, if every rule speaks.
///
/// The rules and the learned weights decide together, within what the rubric allows: an ask that can be carried out is
/// never missing, nor is a deadline that is named or context that a thread supplies.
#[allow(
    clippy::too_many_arguments,
    reason = "the verdict rests on everything that was found"
)]
pub fn missing(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    acts: &[Act],
    ask: &Ask,
    deadline: &Deadline,
    context: &Context,
    leaning: &Leaning,
) -> Vec<Pillar> {
    let mut missing = Vec::new();
    if kind == Kind::Social || !text.known_language {
        return missing;
    }
    let sum = |ruled: bool, learned: i32, trust: i32| {
        learned + if ruled { trust } else { -trust } > QUIET
    };
    let [learned_context, learned_deadline, learned_ask] = leaning.missing;
    let ask_ruled = match ask.state {
        AskState::Clear => false,
        AskState::Vague => true,
        AskState::None => implied(text, draft, kind, context),
    };
    // Where nothing is asked, the rules must see a problem or a hand-over as well, or the weights be sure.
    let ask_trust = if ask.state == AskState::None {
        TRUST / 2
    } else {
        0
    };
    let ask_missing = kind == Kind::Opener
        || (sum(ask_ruled, learned_ask, ask_trust)
            && (ask_ruled || ask.state != AskState::None)
            && !acts.iter().any(|act| complete(text, act)));
    let context_matters = ask.state != AskState::None
        || ask_missing
        || matches!(kind, Kind::Decision | Kind::Incident | Kind::Opener);
    let context_ruled = context_matters && context.state != ContextState::Full;
    // A question in everyday talk is complete more often than not: both must be sure that it is not.
    let plain =
        ask.state == AskState::None || (ask.state == AskState::Clear && kind == Kind::Question);
    let context_missing = if plain {
        context_ruled && learned_context > 0
    } else {
        context_matters
            && (context_ruled || learned_context > TRUST)
            && sum(context_ruled, learned_context, TRUST)
    };
    if kind == Kind::Opener || context_missing {
        missing.push(Pillar::Context);
    }
    let named = matches!(
        deadline.state,
        DeadlineState::Explicit | DeadlineState::Open
    );
    let deadline_ruled = deadline_missing(text, draft, kind, acts, ask, deadline);
    // A question is answered off the top of the head unless the rules see what it holds up.
    let wanted = !acts.is_empty() && (deadline_ruled || kind != Kind::Question);
    if !named && wanted && sum(deadline_ruled, learned_deadline, TRUST) {
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
