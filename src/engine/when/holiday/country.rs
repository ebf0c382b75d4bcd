//! The public holidays of countries: the days on which offices of the whole country are shut.
//!
//! Computed from the rules of [`super::rule`], so no table of dates ends. Days that a government names anew each year, days
//! of one region alone and working days swapped for bridges are left out: a person's own dates are for those. Islamic
//! days follow the tabular calendar, and may be off by one where a moon is sighted. Source: the laws that set them.

use std::{cell::RefCell, fmt, str::FromStr};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::rule::Rule;
use crate::engine::order;

mod table;

use table::{COUNTRIES, Row};

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
    /// As `OnFromSunday`, and a day between two holidays is one as well.
    AsInJapan,
    /// Saturday's goes to Friday, Sunday's to Monday.
    Nearest,
}

/// A country's holidays in one year.
type Year = ((Country, i32), Vec<NaiveDate>);

thread_local! {
    /// The year looked at last in each of a few countries: a reader's next working time is looked for day by day.
    static REMEMBERED: RefCell<Vec<Year>> = const { RefCell::new(Vec::new()) };
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
        self.row().0
    }

    /// In English.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> &'static Row {
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
        order::by(&mut days, |day| order::of_day(*day));
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
            let moved = match (self.row().2, day.weekday()) {
                (Moved::On, Weekday::Sat | Weekday::Sun)
                | (Moved::OnFromSunday | Moved::AsInJapan, Weekday::Sun) => free(day),
                (Moved::AsInJapan, _) => {
                    let later = [1, 2].map(|days| day.checked_add_days(Days::new(days)));
                    later[0].filter(|_| later[1].is_some_and(|after| days.contains(&after)))
                }
                (Moved::Nearest, Weekday::Sat) => day.checked_sub_days(Days::new(1)),
                (Moved::Nearest, Weekday::Sun) => day.checked_add_days(Days::new(1)),
                _ => None,
            };
            all.extend(moved);
        }
        all.retain(|day| day.year() == year);
        order::by(&mut all, |day| order::of_day(*day));
        all.dedup();
        all
    }

    /// The days themselves, wherever in the week they fall.
    fn named_in(self, year: i32) -> impl Iterator<Item = NaiveDate> {
        self.row()
            .3
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
#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{COUNTRIES, Country};

    /// The days of a year off, as the laws and the governments' own calendars give them.
    #[track_caller]
    fn check(country: &str, year: i32, days: &str) {
        let holidays = Country::named(country).unwrap().holidays(year);
        let written: Vec<String> = holidays
            .iter()
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        assert_eq!(written.join(" "), days, "{country} {year}");
    }

    #[test]
    fn easter_and_fixed_days() {
        check(
            "Germany",
            2026,
            "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        );
        check(
            "gr",
            2027,
            "01-01 01-06 03-15 03-25 04-30 05-01 05-03 06-21 08-15 10-28 12-25 12-26",
        );
        check(
            "SE",
            2026,
            "01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-19 12-24 12-25 12-26 12-31",
        );
    }

    #[test]
    fn days_on_a_weekend_move_as_the_country_moves_them() {
        check(
            "US",
            2026,
            "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
        );
        // 1 January 2028 is a Saturday: its Friday lies in the year before.
        check(
            "US",
            2027,
            "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        );
        check(
            "GB",
            2027,
            "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
        );
        check(
            "ZA",
            2026,
            "01-01 03-21 04-03 04-06 04-27 05-01 06-16 08-09 08-10 09-24 12-16 12-25 12-26",
        );
        check(
            "JP",
            2025,
            "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
        );
        check(
            "JP",
            2026,
            "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        );
    }

    #[test]
    fn days_that_the_moon_decides() {
        check(
            "IL",
            2026,
            "04-02 04-08 04-22 05-22 09-12 09-13 09-21 09-26 10-03",
        );
        check(
            "HK",
            2026,
            "01-01 02-17 02-18 02-19 04-03 04-04 04-05 04-06 04-07 05-01 05-24 05-25 06-19 07-01 09-26 10-01 10-18 10-19 12-25 12-26",
        );
    }

    #[test]
    fn a_day_is_asked_for_in_any_order() {
        let germany = Country::named("DE").unwrap();
        for year in (2000..2060).chain(2000..2060) {
            let unity = NaiveDate::from_ymd_opt(year, 10, 3).unwrap();
            assert!(germany.is_holiday(unity));
            assert!(!germany.is_holiday(unity.succ_opt().unwrap()));
        }
        // The ends of the calendar are 1 January and 31 December.
        assert!(germany.is_holiday(NaiveDate::MIN) && !germany.is_holiday(NaiveDate::MAX));
    }

    #[test]
    fn a_country_is_named_by_its_code_or_in_english() {
        assert_eq!(Country::named(" germany "), Country::named("de"));
        assert_eq!(Country::named("Atlantis"), None);
        assert!(COUNTRIES.is_sorted_by_key(|row| row.0));
        for country in Country::all() {
            assert_eq!(country.to_string().parse(), Ok(country));
        }
    }
}
