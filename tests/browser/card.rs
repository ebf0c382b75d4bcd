//! The card: fixes are put into the draft and taken back, hints are dismissed and silenced, and everything goes by key.

use anyhow::{Context, Result, ensure};
use fantoccini::{Locator, elements::Element, key::Key};
use serde_json::{Value, json};
use xtask::{
    browser::{overlay::Card, until},
    demo::VAGUE,
};

use super::{Stage, look::PROFILE};

/// A request that lacks a date and whose first hint has a fix.
pub(crate) const INVOICE: &str =
    "Please send us a corrected invoice for order 2024-0788 asap, the VAT number is missing.";

pub(crate) async fn a_fix_is_one_click_and_is_undone(stage: &Stage) -> Result<()> {
    // Mei's composer is a contenteditable, Ana's a textarea.
    for conversation in ["mei", "ana"] {
        let composer = stage.chat(conversation).await?;
        composer.send_keys(INVOICE).await?;
        open(stage).await?;
        let browser = &stage.browser;
        let card = browser
            .card_that("offers fixes", |card| !card.fixes.is_empty())
            .await?;
        let (removed, added) = &card.fixes[0];
        ensure!(removed == "asap", "{card:#?}");
        browser.press_inside(".fix", added).await?;
        let fixed = INVOICE.replacen(removed, added, 1);
        draft_is(&composer, &fixed).await?;
        browser.find_inside(".done").await?;
        browser
            .card_that("misses no deadline any more", |card| {
                !card
                    .pillars
                    .contains(&("Deadline".to_owned(), "missing".to_owned()))
            })
            .await?;
        browser.press_inside(".done .link", "Undo").await?;
        draft_is(&composer, INVOICE).await?;
        until("the card has nothing more to tell", async || {
            Ok((!browser.is_inside(".done").await?).then_some(()))
        })
        .await?;
        // What is typed afterwards goes where the caret is, and is sent with the rest.
        composer
            .send_keys(&char::from(Key::End).to_string())
            .await?;
        composer.send_keys(" Thank you!").await?;
        draft_is(&composer, &format!("{INVOICE} Thank you!")).await?;
    }
    Ok(())
}

pub(crate) async fn a_fix_is_one_key(stage: &Stage) -> Result<()> {
    let composer = stage.chat("ana").await?;
    composer.send_keys(VAGUE).await?;
    let browser = &stage.browser;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    browser.press_shortcut("card").await?;
    let card = browser
        .card_that("offers fixes", |card| !card.fixes.is_empty())
        .await?;
    let focused = browser.find_inside(":focus").await?;
    ensure!(
        focused.attr("aria-keyshortcuts").await?.as_deref() == Some("1"),
        "the first fix has the focus"
    );
    browser.press_key('1').await?;
    let (removed, added) = &card.fixes[0];
    until("the fix is in the draft", async || {
        let text = draft(&composer).await?;
        Ok((text.contains(added.as_str())
            && text.len() == VAGUE.len() - removed.len() + added.len())
        .then_some(()))
    })
    .await?;
    // The card is left by key as well, and what is typed then is typed into the draft.
    browser.press_shortcut("card").await?;
    browser
        .painted_that("the card is closed", |painted| painted.card.is_none())
        .await?;
    let focus = "return document.activeElement.matches('textarea')";
    ensure!(browser.client.execute(focus, vec![]).await? == json!(true));
    Ok(())
}

pub(crate) async fn a_slot_is_selected_to_be_written_over(stage: &Stage) -> Result<()> {
    for conversation in ["mei", "ana"] {
        let composer = stage.chat(conversation).await?;
        composer.send_keys("hi").await?;
        open(stage).await?;
        stage.browser.press_inside(".fix", "[…]").await?;
        stage.browser.find_inside(".done").await?;
        stage.browser.insert("the invoice").await?;
        let text = draft(&composer).await?;
        ensure!(text.contains("about the invoice:"), "{text:?}");
    }
    Ok(())
}

pub(crate) async fn a_dismissal_teaches_and_is_taken_back(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let asks = |card: &Card| {
        card.questions
            .iter()
            .any(|question| question.contains("“asap”"))
    };
    for time in 1..=3 {
        let composer = stage.chat("mei").await?;
        composer.send_keys(INVOICE).await?;
        open(stage).await?;
        let card = browser.card_that("asks when that is", asks).await?;
        ensure!(!card.fixes.is_empty(), "{card:#?}");
        dismiss(stage, "They know").await?;
        browser
            .card_that("asks no more", |card| !asks(card))
            .await?;
        if time == 1 {
            browser.press_inside(".done .link", "Undo").await?;
            browser.card_that("asks again", asks).await?;
            dismiss(stage, "They know").await?;
            browser
                .card_that("asks no more", |card| !asks(card))
                .await?;
        }
    }
    // From now on it is silent for Mei and for nobody else.
    let composer = stage.chat("mei").await?;
    composer.send_keys(INVOICE).await?;
    open(stage).await?;
    browser
        .card_that("does not ask", |card| !asks(card))
        .await?;
    let composer = stage.chat("ana").await?;
    composer.send_keys(INVOICE).await?;
    open(stage).await?;
    browser.card_that("asks Ana's sender", asks).await?;

    // Counts are stored, and no text.
    browser
        .client
        .goto(&browser.extension_page("options.html#hints"))
        .await?;
    let stored = browser.stored("settings").await?;
    let settings: Value = serde_json::from_str(&stored)?;
    let expected = json!({ "deadline/vague": { "Mei Tan": 3 } });
    ensure!(settings["dismissed"] == expected, "{stored}");
    ensure!(!stored.contains("invoice"), "{stored}");

    // They are listed where the rule is, and forgotten there.
    let forget = "//li[contains(., 'Dismissed: Mei Tan (3)')]//button[contains(., 'Forget that')]";
    let forget = browser.client.wait().for_element(Locator::XPath(forget));
    forget.await?.click().await?;
    until("the dismissals are forgotten", async || {
        let settings = browser.stored("settings").await?;
        Ok((!settings.contains("Mei Tan")).then_some(()))
    })
    .await?;
    let composer = stage.chat("mei").await?;
    composer.send_keys(INVOICE).await?;
    open(stage).await?;
    browser
        .card_that("asks Mei's sender again", asks)
        .await
        .map(drop)
}

