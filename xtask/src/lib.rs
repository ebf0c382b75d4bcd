//! The project's own tools, in Rust so that they break loudly: what `cargo xtask` does, and what the browser tests drive.
//!
//! - [`build`] makes what ships: [`module`] compiles the wasm and writes its glue, [`pack`] lays the folders
//!   and zips, [`comments`] makes the content script lighter, [`sizes`] reports them and holds the budgets.
//! - [`demo`] and the browser tests (`tests/browser.rs`) share [`serve`], a web server on the loopback address, and
//!   [`browser`], a real Chromium or Firefox with the extension loaded; the tests alone [`apps`], real applications to write in.
//! - [`popup`] measures how soon the popup is there, [`keystroke`] what the extension costs a page that is typed in.
//! - [`mod@test`] is the one test command.
//! - [`zones`] writes the product's table of zone amendments.
//! - [`tools`] finds or installs what the others need; [`say`] tells what is being done, and runs programs.

#![expect(
    clippy::print_stdout,
    reason = "a command's result belongs on standard output; progress goes to standard error"
)]

pub mod apps;
pub mod browser;
pub mod build;
pub mod comments;
pub mod demo;
pub mod keystroke;
pub mod module;
pub mod pack;
pub mod popup;
pub mod say;
pub mod serve;
pub mod sizes;
pub mod test;
pub mod tools;
mod trap;
pub mod zones;

use std::path::{Path, PathBuf};

/// The project's top folder.
pub fn root() -> PathBuf {
    // This package lies one folder below it.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
        .to_owned()
}
