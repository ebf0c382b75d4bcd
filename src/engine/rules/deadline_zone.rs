//! **deadline/zone**: a clock time or EOD without a zone, to readers in another one.
//!
//! "5 pm" is another hour for your reader, and may be another day.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{text::Span, when::ZoneSource, wording::hints::fill};

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
            let end = Span::new(due.span.end, due.span.end);
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
