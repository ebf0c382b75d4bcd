//! The public holidays of countries: the days on which offices of the whole country are shut.
//!
//! Computed from the rules of [`super::rule`], so no table of dates ends. Days that a government names anew each year, days
//! of one region alone and working days swapped for bridges are left out: a person's own dates are for those. Islamic
//! days follow the tabular calendar, and may be off by one where a moon is sighted. Source: the laws that set them.

use std::{cell::RefCell, fmt, str::FromStr};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::rule::Rule;

mod table;

use table::{COUNTRIES, Entry};

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country(u8);

/// Why a text names no country whose holidays are known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no country whose holidays are known; try \"DE\" or \"Germany\", or list the dates"
)]
pub struct UnknownCountry(String);

/// What happens where a holiday falls onto a day off of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moved {
    /// Nothing: it is lost.
    Not,
    /// The next working day that is no holiday is off as well.
    On,
    /// As `On`, but only where it falls onto a Sunday.
    OnFromSunday,
    /// Saturday's goes to Friday, Sunday's to Monday.
    Nearest,
}

thread_local! {
    /// The year looked at last in each of a few countries: a reader's next working time is looked for day by day.
    static REMEMBERED: RefCell<Vec<((Country, i32), Vec<NaiveDate>)>> = const { RefCell::new(Vec::new()) };
}

/// A team is spread over a handful of countries, each looked at in two years around a new year.
const REMEMBERED_MOST: usize = 32;

impl Country {
    /// Every country whose holidays are known, by its code.
    pub fn all() -> impl Iterator<Item = Country> {
        (0..=u8::MAX).take(COUNTRIES.len()).map(Country)
    }

    /// The country of an ISO 3166-1 code of two letters or an English name, in any case.
    pub fn named(text: &str) -> Option<Country> {
        let text = text.trim();
        Country::all().find(|country| {
            country.code().eq_ignore_ascii_case(text) || country.name().eq_ignore_ascii_case(text)
        })
    }

    /// ISO 3166-1, two letters.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// In English.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    fn entry(self) -> &'static Entry {
        &COUNTRIES[usize::from(self.0)]
    }

    /// True where offices of the whole country are shut on this day.
    pub fn is_holiday(self, day: NaiveDate) -> bool {
        REMEMBERED.with_borrow_mut(|remembered| {
            let key = (self, day.year());
            let place = remembered.iter().position(|known| known.0 == key);
            let place = place.unwrap_or_else(|| {
                if remembered.len() == REMEMBERED_MOST {
                    remembered.remove(0);
                }
                remembered.push((key, self.holidays(day.year())));
                remembered.len() - 1
            });
            remembered[place].1.binary_search(&day).is_ok()
        })
    }

    /// The holidays of a year, in order; those of a weekend are among them.
    pub fn holidays(self, year: i32) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.named_in(year).collect();
        days.sort_unstable();
        days.dedup();
        let weekend = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        // 1 January may move back into the year before, 31 December on into the year after.
        let around: Vec<NaiveDate> = [year - 1, year + 1]
            .into_iter()
            .flat_map(|other| self.named_in(other))
            .filter(|day| matches!((day.month(), day.day()), (1, 1) | (12, 25..)))
            .collect();
        let mut all = days.clone();
        for &day in around.iter().chain(&days) {
            let free = |from: NaiveDate| {
                from.iter_days()
                    .skip(1)
                    .find(|next| !weekend(*next) && !all.contains(next))
            };
            let moved = match (self.entry().moved, day.weekday()) {
                (Moved::On, Weekday::Sat | Weekday::Sun) | (Moved::OnFromSunday, Weekday::Sun) => {
                    free(day)
                }
                (Moved::Nearest, Weekday::Sat) => day.checked_sub_days(Days::new(1)),
                (Moved::Nearest, Weekday::Sun) => day.checked_add_days(Days::new(1)),
                _ => None,
            };
            all.extend(moved);
        }
        all.retain(|day| day.year() == year);
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The days themselves, wherever in the week they fall.
    fn named_in(self, year: i32) -> impl Iterator<Item = NaiveDate> {
        self.entry()
            .rules
            .iter()
            .flat_map(move |rule: &Rule| rule.in_year(year))
            .flatten()
            .flat_map(|stretch| {
                let until = stretch.until.date();
                stretch
                    .from
                    .date()
                    .iter_days()
                    .take_while(move |day| *day < until)
            })
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Country, UnknownCountry> {
        Country::named(text).ok_or_else(|| UnknownCountry(text.to_owned()))
    }
}
