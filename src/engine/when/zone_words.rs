//! Zones in the text: "CET", "PT", "UTC+5:30", "17:00Z", "Asia/Kolkata", "Berlin", "UK time", "your time".
//!
//! An abbreviation stands for the zone of the people who use it, not for an offset: "CET" in July is
//! read as Berlin's time on that day. One that stands for several zones is decided by the people
//! involved, else by the first of its list, and remarked on.

use chrono::{NaiveDateTime, Offset, TimeZone};

use super::{
    Reference, Remark,
    scan::{Read, Scan},
    token::{Case, Kind},
    words::Word,
};
use crate::engine::zone::{self, Meaning, Zone};

/// Sorted by first word and name: regions that need "time" behind them: "Eastern time", "Indian standard time".
#[rustfmt::skip]
static REGIONS: &[(&str, &str)] = &[
    ("atlantic", "America/Halifax"), ("australian eastern", "Australia/Sydney"), ("british", "Europe/London"),
    ("central", "America/Chicago"), ("central european", "Europe/Berlin"), ("east coast", "America/New_York"),
    ("eastern", "America/New_York"), ("eastern european", "Europe/Athens"), ("european", "Europe/Berlin"),
    ("greenwich", "Etc/GMT"), ("greenwich mean", "Etc/GMT"), ("indian", "Asia/Kolkata"),
    ("japanese", "Asia/Tokyo"), ("mountain", "America/Denver"), ("pacific", "America/Los_Angeles"),
    ("singaporean", "Asia/Singapore"), ("us central", "America/Chicago"), ("us eastern", "America/New_York"),
    ("us mountain", "America/Denver"), ("us pacific", "America/Los_Angeles"),
    ("west coast", "America/Los_Angeles"),
];

/// Abbreviations that are zones in lower case too.
static KNOWN: &[&str] = &[
    "cet", "cest", "pst", "pdt", "est", "edt", "cst", "cdt", "ist", "bst", "aest", "aedt", "jst",
    "sgt", "pt", "et", "mst",
];

/// Places that are written short and in lower case.
static SHORT: &[&str] = &["uk", "sf", "nz", "hk", "la", "dc"];

/// What a zone is mentioned after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// A day: only what can be nothing else than a zone.
    Day,
    /// A part of the day: an abbreviation in lower case as well.
    Part,
    /// A time on the clock, or EOD: a place as well.
    Clock,
}

/// A zone as it was mentioned.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mention {
    /// What the abbreviation can stand for, the likeliest first.
    Abbreviation(&'static [Meaning]),
    Zone(Zone),
    /// "your time"
    Readers,
    /// "my time"
    Sender,
}

/// A zone mentioned at `at`, right after a time.
pub(super) fn read(scan: &Scan, at: usize, after: After) -> Read<Mention> {
    let clocked = after != After::Day;
    let (mention, mut next) = match scan.kind(at) {
        Kind::Mark(b'(' | b'[') => {
            let (mention, next) = named(scan, at + 1, after)?;
            let next = scan.skip(next, Word::Time);
            return matches!(scan.kind(next), Kind::Mark(b')' | b']'))
                .then_some((mention, next + 1));
        }
        // "9am in Berlin", "10:00, Berlin time"
        Kind::Word(Word::In) if after == After::Clock => {
            place(scan, scan.skip(at + 1, Word::The), after)?
        }
        Kind::Mark(b',') if clocked => {
            let found = named(scan, at + 1, after)?;
            // "at 5pm, Paris is lovely": after a comma a place needs its "time".
            let sure = scan.is(found.1, Word::Time)
                || !matches!(found.0, Mention::Zone(_))
                || scan.is(at + 1, Word::Utc);
            sure.then_some(found)?
        }
        _ => named(scan, at, after)?,
    };
    if scan.is(next, Word::Time) {
        next += 1;
    }
    Some((mention, next))
}

