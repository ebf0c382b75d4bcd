//! The hints: what a reader would have to come back and ask, one rule a file, and [`ALL`] that lists them.
//!
//! A warning names a pillar that is missing; a note never does. Every pillar in a review's `missing` is named by a
//! warning: a muted rule gives no hint, and a pillar that only muted rules would name is not missing and costs nothing.

mod ask_none;
mod ask_opener;
mod ask_vague;
mod context_thin;
mod context_unnamed;
mod deadline_none;
mod deadline_vague;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Desk,
    acts::Act,
    kind::Kind,
    pillars::{Ask, Context, Deadline, Pillar},
    text::{Draft, Span, Text},
    when::Expression,
    wording::en::hints::Wording,
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
    pub acts: &'a [Act],
    pub ask: &'a Ask,
    pub deadline: &'a Deadline,
    pub context: &'a Context,
    /// The pillars that are missing if every rule speaks.
    pub missing: &'a [Pillar],
    pub talk_instead: bool,
}

/// One thing that Wellsent looks for.
pub struct Rule {
    /// Stable name, `family/word`: the key in settings, the command line's `--explain`, and the README's table.
    pub id: &'static str,
    pub severity: Severity,
    /// The pillar that its hints say is missing.
    pub pillar: Option<Pillar>,
    /// Points that a hint of it takes off the score.
    pub points: u8,
    /// What it looks for, in one line.
    pub summary: &'static str,
    /// Why a reader far away needs it.
    pub why: &'static str,
    /// A draft that it flags.
    pub flagged: &'static str,
    /// The same draft mended, on which it is quiet.
    pub quiet: &'static str,
    pub check: fn(&Evidence) -> Vec<Finding>,
}

/// What a rule found: a place, and what is said there.
pub struct Finding {
    pub span: Span,
    pub message: String,
    pub fixes: Vec<Fix>,
}

impl Finding {
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Finding {
        Finding {
            span,
            message: message.into(),
            fixes: Vec::new(),
        }
    }

    pub(crate) fn or(mut self, fix: Option<Fix>) -> Finding {
        self.fixes.extend(fix);
        self
    }
}

/// Every rule, in the order in which options page and README show them.
pub const ALL: &[&Rule] = &[
    &context_unnamed::RULE,
    &context_thin::RULE,
    &deadline_none::RULE,
    &deadline_vague::RULE,
    &ask_opener::RULE,
    &ask_none::RULE,
    &ask_vague::RULE,
];

/// The rule of an id.
pub fn named(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

/// The hints of every rule that the desk has not muted: warnings first, each group in text order.
pub fn check(evidence: &Evidence) -> Vec<Hint> {
    if !evidence.text.known_language {
        return Vec::new();
    }
    let mut hints: Vec<Hint> = Vec::new();
    for rule in ALL
        .iter()
        .filter(|rule| !evidence.desk.muted.contains(rule.id))
    {
        hints.extend((rule.check)(evidence).into_iter().map(|finding| Hint {
            rule: rule.id,
            severity: rule.severity,
            pillar: rule.pillar,
            span: finding.span,
            message: finding.message,
            why: rule.why.to_string(),
            fixes: finding.fixes,
            points: rule.points,
        }));
    }
    hints.sort_by_key(|hint| (hint.severity, hint.span));
    hints
}

impl Evidence<'_> {
    fn misses(&self, pillar: Pillar) -> bool {
        self.missing.contains(&pillar)
    }

    fn wording(&self) -> &'static Wording {
        &super::wording::en::hints::ENGLISH
    }

    /// The place that a hint about the whole message points at: the main ask, or its first own sentence.
    fn main_span(&self) -> Span {
        self.ask
            .spans
            .first()
            .copied()
            .or_else(|| self.text.own().next().map(|sentence| sentence.span))
            .unwrap_or_default()
    }

    /// The end of the sender's own last sentence, where something can be added.
    fn end(&self) -> usize {
        self.text
            .own()
            .next_back()
            .map_or(self.text.raw.len(), |sentence| sentence.span.end)
    }
}
