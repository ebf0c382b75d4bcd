//! The edges of periods: "early March", "mid next week", "the end of Q3", EOW, EOM, EOY.
//!
//! What they cover follows Duckling for months (days 1–10, 11–20, from the 21st) and years (January to
//! March, September to December). The rest is ours: a week is early on Monday and Tuesday, in its
//! middle on Wednesday, late on Thursday and Friday, and it ends on Friday; a quarter and any other
//! season is cut into thirds; the middle of a year is May to August.

use chrono::{Datelike, NaiveDate};

use super::{
    calendar::{Stretch, Unit, plus_days, shift, weekday_after},
    duration, phrase,
    reading::{Clock, Day, Reading},
    scan::{Read, Scan},
    token::Case,
    words::Word,
};

/// Which edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    Start,
    Early,
    Middle,
    Late,
    End,
}

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let present = |unit| Stretch::of(unit, scan.now());
    // "by the EOM"
    let name = scan.skip(at, Word::The);
    let ends = |unit| of_named(scan, name + 1, unit, Edge::End);
    match scan.word(name)? {
        Word::Eow => return ends(Unit::Week),
        Word::Eom => return ends(Unit::Month),
        Word::Eoq => return ends(Unit::Quarter),
        Word::Eoy => return ends(Unit::Year),
        Word::BeginningOf(unit) => return beginning_of(scan, at, unit),
        _ => {}
    }
    let (edge, of, inner) = opening(scan, at)?;
    // "the end of the month", "mid week", "the end of this year"
    let name = scan.skip(inner, Word::The);
    if (of || name > inner || edge == Edge::Middle)
        && let Some((unit, 1)) = duration::unit(scan, name)
        && unit >= Unit::Week
        && scan.length(name) > 1
        && !scan.is(name + 1, Word::Of)
        && !scan.is(name + 1, Word::After)
    {
        return Some((Reading::fixed(cut(present(unit)?, edge)?), name + 1));
    }
    // "the end of April", "early next week", "late 2026", "mid Q3"
    let (base, next) = scan.nested(|| phrase::period(scan, inner))?;
    if base.clock != Clock::Any {
        return None;
    }
    let (stretch, _) = base.resolve(scan.now())?;
    if stretch.grain == Unit::Day && !stretch.span {
        return day_edge(base, edge, of).map(|reading| (reading, next));
    }
    let mut cut_out = cut(stretch, edge)?;
    // An edge of a yearless month that is over is next year's.
    if let Day::Month { month, year: None } = base.day
        && cut_out.until <= scan.now()
    {
        cut_out = cut(Stretch::month(scan.now().year() + 1, month)?, edge)?;
    }
    Some((Reading::fixed(cut_out), next))
}

/// "the end of", "early", "mid-" at `at`: the edge, whether "of" was said, and where the period begins.
fn opening(scan: &Scan, at: usize) -> Option<(Edge, bool, usize)> {
    let start = scan.skip(at, Word::The);
    let very = start + usize::from(scan.reads(start, &["very"]));
    let edge = match scan.word(very)? {
        Word::Early => Edge::Early,
        Word::Late => Edge::Late,
        Word::Mid => Edge::Middle,
        Word::Middle => Edge::Middle,
        Word::Beginning => Edge::Start,
        Word::End => Edge::End,
        _ => return None,
    };
    let next = very + 1;
    match scan.word(next) {
        Some(Word::Of) => Some((edge, true, next + 1)),
        Some(Word::In | Word::On) if matches!(edge, Edge::Early | Edge::Late) => {
            Some((edge, true, next + 1))
        }
        // "end May", "end of May"; "start Monday" is an order.
        _ if matches!(edge, Edge::Start) => None,
        _ if edge == Edge::End
            && !matches!(
                scan.word(next),
                Some(Word::Month(_) | Word::Next | Word::This)
            ) =>
        {
            None
        }
        _ if scan.mark(next, b'-') => Some((edge, false, next + 1)),
        _ => Some((edge, false, next)),
    }
}

/// BOM and its like: capitals, since a bow, a boy and a bill of materials are other things, and after a word that
/// leads to a time or before the unit that they are the beginning of ("BOM April").
fn beginning_of(scan: &Scan, at: usize, unit: Unit) -> Read<Reading> {
    if scan.tokens[at].case != Case::Upper {
        return None;
    }
    let (reading, next) = of_named(scan, at + 1, unit, Edge::Start)?;
    let led = at > 0
        && matches!(
            scan.word(at - 1),
            Some(
                Word::By
                    | Word::At
                    | Word::Before
                    | Word::Until
                    | Word::Since
                    | Word::From
                    | Word::After
            )
        );
    (led || next > at + 1 || scan.alone(at, next)).then_some((reading, next))
}

