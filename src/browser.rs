//! The one door to the browser: the only `web_sys`, `js_sys` and `extern` blocks of the crate. wasm32 only.
//!
//! Extension interfaces are small hand-written externs, since no binding crate is complete; both browsers give
//! them as `chrome.*` with promises. What JavaScript throws comes back as an [`Error`] that keeps its text.

pub mod dom;
pub mod extension;

use chrono::{DateTime, NaiveDate, Utc};
use wasm_bindgen::{JsCast, JsValue};

use crate::engine::zone::Zone;

/// What JavaScript threw, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Error(pub String);

impl From<JsValue> for Error {
    fn from(thrown: JsValue) -> Error {
        let words = match thrown.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
        };
        Error(words)
    }
}

/// A short name that no other device is likely to have.
pub fn random_name() -> String {
    let letters = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..6)
        .map(|_| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number from 0 up to 32"
            )]
            let place = (js_sys::Math::random() * 32.0) as usize;
            char::from(letters[place % letters.len()])
        })
        .collect()
}

/// The present instant.
pub fn now() -> DateTime<Utc> {
    // The clock gives whole milliseconds of a few decades, which both types hold exactly.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds, far below 2^53"
    )]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// Today by the clock of `zone`.
pub fn today(zone: Option<Zone>) -> NaiveDate {
    now().with_timezone(&zone.unwrap_or(Zone::UTC)).date_naive()
}

/// The zone that the browser says it is in.
pub fn zone() -> Option<Zone> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let name = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()?
        .as_string()?;
    Zone::named(&name)
}

/// How often this page or worker asked the network for something, by the browser's own record. What the extension
/// reads of its own files is none of that.
pub fn requests() -> usize {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let global = JsValue::from(js_sys::global());
    let count = || {
        let performance = get(&global, "performance")?;
        let entries = get(&performance, "getEntriesByType")?
            .dyn_into::<js_sys::Function>()
            .ok()?;
        let list = entries.call1(&performance, &"resource".into()).ok()?;
        let origin = get(&get(&global, "location")?, "origin")?.as_string()?;
        let list = js_sys::Array::from(&list);
        let outside = list.iter().filter(|entry| {
            get(entry, "name")
                .and_then(|name| name.as_string())
                .is_some_and(|name| !name.starts_with(&origin) && !name.starts_with("data:"))
        });
        Some(outside.count())
    };
    count().unwrap_or_default()
}
