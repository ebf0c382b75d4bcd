//! The hints: what a reader would have to come back and ask, one rule a file, and [`ALL`] that lists them.
//!
//! A warning names a pillar that is missing; a note never does. Every pillar in a review's `missing` is named by a
//! warning: a muted rule gives no hint, and a pillar that only muted rules would name is not missing and costs nothing.

mod ask_buried;
mod ask_none;
mod ask_opener;
mod ask_owner;
mod ask_several;
mod ask_vague;
mod ask_weak;
mod context_access;
mod context_acronym;
mod context_attachment;
mod context_decision;
mod context_file;
mod context_handoff;
mod context_incident;
mod context_thin;
mod context_unnamed;
mod context_weak;
mod deadline_expectation;
mod deadline_mismatch;
mod deadline_none;
mod deadline_off_hours;
mod deadline_short;
mod deadline_vague;
mod deadline_weak;
mod deadline_zone;
mod evidence;
mod fixes;
mod form_burst;
mod form_long;
mod form_subject;
mod form_wall;
mod medium_decision;
mod medium_everybody;
mod medium_talk;
mod tone_heat;
mod tone_hedging;
mod tone_preamble;
mod tone_shouting;
mod tone_urgency;

use serde::{Deserialize, Serialize};

pub use evidence::Evidence;
pub use fixes::Fix;
pub(super) use fixes::keep_helpful;

use super::{
    letters::lower_case,
    order,
    pillars::Pillar,
    text::Span,
    wording::{en::hints::ENGLISH, hints::Page},
};

/// How loudly a hint speaks. Only a warning may put a pillar into `missing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Warning,
    Note,
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

/// One thing that Wellsent looks for.
pub struct Rule {
    /// Stable name, `family/word`: the key in settings, the command line's `--explain`, and the README's table.
    pub id: &'static str,
    pub severity: Severity,
    /// The pillar that its hints say is missing.
    pub pillar: Option<Pillar>,
    /// Points that a hint of it takes off the score.
    pub points: u8,
    pub check: fn(&Evidence) -> Vec<Finding>,
}

impl Rule {
    /// What it says of itself in English.
    pub fn page(&self) -> Page {
        ENGLISH.page(self.id)
    }
}

/// The drafts that show what a rule does; no surface of the extension carries them.
#[derive(Clone, Copy, Debug)]
pub struct Cases {
    /// A draft that it flags.
    pub flagged: &'static str,
    /// The same draft mended, on which it is quiet.
    pub quiet: &'static str,
}

/// What a rule found: a place, and what is said there.
pub struct Finding {
    pub span: Span,
    pub message: String,
    pub fixes: Vec<Fix>,
    /// Points that it takes off, where it is not the rule's own number.
    pub points: Option<u8>,
}

impl Finding {
    fn new(span: Span, message: impl Into<String>) -> Finding {
        Finding {
            span,
            message: message.into(),
            fixes: Vec::new(),
            points: None,
        }
    }

    fn costing(self, points: u8) -> Finding {
        Finding {
            points: Some(points),
            ..self
        }
    }

    fn with(mut self, fix: Fix) -> Finding {
        self.fixes.push(fix);
        self
    }
}

/// Makes the lists from one, so that no rule is in the one and not in the other.
macro_rules! list {
    ($($rule:ident),* $(,)?) => {
        /// Every rule, in the order in which options page and README show them.
        pub const ALL: &[&Rule] = &[$(&$rule::RULE),*];

        /// The drafts of each rule, by its id.
        pub const CASES: &[(&str, Cases)] = &[$(($rule::RULE.id, $rule::CASES)),*];
    };
}

list![
    context_unnamed,
    context_thin,
    context_weak,
    deadline_none,
    deadline_vague,
    deadline_weak,
    ask_opener,
    ask_none,
    ask_vague,
    ask_weak,
    ask_owner,
    ask_several,
    ask_buried,
    deadline_mismatch,
    deadline_zone,
    deadline_off_hours,
    deadline_short,
    deadline_expectation,
    context_incident,
    context_decision,
    context_handoff,
    context_attachment,
    context_file,
    context_access,
    context_acronym,
    form_wall,
    form_long,
    form_burst,
    form_subject,
    tone_shouting,
    tone_urgency,
    tone_hedging,
    tone_preamble,
    tone_heat,
    medium_talk,
    medium_decision,
    medium_everybody,
];

