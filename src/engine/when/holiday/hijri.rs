//! The Islamic calendar, as Umm al-Qura of Saudi Arabia reckons it since 1423: a month begins on the day
//! after the new moon if on the new moon's day the moon sets after the sun in Mecca, else a day later.
//!
//! Countries that wait for a sighting may begin a day later. Days are civil days; they began at sunset before.

use chrono::{Datelike, NaiveDate};

use super::sky;

/// The lunation (see [`sky::new_moon`]) with which the year 1434 began, in November 2012.
const LUNATION_OF_1434: i32 = 159;

/// The first day of a month of a year of the Hijra.
pub(super) fn month_start(year: i32, month: u8) -> Option<NaiveDate> {
    let moon = sky::new_moon(LUNATION_OF_1434 + (year - 1434) * 12 + i32::from(month) - 1);
    let day = sky::date(moon, 3.0)?;
    // The conjunction must have happened by then, and the moon must be left behind by the setting sun.
    let before_sunset = moon < sky::midnight(day, 3.0) + 18.3 / 24.0;
    let seen = before_sunset && sky::moon_after_sunset_in_mecca(day);
    super::super::calendar::plus_days(day, if seen { 1 } else { 2 })
}

/// The first days of `month` and of the month after it, of those that begin in `year` or just before it.
pub(super) fn months(year: i32, month: u8) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    // A year of the Hijra has 354.37 days.
    let guess = (year - 622) * 33 / 32;
    (guess - 1..=guess + 2).filter_map(move |hijri| {
        let next = if month == 12 {
            (hijri + 1, 1)
        } else {
            (hijri, month + 1)
        };
        Some((month_start(hijri, month)?, month_start(next.0, next.1)?))
    })
}

/// The dates of `day` of `month` that fall into `year`, one or two.
pub(super) fn in_year(year: i32, month: u8, day: u8) -> impl Iterator<Item = NaiveDate> {
    months(year, month)
        .filter_map(move |(first, _)| super::super::calendar::plus_days(first, i64::from(day) - 1))
        .filter(move |date| date.year() == year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_ramadan() {
        // Eid al-Fitr by Umm al-Qura.
        for (year, month, day) in [
            (2013, 8, 8),
            (2014, 7, 28),
            (2015, 7, 17),
            (2016, 7, 6),
            (2017, 6, 25),
            (2018, 6, 15),
            (2019, 6, 4),
            (2020, 5, 24),
            (2021, 5, 13),
            (2022, 5, 2),
            (2023, 4, 21),
            (2024, 4, 10),
            (2025, 3, 30),
        ] {
            assert_eq!(
                in_year(year, 10, 1).next(),
                NaiveDate::from_ymd_opt(year, month, day)
            );
        }
    }
}
