//! The extension's own pages: the popup behind the toolbar button, and the options.

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use xtask::{
    browser::{devtools::Target, overlay::Chip, until},
    demo::VAGUE,
};

use super::Stage;

/// Asks the worker for the addresses that the content script is registered for.
const REGISTERED: &str = "chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))";

/// The real popup of the toolbar button, which is no tab.
pub(crate) async fn the_popup_reviews_what_is_written_into_it(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    stage.chat("mei").await?;
    let popup = browser.open_popup().await?;
    let focus = "(() => {
        const pad = document.querySelector('#scratch');
        pad?.focus();
        return pad !== null && document.activeElement === pad;
    })()";
    until("the popup has its scratch pad", async || {
        Ok(browser
            .evaluate(&popup, focus)
            .await?
            .as_bool()
            .filter(|there| *there))
    })
    .await?;
    browser
        .insert_into(&popup, &format!("@mei {VAGUE}"))
        .await?;
    let text = text_with(stage, &popup, "missing").await?;
    ensure!(text.contains("By when"), "{text}");
    ensure!(text.contains("Mei Tan"), "{text}");
    Ok(())
}

pub(crate) async fn the_popup_shows_the_draft_of_the_page(stage: &Stage) -> Result<()> {
    let composer = stage.chat("ana").await?;
    composer.send_keys(VAGUE).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    let popup = stage.browser.open_popup().await?;
    let text = text_with(stage, &popup, "Your draft").await?;
    ensure!(text.contains("Ana Souza"), "{text}");
    ensure!(text.contains("missing"), "{text}");
    Ok(())
}