fn named(scan: &Scan, at: usize, after: After) -> Read<Mention> {
    let clocked = after != After::Day;
    match scan.kind(at) {
        Kind::Word(Word::Utc) => return Some(offset(scan, at)),
        Kind::Word(Word::Z)
            if clocked
                && scan.glued(at)
                && !(scan.glued(at + 1) && scan.number(at + 1).is_some()) =>
        {
            return Some((Mention::Zone(Zone::UTC), at + 1));
        }
        // "15:20:00-05:00", "15:20+0530", "15:20:00 +0000"
        Kind::Mark(b'+' | b'-')
            if clocked
                && scan.glued(at + 1)
                && (scan.glued(at)
                    || scan.number(at + 1).is_some_and(|(_, digits)| digits == 4)) =>
        {
            let (minutes, next) = signed(scan, at)?;
            let full = scan.number(at + 1)?.1;
            return (full == 4 || full == 2 && next == at + 4)
                .then(|| Zone::fixed(minutes))?
                .map(|zone| (Mention::Zone(zone), next));
        }
        Kind::Word(Word::Your | Word::Their) if scan.is(at + 1, Word::Time) => {
            return Some((Mention::Readers, at + 2));
        }
        Kind::Word(Word::Your) if scan.is(at + 1, Word::Local) && scan.is(at + 2, Word::Time) => {
            return Some((Mention::Readers, at + 3));
        }
        Kind::Word(Word::My | Word::Our) if scan.is(at + 1, Word::Time) => {
            return Some((Mention::Sender, at + 2));
        }
        Kind::Word(Word::My | Word::Our)
            if scan.is(at + 1, Word::Local) && scan.is(at + 2, Word::Time) =>
        {
            return Some((Mention::Sender, at + 3));
        }
        Kind::Word(Word::Local) if clocked && scan.is(at + 1, Word::Time) => {
            return Some((Mention::Sender, at + 2));
        }
        Kind::Other | Kind::Word(_) => {}
        _ => return None,
    }
    iana(scan, at)
        .or_else(|| abbreviation(scan, at, clocked))
        .or_else(|| region(scan, at))
        .or_else(|| place(scan, at, after))
}

/// "UTC", "UTC+5:30", "GMT-3", "UTC +02:00"
fn offset(scan: &Scan, at: usize) -> (Mention, usize) {
    let plain = (Mention::Zone(Zone::UTC), at + 1);
    let Some((minutes, next)) = signed(scan, at + 1) else {
        return plain;
    };
    // "10:00 UTC - 11:00 UTC" is a range: the sign is glued to its number.
    if !scan.glued(at + 2) {
        return plain;
    }
    Zone::fixed(minutes).map_or(plain, |zone| (Mention::Zone(zone), next))
}

/// "+5:30", "-0300", "+2": minutes east of UTC.
fn signed(scan: &Scan, at: usize) -> Read<i32> {
    let sign = match scan.kind(at) {
        Kind::Mark(b'+') => 1,
        Kind::Mark(b'-') => -1,
        _ => return None,
    };
    let (value, digits) = scan.number(at + 1)?;
    let value = i32::try_from(value).ok()?;
    let colon = scan.mark(at + 2, b':') && scan.glued(at + 2);
    let (minutes, next) = match (digits, colon.then(|| scan.number(at + 3)).flatten()) {
        (1 | 2, Some((low @ 0..=59, 2))) => (value * 60 + i32::try_from(low).ok()?, at + 4),
        (1 | 2, _) if !colon => (value * 60, at + 2),
        (3 | 4, _) if value % 100 < 60 => (value / 100 * 60 + value % 100, at + 2),
        _ => return None,
    };
    (minutes <= 14 * 60).then_some((sign * minutes, next))
}

/// An IANA name: "Asia/Kolkata".
fn iana(scan: &Scan, at: usize) -> Read<Mention> {
    let mut end = at + 1;
    while end < at + 7
        && matches!(scan.kind(end), Kind::Mark(b'/' | b'-'))
        && scan.glued(end)
        && scan.glued(end + 1)
    {
        end += 2;
    }
    if end == at + 1 || !scan.mark(at + 1, b'/') || scan.kind(at) != Kind::Other {
        return None;
    }
    let first = scan.tokens[at].start as usize;
    let last = scan.tokens.get(end - 1)?.end as usize;
    let zone = Zone::named(scan.text.get(first..last)?)?;
    Some((Mention::Zone(zone), end))
}

fn abbreviation(scan: &Scan, at: usize, clocked: bool) -> Read<Mention> {
    let text = scan.token_text(at);
    // In lower case many are words: "at 5 cat food", "3pm act". Only the best known are taken, after a clock.
    let upper = scan.tokens[at].case == Case::Upper;
    if !(2..=5).contains(&text.len())
        || !(upper || clocked && KNOWN.iter().any(|known| text.eq_ignore_ascii_case(known)))
    {
        return None;
    }
    // "PST8" and "CETx" are names.
    if scan.glued(at + 1)
        && matches!(
            scan.kind(at + 1),
            Kind::Number { .. } | Kind::Other | Kind::Word(_)
        )
    {
        return None;
    }
    let meanings = zone::abbreviation(text);
    (!meanings.is_empty()).then_some((Mention::Abbreviation(meanings), at + 1))
}

