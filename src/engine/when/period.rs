//! Weeks, months, quarters and years: "this week", "next quarter", "the next three days", "Q3 2026",
//! "the week of 6 October", weekends and seasons.
//!
//! "Next 3 days" starts with the next whole unit and "last 3 days" ends before the present one, as
//! Duckling has it. A weekend runs from Friday 18:00 to Monday 00:00 (Duckling).

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    Bound,
    calendar::{
        Stretch, Unit, at, floor, midnight, plus_days, plus_working_days, shift, week_start,
        weekday_after,
    },
    date, duration, number, phrase,
    reading::{Day, Reading, season_beside},
    scan::{Read, Scan},
    token::Kind,
    words::{Season, Word},
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    match scan.kind(at) {
        Kind::Word(Word::QuarterLetter) => quarter_or_half(scan, at),
        // "H1 2026"
        Kind::Word(Word::HourMark) => quarter_or_half(scan, at),
        Kind::Number {
            value: 1900..=2199,
            digits: 4,
        } => {
            // "2026 Q3"
            let (_, next) = quarter_or_half(scan, at + 1)?;
            let (year, _) = scan.number(at)?;
            quarter_of(scan, at + 1, i32::try_from(year).ok()?).map(|reading| (reading, next))
        }
        Kind::Word(Word::The) => relative(scan, at + 1)
            .or_else(|| rest(scan, at + 1))
            .or_else(|| after_next(scan, at + 1))
            .or_else(|| week_of(scan, at + 1))
            .or_else(|| weekend(scan, at + 1))
            .or_else(|| season(scan, at + 1)),
        Kind::Word(Word::Unit(Unit::Week)) => week_of(scan, at)
            .or_else(|| after_next(scan, at))
            .or_else(|| numbered_week(scan, at)),
        Kind::Word(Word::Unit(_)) => after_next(scan, at),
        Kind::Word(Word::Weekend) => weekend(scan, at),
        Kind::Word(Word::Season(_)) => season(scan, at),
        Kind::Word(Word::Rest | Word::Remaining) => rest(scan, at),
        Kind::Word(Word::Later) if scan.is(at + 1, Word::This) => relative(scan, at + 1),
        Kind::Word(Word::All | Word::Whole)
            if matches!(
                scan.word(at + 1),
                Some(Word::This | Word::Next | Word::Last)
            ) =>
        {
            relative(scan, at + 1)
        }
        Kind::Word(_) => relative(scan, at),
        Kind::Other if scan.reads(at, &["w", "wc", "cw", "kw"]) => numbered_week(scan, at),
        _ => None,
    }
}

