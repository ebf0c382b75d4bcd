//! Sun and moon, as exactly as a calendar needs them: positions to about a hundredth of a degree, new
//! moons to a few minutes, for the centuries around 2000.
//!
//! Source: Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 25 (sun) and 47 (moon, its largest
//! terms). Moments are Julian days of universal time.

mod angle;

use chrono::{Datelike, NaiveDate};

pub(super) use angle::turn;
use angle::{acos, asin, atan2, cos, sin, tan};

/// Terrestrial time runs ahead of universal time by about 69 seconds, in days; it changes by seconds in decades.
const AHEAD: f64 = 0.0008;

/// Mean length of a lunation in days.
pub(super) const LUNATION: f64 = 29.530_588_861;

/// Midnight of `date` on the clocks `east` hours east of Greenwich.
pub(super) fn midnight(date: NaiveDate, east: f64) -> f64 {
    f64::from(date.num_days_from_ce()) + 1_721_424.5 - east / 24.0
}

/// The date on those clocks at `moment`.
pub(super) fn date(moment: f64, east: f64) -> Option<NaiveDate> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "days of a few centuries fit, and a float cast saturates"
    )]
    NaiveDate::from_num_days_from_ce_opt((moment + east / 24.0 - 1_721_424.5).floor() as i32)
}

fn centuries(moment: f64) -> f64 {
    (moment + AHEAD - 2_451_545.0) / 36_525.0
}

/// The apparent longitude of the sun in degrees, 0 to 360.
pub(super) fn sun(moment: f64) -> f64 {
    let t = centuries(moment);
    let anomaly = (357.529_11 + 35_999.050_29 * t).to_radians();
    let centre = (1.914_602 - 0.004_817 * t) * sin(anomaly)
        + (0.019_993 - 0.000_101 * t) * sin(2.0 * anomaly)
        + 0.000_289 * sin(3.0 * anomaly);
    let node = (125.04 - 1934.136 * t).to_radians();
    turn(280.466_46 + 36_000.769_83 * t + centre - 0.005_69 - 0.004_78 * sin(node))
}

/// Multiples of elongation, sun's anomaly, moon's anomaly and latitude argument, and the sine's
/// coefficient in millionths of a degree: the largest terms of Meeus' table 47.A.
#[rustfmt::skip]
const LONGITUDE: &[(i8, i8, i8, i8, i32)] = &[
    (0, 0, 1, 0, 6_288_774), (2, 0, -1, 0, 1_274_027), (2, 0, 0, 0, 658_314), (0, 0, 2, 0, 213_618),
    (0, 1, 0, 0, -185_116), (0, 0, 0, 2, -114_332), (2, 0, -2, 0, 58_793), (2, -1, -1, 0, 57_066),
    (2, 0, 1, 0, 53_322), (2, -1, 0, 0, 45_758), (0, 1, -1, 0, -40_923), (1, 0, 0, 0, -34_720),
    (0, 1, 1, 0, -30_383), (2, 0, 0, -2, 15_327), (0, 0, 1, 2, -12_528), (0, 0, 1, -2, 10_980),
    (4, 0, -1, 0, 10_675), (0, 0, 3, 0, 10_034), (4, 0, -2, 0, 8548), (2, 1, -1, 0, -7888),
    (2, 1, 0, 0, -6766), (1, 0, -1, 0, -5163), (1, 1, 0, 0, 4987), (2, -1, 1, 0, 4036),
    (2, 0, 2, 0, 3994), (4, 0, 0, 0, 3861), (2, 0, -3, 0, 3665), (0, 1, -2, 0, -2689), (2, -1, -2, 0, 2390),
];

/// As [`LONGITUDE`], for the latitude: table 47.B.
#[rustfmt::skip]
const LATITUDE: &[(i8, i8, i8, i8, i32)] = &[
    (0, 0, 0, 1, 5_128_122), (0, 0, 1, 1, 280_602), (0, 0, 1, -1, 277_693), (2, 0, 0, -1, 173_237),
    (2, 0, -1, 1, 55_413), (2, 0, -1, -1, 46_271), (2, 0, 0, 1, 32_573), (0, 0, 2, 1, 17_198),
];

fn series(moment: f64, terms: &[(i8, i8, i8, i8, i32)]) -> f64 {
    let t = centuries(moment);
    let elongation = 297.850_192_1 + 445_267.111_403_4 * t;
    let sun = 357.529_109_2 + 35_999.050_290_9 * t;
    let moon = 134.963_396_4 + 477_198.867_505_5 * t;
    let latitude = 93.272_095 + 483_202.017_523_3 * t;
    let term = |&(d, m, n, f, size): &(i8, i8, i8, i8, i32)| {
        let angle = f64::from(d) * elongation
            + f64::from(m) * sun
            + f64::from(n) * moon
            + f64::from(f) * latitude;
        f64::from(size) / 1e6 * sin(turn(angle).to_radians())
    };
    terms.iter().map(term).sum()
}

