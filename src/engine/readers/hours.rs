//! Working hours and working days, and the short text in which settings and the command line keep them.
//!
//! "09:00-18:00", "08:00-12:00,13:00-17:00", "22:00-06:00"; "Mon-Fri", "Sun-Thu", "Mon,Wed,Fri".
//! Reading is lenient about how people write an hour ("9-17:30", "9am – 5pm"); writing is always the same,
//! and what is written reads back as what it was.

use std::{fmt, str::FromStr};

use chrono::Weekday;

use crate::engine::order;

/// Minutes in a day, and the end of a shift that runs until midnight.
const DAY: u16 = 24 * 60;

/// The shifts of a working day, as minutes after midnight; an end at or before its start runs overnight.
///
/// Starts are below 1440 and ends at most that. No shifts at all, "none", is a day on which nobody works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours(pub Vec<(u16, u16)>);

/// The days on which a working day starts; bit 0 is Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u8);

/// Why a text is no working hours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidHours {
    #[error("hours is empty; try \"09:00-18:00\"")]
    Empty,
    #[error(
        "hours has \"{0}\", which is not a start and an end; try \"09:00-18:00\", or \"08:00-12:00,13:00-17:00\" for two shifts"
    )]
    NotAShift(String),
    #[error("hours has \"{0}\", which is no time of day; try \"09:00\", \"17:30\" or \"24:00\"")]
    NotATime(String),
    #[error(
        "hours has shifts that overlap, \"{0}\" and \"{1}\"; let one start where the other ends"
    )]
    Overlap(String, String),
}

/// Why a text is no list of days.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidDays {
    #[error("days is empty; try \"Mon-Fri\"")]
    Empty,
    #[error(
        "days has \"{0}\", which is no day of the week; try \"Mon-Fri\", \"Sun-Thu\" or \"Mon,Wed,Fri\""
    )]
    NotADay(String),
}

impl Default for Hours {
    /// 09:00 to 18:00.
    fn default() -> Hours {
        Hours(vec![(9 * 60, 18 * 60)])
    }
}

impl Hours {
    /// The shifts by start, each as its start (0 to 1439) and its length (1 to 1440), in minutes.
    pub(super) fn shifts(&self) -> Vec<(u16, u16)> {
        let mut shifts: Vec<_> = self
            .0
            .iter()
            .map(|&shift| start_and_length(shift))
            .collect();
        order::by(&mut shifts, |&(start, other)| {
            [start.into(), other.into(), 0]
        });
        shifts
    }
}

impl Hours {
    /// What of these hours lies outside of others; what of a night lies after midnight counts for the day that has it.
    #[must_use]
    pub fn without(&self, others: &Hours) -> Hours {
        let within = |hours: &Hours, minute: u16| {
            let of_shift = |(start, length): (u16, u16)| (minute + DAY - start) % DAY < length;
            hours.shifts().into_iter().any(of_shift)
        };
        if !(0..DAY).any(|minute| within(self, minute) && within(others, minute)) {
            return self.clone();
        }
        let left = |minute: u16| within(self, minute) && !within(others, minute);
        let starts = (0..DAY).filter(|&minute| left(minute) && (minute == 0 || !left(minute - 1)));
        let end = |start: u16| (start..DAY).find(|&minute| !left(minute)).unwrap_or(DAY);
        Hours(starts.map(|start| (start, end(start))).collect())
    }
}

fn start_and_length((start, end): (u16, u16)) -> (u16, u16) {
    let (start, end) = (start.min(DAY - 1), end.min(DAY));
    (
        start,
        if end > start {
            end - start
        } else {
            DAY - start + end
        },
    )
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (index, &shift) in self.0.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "," })?;
            f.write_str(&shift_text(shift))?;
        }
        Ok(())
    }
}

fn shift_text((start, end): (u16, u16)) -> String {
    format!(
        "{:02}:{:02}-{:02}:{:02}",
        start / 60,
        start % 60,
        end / 60,
        end % 60
    )
}

impl FromStr for Hours {
    type Err = InvalidHours;

    fn from_str(text: &str) -> Result<Hours, InvalidHours> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InvalidHours::Empty);
        }
        if text.eq_ignore_ascii_case("none") {
            return Ok(Hours(Vec::new()));
        }
        let mut shifts = text
            .split([',', ';'])
            .map(shift)
            .collect::<Result<Vec<_>, _>>()?;
        order::by(&mut shifts, |&(start, other)| {
            [start.into(), other.into(), 0]
        });
        overlap(&shifts).map_or(Ok(Hours(shifts)), Err)
    }
}

