//! The surfaces: background, popup and options. Each reads, has it reviewed, and draws; nothing is decided here.

pub mod background;
pub mod desk;
pub mod exports;
pub mod options;
pub mod popup;
