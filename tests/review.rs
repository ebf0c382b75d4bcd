//! What holds of the review of any text at all: it never panics, its spans are places in the text, the same draft gets
//! the same review, the hints explain score and `missing`, and a sentence that says what was missing never makes it missing.

#![allow(
    clippy::unwrap_used,
    reason = "the instants and zones are written here"
)]

#[path = "review/holds.rs"]
mod holds;
#[path = "corpus/part.rs"]
#[allow(dead_code, reason = "the instant is another here")]
mod part;

use std::{fs, sync::LazyLock};

use holds::holds;
use proptest::prelude::*;
use wellsent::engine::{
    Review,
    pillars::Pillar,
    readers::Reader,
    text::{Draft, Surface},
    zone::Zone,
};

fn draft(text: &str, surface: Surface, reply: bool) -> Draft {
    let mei = Reader {
        name: "Mei".into(),
        zone: Zone::named("Asia/Singapore"),
        ..Reader::default()
    };
    Draft {
        text: text.into(),
        surface,
        reply,
        recipients: vec![mei],
        attachments: Some(0),
        ..Draft::default()
    }
}

fn look(text: &str, surface: Surface, reply: bool) -> Review {
    holds::look(&draft(text, surface, reply))
}

/// The labelled drafts that may be looked at, as they were written.
static WRITTEN: LazyLock<Vec<(String, Surface, bool)>> = LazyLock::new(|| {
    let mut drafts = Vec::new();
    for corpus in part::CORPORA {
        let path = format!("{}/tests/corpus/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR"));
        for line in fs::read_to_string(path).unwrap().lines() {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            if !part::set_aside(record["id"].as_str().unwrap()) {
                drafts.push((
                    record["text"].as_str().unwrap().into(),
                    serde_json::from_value(record["surface"].clone()).unwrap(),
                    record["reply"].as_bool().unwrap(),
                ));
            }
        }
    }
    drafts
});

/// Any characters, and words and marks that the engine knows, in any order.
fn texts() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "hi",
        "can",
        "you",
        "please",
        "review",
        "the",
        "deck",
        "by",
        "Friday",
        "asap",
        "?",
        "!",
        ".",
        ",",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "```",
        "`code`",
        "\"",
        "“",
        "”",
        "@mei",
        "https://x.example/a",
        "MKT-412",
        "thanks",
        "since",
        "14:07",
        "UTC",
        "is",
        "down",
        "I",
        "we",
        "need",
        "this",
        "if",
        "let",
        "me",
        "know",
        "Regards",
        "Best,",
        "😀",
        "é",
        "e\u{301}",
        "日本語",
        "עברית",
        "don't",
        "#418",
        "PS",
        "Subject:",
        "--",
        "|",
        "a|b|",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(words.prop_map(str::to_string), 0..40)
            .prop_map(|words| words.join(" ")),
        prop::collection::vec(any::<char>(), 0..60)
            .prop_map(|characters| characters.into_iter().collect()),
        prop::collection::vec(any::<u8>(), 0..200)
            .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

fn surfaces() -> impl Strategy<Value = Surface> {
    prop::sample::select(vec![
        Surface::ChatDm,
        Surface::ChatChannel,
        Surface::DocComment,
        Surface::Email,
        Surface::Issue,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_gets_a_review_that_explains_itself(text in texts(), surface in surfaces(), reply: bool) {
        holds(&draft(&text, surface, reply));
    }

    #[test]
    fn a_written_draft_cut_and_joined_anywhere_gets_one_too(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..4)) {
        let mut text = String::new();
        for (which, at) in cuts {
            let (words, ..) = which.get(WRITTEN.as_slice());
            let cut = at.index(words.len() + 1);
            let cut = (0..=cut).rev().find(|cut| words.is_char_boundary(*cut)).unwrap_or_default();
            text.push_str(&words[cut..]);
        }
        holds(&draft(&text, Surface::ChatChannel, false));
    }

    #[test]
    fn saying_what_was_missing_never_makes_it_missing(text in "[a-zA-Z ,.?!'\n]{0,120}", surface in surfaces(), reply: bool) {
        says_more(&text, surface, reply);
    }
}

/// A complete sentence for each pillar.
const COMPLETE: [(Pillar, &str); 5] = [
    (
        Pillar::Ask,
        "Could you send the signed lease for Hafenstrasse 4 to the bank?",
    ),
    (
        Pillar::Ask,
        "Please add the two missing receipts to the travel report of February.",
    ),
    (
        Pillar::Deadline,
        "Please answer by Friday 6 March, 17:00 UTC.",
    ),
    (
        Pillar::Deadline,
        "I need it by Monday 9 March, 12:00 UTC at the latest.",
    ),
    (
        Pillar::Context,
        "It is about the lease of Hafenstrasse 4 (drive/lease-4.pdf), because the bank pays out on Monday only with the signed copy.",
    ),
];

/// A complete sentence of a pillar never makes that pillar missing.
fn says_more(text: &str, surface: Surface, reply: bool) {
    let before = look(text, surface, reply);
    for (pillar, sentence) in COMPLETE {
        for between in ["\n\n", " "] {
            let ended = text.trim_end().ends_with(['.', '!', '?', '…', '\n']);
            if between == " " && !ended {
                continue;
            }
            let after = look(&format!("{text}{between}{sentence}"), surface, reply);
            assert!(
                before.missing.contains(&pillar) || !after.missing.contains(&pillar),
                "{pillar:?} after {text:?} and {sentence:?}"
            );
        }
    }
}

#[test]
fn saying_more_in_a_written_draft_never_makes_it_missing() {
    for (text, surface, reply) in &*WRITTEN {
        says_more(text, *surface, *reply);
    }
}

#[test]
fn other_languages_get_no_hints() {
    for text in [
        "Kannst du bitte die Folien anschauen? Ich brauche das so schnell wie möglich.",
        "Hola, ¿puedes revisar esto cuanto antes? Gracias",
        "Bonjour, peux-tu regarder le dossier dès que possible, s'il te plaît ?",
        "Puoi guardare questo documento appena possibile, grazie",
        "確認をお願いします。",
        "Можешь посмотреть это сегодня?",
        "Czy możesz to sprawdzić jak najszybciej? Dzięki",
    ] {
        let review = look(text, Surface::ChatDm, false);
        assert!(review.hints.is_empty(), "{text}: {:?}", review.hints);
    }
}

#[test]
fn only_what_the_sender_wrote_is_judged() {
    for text in [
        "Thanks, that works.\n\n> Can you look at this asap?",
        "Thanks, that works.\n\nOn Mon, Ana wrote:\nCan you look at this asap?",
        "It works now, thanks!\n```\nplease fix this asap?\n```",
    ] {
        let review = look(text, Surface::Email, true);
        assert!(
            review.missing.is_empty() && review.ask.spans.is_empty(),
            "{text:?}: {review:?}"
        );
    }
}
