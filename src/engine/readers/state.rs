//! What a reader is doing at an instant: at work, off, or asleep.
//!
//! Sleep is eight hours, 23:00 to 07:00 on the reader's clock, or as near to that as leaves an hour free
//! after their last shift and before their first: 22:00 to 06:00 for somebody who starts at 07:00, 07:00 to
//! 15:00 for a night shift that ends at 06:00. Eight hours is what the US National Sleep Foundation
//! recommends to adults (seven to nine); that most sleep by night and not right before or after work is our
//! own assumption, good enough to say "do not expect an answer now".

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::{Hours, Reader};
use crate::engine::zone::Zone;

/// What a reader is doing at an instant, as far as their hours tell. The first that holds, in this order:
/// working, holiday, weekend, asleep, before or after work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Working,
    /// Awake on a working day, with work coming before sleep: mornings, and the break between two shifts.
    BeforeWork,
    /// Awake on a working day, with sleep coming before work.
    AfterWork,
    Asleep,
    /// A day of the week on which they do not work.
    Weekend,
    Holiday,
}

const DAY: u16 = 24 * 60;
const HOUR: u16 = 60;
const SLEEP: u16 = 8 * HOUR;
const BEDTIME: u16 = 23 * HOUR;

impl Reader {
    pub(super) fn state(&self, zone: Zone, now: DateTime<Utc>, at_work: bool) -> State {
        let wall = zone.wall(now);
        #[allow(clippy::cast_possible_truncation, reason = "a day has 1440 minutes")]
        let minute = (wall.hour() * 60 + wall.minute()) as u16;
        let until = |other: u16| (other + DAY - minute) % DAY;
        if at_work {
            State::Working
        } else if self.has_off(wall.date()) {
            State::Holiday
        } else if !self.days.contains(wall.weekday()) {
            State::Weekend
        } else {
            let work = self.hours.shifts().iter().map(|shift| until(shift.0)).min();
            match (sleep(&self.hours), work) {
                (Some((bedtime, length)), _) if (minute + DAY - bedtime) % DAY < length => {
                    State::Asleep
                }
                (Some((bedtime, _)), Some(work)) if work < until(bedtime) => State::BeforeWork,
                (None, Some(_)) => State::BeforeWork,
                (_, Some(_)) => State::AfterWork,
                // No shift on any day: every day is a day off.
                (_, None) => State::Weekend,
            }
        }
    }
}

/// When somebody with these hours sleeps, as a minute of the day (0 to 1439) and a length in minutes;
/// none where their shifts leave no time.
fn sleep(hours: &Hours) -> Option<(u16, u16)> {
    gaps(hours)
        .into_iter()
        .map(rest)
        .max_by_key(|&(bedtime, length)| (length, std::cmp::Reverse(distance(bedtime, BEDTIME))))
}

/// The times between shifts, as a minute (0 to 1439) and a length in minutes.
fn gaps(hours: &Hours) -> Vec<(u16, u16)> {
    let shifts = hours.shifts();
    let Some(&(first, _)) = shifts.first() else {
        return vec![(DAY / 2, DAY)];
    };
    // What of the latest shift runs into the next morning already covers its beginning.
    let latest = shifts
        .iter()
        .map(|(start, length)| start + length)
        .max()
        .unwrap_or_default();
    let mut covered = first.max(latest.saturating_sub(DAY));
    let mut gaps = Vec::new();
    for (start, length) in shifts {
        if start > covered {
            gaps.push((covered, start - covered));
        }
        covered = covered.max(start + length);
    }
    if first + DAY > covered {
        gaps.push((covered % DAY, first + DAY - covered));
    }
    gaps
}

/// The part of a gap, given as start and length, that is slept.
fn rest((start, length): (u16, u16)) -> (u16, u16) {
    let slept = length.min(SLEEP);
    let free = (length - slept).min(2 * HOUR) / 2;
    let slack = length - slept - 2 * free;
    let earliest = (start + free) % DAY;
    // As far into the slack as bedtime is, or to that end of it which is nearer to bedtime.
    let wanted = (BEDTIME + DAY - earliest) % DAY;
    let latest = (earliest + slack) % DAY;
    let bedtime = if wanted <= slack {
        BEDTIME
    } else if distance(earliest, BEDTIME) <= distance(latest, BEDTIME) {
        earliest
    } else {
        latest
    };
    (bedtime, slept)
}

/// Minutes between two minutes of the day, the shorter way around the clock.
fn distance(a: u16, b: u16) -> u16 {
    let way = a.abs_diff(b);
    way.min(DAY - way)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_sleep_at_night_unless_they_work_then() {
        let sleep = |hours: &str| {
            let (bedtime, length) = sleep(&hours.parse().unwrap()).unwrap();
            let wake = (bedtime + length) % DAY;
            format!(
                "{:02}:{:02}-{:02}:{:02}",
                bedtime / 60,
                bedtime % 60,
                wake / 60,
                wake % 60
            )
        };
        assert_eq!(sleep("09:00-18:00"), "23:00-07:00");
        assert_eq!(sleep("08:00-12:00,13:00-17:00"), "23:00-07:00");
        assert_eq!(sleep("07:00-15:00"), "22:00-06:00");
        assert_eq!(sleep("05:00-13:00"), "20:00-04:00");
        assert_eq!(sleep("14:00-22:00"), "23:00-07:00");
        assert_eq!(sleep("16:00-24:00"), "01:00-09:00");
        assert_eq!(sleep("22:00-06:00"), "07:00-15:00");
        assert_eq!(sleep("20:00-08:00"), "09:00-17:00");
        assert_eq!(sleep("06:00-10:00,18:00-22:00"), "22:00-06:00");
        assert_eq!(sleep("06:00-22:00"), "22:00-06:00");
        assert_eq!(sleep("04:00-23:00"), "23:00-04:00");
        assert_eq!(sleep("none"), "23:00-07:00");
    }

    #[test]
    fn who_works_around_the_clock_never_sleeps() {
        assert_eq!(super::sleep(&"00:00-24:00".parse().unwrap()), None);
        assert_eq!(super::sleep(&"09:00-09:00".parse().unwrap()), None);
    }
}
