//! Instants written for people: "Thu 5 Mar, 17:00 SGT (10:00 your time)".
//!
//! English, 24-hour clock. The zone is named as people there know it, else by its offset.

use chrono::{DateTime, Datelike, Utc};

use crate::engine::{
    dates::{clock, day, day_and_year, weekday},
    zone::Zone,
};

/// `at` as somebody in `zone` would write it to people in `yours`, who hear their own time too where it differs: "your
/// time" where their clocks agree, else the time of each zone by its name, three at most.
pub fn written(at: DateTime<Utc>, zone: Zone, yours: &[Zone]) -> String {
    let there = zone.wall(at);
    let local = format!(
        "{} {}, {} {}",
        weekday(&there),
        day(&there),
        clock(&there),
        zone.abbreviation_at(at)
    );
    let hour = |yours: Zone| {
        let here = yours.wall(at);
        if there.date() == here.date() {
            clock(&here)
        } else {
            format!("{} {}", weekday(&here), clock(&here))
        }
    };
    let mut walls: Vec<Zone> = Vec::new();
    for &yours in yours {
        if walls.iter().all(|known| known.wall(at) != yours.wall(at)) {
            walls.push(yours);
        }
    }
    match walls[..] {
        [] => local,
        [one] if one.wall(at) == there => local,
        [one] => format!("{local} ({} your time)", hour(one)),
        _ => {
            let each: Vec<_> = walls
                .into_iter()
                .filter(|wall| wall.wall(at) != there)
                .take(3)
                .map(|wall| format!("{} {}", hour(wall), wall.abbreviation_at(at)))
                .collect();
            format!("{local} ({})", each.join(", "))
        }
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
