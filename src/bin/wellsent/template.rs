//! `wellsent template`: the template of a kind of message, filled with what a draft says.

use std::io::Write as _;

use wellsent::engine::{self, templates, text::Draft};

use crate::{Outcome, args::TemplateArgs, files};

pub(crate) fn run(args: &TemplateArgs) -> anyhow::Result<Outcome> {
    let (desk, now, _) = args.desk.resolve()?;
    let text = match &args.file {
        Some(path) => files::text(path)?.1,
        None => String::new(),
    };
    let draft = Draft {
        text,
        ..Draft::default()
    };
    let review = engine::review(&draft, &desk, now);
    let filled = templates::fill(args.template, &draft, &review);
    writeln!(anstream::stdout().lock(), "{}", filled.text)?;
    Ok(Outcome::NothingMissing)
}
