//! The three pillars, in the rubric's words: the ask, the deadline and the context of a draft.

use serde::{Deserialize, Serialize};

use super::{
    kind::Kind,
    text::{Draft, Span, Text},
    when::Expression,
};

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

pub fn ask(text: &Text, draft: &Draft, kind: Kind) -> Ask {
    let _ = (text, draft, kind);
    Ask::default()
}

pub fn deadline(
    text: &Text,
    draft: &Draft,
    kind: Kind,
    ask: &Ask,
    times: &[Expression],
) -> Deadline {
    let _ = (text, draft, kind, ask, times);
    Deadline::default()
}

pub fn context(text: &Text, draft: &Draft, kind: Kind, ask: &Ask) -> Context {
    let _ = (text, draft, kind, ask);
    Context::default()
}

/// The pillars the sender is warned about, in the order context, deadline, ask.
pub fn missing(
    draft: &Draft,
    kind: Kind,
    ask: &Ask,
    deadline: &Deadline,
    context: &Context,
) -> Vec<Pillar> {
    let _ = (draft, kind, ask, deadline, context);
    Vec::new()
}

pub fn talk_instead(text: &Text, draft: &Draft, kind: Kind, deadline: &Deadline) -> bool {
    let _ = (text, draft, kind, deadline);
    false
}
