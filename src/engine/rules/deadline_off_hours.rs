//! **deadline/off-hours**: a deadline in a reader's night, weekend or holiday.
//!
//! What falls due while somebody sleeps is either late or done at night.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{dates, readers::State, when::Grain, wording::hints::fill};

pub(super) const RULE: Rule = Rule {
    id: "deadline/off-hours",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please approve the budget sheet (drive/budget-2026) by 3am UTC on Saturday, the bank closes then.",
    quiet: "Please approve the budget sheet (drive/budget-2026) by 10:00 UTC on Friday, the bank closes then.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let mut findings = Vec::new();
    for due in evidence
        .deadline
        .due
        .iter()
        .filter(|due| due.clock && due.grain <= Grain::Hour && due.from > evidence.now)
    {
        let seen = evidence.draft.recipients.iter().find_map(|reader| {
            let seen = reader.sees(due.from.to_utc(), evidence.now)?;
            (!matches!(seen.state, State::Working) && seen.working_minutes < PLENTY)
                .then_some((reader, seen))
        });
        if let Some((reader, seen)) = seen {
            let wording = evidence.wording();
            let message = fill(
                &fill(
                    wording.off_work,
                    &format!(
                        "{} {}",
                        dates::weekday(&seen.local),
                        dates::clock(&seen.local)
                    ),
                ),
                &reader.name,
            );
            findings.push(Finding {
                fixes: evidence.days(due.span, wording.by.trim_start()),
                ..Finding::new(due.span, message)
            });
        }
    }
    findings
}

/// With two working days before it, a deadline at night is met the day before.
const PLENTY: i64 = 2 * 8 * 60;
