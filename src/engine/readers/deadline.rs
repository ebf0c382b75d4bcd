//! A deadline as each reader sees it: their date and time, what they are doing then, and how much of their
//! working time is left until it.

use chrono::{DateTime, Utc};

use super::{Reader, State};
use crate::engine::zone::Zone;

/// A deadline on one reader's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineSeen {
    pub local: DateTime<Zone>,
    /// What the reader is doing when it falls due.
    pub state: State,
    /// How many whole minutes they work between now and then, counted for up to a year; zero for one that is past.
    pub working_minutes: i64,
}

impl Reader {
    /// How this reader sees a deadline at `due`; none where their zone is unknown.
    pub fn sees(&self, due: DateTime<Utc>, now: DateTime<Utc>) -> Option<DeadlineSeen> {
        let zone = self.zone?;
        Some(DeadlineSeen {
            local: due.with_timezone(&zone),
            state: self.at(due).clock?.state,
            working_minutes: self.working_minutes(now, due)?,
        })
    }
}
