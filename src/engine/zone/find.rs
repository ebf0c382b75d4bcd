//! Finding a zone from what people know: a city, a country, an airport, an abbreviation, an offset.
//!
//! For somebody who types into a box and picks: it forgives slips, and ranks. The reading of texts, where nobody
//! picks, has [`super::place()`].

use std::cell::RefCell;

use super::{
    super::order,
    Zone, abbreviation, abbreviations,
    distance::Rows,
    fold::fold,
    place::weight,
    places::{self, Entry, Kind},
};

/// A zone that a query may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub zone: Zone,
    /// What was recognised, for the eye: "Bangalore", "South Korea", "LHR", "India Standard Time (IST)".
    pub name: String,
    pub kind: CandidateKind,
    /// The country that it is or lies in, in English, where one is known.
    pub country: Option<&'static str>,
}

/// What kind of thing was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateKind {
    City,
    /// A part of a country, such as a US state.
    Region,
    Country,
    Airport,
    Abbreviation,
    Offset,
    /// The IANA name itself.
    Zone,
}

/// How many candidates are offered.
const OFFERED: usize = 8;

/// How much a place of exactly this name counts over one whose name only begins so, in [`Entry::size`]s:
/// Singa in Sudan comes after Singapore, Nice before Nicetown.
const EXACT: u8 = 3;

/// How much less another name than the English one counts while only its beginning is typed.
const ALIAS: u8 = 2;

/// An abbreviation outranks any place of the same letters, a rare meaning none.
const ABBREVIATION: u8 = 16;
const AIRPORT: u8 = EXACT;
const RARE: u8 = 0;

/// A candidate on its way to being offered.
struct Found {
    rank: u8,
    candidate: Candidate,
    /// For places their size, and whether this is another name than the English one.
    place: Option<(u8, bool)>,
}

/// The zones that `query` may mean, the likeliest first, at most eight; empty where nothing is near.
///
/// Names may carry a country or a region ("Birmingham, UK", "Portland Oregon"). Where no name fits nor begins so,
/// one wrong, missing, additional or swapped letter is forgiven in names of four letters, two from eight on.
pub fn find(query: &str) -> Vec<Candidate> {
    let query = query.trim();
    let folded = fold(query);
    if folded.is_empty() {
        return Vec::new();
    }
    let mut found = known(query, &folded);
    if found.is_empty() {
        found = qualified(&folded);
    }
    found.extend(beginning(&folded));
    if found.is_empty() {
        found = similar(&folded);
    }
    // A place's English name before its others.
    order::by(&mut found, |one| {
        let alias = one.place.is_some_and(|place| place.1);
        [-i64::from(one.rank), alias.into(), 0]
    });
    let mut offered: Vec<Found> = Vec::new();
    for one in found {
        // What means the same and is written the same, or is the same place by another name, is one offer.
        let known = |other: &Found| {
            other.candidate.zone == one.candidate.zone
                && (other.candidate.name == one.candidate.name
                    || one.place.is_some_and(|(size, alias)| {
                        alias && other.place.is_some_and(|place| place.0 == size)
                    }))
        };
        if offered.len() < OFFERED && !offered.iter().any(known) {
            offered.push(one);
        }
    }
    offered.into_iter().map(|one| one.candidate).collect()
}

/// What the query is exactly.
fn known(query: &str, folded: &str) -> Vec<Found> {
    let mut found: Vec<Found> = places::exact(folded)
        .iter()
        .flat_map(|entry| of_entry(entry, weight(entry) + EXACT))
        .collect();
    for meaning in abbreviation(query) {
        let rank = if meaning.rare { RARE } else { ABBREVIATION };
        found.extend(of_meaning(meaning, rank));
    }
    let code = query.to_ascii_uppercase();
    if let Some(zone) = places::airport(&code) {
        found.push(plain(AIRPORT, zone, code.clone(), CandidateKind::Airport));
    }
    if let Some(zone) = Zone::named(query).or_else(|| Zone::named(&query.replace(' ', "_"))) {
        let kind = if zone.is_fixed() {
            CandidateKind::Offset
        } else {
            CandidateKind::Zone
        };
        let rank = if query.contains(['/', '+', '-']) {
            ABBREVIATION
        } else {
            RARE
        };
        found.push(plain(rank, zone, zone.to_string(), kind));
    }
    // ISO 3166 codes last: "IN" is seldom typed for India.
    if query.len() == 2 {
        let country = places::countries().find(|country| country.code == code);
        found.extend(
            country
                .into_iter()
                .flat_map(|country| of_country(country, RARE, None)),
        );
    }
    found
}