/// The rule of an id.
pub fn named(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

/// The drafts of a rule, by its id.
pub fn cases(id: &str) -> Option<&'static Cases> {
    CASES
        .iter()
        .find(|(other, _)| *other == id)
        .map(|(_, cases)| cases)
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
        let page = evidence.wording().page(rule.id);
        let mut findings = (rule.check)(evidence);
        let known = &evidence.desk.known;
        if !known.is_empty() {
            let words = |span: Span| lower_case(span.of(evidence.text.raw));
            findings.retain(|finding| !known.contains(&words(finding.span)));
        }
        hints.extend(findings.into_iter().map(|finding| Hint {
            rule: rule.id,
            severity: rule.severity,
            pillar: rule.pillar,
            span: finding.span,
            message: finding.message,
            why: page.why.to_string(),
            fixes: finding.fixes,
            points: finding.points.unwrap_or(rule.points),
        }));
    }
    order::by(&mut hints, |hint| {
        let [start, end, _] = order::of_span(hint.span);
        [hint.severity as i64, start, end]
    });
    hints
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{ALL, CASES, Severity};
    use crate::engine::{
        Desk, Review,
        readers::Reader,
        review,
        text::{Draft, Surface},
        zone::Zone,
    };

    /// Every surface, written to nobody known or to Mei in Singapore, at work and in her weekend.
    fn scenes(text: &str) -> Vec<Review> {
        let mei = Reader {
            name: "Mei".into(),
            zone: Zone::named("Asia/Singapore"),
            ..Reader::default()
        };
        let mut reviews = Vec::new();
        for surface in [
            Surface::ChatDm,
            Surface::ChatChannel,
            Surface::DocComment,
            Surface::Email,
            Surface::Issue,
        ] {
            for recipients in [Vec::new(), vec![mei.clone()]] {
                for now in ["2026-03-04T09:20:00Z", "2026-03-06T14:20:00Z"] {
                    let now: DateTime<Utc> = now.parse().unwrap();
                    let draft = Draft {
                        text: text.into(),
                        surface,
                        recipients: recipients.clone(),
                        attachments: Some(0),
                        ..Draft::default()
                    };
                    reviews.push(review(&draft, &Desk::in_zone(Zone::UTC), now));
                }
            }
        }
        reviews
    }

    fn flags(id: &str, review: &Review) -> bool {
        review.hints.iter().any(|hint| hint.rule == id)
    }

    #[test]
    fn every_rule_flags_its_flagged_draft() {
        let silent: Vec<_> = CASES
            .iter()
            .filter(|(id, cases)| !scenes(cases.flagged).iter().any(|review| flags(id, review)))
            .map(|(id, _)| id)
            .collect();
        assert!(silent.is_empty(), "silent on their own example: {silent:?}");
    }

    #[test]
    fn every_rule_is_quiet_on_its_mended_draft() {
        let loud: Vec<_> = CASES
            .iter()
            .filter(|(id, cases)| scenes(cases.quiet).iter().any(|review| flags(id, review)))
            .map(|(id, _)| id)
            .collect();
        assert!(loud.is_empty(), "flagged although mended: {loud:?}");
    }

    #[test]
    fn ids_are_unique_and_only_warnings_name_a_pillar() {
        for (index, rule) in ALL.iter().enumerate() {
            assert!(
                ALL[..index].iter().all(|other| other.id != rule.id),
                "{} twice",
                rule.id
            );
            let warns = rule.severity == Severity::Warning;
            assert!(warns || rule.pillar.is_none(), "{}", rule.id);
            assert!(rule.points > 0, "{} costs nothing", rule.id);
        }
    }

    #[test]
    fn a_muted_rule_says_nothing_and_its_pillar_is_not_missing() {
        let mut desk = Desk::in_zone(Zone::UTC);
        let draft = Draft { text: "Please send us a corrected invoice for order 2024-0788 asap, the VAT number is missing.".into(), ..Draft::default() };
        let now: DateTime<Utc> = "2026-03-04T09:20:00Z".parse().unwrap();
        assert!(!review(&draft, &desk, now).missing.is_empty());
        desk.muted.insert("deadline/vague".into());
        let quiet = review(&draft, &desk, now);
        let speaks = quiet.hints.iter().any(|hint| hint.rule == "deadline/vague");
        let missing = quiet
            .missing
            .contains(&crate::engine::pillars::Pillar::Deadline);
        assert!(!speaks && !missing, "{:?}", quiet.hints);
    }
}
