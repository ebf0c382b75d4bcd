//! The present: "now", "right now", "at the moment"; and ASAP, which starts now and names no end.

use super::{
    Bound,
    calendar::{Stretch, Unit},
    reading::Reading,
    scan::{Read, Scan},
    words::Word,
};

pub(super) fn read(scan: &Scan, at: usize) -> Read<Reading> {
    let next = match scan.word(at)? {
        Word::Now => at + 1,
        Word::Right | Word::Just if scan.is(at + 1, Word::Now) => at + 2,
        Word::At if scan.is(at + 1, Word::The) && scan.reads(at + 2, &["moment"]) => at + 3,
        Word::At if scan.is(at + 1, Word::This) && scan.reads(at + 2, &["moment", "time"]) => {
            at + 3
        }
        Word::Asap => return Some((soon(scan)?, at + 1)),
        Word::As
            if scan.is(at + 1, Word::Soon)
                && scan.is(at + 2, Word::As)
                && scan.is(at + 3, Word::Possible) =>
        {
            return Some((soon(scan)?, at + 4));
        }
        _ => return None,
    };
    let now = Stretch::of(Unit::Second, scan.now())?;
    Some((Reading::fixed(now), next))
}

fn soon(scan: &Scan) -> Option<Reading> {
    let now = Stretch::of(Unit::Second, scan.now())?;
    Some(Reading {
        bound: Some(Bound::After),
        ..Reading::fixed(now)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn now_and_asap() {
        check(
            "I need it right now!",
            "right now",
            "2026-03-04T15:20 at minute",
        );
        check("send it ASAP", "ASAP", "2026-03-04T15:20 after minute");
        quiet("now that you say it");
    }
}
