//! Words that more than one surface uses.

use chrono::{DateTime, TimeDelta};

use super::Done;
use crate::{
    engine::{dates, kind::Kind, pillars::Pillar, readers::State, zone::Zone},
    settings::{ClockStyle, quiet::Reason},
};

pub const NAME: &str = "Wellsent";

pub fn pillar(pillar: Pillar) -> &'static str {
    match pillar {
        Pillar::Context => "context",
        Pillar::Deadline => "deadline",
        Pillar::Ask => "ask",
    }
}

/// What a kind of message is called.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Request => "Request",
        Kind::Question => "Question",
        Kind::Decision => "Decision",
        Kind::Update => "Update",
        Kind::Handoff => "Handoff",
        Kind::Fyi => "For information",
        Kind::Scheduling => "Finding a time",
        Kind::Incident => "Incident",
        Kind::Sensitive => "Delicate",
        Kind::Opener => "Opener",
        Kind::Social => "Social",
    }
}

/// The word under which a kind of message is stored: "request".
pub fn key(kind: Kind) -> String {
    serde_json::to_value(kind)
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// What the card is called.
pub const CARD: &str = "Review of this draft";
/// Its title where there is nothing to score.
pub const READERS: &str = "Who reads this";
pub const NOTHING: &str = "Your reader can act on this as it stands.";
pub const BEFORE_SEND: &str = "Before you send";
pub const SEND_AGAIN: &str = "Held once. Send again, and it goes as it is.";
pub const DISMISS: &str = "Not needed";
pub const UNDO: &str = "Undo";
pub const COPY_TIME: &str = "Copy the time";
/// What the chip says of hints that name nothing missing.
pub const A_NOTE: &str = "A note.";
/// A chip with nothing to show but that its hints are off.
pub const HINTS_OFF: &str = "hints off";

/// What is asked beside a time that the site says of somebody.
pub const REMEMBER: &str = "Remember where that is:";
pub const REMEMBER_IT: &str = "Remember it?";

/// What a site says of somebody's time: "Slack says 02:14 for Mei."
pub fn told(site: &str, time: &str, name: &str) -> String {
    format!("{site} says {time} for {name}.")
}

/// Where a zone was learnt: "Slack profile".
pub fn profile(site: &str) -> String {
    format!("{site} profile")
}

/// A place of a fix that is still to be filled in.
pub fn slot_left(slot: &str) -> String {
    format!("There is still a {slot} to fill in.")
}

/// What was just done in the card.
pub fn done(done: Done) -> &'static str {
    match done {
        Done::Fixed => "Changed in your draft.",
        Done::Copied => "This editor takes no changes. It is on your clipboard: paste it.",
        Done::Refused => "This editor takes no changes. Please type it.",
        Done::Dismissed => "Noted.",
        Done::Timed => "The time is on your clipboard.",
    }
}

/// Why a hint is not needed.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::InThread => "It is in the thread",
        Reason::TheyKnow => "They know",
        Reason::NotAnAsk => "Not an ask",
        Reason::NoDate => "It needs no date",
        Reason::NotHelpful => "Not helpful",
    }
}

/// Why there are no hints: the site is quiet, or this message.
pub fn hushed(site: bool) -> &'static str {
    if site {
        "Hints are off on this site until tomorrow."
    } else {
        "Hints are off for this message."
    }
}

/// The button that turns hints off, for this site or message, or on again.
pub fn hush(site: bool, on: bool) -> &'static str {
    match (on, site) {
        (true, false) => "Not for this message",
        (true, true) => "Not here until tomorrow",
        (false, _) => "Show hints again",
    }
}

/// How to send at `when` with the site's own means, in its own words where they are known.
pub fn later(means: &str, when: &str) -> String {
    match means {
        "" => format!(
            "That is {when} on your clock. Many apps have “Schedule” in a menu beside Send."
        ),
        means => format!("That is {when} on your clock: {means}."),
    }
}

