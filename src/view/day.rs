//! The next 24 hours of several people, a strip each: who works when, and when all of them do.
//!
//! A strip begins at the last full hour and is drawn in steps of five minutes, so that every strip and the hours below
//! them stand on the same scale. What it shows is said in words as well.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use super::{
    Node,
    node::{div, span},
    words,
};
use crate::{
    engine::{
        readers::{Reader, Share, windows},
        zone::Zone,
    },
    settings::Settings,
};

/// Five-minute steps in a day.
const STEPS: i64 = 24 * 12;

/// The hours to come as the sender sees them.
pub struct Day {
    now: DateTime<Utc>,
    start: DateTime<Utc>,
    zone: Zone,
    style: crate::settings::ClockStyle,
}

impl Day {
    pub fn of(settings: &Settings, now: DateTime<Utc>) -> Day {
        let zone = settings.zone.unwrap_or(Zone::UTC);
        let local = now.with_timezone(&zone);
        // Half-hour zones have full hours of their own.
        let start = local.naive_local().duration_trunc(TimeDelta::hours(1));
        let into = start.map_or(TimeDelta::zero(), |start| local.naive_local() - start);
        Day {
            now,
            start: now - into,
            zone,
            style: settings.clock,
        }
    }

    fn step(&self, at: DateTime<Utc>) -> i64 {
        ((at - self.start).num_minutes() / 5).clamp(0, STEPS)
    }

    fn clock(&self, at: DateTime<Utc>) -> String {
        words::time(&at.with_timezone(&self.zone), self.style)
    }

    /// When everybody in `readers` is at work within the day, as steps and in words.
    fn spans(&self, readers: &[Reader]) -> Vec<(i64, i64, String)> {
        let until = self.start + TimeDelta::hours(24);
        windows(readers, self.start, Share::All)
            .into_iter()
            .take_while(|window| window.start < until)
            .map(|window| {
                let words = format!("{}–{}", self.clock(window.start), self.clock(window.end));
                (self.step(window.start), self.step(window.end), words)
            })
            .collect()
    }

    /// One strip; none where the zone is not known.
    pub fn strip(&self, readers: &[Reader], class: &str) -> Option<Node> {
        readers.iter().any(|reader| reader.zone.is_some()).then(|| {
            let spans = self.spans(readers);
            let said: Vec<&str> = spans.iter().map(|(_, _, words)| words.as_str()).collect();
            let said = match said.as_slice() {
                [] => "Off for the next 24 hours".to_owned(),
                said => format!("At work {} on your clock", words::list(said)),
            };
            let rect = |class: &str, from: i64, to: i64| {
                Node::new("rect")
                    .class(class)
                    .with("x", from.to_string())
                    .with("width", (to - from).to_string())
                    .with("height", "8")
            };
            let now = self.step(self.now);
            Node::new("svg")
                .class(format!("hours {class}"))
                .with("viewBox", format!("0 0 {STEPS} 8"))
                .with("preserveAspectRatio", "none")
                .with("role", "img")
                .with("aria-label", said)
                .child(rect("whole", 0, STEPS))
                .children(spans.iter().map(|&(from, to, _)| rect("work", from, to)))
                .child(rect("now", now, now + 1))
        })
    }

    /// The hours below the strips, on the sender's clock.
    pub fn scale(&self) -> Node {
        let hours =
            [0, 6, 12, 18].map(|hour| span("", self.clock(self.start + TimeDelta::hours(hour))));
        div("scale").with("aria-hidden", "true").children(hours)
    }

    /// The next time at which all of them work, within two weeks: "Thu 09:00–11:00 on your clock".
    pub fn together(&self, readers: &[Reader]) -> Option<String> {
        let next = windows(readers, self.now, Share::All).into_iter().next()?;
        let start = next.start.with_timezone(&self.zone);
        let words = if next.start <= self.now {
            format!("until {}", self.clock(next.end))
        } else {
            format!(
                "{}–{}",
                words::day_and_time(&start, self.style),
                self.clock(next.end)
            )
        };
        Some(words)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};

    use super::Day;
    use crate::{
        engine::{readers::Reader, zone::Zone},
        settings::Settings,
    };

    /// Wednesday, 18:14 in London.
    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
    }

    fn day(zone: &str) -> Day {
        let settings = Settings {
            zone: Zone::named(zone),
            ..Settings::default()
        };
        Day::of(&settings, now())
    }

    fn reader(zone: &str) -> Reader {
        Reader {
            zone: Zone::named(zone),
            ..Reader::default()
        }
    }

    #[test]
    fn a_strip_begins_at_the_full_hour_of_the_senders_clock() {
        let strip = day("Europe/London")
            .strip(&[reader("Asia/Singapore")], "")
            .unwrap();
        assert_eq!(
            strip.attributes["aria-label"],
            "At work 01:00–10:00 on your clock"
        );
        let work = strip
            .children
            .iter()
            .find(|rect| rect.class == "work")
            .unwrap();
        assert_eq!(
            (&*work.attributes["x"], &*work.attributes["width"]),
            ("84", "108")
        );
        let now = strip
            .children
            .iter()
            .find(|rect| rect.class == "now")
            .unwrap();
        assert_eq!(now.attributes["x"], "2");
        let scale = day("Asia/Kolkata").scale().all_text();
        assert_eq!(scale, "23:00 05:00 11:00 17:00");
    }

    #[test]
    fn somebody_off_all_day_and_somebody_unknown() {
        let weekend = Reader {
            days: "Sat,Sun".parse().unwrap(),
            ..reader("Asia/Singapore")
        };
        let strip = day("Europe/London").strip(&[weekend], "").unwrap();
        assert_eq!(strip.attributes["aria-label"], "Off for the next 24 hours");
        assert_eq!(day("Europe/London").strip(&[Reader::default()], ""), None);
    }

    #[test]
    fn the_next_common_hours_are_on_the_senders_clock() {
        let two = [reader("Asia/Singapore"), reader("Europe/Berlin")];
        assert_eq!(
            day("Europe/London").together(&two).unwrap(),
            "Thu 08:00–10:00"
        );
        assert_eq!(
            day("America/Los_Angeles")
                .together(&[reader("America/Los_Angeles")])
                .unwrap(),
            "until 18:00"
        );
        let never = [reader("Asia/Tokyo"), reader("America/New_York")];
        assert_eq!(day("Europe/London").together(&never), None);
    }
}
