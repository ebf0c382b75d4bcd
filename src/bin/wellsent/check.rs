//! `wellsent check`: reviews text files, or JSON Lines.

use std::{io::Write as _, path::PathBuf};

use anyhow::anyhow;
use serde_json::Value;
use wellsent::{
    contract::{DraftInput, ReviewOutput, input::Defaults},
    engine::{self, Review, text::Draft},
};

use crate::{
    Outcome,
    args::{CheckArgs, Format},
    files, github, human, lines,
};

/// A file's name as messages give it, its draft and its review.
pub(crate) struct Reviewed {
    pub(crate) name: String,
    pub(crate) draft: Draft,
    pub(crate) review: Review,
}

pub(crate) fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let defaults = args.defaults()?;
    if args.jsonl {
        return jsonl(args, &defaults);
    }
    let standard_input = [PathBuf::from("-")];
    let files = if args.files.is_empty() {
        &standard_input[..]
    } else {
        &args.files
    };
    let mut outcome = Outcome::NothingMissing;
    let mut output = anstream::stdout().lock();
    for (index, path) in files.iter().enumerate() {
        let reviewed = review(path, &defaults)?;
        if !reviewed.review.missing.is_empty() {
            outcome = Outcome::SomethingMissing;
        }
        match args.format {
            Format::Human => {
                if index > 0 {
                    writeln!(output)?;
                }
                write!(output, "{}", human::page(&reviewed))?;
            }
            Format::Json => {
                let id = Value::String(reviewed.name.clone());
                let json = ReviewOutput::of(id, &reviewed.draft, &reviewed.review);
                writeln!(output, "{}", serde_json::to_string(&json)?)?;
            }
            Format::Github => write!(output, "{}", github::commands(&reviewed))?,
        }
    }
    Ok(outcome)
}

/// One draft a line in, one review a line out. What is missing does not change the exit status here.
fn jsonl(args: &CheckArgs, defaults: &Defaults) -> anyhow::Result<Outcome> {
    if let [_, second, ..] = &args.files[..] {
        return Err(anyhow!(
            "check --jsonl reads one file, and {} is a second one",
            second.display()
        ));
    }
    lines::answer(files::open(args.files.first())?, |json| {
        let mut input = DraftInput::read(json)?;
        let id = std::mem::take(&mut input.id);
        let (draft, desk, now) = input.resolve(defaults)?;
        Ok(ReviewOutput::of(
            id,
            &draft,
            &engine::review(&draft, &desk, now),
        ))
    })?;
    Ok(Outcome::NothingMissing)
}

fn review(path: &PathBuf, defaults: &Defaults) -> anyhow::Result<Reviewed> {
    let (name, text) = files::text(path)?;
    let draft = Draft {
        text,
        subject: None,
        surface: defaults.surface,
        reply: defaults.reply,
        recipients: defaults.recipients.clone(),
        attachments: None,
    };
    let review = engine::review(&draft, &defaults.desk, defaults.now);
    Ok(Reviewed {
        name,
        draft,
        review,
    })
}
