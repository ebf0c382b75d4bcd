//! What the site itself says of an unknown reader's clock, and the offer to remember it.
//!
//! A clock's face tells how far it is ahead and not where it stands. So the likeliest places whose clocks show that now
//! are offered, and the bare offset, which is all that was said: the sender picks what they know to be true.

use chrono::{DateTime, Utc};

use super::{
    Node, Press,
    node::{button, div},
    words,
};
use crate::{
    engine::{letters::lower_case, readers::ReaderNow, zone::Zone},
    people::first_name,
    settings::ClockStyle,
    sites::shown::{self, Shown},
};

/// How many places are offered beside the offset.
const PLACES: usize = 3;

/// A reader whose zone is not known, and whose time the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub name: String,
    /// Who says so: "Slack", or a host.
    from: String,
    /// Zones that it may be; the bare offset stands last.
    zones: Vec<Zone>,
}

impl Told {
    /// The first of the readers whose clock is unknown and shown.
    pub fn of(
        readers: &[ReaderNow],
        shown: &[Shown],
        from: &str,
        now: DateTime<Utc>,
    ) -> Option<Told> {
        let unknown = readers.iter().filter(|reader| reader.clock.is_none());
        unknown.into_iter().find_map(|reader| {
            let at = shown.iter().find(|one| is_of(&one.name, &reader.name))?;
            let minutes = shown::offset(&at.time, now)?;
            let fixed = Zone::fixed(minutes)?;
            let mut zones = shown::zones(minutes, now);
            zones.truncate(PLACES);
            zones.retain(|&zone| zone != fixed);
            zones.push(fixed);
            Some(Told {
                name: reader.name.clone(),
                from: from.to_owned(),
                zones,
            })
        })
    }

    /// "Slack says 02:14 for Mei."
    fn said(&self, now: DateTime<Utc>, style: ClockStyle) -> String {
        let time = self.zones.first().map_or_else(String::new, |zone| {
            words::time(&now.with_timezone(zone), style)
        });
        words::told(&self.from, &time, first_name(&self.name))
    }

    /// The chip, where nothing else is to be said.
    pub fn chip(&self, now: DateTime<Utc>, style: ClockStyle) -> Node {
        let said = format!("{} {}", self.said(now, style), words::REMEMBER_IT);
        button("chip quiet", &said, Press::Toggle)
            .with("aria-haspopup", "dialog")
            .with("aria-label", format!("{}: {said}", words::NAME))
    }

    /// The part of the card that remembers it, by one click.
    pub fn row(&self, now: DateTime<Utc>, style: ClockStyle) -> Node {
        let choices = self.zones.iter().map(|&zone| {
            let press = Press::Remember {
                name: self.name.clone(),
                zone: zone.name().into_owned(),
                from: words::profile(&self.from),
            };
            button("link", words::zone(zone), press)
        });
        div("told")
            .child(Node::new("p").text(self.said(now, style)))
            .child(Node::new("p").text(words::REMEMBER))
            .children(choices)
    }
}

/// Whether a page's name is a reader's, who may be called by the first alone.
fn is_of(shown: &str, reader: &str) -> bool {
    let [shown, reader] = [shown, reader].map(|name| lower_case(name.trim_start_matches('@')));
    shown == reader || first_name(&shown) == reader
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::Told;
    use crate::{
        engine::{readers::Reader, zone::Zone},
        settings::ClockStyle,
        sites::shown::Shown,
        view::Press,
    };

    /// Wednesday 4 March 2026, 18:14 UTC.
    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_772_648_040, 0).unwrap()
    }

    fn told(reader: &str, zone: Option<Zone>, name: &str, time: &str) -> Option<Told> {
        let reader = Reader {
            name: reader.into(),
            zone,
            ..Reader::default()
        };
        let shown = Shown {
            name: name.into(),
            time: time.into(),
        };
        Told::of(&[reader.at(now())], &[shown], "Slack", now())
    }

    #[test]
    fn an_unknown_readers_time_is_offered_with_where_it_is_from() {
        let told = told("Mei Tan", None, "Mei Tan", "2:14 AM local time").unwrap();
        let row = told.row(now(), ClockStyle::TwentyFour);
        assert_eq!(
            row.all_text(),
            "Slack says 02:14 for Mei. Remember where that is: Asia/Shanghai Asia/Singapore Asia/Manila UTC+08:00"
        );
        let press = row.children.last().unwrap().press.clone();
        let expected = Press::Remember {
            name: "Mei Tan".into(),
            zone: "UTC+08:00".into(),
            from: "Slack profile".into(),
        };
        assert_eq!(press, Some(expected));
        let chip = told.chip(now(), ClockStyle::Twelve);
        assert_eq!(chip.text, "Slack says 2:14 AM for Mei. Remember it?");
    }

    #[test]
    fn somebody_elses_time_and_a_known_clock_are_no_offer() {
        assert_eq!(told("Kim Lee", None, "Mei Tan", "02:14"), None);
        assert_eq!(told("Mei Tan", Some(Zone::UTC), "Mei Tan", "02:14"), None);
        assert_eq!(told("Mei Tan", None, "Mei Tan", "away"), None);
        assert!(told("mei", None, "Mei Tan", "02:14").is_some());
        // An offset that no place of the list has is offered as it is.
        let bare = told("Mei", None, "Mei", "UTC+13:45").unwrap();
        assert_eq!(bare.zones.len(), 1);
    }
}
