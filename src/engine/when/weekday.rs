//! Weekdays: "fri", "next Tuesday", "this coming Monday", "Monday week", "Friday after next".
//!
//! A bare weekday is the next one after today, so that today's own name means in a week. "This" and
//! "coming" say the same. "Next Tuesday" is the one in next week, "last Tuesday" the latest before today.

use chrono::Weekday;

use super::{
    calendar::{Stretch, Unit, plus_days, week_start, weekday_after, weekday_before},
    duration,
    reading::{Day, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let word = scan.word(at)?;
    let relative = match word {
        Word::This | Word::Next | Word::Last | Word::Coming | Word::Following | Word::Past => true,
        Word::Weekday(_) | Word::Weekdays(_) | Word::Every => false,
        _ => return None,
    };
    match word {
        // "every Monday", "each other Friday": the next one.
        Word::Every => {
            let name = scan.skip(at + 1, Word::Other);
            return Some((Reading::day(Day::Weekday(named(scan, name)?)), name + 1));
        }
        Word::Weekdays(weekday) => {
            return repeated(scan, at).then_some((Reading::day(Day::Weekday(weekday)), at + 1));
        }
        _ if !relative => return bare(scan, at),
        _ => {}
    }
    // "this coming", "this past", "this next", "the following"
    let (which, name) = match scan.word(at + 1)? {
        Word::Weekday(_) => (word, at + 1),
        which @ (Word::Coming | Word::Past | Word::Next | Word::Last) if word == Word::This => {
            (which, at + 2)
        }
        _ => return None,
    };
    let Some(Word::Weekday(weekday)) = scan.word(name) else {
        return None;
    };
    let today = scan.today();
    let date = match which {
        Word::Next => plus_days(
            week_start(today),
            7 + i64::from(weekday.num_days_from_monday()),
        )?,
        Word::Last | Word::Past => weekday_before(today, weekday)?,
        _ => weekday_after(today, weekday, false)?,
    };
    // "this Tuesday": said on a Tuesday it is in a week, as the bare name is.
    let reading = if matches!(which, Word::This | Word::Coming) {
        Reading::day(Day::Weekday(weekday))
    } else {
        Reading::fixed(Stretch::day(date)?)
    };
    Some((reading, name + 1))
}

/// "on Mondays", "Mondays at 9": said of an appointment rather than of Mondays at large.
fn repeated(scan: &Scan, at: usize) -> bool {
    let led = at > 0 && scan.is(at - 1, Word::On);
    led || scan.is(at + 1, Word::At) && !matches!(scan.kind(at + 2), Kind::Other | Kind::Wall)
}

fn bare(scan: &Scan, at: usize) -> Read<Reading> {
    let Some(Word::Weekday(weekday)) = scan.word(at) else {
        return None;
    };
    let today = scan.today();
    let coming = |weeks: i64| -> Option<Reading> {
        let date = plus_days(weekday_after(today, weekday, false)?, weeks * 7)?;
        Some(Reading::fixed(Stretch::day(date)?))
    };
    // "Friday in 3 weeks"
    if scan.is(at + 1, Word::In)
        && let Some((length, next)) = duration::length(scan, at + 2)
        && length.unit == Unit::Week
        && let Some(weeks) = length.count
    {
        let monday = plus_days(week_start(today), weeks.checked_mul(7)?)?;
        let date = plus_days(monday, i64::from(weekday.num_days_from_monday()))?;
        return Some((Reading::fixed(Stretch::day(date)?), next));
    }
    match (scan.word(at + 1), scan.word(at + 2)) {
        // "Friday after next"
        (Some(Word::After), Some(Word::Next)) => Some((coming(1)?, at + 3)),
        // "Monday week", but not "Monday week 3" or "Monday weeks"
        (Some(Word::Unit(Unit::Week)), _)
            if scan.reads(at + 1, &["week"]) && scan.number(at + 2).is_none() =>
        {
            Some((coming(1)?, at + 2))
        }
        (Some(Word::Units(Unit::Week, _)), _) if scan.reads(at + 1, &["fortnight"]) => {
            Some((coming(2)?, at + 2))
        }
        _ => Some((Reading::day(Day::Weekday(weekday)), at + 1)),
    }
}

/// The weekday named at `at`, singular or plural.
pub(super) fn named(scan: &Scan, at: usize) -> Option<Weekday> {
    match scan.word(at)? {
        Word::Weekday(weekday) | Word::Weekdays(weekday) => Some(weekday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn weekdays_are_ahead() {
        check("on Wed pls", "on Wed", "2026-03-11T00:00 at day");
        check(
            "this coming Monday",
            "this coming Monday",
            "2026-03-09T00:00 at day",
        );
        check(
            "next Friday works",
            "next Friday",
            "2026-03-13T00:00 at day",
        );
        check(
            "every Monday at 9",
            "every Monday at 9",
            "2026-03-09T09:00 at hour",
        );
        check("on Fridays", "on Fridays", "2026-03-06T00:00 at day");
        check("Monday week", "Monday week", "2026-03-16T00:00 at day");
        check(
            "Friday after next",
            "Friday after next",
            "2026-03-13T00:00 at day",
        );
        check(
            "we met last Friday",
            "last Friday",
            "2026-02-27T00:00 at day",
        );
    }
}