/// The longitude of the moon in degrees, 0 to 360.
pub(super) fn moon(moment: f64) -> f64 {
    turn(218.316_447_7 + 481_267.881_234_21 * centuries(moment) + series(moment, LONGITUDE))
}

/// How far the moon is ahead of the sun, 0 to 360 degrees: 0 at the new moon, 180 at the full.
pub(super) fn elongation(moment: f64) -> f64 {
    turn(moon(moment) - sun(moment))
}

/// The new moon of lunation `number`; number 0 is that of 6 January 2000.
///
/// The largest periodic terms of Meeus' chapter 49 come to within a quarter of an hour; one step along the elongation
/// does the rest.
pub(super) fn new_moon(number: i32) -> f64 {
    let k = f64::from(number);
    let sun = (2.5534 + 29.105_356_7 * k).to_radians();
    let moon = (201.5643 + 385.816_935_28 * k).to_radians();
    let latitude = (160.7108 + 390.670_502_84 * k).to_radians();
    let guess = 2_451_550.097_66 + LUNATION * k - 0.4072 * sin(moon)
        + 0.172_41 * sin(sun)
        + 0.016_08 * sin(2.0 * moon)
        + 0.010_39 * sin(2.0 * latitude)
        + 0.007_39 * sin(moon - sun)
        - 0.005_14 * sin(moon + sun);
    let ahead = elongation(guess);
    guess - if ahead > 180.0 { ahead - 360.0 } else { ahead } / 12.19
}

/// The number of the last new moon at or before `moment`.
pub(super) fn lunation(moment: f64) -> i32 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "lunations of a few centuries fit, and a float cast saturates"
    )]
    let guess = ((moment - 2_451_550.097_66) / LUNATION + 0.5).floor() as i32;
    (guess - 1..=guess + 1)
        .rev()
        .find(|number| new_moon(*number) <= moment)
        .unwrap_or(guess - 1)
}

/// When the sun reaches `longitude`, near `guess`.
pub(super) fn sun_at(longitude: f64, guess: f64) -> f64 {
    let mut moment = guess;
    for _ in 0..3 {
        let ahead = turn(sun(moment) - longitude);
        let ahead = if ahead > 180.0 { ahead - 360.0 } else { ahead };
        moment -= ahead * 365.242_2 / 360.0;
    }
    moment
}

/// True where the moon stands above the horizon of Mecca (21.42° N, 39.83° E) as the sun sets there on `date`.
pub(super) fn moon_after_sunset_in_mecca(date: NaiveDate) -> bool {
    let (latitude, longitude) = (21.42_f64.to_radians(), 39.83_f64);
    // Around 18:20 local time all year; two steps settle it.
    let mut sunset = midnight(date, 3.0) + 18.3 / 24.0;
    for _ in 0..2 {
        let (ascension, declination) = equatorial(sun(sunset), 0.0);
        let hour = (sin((-0.833_f64).to_radians()) - sin(latitude) * sin(declination))
            / (cos(latitude) * cos(declination));
        let wanted = acos(hour).to_degrees();
        let actual = turn(sidereal(sunset) + longitude - ascension.to_degrees());
        let actual = if actual > 180.0 {
            actual - 360.0
        } else {
            actual
        };
        sunset += (wanted - actual) / 360.0;
    }
    let (ascension, declination) = equatorial(moon(sunset), series(sunset, LATITUDE));
    let hour = (sidereal(sunset) + longitude).to_radians() - ascension;
    let altitude =
        asin(sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hour))
            .to_degrees();
    // Parallax lowers the moon by 0.95°, refraction and its upper limb raise it by 0.83°.
    altitude - 0.95 + 0.83 > 0.0
}

/// Sidereal time at Greenwich in degrees (Meeus 12.4).
fn sidereal(moment: f64) -> f64 {
    turn(280.460_618_37 + 360.985_647_366_29 * (moment - 2_451_545.0))
}

/// Right ascension and declination in radians, of ecliptic coordinates in degrees.
fn equatorial(longitude: f64, latitude: f64) -> (f64, f64) {
    let (longitude, latitude) = (longitude.to_radians(), latitude.to_radians());
    let tilt = 23.439_29_f64.to_radians();
    let ascension = atan2(
        sin(longitude) * cos(tilt) - tan(latitude) * sin(tilt),
        cos(longitude),
    );
    let declination = asin(sin(latitude) * cos(tilt) + cos(latitude) * sin(tilt) * sin(longitude));
    (ascension, declination)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_moons_of_known_eclipses() {
        // Solar eclipses happen at new moon: 21 August 2017 about 18:30 UTC, 8 April 2024 about 18:21 UTC.
        let hours = |date: NaiveDate, at: f64| {
            (new_moon(lunation(midnight(date, 0.0) + 1.0)) - midnight(date, 0.0)) * 24.0 - at
        };
        assert!(hours(NaiveDate::from_ymd_opt(2017, 8, 21).unwrap(), 18.5).abs() < 0.2);
        assert!(hours(NaiveDate::from_ymd_opt(2024, 4, 8).unwrap(), 18.35).abs() < 0.2);
    }
}
