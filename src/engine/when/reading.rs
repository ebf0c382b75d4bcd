//! What has been understood of one time: a day, a clock and a zone, joined piece by piece and then
//! resolved to a stretch of wall clock time.
//!
//! Pieces are kept as the words named them until all are known: in "Friday the 13th at 8 in the evening"
//! each one narrows the others. What is left open is taken from the nearest future.

mod join;
mod season;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::{
    Bound,
    calendar::{self, Stretch, Unit, at_minute, plus_days, weekday_after},
    holiday::Holiday,
    words::Season,
    zone_words::Mention,
};
use join::{join_days, narrow, takes_clock};
pub(super) use season::season_beside;
use season::season_stretch;

/// The day, or the longer period, as named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Day {
    /// None named.
    Any,
    /// The next such day after today.
    Weekday(Weekday),
    /// "the 14th", "Friday the 13th".
    OfMonth {
        day: u32,
        weekday: Option<Weekday>,
    },
    Calendar(Calendar),
    /// "13–15 July": the last day is `last` of `until_month`.
    Days {
        month: u32,
        first: u32,
        last: u32,
        year: Option<i32>,
    },
    Month {
        month: u32,
        year: Option<i32>,
    },
    Holiday {
        holiday: Holiday,
        year: Option<i32>,
    },
    Season {
        season: Season,
        year: Option<i32>,
    },
    /// Resolved already.
    Fixed(Stretch),
}

/// A day of a month of perhaps a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Calendar {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
    pub weekday: Option<Weekday>,
    /// True where the numbers may also be read with day and month exchanged.
    pub either_order: bool,
}

/// The time of day as named. Minutes count from midnight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Clock {
    Any,
    At(Hand),
    /// A part of the day; `until` may pass 24:00.
    Part {
        from: i32,
        until: i32,
    },
    /// Between two times.
    Range {
        from: Hand,
        until: Hand,
    },
}

/// One position of the clock's hands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hand {
    /// 0 to 1440; 1440 is the midnight that ends the day.
    pub minute: i32,
    pub second: u32,
    /// True where twelve hours later would be written the same: "at 3", "half past four".
    pub either: bool,
    pub grain: Unit,
}

impl Hand {
    pub(super) fn at(minute: i32, grain: Unit) -> Hand {
        Hand {
            minute,
            second: 0,
            either: false,
            grain,
        }
    }

    /// The hour that people mean in office hours: 7 to 12 as written, 1 to 6 in the afternoon.
    fn in_office(self) -> i32 {
        if self.either && (60..420).contains(&self.minute) {
            self.minute + 720
        } else {
            self.minute
        }
    }

    /// The hour that lies in a part of the day: "8" in the evening is 20:00, "12" at night is 24:00.
    fn in_part(self, from: i32, until: i32) -> i32 {
        if !self.either {
            // "12am tonight" is the midnight that ends the day.
            let ends = self.minute < 300 && from >= 1080;
            return if ends {
                self.minute + 1440
            } else {
                self.minute
            };
        }
        let early = self.minute % 720;
        [early, early + 720, early + 1440]
            .into_iter()
            .find(|minute| (from..=until).contains(minute))
            .unwrap_or(match from {
                ..720 => early,
                1080.. if early < 300 => early + 1440,
                _ => early + 720,
            })
    }
}

/// Everything understood of one time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub day: Day,
    pub clock: Clock,
    pub zone: Option<Mention>,
    pub bound: Option<Bound>,
    /// True where the day is today, so that a passed hour means the later one.
    pub today: bool,
    /// True where a day that was resolved may be narrowed to a time of day.
    pub has_hours: bool,
    /// "this", "next" and "last" have been said, so that what is named may be over.
    pub weekday_said: Option<Weekday>,
    /// True where the midnight meant is the one that ends the day.
    pub midnight: bool,
}

