//! Learns the weights in `src/engine/model/weights/` from the labelled drafts in `tests/corpus/`.
//!
//! `cargo run --release --example train` rewrites the files; the same corpora and the same features give the same
//! files. Only the development part is read (see `tests/corpus/part.rs`); rewritten drafts ("better") count as drafts in
//! which nothing is missing. Logistic regression with an L2 penalty, softmax over the kinds and one sigmoid a pillar,
//! by accelerated gradient descent from zero.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "thousands of drafts, and weights that are clamped"
)]

#[path = "../tests/corpus/part.rs"]
mod part;

use std::fs;

use serde_json::Value;
use wellsent::engine::{
    acts,
    kind::Kind,
    model::{self, VERDICTS, words::BUCKETS},
    ruled,
    text::{Draft, Text},
    when::{self, DateOrder, Reference},
    zone::Zone,
};

/// The penalty on weights, chosen by cross-validation on the development part among 5, 15, 25 and 40.
const PENALTY: f32 = 25.0;
const ROUNDS: usize = 400;
/// Weights are stored as whole numbers of this fraction of a logit.
const STEP: f32 = 16.0;
const KINDS: usize = Kind::ALL.len();

/// A draft's features that are not zero, and what people said of it.
struct Sample {
    features: Vec<(u32, f32)>,
    kind: Option<usize>,
    missing: [bool; 3],
}

type Row = [f32; VERDICTS];

fn main() {
    let samples = samples();
    let dense = samples
        .first()
        .and_then(|sample| sample.features.last())
        .map_or(0, |&(last, _)| last as usize + 1)
        - BUCKETS;
    let weights = fit(&samples, BUCKETS + dense);
    write("hashed", &weights[..BUCKETS]);
    write("dense", &weights[BUCKETS..]);
}

/// Every draft to learn from; the hashed features stand before the dense ones, whose last is constant.
fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    for corpus in part::LEARNED {
        let path = format!("{}/tests/corpus/{corpus}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let lines =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("reading {path}: {error}"));
        for line in lines.lines() {
            let record: Value =
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{path}: {error}"));
            let id = record["id"].as_str().unwrap_or_default();
            if part::set_aside(id) {
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
    samples
}

fn features(record: &Value, field: &str) -> Vec<(u32, f32)> {
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
    let ruled = ruled(&text, &draft, &acts, &times, now);
    let mut features = Vec::new();
    model::words::hashed(&text, &draft).each(|bucket| features.push((bucket as u32, 1.0)));
    let dense = model::features::dense(&text, &draft, &acts, &times, now, &ruled);
    for (at, feature) in dense.into_iter().enumerate() {
        if feature > 0 {
            features.push((
                (BUCKETS + at) as u32,
                f32::from(feature) / model::WHOLE as f32,
            ));
        }
    }
    features
}

/// A row of weights a feature; the last feature is constant and not penalised.
fn fit(samples: &[Sample], width: usize) -> Vec<Row> {
    let count = samples.len() as f32;
    let rate = 1.0 / (steepest(samples, width) / 2.0 + PENALTY / count);
    let mut weights = vec![[0.0; VERDICTS]; width];
    let mut ahead = weights.clone();
    let mut momentum: f32 = 1.0;
    for _ in 0..ROUNDS {
        let mut gradient = vec![[0.0; VERDICTS]; width];
        for sample in samples {
            let mut error = [0.0; VERDICTS];
            for &(at, x) in &sample.features {
                for (sum, weight) in error.iter_mut().zip(&ahead[at as usize]) {
                    *sum += weight * x;
                }
            }
            surprise(sample, &mut error);
            for &(at, x) in &sample.features {
                for (slot, error) in gradient[at as usize].iter_mut().zip(&error) {
                    *slot += error * x / count;
                }
            }
        }
        let next_momentum = f32::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt());
        let drive = (momentum - 1.0) / next_momentum;
        for (at, (row, (ahead, gradient))) in weights
            .iter_mut()
            .zip(ahead.iter_mut().zip(&gradient))
            .enumerate()
        {
            let penalty = if at + 1 < width { PENALTY / count } else { 0.0 };
            for verdict in 0..VERDICTS {
                let next = ahead[verdict] - rate * (gradient[verdict] + penalty * ahead[verdict]);
                ahead[verdict] = next + drive * (next - row[verdict]);
                row[verdict] = next;
            }
        }
        momentum = next_momentum;
    }
    weights
}

/// Turns sums into how far the probabilities are from what people said.
fn surprise(sample: &Sample, sums: &mut Row) {
    let (kinds, pillars) = sums.split_at_mut(KINDS);
    if let Some(label) = sample.kind {
        let top = kinds.iter().copied().fold(f32::MIN, f32::max);
        for sum in kinds.iter_mut() {
            *sum = (*sum - top).exp();
        }
        let total: f32 = kinds.iter().sum();
        for power in kinds.iter_mut() {
            *power /= total;
        }
        kinds[label] -= 1.0;
    } else {
        kinds.fill(0.0);
    }
    for (sum, &missing) in pillars.iter_mut().zip(&sample.missing) {
        *sum = 1.0 / (1.0 + (-*sum).exp()) - f32::from(u8::from(missing));
    }
}

/// The largest eigenvalue of the features' mean outer product, by power iteration, and a little more.
fn steepest(samples: &[Sample], width: usize) -> f32 {
    let mut direction = vec![1.0f32; width];
    let mut length = 1.0;
    for _ in 0..30 {
        let mut next = vec![0.0f32; width];
        for sample in samples {
            let along: f32 = sample
                .features
                .iter()
                .map(|&(at, x)| direction[at as usize] * x)
                .sum();
            for &(at, x) in &sample.features {
                next[at as usize] += along * x / samples.len() as f32;
            }
        }
        length = next.iter().map(|x| x * x).sum::<f32>().sqrt();
        direction = next.iter().map(|x| x / length).collect();
    }
    length * 1.05
}

fn write(name: &str, rows: &[Row]) {
    let bytes: Vec<u8> = rows
        .iter()
        .flatten()
        .map(|weight| ((weight * STEP).round().clamp(-127.0, 127.0) as i8).cast_unsigned())
        .collect();
    let path = format!(
        "{}/src/engine/model/weights/{name}.bin",
        env!("CARGO_MANIFEST_DIR")
    );
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("writing {path}: {error}"));
}
