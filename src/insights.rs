//! What happened to messages, as counts a day: nothing of a message, of whom it went to or where it was written.
//!
//! A device counts for itself and under its own short random name, so that lists of several devices, or the same list
//! read twice, merge without counting anything twice: of each device, day and counter the higher number holds. Days
//! older than [`KEPT`] are forgotten.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    engine::{dates, order, pillars::Pillar, rules, table},
    json::object,
    settings::Problem,
};

/// The version that [`Insights::write`] stores.
pub const VERSION: u64 = 1;

/// So many days are kept: a year and the month that it is compared with.
pub const KEPT: u64 = 400;

/// Something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A message was sent while a draft of it was watched.
    Sent,
    /// One of them about which nothing was said.
    Quiet,
    /// One of them to somebody who was not at work.
    ToSomebodyOff,
    /// A pillar was missing from what was sent.
    Missing(Pillar),
    /// A hint of a rule stood beside what was sent, was followed by its fix, or was dismissed.
    Hint(&'static str, Deed),
}

/// What became of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    Shown,
    Fixed,
    Dismissed,
}

/// Counters by name, each above zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums(table::Map<String, u32>);

/// Counts of every day and device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Insights {
    /// The name under which this device counts; empty until it is given one.
    pub device: String,
    devices: table::Map<String, table::Map<NaiveDate, Sums>>,
}

impl Count {
    /// The name under which it is stored.
    fn name(self) -> String {
        match self {
            Count::Sent => "sent".to_owned(),
            Count::Quiet => "quiet".to_owned(),
            Count::ToSomebodyOff => "off".to_owned(),
            Count::Missing(pillar) => format!("missing/{}", word(pillar)),
            Count::Hint(rule, deed) => format!("{}/{rule}", word(deed)),
        }
    }
}

