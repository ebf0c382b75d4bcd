//! Lengths of time: "2 hrs", "an hour and a half", "1h30", "3 working days", "a day or two".

use chrono::NaiveDateTime;

use super::{
    calendar::{Unit, floor, plus_working_days, shift},
    number::{self, Amount},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};

/// A length of time as it was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    months: i64,
    days: i64,
    seconds: i64,
    /// Days of work rather than of the calendar.
    working: bool,
    /// The smallest unit named.
    pub unit: Unit,
    /// How many of `unit`, where it alone was named and the number is whole.
    pub count: Option<i64>,
    /// True where a single letter stands for the unit ("2d"), which needs a word that leads to it.
    pub terse: bool,
}

impl Length {
    fn of(amount: Amount, unit: Unit, working: bool, terse: bool) -> Option<Length> {
        let thousandths = amount.0;
        let mut length = Length {
            months: 0,
            days: 0,
            seconds: 0,
            working,
            unit,
            count: amount.count(),
            terse,
        };
        let scaled = |each: i64| thousandths.checked_mul(each).map(|total| total / 1000);
        match unit {
            Unit::Second => length.seconds = scaled(1)?,
            Unit::Minute => length.seconds = scaled(60)?,
            Unit::Hour => length.seconds = scaled(3600)?,
            Unit::Day | Unit::Week => {
                let seconds = scaled(if unit == Unit::Day { 86_400 } else { 604_800 })?;
                length.days = seconds / 86_400;
                length.seconds = seconds % 86_400;
            }
            Unit::Month | Unit::Quarter | Unit::Year => {
                let each = match unit {
                    Unit::Month => 1,
                    Unit::Quarter => 3,
                    _ => 12,
                };
                let months = thousandths.checked_mul(each)?;
                length.months = months / 1000;
                length.days = months % 1000 * 30 / 1000;
            }
        }
        // A part of a unit is exact to the finer one: "half a day" to the hour, not to the day.
        if length.count.is_none() && unit > Unit::Second {
            length.unit = match unit {
                Unit::Week => Unit::Day,
                _ => unit.finer(),
            };
        }
        Some(length)
    }

    fn plus(self, other: Length) -> Length {
        Length {
            months: self.months + other.months,
            days: self.days + other.days,
            seconds: self.seconds + other.seconds,
            working: self.working || other.working,
            unit: self.unit.min(other.unit),
            count: None,
            terse: self.terse && other.terse,
        }
    }

    /// True of hours and smaller units, which pass on the clock rather than on the calendar.
    pub(super) fn of_clock(self) -> bool {
        self.months == 0 && self.days == 0 && self.unit <= Unit::Hour
    }

    /// `moment` moved by this length, later or (`sign` -1) earlier, to the grain that the length is exact to.
    pub(super) fn from(self, moment: NaiveDateTime, sign: i64) -> Option<NaiveDateTime> {
        Some(floor(self.unit.finer(), self.exactly_from(moment, sign)?))
    }

    /// As [`Length::from`], keeping the time of day.
    pub(super) fn exactly_from(self, moment: NaiveDateTime, sign: i64) -> Option<NaiveDateTime> {
        if self.working {
            return Some(
                plus_working_days(moment.date(), sign * self.days)?.and_time(moment.time()),
            );
        }
        let moment = shift(moment, Unit::Month, sign * self.months)?;
        let moment = shift(moment, Unit::Day, sign * self.days)?;
        shift(moment, Unit::Second, sign * self.seconds)
    }

    pub(super) fn is_working(self) -> bool {
        self.working
    }
}

/// `count` whole units.
pub(super) fn length_of(unit: Unit, count: i64) -> Option<Length> {
    Length::of(Amount(count.checked_mul(1000)?), unit, false, false)
}

