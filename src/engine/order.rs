//! One way to sort every list.
//!
//! The standard library's sorts are made anew for every type, at 4 to 6 KB of wasm each; the lists here are short, so all
//! of them are put in order by three numbers, and only numbers are sorted.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::text::Span;

/// What a list is ordered by: the first number that differs decides.
pub type Key = [i64; 3];

/// Sorts by `key`, keeping equals in the order that they have.
pub fn by<T>(list: &mut [T], key: impl Fn(&T) -> Key) {
    let mut order: Vec<(Key, usize)> = list.iter().map(key).zip(0..).collect();
    sort(&mut order);
    // Where the item that lies at each place is to go.
    let mut wanted = vec![0; list.len()];
    for (place, (_, from)) in order.into_iter().enumerate() {
        wanted[from] = place;
    }
    for at in 0..list.len() {
        while wanted[at] != at {
            let place = wanted[at];
            list.swap(at, place);
            wanted.swap(at, place);
        }
    }
}

/// Not a part of [`by`], so that there is one of it.
fn sort(order: &mut [(Key, usize)]) {
    order.sort_unstable();
}

/// Spans by start, then by end.
pub fn of_span(span: Span) -> Key {
    [number(span.start), number(span.end), 0]
}

/// Instants as they follow one another.
pub fn of_instant(at: DateTime<Utc>) -> Key {
    [at.timestamp(), at.timestamp_subsec_nanos().into(), 0]
}

/// Days as they follow one another.
pub fn of_day(day: NaiveDate) -> Key {
    [day.num_days_from_ce().into(), 0, 0]
}

/// Times from the shortest on; none is negative.
pub fn of_time(time: TimeDelta) -> Key {
    [time.num_seconds(), time.subsec_nanos().into(), 0]
}

/// A place in a text or list as a key's number.
pub fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn as_the_stable_sort_has_it(list: Vec<(i8, u8)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            by(&mut ours, |item| [item.0.into(), 0, 0]);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn instants_and_times() {
        let at = |second, nano| DateTime::from_timestamp(second, nano).unwrap();
        let mut instants = [at(5, 1), at(-5, 3), at(5, 0), at(-5, 2)];
        by(&mut instants, |at| of_instant(*at));
        assert!(instants.is_sorted());
        let mut times = [
            TimeDelta::nanoseconds(1_000_000_001),
            TimeDelta::zero(),
            TimeDelta::seconds(1),
        ];
        by(&mut times, |time| of_time(*time));
        assert!(times.is_sorted());
    }
}
