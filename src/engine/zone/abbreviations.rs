//! What the abbreviations of zones stand for: "CET", "IST", "PT".
//!
//! The IANA database knows only the abbreviations that are used in English where the zone is, and says itself
//! that they are ambiguous; this table has those that people write to each other, each with the offset that it
//! names strictly and the zones whose clocks are meant. Sources: the IANA database's own abbreviations and the
//! comments beside them (<https://www.iana.org/time-zones>), and for those that it gave up in 2017 in favour of
//! digits ("SGT", "BRT"), the ones it had before. Which of several meanings comes first is our own judgement of
//! how many people mean it.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Form, Zone};

/// One thing that an abbreviation stands for.
#[derive(Debug)]
pub struct Meaning {
    /// As written, in capitals.
    pub abbreviation: &'static str,
    /// In full: "Central European Summer Time".
    pub name: &'static str,
    /// The offset that it names, in minutes east of UTC; none for names of both seasons, such as "PT".
    pub east: Option<i16>,
    /// A zone whose clocks show it, then others that are not links to it.
    pub zones: &'static [Zone],
    /// True for a meaning that only those who live there think of; it counts where one of them is involved.
    pub rare: bool,
}

/// Everything that `text` stands for, in any case, the most likely first; empty where it is no abbreviation.
pub fn abbreviation(text: &str) -> &'static [Meaning] {
    let before = |meaning: &Meaning| {
        let (known, asked) = (
            meaning.abbreviation.bytes(),
            text.bytes().map(|byte| byte.to_ascii_uppercase()),
        );
        known.cmp(asked)
    };
    let start = MEANINGS.partition_point(|meaning| before(meaning).is_lt());
    let length = MEANINGS[start..].partition_point(|meaning| before(meaning).is_eq());
    &MEANINGS[start..start + length]
}

pub(super) fn all() -> impl Iterator<Item = &'static Meaning> {
    MEANINGS.iter()
}

impl Meaning {
    /// True where the clocks in `zone` are so named at some time within half a year of `at`.
    pub fn is_of(&self, zone: Zone, at: DateTime<Utc>) -> bool {
        let half_year = TimeDelta::days(182);
        let seasons = [
            Some(at),
            at.checked_add_signed(half_year),
            at.checked_sub_signed(half_year),
        ];
        self.zones.contains(&zone)
            || seasons.into_iter().flatten().any(|at| {
                let named = zone.database_abbreviation(at);
                match self.east {
                    Some(east) => {
                        named == self.abbreviation && zone.east_at(at) == i32::from(east) * 60
                    }
                    // PT is what is PST or PDT.
                    None => self.zones.iter().any(|known| {
                        known.database_abbreviation(at) == named
                            && known.east_at(at) == zone.east_at(at)
                    }),
                }
            })
    }
}

/// The abbreviation that people in `zone` use where the database has only digits.
pub(super) fn spoken(zone: Zone, seconds_east: i32) -> Option<&'static str> {
    let fits = |meaning: &&Meaning| {
        !meaning.rare
            && meaning
                .east
                .is_some_and(|east| i32::from(east) * 60 == seconds_east)
            && meaning.zones.contains(&zone)
    };
    MEANINGS
        .iter()
        .find(fits)
        .map(|meaning| meaning.abbreviation)
}

const fn tz(tz: Tz) -> Zone {
    Zone(Form::Iana(tz))
}

const fn usual(
    abbreviation: &'static str,
    name: &'static str,
    east: Option<i16>,
    zones: &'static [Zone],
) -> Meaning {
    Meaning {
        abbreviation,
        name,
        east,
        zones,
        rare: false,
    }
}

const fn rare(
    abbreviation: &'static str,
    name: &'static str,
    east: Option<i16>,
    zones: &'static [Zone],
) -> Meaning {
    Meaning {
        abbreviation,
        name,
        east,
        zones,
        rare: true,
    }
}

