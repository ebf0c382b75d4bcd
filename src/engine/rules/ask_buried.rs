//! **ask/buried**: the ask stands in the middle of a long message.
//!
//! Readers look at the first line and the last; what stands between is read when there is time.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::wording::hints::fill;

pub(super) const RULE: Rule = Rule {
    id: "ask/buried",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Hi Ana, a short report from the site first. The roof of the north wing is closed, the gutters are on, and the painters have finished the stairs. \
The second floor is dry again since Monday, the fan heaters go back tomorrow. The electrician has replaced both fuse boxes and measured every line, \
the protocol is in the site folder. The windows of the hall came with the wrong handles, the maker sends new ones next week at his cost. \
Could you order the two fire doors from the offer of 12 February? Without them the inspection on the 20th fails. \
\n\nThe scaffold stays for another ten days, which the contract covers. The neighbour has complained about the noise once, I have talked with him \
and we start at eight instead of seven now. The money is within the plan: we have spent 61 percent, with 58 percent of the work done and all the expensive parts behind us.",
    quiet: "Could you send me the four missing receipts by Friday?",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let (Some(first), true) = (evidence.acts.first(), evidence.text.own_words() >= LONG) else {
        return Vec::new();
    };
    let before = evidence.text.tokens[..first.tokens.start]
        .iter()
        .filter(|token| token.wordy())
        .count();
    let last_paragraph = evidence
        .text
        .own()
        .next_back()
        .map(|sentence| sentence.paragraph);
    let late = evidence
        .acts
        .iter()
        .any(|act| Some(evidence.text.sentences[act.sentence].paragraph) == last_paragraph);
    if before < DEEP || late {
        return Vec::new();
    }
    let wording = evidence.wording();
    let words = wording.slot_first.replacen("{}", "[…]", 1);
    vec![
        Finding::new(
            evidence.text.span_of(first.tokens.clone()),
            fill(wording.buried, &before.to_string()),
        )
        .with(evidence.above(wording.fix_first, &words)),
    ]
}

/// Shorter messages are read to the end: 75 to 100 words is the length that gets most answers.
const LONG: usize = 130;

/// How many words may stand before the first ask.
const DEEP: usize = 70;
