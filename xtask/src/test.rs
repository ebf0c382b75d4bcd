//! `cargo xtask test`: every check and test there is, in one go. CI runs exactly this.
//!
//! A step that fails does not stop the others: the end names them all.

use std::{fmt, process::Command};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::{build, root, say, sizes, tools};

/// What to run.
#[derive(Args, Debug)]
pub struct Options {
    /// Only these steps
    #[arg(value_enum)]
    steps: Vec<Step>,
}

/// One kind of check, in the order in which all are run: what fails soonest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Step {
    /// Formatting
    Fmt,
    /// Lints, natively and for the browser
    Clippy,
    /// Units, corpus, contract, properties and the command line
    Native,
    /// The documentation and its links
    Doc,
    /// What ships: its size budgets, the types of its scripts, the add-on store's own linter
    Build,
    /// The packed extension in a real browser
    Browser,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            self.to_possible_value()
                .as_ref()
                .map_or("", |value| value.get_name()),
        )
    }
}

/// Runs the steps and fails with the names of those that failed.
pub fn run(options: &Options) -> Result<()> {
    let steps = if options.steps.is_empty() {
        Step::value_variants()
    } else {
        &options.steps
    };
    let mut failed = Vec::new();
    for step in steps {
        say::step(&format!("Test step: {step}"));
        if let Err(error) = run_step(*step) {
            say::note(&format!("{step} failed: {error:#}"));
            failed.push(step.to_string());
        }
    }
    println!(
        "\n{} steps passed, {} failed",
        steps.len() - failed.len(),
        failed.len()
    );
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn run_step(step: Step) -> Result<()> {
    match step {
        Step::Fmt => cargo(&["fmt", "--all", "--", "--check", "--files-with-diff"]),
        Step::Clippy => {
            tools::wasm_target()?;
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "--deny",
                "warnings",
            ])?;
            cargo(&[
                "clippy",
                "--lib",
                "--target",
                tools::WASM,
                "--",
                "--deny",
                "warnings",
            ])
        }
        Step::Native => cargo(&["test", "--workspace", "--no-fail-fast"]),
        Step::Doc => say::run(
            Command::new(tools::cargo())
                .args(["doc", "--workspace", "--no-deps"])
                .env("RUSTDOCFLAGS", "--deny warnings")
                .current_dir(root()),
        ),
        Step::Build => {
            let pack = build::pack()?;
            println!("{}", sizes::report(&pack)?);
            tools::npm_packages()?;
            // The scripts are checked against the glue's own types, which the build has just written.
            say::run(tools::npm_tool("tsc").args(["--project", "tsconfig.json"]))?;
            say::run(tools::npm_tool("web-ext").args([
                "lint",
                "--no-config-discovery",
                "--source-dir",
                "dist/firefox",
            ]))?;
            sizes::check(&pack)
        }
        Step::Browser => {
            tools::chromium()?;
            cargo(&["test", "--package", "xtask", "--test", "browser"])
        }
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    say::run(
        Command::new(tools::cargo())
            .args(arguments)
            .current_dir(root()),
    )
}
