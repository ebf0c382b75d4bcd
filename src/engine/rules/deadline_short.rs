//! **deadline/short**: a deadline before which a reader hardly works.
//!
//! What must be done in less than an hour of somebody's working time is best said in another way than writing.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{kind::Kind, readers::State, wording::hints::fill};

pub(super) const RULE: Rule = Rule {
    id: "deadline/short",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please proofread the eight pages of the tender (drive/tender) by 9:50 UTC today, the courier leaves then.",
    quiet: "Please proofread the eight pages of the tender (drive/tender) by 17:00 UTC on Friday, the courier leaves then.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.kind == Kind::Incident || !evidence.acts.iter().any(|act| act.work) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for due in evidence.deadline.due.iter().filter(|due| due.clock) {
        let seen = evidence.draft.recipients.iter().find_map(|reader| {
            let seen = reader.sees(due.from.to_utc(), evidence.now)?;
            (seen.state == State::Working && seen.working_minutes < LEAST).then_some((reader, seen))
        });
        if let Some((reader, seen)) = seen {
            let wording = evidence.wording();
            let message = fill(
                &fill(wording.little_time, &reader.name),
                &seen.working_minutes.to_string(),
            );
            findings.push(Finding {
                fixes: evidence.days(due.span, wording.by.trim_start()),
                ..Finding::new(due.span, message)
            });
        }
    }
    findings
}

/// Minutes of a reader's working time that work takes at least.
const LEAST: i64 = 60;
