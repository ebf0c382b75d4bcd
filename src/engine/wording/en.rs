//! English: its words, its phrases, what the hints say and what the rules say of themselves.

pub mod aspects;
pub mod hints;
pub mod lists;
pub mod phrases;
pub mod rules;
pub mod templates;
pub mod words;