/// A name followed by the country or region it lies in: "london ontario", "birmingham, uk".
fn qualified(folded: &str) -> Vec<Found> {
    for (at, _) in folded.match_indices([',', ' ']) {
        let (name, within) = (
            folded[..at].trim(),
            folded[at + 1..].trim_start_matches([',', ' ']),
        );
        let around: Vec<Entry> = places::exact(within)
            .into_iter()
            .filter(|entry| entry.kind != Kind::City)
            .collect();
        if name.is_empty() || around.is_empty() {
            continue;
        }
        let code = |entry: &Entry| entry.country().map(|country| country.code);
        let inside = |entry: &&Entry| {
            around.iter().any(|around| match around.kind {
                Kind::Country => code(entry) == code(around),
                Kind::City | Kind::Region => entry.zone() == around.zone(),
            })
        };
        let named = places::exact(name);
        let found: Vec<_> = named
            .iter()
            .filter(inside)
            .flat_map(|entry| of_entry(entry, entry.size))
            .collect();
        // A place too small for the table is still where it is said to be.
        let enclosing = || {
            around
                .iter()
                .flat_map(|entry| of_entry(entry, entry.size))
                .collect()
        };
        return if found.is_empty() { enclosing() } else { found };
    }
    Vec::new()
}

/// Names that begin so, of places, of zones and of their abbreviations.
fn beginning(folded: &str) -> Vec<Found> {
    if folded.len() < 2 {
        return Vec::new();
    }
    let entries =
        places::all(|name| name.len() > folded.len() && name.starts_with(folded.as_bytes()));
    let mut found: Vec<_> = entries
        .iter()
        .flat_map(|entry| {
            of_entry(
                entry,
                weight(entry).saturating_sub(if entry.alias { ALIAS } else { 0 }),
            )
        })
        .collect();
    if folded.len() > 3 {
        let meanings =
            abbreviations::all().filter(|meaning| fold(meaning.name).starts_with(folded));
        found
            .extend(meanings.filter_map(|meaning| {
                of_meaning(meaning, if meaning.rare { RARE } else { EXACT })
            }));
    }
    if folded.contains('/') {
        let zones = chrono_tz::TZ_VARIANTS
            .into_iter()
            .filter(|tz| fold(tz.name()).starts_with(folded));
        let zones = zones.filter_map(|tz| Zone::named(tz.name()));
        found.extend(zones.map(|zone| plain(RARE, zone, zone.to_string(), CandidateKind::Zone)));
    }
    found
}

/// Names that are a slip or two away, the nearest first, then the largest.
fn similar(folded: &str) -> Vec<Found> {
    let slips: u8 = match folded.chars().count() {
        0..4 => return Vec::new(),
        4..8 => 1,
        _ => 2,
    };
    let query = folded.as_bytes();
    let rows = RefCell::<Rows>::default();
    let distance = |name: &[u8]| rows.borrow_mut().distance(query, name, slips);
    let entries = places::all(|name| distance(name).is_some());
    let rank = |entry: &Entry| {
        (slips - distance(entry.name.as_bytes()).unwrap_or(slips)) * 8 + weight(entry)
    };
    entries
        .iter()
        .flat_map(|entry| of_entry(entry, rank(entry)))
        .collect()
}

fn plain(rank: u8, zone: Zone, name: String, kind: CandidateKind) -> Found {
    Found {
        rank,
        candidate: Candidate {
            zone,
            name,
            kind,
            country: None,
        },
        place: None,
    }
}

fn of_meaning(meaning: &abbreviations::Meaning, rank: u8) -> Option<Found> {
    let name = format!("{} ({})", meaning.name, meaning.abbreviation);
    Some(plain(
        rank,
        *meaning.zones.first()?,
        name,
        CandidateKind::Abbreviation,
    ))
}

