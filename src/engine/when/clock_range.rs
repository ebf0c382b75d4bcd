//! Two times of day: "from 3 to 5pm", "9–11", "between 10:00 and 11:30", "2pm–4".
//!
//! The end is exclusive and as written: "from 3 to 5pm" ends at 17:00. What one end leaves open the other
//! decides: "11–1pm" starts at 11:00, "9–5" ends at 17:00.

use super::{
    Bound,
    calendar::Unit,
    clock::{self, Lead},
    reading::{Clock, Hand, Reading},
    scan::{Read, Scan},
    token::Kind,
    words::Word,
    zone_words::After,
};

/// A range at `at`; two bare numbers need a prefix, or a day before them (`led`).
pub(super) fn read(scan: &Scan, at: usize, led: bool) -> Read<Reading> {
    let mut start = at;
    let mut prefix = None;
    // "tomorrow in between 1-2:30"
    if scan.is(start, Word::In) && scan.is(start + 1, Word::Between) {
        start += 1;
    }
    if let Some(word @ (Word::From | Word::Between)) = scan.word(start) {
        prefix = Some(word);
        start += 1;
    } else if matches!(scan.word(start), Some(Word::At)) {
        prefix = Some(Word::At);
        start += 1;
    }
    let (from, next) = clock::hand(scan, start, Lead::Strong)?;
    let zone = super::zone_words::read(scan, next, After::Clock)
        .filter(|(_, end)| joint(scan, *end, prefix).is_some());
    let (zone, next) = zone.map_or((None, next), |(zone, end)| (Some(zone), end));
    let second = joint(scan, next, prefix)?;
    // "15:20:00-05:00" is a time with its offset from UTC.
    if scan.glued(second)
        && scan.glued(next)
        && (from.grain == Unit::Second || at > 0 && scan.is(at - 1, Word::T))
    {
        return None;
    }
    let (until, end) = clock::hand(scan, second, Lead::Strong)?;
    // "2013 to 2015"
    let year = |at: usize, end: usize| {
        end == at + 1
            && scan
                .number(at)
                .is_some_and(|(value, digits)| digits == 4 && (1900..2200).contains(&value))
    };
    if year(start, next) && year(second, end) {
        return None;
    }
    let bare = |from: usize, to: usize, hand: Hand| {
        to == from + 1 && hand.grain == Unit::Hour && scan.number(from).is_some()
    };
    let bare_both = bare(start, next, from) && bare(second, end, until);
    let spoken = scan.word(second - 1) == Some(Word::To) || scan.is(second - 1, Word::And);
    let sure = matches!(prefix, Some(Word::From | Word::Between))
        || led
        || scan.alone(at, end)
        || clock::part_follows(scan, end)
        || (prefix.is_some() && !spoken);
    if bare_both && !sure {
        return None;
    }
    // "from 3 to 5" said of things has one of them behind it; so have "5 to 10 March" and "2-3 days".
    let counts = bare(second, end, until)
        && matches!(
            scan.kind(end),
            Kind::Word(
                Word::Month(_)
                    | Word::Unit(_)
                    | Word::Hours
                    | Word::HourMark
                    | Word::Working
                    | Word::Business
            )
        );
    if counts {
        return None;
    }
    // "3pm CET – 5pm CET"
    let end = zone
        .and_then(|_| super::zone_words::read(scan, end, After::Clock))
        .map_or(end, |(_, after)| after);
    let from = settle(from, until);
    let reading = Reading {
        bound: Some(Bound::Between),
        zone,
        ..Reading::clock(Clock::Range { from, until })
    };
    Some((reading, end))
}

/// The index after the word or dash between the two ends.
fn joint(scan: &Scan, at: usize, prefix: Option<Word>) -> Option<usize> {
    match scan.kind(at) {
        Kind::Mark(b'-') if !scan.mark(at + 1, b'-') => Some(at + 1),
        Kind::Word(Word::To | Word::Until | Word::Through) if prefix != Some(Word::Between) => {
            Some(at + 1)
        }
        Kind::Word(Word::And) if prefix == Some(Word::Between) => Some(at + 1),
        _ => None,
    }
}

/// The first end, as the second one decides: the latest reading of it that comes before.
fn settle(from: Hand, until: Hand) -> Hand {
    if !from.either || until.either {
        return from;
    }
    let end = if until.minute == 0 {
        1440
    } else {
        until.minute
    };
    let early = from.minute % 720;
    // "9-5pm" starts in the morning, "3-5pm" in the afternoon.
    let minute = [early + 720, early]
        .into_iter()
        .find(|minute| *minute < end)
        .unwrap_or(early + 720);
    Hand {
        minute,
        either: false,
        ..from
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn ends_decide_for_each_other() {
        check(
            "from 4 to 5pm",
            "from 4 to 5pm",
            "2026-03-04T16:00/2026-03-04T17:00 between hour",
        );
        check(
            "tomorrow 11–1pm",
            "tomorrow 11–1pm",
            "2026-03-05T11:00/2026-03-05T13:00 between hour",
        );
        check(
            "tomorrow 9-5",
            "tomorrow 9-5",
            "2026-03-05T09:00/2026-03-05T17:00 between hour",
        );
        check(
            "10pm to 2am",
            "10pm to 2am",
            "2026-03-04T22:00/2026-03-05T02:00 between hour",
        );
        quiet("from 3 to 5 replicas");
    }
}
