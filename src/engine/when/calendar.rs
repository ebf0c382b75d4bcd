//! Calendar arithmetic on wall clock time: units, stretches of time, shifts.
//!
//! Weeks start on Monday (ISO 8601). Everything is checked: what leaves chrono's calendar is `None`.

use chrono::{Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

/// A unit of time, smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    /// The unit to which "in 3 of these" is exact: three days from now is an hour, a week from now a day.
    ///
    /// Source: Duckling's `inDuration`, which truncates to the next finer grain.
    pub(super) fn finer(self) -> Unit {
        match self {
            Unit::Second | Unit::Minute => Unit::Second,
            Unit::Hour => Unit::Minute,
            Unit::Day => Unit::Hour,
            Unit::Week | Unit::Month => Unit::Day,
            Unit::Quarter | Unit::Year => Unit::Month,
        }
    }
}

/// A half-open stretch of wall clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: NaiveDateTime,
    pub until: NaiveDateTime,
    pub grain: Unit,
    /// True where the words name a span, false where they name one point of the grain.
    pub span: bool,
}

impl Stretch {
    /// The `unit` that contains `moment`.
    pub(super) fn of(unit: Unit, moment: NaiveDateTime) -> Option<Stretch> {
        let from = floor(unit, moment);
        Some(Stretch {
            from,
            until: shift(from, unit, 1)?,
            grain: unit,
            span: false,
        })
    }

    pub(super) fn day(date: NaiveDate) -> Option<Stretch> {
        Stretch::of(Unit::Day, midnight(date))
    }

    /// The month `month` (1 to 12) of `year`.
    pub(super) fn month(year: i32, month: u32) -> Option<Stretch> {
        Stretch::of(
            Unit::Month,
            midnight(NaiveDate::from_ymd_opt(year, month, 1)?),
        )
    }

    pub(super) fn year(year: i32) -> Option<Stretch> {
        Stretch::of(Unit::Year, midnight(NaiveDate::from_ymd_opt(year, 1, 1)?))
    }

    /// Whole days from `first` up to `end`, exclusive.
    pub(super) fn days(first: NaiveDate, end: NaiveDate) -> Stretch {
        Stretch {
            from: midnight(first),
            until: midnight(end),
            grain: Unit::Day,
            span: true,
        }
    }

    pub(super) fn between(
        from: NaiveDateTime,
        until: NaiveDateTime,
        grain: Unit,
    ) -> Option<Stretch> {
        (from < until).then_some(Stretch {
            from,
            until,
            grain,
            span: true,
        })
    }

    /// The same stretch `count` of its own units later.
    pub(super) fn moved(self, unit: Unit, count: i64) -> Option<Stretch> {
        Some(Stretch {
            from: shift(self.from, unit, count)?,
            until: shift(self.until, unit, count)?,
            ..self
        })
    }
}

pub(super) fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

/// The start of the `unit` that contains `moment`.
pub(super) fn floor(unit: Unit, moment: NaiveDateTime) -> NaiveDateTime {
    let date = moment.date();
    let day = match unit {
        Unit::Second => return moment.with_nanosecond(0).unwrap_or(moment),
        Unit::Minute => return at(date, moment.hour(), moment.minute()),
        Unit::Hour => return at(date, moment.hour(), 0),
        Unit::Day => Some(date),
        Unit::Week => Some(week_start(date)),
        Unit::Month => date.with_day(1),
        Unit::Quarter => date
            .with_day(1)
            .and_then(|first| first.with_month0(date.month0() / 3 * 3)),
        Unit::Year => NaiveDate::from_ymd_opt(date.year(), 1, 1),
    };
    midnight(day.unwrap_or(date))
}

/// `date` at `hour`:`minute`, or its midnight where there is no such time.
pub(super) fn at(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0)
        .unwrap_or_else(|| midnight(date))
}

/// `date` at `minutes` after its midnight; 1440 and more are on the following days.
pub(super) fn at_minute(date: NaiveDate, minutes: i32) -> Option<NaiveDateTime> {
    midnight(date).checked_add_signed(Duration::minutes(minutes.into()))
}

/// The Monday of the week.
pub(super) fn week_start(date: NaiveDate) -> NaiveDate {
    back(date, i64::from(date.weekday().num_days_from_monday()))
}

fn back(date: NaiveDate, days: i64) -> NaiveDate {
    plus_days(date, -days).unwrap_or(date)
}

pub(super) fn plus_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(Duration::try_days(days)?)
}

/// `moment` moved by `count` units; a month keeps the day, or takes the month's last.
pub(super) fn shift(moment: NaiveDateTime, unit: Unit, count: i64) -> Option<NaiveDateTime> {
    let months = |each: i64| {
        let total = count.checked_mul(each)?;
        let size = Months::new(u32::try_from(total.unsigned_abs()).ok()?);
        if total < 0 {
            moment.checked_sub_months(size)
        } else {
            moment.checked_add_months(size)
        }
    };
    let by = match unit {
        Unit::Second => Duration::try_seconds(count),
        Unit::Minute => Duration::try_minutes(count),
        Unit::Hour => Duration::try_hours(count),
        Unit::Day => Duration::try_days(count),
        Unit::Week => Duration::try_weeks(count),
        Unit::Month => return months(1),
        Unit::Quarter => return months(3),
        Unit::Year => return months(12),
    };
    moment.checked_add_signed(by?)
}

/// The first `weekday` after `date`, or on it where `on` is true.
pub(super) fn weekday_after(date: NaiveDate, weekday: Weekday, on: bool) -> Option<NaiveDate> {
    let ahead = weekday.days_since(date.weekday());
    plus_days(date, i64::from(if ahead == 0 && !on { 7 } else { ahead }))
}

/// The last `weekday` before `date`.
pub(super) fn weekday_before(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let behind = date.weekday().days_since(weekday);
    plus_days(date, -i64::from(if behind == 0 { 7 } else { behind }))
}

/// The `nth` (1 to 5) `weekday` of a month.
pub(super) fn nth_weekday(year: i32, month: u32, weekday: Weekday, nth: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)
}

/// The last `weekday` of a month.
pub(super) fn last_weekday(year: i32, month: u32, weekday: Weekday) -> Option<NaiveDate> {
    let next = Stretch::month(year, month)?.until.date();
    weekday_before(next, weekday)
}

/// `count` working days (Monday to Friday) after `date`, or before it where negative.
pub(super) fn plus_working_days(date: NaiveDate, count: i64) -> Option<NaiveDate> {
    let step = count.signum();
    // Whole weeks at once, so that the cost does not grow with the number.
    let mut date = plus_days(date, count / 5 * 7)?;
    let mut left = count % 5;
    while left != 0 {
        date = plus_days(date, step)?;
        if date.weekday().num_days_from_monday() < 5 {
            left -= step;
        }
    }
    // From a weekend whole weeks end on a weekend: step back to the working day that was counted last.
    while count != 0 && date.weekday().num_days_from_monday() >= 5 {
        date = plus_days(date, -step)?;
    }
    Some(date)
}
