//! Cards of an address book: vCard 2.1 (as phones write it), 3.0 (RFC 2426) and 4.0 (RFC 6350).
//!
//! A card gives a name (FN, or N), addresses (EMAIL, IMPP) and a zone (TZ); where it has none, the city of its postal
//! address stands in for it. What only Wellsent knows travels in fields whose names begin with X-WELLSENT.

use super::{
    csv,
    fields::{Field, Row},
};
use crate::{
    engine::{
        when::Country,
        zone::{self, Zone},
    },
    people::Person,
    settings::Problem,
};

/// Fields of our own, which other programs hand through.
const OWN: [(&str, Field); 6] = [
    ("X-WELLSENT-HOURS", Field::Hours),
    ("X-WELLSENT-DAYS", Field::Days),
    ("X-WELLSENT-COUNTRY", Field::Country),
    ("X-WELLSENT-HOLIDAYS", Field::Holidays),
    ("X-WELLSENT-SOURCE", Field::Source),
    ("X-WELLSENT-SOURCE-DATE", Field::SourceDate),
];

/// A card as it is read.
#[derive(Default)]
struct Card {
    row: Row,
    line: usize,
    full_name: String,
    structured_name: String,
}

pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Person> {
    let mut people = Vec::new();
    let mut card: Option<Card> = None;
    for (line, content) in unfolded(text) {
        let Some((name, parameters, value)) = property(&content) else {
            if !content.trim().is_empty() {
                problems.push(Problem::new(
                    format!("line {line}"),
                    "has no colon, and is no property of a card",
                ));
            }
            continue;
        };
        match (name.as_str(), &mut card) {
            ("BEGIN", _) => {
                if let Some(open) = card.take() {
                    problems.push(Problem::new(
                        format!("line {line}"),
                        format!(
                            "a card begins before the one of line {} has ended; \"END:VCARD\" is missing",
                            open.line
                        ),
                    ));
                    people.extend(open.finish(problems));
                }
                card = Some(Card {
                    line,
                    ..Card::default()
                });
            }
            ("END", _) => people.extend(card.take().and_then(|card| card.finish(problems))),
            (_, Some(card)) => {
                let value = decoded(&parameters, &value);
                if let Err((field, why)) = card.put(&name, &value) {
                    problems.push(Problem::new(format!("line {line}, {field}"), why));
                }
            }
            (_, None) => {}
        }
    }
    if let Some(open) = card {
        problems.push(Problem::new(
            format!("line {}", open.line),
            "the card that begins here does not end; \"END:VCARD\" is missing",
        ));
        people.extend(open.finish(problems));
    }
    people
}

impl Card {
    fn put(&mut self, name: &str, value: &str) -> Result<(), (String, String)> {
        let told = |(_, why): (&str, String)| (name.to_owned(), why);
        match name {
            "FN" => self.full_name = plain(value),
            "N" => {
                let mut parts = parts(value);
                let family = parts.next().unwrap_or_default();
                let given = parts.next().unwrap_or_default();
                self.structured_name = format!("{given} {family}").trim().to_owned();
            }
            "EMAIL" => self.row.put(Field::Handles, &plain(value)).map_err(told)?,
            "IMPP" => {
                let value = plain(value);
                // "xmpp:mei@example.com": how it is reached is not part of what it is called.
                let called = if value.contains("X-WELLSENT") {
                    ""
                } else {
                    value
                        .split_once(':')
                        .map_or(value.as_str(), |(_, called)| called)
                };
                self.row.put(Field::Handles, called).map_err(told)?;
            }
            "X-WELLSENT-HANDLES" => self.row.put(Field::Handles, &plain(value)).map_err(told)?,
            "TZ" => {
                let value = plain(value);
                let zone = offset(&value).map_or(value, |zone| zone.to_string());
                self.row.put(Field::Zone, &zone).map_err(told)?;
            }
            "ADR" => {
                let parts: Vec<String> = parts(value).collect();
                let part = |place: usize| parts.get(place).map_or("", String::as_str);
                // An address that no zone follows from is no mistake in a card.
                if let Some(zone) = zone_at(part(3), part(4), part(6)) {
                    self.row.put(Field::City, &zone.to_string()).map_err(told)?;
                }
            }
            _ => {
                if let Some((_, field)) = OWN.iter().find(|(own, _)| *own == name) {
                    self.row.put(*field, &plain(value)).map_err(told)?;
                }
            }
        }
        Ok(())
    }

