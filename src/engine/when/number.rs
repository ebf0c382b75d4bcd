//! Numbers as people write them: digits, words ("twenty-five"), ordinals ("21st", "twenty first"),
//! and amounts ("2.5", "two and a half", "a couple of", "an").

use super::{
    calendar::Unit,
    scan::{Read, Scan},
    words::Word,
};

/// An amount in thousandths, so that halves and quarters stay exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount(pub i64);

impl Amount {
    pub(super) fn whole(count: u32) -> Amount {
        Amount(i64::from(count) * 1000)
    }

    /// The count, where it is whole.
    pub(super) fn count(self) -> Option<i64> {
        (self.0 % 1000 == 0).then_some(self.0 / 1000)
    }
}

/// A whole number in digits or words: "12", "twelve", "forty-two", "a hundred and twenty".
pub(super) fn whole(scan: &Scan, at: usize) -> Read<u32> {
    if let Some((value, digits)) = scan.number(at) {
        // "1,000"
        if let (true, true, Some((low, 3))) =
            (digits <= 3, scan.mark(at + 1, b','), scan.number(at + 2))
            && scan.glued(at + 1)
            && scan.glued(at + 2)
        {
            return Some((value * 1000 + low, at + 3));
        }
        return Some((value, at + 1));
    }
    spelled(scan, at)
}

/// A whole number in words, below 1000.
pub(super) fn spelled(scan: &Scan, at: usize) -> Read<u32> {
    let (value, next) = below_hundred(scan, at).or_else(|| {
        (scan.is(at, Word::A) && matches!(scan.word(at + 1), Some(Word::Hundred)))
            .then_some((1, at + 1))
    })?;
    if value > 0 && value < 10 && scan.is(next, Word::Hundred) {
        let rest = below_hundred(scan, scan.skip(next + 1, Word::And));
        return Some(match rest {
            Some((rest, end)) => (value * 100 + rest, end),
            None => (value * 100, next + 1),
        });
    }
    Some((value, next))
}

fn below_hundred(scan: &Scan, at: usize) -> Read<u32> {
    match scan.word(at)? {
        Word::Number(value) => Some((value.into(), at + 1)),
        Word::Tens(tens) => {
            let next = if scan.mark(at + 1, b'-') {
                at + 2
            } else {
                at + 1
            };
            match scan.word(next) {
                Some(Word::Number(units @ 1..=9)) => Some((u32::from(tens + units), next + 1)),
                _ => Some((tens.into(), at + 1)),
            }
        }
        _ => None,
    }
}

/// An ordinal: "14th", "fourteenth", "twenty-first", "second".
pub(super) fn ordinal(scan: &Scan, at: usize) -> Read<u32> {
    if let Some((value, _)) = scan.number(at) {
        return (scan.is(at + 1, Word::Suffix) && scan.glued(at + 1)).then_some((value, at + 2));
    }
    match scan.word(at)? {
        Word::Ordinal(value) => Some((value.into(), at + 1)),
        Word::OrdinalTens(value) => Some((value.into(), at + 1)),
        Word::Unit(Unit::Second) if scan.reads(at, &["second"]) => Some((2, at + 1)),
        Word::Tens(tens) => {
            let next = if scan.mark(at + 1, b'-') {
                at + 2
            } else {
                at + 1
            };
            let (units, end) = ordinal(scan, next).filter(|_| scan.number(next).is_none())?;
            (1..=9)
                .contains(&units)
                .then_some((u32::from(tens) + units, end))
        }
        _ => None,
    }
}

/// How many of a unit: "3", "two and a half", "2.5", "1/2", "a", "half a", "a couple of", "a few more".
/// "A few" and "several" are three, "a couple" two.
pub(super) fn amount(scan: &Scan, at: usize) -> Read<Amount> {
    let (amount, next) = plain_amount(scan, at)?;
    Some((amount, scan.skip(next, Word::More)))
}

