//! Dates and clock times in the few forms that people are shown, and dates as they are stored.
//!
//! English, as all wording. chrono can write any form and read any, by patterns that it interprets as it runs; its
//! interpreters would be 8 KB of the gzipped module.

use chrono::{Datelike, Month, NaiveDate, Timelike};

use super::wording::en::hints::ENGLISH;

/// Shown as "Thu".
pub fn weekday(at: &impl Datelike) -> chrono::Weekday {
    at.weekday()
}

/// "Thursday".
pub fn full_weekday(at: &impl Datelike) -> &'static str {
    ENGLISH.weekdays[at.weekday().num_days_from_monday() as usize]
}

/// "5 Mar".
pub fn day(at: &impl Datelike) -> String {
    let month = u8::try_from(at.month()).map_or("", |month| {
        Month::try_from(month).map_or("", |month| month.name())
    });
    format!("{} {}", at.day(), month.get(..3).unwrap_or_default())
}

/// "5 Mar 2026".
pub fn day_and_year(at: &impl Datelike) -> String {
    format!("{} {}", day(at), at.year())
}

/// "07:05".
pub fn clock(at: &impl Timelike) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// "7:05 AM".
pub fn twelve_hour_clock(at: &impl Timelike) -> String {
    let (afternoon, hour) = at.hour12();
    let half = if afternoon { "PM" } else { "AM" };
    format!("{hour}:{:02} {half}", at.minute())
}

/// The date of "2026-03-05", a year with four digits, then month and day.
pub fn read(text: &str) -> Option<NaiveDate> {
    let mut parts = text.trim().splitn(3, '-');
    let mut number = |digits: std::ops::RangeInclusive<usize>| -> Option<u32> {
        let part = parts.next()?;
        let plain = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse().ok())?
    };
    let (year, month, day) = (number(4..=4)?, number(1..=2)?, number(1..=2)?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every hour and day of a leap year, against chrono's own patterns.
    #[test]
    fn as_chrono_writes_them() {
        let mut at = NaiveDate::from_ymd_opt(2028, 1, 1)
            .unwrap()
            .and_hms_opt(0, 5, 0)
            .unwrap();
        while at.year() == 2028 {
            let pattern = |pattern| at.format(pattern).to_string();
            assert_eq!(weekday(&at).to_string(), pattern("%a"));
            assert_eq!(full_weekday(&at), pattern("%A"));
            assert_eq!(day(&at), pattern("%-d %b"));
            assert_eq!(day_and_year(&at), pattern("%-d %b %Y"));
            assert_eq!(clock(&at), pattern("%H:%M"));
            assert_eq!(twelve_hour_clock(&at), pattern("%-I:%M %p"));
            assert_eq!(read(&pattern("%Y-%m-%d")), Some(at.date()));
            at += chrono::TimeDelta::minutes(61);
        }
    }

    #[test]
    fn stored_dates() {
        assert_eq!(read(" 2026-3-5 "), NaiveDate::from_ymd_opt(2026, 3, 5));
        for text in [
            "",
            "2026",
            "2026-03",
            "2026-02-30",
            "26-03-05",
            "2026-03-05T10:00",
            "2026-+3-05",
            "2026-03-005",
            "５-03-05",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
