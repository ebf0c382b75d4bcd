//! A reader's working time as spans of instants, and what is counted on it.
//!
//! Spans are made lazily, day by day of the reader's calendar, so that "when do they next start" looks at a
//! day or two while "how much working time until June" looks at each day once.

use std::ops::Range;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

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
        self.days.contains(day.weekday()) && !self.has_off(day)
    }

    /// True where `day` of the reader's calendar is a holiday.
    pub(super) fn has_off(&self, day: NaiveDate) -> bool {
        self.holidays.contains(&day) || self.country.is_some_and(|country| country.is_holiday(day))
    }

    /// The reader's working time from `from` on for a year: in order, none empty, none overlapping.
    /// The first span starts at `from` exactly if they are at work then.
    pub(super) fn working_time(
        &self,
        zone: Zone,
        from: DateTime<Utc>,
    ) -> impl Iterator<Item = Range<DateTime<Utc>>> {
        let wall = zone.wall(from);
        // Yesterday's shift may still run, and where a zone skips a day, that of the day before.
        let first = wall
            .date()
            .checked_sub_days(Days::new(2))
            .unwrap_or(NaiveDate::MIN);
        let shifts = self.hours.shifts();
        let of_day = move |day: NaiveDate| -> Vec<Shift> {
            let midnight = day.and_time(NaiveTime::MIN);
            shifts
                .iter()
                .map(|(start, length)| Shift {
                    midnight,
                    start: *start,
                    end: start + length,
                })
                .collect()
        };
        let mut covered = from;
        first
            .iter_days()
            .take(HORIZON + 2)
            .filter(|day| self.works_on(*day))
            .flat_map(of_day)
            .skip_while(move |shift| shift.is_over(wall))
            .filter_map(move |shift| {
                let shift = shift.instants(zone);
                let span = shift.start.max(covered)..shift.end;
                covered = covered.max(span.end);
                (!span.is_empty()).then_some(span)
            })
    }
}

/// A shift on the wall clock: from and to so many minutes after the midnight that begins its day.
struct Shift {
    midnight: NaiveDateTime,
    start: u16,
    end: u16,
}

impl Shift {
    fn wall(&self, minute: u16) -> NaiveDateTime {
        let after_midnight = TimeDelta::minutes(minute.into());
        self.midnight
            .checked_add_signed(after_midnight)
            .unwrap_or(NaiveDateTime::MAX)
    }

    /// True where it is over beyond doubt when the clock shows `wall`: no change of clocks sets one back by a
    /// whole day. (One did, in Alaska in 1867.)
    fn is_over(&self, wall: NaiveDateTime) -> bool {
        wall.signed_duration_since(self.wall(self.end)) > TimeDelta::days(1)
    }

    fn instants(&self, zone: Zone) -> Range<DateTime<Utc>> {
        zone.first_instant(self.wall(self.start))..zone.first_instant(self.wall(self.end))
    }
}
