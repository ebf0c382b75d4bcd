//! A whole expression: a time or two with what bounds them ("by", "until", "after", "from … to",
//! "at the latest").
//!
//! The bound leaves the time as it is named: "by Friday" is Friday, bound `By`; "before lunch" and "after
//! lunch break" start where their time starts. Ranges of days include the last one; ranges of clocks end
//! at the second clock.

use super::{
    Bound,
    calendar::{Stretch, Unit},
    clock::Lead,
    duration, phrase,
    reading::{Clock, Day, Oddities, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
    zone_words::Mention,
};

/// What was found, in wall clock time of the zone named or of the sender's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub stretch: Stretch,
    pub bound: Bound,
    pub zone: Option<Mention>,
    /// An hour was named or implied.
    pub clock: bool,
    /// Said as urgency without an end: ASAP.
    pub open: bool,
    pub odd: Oddities,
    /// The reading it came from, and of a range its first end.
    pub reading: Reading,
    /// Index of the first token of the time itself, after the words that bound it.
    pub core: usize,
}

/// The expression that begins at `at`.
pub(super) fn read(scan: &Scan, at: usize) -> Read<Found> {
    let (found, next) = for_length(scan, at).or_else(|| bounded(scan, at))?;
    Some(suffixed(scan, found, next))
}

/// A word or phrase that bounds: its bound, the index after it.
fn bound_words(scan: &Scan, at: usize) -> Read<Bound> {
    let word = scan.word(at)?;
    let next = at + 1;
    let than = |start: usize| scan.is(start, Word::Than).then_some(start + 1);
    match word {
        Word::By => Some((
            Bound::By,
            if scan.is(next, Word::No) && scan.is(next + 1, Word::Later) {
                than(next + 2)?
            } else {
                scan.skip(next, Word::Latest)
            },
        )),
        Word::Before | Word::Until => Some((Bound::By, next)),
        Word::Up if scan.reads(at, &["upto"]) => Some((Bound::By, next)),
        // "up to now" says how far it has come.
        Word::Up
            if matches!(scan.word(next), Some(Word::To | Word::Until))
                && !scan.is(next + 1, Word::Now) =>
        {
            Some((Bound::By, next + 1))
        }
        Word::Prior if scan.is(next, Word::To) => Some((Bound::By, next + 1)),
        Word::No | Word::Not if scan.is(next, Word::Later) => Some((Bound::By, than(next + 1)?)),
        Word::No | Word::Not if scan.is(next, Word::Earlier) || scan.is(next, Word::Sooner) => {
            Some((Bound::After, than(next + 1)?))
        }
        Word::Not if scan.is(next, Word::Before) => Some((Bound::After, next + 1)),
        Word::Not if scan.is(next, Word::After) => Some((Bound::By, next + 1)),
        Word::At if scan.is(next, Word::The) && scan.is(next + 1, Word::Latest) => {
            Some((Bound::By, scan.skip(next + 2, Word::By)))
        }
        Word::Latest => Some((Bound::By, scan.skip(scan.skip(next, Word::By), Word::Until))),
        // "on or before 15.03."
        Word::On if scan.is(next, Word::Or) && scan.is(next + 1, Word::Before) => {
            Some((Bound::By, next + 2))
        }
        Word::On if scan.is(next, Word::Or) && scan.is(next + 1, Word::After) => {
            Some((Bound::After, next + 2))
        }
        Word::Through => Some((Bound::By, next)),
        Word::To if scan.is(next, Word::The) && scan.is(next + 1, Word::End) => None,
        Word::After | Word::Since => Some((Bound::After, next)),
        Word::From => Some((Bound::After, next)),
        Word::As if matches!(scan.word(next), Some(Word::Of | Word::From)) => {
            Some((Bound::After, next + 1))
        }
        Word::Starting | Word::Beginning => {
            let inner = if matches!(
                scan.word(next),
                Some(Word::On | Word::From | Word::At | Word::In)
            ) {
                next + 1
            } else {
                next
            };
            (word == Word::Starting || inner > next || scan.reads(at, &["beginning"]))
                .then_some((Bound::After, inner))
        }
        Word::Within | Word::During => Some((Bound::Within, next)),
        _ => None,
    }
}

