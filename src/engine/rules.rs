//! The hints: what a reader would have to come back and ask, one rule a file, and [`ALL`] that lists them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Desk,
    kind::Kind,
    pillars::{Ask, Context, Deadline, Pillar},
    text::{Draft, Span, Text},
    when::Expression,
};

/// How loudly a hint speaks. Only a warning may put a pillar into `missing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Warning,
    Note,
}

/// A replacement of one place in the draft that would mend what a hint names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    pub span: Span,
    pub replacement: String,
}

/// One thing the reader would have to ask, with its place, its reason and its fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The rule's id, such as `deadline/vague`.
    pub rule: &'static str,
    pub severity: Severity,
    /// The pillar that this hint says is missing; none for notes about form, tone and medium.
    pub pillar: Option<Pillar>,
    pub span: Span,
    /// What the reader would have to ask, in one short sentence.
    pub message: String,
    /// Why it matters, in one sentence more.
    pub why: String,
    pub fixes: Vec<Fix>,
    /// Points that it takes off the score, 0 to 100.
    pub points: u8,
}

/// Everything known about a draft when the rules look at it.
pub struct Evidence<'a> {
    pub text: &'a Text<'a>,
    pub draft: &'a Draft,
    pub desk: &'a Desk,
    pub now: DateTime<Utc>,
    pub kind: Kind,
    pub times: &'a [Expression],
    pub ask: &'a Ask,
    pub deadline: &'a Deadline,
    pub context: &'a Context,
    pub missing: &'a [Pillar],
    pub talk_instead: bool,
}

/// One thing that Wellsent looks for.
pub struct Rule {
    /// Stable name, `family/word`: the key in settings, the command line's `--explain`, and the README's table.
    pub id: &'static str,
    pub severity: Severity,
    /// What it looks for, in one line.
    pub summary: &'static str,
    /// Why a reader far away needs it.
    pub why: &'static str,
    /// A draft that it flags.
    pub flagged: &'static str,
    /// The same draft mended, on which it is quiet.
    pub quiet: &'static str,
    pub check: fn(&Evidence) -> Vec<Hint>,
}

/// Every rule, in the order in which options page and README show them.
pub const ALL: &[&Rule] = &[];

/// The hints of every rule that the desk has not muted: warnings first, each group in text order.
pub fn check(evidence: &Evidence) -> Vec<Hint> {
    let mut hints: Vec<Hint> = ALL
        .iter()
        .filter(|rule| !evidence.desk.muted.contains(rule.id))
        .flat_map(|rule| (rule.check)(evidence))
        .collect();
    hints.sort_by_key(|hint| (hint.severity, hint.span));
    hints
}
