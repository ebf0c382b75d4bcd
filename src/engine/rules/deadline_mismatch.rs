//! **deadline/mismatch**: a date that cannot be meant: the weekday is another one, there is no such day, or it has passed.
//!
//! A reader cannot act on such a date, and has to ask which part of it is right.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{when::Remark, wording::hints::fill};

pub(super) const RULE: Rule = Rule {
    id: "deadline/mismatch",
    severity: Severity::Note,
    pillar: None,
    points: 5,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please send the signed form for room 12 by Friday 5 March, the insurer needs it.",
    quiet: "Please send the signed form for room 12 by Friday 6 March, the insurer needs it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let wording = evidence.wording();
    let mut findings = Vec::new();
    for time in evidence.times {
        let words = time.span.of(evidence.text.raw);
        for remark in &time.remarks {
            match remark {
                Remark::WeekdayMismatch { actual } => findings.push(Finding::new(
                    time.span,
                    fill(
                        &fill(wording.other_weekday, words),
                        wording.weekdays[actual.num_days_from_monday() as usize],
                    ),
                )),
                Remark::NoSuchDate => {
                    findings.push(Finding::new(time.span, fill(wording.no_such_date, words)));
                }
                _ => {}
            }
        }
    }
    for due in &evidence.deadline.due {
        let end = due.until.unwrap_or(due.from).to_utc();
        if end + chrono::TimeDelta::days(1) < evidence.now {
            findings.push(Finding::new(
                due.span,
                fill(wording.already_past, due.span.of(evidence.text.raw)),
            ));
        }
    }
    findings
}
