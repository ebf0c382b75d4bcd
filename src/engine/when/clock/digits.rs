//! Times of day in digits, with what tells them from other numbers: "5pm", "17:00", "17h30", "1730",
//! "20260304T1520Z", and a bare hour after a word that leads to one.

use crate::engine::when::{
    calendar::Unit,
    clock::Lead,
    date::stands_apart,
    reading::Hand,
    scan::{Read, Scan},
    token::Kind,
    words::Word,
    zone_words,
};

/// What has numbers with a letter of its own: "section 5a", "seat 9a".
const NUMBERED: &[&str] = &[
    "section", "sections", "room", "rooms", "seat", "seats", "gate", "row", "unit", "apt", "flat",
    "figure", "fig", "table", "step", "item", "plan", "option", "appendix", "exhibit", "question",
    "phase", "version", "part", "point", "number", "line", "platform", "form",
];

/// True where the number at `at` is glued to something that makes it no time: "$5", "v2", "#3", "1.5".
pub(in crate::engine::when) fn part_of_something(scan: &Scan, at: usize) -> bool {
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

pub(in crate::engine::when) fn digital(
    scan: &Scan,
    at: usize,
    value: u32,
    digits: u8,
    lead: Lead,
) -> Read<Hand> {
    if at > 0 && scan.is(at - 1, Word::T) && scan.glued(at) && matches!(digits, 4 | 6) {
        return compact(at, value, digits);
    }
    if digits > 4 {
        return None;
    }
    if digits >= 3 {
        return unseparated(scan, at, value, digits, lead);
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
        let letter = next == at + 2 && scan.length(at + 1) == 1;
        if letter && at > 0 && scan.reads(at - 1, NUMBERED) {
            return None;
        }
        return with_half(hand, pm).map(|hand| (hand, next));
    }
    if lead != Lead::None
        && let Some(pm) = lone_letter(scan, at + 1)
    {
        return with_half(hand, pm).map(|hand| (hand, at + 2));
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

/// "am" or "pm" at `at`: whether it is pm, and the index after it.
pub(in crate::engine::when) fn meridiem(scan: &Scan, at: usize) -> Read<bool> {
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

/// "p" or "a" apart from its hour, with nothing behind it that it could belong to: "at 3 p".
fn lone_letter(scan: &Scan, at: usize) -> Option<bool> {
    let pm = match scan.word(at)? {
        Word::Pm => true,
        Word::A => false,
        _ => return None,
    };
    let ends = match scan.kind(at + 1) {
        Kind::Wall => true,
        Kind::Mark(mark) => !scan.glued(at + 2) || !matches!(mark, b'.' | b'-' | b'/' | b'&'),
        Kind::Word(_) => pm,
        _ => false,
    };
    (scan.length(at) == 1 && ends).then_some(pm)
}

pub(in crate::engine::when) fn with_half(hand: Hand, pm: bool) -> Option<Hand> {
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
pub(in crate::engine::when) fn free_after(scan: &Scan, at: usize, lead: Lead) -> bool {
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
        // "at 9 New York"
        Kind::Word(Word::Name) => !glued && lead == Lead::Strong && zone_follows(scan, at),
        Kind::Word(word) => {
            !glued
                && !matches!(
                    word,
                    Word::Unit(_)
                        | Word::Units(..)
                        | Word::Hours
                        | Word::Hundred
                        | Word::Dozen
                        | Word::Suffix
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
pub(in crate::engine::when) fn part_follows(scan: &Scan, at: usize) -> bool {
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
    zone_words::read(scan, at, zone_words::After::Clock).is_some()
}

/// "T1520Z", "T152000Z": the compact form of ISO 8601.
fn compact(at: usize, value: u32, digits: u8) -> Read<Hand> {
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
    valid.then_some((
        Hand {
            minute,
            second,
            either: false,
            grain,
        },
        at + 1,
    ))
}

/// "1730", "0930": after a word that leads to an hour, or before "hours".
fn unseparated(scan: &Scan, at: usize, value: u32, digits: u8, lead: Lead) -> Read<Hand> {
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
        || lead == Lead::Weak && digits == 4 && !year_like && value.is_multiple_of(5);
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
    match half {
        Some((pm, next)) => with_half(hand, pm).map(|hand| (hand, next)),
        None => Some((hand, at + 1 + usize::from(hours))),
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::when::testing::{check, quiet};

    #[test]
    fn clocks_in_digits() {
        check("at 5pm", "at 5pm", "2026-03-04T17:00 at hour");
        check("17h30", "17h30", "2026-03-04T17:30 at minute");
        check("at 1730", "at 1730", "2026-03-04T17:30 at minute");
        check("by 5 please", "by 5", "2026-03-04T17:00 by hour");
        check("5 p.m. sharp", "5 p.m. sharp", "2026-03-04T17:00 at hour");
        check(
            "20260306T1730Z",
            "20260306T1730Z",
            "2026-03-06T17:30 at minute UTC",
        );
        quiet("room 1130");
        quiet("by 3 people");
        quiet("v2.1");
    }
}
