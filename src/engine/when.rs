//! Time expressions in text: "by Friday noon CET" to an instant, a grain, a bound and what is unsaid.

#![allow(
    clippy::match_same_arms,
    reason = "a grammar's arms are read one by one, with a word of explanation each"
)]

mod calendar;
mod clock;
mod clock_range;
mod date;
mod duration;
mod edge;
mod expression;
mod guard;
mod holiday;
mod now;
mod nth;
mod number;
mod offset;
mod part;
mod period;
mod phrase;
mod reading;
mod relative_day;
mod scan;
mod token;
mod weekday;
mod words;
mod zone_words;

#[cfg(test)]
mod testing;

use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use super::{text::Span, zone::Zone};
pub use holiday::{Country, UnknownCountry};

use calendar::Unit;
use expression::Found;
use scan::Scan;
use token::Kind;
use words::Word;

/// How numeric dates such as 3/4 are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Month first, as in the United States: 3/4 is 4 March.
    #[default]
    Mdy,
    /// Day first, as in most of the world: 3/4 is 3 April.
    Dmy,
    /// Year first, as in ISO 8601 and East Asia; a yearless 3/4 is month first.
    Ymd,
}

/// What relative expressions are read against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub now: DateTime<Utc>,
    /// The sender's zone: the one meant where the text names none.
    pub zone: Zone,
    pub order: DateOrder,
    /// The readers' zones, by which an ambiguous abbreviation ("IST") or "your time" is resolved.
    pub people: Vec<Zone>,
}

/// The size of the thing a time expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// How the expression bounds what it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// Up to it: "by", "until", "before", "no later than".
    By,
    /// At it: "on Friday", "at 3pm", and where nothing is said.
    At,
    /// Any time in a span that starts now: "within two weeks", "this week", "in the next 3 days".
    Within,
    /// From it on: "after", "from … on", "starting".
    After,
    /// Between two named ends: "from 3 to 5pm".
    Between,
}

/// Who said in which zone a time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ZoneSource {
    Text,
    Sender,
}

/// Something about an expression that its writer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The weekday and the date named disagree; the weekday that the date falls on.
    WeekdayMismatch { actual: chrono::Weekday },
    /// No such day in the calendar: 31 April, 29 February of a common year.
    NoSuchDate,
    /// A numeric date that another order would read as another day.
    AmbiguousOrder { other: chrono::NaiveDate },
    /// An abbreviation that stands for several zones, none of which the people involved decide.
    AmbiguousZone { candidates: Vec<Zone> },
    /// An abbreviation of the wrong season ("CET" in July), read as the zone's time on that day.
    WrongSeason,
    /// A wall clock time that is skipped on that day by a change of the clocks; read as the instant after the gap.
    SkippedHour,
    /// A wall clock time that happens twice on that day; read as the first.
    DoubledHour,
}

/// One time expression found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub span: Span,
    /// The start of the time named.
    pub from: DateTime<Zone>,
    /// The exclusive end where the text names a span of time, none where it names one point of its grain.
    pub until: Option<DateTime<Zone>>,
    pub grain: Grain,
    pub bound: Bound,
    pub zone_source: ZoneSource,
    /// True where an hour is named or implied, so that the zone matters.
    pub clock: bool,
    /// True of urgency that names no end ("ASAP"): found, but nothing that could be late.
    pub open: bool,
    pub remarks: Vec<Remark>,
}

/// Finds every time expression in `text`, in text order, not overlapping. One pass, linear in the length.
pub fn find(text: &str, reference: &Reference) -> Vec<Expression> {
    let tokens = token::read(text);
    let scan = Scan::new(text, &tokens, reference);
    let mut expressions = Vec::new();
    let mut at = 0;
    // The next token without which nothing is a time; what lies far before it is passed over.
    let mut bearer = 0;
    while at < tokens.len() {
        if bearer < at || at == 0 {
            let ahead = tokens[at..].iter().position(|token| bears(token.kind));
            let Some(ahead) = ahead else { break };
            bearer = at + ahead;
        }
        if bearer > at + LEAD {
            at = bearer - LEAD;
        }
        if opens(tokens[at].kind)
            && leads(&scan, at)
            && let Some((found, next)) = expression::read(&scan, at)
            && guard::plausible(&scan, at, next, &found)
            && let Some(expression) = express(&scan, at, next, &found)
        {
            expressions.push(expression);
            at = next;
        } else {
            at += 1;
        }
    }
    expressions
}

/// Whether what follows a small word can go on as a time: "in the", "by 5", but not "in production".
fn leads(scan: &Scan, at: usize) -> bool {
    if bears(scan.kind(at)) {
        return true;
    }
    match (scan.kind(at), scan.kind(at + 1)) {
        (Kind::Mark(_), _) => true,
        (_, Kind::Wall) => false,
        (_, Kind::Other) => {
            const LEADING: &[&str] = &[
                "less", "fewer", "under", "very", "final", "w", "cw", "kw", "maximum", "max",
            ];
            scan.reads(at + 1, LEADING)
        }
        _ => true,
    }
}

