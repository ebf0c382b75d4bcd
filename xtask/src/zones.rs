//! `cargo xtask zones`: makes the engine's generated zone tables, or with `--check` says which are out of date.
//!
//! The same sources always give the same bytes, so a difference means that a source has moved.

mod places;
mod transitions;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};

/// Makes the generated zone tables from current sources.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing; fail if a table is not what its sources give.
    #[arg(long)]
    check: bool,
}

pub fn run(args: &Args) -> Result<()> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let tables = [transitions::table()?, places::table(&root)?];
    let mut stale = Vec::new();
    for Table { path, content } in tables {
        let file = root.join(path);
        if fs::read(&file).is_ok_and(|current| current == content) {
            continue;
        }
        if args.check {
            stale.push(path);
        } else {
            fs::write(&file, content).with_context(|| format!("writing {path}"))?;
            eprintln!("wrote {path}");
        }
    }
    if !stale.is_empty() {
        bail!(
            "{} not what the sources give now; run `cargo xtask zones`",
            stale.join(" and ")
        );
    }
    Ok(())
}

/// A generated file.
struct Table {
    /// Relative to the workspace.
    path: &'static str,
    content: Vec<u8>,
}
