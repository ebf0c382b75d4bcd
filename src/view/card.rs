//! The card that opens from the chip: what the reader would have to ask, and who reads it when.
//!
//! The first hint is the one question that costs most; it stands first and large. Everything in the card is
//! reachable by keyboard and says in words what the chip says in shapes.

use super::{
    Done, Node, Press, Reviewed, capital,
    chip::{Light, light},
    clocks::Clocks,
    edit,
    node::{button, div, span},
    words,
};
use crate::{
    contract::utf16::Utf16,
    engine::{
        pillars::Pillar,
        readers::SendWhen,
        rules::{Hint, Severity},
        zone::Zone,
    },
    settings::{Settings, quiet::Reason},
};

/// The longest quoted place, in characters; a longer one is the whole message and need not be repeated.
const LONGEST_QUOTE: usize = 60;

/// Fixes that a digit presses.
const KEYS: usize = 9;

/// Whether something can be done about hints where they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acts {
    No,
    Yes,
    /// Digits press fixes, too.
    AndKeys,
}

/// The card beside a composer.
pub fn card(settings: &Settings, reviewed: &Reviewed, clocks: &Clocks) -> Node {
    div("card")
        .with("role", "dialog")
        .with("aria-label", words::CARD)
        .child(head(reviewed).child(button("close", "", Press::Close).with("aria-label", "Close")))
        .children(reviewed.done.map(done))
        .children(hints(reviewed, Acts::AndKeys))
        .children(clocks.list())
        .children(
            reviewed
                .told
                .as_ref()
                .map(|told| told.row(reviewed.now, settings.clock)),
        )
        .children(advice(reviewed).map(|advice| advice.children(later(settings, reviewed))))
        .children(foot(reviewed, true))
}

/// Everything below the head where nothing can be changed: the hints, the readers, when to send.
pub fn body(reviewed: &Reviewed, clocks: &Clocks) -> impl Iterator<Item = Node> {
    hints(reviewed, Acts::No)
        .into_iter()
        .chain(clocks.list())
        .chain(advice(reviewed))
}

/// The three pillars and the score; neither says anything where nobody wants hints.
pub fn head(reviewed: &Reviewed) -> Node {
    let review = &reviewed.review;
    let score = review.score.filter(|_| reviewed.hushed.is_none());
    let pillars = [Pillar::Context, Pillar::Deadline, Pillar::Ask].map(|pillar| {
        let state = Light::of(review, pillar);
        Node::new("li")
            .class("pillar")
            .child(light(pillar, state))
            .child(span("pillar-name", capital(words::pillar(pillar))))
            .child(span("pillar-state", state.words()))
    });
    let number = score.map(|score| {
        span("score", score.to_string())
            .with("aria-label", format!("Score {score} of 100"))
            .with("role", "img")
    });
    let first = match score {
        Some(_) => Node::new("ul").class("pillars").children(pillars),
        None => span("title", words::READERS),
    };
    div("head").child(first).children(number)
}

/// What was just done, and the way back.
pub fn done(done: Done) -> Node {
    let undo = matches!(done, Done::Fixed | Done::Dismissed)
        .then(|| button("link", words::UNDO, Press::Revert));
    div("done")
        .child(span("", words::done(done)))
        .children(undo)
}

