//! A team's norms, settings, sites and people in one plain file, shared the way code is; or as an organisation's policy.
//!
//! JSON, as `docs/team-file.md` describes it: an administrator can paste the same object into a browser policy, editors
//! know it, and reading it costs the extension nothing, where a TOML reader would weigh 30 KB of wasm, gzipped (toml 1,
//! only its parser). Reading takes what can be used and names every line and field that cannot.

use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::{
    engine::dates,
    json,
    norms::Norms,
    people::{People, Person, Source},
    settings::{Problem, Settings, stored},
};

/// The version of the file, in its field "wellsent".
pub const VERSION: u64 = 1;

/// Settings that a team or an organisation may say something of. The others are the sender's own affair.
pub const SETTINGS: [&str; 7] = [
    "level",
    "rules",
    "before_sending",
    "marks",
    "insights",
    "roam",
    "roam_people",
];

/// The fields of the file.
const FIELDS: [&str; 8] = [
    "wellsent",
    "team",
    "updated",
    "norms",
    "settings",
    "templates",
    "sites",
    "people",
];

/// What a team file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// The team's or the organisation's name.
    pub name: String,
    /// The day on which the file was last looked over.
    pub updated: Option<NaiveDate>,
    /// What it says of the settings, norms and templates among them, as they are stored.
    pub settings: Map<String, Value>,
    /// Match patterns of the sites it is to work on: `https://chat.example.com/*`.
    pub sites: Vec<String>,
    pub people: Vec<Person>,
}

/// Something in a team file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1; none where the file has no lines, as a policy has none.
    pub line: Option<usize>,
    /// `norms.urgent`, `people[3].zone`; empty for the file as a whole.
    pub field: String,
    /// What is wrong and what would work.
    pub problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, self.field.as_str()) {
            (Some(line), "") => write!(f, "line {line}: {}", self.problem),
            (Some(line), field) => write!(f, "line {line}, {field}: {}", self.problem),
            (None, field) => write!(f, "{field}: {}", self.problem),
        }
    }
}

