//! **medium/everybody**: a whole channel called for what is not urgent.
//!
//! Every @channel trains people to switch the next one off.

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    kind::Kind,
    pillars::DeadlineState,
    text::{Shape, Span},
};

pub(super) const RULE: Rule = Rule {
    id: "medium/everybody",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "@channel the new coffee beans are in the cupboard above the sink",
    quiet: "The new coffee beans are in the cupboard above the sink",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let calm = !matches!(evidence.kind, Kind::Incident)
        && evidence.deadline.state != DeadlineState::Explicit
        && evidence.ask.spans.is_empty();
    let called = evidence.text.tokens.iter().find(|token| {
        token.shape == Shape::Mention
            && ["@channel", "@here", "@everyone", "@all"]
                .iter()
                .any(|call| token.span.of(evidence.text.raw).eq_ignore_ascii_case(call))
    });
    called
        .filter(|_| calm)
        .map(|call| {
            let wording = evidence.wording();
            let raw = evidence.text.raw;
            let rest = &raw[call.span.end..];
            let gap = rest.len() - rest.trim_start_matches([' ', ':', ',']).len();
            Finding::new(call.span, wording.everybody).with(Fix {
                label: wording.fix_nobody.into(),
                span: Span::new(call.span.start, call.span.end + gap),
                replacement: String::new(),
            })
        })
        .into_iter()
        .collect()
}
