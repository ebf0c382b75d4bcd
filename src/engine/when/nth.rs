//! The nth of something: "first Monday of May", "last day of the month", "the week after Easter",
//! "two Fridays from now", "the first 3 days of June", "second half of August", "the closest Monday to 5 May".
//!
//! The nth week of a month is its nth whole week, Monday to Sunday.

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::{
    calendar::{
        Stretch, Unit, midnight, plus_days, plus_working_days, shift, week_start, weekday_after,
        weekday_before,
    },
    duration, number, period, phrase,
    reading::{Day, Reading},
    scan::{Read, Scan},
    token::Kind,
    weekday,
    words::Word,
};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Counted {
    Weekday(Weekday),
    Unit(Unit),
    WorkingDay,
    Weekend,
    Month(u32),
}

/// Which of them, from the start or from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    FromStart(u32),
    FromEnd(u32),
}

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let start = scan.skip(at, Word::The);
    let ordinal = || {
        closest(scan, start)
            .or_else(|| first_several(scan, start))
            .or_else(|| half(scan, start))
            .or_else(|| nth(scan, start))
            .or_else(|| nth_quarter(scan, start))
            .or_else(|| day_of_month(scan, start))
    };
    // What it begins with decides which of them it can be.
    match scan.kind(start) {
        Kind::Number { .. } if scan.is(start + 1, Word::Suffix) => ordinal(),
        Kind::Other => nth(scan, start),
        Kind::Word(Word::Ordinal(_) | Word::OrdinalTens(_)) => ordinal(),
        Kind::Word(Word::Tens(_)) => counted_from_now(scan, start).or_else(ordinal),
        Kind::Word(Word::Unit(Unit::Second)) => ordinal().or_else(|| neighbour(scan, start)),
        Kind::Word(Word::Closest) => closest(scan, start),
        Kind::Word(Word::Last) => first_several(scan, start).or_else(|| nth(scan, start)),
        Kind::Word(Word::Next) => nth(scan, start),
        Kind::Word(
            Word::Weekday(_)
            | Word::Weekdays(_)
            | Word::Weekend
            | Word::Month(_)
            | Word::Unit(_)
            | Word::Working
            | Word::Business
            | Word::Work
            | Word::Hours,
        ) => neighbour(scan, start),
        Kind::Number { .. } | Kind::Word(_) => counted_from_now(scan, start),
        _ => None,
    }
}

/// "the first of next month", "5th of this month"
fn day_of_month(scan: &Scan, at: usize) -> Read<Reading> {
    let (nth, next) = number::ordinal(scan, at)?;
    if !scan.is(next, Word::Of)
        || !matches!(
            scan.word(next + 1),
            Some(Word::Next | Word::This | Word::Last | Word::The | Word::Following)
        )
    {
        return None;
    }
    let ((base, within), end) = base_period(scan, next + 1)?;
    if within.grain != Unit::Month || within.span || !matches!(base.day, Day::Fixed(_)) {
        return None;
    }
    let mut date = within.from.date().with_day(nth)?;
    // "the 5th of the month", said on the 12th, is next month's.
    if date < scan.today() && scan.is(next + 1, Word::The) {
        date = within.until.date().with_day(nth)?;
    }
    Some((Reading::fixed(Stretch::day(date)?), end))
}

fn which(scan: &Scan, at: usize) -> Read<Which> {
    match scan.word(at) {
        Some(Word::Last) => Some((Which::FromEnd(1), at + 1)),
        // "next to last"
        Some(Word::Next) if scan.is(at + 1, Word::To) && scan.is(at + 2, Word::Last) => {
            Some((Which::FromEnd(2), at + 3))
        }
        Some(Word::Next) => None,
        _ if scan.reads(at, &["final"]) => Some((Which::FromEnd(1), at + 1)),
        _ => {
            let (nth, next) = number::ordinal(scan, at)?;
            // "second to last", "second-last", "2nd last"
            let to = scan.skip(next + usize::from(scan.mark(next, b'-')), Word::To);
            let to = to + usize::from(scan.mark(to, b'-'));
            if scan.is(to, Word::Last) {
                return Some((Which::FromEnd(nth), to + 1));
            }
            (1..=366)
                .contains(&nth)
                .then_some((Which::FromStart(nth), next))
        }
    }
}

