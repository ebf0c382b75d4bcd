//! What a thoughtful colleague would ask the sender to fix before sending.

use super::{Ask, AskState, Context, ContextState, Deadline, DeadlineState, Pillar};
use crate::engine::{
    acts::{Act, Form},
    kind::Kind,
    model::{self, Leaning},
    text::{Draft, Shape, Surface, Text},
    wording::{self, Class, Phrase},
};

/// How much the rules' verdict counts against what was learned, in logits.
const TRUST: i32 = model::LOGIT;

/// The pillars the sender is warned about, in the order context, deadline, ask, if every rule speaks.
///
/// The rules and the learned weights decide together, within what the rubric allows: an ask that can be carried out is
/// never missing, nor is a deadline that is named or context that a thread supplies.
#[allow(clippy::too_many_arguments, reason = "the verdict rests on everything that was found")]
pub fn missing(text: &Text, draft: &Draft, kind: Kind, acts: &[Act], ask: &Ask, deadline: &Deadline, context: &Context, leaning: &Leaning) -> Vec<Pillar> {
    let mut missing = Vec::new();
    if kind == Kind::Social || !text.known_language {
        return missing;
    }
    let sum = |ruled: bool, learned: i32, trust: i32, bias: i32| learned + bias + if ruled { trust } else { -trust } > 0;
    let v: Vec<i32> = std::env::var("TB").unwrap_or("100,50,100,0,0,0".into()).split(',').map(|x| x.parse::<i32>().unwrap() * model::LOGIT / 100).collect();
    let [learned_context, learned_deadline, learned_ask] = leaning.missing;
    let ask_ruled = match ask.state {
        AskState::Clear => false,
        AskState::Vague => true,
        AskState::None => implied(text, draft, kind, context),
    };
    let ask_missing = kind == Kind::Opener || (sum(ask_ruled, learned_ask, v[1], v[4]) && !acts.iter().any(|act| complete(text, act)));
    let context_matters = ask.state != AskState::None || ask_missing || matches!(kind, Kind::Decision | Kind::Incident | Kind::Opener);
    let context_ruled = context_matters && context.state != ContextState::Full;
    if kind == Kind::Opener || sum(context_ruled, learned_context, v[0], v[3]) {
        missing.push(Pillar::Context);
    }
    let named = matches!(deadline.state, DeadlineState::Explicit | DeadlineState::Open);
    if !named && !acts.is_empty() && sum(deadline_missing(text, draft, kind, acts, ask, deadline), learned_deadline, v[2], v[5]) {
        missing.push(Pillar::Deadline);
    }
    if ask_missing {
        missing.push(Pillar::Ask);
    }
    missing
}

/// An ask that says what is to be done to what, in words of its own.
fn complete(text: &Text, act: &Act) -> bool {
    let naming = text.tokens[act.tokens.clone()].iter().filter(|token| token.shape != Shape::Word && token.wordy() || wording::names(token)).count();
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
    let work = acts
        .iter()
        .any(|act| !act.vague && act.work && !act.answer && !act.conditional);
    let small_change = draft.surface == Surface::DocComment && !work;
    match kind {
        Kind::Question => blocks,
        Kind::Decision => true,
        _ if issue && !blocks => false,
        _ if small_change => false,
        _ => work || blocks,
    }
}

fn names_work(text: &Text, act: &Act) -> bool {
    text.tokens[act.tokens.clone()]
        .iter()
        .any(|token| token.is(Class::Document))
}
