//! `wellsent times`: the time expressions in texts.

use wellsent::{
    contract::{TimesInput, TimesOutput},
    engine::when,
};

use crate::{Outcome, args::TimesArgs, files, lines};

pub(crate) fn run(args: &TimesArgs) -> anyhow::Result<Outcome> {
    lines::answer(files::open(args.file.as_ref())?, |json| {
        let mut input = TimesInput::read(json)?;
        let id = std::mem::take(&mut input.id);
        let reference = input.reference()?;
        Ok(TimesOutput::of(
            id,
            &input.text,
            &when::find(&input.text, &reference),
        ))
    })?;
    Ok(Outcome::NothingMissing)
}
