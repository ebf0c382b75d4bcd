//! The JSON that everything is compared by: one draft or text in, one review or list of times out.
//!
//! The command line and the JavaScript export speak exactly this. Field names and meanings never change;
//! fields may be added. Offsets are UTF-16 code units, the unit of DOM ranges; inside the engine they are
//! bytes, and [`utf16`] is the one place where they are converted. Instants are RFC 3339 with an offset.
//!
//! Reading is strict about what it understands and silent about what it does not know: an unknown field is
//! ignored, a known one with an unusable value is an [`Error`] that names the field and what would work.

pub mod input;
pub mod output;
pub mod utf16;

pub use input::{DraftInput, Error, TimesInput};
pub use output::{ReviewOutput, TimesOutput};
