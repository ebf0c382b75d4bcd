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
mod context_acronym;
mod context_file;
mod context_thin;
mod context_unnamed;
mod deadline_expectation;
mod deadline_mismatch;
mod deadline_none;
mod deadline_off_hours;
mod deadline_short;
mod deadline_vague;
mod deadline_zone;
mod form_long;
mod form_subject;
mod form_wall;
mod medium_decision;
mod medium_everybody;
mod medium_talk;
mod tone_heat;
mod tone_hedging;
mod tone_shouting;
mod tone_urgency;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Desk,
    acts::Act,
    kind::Kind,
    order,
    pillars::{Ask, Context, Deadline, Pillar},
    readers::{Reader, fair_slots, written},
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
    fn new(span: Span, message: impl Into<String>) -> Finding {
        Finding {
            span,
            message: message.into(),
            fixes: Vec::new(),
        }
    }

    fn with(mut self, fix: Fix) -> Finding {
        self.fixes.push(fix);
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
    &ask_owner::RULE,
    &ask_several::RULE,
    &ask_buried::RULE,
    &deadline_mismatch::RULE,
    &deadline_zone::RULE,
    &deadline_off_hours::RULE,
    &deadline_short::RULE,
    &deadline_expectation::RULE,
    &context_file::RULE,
    &context_acronym::RULE,
    &form_wall::RULE,
    &form_long::RULE,
    &form_subject::RULE,
    &tone_shouting::RULE,
    &tone_urgency::RULE,
    &tone_hedging::RULE,
    &tone_heat::RULE,
    &medium_talk::RULE,
    &medium_decision::RULE,
    &medium_everybody::RULE,
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
    order::by(&mut hints, |hint| {
        let [start, end, _] = order::of_span(hint.span);
        [hint.severity as i64, start, end]
    });
    hints
}

impl Evidence<'_> {
    fn misses(&self, pillar: Pillar) -> bool {
        self.missing.contains(&pillar)
    }

    #[allow(clippy::unused_self, reason = "the draft's language will choose")]
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

    /// The place that a hint about context points at: what is named too little, else the message as a whole.
    fn weak_spot(&self) -> Span {
        let first = self.context.spans.first().copied();
        first.unwrap_or_else(|| self.main_span())
    }

    /// A fix that adds `words` after the sender's own last sentence.
    fn add(&self, label: &str, words: &str) -> Fix {
        let at = self
            .text
            .own()
            .next_back()
            .map_or(self.text.raw.len(), |sentence| sentence.span.end);
        Fix {
            label: label.into(),
            span: Span::new(at, at),
            replacement: words.into(),
        }
    }

    /// The place before the marks that end `span`, where "by …" belongs.
    fn before_mark(&self, span: Span) -> Span {
        let kept = span
            .of(self.text.raw)
            .trim_end_matches(['?', '!', '.', ' ', '…', ','])
            .len();
        Span::new(span.start + kept, span.start + kept)
    }

    /// Fair days and hours to put in the place of `span`, as people write them; the sender's own where no reader's are known.
    fn days(&self, span: Span, template: &str) -> Vec<Fix> {
        let known: Vec<Reader> = self
            .draft
            .recipients
            .iter()
            .filter(|reader| reader.zone.is_some())
            .cloned()
            .collect();
        let yours = known
            .first()
            .and_then(|reader| reader.zone)
            .unwrap_or(self.desk.zone);
        let readers = if known.is_empty() {
            vec![Reader {
                zone: Some(self.desk.zone),
                ..Reader::default()
            }]
        } else {
            known
        };
        let wanted = self.now + chrono::TimeDelta::days(WANTED_DAYS);
        let mut slots = fair_slots(&readers, wanted, self.desk.zone, self.now);
        // The nearest were chosen; people read dates in their order.
        order::by(&mut slots, |slot| order::of_instant(*slot));
        slots
            .into_iter()
            .map(|slot| {
                let words = written(slot, self.desk.zone, yours);
                Fix {
                    label: words.clone(),
                    span,
                    replacement: template.replacen("{}", &words, 1),
                }
            })
            .collect()
    }
}

/// How many days ahead a deadline is offered around.
const WANTED_DAYS: i64 = 2;

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{ALL, Rule};
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
                        ..Draft::default()
                    };
                    reviews.push(review(&draft, &Desk::in_zone(Zone::UTC), now));
                }
            }
        }
        reviews
    }

    fn flags(rule: &Rule, review: &Review) -> bool {
        review.hints.iter().any(|hint| hint.rule == rule.id)
    }

    #[test]
    fn every_rule_flags_its_flagged_draft() {
        let silent: Vec<_> = ALL
            .iter()
            .filter(|rule| {
                !scenes(rule.flagged)
                    .iter()
                    .any(|review| flags(rule, review))
            })
            .map(|rule| rule.id)
            .collect();
        assert!(silent.is_empty(), "silent on their own example: {silent:?}");
    }

    #[test]
    fn every_rule_is_quiet_on_its_mended_draft() {
        let loud: Vec<_> = ALL
            .iter()
            .filter(|rule| scenes(rule.quiet).iter().any(|review| flags(rule, review)))
            .map(|rule| rule.id)
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
            assert_eq!(
                rule.pillar.is_some(),
                rule.severity == super::Severity::Warning,
                "{}",
                rule.id
            );
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
        assert!(
            quiet.missing.is_empty() && quiet.hints.is_empty(),
            "{:?}",
            quiet.hints
        );
    }
}
