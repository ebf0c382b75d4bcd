//! What each packed part weighs, raw and gzipped, and the budgets that a build must keep.

use std::{fmt::Write as _, io::Write as _};

use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::pack::Pack;

/// Bytes in the kilobyte that the budgets are given in.
const KB: usize = 1024;

/// What some of the packed files may weigh, in bytes.
struct Budget {
    what: &'static str,
    /// What the design asks for. A build over it says so and by how much.
    goal: usize,
    /// What a build may never exceed; the goal itself wherever the goal is met.
    ceiling: usize,
    weigh: fn(&Pack) -> Result<usize>,
}

/// From the design: what a user downloads, what every worker start compiles, and what every allowed page parses.
const BUDGETS: [Budget; 3] = [
    Budget {
        // Over its goal since the module knows places, a dozen calendars and the judgement of drafts. Of its tables
        // (165 KB) places are 63, phrases 22, holidays and the reader's words 20, zones 10; the rest is code. Tried and of no
        // use: other levels of optimisation and of inlining (all larger), wasm-opt (under 1 %). Places could be a file of
        // their own, but would be loaded as often and make `review` for JavaScript wait for it. The ceiling keeps it from
        // growing unseen.
        what: "wasm, gzipped",
        goal: 300 * KB,
        ceiling: 590 * KB,
        weigh: |pack| gzipped_all(pack, |path| path == "wellsent_bg.wasm"),
    },
    Budget {
        what: "packed extension",
        goal: 600 * KB,
        ceiling: 600 * KB,
        weigh: |pack| Ok(pack.zip()?.len()),
    },
    Budget {
        what: "content script, gzipped",
        goal: 20 * KB,
        ceiling: 20 * KB,
        weigh: |pack| gzipped_all(pack, |path| path.starts_with("content/")),
    },
];

/// What each budget is held against, in their order. Zipping takes seconds, so it is done once.
pub fn weigh(pack: &Pack) -> Result<Vec<usize>> {
    BUDGETS.iter().map(|budget| (budget.weigh)(pack)).collect()
}

/// A table of every packed file and the budgets.
pub fn report(pack: &Pack, weights: &[usize]) -> Result<String> {
    let mut table = format!("{:>10} {:>10}  part\n", "raw", "gzipped");
    for (path, bytes) in pack.files() {
        writeln!(table, "{:>10} {:>10}  {path}", bytes.len(), gzipped(bytes)?)?;
    }
    table.push('\n');
    for (budget, &weight) in BUDGETS.iter().zip(weights) {
        write!(table, "{weight:>10} of {:>7}  {}", budget.goal, budget.what)?;
        if let Some(over) = weight.checked_sub(budget.goal + 1) {
            write!(
                table,
                ": over its goal by {}, ceiling {}",
                over + 1,
                budget.ceiling
            )?;
        }
        table.push('\n');
    }
    Ok(table)
}

/// Fails where a budget is exceeded, naming it.
pub fn check(weights: &[usize]) -> Result<()> {
    for (budget, &weight) in BUDGETS.iter().zip(weights) {
        if weight > budget.ceiling {
            bail!(
                "{}: {weight} bytes are over the ceiling of {}",
                budget.what,
                budget.ceiling
            );
        }
    }
    Ok(())
}

fn gzipped_all(pack: &Pack, which: fn(&str) -> bool) -> Result<usize> {
    pack.files()
        .filter(|(path, _)| which(path))
        .map(|(_, bytes)| gzipped(bytes))
        .sum()
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
