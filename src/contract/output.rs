//! What comes out: a review or the times found, with UTF-16 offsets.

use chrono::{DateTime, SecondsFormat};
use serde::Serialize;
use serde_json::Value;

use super::utf16::Utf16;
use crate::engine::{
    Review,
    kind::Kind,
    pillars::{AskState, ContextState, DeadlineState, Pillar},
    readers::{ReaderNow, SendWhen, State},
    rules::Severity,
    text::{Draft, Span},
    when::{Bound, Expression, Grain, ZoneSource},
    zone::Zone,
};

/// A review as the contract writes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReviewOutput {
    pub id: Value,
    pub kind: Kind,
    pub score: Option<u8>,
    pub ask: AskOutput,
    pub deadline: DeadlineOutput,
    pub context: ContextOutput,
    pub missing: Vec<Pillar>,
    pub talk_instead: bool,
    pub hints: Vec<HintOutput>,
    pub recipients: Vec<ReaderOutput>,
    pub send: SendOutput,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpanOutput {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AskOutput {
    pub state: AskState,
    pub spans: Vec<SpanOutput>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeadlineOutput {
    pub state: DeadlineState,
    pub spans: Vec<SpanOutput>,
    pub due: Vec<DueOutput>,
}

/// One resolved deadline, and what each reader's clock says at its `from`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DueOutput {
    #[serde(flatten)]
    pub time: TimeOutput,
    pub zone: String,
    pub zone_source: ZoneSource,
    pub readers: Vec<DueReaderOutput>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DueReaderOutput {
    pub name: String,
    pub local: String,
    pub state: State,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContextOutput {
    pub state: ContextState,
    pub spans: Vec<SpanOutput>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HintOutput {
    pub rule: &'static str,
    pub severity: Severity,
    pub start: usize,
    pub end: usize,
    pub message: String,
    pub why: String,
    /// Points that this hint takes off the score.
    pub points: u8,
    pub fixes: Vec<FixOutput>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FixOutput {
    pub label: String,
    pub start: usize,
    pub end: usize,
    pub replacement: String,
}

/// A reader's clock; nulls where their zone is unknown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReaderOutput {
    pub name: String,
    pub local: Option<String>,
    pub state: Option<State>,
    pub next_start: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SendOutput {
    pub advice: SendWhen,
    pub at: Option<String>,
    pub why: String,
}

/// One time expression as the contract writes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimeOutput {
    pub text: String,
    pub start: usize,
    pub end: usize,
    pub from: String,
    pub until: Option<String>,
    pub grain: Grain,
    pub bound: Bound,
}

/// The answer to one line of `times --jsonl`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimesOutput {
    pub id: Value,
    pub times: Vec<TimeOutput>,
}

impl ReviewOutput {
    /// The review of `draft` in the contract's form.
    pub fn of(id: Value, draft: &Draft, review: &Review) -> ReviewOutput {
        let text = Writer::of(&draft.text);
        ReviewOutput {
            id,
            kind: review.kind,
            score: review.score,
            ask: AskOutput {
                state: review.ask.state,
                spans: text.spans(&review.ask.spans),
            },
            deadline: DeadlineOutput {
                state: review.deadline.state,
                spans: text.spans(&review.deadline.spans),
                due: review
                    .deadline
                    .due
                    .iter()
                    .map(|due| text.due(due, draft))
                    .collect(),
            },
            context: ContextOutput {
                state: review.context.state,
                spans: text.spans(&review.context.spans),
            },
            missing: review.missing.clone(),
            talk_instead: review.talk_instead,
            hints: review.hints.iter().map(|hint| text.hint(hint)).collect(),
            recipients: review.recipients.iter().map(reader).collect(),
            send: SendOutput {
                advice: review.send.when,
                at: review.send.at.as_ref().map(rfc3339),
                why: review.send.why.clone(),
            },
        }
    }
}

impl TimesOutput {
    /// The expressions found in `text` in the contract's form.
    pub fn of(id: Value, text: &str, times: &[Expression]) -> TimesOutput {
        let writer = Writer::of(text);
        TimesOutput {
            id,
            times: times.iter().map(|time| writer.time(time)).collect(),
        }
    }
}

/// Writes places of one text.
struct Writer<'a> {
    text: &'a str,
    utf16: Utf16<'a>,
}

impl<'a> Writer<'a> {
    fn of(text: &'a str) -> Writer<'a> {
        Writer {
            text,
            utf16: Utf16::of(text),
        }
    }

    fn spans(&self, spans: &[Span]) -> Vec<SpanOutput> {
        spans
            .iter()
            .map(|span| {
                let (start, end) = self.utf16.ends(*span);
                SpanOutput {
                    start,
                    end,
                    text: span.of(self.text).to_owned(),
                }
            })
            .collect()
    }

    fn time(&self, time: &Expression) -> TimeOutput {
        let (start, end) = self.utf16.ends(time.span);
        TimeOutput {
            text: time.span.of(self.text).to_owned(),
            start,
            end,
            from: rfc3339(&time.from),
            until: time.until.as_ref().map(rfc3339),
            grain: time.grain,
            bound: time.bound,
        }
    }

    fn due(&self, due: &Expression, draft: &Draft) -> DueOutput {
        DueOutput {
            time: self.time(due),
            zone: due.from.timezone().to_string(),
            zone_source: due.zone_source,
            readers: draft
                .recipients
                .iter()
                .filter_map(|reader| {
                    let ReaderNow { name, clock } = reader.at(due.from.to_utc());
                    let clock = clock?;
                    Some(DueReaderOutput {
                        name,
                        local: rfc3339(&clock.local),
                        state: clock.state,
                    })
                })
                .collect(),
        }
    }

    fn hint(&self, hint: &crate::engine::rules::Hint) -> HintOutput {
        let (start, end) = self.utf16.ends(hint.span);
        HintOutput {
            rule: hint.rule,
            severity: hint.severity,
            start,
            end,
            message: hint.message.clone(),
            why: hint.why.clone(),
            points: hint.points,
            fixes: hint
                .fixes
                .iter()
                .map(|fix| {
                    let (start, end) = self.utf16.ends(fix.span);
                    FixOutput {
                        label: fix.label.clone(),
                        start,
                        end,
                        replacement: fix.replacement.clone(),
                    }
                })
                .collect(),
        }
    }
}

fn reader(reader: &ReaderNow) -> ReaderOutput {
    let clock = reader.clock.as_ref();
    ReaderOutput {
        name: reader.name.clone(),
        local: clock.map(|clock| rfc3339(&clock.local)),
        state: clock.map(|clock| clock.state),
        next_start: clock
            .and_then(|clock| clock.next_start.as_ref())
            .map(rfc3339),
    }
}

/// RFC 3339 to the second with a numeric offset: "2026-03-05T04:20:00+08:00".
pub fn rfc3339(at: &DateTime<Zone>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}