/// "this", "next" or "last" with what it moves.
fn relative(scan: &Scan, at: usize) -> Read<Reading> {
    let (step, mut name) = match (scan.word(at)?, scan.word(at + 1)) {
        (Word::This, Some(Word::Coming | Word::Next)) => (1, at + 2),
        (Word::This, Some(Word::Past | Word::Last)) => (-1, at + 2),
        (Word::This | Word::Current, _) => (0, at + 1),
        (Word::Next | Word::Coming | Word::Following, _) => (1, at + 1),
        (Word::Last | Word::Past, _) => (-1, at + 1),
        _ => return None,
    };
    let coming = scan.is(name - 1, Word::Coming);
    match scan.kind(name) {
        Kind::Word(Word::Weekend) => {
            // "this coming weekend" is this one.
            let step = if coming { 0 } else { step };
            return Some((Reading::fixed(weekend_of(scan, step)?), name + 1));
        }
        Kind::Word(Word::Season(season)) => {
            return Some((season_stepped(scan, season, step)?, name + 1));
        }
        Kind::Word(Word::AnySeason) => {
            let season = season_beside(scan.today(), step)?;
            return Some((Reading::fixed(season), name + 1));
        }
        Kind::Word(Word::Month(month)) => {
            let month = u32::from(month);
            let year = match step {
                1 => scan.now().year() + i32::from(month <= scan.now().month()),
                -1 => scan.now().year() - i32::from(month >= scan.now().month()),
                _ => scan.now().year() + i32::from(month < scan.now().month()),
            };
            // "next March 5" is a date.
            return (date::read(scan, name)?.1 == name + 1).then_some((
                Reading::day(Day::Month {
                    month,
                    year: Some(year),
                }),
                name + 1,
            ));
        }
        Kind::Word(Word::QuarterLetter) => return quarter_or_half(scan, name),
        _ => {}
    }
    // "next 3 days", "the last couple of weeks"
    let counted = number::amount(scan, name).filter(|_| {
        !scan.is(name, Word::A) || matches!(scan.word(name + 1), Some(Word::Couple | Word::Few))
    });
    if let Some((amount, _)) = counted {
        let (length, next) = duration::length(scan, name)?;
        let count = amount.count()?;
        return Some((several(scan, step, count, length)?, next));
    }
    // "next business day"
    if matches!(scan.word(name), Some(Word::Business | Word::Working))
        && scan.is(name + 1, Word::Unit(Unit::Day))
    {
        if step == 0 {
            return None;
        }
        let date = plus_working_days(scan.today(), step)?;
        return Some((Reading::fixed(Stretch::day(date)?), name + 2));
    }
    if matches!(
        scan.word(name),
        Some(Word::Whole | Word::Business | Word::Working)
    ) {
        name += 1;
    }
    let (unit, factor) = duration::unit(scan, name)?;
    if scan.length(name) == 1 || unit < Unit::Hour && step == 0 {
        return None;
    }
    // "at the last minute", "this second", "the next minute": idioms, unless that is all that is said.
    if unit < Unit::Hour && !scan.alone(at, name + 1) && !scan.alone(at.saturating_sub(1), name + 1)
    {
        return None;
    }
    if factor > 1 {
        return Some((
            several(scan, step, factor, duration::length_of(unit, factor)?)?,
            name + 1,
        ));
    }
    let stretch = Stretch::of(unit, scan.now())?.moved(unit, step)?;
    let bound = (step == 0).then_some(Bound::Within);
    Some((
        Reading {
            bound,
            ..Reading::fixed(stretch)
        },
        name + 1,
    ))
}

/// "this", "next" or "last" summer. The next one is never the one that runs; the last one is over.
fn season_stepped(scan: &Scan, season: Season, step: i64) -> Option<Reading> {
    let present = Reading::day(Day::Season { season, year: None })
        .resolve(scan.now())?
        .0;
    let years = match step {
        1 => i32::from(present.from <= scan.now()),
        -1 => -1,
        _ => 0,
    };
    let year = Some(present.from.year() + years);
    Some(Reading::day(Day::Season { season, year }))
}

/// Several whole units after the present one, or before it.
fn several(scan: &Scan, step: i64, count: i64, length: duration::Length) -> Option<Reading> {
    let unit = length.unit;
    let bound = (step >= 0).then_some(Bound::Within);
    if length.is_working() && step != 0 {
        let first = plus_working_days(scan.today(), step)?;
        let last = plus_working_days(scan.today(), step * count)?;
        let (first, last) = (first.min(last), first.max(last));
        return Some(Reading {
            bound,
            ..Reading::fixed(Stretch::days(first, plus_days(last, 1)?))
        });
    }
    // "the next 24 hours", "the next 90 minutes": whole units as well.
    let present = floor(unit, scan.now());
    let (from, until) = match step {
        0 => (present, length.exactly_from(present, 1)?),
        1.. => {
            let from = shift(present, unit, 1)?;
            (from, length.exactly_from(from, 1)?)
        }
        _ => (length.exactly_from(present, -1)?, present),
    };
    Some(Reading {
        bound,
        ..Reading::fixed(Stretch::between(from, until, unit)?)
    })
}

/// "week after next", "month after next"
fn after_next(scan: &Scan, at: usize) -> Read<Reading> {
    let (unit, 1) = duration::unit(scan, at)? else {
        return None;
    };
    let next = scan.is(at + 1, Word::After) && scan.is(at + 2, Word::Next);
    let last = scan.is(at + 1, Word::Before) && scan.is(at + 2, Word::Last);
    let step = if next { 2 } else { -2 };
    ((next || last) && unit >= Unit::Day)
        .then(|| Stretch::of(unit, scan.now())?.moved(unit, step))?
        .map(|stretch| (Reading::fixed(stretch), at + 3))
}

