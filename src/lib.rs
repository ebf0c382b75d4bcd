//! Wellsent says what a reader far away would have to come back and ask, before a message is sent.
//!
//! # In one picture
//!
//! ```text
//!  page (chat, mail, docs)          background worker               popup · options
//!  content script: sees, acts,  ──▶ engine → review → view  ◀──    the same module,
//!  paints; judges nothing       ◀──  settings, people               drawn with web-sys
//! ```
//!
//! One crate, one wasm module, one command line program. Everything that decides, words or counts is Rust;
//! the content script in `extension/content/` only finds the composer, reads it, and paints the nodes that
//! [`view`] made. A page's own content security policy forbids wasm to a content script in Chromium, which
//! is why the engine runs in the background worker and answers by message.
//!
//! # The rooms
//!
//! Arrows point down this list: a module imports from those above it, never from those below.
//! `tests/tidy.rs` holds it so.
//!
//! - [`engine`]: a draft, a desk and an instant to a review.
//!   - [`engine::text`] reads the text into a table, once, looking words up in [`engine::wording`], where all words
//!     and phrases of a language lie; [`engine::when`] finds the times in it.
//!   - [`engine::acts`] finds what the sentences ask; [`engine::kind`] and [`engine::pillars`] judge by all of that,
//!     rules and the small learned weights of [`engine::model`] together: rules alone agreed less with drafts that
//!     they were not written from. `cargo run --release --example train` makes the weights anew from `tests/corpus/`.
//!   - [`engine::rules`] turns the judgement into hints, a rule a file; [`engine::score`] adds them up.
//!   - [`engine::zone`] knows what offset holds where; [`engine::readers`] what that means for a person's day.
//!     chrono-tz gives the zones their names and chrono does the arithmetic, but the transitions are our own
//!     compact copy of the current IANA database: chrono-tz's are of its last release, wrong today for a dozen
//!     zones, and 126 KB of gzipped wasm where ours are 10. `tests/zones.rs` holds every hour of every zone.
//!   - [`engine::dates`] and [`engine::letters`] write dates and compare letters as far as this program needs: what the
//!     libraries can do beyond that weighed 20 KB gzipped.
//!   - **Invariant:** no I/O, no clock, no browser, no panic on any text, and nothing re-scans the raw text.
//! - [`contract`]: the JSON of the command line and of the JavaScript export. The one place that knows UTF-16.
//! - [`json`]: where a value stands in a JSON text, and what a broken one still says.
//! - [`norms`], [`settings`], [`people`]: what a user sets, with defaults and the reading of what older versions stored.
//!   **Invariant:** one unreadable value never loses another.
//! - [`team`]: a team's norms, settings, sites and people in one file, or as an organisation's policy.
//! - [`store`]: what lies in storage and how it gets there: item by item, so that nothing is lost. **Invariant:** no browser.
//! - [`insights`]: counts of what happened to messages, a day. **Invariant:** nothing of a message is in them.
//! - [`sites`]: where messages are written, one site a file. **Invariant:** plain data, no code.
//! - [`view`]: what a surface shows, as plain nodes, and all its wording. **Invariant:** no browser types.
//! - [`messages`]: the requests that surfaces send one another, each with its reply type.
//! - `browser`: the only door to `web_sys`, `js_sys` and the extension API; compiled for wasm32 only.
//! - `surfaces`: background, popup and options: read, review, draw; compiled for wasm32 only.
//!
//! Beside the library: `src/bin/wellsent` (the command line), `extension/` (what the browser loads, the
//! content script as one file), `xtask/` (builds, packs, demos, tests, and makes the zone tables), `examples/train.rs` (learns the weights),
//! `tests/`, `benches/`. The module that ships weighs more than the 300 KB gzipped that were planned; what it is made of
//! and what was tried is written in `xtask/src/sizes.rs`.

pub mod contract;
pub mod engine;
pub mod insights;
pub mod json;
pub mod messages;
pub mod norms;
pub mod people;
pub mod settings;
pub mod sites;
pub mod store;
pub mod team;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod surfaces;
