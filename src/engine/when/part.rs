//! Parts of the day: "this morning", "tonight", "late afternoon", "after lunch", EOD, "first thing".
//!
//! What each covers follows Duckling, which made these hours common among server-side readers: morning
//! 04–12, early morning 00–09, lunch 12–14, afternoon 12–19, evening and night 18–24, late night 21–24, after lunch
//! 13–17, after school 15–21, after work 17–21, end of day 17–24. Narrower ones that it lacks are ours:
//! mid-morning 9–11, late morning 10–12, early afternoon 12–15, mid-afternoon 14–16, late afternoon 16–19,
//! early evening 18–20, breakfast 6–9, dinner 18–21, first thing 8–10.

use super::{
    calendar::{Stretch, plus_days},
    reading::{Clock, Day, Reading},
    scan::{Read, Scan},
    words::Word,
};

const fn hours(from: i32, until: i32) -> Clock {
    Clock::Part {
        from: from * 60,
        until: until * 60,
    }
}

/// The end of the working day, 17–24.
pub(super) const END_OF_DAY: Clock = hours(17, 24);

/// A part of the day that stands by itself: "in the morning", "tonight", "this evening", "EOD".
#[allow(clippy::too_many_lines, reason = "one arm an opening word")]
pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    match scan.word(at)? {
        Word::Tonight => {
            let late = scan.is(at + 1, Word::Late);
            Some((
                today(scan, if late { hours(21, 24) } else { hours(18, 24) })?,
                at + 1 + usize::from(late),
            ))
        }
        Word::Eod => Some((Reading::clock(END_OF_DAY), at + 1)),
        Word::Late | Word::Early => {
            if scan.is(at, Word::Late) && scan.is(at + 1, Word::Tonight) {
                return Some((today(scan, hours(21, 24))?, at + 2));
            }
            if let Some((reading, next)) = relative(scan, at + 1, scan.word(at)) {
                return Some((reading, next));
            }
            // "early in the morning", "late at night"
            let inner = match (scan.word(at + 1), scan.word(at + 2)) {
                (Some(Word::In), Some(Word::The)) => at + 3,
                (Some(Word::At | Word::In), _) => at + 2,
                _ => return None,
            };
            part(scan, inner, scan.word(at)).map(|(clock, next)| (Reading::clock(clock), next))
        }
        Word::In | Word::During | Word::Over | Word::By | Word::At | Word::On => {
            let article = scan.skip(at + 1, Word::The);
            let (how, name) = modifier(scan, article);
            let the = article > at + 1;
            let fits = match scan.word(name)? {
                Word::Morning | Word::Afternoon | Word::Evening => {
                    the && scan.is(at, Word::In) || scan.is(at, Word::During) || how.is_some()
                }
                Word::Night => {
                    (scan.is(at, Word::At) && !the)
                        || scan.is(at, Word::During)
                        || scan.is(at, Word::In) && the
                }
                Word::Lunch | Word::Breakfast | Word::Dinner => {
                    !scan.is(at, Word::On) && (the || !scan.is(at, Word::In))
                }
                _ => false,
            };
            // "early hours of the morning"
            if the && how == Some(Word::Early) && scan.is(name, Word::Hours) {
                let end = if scan.is(name + 1, Word::Of)
                    && scan.is(name + 2, Word::The)
                    && scan.is(name + 3, Word::Morning)
                {
                    name + 4
                } else {
                    name + 1
                };
                return Some((Reading::clock(hours(0, 9)), end));
            }
            if !fits {
                return None;
            }
            let (clock, next) = part(scan, name, how)?;
            Some((Reading::clock(clock), next))
        }
        Word::Mid
            if matches!(
                scan.word(at + 1 + usize::from(scan.mark(at + 1, b'-'))),
                Some(Word::Morning | Word::Afternoon)
            ) =>
        {
            let (how, name) = modifier(scan, at);
            part(scan, name, how).map(|(clock, next)| (Reading::clock(clock), next))
        }
        Word::This | Word::Last | Word::Current => relative(scan, at, None),
        Word::The => {
            let (how, name) = modifier(scan, at + 1);
            if how == Some(Word::Early) && scan.is(name, Word::Hours) {
                return Some((Reading::clock(hours(0, 9)), name + 1));
            }
            end_of_day(scan, at)
        }
        Word::End | Word::Close => end_of_day(scan, at),
        Word::After => {
            let clock = match scan.word(scan.skip(at + 1, Word::The))? {
                Word::Lunch => hours(13, 17),
                Word::School => hours(15, 21),
                Word::Work | Word::Hours if scan.reads(at + 1, &["work", "hours"]) => hours(17, 21),
                _ => return None,
            };
            let next = scan.skip(at + 1, Word::The) + 1;
            let noun = matches!(scan.kind(next), super::token::Kind::Other)
                && scan.is(next - 1, Word::Work)
                && !super::date::stands_apart(scan, next);
            (!noun).then_some((Reading::clock(clock), next))
        }
        Word::Ordinal(1) if scan.reads(at + 1, &["thing"]) => {
            let next = match (scan.word(at + 2), scan.word(at + 3), scan.word(at + 4)) {
                (Some(Word::In), Some(Word::The), Some(Word::Morning)) => at + 5,
                _ => at + 2,
            };
            // "first thing" alone may be the first of many.
            let dated = next == at + 5
                || matches!(
                    scan.word(next),
                    Some(
                        Word::Tomorrow
                            | Word::Weekday(_)
                            | Word::Next
                            | Word::On
                            | Word::Today
                            | Word::This
                    )
                );
            dated.then_some((Reading::clock(hours(8, 10)), next))
        }
        _ => None,
    }
}