/// EOM and its like, of the present unit or of the one named after it ("EOW next week").
fn of_named(scan: &Scan, at: usize, unit: Unit, edge: Edge) -> Read<Reading> {
    if let Some((base, next)) = scan.nested(|| phrase::period(scan, scan.skip(at, Word::Of)))
        && let Some((stretch, _)) = base.resolve(scan.now())
        && stretch.grain == unit
        && !stretch.span
    {
        return Some((Reading::fixed(cut(stretch, edge)?), next));
    }
    Some((
        Reading::fixed(cut(Stretch::of(unit, scan.now())?, edge)?),
        at,
    ))
}

/// "early tomorrow", "late on Friday", "the end of Friday", "the start of Monday".
fn day_edge(base: Reading, edge: Edge, of: bool) -> Option<Reading> {
    let (from, until) = match edge {
        Edge::Early => (0, 9),
        Edge::Start => (8, 10),
        Edge::Late | Edge::End => (17, 24),
        Edge::Middle if of => (11, 14),
        Edge::Middle => return None,
    };
    let clock = Clock::Part {
        from: from * 60,
        until: until * 60,
    };
    base.join(&Reading::clock(clock))
}

fn cut(stretch: Stretch, edge: Edge) -> Option<Stretch> {
    let first = stretch.from.date();
    let end = stretch.until.date();
    let day = |count: i64| plus_days(first, count);
    let month = |count: i64| Some(shift(stretch.from, Unit::Month, count)?.date());
    let (from, until, grain): (NaiveDate, NaiveDate, Unit) = match (stretch.grain, edge) {
        _ if stretch.span => {
            let third = (end - first).num_days() / 3;
            match edge {
                Edge::Start | Edge::Early => (first, day(third)?, Unit::Day),
                Edge::Middle => (day(third)?, day(2 * third)?, Unit::Day),
                Edge::Late | Edge::End => (day(2 * third)?, end, Unit::Day),
            }
        }
        (Unit::Week, Edge::Start) => (first, day(1)?, Unit::Day),
        (Unit::Week, Edge::Early) => (first, day(2)?, Unit::Day),
        (Unit::Week, Edge::Middle) => (day(2)?, day(3)?, Unit::Day),
        (Unit::Week, Edge::Late) => (day(3)?, day(5)?, Unit::Day),
        (Unit::Week, Edge::End) => {
            let friday = weekday_after(first, chrono::Weekday::Fri, true)?;
            (friday, plus_days(friday, 1)?, Unit::Day)
        }
        (Unit::Month, Edge::Start | Edge::Early) => (first, day(10)?, Unit::Day),
        (Unit::Month, Edge::Middle) => (day(10)?, day(20)?, Unit::Day),
        (Unit::Month, Edge::Late | Edge::End) => (day(20)?, end, Unit::Day),
        (Unit::Quarter, Edge::Start | Edge::Early) => (first, month(1)?, Unit::Month),
        (Unit::Quarter, Edge::Middle) => (month(1)?, month(2)?, Unit::Month),
        (Unit::Quarter, Edge::Late | Edge::End) => (month(2)?, end, Unit::Month),
        (Unit::Year, Edge::Start | Edge::Early) => (first, month(3)?, Unit::Month),
        (Unit::Year, Edge::Middle) => (month(4)?, month(8)?, Unit::Month),
        (Unit::Year, Edge::Late | Edge::End) => (month(8)?, end, Unit::Month),
        _ => return None,
    };
    if from >= until {
        return None;
    }
    let mut stretch = Stretch::days(from, until);
    stretch.grain = grain;
    Some(stretch)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn edges_of_periods() {
        check(
            "mid-March",
            "mid-March",
            "2026-03-11T00:00/2026-03-21T00:00 at day",
        );
        check(
            "by EOW",
            "by EOW",
            "2026-03-06T00:00/2026-03-07T00:00 by day",
        );
        check(
            "early next week",
            "early next week",
            "2026-03-09T00:00/2026-03-11T00:00 at day",
        );
        check(
            "at the end of the month",
            "at the end of the month",
            "2026-03-21T00:00/2026-04-01T00:00 at day",
        );
        check(
            "by the EOM",
            "by the EOM",
            "2026-03-21T00:00/2026-04-01T00:00 by day",
        );
        check(
            "from BOM April",
            "from BOM April",
            "2026-04-01T00:00 after day",
        );
        quiet("the end of the line");
        quiet("the BOM v2 is by the boy");
    }
}
