//! The card that opens from the chip: what the reader would have to ask, and who reads it when.
//!
//! The first hint is the one question that costs most; it stands first and large. Everything in the card is
//! reachable by keyboard and says in words what the chip says in shapes.

use super::{
    Node, Press, Reviewed,
    chip::{Light, light},
    clocks::Clocks,
    node::{button, div, span},
    words,
};
use crate::engine::{
    Review,
    pillars::Pillar,
    readers::SendWhen,
    rules::{Hint, Severity},
};

/// The longest quoted place, in characters; a longer one is the whole message and need not be repeated.
const LONGEST_QUOTE: usize = 60;

pub fn card(reviewed: &Reviewed, clocks: &Clocks) -> Node {
    div("card")
        .with("role", "dialog")
        .with("aria-label", "Review of this draft")
        .child(
            head(&reviewed.review)
                .child(button("close", "", Press::Close).with("aria-label", "Close")),
        )
        .children(body(reviewed, clocks))
}

/// Everything below the head: the hints, the readers, when to send.
pub fn body(reviewed: &Reviewed, clocks: &Clocks) -> impl Iterator<Item = Node> {
    hints(reviewed)
        .into_iter()
        .chain(clocks.list())
        .chain(advice(&reviewed.review))
}

/// The three pillars and the score.
pub fn head(review: &Review) -> Node {
    let pillars = [Pillar::Context, Pillar::Deadline, Pillar::Ask].map(|pillar| {
        let state = Light::of(review, pillar);
        Node::new("li")
            .class("pillar")
            .child(light(pillar, state))
            .child(span("pillar-name", capital(words::pillar(pillar))))
            .child(span("pillar-state", state.words()))
    });
    let score = review.score.map(|score| {
        span("score", score.to_string())
            .with("aria-label", format!("Score {score} of 100"))
            .with("role", "img")
    });
    let first = match review.score {
        Some(_) => Node::new("ul").class("pillars").children(pillars),
        None => span("title", "Who reads this"),
    };
    div("head").child(first).children(score)
}

/// The hints, each with its place and reason; what is said where there are none.
pub fn hints(reviewed: &Reviewed) -> Option<Node> {
    let hints = &reviewed.review.hints;
    if hints.is_empty() {
        return reviewed.review.score.map(|_| {
            Node::new("p")
                .class("nothing")
                .text("Your reader can act on this as it stands.")
        });
    }
    let list = Node::new("ul").class("hints").with("aria-label", "Hints");
    Some(list.children(hints.iter().map(|one| hint(one, &reviewed.draft.text))))
}

fn hint(hint: &Hint, text: &str) -> Node {
    let place = hint.span.of(text).trim();
    let quoted = !place.is_empty()
        && !hint.message.contains(place)
        && place.len() < text.trim().len()
        && place.chars().count() <= LONGEST_QUOTE;
    let severity = match hint.severity {
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    Node::new("li")
        .class(format!("hint {severity}"))
        .with("data-rule", hint.rule)
        .child(Node::new("p").class("question").text(&hint.message))
        .children(quoted.then(|| {
            Node::new("q")
                .class("place")
                .with("dir", "auto")
                .text(place)
        }))
        .children((!hint.why.is_empty()).then(|| Node::new("p").class("why").text(&hint.why)))
}

/// When to send, where later is better.
pub fn advice(review: &Review) -> Option<Node> {
    let later = review.send.when == SendWhen::Later && !review.send.why.is_empty();
    later.then(|| {
        Node::new("p")
            .class("advice")
            .text(capital(&review.send.why) + ".")
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        // What we word ourselves begins with an English letter, and a name stays as it is written.
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}
