//! The wasm module and its JavaScript glue: cargo compiles, wasm-bindgen writes the glue.
//!
//! One module serves worker, popup and options, in wasm-bindgen's "web" mode: an ES module whose default export
//! loads `wellsent_bg.wasm` beside it. The library is compiled as a cdylib alone: beside an rlib, as Cargo.toml lists them
//! for the tests, cargo leaves out link-time optimisation, which is 20 KB of the gzipped module. wasm-opt is left out on
//! purpose: it gains less than one per cent of the compressed size (its memory-packing pass even loses), for one more
//! tool to install.

use std::{fs, process::Command};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{root, say, tools, trap};

/// The compiled module, as it is packed.
pub struct Module {
    /// `wellsent.js`, the ES module that loads the wasm.
    pub glue: Vec<u8>,
    /// `wellsent_bg.wasm`.
    pub wasm: Vec<u8>,
}

/// Compiles the product for the browser. Also leaves `target/types/wellsent.d.ts` for the JavaScript's type check.
pub fn build() -> Result<Module> {
    tools::wasm_target()?;
    say::step("Compiling the engine to wasm (about a minute the first time)");
    say::run(
        Command::new(tools::cargo())
            .args([
                "rustc",
                "--lib",
                "--crate-type",
                "cdylib",
                "--profile",
                "wasm",
                "--target",
                tools::WASM,
            ])
            .current_dir(root()),
    )?;
    say::step("Writing the JavaScript glue");
    let mut compiled = tools::target_folder()?;
    compiled.extend([tools::WASM, "wasm", "wellsent.wasm"]);
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&compiled)
        .out_name("wellsent")
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)?;
    let folder = root().join("target/glue");
    bindgen
        .generate(&folder)
        .with_context(|| format!("writing the glue for {}", compiled.display()))?;
    let read =
        |name| fs::read(folder.join(name)).with_context(|| format!("reading target/glue/{name}"));
    let types = root().join("target/types");
    fs::create_dir_all(&types)?;
    fs::write(types.join("wellsent.d.ts"), read("wellsent.d.ts")?)?;
    Ok(Module {
        glue: read("wellsent.js")?,
        wasm: trap::shorten(&read("wellsent_bg.wasm")?)?,
    })
}
