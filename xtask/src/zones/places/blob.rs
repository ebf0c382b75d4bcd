//! The table of places as bytes, in the layout that `src/engine/zone/places.rs` describes and reads.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Offset, TimeZone};
use wellsent::engine::zone::{
    Zone,
    places::{BLOCK, airport_number, class},
};

use super::{CITY, Country, Facts, Meaning, Names};

/// A first line that says where the data is from.
const NOTICE: &str = "Place names, populations and zones: GeoNames (geonames.org), CC BY 4.0, abridged. Airports: airportsdata, MIT.\n";

/// Each country's zones by the people in them.
type Populated<'a> = BTreeMap<&'a str, Vec<(&'a str, u64)>>;

/// Numbers of zones and of countries, by their names and codes.
struct Numbers<'a> {
    zones: HashMap<&'a str, u16>,
    countries: HashMap<&'a str, u16>,
}

pub(super) fn of(
    names: &Names,
    countries: &[Country],
    populated: &Populated,
    airports: &BTreeMap<&str, &str>,
) -> Result<Vec<u8>> {
    let zones = zones(names, populated, airports);
    ensure!(
        zones.len() <= 512 && countries.len() <= 512,
        "a number has nine bits"
    );
    for zone in &zones {
        ensure!(
            Zone::named(zone).is_some(),
            "{zone} is not known to the engine"
        );
    }
    let numbers = Numbers {
        zones: zones.iter().copied().zip(0..).collect(),
        countries: countries
            .iter()
            .map(|country| country.iso.as_str())
            .zip(0..)
            .collect(),
    };
    let home = |zone: &&str| format!("{zone} {}", home(zone, countries, populated));
    let country =
        |country: &Country| country_line(country, &populated[country.iso.as_str()], &numbers);
    let [blocks, shared, columns, rest] = front_coded(names, &numbers)?;
    let parts = [
        zones
            .iter()
            .map(home)
            .collect::<Vec<_>>()
            .join("\n")
            .into_bytes(),
        countries
            .iter()
            .map(country)
            .collect::<Vec<_>>()
            .join("\n")
            .into_bytes(),
        airport_part(airports, &numbers)?,
        blocks,
        shared,
        columns,
        rest,
    ];
    let mut content = NOTICE.as_bytes().to_vec();
    for part in &parts {
        content.extend(u32::try_from(part.len())?.to_le_bytes());
    }
    content.extend(parts.concat());
    Ok(content)
}

/// Every zone that is used, those that most names have first: their numbers compress best.
fn zones<'a>(
    names: &'a Names,
    populated: &Populated<'a>,
    airports: &BTreeMap<&str, &'a str>,
) -> Vec<&'a str> {
    let mut used = BTreeMap::<&str, u64>::new();
    for (_, meaning) in names.0.keys() {
        if let Meaning::Place { zone, .. } = meaning {
            *used.entry(zone).or_default() += 1;
        }
    }
    let others = populated
        .values()
        .flatten()
        .map(|zone| zone.0)
        .chain(airports.values().copied());
    for zone in others {
        used.entry(zone).or_default();
    }
    let mut zones: Vec<_> = used.into_iter().collect();
    zones.sort_by_key(|(_, names)| std::cmp::Reverse(*names));
    zones.into_iter().map(|(zone, _)| zone).collect()
}

/// The code of the country in which most of a zone's people live.
fn home<'a>(zone: &str, countries: &'a [Country], populated: &Populated) -> &'a str {
    let people = |country: &Country| -> u64 {
        let zones = populated[country.iso.as_str()].iter();
        zones
            .filter(|(known, _)| *known == zone)
            .map(|(_, people)| people)
            .sum()
    };
    let most = countries
        .iter()
        .max_by_key(|country| people(country))
        .filter(|country| people(country) > 0);
    most.map_or("", |country| &country.iso)
}

fn country_line(country: &Country, zones: &[(&str, u64)], numbers: &Numbers) -> String {
    let distinct: Vec<_> = distinct(zones)
        .map(|zone| numbers.zones[zone].to_string())
        .collect();
    let Country { iso, name, .. } = country;
    format!(
        "{iso}\t{name}\t{}\t{}",
        u8::from(single(zones)),
        distinct.join(" ")
    )
}

