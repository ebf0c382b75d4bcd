//! Lines under vague words: in an editable by the browser's own highlights, over a field as a copy of its letters.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::browser::until;

use super::Stage;

const FINISHED: &str =
    "Please send us a corrected invoice for order 2024-0788 asap, the VAT number is missing.";

/// The words under which there is a line in an editable, as the page itself can see.
const HIGHLIGHTED: &str = "return [...CSS.highlights.values()].flatMap((words) => [...words].map((range) => range.toString()))";

pub(crate) async fn a_vague_word_is_marked_in_an_editable(stage: &Stage) -> Result<()> {
    let composer = stage.chat("mei").await?;
    let (unfinished, rest) = FINISHED.split_at(FINISHED.len() - 1);
    composer.send_keys(unfinished).await?;
    let browser = &stage.browser;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    let before = browser.client.execute(HIGHLIGHTED, vec![]).await?;
    ensure!(
        before == json!([]),
        "the sentence is not finished: {before}"
    );
    composer.send_keys(rest).await?;
    until_highlighted(stage, &json!(["asap"])).await?;
    // Nothing of it is in the editor.
    let inside = browser
        .client
        .execute(
            "return document.querySelector('[contenteditable]').innerHTML",
            vec![],
        )
        .await?;
    ensure!(inside == json!(FINISHED), "{inside}");
    stage.replace(&composer, "Thank you, got it!").await?;
    until_highlighted(stage, &json!([])).await
}

async fn until_highlighted(stage: &Stage, words: &Value) -> Result<()> {
    let mut last = Value::Null;
    let found = until("these words are marked", async || {
        last = stage.browser.client.execute(HIGHLIGHTED, vec![]).await?;
        Ok((last == *words).then_some(()))
    })
    .await;
    found.map_err(|error| error.context(format!("marked was {last}, wanted {words}")))
}

pub(crate) async fn a_vague_word_is_marked_over_a_field(stage: &Stage) -> Result<()> {
    let composer = stage.chat("ana").await?;
    let browser = &stage.browser;
    composer.send_keys(FINISHED).await?;
    let mark = browser.find_inside(".mirror .mark").await?;
    ensure!(mark.text().await? == "asap");
    // It lies where the letters are: the field's own caret tells where that is, a line's height and a few letters apart.
    let (left, top, _, height) = composer.rectangle().await?;
    let (x, y, width, _) = mark.rectangle().await?;
    ensure!(
        x > left && width > 0.0 && y >= top && y < top + height,
        "{x} {y} in {left} {top}"
    );
    // One letter less before it, and it has gone with its word.
    composer
        .send_keys(&format!("{}", char::from(fantoccini::key::Key::Home)))
        .await?;
    stage.replace(&composer, "Thank you, got it!").await?;
    until("there is no mark", async || {
        Ok((!browser.is_shown_inside(".mirror .mark").await?).then_some(()))
    })
    .await
}

pub(crate) async fn marks_can_be_switched_off(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let settings = r#"{"version":1,"zone":"Europe/London","marks":false}"#;
    browser.store("settings", settings).await?;
    let composer = stage.chat("mei").await?;
    composer.send_keys(FINISHED).await?;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    browser.press_chip().await?;
    browser.card_that("is open", |_| true).await?;
    let marked = browser.client.execute(HIGHLIGHTED, vec![]).await?;
    ensure!(marked == json!([]), "{marked}");
    Ok(())
}
