//! The Hindu lunisolar calendar, as far as festivals need it: months that end with the new moon (amanta),
//! and the lunar day (tithi, 1 to 30) that holds at the hour of a day that a festival is kept by.
//!
//! A month is named by the sign of the sidereal zodiac (Lahiri) in which the sun stands at its first new
//! moon: Chaitra (1) by Pisces. A month that begins in the same sign as the next is an extra one and has no
//! festivals. Hours are Indian standard time. Regions differ by a day at times; these are the rules of the
//! widely printed national calendars.

use chrono::{Datelike, NaiveDate};

use super::sky;
use crate::engine::when::calendar::plus_days;

/// Hours east of Greenwich of Indian time.
pub(super) const INDIA: f64 = 5.5;

/// The time of day that decides which civil day has the lunar day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hour {
    Sunrise,
    Noon,
    Afternoon,
    Sunset,
    Midnight,
}

impl Hour {
    fn of_day(self) -> f64 {
        match self {
            Hour::Sunrise => 6.2,
            Hour::Noon => 12.2,
            Hour::Afternoon => 14.5,
            Hour::Sunset => 18.0,
            Hour::Midnight => 24.0,
        }
    }
}

/// The sidereal longitude of something at tropical longitude `degrees`: less the precession since the
/// zodiac was fixed, 23.85° in 2000 and 50.3″ a year (Lahiri).
pub(super) fn sidereal(degrees: f64, moment: f64) -> f64 {
    let years = (moment - 2_451_545.0) / 365.25;
    sky::turn(degrees - 23.853 - years * 50.29 / 3600.0)
}

/// The sign, 0 to 11, in which the sun stands at a new moon.
fn sign(number: i32) -> f64 {
    let moment = sky::new_moon(number);
    (sidereal(sky::sun(moment), moment) / 30.0).floor()
}

/// The day of `year` on which, at `hour`, the lunar day `tithi` of `month` holds or has just been passed.
pub(super) fn date(year: i32, month: u8, tithi: u8, hour: Hour) -> Option<NaiveDate> {
    // Chaitra begins between mid-March and mid-April; months 10 and later may begin before the year does.
    let start = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let expected = (i64::from(month) - 1) * 30 + 88;
    let wanted = (f64::from(month) + 10.0) % 12.0;
    for around in [expected, expected - 365] {
        let middle = sky::lunation(sky::midnight(plus_days(start, around)?, INDIA));
        let mut here = sign(middle - 1);
        for number in middle - 1..=middle + 2 {
            let next = sign(number + 1);
            let fits = (here - wanted).abs() < 0.5 && (here - next).abs() > 0.5;
            here = next;
            if fits
                && let Some(date) = holds(number, tithi, hour)
                && date.year() == year
            {
                return Some(date);
            }
        }
    }
    None
}

/// The first day of the lunation at whose `hour` its lunar day is `tithi` or later.
fn holds(number: i32, tithi: u8, hour: Hour) -> Option<NaiveDate> {
    let begins = sky::new_moon(number);
    let first = sky::date(begins, INDIA)?;
    (0..=31)
        .filter_map(|days| plus_days(first, days))
        .find(|day| {
            let moment = sky::midnight(*day, INDIA) + hour.of_day() / 24.0;
            let age = moment - begins;
            if age < 0.0 {
                return false;
            }
            // Near its ends the elongation wraps; the age tells on which side.
            let elongation = match sky::elongation(moment) {
                wrapped if wrapped < 90.0 && age > 20.0 => wrapped + 360.0,
                plain => plain,
            };
            elongation / 12.0 + 1.0 >= f64::from(tithi)
        })
}

/// Thiruvonam: the last day of the sun in Leo (Chingam) on which at sunrise the moon is in Shravana.
pub(super) fn onam(year: i32) -> Option<NaiveDate> {
    let start = NaiveDate::from_ymd_opt(year, 8, 10)?;
    (0..45)
        .rev()
        .filter_map(|days| plus_days(start, days))
        .find(|day| {
            let moment = sky::midnight(*day, INDIA) + Hour::Sunrise.of_day() / 24.0;
            let sun = sidereal(sky::sun(moment), moment);
            let moon = sidereal(sky::moon(moment), moment);
            (120.0..150.0).contains(&sun) && (280.0..293.34).contains(&moon)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(month: u8, tithi: u8, hour: Hour, days: &[(i32, u32, u32)]) {
        for &(year, on_month, on_day) in days {
            assert_eq!(
                date(year, month, tithi, hour),
                NaiveDate::from_ymd_opt(year, on_month, on_day),
                "{year}"
            );
        }
    }

    #[test]
    fn diwali() {
        check(
            7,
            30,
            Hour::Sunset,
            &[
                (2013, 11, 3),
                (2014, 10, 23),
                (2015, 11, 11),
                (2016, 10, 30),
                (2017, 10, 19),
                (2018, 11, 7),
                (2019, 10, 27),
                (2020, 11, 14),
                (2021, 11, 4),
                (2022, 10, 24),
                (2023, 11, 12),
                (2024, 10, 31),
                (2025, 10, 20),
            ],
        );
    }

    #[test]
    fn other_festivals() {
        // Holika Dahan, the eve of Holi.
        check(
            12,
            15,
            Hour::Sunset,
            &[
                (2013, 3, 26),
                (2017, 3, 12),
                (2018, 3, 1),
                (2019, 3, 20),
                (2024, 3, 24),
            ],
        );
        check(
            6,
            4,
            Hour::Noon,
            &[(2013, 9, 9), (2018, 9, 13), (2023, 9, 19), (2024, 9, 7)],
        );
        check(
            5,
            23,
            Hour::Midnight,
            &[(2018, 9, 2), (2023, 9, 6), (2024, 8, 26)],
        );
        check(11, 29, Hour::Midnight, &[(2018, 2, 13), (2024, 3, 8)]);
        check(1, 9, Hour::Noon, &[(2018, 3, 25), (2024, 4, 17)]);
    }
}
