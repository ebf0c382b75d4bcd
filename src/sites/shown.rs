//! What time a page says it is for somebody: "2:14 AM local time", "14:14 (UTC +8)", "02:14".
//!
//! A clock's face tells an offset from UTC and no zone: whoever remembers it should say which place it is, since
//! places with one offset today part at the next change of clocks. So [`zones`] lists the likely ones.

use chrono::{DateTime, Timelike, Utc};
use serde::{Deserialize, Serialize};

use crate::engine::zone::Zone;

/// A local time that a page shows beside a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shown {
    pub name: String,
    /// As the page words it.
    pub time: String,
}

const HOUR: i32 = 60;
const DAY: i32 = 24 * HOUR;

/// Where one face of a clock fits two offsets a day apart, the one with more people behind it: Honolulu's -10:00
/// and not Kiritimati's, Auckland's +13:00 and not Pago Pago's.
const LEAST: i32 = -10 * HOUR;

/// Every offset in use is a multiple of this many minutes.
const STEP: i32 = 15;

/// How many minutes a page may be late, or ahead, with what it shows.
const SLACK: i32 = 4;

/// The offset from UTC, in minutes to the east, that a page's words show at `now`; none where they show none.
pub fn offset(words: &str, now: DateTime<Utc>) -> Option<i32> {
    said(words).or_else(|| read(words, now))
}

/// An offset in so many words: "UTC+8", "GMT +05:30".
fn said(words: &str) -> Option<i32> {
    let upper = words.to_ascii_uppercase();
    let at = ["UTC", "GMT"]
        .iter()
        .filter_map(|name| upper.find(name).map(|at| at + name.len()))
        .min()?;
    let rest = upper.get(at..)?.trim_start();
    let east = match rest.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let rest = rest.trim_start_matches(['+', '-', '\u{2212}']).trim_start();
    let (hours, rest) = number(rest)?;
    let minutes = match rest.strip_prefix([':', '.']).and_then(number) {
        Some((minutes, _)) if minutes < HOUR => minutes,
        _ => 0,
    };
    (hours <= 14).then_some(east * (hours * HOUR + minutes))
}

/// The offset that a clock's face means.
fn read(words: &str, now: DateTime<Utc>) -> Option<i32> {
    let shown = face(words)?;
    let utc = i32::try_from(now.num_seconds_from_midnight() / 60).ok()?;
    // Half a step up, so that what is a little late or ahead comes to its own step.
    let ahead = (shown - utc - LEAST + STEP / 2).rem_euclid(DAY);
    let offset = ahead / STEP * STEP;
    ((ahead - offset) - STEP / 2)
        .abs()
        .le(&SLACK)
        .then_some(offset + LEAST)
}

/// Minutes since midnight of the first "2:14 AM", "14.14" or "02:14" in some words.
fn face(words: &str) -> Option<i32> {
    let mut rest = words;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (hour, after) = number(&rest[at..])?;
        let minute = after
            .strip_prefix([':', '.'])
            .filter(|minute| minute.bytes().take_while(u8::is_ascii_digit).count() == 2)
            .and_then(number);
        if let Some((minute, after)) = minute
            && hour < 24
            && minute < HOUR
        {
            let half = after
                .trim_start_matches([' ', '\u{a0}', '\u{202f}'])
                .to_ascii_lowercase();
            let hour = match half.as_bytes() {
                [b'a', b'm' | b'.', ..] if hour <= 12 => hour % 12,
                [b'p', b'm' | b'.', ..] if hour <= 12 => hour % 12 + 12,
                _ => hour,
            };
            return Some(hour * HOUR + minute);
        }
        rest = after;
    }
    None
}

