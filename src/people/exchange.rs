//! People in and out: pasted lines, a table, CSV, vCard, JSON.
//!
//! [`read`] finds out by itself which it is. A row that cannot be used is named by its line and field, and the others are
//! taken; a field that cannot be used costs the person that field alone. What [`write()`] gives reads back as it was, except
//! that lines have no room for a person's country and the age of their zone.

mod csv;
mod fields;
mod lines;
mod vcard;

use chrono::NaiveDate;
use serde_json::Value;

use super::{People, Person, Source};
use crate::{json, settings::Problem};

/// How a list of people is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A person a line: "Mei Tan, @mei, Singapore, 09:00-18:00, Mon-Fri".
    Lines,
    /// A table with a heading, its fields parted by commas, semicolons or tabs.
    Csv,
    VCard,
    /// As they are stored.
    Json,
}

/// What was read of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub format: Format,
    pub people: Vec<Person>,
    /// What could not be used, each with its line and field: `line 3, zone`.
    pub problems: Vec<Problem>,
}

/// Where a list came from, for the zones in it that say nothing of their own source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    /// "you", "CSV file", "team file".
    pub from: &'a str,
    pub today: NaiveDate,
}

impl Origin<'_> {
    fn source(&self) -> Source {
        Source {
            from: self.from.to_owned(),
            on: self.today,
        }
    }
}

impl Format {
    /// What a text looks like.
    pub fn of(text: &str) -> Format {
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with(['{', '[']) {
            Format::Json
        } else if start
            .get(..11)
            .is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
        {
            Format::VCard
        } else if csv::has_heading(start) {
            Format::Csv
        } else {
            Format::Lines
        }
    }

    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Lines => "txt",
            Format::Csv => "csv",
            Format::VCard => "vcf",
            Format::Json => "json",
        }
    }
}

/// Reads a list of people, whatever it is written as.
pub fn read(text: &str, origin: &Origin) -> Import {
    let text = text.trim_start_matches('\u{feff}');
    let format = Format::of(text);
    let mut problems = Vec::new();
    let mut people = match format {
        Format::Lines => lines::read(text, &mut problems),
        Format::Csv => csv::read(text, &mut problems),
        Format::VCard => vcard::read(text, &mut problems),
        Format::Json => entries(text, &mut problems),
    };
    for person in &mut people {
        if person.zone.is_some() && person.source.is_none() {
            person.source = Some(origin.source());
        }
    }
    Import {
        format,
        people,
        problems,
    }
}

/// Writes people as a text that [`read`] takes.
pub fn write(people: &[Person], format: Format) -> String {
    match format {
        Format::Lines => lines::write(people),
        Format::Csv => csv::write(people),
        Format::VCard => vcard::write(people),
        Format::Json => {
            let text = People::from(people.to_vec()).write();
            let value: Result<Value, _> = serde_json::from_str(&text);
            value
                .and_then(|value| serde_json::to_string_pretty(&value))
                .unwrap_or(text)
        }
    }
}

