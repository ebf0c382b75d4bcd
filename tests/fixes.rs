//! What holds of every fix offered on the labelled drafts: it applies cleanly in bytes and in UTF-16 code units, and one
//! that leaves nothing to fill in removes its hint, makes no pillar missing and never lowers the score.

#![allow(
    clippy::unwrap_used,
    reason = "a corpus that cannot be read fails the test"
)]

#[path = "corpus/part.rs"]
mod part;

use std::{collections::BTreeMap, fs};

use serde_json::Value;
use wellsent::{
    contract::ReviewOutput,
    engine::{Desk, Review, readers::Reader, review, rules::Fix, text::Draft, zone::Zone},
};

/// The mark of a place that the sender must fill in.
const SLOT: &str = "[…]";

fn look(draft: &Draft) -> Review {
    let desk = Desk::in_zone(Zone::named("Europe/London").unwrap());
    review(draft, &desk, part::now())
}

/// The labelled drafts that may be looked at, and their rewritten forms, to nobody known, to one reader, and to two in different zones.
fn drafts() -> Vec<Draft> {
    let reader = |name: &str, zone: &str| Reader {
        name: name.into(),
        zone: Zone::named(zone),
        ..Reader::default()
    };
    let circles = [
        vec![],
        vec![reader("Mei", "Asia/Singapore")],
        vec![
            reader("Mei", "Asia/Singapore"),
            reader("Sam", "America/New_York"),
        ],
    ];
    let mut drafts = Vec::new();
    for corpus in part::CORPORA {
        let path = format!("{}/tests/corpus/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR"));
        for (number, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
            let record: Value = serde_json::from_str(line).unwrap();
            if part::set_aside(record["id"].as_str().unwrap()) {
                continue;
            }
            for (shift, field) in ["text", "better"].into_iter().enumerate() {
                let Some(text) = record[field].as_str() else {
                    continue;
                };
                drafts.push(Draft {
                    text: text.into(),
                    surface: serde_json::from_value(record["surface"].clone()).unwrap(),
                    reply: record["reply"].as_bool().unwrap(),
                    recipients: circles[(number + shift) % circles.len()].clone(),
                    attachments: Some(0),
                    ..Draft::default()
                });
            }
        }
    }
    drafts
}

fn applied(text: &str, fix: &Fix) -> String {
    let mut text = text.to_owned();
    text.replace_range(fix.span.range(), &fix.replacement);
    text
}

/// The same in UTF-16 code units, as a page applies it.
fn applied_in_page(text: &str, start: usize, end: usize, replacement: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let middle: Vec<u16> = replacement.encode_utf16().collect();
    String::from_utf16(&[&units[..start], &middle, &units[end..]].concat()).unwrap()
}

#[test]
fn a_fix_applies_alike_in_bytes_and_in_utf_16() {
    let mut rules = BTreeMap::new();
    for draft in drafts() {
        // Characters of one, two and four bytes before every place.
        let draft = Draft {
            text: format!("é😀 {}", draft.text),
            ..draft
        };
        let review = look(&draft);
        let output = ReviewOutput::of(Value::Null, &draft, &review);
        for (hint, written) in review.hints.iter().zip(&output.hints) {
            for (fix, written) in hint.fixes.iter().zip(&written.fixes) {
                let (start, end) = (written.start, written.end);
                assert_eq!(
                    applied(&draft.text, fix),
                    applied_in_page(&draft.text, start, end, &written.replacement)
                );
                assert!(!fix.label.is_empty(), "{}", hint.rule);
                *rules.entry(hint.rule).or_insert(0) += 1;
            }
        }
    }
    // Those that the drafts give most reason for.
    for rule in [
        "context/thin",
        "deadline/none",
        "deadline/vague",
        "deadline/zone",
        "ask/vague",
        "ask/opener",
    ] {
        assert!(rules.contains_key(rule), "{rule} offers nothing: {rules:?}");
    }
}

#[test]
fn a_fix_without_a_slot_removes_its_hint_and_lowers_nothing() {
    let mut wrong = Vec::new();
    for draft in drafts() {
        let before = look(&draft);
        for hint in &before.hints {
            for fix in hint
                .fixes
                .iter()
                .filter(|fix| !fix.replacement.contains(SLOT))
            {
                let mended = Draft {
                    text: applied(&draft.text, fix),
                    ..draft.clone()
                };
                let after = look(&mended);
                let count = |review: &Review| {
                    let same = |other: &&wellsent::engine::rules::Hint| other.rule == hint.rule;
                    review.hints.iter().filter(same).count()
                };
                let added = after
                    .missing
                    .iter()
                    .any(|pillar| !before.missing.contains(pillar));
                let lower = after
                    .score
                    .zip(before.score)
                    .is_some_and(|(after, before)| after < before);
                if count(&after) >= count(&before) || added || lower {
                    wrong.push(format!(
                        "{}{}{}{}: {:?}",
                        hint.rule,
                        if count(&after) >= count(&before) {
                            " stays"
                        } else {
                            ""
                        },
                        if added { " adds" } else { "" },
                        if lower { " lowers" } else { "" },
                        mended.text
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
