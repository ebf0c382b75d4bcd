//! Learns the weights of `src/engine/model/weights.rs` from the labelled drafts in `tests/corpus/`.
//!
//! `cargo run --release --example train` rewrites the file; the same corpora and the same features give the same
//! file. Only the development part is read (see `tests/corpus/part.rs`); rewritten drafts ("better") count as drafts in
//! which nothing is missing. Logistic regression with an L2 penalty, by accelerated gradient descent from zero.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "hundreds of drafts, and weights that are clamped"
)]

#[path = "../tests/corpus/part.rs"]
mod part;

use std::{fmt::Write, fs};

use serde_json::Value;
use wellsent::engine::{
    acts,
    kind::Kind,
    model,
    text::{Draft, Text},
    when::{self, DateOrder, Reference},
    zone::Zone,
};

/// The penalty on weights, chosen on the part set aside among 0.5, 1, 2, 4 and 8.
const PENALTY: f64 = 2.0;
const ROUNDS: usize = 600;
/// Weights are stored as whole numbers of this fraction.
const STEP: f64 = 24.0;

struct Sample {
    features: Vec<f64>,
    kind: Option<usize>,
    missing: [bool; 3],
}

fn main() {
    let mut samples = Vec::new();
    for corpus in part::CORPORA.iter().copied().chain(["drafts.own"]) {
        let path = format!("{}/tests/corpus/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let lines =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("reading {path}: {error}"));
        for line in lines.lines() {
            let record: Value =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{path}: {error}"));
            if part::set_aside(record["id"].as_str().unwrap_or_default()) && corpus != "drafts.own"
            {
                continue;
            }
            let kind = serde_json::from_value::<Kind>(record["kind"].clone())
                .ok()
                .and_then(|kind| Kind::ALL.iter().position(|other| *other == kind));
            let missing = ["context", "deadline", "ask"].map(|pillar| {
                record["missing"]
                    .as_array()
                    .is_some_and(|all| all.iter().any(|one| one == pillar))
            });
            samples.push(Sample {
                features: features(&record, "text"),
                kind,
                missing,
            });
            if record["better"].is_string() {
                samples.push(Sample {
                    features: features(&record, "better"),
                    kind: None,
                    missing: [false; 3],
                });
            }
        }
    }
    let total = samples[0].features.len();
    let with_kind: Vec<&Sample> = samples
        .iter()
        .filter(|sample| sample.kind.is_some())
        .collect();
    let inputs: Vec<&[f64]> = with_kind
        .iter()
        .map(|sample| sample.features.as_slice())
        .collect();
    let labels: Vec<usize> = with_kind.iter().filter_map(|sample| sample.kind).collect();
    let kinds = fit(&inputs, &labels, Kind::ALL.len());
    let all: Vec<&[f64]> = samples
        .iter()
        .map(|sample| sample.features.as_slice())
        .collect();
    let missing: Vec<Vec<f64>> = (0..3)
        .map(|pillar| {
            let labels: Vec<usize> = samples
                .iter()
                .map(|sample| usize::from(sample.missing[pillar]))
                .collect();
            let rows = fit(&all, &labels, 2);
            rows[1]
                .iter()
                .zip(&rows[0])
                .map(|(yes, no)| yes - no)
                .collect()
        })
        .collect();
    let mut out = String::from(
        "//! Weights learned from the labelled drafts; written by `cargo run --release --example train`, not by hand.\n//!\n//! One row a kind and one a pillar, in the order of the features, in steps of 1/24 of a logit.\n\nuse crate::engine::kind::Kind;\n\n",
    );
    let _ = writeln!(
        out,
        "/// How many features a draft has.\npub(super) const FEATURES: usize = {total};\n\n/// One over the size of a weight's step.\npub(super) const STEP: i32 = {STEP};\n"
    );
    let _ = writeln!(
        out,
        "/// What speaks for each kind.\n#[rustfmt::skip]\npub(super) static KINDS: [(Kind, [i8; FEATURES]); {}] = [",
        Kind::ALL.len()
    );
    for (kind, row) in Kind::ALL.iter().zip(&kinds) {
        let _ = writeln!(out, "    (Kind::{kind:?}, {}),", rounded(row));
    }
    let _ = writeln!(
        out,
        "];\n\n/// What speaks for each pillar's being missing: context, deadline, ask.\n#[rustfmt::skip]\npub(super) static MISSING: [[i8; FEATURES]; 3] = ["
    );
    for row in &missing {
        let _ = writeln!(out, "    {},", rounded(row));
    }
    out.push_str("];\n");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/engine/model/weights.rs");
    fs::write(path, out).unwrap_or_else(|error| panic!("writing {path}: {error}"));
}

fn features(record: &Value, field: &str) -> Vec<f64> {
    let draft = Draft {
        text: record[field].as_str().unwrap_or_default().to_string(),
        surface: serde_json::from_value(record["surface"].clone()).unwrap_or_default(),
        reply: record["reply"].as_bool().unwrap_or_default(),
        ..Draft::default()
    };
    let now = part::now();
    let text = Text::read(&draft.text);
    let reference = Reference {
        now,
        zone: Zone::UTC,
        order: DateOrder::default(),
        people: Vec::new(),
    };
    let times = when::find(&draft.text, &reference);
    let acts = acts::find(&text, &draft, &times);
    model::features(&text, &draft, &acts, &times, now)
        .into_iter()
        .map(|feature| f64::from(feature) / f64::from(model::WHOLE))
        .collect()
}

/// A row of weights a class; the last feature is constant and not penalised.
fn fit(inputs: &[&[f64]], labels: &[usize], classes: usize) -> Vec<Vec<f64>> {
    let width = inputs[0].len();
    let count = inputs.len() as f64;
    // A bound on the curvature by the mean squared length of the inputs.
    let longest: f64 = inputs
        .iter()
        .map(|row| row.iter().map(|x| x * x).sum::<f64>())
        .sum::<f64>()
        / count;
    let rate = 1.0 / (longest / 4.0 + PENALTY / count);
    let mut weights = vec![vec![0.0; width]; classes];
    let mut ahead = weights.clone();
    let mut momentum: f64 = 1.0;
    for _ in 0..ROUNDS {
        let mut gradient = vec![vec![0.0; width]; classes];
        for (row, &label) in inputs.iter().zip(labels) {
            let scores: Vec<f64> = ahead
                .iter()
                .map(|weights| weights.iter().zip(*row).map(|(w, x)| w * x).sum())
                .collect();
            let top = scores.iter().copied().fold(f64::MIN, f64::max);
            let powers: Vec<f64> = scores.iter().map(|score| (score - top).exp()).collect();
            let sum: f64 = powers.iter().sum();
            for (class, gradient) in gradient.iter_mut().enumerate() {
                let error = powers[class] / sum - f64::from(u8::from(class == label));
                for (slot, x) in gradient.iter_mut().zip(*row) {
                    *slot += error * x / count;
                }
            }
        }
        let next_momentum = f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt());
        for class in 0..classes {
            for feature in 0..width {
                let decay = if feature + 1 < width {
                    PENALTY / count * ahead[class][feature]
                } else {
                    0.0
                };
                let next = ahead[class][feature] - rate * (gradient[class][feature] + decay);
                ahead[class][feature] =
                    next + (momentum - 1.0) / next_momentum * (next - weights[class][feature]);
                weights[class][feature] = next;
            }
        }
        momentum = next_momentum;
    }
    weights
}

fn rounded(row: &[f64]) -> String {
    let whole: Vec<String> = row
        .iter()
        .map(|weight| ((weight * STEP).round().clamp(-127.0, 127.0) as i8).to_string())
        .collect();
    format!("[{}]", whole.join(", "))
}
