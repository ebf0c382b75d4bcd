//! `wellsent --explain RULE`: a rule's page.

use std::io::Write as _;

use anyhow::anyhow;
use wellsent::engine::rules::{self, Severity};

use crate::Outcome;

pub(crate) fn run(id: &str) -> anyhow::Result<Outcome> {
    let known = rules::named(id).zip(rules::cases(id));
    let (rule, cases) = known.ok_or_else(|| {
        let ids: Vec<_> = rules::ALL.iter().map(|rule| rule.id).collect();
        anyhow!(
            "--explain {id:?} is no rule; the rules are {}",
            ids.join(", ")
        )
    })?;
    let page = rule.page();
    let severity = match rule.severity {
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let mut output = anstream::stdout().lock();
    writeln!(
        output,
        "{} ({severity})\n\n{}\n{}\n",
        rule.id, page.summary, page.why
    )?;
    writeln!(
        output,
        "Flagged:\n  {}\n\nQuiet:\n  {}",
        indent(cases.flagged),
        indent(cases.quiet)
    )?;
    Ok(Outcome::NothingMissing)
}

fn indent(text: &str) -> String {
    text.replace('\n', "\n  ")
}