/// A reader of whom nothing is known is added, and has a clock from then on, also after the page is opened anew.
pub(crate) async fn a_person_added_in_the_options_has_a_clock(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser
        .store("people", r#"{"version":1,"people":[]}"#)
        .await?;
    let composer = stage.chat("mei").await?;
    composer.send_keys("Hello").await?;
    browser
        .chip_that("offers to add the reader", |chip| {
            chip.label.contains("add their time zone")
        })
        .await?;

    browser
        .client
        .goto(&browser.extension_page("options.html#people"))
        .await?;
    browser
        .client
        .wait()
        .for_element(Locator::Css("#add"))
        .await?
        .click()
        .await?;
    fill(stage, "#person-name", "Mei Tan").await?;
    fill(stage, "#person-zone", "Asia/Singapore").await?;
    fill(stage, "#person-hours", "09:00-18:00\u{E007}").await?;
    until("Mei is stored", async || {
        let people = browser.stored("people").await?;
        Ok(people.contains("Mei Tan").then_some(()))
    })
    .await?;
    browser.client.refresh().await?;
    let who = browser
        .client
        .wait()
        .for_element(Locator::Css(".people .person .who"))
        .await?;
    ensure!(who.text().await? == "Mei Tan");

    let composer = stage.chat("mei").await?;
    browser.fix_clock(1_772_648_040_000).await?;
    composer.send_keys("Hello").await?;
    browser
        .chip_that("shows the clock", |chip| chip.clocks == "Mei 02:14, asleep")
        .await?;
    Ok(())
}

pub(crate) async fn the_senders_own_zone_is_kept(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser
        .client
        .goto(&browser.extension_page("options.html"))
        .await?;
    fill(stage, "#zone", "Nowhere/Land\u{E004}").await?;
    let problem = browser
        .client
        .wait()
        .for_element(Locator::Css("#zone-problem"))
        .await?
        .text()
        .await?;
    ensure!(problem.contains("Nowhere/Land"), "{problem}");
    fill(stage, "#zone", "Asia/Tokyo\u{E004}").await?;
    until("the zone is stored", async || {
        let stored = browser.stored("settings").await?;
        Ok(stored.contains(r#""zone":"Asia/Tokyo""#).then_some(()))
    })
    .await?;
    browser.client.refresh().await?;
    let zone = browser
        .client
        .wait()
        .for_element(Locator::Css("#zone"))
        .await?;
    ensure!(zone.prop("value").await?.as_deref() == Some("Asia/Tokyo"));
    Ok(())
}

/// Nothing runs on a site that was not allowed: the browser is told of the allowed ones alone.
pub(crate) async fn only_allowed_sites_are_registered(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let registered = browser.in_worker(REGISTERED).await?;
    ensure!(registered == json!(["http://127.0.0.1/*"]), "{registered}");
    Ok(())
}

/// A site that was not allowed is worked on once the user has said so to the browser itself, and no more once it is
/// stopped, also where somebody is just writing there.
pub(crate) async fn a_site_is_allowed_and_stopped(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // The same pages under a name that nothing has been allowed for.
    let chat = stage
        .server
        .page("demo-chat/#ana")
        .replace("127.0.0.1", "localhost");
    browser.consent("http://localhost/*").await?;
    browser.client.goto(&chat).await?;
    browser.composer().await?.send_keys(VAGUE).await?;
    let popup = browser.open_popup().await?;
    let text = text_with(stage, &popup, "Work on this site (localhost)").await?;
    ensure!(!text.contains("Working on"), "{text}");
    browser.agree_in_popup(&popup, "Work on this site").await?;
    text_with(stage, &popup, "Working on localhost").await?;

    browser.client.goto("about:blank").await?;
    browser.client.goto(&chat).await?;
    let composer = browser.composer().await?;
    composer.click().await?;
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;

    let first = browser.client.window().await?;
    let second = browser.client.new_window(true).await?.handle;
    browser.client.switch_to_window(second).await?;
    browser
        .client
        .goto(&browser.extension_page("options.html#sites"))
        .await?;
    let stop = "//li[contains(., 'http://localhost')]//button";
    browser
        .client
        .wait()
        .for_element(Locator::XPath(stop))
        .await?
        .click()
        .await?;
    until("the site is registered no more", async || {
        let registered = browser.in_worker(REGISTERED).await?;
        Ok((registered == json!(["http://127.0.0.1/*"])).then_some(()))
    })
    .await?;
    browser.client.close_window().await?;
    browser.client.switch_to_window(first).await?;
    browser
        .painted_that("nothing is painted any more", |painted| {
            painted.chip.is_none() && painted.card.is_none()
        })
        .await?;
    // What is sent then is what was typed.
    composer.send_keys(" Please?\u{E007}").await?;
    until("the message is sent", async || {
        let last = "return [...document.querySelectorAll('li p')].at(-1).textContent";
        let sent = browser.client.execute(last, vec![]).await?;
        Ok((sent == json!(format!("{VAGUE} Please?"))).then_some(()))
    })
    .await
}

/// A message that somebody else wrote is answered, in the popup, with a question for what it lacks.
pub(crate) async fn the_popup_answers_a_message_that_came(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    stage.chat("mei").await?;
    let popup = browser.open_popup().await?;
    let choose = "(() => {
        const got = document.querySelector('#side-received');
        got?.click();
        document.querySelector('#scratch')?.focus();
        return got?.checked ?? false;
    })()";
    until("the popup has its scratch pad", async || {
        let chosen = browser.evaluate(&popup, choose).await?;
        Ok((chosen == json!(true)).then_some(()))
    })
    .await?;
    browser.insert_into(&popup, VAGUE).await?;
    let text = text_with(stage, &popup, "Could you tell me").await?;
    ensure!(text.contains("what exactly it is about"), "{text}");
    Ok(())
}

/// Nothing is hinted at on a snoozed site, at once, and the popup wakes it.
pub(crate) async fn a_site_is_snoozed_and_woken(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let composer = stage.chat("mei").await?;
    composer.send_keys(VAGUE).await?;
    let lit = |chip: &Chip| chip.missing.is_some();
    browser.chip_that("shows lights", lit).await?;
    let popup = browser.open_popup().await?;
    text_with(stage, &popup, "Working on 127.0.0.1").await?;
    press(stage, &popup, "Snooze").await?;
    let text = text_with(stage, &popup, "Snoozed on 127.0.0.1 until").await?;
    ensure!(!text.contains("By when"), "{text}");
    browser
        .chip_that("shows no lights", |chip| !lit(chip))
        .await?;
    press(stage, &popup, "Wake").await?;
    text_with(stage, &popup, "Working on 127.0.0.1").await?;
    browser.chip_that("shows lights again", lit).await?;
    Ok(())
}

/// Presses the popup's button of these words.
pub(crate) async fn press(stage: &Stage, popup: &Target, words: &str) -> Result<()> {
    let press = format!(
        "[...document.querySelectorAll('button')].find((button) => button.textContent.includes({})).click()",
        json!(words)
    );
    stage.browser.evaluate(popup, &press).await.map(drop)
}

/// Types over what a field of the page holds; "\u{E007}" presses Enter, "\u{E004}" Tab.
pub(crate) async fn fill(stage: &Stage, selector: &str, keys: &str) -> Result<()> {
    let field = stage
        .browser
        .client
        .wait()
        .for_element(Locator::Css(selector))
        .await?;
    field.click().await?;
    stage.replace(&field, keys).await
}

/// Waits until a page that is no WebDriver window says something, and returns all it says.
pub(crate) async fn text_with(stage: &Stage, page: &Target, part: &str) -> Result<String> {
    let mut last = String::new();
    let found = until(&format!("the page says {part:?}"), async || {
        let text = stage
            .browser
            .evaluate(page, "document.body?.innerText ?? ''")
            .await?;
        last = text.as_str().unwrap_or_default().to_owned();
        Ok(last.contains(part).then(|| last.clone()))
    })
    .await;
    found.with_context(|| format!("the page said {last:?}"))
}
