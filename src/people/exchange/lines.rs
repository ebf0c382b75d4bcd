//! Lines as people paste them: a name first, then in any order what else is known, parted by commas, semicolons or tabs.
//!
//! "Mei Tan, @mei, Singapore, 9-18, Mon-Fri", "Ana <ana@example.com>, Lisbon", or as the command line has it,
//! "Kim <Asia/Seoul 22:00-06:00 Sun-Thu>". A name alone is never taken apart: Jack London may live anywhere.

use super::{
    csv,
    fields::{Field, Row},
};
use crate::{
    engine::dates,
    people::{Person, stored},
    settings::Problem,
};

pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<Person> {
    let lines = text.lines().enumerate();
    lines
        .map(|(number, line)| {
            (
                number + 1,
                line.trim().trim_start_matches(['-', '*', '•']).trim(),
            )
        })
        .filter(|(_, line)| !line.is_empty())
        .filter_map(|(number, line)| person(number, line, problems))
        .collect()
}

fn person(number: usize, line: &str, problems: &mut Vec<Problem>) -> Option<Person> {
    let mut row = Row::default();
    let mut cells = cells(line).into_iter().peekable();
    let name = cells.next().unwrap_or_default();
    let mut hours: Vec<String> = Vec::new();
    let mut put = |row: &mut Row, field, text: &str| {
        if let Err((name, why)) = row.put(field, text) {
            problems.push(Problem::new(format!("line {number}, {name}"), why));
        }
    };
    put(&mut row, Field::Name, &name);
    while let Some(cell) = cells.next() {
        let field = field(&cell);
        match field {
            // Two shifts are parted by a comma, too.
            Field::Hours => hours.push(cell),
            // So are a city and its region: "Portland, Oregon".
            Field::Zone if stored::zone(&cell).is_err() => {
                let both = cells.peek().map(|next| format!("{cell}, {next}"));
                match both.filter(|both| stored::zone(both).is_ok()) {
                    Some(both) => {
                        cells.next();
                        put(&mut row, Field::Zone, &both);
                    }
                    None => put(&mut row, Field::Zone, &cell),
                }
            }
            field => put(&mut row, field, &cell),
        }
    }
    put(&mut row, Field::Hours, &hours.join(","));
    row.finish(number, problems)
}

/// The parts of a line; what stands in angle brackets is a part, or several.
fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    for part in line.split(['\t', ',', ';', '|']) {
        match part.split_once('<') {
            Some((before, inside)) => {
                cells.push(before.trim().to_owned());
                let inside = inside.replace('>', " ");
                cells.extend(inside.split_whitespace().map(str::to_owned));
            }
            None => cells.push(part.replace('>', " ").trim().to_owned()),
        }
    }
    // The name stands first even where it is missing.
    let mut first = true;
    cells.retain(|cell| std::mem::take(&mut first) || !cell.is_empty());
    cells
}

/// What a part of a line is.
fn field(cell: &str) -> Field {
    let has_digit = cell.bytes().any(|byte| byte.is_ascii_digit());
    if cell.contains('@') || crate::people::bare_handle(cell) != cell {
        Field::Handles
    } else if dates::read(cell).is_some() {
        Field::Holidays
    } else if stored::days(cell).is_ok() && !cell.eq_ignore_ascii_case("none") {
        Field::Days
    } else if stored::hours(cell).is_ok() || has_digit && stored::zone(cell).is_err() {
        Field::Hours
    } else {
        Field::Zone
    }
}

pub(super) fn write(people: &[Person]) -> String {
    let mut text = String::new();
    for person in people {
        let name = person
            .name
            .replace(['\t', ',', ';', '|', '<', '>', '\n'], " ");
        let mut cells = vec![name];
        cells.extend(person.handles.iter().cloned());
        let fields = [Field::Zone, Field::Hours, Field::Days];
        cells.extend(fields.map(|field| csv::written(person, field)));
        cells.extend(person.holidays.iter().map(ToString::to_string));
        cells.retain(|cell| !cell.is_empty());
        text.push_str(&cells.join(", "));
        text.push('\n');
    }
    text
}
