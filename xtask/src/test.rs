//! `cargo xtask test`: every check and test there is, in one go. CI runs exactly this.
//!
//! A step that fails does not stop the others: the end names them all.

use std::{fmt, process::Command};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::{build, pack::Family, root, say, sizes, tools};

/// What to run.
#[derive(Args, Debug)]
pub struct Options {
    /// Only these steps
    #[arg(value_enum)]
    steps: Vec<Step>,
    /// Also the browser tests in Firefox, whose driver is compiled first where it is not installed
    #[arg(long)]
    firefox: bool,
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
    /// The same in Firefox, asked for with `--firefox`
    #[value(skip)]
    Firefox,
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            self.to_possible_value()
                .as_ref()
                .map_or("firefox", |value| value.get_name()),
        )
    }
}

/// Arguments to cargo. `TEST_BROWSER=firefox` in the environment runs the tests in Firefox.
const BROWSER_TESTS: [&str; 5] = ["test", "--package", "xtask", "--test", "browser"];

/// Runs the steps and fails with the names of those that failed.
pub fn run(options: &Options) -> Result<()> {
    let steps = if options.steps.is_empty() {
        Step::value_variants()
    } else {
        &options.steps
    };
    let mut steps = steps.to_vec();
    steps.extend(options.firefox.then_some(Step::Firefox));
    let mut failed = Vec::new();
    for step in &steps {
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
            let weights = sizes::weigh(&pack)?;
            println!("{}", sizes::report(&pack, &weights)?);
            tools::npm_packages()?;
            // The scripts are checked against the glue's own types, which the build has just written.
            say::run(tools::npm_tool("tsc").args(["--project", "tsconfig.json"]))?;
            say::run(tools::npm_tool("web-ext").args([
                "lint",
                "--no-config-discovery",
                "--source-dir",
                "dist/firefox",
            ]))?;
            sizes::check(&weights)
        }
        Step::Browser => {
            tools::chromium()?;
            what_is_written_in()?;
            cargo(&BROWSER_TESTS)
        }
        Step::Firefox => {
            tools::firefox()?;
            what_is_written_in()?;
            say::run(
                Command::new(tools::cargo())
                    .args(BROWSER_TESTS)
                    .env("TEST_BROWSER", Family::Firefox.to_string())
                    .current_dir(root()),
            )
        }
    }
}

/// The editors, and the applications where they can be had.
fn what_is_written_in() -> Result<()> {
    tools::editors()?;
    if tools::can_have_apps() {
        tools::apps()?;
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<()> {
    say::run(
        Command::new(tools::cargo())
            .args(arguments)
            .current_dir(root()),
    )
}
