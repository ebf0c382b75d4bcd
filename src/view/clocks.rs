//! The readers' clocks in words: one line beside the composer, a list in the card.
//!
//! One or two readers are named ("Mei 02:14, asleep · Ana 19:14, done for today"), more are counted ("3 at work ·
//! 2 asleep"). A reader who is at work and whose clock is the sender's own is no news and is not announced.

use chrono::{DateTime, Offset, TimeZone, Utc};

use super::{
    Node, Press,
    node::{button, div, span},
    words,
};
use crate::{
    engine::{
        readers::{Clock, ReaderNow, State},
        zone::Zone,
    },
    people::first_name,
    settings::{ClockStyle, Settings},
};

/// From how many readers on they are counted and no longer named.
const COUNTED_FROM: usize = 3;

/// The clocks of one draft's readers, as the sender sees them.
pub struct Clocks<'a> {
    readers: &'a [ReaderNow],
    now: DateTime<Utc>,
    own: Zone,
    style: ClockStyle,
}

/// Milliseconds until every clock shown at `now` turns to its next minute.
pub fn until_next_minute(now: DateTime<Utc>) -> u32 {
    let into = now.timestamp_millis().rem_euclid(60_000);
    u32::try_from(60_000 - into).unwrap_or(60_000)
}

impl<'a> Clocks<'a> {
    /// The clocks of `readers` at `now`.
    pub fn of(settings: &Settings, readers: &'a [ReaderNow], now: DateTime<Utc>) -> Clocks<'a> {
        Clocks {
            readers,
            now,
            own: settings.zone.unwrap_or(Zone::UTC),
            style: settings.clock,
        }
    }

    /// True where somebody's clock is news: not the sender's own time, or not at work.
    fn is_news(&self, clock: &Clock) -> bool {
        let own = self
            .own
            .offset_from_utc_datetime(&self.now.naive_utc())
            .fix();
        clock.state != State::Working || clock.local.offset().fix() != own
    }

    fn known(&self) -> impl Iterator<Item = (&ReaderNow, &Clock)> {
        self.readers
            .iter()
            .filter_map(|reader| reader.clock.as_ref().map(|clock| (reader, clock)))
    }

    fn unknown(&self) -> impl Iterator<Item = &ReaderNow> {
        self.readers.iter().filter(|reader| reader.clock.is_none())
    }

    /// The line beside the composer; none where no clock is news.
    pub fn line(&self) -> Option<String> {
        let news: Vec<_> = self
            .known()
            .filter(|(_, clock)| self.is_news(clock))
            .collect();
        if news.is_empty() {
            return None;
        }
        if self.readers.len() < COUNTED_FROM {
            let one = |(reader, clock): &(&ReaderNow, &Clock)| {
                format!(
                    "{} {}, {}",
                    first_name(&reader.name),
                    words::time(&clock.local, self.style),
                    words::state(clock.state)
                )
            };
            return Some(news.iter().map(one).collect::<Vec<_>>().join(" · "));
        }
        let counted = [
            State::Working,
            State::BeforeWork,
            State::AfterWork,
            State::Asleep,
            State::Weekend,
            State::Holiday,
        ]
        .into_iter()
        .filter_map(|state| {
            let count = self
                .known()
                .filter(|(_, clock)| clock.state == state)
                .count();
            (count > 0).then(|| format!("{count} {}", words::state_of_several(state)))
        });
        Some(counted.collect::<Vec<_>>().join(" · "))
    }

    /// The one quiet offer where no reader's zone is known: whose to add.
    pub fn offer(&self) -> Option<(&str, &'static str)> {
        let mut unknown = self.unknown();
        let first = unknown.next()?;
        if self.known().next().is_some() {
            return None;
        }
        let words = if unknown.next().is_none() {
            "add their time zone"
        } else {
            "add their time zones"
        };
        Some((&first.name, words))
    }

    /// Every reader with their clock and when they start next.
    pub fn list(&self) -> Option<Node> {
        if self.readers.is_empty() {
            return None;
        }
        let rows = self.readers.iter().map(|reader| match &reader.clock {
            Some(clock) => self.row(reader, clock),
            None => unknown_row(reader),
        });
        Some(
            Node::new("ul")
                .class("readers")
                .with("aria-label", "Readers")
                .children(rows),
        )
    }

    /// The same list to be looked at beside a line that only counts; none where the line names everybody.
    pub fn peek(&self) -> Option<Node> {
        let counted = self.readers.len() >= COUNTED_FROM && self.known().next().is_some();
        let list = counted.then(|| self.list()).flatten()?;
        Some(div("card peek").with("role", "tooltip").child(list))
    }

    fn row(&self, reader: &ReaderNow, clock: &Clock) -> Node {
        let start = clock.next_start.as_ref().map(|start| {
            let own = start.with_timezone(&self.own);
            let theirs = if start.date_naive() == clock.local.date_naive() {
                words::time(start, self.style)
            } else {
                words::day_and_time(start, self.style)
            };
            let distance = words::distance(start.to_utc() - self.now);
            let mine = words::day_and_time(&own, self.style);
            let text = if own.naive_local() == start.naive_local() {
                format!("starts {theirs}, in {distance}")
            } else {
                format!("starts {theirs}, in {distance} ({mine} for you)")
            };
            span("start", text)
        });
        Node::new("li")
            .class(format!(
                "reader {}",
                if clock.state == State::Working {
                    "on"
                } else {
                    "off"
                }
            ))
            .child(span("who", &reader.name).with("dir", "auto"))
            .child(
                Node::new("time")
                    .class("time")
                    .text(words::day_and_time(&clock.local, self.style))
                    .with("datetime", clock.local.to_rfc3339()),
            )
            .child(span("state", words::state(clock.state)))
            .children(start)
    }
}

fn unknown_row(reader: &ReaderNow) -> Node {
    let add = button(
        "link",
        "add their time zone",
        Press::Options {
            add: Some(reader.name.clone()),
        },
    )
    .with(
        "aria-label",
        format!("{}: add their time zone", reader.name),
    );
    Node::new("li")
        .class("reader unknown")
        .child(span("who", &reader.name).with("dir", "auto"))
        .child(div("state").child(add))
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};

