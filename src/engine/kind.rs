//! What kind of message a draft is.

use serde::{Deserialize, Serialize};

use super::{
    text::{Draft, Text},
    when::Expression,
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

/// The kind of `draft`, whose text was read into `text` and whose times are `times`.
pub fn of(text: &Text, draft: &Draft, times: &[Expression]) -> Kind {
    let _ = (text, draft, times);
    Kind::Fyi
}