fn bounded(scan: &Scan, at: usize) -> Read<Found> {
    let plain = time_or_range(scan, at, Lead::None, None, at);
    let Some((bound, inner)) = bound_words(scan, at) else {
        return plain;
    };
    // "before the 2pm call"
    let clock = scan
        .is(inner, Word::The)
        .then(|| super::clock::read(scan, inner + 1, Lead::None))
        .flatten();
    let inner = if clock.is_some() { inner + 1 } else { inner };
    let lead = match bound {
        // "up to 5" counts.
        Bound::By if scan.is(at, Word::Up) => Lead::None,
        Bound::By => Lead::Weak,
        Bound::After if !matches!(scan.word(at), Some(Word::Starting | Word::Beginning)) => {
            Lead::Weak
        }
        _ => Lead::None,
    };
    let with_bound = time_or_range(scan, inner, lead, Some(bound), at);
    match (plain, with_bound) {
        // "after lunch", "from 3 to 5pm" and "during the night" are times of their own.
        (Some(plain), Some(bounded)) if plain.1 >= bounded.1 => Some(plain),
        (plain, bounded) => bounded.or(plain),
    }
}

fn time_or_range(
    scan: &Scan,
    at: usize,
    lead: Lead,
    bound: Option<Bound>,
    prefix: usize,
) -> Read<Found> {
    let between = bound.is_none() && scan.is(at, Word::Between);
    // "between 9 and 11" is one time of day, "between Monday and Friday" are two days.
    if between && let Some((reading, next)) = phrase::read_after(scan, at, lead) {
        return finish(scan, reading, None, at).map(|found| (found, next));
    }
    let start = at + usize::from(between);
    let (mut first, mut next) = phrase::read_after(scan, start, lead)?;
    // "tomorrow by 5pm", "Friday after lunch", "Monday before noon"
    if bound.is_none()
        && first.bound.is_none()
        && first.has_day()
        && !first.has_clock()
        && let Some((inner, after)) = bound_words(scan, next)
        && inner != Bound::Within
        && let Some((clock, end)) = phrase::read_after(scan, after, Lead::Weak)
        && clock.has_clock()
        && !clock.has_day()
        && let Some(joined) = first.join(&clock)
        && joined.bound.is_none()
    {
        first = Reading {
            bound: Some(inner),
            ..joined
        };
        next = end;
        return finish(scan, first, None, start).map(|found| (found, next));
    }
    if between && first.bound == Some(Bound::Between) {
        return finish(scan, first, None, start).map(|found| (found, next));
    }
    let ranged = bound.is_none()
        || bound == Some(Bound::After) && scan.is(prefix, Word::From)
        || bound == Some(Bound::Within);
    if ranged && let Some((found, end)) = range(scan, &first, next, between) {
        return Some((
            Found {
                core: start,
                ..found
            },
            end,
        ));
    }
    if between {
        return None;
    }
    // "tomorrow at 3pm for 2 hours"
    if bound.is_none()
        && first.has_clock()
        && scan.is(next, Word::For)
        && let Some((length, end)) = duration::length(scan, next + 1)
        && length.of_clock()
        && let Some((stretch, odd)) = first.resolve(scan.now())
        && !stretch.span
        && let Some(until) = length.exactly_from(stretch.from, 1)
    {
        let stretch = Stretch::between(stretch.from, until, Unit::Minute)?;
        return Some((
            Found {
                stretch,
                odd,
                bound: Bound::Between,
                ..finish(scan, first, None, start)?
            },
            end,
        ));
    }
    finish(scan, first, bound, start).map(|found| (found, next))
}