/// The number that a text starts with, and what follows it.
fn number(text: &str) -> Option<(i32, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// Zones in which most people live or work with others far away, those with more of them first.
const LIKELY: &[&str] = &[
    "Asia/Kolkata",
    "Asia/Shanghai",
    "America/New_York",
    "Europe/Berlin",
    "Europe/London",
    "Asia/Tokyo",
    "America/Los_Angeles",
    "America/Chicago",
    "America/Sao_Paulo",
    "Asia/Singapore",
    "Australia/Sydney",
    "Africa/Lagos",
    "Asia/Manila",
    "Asia/Jakarta",
    "Europe/Kyiv",
    "Europe/Istanbul",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Dhaka",
    "America/Mexico_City",
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "Africa/Cairo",
    "Asia/Jerusalem",
    "America/Denver",
    "America/Phoenix",
    "Asia/Seoul",
    "Asia/Bangkok",
    "Pacific/Auckland",
    "Europe/Moscow",
    "Asia/Tehran",
    "Asia/Kathmandu",
    "Asia/Colombo",
    "Asia/Yangon",
    "Asia/Kabul",
    "Asia/Tashkent",
    "Australia/Perth",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "America/Halifax",
    "America/St_Johns",
    "America/Caracas",
    "America/Anchorage",
    "Pacific/Honolulu",
    "Europe/Lisbon",
    "Atlantic/Azores",
    "Pacific/Noumea",
    "Europe/Athens",
];

/// Zones whose clocks are this many minutes east of UTC at `now`, the likeliest first; never empty, as an offset
/// that no likely zone has is a zone by itself.
pub fn zones(offset: i32, now: DateTime<Utc>) -> Vec<Zone> {
    let utc = now.naive_utc();
    let mut zones: Vec<Zone> = LIKELY
        .iter()
        .filter_map(|name| Zone::named(name))
        .filter(|zone| (zone.wall(now) - utc).num_minutes() == i64::from(offset))
        .collect();
    if zones.is_empty() {
        zones.extend(Zone::fixed(offset));
    }
    zones
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{LIKELY, offset, zones};
    use crate::engine::zone::Zone;

    /// Wednesday 4 March 2026, 18:14 UTC.
    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_772_648_040, 0).unwrap()
    }

    #[track_caller]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "offsets of a few hours, to the minute"
    )]
    fn check(words: &str, hours: Option<f64>) {
        let expected = hours.map(|hours| (hours * 60.0) as i32);
        assert_eq!(offset(words, now()), expected, "{words}");
    }

    #[test]
    fn a_face_tells_the_offset() {
        check("2:14 AM local time", Some(8.0));
        check("2:14\u{202f}a.m.", Some(8.0));
        check("02:13", Some(8.0));
        check("02:16", Some(8.0));
        check("The time there is 11.44 pm", Some(5.5));
        check("18:14", Some(0.0));
        check("Wed 1:14 PM, 5 hours behind", Some(-5.0));
        check("8:14 AM", Some(-10.0));
        check("7:14 AM", Some(13.0));
        check("23:59", Some(5.75));
    }

    #[test]
    fn an_offset_in_words_goes_before_the_face() {
        check("2:14 AM (UTC +8)", Some(8.0));
        check("GMT-03:30", Some(-3.5));
        check("UTC\u{2212}5", Some(-5.0));
    }

    #[test]
    fn what_is_no_time() {
        check("", None);
        check("local time", None);
        check("v2.0, 3 of 4", None);
        check("UTC", None);
        check("UTC+99", None);
        check("02:20", None);
        check("25:10", None);
        check("9999999999999:00", None);
    }

    #[test]
    fn zones_of_an_offset() {
        let names = |offset| -> Vec<_> {
            zones(offset, now())
                .into_iter()
                .map(|zone| zone.name().into_owned())
                .collect()
        };
        assert_eq!(names(480)[..2], ["Asia/Shanghai", "Asia/Singapore"]);
        assert_eq!(names(345), ["Asia/Kathmandu"]);
        assert_eq!(names(13 * 60 + 45), ["UTC+13:45"]);
        for name in LIKELY {
            assert!(Zone::named(name).is_some(), "{name}");
        }
    }
}
