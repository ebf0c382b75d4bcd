//! What is shown before a draft is sent, and whether its first send is held.
//!
//! Two things are worth a pause: that something is missing, and that a message which wants something meets its readers
//! asleep or off. An acknowledgement wants nothing and is never stopped. Holding is the sender's own choice in the
//! settings, and only the first key or click is ever held.

use serde::Serialize;

use super::{Node, Reviewed, capital, card, edit::SLOT, node::div, words};
use crate::{
    engine::readers::SendWhen,
    settings::{BeforeSending, Settings},
};

/// What stands between a draft and its readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gate {
    /// Whether the first attempt to send is held.
    pub hold: bool,
    /// Why, to be shown on top of the card.
    pub why: Node,
}

pub fn gate(settings: &Settings, reviewed: &Reviewed) -> Option<Gate> {
    let review = &reviewed.review;
    if settings.before_sending == BeforeSending::Off || reviewed.hushed.is_some() {
        return None;
    }
    let hold = settings.before_sending == BeforeSending::AskOnce;
    let slot = reviewed
        .draft
        .text
        .contains(SLOT)
        .then(|| words::slot_left(SLOT));
    let missing = (!review.missing.is_empty()).then(|| words::missing(&review.missing));
    let off = (review.send.when == SendWhen::Later && review.score.is_some())
        .then(|| capital(&review.send.why) + ".");
    let later = off
        .is_some()
        .then(|| card::later(settings, reviewed))
        .flatten();
    let reasons: Vec<String> = [slot, missing, off].into_iter().flatten().collect();
    if reasons.is_empty() {
        return None;
    }
    let why = div("gate")
        .with("role", "group")
        .with("aria-label", words::BEFORE_SEND)
        .child(Node::new("p").class("gate-why").text(reasons.join(" ")))
        .children(hold.then(|| Node::new("p").text(words::SEND_AGAIN)))
        .children(later);
    Some(Gate { hold, why })
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::Gate;
    use crate::view::{composer, testing::to_mei};

    const WHOLE: &str = "Could you check the totals on page 4 of https://example.com/q3 by Friday 17:00 CET? The board \
                         decides with them on Monday.";

    /// What stands before a draft to Mei, at an hour of Wednesday 4 March 2026 (UTC); at 2 she is at work, at 18 asleep.
    fn gate(mode: &str, text: &str, hour: u32) -> Option<Gate> {
        let now = Utc.with_ymd_and_hms(2026, 3, 4, hour, 0, 0).unwrap();
        let settings = format!(r#"{{"zone":"Europe/London","before_sending":"{mode}"}}"#);
        let (settings, reviewed) = to_mei(&settings, text, now);
        composer(&settings, &reviewed).gate
    }

    #[test]
    fn only_the_mode_that_asks_holds() {
        let vague = "Can you help me write a case study for X client?";
        assert!(gate("ask_once", vague, 2).unwrap().hold);
        let reminded = gate("remind", vague, 2).unwrap();
        assert!(!reminded.hold);
        assert_eq!(reminded.why.all_text(), "Missing: context and deadline.");
        assert_eq!(gate("off", vague, 2), None);
    }

    #[test]
    fn a_whole_request_is_stopped_by_the_readers_night_alone() {
        assert_eq!(gate("ask_once", WHOLE, 2), None);
        let asleep = gate("ask_once", WHOLE, 18).unwrap().why.all_text();
        assert!(
            asleep.starts_with("Mei Tan is asleep and starts at 09:00"),
            "{asleep}"
        );
    }

    #[test]
    fn thanks_is_never_stopped() {
        for hour in [2, 18] {
            assert_eq!(gate("ask_once", "thanks, got it!", hour), None);
        }
    }

    #[test]
    fn a_greeting_alone_and_an_open_slot_are_stopped() {
        let greeting = gate("remind", "hi", 2).unwrap().why.all_text();
        assert!(greeting.contains("ask"), "{greeting}");
        let open = gate("ask_once", &WHOLE.replace("page 4", "[…]"), 2)
            .unwrap()
            .why
            .all_text();
        assert!(open.contains("[…]"), "{open}");
    }
}