fn word(value: impl Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

impl Sums {
    pub fn of(&self, count: Count) -> u32 {
        self.0.get(&count.name()).copied().unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The rules of whose hints `deed` was counted, those with most first.
    pub fn rules(&self, deed: Deed) -> Vec<(&'static str, u32)> {
        let mut rules: Vec<_> = rules::ALL
            .iter()
            .map(|rule| (rule.id, self.of(Count::Hint(rule.id, deed))))
            .filter(|(_, times)| *times > 0)
            .collect();
        order::by(&mut rules, |&(_, times)| [-i64::from(times), 0, 0]);
        rules
    }

    fn add(&mut self, other: &Sums) {
        for (name, times) in &other.0 {
            let sum = self.0.get_or_default(name.clone());
            *sum = sum.saturating_add(*times);
        }
    }

    /// The higher of both, counter by counter.
    fn join(&mut self, other: &Sums) {
        for (name, times) in &other.0 {
            let sum = self.0.get_or_default(name.clone());
            *sum = (*sum).max(*times);
        }
    }
}

impl Insights {
    /// Reads what was stored; an empty text is nothing counted yet. What cannot be read is left out and reported.
    pub fn read(stored: &str) -> (Insights, Vec<Problem>) {
        if stored.trim().is_empty() {
            return (Insights::default(), Vec::new());
        }
        match serde_json::from_str::<Map<String, Value>>(stored) {
            Ok(map) => Insights::of(&map),
            Err(error) => (Insights::default(), vec![Problem::new("insights", error)]),
        }
    }

    /// As [`Insights::read`], of what is JSON already.
    pub fn of(map: &Map<String, Value>) -> (Insights, Vec<Problem>) {
        let device = map.get("device").and_then(Value::as_str);
        let mut insights = Insights {
            device: device.unwrap_or_default().to_owned(),
            ..Insights::default()
        };
        let mut problems = Vec::new();
        let entries = |value: Option<&Value>| {
            value
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default()
        };
        for (device, days) in entries(map.get("devices")) {
            for (day, counts) in entries(Some(&days)) {
                let place = format!("insights.{device}.{day}");
                let Some(date) = dates::read(&day) else {
                    problems.push(Problem::new(place, "is no day; try \"2026-03-04\""));
                    continue;
                };
                match serde_json::from_value::<table::Map<String, u32>>(counts) {
                    Ok(counts) => {
                        let days = insights.devices.get_or_default(device.clone());
                        days.insert(date, Sums(counts));
                    }
                    Err(error) => problems.push(Problem::new(place, error)),
                }
            }
        }
        (insights, problems)
    }

    pub fn to_map(&self) -> Map<String, Value> {
        let devices = self.devices.iter().map(|(device, days)| {
            let days = days
                .iter()
                .map(|(day, sums)| (day.to_string(), serde_json::json!(sums.0)));
            (device.clone(), Value::Object(object(days)))
        });
        let mut map = Map::new();
        map.insert("version".to_owned(), VERSION.into());
        map.insert("device".to_owned(), self.device.as_str().into());
        map.insert("devices".to_owned(), Value::Object(object(devices)));
        map
    }

    /// The text to store.
    pub fn write(&self) -> String {
        Value::Object(self.to_map()).to_string()
    }

    /// Counts something on the day `today` of the device's calendar, and forgets what is too old by then.
    pub fn count(&mut self, today: NaiveDate, count: Count) {
        let days = self.devices.get_or_default(self.device.clone());
        let sum = days.get_or_default(today).0.get_or_default(count.name());
        *sum = sum.saturating_add(1);
        self.forget_before(
            today
                .checked_sub_days(Days::new(KEPT))
                .unwrap_or(NaiveDate::MIN),
        );
    }

    fn forget_before(&mut self, first: NaiveDate) {
        for days in self.devices.values_mut() {
            days.retain(|day, _| *day >= first);
        }
        self.devices.retain(|_, days| !days.is_empty());
    }

    pub fn is_empty(&self) -> bool {
        self.devices.is_empty()
    }

    /// Takes over what another list knows; in any order and any number of times the same.
    pub fn merge(&mut self, other: &Insights) {
        for (device, days) in &other.devices {
            let own = self.devices.get_or_default(device.clone());
            for (day, sums) in days {
                own.get_or_default(*day).join(sums);
            }
        }
    }

    /// The sums of the days from `first` on and before `until`, of every device.
    pub fn between(&self, first: NaiveDate, until: NaiveDate) -> Sums {
        let mut sums = Sums::default();
        if first < until {
            for (_, day) in self
                .devices
                .values()
                .flat_map(table::Map::iter)
                .filter(|(day, _)| (first..until).contains(*day))
            {
                sums.add(day);
            }
        }
        sums
    }

    pub fn day(&self, day: NaiveDate) -> Sums {
        self.between(day, day.succ_opt().unwrap_or(day))
    }

    /// The last `many` weeks, each by its Monday, the one of `today` last.
    pub fn weeks(&self, today: NaiveDate, many: u64) -> Vec<(NaiveDate, Sums)> {
        let monday = today.week(Weekday::Mon).first_day();
        (0..many)
            .rev()
            .filter_map(|back| monday.checked_sub_days(Days::new(7 * back)))
            .map(|first| {
                let until = first
                    .checked_add_days(Days::new(7))
                    .unwrap_or(NaiveDate::MAX);
                (first, self.between(first, until))
            })
            .collect()
    }

    /// The last `many` months, each by its first day, the one of `today` last.
    pub fn months(&self, today: NaiveDate, many: u32) -> Vec<(NaiveDate, Sums)> {
        let first = today.with_day(1).unwrap_or(today);
        (0..many)
            .rev()
            .filter_map(|back| first.checked_sub_months(Months::new(back)))
            .map(|first| {
                let until = first
                    .checked_add_months(Months::new(1))
                    .unwrap_or(NaiveDate::MAX);
                (first, self.between(first, until))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{Count, Deed, Insights};
    use crate::engine::pillars::Pillar;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn some() -> Insights {
        let mut insights = Insights::default();
        for (device, on, count) in [
            ("a", "2026-03-04", Count::Sent),
            ("a", "2026-03-04", Count::Sent),
            ("a", "2026-03-04", Count::Missing(Pillar::Deadline)),
            ("b", "2026-03-04", Count::Sent),
            (
                "b",
                "2026-03-09",
                Count::Hint("deadline/vague", Deed::Fixed),
            ),
        ] {
            insights.device = device.to_owned();
            insights.count(day(on), count);
        }
        insights
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Insights::read(&some().write()), (some(), vec![]));
        assert_eq!(Insights::read(""), (Insights::default(), vec![]));
    }

    #[test]
    fn days_weeks_and_months_are_summed_over_devices() {
        let insights = some();
        assert_eq!(insights.day(day("2026-03-04")).of(Count::Sent), 3);
        assert!(insights.day(day("2026-03-05")).is_empty());
        let weeks = insights.weeks(day("2026-03-10"), 2);
        assert_eq!(weeks[0].0, day("2026-03-02"));
        assert_eq!(weeks[0].1.of(Count::Missing(Pillar::Deadline)), 1);
        assert_eq!(weeks[1].1.rules(Deed::Fixed), [("deadline/vague", 1)]);
        let months = insights.months(day("2026-03-31"), 3);
        assert_eq!(
            months.iter().map(|month| month.0).collect::<Vec<_>>(),
            [day("2026-01-01"), day("2026-02-01"), day("2026-03-01")]
        );
        assert_eq!(months[2].1.of(Count::Sent), 3);
    }

    #[test]
    fn old_days_are_forgotten() {
        let mut insights = some();
        insights.count(day("2027-04-09"), Count::Sent);
        assert!(insights.day(day("2026-03-04")).is_empty());
        assert!(!insights.day(day("2026-03-09")).is_empty());
    }

    #[test]
    fn one_bad_day_keeps_the_others() {
        let (insights, problems) = Insights::read(
            r#"{"version":1,"devices":{"a":{"today":{"sent":1},"2026-03-04":{"sent":2},"2026-03-05":{"sent":"two"}}}}"#,
        );
        assert_eq!(insights.day(day("2026-03-04")).of(Count::Sent), 2);
        assert_eq!(problems.len(), 2, "{problems:?}");
    }

    fn any() -> impl Strategy<Value = Insights> {
        let one = (0..3u8, 0..5u64, 0..3u8);
        proptest::collection::vec(one, 0..30).prop_map(|list| {
            let mut insights = Insights::default();
            for (device, later, what) in list {
                let on = day("2026-03-04") + chrono::Days::new(later);
                let count = [Count::Sent, Count::Quiet, Count::ToSomebodyOff][usize::from(what)];
                insights.device = device.to_string();
                insights.count(on, count);
            }
            insights
        })
    }

    proptest! {
        #[test]
        fn merging_counts_nothing_twice(a in any(), b in any(), c in any()) {
            let merged = |list: &[&Insights]| {
                let mut all = Insights::default();
                for one in list {
                    all.merge(one);
                }
                all
            };
            prop_assert_eq!(merged(&[&a, &a]), merged(&[&a]));
            prop_assert_eq!(merged(&[&a, &b]), merged(&[&b, &a]));
            prop_assert_eq!(merged(&[&merged(&[&a, &b]), &c]), merged(&[&a, &merged(&[&b, &c])]));
        }
    }
}
