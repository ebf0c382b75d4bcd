//! The Chinese calendar: months begin on the day of the new moon in Beijing, the month with the winter
//! solstice is the eleventh, and in years of thirteen months the first without a major solar term is doubled.
//!
//! Source: the rules of the calendar as reformed in 1645, by Reingold and Dershowitz, Calendrical
//! Calculations, chapter 19.

use chrono::NaiveDate;

use super::sky;
use crate::engine::when::calendar::plus_days;

const BEIJING: f64 = 8.0;

/// The day of the new moon number `number` in Beijing.
fn month_start(number: i32) -> Option<NaiveDate> {
    sky::date(sky::new_moon(number), BEIJING)
}

/// The number of the new moon that begins the month of the winter solstice of `year`.
fn eleventh(year: i32) -> Option<i32> {
    let near = sky::midnight(NaiveDate::from_ymd_opt(year, 12, 21)?, BEIJING);
    let solstice = sky::date(sky::sun_at(270.0, near), BEIJING)?;
    // To the end of the day: a new moon later on it begins its month on the same day.
    Some(sky::lunation(sky::midnight(solstice, BEIJING) + 1.0))
}

/// The major solar term that holds at the start of a day, 0 to 11.
fn term(day: NaiveDate) -> u8 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a twelfth of the circle is 0 to 11"
    )]
    let term = (sky::sun(sky::midnight(day, BEIJING)) / 30.0) as u8;
    term
}

/// The civil date of `day` of the (first) month `month` of the Chinese year that begins in `year`.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    // Months 11 and 12 belong to the solstice year that follows.
    let (solstice_year, steps) = if month >= 11 {
        (year + 1, month - 11)
    } else {
        (year, month + 1)
    };
    let (first, last) = (eleventh(solstice_year - 1)?, eleventh(solstice_year)?);
    let leap_year = last - first == 13;
    let mut number = first;
    let mut leap_passed = !leap_year;
    for _ in 0..steps {
        number += 1;
        // A month in which the sun enters no new sign doubles the one before.
        if !leap_passed && term(month_start(number)?) == term(month_start(number + 1)?) {
            leap_passed = true;
            number += 1;
        }
    }
    plus_days(month_start(number)?, i64::from(day) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_and_autumn_moons() {
        for (year, month, day) in [
            (2013, 2, 10),
            (2014, 1, 31),
            (2015, 2, 19),
            (2016, 2, 8),
            (2017, 1, 28),
            (2018, 2, 16),
            (2019, 2, 5),
            (2020, 1, 25),
            (2021, 2, 12),
            (2022, 2, 1),
            (2023, 1, 22),
            (2024, 2, 10),
            (2025, 1, 29),
            (2026, 2, 17),
            (2033, 1, 31),
            (2034, 2, 19),
        ] {
            assert_eq!(date(year, 1, 1), NaiveDate::from_ymd_opt(year, month, day));
        }
        for (year, month, day) in [(2013, 9, 19), (2020, 10, 1), (2023, 9, 29), (2025, 10, 6)] {
            assert_eq!(date(year, 8, 15), NaiveDate::from_ymd_opt(year, month, day));
        }
    }
}
