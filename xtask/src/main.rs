//! Builds, packs, demos and tests Wellsent: `cargo xtask build | demo | test | zones`.
fn main() {}
