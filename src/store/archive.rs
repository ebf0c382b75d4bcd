//! Everything in one file, for a copy, for another browser, or just to look at; and back.
//!
//! `{"wellsent":"everything","version":1,"settings":{…},"people":[…],"team":{…},"insights":{…}}`. Read back, what the
//! file says goes before what is stored, item by item, and what it does not mention stays. A file that holds settings
//! alone, or a list of people alone, is read as well.

use serde_json::{Map, Value, json};

use super::ledger::{Change, Ledger, people_change, settings_change};
use crate::{
    insights::Insights,
    people::{People, stored::identify},
    settings::{
        Problem, Settings,
        stored::{items, migrate},
    },
};

/// The version that [`write()`] makes.
pub const VERSION: u64 = 1;

/// What a file of everything holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    pub settings: Change,
    pub people: Change,
    /// The text of a team file; none where the file has none.
    pub team: Option<String>,
    pub insights: Insights,
    /// What could not be read of the file.
    pub problems: Vec<Problem>,
}

/// One readable file of all that is stored. Each argument is the text under its key.
pub fn write(settings: &str, people: &str, team: &str, insights: &str) -> String {
    let settings = Ledger::settings(settings).to_settings();
    let people: Vec<Value> = Ledger::people(people)
        .items
        .into_values()
        .filter_map(|item| item.value)
        .collect();
    let all = json!({
        "wellsent": "everything",
        "version": VERSION,
        "settings": settings,
        "people": people,
        "team": serde_json::from_str::<Value>(team).ok(),
        "insights": Insights::read(insights).0.to_map(),
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

impl Archive {
    /// Reads a file of everything. Only a text that is no JSON object gives an error.
    pub fn read(text: &str) -> Result<Archive, Problem> {
        let mut map: Map<String, Value> = serde_json::from_str(text).map_err(|error| {
            Problem::new(
                format!("line {}", error.line()),
                format!("{error}; choose a file that \"Export everything\" made"),
            )
        })?;
        let mut archive = Archive::default();
        if let Some(version) = map.get("version").and_then(Value::as_u64)
            && map.contains_key("wellsent")
            && version > VERSION
        {
            archive.problems.push(Problem::new(
                "version",
                format!("this file is of version {version}, this is {VERSION}; what is understood is taken over"),
            ));
        }
        let people = map.remove("people");
        let settings = match (
            map.remove("settings"),
            map.contains_key("wellsent") || people.is_some(),
        ) {
            (Some(Value::Object(settings)), _) => Some(settings),
            (None, false) => Some(std::mem::take(&mut map)),
            _ => None,
        };
        if let Some(settings) = settings {
            let (read, problems) = Settings::of(settings.clone());
            archive.problems.extend(problems);
            let mut said = settings;
            migrate(&mut said);
            let said = items(&said);
            archive.settings = settings_change(&Settings::default(), &read);
            // What the file says as it is by default counts too, for it was said.
            for (id, value) in items(&read.to_map()) {
                if said.contains_key(&id) {
                    archive.settings.get_or_insert(id, (None, Some(value)));
                }
            }
        }
        if let Some(Value::Array(mut entries)) = people {
            identify(&mut entries);
            let (people, problems) = People::of(entries);
            archive.problems.extend(problems);
            archive.people = people_change(&People::default(), &people);
        }
        archive.team = map
            .remove("team")
            .filter(Value::is_object)
            .map(|team| team.to_string());
        if let Some(Value::Object(insights)) = map.remove("insights") {
            let (insights, problems) = Insights::of(&insights);
            archive.insights = insights;
            archive.problems.extend(problems);
        }
        Ok(archive)
    }
}

#[cfg(test)]
mod tests {
    use super::{Archive, write};
    use crate::{
        people::People,
        settings::{ClockStyle, Settings},
        store::ledger::Ledger,
    };

    const SETTINGS: &str = r#"{"version":2,"clock":"12","marks":true,"rules":{"tone/heat":"off"},"changed":{"clock":5}}"#;
    const PEOPLE: &str =
        r#"{"version":2,"people":[{"id":"mei","name":"Mei","zone":"Asia/Singapore","changed":4}]}"#;

    #[test]
    fn everything_is_read_back_into_an_empty_browser() {
        let insights = r#"{"version":1,"devices":{"a":{"2026-03-04":{"sent":2}}}}"#;
        let file = write(
            SETTINGS,
            PEOPLE,
            r#"{"wellsent":1,"team":"Platform"}"#,
            insights,
        );
        let archive = Archive::read(&file).unwrap();
        assert_eq!(archive.problems, []);
        let mut settings = Ledger::settings("");
        settings.apply(&archive.settings, 9);
        assert_eq!(
            Settings::of(settings.to_settings()).0,
            Settings::read(SETTINGS).0
        );
        let mut people = Ledger::people("");
        people.apply(&archive.people, 9);
        assert_eq!(people.to_people().0, People::read(PEOPLE).0);
        assert_eq!(
            archive.team.as_deref(),
            Some(r#"{"team":"Platform","wellsent":1}"#)
        );
        assert_eq!(
            archive.insights.write(),
            r#"{"device":"","devices":{"a":{"2026-03-04":{"sent":2}}},"version":1}"#
        );
    }

    #[test]
    fn what_the_file_does_not_mention_stays() {
        let archive = Archive::read(r#"{"wellsent":"everything","version":1,"settings":{"version":2,"marks":true},"people":[{"name":"Ana"}]}"#).unwrap();
        let mut settings = Ledger::settings(r#"{"version":2,"clock":"12","marks":false}"#);
        settings.apply(&archive.settings, 9);
        let settings = Settings::of(settings.to_settings()).0;
        assert_eq!((settings.clock, settings.marks), (ClockStyle::Twelve, true));
        let mut people = Ledger::people(PEOPLE);
        people.apply(&archive.people, 9);
        assert_eq!(people.to_people().0.list().len(), 2);
    }

    #[test]
    fn settings_alone_or_people_alone_are_read_as_well() {
        let settings = Archive::read(SETTINGS).unwrap();
        assert!(settings.settings.contains_key("clock") && settings.people.is_empty());
        let people = Archive::read(PEOPLE).unwrap();
        assert!(people.settings.is_empty() && people.people.contains_key("mei"));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_taken() {
        let archive = Archive::read(
            r#"{"wellsent":"everything","version":7,"settings":{"clock":13,"marks":false},"people":[{"zone":"UTC"},{"name":"Ana"}]}"#,
        )
        .unwrap();
        let places: Vec<_> = archive
            .problems
            .iter()
            .map(|problem| problem.place.as_str())
            .collect();
        assert_eq!(places, ["version", "clock", "people[0]"]);
        assert!(archive.settings.contains_key("marks") && archive.people.contains_key("ana"));
        let error = Archive::read("{\n\"settings\": nonsense").unwrap_err();
        assert_eq!(error.place, "line 2");
    }
}
