//! The command line of the project's own tools: `cargo xtask build | demo | keystroke | popup | test | zones`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{build, demo, keystroke, popup, test, zones};

/// Builds, shows and tests Wellsent. Every command installs what it lacks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the extension and pack it for Chrome and Firefox into dist/
    Build,
    /// Open a browser on the demo chat with the extension loaded, ready to type
    Demo(demo::Options),
    /// Measure what the extension costs a page for each keystroke, and how soon a hint is painted
    Keystroke,
    /// Measure how soon the popup is there, and the memory of the extension's pages
    Popup,
    /// Run every check and test there is, in one go
    Test(test::Options),
    Zones(zones::Args),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Build => build::run(),
        Task::Demo(options) => demo::run(&options),
        Task::Keystroke => keystroke::run(),
        Task::Popup => popup::run(),
        Task::Test(options) => test::run(&options),
        Task::Zones(options) => zones::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The causes in one line; a backtrace would tell nothing of a missing program or a failed test.
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
