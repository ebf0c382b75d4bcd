//! Days by their distance from today: "today", "tmrw", "the day after tomorrow", "later today".

use super::{
    calendar::{Stretch, plus_days},
    reading::{Day, Reading},
    scan::{Read, Scan},
    token::Case,
    words::Word,
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    match scan.word(at)? {
        // "today week", "tomorrow week"
        word @ (Word::Today | Word::Tomorrow) if scan.reads(at + 1, &["week"]) => {
            Some((day(scan, 7 + i64::from(word == Word::Tomorrow))?, at + 2))
        }
        Word::Today => Some((day(scan, 0)?, scan.skip(at + 1, Word::It))),
        Word::Tomorrow => Some((day(scan, 1)?, at + 1)),
        Word::Yesterday => Some((day(scan, -1)?, at + 1)),
        Word::Tom if leads_to_tomorrow(scan, at) => Some((day(scan, 1)?, at + 1)),
        // "later today", "earlier today"
        Word::Later | Word::Earlier if scan.is(at + 1, Word::Today) => {
            Some((day(scan, 0)?, at + 2))
        }
        _ => None,
    }
    .or_else(|| beyond(scan, at))
}

/// "(the) day after tomorrow", "the day before yesterday"
fn beyond(scan: &Scan, at: usize) -> Read<Reading> {
    let name = scan.skip(at, Word::The);
    if !scan.reads(name, &["day"]) {
        return None;
    }
    match (scan.word(name + 1)?, scan.word(name + 2)?) {
        (Word::After, Word::Tomorrow) => Some((day(scan, 2)?, name + 3)),
        (Word::Before, Word::Yesterday) => Some((day(scan, -2)?, name + 3)),
        _ => None,
    }
}

fn day(scan: &Scan, ahead: i64) -> Option<Reading> {
    let stretch = Stretch::day(plus_days(scan.today(), ahead)?)?;
    Some(Reading {
        today: ahead == 0,
        ..Reading::day(Day::Fixed(stretch))
    })
}

/// "tom" is tomorrow in lower case where a time can stand: "by tom", "tom morning". Else it is somebody.
fn leads_to_tomorrow(scan: &Scan, at: usize) -> bool {
    if scan.tokens[at].case != Case::Lower {
        return false;
    }
    let led = at > 0
        && matches!(
            scan.word(at - 1),
            Some(Word::By | Word::Until | Word::Before | Word::Eod | Word::On)
        );
    let followed = matches!(
        scan.word(at + 1),
        Some(
            Word::Morning
                | Word::Afternoon
                | Word::Evening
                | Word::Night
                | Word::Eod
                | Word::Noon
                | Word::Eve
        )
    );
    led || followed || scan.alone(at, at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn days_from_today() {
        check("tmrw is fine", "tmrw", "2026-03-05T00:00 at day");
        check(
            "the day after tomorrow",
            "the day after tomorrow",
            "2026-03-06T00:00 at day",
        );
        check("by tom pls", "by tom", "2026-03-05T00:00 by day");
        quiet("ask tom about it");
    }
}
