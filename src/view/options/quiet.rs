//! "Quiet": what the sender dismissed so often that it is silent, what is on the way there, and sites that are snoozed.

use chrono::{DateTime, Utc};

use super::{Options, titled};
use crate::{
    engine::{rules, zone::Zone},
    settings::quiet::TAUGHT_AFTER,
    view::{
        Node, Press,
        node::{button, span},
        words,
    },
};

/// Nothing where nothing was ever dismissed.
pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Option<Node> {
    let settings = &page.settings;
    let dismissed = settings.dismissed.iter().flat_map(|(rule, by_place)| {
        by_place
            .iter()
            .map(|(place, times)| row(rule, place, *times))
    });
    let zone = settings.zone.or(page.guess.zone).unwrap_or(Zone::UTC);
    let snoozed = settings.snoozed.keys().filter_map(|host| {
        let until = settings.snoozed_until(host, now)?.with_timezone(&zone);
        let until = words::day_and_time(&until, settings.clock);
        let wake = button("button", "Wake", Press::Wake { host: host.clone() })
            .with("aria-label", format!("Wake: show hints on {host} again"));
        Some(entry(host, &format!("all hints, until {until}"), wake))
    });
    let rows: Vec<Node> = dismissed.chain(snoozed).collect();
    (!rows.is_empty()).then(|| {
        titled(
            "quiet",
            "Quiet",
            "What you dismissed, counted without a word of what you wrote. A hint that you dismissed three times on a site, or for \
             somebody, is silent there.",
        )
        .child(Node::new("ul").class("sites").children(rows))
    })
}

fn row(rule: &str, place: &str, times: u32) -> Node {
    let summary = rules::named(rule).map_or(rule, |rule| rule.page().summary);
    let times = match times {
        1 => "once".to_owned(),
        times if times >= TAUGHT_AFTER => format!("{times} times: silent"),
        times => format!("{times} times"),
    };
    let recall = Press::Recall {
        rule: rule.to_owned(),
        place: place.to_owned(),
    };
    let button = button("button", "Ask again", recall)
        .with("aria-label", format!("Ask again: {summary}, {place}"));
    entry(summary, &format!("{place}, {times}"), button)
}

fn entry(who: &str, facts: &str, act: Node) -> Node {
    Node::new("li")
        .class("site")
        .child(span("who", who))
        .child(span("facts", facts))
        .child(act)
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::{Options, Press};

    #[test]
    fn what_was_dismissed_is_seen_and_asked_for_again() {
        let mut page = Options::default();
        let now = Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap();
        assert!(!page.draw(now).all_text().contains("Quiet"));
        for _ in 0..3 {
            page.settings.dismiss("context/thin", "Mei Tan");
        }
        page.settings
            .snooze("chat.example", now + chrono::TimeDelta::minutes(1), now);
        let drawn = page.draw(now).all_text();
        assert!(
            drawn.contains("Mei Tan, 3 times: silent Ask again"),
            "{drawn}"
        );
        assert!(
            drawn.contains("chat.example all hints, until Wed 18:15"),
            "{drawn}"
        );
        let recall = Press::Recall {
            rule: "context/thin".into(),
            place: "Mei Tan".into(),
        };
        assert!(page.press(&recall).store_settings);
        assert!(
            page.press(&Press::Wake {
                host: "chat.example".into()
            })
            .store_settings
        );
        assert!(page.settings.dismissed.is_empty() && page.settings.snoozed.is_empty());
    }
}
