//! Trigonometry by additions, multiplications and square roots alone, so that every machine gets the same bits.
//!
//! The functions of the standard library are those of the platform, which differ in the last digits, and in the wasm
//! module they weigh 5 KB gzipped, most of it for angles of more than a hundred million turns. These are exact to some
//! 1e-12 for the thousands of turns that a calendar needs. Angles are in radians unless a name says otherwise.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

/// Degrees brought into 0 to 360.
pub(in crate::engine::when::holiday) fn turn(degrees: f64) -> f64 {
    degrees - (degrees / 360.0).floor() * 360.0
}

pub(super) fn sin(angle: f64) -> f64 {
    let quarters = (angle / FRAC_PI_2 + 0.5).floor();
    let rest = angle - quarters * FRAC_PI_2;
    match quarters - (quarters / 4.0).floor() * 4.0 {
        0.0 => small_sin(rest),
        1.0 => small_cos(rest),
        2.0 => -small_sin(rest),
        _ => -small_cos(rest),
    }
}

pub(super) fn cos(angle: f64) -> f64 {
    sin(angle + FRAC_PI_2)
}

pub(super) fn tan(angle: f64) -> f64 {
    sin(angle) / cos(angle)
}

/// 1/3!, 1/5! … with their signs, and 1/2!, 1/4! …
const SINE: [f64; 7] = inverse_factorials(1.0);
const COSINE: [f64; 7] = inverse_factorials(0.0);

/// The inverse factorials of every second number after `number`.
const fn inverse_factorials(mut number: f64) -> [f64; 7] {
    let mut terms = [1.0; 7];
    let (mut value, mut term) = (1.0, 0);
    while term < terms.len() {
        value /= -(number + 1.0) * (number + 2.0);
        terms[term] = value;
        number += 2.0;
        term += 1;
    }
    terms
}

/// The power series in the square of `x`, without its first term.
fn series(square: f64, terms: &[f64; 7]) -> f64 {
    terms.iter().rfold(0.0, |sum, term| (sum + term) * square)
}

/// Of an eighth of a turn at most, where the first term left out is below 1e-13.
fn small_sin(angle: f64) -> f64 {
    angle + angle * series(angle * angle, &SINE)
}

fn small_cos(angle: f64) -> f64 {
    1.0 + series(angle * angle, &COSINE)
}

/// The angle of the point (`x`, `y`), from -π to π.
pub(super) fn atan2(y: f64, x: f64) -> f64 {
    let (small, large) = if y.abs() < x.abs() {
        (y.abs(), x.abs())
    } else {
        (x.abs(), y.abs())
    };
    if large == 0.0 {
        return 0.0;
    }
    let eighth = atan(small / large);
    let quarter = if y.abs() < x.abs() {
        eighth
    } else {
        FRAC_PI_2 - eighth
    };
    let half = if x < 0.0 {
        4.0 * FRAC_PI_4 - quarter
    } else {
        quarter
    };
    if y < 0.0 { -half } else { half }
}

/// The angle of a slope from 0 to 1: halved twice, then by Leibniz' series.
fn atan(slope: f64) -> f64 {
    let halved = |slope: f64| slope / (1.0 + (1.0 + slope * slope).sqrt());
    let slope = halved(halved(slope));
    let square = -slope * slope;
    let sum = (0..10).rfold(0.0, |sum, term| {
        sum * square + 1.0 / f64::from(2 * term + 1)
    });
    4.0 * slope * sum
}

pub(super) fn asin(sine: f64) -> f64 {
    atan2(sine, (1.0 - sine * sine).sqrt())
}

pub(super) fn acos(cosine: f64) -> f64 {
    FRAC_PI_2 - asin(cosine)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, theirs: f64, of: f64) {
        assert!(
            (ours - theirs).abs() < 1e-11,
            "{of}: {ours} is not {theirs}"
        );
    }

    #[test]
    fn as_the_platform_has_them() {
        for step in -40_000..40_000 {
            let angle = f64::from(step) * 0.0371;
            close(sin(angle), angle.sin(), angle);
            close(cos(angle), angle.cos(), angle);
            if angle.cos().abs() > 0.5 {
                close(tan(angle), angle.tan(), angle);
            }
            let sine = f64::from(step) / 40_000.0;
            close(asin(sine), sine.asin(), sine);
            close(acos(sine), sine.acos(), sine);
            let (y, x) = (angle.sin() * 3.0, angle.cos() * 3.0);
            close(atan2(y, x), y.atan2(x), angle);
            close(
                turn(angle * 100.0),
                (angle * 100.0).rem_euclid(360.0),
                angle,
            );
        }
        assert!(atan2(0.0, 0.0).abs() < 1e-11);
    }
}