fn counted(scan: &Scan, at: usize) -> Read<Counted> {
    if let Some(weekday) = weekday::named(scan, at) {
        return Some((Counted::Weekday(weekday), at + 1));
    }
    match scan.word(at)? {
        Word::Weekend => Some((Counted::Weekend, at + 1)),
        Word::Month(month) => Some((Counted::Month(month.into()), at + 1)),
        Word::Working | Word::Business | Word::Work if scan.is(at + 1, Word::Unit(Unit::Day)) => {
            Some((Counted::WorkingDay, at + 2))
        }
        Word::Unit(Unit::Day) if scan.reads(at, &["weekday"]) => {
            Some((Counted::WorkingDay, at + 1))
        }
        _ => {
            let (unit, 1) = duration::unit(scan, at)? else {
                return None;
            };
            (unit >= Unit::Hour && scan.length(at) > 1).then_some((Counted::Unit(unit), at + 1))
        }
    }
}

/// "first Monday of May", "third Thursday after Easter", "last working day of the month"
fn nth(scan: &Scan, at: usize) -> Read<Reading> {
    let (which, next) = which(scan, at)?;
    let (what, next) = counted(scan, next)?;
    let link = scan.word(next)?;
    match link {
        Word::Of | Word::In => {
            // "the last Thursday of every month": the next one.
            if scan.is(next + 1, Word::Every) {
                let (unit, 1) = duration::unit(scan, next + 2)? else {
                    return None;
                };
                let present = Stretch::of(unit, scan.now())?;
                let found = pick(which, what, present).filter(|found| found.until > scan.now());
                let found = found.or_else(|| pick(which, what, present.moved(unit, 1)?))?;
                return Some((Reading::fixed(found), next + 3));
            }
            let ((base, stretch), end) = base_period(scan, next + 1)?;
            let mut found = pick(which, what, stretch)?;
            // Without a year the first Monday of this month may be over: next year's is meant.
            if let Day::Month { month, year: None } = base.day
                && found.until <= scan.now()
            {
                found = pick(which, what, Stretch::month(scan.now().year() + 1, month)?)?;
            }
            Some((Reading::fixed(found), end))
        }
        Word::After | Word::Before | Word::From | Word::Following => {
            let Which::FromStart(count) = which else {
                return None;
            };
            let (base, end) = scan.nested(|| phrase::read(scan, next + 1))?;
            let anchor = base.resolve(scan.now())?.0;
            let sign = if link == Word::Before { -1 } else { 1 };
            Some((
                Reading::fixed(step(what, anchor, sign * i64::from(count))?),
                end,
            ))
        }
        _ => None,
    }
}

/// "the month", "May 2026", "next quarter", "2026": the period in which something is counted.
fn base_period(scan: &Scan, at: usize) -> Read<(Reading, Stretch)> {
    let name = scan.skip(at, Word::The);
    if let Some((unit, 1)) = duration::unit(scan, name)
        && unit >= Unit::Week
        && scan.length(name) > 1
    {
        let stretch = Stretch::of(unit, scan.now())?;
        return Some(((Reading::fixed(stretch), stretch), name + 1));
    }
    let (base, next) = scan.nested(|| phrase::period(scan, at))?;
    let stretch = base.resolve(scan.now())?.0;
    ((stretch.grain >= Unit::Week) || stretch.span).then_some(((base, stretch), next))
}

/// The nth of something inside a period.
fn pick(which: Which, what: Counted, within: Stretch) -> Option<Stretch> {
    let first = within.from.date();
    let end = within.until.date();
    let inside = |stretch: Stretch| {
        (stretch.from >= within.from && stretch.from < within.until).then_some(stretch)
    };
    let steps = |count: u32| i64::from(count) - 1;
    let found = match (what, which) {
        (Counted::Weekday(day), Which::FromStart(nth)) => {
            Stretch::day(plus_days(weekday_after(first, day, true)?, 7 * steps(nth))?)
        }
        (Counted::Weekday(day), Which::FromEnd(nth)) => {
            Stretch::day(plus_days(weekday_before(end, day)?, -7 * steps(nth))?)
        }
        (Counted::WorkingDay, Which::FromStart(nth)) => {
            Stretch::day(plus_working_days(plus_days(first, -1)?, i64::from(nth))?)
        }
        (Counted::WorkingDay, Which::FromEnd(nth)) => {
            Stretch::day(plus_working_days(end, -i64::from(nth))?)
        }
        (Counted::Weekend, which) => {
            let friday = pick(which, Counted::Weekday(Weekday::Fri), within)?
                .from
                .date();
            period::weekend_from(week_start(friday))
        }
        (Counted::Month(month), _) => Stretch::month(first.year(), month),
        (Counted::Unit(Unit::Week), Which::FromStart(nth)) => {
            let monday = plus_days(weekday_after(first, Weekday::Mon, true)?, 7 * steps(nth))?;
            Stretch::of(Unit::Week, midnight(monday))
        }
        (Counted::Unit(Unit::Week), Which::FromEnd(nth)) => {
            let monday = plus_days(week_start(end), -7 * i64::from(nth))?;
            Stretch::of(Unit::Week, midnight(monday))
        }
        (Counted::Unit(unit), Which::FromStart(nth)) => {
            Stretch::of(unit, shift(within.from, unit, steps(nth))?)
        }
        (Counted::Unit(unit), Which::FromEnd(nth)) => {
            Stretch::of(unit, shift(within.until, unit, -i64::from(nth))?)
        }
    }?;
    inside(found)
}

