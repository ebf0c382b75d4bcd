//! The three pillars, in the rubric's words: the ask, the deadline and the context of a draft.

mod context;
mod deadline;
mod missing;
mod talk;

use serde::{Deserialize, Serialize};

use super::{
    acts::Act,
    text::{Span, Text},
    when::Expression,
};

pub use context::context;
pub use deadline::deadline;
pub use missing::{missing, ruled};
pub use talk::talk_instead;

/// One of the three things a reader needs in order to act alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pillar {
    Context,
    Deadline,
    Ask,
}

/// What the reader is to do or answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    pub state: AskState,
    /// The clauses that ask, vague ones too, in text order.
    pub spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskState {
    Clear,
    Vague,
    #[default]
    None,
}

/// When the action or the answer is needed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deadline {
    pub state: DeadlineState,
    /// The phrases that carry it, vague ones too, in text order.
    pub spans: Vec<Span>,
    /// The time expressions among them, resolved.
    pub due: Vec<Expression>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    Explicit,
    /// The sender says that there is no date: "no rush".
    Open,
    Vague,
    #[default]
    None,
}

/// What it is about, why it matters, and the background that acting on it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    pub state: ContextState,
    /// The words that point at something unnamed or that name it without a pointer.
    pub spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContextState {
    Full,
    Thin,
    #[default]
    None,
}

/// The ask that the draft's acts amount to: clear as soon as one of them can be carried out.
pub fn ask(text: &Text, acts: &[Act]) -> Ask {
    let state = if acts.iter().any(|act| !act.vague) {
        AskState::Clear
    } else if acts.is_empty() {
        AskState::None
    } else {
        AskState::Vague
    };
    Ask {
        state,
        spans: acts
            .iter()
            .map(|act| text.span_of(act.tokens.clone()))
            .collect(),
    }
}

/// Brings the states in line with what is missing: what a reader must ask for is neither clear nor full.
pub fn settle(text: &Text, acts: &[Act], missing: &[Pillar], ask: &mut Ask, context: &mut Context) {
    if missing.contains(&Pillar::Ask) && ask.state == AskState::Clear {
        ask.state = AskState::Vague;
    }
    if missing.contains(&Pillar::Context) && context.state == ContextState::Full {
        *context = context::thin(text, acts);
    }
}
