//! `wellsent clock`: what time it is somewhere, and when people there are at work.

use std::io::Write as _;

use anyhow::anyhow;
use wellsent::engine::{readers::Reader, zone};

use crate::{Outcome, args::ClockArgs, human};

/// Candidates named beside the best one, where a place could be another.
const OTHERS_NAMED: usize = 2;

pub(crate) fn run(args: &ClockArgs) -> anyhow::Result<Outcome> {
    let (_, now, _) = args.desk.resolve()?;
    let mut output = anstream::stdout().lock();
    for place in &args.places {
        let candidates = zone::find(place);
        let Some((best, others)) = candidates.split_first() else {
            return Err(anyhow!(
                "{place:?} is no zone or place that is known here; try a bigger city nearby, or an IANA name such as Europe/Berlin"
            ));
        };
        let reader = Reader {
            name: best.name.clone(),
            zone: Some(best.zone),
            ..Reader::default()
        };
        write!(output, "{}", human::clock_line(&reader.at(now)))?;
        let others: Vec<_> = others
            .iter()
            .filter(|other| other.zone != best.zone)
            .take(OTHERS_NAMED)
            .map(|other| format!("{} ({})", other.name, other.zone))
            .collect();
        write!(output, "  [{}]", best.zone)?;
        if !others.is_empty() {
            write!(output, "; or did you mean {}?", others.join(" or "))?;
        }
        writeln!(output)?;
    }
    Ok(Outcome::NothingMissing)
}
