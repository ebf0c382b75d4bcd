//! What the sender's dismissals teach: where a rule is silent, and how that is taken back.
//!
//! A dismissal is a count and no text, by rule and place. Where its reason is about what somebody knows, the place is that
//! reader, else the site. [`TAUGHT_AFTER`] dismissals in one place silence the rule there and nowhere else.

use chrono::{DateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use super::Settings;
use crate::engine::{table::Set, zone::Zone};

/// So many dismissals of a rule in one place silence it there. Once may be about one message, thrice is a habit.
pub const TAUGHT_AFTER: u32 = 3;

/// Why a hint was dismissed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// What it asks for stands in the thread.
    InThread,
    /// The reader knows it already.
    TheyKnow,
    /// The draft asks for nothing.
    NotAnAsk,
    /// No date is needed.
    NoDate,
    /// It is not worth a hint.
    NotHelpful,
}

impl Reason {
    /// True where it says something about the readers and not about the place.
    pub fn is_about_readers(self) -> bool {
        self == Reason::TheyKnow
    }
}

impl Settings {
    /// One dismissal of a rule in one place is taken back.
    pub fn dismiss_less(&mut self, rule: &str, place: &str) {
        if let Some(count) = self
            .dismissed
            .get_mut(rule)
            .and_then(|by| by.get_mut(place))
        {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.recall(rule, place);
            }
        }
    }

    /// Forgets every dismissal of a rule in one place.
    fn recall(&mut self, rule: &str, place: &str) {
        if let Some(by_place) = self.dismissed.get_mut(rule) {
            by_place.remove(place);
            if by_place.is_empty() {
                self.dismissed.remove(rule);
            }
        }
    }

    /// The rules that are silent on this site for these readers: dismissed often enough there, or for each reader.
    pub fn silenced(&self, host: &str, readers: &[&str]) -> Set<String> {
        self.dismissed
            .iter()
            .filter(|(_, by_place)| {
                let often = |place: &str| {
                    by_place
                        .get(place)
                        .is_some_and(|&times| times >= TAUGHT_AFTER)
                };
                often(host) || (!readers.is_empty() && readers.iter().copied().all(often))
            })
            .map(|(rule, _)| rule.clone())
            .collect()
    }

    /// The start of the sender's next day: four in the morning, when nobody is still writing yesterday's messages.
    pub fn next_morning(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let zone = self.zone.unwrap_or(Zone::UTC);
        let night = TimeDelta::hours(4);
        let day = (now.with_timezone(&zone).naive_local() - night).date() + TimeDelta::days(1);
        let at = day.and_time(NaiveTime::MIN) + night;
        zone.from_local_datetime(&at)
            .earliest()
            .map_or(now + TimeDelta::days(1), |at| at.to_utc())
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::{Settings, TAUGHT_AFTER, Zone};

    fn taught(place: &str) -> Settings {
        let mut settings = Settings::default();
        for _ in 0..TAUGHT_AFTER {
            assert!(settings.silenced(place, &[place]).is_empty(), "too soon");
            settings.dismiss("context/thin", place);
        }
        settings
    }

    #[test]
    fn a_rule_is_silenced_where_it_was_dismissed_and_nowhere_else() {
        let mut settings = taught("chat.example");
        assert!(
            settings
                .silenced("chat.example", &["Mei"])
                .contains("context/thin")
        );
        assert!(settings.silenced("mail.example", &["Mei"]).is_empty());
        settings.dismiss_less("context/thin", "chat.example");
        assert!(settings.silenced("chat.example", &["Mei"]).is_empty());
        settings.recall("context/thin", "chat.example");
        assert!(settings.dismissed.is_empty());
    }

    #[test]
    fn what_one_reader_knows_another_may_not() {
        let settings = taught("Mei Tan");
        assert!(!settings.silenced("chat.example", &["Mei Tan"]).is_empty());
        assert!(
            settings
                .silenced("chat.example", &["Mei Tan", "Ana"])
                .is_empty()
        );
        assert!(settings.silenced("chat.example", &[]).is_empty());
    }

    #[test]
    fn the_next_morning_is_the_senders_own() {
        let settings = Settings {
            zone: Zone::named("Asia/Singapore"),
            ..Settings::default()
        };
        for (now, morning) in [
            ("2026-03-04T02:00:00Z", "2026-03-04T20:00:00Z"),
            ("2026-03-04T19:59:00Z", "2026-03-04T20:00:00Z"),
            ("2026-03-04T20:00:00Z", "2026-03-05T20:00:00Z"),
        ] {
            let [now, morning]: [DateTime<Utc>; 2] = [now, morning].map(|at| at.parse().unwrap());
            assert_eq!(settings.next_morning(now), morning);
        }
    }
}