/// "the rest of the week": from now to its end.
fn rest(scan: &Scan, at: usize) -> Read<Reading> {
    let of = at + 1;
    if !matches!(scan.word(at), Some(Word::Rest | Word::Remaining)) || !scan.is(of, Word::Of) {
        return None;
    }
    let name = match scan.word(of + 1)? {
        Word::The | Word::This => of + 2,
        Word::Today => {
            let until = Stretch::day(scan.today())?.until;
            let stretch = Stretch::between(scan.now(), until, Unit::Minute)?;
            return Some((
                Reading {
                    bound: Some(Bound::Within),
                    ..Reading::fixed(stretch)
                },
                of + 2,
            ));
        }
        _ => return None,
    };
    let (unit, 1) = duration::unit(scan, name)? else {
        return None;
    };
    let stretch = Stretch::between(
        scan.now(),
        Stretch::of(unit, scan.now())?.until,
        Unit::Minute,
    )?;
    (unit >= Unit::Day).then_some((
        Reading {
            bound: Some(Bound::Within),
            ..Reading::fixed(stretch)
        },
        name + 1,
    ))
}

/// "Q3", "Q3 2026", "Q3 '26", "H1 2026".
fn quarter_or_half(scan: &Scan, at: usize) -> Read<Reading> {
    let letter = scan.word(at)?;
    let (number, 1) = scan.number(at + 1)? else {
        return None;
    };
    let quarter = letter == Word::QuarterLetter && (1..=4).contains(&number);
    let half = letter == Word::HourMark && (1..=2).contains(&number) && scan.token_text(at) == "H";
    if !scan.glued(at + 1) || !(quarter || half) || runs_on(scan, at + 2) {
        return None;
    }
    let mut next = at + 2;
    let of = scan.skip(next, Word::Of);
    let of = if scan.mark(of, b',') || scan.mark(of, b'/') || scan.mark(of, b'-') {
        of + 1
    } else {
        of
    };
    let year = date::year(scan, of).or_else(|| {
        let slash = scan.mark(next, b'/') && scan.glued(next + 1);
        let (value, 2) = scan.number(of)? else {
            return None;
        };
        slash.then(|| (2000 + i32::try_from(value).unwrap_or(0), of + 1))
    });
    let year = if let Some((year, end)) = year {
        next = end;
        year
    } else {
        let this = scan.now().year();
        this + i32::from(quarter_stretch(number, half, this)?.until <= scan.now())
    };
    Some((Reading::fixed(quarter_stretch(number, half, year)?), next))
}

fn quarter_of(scan: &Scan, at: usize, year: i32) -> Option<Reading> {
    let (number, _) = scan.number(at + 1)?;
    Some(Reading::fixed(quarter_stretch(
        number,
        scan.is(at, Word::HourMark),
        year,
    )?))
}

fn quarter_stretch(number: u32, half: bool, year: i32) -> Option<Stretch> {
    let months = if half { 6 } else { 3 };
    let from = midnight(NaiveDate::from_ymd_opt(year, (number - 1) * months + 1, 1)?);
    let until = shift(from, Unit::Month, months.into())?;
    Some(Stretch {
        from,
        until,
        grain: Unit::Quarter,
        span: half,
    })
}

fn runs_on(scan: &Scan, at: usize) -> bool {
    scan.glued(at)
        && match scan.kind(at) {
            Kind::Mark(b'.' | b'_') => {
                scan.glued(at + 1) && !matches!(scan.kind(at + 1), Kind::Wall | Kind::Mark(_))
            }
            Kind::Number { .. } | Kind::Other | Kind::Word(_) => true,
            _ => false,
        }
}