/// One or two words in a list of regions, the longest first: the zone and the index after it.
fn listed(scan: &Scan, at: usize, places: &[(&str, &str)]) -> Read<Mention> {
    let first = scan.tokens.get(at)?;
    // Names that begin with this word stand together.
    let word = scan.token_text(at);
    let opens = |name: &str| {
        let name = name.bytes().take_while(|byte| *byte != b' ');
        name.cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))
    };
    let start = places.partition_point(|(name, _)| opens(name).is_lt());
    let mut best = None;
    for (name, zone) in places[start..]
        .iter()
        .take_while(|(name, _)| opens(name).is_eq())
    {
        let count = 1 + name.bytes().filter(|byte| *byte == b' ').count();
        let Some(last) = scan.tokens.get(at + count - 1) else {
            continue;
        };
        let text = scan.text.get(first.start as usize..last.end as usize);
        if text.is_some_and(|text| text.eq_ignore_ascii_case(name)) {
            // Sorted, so that the longer name comes later.
            best = Some((zone, at + count));
        }
    }
    let (zone, next) = best?;
    Zone::named(zone).map(|zone| (Mention::Zone(zone), next))
}

/// A city, country or region by its name: "Berlin", "New York", "UK"; the longest that is one.
///
/// Looking one up is slow beside all else here, so what cannot be one is not looked up, and the last answer is
/// remembered.
fn place(scan: &Scan, at: usize, after: After) -> Read<Mention> {
    let first = scan.tokens.get(at)?;
    let small = first.case == Case::Lower;
    let part = |at: usize| {
        let Some(token) = scan.tokens.get(at) else {
            return false;
        };
        matches!(token.kind, Kind::Other) || matches!(token.kind, Kind::Word(Word::Name))
    };
    if !part(at) || small && super::date::stands_apart(scan, at) {
        return None;
    }
    // "between 2 and 4 GB": a bare number has units that are countries' codes as well.
    let bare = at > 0
        && scan.number(at - 1).is_some()
        && !(scan.mark(at.wrapping_sub(2), b':') && scan.glued(at - 1));
    if bare && scan.length(at) == 2 && !scan.is(at + 1, Word::Time) {
        return None;
    }
    let mut ends = [0; LONGEST];
    let mut count = 0;
    let mut end = at;
    while count < LONGEST && part(end) {
        end += 1;
        ends[count] = end;
        count += 1;
        // "Saint-Étienne"
        let hyphen = scan.mark(end, b'-') && scan.glued(end) && scan.glued(end + 1);
        end += usize::from(hyphen);
    }
    let remembered = scan.place.get();
    if let Some((known, found)) = remembered
        && known == (at, after)
    {
        return found.map(|(zone, next)| (Mention::Zone(zone), next));
    }
    let found = ends[..count]
        .iter()
        .rev()
        .filter(|next| fits(scan, **next, small, after))
        .find_map(|next| {
            let last = scan.tokens.get(next - 1)?;
            let name = scan.text.get(first.start as usize..last.end as usize)?;
            let zone = if SHORT.contains(&name) {
                zone::place(&name.to_ascii_uppercase())
            } else {
                zone::place(name)
            };
            Some((zone?, *next))
        });
    scan.place.set(Some(((at, after), found)));
    found.map(|(zone, next)| (Mention::Zone(zone), next))
}

/// The most words of a place's name: "Ho Chi Minh City".
const LONGEST: usize = 4;

/// Whether what follows a name lets it be a place: "5pm Sofia" but not "5pm Sofia calls".
fn fits(scan: &Scan, next: usize, small: bool, after: After) -> bool {
    if scan.is(next, Word::Time) {
        return true;
    }
    if after != After::Clock {
        return false;
    }
    match scan.kind(next) {
        Kind::Possessive | Kind::Word(Word::Is) => false,
        Kind::Word(Word::And) => !scan.reads(next + 1, &["i", "me"]),
        Kind::Other if scan.tokens[next].case != Case::Lower => !small,
        // A name that something is said of is somebody's, and a word that something follows is not a name.
        Kind::Other => {
            let text = scan.token_text(next);
            let verb = text.ends_with('s') && !text.ends_with("ss") && !scan.reads(next, &["pls"])
                || scan.reads(
                    next,
                    &[
                        "will", "can", "said", "asked", "would", "should", "could", "might", "and",
                    ],
                );
            let works = scan.reads(next, &["works", "suits", "sounds"]);
            works || !verb && (!small || super::date::stands_apart(scan, next))
        }
        _ => true,
    }
}

/// "Eastern time", "Central European Summer Time", "Pacific"
fn region(scan: &Scan, at: usize) -> Read<Mention> {
    let bare = scan.reads(at, &["eastern", "pacific"]);
    if !bare && !(at + 1..at + 5).any(|at| scan.is(at, Word::Time)) {
        return None;
    }
    let (mention, next) = listed(scan, at, REGIONS)?;
    let season = next + usize::from(scan.reads(next, &["standard", "summer", "daylight", "mean"]));
    if scan.is(season, Word::Time) {
        return Some((mention, season + 1));
    }
    bare.then_some((mention, next))
}

