//! Named days and holidays: "Christmas Eve", "Thanksgiving 2017", "Diwali", "Labor Day weekend".
//!
//! All are computed, by rule, calendar arithmetic or the sky; no table ends. A holiday without a year is
//! the next one that is not over.

mod chinese;
mod country;
mod hebrew;
mod hijri;
mod hindu;
mod rule;
mod sky;
mod table;

pub use country::{Country, UnknownCountry};
pub(super) use table::NAMES;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    calendar::{Stretch, Unit, at, midnight, plus_days, weekday_before},
    date,
    reading::{Day, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
};
use rule::Rule;
use table::HOLIDAYS;

/// A holiday of the table, its eve, its weekend or its week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Holiday {
    rule: Rule,
    part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Day,
    Eve,
    Weekend,
    Week,
}

impl Holiday {
    /// The holiday in `year`; a lunar one may fall into it twice, and the first is meant.
    pub(super) fn in_year(self, year: i32) -> Option<Stretch> {
        self.rule
            .in_year(year)
            .into_iter()
            .flatten()
            .next()
            .and_then(|stretch| self.cut(stretch))
    }

    /// The one in `year`, or without a year the next that is not over on `today`.
    pub(super) fn occurrence(self, year: Option<i32>, today: NaiveDate) -> Option<Stretch> {
        match year {
            Some(year) => self.in_year(year),
            None => self.next(today),
        }
    }

    /// The next one that is not over on `today`.
    pub(super) fn next(self, today: NaiveDate) -> Option<Stretch> {
        // Leap days and inaugurations are four years apart, eight around 1900 and 2100.
        // What began in December may still last.
        let since = today.year() - i32::from(today.ordinal() < 15);
        (since..=today.year() + 8)
            .flat_map(|year| self.rule.in_year(year))
            .flatten()
            .filter_map(|stretch| self.cut(stretch))
            .find(|stretch| stretch.until > midnight(today))
    }

    /// The last one that is over on `today`.
    fn last(self, today: NaiveDate) -> Option<Stretch> {
        (0..=8)
            .map(|back| today.year() - back)
            .flat_map(|year| self.rule.in_year(year).into_iter().rev())
            .flatten()
            .filter_map(|stretch| self.cut(stretch))
            .find(|stretch| stretch.until <= midnight(today))
    }

    fn cut(self, whole: Stretch) -> Option<Stretch> {
        let first = whole.from.date();
        match self.part {
            Part::Day => Some(whole),
            Part::Eve => Stretch::day(plus_days(first, -1)?),
            Part::Week => Stretch::of(Unit::Week, whole.from),
            Part::Weekend => {
                // A weekend that a holiday makes longer: to the end of a Monday, from the start of a Thursday or Friday.
                let (from, until) = match first.weekday() {
                    Weekday::Mon => (
                        at(plus_days(first, -3)?, 18, 0),
                        midnight(plus_days(first, 1)?),
                    ),
                    Weekday::Thu | Weekday::Fri => {
                        let monday = super::calendar::weekday_after(first, Weekday::Mon, false)?;
                        (midnight(first), midnight(monday))
                    }
                    _ => {
                        let monday = super::calendar::weekday_after(first, Weekday::Mon, false)?;
                        (
                            at(weekday_before(monday, Weekday::Fri)?, 18, 0),
                            midnight(monday),
                        )
                    }
                };
                Stretch::between(from, until, Unit::Hour)
            }
        }
    }
}

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let step = match scan.word(at)? {
        Word::Next | Word::Coming | Word::Following => Some(Word::Next),
        Word::Last | Word::Past => Some(Word::Last),
        Word::This => Some(Word::This),
        _ => None,
    };
    let start = scan.skip(at + usize::from(step.is_some()), Word::The);
    let start = if step == Some(Word::This) && matches!(scan.word(start), Some(Word::Coming)) {
        start + 1
    } else {
        start
    };
    let (holiday, next) = named(scan, start)?;
    let today = scan.today();
    let day = match step {
        Some(Word::Last) => Day::Fixed(holiday.last(today)?),
        // "this Easter" may be over.
        Some(Word::This) => Day::Holiday {
            holiday,
            year: None,
        },
        Some(_) => Day::Fixed(holiday.next(today)?),
        None => {
            if let Some((year, end)) = trailing_year(scan, next) {
                return Some((
                    Reading::day(Day::Holiday {
                        holiday,
                        year: Some(year),
                    }),
                    end,
                ));
            }
            Day::Holiday {
                holiday,
                year: None,
            }
        }
    };
    Some((Reading::day(day), next))
}

fn trailing_year(scan: &Scan, at: usize) -> Read<i32> {
    let start = if scan.mark(at, b',') {
        at + 1
    } else {
        scan.skip(scan.skip(at, Word::Of), Word::In)
    };
    date::year(scan, start)
}