/// The nth of something after (`count` > 0) or before a time.
fn step(what: Counted, anchor: Stretch, count: i64) -> Option<Stretch> {
    let after = count > 0;
    let rest = if after { count - 1 } else { count + 1 };
    let day = anchor.from.date();
    // The last day that belongs to the anchor.
    let last = (anchor.until - Duration::nanoseconds(1)).date();
    match what {
        Counted::Weekday(weekday) => {
            let near = if after {
                weekday_after(last, weekday, false)?
            } else {
                weekday_before(day, weekday)?
            };
            Stretch::day(plus_days(near, rest * 7)?)
        }
        Counted::WorkingDay => {
            Stretch::day(plus_working_days(if after { last } else { day }, count)?)
        }
        Counted::Weekend => {
            let friday = if after {
                weekday_after(last, Weekday::Fri, true)?
            } else {
                weekday_before(day, Weekday::Fri)?
            };
            let monday = week_start(friday);
            period::weekend_from(plus_days(monday, rest * 7)?)
        }
        Counted::Unit(unit) => {
            let base = if after { midnight(last) } else { anchor.from };
            let base = if unit < Unit::Day {
                if after {
                    anchor.until - Duration::nanoseconds(1)
                } else {
                    anchor.from
                }
            } else {
                base
            };
            Stretch::of(unit, base)?.moved(unit, count)
        }
        Counted::Month(month) => {
            let this = Stretch::month(day.year(), month)?;
            let year = match (after, this.from > anchor.from, this.until <= anchor.from) {
                (true, true, _) | (false, _, true) => day.year(),
                (true, false, _) => day.year() + 1,
                (false, _, false) => day.year() - 1,
            };
            Stretch::month(year + i32::try_from(rest).ok()?, month)
        }
    }
}

/// "the week after Easter", "the day before Christmas", "the Friday after Thanksgiving"
fn neighbour(scan: &Scan, at: usize) -> Read<Reading> {
    let (what, next) = counted(scan, at)?;
    let (sign, inner) = match scan.word(next)? {
        Word::After | Word::Following => (1, next + 1),
        Word::Before => (-1, next + 1),
        _ => return None,
    };
    // "Friday after 5pm" and "Friday before noon" are bounds on that day.
    let (base, end) = scan.nested(|| phrase::read(scan, inner))?;
    if !base.has_day() || base.has_clock() || base.bound.is_some() {
        return None;
    }
    let anchor = base.resolve(scan.now())?.0;
    if anchor.grain < Unit::Day && !anchor.span {
        return None;
    }
    Some((Reading::fixed(step(what, anchor, sign)?), end))
}

/// "two Fridays from now", "three weekends ago", "in two Mondays"
fn counted_from_now(scan: &Scan, at: usize) -> Read<Reading> {
    let (amount, next) = number::amount(scan, scan.skip(at, Word::In))?;
    let count = amount.count().filter(|count| (1..=1000).contains(count))?;
    let (what, next) = match scan.word(next)? {
        Word::Weekday(day) | Word::Weekdays(day) => (Counted::Weekday(day), next + 1),
        Word::Weekend => (Counted::Weekend, next + 1),
        _ if scan.reads(next, &["weekends"]) => (Counted::Weekend, next + 1),
        _ => return None,
    };
    let (sign, end) = match (scan.word(next), scan.word(next + 1)) {
        (Some(Word::From), Some(Word::Now | Word::Today)) => (1, next + 2),
        (Some(Word::Hence), _) => (1, next + 1),
        (Some(Word::Ago | Word::Back), _) => (-1, next + 1),
        _ => return None,
    };
    let today = Stretch::day(scan.today())?;
    Some((Reading::fixed(step(what, today, sign * count)?), end))
}

