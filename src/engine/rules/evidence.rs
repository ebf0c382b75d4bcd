//! What the rules look at, and the places and fixes that several of them need.

use chrono::{DateTime, Utc};

use super::{Finding, Fix};
use crate::engine::{
    Desk,
    acts::Act,
    aspects::{self, Aspect},
    kind::Kind,
    model::{self, Leaning},
    order,
    pillars::{Ask, Context, Deadline, DeadlineState, Pillar},
    readers::{Reader, fair_slots, written},
    text::{Draft, Span, Text},
    when::Expression,
    wording::{en::hints::ENGLISH, hints::Wording},
};

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
    pub leaning: &'a Leaning,
}

impl Evidence<'_> {
    pub(super) fn misses(&self, pillar: Pillar) -> bool {
        self.missing.contains(&pillar)
    }

    #[allow(clippy::unused_self, reason = "the draft's language will choose")]
    pub(super) fn wording(&self) -> &'static Wording {
        &ENGLISH
    }

    /// The place that a hint about the whole message points at: the main ask, or its first own sentence.
    pub(super) fn main_span(&self) -> Span {
        self.ask
            .spans
            .first()
            .copied()
            .or_else(|| self.text.own().next().map(|sentence| sentence.span))
            .unwrap_or_default()
    }

    /// The place that a hint about context points at: what is named too little, else the message as a whole.
    pub(super) fn weak_spot(&self) -> Span {
        let first = self.context.spans.first().copied();
        first.unwrap_or_else(|| self.main_span())
    }

    /// Points for a pillar that is probably not missing, but may be: the more, the more speaks for it.
    ///
    /// None where nobody could want it, where little speaks for it, and beside a warning, which comes first.
    pub(super) fn doubt(&self, pillar: Pillar) -> Option<u8> {
        let asks = !self.acts.is_empty();
        let told = matches!(self.kind, Kind::Fyi | Kind::Update | Kind::Question);
        let possible = match pillar {
            // The rubric's own condition, and news that hides a problem.
            Pillar::Context => {
                let leans = [
                    Kind::Decision,
                    Kind::Incident,
                    Kind::Request,
                    Kind::Handoff,
                    Kind::Update,
                ];
                asks || leans.contains(&self.kind)
            }
            Pillar::Deadline => {
                let state = self.deadline.state;
                asks && matches!(state, DeadlineState::None | DeadlineState::Vague)
            }
            Pillar::Ask => asks || self.kind != Kind::Fyi,
        };
        if !possible || self.kind == Kind::Social || !self.missing.is_empty() {
            return None;
        }
        let least = if told { LEAST_TOLD } else { LEAST };
        let speaks = self.leaning.missing[pillar as usize] - least;
        let grade = u8::try_from(speaks * i32::from(MOST) / -least).unwrap_or(MOST);
        (speaks > 0).then(|| (1 + grade).min(MOST))
    }

    /// Whether the draft tells of it, or its deadline says until when to object.
    pub(super) fn tells(&self, aspect: Aspect) -> bool {
        let until = aspect == Aspect::Objection && self.deadline.state == DeadlineState::Explicit;
        let since = aspect == Aspect::Since && self.times.iter().any(|time| time.from <= self.now);
        until || since || aspects::told(self.text, aspect)
    }

    /// One note that names what a draft of its kind does not tell, where two or more things are lacking.
    pub(super) fn checklist(&self, wanted: &[(Aspect, &str)], slot: &str) -> Vec<Finding> {
        let lacking: Vec<&str> = wanted
            .iter()
            .filter(|(aspect, _)| !self.tells(*aspect))
            .map(|(_, words)| *words)
            .collect();
        let wording = self.wording();
        match lacking.split_last() {
            Some((last, others)) if !others.is_empty() => {
                let all = format!("{}{}{last}", others.join(", "), wording.lacks_and);
                let finding = Finding::new(self.main_span(), wording.lacks.replacen("{}", &all, 1));
                vec![finding.with(self.add(wording.fix_lacking, slot))]
            }
            _ => Vec::new(),
        }
    }

    /// A fix that adds `words` after the sender's own last sentence.
    pub(super) fn add(&self, label: &str, words: &str) -> Fix {
        Fix {
            label: label.into(),
            span: self.end(),
            replacement: words.into(),
        }
    }

    /// The place after the sender's own last sentence.
    pub(super) fn end(&self) -> Span {
        let last = self.text.own().next_back();
        let at = last.map_or(self.text.raw.len(), |sentence| sentence.span.end);
        Span::new(at, at)
    }

    /// A fix that puts `words` on a line above the sender's own first sentence.
    pub(super) fn above(&self, label: &str, words: &str) -> Fix {
        let first = self.text.own().next();
        let at = first.map_or(0, |sentence| sentence.span.start);
        Fix {
            label: label.into(),
            span: Span::new(at, at),
            replacement: format!("{words}\n\n"),
        }
    }

    /// The place before the marks that end `span`, where "by …" belongs.
    pub(super) fn before_mark(&self, span: Span) -> Span {
        let kept = span
            .of(self.text.raw)
            .trim_end_matches(['?', '!', '.', ' ', '…', ','])
            .len();
        Span::new(span.start + kept, span.start + kept)
    }

    /// Fair days and hours to put in the place of `span`, as people write them; the sender's own where no reader's are known.
    pub(super) fn days(&self, span: Span, template: &str) -> Vec<Fix> {
        let known: Vec<Reader> = self
            .draft
            .recipients
            .iter()
            .filter(|reader| reader.zone.is_some())
            .cloned()
            .collect();
        let yours: Vec<_> = known.iter().filter_map(|reader| reader.zone).collect();
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
        // A deadline need not fall while all are at work at once: where that is never, it suits the first.
        if slots.is_empty() {
            slots = fair_slots(&readers[..1], wanted, self.desk.zone, self.now);
        }
        // The nearest were chosen; people read dates in their order.
        order::by(&mut slots, |slot| order::of_instant(*slot));
        slots
            .into_iter()
            .map(|slot| {
                let words = written(slot, self.desk.zone, &yours);
                Fix {
                    label: words.clone(),
                    span,
                    replacement: template.replacen("{}", &words, 1),
                }
            })
            .collect()
    }
}

/// How much must speak for a pillar's being missing before a note says so: odds of one in eleven.
const LEAST: i32 = -model::LOGIT * 24 / 10;

/// The same where something is told or an answer wanted, which is what most ordinary talk does: odds of one in five.
/// Both were chosen so that about seven in a hundred messages of public developer channels get such a note.
const LEAST_TOLD: i32 = -model::LOGIT * 16 / 10;

/// Points of a note on a pillar that all but calls for a warning.
const MOST: u8 = 6;

/// How many days ahead a deadline is offered around.
const WANTED_DAYS: i64 = 2;
