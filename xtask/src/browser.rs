//! A real Chromium with the extension loaded, driven the way a person would use it.
//!
//! chromedriver does most of it, over [`fantoccini`]: it types, clicks, and sees into the extension's closed shadow root, which
//! no page script can. Two things it cannot do go over the browser's own debugging socket ([`devtools`]): looking into the
//! background worker, and opening the action popup.

pub mod devtools;
pub mod overlay;

use std::{
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::{
    Client, ClientBuilder, Locator, elements::Element, wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};
use webdriver::Cdp;

use crate::{pack::LOOPBACK_ID, tools};
use devtools::{DevTools, Target};

/// How long a condition may take before it counts as never. Long, as nothing is timed here.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a browser is started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// No window; 1280 × 900 CSS pixels.
    Headless,
    /// A window, without the bar that says a program drives it.
    Window,
}

/// A running browser. It runs on after this is dropped: only [`Browser::close`] ends it.
#[derive(Debug)]
pub struct Browser {
    /// The WebDriver session, for everything that needs no wrapper.
    pub client: Client,
    devtools: DevTools,
    driver: Child,
}

impl Browser {
    /// Starts Chromium on a fresh profile with the extension in `extension` loaded.
    pub async fn start(extension: &Path, look: Look) -> Result<Browser> {
        let chromium = tools::chromium()?;
        let mut driver = Command::new(&chromium.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("starting {}", chromium.driver.display()))?;
        let port = driver_port(&mut driver).await?;

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
        let Value::Object(capabilities) = capabilities else {
            bail!("capabilities are an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("starting Chromium")?;
        let profile = client
            .capabilities()
            .and_then(|granted| granted.get("chrome")?.get("userDataDir")?.as_str())
            .context("chromedriver does not say where the profile lies")?;
        let devtools = DevTools::of_profile(Path::new(profile)).await?;
        let browser = Browser {
            client,
            devtools,
            driver,
        };
        match browser.await_installation().await {
            Ok(()) => Ok(browser),
            Err(error) => {
                browser.close().await?;
                Err(error)
            }
        }
    }

    /// Waits until the worker has registered the content script, which pages opened earlier would lack.
    async fn await_installation(&self) -> Result<()> {
        self.client
            .goto(&self.extension_page("options.html"))
            .await?;
        let registered = "chrome.scripting.getRegisteredContentScripts().then((scripts) => arguments[0](scripts.length))";
        until(
            "the extension has registered its content script",
            async || {
                let count = self.client.execute_async(registered, vec![]).await?;
                Ok(count.as_u64().filter(|count| *count > 0))
            },
        )
        .await?;
        Ok(())
    }

    /// Ends the session, which also removes the profile.
    pub async fn close(mut self) -> Result<()> {
        let ended = self.client.close().await;
        self.driver.kill().await?;
        match ended {
            // The user has closed the last window.
            Err(error) if error.is_invalid_session_id() => Ok(()),
            ended => Ok(ended?),
        }
    }

    /// Runs a DevTools command on the page in front.
    pub async fn cdp(&self, method: &'static str, parameters: Value) -> Result<Value> {
        self.client
            .issue_cmd(Cdp { method, parameters })
            .await
            .with_context(|| format!("running {method}"))
    }

    /// Inserts text at the caret in one go, as an input method does: any text, also what no key types.
    pub async fn insert(&self, text: &str) -> Result<()> {
        self.cdp("Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// The page's composer: its one text box.
    pub async fn composer(&self) -> Result<Element> {
        Ok(self
            .client
            .wait()
            .for_element(Locator::Css("textarea, [contenteditable]"))
            .await?)
    }

    /// Puts a text into the extension's own storage, from its options page, as that page does.
    pub async fn store(&self, key: &str, text: &str) -> Result<()> {
        self.client
            .goto(&self.extension_page("options.html"))
            .await?;
        self.client
            .execute_async(
                "chrome.storage.local.set({ [arguments[0]]: arguments[1] }).then(arguments[2])",
                vec![json!(key), json!(text)],
            )
            .await?;
        Ok(())
    }

    /// What the extension's own storage holds under a key, asked from one of its own pages.
    pub async fn stored(&self, key: &str) -> Result<String> {
        let read = "chrome.storage.local.get(arguments[0]).then((all) => arguments[1](all[arguments[0]] ?? ''))";
        let text = self.client.execute_async(read, vec![json!(key)]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The address of one of the extension's own pages.
    pub fn extension_page(&self, path: &str) -> String {
        format!("chrome-extension://{LOOPBACK_ID}/{path}")
    }

    /// Evaluates an expression in the extension's background worker, awaiting a promise, and returns its JSON value.
    ///
    /// Waits for the worker to run, and keeps it running from then on, until [`Browser::stop_worker`].
    pub async fn in_worker(&self, expression: &str) -> Result<Value> {
        let worker = self
            .target(Target::is_worker)
            .await
            .context("waiting for the background worker")?;
        self.devtools.evaluate(&worker, expression).await
    }

    /// Stops the background worker if it runs, as the browser does after half a minute of idleness.
    pub async fn stop_worker(&self) -> Result<()> {
        let Some(worker) = self
            .devtools
            .targets()
            .await?
            .into_iter()
            .find(Target::is_worker)
        else {
            return Ok(());
        };
        self.devtools.detach(&worker).await?;
        self.cdp("ServiceWorker.enable", json!({})).await?;
        self.cdp("ServiceWorker.stopAllWorkers", json!({})).await?;
        until("the background worker has stopped", async || {
            let targets = self.devtools.targets().await?;
            Ok((!targets.iter().any(|target| target.id == worker.id)).then_some(()))
        })
        .await
    }

    /// Makes the background worker believe that it is `now` (milliseconds since 1970), from now on and until it stops.
    ///
    /// The worker asks the clock anew for every review, so nothing else needs to be told.
    pub async fn fix_clock(&self, now: i64) -> Result<()> {
        let fixed = format!(
            "Date = class extends Date {{
                constructor(...parts) {{ super(...(parts.length ? parts : [{now}])); }}
                static now() {{ return {now}; }}
            }}; Date.now()"
        );
        self.in_worker(&fixed).await?;
        Ok(())
    }

    /// Opens the extension's action popup over the page in front and returns it.
    pub async fn open_popup(&self) -> Result<Target> {
        let handle = String::from(self.client.window().await?);
        let targets = self.devtools.targets().await?;
        // A window handle names the page; the popup hangs on the tab around it.
        let page = targets
            .iter()
            .find(|target| target.id == handle)
            .context("the page in front is no DevTools target")?;
        let tab = targets
            .iter()
            .find(|target| target.kind == "tab" && target.url == page.url)
            .context("the page in front has no tab")?;
        self.devtools
            .call(
                None,
                "Extensions.triggerAction",
                json!({ "id": LOOPBACK_ID, "targetId": tab.id }),
            )
            .await?;
        self.target(|target| target.kind == "page" && target.url.contains("/popup.html"))
            .await
            .context("waiting for the popup")
    }

    /// Evaluates an expression in a page that is no WebDriver window, such as the popup.
    pub async fn evaluate(&self, target: &Target, expression: &str) -> Result<Value> {
        self.devtools.evaluate(target, expression).await
    }

    /// Inserts text at the caret of a page that is no WebDriver window.
    pub async fn insert_into(&self, target: &Target, text: &str) -> Result<()> {
        self.devtools
            .call_in(target, "Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// A PNG of a page that is no WebDriver window.
    pub async fn picture_of(&self, target: &Target) -> Result<Vec<u8>> {
        let picture = self
            .devtools
            .call_in(target, "Page.captureScreenshot", json!({}))
            .await?;
        Ok(BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default())?)
    }

    /// Writes a PNG of the page in front.
    pub async fn picture(&self, path: &Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, self.client.screenshot().await?)
            .with_context(|| format!("writing {}", path.display()))
    }

    async fn target(&self, wanted: impl Fn(&Target) -> bool) -> Result<Target> {
        until("a browser target appears", async || {
            Ok(self
                .devtools
                .targets()
                .await?
                .into_iter()
                .find(|target| wanted(target)))
        })
        .await
    }
}

/// Asks again and again until there is an answer. The error says what was waited for.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(answer) = look()
            .await
            .with_context(|| format!("waiting until {what}"))?
        {
            return Ok(answer);
        }
        if start.elapsed() > PATIENCE {
            return Err(anyhow!(
                "waited {} s in vain until {what}",
                PATIENCE.as_secs()
            ));
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// chromedriver picks a free port and says so on its standard output, which it then must be able to go on writing to.
async fn driver_port(driver: &mut Child) -> Result<u16> {
    let output = driver
        .stdout
        .take()
        .context("chromedriver's output is piped")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        let Some((_, port)) = line.split_once("started successfully on port ") else {
            continue;
        };
        let port = port
            .trim_end_matches('.')
            .parse()
            .with_context(|| format!("reading the port in {line:?}"))?;
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        return Ok(port);
    }
    bail!("chromedriver ended before it listened")
}

mod webdriver {
    //! The one command that chromedriver has beyond the WebDriver standard.

    use super::{Value, WebDriverCompatibleCommand, json};

    #[derive(Debug)]
    pub(super) struct Cdp {
        pub(super) method: &'static str,
        pub(super) parameters: Value,
    }

    impl WebDriverCompatibleCommand for Cdp {
        fn endpoint(
            &self,
            base: &url::Url,
            session: Option<&str>,
        ) -> Result<url::Url, url::ParseError> {
            base.join(&format!(
                "session/{}/goog/cdp/execute",
                session.unwrap_or_default()
            ))
        }

        fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
            (
                http::Method::POST,
                Some(json!({ "cmd": self.method, "params": self.parameters }).to_string()),
            )
        }
    }
}
