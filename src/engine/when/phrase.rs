//! One time, composed of pieces: "Friday 14 Jan, 5pm CET", "tomorrow morning at 9", "at noon on the 5th".
//!
//! Each family is asked at each piece and the longest answer is taken; pieces are joined as long as they
//! can be about the same time.

use super::{
    clock::{self, Lead},
    clock_range, date, edge, holiday, now, nth, offset, part, period,
    reading::{Clock, Day, Reading},
    relative_day,
    scan::{Read, Scan},
    token::Kind,
    weekday,
    words::Word,
    zone_words::{self, After},
};

/// A time at `at`, with a leading "on", "at" or "in".
pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    read_after(scan, at, Lead::None)
}

/// As [`read`], after words that make a bare hour more or less likely.
pub(super) fn read_after(scan: &Scan, at: usize, lead: Lead) -> Read<Reading> {
    let (mut reading, mut next) = opening(scan, at, lead)?;
    // Every piece fills something that was empty, so there are few.
    while let Some((joined, end)) = further(scan, &reading, next) {
        reading = joined;
        next = end;
    }
    Some((reading, next))
}

/// A day or a period without a time of day, for "the end of …" and "the first … of …".
pub(super) fn period(scan: &Scan, at: usize) -> Read<Reading> {
    let (mut reading, mut next) = day_piece(scan, at)?;
    if let Some((more, end)) = day_piece(scan, scan.skip(scan.skip(next, Word::Of), Word::In))
        && let Some(joined) = reading.join(&more)
    {
        reading = joined;
        next = end;
    }
    Some((reading, next))
}

type Family = fn(&Scan, usize) -> Read<Reading>;

/// The families of days and longer periods of which one can begin with such a token. Asking only these
/// is what makes reading fast.
fn families(scan: &Scan, at: usize) -> &'static [Family] {
    let word = match scan.kind(at) {
        Kind::Number { .. } => return &[date::read, period::read, nth::read, offset::read],
        Kind::Word(word) => word,
        Kind::Other if scan.reads(at, &["final"]) => return &[nth::read],
        Kind::Other if scan.length(at) == 2 => return &[period::read],
        _ => return &[],
    };
    match word {
        Word::Today | Word::Tomorrow | Word::Yesterday | Word::Tom => &[relative_day::read],
        Word::Later | Word::Earlier => &[relative_day::read, period::read],
        Word::Weekday(_) => &[weekday::read, nth::read],
        Word::Weekdays(_) | Word::Every => &[weekday::read],
        Word::Month(_) => &[date::read, holiday::read],
        Word::The => &[
            relative_day::read,
            date::read,
            period::read,
            edge::read,
            nth::read,
            holiday::read,
        ],
        Word::This | Word::Next | Word::Last | Word::Coming | Word::Following | Word::Past => {
            &[weekday::read, period::read, nth::read, holiday::read]
        }
        Word::Current | Word::Weekend | Word::QuarterLetter | Word::Rest | Word::Remaining => {
            &[period::read]
        }
        Word::Unit(_) => &[
            relative_day::read,
            period::read,
            nth::read,
            date::read,
            holiday::read,
        ],
        Word::A | Word::Couple | Word::Few | Word::Several | Word::Half | Word::HalfSign => {
            &[offset::read, nth::read]
        }
        Word::Number(_) | Word::Tens(_) | Word::Dozen => {
            &[offset::read, nth::read, date::read, holiday::read]
        }
        Word::Ordinal(_) | Word::OrdinalTens(_) => &[date::read, nth::read, holiday::read],
        Word::In => &[offset::read, nth::read],
        Word::Within | Word::Inside | Word::After | Word::About => &[offset::read],
        Word::HourMark | Word::Whole => &[period::read],
        Word::Season(_) | Word::All => &[period::read, holiday::read],
        Word::Eow
        | Word::Eom
        | Word::Eoq
        | Word::Eoy
        | Word::BeginningOf(_)
        | Word::Middle
        | Word::Beginning
        | Word::End => &[edge::read],
        Word::Early | Word::Mid | Word::Late => &[edge::read, holiday::read],
        Word::Ides => &[date::read],
        Word::Now | Word::Right | Word::Just | Word::At | Word::Asap | Word::As => &[now::read],
        Word::Closest | Word::Working | Word::Business => &[nth::read],
        Word::Name | Word::Night | Word::Suffix => &[holiday::read],
        _ => &[],
    }
}

