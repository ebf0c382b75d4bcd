//! **deadline/mismatch**: a date that cannot be meant: the weekday is another one, there is no such day, or it has passed.
//!
//! A reader cannot act on such a date, and has to ask which part of it is right.

use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};

use super::{Cases, Evidence, Finding, Fix, Rule, Severity};
use crate::engine::{
    when::{Bound, Expression, Grain, Remark},
    wording::{Class, hints::fill},
};

pub(super) const RULE: Rule = Rule {
    id: "deadline/mismatch",
    severity: Severity::Warning,
    pillar: None,
    // Little: the slip is seen at once, and says nothing of how much else the message lacks.
    points: 1,
    check,
};

pub(super) const CASES: Cases = Cases {
    flagged: "Please send the signed form for room 12 by Friday 5 March, the insurer needs it.",
    quiet: "Please send the signed form for room 12 by Friday 6 March, the insurer needs it.",
};

fn check(evidence: &Evidence) -> Vec<Finding> {
    let wording = evidence.wording();
    let raw = evidence.text.raw;
    let mut findings = Vec::new();
    for time in evidence.times {
        let words = time.span.of(raw);
        for remark in &time.remarks {
            let message = match remark {
                Remark::WeekdayMismatch { actual } => {
                    let message = fill(wording.other_weekday, words);
                    let message = fill(&message, wording.weekdays[place(*actual)]);
                    let fixes = agreeing(evidence, time, *actual);
                    findings.push(Finding {
                        fixes,
                        ..Finding::new(time.span, message)
                    });
                    continue;
                }
                Remark::NoSuchDate => wording.no_such_date,
                Remark::SkippedHour => wording.skipped_hour,
                _ => continue,
            };
            findings.push(Finding::new(time.span, fill(message, words)));
        }
    }
    for due in &evidence.deadline.due {
        if due.bound != Bound::After && end(due) + TimeDelta::days(1) < evidence.now {
            findings.push(Finding {
                fixes: evidence.days(due.span, wording.by.trim_start()),
                ..Finding::new(due.span, fill(wording.already_past, due.span.of(raw)))
            });
        }
    }
    findings
}

/// When the time named is over: "this week" lasts until Sunday.
fn end(due: &Expression) -> DateTime<Utc> {
    let longest = match due.grain {
        Grain::Minute | Grain::Hour => 0,
        Grain::Day => 1,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Quarter => 92,
        Grain::Year => 366,
    };
    let end = due.until.map(|until| until.to_utc());
    end.unwrap_or_else(|| due.from.to_utc() + TimeDelta::days(longest))
}

/// The same phrase with the weekday that the date falls on, and with the nearest date on the weekday named.
fn agreeing(evidence: &Evidence, time: &Expression, actual: Weekday) -> Vec<Fix> {
    let text = evidence.text;
    let weekdays = evidence.wording().weekdays;
    let inside = text.token_at(time.span.start)..text.token_at(time.span.end);
    let said = inside.clone().find_map(|index| {
        let short = text.word(index).get(..3)?;
        let starts = |name: &str| name[..3].eq_ignore_ascii_case(short);
        let day = weekdays.iter().position(|name| starts(name))?;
        text.tokens[index]
            .is(Class::Weekday)
            .then_some((index, day))
    });
    let Some((named, wanted)) = said else {
        return Vec::new();
    };
    let put = |index: usize, word: String| {
        let span = text.tokens[index].span;
        let label = [
            &text.raw[time.span.start..span.start],
            &word,
            &text.raw[span.end..time.span.end],
        ]
        .concat();
        Fix {
            label,
            span,
            replacement: word,
        }
    };
    let written = text.word(named);
    let mut right = weekdays[place(actual)].to_string();
    if written.len() <= 4 {
        right.truncate(3);
    }
    if text.tokens[named].shouted {
        right.make_ascii_uppercase();
    } else if !text.tokens[named].capital {
        right.make_ascii_lowercase();
    }
    let mut fixes = vec![put(named, right)];
    let date = time.from.date_naive();
    // From the day named to the nearest one of that weekday: three days on or back at most.
    let ahead = (wanted + 7 - place(actual)) % 7;
    let shift = i64::try_from(ahead).unwrap_or_default() - if ahead > 3 { 7 } else { 0 };
    let meant = date + TimeDelta::days(shift);
    let day = inside
        .clone()
        .find(|&index| text.word(index) == date.day().to_string());
    if let Some(day) = day.filter(|_| meant.month() == date.month()) {
        fixes.push(put(day, meant.day().to_string()));
    }
    fixes
}

/// A weekday's number, from 0 for Monday.
fn place(weekday: Weekday) -> usize {
    weekday.num_days_from_monday() as usize
}
