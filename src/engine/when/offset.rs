//! A length of time from somewhere: "in 2 hrs", "three days from now", "a week from Tuesday",
//! "10 minutes before noon", "two hours ago", "within a fortnight".
//!
//! The result is exact to the next finer unit, as Duckling has it: "in 7 days" is an hour, "in a week" a
//! day, "in 2 hours" a minute.

use super::{
    Bound,
    calendar::{Stretch, Unit, shift},
    duration::{self, Length},
    phrase,
    reading::{Clock, Reading},
    scan::{Read, Scan},
    words::Word,
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    match scan.word(at) {
        Some(Word::In) => ahead(scan, at + 1),
        Some(Word::Within | Word::Inside) => within(scan, at + 1),
        Some(Word::After) => {
            // "after 5 days"
            let (length, next) = duration::length(scan, at + 1)?;
            let reading = from_now(scan, length, 1)?;
            (!length.terse).then_some((
                Reading {
                    bound: Some(Bound::After),
                    ..reading
                },
                next,
            ))
        }
        _ => from_somewhere(scan, at),
    }
}

/// "in 2 hours", "in about 3 weeks' time", "in less than an hour".
fn ahead(scan: &Scan, at: usize) -> Read<Reading> {
    let mut start = at;
    let mut within = false;
    match (scan.word(at), scan.word(at + 1)) {
        (Some(Word::About | Word::Exactly | Word::Just), _) => start += 1,
        // "in the next 3 days" is a period, "in less than", "in under", "in no more than" bound it.
        _ if scan.reads(at, &["less", "fewer"]) && scan.is(at + 1, Word::Than) => {
            start += 2;
            within = true;
        }
        _ if scan.reads(at, &["under"]) => {
            start += 1;
            within = true;
        }
        (Some(Word::No), Some(Word::More)) if scan.is(at + 2, Word::Than) => {
            start += 3;
            within = true;
        }
        _ => {}
    }
    let (length, next) = duration::length(scan, start)?;
    let (length, next) = from_now_named(scan, length, next);
    if within {
        return Some((span_from_now(scan, length)?, next));
    }
    Some((from_now(scan, length, 1)?, next))
}

/// Skips what only says again that the length starts now: "time", "'s time", "from now".
fn from_now_named(scan: &Scan, length: Length, next: usize) -> (Length, usize) {
    let possessive = next + usize::from(scan.kind(next) == super::token::Kind::Possessive);
    if scan.is(possessive, Word::Time) {
        return (length, possessive + 1);
    }
    if scan.is(next, Word::From) && matches!(scan.word(next + 1), Some(Word::Now | Word::Today)) {
        return (length, next + 2);
    }
    (length, next)
}

/// "within two weeks", "within the hour", "within 24h of …"
fn within(scan: &Scan, at: usize) -> Read<Reading> {
    let start = if scan.is(at, Word::A) && scan.reads(at + 1, &["maximum", "max"]) {
        at + 2
    } else {
        at
    };
    let start = scan.skip(start, Word::About);
    if let Some((length, next)) = duration::length(scan, start) {
        let (length, next) = from_now_named(scan, length, next);
        return Some((span_from_now(scan, length)?, next));
    }
    // "within the hour", "within the week": to its end.
    let name = scan.skip(start, Word::The);
    let (unit, factor) = duration::unit(scan, name)?;
    if name == start || factor != 1 || unit < Unit::Minute || scan.length(name) == 1 {
        return None;
    }
    let until = match unit {
        // An hour that began 50 minutes ago is not what "within the hour" gives.
        Unit::Minute | Unit::Hour => shift(scan.now(), unit, 1)?,
        _ => Stretch::of(unit, scan.now())?.until,
    };
    let stretch = Stretch::between(scan.now(), until, Unit::Minute)?;
    Some((
        Reading {
            bound: Some(Bound::Within),
            ..Reading::fixed(stretch)
        },
        name + 1,
    ))
}

fn span_from_now(scan: &Scan, length: Length) -> Option<Reading> {
    let stretch = Stretch::between(
        scan.now(),
        point(scan, length, 1)?.from,
        length.unit.finer(),
    )?;
    Some(Reading {
        bound: Some(Bound::Within),
        has_hours: false,
        ..Reading::fixed(stretch)
    })
}

fn from_now(scan: &Scan, length: Length, sign: i64) -> Option<Reading> {
    Some(Reading::fixed(point(scan, length, sign)?))
}

