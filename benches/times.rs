//! How fast time expressions are read: per text, per expression, and as texts grow.
//!
//! `cargo bench --bench times` prints a table. `cargo bench --bench times -- --texts FILE` reads one text a
//! line and prints the seconds of one pass over them as JSON, for `benches/times/compare.mjs`.
//! Every measurement checks its answer, so that nothing can be optimised away.

use std::{
    fs,
    hint::black_box,
    time::{Duration, Instant},
};

use wellsent::engine::{
    when::{DateOrder, Reference, find},
    zone::Zone,
};

const FOUND: &str = include_str!("../tests/times/found.tsv");
const NOTHING: &str = include_str!("../tests/times/nothing.txt");

/// Wednesday 4 March 2026, 15:20 in New York, as `compare.mjs` has it.
fn reference() -> Reference {
    Reference {
        now: chrono::DateTime::from_timestamp(1_772_655_600, 0).unwrap_or_default(),
        zone: Zone::named("America/New_York").unwrap_or(Zone::UTC),
        order: DateOrder::Mdy,
        people: Vec::new(),
    }
}

fn corpus() -> Vec<String> {
    let found = FOUND.lines().filter(|line| line.contains('«'));
    let found = found
        .filter_map(|line| line.split('\t').next())
        .map(|text| text.replace(['«', '»'], ""));
    let nothing = NOTHING
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    found.chain(nothing.map(str::to_owned)).collect()
}

/// The fastest of the passes over `texts` that fit into a second, and the expressions of one pass.
fn pass(texts: &[String], reference: &Reference) -> (Duration, usize) {
    let started = Instant::now();
    let mut best = Duration::MAX;
    let mut expressions = 0;
    while started.elapsed() < Duration::from_secs(1) {
        let pass = Instant::now();
        let found: usize = texts
            .iter()
            .map(|text| find(black_box(text), reference).len())
            .sum();
        best = best.min(pass.elapsed());
        assert!(
            expressions == 0 || expressions == found,
            "two passes found different numbers of expressions"
        );
        expressions = found;
    }
    (best, expressions)
}

#[allow(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark's output is its table, to three digits"
)]
fn main() {
    let reference = reference();
    let mut arguments = std::env::args()
        .skip_while(|argument| argument != "--texts")
        .skip(1);
    if let Some(file) = arguments.next() {
        let texts =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("reading {file}: {error}"));
        let texts: Vec<String> = texts.lines().map(str::to_owned).collect();
        let (time, expressions) = pass(&texts, &reference);
        println!(
            "{{\"seconds\": {}, \"expressions\": {expressions}}}",
            time.as_secs_f64()
        );
        return;
    }
    let texts = corpus();
    let bytes: usize = texts.iter().map(String::len).sum();
    let (time, expressions) = pass(&texts, &reference);
    let seconds = time.as_secs_f64();
    println!(
        "corpus              {} texts, {bytes} bytes, {expressions} expressions",
        texts.len()
    );
    println!(
        "  per text          {:>10.2} µs",
        seconds * 1e6 / texts.len() as f64
    );
    println!("  expressions/s     {:>10.0}", expressions as f64 / seconds);
    println!(
        "  throughput        {:>10.1} MB/s",
        bytes as f64 / seconds / 1e6
    );
    let prose = texts.join(" ");
    for (name, unit) in [
        ("the corpus", prose.as_str()),
        ("digits", "0123456789"),
        ("one long word", "abcdefghij"),
        ("hyphens", "3-"),
        ("backticks", "` `` "),
        ("next next", "next "),
        ("after after", "3 days after the day before "),
        ("brackets", "Friday ("),
        ("from … to", "from 3 to "),
        ("holidays", "Diwali, Eid and Lunar New Year. "),
    ] {
        println!("growth, {name}");
        for size in [1_000, 10_000, 100_000, 1_000_000] {
            let mut text = unit.repeat(size / unit.len() + 1);
            text.truncate(
                (0..=size)
                    .rev()
                    .find(|at| text.is_char_boundary(*at))
                    .unwrap_or(0),
            );
            let (time, expressions) = pass(std::slice::from_ref(&text), &reference);
            println!(
                "  {size:>9} bytes   {:>10.1} µs   {:>7.1} ns/byte   {expressions} found",
                time.as_secs_f64() * 1e6,
                time.as_secs_f64() * 1e9 / size as f64
            );
        }
    }
}
