//! Feeds the engine arbitrary texts on every surface: `cargo +nightly fuzz run review` in this folder's parent.
//!
//! The first byte chooses surface, reply and attachments; the rest is the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wellsent::engine::text::{Draft, Surface};

#[path = "../../tests/review/holds.rs"]
mod holds;

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, text)) = bytes.split_first() else {
        return;
    };
    let surfaces = [
        Surface::ChatDm,
        Surface::ChatChannel,
        Surface::DocComment,
        Surface::Email,
        Surface::Issue,
    ];
    holds::holds(&Draft {
        text: String::from_utf8_lossy(text).into_owned(),
        surface: surfaces[usize::from(choice) % surfaces.len()],
        reply: choice & 64 != 0,
        attachments: (choice & 128 != 0).then_some(0),
        ..Draft::default()
    });
});
