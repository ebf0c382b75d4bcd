//! How the date of a holiday is found in a year of the common era.

use std::{cell::RefCell, collections::VecDeque};

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    chinese, hebrew, hijri,
    hindu::{self, Hour},
    sky,
};
use crate::engine::when::calendar::{
    Stretch, Unit, at, last_weekday, nth_weekday, plus_days, weekday_before,
};

/// The rule of one holiday. Days of several are a span from the first of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rule {
    /// Month and day.
    Fixed(u8, u8),
    /// From a month and day, this many days.
    Span(u8, u8, u8),
    /// A whole month.
    Month(u8),
    /// The nth weekday of a month (-1: the last), moved by days.
    Nth(u8, Weekday, i8, i8),
    /// The first such weekday from a month and day on.
    OnOrAfter(u8, u8, Weekday),
    /// The nth day of the year.
    DayOfYear(u16),
    /// Days after western Easter, and how many.
    Easter(i8, u8),
    /// As `Easter`, of the orthodox churches.
    Orthodox(i8, u8),
    /// The fourth Sunday before Christmas.
    Advent,
    /// Month, day and number of days in the Hebrew calendar.
    Hebrew(u8, u8, u8),
    /// 9 Av, a day later where that is a Sabbath.
    TishaBAv,
    /// Month, day and number of days in the Islamic calendar; 0 days for the whole month.
    Hijri(u8, u8, u8),
    /// The last Friday of Ramadan.
    JumuahWida,
    /// Month and day of the Chinese calendar, moved by days, and how many.
    Chinese(u8, u8, i8, u8),
    /// The day on which the sun reaches 15°.
    Qingming,
    /// Month, lunar day and deciding hour, moved by days, and how many.
    Hindu(u8, u8, Hour, i8, u8),
    Onam,
    /// The first full moon from a month and day on, in India.
    FullMoon(u8, u8),
    /// March equinox, June solstice, September equinox, December solstice: 0 to 3, by universal time.
    Equinox(u8),
    /// The same by a clock so many hours ahead of universal time.
    EquinoxAt(u8, u8),
    /// US income tax: 15 April, or the next working day; 16 April is a holiday in Washington.
    TaxDay,
    /// The first Sunday of February to 2021, the second since the season has 17 games.
    SuperBowl,
    /// Wednesday of the last full week of April.
    AdminDay,
    /// The last Saturday of March, 20:30 to 21:30; a week before where that is Holy Saturday.
    EarthHour,
    /// The Monday before 25 May.
    Victoria,
    /// 20 January after a US presidential election.
    Inauguration,
    /// The first Tuesday of March of a US presidential election year.
    SuperTuesday,
}

/// Western Easter. Source: the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8.
#[allow(
    clippy::many_single_char_names,
    reason = "the letters are those of the source"
)]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

/// Orthodox Easter, by the Julian computus (Meeus, chapter 8), as a date of the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let days = d + e + 114;
    let julian = NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )?;
    // The Julian calendar is behind by 13 days from 1900 to 2099, by one more for each century that is no leap year.
    plus_days(julian, i64::from(year / 100 - year / 400 - 2))
}

/// A year holds one occurrence of a holiday, none, or two.
type Occurrences = [Option<Stretch>; 2];

/// Few drafts name as many holidays, each of which is looked for in two years or three.
const REMEMBERED_MOST: usize = 64;

thread_local! {
    static REMEMBERED: RefCell<VecDeque<((Rule, i32), Occurrences)>> = const { RefCell::new(VecDeque::new()) };
}

impl Rule {
    /// The holiday's occurrences in `year`: none, one, or two of a lunar year.
    ///
    /// What the sky decides is slow to compute, and the same draft is read at every keystroke: the answers given
    /// last are remembered. They depend on nothing but the rule and the year.
    pub(super) fn in_year(self, year: i32) -> Occurrences {
        if !matches!(
            self,
            Rule::Chinese(..)
                | Rule::Qingming
                | Rule::Hindu(..)
                | Rule::Hijri(..)
                | Rule::JumuahWida
        ) {
            return self.computed(year);
        }
        REMEMBERED.with_borrow_mut(|remembered| {
            let known = remembered.iter().find(|known| known.0 == (self, year));
            if let Some((_, occurrences)) = known {
                return *occurrences;
            }
            let occurrences = self.computed(year);
            if remembered.len() == REMEMBERED_MOST {
                remembered.pop_front();
            }
            remembered.push_back(((self, year), occurrences));
            occurrences
        })
    }

