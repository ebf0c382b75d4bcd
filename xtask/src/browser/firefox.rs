//! Starting Firefox under geckodriver, and what is done in it another way than in Chromium.
//!
//! Firefox has no debugging socket here. What the tests ask of the background page goes through a page of the extension, which
//! runs beside it; stopping it goes through the browser's own window, which geckodriver opens to who allows it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Browser, Look, start_driver, webdriver::Vendor};
use crate::{pack::Family, tools};

/// The extension's id, from its manifest.
const ID: &str = "wellsent@wellsent.app";

/// Part of the addresses of the extension's own pages: Firefox draws it by lot unless it is set.
pub(super) const ORIGIN: &str = "8f7a2c1e-4b1d-4c55-9c0e-2d6b1a3f5e70";

/// Starts Firefox on a fresh profile with the extension in `extension` loaded.
pub(super) async fn start(extension: &Path, look: Look) -> Result<Browser> {
    let firefox = tools::firefox()?;
    let mut arguments = vec!["--width=1280", "--height=900"];
    if look == Look::Headless {
        arguments.push("-headless");
    }
    let origins = json!({ ID: ORIGIN }).to_string();
    let capabilities = json!({
        "moz:firefoxOptions": {
            "binary": firefox.browser,
            "args": arguments,
            "prefs": {
                "extensions.webextensions.uuids": origins,
                "intl.locale.requested": "en-US",
                // A page whose policy forbids images would be told of the browser's own attempt at its icon.
                "browser.chrome.site_icons": false,
            },
        },
    });
    let (client, driver) = start_driver(
        &firefox,
        &["--allow-system-access"],
        "Listening on 127.0.0.1:",
        capabilities,
    )
    .await?;
    let browser = Browser {
        client,
        family: Family::Firefox,
        devtools: None,
        driver,
    };
    let install = json!({ "path": extension, "temporary": true });
    let installed = browser.vendor("moz/addon/install", install).await?;
    ensure!(installed == json!(ID), "installed {installed}");
    Ok(browser)
}

impl Browser {
    /// Evaluates an expression among the globals of the background page, from a page of the extension in a tab of its own.
    pub(super) async fn in_background_page(&self, expression: &str) -> Result<Value> {
        let front = self.client.window().await?;
        let tab = self.client.new_window(true).await?;
        self.client.switch_to_window(tab.handle).await?;
        let answer = self.evaluate_beside(expression).await;
        self.client.close_window().await?;
        self.client.switch_to_window(front).await?;
        answer
    }

    async fn evaluate_beside(&self, expression: &str) -> Result<Value> {
        self.client
            .goto(&self.extension_page("options.html"))
            .await?;
        // `with` makes the names in the expression those of the background page.
        let script = format!(
            "const answer = arguments[0];
             chrome.runtime.getBackgroundPage().then((page) => {{
                 with (page) {{ return {expression}; }}
             }}).then((value) => answer({{ value }}), (error) => answer({{ error: String(error) }}));"
        );
        let mut answer = self.client.execute_async(&script, vec![]).await?;
        ensure!(answer.get("error").is_none(), "{}", answer["error"]);
        Ok(answer["value"].take())
    }

    /// Stops the background page, as the browser does after half a minute of idleness.
    pub(super) async fn stop_background_page(&self) -> Result<()> {
        self.vendor("moz/context", json!({ "context": "chrome" }))
            .await?;
        let stop = "const answer = arguments[1];
            const { extension } = WebExtensionPolicy.getByID(arguments[0]);
            extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => answer(extension.backgroundState));";
        let stopped = self.client.execute_async(stop, vec![json!(ID)]).await;
        self.vendor("moz/context", json!({ "context": "content" }))
            .await?;
        let state = stopped.context("stopping the background page")?;
        ensure!(state == json!("stopped"), "the background page is {state}");
        Ok(())
    }

    async fn vendor(&self, path: &'static str, body: Value) -> Result<Value> {
        self.client
            .issue_cmd(Vendor { path, body })
            .await
            .with_context(|| format!("running {path}"))
    }
}