/// A length of time at `at`.
pub(super) fn length(scan: &Scan, at: usize) -> Read<Length> {
    let (mut total, mut next) = one(scan, at)?;
    // "1h30", "1 h 30": minutes without their unit.
    if total.unit == Unit::Hour
        && total.count.is_some()
        && scan.is(next - 1, Word::HourMark)
        && let Some((minutes @ 0..=59, 2)) = scan.number(next)
        && scan.glued(next)
        && scan.glued(next - 1)
        && unit(scan, next + 1).is_none()
    {
        total = total.plus(Length::of(
            Amount::whole(minutes),
            Unit::Minute,
            false,
            true,
        )?);
        return Some((total, next + 1));
    }
    for _ in 0..3 {
        let and = scan.is(next, Word::And) || scan.mark(next, b',');
        let part = next + usize::from(and);
        let part = if scan.mark(next, b',') {
            scan.skip(part, Word::And)
        } else {
            part
        };
        // "an hour and a half", "a year and a quarter"
        if scan.is(next, Word::And)
            && scan.is(next + 1, Word::A)
            && matches!(scan.word(next + 2), Some(Word::Half))
            && unit(scan, next + 3).is_none()
        {
            let half = Length::of(Amount(500), total.unit, total.working, false)?;
            total = total.plus(half);
            return Some((total, next + 3));
        }
        match one(scan, part) {
            Some((smaller, end))
                if smaller.unit < total.unit && (and || scan.number(part).is_some()) =>
            {
                total = total.plus(smaller);
                next = end;
            }
            _ => break,
        }
    }
    // "a day or two", "an hour or so"
    if scan.is(next, Word::Or)
        && let Some((count, end)) = number::whole(scan, next + 1)
        && total
            .count
            .is_some_and(|first| i64::from(count) == first + 1)
        && unit(scan, end).is_none()
    {
        return Some((
            Length::of(Amount::whole(count), total.unit, total.working, false)?,
            end,
        ));
    }
    Some((total, next))
}

/// One amount with its unit.
fn one(scan: &Scan, at: usize) -> Read<Length> {
    let (mut amount, mut next) = number::amount(scan, at)?;
    // "2-3 days", "two to three weeks", "2 or 3 days": the longer one is what can be relied on.
    let ranged = scan.mark(next, b'-') || matches!(scan.word(next), Some(Word::To | Word::Or));
    if ranged
        && let Some((upper, end)) = number::amount(scan, next + 1)
        && upper.0 > amount.0
        && unit(scan, end).is_some()
    {
        amount = upper;
        next = end;
    }
    // "a 2-hour", "3-day": the hyphen of a compound.
    let mut next = if scan.mark(next, b'-') && scan.glued(next) {
        next + 1
    } else {
        next
    };
    let working = match scan.word(next) {
        Some(Word::Working | Word::Business | Word::Work) => true,
        _ => scan.reads(next, &["bank", "trading"]),
    };
    let weekday = scan.reads(next, &["weekday", "weekdays"]);
    let full = matches!(scan.word(next), Some(Word::Whole))
        || scan.reads(next, &["calendar", "consecutive"]);
    next += usize::from(working || full);
    let (unit, factor) = unit(scan, next)?;
    if working && unit != Unit::Day {
        return None;
    }
    let terse = scan.length(next) == 1;
    if terse && !scan.glued(next) && !scan.is(next, Word::HourMark) {
        return None;
    }
    let amount = Amount(amount.0.checked_mul(factor)?);
    Some((
        Length::of(amount, unit, working || weekday, terse)?,
        next + 1,
    ))
}

/// A unit word, singular or plural, and how many of it the word means.
pub(super) fn unit(scan: &Scan, at: usize) -> Option<(Unit, i64)> {
    match scan.kind(at) {
        Kind::Word(Word::Unit(unit)) => Some((unit, 1)),
        Kind::Word(Word::Hours | Word::HourMark) => Some((Unit::Hour, 1)),
        Kind::Word(Word::Units(unit, factor)) => Some((unit, factor.into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn lengths_are_no_times_by_themselves() {
        check("in 1h30", "in 1h30", "2026-03-04T16:50 at minute");
        check(
            "in an hour and a half",
            "in an hour and a half",
            "2026-03-04T16:50 at minute",
        );
        check(
            "in 3 working days",
            "in 3 working days",
            "2026-03-09T00:00 at day",
        );
        quiet("it took 3 days");
    }
}
