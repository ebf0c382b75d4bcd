//! What time it is for whom: a reader's working hours, their state at an instant, and when to send.
//!
//! Everything follows from one thing, a reader's working time as spans of instants: a shift
//! belongs to the day on which it starts, so a night shift that starts on Friday runs into Saturday, and one
//! that would start on a holiday does not happen. Hours are wall clock times of the reader's zone; an hour
//! that the clocks skip on some day begins at the first instant after the gap, one that happens twice at its
//! first occurrence.

mod advice;
mod deadline;
mod hours;
mod shifts;
mod slots;
mod state;
mod windows;
mod words;

use chrono::{DateTime, NaiveDate, Utc};

pub use advice::{Advice, SendWhen, advise};
pub use deadline::DeadlineSeen;
pub use hours::{Days, Hours, InvalidDays, InvalidHours};
pub use slots::fair_slots;
pub use state::State;
pub use windows::{Share, windows};
pub use words::written;

use super::{when::Country, zone::Zone};

/// Somebody who will read the message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    pub name: String,
    /// None where the sender has not said where they are.
    pub zone: Option<Zone>,
    pub hours: Hours,
    pub days: Days,
    /// The country whose public holidays they have off.
    pub country: Option<Country>,
    /// Days off beside those, by the reader's own calendar.
    pub holidays: Vec<NaiveDate>,
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

impl Reader {
    /// This reader's clock at `now`.
    pub fn at(&self, now: DateTime<Utc>) -> ReaderNow {
        let clock = self.zone.map(|zone| {
            let work = self.working_time(zone, now).next().map(|span| span.start);
            let at_work = work == Some(now);
            Clock {
                local: now.with_timezone(&zone),
                state: self.state(zone, now, at_work),
                next_start: work
                    .filter(|_| !at_work)
                    .map(|start| start.with_timezone(&zone)),
            }
        });
        ReaderNow {
            name: self.name.clone(),
            clock,
        }
    }
}
