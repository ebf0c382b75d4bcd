//! The chip beside a composer: three lights, the score, and the readers' clocks.
//!
//! Lights and score are there only while something is to be said. A light's shape names its pillar (circle for
//! context, square for deadline, diamond for ask) and its filling the state, so that colour is never needed.

use super::{
    Node, Press, Reviewed,
    clocks::Clocks,
    node::{button, span},
    words,
};
use crate::{
    engine::{
        Review,
        pillars::{AskState, ContextState, DeadlineState, Pillar},
    },
    settings::Settings,
};

/// How a pillar stands, in the order of how much it is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    Missing,
    /// There, but thin or vague.
    Weak,
    There,
    /// Not there, and nobody needs it in this kind of message.
    Unneeded,
}

impl Light {
    pub fn of(review: &Review, pillar: Pillar) -> Light {
        if review.missing.contains(&pillar) {
            return Light::Missing;
        }
        match pillar {
            Pillar::Context => match review.context.state {
                ContextState::Full => Light::There,
                ContextState::Thin => Light::Weak,
                ContextState::None => Light::Unneeded,
            },
            Pillar::Deadline => match review.deadline.state {
                DeadlineState::Explicit | DeadlineState::Open => Light::There,
                DeadlineState::Vague => Light::Weak,
                DeadlineState::None => Light::Unneeded,
            },
            Pillar::Ask => match review.ask.state {
                AskState::Clear => Light::There,
                AskState::Vague => Light::Weak,
                AskState::None => Light::Unneeded,
            },
        }
    }

    fn class(self) -> &'static str {
        match self {
            Light::Missing => "missing",
            Light::Weak => "weak",
            Light::There => "there",
            Light::Unneeded => "unneeded",
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Light::Missing => "missing",
            Light::Weak => "could be clearer",
            Light::There => "there",
            Light::Unneeded => "not needed",
        }
    }
}

/// The small sign of a pillar; a surface that has room says its state in words beside it.
pub fn light(pillar: Pillar, light: Light) -> Node {
    span(
        &format!("light {} {}", words::pillar(pillar), light.class()),
        "",
    )
    .with("aria-hidden", "true")
}

/// The chip, or nothing where there is nothing to say.
pub fn chip(settings: &Settings, reviewed: &Reviewed, clocks: &Clocks) -> Option<Node> {
    let review = &reviewed.review;
    let line = clocks.line();
    let speaks = !review.hints.is_empty();
    if !speaks && line.is_none() {
        // The way back stays in sight.
        if reviewed.hushed == Some(false) || reviewed.done.is_some() {
            return Some(
                button("chip quiet", words::HINTS_OFF, Press::Toggle)
                    .with("aria-haspopup", "dialog")
                    .with(
                        "aria-label",
                        format!("{}: {}", words::NAME, words::HINTS_OFF),
                    ),
            );
        }
        if let Some(told) = &reviewed.told {
            return Some(told.chip(reviewed.now, settings.clock));
        }
        let (name, words) = clocks.offer()?;
        return Some(
            button(
                "chip quiet",
                words,
                Press::Options {
                    add: Some(name.to_owned()),
                },
            )
            .with("aria-label", format!("{}: {words} ({name})", words::NAME)),
        );
    }
    let mut chip = button("chip", "", Press::Toggle).with("aria-haspopup", "dialog");
    if speaks {
        let said = match review.missing.as_slice() {
            [] => words::A_NOTE.to_owned(),
            missing => words::missing(missing),
        };
        let lights = [Pillar::Context, Pillar::Deadline, Pillar::Ask]
            .map(|pillar| light(pillar, Light::of(review, pillar)));
        chip = chip
            .child(unseen(&format!("{}. {said} ", words::NAME)))
            .child(span("lights", "").children(lights));
        if let Some(score) = review.score {
            chip = chip
                .child(unseen("Score "))
                .child(span("score", score.to_string()));
        }
    } else {
        chip = chip.child(unseen(&format!("{}. ", words::NAME)));
    }
    Some(chip.children(line.map(|line| span("clocks", line))))
}

/// Words for those who hear the chip, beside what is seen of it.
fn unseen(words: &str) -> Node {
    span("unseen", words)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};

    use crate::{
        engine::zone::Zone,
        people::{People, Person, Sighting},
        settings::Settings,
        view::{Composer, Node, Press, Written, composer, reviewed},
    };

    /// Wednesday 4 March 2026, 18:14 UTC.
    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
    }

    /// What is shown in London for a draft in a composer of this label.
    fn shown(label: &str, text: &str) -> Composer {
        let person = |name: &str, zone: &str| Person {
            name: name.into(),
            zone: Zone::named(zone),
            ..Person::default()
        };
        let people = People::from(vec![
            person("Mei Tan", "Asia/Singapore"),
            person("Ann Reed", "Europe/London"),
        ]);
        let (settings, _) = Settings::read(r#"{"zone":"Europe/London"}"#);
        let sighting = Sighting {
            label: label.into(),
            ..Sighting::default()
        };
        let written = Written {
            text: text.into(),
            sighting,
            ..Written::default()
        };
        composer(
            &settings,
            &reviewed(
                &settings,
                &people,
                &crate::sites::generic::PROFILE,
                &written,
                now(),
            ),
        )
    }

    fn classes(node: &Node) -> Vec<&str> {
        let below = node.children.iter().flat_map(classes);
        std::iter::once(node.class.as_str()).chain(below).collect()
    }

    #[test]
    fn a_vague_request_lights_what_is_missing() {
        let shown = shown(
            "Message Mei Tan",
            "Can you help me write a case study for X client?",
        );
        let chip = shown.chip.unwrap();
        let classes = classes(&chip);
        assert!(classes.contains(&"light context missing"), "{classes:?}");
        assert!(classes.contains(&"light deadline missing"), "{classes:?}");
        assert!(classes.contains(&"light ask there"), "{classes:?}");
        assert_eq!(
            chip.all_text(),
            "Wellsent. Missing: context and deadline.  Score  55 Mei 02:14, asleep"
        );
        assert_eq!(shown.say, "Missing: context and deadline.");
        assert_eq!(shown.badge.text, "2");
    }

    #[test]
    fn thanks_shows_nothing_but_the_clock() {
        let shown = shown("Message Mei Tan", "thanks, got it!");
        assert_eq!(
            shown.chip.unwrap().all_text(),
            "Wellsent.  Mei 02:14, asleep"
        );
        assert_eq!((shown.say.as_str(), shown.badge.text.as_str()), ("", ""));
    }

    #[test]
    fn nothing_at_all_where_nobody_is_to_be_announced() {
        assert_eq!(shown("Write something", "thanks, got it!").chip, None);
    }

    #[test]
    fn an_unknown_reader_is_an_offer_that_opens_their_form() {
        let chip = shown("Message Kim Lee", "thanks, got it!").chip.unwrap();
        assert_eq!(chip.all_text(), "add their time zone");
        assert_eq!(
            chip.press,
            Some(Press::Options {
                add: Some("Kim Lee".into())
            })
        );
    }

    #[test]
    fn the_card_asks_what_the_reader_would_and_tells_their_time() {
        let card = shown(
            "Message Mei Tan",
            "Can you help me write a case study for X client?",
        )
        .card;
        let text = card.all_text();
        assert!(
            text.starts_with("Context missing Deadline missing Ask there"),
            "{text}"
        );
        assert!(
            text.contains("Mei Tan Thu 02:14 asleep starts 09:00, in 6 h 46 min"),
            "{text}"
        );
        assert!(classes(&card).contains(&"question"));
    }
}