/// "week of 6 October", "week commencing Monday", "w/c 6 Oct".
fn week_of(scan: &Scan, at: usize) -> Read<Reading> {
    let short =
        scan.reads(at, &["w"]) && scan.mark(at + 1, b'/') && scan.reads(at + 2, &["c", "b"]);
    if !short && !scan.reads(at, &["week", "wk"]) {
        return None;
    }
    let inner = match scan.word(at + 1) {
        _ if short => at + 3,
        Some(Word::Of | Word::Beginning | Word::Starting | Word::From | Word::In | Word::On) => {
            at + 2
        }
        _ if scan.reads(at + 1, &["commencing", "ending"]) => at + 2,
        _ => return None,
    };
    let (reading, next) = scan.nested(|| phrase::read(scan, inner))?;
    let stretch = reading.resolve(scan.now())?.0;
    if stretch.grain != Unit::Day {
        return None;
    }
    // A Sunday opens the week that follows, as it does on American calendars.
    let date = stretch.from.date();
    let monday = if date.weekday() == Weekday::Sun && !scan.reads(at + 1, &["ending"]) {
        plus_days(date, 1)?
    } else {
        week_start(date)
    };
    Some((
        Reading::fixed(Stretch::of(Unit::Week, midnight(monday))?),
        next,
    ))
}

/// "week 42", "week 42 of 2026", "CW 42": ISO weeks.
fn numbered_week(scan: &Scan, at: usize) -> Read<Reading> {
    let (week @ 1..=53, 1 | 2) = scan.number(at + 1)? else {
        return None;
    };
    // "week 3 of the project" counts something else.
    let (year, next) = match date::year(scan, scan.skip(scan.skip(at + 2, Word::Of), Word::In)) {
        Some((year, next)) => (year, next),
        None if scan.is(at + 2, Word::Of) || week < 10 && !scan.alone(at, at + 2) => return None,
        None => {
            let ended =
                NaiveDate::from_isoywd_opt(scan.now().iso_week().year(), week, Weekday::Sun)?
                    < scan.today();
            (scan.now().iso_week().year() + i32::from(ended), at + 2)
        }
    };
    let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    Some((
        Reading::fixed(Stretch::of(Unit::Week, midnight(monday))?),
        next,
    ))
}

/// "the weekend", "weekend of 6 Oct", "weekend".
fn weekend(scan: &Scan, at: usize) -> Read<Reading> {
    if !scan.is(at, Word::Weekend) {
        return None;
    }
    if scan.is(at + 1, Word::Of)
        && let Some((reading, next)) = scan.nested(|| phrase::read(scan, at + 2))
        && let Some((day, _)) = reading.resolve(scan.now())
        && day.grain == Unit::Day
    {
        return Some((
            Reading::fixed(weekend_from(week_start(day.from.date()))?),
            next,
        ));
    }
    let after_next = scan.is(at + 1, Word::After) && scan.is(at + 2, Word::Next);
    if after_next {
        return Some((Reading::fixed(weekend_of(scan, 2)?), at + 3));
    }
    Some((Reading::fixed(weekend_of(scan, 0)?), at + 1))
}

fn weekend_of(scan: &Scan, weeks: i64) -> Option<Stretch> {
    weekend_from(plus_days(week_start(scan.today()), weeks * 7)?)
}

/// The weekend of the week that starts on `monday`.
pub(super) fn weekend_from(monday: NaiveDate) -> Option<Stretch> {
    let friday = weekday_after(monday, Weekday::Fri, true)?;
    Stretch::between(
        at(friday, 18, 0),
        midnight(plus_days(monday, 7)?),
        Unit::Hour,
    )
}

/// "the summer", "summer 2026", "summer of 2026".
fn season(scan: &Scan, at: usize) -> Read<Reading> {
    let Some(Word::Season(season)) = scan.word(at) else {
        return None;
    };
    match date::year(scan, scan.skip(at + 1, Word::Of)) {
        Some((year, next)) => Some((
            Reading::day(Day::Season {
                season,
                year: Some(year),
            }),
            next,
        )),
        None => Some((Reading::day(Day::Season { season, year: None }), at + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn weeks_to_years() {
        check("this week", "this week", "2026-03-02T00:00 within week");
        check(
            "over the next 3 days",
            "over the next 3 days",
            "2026-03-05T00:00/2026-03-08T00:00 within day",
        );
        check(
            "this weekend",
            "this weekend",
            "2026-03-06T18:00/2026-03-09T00:00 at hour",
        );
        check(
            "next season",
            "next season",
            "2026-03-20T00:00/2026-06-22T00:00 at day",
        );
        check("in Q3 2027", "in Q3 2027", "2027-07-01T00:00 at quarter");
        check(
            "the week of 6 October",
            "the week of 6 October",
            "2026-10-05T00:00 at week",
        );
        quiet("the Q3 deck");
    }
}
