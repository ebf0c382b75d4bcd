//! Instants written for people: "Thu 5 Mar, 17:00 SGT (10:00 your time)".
//!
//! English, 24-hour clock. The zone is named as people there know it, else by its offset.

use chrono::{DateTime, Datelike, Utc};

use crate::engine::zone::Zone;

/// `at` as somebody in `zone` would write it to people in `yours`, who hear their own time too where it differs: "your
/// time" where their clocks agree, else the time of each zone by its name, three at most.
pub fn written(at: DateTime<Utc>, zone: Zone, yours: &[Zone]) -> String {
    let there = zone.wall(at);
    let local = format!(
        "{} {}",
        there.format("%a %-d %b, %H:%M"),
        zone.abbreviation_at(at)
    );
    let clock = |yours: Zone| {
        let here = yours.wall(at);
        let pattern = if there.date() == here.date() {
            "%H:%M"
        } else {
            "%a %H:%M"
        };
        here.format(pattern).to_string()
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
        [one] => format!("{local} ({} your time)", clock(one)),
        _ => {
            let each: Vec<_> = walls
                .into_iter()
                .filter(|wall| wall.wall(at) != there)
                .take(3)
                .map(|wall| format!("{} {}", clock(wall), wall.abbreviation_at(at)))
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
        then.format("on %a %-d %b ").to_string()
    } else {
        then.format("on %a %-d %b %Y ").to_string()
    };
    format!(
        "{day}at {} {}",
        then.format("%H:%M"),
        zone.abbreviation_at(at)
    )
}
