//! Named days and holidays.

use chrono::NaiveDate;

use super::{
    calendar::Stretch,
    reading::{Day, Reading},
    scan::{Read, Scan},
};

pub(super) const NAMES: &[&str] = &["christmas"];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Holiday(u16);

impl Holiday {
    pub(super) fn in_year(self, year: i32) -> Option<Stretch> {
        Stretch::day(NaiveDate::from_ymd_opt(year, 12, 25)?)
    }
    pub(super) fn next(self, today: NaiveDate) -> Option<Stretch> {
        use chrono::Datelike;
        (today.year()..).take(3).filter_map(|y| self.in_year(y)).find(|s| s.until.date() > today)
    }
}

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    scan.reads(at, &["christmas"]).then(|| (Reading::day(Day::Holiday { holiday: Holiday(0), year: None }), at + 1))
}