fn shift(text: &str) -> Result<(u16, u16), InvalidHours> {
    let text = text.trim();
    let not_a_shift = || InvalidHours::NotAShift(text.to_owned());
    let (start, end) = split_range(text).ok_or_else(not_a_shift)?;
    if start.is_empty() || end.is_empty() {
        return Err(not_a_shift());
    }
    let time =
        |text: &str| time_of_day(text).ok_or_else(|| InvalidHours::NotATime(text.to_owned()));
    // Midnight as a start is 00:00, however it is written.
    Ok((time(start)? % DAY, time(end)?))
}

/// The two sides of the first hyphen or dash, trimmed.
fn split_range(text: &str) -> Option<(&str, &str)> {
    let (start, end) = text.split_once(['-', '\u{2013}', '\u{2014}'])?;
    Some((start.trim(), end.trim()))
}

/// Minutes after midnight, 0 to 1440, of "9", "09:00", "17.30", "1730", "9am" or "5:30 pm".
fn time_of_day(text: &str) -> Option<u16> {
    let lower = text.to_ascii_lowercase();
    let half = |suffix| lower.strip_suffix(suffix).map(str::trim_end);
    let (digits, afternoon) = match (half("am"), half("pm")) {
        (Some(digits), _) => (digits, Some(false)),
        (_, Some(digits)) => (digits, Some(true)),
        _ => (lower.as_str(), None),
    };
    let (hours, minutes) = match digits.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "00"),
    };
    let number = |digits: &str| -> Option<u16> {
        let plain =
            matches!(digits.len(), 1..=2) && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let hours = match afternoon {
        None => hours,
        Some(afternoon) if (1..=12).contains(&hours) => hours % 12 + if afternoon { 12 } else { 0 },
        Some(_) => return None,
    };
    let time = hours * 60 + minutes;
    (minutes < 60 && time <= DAY).then_some(time)
}

/// The first two of `shifts`, sorted by start, that share time, the last one's morning after included.
fn overlap(shifts: &[(u16, u16)]) -> Option<InvalidHours> {
    let ends_before = |&a: &(u16, u16), b_start: u16| {
        let (start, length) = start_and_length(a);
        start + length <= b_start
    };
    let (first, last) = (shifts.first()?, shifts.last()?);
    let clash = shifts
        .windows(2)
        .find(|pair| !ends_before(&pair[0], pair[1].0))
        .map(|pair| (pair[0], pair[1]));
    let around = (!ends_before(last, first.0 + DAY)).then_some((*last, *first));
    let (a, b) = clash.or(around)?;
    Some(InvalidHours::Overlap(shift_text(a), shift_text(b)))
}

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The seven bits of [`Days`].
const WHOLE_WEEK: u8 = 0b111_1111;

impl Default for Days {
    /// Monday to Friday.
    fn default() -> Days {
        Days(0b001_1111)
    }
}

impl Days {
    /// Those of these days that are none of others.
    #[must_use]
    pub fn without(self, others: Days) -> Days {
        Days(self.0 & !others.0)
    }

    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

impl fmt::Display for Days {
    /// Runs of three days and more as "Mon-Fri", the rest one by one, from the first day after a day off.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 & WHOLE_WEEK {
            0 => return f.write_str("none"),
            WHOLE_WEEK => return f.write_str("Mon-Sun"),
            _ => {}
        }
        let starts = WEEK
            .into_iter()
            .filter(|&day| self.contains(day) && !self.contains(day.pred()));
        let mut separator = "";
        for first in starts {
            let run: Vec<_> = std::iter::successors(Some(first), |day| Some(day.succ()))
                .take_while(|&day| self.contains(day))
                .collect();
            match *run {
                [_, .., last] if run.len() > 2 => write!(f, "{separator}{first}-{last}")?,
                _ => {
                    for day in run {
                        write!(f, "{separator}{day}")?;
                        separator = ",";
                    }
                }
            }
            separator = ",";
        }
        Ok(())
    }
}

impl FromStr for Days {
    type Err = InvalidDays;

