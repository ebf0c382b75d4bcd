//! Pages that trust nobody: hints appear all the same, and the page cannot tell that an extension is there.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use xtask::{browser::until, demo::VAGUE};

use super::Stage;

/// What chromedriver's own scripts leave in a page that they click in.
const DRIVERS_GLOBALS: [&str; 2] = ["se_exportedFunctionSymbol", "ret_nodes"];

/// The page forbids every source but its own scripts and styles, and requires Trusted Types.
pub(crate) async fn hints_on_a_page_that_forbids_everything(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.client.goto(&stage.server.page("strict/")).await?;
    for (composer, reader) in [("textarea", "Mei"), ("[contenteditable]", "Ana")] {
        let composer = browser.client.find(Locator::Css(composer)).await?;
        composer.click().await?;
        composer.send_keys(VAGUE).await?;
        browser
            .chip_that("shows lights and the reader", |chip| {
                chip.missing
                    .as_ref()
                    .is_some_and(|missing| !missing.is_empty())
                    && chip.label.contains(reader)
            })
            .await?;
        browser.press_chip().await?;
        browser
            .card_that("asks", |card| !card.questions.is_empty())
            .await?;
        // Closed again, as it covers the next composer.
        browser.press_chip().await?;
        browser
            .painted_that("the card is closed", |painted| painted.card.is_none())
            .await?;
    }
    let mut traces = browser.client.execute("return traces()", vec![]).await?;
    if let Some(globals) = traces["globals"].as_array_mut() {
        globals.retain(|name| !DRIVERS_GLOBALS.iter().any(|drivers| name == drivers));
    }
    let none = json!({ "violations": [], "errors": [], "globals": [], "openRoots": [], "addresses": [], "sheets": 0 });
    ensure!(traces == none, "{traces:#}");

    // The page would have noticed: a style of its own is refused and reported.
    let refused = "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))";
    browser.client.execute(refused, vec![]).await?;
    until("the page notices what its policy forbids", async || {
        let traces = browser.client.execute("return traces()", vec![]).await?;
        Ok((traces["violations"] != json!([])).then_some(()))
    })
    .await
}

pub(crate) async fn nothing_of_the_extension_can_be_fetched(stage: &Stage) -> Result<()> {
    // The chat has no policy of its own that would forbid the attempt.
    let composer = stage.chat("mei").await?;
    composer.send_keys("Hello").await?;
    let browser = &stage.browser;
    browser.chip_that("shows", |_| true).await?;
    let addresses: Vec<_> = [
        "manifest.json",
        "wellsent.js",
        "wellsent_bg.wasm",
        "look.css",
        "options.html",
    ]
    .map(|path| browser.extension_page(path))
    .into();
    let reached = browser
        .client
        .execute_async(
            "const [addresses, done] = arguments;
             const reach = (address) => fetch(address).then(() => address, () => null);
             Promise.all(addresses.map(reach)).then((reached) => done(reached.filter(Boolean)));",
            vec![json!(addresses)],
        )
        .await?;
    ensure!(reached == json!([]), "{reached}");
    Ok(())
}