/// The hints, the one that costs most first; where they can be acted on, each with its fixes and its way out.
pub fn hints(reviewed: &Reviewed, acts: Acts) -> Option<Node> {
    let hints = &reviewed.review.hints;
    if let Some(site) = reviewed.hushed {
        return Some(Node::new("p").class("nothing").text(words::hushed(site)));
    }
    if hints.is_empty() {
        return reviewed
            .review
            .score
            .map(|_| Node::new("p").class("nothing").text(words::NOTHING));
    }
    let mut order: Vec<&Hint> = hints.iter().collect();
    // Stable: hints that cost the same stay in text order.
    let first = (0..order.len())
        .rev()
        .max_by_key(|&at| order[at].points)
        .unwrap_or(0);
    order[..=first].rotate_right(1);
    let offsets = Utf16::of(&reviewed.draft.text);
    let mut keys = 1..=if acts == Acts::AndKeys { KEYS } else { 0 };
    let rows = order.into_iter().enumerate().map(|(at, one)| {
        let row = hint(one, &reviewed.draft.text, at == 0).with("id", format!("{}-{at}", one.rule));
        if acts == Acts::No {
            return row;
        }
        let text = &reviewed.draft.text;
        let alone = one.fixes.len() == 1;
        let mut button = |fix| edit::fix(one.rule, text, &offsets, fix, keys.next(), alone);
        let fixes: Vec<Node> = one
            .fixes
            .iter()
            .map(|fix| Node::new("li").child(button(fix)))
            .collect();
        row.children((!fixes.is_empty()).then(|| Node::new("ul").class("fixes").children(fixes)))
            .child(dismiss(one, reviewed))
    });
    let list = Node::new("ul").class("hints").with("aria-label", "Hints");
    Some(list.children(rows.collect::<Vec<_>>()))
}

/// One hint: its question, its place, and for the first its reason.
fn hint(hint: &Hint, text: &str, first: bool) -> Node {
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
        .children(
            (first && !hint.why.is_empty()).then(|| Node::new("p").class("why").text(&hint.why)),
        )
}

/// The ways to say that a hint is not wanted, behind one small word.
fn dismiss(hint: &Hint, reviewed: &Reviewed) -> Node {
    let reasons: &[Reason] = match hint.pillar {
        Some(Pillar::Context) => &[Reason::InThread, Reason::TheyKnow, Reason::NotHelpful],
        Some(Pillar::Deadline) => &[Reason::NoDate, Reason::TheyKnow, Reason::InThread],
        Some(Pillar::Ask) => &[Reason::NotAnAsk, Reason::TheyKnow, Reason::NotHelpful],
        None => &[Reason::NotHelpful, Reason::TheyKnow],
    };
    let choices = reasons.iter().map(|&reason| {
        let press = Press::Dismiss {
            rule: hint.rule,
            reason,
            places: places(reason, reviewed),
        };
        button("reason", words::reason(reason), press)
    });
    Node::new("details")
        .class("dismiss")
        .child(Node::new("summary").text(words::DISMISS))
        .child(div("reasons").children(choices))
}

/// Where a dismissal counts: with each reader the sender knows, where it is about what they know, else on this site.
fn places(reason: Reason, reviewed: &Reviewed) -> Vec<String> {
    let known = reviewed.readers.iter().filter(|one| one.known);
    let readers: Vec<String> = known.map(|one| one.reader.name.clone()).collect();
    if reason.is_about_readers() && !readers.is_empty() {
        readers
    } else {
        vec![reviewed.host.clone()]
    }
}

fn advice(reviewed: &Reviewed) -> Option<Node> {
    let send = &reviewed.review.send;
    let later = send.when == SendWhen::Later && !send.why.is_empty();
    later.then(|| div("advice").child(Node::new("p").text(capital(&send.why) + ".")))
}

/// How to send when the readers are back: the site's own scheduler, and the time for it on the sender's clock.
pub fn later(settings: &Settings, reviewed: &Reviewed) -> Option<Node> {
    let at = reviewed.review.send.at?;
    let own = at.with_timezone(&settings.zone.unwrap_or(Zone::UTC));
    let when = words::date_and_time(&own, settings.clock);
    let copy = Press::Copy { text: when.clone() };
    Some(
        div("later")
            .child(Node::new("p").text(words::later(reviewed.later, &when)))
            .child(button("link", words::COPY_TIME, copy)),
    )
}

/// No more hints: for this message, or, with `site`, here until tomorrow.
pub fn foot(reviewed: &Reviewed, site: bool) -> Option<Node> {
    let hush = |site, on| button("link", words::hush(site, on), Press::Hush { site, on });
    let ways = match reviewed.hushed {
        Some(all) if all && !site => return None,
        Some(all) => vec![hush(all, false)],
        None if reviewed.review.hints.is_empty() => return None,
        None if !site || reviewed.host.is_empty() => vec![hush(false, true)],
        None => vec![hush(false, true), hush(true, true)],
    };
    Some(div("foot").children(ways))
}