/// One time, resolved under its bound.
fn finish(scan: &Scan, reading: Reading, bound: Option<Bound>, core: usize) -> Option<Found> {
    // "from July 13–15" says of a range where it begins.
    let bound =
        bound.filter(|bound| !(*bound == Bound::After && reading.bound == Some(Bound::Between)));
    let outer = bound.is_some();
    let bound = bound.or(reading.bound);
    let reading = Reading {
        bound: bound.or(reading.bound),
        ..reading
    };
    // A time without a day is read on the clock of the zone that it names.
    let now = match reading.zone {
        Some(zone) if !reading.has_day() => zone.now(scan.reference),
        _ => scan.now(),
    };
    let (mut stretch, odd) = reading.resolve(now)?;
    if outer && core > 0 && scan.is(core - 1, Word::Since) && stretch.from > now {
        stretch = reading.before(now, stretch)?;
    }
    let open = !outer
        && reading.bound == Some(Bound::After)
        && matches!(reading.day, Day::Fixed(_))
        && stretch.grain == Unit::Second;
    let bound = bound.unwrap_or(Bound::At);
    match bound {
        Bound::After => {
            // "after the weekend" begins when it is over; "from next month on" when that begins.
            if stretch.span && core > 0 && scan.is(core - 1, Word::After) {
                stretch.from = stretch.until;
            }
            stretch.span = false;
        }
        Bound::By
            if stretch.span && core > 0 && matches!(scan.word(core - 1), Some(Word::Before)) =>
        {
            stretch.span = false;
        }
        // "within this week", "during the summer"
        Bound::Within if outer => stretch.span = true,
        _ => {}
    }
    // A span of hours after "after" keeps its end only in "after lunch" and the like, which are parts of the day.
    Some(Found {
        stretch,
        bound,
        zone: reading.zone,
        clock: reading.has_clock() || stretch.grain <= Unit::Hour,
        open,
        odd,
        reading,
        core,
    })
}

/// The second end of a range whose first is `first`, at `at`.
fn range(scan: &Scan, first: &Reading, at: usize, between: bool) -> Read<Found> {
    let joined = match scan.kind(at) {
        Kind::Mark(b'-') if !scan.mark(at + 1, b'-') => true,
        Kind::Word(Word::To | Word::Until | Word::Through) => true,
        Kind::Word(Word::And) => between,
        _ => false,
    };
    if !joined || first.bound.is_some() {
        return None;
    }
    let start = scan.skip(at + 1, Word::About);
    let lead = if first.has_clock() {
        Lead::Strong
    } else {
        Lead::None
    };
    let (mut second, mut end) = phrase::read_after(scan, start, lead)
        .or_else(|| super::date::bare_of_month(scan, start))?;
    // "Mon–Fri 9–5" is open on each of these days from 9 to 5: the days are the range.
    if first.has_day() && !first.has_clock() && second.has_clock() {
        (second, end) = phrase::period(scan, start)?;
    }
    if second.bound.is_some_and(|bound| bound != Bound::At) {
        return None;
    }
    // "Mon to Wed" needs two of a kind; "Friday - 5pm" was one time.
    let now = matches!(
        first.day,
        Day::Fixed(Stretch {
            grain: Unit::Second,
            ..
        })
    );
    let alike =
        now || first.has_day() == second.has_day() || first.has_clock() && second.has_clock();
    if !alike {
        return None;
    }
    let (mut opening, odd) = first.resolve(scan.now())?;
    if second.has_clock() && !second.has_day() {
        second.day = Day::Fixed(Stretch::day(opening.from.date())?);
    }
    // "Feb 3 to March 2014": the year of the second end is the first's too.
    let mut first = *first;
    if let (Day::Calendar(first_day), Day::Calendar(second_day)) = (first.day, second.day)
        && first_day.year.is_none()
        && second_day.year.is_some()
    {
        first.day = Day::Calendar(super::reading::Calendar {
            year: second_day.year,
            ..first_day
        });
        opening = first.resolve(scan.now())?.0;
    }
    if let (
        Day::Month { year: None, month },
        Day::Month {
            year: Some(year), ..
        },
    ) = (first.day, second.day)
    {
        first.day = Day::Month {
            month,
            year: Some(year),
        };
        opening = first.resolve(scan.now())?.0;
    }
    let (mut closing, _) = second.resolve(opening.from)?;
    if closing.from < opening.from && second.has_clock() {
        // "from 10pm to 6am": the next day's.
        closing = closing
            .moved(Unit::Day, 1)
            .filter(|moved| moved.from > opening.from)?;
    }
    let clocks = second.has_clock() && !matches!(second.clock, Clock::Part { .. });
    let until = if clocks || closing.grain < Unit::Day && !closing.span {
        closing.from
    } else {
        closing.until
    };
    let grain = opening.grain.min(closing.grain);
    let stretch = Stretch::between(opening.from, until, grain)?;
    let zone = first.zone.or(second.zone);
    let clock = first.has_clock() || second.has_clock() || grain <= Unit::Hour;
    Some((
        Found {
            stretch,
            bound: Bound::Between,
            zone,
            clock,
            open: false,
            odd,
            reading: first,
            core: at,
        },
        end,
    ))
}