impl Mention {
    /// The zone meant, without remarks.
    fn likely(self, reference: &Reference) -> Zone {
        match self {
            Mention::Zone(zone) => zone,
            Mention::Sender => reference.zone,
            Mention::Readers => reference.people.first().copied().unwrap_or(reference.zone),
            Mention::Abbreviation(meanings) => involved(meanings, reference)
                .next()
                .or_else(|| Some((meanings.first()?, *meanings.first()?.zones.first()?)))
                .map_or(Zone::UTC, |(_, zone)| zone),
        }
    }

    /// The wall clock there.
    pub(super) fn now(self, reference: &Reference) -> NaiveDateTime {
        reference
            .now
            .with_timezone(&self.likely(reference))
            .naive_local()
    }

    /// The zone meant for the wall clock time `wall`, and what is to be said about it.
    pub(super) fn resolve(
        self,
        reference: &Reference,
        wall: NaiveDateTime,
        remarks: &mut Vec<Remark>,
    ) -> Zone {
        let zone = self.likely(reference);
        match self {
            Mention::Readers => {
                let first = reference.people.first();
                if reference.people.is_empty()
                    || reference.people.iter().any(|other| Some(other) != first)
                {
                    remarks.push(Remark::AmbiguousZone {
                        candidates: reference.people.clone(),
                    });
                }
            }
            Mention::Abbreviation(meanings) => {
                let mut meant = involved(meanings, reference);
                let decided = meant.next().map(|(meaning, _)| meaning);
                let several =
                    decided.is_some_and(|one| meant.any(|(other, _)| !std::ptr::eq(one, other)));
                let usual = || meanings.iter().filter(|meaning| !meaning.rare);
                if several || decided.is_none() && usual().count() > 1 {
                    let candidates = usual()
                        .filter_map(|meaning| meaning.zones.first().copied())
                        .collect();
                    remarks.push(Remark::AmbiguousZone { candidates });
                }
                let named = decided
                    .or(meanings.first())
                    .and_then(|meaning| meaning.east);
                let offset = zone
                    .from_local_datetime(&wall)
                    .earliest()
                    .map(|at| at.offset().fix().local_minus_utc());
                if let (Some(named), Some(offset)) = (named, offset)
                    && i32::from(named) * 60 != offset
                {
                    remarks.push(Remark::WrongSeason);
                }
            }
            Mention::Zone(_) | Mention::Sender => {}
        }
        zone
    }
}

/// The meanings that are the clock of somebody involved, with that person's zone; the sender comes last.
fn involved<'a>(
    meanings: &'static [Meaning],
    reference: &'a Reference,
) -> impl Iterator<Item = (&'static Meaning, Zone)> + use<'a> {
    let people = reference.people.iter().chain([&reference.zone]);
    people.flat_map(move |zone| {
        meanings
            .iter()
            .filter(|meaning| meaning.is_of(*zone, reference.now))
            .map(|meaning| (meaning, *zone))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{
        ZoneSource, find,
        testing::{check, with_scan},
    };

    #[test]
    fn zones_of_every_kind() {
        check(
            "5pm CET",
            "5pm CET",
            "2026-03-05T17:00 at hour Europe/Berlin",
        );
        check(
            "9am Berlin",
            "9am Berlin",
            "2026-03-05T09:00 at hour Europe/Berlin",
        );
        check(
            "3pm UTC+5:30",
            "3pm UTC+5:30",
            "2026-03-05T15:00 at hour UTC+05:30",
        );
        check(
            "EOD Singapore",
            "EOD Singapore",
            "2026-03-05T17:00/2026-03-06T00:00 at hour Asia/Singapore",
        );
        for (text, zone) in [
            ("by 3pm São Paulo time", "America/Sao_Paulo"),
            ("at 9am Ho Chi Minh City", "Asia/Ho_Chi_Minh"),
            ("5pm in Nice", "Europe/Paris"),
            ("at 9am uk time", "Europe/London"),
            ("tomorrow morning berlin time", "Europe/Berlin"),
        ] {
            with_scan(text, |scan| {
                let found = find(text, scan.reference);
                assert_eq!(found[0].span.of(text), text);
                assert_eq!(found[0].from.timezone().name(), zone);
            });
        }
        for text in [
            "at 5pm Sofia calls",
            "5pm nice",
            "at 5pm Paris is lovely",
            "this morning Florence",
            "at 5pm mobile",
        ] {
            let found = with_scan(text, |scan| find(text, scan.reference));
            assert!(
                found[0].zone_source == ZoneSource::Sender,
                "a zone in {text}"
            );
        }
        check(
            "17:00 Asia/Kolkata",
            "17:00 Asia/Kolkata",
            "2026-03-05T17:00 at minute Asia/Kolkata",
        );
    }
}
