//! What time it is for whom: a reader's working hours, their state at an instant, and when to send.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::zone::Zone;

/// Somebody who will read the message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    pub name: String,
    /// None where the sender has not said where they are.
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// Days off, by the reader's own calendar.
    pub holidays: Vec<NaiveDate>,
}

/// The shifts of a working day, as minutes after midnight; an end at or before its start runs overnight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours(pub Vec<(u16, u16)>);

impl Default for Hours {
    /// 09:00 to 18:00.
    fn default() -> Hours {
        Hours(vec![(9 * 60, 18 * 60)])
    }
}

/// The days on which a working day starts; bit 0 is Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u8);

impl Default for Days {
    /// Monday to Friday.
    fn default() -> Days {
        Days(0b001_1111)
    }
}

/// What a reader is doing at an instant, as far as their hours tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Working,
    BeforeWork,
    AfterWork,
    Asleep,
    Weekend,
    Holiday,
}

/// A reader's clock at one instant.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderNow {
    pub name: String,
    /// Their clock and state; none where their zone is unknown.
    pub clock: Option<Clock>,
}

/// A known clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    pub local: DateTime<Zone>,
    pub state: State,
    /// When they next start to work; none where they are at work, or where no working time is within a year.
    pub next_start: Option<DateTime<Zone>>,
}

/// When to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    pub when: SendWhen,
    /// The instant at which all readers can act, where sending later is advised.
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

impl Reader {
    /// This reader's clock at `now`.
    pub fn at(&self, now: DateTime<Utc>) -> ReaderNow {
        let _ = now;
        ReaderNow { name: self.name.clone(), clock: None }
    }
}

/// Judges by the readers' hours whether to send at `now`.
pub fn advise(readers: &[Reader], now: DateTime<Utc>) -> Advice {
    let _ = (readers, now);
    Advice { when: SendWhen::Either, at: None, why: String::new() }
}