/// "the first 3 days of June", "last two weeks of the quarter"
fn first_several(scan: &Scan, at: usize) -> Read<Reading> {
    let last = match scan.word(at)? {
        Word::Ordinal(1) => false,
        Word::Last => true,
        _ => return None,
    };
    let (count, unit_at) =
        number::amount(scan, at + 1).and_then(|(amount, next)| Some((amount.count()?, next)))?;
    let (unit, 1) = duration::unit(scan, unit_at)? else {
        return None;
    };
    if !matches!(scan.word(unit_at + 1), Some(Word::Of | Word::In)) || !(1..=1000).contains(&count)
    {
        return None;
    }
    let ((_, within), end) = base_period(scan, unit_at + 2)?;
    let stretch = if last {
        Stretch::between(shift(within.until, unit, -count)?, within.until, unit)
    } else {
        Stretch::between(within.from, shift(within.from, unit, count)?, unit)
    }?;
    Some((Reading::fixed(stretch), end))
}

/// "the first half of August", "2nd half of next week", "H2 of …"
fn half(scan: &Scan, at: usize) -> Read<Reading> {
    let (nth @ (1 | 2), next) = number::ordinal(scan, at)? else {
        return None;
    };
    if !scan.is(next, Word::Half) || !scan.is(next + 1, Word::Of) {
        return None;
    }
    let ((_, within), end) = base_period(scan, next + 2)?;
    let first = within.from.date();
    let days = (within.until.date() - first).num_days();
    let middle: NaiveDate = match within.grain {
        Unit::Year => shift(within.from, Unit::Month, 6)?.date(),
        Unit::Month => plus_days(first, 15)?,
        _ => plus_days(first, (days + 1) / 2)?,
    };
    let (from, until) = if nth == 1 {
        (first, middle)
    } else {
        (middle, within.until.date())
    };
    Some((Reading::fixed(Stretch::days(from, until)), end))
}

/// "the third quarter", "third quarter 2026", "the 1st quarter of next year"
fn nth_quarter(scan: &Scan, at: usize) -> Read<Reading> {
    let (nth @ 1..=4, next) = number::ordinal(scan, at)? else {
        return None;
    };
    if !scan.is(next, Word::Unit(Unit::Quarter)) {
        return None;
    }
    let of = scan.skip(scan.skip(next + 1, Word::Of), Word::In);
    let quarter = |year: i32| {
        Stretch::of(
            Unit::Quarter,
            midnight(NaiveDate::from_ymd_opt(year, nth * 3, 1)?),
        )
    };
    if let Some((year, end)) = super::date::year(scan, of) {
        return Some((Reading::fixed(quarter(year)?), end));
    }
    if of > next + 1
        && let Some(((_, within), end)) = base_period(scan, of)
        && within.grain == Unit::Year
    {
        return Some((Reading::fixed(quarter(within.from.year())?), end));
    }
    let this = quarter(scan.now().year())?;
    let found = if this.until <= scan.now() {
        quarter(scan.now().year() + 1)?
    } else {
        this
    };
    Some((Reading::fixed(found), next + 1))
}

/// "the closest Monday to 5 October", "second closest Mon to …"
fn closest(scan: &Scan, at: usize) -> Read<Reading> {
    let (nth, start) = number::ordinal(scan, at)
        .filter(|(nth, _)| *nth >= 1)
        .unwrap_or((1, at));
    if !scan.is(start, Word::Closest) {
        return None;
    }
    let day = weekday::named(scan, start + 1)?;
    let to = scan.skip(start + 2, Word::To);
    if to == start + 2 {
        return None;
    }
    let (base, end) = scan.nested(|| phrase::read(scan, to))?;
    let anchor = base.resolve(scan.now())?.0.from.date();
    let ahead = weekday_after(anchor, day, true)?;
    let behind = plus_days(ahead, -7)?;
    let ahead_first = ahead - anchor <= anchor - behind;
    // They alternate: the nearest, then the one on the other side.
    let weeks = i64::from((nth - 1) / 2);
    let found = if (nth % 2 == 1) == ahead_first {
        plus_days(ahead, 7 * weeks)?
    } else {
        plus_days(behind, -7 * weeks)?
    };
    Some((Reading::fixed(Stretch::day(found)?), end))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn counted_days() {
        check(
            "first Monday of May",
            "first Monday of May",
            "2026-05-04T00:00 at day",
        );
        check(
            "the last day of the month",
            "the last day of the month",
            "2026-03-31T00:00 at day",
        );
        check(
            "two Fridays from now",
            "two Fridays from now",
            "2026-03-13T00:00 at day",
        );
        check(
            "the day after Thanksgiving",
            "the day after Thanksgiving",
            "2026-11-27T00:00 at day",
        );
        quiet("the second option");
    }
}
