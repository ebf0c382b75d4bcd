//! Starting Chromium under chromedriver, with a debugging socket beside it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::{Browser, Look, devtools::DevTools, start_driver};
use crate::{pack::Family, tools};

/// Starts Chromium on a fresh profile with the extension in `extension` loaded.
pub(super) async fn start(extension: &Path, look: Look) -> Result<Browser> {
    let chromium = tools::chromium()?;
    let mut arguments = vec![
        format!("--load-extension={}", extension.display()),
        "--no-first-run".to_owned(),
        // The one way to open the action popup from outside.
        "--enable-unsafe-extension-debugging".to_owned(),
        "--lang=en-US".to_owned(),
    ];
    if look == Look::Headless {
        arguments.extend(
            [
                "--headless=new",
                "--disable-gpu",
                "--window-size=1280,900",
                "--hide-scrollbars",
            ]
            .map(str::to_owned),
        );
    }
    if tools::is_root() {
        arguments.push("--no-sandbox".to_owned());
    }
    let capabilities = json!({
        "goog:chromeOptions": {
            "binary": chromium.browser,
            "args": arguments,
            "excludeSwitches": if look == Look::Window { vec!["enable-automation"] } else { vec![] },
        },
    });
    let (client, driver) = start_driver(
        &chromium,
        &[],
        "started successfully on port ",
        capabilities,
    )
    .await?;
    let profile = client
        .capabilities()
        .and_then(|granted| granted.get("chrome")?.get("userDataDir")?.as_str())
        .context("chromedriver does not say where the profile lies")?;
    let devtools = DevTools::of_profile(Path::new(profile)).await?;
    Ok(Browser {
        client,
        family: Family::Chrome,
        devtools: Some(devtools),
        driver,
    })
}
