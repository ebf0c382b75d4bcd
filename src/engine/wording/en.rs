//! English: its words, its phrases and what the hints say.

pub mod hints;
pub mod lists;
pub mod phrases;
pub mod words;