fn airport_part(airports: &BTreeMap<&str, &str>, numbers: &Numbers) -> Result<Vec<u8>> {
    let mut part = u32::try_from(airports.len())?.to_le_bytes().to_vec();
    for byte in [0, 1] {
        part.extend(
            airports
                .values()
                .map(|zone| numbers.zones[zone].to_le_bytes()[byte]),
        );
    }
    let mut last = 0;
    for code in airports.keys() {
        let number =
            airport_number(code).with_context(|| format!("{code} is no airport's code"))?;
        let step = number - last;
        part.extend(std::iter::repeat_n(u8::MAX, usize::from(step / 255)));
        part.push(u8::try_from(step % 255)?);
        last = number;
    }
    Ok(part)
}

/// The names: where their blocks start, what they share with the one before, their columns, and the rest of them.
fn front_coded(names: &Names, numbers: &Numbers) -> Result<[Vec<u8>; 4]> {
    let (mut blocks, mut shared, mut classes, mut lows, mut rest) =
        (vec![], vec![], vec![], vec![], vec![]);
    let mut previous = "";
    for (index, ((name, meaning), facts)) in names.0.iter().enumerate() {
        if index % BLOCK == 0 {
            blocks.extend(u32::try_from(rest.len())?.to_le_bytes());
            previous = "";
        }
        let common = name
            .bytes()
            .zip(previous.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        shared.push(u8::try_from(common)?);
        // A name that is its predecessor once more.
        let own = if common == name.len() {
            "\0"
        } else {
            &name[common..]
        };
        rest.extend(own.bytes());
        if let Some(last) = rest.last_mut() {
            *last |= 0x80;
        }
        let number = match meaning {
            Meaning::Place { zone, .. } => numbers.zones[zone.as_str()],
            Meaning::Country(code) => numbers.countries[code.as_str()],
        };
        classes.push(class_byte(meaning, facts, number)?);
        lows.push(number.to_le_bytes()[0]);
        previous = name;
    }
    classes.extend(lows);
    Ok([blocks, shared, classes, rest])
}

fn class_byte(meaning: &Meaning, facts: &Facts, number: u16) -> Result<u8> {
    let flags = [
        (
            matches!(meaning, Meaning::Place { region: true, .. }),
            class::REGION,
        ),
        (matches!(meaning, Meaning::Country(_)), class::COUNTRY),
        (facts.capitals, class::CAPITALS),
        (!facts.proper, class::ALIAS),
        (number > 255, class::NUMBER_256),
    ];
    let size = u8::try_from((facts.people / CITY).max(1).ilog2().min(class::SIZE.into()))?;
    Ok(flags
        .into_iter()
        .filter(|flag| flag.0)
        .fold(size, |byte, flag| byte | flag.1))
}

/// True where four in five people of a country live by one clock.
fn single(zones: &[(&str, u64)]) -> bool {
    let Some((first, _)) = zones.first() else {
        return false;
    };
    let clock_of_most = clock(first);
    let with_it: u64 = zones
        .iter()
        .filter(|(zone, _)| clock(zone) == clock_of_most)
        .map(|(_, people)| people)
        .sum();
    let all: u64 = zones.iter().map(|(_, people)| people).sum();
    with_it * 5 >= all * 4
}

/// The zones of a country whose clocks differ, the one of most people for each.
fn distinct<'a>(zones: &'a [(&'a str, u64)]) -> impl Iterator<Item = &'a str> {
    let mut known = Vec::new();
    zones.iter().map(|(zone, _)| *zone).filter(move |zone| {
        let clock = clock(zone);
        let new = !known.contains(&clock);
        known.push(clock);
        new
    })
}

/// A zone's offsets as they go in these years, every week from 2026 to 2028.
fn clock(zone: &str) -> Option<Vec<i32>> {
    let zone = Zone::named(zone)?;
    let weeks = (1_767_225_600..1_861_920_000).step_by(7 * 24 * 60 * 60);
    let east = |at: DateTime<_>| {
        zone.offset_from_utc_datetime(&at.naive_utc())
            .fix()
            .local_minus_utc()
    };
    weeks
        .map(|second| DateTime::from_timestamp(second, 0).map(east))
        .collect()
}
