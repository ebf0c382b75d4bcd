//! What a review costs: microseconds a draft over the labelled corpora, and megabytes a second over one long text.
//!
//! `cargo bench --bench review`. The answers are checked inside the loops, so that nothing is optimised away.

#![allow(clippy::cast_precision_loss, reason = "sizes of a few megabytes")]
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::{fs, hint::black_box, time::Instant};

use chrono::DateTime;
use wellsent::engine::{
    Desk, review,
    text::{Draft, Surface},
    zone::Zone,
};

/// How often the corpora are read.
const ROUNDS: u32 = 20;

fn main() {
    let now = DateTime::from_timestamp(1_772_619_600, 0).unwrap_or_default();
    let desk = Desk::in_zone(Zone::UTC);
    let drafts: Vec<Draft> = ["drafts.dev", "drafts.dev2", "drafts.dev3", "drafts.dev4"]
        .iter()
        .map(|corpus| format!("{}/tests/corpus/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR")))
        .flat_map(|path| {
            fs::read_to_string(path)
                .unwrap_or_default()
                .lines()
                .map(str::to_string)
                .collect::<Vec<_>>()
        })
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(&line).ok())
        .map(|record| Draft {
            text: record["text"].as_str().unwrap_or_default().into(),
            surface: serde_json::from_value(record["surface"].clone()).unwrap_or(Surface::ChatDm),
            reply: record["reply"].as_bool().unwrap_or_default(),
            ..Draft::default()
        })
        .collect();
    assert!(!drafts.is_empty(), "no corpus in tests/corpus");
    black_box(review(&drafts[0], &desk, now));

    let started = Instant::now();
    let mut hints = 0;
    for _ in 0..ROUNDS {
        hints += drafts
            .iter()
            .map(|draft| review(black_box(draft), &desk, now).hints.len())
            .sum::<usize>();
    }
    let spent = started.elapsed() / (ROUNDS * u32::try_from(drafts.len()).unwrap_or(1));
    assert!(hints > 0);
    println!(
        "review/corpora     {:.1} us a draft, {} drafts",
        spent.as_secs_f64() * 1e6,
        drafts.len()
    );

    for (name, piece) in [
        (
            "prose",
            "Could you send me the signed lease for Hafenstrasse 4? The bank pays out on Wednesday, and I hold the keys until then.\n",
        ),
        (
            "one sentence",
            "we met the team and looked at the numbers because the client asks for them, ",
        ),
        (
            "dates",
            "by Friday 6 March 17:00 CET, before Tuesday, until the 14th, ",
        ),
        ("marks", "?!(\"“>.,-*@#`:/ "),
    ] {
        for size in [200_000, 800_000] {
            let draft = Draft {
                text: piece.repeat(size / piece.len()),
                ..Draft::default()
            };
            let started = Instant::now();
            black_box(review(black_box(&draft), &desk, now));
            let spent = started.elapsed().as_secs_f64();
            println!(
                "review/{name:12} {size:8} bytes  {:.1} MB/s",
                size as f64 / 1e6 / spent
            );
        }
    }
}
