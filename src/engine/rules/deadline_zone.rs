//! **deadline/zone**: a clock time or EOD without a zone, to readers in another one.
//!
//! "5 pm" is another hour for your reader, and may be another day.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    text::{Shape, Span},
    when::ZoneSource,
    wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline/zone",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please approve the budget sheet (drive/budget-2026) by 5pm on Friday, the bank closes then.",
    quiet: "Please approve the budget sheet (drive/budget-2026) by 5pm GMT on Friday, the bank closes then.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let mut findings = Vec::new();
    for due in evidence
        .deadline
        .due
        .iter()
        .filter(|due| due.clock && due.zone_source == ZoneSource::Sender)
    {
        let at = due.from.to_utc();
        let elsewhere = evidence
            .draft
            .recipients
            .iter()
            .filter_map(|reader| reader.zone)
            .any(|zone| zone.wall(at) != evidence.desk.zone.wall(at));
        if elsewhere {
            let wording = evidence.wording();
            let end = after_clock(evidence, due.span);
            let fix = Fix {
                label: wording.fix_zone.into(),
                span: end,
                replacement: format!(" {}", evidence.desk.zone.abbreviation_at(at)),
            };
            findings.push(
                Finding::new(
                    due.span,
                    fill(wording.whose_time, due.span.of(evidence.text.raw)),
                )
                .with(fix),
            );
        }
    }
    findings
}

/// The place right after the clock time in a phrase, where its zone belongs: "5pm| on Friday"; else its end.
fn after_clock(evidence: &Evidence, span: Span) -> Span {
    let text = evidence.text;
    let inside = text.token_at(span.start)..text.token_at(span.end);
    let clock = |index: &usize| {
        let word = text.word(*index);
        text.tokens[*index].shape == Shape::Number
            && (word.contains(':') || word.ends_with(['m', 'M', 'h']))
            || text.says(*index, &["am", "pm", "noon", "midnight"])
    };
    let end = inside
        .rev()
        .find(clock)
        .map_or(span.end, |index| text.tokens[index].span.end);
    Span::new(end, end)
}