/// Sorted by abbreviation; among the meanings of one, the most likely first.
#[rustfmt::skip]
static MEANINGS: &[Meaning] = &[
    usual("ACDT", "Australian Central Daylight Time", Some(630), &[tz(Tz::Australia__Adelaide)]),
    usual("ACST", "Australian Central Standard Time", Some(570), &[tz(Tz::Australia__Adelaide), tz(Tz::Australia__Darwin)]),
    usual("ADT", "Atlantic Daylight Time", Some(-180), &[tz(Tz::America__Halifax)]),
    usual("AEDT", "Australian Eastern Daylight Time", Some(660), &[tz(Tz::Australia__Sydney)]),
    usual("AEST", "Australian Eastern Standard Time", Some(600), &[tz(Tz::Australia__Sydney), tz(Tz::Australia__Brisbane)]),
    usual("AET", "Australian Eastern Time", None, &[tz(Tz::Australia__Sydney)]),
    usual("AFT", "Afghanistan Time", Some(270), &[tz(Tz::Asia__Kabul)]),
    usual("AKDT", "Alaska Daylight Time", Some(-480), &[tz(Tz::America__Anchorage)]),
    usual("AKST", "Alaska Standard Time", Some(-540), &[tz(Tz::America__Anchorage)]),
    usual("AKT", "Alaska Time", None, &[tz(Tz::America__Anchorage)]),
    usual("AMT", "Armenia Time", Some(240), &[tz(Tz::Asia__Yerevan)]),
    rare("AMT", "Amazon Time", Some(-240), &[tz(Tz::America__Manaus)]),
    usual("ART", "Argentina Time", Some(-180), &[tz(Tz::America__Argentina__Buenos_Aires), tz(Tz::America__Buenos_Aires)]),
    usual("AST", "Atlantic Standard Time", Some(-240), &[tz(Tz::America__Halifax), tz(Tz::America__Puerto_Rico)]),
    rare("AST", "Arabia Standard Time", Some(180), &[tz(Tz::Asia__Riyadh)]),
    usual("AWST", "Australian Western Standard Time", Some(480), &[tz(Tz::Australia__Perth)]),
    usual("AZT", "Azerbaijan Time", Some(240), &[tz(Tz::Asia__Baku)]),
    usual("BDT", "Bangladesh Time", Some(360), &[tz(Tz::Asia__Dhaka)]),
    usual("BNT", "Brunei Time", Some(480), &[tz(Tz::Asia__Brunei)]),
    usual("BRST", "Brasília Summer Time", Some(-120), &[tz(Tz::America__Sao_Paulo)]),
    usual("BRT", "Brasília Time", Some(-180), &[tz(Tz::America__Sao_Paulo)]),
    usual("BST", "British Summer Time", Some(60), &[tz(Tz::Europe__London)]),
    rare("BST", "Bangladesh Standard Time", Some(360), &[tz(Tz::Asia__Dhaka)]),
    usual("BTT", "Bhutan Time", Some(360), &[tz(Tz::Asia__Thimphu)]),
    usual("CAT", "Central Africa Time", Some(120), &[tz(Tz::Africa__Maputo)]),
    usual("CDT", "Central Daylight Time", Some(-300), &[tz(Tz::America__Chicago)]),
    rare("CDT", "Cuba Daylight Time", Some(-240), &[tz(Tz::America__Havana)]),
    usual("CEST", "Central European Summer Time", Some(120), &[tz(Tz::Europe__Berlin), tz(Tz::Europe__Paris)]),
    usual("CET", "Central European Time", Some(60), &[tz(Tz::Europe__Berlin), tz(Tz::Europe__Paris)]),
    usual("CHADT", "Chatham Daylight Time", Some(825), &[tz(Tz::Pacific__Chatham)]),
    usual("CHAST", "Chatham Standard Time", Some(765), &[tz(Tz::Pacific__Chatham)]),
    usual("CHST", "Chamorro Standard Time", Some(600), &[tz(Tz::Pacific__Guam)]),
    usual("CLST", "Chile Summer Time", Some(-180), &[tz(Tz::America__Santiago)]),
    usual("CLT", "Chile Time", Some(-240), &[tz(Tz::America__Santiago)]),
    usual("COT", "Colombia Time", Some(-300), &[tz(Tz::America__Bogota)]),
    usual("CST", "Central Standard Time", Some(-360), &[tz(Tz::America__Chicago), tz(Tz::America__Mexico_City)]),
    usual("CST", "China Standard Time", Some(480), &[tz(Tz::Asia__Shanghai)]),
    rare("CST", "Cuba Standard Time", Some(-300), &[tz(Tz::America__Havana)]),
    usual("CT", "Central Time", None, &[tz(Tz::America__Chicago)]),
    usual("EAT", "East Africa Time", Some(180), &[tz(Tz::Africa__Nairobi)]),
    usual("ECT", "Ecuador Time", Some(-300), &[tz(Tz::America__Guayaquil)]),
    usual("EDT", "Eastern Daylight Time", Some(-240), &[tz(Tz::America__New_York)]),
    usual("EEST", "Eastern European Summer Time", Some(180), &[tz(Tz::Europe__Kyiv), tz(Tz::Europe__Athens)]),
    usual("EET", "Eastern European Time", Some(120), &[tz(Tz::Europe__Kyiv), tz(Tz::Europe__Athens)]),
    usual("EST", "Eastern Standard Time", Some(-300), &[tz(Tz::America__New_York)]),
    rare("EST", "Australian Eastern Standard Time", Some(600), &[tz(Tz::Australia__Sydney), tz(Tz::Australia__Brisbane)]),
    usual("ET", "Eastern Time", None, &[tz(Tz::America__New_York)]),
    usual("FJT", "Fiji Time", Some(720), &[tz(Tz::Pacific__Fiji)]),
    usual("GET", "Georgia Standard Time", Some(240), &[tz(Tz::Asia__Tbilisi)]),
    usual("GMT", "Greenwich Mean Time", Some(0), &[tz(Tz::GMT)]),
    usual("GST", "Gulf Standard Time", Some(240), &[tz(Tz::Asia__Dubai), tz(Tz::Asia__Muscat)]),
    usual("HADT", "Hawaii–Aleutian Daylight Time", Some(-540), &[tz(Tz::America__Adak)]),
    usual("HAST", "Hawaii–Aleutian Standard Time", Some(-600), &[tz(Tz::Pacific__Honolulu)]),
    usual("HDT", "Hawaii–Aleutian Daylight Time", Some(-540), &[tz(Tz::America__Adak)]),
    usual("HKT", "Hong Kong Time", Some(480), &[tz(Tz::Asia__Hong_Kong)]),
    usual("HST", "Hawaii Standard Time", Some(-600), &[tz(Tz::Pacific__Honolulu)]),
    usual("ICT", "Indochina Time", Some(420), &[tz(Tz::Asia__Bangkok), tz(Tz::Asia__Ho_Chi_Minh), tz(Tz::Asia__Saigon), tz(Tz::Asia__Phnom_Penh), tz(Tz::Asia__Vientiane)]),
    usual("IDT", "Israel Daylight Time", Some(180), &[tz(Tz::Asia__Jerusalem)]),
    usual("IRST", "Iran Standard Time", Some(210), &[tz(Tz::Asia__Tehran)]),
    usual("IST", "India Standard Time", Some(330), &[tz(Tz::Asia__Kolkata)]),
    usual("IST", "Irish Standard Time", Some(60), &[tz(Tz::Europe__Dublin)]),
    usual("IST", "Israel Standard Time", Some(120), &[tz(Tz::Asia__Jerusalem)]),
    usual("JST", "Japan Standard Time", Some(540), &[tz(Tz::Asia__Tokyo)]),
    usual("KGT", "Kyrgyzstan Time", Some(360), &[tz(Tz::Asia__Bishkek)]),
    usual("KST", "Korea Standard Time", Some(540), &[tz(Tz::Asia__Seoul)]),
    usual("LHDT", "Lord Howe Daylight Time", Some(660), &[tz(Tz::Australia__Lord_Howe)]),
    usual("LHST", "Lord Howe Standard Time", Some(630), &[tz(Tz::Australia__Lord_Howe)]),
    usual("MDT", "Mountain Daylight Time", Some(-360), &[tz(Tz::America__Denver)]),
    usual("MESZ", "Mitteleuropäische Sommerzeit", Some(120), &[tz(Tz::Europe__Berlin)]),
    usual("MEZ", "Mitteleuropäische Zeit", Some(60), &[tz(Tz::Europe__Berlin)]),
    usual("MMT", "Myanmar Time", Some(390), &[tz(Tz::Asia__Yangon), tz(Tz::Asia__Rangoon)]),
    usual("MSK", "Moscow Standard Time", Some(180), &[tz(Tz::Europe__Moscow)]),
    usual("MST", "Mountain Standard Time", Some(-420), &[tz(Tz::America__Denver), tz(Tz::America__Phoenix)]),
    usual("MT", "Mountain Time", None, &[tz(Tz::America__Denver)]),
    usual("MUT", "Mauritius Time", Some(240), &[tz(Tz::Indian__Mauritius)]),
    usual("MVT", "Maldives Time", Some(300), &[tz(Tz::Indian__Maldives)]),
    usual("MYT", "Malaysia Time", Some(480), &[tz(Tz::Asia__Kuala_Lumpur)]),
    usual("NDT", "Newfoundland Daylight Time", Some(-150), &[tz(Tz::America__St_Johns)]),
    usual("NPT", "Nepal Time", Some(345), &[tz(Tz::Asia__Kathmandu), tz(Tz::Asia__Katmandu)]),
    usual("NST", "Newfoundland Standard Time", Some(-210), &[tz(Tz::America__St_Johns)]),
    usual("NZDT", "New Zealand Daylight Time", Some(780), &[tz(Tz::Pacific__Auckland)]),
    usual("NZST", "New Zealand Standard Time", Some(720), &[tz(Tz::Pacific__Auckland)]),
    usual("NZT", "New Zealand Time", None, &[tz(Tz::Pacific__Auckland)]),
    usual("PDT", "Pacific Daylight Time", Some(-420), &[tz(Tz::America__Los_Angeles)]),
    usual("PET", "Peru Time", Some(-300), &[tz(Tz::America__Lima)]),
    usual("PGT", "Papua New Guinea Time", Some(600), &[tz(Tz::Pacific__Port_Moresby)]),
    usual("PHT", "Philippine Time", Some(480), &[tz(Tz::Asia__Manila)]),
    usual("PKT", "Pakistan Standard Time", Some(300), &[tz(Tz::Asia__Karachi)]),
    usual("PST", "Pacific Standard Time", Some(-480), &[tz(Tz::America__Los_Angeles)]),
    rare("PST", "Philippine Standard Time", Some(480), &[tz(Tz::Asia__Manila)]),
    usual("PT", "Pacific Time", None, &[tz(Tz::America__Los_Angeles)]),
    usual("PYT", "Paraguay Time", Some(-180), &[tz(Tz::America__Asuncion)]),
    usual("SAST", "South Africa Standard Time", Some(120), &[tz(Tz::Africa__Johannesburg)]),
    usual("SGT", "Singapore Time", Some(480), &[tz(Tz::Asia__Singapore)]),
    usual("SLST", "Sri Lanka Standard Time", Some(330), &[tz(Tz::Asia__Colombo)]),
    usual("SST", "Samoa Standard Time", Some(-660), &[tz(Tz::Pacific__Pago_Pago)]),
    rare("SST", "Singapore Standard Time", Some(480), &[tz(Tz::Asia__Singapore)]),
    usual("TRT", "Turkey Time", Some(180), &[tz(Tz::Europe__Istanbul), tz(Tz::Asia__Istanbul)]),
    usual("UTC", "Coordinated Universal Time", Some(0), &[tz(Tz::UTC)]),
    usual("UYT", "Uruguay Time", Some(-180), &[tz(Tz::America__Montevideo)]),
    usual("UZT", "Uzbekistan Time", Some(300), &[tz(Tz::Asia__Tashkent), tz(Tz::Asia__Samarkand)]),
    usual("VET", "Venezuela Time", Some(-240), &[tz(Tz::America__Caracas)]),
    usual("WAT", "West Africa Time", Some(60), &[tz(Tz::Africa__Lagos)]),
    usual("WEST", "Western European Summer Time", Some(60), &[tz(Tz::Europe__Lisbon)]),
    usual("WET", "Western European Time", Some(0), &[tz(Tz::Europe__Lisbon)]),
    usual("WIB", "Western Indonesia Time", Some(420), &[tz(Tz::Asia__Jakarta)]),
    usual("WIT", "Eastern Indonesia Time", Some(540), &[tz(Tz::Asia__Jayapura)]),
    usual("WITA", "Central Indonesia Time", Some(480), &[tz(Tz::Asia__Makassar)]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn zones(text: &str) -> Vec<String> {
        abbreviation(text)
            .iter()
            .map(|meaning| meaning.zones[0].to_string())
            .collect()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn what_abbreviations_stand_for() {
        assert_eq!(zones("CET"), ["Europe/Berlin"]);
        assert_eq!(zones("pst"), ["America/Los_Angeles", "Asia/Manila"]);
        assert_eq!(
            zones("IST"),
            ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]
        );
        assert_eq!(
            zones("CST"),
            ["America/Chicago", "Asia/Shanghai", "America/Havana"]
        );
        assert_eq!(zones("BST"), ["Europe/London", "Asia/Dhaka"]);
        assert_eq!(abbreviation("PT")[0].east, None);
        for text in ["", "C", "CETX", "ZZZ", "É", "utc+1"] {
            assert!(abbreviation(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(MEANINGS.is_sorted_by_key(|meaning| meaning.abbreviation));
        for meaning in MEANINGS {
            let found = abbreviation(&meaning.abbreviation.to_lowercase());
            assert!(
                found.iter().any(|one| std::ptr::eq(one, meaning)),
                "{meaning:?}"
            );
        }
    }

    /// Every meaning has a zone whose clock shows that offset, in one season of 2018 at least, a year in which
    /// Brazil still had summer time.
    #[test]
    fn every_offset_is_one_of_its_zones() {
        for meaning in MEANINGS {
            let Some(east) = meaning.east else { continue };
            for zone in meaning.zones {
                let seasons = [
                    "2018-01-10T00:00:00Z",
                    "2018-07-10T00:00:00Z",
                    "2026-01-10T00:00:00Z",
                ];
                let shown = seasons.map(|season| zone.east_at(at(season)) / 60);
                assert!(shown.contains(&i32::from(east)), "{meaning:?} {shown:?}");
            }
        }
    }

    #[test]
    fn whose_abbreviation_it_is() {
        let zone = |name: &str| Zone::named(name).unwrap();
        let is_of = |text: &str, index: usize, name: &str| {
            abbreviation(text)[index].is_of(zone(name), at("2026-03-05T12:00:00Z"))
        };
        assert!(is_of("IST", 0, "Asia/Calcutta"));
        assert!(is_of("IST", 1, "Europe/Dublin"));
        assert!(!is_of("IST", 1, "Asia/Kolkata"));
        assert!(is_of("EST", 0, "America/Detroit"));
        assert!(is_of("CEST", 0, "Europe/Rome"));
        assert!(is_of("PT", 0, "America/Tijuana"));
        assert!(!is_of("PT", 0, "America/Denver"));
        assert!(!is_of("CST", 0, "Asia/Shanghai"));
        assert!(is_of("CST", 1, "Asia/Shanghai"));
    }
}