/// "for 10 days from 18 December", "for three days starting Monday"
fn for_length(scan: &Scan, at: usize) -> Read<Found> {
    let start = scan.skip(at, Word::For);
    let (length, next) = duration::length(scan, start)?;
    let led = start > at;
    let inner = match scan.word(next)? {
        Word::Starting | Word::Beginning => next + 1,
        Word::From if led => next + 1,
        _ => return None,
    };
    let inner = if matches!(scan.word(inner), Some(Word::On | Word::From | Word::At)) {
        inner + 1
    } else {
        inner
    };
    let (reading, end) = phrase::read_after(scan, inner, Lead::Weak)?;
    let (stretch, odd) = reading.resolve(scan.now())?;
    let until = length.exactly_from(stretch.from, 1)?;
    let grain = if length.of_clock() {
        Unit::Minute
    } else {
        Unit::Day.min(stretch.grain)
    };
    let stretch = Stretch::between(stretch.from, until, grain)?;
    Some((
        Found {
            stretch,
            odd,
            bound: Bound::Between,
            ..finish(scan, reading, None, at)?
        },
        end,
    ))
}

/// What may follow and still bounds: "at the latest", "onwards", "or later".
fn suffixed(scan: &Scan, found: Found, next: usize) -> (Found, usize) {
    let comma = next + usize::from(scan.mark(next, b','));
    let by = |end: usize| {
        (
            Found {
                bound: Bound::By,
                ..found
            },
            end,
        )
    };
    let after = |end: usize| {
        let stretch = Stretch {
            span: false,
            ..found.stretch
        };
        (
            Found {
                bound: Bound::After,
                stretch,
                ..found
            },
            end,
        )
    };
    if found.bound == Bound::Between {
        return (found, next);
    }
    match (scan.word(comma), scan.word(comma + 1), scan.word(comma + 2)) {
        (Some(Word::At), Some(Word::The), Some(Word::Latest)) => by(comma + 3),
        (Some(Word::At), Some(Word::Latest), _) => by(comma + 2),
        (Some(Word::Latest), _, _) => by(comma + 1),
        (Some(Word::Or), Some(Word::Earlier | Word::Before | Word::Sooner), _) => by(comma + 2),
        (Some(Word::Or | Word::And), Some(Word::Later | Word::After), _) => after(comma + 2),
        // "from Monday on"
        (Some(Word::On), _, _)
            if found.bound == Bound::After
                && !matches!(
                    scan.kind(next + 1),
                    Kind::Word(_) | Kind::Other | Kind::Number { .. }
                ) =>
        {
            after(next + 1)
        }
        (Some(Word::At), Some(Word::The), _) if scan.reads(comma + 2, &["earliest"]) => {
            after(comma + 3)
        }
        _ if scan.reads(next, &["onwards", "onward", "forward"]) => after(next + 1),
        (Some(Word::And), _, _) if scan.reads(next + 1, &["onwards", "onward", "beyond"]) => {
            after(next + 2)
        }
        _ => (found, next),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn bounds() {
        check(
            "no later than Friday",
            "no later than Friday",
            "2026-03-06T00:00 by day",
        );
        check(
            "Friday at the latest",
            "Friday at the latest",
            "2026-03-06T00:00 by day",
        );
        check(
            "from Monday on",
            "from Monday on",
            "2026-03-09T00:00 after day",
        );
        check(
            "before the 5pm call",
            "before the 5pm",
            "2026-03-04T17:00 by hour",
        );
        check("up to Friday", "up to Friday", "2026-03-06T00:00 by day");
        check("since Monday", "since Monday", "2026-03-02T00:00 after day");
        check(
            "after the weekend",
            "after the weekend",
            "2026-03-09T00:00 after hour",
        );
        check(
            "Mon–Wed",
            "Mon–Wed",
            "2026-03-09T00:00/2026-03-12T00:00 between day",
        );
    }
}