/// A country's zones, or the one zone of anything else.
fn of_entry(entry: &Entry, rank: u8) -> Vec<Found> {
    let country = entry.country();
    let place = Some((entry.size, entry.alias));
    let kind = match (entry.kind, country) {
        (Kind::Country, Some(country)) => return of_country(country, rank, place),
        (Kind::Region, _) => CandidateKind::Region,
        _ => CandidateKind::City,
    };
    let country = country.map(|country| country.name);
    let candidate = |zone| Candidate {
        zone,
        name: display(entry),
        kind,
        country,
    };
    entry
        .zone()
        .map(|zone| Found {
            rank,
            candidate: candidate(zone),
            place,
        })
        .into_iter()
        .collect()
}

/// The zone of most people alone, where nearly everybody lives by it.
fn of_country(country: places::Country, rank: u8, place: Option<(u8, bool)>) -> Vec<Found> {
    let zones = country
        .zones()
        .take(if country.single { 1 } else { OFFERED });
    let kind = CandidateKind::Country;
    let candidate = |zone| Candidate {
        zone,
        name: country.name.to_owned(),
        kind,
        country: Some(country.name),
    };
    zones
        .map(|zone| Found {
            rank,
            candidate: candidate(zone),
            place,
        })
        .collect()
}

/// A name with its capitals: "Rio de Janeiro", "NYC".
fn display(entry: &Entry) -> String {
    const SMALL: [&str; 14] = [
        "al", "am", "and", "da", "das", "de", "del", "der", "do", "dos", "en", "of", "sur", "upon",
    ];
    if entry.capitals {
        return entry.name.to_ascii_uppercase();
    }
    let word = |(index, word): (usize, &str)| match word.split_at_checked(1) {
        _ if word == "dc" => "DC".to_owned(),
        Some((first, rest)) if index == 0 || !SMALL.contains(&word) => {
            first.to_ascii_uppercase() + rest
        }
        _ => word.to_owned(),
    };
    entry
        .name
        .split(' ')
        .enumerate()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(query: &str) -> Vec<String> {
        let shown = |candidate: Candidate| match candidate
            .country
            .filter(|country| *country != candidate.name)
        {
            Some(country) => format!("{}, {country}: {}", candidate.name, candidate.zone),
            None => format!("{}: {}", candidate.name, candidate.zone),
        };
        find(query).into_iter().map(shown).collect()
    }

    /// The first candidate's zone.
    fn first(query: &str) -> String {
        find(query).first().map_or_else(
            || "nothing".to_owned(),
            |candidate| candidate.zone.to_string(),
        )
    }

    #[test]
    fn what_people_call_their_cities() {
        for (query, zone) in [
            ("Bangalore", "Asia/Kolkata"),
            ("Bengaluru", "Asia/Kolkata"),
            ("SF", "America/Los_Angeles"),
            ("san francisco", "America/Los_Angeles"),
            ("NYC", "America/New_York"),
            ("nyc", "America/New_York"),
            ("LA", "America/Los_Angeles"),
            ("Sao Paulo", "America/Sao_Paulo"),
            ("São Paulo", "America/Sao_Paulo"),
            ("Kyiv", "Europe/Kyiv"),
            ("Kiev", "Europe/Kyiv"),
            ("Mumbai", "Asia/Kolkata"),
            ("Bombay", "Asia/Kolkata"),
            ("Saigon", "Asia/Ho_Chi_Minh"),
            ("Peking", "Asia/Shanghai"),
            ("Munich", "Europe/Berlin"),
            ("München", "Europe/Berlin"),
            ("Köln", "Europe/Berlin"),
            ("Wien", "Europe/Vienna"),
            ("Praha", "Europe/Prague"),
            ("Genève", "Europe/Zurich"),
            ("Den Haag", "Europe/Amsterdam"),
            ("St. Petersburg", "Europe/Moscow"),
            ("Washington", "America/New_York"),
            ("Washington, D.C.", "America/New_York"),
            ("Tel Aviv", "Asia/Jerusalem"),
            ("Reykjavik", "Atlantic/Reykjavik"),
            ("Nuku'alofa", "Pacific/Tongatapu"),
            ("Ulaanbaatar", "Asia/Ulaanbaatar"),
        ] {
            assert_eq!(first(query), zone, "{query}");
        }
    }

    #[test]
    fn countries_and_regions() {
        assert_eq!(offered("UK")[0], "United Kingdom: Europe/London");
        assert_eq!(offered("Korea")[0], "South Korea: Asia/Seoul");
        assert_eq!(offered("Holland")[0], "The Netherlands: Europe/Amsterdam");
        assert_eq!(offered("IN")[0], "India: Asia/Kolkata");
        assert_eq!(
            offered("Georgia")[..2],
            [
                "Georgia: Asia/Tbilisi",
                "Georgia, United States: America/New_York"
            ]
        );
        assert_eq!(first("Texas"), "America/Chicago");
        assert_eq!(first("Ontario"), "America/Toronto");
        assert_eq!(
            offered("USA")[..4],
            [
                "United States: America/New_York",
                "United States: America/Chicago",
                "United States: America/Los_Angeles",
                "United States: America/Denver"
            ]
        );
        // One clock rules nearly all of China, Spain and Brazil.
        for country in ["China", "Spain", "Brazil"] {
            assert_eq!(
                find(country)
                    .iter()
                    .filter(|one| one.kind == CandidateKind::Country)
                    .count(),
                1,
                "{country}"
            );
        }
    }

    #[test]
    fn airports_abbreviations_offsets_and_names() {
        assert_eq!(offered("LHR"), ["LHR: Europe/London"]);
        assert_eq!(offered("sin")[0], "Singapore: Asia/Singapore");
        assert_eq!(
            offered("IST")[..4],
            [
                "India Standard Time (IST): Asia/Kolkata",
                "Irish Standard Time (IST): Europe/Dublin",
                "Israel Standard Time (IST): Asia/Jerusalem",
                "Istanbul, Turkey: Europe/Istanbul"
            ]
        );
        assert_eq!(first("pt"), "America/Los_Angeles");
        assert_eq!(first("Pacific Time"), "America/Los_Angeles");
        assert_eq!(first("central european time"), "Europe/Berlin");
        assert_eq!(first("UTC+5:30"), "UTC+05:30");
        assert_eq!(first("+8"), "UTC+08:00");
        assert_eq!(first("gmt-3"), "UTC-03:00");
        assert_eq!(first("america/new york"), "America/New_York");
        assert_eq!(first("Europe/Ber"), "Europe/Berlin");
        assert_eq!(first("utc"), "UTC");
    }

    #[test]
    fn names_half_typed() {
        assert_eq!(first("Singa"), "Asia/Singapore");
        assert_eq!(first("Toky"), "Asia/Tokyo");
        assert_eq!(first("Ista"), "Europe/Istanbul");
        assert_eq!(first("buenos a"), "America/Argentina/Buenos_Aires");
    }

    #[test]
    fn slips_are_forgiven() {
        for (query, zone) in [
            ("Berln", "Europe/Berlin"),
            ("Frankfrut", "Europe/Berlin"),
            ("Melborne", "Australia/Melbourne"),
            ("Sydny", "Australia/Sydney"),
            ("Vancover", "America/Vancouver"),
            ("Johanesberg", "Africa/Johannesburg"),
            ("Phillipines", "Asia/Manila"),
            ("Buneos Aires", "America/Argentina/Buenos_Aires"),
        ] {
            assert_eq!(first(query), zone, "{query}");
        }
        assert_eq!(offered("Brlin"), ["Berlin, Germany: Europe/Berlin"]);
        for query in [
            "xyzzy",
            "Москва",
            "",
            " ",
            ",",
            "zz top",
            "the quick brown fox jumps over the lazy dog",
        ] {
            assert_eq!(offered(query), [""; 0], "{query}");
        }
    }

    #[test]
    fn a_name_within_a_country() {
        assert_eq!(
            offered("London")[..2],
            [
                "London, United Kingdom: Europe/London",
                "London, Canada: America/Toronto"
            ]
        );
        assert_eq!(
            offered("London, Ontario"),
            ["London, Canada: America/Toronto"]
        );
        assert_eq!(
            offered("birmingham uk"),
            ["Birmingham, United Kingdom: Europe/London"]
        );
        assert_eq!(first("Birmingham, USA"), "America/Chicago");
        assert_eq!(first("Portland Oregon"), "America/Los_Angeles");
        // Paris in Texas is too small for the table; Texas is not.
        assert_eq!(
            offered("Paris, Texas"),
            ["Texas, United States: America/Chicago"]
        );
    }
}
