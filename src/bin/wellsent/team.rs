//! `wellsent team`: checks a team file and shows each place that cannot be used, the way compilers do.

use std::{io::Write as _, path::PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use anyhow::{Context as _, anyhow};
use wellsent::team::{Fault, Team};

use crate::{
    Outcome,
    args::{TeamArgs, present},
};

pub(crate) fn run(args: &TeamArgs) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::NothingMissing;
    let mut output = anstream::stdout().lock();
    for path in &args.files {
        let name = path.display().to_string();
        let text = read(path)?;
        let (team, faults) = Team::read(&text, present().date_naive());
        for fault in &faults {
            outcome = Outcome::SomethingMissing;
            writeln!(output, "{}\n", snippet(&name, &text, fault))?;
        }
        writeln!(output, "{name}: {}", summary(&team, faults.len()))?;
    }
    Ok(outcome)
}

fn read(path: &PathBuf) -> anyhow::Result<String> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    String::from_utf8(bytes).map_err(|error| {
        anyhow!(
            "{}: not UTF-8 at byte {}; save it as UTF-8",
            path.display(),
            error.utf8_error().valid_up_to() + 1
        )
    })
}

/// The line that a fault is on, marked from its first letter to its last.
fn snippet(name: &str, text: &str, fault: &Fault) -> String {
    let line = fault.line.unwrap_or(1);
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let rest = text[start..].lines().next().unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let span = start + blank..start + rest.trim_end().len().max(blank);
    let title = match fault.field.as_str() {
        "" => format!("the file {}", fault.problem),
        field => format!("{field}: {}", fault.problem),
    };
    let group = Level::ERROR.primary_title(&title).element(
        Snippet::source(text)
            .path(name)
            .annotation(AnnotationKind::Primary.span(span)),
    );
    Renderer::styled().render(&[group])
}

/// "Platform, 12 people, 2 sites, 5 settings; nothing wrong".
fn summary(team: &Team, faults: usize) -> String {
    let counted = |number: usize, one: &str, many: &str| {
        format!("{number} {}", if number == 1 { one } else { many })
    };
    let name = if team.name.is_empty() {
        "a team without a name"
    } else {
        &team.name
    };
    let wrong = match faults {
        0 => "nothing wrong".to_owned(),
        number => counted(number, "place cannot be used", "places cannot be used"),
    };
    format!(
        "{name}, {}, {}, {}; {wrong}",
        counted(team.people.len(), "person", "people"),
        counted(team.sites.len(), "site", "sites"),
        counted(team.settings.len(), "setting", "settings"),
    )
}