    use super::{Clocks, until_next_minute};
    use crate::{
        engine::{
            readers::{Clock, ReaderNow, State},
            zone::Zone,
        },
        settings::ClockStyle,
    };

    /// Wednesday 4 March 2026, 18:14 UTC.
    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
    }

    fn reader(name: &str, zone: &str, state: State) -> ReaderNow {
        let local = now().with_timezone(&Zone::named(zone).unwrap());
        ReaderNow {
            name: name.into(),
            clock: Some(Clock {
                local,
                state,
                next_start: None,
            }),
        }
    }

    fn unknown(name: &str) -> ReaderNow {
        ReaderNow {
            name: name.into(),
            clock: None,
        }
    }

    fn clocks(readers: &[ReaderNow]) -> Clocks<'_> {
        Clocks {
            readers,
            now: now(),
            own: Zone::named("Europe/London").unwrap(),
            style: ClockStyle::TwentyFour,
        }
    }

    #[test]
    fn one_or_two_are_named() {
        let mei = reader("Mei Tan", "Asia/Singapore", State::Asleep);
        let ana = reader("Ana Silva", "Europe/Madrid", State::AfterWork);
        assert_eq!(
            clocks(std::slice::from_ref(&mei)).line().unwrap(),
            "Mei 02:14, asleep"
        );
        assert_eq!(
            clocks(&[mei, ana]).line().unwrap(),
            "Mei 02:14, asleep · Ana 19:14, done for today"
        );
    }

    #[test]
    fn more_are_counted_by_what_they_do() {
        let readers = [
            reader("A", "Europe/London", State::Working),
            reader("B", "Asia/Singapore", State::Asleep),
            reader("C", "Asia/Tokyo", State::Asleep),
            reader("D", "Asia/Dubai", State::Weekend),
            unknown("E"),
        ];
        assert_eq!(
            clocks(&readers).line().unwrap(),
            "1 at work · 2 asleep · 1 weekend"
        );
    }

    #[test]
    fn the_senders_own_time_at_work_is_no_news() {
        assert_eq!(
            clocks(&[reader("A", "Europe/Lisbon", State::Working)]).line(),
            None
        );
        assert_eq!(
            clocks(&[reader("A", "Europe/Lisbon", State::AfterWork)])
                .line()
                .unwrap(),
            "A 18:14, done for today"
        );
        assert_eq!(
            clocks(&[reader("A", "Europe/Madrid", State::Working)])
                .line()
                .unwrap(),
            "A 19:14, at work"
        );
    }

    #[test]
    fn an_unknown_reader_is_one_quiet_offer() {
        assert_eq!(
            clocks(&[unknown("Kim Lee")]).offer(),
            Some(("Kim Lee", "add their time zone"))
        );
        assert_eq!(
            clocks(&[unknown("Kim Lee"), unknown("Jo")]).offer(),
            Some(("Kim Lee", "add their time zones"))
        );
        assert_eq!(
            clocks(&[
                unknown("Kim Lee"),
                reader("Mei", "Asia/Singapore", State::Asleep)
            ])
            .offer(),
            None
        );
        assert_eq!(clocks(&[]).offer(), None);
    }

    #[test]
    fn the_list_says_when_they_start_in_both_times() {
        let mut mei = reader("Mei Tan", "Asia/Singapore", State::Asleep);
        let zone = Zone::named("Asia/Singapore").unwrap();
        if let Some(clock) = &mut mei.clock {
            clock.next_start = zone.with_ymd_and_hms(2026, 3, 5, 9, 0, 0).single();
        }
        let list = clocks(std::slice::from_ref(&mei)).list().unwrap();
        assert_eq!(
            list.all_text(),
            "Mei Tan Thu 02:14 asleep starts 09:00, in 6 h 46 min (Thu 01:00 for you)"
        );
    }

    #[test]
    fn the_next_minute_is_never_now() {
        assert_eq!(until_next_minute(now()), 60_000);
        assert_eq!(
            until_next_minute(now() + chrono::TimeDelta::milliseconds(59_999)),
            1
        );
    }
}