/// The point that lies `length` from now.
fn point(scan: &Scan, length: Length, sign: i64) -> Option<Stretch> {
    let from = if length.of_clock() {
        // Hours pass on the clock of the world, also in the night in which the wall clock is changed.
        let local = length.exactly_from(scan.reference.now.naive_utc(), sign)?;
        let local = local
            .and_utc()
            .with_timezone(&scan.reference.zone)
            .naive_local();
        super::calendar::floor(length.unit.finer(), local)
    } else {
        length.from(scan.now(), sign)?
    };
    let grain = if length.is_working() {
        Unit::Day
    } else {
        length.unit.finer()
    };
    let from = super::calendar::floor(grain, from);
    Some(Stretch {
        from,
        until: shift(from, grain, 1)?,
        grain,
        span: false,
    })
}

/// "3 days from now", "2 hours ago", "a week from Tuesday", "10 minutes before noon".
fn from_somewhere(scan: &Scan, at: usize) -> Read<Reading> {
    let (length, next) = duration::length(scan, scan.skip(at, Word::About))?;
    if scan.is(next, Word::Other) {
        return None;
    }
    match (scan.word(next)?, scan.word(next + 1)) {
        (Word::From, Some(Word::Now | Word::Today))
            if !scan.is(next + 1, Word::Today) || !length.of_clock() =>
        {
            Some((from_now(scan, length, 1)?, next + 2))
        }
        (Word::Hence, _) => Some((from_now(scan, length, 1)?, next + 1)),
        // "from here", "out"
        (Word::Ago, _) => Some((
            from_now(scan, length, -1)?,
            scan.skip(next + 1, Word::Today),
        )),
        // "a week today", "two weeks tomorrow"
        (Word::Today | Word::Tomorrow, _) if length.unit == Unit::Week => {
            beside(scan, length, 1, next)
        }
        (Word::Back, _) if !length.terse => {
            // "two days back", not "two days back to back"
            (!scan.is(next + 1, Word::To)
                && !matches!(scan.word(next + 1), Some(Word::In | Word::At)))
            .then(|| from_now(scan, length, -1))?
            .map(|reading| (reading, next + 1))
        }
        (Word::Before, Some(Word::Now)) => Some((from_now(scan, length, -1)?, next + 2)),
        (Word::From | Word::After, _) => beside(scan, length, 1, next + 1),
        (Word::Before, _) => beside(scan, length, -1, next + 1),
        (Word::Past, Some(Word::Noon | Word::Midnight)) => beside(scan, length, 1, next + 1),
        (Word::Prior, Some(Word::To)) => beside(scan, length, -1, next + 2),
        _ => None,
    }
}

/// The length before or after a time that is read at `at`.
fn beside(scan: &Scan, length: Length, sign: i64, at: usize) -> Read<Reading> {
    let (base, next) = scan.nested(|| phrase::read(scan, at))?;
    if base.bound.is_some() || matches!(base.clock, Clock::Range { .. }) {
        return None;
    }
    let (stretch, _) = base.resolve(scan.now())?;
    let exact = length.exactly_from(stretch.from, sign)?;
    // A day from a day is a day; a time keeps its minutes.
    let grain = if length.of_clock() {
        length.unit.finer().min(Unit::Minute)
    } else {
        stretch.grain.min(Unit::Day)
    };
    let from = super::calendar::floor(grain, exact);
    let stretch = Stretch {
        from,
        until: shift(from, grain, 1)?,
        grain,
        span: false,
    };
    Some((
        Reading {
            zone: base.zone,
            ..Reading::fixed(stretch)
        },
        next,
    ))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    // The reference is Wednesday 2026-03-04 15:20 in New York.
    #[test]
    fn offsets_from_now() {
        check("in 2 hrs", "in 2 hrs", "2026-03-04T17:20 at minute");
        check("ping me in 7 days", "in 7 days", "2026-03-11T15:00 at hour");
        check("in a week pls", "in a week", "2026-03-11T00:00 at day");
        check(
            "within two weeks",
            "within two weeks",
            "2026-03-04T15:20/2026-03-18T00:00 within day",
        );
        check("done 3 days ago", "3 days ago", "2026-03-01T15:00 at hour");
        check(
            "in 2 and a half hours",
            "in 2 and a half hours",
            "2026-03-04T17:50 at minute",
        );
    }

    #[test]
    fn offsets_from_a_time() {
        check(
            "a week from Tuesday",
            "a week from Tuesday",
            "2026-03-17T00:00 at day",
        );
        check(
            "10 minutes before noon",
            "10 minutes before noon",
            "2026-03-05T11:50 at minute",
        );
        check(
            "3 days after Easter",
            "3 days after Easter",
            "2026-04-08T00:00 at day",
        );
    }
}
