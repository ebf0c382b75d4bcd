//! **form/long**: a long message with no summary, heading or list.
//!
//! Who opens it on a telephone between two meetings sees the first three lines.

use super::{Cases, Evidence, Finding, Rule, Severity};
use crate::engine::{
    kind::Kind,
    text::{Part, Surface},
    wording::{Phrase, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "form/long",
    severity: Severity::Note,
    pillar: None,
    points: 3,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Checkout is back, and this is what happened. We raised the number of workers on Monday evening because the queue had grown since the spring sale, \
and every worker opens its own connections to the database, so that the total came close to the limit that the provider sets for our size. On Tuesday at noon \
the newsletter went out, twice as many people came as on a usual day, and the last connections were gone within minutes. New orders then waited for a free one, \
the browser gave up after thirty seconds, and people tried again, which made the queue longer still. We found it late because the graph that we look at shows the mean \
and not the slowest tenth. I have put a pool in front of the database, lowered the number of workers to what it was before, and added the slow tenth to the graph. \
The pool has been quiet since, and the orders that failed were all replayed by hand in the evening by Lena and me. \
For the next weeks I look at three things. First the size of the pool, which I guessed from one bad day and which may be too small for the autumn. \
Then the retries in the browser, which should wait longer each time and at some point tell people to come back later. And last the price of the larger database, \
which would make all of this unnecessary for a year, but costs as much as a week of lost orders.",
    quiet: "Checkout is back. Cause: the pool was too small.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let count = evidence.text.own_words();
    let parts = evidence
        .text
        .sentences
        .iter()
        .any(|sentence| matches!(sentence.part, Part::Heading | Part::Item));
    let chat = matches!(
        evidence.draft.surface,
        Surface::ChatDm | Surface::ChatChannel
    );
    let longest = if chat { 180 } else { 300 };
    if count <= longest
        || parts
        || matches!(evidence.kind, Kind::Social | Kind::Sensitive)
        || evidence.text.has(Phrase::HereIs)
    {
        return Vec::new();
    }
    let wording = evidence.wording();
    let first = evidence.text.own().next();
    let span = first.map(|sentence| sentence.span).unwrap_or_default();
    let words = wording.slot_first.replacen("{}", "[…]", 1);
    vec![
        Finding::new(span, fill(wording.long, &count.to_string()))
            .with(evidence.above(wording.fix_first, &words)),
    ]
}
