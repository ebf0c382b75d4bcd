//! Wellsent reviews a message before it is sent.
pub mod engine;
