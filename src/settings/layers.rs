//! Who said what: the sender's settings over those of their team, under those of their organisation.
//!
//! Key by key, and entry by entry where a key has entries: an organisation may fix one rule and leave the others. What
//! it fixes is shown, and cannot be changed; what a team proposes holds until the sender says otherwise.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Problem, Settings, stored};
use crate::engine::table;

/// Who said a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Nobody.
    #[default]
    Default,
    /// A team file that the sender imported.
    Team,
    You,
    /// A policy of whoever manages the browser: not to be changed here.
    Organisation,
}

/// The settings that hold, and who said each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layered {
    pub settings: Settings,
    said: table::Map<String, Said>,
}

impl Layered {
    /// Lays three stored objects over one another. What cannot be read of the sender's is in the answer; a team file and
    /// a policy are checked where they come in.
    pub fn of(
        own: Map<String, Value>,
        team: &Map<String, Value>,
        organisation: &Map<String, Value>,
    ) -> (Layered, Vec<Problem>) {
        let mut own = own;
        let newer = stored::migrate(&mut own);
        let (_, problems) = Settings::of(current(&own));
        let mut together: BTreeMap<String, Value> = BTreeMap::new();
        let mut said = table::Map::new();
        let layers = [
            (Said::Team, team),
            (Said::You, &own),
            (Said::Organisation, organisation),
        ];
        for (who, layer) in layers {
            // What cannot be read of one layer leaves the one below in force.
            let (_, problems) = Settings::of(current(layer));
            let bad: Vec<String> = problems
                .iter()
                .map(|problem| problem.place.replacen('.', "/", 1))
                .collect();
            for (item, value) in stored::items(layer) {
                if !bad.contains(&item) {
                    said.insert(item.clone(), who);
                    together.insert(item, value);
                }
            }
        }
        let mut map = stored::map(together);
        map.insert("version".to_owned(), stored::VERSION.into());
        let (settings, _) = Settings::of(map);
        (
            Layered { settings, said },
            newer.into_iter().chain(problems).collect(),
        )
    }

    /// Who said `item`: a key such as "clock", or one entry of it such as "rules/tone/heat" or "norms/urgent".
    pub fn said(&self, item: &str) -> Said {
        self.said.get(item).copied().unwrap_or_default()
    }

    /// True where the sender cannot change `item`.
    pub fn is_fixed(&self, item: &str) -> bool {
        self.said(item) == Said::Organisation
    }
}

fn current(layer: &Map<String, Value>) -> Map<String, Value> {
    let mut layer = layer.clone();
    layer.insert("version".to_owned(), stored::VERSION.into());
    layer
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{Layered, Said};
    use crate::{
        norms::Within,
        settings::{BeforeSending, ClockStyle},
    };

    fn object(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(map) => map,
            other => panic!("{other} is no object"),
        }
    }

    #[test]
    fn the_sender_over_the_team_and_under_the_organisation() {
        let (layered, problems) = Layered::of(
            object(json!({"clock": "12", "rules": {"tone/heat": "on"}, "before_sending": "off"})),
            &object(
                json!({"clock": "24", "rules": {"tone/heat": "off", "form/wall": "off"}, "norms": {"usual": "1 day"}}),
            ),
            &object(json!({"before_sending": "ask_once", "norms": {"urgent": "1 hour"}})),
        );
        assert_eq!(problems, []);
        let settings = &layered.settings;
        assert_eq!(settings.clock, ClockStyle::Twelve);
        assert_eq!(settings.before_sending, BeforeSending::AskOnce);
        assert_eq!(
            settings.rules,
            [
                ("form/wall".to_owned(), false),
                ("tone/heat".to_owned(), true)
            ]
            .into()
        );
        assert_eq!(settings.norms.usual, Some(Within::Days(1)));
        assert_eq!(settings.norms.urgent, Some(Within::Hours(1)));
        let said = [
            "clock",
            "before_sending",
            "rules/tone/heat",
            "rules/form/wall",
            "norms/usual",
            "marks",
        ]
        .map(|item| layered.said(item));
        assert_eq!(
            said,
            [
                Said::You,
                Said::Organisation,
                Said::You,
                Said::Team,
                Said::Team,
                Said::Default
            ]
        );
        assert!(layered.is_fixed("norms/urgent") && !layered.is_fixed("norms/usual"));
    }

    #[test]
    fn what_cannot_be_read_leaves_what_lies_below() {
        let (layered, problems) = Layered::of(
            object(json!({"version": 9, "clock": 13, "norms": {"usual": "soon"}})),
            &object(json!({"clock": "12", "norms": {"usual": "2 days"}})),
            &Map::new(),
        );
        let places: Vec<_> = problems
            .iter()
            .map(|problem| problem.place.as_str())
            .collect();
        assert_eq!(places, ["version", "clock", "norms.usual"]);
        assert_eq!(layered.settings.clock, ClockStyle::Twelve);
        assert_eq!(layered.settings.norms.usual, Some(Within::Days(2)));
    }
}
