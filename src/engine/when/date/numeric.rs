//! Dates in digits: "3/4", "14.01.", "2026-03-04", "03/2026", "20260304", and what tells them from
//! fractions, scores and versions.

use super::{calendar, stands_apart, two_digits};
use crate::engine::when::{
    DateOrder,
    reading::{Calendar, Day},
    scan::{Read, Scan},
    token::{Case, Kind},
    words::Word,
};

/// "2026-03-04", "3/4/2026", "14.01.", "03/2026", "20260304".
pub(in crate::engine::when) fn numeric(scan: &Scan, at: usize) -> Read<Day> {
    let (first, first_digits) = scan.number(at)?;
    if first_digits == 8 {
        return compact(scan, at, first);
    }
    let Kind::Mark(separator @ (b'-' | b'/' | b'.')) = scan.kind(at + 1) else {
        return None;
    };
    if !scan.glued(at + 1) || !scan.glued(at + 2) {
        return None;
    }
    let (second, second_digits) = scan.number(at + 2)?;
    if second_digits > 2 {
        return month_of_year(scan, at, first, first_digits, separator);
    }
    let third = (scan.mark(at + 3, separator) && scan.glued(at + 3) && scan.glued(at + 4))
        .then(|| scan.number(at + 4))
        .flatten();
    if first_digits == 4 {
        let (year, 1900..=2199) = (i32::try_from(first).ok()?, first) else {
            return None;
        };
        return match third {
            Some((day, 1 | 2)) if ends(scan, at + 5) || scan.is(at + 5, Word::T) => {
                date(year, second, day, at + 5)
            }
            // "2026-03" and "2026/03" are months; "2026.03" is a version.
            None if second_digits == 2
                && separator != b'.'
                && (1..=12).contains(&second)
                && ends(scan, at + 3) =>
            {
                Some((
                    Day::Month {
                        month: second,
                        year: Some(year),
                    },
                    at + 3,
                ))
            }
            _ => None,
        };
    }
    if first_digits > 2 {
        return None;
    }
    let (of_year, end) = match third {
        Some((year, 4)) if (1900..=2199).contains(&year) => (i32::try_from(year).ok(), at + 5),
        Some((year, 2)) => (Some(two_digits(year)), at + 5),
        Some(_) => return None,
        None => (None, at + 3),
    };
    if !ends(scan, end) {
        return None;
    }
    if of_year.is_none() {
        return yearless(scan, at, first, second, second_digits, separator);
    }
    ordered(scan, separator, first, second, of_year).map(|day| (day, end))
}

/// "14/01", "3/4", "14.01.", "9-30": only where nothing makes it a fraction, a score or a version.
fn yearless(
    scan: &Scan,
    at: usize,
    first: u32,
    second: u32,
    second_digits: u8,
    separator: u8,
) -> Read<Day> {
    let end = at + 3;
    let led = leads_to_date(scan, at);
    match separator {
        b'.' => {
            // "15.03." needs its second dot, or both numbers in full and a word that leads to a date.
            let dotted = scan.mark(end, b'.') && scan.glued(end);
            let closes = dotted
                && (second_digits == 2 || led)
                && !(scan.glued(end + 1) && scan.number(end + 1).is_some());
            let full = scan.number(at)?.1 == 2
                && second_digits == 2
                && led
                && second <= 12
                && !(first < 24 && scan.is(at.checked_sub(1)?, Word::At));
            if !closes && !full || !led && first < 13 && second_digits < 2 {
                return None;
            }
            let day = ordered(scan, separator, first, second, None)?;
            // The dot belongs to the date unless it ends the sentence.
            let sentence_ends = matches!(scan.kind(end + 1), Kind::Wall)
                || scan
                    .tokens
                    .get(end + 1)
                    .is_some_and(|token| token.case != Case::Lower && token.kind == Kind::Other);
            Some((day, end + usize::from(dotted && !sentence_ends)))
        }
        b'/' => {
            let fraction = first < second
                && second <= 10
                && first < 10
                && (second_digits == 1 || second == 10);
            if first == 24 && second == 7 {
                return None;
            }
            let counted = matches!(scan.kind(end), Kind::Other) && !stands_apart(scan, end)
                || matches!(
                    scan.word(end),
                    Some(Word::Of | Word::A | Word::Unit(_) | Word::Hours | Word::The | Word::Half)
                );
            let named = at > 0 && scan.kind(at - 1) == Kind::Other && !led;
            let sure = led
                || scan.alone(at, end)
                || first > 12 && first <= 31 && second <= 12 && second_digits == 2;
            if fraction && !led && !scan.alone(at, end)
                || counted && !led
                || named && !sure
                || at > 0 && scan.is(at - 1, Word::A)
            {
                return None;
            }
            if !sure && !matches!(scan.kind(end), Kind::Wall | Kind::Mark(_) | Kind::Word(_)) {
                return None;
            }
            ordered(scan, separator, first, second, None).map(|day| (day, end))
        }
        // "9-30" is a range or a score far more often.
        _ => None,
    }
}

