//! When the clocks of each zone change: the current IANA database since 1980.
//!
//! chrono-tz names the zones, but its own transitions are those of the database at its last release (wrong today for
//! a dozen zones) and weigh 126 KB gzipped in the wasm module, nearly half of what it may weigh. `cargo xtask zones`
//! writes the same facts from a current database into `transitions.bin`, and `tests/zones.rs` holds every hour of
//! every zone equal to that database. Before 1980 a clock is said to stand as it did when 1980 began.
//!
//! The file, all numbers of several bytes as LEB128 (least significant seven bits first, high bit on all but the last),
//! signed ones zigzagged:
//!
//! ```text
//! per zone of `TZ_VARIANTS`, in order: where its record starts, two bytes, low byte first
//! records: count of types, the types: seconds east (signed), length of abbreviation, abbreviation
//!          count of transitions and, unless 0, the minute of the last one since 1970
//!          the rule that holds after them: 0 and a type,
//!              or 1, the standard type, the other type, seconds east of each (signed), when the other starts
//!              and when it ends, each by the wall clock before it:
//!              month 1–12, week 1–5 (5 is the last), weekday 0–6 from Sunday, second of the day (signed)
//!          the transitions: minutes since the one before (the first: since 1970), type after it
//!          (where any are, a type that held before the first stands ahead of them)
//! ```

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;

static FILE: &[u8] = include_bytes!("transitions.bin");

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// How a zone's clock stands from some instant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Seconds east of UTC.
    pub(super) east: i32,
    /// As the database has it: letters, or digits where people there have no name for it.
    pub(super) abbreviation: &'static str,
}

/// How the clock of `zone` stands at an instant in seconds since 1970.
pub(super) fn standing(zone: Tz, instant: i64) -> Standing {
    let index = zone as usize * 2;
    let mut record = Reader {
        at: usize::from(u16::from_le_bytes([FILE[index], FILE[index + 1]])),
    };
    let types = record.at;
    for _ in 0..record.unsigned() {
        record.pass_standing();
    }
    let count = record.unsigned();
    let last = if count == 0 {
        i64::MIN
    } else {
        record.unsigned() * MINUTE
    };
    let after_all = record.rule_at(instant);
    let found = if instant >= last {
        after_all
    } else {
        record.transition_at(instant, count)
    };
    let mut reader = Reader { at: types };
    reader.unsigned();
    for _ in 0..found {
        reader.pass_standing();
    }
    reader.standing()
}

/// A place in the file, moving on as it is read.
struct Reader {
    at: usize,
}

impl Reader {
    fn unsigned(&mut self) -> i64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = FILE[self.at];
            self.at += 1;
            value |= i64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn signed(&mut self) -> i64 {
        let value = self.unsigned();
        (value >> 1) ^ -(value & 1)
    }

    fn pass_standing(&mut self) {
        self.signed();
        let length = self.unsigned();
        self.at += usize::try_from(length).unwrap_or_default();
    }

    fn standing(&mut self) -> Standing {
        let east = i32::try_from(self.signed()).unwrap_or_default();
        let length = usize::try_from(self.unsigned()).unwrap_or_default();
        let name = &FILE[self.at..self.at + length];
        self.at += length;
        Standing {
            east,
            abbreviation: std::str::from_utf8(name).unwrap_or_default(),
        }
    }

    /// The type that the rule gives at an instant. Reads past the rule.
    fn rule_at(&mut self, instant: i64) -> i64 {
        if self.unsigned() == 0 {
            return self.unsigned();
        }
        let (standard, other) = (self.unsigned(), self.unsigned());
        let (standard_east, other_east) = (self.signed(), self.signed());
        let year =
            chrono::DateTime::from_timestamp(instant + standard_east, 0).map_or(0, |at| at.year());
        // The one starts by the standard clock, the other ends by its own.
        let start = self.change_in(year) - standard_east;
        let end = self.change_in(year) - other_east;
        let is_other = if start < end {
            (start..end).contains(&instant)
        } else {
            !(end..start).contains(&instant)
        };
        if is_other { other } else { standard }
    }

    /// When a change named by month, week, weekday and second falls in a year, by the wall clock before it.
    fn change_in(&mut self, year: i32) -> i64 {
        let mut small = || u32::try_from(self.unsigned()).unwrap_or_default();
        let (month, week, weekday) = (small(), small(), small());
        let second = self.signed();
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
            return 0;
        };
        let to_weekday = (7 + weekday - first.weekday().num_days_from_sunday()) % 7;
        let mut day = to_weekday + (week - 1) * 7;
        if day >= u32::from(first.num_days_in_month()) {
            day -= 7;
        }
        first.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() + i64::from(day) * DAY + second
    }

    /// The type that the last of `count` transitions at or before an instant leads to.
    fn transition_at(&mut self, instant: i64, count: i64) -> i64 {
        let mut found = self.unsigned();
        let mut at = 0;
        for _ in 0..count {
            at += self.unsigned() * MINUTE;
            let next = self.unsigned();
            if instant < at {
                break;
            }
            found = next;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::TZ_VARIANTS;

    use super::{FILE, standing};

    #[test]
    fn every_zone_has_a_record_that_reads() {
        let records = TZ_VARIANTS.len() * 2..FILE.len();
        for (index, zone) in TZ_VARIANTS.into_iter().enumerate() {
            assert_eq!(index, zone as usize, "{zone}");
            let start = usize::from(u16::from_le_bytes([FILE[index * 2], FILE[index * 2 + 1]]));
            assert!(records.contains(&start), "{zone}");
            for year in [-300, -1, 0, 1, 40, 56, 70, 500] {
                let standing = standing(zone, year * 365 * 24 * 60 * 60);
                assert!(
                    standing.east.abs() < 24 * 60 * 60 && !standing.abbreviation.is_empty(),
                    "{zone}"
                );
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar() {
        for zone in TZ_VARIANTS {
            standing(zone, chrono::DateTime::<chrono::Utc>::MIN_UTC.timestamp());
            standing(zone, chrono::DateTime::<chrono::Utc>::MAX_UTC.timestamp());
        }
    }
}
