//! When to send: now, later, or either, with the reason in one sentence.
//!
//! Now where everybody is at work. Later where nobody is, at the first instant at which all are. Either where
//! some are and some are not (those read it at once, the others when they start), and where somebody starts
//! within the hour, which is not worth waiting for.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Clock, Reader, Share, State, windows::first_window, words};
use crate::engine::zone::Zone;

/// When to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    pub when: SendWhen,
    /// Where sending later is advised, the first instant at which all readers are at work, or most where
    /// all never are within two weeks; on the clock of the first reader.
    pub at: Option<DateTime<Zone>>,
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendWhen {
    Now,
    Later,
    Either,
}

/// A start this close is not worth holding a message back for.
const SOON: TimeDelta = TimeDelta::hours(1);

/// Judges by the readers' hours whether to send at `now`. Readers whose zone is unknown do not count.
pub fn advise(readers: &[Reader], now: DateTime<Utc>) -> Advice {
    let known: Vec<_> = readers
        .iter()
        .filter_map(|reader| reader.at(now).clock.map(|clock| (reader, clock)))
        .collect();
    let at_work = known
        .iter()
        .filter(|(_, clock)| clock.state == State::Working)
        .count();
    let next = known.iter().filter_map(|(_, clock)| clock.next_start).min();
    match known[..] {
        [] if readers.is_empty() => either("no reader is known".to_owned()),
        [] => either("no reader's time zone is known".to_owned()),
        [(reader, _)] if at_work == 1 => Advice {
            when: SendWhen::Now,
            at: None,
            why: format!("{} is at work", name(reader)),
        },
        _ if at_work == known.len() => Advice {
            when: SendWhen::Now,
            at: None,
            why: "everybody is at work".to_owned(),
        },
        [(reader, ref clock)] => alone(reader, clock, now),
        _ if at_work > 0 => either(partly(&known, at_work, now)),
        _ => together(readers, next, now),
    }
}

fn either(why: String) -> Advice {
    Advice {
        when: SendWhen::Either,
        at: None,
        why,
    }
}

/// One reader, off.
fn alone(reader: &Reader, clock: &Clock, now: DateTime<Utc>) -> Advice {
    let name = name(reader);
    let state = match clock.state {
        State::Asleep => "is asleep",
        State::Holiday => "is on holiday",
        State::Weekend => "is off today",
        State::AfterWork => "has finished for the day",
        State::BeforeWork | State::Working => "is not at work",
    };
    let Some(start) = clock.next_start else {
        return either(format!(
            "{name} {state} and has no working time within a year"
        ));
    };
    let time = words::from_today(start.to_utc(), start.timezone(), now);
    if start.to_utc() - now <= SOON {
        return either(format!("{name} starts within the hour, {time}"));
    }
    Advice {
        when: SendWhen::Later,
        at: Some(start),
        why: format!("{name} {state} and starts {time}"),
    }
}

/// Some at work, some not.
fn partly(known: &[(&Reader, Clock)], at_work: usize, now: DateTime<Utc>) -> String {
    let mut off = known
        .iter()
        .filter(|(_, clock)| clock.state != State::Working);
    match (off.next(), off.next()) {
        (
            Some((
                reader,
                Clock {
                    next_start: Some(start),
                    ..
                },
            )),
            None,
        ) => {
            let time = words::from_today(start.to_utc(), start.timezone(), now);
            format!("{} starts {time}, everybody else is at work", name(reader))
        }
        _ => format!("{at_work} of {} are at work", known.len()),
    }
}

/// Several readers, all off.
fn together(readers: &[Reader], next: Option<DateTime<Zone>>, now: DateTime<Utc>) -> Advice {
    let Some(next) = next else {
        return either("nobody has working time within a year".to_owned());
    };
    if next.to_utc() - now <= SOON {
        let time = words::from_today(next.to_utc(), next.timezone(), now);
        return either(format!("the first of them starts within the hour, {time}"));
    }
    let first = |share| first_window(readers, now, share);
    let (at, who) = if let Some(all) = first(Share::All) {
        (all, "all will be")
    } else if let Some(most) = first(Share::Most) {
        (most, "most will be")
    } else {
        (next.to_utc(), "somebody will be")
    };
    let zone = readers
        .iter()
        .find_map(|reader| reader.zone)
        .unwrap_or(next.timezone());
    let time = words::from_today(at, zone, now);
    Advice {
        when: SendWhen::Later,
        at: Some(at.with_timezone(&zone)),
        why: format!("nobody is at work; {who} {time}"),
    }
}

fn name(reader: &Reader) -> &str {
    match reader.name.trim() {
        "" => "your reader",
        name => name,
    }
}
