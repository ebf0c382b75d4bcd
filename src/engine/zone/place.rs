//! The zone of a place that a text names: known exactly and meant beyond doubt, or nothing.

use super::{
    Zone,
    fold::fold,
    places::{self, Entry, Kind},
};

/// How much less a region counts than a city or country of its name: Washington is the city, Georgia the country.
const REGION: u8 = 4;

/// Names in the table that are words of English before they are places, sorted: what the table shares with the
/// list of common words that Debian calls wamerican-small, less the places that are better known.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "angers", "archway", "bade", "barking", "bath", "bender", "brusque", "bush", "centennial", "commonwealth",
    "cork", "cypress", "deli", "delis", "delta", "enterprise", "erode", "garland", "genes", "gent", "hail", "hang",
    "harrow", "hub", "hue", "independence", "java", "jingling", "lander", "lime", "lion", "logos", "lone", "male",
    "man", "mango", "mascara", "metro", "mobile", "newton", "nice", "oral", "orange", "paradise", "pare", "pest",
    "reading", "reunion", "revel", "ruse", "saga", "saki", "sale", "san", "sari", "shaping", "simmering", "soul",
    "split", "springs", "surprise", "tours", "van", "vine", "vista", "warren", "wean", "woodlands",
];

/// The zone of a place of this name, in any spelling that [`fold`] makes one; none where it is unknown, where it
/// lies in several zones ("Australia"), or where another place of the name is as large.
///
/// Names of two letters count in capitals only, "LA" but not "la", and those that are English words as well with
/// a capital only, "Nice" but not "nice".
pub fn place(name: &str) -> Option<Zone> {
    let folded = fold(name);
    let short = folded.len() < 3 && name.chars().any(char::is_lowercase);
    let word =
        name.starts_with(char::is_lowercase) && WORDS.binary_search(&folded.as_str()).is_ok();
    if short || word {
        return None;
    }
    let entries = places::exact(&folded);
    let first = entries.iter().max_by_key(|entry| weight(entry))?;
    let zone = first.zone()?;
    let clear = first.kind != Kind::Country || first.country()?.single;
    // A size is twice as many people.
    let mut rivals = entries.iter().filter(|other| other.size >= first.size);
    (clear && rivals.all(|other| other.zone() == Some(zone))).then_some(zone)
}

/// How likely a place is meant by its name.
pub(super) fn weight(entry: &Entry) -> u8 {
    if entry.kind == Kind::Region {
        entry.size.saturating_sub(REGION)
    } else {
        entry.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_texts() {
        let place =
            |name: &str| place(name).map_or_else(|| "-".to_owned(), |zone| zone.to_string());
        assert_eq!(place("Berlin"), "Europe/Berlin");
        assert_eq!(place("new york"), "America/New_York");
        assert_eq!(place("London"), "Europe/London");
        assert_eq!(place("NYC"), "America/New_York");
        assert_eq!(place("LA"), "America/Los_Angeles");
        assert_eq!(place("la"), "-");
        assert_eq!(place("Nice"), "Europe/Paris");
        assert_eq!(place("nice"), "-");
        assert!(WORDS.is_sorted());
        assert_eq!(place("India"), "Asia/Kolkata");
        assert_eq!(place("UK"), "Europe/London");
        assert_eq!(place("Brazil"), "America/Sao_Paulo");
        // Several clocks, several places, no place.
        for name in [
            "Australia",
            "USA",
            "Georgia",
            "Cambridge",
            "Washington",
            "Berln",
            "noon",
            "",
        ] {
            assert_eq!(place(name), "-", "{name}");
        }
    }
}