/// What somebody is doing, after their time: "02:14, asleep".
pub fn state(state: State) -> &'static str {
    match state {
        State::Working => "at work",
        State::BeforeWork => "not at work yet",
        State::AfterWork => "done for today",
        State::Asleep => "asleep",
        State::Weekend => "weekend",
        State::Holiday => "holiday",
    }
}

/// The same after a number: "2 asleep".
pub fn state_of_several(state: State) -> &'static str {
    match state {
        State::Working => "at work",
        State::BeforeWork => "not yet at work",
        State::AfterWork => "done for today",
        State::Asleep => "asleep",
        State::Weekend => "weekend",
        State::Holiday => "on holiday",
    }
}

/// "Missing: context and deadline." Nothing where nothing is missing.
pub fn missing(missing: &[Pillar]) -> String {
    match missing {
        [] => String::new(),
        _ => format!(
            "Missing: {}.",
            list(&missing.iter().map(|&one| pillar(one)).collect::<Vec<_>>())
        ),
    }
}

/// "a", "a and b", "a, b and c".
pub fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A clock: "19:14" or "7:14 PM".
pub fn time(at: &DateTime<Zone>, style: ClockStyle) -> String {
    match style {
        ClockStyle::TwentyFour => dates::clock(at),
        ClockStyle::Twelve => dates::twelve_hour_clock(at),
    }
}

/// A day and a clock as a scheduler takes them: "5 Mar 2026, 09:00".
pub fn date_and_time(at: &DateTime<Zone>, style: ClockStyle) -> String {
    format!("{}, {}", dates::day_and_year(at), time(at, style))
}

/// A clock with its weekday: "Thu 19:14".
pub fn day_and_time(at: &DateTime<Zone>, style: ClockStyle) -> String {
    format!("{} {}", dates::weekday(at), time(at, style))
}

/// A zone as people read it: "America/New York".
pub fn zone(zone: Zone) -> String {
    zone.to_string().replace('_', " ")
}

/// "1 person", "3 people".
pub fn count(many: usize, one: &str, several: &str) -> String {
    format!("{many} {}", if many == 1 { one } else { several })
}

/// How far away: "40 min", "6 h 46 min", "2 d 3 h". Rounded up to the minute.
pub fn distance(span: TimeDelta) -> String {
    let minutes = (span.num_seconds() + 59).div_euclid(60).max(0);
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours, minutes) {
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, 0) => format!("{hours} h"),
        (0, hours, minutes) => format!("{hours} h {minutes} min"),
        (days, 0, _) => format!("{days} d"),
        (days, hours, _) => format!("{days} d {hours} h"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone};

    use super::{day_and_time, distance, list, missing, time};
    use crate::{
        engine::{pillars::Pillar, zone::Zone},
        settings::ClockStyle,
    };

    #[test]
    fn lists_read_as_people_say_them() {
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["context"]), "context");
        assert_eq!(
            missing(&[Pillar::Context, Pillar::Deadline, Pillar::Ask]),
            "Missing: context, deadline and ask."
        );
    }

    #[test]
    fn clocks_in_both_styles() {
        let at = Zone::UTC.with_ymd_and_hms(2026, 3, 5, 0, 5, 0).unwrap();
        assert_eq!(time(&at, ClockStyle::TwentyFour), "00:05");
        assert_eq!(time(&at, ClockStyle::Twelve), "12:05 AM");
        assert_eq!(day_and_time(&at, ClockStyle::TwentyFour), "Thu 00:05");
    }

    #[test]
    fn distances_are_short() {
        for (seconds, words) in [
            (0, "0 min"),
            (61, "2 min"),
            (3600, "1 h"),
            (24_360, "6 h 46 min"),
            (90_000, "1 d 1 h"),
            (172_800, "2 d"),
        ] {
            assert_eq!(distance(TimeDelta::seconds(seconds)), words);
        }
    }
}
