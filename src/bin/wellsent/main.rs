//! `wellsent`: the engine on a terminal, for scripts, git hooks, editors and CI.
//!
//! Exit status: 0 nothing missing, 1 something missing, 2 unusable input or arguments with one line on
//! standard error. This is the one program that reads a clock and the machine's zone; the engine gets both
//! as arguments.

mod args;
mod check;
mod clock;
mod explain;
mod files;
mod github;
mod human;
mod lines;
mod team;
mod template;
mod times;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};

/// What a command found, as the exit status says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    NothingMissing,
    SomethingMissing,
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            // clap explains over several lines; the contract promises one.
            let message = error.to_string();
            let problem: Vec<_> = message
                .split("\n\n")
                .next()
                .unwrap_or_default()
                .split_whitespace()
                .collect();
            return unusable(&format!(
                "{}; see wellsent --help",
                problem.join(" ").trim_start_matches("error: ")
            ));
        }
        Err(help) => {
            anstream::print!("{}", help.render().ansi());
            return ExitCode::SUCCESS;
        }
    };
    let outcome = match (cli.explain, cli.command) {
        (Some(rule), _) => explain::run(&rule),
        (None, Some(Command::Check(args))) => check::run(&args),
        (None, Some(Command::Times(args))) => times::run(&args),
        (None, Some(Command::Clock(args))) => clock::run(&args),
        (None, Some(Command::Template(args))) => template::run(&args),
        (None, Some(Command::Team(args))) => team::run(&args),
        (None, None) => {
            return unusable("no command given; try wellsent check FILE, or see wellsent --help");
        }
    };
    match outcome {
        Ok(Outcome::NothingMissing) => ExitCode::SUCCESS,
        Ok(Outcome::SomethingMissing) => ExitCode::from(1),
        Err(error) if lines::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => unusable(&format!("{error:#}")),
    }
}

/// Says in one line why nothing could be done.
fn unusable(why: &str) -> ExitCode {
    anstream::eprintln!("wellsent: {}", why.replace('\n', " "));
    ExitCode::from(2)
}