/// A list of entries, or an object with one.
fn entries(text: &str, problems: &mut Vec<Problem>) -> Vec<Person> {
    let list = match serde_json::from_str(text) {
        Ok(Value::Array(list)) => list,
        Ok(Value::Object(mut map)) => {
            let Some(Value::Array(list)) = map.remove("people") else {
                let words = r#"has no list of people; try {"people": [{"name": "Mei Tan"}]}"#;
                problems.push(Problem::new("line 1", words));
                return Vec::new();
            };
            list
        }
        Ok(_) => Vec::new(),
        Err(error) => {
            problems.push(Problem::new(format!("line {}", error.line()), &error));
            // What stands before the break is taken all the same.
            match json::salvage::object(text).remove("people") {
                Some(Value::Array(list)) => list,
                _ => json::salvage::array(text),
            }
        }
    };
    let (people, found) = People::of(list);
    let inside = if text.trim_start().starts_with('[') {
        "people"
    } else {
        ""
    };
    problems.extend(found.into_iter().map(|problem| {
        let path = problem.place.strip_prefix(inside).unwrap_or(&problem.place);
        let line = json::line_of(text, path).unwrap_or(1);
        let (_, field) = problem.place.split_once('.').unwrap_or_default();
        let place = match field {
            "" => format!("line {line}"),
            field => format!("line {line}, {field}"),
        };
        Problem { place, ..problem }
    }));
    people.list().to_vec()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{Format, Import, Origin, read, write};
    use crate::{
        engine::{when::Country, zone::Zone},
        people::{Person, Source},
    };

    fn today() -> NaiveDate {
        "2026-02-03".parse().unwrap()
    }

    fn import(text: &str) -> Import {
        read(
            text,
            &Origin {
                from: "you",
                today: today(),
            },
        )
    }

    /// What was read, a person a line, then what could not be.
    #[track_caller]
    fn check(format: Format, text: &str, people: &[&str], problems: &[&str]) {
        let import = import(text);
        assert_eq!(import.format, format, "{text}");
        let read: Vec<String> = import
            .people
            .iter()
            .map(|person| {
                let zone = person.zone.map(|zone| zone.to_string());
                let handles = person.handles.join(" ");
                let zone = zone.unwrap_or_default();
                format!(
                    "{}|{handles}|{zone}|{}|{}",
                    person.name, person.hours, person.days
                )
            })
            .collect();
        assert_eq!(read, people, "{text}");
        let words: Vec<String> = import.problems.iter().map(ToString::to_string).collect();
        assert_eq!(words, problems, "{text}");
    }

    #[test]
    fn lines_as_people_paste_them() {
        check(
            Format::Lines,
            "Mei Tan, Singapore\n\n  Ana Souza <ana@example.com>, São Paulo, 9:30-18:30\nJonas Weber\t@jonas\tEurope/Berlin\t8-12, 13-17\tMon-Thu\n\
             Kim <Asia/Seoul 22:00-06:00 Sun-Thu>\nZoë; Portland, Oregon\nJack London\n- Omar, UTC+04:00",
            &[
                "Mei Tan||Singapore|09:00-18:00|Mon-Fri",
                "Ana Souza|ana@example.com|America/Sao_Paulo|09:30-18:30|Mon-Fri",
                "Jonas Weber|@jonas|Europe/Berlin|08:00-12:00,13:00-17:00|Mon-Thu",
                "Kim||Asia/Seoul|22:00-06:00|Sun-Thu",
                "Zoë||America/Los_Angeles|09:00-18:00|Mon-Fri",
                "Jack London|||09:00-18:00|Mon-Fri",
                "Omar||UTC+04:00|09:00-18:00|Mon-Fri",
            ],
            &[],
        );
    }

    #[test]
    fn a_line_that_cannot_be_used_is_named() {
        check(
            Format::Lines,
            "Mei Tan, Xyzzyville\n, Singapore\nAna Souza, Lisbon, 9-25",
            &[
                "Mei Tan|||09:00-18:00|Mon-Fri",
                "Ana Souza||Europe/Lisbon|09:00-18:00|Mon-Fri",
            ],
            &[
                r#"line 1, zone: "Xyzzyville" is no zone; try "Europe/Berlin""#,
                r#"line 2, name: is missing; try "Mei Tan""#,
                r#"line 3, hours: hours has "25", which is no time of day; try "09:00", "17:30" or "24:00""#,
            ],
        );
    }

    #[test]
    fn a_table_with_a_heading() {
        check(
            Format::Csv,
            "Name;E-Mail;Time zone;Working hours;Salary\r\n\"Tan, Mei\";mei@example.com;Asia/Singapore;\"08:00-12:00,13:00-17:00\";1\r\n\
             \"Ana \"\"A\"\" Souza\";;Lisbon;;2\r\n",
            &[
                "Tan, Mei|mei@example.com|Asia/Singapore|08:00-12:00,13:00-17:00|Mon-Fri",
                "Ana \"A\" Souza||Europe/Lisbon|09:00-18:00|Mon-Fri",
            ],
            &[
                "line 1, Salary: is no field of a person and was left out; the fields are name, handles, zone, hours, days, country, holidays, source, source_date",
            ],
        );
        check(
            Format::Csv,
            "First Name\tLast Name\tCity\nMei\tTan\tSingapore\n",
            &["Mei Tan||Singapore|09:00-18:00|Mon-Fri"],
            &[],
        );
    }

    #[test]
    fn a_row_that_cannot_be_used_is_named_and_the_others_are_kept() {
        check(
            Format::Csv,
            "name,zone,days\nMei,Xyzzy/Land,Mon-Fri\n,Asia/Tokyo,\n\"Ana,Lisbon\nKim,Asia/Seoul,Mon-Freitag\n\"two\nlines\",UTC,\nJo,UTC,,,9",
            &[
                "Mei|||09:00-18:00|Mon-Fri",
                "Ana||Europe/Lisbon|09:00-18:00|Mon-Fri",
                "Kim||Asia/Seoul|09:00-18:00|Mon-Fri",
                "two lines||UTC|09:00-18:00|Mon-Fri",
                "Jo||UTC|09:00-18:00|Mon-Fri",
            ],
            &[
                r#"line 2, zone: "Xyzzy/Land" is no zone; try "Europe/Berlin""#,
                r#"line 3, name: is missing; try "Mei Tan""#,
                "line 4: a quotation mark is opened and not closed; it was left out",
                r#"line 5, days: days has "Freitag", which is no day of the week; try "Mon-Fri", "Sun-Thu" or "Mon,Wed,Fri""#,
                "line 8: has 5 fields, and the heading 3; the last were left out",
            ],
        );
    }

    #[test]
    fn cards_of_several_programs() {
        check(
            Format::VCard,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Tan;Mei;;;\r\nFN:Mei Tan\r\nitem1.EMAIL;TYPE=work:mei@exam\r\n ple.com\r\nTZ:Asia/Singapore\r\nPHOTO;ENCODING=b:AAAA\r\n AAAA\r\nEND:VCARD\r\n\
             begin:vcard\nversion:2.1\nn;charset=utf-8;encoding=quoted-printable:S=C3=\n=A3o;Zo=C3=AB\nadr;work:;;Street 1;Lisbon;;1000;Portugal\nend:vcard\n\
             BEGIN:VCARD\nVERSION:4.0\nFN:Kim\\, Lee\nTZ;VALUE=utc-offset:+0900\nIMPP:xmpp:kim@example.com\nEND:VCARD",
            &[
                "Mei Tan|mei@example.com|Asia/Singapore|09:00-18:00|Mon-Fri",
                "Zoë São||Europe/Lisbon|09:00-18:00|Mon-Fri",
                "Kim, Lee|kim@example.com|UTC+09:00|09:00-18:00|Mon-Fri",
            ],
            &[],
        );
    }

    #[test]
    fn a_card_that_cannot_be_used_is_named() {
        check(
            Format::VCard,
            "BEGIN:VCARD\nTZ:Asia/Tokyo\nEND:VCARD\nBEGIN:VCARD\nFN:Mei\nTZ:Xyzzyland\nnonsense\nBEGIN:VCARD\nFN:Ana\n",
            &["Mei|||09:00-18:00|Mon-Fri", "Ana|||09:00-18:00|Mon-Fri"],
            &[
                r#"line 1, FN: is missing; try "FN:Mei Tan""#,
                r#"line 6, TZ: "Xyzzyland" is no zone; try "Europe/Berlin""#,
                "line 7: has no colon, and is no property of a card",
                "line 8: a card begins before the one of line 4 has ended; \"END:VCARD\" is missing",
                "line 8: the card that begins here does not end; \"END:VCARD\" is missing",
            ],
        );
    }

    #[test]
    fn json_with_lines_and_fields() {
        check(
            Format::Json,
            "{\"people\": [\n{\"name\": \"Mei\",\n\"zone\": \"Xyzzyland\"},\n{\"zone\": \"UTC\"}\n]}",
            &["Mei|||09:00-18:00|Mon-Fri"],
            &[
                r#"line 3, zone: "Xyzzyland" is no zone; try "Europe/Berlin""#,
                "line 4: missing field `name`",
            ],
        );
        check(
            Format::Json,
            "[{\"name\": \"Mei\", \"zone\": \"UTC\"},\n{\"name\": \"Ana\"",
            &["Mei||UTC|09:00-18:00|Mon-Fri"],
            &["line 2: EOF while parsing an object at line 2 column 14"],
        );
    }

    #[test]
    fn a_zone_is_as_old_as_its_list_unless_it_says() {
        let people = import(
            "name,zone,source,source_date\nMei,UTC,Slack profile,2025-07-01\nAna,UTC,,\nKim,,,",
        )
        .people;
        let said: Vec<_> = people
            .iter()
            .map(|person| {
                person
                    .source
                    .as_ref()
                    .map(|source| (source.from.as_str(), source.on.to_string()))
            })
            .collect();
        assert_eq!(
            said,
            [
                Some(("Slack profile", "2025-07-01".to_owned())),
                Some(("you", "2026-02-03".to_owned())),
                None
            ]
        );
    }

    fn any_person() -> impl Strategy<Value = Person> {
        let name = "[A-Za-zëß\"',;<|] ?[A-Za-z:;,\"\\\\ë]{0,8}[a-z]";
        let zones = ["Asia/Singapore", "America/New_York", "UTC+05:30", "UTC"];
        let zone = proptest::option::of(proptest::sample::select(zones.to_vec()));
        let handle = "(@[a-z]{1,5}|[a-z]{1,4}@example\\.com|slack:U[A-Z0-9]{2,4})";
        let parts = (
            name,
            proptest::collection::vec(handle, 0..3),
            zone,
            0..3usize,
            any::<bool>(),
        );
        parts.prop_map(|(name, handles, zone, kind, holiday)| Person {
            name: name.trim().to_owned(),
            handles,
            zone: zone.and_then(Zone::named),
            hours: ["09:00-18:00", "08:00-12:00,13:00-17:00", "22:00-06:00"][kind]
                .parse()
                .unwrap(),
            days: ["Mon-Fri", "Sun-Thu", "Mon,Wed"][kind].parse().unwrap(),
            country: holiday.then(|| Country::named("DE")).flatten(),
            holidays: if holiday { vec![today()] } else { Vec::new() },
            source: zone.map(|_| Source {
                from: "Slack, \"profile\"".into(),
                on: "2025-07-01".parse().unwrap(),
            }),
            ..Person::default()
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(people in proptest::collection::vec(any_person(), 1..5)) {
            for format in [Format::Csv, Format::VCard, Format::Json] {
                let text = write(&people, format);
                let import = import(&text);
                let mut read = import.people;
                for person in &mut read {
                    person.id.clear();
                }
                prop_assert_eq!(import.format, format);
                prop_assert_eq!(&import.problems, &[], "{}", text);
                prop_assert_eq!(&read, &people, "{}", text);
            }
        }

        #[test]
        fn no_text_breaks_it(text in "(BEGIN:VCARD\n|name,zone\n|\\{|\\[)?.*(\n.*){0,4}") {
            import(&text);
        }
    }
}
