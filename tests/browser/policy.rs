//! What an organisation sets by policy: shown as theirs, not to be changed, and in force where one writes.

use anyhow::{Result, ensure};
use fantoccini::{Locator, key::Key};
use serde_json::json;
use xtask::{browser::Browser, demo::VAGUE, root};

use super::Stage;

/// A browser of its own, as policies hold for a whole browser.
pub(crate) async fn an_organisations_word_is_final(stage: &Stage) -> Result<()> {
    let policy = json!({
        "wellsent": 1,
        "team": "Acme",
        "settings": { "before_sending": "ask_once", "rules": { "tone/heat": "off" } },
        "norms": { "usual": "1 day" },
        "people": [{ "name": "Mei Tan", "zone": "Asia/Singapore" }],
    });
    let extension = root()
        .join("target/extension")
        .join(stage.browser.family.to_string());
    let browser = Browser::start_managed(&extension, &policy).await?;
    let outcome = holds(stage, &browser).await;
    browser.close().await?;
    outcome
}

async fn holds(stage: &Stage, browser: &Browser) -> Result<()> {
    let own = r#"{"version":2,"zone":"Europe/London","roam":false,"before_sending":"off","rules":{"tone/heat":"on"}}"#;
    browser.store("settings", own).await?;
    let client = &browser.client;
    for (section, field, value) in [
        ("sending", "before_sending-ask_once", "ask_once"),
        ("hints", "rules/tone/heat", "off"),
        ("team", "norms/usual", "1 day"),
    ] {
        client.goto("about:blank").await?;
        client
            .goto(&browser.extension_page(&format!("options.html#{section}")))
            .await?;
        let field = format!("[id='{field}']");
        let field = client.wait().for_element(Locator::Css(&field)).await?;
        ensure!(!field.is_enabled().await?, "{section} can be changed");
        let text = client.find(Locator::Css("main")).await?.text().await?;
        let said = if section == "team" {
            "Acme has set"
        } else {
            "Set by your organisation."
        };
        ensure!(text.contains(said), "{text}");
        let stands = match value {
            "off" => !field.is_selected().await?,
            "ask_once" => field.is_selected().await?,
            text => field.prop("value").await?.as_deref() == Some(text),
        };
        ensure!(stands, "{section} is not {value}");
    }

    // Its people have clocks, and its word holds where one writes.
    client.goto(&stage.server.page("demo-chat/#mei")).await?;
    let composer = browser.composer().await?;
    composer.click().await?;
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that("shows lights and Mei's clock", |chip| {
            chip.missing.is_some() && chip.clocks.starts_with("Mei ")
        })
        .await?;
    composer
        .send_keys(&char::from(Key::Enter).to_string())
        .await?;
    browser
        .card_that("says that it was held", |card| {
            card.text.contains("Held once")
        })
        .await
        .map(drop)
}
