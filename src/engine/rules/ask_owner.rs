//! **ask/owner**: an ask that nobody in a group owns: "someone", "anybody".
//!
//! What several people could do, each leaves to the others.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    acts::{Form, Owner},
    text::{Shape, Surface},
    wording::{Class, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "ask/owner",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Could someone from design export the three onboarding illustrations as SVG by Wed 17:00 CET? The landing page goes live on Thursday (MKT-412).",
    quiet: "@Ines could you export the three onboarding illustrations as SVG by Wed 17:00 CET? The landing page goes live on Thursday (MKT-412).",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let group = matches!(
        evidence.draft.surface,
        Surface::ChatChannel | Surface::Email | Surface::Issue
    ) && evidence.draft.recipients.len() != 1;
    if !group
        || evidence.draft.reply
        || evidence
            .text
            .tokens
            .iter()
            .any(|token| token.shape == Shape::Mention)
    {
        return Vec::new();
    }
    let Some(act) = evidence.acts.iter().find(|act| {
        act.owner == Owner::Someone
            && !matches!(act.form, Form::Question | Form::Fragment)
            && !act.answer
    }) else {
        return Vec::new();
    };
    let Some(nobody) = act
        .tokens
        .clone()
        .find(|&index| evidence.text.tokens[index].is(Class::Someone))
    else {
        return Vec::new();
    };
    let span = evidence.text.tokens[nobody].span;
    let wording = evidence.wording();
    let fix = Fix {
        label: wording.fix_owner.into(),
        span,
        replacement: wording.slot_owner.into(),
    };
    vec![Finding::new(span, fill(wording.who, span.of(evidence.text.raw))).with(fix)]
}