impl Default for Reading {
    fn default() -> Reading {
        Reading {
            day: Day::Any,
            clock: Clock::Any,
            zone: None,
            bound: None,
            today: false,
            has_hours: true,
            weekday_said: None,
            midnight: false,
        }
    }
}

/// A calendar date that was resolved, and what was odd about it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Oddities {
    pub mismatch: Option<Weekday>,
    pub no_such_date: bool,
    pub other_order: Option<NaiveDate>,
}

impl Reading {
    pub(super) fn day(day: Day) -> Reading {
        Reading {
            day,
            ..Reading::default()
        }
    }

    pub(super) fn fixed(stretch: Stretch) -> Reading {
        let short = stretch.grain <= Unit::Minute || (stretch.span && stretch.grain <= Unit::Hour);
        Reading {
            day: Day::Fixed(stretch),
            has_hours: !short,
            ..Reading::default()
        }
    }

    pub(super) fn clock(clock: Clock) -> Reading {
        Reading {
            clock,
            ..Reading::default()
        }
    }

    pub(super) fn has_day(&self) -> bool {
        self.day != Day::Any
    }

    pub(super) fn has_clock(&self) -> bool {
        self.clock != Clock::Any
    }

    /// The two readings as one, where they can be about the same time.
    pub(super) fn join(&self, more: &Reading) -> Option<Reading> {
        let mut joined = *self;
        joined.today |= more.today;
        joined.midnight |= more.midnight;
        joined.day = match (self.day, more.day) {
            (day, Day::Any) | (Day::Any, day) => day,
            (left, right) => {
                let (day, said) = join_days(left, right)?;
                joined.weekday_said = said.or(self.weekday_said);
                day
            }
        };
        joined.clock = match (self.clock, more.clock) {
            (clock, Clock::Any) | (Clock::Any, clock) => clock,
            (Clock::Part { from, until }, clock) | (clock, Clock::Part { from, until }) => {
                narrow(clock, from, until)?
            }
            _ => return None,
        };
        joined.has_hours = self.has_hours && more.has_hours;
        if joined.clock != Clock::Any && !(joined.has_hours && takes_clock(joined.day)) {
            return None;
        }
        joined.zone = match (self.zone, more.zone) {
            (zone, None) | (None, zone) => zone,
            _ => return None,
        };
        joined.bound = match (self.bound, more.bound) {
            (bound, None) | (None, bound) => bound,
            _ => return None,
        };
        // "Monday this week" is a day, and no longer any time within the week.
        if let Day::Fixed(Stretch {
            grain: Unit::Day,
            span: false,
            ..
        }) = joined.day
            && joined.bound == Some(Bound::Within)
        {
            joined.bound = None;
        }
        Some(joined)
    }

    /// The stretch of wall clock time that is meant at `now`, and what was odd about it.
    pub(super) fn resolve(&self, now: NaiveDateTime) -> Option<(Stretch, Oddities)> {
        let mut odd = Oddities::default();
        let day = match self.day {
            Day::Any => None,
            Day::Fixed(stretch) => {
                odd.mismatch = self
                    .weekday_said
                    .filter(|said| *said != stretch.from.weekday())
                    .map(|_| stretch.from.weekday());
                Some(stretch)
            }
            Day::Weekday(weekday) => {
                Some(Stretch::day(weekday_after(now.date(), weekday, false)?)?)
            }
            Day::OfMonth { day, weekday } => {
                Some(Stretch::day(of_month(day, weekday, now.date())?)?)
            }
            Day::Calendar(calendar) => {
                let (date, found) = calendar.nearest(now.date())?;
                odd = found;
                Some(Stretch::day(date)?)
            }
            Day::Days {
                month,
                first,
                last,
                year,
            } => {
                let year = match year {
                    Some(year) => year,
                    None if NaiveDate::from_ymd_opt(now.year(), month, last)
                        .is_some_and(|end| end < now.date()) =>
                    {
                        now.year() + 1
                    }
                    None => now.year(),
                };
                let end = plus_days(NaiveDate::from_ymd_opt(year, month, last)?, 1)?;
                Some(Stretch::days(
                    NaiveDate::from_ymd_opt(year, month, first)?,
                    end,
                ))
            }
            Day::Month { month, year } => Some(Stretch::month(
                year.unwrap_or(now.year() + i32::from(month < now.month())),
                month,
            )?),
            Day::Holiday { holiday, year } => Some(holiday.occurrence(year, now.date())?),
            Day::Season { season, year } => Some(season_stretch(season, year, now.date())?),
        };
        let stretch = match (day, self.clock) {
            (Some(day), Clock::Any) => day,
            (None, Clock::Any) => return None,
            (Some(day), clock) => self.on_day(day.from.date(), clock, now)?,
            (None, clock) => self.next_time(clock, now)?,
        };
        Some((stretch, odd))
    }