/// True where a word before says that a day comes: "by 3/4", "Fri 3/4".
fn leads_to_date(scan: &Scan, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let before = if scan.mark(before, b',') || scan.mark(before, b'(') {
        before.saturating_sub(1)
    } else {
        before
    };
    match scan.word(before) {
        Some(
            Word::On
            | Word::By
            | Word::Before
            | Word::Until
            | Word::Since
            | Word::From
            | Word::After
            | Word::Weekday(_)
            | Word::Through
            | Word::Between
            | Word::Starting
            | Word::Tomorrow
            | Word::Today
            | Word::Than,
        ) => true,
        Some(Word::The) => {
            before > 0
                && matches!(
                    scan.word(before - 1),
                    Some(Word::On | Word::By | Word::Before | Word::Until | Word::Since)
                )
        }
        _ => scan.reads(
            before,
            &["due", "dated", "deadline", "date", "starts", "ends", "eta"],
        ),
    }
}

/// "20260304", a day of this age and the next.
fn compact(scan: &Scan, at: usize, value: u32) -> Read<Day> {
    let year = i32::try_from(value / 10_000).ok()?;
    if !(2000..=2099).contains(&year) || !(ends(scan, at + 1) || scan.is(at + 1, Word::T)) {
        return None;
    }
    date(year, value / 100 % 100, value % 100, at + 1)
}

/// "03/2026"
fn month_of_year(scan: &Scan, at: usize, month: u32, digits: u8, separator: u8) -> Read<Day> {
    let (year, 4) = scan.number(at + 2)? else {
        return None;
    };
    let plausible = (1900..=2199).contains(&year) && (1..=12).contains(&month) && digits <= 2;
    (plausible && separator == b'/' && ends(scan, at + 3)).then_some((
        Day::Month {
            month,
            year: i32::try_from(year).ok(),
        },
        at + 3,
    ))
}

fn date(year: i32, month: u32, day: u32, end: usize) -> Read<Day> {
    if !(1..=12).contains(&month) {
        return None;
    }
    calendar(Some(year), month, day).map(|day| (day, end))
}

/// Two numbers as day and month, in the order of the separator and of the writer.
fn ordered(scan: &Scan, separator: u8, first: u32, second: u32, year: Option<i32>) -> Option<Day> {
    let day_first = separator == b'.' || scan.reference.order == DateOrder::Dmy;
    let (month, day) = if day_first {
        (second, first)
    } else {
        (first, second)
    };
    let (month, day) = if month > 12 && day <= 12 {
        (day, month)
    } else {
        (month, day)
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let either_order = separator != b'.' && day <= 12 && day != month;
    Some(Day::Calendar(Calendar {
        year,
        month,
        day,
        weekday: None,
        either_order,
    }))
}

/// True where a numeric date may end: nothing is glued to it that makes it part of a number or a name.
fn ends(scan: &Scan, at: usize) -> bool {
    if !scan.glued(at) {
        return true;
    }
    match scan.kind(at) {
        Kind::Mark(b'.' | b'/' | b':') => {
            !scan.glued(at + 1) || matches!(scan.kind(at + 1), Kind::Wall | Kind::Mark(_))
        }
        Kind::Mark(b'%' | b'$' | b'#' | b'@' | b'=' | b'+')
        | Kind::Number { .. }
        | Kind::Other
        | Kind::Word(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::when::testing::{check, quiet};

    #[test]
    fn numbers_in_every_order() {
        check("due 3/9", "3/9", "2026-03-09T00:00 at day");
        check("by 14/03/2026", "by 14/03/2026", "2026-03-14T00:00 by day");
        check("on 2026-03-14", "on 2026-03-14", "2026-03-14T00:00 at day");
        check("by 15.03. please", "by 15.03.", "2026-03-15T00:00 by day");
        quiet("1/2 cup");
        quiet("open 24/7");
        quiet("10.0.0.1 is down");
    }
}
