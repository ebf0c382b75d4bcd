//! The chip beside a composer: three lights, the score, and the readers' clocks.
//!
//! Lights and score are there only while something is to be said. A light's shape names its pillar (circle for
//! context, square for deadline, diamond for ask) and its filling the state, so that colour is never needed.

use super::{
    Node, Press,
    clocks::Clocks,
    node::{button, span},
    words,
};
use crate::engine::{
    Review,
    pillars::{AskState, ContextState, DeadlineState, Pillar},
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
pub fn chip(review: &Review, clocks: &Clocks) -> Option<Node> {
    let line = clocks.line();
    let speaks = !review.hints.is_empty();
    if !speaks && line.is_none() {
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
    let mut said = vec![words::NAME.to_owned()];
    let mut chip = button("chip", "", Press::Toggle).with("aria-haspopup", "dialog");
    if speaks {
        let lights = [Pillar::Context, Pillar::Deadline, Pillar::Ask]
            .map(|pillar| light(pillar, Light::of(review, pillar)));
        chip = chip.child(span("lights", "").children(lights));
        if let Some(score) = review.score {
            chip = chip.child(span("score", score.to_string()));
            said.push(format!("score {score} of 100"));
        }
        match review.missing.as_slice() {
            [] => said.push("a note".into()),
            missing => said.push(words::missing(missing).trim_end_matches('.').to_lowercase()),
        }
    }
    if let Some(line) = line {
        said.push(line.clone());
        chip = chip.child(span("clocks", line));
    }
    Some(chip.with("aria-label", said.join("; ")))
}
