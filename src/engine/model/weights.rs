//! Weights learned from the labelled drafts, written by `cargo run --release --example train`, not by hand.
//!
//! One row a feature, one byte with a sign a verdict (see [`super::VERDICTS`]), in [`STEP`]ths of a logit.

/// One over the size of a weight's step.
pub(super) const STEP: i32 = 16;

/// The rows of [`super::features::dense`].
pub(super) static DENSE: &[u8] = include_bytes!("weights/dense.bin");

/// The rows of [`super::words::hashed`], a bucket each.
pub(super) static HASHED: &[u8] = include_bytes!("weights/hashed.bin");
