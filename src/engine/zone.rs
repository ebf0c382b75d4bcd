//! Zones: an IANA name or a fixed offset to the offset that holds at an instant, and a wall clock time to its instants.
//!
//! [`Zone`] is what every other part of the engine carries: `Copy`, compared by identity, and a
//! [`chrono::TimeZone`], so that a `DateTime<Zone>` knows its own place. A wall clock time has one
//! instant, two (the hour that happens twice when clocks go back) or none (the hour they skip); chrono's
//! [`MappedLocalTime`] says which.

mod abbreviations;
mod distance;
mod find;
mod fold;
mod offset;
mod place;
pub mod places;
mod transitions;

use std::{borrow::Cow, fmt, str::FromStr};

pub use abbreviations::{Meaning, abbreviation};
use chrono::{
    DateTime, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone,
    Utc,
};
use chrono_tz::{TZ_VARIANTS, Tz};
pub use find::{Candidate, CandidateKind, find};
pub use fold::fold;
pub use place::place;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A time zone: one of the IANA database, or a fixed offset from UTC such as a text's "UTC+5:30" names.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Form);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    Iana(Tz),
    /// Minutes east of UTC, never 0: that is [`Zone::UTC`].
    Fixed(i16),
}

/// The offset that holds in a zone at some instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    fix: FixedOffset,
}

/// A zone's name that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "zone is \"{name}\", which is no IANA name and no offset; try \"Europe/Berlin\" or \"UTC+05:30\""
)]
pub struct UnknownZone {
    pub name: String,
}

impl Zone {
    pub const UTC: Zone = Zone(Form::Iana(Tz::UTC));

    /// The zone of an IANA name in any case ("europe/berlin"), or of an offset as [`Zone::name`] writes it
    /// ("UTC+05:30") or as people do ("UTC+5", "GMT-3:30", "+0530").
    pub fn named(name: &str) -> Option<Zone> {
        iana(name).or_else(|| offset::minutes_east(name).and_then(Zone::fixed))
    }

    /// The zone whose clocks are always this many minutes ahead of UTC (behind it where negative).
    /// None at a whole day and beyond, which no clock is.
    pub fn fixed(minutes_east: i32) -> Option<Zone> {
        match minutes_east {
            0 => Some(Zone::UTC),
            -1439..=1439 => i16::try_from(minutes_east)
                .ok()
                .map(|minutes| Zone(Form::Fixed(minutes))),
            _ => None,
        }
    }

    /// The IANA name, or "UTC+05:30" for a fixed offset. [`Zone::named`] reads both.
    pub fn name(self) -> Cow<'static, str> {
        match self.0 {
            Form::Iana(tz) => Cow::Borrowed(tz.name()),
            Form::Fixed(_) => Cow::Owned(self.to_string()),
        }
    }

    /// True for a zone that only names an offset and so has no place and no summer time of its own.
    pub fn is_fixed(self) -> bool {
        matches!(self.0, Form::Fixed(_))
    }

    /// What the zone's clock shows at `instant`. Unlike chrono's `naive_local` it never panics: at the
    /// ends of chrono's calendar, some 262,000 years away, it is the time in UTC.
    pub fn wall(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let utc = instant.naive_utc();
        utc.checked_add_offset(self.offset_from_utc_datetime(&utc).fix)
            .unwrap_or(utc)
    }

    /// The first instant at which the zone's clock shows `wall`, or where it skips that, the first after the gap.
    pub fn first_instant(self, wall: NaiveDateTime) -> DateTime<Utc> {
        match self.from_local_datetime(&wall) {
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at.to_utc(),
            MappedLocalTime::None => self.after_gap(wall),
        }
    }

    /// The first instant, a whole second, at which the clock shows more than `wall`, which it skips.
    fn after_gap(self, wall: NaiveDateTime) -> DateTime<Utc> {
        const DAY: i64 = 24 * 60 * 60;
        let instant = |second| DateTime::from_timestamp(second, 0).unwrap_or(wall.and_utc());
        // No offset is a day from UTC, so the clock is before the gap at the one end and after it at the other.
        let middle = wall.and_utc().timestamp();
        let (mut before, mut after) = (middle - DAY, middle + DAY);
        while after - before > 1 {
            let middle = i64::midpoint(before, after);
            *(if self.wall(instant(middle)) < wall {
                &mut before
            } else {
                &mut after
            }) = middle;
        }
        instant(after)
    }

    /// The offsets under which the clock shows `local`, by looking a day before and a day after:
    /// a zone's clock changes at most once in two days.
    fn search(self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let at = |instant: Option<NaiveDateTime>| {
            self.offset_from_utc_datetime(&instant.unwrap_or(*local))
        };
        let before = at(local.checked_sub_signed(TimeDelta::days(1)));
        let after = at(local.checked_add_signed(TimeDelta::days(1)));
        if before == after {
            return MappedLocalTime::Single(before);
        }
        let holds = |offset: ZoneOffset| at(local.checked_sub_offset(offset.fix)) == offset;
        match (holds(before), holds(after)) {
            (true, true) => MappedLocalTime::Ambiguous(before, after),
            (true, false) => MappedLocalTime::Single(before),
            (false, true) => MappedLocalTime::Single(after),
            (false, false) => MappedLocalTime::None,
        }
    }

    /// How people there name the time on their clock at `instant`: "CET", "SGT", else "UTC+3".
    pub fn abbreviation_at(self, instant: DateTime<Utc>) -> Cow<'static, str> {
        let seconds = self.east_at(instant);
        match (
            self.database_abbreviation(instant),
            abbreviations::spoken(self, seconds),
        ) {
            (name, _) if name.starts_with(char::is_alphabetic) => name.into(),
            (_, Some(spoken)) => spoken.into(),
            (_, None) => offset::short(seconds).into(),
        }
    }

    /// What the IANA database calls the time at `instant`: letters or digits; nothing for a fixed offset.
    fn database_abbreviation(self, instant: DateTime<Utc>) -> &'static str {
        match self.0 {
            Form::Iana(tz) => transitions::standing(tz, instant.timestamp()).abbreviation,
            Form::Fixed(_) => "",
        }
    }

    /// Seconds east of UTC at `instant`.
    fn east_at(self, instant: DateTime<Utc>) -> i32 {
        self.offset_from_utc_datetime(&instant.naive_utc())
            .fix
            .local_minus_utc()
    }

    fn offset(self, fix: FixedOffset) -> ZoneOffset {
        ZoneOffset { zone: self, fix }
    }
}

