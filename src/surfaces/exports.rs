//! The engine for JavaScript: `review` and `times`, plain objects in and out, in the contract's field names.
//!
//! Input goes through the contract's own reader as JSON text, so an unusable field gives the same error here,
//! thrown as an `Error`, as on the command line.

use chrono::DateTime;
use wasm_bindgen::prelude::*;

use crate::{
    browser::extension::{json, plain},
    contract::{DraftInput, ReviewOutput, TimesInput, TimesOutput, input::Defaults},
    engine::{self, text::Surface, when},
    settings::Settings,
};

/// Reviews a draft as it stands at `now_ms`, milliseconds since 1970. `settings` is an object of stored settings,
/// or nothing; the draft's own `zone` and `sent_at` go before it.
#[wasm_bindgen]
pub fn review(draft: &JsValue, settings: &JsValue, now_ms: f64) -> Result<JsValue, JsError> {
    let (settings, _) = Settings::read(&json(settings));
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a fraction of a millisecond is nothing, and what no clock shows is refused below"
    )]
    let now = DateTime::from_timestamp_millis(now_ms as i64)
        .filter(|_| now_ms.is_finite())
        .ok_or_else(|| JsError::new("nowMs is no instant; try Date.now()"))?;
    let mut draft = DraftInput::read(&json(draft))?;
    let id = std::mem::take(&mut draft.id);
    let (draft, desk, now) = draft.resolve(&Defaults {
        zone_is_named: settings.zone.is_some(),
        desk: settings.desk(),
        now,
        surface: Surface::default(),
        reply: false,
        recipients: Vec::new(),
    })?;
    let review = engine::review(&draft, &desk, now);
    Ok(plain(&ReviewOutput::of(id, &draft, &review)))
}

/// Finds the time expressions of a text.
#[wasm_bindgen]
pub fn times(input: &JsValue) -> Result<JsValue, JsError> {
    let mut input = TimesInput::read(&json(input))?;
    let found = when::find(&input.text, &input.reference()?);
    let id = std::mem::take(&mut input.id);
    Ok(plain(&TimesOutput::of(id, &input.text, &found)))
}
