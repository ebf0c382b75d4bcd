//! Days of the calendar: "14 Jan", "January the 14th, 2014", "3/4", "2026-03-04", "14.01.", "the 14th",
//! months ("March 2026") and years.
//!
//! A numeric date with two possible orders is read by [`DateOrder`] and remembered as ambiguous; one that
//! only fits the other order is read in it ("14/01" month-first is 14 January). Dots are day first
//! everywhere. A missing year is the nearest future.

mod numeric;

use super::{
    Bound,
    calendar::{Stretch, Unit},
    number,
    reading::{Calendar, Day, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let (day, next) = match scan.kind(at) {
        Kind::Number { .. } => numeric::numeric(scan, at)
            .or_else(|| day_then_month(scan, at))
            .or_else(|| whole_year(scan, at)),
        Kind::Word(Word::Month(_)) => month_first(scan, at),
        Kind::Word(Word::The) => ides(scan, at + 1)
            .or_else(|| day_then_month(scan, at))
            .or_else(|| of_month(scan, at)),
        Kind::Word(Word::Ides) => ides(scan, at),
        Kind::Word(Word::Unit(Unit::Year)) if scan.reads(at, &["year"]) => whole_year(scan, at + 1),
        Kind::Word(_) => day_then_month(scan, at),
        _ => None,
    }?;
    let bound = matches!(day, Day::Days { .. }).then_some(Bound::Between);
    Some((
        Reading {
            bound,
            ..Reading::day(day)
        },
        next,
    ))
}

/// A year of four digits from 1900 to 2199, or "'14".
pub(super) fn year(scan: &Scan, at: usize) -> Read<i32> {
    if scan.mark(at, b'\'') && scan.glued(at + 1) {
        let (value, 2) = scan.number(at + 1)? else {
            return None;
        };
        return Some((two_digits(value), at + 2));
    }
    match scan.number(at)? {
        (value @ 1900..=2199, 4) => {
            // "2014" must not be the start of "2014-05", "2014.5" or "2014:".
            let runs_on = matches!(scan.kind(at + 1), Kind::Mark(b':' | b'/' | b'.' | b'-'))
                && scan.glued(at + 1)
                && scan.number(at + 2).is_some()
                && scan.glued(at + 2);
            let unit =
                scan.glued(at + 1) && matches!(scan.kind(at + 1), Kind::Word(_) | Kind::Other);
            let of_things = matches!(
                scan.word(at + 1),
                Some(Word::Am | Word::Pm | Word::Hours | Word::HourMark)
            );
            (!runs_on && !unit && !of_things).then(|| {
                (
                    i32::try_from(value).unwrap_or(1900),
                    scan.skip(at + 1, Word::Ad),
                )
            })
        }
        _ => None,
    }
}

fn whole_year(scan: &Scan, at: usize) -> Read<Day> {
    let (year, next) = year(scan, at)?;
    Some((Day::Fixed(Stretch::year(year)?), next))
}

/// 00 to 68 are of this century, 69 to 99 of the last (POSIX `strptime`).
fn two_digits(value: u32) -> i32 {
    let value = i32::try_from(value).unwrap_or(0);
    if value < 69 {
        2000 + value
    } else {
        1900 + value
    }
}

fn month(scan: &Scan, at: usize) -> Option<u32> {
    match scan.word(at)? {
        Word::Month(month) => Some(month.into()),
        _ => None,
    }
}

/// The year after a day or month: ", 2014", "2014", "of 2014", "'14".
fn trailing_year(scan: &Scan, at: usize) -> Read<i32> {
    let comma = at + usize::from(scan.mark(at, b','));
    let start = if comma > at {
        comma
    } else {
        scan.skip(scan.skip(at, Word::Of), Word::In)
    };
    let start = if start > at && scan.is(start, Word::The) {
        start + 1
    } else {
        start
    };
    let start = if scan.is(start, Word::Unit(Unit::Year)) {
        start + 1
    } else {
        start
    };
    year(scan, start)
}

/// The index after a month's abbreviating dot.
fn after_dot(scan: &Scan, at: usize) -> usize {
    let dotted = scan.mark(at, b'.')
        && scan.glued(at)
        && scan.length(at - 1) <= 4
        && matches!(
            scan.kind(at + 1),
            Kind::Number { .. } | Kind::Word(Word::The)
        );
    at + usize::from(dotted)
}

/// A day of a month, or from it to a later one.
fn days(year: Option<i32>, month: u32, first: u32, last: u32) -> Option<Day> {
    if last > first {
        return Some(Day::Days {
            month,
            first,
            last,
            year,
        });
    }
    calendar(year, month, first)
}

fn calendar(year: Option<i32>, month: u32, day: u32) -> Option<Day> {
    (1..=31).contains(&day).then_some(Day::Calendar(Calendar {
        year,
        month,
        day,
        weekday: None,
        either_order: false,
    }))
}

/// A day's number at `at`: "14", "14th", "fourteenth"; `bare` where no ordinal is needed.
fn day_number(scan: &Scan, at: usize, bare: bool) -> Read<u32> {
    number::ordinal(scan, at)
        .or_else(|| {
            scan.number(at)
                .filter(|(_, digits)| bare && *digits <= 2)
                .map(|(value, _)| (value, at + 1))
        })
        .filter(|(day, _)| (1..=31).contains(day))
}

/// The second end of a range of days: "-15", "to the 15th", "and 15".
fn range_end(scan: &Scan, at: usize) -> Read<u32> {
    let joined = scan.mark(at, b'-')
        || matches!(
            scan.word(at),
            Some(Word::To | Word::Until | Word::Through | Word::And)
        );
    if !joined {
        return None;
    }
    day_number(scan, scan.skip(at + 1, Word::The), true)
}

/// The index after the dot of a day's number that a month or the second day of a range follows: "24. Oct".
fn after_day_dot(scan: &Scan, at: usize) -> usize {
    let dotted = scan.mark(at, b'.')
        && scan.glued(at)
        && scan.number(at - 1).is_some()
        && match scan.kind(at + 1) {
            Kind::Word(Word::Month(_)) => true,
            Kind::Mark(b'-') => scan.number(at + 2).is_some(),
            _ => false,
        };
    at + usize::from(dotted)
}

/// "14 Jan", "the 14th of January, 2014", "13–15 July", "14-Feb-2014".
fn day_then_month(scan: &Scan, at: usize) -> Read<Day> {
    let start = scan.skip(at, Word::The);
    let (first, next) = day_number(scan, start, true)?;
    let mut next = after_day_dot(scan, next);
    let mut last = first;
    if let Some((end, after)) = range_end(scan, next)
        && end > first
    {
        last = end;
        next = after_day_dot(scan, after);
    }
    let separated = matches!(scan.kind(next), Kind::Mark(b'-' | b'/'))
        && scan.glued(next)
        && scan.glued(next + 1);
    let name = if separated {
        next + 1
    } else {
        scan.skip(scan.skip(next, Word::Unit(Unit::Day)), Word::Of)
    };
    let month = month(scan, name)?;
    // "1. March report" at the head of a line is a list's first entry.
    if next > start + 1
        && scan.mark(next - 1, b'.')
        && (at == 0 || scan.kind(at - 1) == Kind::Wall)
        && matches!(scan.kind(name + 1), Kind::Other)
        && !stands_apart(scan, name + 1)
    {
        return None;
    }
    // "I have 3 may be 4": a small word in lower case needs a reason to be a month.
    if scan.reads(name, &["may", "march", "mar"])
        && scan.token_text(name).starts_with('m')
        && number::ordinal(scan, start).is_none()
        && matches!(scan.kind(name + 1), Kind::Other)
    {
        return None;
    }
    let mut end = name + 1;
    let mut of_year = None;
    if separated && matches!(scan.kind(end), Kind::Mark(b'-' | b'/')) && scan.glued(end) {
        if let Some((value, digits @ (2 | 4))) = scan.number(end + 1) {
            of_year = Some(if digits == 2 {
                two_digits(value)
            } else {
                i32::try_from(value).ok()?
            });
            end += 2;
        }
    } else if let Some((year, after)) = trailing_year(scan, after_dot(scan, end)) {
        of_year = Some(year);
        end = after;
    }
    Some((days(of_year, month, first, last)?, end))
}

/// "Jan 14", "January the 14th", "July 13–15", "March 2026", "March".
fn month_first(scan: &Scan, at: usize) -> Read<Day> {
    let month = month(scan, at)?;
    let dotted = after_dot(scan, at + 1);
    let next = scan.skip(dotted, Word::The);
    let next = if scan.mark(dotted, b'-') && scan.glued(dotted) && scan.glued(dotted + 1) {
        dotted + 1
    } else {
        next
    };
    if let Some((first, mut end)) =
        day_number(scan, next, true).filter(|(_, end)| !runs_into_clock(scan, *end))
    {
        let mut last = first;
        if let Some((until, after)) = range_end(scan, end)
            && until > first
            && !runs_into_clock(scan, after)
            && self::month(scan, after).is_none()
        {
            last = until;
            end = after;
        }
        let mut of_year = None;
        if let Some((year, after)) = trailing_year(scan, end) {
            of_year = Some(year);
            end = after;
        }
        return Some((days(of_year, month, first, last)?, end));
    }
    let mut end = at + 1;
    let mut of_year = None;
    if let Some((year, after)) = trailing_year(scan, dotted) {
        of_year = Some(year);
        end = after;
    }
    Some((
        Day::Month {
            month,
            year: of_year,
        },
        end,
    ))
}

/// "March 3pm", "March 3:30" and "May 5 %" name no day.
fn runs_into_clock(scan: &Scan, at: usize) -> bool {
    match scan.kind(at) {
        Kind::Mark(b':') => scan.glued(at) && scan.number(at + 1).is_some() && scan.glued(at + 1),
        Kind::Mark(b'%') => true,
        Kind::Mark(b'.') => scan.glued(at) && scan.number(at + 1).is_some() && scan.glued(at + 1),
        Kind::Word(Word::Am | Word::Pm | Word::OClock) => true,
        Kind::Word(Word::HourMark | Word::A) => scan.glued(at),
        _ => false,
    }
}

/// "the 14th", where no month follows.
fn of_month(scan: &Scan, at: usize) -> Read<Day> {
    let (day, next) = number::ordinal(scan, scan.skip(at, Word::The))?;
    // "the 14th floor", "the third option", "the first time": an ordinal in digits, and no noun after it.
    let digits = next >= 2 && scan.number(next - 2).is_some() && scan.is(next - 1, Word::Suffix);
    let counts = match scan.kind(next) {
        Kind::Other => !stands_apart(scan, next),
        Kind::Word(
            Word::Weekday(_)
            | Word::Weekdays(_)
            | Word::Unit(_)
            | Word::Units(..)
            | Word::Time
            | Word::Half
            | Word::Date
            | Word::Name
            | Word::Weekend
            | Word::Hours
            | Word::Business
            | Word::Working
            | Word::Ordinal(_)
            | Word::Number(_)
            | Word::Possible,
        ) => true,
        Kind::Number { .. } => false,
        Kind::Mark(b'-' | b'/') => {
            scan.glued(next) && scan.glued(next + 1) && scan.number(next + 1).is_none()
        }
        _ => false,
    };
    (digits && !counts && (1..=31).contains(&day))
        .then_some((Day::OfMonth { day, weekday: None }, next))
}

/// Words that begin something new after a date or a bare hour, so that it counts no things: "at 3 we meet".
pub(super) fn stands_apart(scan: &Scan, at: usize) -> bool {
    let text = scan.token_text(at).as_bytes();
    // Most words that are asked about are none of these, and their length and first letter say so.
    text.first().is_some_and(|first| {
        OPENINGS
            .get(text.len())
            .is_some_and(|letters| letters >> (first & 31) & 1 == 1)
    }) && APART
        .iter()
        .any(|word| word.as_bytes().eq_ignore_ascii_case(text))
}

#[rustfmt::skip]
const APART: &[&str] = &[
    "also", "are", "as", "be", "because", "but", "can", "cheers", "cool", "could", "did", "do",
    "does", "fine", "good", "great", "had", "haha", "has", "have", "he", "here", "i", "if",
    "instead", "latest", "lol", "maybe", "might", "must", "not", "ok", "okay", "otherwise", "per",
    "perhaps", "please", "pls", "plz", "she", "should", "since", "so", "somewhere", "sounds",
    "still", "suits", "thanks", "then", "there", "they", "though", "thx", "too", "unless", "via",
    "was", "we", "were", "when", "where", "which", "while", "who", "will", "with", "work", "works",
    "would", "yes", "you",
];

/// For each length the first letters of the words of [`APART`], a bit each.
const OPENINGS: [u32; 12] = {
    let mut letters = [0; 12];
    let mut at = 0;
    while at < APART.len() {
        let word = APART[at].as_bytes();
        letters[word.len()] |= 1 << (word[0] & 31);
        at += 1;
    }
    letters
};

/// "the 14th" without its article, where something before it already says that a day comes: "on 14th".
pub(super) fn bare_of_month(scan: &Scan, at: usize) -> Read<Reading> {
    let (day, next) = of_month(scan, at)?;
    Some((Reading::day(day), next))
}

/// The ides: the 15th of March, May, July and October, else the 13th.
fn ides(scan: &Scan, at: usize) -> Read<Day> {
    if !scan.is(at, Word::Ides) || !scan.is(at + 1, Word::Of) {
        return None;
    }
    let month = month(scan, at + 2)?;
    let day = if matches!(month, 3 | 5 | 7 | 10) {
        15
    } else {
        13
    };
    match trailing_year(scan, at + 3) {
        Some((year, next)) => Some((calendar(Some(year), month, day)?, next)),
        None => Some((calendar(None, month, day)?, at + 3)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn days_and_months() {
        check("on 14 Jan", "on 14 Jan", "2027-01-14T00:00 at day");
        check(
            "January the 14th, 2028",
            "January the 14th, 2028",
            "2028-01-14T00:00 at day",
        );
        check("by the 3rd", "by the 3rd", "2026-04-03T00:00 by day");
        check(
            "13–15 July",
            "13–15 July",
            "2026-07-13T00:00/2026-07-16T00:00 between day",
        );
        check("since 2019", "since 2019", "2019-01-01T00:00 after year");
        check("on 24. oct", "on 24. oct", "2026-10-24T00:00 at day");
        check(
            "24.–26. October",
            "24.–26. October",
            "2026-10-24T00:00/2026-10-27T00:00 between day",
        );
        quiet("the 14th floor");
        quiet("may march through");
    }
}