    fn finish(mut self, problems: &mut Vec<Problem>) -> Option<Person> {
        let name = if self.full_name.trim().is_empty() {
            &self.structured_name
        } else {
            &self.full_name
        };
        if name.trim().is_empty() {
            problems.push(Problem::new(
                format!("line {}, FN", self.line),
                "is missing; try \"FN:Mei Tan\"",
            ));
            return None;
        }
        self.row.put(Field::Name, name).ok()?;
        self.row.finish(self.line, problems)
    }
}

/// Lines with those that continue them, each with the number of its first.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match (lines.last_mut(), line.strip_prefix([' ', '\t'])) {
            (Some((_, last)), Some(rest)) => last.push_str(rest),
            // Quoted-printable of version 2.1 breaks lines after an equals sign.
            (Some((_, last)), None) if last.ends_with('=') && is_quoted_printable(last) => {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push((number + 1, line.to_owned())),
        }
    }
    lines
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// Name without its group and in capitals, parameters, and value.
fn property(line: &str) -> Option<(String, String, String)> {
    let mut quoted = false;
    let colon = line.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    let name = name.rsplit('.').next().unwrap_or(name);
    Some((
        name.trim().to_ascii_uppercase(),
        parameters.to_ascii_uppercase(),
        value.to_owned(),
    ))
}

/// A value without the quoted-printable that its parameters may say it is in.
fn decoded(parameters: &str, value: &str) -> String {
    if !parameters.contains("QUOTED-PRINTABLE") {
        return value.to_owned();
    }
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code.filter(|_| first == b'=') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The parts of a value that semicolons separate.
fn parts(value: &str) -> impl Iterator<Item = String> {
    let mut escaped = false;
    value
        .split(move |letter| {
            let ends = letter == ';' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        })
        .map(plain)
}

/// A value without the backslashes that protect its marks.
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            _ => text.push(letter),
        }
    }
    text.trim().to_owned()
}

/// The zone of a postal address, where its city is known well enough.
fn zone_at(city: &str, region: &str, country: &str) -> Option<Zone> {
    if city.is_empty() {
        return None;
    }
    if let (false, Some(zone)) = (region.is_empty(), zone::place(&format!("{city}, {region}"))) {
        return Some(zone);
    }
    if country.is_empty() {
        return zone::place(city);
    }
    let same = |one: &str, other: &str| zone::fold(one) == zone::fold(other);
    let known = Country::named(country);
    let country = known.as_ref().map_or(country, |known| known.name());
    let mut zones = zone::find(city).into_iter().filter(|found| {
        same(&found.name, city) && found.country.is_some_and(|name| same(name, country))
    });
    let first = zones.next()?.zone;
    zones.all(|other| other.zone == first).then_some(first)
}

/// "+0900", "-05:00", "Z": an offset as cards write it.
fn offset(text: &str) -> Option<Zone> {
    if text.eq_ignore_ascii_case("z") {
        return Some(Zone::UTC);
    }
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number = |text: Option<&str>| text?.parse::<i32>().ok();
    let hours = number(digits.get(..2))?;
    let minutes = if digits.len() == 2 {
        0
    } else {
        number(digits.get(2..4))?
    };
    Zone::fixed(sign * (hours * 60 + minutes))
}

pub(super) fn write(people: &[Person]) -> String {
    let mut text = String::new();
    for person in people {
        let mut put = |name: &str, value: &str| {
            if !value.is_empty() {
                fold(&mut text, &format!("{name}:{}", protected(value)));
            }
        };
        put("BEGIN", "VCARD");
        put("VERSION", "4.0");
        put("FN", &person.name);
        let mut others = Vec::new();
        for handle in &person.handles {
            if handle.contains('@') && !handle.starts_with('@') && others.is_empty() {
                put("EMAIL", handle);
            } else {
                others.push(handle.as_str());
            }
        }
        put("X-WELLSENT-HANDLES", &others.join(" "));
        put("TZ", &csv::written(person, Field::Zone));
        for (name, field) in OWN {
            put(name, &csv::written(person, field));
        }
        put("END", "VCARD");
    }
    text
}

/// A value with its marks protected.
fn protected(value: &str) -> String {
    value
        .replace('\\', "\\\\")
        .replace(',', "\\,")
        .replace(';', "\\;")
        .replace('\n', "\\n")
}

/// A line, continued on the next where it would be longer than 75 bytes.
fn fold(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > 75 {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text.push_str("\r\n");
}
