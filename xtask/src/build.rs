//! `cargo xtask build`: what ships, in `dist/`: a folder and a zip for each browser, and a report of sizes.

use std::fs;

use anyhow::Result;

use crate::{
    module,
    pack::{Family, Pack},
    root, say, sizes,
};

/// Builds everything, reports the sizes, and fails over their budgets.
pub fn run() -> Result<()> {
    let pack = pack()?;
    let weights = sizes::weigh(&pack)?;
    println!("{}", sizes::report(&pack, &weights)?);
    sizes::check(&weights)
}

/// Builds everything, and returns what the families' packs have in common.
pub fn pack() -> Result<Pack> {
    let pack = Pack::read(&root().join("extension"), module::build()?)?;
    for family in Family::ALL {
        say::step(&format!("Packing for {family}"));
        let pack = pack.clone().aimed_at(family)?;
        let folder = root().join("dist").join(family.to_string());
        pack.write_folder(&folder)?;
        let zip = folder.with_extension("zip");
        fs::write(&zip, pack.zip()?)?;
        say::note(&format!("{} and {}", folder.display(), zip.display()));
    }
    Ok(pack)
}