    fn computed(self, year: i32) -> Occurrences {
        if let Rule::Hijri(month, day, days) = self {
            if days == 0 {
                let mut months =
                    hijri::months(year, month).filter(|(first, _)| first.year() == year);
                return [months.next(), months.next()]
                    .map(|month| month.map(|(first, end)| Stretch::days(first, end)));
            }
            let mut dates = hijri::in_year(year, month, day);
            return [dates.next(), dates.next()].map(|date| date.and_then(|date| span(date, days)));
        }
        [self.once(year), None]
    }

    #[allow(clippy::too_many_lines, reason = "one arm a rule")]
    fn once(self, year: i32) -> Option<Stretch> {
        let date = |month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        match self {
            Rule::Fixed(month, day) => span(date(month, day)?, 1),
            Rule::Span(month, day, days) => span(date(month, day)?, days),
            Rule::Month(month) => Stretch::month(year, month.into()),
            Rule::Nth(month, weekday, nth, shift) => {
                let day = match u8::try_from(nth) {
                    Ok(nth) => nth_weekday(year, month.into(), weekday, nth)?,
                    Err(_) => last_weekday(year, month.into(), weekday)?,
                };
                span(plus_days(day, shift.into())?, 1)
            }
            Rule::OnOrAfter(month, day, weekday) => {
                let first = date(month, day)?;
                let days = weekday.days_since(first.weekday());
                span(plus_days(first, days.into())?, 1)
            }
            Rule::DayOfYear(day) => span(NaiveDate::from_yo_opt(year, day.into())?, 1),
            Rule::Easter(shift, days) => span(plus_days(easter(year)?, shift.into())?, days),
            Rule::Orthodox(shift, days) => {
                span(plus_days(orthodox_easter(year)?, shift.into())?, days)
            }
            Rule::Advent => span(
                plus_days(weekday_before(date(12, 25)?, Weekday::Sun)?, -21)?,
                1,
            ),
            Rule::Hebrew(month, day, days) => span(
                observed(month, day, hebrew::in_year(year, month, day)?)?,
                days,
            ),
            Rule::TishaBAv => {
                let day = hebrew::in_year(year, 5, 9)?;
                span(plus_days(day, i64::from(day.weekday() == Weekday::Sat))?, 1)
            }
            Rule::Hijri(..) => None,
            Rule::JumuahWida => {
                let (_, end) = hijri::months(year, 9).find(|(_, end)| end.year() == year)?;
                span(weekday_before(end, Weekday::Fri)?, 1)
            }
            Rule::Chinese(month, day, shift, days) => span(
                plus_days(chinese_in(year, month, day)?, shift.into())?,
                days,
            ),
            Rule::Qingming => {
                let near = sky::midnight(date(4, 4)?, 8.0);
                span(sky::date(sky::sun_at(15.0, near), 8.0)?, 1)
            }
            Rule::Hindu(month, tithi, hour, shift, days) => span(
                plus_days(hindu::date(year, month, tithi, hour)?, shift.into())?,
                days,
            ),
            Rule::Onam => span(hindu::onam(year)?, 1),
            Rule::FullMoon(month, day) => {
                let from = sky::midnight(date(month, day)?, hindu::INDIA);
                let mut moon = sky::new_moon(sky::lunation(from)) + sky::LUNATION / 2.0;
                if moon < from {
                    moon += sky::LUNATION;
                }
                span(sky::date(moon, hindu::INDIA)?, 1)
            }
            Rule::Equinox(which) => Rule::EquinoxAt(which, 0).once(year),
            Rule::EquinoxAt(which, hours) => {
                let near = sky::midnight(date([3, 6, 9, 12][usize::from(which % 4)], 21)?, 0.0);
                span(
                    sky::date(sky::sun_at(f64::from(which) * 90.0, near), f64::from(hours))?,
                    1,
                )
            }
            Rule::TaxDay => {
                let mut day = date(4, 15)?;
                let holiday = emancipation_day(year)?;
                while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || day == holiday {
                    day = plus_days(day, 1)?;
                }
                span(day, 1)
            }
            Rule::SuperBowl => span(
                nth_weekday(year, 2, Weekday::Sun, if year < 2022 { 1 } else { 2 })?,
                1,
            ),
            Rule::AdminDay => {
                let saturday = last_weekday(year, 4, Weekday::Sat)?;
                span(plus_days(saturday, -3)?, 1)
            }
            Rule::EarthHour => {
                let mut day = last_weekday(year, 3, Weekday::Sat)?;
                if easter(year)? == plus_days(day, 1)? {
                    day = plus_days(day, -7)?;
                }
                Stretch::between(at(day, 20, 30), at(day, 21, 30), Unit::Minute)
            }
            Rule::Victoria => span(weekday_before(date(5, 25)?, Weekday::Mon)?, 1),
            Rule::Inauguration => {
                if year % 4 == 1 {
                    span(date(1, 20)?, 1)
                } else {
                    None
                }
            }
            Rule::SuperTuesday => {
                if year % 4 == 0 {
                    span(nth_weekday(year, 3, Weekday::Tue, 1)?, 1)
                } else {
                    None
                }
            }
        }
    }
}

