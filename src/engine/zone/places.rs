//! The table of places: names in one spelling ([`super::fold()`]) to zones, in one blob made by `cargo xtask zones`.
//!
//! Cities of some 100,000 people and all capitals with the names people use for them, US states and other
//! regions, countries, and airports. City and country names, populations and zones are GeoNames' (geonames.org,
//! CC BY 4.0), airports those of airportsdata (MIT); see ATTRIBUTION.md.
//!
//! The layout, all numbers little endian, is what `Layout` reads: names are sorted and front-coded, each as the
//! length that it shares with the one before and the rest, whose last byte has bit 7 set; every 32nd name starts
//! afresh and its place is noted, so that looking up a name reads one block of 32. Beside the names lie two
//! columns of a byte each. Being sorted text, the blob compresses to half its size inside the wasm module.

use super::Zone;

static BLOB: &[u8] = include_bytes!("places.bin");

/// Names from one fresh start to the next.
pub const BLOCK: usize = 32;

/// Bits of a name's class byte; the lowest three are the size of its place.
pub mod class {
    pub const SIZE: u8 = 0b0111;
    /// Written in capitals: "NYC".
    pub const CAPITALS: u8 = 1 << 3;
    /// A part of a country: "California".
    pub const REGION: u8 = 1 << 4;
    /// A country; the number is that of a country, not of a zone.
    pub const COUNTRY: u8 = 1 << 5;
    /// Another name than the English one: "Wien".
    pub const ALIAS: u8 = 1 << 6;
    /// The ninth bit of the number.
    pub const NUMBER_256: u8 = 1 << 7;
}

/// A name and what it stands for. One name may have several, each its own entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: String,
    pub kind: Kind,
    /// How many people live there: 0 for fewer than 200,000, one more for every doubling, up to 7.
    pub size: u8,
    pub capitals: bool,
    /// True for another name than the English one.
    pub alias: bool,
    number: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    City,
    Region,
    Country,
}

/// A country: its codes, its English name and its zones, that of most people first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Country {
    /// ISO 3166-1, two letters.
    pub code: &'static str,
    pub name: &'static str,
    /// True where nearly everybody lives by the clock of the first zone.
    pub single: bool,
    zones: &'static str,
}

impl Entry {
    /// Where it is; the zone of most people for a country.
    pub(super) fn zone(&self) -> Option<Zone> {
        match self.kind {
            Kind::Country => self.country()?.zones().next(),
            Kind::City | Kind::Region => zone(self.number.into()),
        }
    }

    /// The country that it is or lies in.
    pub(super) fn country(&self) -> Option<Country> {
        match self.kind {
            Kind::Country => country(self.number.into()),
            Kind::City | Kind::Region => country_of_zone(self.number.into()),
        }
    }
}

impl Country {
    pub(super) fn zones(self) -> impl Iterator<Item = Zone> {
        self.zones
            .split(' ')
            .filter_map(|number| zone(number.parse().ok()?))
    }
}

