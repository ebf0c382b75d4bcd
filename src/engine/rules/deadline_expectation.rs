//! **deadline/expectation**: an ask without a date to readers who are all off now.
//!
//! Messages that come in the evening are read as urgent; one line says that they are not.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    dates, kind::Kind, pillars::DeadlineState, readers::State, wording::hints::fill,
};

pub(super) const RULE: Rule = Rule {
    id: "deadline/expectation",
    severity: Severity::Note,
    pillar: None,
    points: 2,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Hi Mei, which of the two logos in the brand folder did legal clear? The printer needs the file.",
    quiet: "Hi Mei, which of the two logos in the brand folder did legal clear? The printer needs the file. No need to look before your Monday.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if evidence.acts.is_empty()
        || !matches!(evidence.deadline.state, DeadlineState::None)
        || !evidence.missing.is_empty()
        || evidence.kind == Kind::Incident
    {
        return Vec::new();
    }
    let clocks: Vec<_> = evidence
        .draft
        .recipients
        .iter()
        .filter_map(|reader| reader.at(evidence.now).clock)
        .collect();
    let off = !clocks.is_empty() && clocks.iter().all(|clock| clock.state != State::Working);
    let Some(back) = clocks
        .iter()
        .filter_map(|clock| clock.next_start)
        .max()
        .filter(|_| off)
    else {
        return Vec::new();
    };
    let wording = evidence.wording();
    let day = format!("your {}", dates::full_weekday(&back));
    vec![
        Finding::new(evidence.main_span(), wording.not_before).with(evidence.add(
            wording.fix_expectation,
            &fill(wording.slot_expectation, &day),
        )),
    ]
}