    /// The latest one before `now`, of what came out as `next`: "since Monday", "since March".
    pub(super) fn before(&self, now: NaiveDateTime, next: Stretch) -> Option<Stretch> {
        match self.day {
            Day::Any => next.moved(Unit::Day, -1),
            Day::Weekday(_) => next.moved(Unit::Week, -1),
            Day::OfMonth { weekday: None, .. } => next.moved(Unit::Month, -1),
            Day::Calendar(Calendar { year: None, .. })
            | Day::Month { year: None, .. }
            | Day::Season { year: None, .. } => next.moved(Unit::Year, -1),
            Day::Holiday {
                holiday,
                year: None,
            } => holiday
                .in_year(now.year())
                .filter(|stretch| stretch.from <= now)
                .or_else(|| holiday.in_year(now.year() - 1)),
            _ => Some(next),
        }
    }

    /// `clock` on a day that was named.
    fn on_day(&self, date: NaiveDate, clock: Clock, now: NaiveDateTime) -> Option<Stretch> {
        match clock {
            Clock::Any => Stretch::day(date),
            Clock::At(hand) => {
                let mut minute = hand.in_office();
                // Today's hour that has passed means the one to come: "today at 8", said at 15:00.
                if hand.either
                    && at_minute(date, minute)? <= now
                    && at_minute(date, minute + 720)? > now
                    && date == now.date()
                    && minute < 720
                {
                    minute += 720;
                }
                if minute == 0 && self.midnight && (self.today || self.bound == Some(Bound::By)) {
                    minute = 1440;
                }
                point(date, minute, hand)
            }
            Clock::Part { from, until } => {
                Stretch::between(at_minute(date, from)?, at_minute(date, until)?, Unit::Hour)
            }
            Clock::Range { from, until } => {
                let start = from.in_office();
                let start = if from.either && !until.either && start > until.minute {
                    from.minute
                } else {
                    start
                };
                range(date, start, until, from.grain.min(until.grain))
            }
        }
    }

    /// The next time at which the clock shows what was named.
    fn next_time(&self, clock: Clock, now: NaiveDateTime) -> Option<Stretch> {
        let today = now.date();
        let tomorrow = plus_days(today, 1)?;
        match clock {
            Clock::Any => None,
            Clock::At(hand) => {
                let office = self.bound == Some(Bound::By) && hand.either;
                let minutes = if office {
                    [hand.in_office(), hand.in_office()]
                } else if hand.either && hand.minute < 540 {
                    [hand.minute, hand.minute + 720]
                } else {
                    [hand.minute; 2]
                };
                let mut candidates = [today, tomorrow]
                    .into_iter()
                    .flat_map(|date| minutes.map(|minute| (date, minute)));
                let (date, minute) = candidates.find(|(date, minute)| {
                    at_minute(*date, *minute).is_some_and(|time| time >= now)
                })?;
                point(date, minute, hand)
            }
            Clock::Part { from, until } => {
                let date = if at_minute(today, until)? > now {
                    today
                } else {
                    tomorrow
                };
                Stretch::between(at_minute(date, from)?, at_minute(date, until)?, Unit::Hour)
            }
            Clock::Range { from, until } => {
                let start = from.in_office();
                let start = if from.either && !until.either && start > until.minute {
                    from.minute
                } else {
                    start
                };
                let grain = from.grain.min(until.grain);
                let stretch = range(today, start, until, grain)?;
                if stretch.until > now {
                    Some(stretch)
                } else {
                    range(tomorrow, start, until, grain)
                }
            }
        }
    }
}