/// Every entry of this name, which must be in the one spelling.
pub(super) fn exact(name: &str) -> Vec<Entry> {
    let layout = Layout::read();
    // The first block that starts at or after the name; its entries may begin in the block before.
    let (mut low, mut high) = (0, layout.names().div_ceil(BLOCK));
    while low < high {
        let middle = usize::midpoint(low, high);
        if layout.block_start(middle).as_slice() < name.as_bytes() {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let mut entries = layout.entries(low.saturating_sub(1));
    let mut found = Vec::new();
    while let Some(entry) = entries.next_where(|known| known <= name.as_bytes()) {
        found.extend((entry.name == name).then_some(entry));
    }
    found
}

/// Every entry whose name passes, in alphabetical order.
pub(super) fn all(passes: impl Fn(&[u8]) -> bool) -> Vec<Entry> {
    let mut entries = Layout::read().entries(0);
    let mut found = Vec::new();
    while entries.advance().is_some() {
        if passes(&entries.name) {
            found.extend(entries.entry());
        }
    }
    found
}

/// The zone of the airport with this IATA code, in capitals.
pub(super) fn airport(code: &str) -> Option<Zone> {
    let wanted = u32::from(airport_number(code)?);
    let airports = Layout::read().airports;
    let (count, airports) = airports.split_first_chunk()?;
    let count = u32::from_le_bytes(*count) as usize;
    let (low, rest) = airports.split_at_checked(count)?;
    let (high, steps) = rest.split_at_checked(count)?;
    let (mut at, mut index) = (0, 0);
    for step in steps {
        at += u32::from(*step);
        if at == wanted && *step != u8::MAX {
            return zone(u16::from_le_bytes([*low.get(index)?, *high.get(index)?]).into());
        }
        index += usize::from(*step != u8::MAX);
    }
    None
}

/// The place of a code among all that three capital letters can make: 0 is AAA, 17,575 is ZZZ.
pub fn airport_number(code: &str) -> Option<u16> {
    let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
    let digit = |letter: u8| {
        letter
            .is_ascii_uppercase()
            .then(|| u16::from(letter - b'A'))
    };
    letters
        .into_iter()
        .try_fold(0, |number, letter| Some(number * 26 + digit(letter)?))
}

fn zone(number: usize) -> Option<Zone> {
    let (name, _) = Layout::read()
        .zones
        .split('\n')
        .nth(number)?
        .split_once(' ')?;
    Zone::named(name)
}

fn country_of_zone(number: usize) -> Option<Country> {
    let (_, code) = Layout::read()
        .zones
        .split('\n')
        .nth(number)?
        .split_once(' ')?;
    countries().find(|country| country.code == code)
}

fn country(number: usize) -> Option<Country> {
    countries().nth(number)
}

/// The countries in the order of their numbers.
pub(super) fn countries() -> impl Iterator<Item = Country> {
    Layout::read().countries.split('\n').filter_map(|line| {
        let mut fields = line.split('\t');
        let (code, name, single, zones) = (
            fields.next()?,
            fields.next()?,
            fields.next()?,
            fields.next()?,
        );
        Some(Country {
            code,
            name,
            single: single == "1",
            zones,
        })
    })
}

/// The parts of the blob. After a first line of plain text come their lengths as seven u32, then they.
struct Layout {
    /// "Europe/Berlin DE", a line each: a zone's number is its line, the country that of most of its people.
    zones: &'static str,
    /// "DE", "Germany", "1", "0 17" with tabs between, a line each.
    countries: &'static str,
    /// Their number (u32), the low and the high bytes of their zones' numbers, and the steps from each
    /// [`airport_number`] to the next, 255 standing for a step that goes on.
    airports: &'static [u8],
    /// For each block the place in `rest` (u32) at which it starts.
    blocks: &'static [u8],
    /// For each name the length that it shares with the one before.
    shared: &'static [u8],
    /// For each name its [`class`] and the lowest eight bits of its number, in two columns.
    columns: &'static [u8],
    /// What follows the shared part.
    rest: &'static [u8],
}

impl Layout {
    const PARTS: usize = 7;

    fn read() -> Layout {
        let start = BLOB
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let mut next = start + 4 * Layout::PARTS;
        let mut parts = BLOB[start..next].chunks_exact(4).map(|length| {
            let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]) as usize;
            let part = &BLOB[next..next + length];
            next += length;
            part
        });
        let mut part = || parts.next().unwrap_or_default();
        let text = |part| std::str::from_utf8(part).unwrap_or_default();
        Layout {
            zones: text(part()),
            countries: text(part()),
            airports: part(),
            blocks: part(),
            shared: part(),
            columns: part(),
            rest: part(),
        }
    }

    fn names(&self) -> usize {
        self.shared.len()
    }

    fn block(&self, block: usize) -> usize {
        let bytes = &self.blocks[4 * block..4 * block + 4];
        u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize
    }

    /// The first name of a block.
    fn block_start(&self, block: usize) -> Vec<u8> {
        let mut entries = self.entries(block);
        entries.advance();
        entries.name
    }

    fn entries(&self, block: usize) -> Entries {
        let start = if block * BLOCK < self.names() {
            self.block(block)
        } else {
            self.rest.len()
        };
        let (class, number) = self.columns.split_at(self.names());
        Entries {
            shared: self.shared,
            class,
            number,
            rest: &self.rest[start..],
            next: block * BLOCK,
            name: Vec::new(),
        }
    }
}

/// Reads names one after the other.
struct Entries {
    shared: &'static [u8],
    class: &'static [u8],
    number: &'static [u8],
    rest: &'static [u8],
    next: usize,
    /// The name read last.
    name: Vec<u8>,
}

impl Entries {
    /// Reads the next name.
    fn advance(&mut self) -> Option<()> {
        let shared = *self.shared.get(self.next)?;
        let length = self.rest.iter().position(|byte| byte & 0x80 != 0)? + 1;
        let (own, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.name.truncate(shared.into());
        self.name.extend(own.iter().map(|byte| byte & 0x7f));
        // A name that is its predecessor once more has no letters of its own, which a NUL stands for.
        self.name
            .truncate(self.name.len() - usize::from(self.name.ends_with(&[0])));
        self.next += 1;
        Some(())
    }

    /// The entry of the name read last.
    fn entry(&self) -> Option<Entry> {
        let index = self.next.checked_sub(1)?;
        let class = *self.class.get(index)?;
        let high = if class & class::NUMBER_256 != 0 {
            256
        } else {
            0
        };
        Some(Entry {
            name: String::from_utf8(self.name.clone()).ok()?,
            kind: match class & (class::COUNTRY | class::REGION) {
                0 => Kind::City,
                class::REGION => Kind::Region,
                _ => Kind::Country,
            },
            size: class & class::SIZE,
            capitals: class & class::CAPITALS != 0,
            alias: class & class::ALIAS != 0,
            number: high + u16::from(*self.number.get(index)?),
        })
    }

    /// The next entry, if its name passes.
    fn next_where(&mut self, passes: impl Fn(&[u8]) -> bool) -> Option<Entry> {
        self.advance()?;
        passes(&self.name).then(|| self.entry())?
    }
}

#[cfg(test)]
mod tests {
    use super::{super::fold::fold, *};

    #[test]
    fn every_entry_of_the_table_reads_back() {
        let entries = all(|_| true);
        assert!(entries.len() > 10_000);
        assert!(entries.is_sorted_by(|a, b| a.name <= b.name));
        for entry in entries {
            assert!(exact(&entry.name).contains(&entry), "{entry:?}");
            assert_eq!(fold(&entry.name), entry.name);
            assert!(entry.zone().is_some(), "{entry:?}");
            assert!(entry.country().is_some(), "{entry:?}");
        }
        let countries = countries().count();
        assert!(countries > 200, "{countries}");
    }

    #[test]
    fn airports() {
        assert_eq!(airport("LHR"), Zone::named("Europe/London"));
        assert_eq!(airport("YVR"), Zone::named("America/Vancouver"));
        assert_eq!(airport("AAL"), Zone::named("Europe/Copenhagen"));
        for code in ["lhr", "QQQ", "LH", "LHRX", "É1", ""] {
            assert_eq!(airport(code), None, "{code}");
        }
    }
}
