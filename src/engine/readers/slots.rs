//! Fair slots: instants near the one that is wanted at which everybody is at work.
//!
//! A slot is a full hour on the sender's clock, or where that is never inside everybody's working time (an
//! hour's overlap between Kathmandu and Adelaide) a full quarter of one. Nobody has less than an hour of work
//! before it, so that it can be a deadline as well as a meeting.

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use super::{Reader, Share, windows};
use crate::engine::{order, zone::Zone};

/// How many slots are offered.
const OFFERED: usize = 3;

/// What each reader must have worked between now and a slot, in minutes.
const NOTICE: i64 = 60;

/// Up to three instants after `now`, at most two weeks off, at which every reader whose zone is known is at work,
/// the nearest to `wanted` first, where one that is later than wanted counts as twice as far. Each lies in another window of common working time, where there are as many,
/// so that there is something to choose from.
///
/// `zone` is the sender's; put the sender among the readers where it must suit them as well.
pub fn fair_slots(
    readers: &[Reader],
    wanted: DateTime<Utc>,
    zone: Zone,
    now: DateTime<Utc>,
) -> Vec<DateTime<Utc>> {
    let windows = windows(readers, now, Share::All);
    let fair = |slot: &DateTime<Utc>| {
        readers.iter().all(|reader| {
            reader
                .working_minutes(now, *slot)
                .is_none_or(|minutes| minutes >= NOTICE)
        })
    };
    let every = |minutes| -> Vec<Vec<DateTime<Utc>>> {
        let within = |window| steps(window, zone, minutes).filter(fair).collect();
        windows
            .iter()
            .map(within)
            .filter(|slots: &Vec<_>| !slots.is_empty())
            .collect()
    };
    let mut slots = every(60);
    if slots.is_empty() {
        slots = every(15);
    }
    let distance =
        |slot: &DateTime<Utc>| order::of_time((wanted - *slot).max((*slot - wanted) * 2));
    for window in &mut slots {
        order::by(window, distance);
    }
    // The best of each window, by distance; then the second best of each, and so on.
    let mut offered = Vec::new();
    let most = slots.iter().map(Vec::len).max().unwrap_or_default();
    for rank in 0..most {
        let mut round: Vec<_> = slots
            .iter()
            .filter_map(|window| window.get(rank).copied())
            .collect();
        order::by(&mut round, distance);
        offered.extend(round);
        if offered.len() >= OFFERED {
            break;
        }
    }
    offered.truncate(OFFERED);
    order::by(&mut offered, distance);
    offered
}

/// The instants of a window at which the clock in `zone` shows a multiple of this many minutes past the hour.
fn steps(
    window: &Range<DateTime<Utc>>,
    zone: Zone,
    minutes: u32,
) -> impl Iterator<Item = DateTime<Utc>> + use<> {
    const QUARTER: TimeDelta = TimeDelta::minutes(15);
    let past = TimeDelta::seconds(window.start.timestamp().rem_euclid(QUARTER.num_seconds()))
        + TimeDelta::nanoseconds(window.start.timestamp_subsec_nanos().into());
    let start = window
        .start
        .checked_sub_signed(past)
        .unwrap_or(window.start);
    let window = window.clone();
    std::iter::successors(Some(start), |at| at.checked_add_signed(QUARTER))
        .take_while({
            let end = window.end;
            move |at| *at < end
        })
        .filter(move |at| *at >= window.start && zone.wall(*at).minute().is_multiple_of(minutes))
}
