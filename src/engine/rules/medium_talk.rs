//! **medium/talk**: better talked about than typed: conflict, bad news, or complex and urgent at once.
//!
//! Written words about people are read without your face, and read again.

use super::{Cases, Evidence, Finding, Rule, Severity};

pub(super) const RULE: Rule = Rule {
    id: "medium/talk",
    severity: Severity::Note,
    pillar: None,
    points: 5,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "I was disappointed with how you handled the client yesterday, you let me down in front of everybody.",
    quiet: "I would like to talk with you about yesterday's client meeting: could you come to my office on Thursday at 13:30?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    if !evidence.talk_instead {
        return Vec::new();
    }
    let wording = evidence.wording();
    let end = evidence.end();
    let mut fixes = evidence.days(end, wording.slot_talk);
    // One time to meet is an offer; three would be a form to fill in.
    fixes.truncate(1);
    for fix in &mut fixes {
        fix.label = wording.fix_talk.into();
    }
    vec![Finding {
        fixes,
        ..Finding::new(evidence.main_span(), wording.talk)
    }]
}
