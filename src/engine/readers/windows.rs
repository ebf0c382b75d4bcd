//! When several readers are at work at the same time.

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::Reader;
use crate::engine::order;

/// How many of the readers whose zone is known must be at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    All,
    /// More than half.
    Most,
}

/// How far ahead common working time is looked for.
const HORIZON: TimeDelta = TimeDelta::weeks(2);

/// The spans of the two weeks from `from` on in which this share of the readers is at work: in order, apart,
/// none empty. Readers whose zone is unknown do not count; where none is known there is no window.
pub fn windows(readers: &[Reader], from: DateTime<Utc>, share: Share) -> Vec<Range<DateTime<Utc>>> {
    windows_within(HORIZON, readers, from, share)
}

/// The start of the first of [`windows`], which is mostly near.
pub(super) fn first_window(
    readers: &[Reader],
    from: DateTime<Utc>,
    share: Share,
) -> Option<DateTime<Utc>> {
    [TimeDelta::days(1), HORIZON]
        .into_iter()
        .find_map(|horizon| {
            let windows = windows_within(horizon, readers, from, share);
            windows.first().map(|window| window.start)
        })
}

fn windows_within(
    horizon: TimeDelta,
    readers: &[Reader],
    from: DateTime<Utc>,
    share: Share,
) -> Vec<Range<DateTime<Utc>>> {
    let until = from
        .checked_add_signed(horizon)
        .unwrap_or(DateTime::<Utc>::MAX_UTC);
    let mut known = 0;
    // Every start and end of working time, with what it adds to the number at work.
    let mut changes = Vec::new();
    for reader in readers {
        let Some(zone) = reader.zone else { continue };
        known += 1;
        for span in reader
            .working_time(zone, from)
            .take_while(|span| span.start < until)
        {
            changes.push((span.start, 1));
            changes.push((span.end.min(until), -1));
        }
    }
    order::by(&mut changes, |&(at, change)| {
        let [second, nano, _] = order::of_instant(at);
        [second, nano, change]
    });
    let enough = match share {
        Share::All => known,
        Share::Most => known / 2 + 1,
    };
    let mut windows = Vec::new();
    let (mut at_work, mut opened) = (0, None);
    for moment in changes.chunk_by(|a, b| a.0 == b.0) {
        at_work += moment.iter().map(|change| change.1).sum::<i64>();
        match (opened, at_work >= enough) {
            (None, true) => opened = Some(moment[0].0),
            (Some(start), false) => {
                windows.push(start..moment[0].0);
                opened = None;
            }
            _ => {}
        }
    }
    windows
}