fn longest(scan: &Scan, at: usize, families: &[Family]) -> Read<Reading> {
    let mut best: Read<Reading> = None;
    for family in families {
        if let Some((reading, end)) = family(scan, at)
            && best.as_ref().is_none_or(|(_, so_far)| end > *so_far)
        {
            best = Some((reading, end));
        }
    }
    best
}

fn day_piece(scan: &Scan, at: usize) -> Read<Reading> {
    longest(scan, at, families(scan, at))
}

/// Whether a time of day, or a range of two, can begin with such a token.
fn opens_clock(kind: Kind) -> bool {
    match kind {
        Kind::Number { .. } | Kind::Mark(b'@' | b'~') => true,
        Kind::Word(word) => matches!(
            word,
            Word::At
                | Word::About
                | Word::Exactly
                | Word::From
                | Word::Between
                | Word::In
                | Word::A
                | Word::Half
                | Word::Unit(_)
                | Word::Noon
                | Word::Midnight
                | Word::Number(_)
                | Word::Tens(_)
        ),
        _ => false,
    }
}

fn longer(left: Read<Reading>, right: Read<Reading>) -> Read<Reading> {
    match (&left, &right) {
        (Some((_, left_end)), Some((_, right_end))) if right_end > left_end => right,
        (None, _) => right,
        _ => left,
    }
}

fn opening(scan: &Scan, at: usize, lead: Lead) -> Read<Reading> {
    // "on Friday", "in March", "at Christmas", "over the weekend", "during Q3"
    let preposition = matches!(
        scan.word(at),
        Some(Word::On | Word::In | Word::At | Word::During | Word::Over | Word::About)
    ) || scan.mark(at, b'~');
    let mut best = day_piece(scan, at);
    best = longer(best, part::read(scan, at));
    if opens_clock(scan.kind(at)) {
        best = longer(best, clock_range::read(scan, at, lead != Lead::None));
        best = longer(best, clock::read(scan, at, lead));
    }
    if preposition {
        let inner = at + 1;
        let inner = if scan.is(at, Word::On) {
            scan.skip(inner, Word::About)
        } else {
            inner
        };
        let day = day_piece(scan, inner).filter(|(reading, _)| allows(scan, at, reading));
        best = longer(best, day);
        if scan.is(at, Word::On) {
            best = longer(best, date::bare_of_month(scan, inner));
        }
        if matches!(scan.word(at), Some(Word::On | Word::In)) {
            best = longer(best, evening_of(scan, inner));
        }
    }
    if matches!(
        scan.word(at),
        Some(
            Word::The
                | Word::Morning
                | Word::Afternoon
                | Word::Evening
                | Word::Night
                | Word::Late
                | Word::Early
        )
    ) {
        best = longer(best, evening_of(scan, at));
    }
    // "14th at 3pm"
    if best.is_none()
        && let Some((reading, next)) = date::bare_of_month(scan, at)
        && (clock::read(scan, next, Lead::None).is_some() || scan.is(next, Word::At))
    {
        best = Some((reading, next));
    }
    if best.is_none() && lead != Lead::None {
        // "before lunch", "by evening", "by 14th"
        best = longer(
            date::bare_of_month(scan, at),
            part::continued(scan, scan.skip(at, Word::The)),
        );
    }
    best
}

/// "the morning of the 5th", "on the evening of Friday"
fn evening_of(scan: &Scan, at: usize) -> Read<Reading> {
    let name = scan.skip(at, Word::The);
    let (clock, next) = part::continued(scan, name)?;
    if !scan.is(next, Word::Of) {
        return None;
    }
    let (day, end) = day_piece(scan, next + 1)?;
    Some((clock.join(&day)?, end))
}

/// Whether a preposition goes with what follows: nobody says "in Friday" or "at tomorrow" of a time.
fn allows(scan: &Scan, at: usize, reading: &Reading) -> bool {
    let Some(word) = scan.word(at) else {
        return true;
    };
    match (word, reading.day) {
        (Word::In, Day::Weekday(_)) => false,
        (Word::At, Day::Holiday { .. } | Day::Fixed(_)) => true,
        (Word::At, _) => false,
        _ => true,
    }
}

/// What a zone after `reading` is said of.
fn before_zone(reading: &Reading) -> After {
    match reading.clock {
        Clock::At(_) | Clock::Range { .. } | part::END_OF_DAY => After::Clock,
        Clock::Part { .. } => After::Part,
        Clock::Any if !reading.has_hours => After::Part,
        Clock::Any => After::Day,
    }
}