/// A part of the day after its day: "morning" in "tomorrow morning", "late afternoon", "early".
pub(super) fn continued(scan: &Scan, at: usize) -> Read<Reading> {
    let (how, name) = modifier(scan, at);
    if let Some((clock, next)) = part(scan, name, how) {
        return Some((Reading::clock(clock), next));
    }
    read(scan, at)
}

/// "early", "late" or "mid" before a part, and the index of the part.
fn modifier(scan: &Scan, at: usize) -> (Option<Word>, usize) {
    match scan.word(at) {
        Some(how @ (Word::Early | Word::Late)) => (Some(how), at + 1),
        Some(Word::Mid | Word::Middle) => (
            Some(Word::Mid),
            at + 1 + usize::from(scan.mark(at + 1, b'-')),
        ),
        _ => (None, at),
    }
}

fn part(scan: &Scan, at: usize, how: Option<Word>) -> Read<Clock> {
    let clock = match (scan.word(at)?, how) {
        (Word::Morning, None) => hours(4, 12),
        (Word::Morning, Some(Word::Early)) => hours(0, 9),
        (Word::Morning, Some(Word::Late)) => hours(10, 12),
        (Word::Morning, _) => hours(9, 11),
        (Word::Afternoon, None) => hours(12, 19),
        (Word::Afternoon, Some(Word::Early)) => hours(12, 15),
        (Word::Afternoon, Some(Word::Late)) => hours(16, 19),
        (Word::Afternoon, _) => hours(14, 16),
        (Word::Evening, Some(Word::Early)) => hours(18, 20),
        (Word::Evening, Some(Word::Late)) => hours(21, 24),
        (Word::Evening, _) => hours(18, 24),
        (Word::Eve, None) => hours(18, 24),
        (Word::Night, Some(Word::Late)) => hours(21, 24),
        (Word::Night, None) => hours(18, 24),
        (Word::Lunch, _) => hours(12, 14),
        (Word::Breakfast, _) => hours(6, 9),
        (Word::Dinner, _) => hours(18, 21),
        (Word::Eod, _) => END_OF_DAY,
        _ => return None,
    };
    // "lunch time", "dinner time"
    let time = matches!(
        scan.word(at),
        Some(Word::Lunch | Word::Breakfast | Word::Dinner | Word::Night)
    ) && scan.is(at + 1, Word::Time);
    Some((clock, at + 1 + usize::from(time)))
}

/// "this morning", "last night", "late last night", "earlier this evening".
fn relative(scan: &Scan, at: usize, how: Option<Word>) -> Read<Reading> {
    let which = scan.word(at)?;
    let (inner, name) = modifier(scan, at + 1);
    let how = how.or(inner);
    let (clock, next) = part(scan, name, how)?;
    if matches!(scan.word(name), Some(Word::Eve | Word::Eod)) {
        return None;
    }
    match which {
        Word::This | Word::Current => Some((today(scan, clock)?, next)),
        Word::Last if matches!(scan.word(name), Some(Word::Night | Word::Evening)) => {
            let day = Stretch::day(plus_days(scan.today(), -1)?)?;
            Some((
                Reading {
                    clock,
                    ..Reading::day(Day::Fixed(day))
                },
                next,
            ))
        }
        _ => None,
    }
}

fn today(scan: &Scan, clock: Clock) -> Option<Reading> {
    let day = Stretch::day(scan.today())?;
    Some(Reading {
        clock,
        today: true,
        ..Reading::day(Day::Fixed(day))
    })
}

/// "end of day", "the end of the business day", "close of business", "COB".
fn end_of_day(scan: &Scan, at: usize) -> Read<Reading> {
    let start = scan.skip(at, Word::The);
    // "end-of-day" has its hyphens.
    let plain = |at: usize| at + usize::from(scan.mark(at, b'-'));
    let of = plain(start + 1);
    if !matches!(scan.word(start)?, Word::End | Word::Close) || !scan.is(of, Word::Of) {
        return None;
    }
    let mut noun = scan.skip(plain(of + 1), Word::The);
    let working = matches!(
        scan.word(noun),
        Some(Word::Business | Word::Working | Word::Work)
    ) || scan.reads(noun, &["play", "trading"]);
    noun += usize::from(working);
    let closes = working && !scan.is(noun, Word::Unit(super::calendar::Unit::Day));
    if closes {
        return Some((Reading::clock(END_OF_DAY), noun));
    }
    if scan.is(start, Word::End)
        && scan.is(noun, Word::Unit(super::calendar::Unit::Day))
        && scan.reads(noun, &["day"])
    {
        return Some((Reading::clock(END_OF_DAY), noun + 1));
    }
    // "end of today", "the end of tomorrow", "the end of Friday": the day itself is read after it.
    let day = matches!(
        scan.word(noun),
        Some(Word::Today | Word::Tomorrow | Word::Weekday(_))
    );
    (day && noun == of + 1 && scan.is(start, Word::End))
        .then_some((Reading::clock(END_OF_DAY), noun))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn parts_of_the_day() {
        check(
            "tonight?",
            "tonight",
            "2026-03-04T18:00/2026-03-05T00:00 at hour",
        );
        check(
            "tomorrow morning",
            "tomorrow morning",
            "2026-03-05T04:00/2026-03-05T12:00 at hour",
        );
        check(
            "by EOD",
            "by EOD",
            "2026-03-04T17:00/2026-03-05T00:00 by hour",
        );
        check(
            "first thing tomorrow",
            "first thing tomorrow",
            "2026-03-05T08:00/2026-03-05T10:00 at hour",
        );
        quiet("good morning team");
    }
}
