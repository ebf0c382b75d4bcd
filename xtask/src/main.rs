//! Builds, packs, demos and tests Wellsent: `cargo xtask build | demo | test | zones`.

mod zones;

use clap::Parser;

#[derive(Parser)]
enum Command {
    Zones(zones::Args),
}

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Zones(args) => zones::run(&args),
    }
}
