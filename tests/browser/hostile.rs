//! Pages that work against whatever else is in them: hints all the same where that can be, and never an error, a lost
//! letter or a message that the user did not send.

use anyhow::{Context, Result, ensure};
use fantoccini::{Locator, elements::Element};
use serde_json::json;
use xtask::{browser::until, demo::VAGUE, pack::Family};

use super::Stage;

/// Opens the page with one of its ways, and puts the caret into its last composer.
async fn begin(stage: &Stage, way: &str) -> Result<Element> {
    let client = &stage.browser.client;
    client.goto("about:blank").await?;
    client
        .goto(&stage.server.page(&format!("hostile/#{way}")))
        .await?;
    let composers = Locator::Css("textarea, [contenteditable]");
    client.wait().for_element(composers).await?;
    let last = client.find_all(composers).await?.pop();
    let composer = last.ok_or_else(|| anyhow::anyhow!("the page has no composer"))?;
    composer.click().await?;
    Ok(composer)
}

/// Types a draft, waits for its hints, and checks that the page is none the worse.
async fn shows(stage: &Stage, way: &str) -> Result<()> {
    let composer = begin(stage, way).await?;
    composer.send_keys(VAGUE).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    is_whole(stage).await
}

/// The page's text is what was typed, and nothing went wrong in it.
async fn is_whole(stage: &Stage) -> Result<()> {
    let read = "return [written(), failures()]";
    let page = stage.browser.client.execute(read, vec![]).await?;
    ensure!(page == json!([VAGUE, []]), "{page:#}");
    Ok(())
}

/// It stops every event before anybody else hears of it, but for listeners that were there before the page.
pub(crate) async fn a_page_that_swallows_every_event(stage: &Stage) -> Result<()> {
    shows(stage, "swallow").await
}

/// It also hides with its style whatever it does not know.
pub(crate) async fn a_page_with_two_hundred_composers(stage: &Stage) -> Result<()> {
    shows(stage, "many").await
}

/// It takes away whatever it does not know: it may, and we give up after a few times.
pub(crate) async fn a_page_that_removes_what_is_not_its_own(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "remove").await?;
    composer.send_keys(VAGUE).await?;
    // The toolbar's badge has the count, wherever the chip has gone.
    let badge = "chrome.tabs.query({ url: 'http://127.0.0.1/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))";
    until("the draft was reviewed", async || {
        Ok((stage.browser.in_worker(badge).await? == json!("2")).then_some(()))
    })
    .await?;
    is_whole(stage).await
}

/// Every keystroke makes a new editor, and takes the focus to it.
pub(crate) async fn a_page_that_builds_its_composer_anew(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "rebuild").await?;
    let mut typed = composer;
    for letter in VAGUE.chars() {
        typed.send_keys(&letter.to_string()).await?;
        typed = stage
            .browser
            .client
            .find(Locator::Css("[contenteditable]"))
            .await?;
    }
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    is_whole(stage).await
}

/// A frame without an origin can be read by nobody but its own scripts, and by extensions.
pub(crate) async fn a_composer_in_a_frame_of_no_origin(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    for way in ["address", "srcdoc", "data"] {
        client.goto("about:blank").await?;
        client
            .goto(&stage.server.page(&format!("hostile/#{way}")))
            .await?;
        let frame = client.wait().for_element(Locator::Css("iframe")).await?;
        frame.enter_frame().await?;
        let composer = client.wait().for_element(Locator::Css("textarea")).await?;
        composer.click().await?;
        composer.send_keys(VAGUE).await?;
        // No extension gets into a frame of this address.
        if way != "data" || stage.browser.family == Family::Chrome {
            stage
                .browser
                .chip_that("shows lights", |chip| chip.missing.is_some())
                .await
                .context(way)?;
        }
        is_whole(stage).await.context(way)?;
        client.enter_parent_frame().await?;
        let around = client.execute("return failures()", vec![]).await?;
        ensure!(around == json!([]), "{way}: {around:#}");
    }
    Ok(())
}

/// Its layer is over everything else, ours too: what we draw is not seen, and nothing is lost by it.
pub(crate) async fn a_page_that_covers_everything(stage: &Stage) -> Result<()> {
    shows(stage, "cover").await
}

/// No script of the page finds the composer, nor what stands beside it.
pub(crate) async fn a_composer_behind_two_closed_roots(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.client.goto("about:blank").await?;
    browser
        .client
        .goto(&stage.server.page("hostile/#closed"))
        .await?;
    for letter in VAGUE.chars() {
        browser.press_key(letter).await?;
    }
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    is_whole(stage).await
}

/// They mark the text box as theirs, ask others to keep away, and lay copies of the text around it.
pub(crate) async fn other_writing_aids_beside_us(stage: &Stage) -> Result<()> {
    shows(stage, "aids").await?;
    // What they put into an editable is no part of what its reader will see.
    let composer = begin(stage, "aids-editable").await?;
    composer.send_keys(VAGUE).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    until("the text alone is read", async || {
        Ok((stage.read().await? == VAGUE).then_some(()))
    })
    .await?;
    let failures = stage
        .browser
        .client
        .execute("return failures()", vec![])
        .await?;
    ensure!(failures == json!([]), "{failures:#}");
    Ok(())
}

/// A page that was open when the extension came, or was updated, gets a content script that answers.
pub(crate) async fn a_page_that_was_open_before(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "open").await?;
    composer.send_keys(&VAGUE[..12]).await?;
    // What the worker does when it is told of an install or an update.
    stage.browser.come_anew().await?;
    composer.send_keys(&VAGUE[12..]).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    // One script alone answers: the older one has let go.
    let hosts = "return document.querySelectorAll('html > div').length";
    until("one place is left", async || {
        let count = stage.browser.client.execute(hosts, vec![]).await?;
        Ok((count == json!(1)).then_some(()))
    })
    .await?;
    is_whole(stage).await
}