    fn from_str(text: &str) -> Result<Days, InvalidDays> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InvalidDays::Empty);
        }
        if text.eq_ignore_ascii_case("none") {
            return Ok(Days(0));
        }
        let day = |name: &str| {
            name.parse::<Weekday>()
                .map_err(|_| InvalidDays::NotADay(name.to_owned()))
        };
        let mut days = 0;
        for part in text.split([',', ';']).map(str::trim) {
            let Some((first, last)) = split_range(part) else {
                days |= bit(day(part)?);
                continue;
            };
            let (first, last) = (day(first)?, day(last)?);
            let length = last.days_since(first) as usize + 1;
            days |= std::iter::successors(Some(first), |day| Some(day.succ()))
                .take(length)
                .map(bit)
                .sum::<u8>();
        }
        Ok(Days(days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let read = |text: &str| text.parse::<Hours>().unwrap().to_string();
        assert_eq!(read("09:00-18:00"), "09:00-18:00");
        assert_eq!(read("9-17:30"), "09:00-17:30");
        assert_eq!(read(" 9am – 5pm "), "09:00-17:00");
        assert_eq!(read("0830-1700"), "08:30-17:00");
        assert_eq!(read("8.30-17.00"), "08:30-17:00");
        assert_eq!(read("13:00-17:00, 08:00-12:00"), "08:00-12:00,13:00-17:00");
        assert_eq!(read("22:00-06:00"), "22:00-06:00");
        assert_eq!(read("16:00-24:00"), "16:00-24:00");
        assert_eq!(read("24:00-08:00"), "00:00-08:00");
        assert_eq!(read("12am-12pm"), "00:00-12:00");
        assert_eq!(read("none"), "none");
    }

    #[test]
    fn hours_without_others() {
        let without = |hours: &str, others: &str| {
            let [hours, others] = [hours, others].map(|text| text.parse::<Hours>().unwrap());
            hours.without(&others).to_string()
        };
        assert_eq!(without("09:00-18:00", "20:00-08:00"), "09:00-18:00");
        assert_eq!(without("06:00-22:00", "20:00-08:00"), "08:00-20:00");
        assert_eq!(
            without("09:00-18:00", "12:00-13:00"),
            "09:00-12:00,13:00-18:00"
        );
        assert_eq!(
            without("22:00-06:00", "00:00-05:00"),
            "05:00-06:00,22:00-24:00"
        );
        assert_eq!(without("09:00-18:00", "00:00-24:00"), "none");
        assert_eq!(without("22:00-06:00", "12:00-13:00"), "22:00-06:00");
    }

    #[test]
    fn what_is_wrong_with_hours() {
        let error = |text: &str| text.parse::<Hours>().unwrap_err().to_string();
        assert_eq!(error(" "), "hours is empty; try \"09:00-18:00\"");
        assert_eq!(
            error("morning"),
            "hours has \"morning\", which is not a start and an end; try \"09:00-18:00\", or \"08:00-12:00,13:00-17:00\" for two shifts"
        );
        assert!(error("9-").contains("has \"9-\", which is not a start and an end"));
        assert_eq!(
            error("09:00-25:00"),
            "hours has \"25:00\", which is no time of day; try \"09:00\", \"17:30\" or \"24:00\""
        );
        assert!(error("09:60-18:00").contains("\"09:60\""));
        assert!(error("13pm-18:00").contains("\"13pm\""));
        assert!(error("-09:00-18:00").contains("not a start and an end"));
        assert_eq!(
            error("08:00-13:00,12:00-17:00"),
            "hours has shifts that overlap, \"08:00-13:00\" and \"12:00-17:00\"; let one start where the other ends"
        );
        assert!(
            error("06:00-08:00,22:00-07:00")
                .contains("overlap, \"22:00-07:00\" and \"06:00-08:00\"")
        );
    }

    #[test]
    fn days_as_people_write_them() {
        let read = |text: &str| text.parse::<Days>().unwrap().to_string();
        assert_eq!(read("Mon-Fri"), "Mon-Fri");
        assert_eq!(read("sunday – thursday"), "Sun-Thu");
        assert_eq!(read("Sun,Mon,Tue,Wed,Thu"), "Sun-Thu");
        assert_eq!(read("Mon, Wed, Fri"), "Mon,Wed,Fri");
        assert_eq!(read("Mon-Thu,Sat"), "Mon-Thu,Sat");
        assert_eq!(read("Sat-Sun"), "Sat,Sun");
        assert_eq!(read("Mon-Sun"), "Mon-Sun");
        assert_eq!(read("Fri-Fri"), "Fri");
        assert_eq!(read("none"), "none");
    }

    #[test]
    fn every_set_of_days_reads_back() {
        for days in (0..=WHOLE_WEEK).map(Days) {
            assert_eq!(days.to_string().parse(), Ok(days));
        }
    }

    #[test]
    fn what_is_wrong_with_days() {
        let error = |text: &str| text.parse::<Days>().unwrap_err().to_string();
        assert_eq!(error(""), "days is empty; try \"Mon-Fri\"");
        assert_eq!(
            error("Mon-Freitag"),
            "days has \"Freitag\", which is no day of the week; try \"Mon-Fri\", \"Sun-Thu\" or \"Mon,Wed,Fri\""
        );
        assert!(error("Mon,,Wed").contains("has \"\""));
    }
}