impl Team {
    /// Reads a team file on the day `today`, which zones that say nothing of their source are known from where the file
    /// does not say when it was updated. What cannot be used is left out and named.
    pub fn read(text: &str, today: NaiveDate) -> (Team, Vec<Fault>) {
        let text = text.trim_start_matches('\u{feff}');
        let map = match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(map)) => map,
            Ok(_) => {
                let problem = r#"is no team file; try {"wellsent": 1, "team": "Platform"}"#;
                return (Team::default(), vec![fault(Some(1), "", problem)]);
            }
            Err(error) => {
                let words = error.to_string();
                let words = words.split(" at line ").next().unwrap_or_default();
                let problem = format!("is no JSON at column {}: {words}", error.column());
                return (
                    Team::default(),
                    vec![fault(Some(error.line()), "", problem)],
                );
            }
        };
        let (team, problems) = Team::of(map, today, "team file");
        let faults = problems.into_iter().map(|problem| Fault {
            line: json::line_of(text, &problem.place),
            field: problem.place,
            problem: problem.problem,
        });
        (team, faults.collect())
    }

    /// Reads an organisation's policy, which has the fields of a team file.
    pub fn policy(map: Map<String, Value>, today: NaiveDate) -> (Team, Vec<Fault>) {
        if map.is_empty() {
            return (Team::default(), Vec::new());
        }
        let (team, problems) = Team::of(map, today, "your organisation");
        let faults = problems.into_iter().map(|problem| Fault {
            line: None,
            field: problem.place,
            problem: problem.problem,
        });
        (team, faults.collect())
    }

    fn of(mut map: Map<String, Value>, today: NaiveDate, from: &str) -> (Team, Vec<Problem>) {
        let mut team = Team::default();
        let mut problems = Vec::new();
        let mut told = |place: &str, problem: String| problems.push(Problem::new(place, problem));
        match map
            .get("wellsent")
            .map(|version| (version, version.as_u64()))
        {
            None => told(
                "",
                format!("lacks its version; add \"wellsent\": {VERSION}"),
            ),
            Some((_, Some(VERSION))) => {}
            Some((_, Some(version))) if version > VERSION => told(
                "wellsent",
                format!(
                    "is version {version}, and this program reads {VERSION}; what it understands is used"
                ),
            ),
            Some((version, _)) => told(
                "wellsent",
                format!("{version} is no version; try {VERSION}"),
            ),
        }
        for (key, _) in map
            .iter()
            .filter(|(key, _)| !FIELDS.contains(&key.as_str()))
        {
            told(
                key,
                format!(
                    "is no field of a team file; the fields are {}",
                    FIELDS.join(", ")
                ),
            );
        }
        match map.remove("team") {
            Some(Value::String(name)) => team.name = name,
            Some(other) => told("team", format!("{other} is no name; try \"Platform\"")),
            None => {}
        }
        if let Some(updated) = map.remove("updated") {
            team.updated = updated.as_str().and_then(dates::read);
            if team.updated.is_none() {
                told(
                    "updated",
                    format!("{updated} is no date; try \"2026-02-03\""),
                );
            }
        }
        match map.remove("norms") {
            Some(Value::Object(norms)) => {
                let read = Norms::read(&norms, &mut |key, problem| {
                    told(&format!("norms.{key}"), problem);
                });
                let known = Norms::FIELDS;
                for key in norms.keys().filter(|key| !known.contains(&key.as_str())) {
                    told(
                        &format!("norms.{key}"),
                        format!("is no norm; the norms are {}", known.join(", ")),
                    );
                }
                team.settings
                    .insert("norms".to_owned(), Value::Object(read.write()));
            }
            Some(other) => told(
                "norms",
                format!("{other} is no object; try {{\"usual\": \"1 day\"}}"),
            ),
            None => {}
        }
        team.read_settings(map.remove("settings"), &mut told);
        team.read_templates(map.remove("templates"), &mut told);
        team.read_sites(map.remove("sites"), &mut told);
        match map.remove("people") {
            Some(Value::Array(entries)) => {
                let (people, found) = People::of(entries);
                team.people = people.list().to_vec();
                problems.extend(found);
            }
            Some(other) => told(
                "people",
                format!("{other} is no list; try [{{\"name\": \"Mei Tan\"}}]"),
            ),
            None => {}
        }
        for person in &mut team.people {
            if person.zone.is_some() && person.source.is_none() {
                person.source = Some(Source {
                    from: from.to_owned(),
                    on: team.updated.unwrap_or(today),
                });
            }
        }
        (team, problems)
    }

    fn read_settings(&mut self, value: Option<Value>, told: &mut dyn FnMut(&str, String)) {
        let map = match value {
            None => return,
            Some(Value::Object(map)) => map,
            Some(other) => {
                return told(
                    "settings",
                    format!("{other} is no object; try {{\"before_sending\": \"remind\"}}"),
                );
            }
        };
        let mut map = map;
        map.retain(|key, _| {
            let known = SETTINGS.contains(&key.as_str());
            if !known {
                told(
                    &format!("settings.{key}"),
                    format!(
                        "is not for a team to set; it may set {}",
                        SETTINGS.join(", ")
                    ),
                );
            }
            known
        });
        let mut current = map.clone();
        current.insert("version".to_owned(), stored::VERSION.into());
        let (read, problems) = Settings::of(current);
        for problem in problems {
            let (key, entry) = problem
                .place
                .split_once('.')
                .unwrap_or((&problem.place, ""));
            match map.get_mut(key) {
                Some(Value::Object(entries)) if !entry.is_empty() => drop(entries.remove(entry)),
                _ => drop(map.remove(key)),
            }
            told(&format!("settings.{}", problem.place), problem.problem);
        }
        for rule in read.rules.keys() {
            if crate::engine::rules::named(rule).is_none() {
                told(
                    &format!("settings.rules.{rule}"),
                    "is no rule of this version; see wellsent --explain".to_owned(),
                );
            }
        }
        self.settings.extend(map);
    }

    fn read_templates(&mut self, value: Option<Value>, told: &mut dyn FnMut(&str, String)) {
        let list = match value {
            None => return,
            Some(Value::Array(list)) => list,
            Some(other) => {
                return told(
                    "templates",
                    format!(
                        "{other} is no list; try [{{\"name\": \"Review\", \"text\": \"Could you …\"}}]"
                    ),
                );
            }
        };
        let mut templates = Map::new();
        for (place, mut template) in list.into_iter().enumerate() {
            let place = format!("templates[{place}]");
            let text = |field: &str| {
                template
                    .get(field)
                    .and_then(Value::as_str)
                    .map(str::to_owned)
            };
            let (Some(name), Some(_)) = (text("name"), text("text")) else {
                told(&place, "needs a name and a text; try {\"name\": \"Review\", \"text\": \"Could you …\"}".to_owned());
                continue;
            };
            if let Some(fields) = template.as_object_mut() {
                fields.retain(|field, _| matches!(field.as_str(), "kind" | "text"));
            }
            templates.insert(name, template);
        }
        self.settings
            .insert("templates".to_owned(), Value::Object(templates));
    }

    fn read_sites(&mut self, value: Option<Value>, told: &mut dyn FnMut(&str, String)) {
        let list = match value {
            None => return,
            Some(Value::Array(list)) => list,
            Some(other) => {
                return told(
                    "sites",
                    format!("{other} is no list; try [\"https://chat.example.com/*\"]"),
                );
            }
        };
        for (place, site) in list.into_iter().enumerate() {
            match site.as_str().and_then(pattern) {
                Some(pattern) => self.sites.push(pattern),
                None => told(
                    &format!("sites[{place}]"),
                    format!(
                        "{site} is no site; try \"https://chat.example.com/*\" or \"chat.example.com\""
                    ),
                ),
            }
        }
    }
}