fn plain_amount(scan: &Scan, at: usize) -> Read<Amount> {
    let article = scan.skip(scan.skip(at, Word::The), Word::A);
    match scan.word(article) {
        Some(Word::Couple) => return Some((Amount(2000), scan.skip(article + 1, Word::Of))),
        Some(Word::Few | Word::Several) => {
            return Some((Amount(3000), scan.skip(article + 1, Word::Of)));
        }
        Some(Word::Dozen) => return Some((Amount(12_000), article + 1)),
        // "half an hour", "half a day", "a half day"
        Some(Word::Half | Word::HalfSign) => {
            if scan.is(article + 1, Word::Dozen) {
                return Some((Amount(6000), article + 2));
            }
            return Some((Amount(500), scan.skip(article + 1, Word::A)));
        }
        // "a quarter of an hour"
        Some(Word::Unit(Unit::Quarter))
            if scan.is(article + 1, Word::Of) && scan.is(article + 2, Word::A) =>
        {
            return Some((Amount(250), article + 3));
        }
        _ => {}
    }
    let Some((count, next)) = whole(scan, at) else {
        return scan.is(at, Word::A).then_some((Amount(1000), at + 1));
    };
    let count = Amount::whole(count);
    // "2.5", "1.75"
    if let (true, Some((decimals, digits @ 1..=3))) = (
        scan.mark(next, b'.') && scan.glued(next),
        scan.number(next + 1),
    ) && scan.glued(next + 1)
        && scan.number(at).is_some()
    {
        let scale = [100, 10, 1][usize::from(digits) - 1];
        return Some((Amount(count.0 + i64::from(decimals) * scale), next + 2));
    }
    // "1/2 an hour"
    if let (true, Some((2..=4, 1))) = (
        scan.mark(next, b'/') && scan.glued(next),
        scan.number(next + 1),
    ) {
        let below = i64::from(scan.number(next + 1)?.0);
        return Some((Amount(count.0 / below), scan.skip(next + 2, Word::A)));
    }
    if scan.is(next, Word::HalfSign) {
        return Some((Amount(count.0 + 500), next + 1));
    }
    // "two and a half", "2 and a quarter"
    if scan.is(next, Word::And) {
        let fraction = scan.skip(next + 1, Word::A);
        if scan.is(fraction, Word::Half) {
            return Some((Amount(count.0 + 500), fraction + 1));
        }
    }
    // "three quarters of an hour"
    if scan.is(next, Word::Unit(Unit::Quarter))
        && scan.is(next + 1, Word::Of)
        && scan.is(next + 2, Word::A)
    {
        return Some((Amount(count.0 / 4), next + 3));
    }
    if scan.is(next, Word::Dozen) {
        return Some((Amount(count.0 * 12), next + 1));
    }
    Some((count, next))
}

#[cfg(test)]
mod tests {
    use super::super::testing::with_scan;
    use super::*;

    #[test]
    fn amounts() {
        let thousandths =
            |text| with_scan(text, |scan| amount(scan, 0).map(|(amount, _)| amount.0));
        assert_eq!(thousandths("2 and a half hours"), Some(2500));
        assert_eq!(thousandths("2.25 hours"), Some(2250));
        assert_eq!(thousandths("2½ hours"), Some(2500));
        assert_eq!(thousandths("half an hour"), Some(500));
        assert_eq!(thousandths("three quarters of an hour"), Some(750));
        assert_eq!(thousandths("a couple of days"), Some(2000));
        assert_eq!(thousandths("an hour"), Some(1000));
        assert_eq!(thousandths("a hundred and five days"), Some(105_000));
        assert_eq!(thousandths("1,000 days"), Some(1_000_000));
        assert_eq!(thousandths("forty-two days"), Some(42_000));
        assert_eq!(thousandths("days"), None);
    }

    #[test]
    fn ordinals() {
        let nth = |text| with_scan(text, |scan| ordinal(scan, 0).map(|(nth, _)| nth));
        assert_eq!(nth("21st"), Some(21));
        assert_eq!(nth("twenty-first"), Some(21));
        assert_eq!(nth("second"), Some(2));
        assert_eq!(nth("twentieth"), Some(20));
        assert_eq!(nth("two"), None);
        assert_eq!(nth("seconds"), None);
    }
}