/// For each length the first letters of the words of that length that open a holiday's name, a bit each.
const OPENINGS: [u32; 32] = {
    let mut letters = [0; 32];
    let mut at = 0;
    while at < HOLIDAYS.len() {
        let name = HOLIDAYS[at].0.as_bytes();
        let mut length = 0;
        while length < name.len() && name[length] != b' ' {
            length += 1;
        }
        letters[length] |= 1 << (name[0] & 31);
        at += 1;
    }
    letters
};

/// The holiday whose name stands at `at`, the longest that fits.
fn named(scan: &Scan, at: usize) -> Read<Holiday> {
    let may_open = matches!(
        scan.word(at)?,
        Word::Name
            | Word::Month(_)
            | Word::Mid
            | Word::Season(_)
            | Word::Early
            | Word::Late
            | Word::Unit(_)
            | Word::Night
            | Word::Ordinal(_)
            | Word::Suffix
            | Word::Number(_)
            | Word::All
    );
    if !may_open {
        return None;
    }
    let text = scan.token_text(at);
    let letter = 1 << (text.as_bytes().first()? & 31);
    // The word itself, or shorter by the s of a plural.
    let lengths = text.len().saturating_sub(2)..=text.len();
    if !OPENINGS
        .get(lengths)?
        .iter()
        .any(|letters| letters & letter != 0)
    {
        return None;
    }
    let mut best: Read<Rule> = None;
    // The first word as it is, then without the s of a plural.
    for word in [Some(text), singular(text)].into_iter().flatten() {
        let start = HOLIDAYS.partition_point(|(name, _)| compare(first_word(name), word).is_lt());
        for (name, rule) in HOLIDAYS[start..]
            .iter()
            .take_while(|(name, _)| first_word(name).eq_ignore_ascii_case(word))
        {
            if let Some(end) = follows(scan, at, name)
                && best.is_none_or(|(_, so_far)| end > so_far)
            {
                best = Some((*rule, end));
            }
        }
    }
    let (rule, next) = best?;
    let next =
        next + usize::from(scan.kind(next) == Kind::Possessive && !scan.is(next + 1, Word::Eve));
    let (part, end) = match scan.word(next) {
        Some(Word::Eve) => (Part::Eve, next + 1),
        Some(Word::Weekend) => (Part::Weekend, next + 1),
        Some(Word::Unit(Unit::Week)) if scan.reads(next, &["week"]) => (Part::Week, next + 1),
        Some(Word::Unit(Unit::Day))
            if scan.reads(next, &["day"])
                && !matches!(scan.word(next + 1), Some(Word::After | Word::Before)) =>
        {
            let (part, end) = match scan.word(next + 1) {
                Some(Word::Weekend) => (Part::Weekend, next + 2),
                Some(Word::Eve) => (Part::Eve, next + 2),
                _ => (Part::Day, next + 1),
            };
            (part, end)
        }
        _ => (Part::Day, next),
    };
    Some((Holiday { rule, part }, end))
}

fn first_word(name: &str) -> &str {
    let end = name
        .bytes()
        .position(|byte| byte == b' ')
        .unwrap_or(name.len());
    &name[..end]
}

/// Compares a name in lower case with a word in any case.
fn compare(name: &str, word: &str) -> std::cmp::Ordering {
    name.bytes()
        .cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))
}

fn singular(word: &str) -> Option<&str> {
    word.strip_suffix(['s', 'S']).filter(|stem| stem.len() > 2)
}

/// The index after `name`, where the tokens from `at` on spell it.
fn follows(scan: &Scan, at: usize, name: &str) -> Option<usize> {
    let mut next = at;
    for (index, word) in name.split(' ').enumerate() {
        if index > 0 {
            // "al-Fitr", "New Year's", "St. Patrick"
            while matches!(
                scan.kind(next),
                Kind::Mark(b'-' | b'.' | b'\'') | Kind::Possessive
            ) && next < at + 16
            {
                next += 1;
            }
        }
        let text = scan.token_text(next);
        let fits = text.eq_ignore_ascii_case(word)
            || singular(text).is_some_and(|stem| stem.eq_ignore_ascii_case(word));
        if !fits
            || !matches!(
                scan.kind(next),
                Kind::Word(_) | Kind::Other | Kind::Number { .. }
            )
        {
            return None;
        }
        next += 1;
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_its_words_are_known() {
        let key = |name: &'static str| (first_word(name), name);
        assert!(
            HOLIDAYS
                .windows(2)
                .all(|pair| key(pair[0].0) < key(pair[1].0))
        );
    }

    #[test]
    fn every_name_is_read_whole() {
        super::super::testing::with_scan("", |_| ());
        for (name, rule) in HOLIDAYS {
            super::super::testing::with_scan(name, |scan| {
                let read = named(scan, 0);
                assert!(
                    read.is_some_and(|(_, end)| end == scan.tokens.len()),
                    "{name} {rule:?} {read:?}"
                );
            });
        }
    }
}