/// The most tokens that lead to the first one that bears a time: "no later than by the very end of the".
const LEAD: usize = 9;

/// Whether such a token can make an expression of the words that lead to it.
fn bears(kind: Kind) -> bool {
    match kind {
        Kind::Number { .. } => true,
        Kind::Word(word) => !matches!(
            word,
            Word::A
                | Word::The
                | Word::This
                | Word::That
                | Word::Next
                | Word::Last
                | Word::Coming
                | Word::Current
                | Word::Following
                | Word::Every
                | Word::In
                | Word::On
                | Word::At
                | Word::By
                | Word::Before
                | Word::After
                | Word::Until
                | Word::Since
                | Word::From
                | Word::To
                | Word::Through
                | Word::Between
                | Word::And
                | Word::Or
                | Word::Of
                | Word::For
                | Word::Within
                | Word::Inside
                | Word::During
                | Word::Over
                | Word::About
                | Word::As
                | Word::No
                | Word::Not
                | Word::Than
                | Word::Later
                | Word::Earlier
                | Word::Soon
                | Word::Right
                | Word::Just
                | Word::Back
                | Word::All
                | Word::Your
                | Word::My
                | Word::Our
                | Word::Their
                | Word::It
                | Word::Is
                | Word::Only
                | Word::More
                | Word::Other
                | Word::Once
                | Word::Long
        ),
        _ => false,
    }
}

/// Whether an expression can begin with such a token.
fn opens(kind: Kind) -> bool {
    match kind {
        Kind::Number { .. } | Kind::Mark(b'@' | b'~' | b'\'') => true,
        Kind::Word(word) => !matches!(
            word,
            Word::And | Word::Or | Word::Of | Word::To | Word::It | Word::Is
        ),
        Kind::Other | Kind::Mark(_) | Kind::Possessive | Kind::Wall => false,
    }
}

/// What was found, on the world's clock.
fn express(scan: &Scan, at: usize, next: usize, found: &Found) -> Option<Expression> {
    // Beyond these years there is no calendar to speak of, and near chrono's own ends no arithmetic.
    if [found.stretch.from, found.stretch.until]
        .iter()
        .any(|time| !(1..=9999).contains(&time.year()))
    {
        return None;
    }
    let mut remarks = Vec::new();
    if let Some(actual) = found.odd.mismatch {
        remarks.push(Remark::WeekdayMismatch { actual });
    }
    if found.odd.no_such_date {
        remarks.push(Remark::NoSuchDate);
    }
    if let Some(other) = found.odd.other_order {
        remarks.push(Remark::AmbiguousOrder { other });
    }
    let zone = match found.zone {
        Some(mention) => mention.resolve(scan.reference, found.stretch.from, &mut remarks),
        None => scan.reference.zone,
    };
    let from = instant(zone, found.stretch.from, &mut remarks)?;
    // Odd hours at the end are not worth a second remark; an end that the clocks skip is no end.
    let until = found
        .stretch
        .span
        .then(|| instant(zone, found.stretch.until, &mut Vec::new()));
    let until = until.flatten().filter(|until| *until > from);
    Some(Expression {
        span: Span::new(tokens_start(scan, at), scan.tokens[next - 1].end as usize),
        from,
        until,
        grain: grain(found.stretch.grain),
        bound: found.bound,
        zone_source: if found.zone.is_some() {
            ZoneSource::Text
        } else {
            ZoneSource::Sender
        },
        clock: found.clock,
        open: found.open,
        remarks,
    })
}

fn tokens_start(scan: &Scan, at: usize) -> usize {
    scan.tokens[at].start as usize
}

fn grain(unit: Unit) -> Grain {
    match unit {
        Unit::Second | Unit::Minute => Grain::Minute,
        Unit::Hour => Grain::Hour,
        Unit::Day => Grain::Day,
        Unit::Week => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Year => Grain::Year,
    }
}

/// The instant at which the clocks of `zone` show `wall`.
fn instant(zone: Zone, wall: NaiveDateTime, remarks: &mut Vec<Remark>) -> Option<DateTime<Zone>> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(instant) => Some(instant),
        MappedLocalTime::Ambiguous(first, second) => {
            remarks.push(Remark::DoubledHour);
            Some(first.min(second))
        }
        MappedLocalTime::None => {
            remarks.push(Remark::SkippedHour);
            // The offset of the day before carries the wall clock past the gap; no gap is as long as a day and a half.
            let before = zone
                .from_local_datetime(&(wall - TimeDelta::hours(36)))
                .earliest()?;
            Some(before + TimeDelta::hours(36))
        }
    }
}