fn iana(name: &str) -> Option<Zone> {
    // chrono-tz's variants are sorted by name; its own way to find one is a second table of them all.
    let exact = TZ_VARIANTS
        .binary_search_by_key(&name, |tz| tz.name())
        .ok()
        .map(|index| TZ_VARIANTS[index]);
    // Names differ in more than case, so the first that fits is the only one.
    let tz = exact.or_else(|| {
        TZ_VARIANTS
            .into_iter()
            .find(|tz| tz.name().eq_ignore_ascii_case(name))
    })?;
    Some(Zone(Form::Iana(tz)))
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Zone, UnknownZone> {
        Zone::named(name).ok_or_else(|| UnknownZone {
            name: name.to_owned(),
        })
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Iana(tz) => f.write_str(tz.name()),
            Form::Fixed(minutes) => {
                let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
                write!(f, "UTC{sign}{:02}:{:02}", size / 60, size % 60)
            }
        }
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Zone, D::Error> {
        let name = Cow::<'de, str>::deserialize(deserializer)?;
        name.parse().map_err(de::Error::custom)
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.fix
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fix, f)
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fix, f)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Zone {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        match self.0 {
            Form::Iana(_) => self.search(local),
            Form::Fixed(minutes) => {
                MappedLocalTime::Single(self.offset(offset_east(i32::from(minutes) * 60)))
            }
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(chrono::NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        match self.0 {
            Form::Iana(tz) => {
                let east = transitions::standing(tz, utc.and_utc().timestamp()).east;
                self.offset(offset_east(east))
            }
            Form::Fixed(minutes) => self.offset(offset_east(i32::from(minutes) * 60)),
        }
    }
}

/// The offset of so many seconds east, which in every zone is less than a day.
fn offset_east(seconds: i32) -> FixedOffset {
    FixedOffset::east_opt(seconds).unwrap_or(Utc.fix())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iana_names_in_any_case() {
        let name = |text: &str| Zone::named(text).unwrap().name();
        assert_eq!(name("Europe/Berlin"), "Europe/Berlin");
        assert_eq!(name("america/NEW_YORK"), "America/New_York");
        assert_eq!(name("utc"), "UTC");
        assert_eq!(name("GMT"), "GMT");
        assert_eq!(name("etc/gmt+5"), "Etc/GMT+5");
        for tz in TZ_VARIANTS {
            assert_eq!(name(tz.name()), tz.name());
        }
    }

    #[test]
    fn offsets_as_people_write_them() {
        let name = |text: &str| Zone::named(text).map(|zone| zone.to_string());
        for text in [
            "UTC+05:30",
            "utc+5:30",
            "GMT+0530",
            "+05:30",
            "UTC +5:30",
            "+0530",
        ] {
            assert_eq!(name(text).as_deref(), Some("UTC+05:30"), "{text}");
        }
        assert_eq!(name("UTC-3").as_deref(), Some("UTC-03:00"));
        assert_eq!(name("UTC\u{2212}3").as_deref(), Some("UTC-03:00"));
        assert_eq!(name("GMT+13").as_deref(), Some("UTC+13:00"));
        assert_eq!(name("UTC+00:00").as_deref(), Some("UTC"));
        for text in [
            "", "+", "UTC+", "UTC+24", "UTC+5:60", "UTC+5:3", "UTC5", "CET+1", "+5+5", "UTC++5",
            "+05300", "UTC+é5",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn a_fixed_zone_is_its_name() {
        for minutes in -1439..=1439 {
            let zone = Zone::fixed(minutes).unwrap();
            assert_eq!(Zone::named(&zone.name()), Some(zone));
            let offset = zone.offset_from_utc_datetime(&NaiveDateTime::MIN).fix();
            assert_eq!(offset.local_minus_utc(), minutes * 60);
        }
        assert_eq!(Zone::fixed(1440), None);
        assert_eq!(Zone::fixed(i32::MIN), None);
    }

    #[test]
    fn an_unknown_zone_says_what_would_work() {
        assert_eq!(
            "CET+1".parse::<Zone>().unwrap_err().to_string(),
            "zone is \"CET+1\", which is no IANA name and no offset; try \"Europe/Berlin\" or \"UTC+05:30\""
        );
    }

    #[test]
    fn kept_as_its_name() {
        let zones = vec![
            Zone::UTC,
            Zone::named("Asia/Kathmandu").unwrap(),
            Zone::fixed(-210).unwrap(),
        ];
        let json = serde_json::to_string(&zones).unwrap();
        assert_eq!(json, r#"["UTC","Asia/Kathmandu","UTC-03:30"]"#);
        assert_eq!(serde_json::from_str::<Vec<Zone>>(&json).unwrap(), zones);
    }
}