/// Washington's 16 April, kept on the nearest weekday.
fn emancipation_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 16)?;
    plus_days(
        day,
        match day.weekday() {
            Weekday::Sat => -1,
            Weekday::Sun => 1,
            _ => 0,
        },
    )
}

/// Israel moves its memorial days away from the Sabbath: 27 Nisan and 5 Iyar.
fn observed(month: u8, day: u8, date: NaiveDate) -> Option<NaiveDate> {
    let shift = match (month, day, date.weekday()) {
        (1, 27, Weekday::Fri) | (2, 5, Weekday::Fri) => -1,
        (1, 27, Weekday::Sun) | (2, 5, Weekday::Mon) => 1,
        (2, 5, Weekday::Sat) => -2,
        _ => 0,
    };
    plus_days(date, shift)
}

/// Month 12 of a Chinese year falls into the January or February after it.
fn chinese_in(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    [year, year - 1]
        .into_iter()
        .filter_map(|of| chinese::date(of, month, day))
        .find(|date| date.year() == year)
}

fn span(first: NaiveDate, days: u8) -> Option<Stretch> {
    match days {
        1 => Stretch::day(first),
        _ => Some(Stretch::days(first, plus_days(first, days.into())?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: Rule, dates: &[(i32, u32, u32)]) {
        for &(year, month, day) in dates {
            let found = rule.in_year(year)[0].map(|stretch| stretch.from.date());
            assert_eq!(
                found,
                NaiveDate::from_ymd_opt(year, month, day),
                "{rule:?} {year}"
            );
        }
    }

    #[test]
    fn movable_feasts() {
        check(
            Rule::Easter(0, 1),
            &[
                (2013, 3, 31),
                (2024, 3, 31),
                (2025, 4, 20),
                (2026, 4, 5),
                (2038, 4, 25),
            ],
        );
        check(
            Rule::Orthodox(0, 1),
            &[
                (2013, 5, 5),
                (2014, 4, 20),
                (2024, 5, 5),
                (2025, 4, 20),
                (2026, 4, 12),
            ],
        );
        check(Rule::Advent, &[(2013, 12, 1), (2025, 11, 30)]);
        check(
            Rule::Nth(11, Weekday::Thu, 4, 1),
            &[(2013, 11, 29), (2026, 11, 27)],
        );
        check(
            Rule::TaxDay,
            &[(2013, 4, 15), (2017, 4, 18), (2018, 4, 17), (2022, 4, 18)],
        );
        check(Rule::Victoria, &[(2013, 5, 20), (2026, 5, 18)]);
        check(
            Rule::Onam,
            &[(2013, 9, 16), (2017, 9, 4), (2018, 8, 25), (2024, 9, 15)],
        );
        check(Rule::Equinox(0), &[(2013, 3, 20), (2026, 3, 20)]);
        check(Rule::Qingming, &[(2018, 4, 5), (2024, 4, 4)]);
        check(Rule::AdminDay, &[(2017, 4, 26), (2018, 4, 25)]);
    }
}