/// Waits until the chip shows no lights, or there is none.
async fn no_lights(stage: &Stage) -> Result<()> {
    stage.browser.lights_are_gone().await.map(drop)
}

pub(crate) async fn hints_are_turned_off_for_a_message_and_for_a_site(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let composer = stage.chat("ana").await?;
    composer.send_keys(VAGUE).await?;
    open(stage).await?;
    browser.press_inside(".foot .link", "this message").await?;
    no_lights(stage).await?;
    browser.press_inside(".foot .link", "again").await?;
    browser
        .chip_that("shows lights again", |chip| chip.missing.is_some())
        .await?;
    // Sent, and the next message is another.
    browser.press_inside(".foot .link", "this message").await?;
    no_lights(stage).await?;
    composer
        .send_keys(&char::from(Key::Enter).to_string())
        .await?;
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that("shows lights for the next", |chip| chip.missing.is_some())
        .await?;

    browser.press_inside(".foot .link", "tomorrow").await?;
    no_lights(stage).await?;
    browser
        .client
        .goto(&browser.extension_page("options.html"))
        .await?;
    let stored = browser.stored("settings").await?;
    ensure!(stored.contains(r#""snoozed":{"127.0.0.1":"#), "{stored}");
    Ok(())
}

pub(crate) async fn a_groups_readers_are_listed_while_the_chip_is_looked_at(
    stage: &Stage,
) -> Result<()> {
    let composer = stage.chat("launch").await?;
    composer.send_keys("Hello").await?;
    let browser = &stage.browser;
    browser
        .chip_that("counts", |chip| chip.clocks.contains(" · "))
        .await?;
    browser.hover_chip().await?;
    let list = browser.find_inside(".peek .readers").await?;
    until("all three are listed", async || {
        let text = list.text().await?;
        Ok(["Mei", "Ana", "Jonas"]
            .iter()
            .all(|name| text.contains(name))
            .then_some(()))
    })
    .await?;
    composer.click().await?;
    until("the list is gone", async || {
        Ok((!browser.is_inside(".peek").await?).then_some(()))
    })
    .await
}

/// The page shows what time it is for somebody whose zone is not known: one click keeps it, with where and when it was
/// learnt.
pub(crate) async fn a_time_that_the_page_shows_is_remembered(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.client.goto("about:blank").await?;
    browser
        .client
        .goto(&stage.server.page("demo-chat/#mei"))
        .await?;
    // Wednesday 4 March 2026, 18:14 UTC: 02:14 in Singapore.
    browser.fix_clock(1_772_648_040_000).await?;
    let dress = "document.querySelector('form [aria-label]').ariaLabel = 'Message Kim Lee';
        document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0]);";
    browser.client.execute(dress, vec![json!(PROFILE)]).await?;
    let composer = browser.composer().await?;
    composer.click().await?;
    composer.send_keys("thanks, got it!").await?;
    browser
        .chip_that("tells what the page shows", |chip| {
            chip.label.contains("says 02:14 for Kim. Remember it?")
        })
        .await?;
    browser.press_chip().await?;
    browser
        .press_inside(".told .link", "Asia/Singapore")
        .await?;
    browser
        .chip_that("shows Kim's clock", |chip| {
            chip.clocks == "Kim 02:14, asleep"
        })
        .await?;
    browser
        .client
        .goto(&browser.extension_page("options.html"))
        .await?;
    let stored = browser.stored("people").await?;
    for part in [
        r#""name":"Kim Lee""#,
        r#""zone":"Asia/Singapore""#,
        "127.0.0.1 profile",
        "2026-03-04",
    ] {
        ensure!(stored.contains(part), "{part} is not in {stored}");
    }
    Ok(())
}

/// Opens the card once the draft has been reviewed.
async fn open(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.chip_that("shows", |_| true).await?;
    browser.press_chip().await?;
    browser.card_that("is open", |_| true).await?;
    Ok(())
}

/// Dismisses the first hint for this reason.
async fn dismiss(stage: &Stage, reason: &str) -> Result<()> {
    stage.browser.press_inside("summary", "Not needed").await?;
    stage.browser.press_inside(".reason", reason).await
}

/// What a composer holds.
async fn draft(composer: &Element) -> Result<String> {
    let text = composer.prop("value").await?;
    match text.filter(|text| !text.is_empty()) {
        Some(text) => Ok(text),
        None => composer
            .prop("textContent")
            .await?
            .context("a composer has text"),
    }
}

pub(crate) async fn draft_is(composer: &Element, text: &str) -> Result<()> {
    let mut last = String::new();
    until("the draft is as wanted", async || {
        last = draft(composer).await?;
        Ok((last == text).then_some(()))
    })
    .await
    .with_context(|| format!("it was {last:?}, wanted {text:?}"))
}
