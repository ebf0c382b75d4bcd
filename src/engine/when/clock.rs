//! Times of day: "5pm", "17:00", "17h30", "1730", "noon", "half past four", "quarter to", "at 3", "10ish".
//!
//! A time without am or pm whose hour is 12 or less is left open ([`Hand::either`]); a leading zero or an
//! hour past 12 closes it. "Half four" is 4:30, as the British say it.

mod digits;

pub(super) use digits::part_follows;

use super::{
    calendar::Unit,
    number,
    reading::{Clock, Hand, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};
use digits::{digital, free_after, meridiem, part_of_something, with_half};

/// How sure the words before make us that a bare number is an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing: the number must look like a time by itself.
    None,
    /// A word such as "by" or "until", which also leads to other things.
    Weak,
    /// "at", "@", "from … to": a bare hour will do.
    Strong,
}

/// A time of day at `at`, with its leading "at", "about" or "exactly".
pub(super) fn read(scan: &Scan, at: usize, lead: Lead) -> Read<Reading> {
    let (hand, next) = hand(scan, at, lead)?;
    let named = scan.is(next - 1, Word::Midnight) || scan.is(at, Word::Midnight);
    let midnight = named && hand.minute == 0;
    Some((
        Reading {
            midnight,
            ..Reading::clock(Clock::At(hand))
        },
        next,
    ))
}

/// As [`read`], bare.
pub(super) fn hand(scan: &Scan, at: usize, lead: Lead) -> Read<Hand> {
    let mut start = at;
    let mut lead = lead;
    for _ in 0..3 {
        match scan.kind(start) {
            Kind::Word(Word::At) => lead = Lead::Strong,
            Kind::Mark(b'@') => lead = Lead::Strong,
            Kind::Mark(b'~') => {}
            Kind::Word(Word::About | Word::Exactly) => {}
            _ => break,
        }
        start += 1;
    }
    let (hand, next) = fraction(scan, start)
        .or_else(|| minutes_past(scan, start))
        .or_else(|| plain(scan, start, lead))?;
    let end = trailing(scan, next);
    // "3ish pm"
    if hand.either
        && end > next
        && let Some((pm, after)) = meridiem(scan, end)
    {
        return with_half(hand, pm).map(|hand| (hand, after));
    }
    Some((hand, end))
}

/// "sharp", "exactly", "-ish", "on the dot"
fn trailing(scan: &Scan, next: usize) -> usize {
    if scan.mark(next, b'-') && scan.is(next + 1, Word::Ish) {
        return next + 2;
    }
    match scan.word(next) {
        Some(Word::Sharp | Word::Ish) => next + 1,
        Some(Word::Exactly | Word::About)
            if !matches!(scan.kind(next + 1), Kind::Number { .. })
                && scan.reads(next, &["exactly", "approximately", "approx", "precisely"]) =>
        {
            next + 1
        }
        Some(Word::On) if scan.is(next + 1, Word::The) && scan.reads(next + 2, &["dot"]) => {
            next + 3
        }
        _ => next,
    }
}

/// "half past 4", "half four", "quarter to noon", "a quarter past 3pm"
fn fraction(scan: &Scan, at: usize) -> Read<Hand> {
    let start = scan.skip(at, Word::A);
    let minutes = match scan.word(start)? {
        Word::Half => 30,
        Word::Unit(Unit::Quarter) => 15,
        _ => return None,
    };
    if let Some((sign, next)) = direction(scan, start + 1) {
        return around(scan, next, sign * minutes);
    }
    // "half four"
    if minutes == 30 && start == at && matches!(scan.word(start + 1), Some(Word::Number(1..=12))) {
        let (hand, next) = plain(scan, start + 1, Lead::Strong)?;
        return (hand.minute % 60 == 0).then_some((
            Hand {
                minute: hand.minute + 30,
                grain: Unit::Minute,
                ..hand
            },
            next,
        ));
    }
    None
}

/// "past" or "to" between minutes and an hour: its sign, and the index after it.
fn direction(scan: &Scan, at: usize) -> Read<i32> {
    match scan.word(at)? {
        Word::Past | Word::After => Some((1, at + 1)),
        Word::To | Word::Before | Word::Until | Word::Of | Word::For => Some((-1, at + 1)),
        _ => None,
    }
}

