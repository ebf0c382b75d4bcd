//! `wellsent clock`: what time it is somewhere, and when people there are at work.

use std::io::Write as _;

use anyhow::anyhow;
use wellsent::engine::{readers::Reader, zone::Zone};

use crate::{Outcome, args::ClockArgs, human};

pub(crate) fn run(args: &ClockArgs) -> anyhow::Result<Outcome> {
    let (_, now, _) = args.desk.resolve()?;
    let mut output = anstream::stdout().lock();
    for place in &args.places {
        let zone = Zone::named(place).ok_or_else(|| {
            anyhow!(
                "{place:?} is no zone that is known here; try an IANA name such as Europe/Berlin"
            )
        })?;
        let reader = Reader {
            name: place.clone(),
            zone: Some(zone),
            ..Reader::default()
        };
        writeln!(output, "{}", human::clock_line(&reader.at(now)))?;
    }
    Ok(Outcome::NothingMissing)
}