/// The next piece after `next`, joined to what has been read.
fn further(scan: &Scan, reading: &Reading, next: usize) -> Read<Reading> {
    if let Some((mention, end)) = zone_words::read(scan, next, before_zone(reading))
        && reading.zone.is_none()
        && (reading.has_clock() || reading.has_day())
    {
        return Some((
            Reading {
                zone: Some(mention),
                ..*reading
            },
            end,
        ));
    }
    let join = |read: Read<Reading>| -> Read<Reading> {
        let (more, end) = read?;
        Some((reading.join(&more)?, end))
    };
    // "Friday (6 March)", "tomorrow (5pm)"
    if scan.mark(next, b'(')
        && let Some((joined, end)) = join(longer(
            day_piece(scan, next + 1),
            clock::read(scan, next + 1, Lead::None),
        ))
        && scan.mark(end, b')')
    {
        return Some((joined, end + 1));
    }
    let start = separator(scan, reading, next);
    let mut best = clock_piece(scan, reading, start);
    best = longer(best, join(part::continued(scan, start)));
    best = longer(best, join(day_piece(scan, start)));
    if matches!(
        scan.word(start),
        Some(Word::On | Word::Of | Word::In | Word::For | Word::During)
    ) && !reading.has_day()
        || matches!(scan.word(start), Some(Word::Of | Word::On | Word::In))
    {
        best = longer(
            best,
            join(day_piece(scan, start + 1).filter(|(more, _)| allows(scan, start, more))),
        );
    }
    // "Friday the 13th", "on 14th" after a weekday, "Fri 14th", "2pm on 14th"
    let ordinal = if scan.is(start, Word::On) {
        start + 1
    } else {
        start
    };
    best = longer(best, join(date::bare_of_month(scan, ordinal)));
    if best.is_none() && start > next {
        // The separator may have been the end of what is said.
        return None;
    }
    best
}

/// A clock or a range of clocks that goes on after a day, or after a part of it.
fn clock_piece(scan: &Scan, reading: &Reading, at: usize) -> Read<Reading> {
    if !opens_clock(scan.kind(at)) {
        return None;
    }
    let day = reading.has_day() && !reading.has_clock();
    let single = clock::read(scan, at, Lead::None);
    let range = clock_range::read(scan, at, day);
    // "tonight 8", "Friday morning 9": a bare hour after a part of the day.
    let part = matches!(reading.clock, Clock::Part { .. });
    let bare = if part && single.is_none() {
        clock::read(scan, at, Lead::Weak)
    } else {
        None
    };
    let (more, end) = longer(longer(single, range), bare)?;
    Some((reading.join(&more)?, end))
}

/// The index after what may stand between two pieces: a comma, a dash before a clock, a possessive, "@".
fn separator(scan: &Scan, reading: &Reading, at: usize) -> usize {
    match scan.kind(at) {
        Kind::Mark(b',') => scan.skip(at + 1, Word::And).min(at + 1),
        Kind::Possessive => at + 1,
        // "Fri. 5pm", "Sat: 10am"
        Kind::Mark(b'.')
            if scan.glued(at)
                && at > 0
                && scan.length(at - 1) <= 4
                && matches!(scan.word(at - 1), Some(Word::Weekday(_))) =>
        {
            at + 1
        }
        Kind::Mark(b':')
            if scan.glued(at)
                && matches!(scan.word(at.wrapping_sub(1)), Some(Word::Weekday(_))) =>
        {
            at + 1
        }
        // "14 Jan - 5pm", "Monday - 10:00"
        Kind::Mark(b'-') if reading.has_day() && !reading.has_clock() => at + 1,
        // "2026-03-04T15:20"
        Kind::Word(Word::T) if scan.glued(at) && scan.glued(at + 1) && reading.has_day() => at + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn pieces_in_any_order() {
        check(
            "by Friday 13 March, 5pm at the latest",
            "by Friday 13 March, 5pm at the latest",
            "2026-03-13T17:00 by hour",
        );
        check("5pm on Friday", "5pm on Friday", "2026-03-06T17:00 at hour");
        check(
            "the evening of the 21st",
            "the evening of the 21st",
            "2026-03-21T18:00/2026-03-22T00:00 at hour",
        );
        check(
            "Friday (6 March)",
            "Friday (6 March)",
            "2026-03-06T00:00 at day",
        );
    }
}
