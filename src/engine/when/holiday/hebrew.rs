//! The Hebrew calendar, by arithmetic. Source: Reingold and Dershowitz, Calendrical Calculations, chapter 8.
//!
//! Months count from Nisan (1); Tishri, which begins the year, is 7; 13 is the Adar before Nisan. A day
//! is the civil day on which it is daylight; it began at nightfall before.

use chrono::{Datelike, NaiveDate};

/// Days from the epoch to the mean new moon of Tishri of `year`, put off where the rules say so.
fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    day + i64::from((3 * (day + 1)).rem_euclid(7) < 3)
}

/// 1 Tishri of `year`, in days of the common era.
fn new_year(year: i64) -> i64 {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let delay = match (after - this, this - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    this + delay - 1_373_427
}

/// The civil date of `day` of `month` that falls into `year` of the common era.
pub(super) fn in_year(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    (year + 3760..=year + 3761)
        .filter_map(|hebrew| date(hebrew.into(), month, day))
        .find(|date| date.year() == year)
}

fn date(year: i64, month: u8, day: u8) -> Option<NaiveDate> {
    let start = new_year(year);
    let length = new_year(year + 1) - start;
    let leap = length > 380;
    let cheshvan = if length % 10 == 5 { 30 } else { 29 };
    let kislev = if length % 10 == 3 { 29 } else { 30 };
    // In the order of the year: Tishri to Shevat, Adar I of leap years, Adar, Nisan to Elul.
    let lengths = [
        30,
        cheshvan,
        kislev,
        29,
        30,
        if leap { 30 } else { 0 },
        29,
        30,
        29,
        30,
        29,
        30,
        29,
    ];
    let index = match month {
        7..=11 => month - 7,
        13 => 6,
        _ => month + 6,
    };
    let days: i64 = lengths.iter().take(index.into()).sum();
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(start + days + i64::from(day) - 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_and_passovers() {
        let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        assert_eq!(in_year(2013, 7, 1), date(2013, 9, 5));
        assert_eq!(in_year(2024, 7, 1), date(2024, 10, 3));
        assert_eq!(in_year(2024, 1, 15), date(2024, 4, 23));
        assert_eq!(in_year(2025, 9, 25), date(2025, 12, 15));
        assert_eq!(in_year(2024, 13, 14), date(2024, 3, 24));
    }
}
