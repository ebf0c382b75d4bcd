//! Instants written for people: "Thu 5 Mar, 17:00 SGT (10:00 your time)".
//!
//! English, 24-hour clock. The zone is named as people there know it, else by its offset.

use chrono::{DateTime, Datelike, Utc};

use crate::engine::{
    dates::{clock, day, day_and_year, weekday},
    zone::Zone,
};

/// `at` as somebody in `zone` would write it to somebody in `yours`, who hears their own time too where it differs.
pub fn written(at: DateTime<Utc>, zone: Zone, yours: Zone) -> String {
    let (there, here) = (zone.wall(at), yours.wall(at));
    let local = format!(
        "{} {}, {} {}",
        weekday(&there),
        day(&there),
        clock(&there),
        zone.abbreviation_at(at)
    );
    if there == here {
        local
    } else if there.date() == here.date() {
        format!("{local} ({} your time)", clock(&here))
    } else {
        format!("{local} ({} {} your time)", weekday(&here), clock(&here))
    }
}

/// "at 09:00 SGT" where `at` falls on the day of `now` in `zone`, else "on Mon 9 Mar at 09:00 SGT".
pub(super) fn from_today(at: DateTime<Utc>, zone: Zone, now: DateTime<Utc>) -> String {
    let (then, today) = (zone.wall(at), zone.wall(now));
    let day = if then.date() == today.date() {
        String::new()
    } else if then.year() == today.year() {
        format!("on {} {} ", weekday(&then), day(&then))
    } else {
        format!("on {} {} ", weekday(&then), day_and_year(&then))
    };
    format!("{day}at {} {}", clock(&then), zone.abbreviation_at(at))
}
