//! Tables with a heading: fields parted by commas, semicolons or tabs, in quotation marks where they need it (RFC 4180).
//!
//! Own code, as it is short and the crates for it do not say on which line a mark was left open.

use super::fields::{COLUMNS, Field, Row, field};
use crate::{
    people::{Person, Source},
    settings::Problem,
};

/// True where the first line is a heading that names a person's field beside their name.
pub(super) fn has_heading(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let mut rows = Rows::of(line);
    let Some((_, names, _)) = rows.next() else {
        return false;
    };
    let fields: Vec<Field> = names.iter().filter_map(|name| field(name)).collect();
    fields.len() * 2 >= names.len()
        && fields
            .iter()
            .any(|field| matches!(field, Field::Name | Field::Given | Field::Family))
}

pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Person> {
    let mut rows = Rows::of(text);
    let Some((line, heading, _)) = rows.next() else {
        return Vec::new();
    };
    let columns: Vec<Option<Field>> = heading.iter().map(|name| field(name)).collect();
    let known = COLUMNS.map(|(name, _)| name).join(", ");
    for (name, _) in heading
        .iter()
        .zip(&columns)
        .filter(|(name, column)| column.is_none() && !name.trim().is_empty())
    {
        problems.push(Problem::new(
            format!("line {line}, {}", name.trim()),
            format!("is no field of a person and was left out; the fields are {known}"),
        ));
    }
    let mut people = Vec::new();
    for (line, texts, open) in rows {
        if open {
            let words = "a quotation mark is opened and not closed; it was left out";
            problems.push(Problem::new(format!("line {line}"), words));
        }
        let extra = texts.iter().skip(columns.len());
        if extra.filter(|text| !text.trim().is_empty()).count() > 0 {
            problems.push(Problem::new(
                format!("line {line}"),
                format!(
                    "has {} fields, and the heading {}; the last were left out",
                    texts.len(),
                    columns.len()
                ),
            ));
        }
        let mut row = Row::default();
        for (column, text) in columns.iter().zip(&texts) {
            if let Some(column) = column
                && let Err((name, why)) = row.put(*column, text)
            {
                problems.push(Problem::new(format!("line {line}, {name}"), why));
            }
        }
        people.extend(row.finish(line, problems));
    }
    people
}

/// The rows of a table, each with the line on which it begins, and whether a mark was left open in it.
struct Rows<'a> {
    rest: &'a str,
    line: usize,
    comma: char,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str) -> Rows<'a> {
        let heading = text.lines().next().unwrap_or_default();
        let comma = [',', ';', '\t']
            .into_iter()
            .max_by_key(|comma| (heading.matches(*comma).count(), *comma == ','))
            .unwrap_or(',');
        Rows {
            rest: text,
            line: 1,
            comma,
        }
    }

    /// The fields of the row that `text` begins with, and what follows; none where a mark stays open. Where marks do
    /// not count, a row is a line.
    fn row(text: &'a str, comma: char, marks: bool) -> Option<(Vec<String>, &'a str)> {
        let mut fields = Vec::new();
        let mut rest = text;
        loop {
            let mut value = String::new();
            let mut closed = false;
            if marks && let Some(inside) = rest.trim_start_matches(' ').strip_prefix('"') {
                rest = inside;
                loop {
                    let end = rest.find('"')?;
                    value.push_str(&rest[..end]);
                    rest = &rest[end + 1..];
                    match rest.strip_prefix('"') {
                        Some(after) => {
                            value.push('"');
                            rest = after;
                        }
                        None => break,
                    }
                }
                closed = true;
            }
            let end = rest.find([comma, '\n']).unwrap_or(rest.len());
            // What follows a closed mark shows that another was meant.
            if closed && !rest[..end].trim().is_empty() {
                return None;
            }
            if !closed {
                value.push_str(rest[..end].trim_end_matches('\r'));
            }
            fields.push(value);
            rest = &rest[end..];
            match rest.strip_prefix(comma) {
                Some(after) => rest = after,
                None => return Some((fields, rest.strip_prefix('\n').unwrap_or(rest))),
            }
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = (usize, Vec<String>, bool);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(after) = self
            .rest
            .strip_prefix("\r\n")
            .or(self.rest.strip_prefix('\n'))
        {
            self.rest = after;
            self.line += 1;
        }
        if self.rest.is_empty() {
            return None;
        }
        let (mut fields, mut after, mut open) = match Rows::row(self.rest, self.comma, true) {
            Some((fields, after)) => (fields, after, false),
            None => (Vec::new(), self.rest, true),
        };
        if open {
            (fields, after) = Rows::row(self.rest, self.comma, false)?;
            for field in &mut fields {
                field.retain(|letter| letter != '"');
            }
        }
        let taken = &self.rest[..self.rest.len() - after.len()];
        let line = self.line;
        self.line += taken.matches('\n').count();
        self.rest = after;
        open |= taken.is_empty();
        Some((line, fields, open))
    }
}

pub(super) fn write(people: &[Person]) -> String {
    let mut text = COLUMNS.map(|(name, _)| name).join(",");
    text.push_str("\r\n");
    for person in people {
        let fields = COLUMNS.map(|(_, field)| quoted(&written(person, field)));
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A person's field as [`Row::put`] reads it.
pub(super) fn written(person: &Person, field: Field) -> String {
    let source =
        |text: &dyn Fn(&Source) -> String| person.source.as_ref().map(text).unwrap_or_default();
    match field {
        Field::Name => person.name.clone(),
        Field::Handles => person.handles.join(" "),
        Field::Zone => person.zone.map(|zone| zone.to_string()).unwrap_or_default(),
        Field::Hours => person.hours.to_string(),
        Field::Days => person.days.to_string(),
        Field::Country => person
            .country
            .map(|country| country.to_string())
            .unwrap_or_default(),
        Field::Holidays => {
            let days: Vec<String> = person.holidays.iter().map(ToString::to_string).collect();
            days.join(" ")
        }
        Field::Source => source(&|source| source.from.clone()),
        Field::SourceDate => source(&|source| source.on.to_string()),
        Field::Given | Field::Family | Field::City => String::new(),
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', ';', '\t', '"', '\n', '\r']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
