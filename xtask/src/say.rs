//! Saying what is being done while it is done, and running other programs.
//!
//! Headings go to standard error, so that a command's result can be piped. Programs inherit both streams:
//! cargo, apt and npm show their own progress better than a wrapper would.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// Announces the next step.
pub fn step(what: &str) {
    eprintln!("\n==> {what}");
}

/// Says something below the current step.
pub fn note(what: &str) {
    eprintln!("    {what}");
}

/// Runs a program to its end; an error names the whole command line.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    note(&line);
    let status = command
        .status()
        .with_context(|| format!("starting `{line}`"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// Runs a program to its end and returns what it wrote to standard output.
pub fn read(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command
        .output()
        .with_context(|| format!("starting `{line}`"))?;
    if !output.status.success() {
        bail!(
            "`{line}` ended with {}: {}",
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{line}` wrote something that is no UTF-8"))
}

fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
