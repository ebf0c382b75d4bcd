//! Starting Chromium under chromedriver, with a debugging socket beside it.

use std::{
    fs,
    path::Path,
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::process::Command;

use super::{Browser, Look, devtools::DevTools, start_driver};
use crate::{
    pack::{Family, LOOPBACK_ID},
    root, tools,
};

/// How many were started, so that each has files of its own.
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// Starts Chromium on a fresh profile with the extension in `extension` loaded, under an organisation's `policy` for it
/// where there is one.
pub(super) async fn start(extension: &Path, look: Look, policy: Option<&Value>) -> Result<Browser> {
    let chromium = tools::chromium()?;
    let number = STARTED.fetch_add(1, Ordering::Relaxed);
    let folder = root()
        .join("target/chromium")
        .join(format!("{}-{number}", process::id()));
    fs::create_dir_all(&folder)?;
    let net_log = folder.join("net-log.json");
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
        arguments.push(format!("--log-net-log={}", net_log.display()));
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
    let command = match policy {
        None => Command::new(&chromium.driver),
        Some(policy) => under_policy(&chromium.driver, &folder, policy)?,
    };
    let (client, driver) = start_driver(
        command,
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
        net_log: (look == Look::Headless).then_some(net_log),
    })
}

/// The driver where Chromium finds a policy for the extension. Policies lie in one folder of the whole machine; here it is
/// another one, for the driver and what it starts alone, which takes the rights of root.
fn under_policy(driver: &Path, folder: &Path, policy: &Value) -> Result<Command> {
    let policies = folder.join("policies/managed");
    fs::create_dir_all(&policies)?;
    let text = json!({ "3rdparty": { "extensions": { LOOPBACK_ID: policy } } }).to_string();
    fs::write(policies.join("wellsent.json"), text)?;
    let mut command = Command::new("unshare");
    let start = r#"mount --bind "$0" /etc/chromium && exec "$@""#;
    command.args(["--mount", "sh", "-c", start]);
    command.arg(folder).arg(driver);
    Ok(command)
}