fn point(date: NaiveDate, minute: i32, hand: Hand) -> Option<Stretch> {
    let from = at_minute(date, minute)? + chrono::Duration::seconds(hand.second.into());
    Some(Stretch {
        from,
        until: calendar::shift(from, hand.grain, 1)?,
        grain: hand.grain,
        span: false,
    })
}

/// From `start` to the next time that `until` shows.
fn range(date: NaiveDate, start: i32, until: Hand, grain: Unit) -> Option<Stretch> {
    let mut end = until.minute;
    let step = if until.either { 720 } else { 1440 };
    while end <= start {
        end += step;
    }
    Stretch::between(at_minute(date, start)?, at_minute(date, end)?, grain)
}

/// The next such day of a month from `today` on; with a weekday, the next that is one.
fn of_month(day: u32, weekday: Option<Weekday>, today: NaiveDate) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    // Within 14 months each weekday falls on each day of a month that every month has; the 31st needs longer.
    (0..48)
        .filter_map(|months| {
            first
                .checked_add_months(chrono::Months::new(months))?
                .with_day(day)
        })
        .find(|date| *date >= today && weekday.is_none_or(|weekday| date.weekday() == weekday))
}

impl Calendar {
    /// The date meant: in the year named, else the nearest future one; a past one of the last two months where
    /// only that falls on the weekday named. A day that the month does not have becomes the month's last.
    fn nearest(self, today: NaiveDate) -> Option<(NaiveDate, Oddities)> {
        let mut odd = Oddities::default();
        let in_year = |year| NaiveDate::from_ymd_opt(year, self.month, self.day);
        let fits = |date: &NaiveDate| self.weekday.is_none_or(|weekday| date.weekday() == weekday);
        let date = if let Some(year) = self.year {
            in_year(year)
        } else {
            let ahead = (0..8)
                .filter_map(|years| in_year(today.year() + years))
                .find(|date| *date >= today);
            let behind = (0..2)
                .filter_map(|years| in_year(today.year() - years))
                .find(|date| {
                    *date < today
                        && (today - *date).num_days() <= 62
                        && self.weekday.is_some()
                        && fits(date)
                });
            match ahead {
                Some(date) if fits(&date) => Some(date),
                _ => behind.or(ahead),
            }
        };
        let date = if let Some(date) = date {
            date
        } else {
            odd.no_such_date = true;
            let year = self
                .year
                .unwrap_or(today.year() + i32::from(self.month < today.month()));
            plus_days(Stretch::month(year, self.month)?.until.date(), -1)?
        };
        if !odd.no_such_date && !fits(&date) {
            odd.mismatch = Some(date.weekday());
        }
        if self.either_order && self.day <= 12 && self.day != self.month {
            let swapped = Calendar {
                month: self.day,
                day: self.month,
                either_order: false,
                ..self
            };
            odd.other_order = swapped.nearest(today).map(|(date, _)| date);
            // The weekday decides between the two orders.
            if let (Some(_), Some(other)) = (odd.mismatch, odd.other_order)
                && fits(&other)
            {
                return Some((other, Oddities::default()));
            }
            if self.weekday.is_some() && odd.mismatch.is_none() {
                odd.other_order = None;
            }
        }
        Some((date, odd))
    }
}
