//! Pieces of one time joined: "Friday" and "the 13th", "8" and "in the evening", "March" and "next year".

use chrono::{Datelike, Weekday};

use super::{Calendar, Clock, Day, Hand};
use crate::engine::when::calendar::{Stretch, Unit, midnight, weekday_after};

/// True where an hour can be said of it: one day, not a month.
pub(in crate::engine::when) fn takes_clock(day: Day) -> bool {
    match day {
        Day::Month { .. } | Day::Season { .. } | Day::Days { .. } => false,
        Day::Fixed(stretch) => stretch.grain <= Unit::Day,
        _ => true,
    }
}

/// A time of day within a part of it: "8" and "in the evening".
pub(in crate::engine::when) fn narrow(clock: Clock, from: i32, until: i32) -> Option<Clock> {
    Some(match clock {
        Clock::At(hand) => Clock::At(Hand {
            minute: hand.in_part(from, until),
            either: false,
            ..hand
        }),
        Clock::Range {
            from: start,
            until: end,
        } => {
            let minute = start.in_part(from, until);
            let mut last = end.minute;
            while last <= minute {
                last += if end.either { 720 } else { 1440 };
            }
            Clock::Range {
                from: Hand {
                    minute,
                    either: false,
                    ..start
                },
                until: Hand {
                    minute: last,
                    either: false,
                    ..end
                },
            }
        }
        // "tonight" and "late": the narrower one.
        Clock::Part {
            from: other_from,
            until: other_until,
        } => {
            let (from, until) = match ((from, until), (other_from, other_until)) {
                // "early tomorrow morning", "late tomorrow afternoon": what "early morning" and "late afternoon" are.
                ((0, 540), (240, 720)) | ((240, 720), (0, 540)) => (0, 540),
                ((1020, 1440), (720, 1140)) | ((720, 1140), (1020, 1440)) => (960, 1140),
                ((1020, 1440), (1080, 1440)) | ((1080, 1440), (1020, 1440)) => (1260, 1440),
                _ => (from.max(other_from), until.min(other_until)),
            };
            (from < until).then_some(Clock::Part { from, until })?
        }
        Clock::Any => Clock::Part { from, until },
    })
}

/// Two days as one, and the weekday that was said beside a date.
pub(in crate::engine::when) fn join_days(left: Day, right: Day) -> Option<(Day, Option<Weekday>)> {
    // "next year in March" is "March next year".
    if let (
        Day::Fixed(_),
        Day::Holiday { .. } | Day::Month { .. } | Day::Days { .. } | Day::Season { .. },
    ) = (left, right)
    {
        return join_days(right, left);
    }
    let joined = match (left, right) {
        (Day::Weekday(said), Day::Calendar(calendar))
        | (Day::Calendar(calendar), Day::Weekday(said))
            if calendar.weekday.is_none() =>
        {
            Day::Calendar(Calendar {
                weekday: Some(said),
                ..calendar
            })
        }
        (Day::Weekday(said), Day::OfMonth { day, weekday: None })
        | (Day::OfMonth { day, weekday: None }, Day::Weekday(said)) => Day::OfMonth {
            day,
            weekday: Some(said),
        },
        (Day::Weekday(said), Day::Fixed(stretch)) | (Day::Fixed(stretch), Day::Weekday(said)) => {
            if stretch.grain == Unit::Day && !stretch.span {
                return Some((Day::Fixed(stretch), Some(said)));
            }
            // "Friday next week", "Sunday this weekend"
            let weeklong = stretch.until - stretch.from <= chrono::Duration::days(7)
                && stretch.grain >= Unit::Hour;
            let date = weekday_after(stretch.from.date(), said, true)?;
            if !weeklong
                || midnight(date) >= stretch.until
                || stretch.grain == Unit::Hour
                    && stretch.until - stretch.from < chrono::Duration::days(2)
            {
                return None;
            }
            Day::Fixed(Stretch::day(date)?)
        }
        (Day::Weekday(said), Day::Holiday { .. }) => return Some((right, Some(said))),
        (Day::Fixed(fixed), Day::Calendar(calendar))
        | (Day::Calendar(calendar), Day::Fixed(fixed)) => join_fixed(fixed, calendar)?,
        // "the 15th of next month"
        (Day::OfMonth { day, weekday }, Day::Fixed(stretch))
        | (Day::Fixed(stretch), Day::OfMonth { day, weekday }) => {
            if stretch.grain == Unit::Month && !stretch.span {
                let date = stretch.from.date().with_day(day)?;
                return Some((Day::Fixed(Stretch::day(date)?), weekday));
            }
            if stretch.grain == Unit::Day && !stretch.span && stretch.from.day() == day {
                return Some((Day::Fixed(stretch), weekday));
            }
            return None;
        }
        // "Christmas next year", "March next year"
        (
            Day::Holiday {
                holiday,
                year: None,
            },
            Day::Fixed(stretch),
        ) if is_year(stretch) => Day::Holiday {
            holiday,
            year: Some(stretch.from.year()),
        },
        (Day::Month { month, year: None }, Day::Fixed(stretch)) if is_year(stretch) => Day::Month {
            month,
            year: Some(stretch.from.year()),
        },
        (
            Day::Days {
                month,
                first,
                last,
                year: None,
            },
            Day::Fixed(stretch),
        ) if is_year(stretch) => Day::Days {
            month,
            first,
            last,
            year: Some(stretch.from.year()),
        },
        (Day::Season { season, year: None }, Day::Fixed(stretch)) if is_year(stretch) => {
            Day::Season {
                season,
                year: Some(stretch.from.year()),
            }
        }
        _ => return None,
    };
    Some((joined, None))
}

fn is_year(stretch: Stretch) -> bool {
    stretch.grain == Unit::Year && !stretch.span
}

fn join_fixed(fixed: Stretch, calendar: Calendar) -> Option<Day> {
    if is_year(fixed) && calendar.year.is_none() {
        return Some(Day::Calendar(Calendar {
            year: Some(fixed.from.year()),
            ..calendar
        }));
    }
    let date = fixed.from.date();
    let same = date.month() == calendar.month
        && date.day() == calendar.day
        && calendar.year.is_none_or(|year| year == date.year());
    (same && fixed.grain == Unit::Day && !fixed.span).then_some(Day::Fixed(fixed))
}