/// "20 past 3pm", "ten minutes to four"
fn minutes_past(scan: &Scan, at: usize) -> Read<Hand> {
    let (minutes @ 1..=59, next) = number::whole(scan, at)? else {
        return None;
    };
    let named = scan.is(next, Word::Unit(Unit::Minute)) && scan.length(next) > 1;
    let (sign, hour) = direction(scan, next + usize::from(named))?;
    // Without "minutes", only "past" and "to" tell the time, and not "5 to 7".
    let plain_words = scan.is(hour - 1, Word::Past)
        || scan.is(hour - 1, Word::To) && matches!(minutes, 5 | 10 | 15 | 20 | 25);
    if !named && !plain_words || scan.is(hour - 1, Word::Of) || scan.is(hour - 1, Word::For) {
        return None;
    }
    if !named && scan.is(hour - 1, Word::To) {
        // "5 to 7pm" and "10 to 11:30" are ranges; "ten to four" and "10 to noon" are not.
        let spelled = scan.number(at).is_none();
        if !spelled && minutes <= 12 && scan.number(hour).is_some() {
            return None;
        }
    }
    around(scan, hour, sign * i32::try_from(minutes).ok()?)
}

/// The hour at `at`, moved by `minutes`.
fn around(scan: &Scan, at: usize, minutes: i32) -> Read<Hand> {
    let (hand, next) = plain(scan, at, Lead::Strong)?;
    if hand.minute % 60 != 0 {
        return None;
    }
    let minute = (hand.minute + minutes).rem_euclid(1440);
    Some((
        Hand {
            minute,
            grain: Unit::Minute,
            ..hand
        },
        next,
    ))
}

/// A time written as an hour with or without minutes, or as a word.
fn plain(scan: &Scan, at: usize, lead: Lead) -> Read<Hand> {
    match scan.kind(at) {
        Kind::Word(Word::Noon) => Some((Hand::at(720, Unit::Hour), at + 1)),
        Kind::Word(Word::Midnight) => Some((Hand::at(0, Unit::Hour), at + 1)),
        Kind::Number { value, digits } => {
            if part_of_something(scan, at) {
                return None;
            }
            digital(scan, at, value, digits, lead)
        }
        Kind::Word(Word::Number(_) | Word::Tens(_)) => spelled(scan, at, lead),
        _ => None,
    }
}

/// "seven", "seven thirty", "nine fifty-nine", after "at" or before "pm" and "o'clock".
fn spelled(scan: &Scan, at: usize, lead: Lead) -> Read<Hand> {
    let Some(Word::Number(hour @ 1..=12)) = scan.word(at) else {
        return None;
    };
    let mut hand = Hand {
        minute: i32::from(hour) * 60,
        second: 0,
        either: true,
        grain: Unit::Hour,
    };
    let mut next = at + 1;
    let minutes = if scan.is(next, Word::Number(0)) || scan.reads(next, &["oh", "o"]) {
        match scan.word(next + 1) {
            Some(Word::Number(minute @ 1..=9)) => Some((u32::from(minute), next + 2)),
            _ => None,
        }
    } else {
        number::spelled(scan, next + usize::from(scan.mark(next, b'-')))
            .filter(|(minute, _)| (10..=59).contains(minute))
    };
    if let Some((minute, end)) = minutes {
        hand.minute += i32::try_from(minute).ok()?;
        hand.grain = Unit::Minute;
        next = end;
    }
    if let Some((pm, end)) = meridiem(scan, next) {
        return with_half(hand, pm).map(|hand| (hand, end));
    }
    match scan.word(next) {
        Some(Word::OClock) => return Some((hand, next + 1)),
        Some(Word::Noon | Word::Midnight) if hour == 12 => return plain(scan, next, lead),
        Some(Word::Ish) => return Some((hand, next)),
        _ => {}
    }
    (lead == Lead::Strong && free_after(scan, next, lead)).then_some((hand, next))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn clocks_in_words() {
        check(
            "at half past four",
            "at half past four",
            "2026-03-04T16:30 at minute",
        );
        check(
            "quarter to five pm",
            "quarter to five pm",
            "2026-03-04T16:45 at minute",
        );
        check("at noon", "at noon", "2026-03-05T12:00 at hour");
        check(
            "seven thirty pm",
            "seven thirty pm",
            "2026-03-04T19:30 at minute",
        );
        check(
            "around 3ish pm",
            "around 3ish pm",
            "2026-03-05T15:00 at hour",
        );
        check("at 4 p", "at 4 p", "2026-03-04T16:00 at hour");
        quiet("half of it");
        quiet("see section 5a");
    }
}
