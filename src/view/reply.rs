//! A kind reply to a message that one received: it asks only for what is missing, and for nothing else.

use super::words;
use crate::engine::{Review, pillars::Pillar};

/// The reply; none where the message lacks nothing.
pub fn reply(review: &Review) -> Option<String> {
    let questions: Vec<&str> = [Pillar::Ask, Pillar::Context, Pillar::Deadline]
        .into_iter()
        .filter(|pillar| review.missing.contains(pillar))
        .map(question)
        .collect();
    let asked = match questions.as_slice() {
        [] => return None,
        [one] => format!("Could you tell me {one}?"),
        several => {
            let lines: Vec<String> = several.iter().map(|one| format!("- {one}")).collect();
            format!("Could you tell me:\n{}", lines.join("\n"))
        }
    };
    Some(format!(
        "Thanks for writing, happy to help! {asked}\nThen I can start without coming back to you."
    ))
}

fn question(pillar: Pillar) -> &'static str {
    match pillar {
        Pillar::Ask => "what you need from me",
        Pillar::Context => "what exactly it is about, with a link if there is one",
        Pillar::Deadline => "by when you need it, with your time zone",
    }
}

/// What is said of a message that lacks nothing, or what it lacks.
pub fn verdict(review: &Review) -> String {
    if review.missing.is_empty() {
        "Nothing is missing. It can be answered as it stands.".to_owned()
    } else {
        words::missing(&review.missing)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::reply;
    use crate::{
        engine::{Desk, review, text::Draft, zone::Zone},
        view::reply::verdict,
    };

    fn of(text: &str) -> crate::engine::Review {
        let now = Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap();
        let draft = Draft {
            text: text.into(),
            ..Draft::default()
        };
        review(&draft, &Desk::in_zone(Zone::UTC), now)
    }

    #[test]
    fn it_asks_for_what_is_missing_and_no_more() {
        let vague = of("Can you help me write a case study for X client?");
        let text = reply(&vague).unwrap();
        assert_eq!(
            text.contains("what you need"),
            vague.missing.contains(&crate::engine::pillars::Pillar::Ask)
        );
        assert!(text.contains("what exactly it is about"), "{text}");
        assert!(text.contains("by when") && text.contains("\n- "), "{text}");
        // The reply itself leaves nothing open.
        assert!(!text.contains('['), "{text}");
    }

    #[test]
    fn a_complete_message_is_not_asked_about() {
        let complete = of("thanks, got it!");
        assert_eq!(reply(&complete), None);
        assert!(verdict(&complete).starts_with("Nothing is missing"));
    }
}