/// The match pattern of a site that is given as one, or as a host: "https://*.example.com/*" of "*.example.com".
fn pattern(site: &str) -> Option<String> {
    let site = site.trim();
    let (scheme, rest) = match site.split_once("://") {
        Some((scheme @ ("https" | "http"), rest)) => (scheme, rest),
        Some(_) => return None,
        None => ("https", site),
    };
    let host = rest.split('/').next().unwrap_or_default();
    let name = host.strip_prefix("*.").unwrap_or(host);
    let (name, port) = name.split_once(':').unwrap_or((name, ""));
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let good = name.split('.').all(plain) && port.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| format!("{scheme}://{host}/*"))
}

fn fault(line: Option<usize>, field: &str, problem: impl Into<String>) -> Fault {
    Fault {
        line,
        field: field.to_owned(),
        problem: problem.into(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde_json::Value;

    use super::Team;
    use crate::settings::{BeforeSending, Settings, layers::Layered};

    fn today() -> NaiveDate {
        "2026-03-04".parse().unwrap()
    }

    fn faults(text: &str) -> Vec<String> {
        let (_, faults) = Team::read(text, today());
        faults.iter().map(ToString::to_string).collect()
    }

    /// The example in the documentation is a team file.
    fn example() -> &'static str {
        let page = include_str!("../docs/team-file.md");
        let start = page.find("```json\n").unwrap() + 8;
        &page[start..start + page[start..].find("```").unwrap()]
    }

    #[test]
    fn the_documented_example_is_read_whole() {
        let (team, faults) = Team::read(example(), today());
        assert_eq!(faults, []);
        assert_eq!(team.name, "Platform");
        assert_eq!(
            team.people[0].source.as_ref().unwrap().on,
            "2026-02-03".parse().unwrap()
        );
        assert_eq!(
            team.sites,
            ["https://chat.example.com/*", "https://*.example.org/*"]
        );
        let (layered, problems) = Layered::of(
            serde_json::Map::new(),
            &team.settings,
            &serde_json::Map::new(),
        );
        assert_eq!(problems, []);
        assert_eq!(layered.settings.before_sending, BeforeSending::Remind);
        assert!(layered.settings.norms.urgent.is_some() && !layered.settings.templates.is_empty());
    }

    #[test]
    fn every_field_is_documented_and_in_the_policys_schema() {
        let page = include_str!("../docs/team-file.md");
        let schema: Value =
            serde_json::from_str(include_str!("../extension/managed_schema.json")).unwrap();
        let properties = &schema["properties"];
        let fields = super::FIELDS.iter().map(|field| (String::new(), *field));
        let norms = crate::norms::Norms::FIELDS
            .iter()
            .map(|field| ("norms".to_owned(), *field));
        let settings = super::SETTINGS
            .iter()
            .map(|field| ("settings".to_owned(), *field));
        for (inside, field) in fields.chain(norms).chain(settings) {
            assert!(
                page.contains(&format!("`{field}`")),
                "{field} is not in docs/team-file.md"
            );
            let known = match inside.as_str() {
                "" => &properties[field],
                inside => &properties[inside]["properties"][field],
            };
            assert!(
                known.is_object(),
                "{inside} {field} is not in managed_schema.json"
            );
        }
    }

    #[test]
    fn what_cannot_be_used_is_named_by_line_and_field() {
        let text = r#"{
  "wellsent": 1,
  "mood": "calm",
  "norms": { "urgent": "at once", "usual": "1 day", "hurry": 1 },
  "settings": {
    "zone": "UTC",
    "before_sending": "shout",
    "rules": { "tone/heat": "off", "ask/none": "maybe", "no/rule": "off" }
  },
  "templates": [ { "name": "Review" } ],
  "sites": [ "https://chat.example.com/*", "ftp://x", 7 ],
  "people": [
    { "name": "Mei Tan", "zone": "Xyzzyland" },
    { "zone": "UTC" }
  ]
}"#;
        assert_eq!(
            faults(text),
            [
                "line 3, mood: is no field of a team file; the fields are wellsent, team, updated, norms, settings, templates, sites, people",
                r#"line 4, norms.urgent: "at once" is no working time; try "30 minutes", "4 hours" or "2 days""#,
                "line 4, norms.hurry: is no norm; the norms are urgent, usual, low, urgent_words, urgent_channel, quiet_hours, quiet_days",
                "line 6, settings.zone: is not for a team to set; it may set level, rules, before_sending, marks, insights, roam, roam_people",
                r#"line 7, settings.before_sending: "shout" is none of the known values; try "off", "remind" or "ask_once""#,
                r#"line 8, settings.rules.ask/none: "maybe" is neither; try "on" or "off""#,
                "line 8, settings.rules.no/rule: is no rule of this version; see wellsent --explain",
                r#"line 10, templates[0]: needs a name and a text; try {"name": "Review", "text": "Could you …"}"#,
                r#"line 11, sites[1]: "ftp://x" is no site; try "https://chat.example.com/*" or "chat.example.com""#,
                r#"line 11, sites[2]: 7 is no site; try "https://chat.example.com/*" or "chat.example.com""#,
                r#"line 13, people[0].zone: "Xyzzyland" is no zone; try "Europe/Berlin""#,
                "line 14, people[1]: missing field `name`",
            ]
        );
        let (team, _) = Team::read(text, today());
        assert_eq!((team.people.len(), team.sites.len()), (1, 1));
        let (_, problems) = Settings::of(team.settings);
        assert_eq!(problems, [], "what is kept can be used");
    }

    #[test]
    fn a_file_that_is_none() {
        assert_eq!(
            faults("{\n\"wellsent\": 1,\n}"),
            ["line 3: is no JSON at column 1: trailing comma"]
        );
        assert_eq!(
            faults("[]"),
            [r#"line 1: is no team file; try {"wellsent": 1, "team": "Platform"}"#]
        );
        assert_eq!(
            faults("{}"),
            [r#"line 1: lacks its version; add "wellsent": 1"#]
        );
        assert_eq!(
            faults(r#"{"wellsent": 2}"#),
            [
                "line 1, wellsent: is version 2, and this program reads 1; what it understands is used"
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it(text in "\\{\"(people|norms|sites|templates|settings)\": ?(\\[|\\{)?.{0,20}") {
            Team::read(&text, today());
        }
    }
}
