//! What holds of the review of any text at all: it never panics, its spans are places in the text, the same draft gets
//! the same review, the hints explain score and `missing`, and a sentence that says what was missing never makes it missing.

#![allow(
    clippy::unwrap_used,
    reason = "the instants and zones are written here"
)]

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use wellsent::engine::{
    Desk, Review,
    kind::Kind,
    pillars::Pillar,
    readers::Reader,
    review,
    rules::Severity,
    text::{Draft, Span, Surface},
    zone::Zone,
};

fn now() -> DateTime<Utc> {
    "2026-03-04T10:20:00Z".parse().unwrap()
}

fn look(text: &str, surface: Surface, reply: bool) -> Review {
    let mei = Reader {
        name: "Mei".into(),
        zone: Zone::named("Asia/Singapore"),
        ..Reader::default()
    };
    let draft = Draft {
        text: text.into(),
        surface,
        reply,
        recipients: vec![mei],
        ..Draft::default()
    };
    review(&draft, &Desk::in_zone(Zone::UTC), now())
}

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
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_gets_a_review_that_explains_itself(text in texts(), surface in surfaces(), reply: bool) {
        let review = look(&text, surface, reply);
        let place = |span: Span| span.start <= span.end && text.get(span.range()).is_some();
        prop_assert!(review.ask.spans.iter().chain(&review.deadline.spans).chain(&review.context.spans).all(|span| place(*span)));
        for hint in &review.hints {
            prop_assert!(place(hint.span), "{}", hint.rule);
            prop_assert!(hint.fixes.iter().all(|fix| place(fix.span)), "{}", hint.rule);
            prop_assert_eq!(hint.pillar.is_some(), hint.severity == Severity::Warning);
        }
        for pillar in [Pillar::Context, Pillar::Deadline, Pillar::Ask] {
            let named = review.hints.iter().any(|hint| hint.pillar == Some(pillar));
            prop_assert_eq!(review.missing.contains(&pillar), named);
        }
        if let Some(score) = review.score {
            let taken: u32 = review.hints.iter().map(|hint| u32::from(hint.points)).sum();
            prop_assert_eq!(u32::from(score) + taken, 100);
        }
        if review.kind == Kind::Social {
            prop_assert!(review.missing.is_empty() && review.score.is_none());
        }
        prop_assert_eq!(look(&text, surface, reply), review);
    }

    #[test]
    fn saying_what_was_missing_never_makes_it_missing(text in "[a-zA-Z ,.?!'\n]{0,120}", surface in surfaces()) {
        let before = look(&text, surface, false);
        for (pillar, sentence) in [
            (Pillar::Ask, "Could you send the signed lease for Hafenstrasse 4 to the bank?"),
            (Pillar::Deadline, "Please answer by Friday 6 March, 17:00 UTC."),
        ] {
            let after = look(&format!("{text}\n\n{sentence}"), surface, false);
            prop_assert!(before.missing.contains(&pillar) || !after.missing.contains(&pillar), "{:?} after {:?}", pillar, text);
        }
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
