//! Times of day: "5pm", "17:00", "17h30", "1730", "noon", "half past four", "quarter to", "at 3", "10ish".
//!
//! A time without am or pm whose hour is 12 or less is left open ([`Hand::either`]); a leading zero or an
//! hour past 12 closes it. "Half four" is 4:30, as the British say it.

use super::{
    calendar::Unit,
    date::stands_apart,
    number,
    reading::{Clock, Hand, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};

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
    let midnight = hand.minute == 0 && scan.is(next - 1, Word::Midnight)
        || hand.minute == 0 && scan.is(at, Word::Midnight);
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
    Some((hand, trailing(scan, next)))
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

/// True where the number at `at` is glued to something that makes it no time: "$5", "v2", "#3", "1.5".
fn part_of_something(scan: &Scan, at: usize) -> bool {
    if !scan.glued(at) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    match scan.kind(before) {
        Kind::Mark(
            b'(' | b'[' | b'~' | b'@' | b'"' | b'\'' | b'-' | b',' | b'*' | b';' | b'{' | b'>'
            | b'|',
        )
        | Kind::Wall => {
            // A list's or a name's hyphen: "sha-1 5", "JIRA-10:30"
            scan.mark(before, b'-')
                && scan.glued(before)
                && matches!(scan.kind(before.wrapping_sub(1)), Kind::Other)
        }
        // "2026/3:15" no, "10am/3pm" yes
        Kind::Mark(b'/') => !matches!(
            scan.kind(before.wrapping_sub(1)),
            Kind::Word(Word::Am | Word::Pm | Word::Weekday(_)) | Kind::Other
        ),
        // "17h30" is read from its hour; "T17:00" from its date.
        Kind::Word(Word::T | Word::Weekday(_)) => false,
        _ => true,
    }
}

fn digital(scan: &Scan, at: usize, value: u32, digits: u8, lead: Lead) -> Read<Hand> {
    // "T1520Z", "T152000Z": the compact form of ISO 8601.
    if at > 0 && scan.is(at - 1, Word::T) && scan.glued(at) && matches!(digits, 4 | 6) {
        let (second, minutes) = if digits == 6 {
            (value % 100, value / 100)
        } else {
            (0, value)
        };
        let minute = i32::try_from(minutes / 100 * 60 + minutes % 100).ok()?;
        let grain = if digits == 6 {
            Unit::Second
        } else {
            Unit::Minute
        };
        let valid = minutes % 100 < 60 && second < 60 && minute <= 1440;
        return valid.then_some((
            Hand {
                minute,
                second,
                either: false,
                grain,
            },
            at + 1,
        ));
    }
    if digits > 4 {
        return None;
    }
    // "1730", "0930": after a word that leads to an hour, or before "hours".
    if digits >= 3 {
        let minute = i32::try_from(value / 100 * 60 + value % 100).ok()?;
        if value % 100 > 59 || value >= 2400 || (digits == 3 && !(100..=1259).contains(&value)) {
            return None;
        }
        let hours = matches!(scan.word(at + 1), Some(Word::Hours | Word::HourMark));
        let half = meridiem(scan, at + 1);
        let year_like = (1900..=2199).contains(&value) && lead != Lead::Strong;
        let alone = digits == 4 && !year_like && scan.alone(at, at + 1);
        let plausible = alone
            || hours
            || half.is_some()
            || lead == Lead::Strong && digits == 4
            || lead == Lead::Weak && digits == 4 && !year_like && value % 5 == 0;
        if !plausible || !half.map_or_else(|| free_after(scan, at + 1, lead) || hours, |_| true) {
            return None;
        }
        let either = digits == 3 || (1000..1300).contains(&value);
        let hand = Hand {
            minute,
            second: 0,
            either,
            grain: Unit::Minute,
        };
        return match half {
            Some((pm, next)) => with_half(hand, pm).map(|hand| (hand, next)),
            None => Some((hand, at + 1 + usize::from(hours))),
        };
    }
    let hour = i32::try_from(value).ok()?;
    if hour > 24 {
        return None;
    }
    let open = (1..=12).contains(&hour) && !(digits == 2 && hour < 10);
    // Hours with minutes.
    let separator = scan.kind(at + 1);
    if scan.glued(at + 1)
        && scan.glued(at + 2)
        && let Some((minute @ 0..=59, 2)) = scan.number(at + 2)
    {
        let colon = separator == Kind::Mark(b':');
        let letter = matches!(separator, Kind::Word(Word::HourMark));
        let half = meridiem(scan, at + 3);
        let dot = separator == Kind::Mark(b'.')
            && (half.is_some() || lead != Lead::None && free_after(scan, at + 3, Lead::Weak))
            && !(scan.mark(at + 3, b'.') && scan.glued(at + 3));
        if colon || letter || dot {
            return with_minutes(scan, at, hour, i32::try_from(minute).ok()?, open && !letter);
        }
        if separator == Kind::Mark(b':') {
            return None;
        }
    }
    let hand = Hand {
        minute: hour * 60,
        second: 0,
        either: open,
        grain: Unit::Hour,
    };
    if let Some((pm, next)) = meridiem(scan, at + 1) {
        return with_half(hand, pm).map(|hand| (hand, next));
    }
    match scan.kind(at + 1) {
        Kind::Word(Word::OClock) => {
            return match meridiem(scan, at + 2) {
                Some((pm, next)) => with_half(hand, pm).map(|hand| (hand, next)),
                None => Some((hand, at + 2)),
            };
        }
        Kind::Word(Word::Noon) if hour == 12 => return Some((Hand::at(720, Unit::Hour), at + 2)),
        Kind::Word(Word::Midnight) if hour == 12 => return Some((Hand::at(0, Unit::Hour), at + 2)),
        // "17h", but "5h" is a length unless a word leads to an hour.
        Kind::Word(Word::HourMark)
            if scan.glued(at + 1)
                && (lead == Lead::Strong
                    || hour > 12 && (lead == Lead::Weak || scan.alone(at, at + 2)))
                && !scan.glued(at + 2) =>
        {
            return Some((
                Hand {
                    either: false,
                    ..hand
                },
                at + 2,
            ));
        }
        Kind::Word(Word::Ish) if scan.glued(at + 1) => return Some((hand, at + 1)),
        Kind::Mark(b'-') if scan.is(at + 2, Word::Ish) => return Some((hand, at + 1)),
        _ => {}
    }
    let bare = match lead {
        Lead::None => {
            let about = at > 0 && (scan.is(at - 1, Word::About) || scan.mark(at - 1, b'~'));
            part_follows(scan, at + 1) || about && scan.alone(at - 1, at + 1)
        }
        Lead::Weak | Lead::Strong => free_after(scan, at + 1, lead),
    };
    bare.then_some((hand, at + 1))
}

/// The rest of "17:30", from its hour: seconds, am or pm.
fn with_minutes(scan: &Scan, at: usize, hour: i32, minute: i32, open: bool) -> Read<Hand> {
    let mut next = at + 3;
    let mut hand = Hand {
        minute: hour * 60 + minute,
        second: 0,
        either: open && hour > 0,
        grain: Unit::Minute,
    };
    if hand.minute > 1440 {
        return None;
    }
    if scan.mark(next, b':') && scan.glued(next) && scan.glued(next + 1) {
        let Some((second @ 0..=59, 2)) = scan.number(next + 1) else {
            return None;
        };
        hand.second = second;
        hand.grain = Unit::Second;
        next += 2;
        // "17:30:05.123"
        if scan.mark(next, b'.')
            && scan.glued(next)
            && scan.glued(next + 1)
            && scan.number(next + 1).is_some()
        {
            next += 2;
        }
    }
    if let Some((pm, after)) = meridiem(scan, next) {
        return with_half(hand, pm).map(|hand| (hand, after));
    }
    // "10:30x", "3:15.2", "12:30/5" and "00:11:22:33" go on as something else.
    let runs_on = scan.glued(next)
        && match scan.kind(next) {
            Kind::Mark(b':' | b'%') => scan.glued(next + 1),
            Kind::Mark(b'.' | b'/') => {
                scan.glued(next + 1)
                    && scan.number(next + 1).is_some()
                    && !scan.mark(next + 2, b':')
            }
            Kind::Number { .. } | Kind::Other => true,
            Kind::Word(word) => !matches!(
                word,
                Word::Z | Word::HourMark | Word::Ish | Word::Utc | Word::To
            ),
            _ => false,
        };
    if runs_on {
        return None;
    }
    // "12:00 noon", "12:00 midnight"
    if hand.minute == 720 && matches!(scan.word(next), Some(Word::Noon | Word::Midnight)) {
        let minute = if scan.is(next, Word::Noon) { 720 } else { 0 };
        return Some((
            Hand {
                minute,
                either: false,
                ..hand
            },
            next + 1,
        ));
    }
    // "17:30h", "17:30 hrs"
    if matches!(scan.word(next), Some(Word::HourMark))
        || scan.is(next, Word::Hours)
        || scan.is(next, Word::OClock)
    {
        next += 1;
    }
    Some((hand, next))
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

/// "am" or "pm" at `at`: whether it is pm, and the index after it.
fn meridiem(scan: &Scan, at: usize) -> Read<bool> {
    let pm = match scan.word(at)? {
        Word::Am => return Some((false, at + 1)),
        Word::Pm if scan.length(at) == 2 => return Some((true, at + 1)),
        Word::Pm => true,
        Word::A if scan.reads(at, &["a"]) => false,
        _ => return None,
    };
    // "p.m.", "a.m", "p m"
    if scan.mark(at + 1, b'.')
        && scan.glued(at + 1)
        && scan.is(at + 2, Word::Unit(Unit::Minute))
        && scan.length(at + 2) == 1
    {
        let dot = scan.mark(at + 3, b'.') && scan.glued(at + 3);
        return Some((pm, at + 3 + usize::from(dot)));
    }
    if scan.is(at + 1, Word::Unit(Unit::Minute)) && scan.length(at + 1) == 1 {
        return Some((pm, at + 2));
    }
    // "5p", "9a"
    (scan.glued(at) && !scan.glued(at + 1)
        || scan.glued(at) && matches!(scan.kind(at + 1), Kind::Mark(_)))
    .then_some((pm, at + 1))
}

fn with_half(hand: Hand, pm: bool) -> Option<Hand> {
    let hour = hand.minute / 60;
    match hour {
        0 if pm => None,
        1..=12 => Some(Hand {
            minute: hand.minute % 720 + if pm { 720 } else { 0 },
            either: false,
            ..hand
        }),
        // "17:30 pm" says the same twice.
        13..=23 if pm => Some(Hand {
            either: false,
            ..hand
        }),
        0 => Some(Hand {
            either: false,
            ..hand
        }),
        _ => None,
    }
}

/// True where a bare number before `at` can be an hour: nothing follows that it would count.
fn free_after(scan: &Scan, at: usize, lead: Lead) -> bool {
    let glued = scan.glued(at);
    match scan.kind(at) {
        Kind::Wall => true,
        Kind::Mark(mark) if glued => match mark {
            b'.' | b',' | b':' | b'/' => !(scan.glued(at + 1) && scan.number(at + 1).is_some()),
            b'%' | b'$' | b'#' | b'*' | b'+' | b'=' | b'_' | b'\'' => false,
            b'-' => !scan.glued(at + 1) || !matches!(scan.kind(at + 1), Kind::Other),
            _ => true,
        },
        Kind::Mark(mark) => !matches!(mark, b'%' | b'$' | b'#' | b'+' | b'=' | b'/' | b'*'),
        Kind::Other => {
            !glued && (stands_apart(scan, at) || lead == Lead::Strong && zone_follows(scan, at))
        }
        Kind::Number { .. } => !glued && lead == Lead::Strong,
        // "from 10 to 20 users"
        Kind::Word(Word::To) => !glued && (lead == Lead::Strong || scan.number(at + 1).is_none()),
        Kind::Possessive => false,
        Kind::Word(word) => {
            !glued
                && !matches!(
                    word,
                    Word::Unit(_)
                        | Word::Units(..)
                        | Word::Hours
                        | Word::Hundred
                        | Word::Dozen
                        | Word::OrdinalSuffix
                        | Word::Name
                        | Word::Half
                        | Word::HalfSign
                        | Word::Of
                        | Word::Working
                        | Word::Business
                        | Word::More
                        | Word::Few
                        | Word::Month(_)
                        | Word::HourMark
                        | Word::Other
                        | Word::Weekdays(_)
                        | Word::Weekend
                        | Word::Ordinal(_)
                        | Word::Than
                        | Word::Possible
                        | Word::A
                        | Word::Close
                        | Word::Past
                        | Word::School
                )
        }
    }
}

/// "8 tonight", "7 in the morning", "at 9 this evening": the part of the day makes a bare number an hour.
fn part_follows(scan: &Scan, at: usize) -> bool {
    let part = |at: usize| {
        matches!(
            scan.word(at),
            Some(Word::Morning | Word::Afternoon | Word::Evening)
        )
    };
    match scan.word(at) {
        Some(Word::Tonight) => true,
        Some(Word::In) => scan.is(at + 1, Word::The) && part(at + 2),
        Some(Word::At) => scan.is(at + 1, Word::Night),
        Some(Word::This | Word::Tomorrow | Word::Yesterday) => {
            part(at + 1) || scan.is(at, Word::Tomorrow) && scan.is(at + 1, Word::Night)
        }
        Some(Word::Weekday(_)) => part(at + 1) || scan.is(at + 1, Word::Night),
        _ => false,
    }
}

fn zone_follows(scan: &Scan, at: usize) -> bool {
    super::zone_words::read(scan, at, true).is_some()
}
