//! A reader's working time as spans of instants, and what is counted on it.
//!
//! Spans are made lazily, day by day of the reader's calendar, so that "when do they next start" looks at a
//! day or two while "how much working time until June" looks at each day once.

use std::ops::Range;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};

use super::Reader;
use crate::engine::zone::Zone;

/// How far ahead working time is looked for, in days: a leap year.
const HORIZON: usize = 366;

impl Reader {
    /// When this reader's working time next begins after `now`; none where that is more than a year off,
    /// or their zone is unknown.
    pub fn next_start(&self, now: DateTime<Utc>) -> Option<DateTime<Zone>> {
        let zone = self.zone?;
        let start = self
            .working_time(zone, now)
            .map(|span| span.start)
            .find(|start| *start > now)?;
        Some(start.with_timezone(&zone))
    }

    /// The whole minutes that this reader works between two instants, counted for up to a year.
    /// Zero where `until` is not after `from`; none where their zone is unknown.
    pub fn working_minutes(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Option<i64> {
        let spans = self
            .working_time(self.zone?, from)
            .take_while(|span| span.start < until);
        let worked: TimeDelta = spans.map(|span| span.end.min(until) - span.start).sum();
        Some(worked.num_minutes())
    }

    /// True where `day` of the reader's calendar is neither a day off of their week nor a holiday.
    pub(super) fn works_on(&self, day: NaiveDate) -> bool {
        self.days.contains(day.weekday()) && !self.holidays.contains(&day)
    }

    /// The reader's working time from `from` on for a year: in order, none empty, none overlapping.
    /// The first span starts at `from` exactly if they are at work then.
    pub(super) fn working_time(
        &self,
        zone: Zone,
        from: DateTime<Utc>,
    ) -> impl Iterator<Item = Range<DateTime<Utc>>> {
        let today = zone.wall(from).date();
        // Yesterday's shift may still run, and where a zone skips a day, that of the day before.
        let first = today
            .checked_sub_days(Days::new(2))
            .unwrap_or(NaiveDate::MIN);
        let shifts = self.hours.shifts();
        let mut covered = from;
        first
            .iter_days()
            .take(HORIZON + 2)
            .filter(|day| self.works_on(*day))
            .flat_map(move |day| {
                shifts
                    .clone()
                    .into_iter()
                    .map(move |shift| instants(zone, day, shift))
            })
            .filter_map(move |shift| {
                let span = shift.start.max(covered)..shift.end;
                covered = covered.max(span.end);
                (!span.is_empty()).then_some(span)
            })
    }
}

/// The shift of this start and length, in minutes, that starts on `day`.
fn instants(zone: Zone, day: NaiveDate, (start, length): (u16, u16)) -> Range<DateTime<Utc>> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let at = |minute: u16| {
        let wall = midnight.checked_add_signed(TimeDelta::minutes(minute.into()));
        zone.first_instant(wall.unwrap_or(chrono::NaiveDateTime::MAX))
    };
    at(start)..at(start + length)
}
