//! A real browser with the extension loaded, driven the way a person would use it: Chromium or Firefox.
//!
//! chromedriver or geckodriver does most of it, over [`fantoccini`]: it types, clicks, and sees into the extension's closed
//! shadow root, which no page script can. Two things it cannot do go over Chromium's own debugging socket ([`devtools`]):
//! looking into the background worker, and opening the action popup. Firefox does both another way.

mod chromium;
mod consent;
pub mod devtools;
mod firefox;
pub mod overlay;
mod requests;

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
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
use webdriver::Vendor;

use crate::{
    pack::{Family, LOOPBACK_ID},
    tools::Driven,
};
use devtools::{DevTools, Target};

/// How long a condition may take before it counts as never. Long, as nothing is timed here.
pub const PATIENCE: Duration = Duration::from_secs(30);

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
    /// Which browser it is.
    pub family: Family,
    /// Chromium's alone.
    devtools: Option<DevTools>,
    driver: Child,
    /// Where Chromium notes everything that it asks the network for.
    net_log: Option<PathBuf>,
}

impl Browser {
    /// Starts a browser of this family on a fresh profile with the extension in `extension` loaded.
    pub async fn start(family: Family, extension: &Path, look: Look) -> Result<Browser> {
        let browser = match family {
            Family::Chrome => chromium::start(extension, look, None).await?,
            Family::Firefox => firefox::start(extension, look).await?,
        };
        browser.installed().await
    }

    /// Starts a headless Chromium in which an organisation has set `policy` for the extension.
    pub async fn start_managed(extension: &Path, policy: &Value) -> Result<Browser> {
        let browser = chromium::start(extension, Look::Headless, Some(policy)).await?;
        browser.installed().await
    }

    async fn installed(self) -> Result<Browser> {
        match self.await_installation().await {
            Ok(()) => Ok(self),
            Err(error) => {
                self.close().await?;
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
        self.close_first_page().await
    }

    /// Closes the page that opens at installation, which would be the one in front.
    async fn close_first_page(&self) -> Result<()> {
        if let Some(devtools) = &self.devtools {
            // chromedriver counts no page among its windows that an extension opened.
            let page = self
                .target(|target| target.kind == "page" && target.url.ends_with("#welcome"))
                .await
                .context("waiting for the first page")?;
            let close = json!({ "targetId": page.id });
            return devtools
                .call(None, "Target.closeTarget", close)
                .await
                .map(drop);
        }
        let front = self.client.window().await?;
        until("the first page has opened", async || {
            for window in self.client.windows().await? {
                if window == front {
                    continue;
                }
                self.client.switch_to_window(window).await?;
                if self
                    .client
                    .current_url()
                    .await?
                    .as_str()
                    .ends_with("#welcome")
                {
                    self.client.close_window().await?;
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await?;
        self.client.switch_to_window(front).await?;
        Ok(())
    }

    /// Ends the session, which also removes the profile. Fails where the extension asked the network for anything.
    pub async fn close(mut self) -> Result<()> {
        let ended = self.client.close().await;
        self.driver.kill().await?;
        let asked = match &self.net_log {
            Some(log) => requests::of_extension(log).await,
            None => Ok(()),
        };
        match ended {
            // The user has closed the last window.
            Err(error) if error.is_invalid_session_id() => {}
            ended => ended?,
        }
        asked
    }

    fn devtools(&self) -> Result<&DevTools> {
        self.devtools
            .as_ref()
            .context("only Chromium has a debugging socket")
    }

    /// Runs a DevTools command on the page in front, in Chromium.
    pub async fn cdp(&self, method: &'static str, parameters: Value) -> Result<Value> {
        let path = "goog/cdp/execute";
        let body = json!({ "cmd": method, "params": parameters });
        self.client
            .issue_cmd(Vendor { path, body })
            .await
            .with_context(|| format!("running {method}"))
    }

    /// The address under which the page in front can open `path` of a server as if it lay on `host`: encrypted in Chromium,
    /// which insists on it for many a site, plain in Firefox.
    pub async fn under_name(&self, host: &str, path: &str, server: &str) -> Result<String> {
        let Some(devtools) = &self.devtools else {
            let port = server.rsplit(':').next().unwrap_or_default();
            return Ok(format!("http://{host}:{port}/{path}"));
        };
        let handle = String::from(self.client.window().await?);
        let page = devtools
            .targets()
            .await?
            .into_iter()
            .find(|target| target.id == handle)
            .context("the page in front is no DevTools target")?;
        devtools.reroute(&page, server).await?;
        Ok(format!("https://{host}/{path}"))
    }

    /// Inserts text at the caret in one go, as an input method does: any text, also what no key types.
    pub async fn insert(&self, text: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return self.insert_in_firefox(text).await;
        }
        self.cdp("Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// Composes text at the caret as an input method does: it shows each of `steps` on the way, and then commits `text`.
    pub async fn compose(&self, steps: &[&str], text: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return self.compose_in_firefox(steps, text).await;
        }
        for step in steps {
            let caret = step.encode_utf16().count();
            let step = json!({ "text": step, "selectionStart": caret, "selectionEnd": caret });
            self.cdp("Input.imeSetComposition", step).await?;
        }
        self.insert(text).await
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
        match self.family {
            Family::Chrome => format!("chrome-extension://{LOOPBACK_ID}/{path}"),
            Family::Firefox => format!("moz-extension://{}/{path}", firefox::ORIGIN),
        }
    }

    /// Evaluates an expression in the extension's background worker, awaiting a promise, and returns its JSON value.
    ///
    /// Waits for the worker to run, and keeps it running from then on, until [`Browser::stop_worker`].
    pub async fn in_worker(&self, expression: &str) -> Result<Value> {
        if self.family == Family::Firefox {
            return self.in_background_page(expression).await;
        }
        let worker = self
            .target(Target::is_worker)
            .await
            .context("waiting for the background worker")?;
        self.devtools()?.evaluate(&worker, expression).await
    }

    /// Stops the background worker if it runs, as the browser does after half a minute of idleness.
    pub async fn stop_worker(&self) -> Result<()> {
        if self.family == Family::Firefox {
            return self.stop_background_page().await;
        }
        let devtools = self.devtools()?;
        let Some(worker) = devtools
            .targets()
            .await?
            .into_iter()
            .find(Target::is_worker)
        else {
            return Ok(());
        };
        devtools.detach(&worker).await?;
        self.cdp("ServiceWorker.enable", json!({})).await?;
        self.cdp("ServiceWorker.stopAllWorkers", json!({})).await?;
        until("the background worker has stopped", async || {
            let targets = devtools.targets().await?;
            Ok((!targets.iter().any(|target| target.id == worker.id)).then_some(()))
        })
        .await
    }

    /// Does what the browser does when the keys of one of the extension's commands are pressed, which no driver reaches.
    pub async fn press_shortcut(&self, command: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return self.emit_command(command).await;
        }
        let emit = format!(
            "chrome.tabs.query({{ active: true, lastFocusedWindow: true }})
                .then(([tab]) => chrome.commands.onCommand.dispatch({}, tab)).then(() => true)",
            Value::from(command)
        );
        self.in_worker(&emit).await?;
        Ok(())
    }

    /// Lets the extension believe that it has just been updated; in Firefox it really is, by the same version.
    pub async fn come_anew(&self) -> Result<()> {
        if self.family == Family::Firefox {
            return self.update_addon().await;
        }
        let tell = "(chrome.runtime.onInstalled.dispatch({ reason: 'update' }), true)";
        self.in_worker(tell).await?;
        Ok(())
    }

    /// Makes the background worker believe that it is `now` (milliseconds since 1970), from now on and until it stops.
    ///
    /// The worker asks the clock anew for every review, so nothing else needs to be told.
    pub async fn fix_clock(&self, now: i64) -> Result<()> {
        let fixed = format!(
            "(Date = class extends Date {{
                constructor(...parts) {{ super(...(parts.length ? parts : [{now}])); }}
                static now() {{ return {now}; }}
            }}).now()"
        );
        self.in_worker(&fixed).await?;
        Ok(())
    }

    /// Opens the extension's action popup over the page in front and returns it.
    pub async fn open_popup(&self) -> Result<Target> {
        let handle = String::from(self.client.window().await?);
        if self.family == Family::Firefox {
            self.press_toolbar_button().await?;
            return Ok(Target {
                id: handle,
                kind: "popup".to_owned(),
                url: self.extension_page("popup.html"),
            });
        }
        let devtools = self.devtools()?;
        let targets = devtools.targets().await?;
        // A window handle names the page; the popup hangs on the tab around it.
        let page = targets
            .iter()
            .find(|target| target.id == handle)
            .context("the page in front is no DevTools target")?;
        let tab = targets
            .iter()
            .find(|target| target.kind == "tab" && target.url == page.url)
            .context("the page in front has no tab")?;
        devtools
            .call(
                None,
                "Extensions.triggerAction",
                json!({ "id": LOOPBACK_ID, "targetId": tab.id }),
            )
            .await?;
        self.popup().await
    }

    /// The popup, as soon as it is open, in Chromium.
    pub async fn popup(&self) -> Result<Target> {
        self.target(|target| target.kind == "page" && target.url.contains("/popup.html"))
            .await
            .context("waiting for the popup")
    }

    /// Evaluates an expression in a page that [`Browser::open_popup`] returned.
    pub async fn evaluate(&self, target: &Target, expression: &str) -> Result<Value> {
        match &self.devtools {
            Some(devtools) => devtools.evaluate(target, expression).await,
            None => self.in_popup(expression).await,
        }
    }

    /// Inserts text at the caret of a page that [`Browser::open_popup`] returned.
    pub async fn insert_into(&self, target: &Target, text: &str) -> Result<()> {
        let Some(devtools) = &self.devtools else {
            let done = self.in_popup(&insertion(text)).await?;
            ensure!(done == json!(true), "nothing in the popup has the caret");
            return Ok(());
        };
        devtools
            .call_in(target, "Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    /// Lets pages believe that the user prefers this theme, "light" or "dark". Firefox takes it from its own settings.
    pub async fn prefer(&self, theme: &str) -> Result<()> {
        if self.family == Family::Firefox {
            return self.prefer_theme(theme).await;
        }
        let feature = json!([{ "name": "prefers-color-scheme", "value": theme }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": feature }))
            .await
            .map(drop)
    }

    /// Runs a DevTools command on a target, in Chromium.
    async fn in_target(&self, target: &Target, method: &str, parameters: Value) -> Result<()> {
        let devtools = self.devtools()?;
        devtools.call_in(target, method, parameters).await.map(drop)
    }

    /// As [`Browser::prefer`], in a page that [`Browser::open_popup`] returned, in Chromium.
    pub async fn prefer_in(&self, target: &Target, theme: &str) -> Result<()> {
        let feature = json!([{ "name": "prefers-color-scheme", "value": theme }]);
        let parameters = json!({ "features": feature });
        self.in_target(target, "Emulation.setEmulatedMedia", parameters)
            .await
    }

    /// Presses a key in such a page: "Tab", "Enter".
    pub async fn press_in(&self, target: &Target, key: &str) -> Result<()> {
        let (code, text) = match key {
            "Enter" => (13, "\r"),
            "Tab" => (9, ""),
            _ => bail!("no code is known for {key}"),
        };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({
                "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
                "text": if kind == "keyDown" { text } else { "" },
            });
            self.in_target(target, "Input.dispatchKeyEvent", event)
                .await?;
        }
        Ok(())
    }

    /// Closes the popup if it is open, in Chromium.
    pub async fn close_popup(&self) -> Result<()> {
        for popup in self.own_targets().await? {
            if popup.url.contains("/popup.html") {
                let close = json!({ "targetId": popup.id });
                self.devtools()?
                    .call(None, "Target.closeTarget", close)
                    .await?;
            }
        }
        Ok(())
    }

    /// Everything of the extension that runs: its worker and its open pages.
    pub async fn own_targets(&self) -> Result<Vec<Target>> {
        let origin = self.extension_page("");
        let targets = self.devtools()?.targets().await?;
        Ok(targets
            .into_iter()
            .filter(|target| target.url.starts_with(&origin) && target.kind != "tab")
            .collect())
    }

    /// Listens to what everything of the extension that runs asks the network for, from now on.
    pub async fn listen(&self) -> Result<()> {
        for target in self.own_targets().await? {
            self.devtools()?.listen(&target).await?;
        }
        Ok(())
    }

    /// The addresses that were asked for by whatever was listened to.
    pub fn requests(&self) -> Result<Vec<String>> {
        Ok(self.devtools()?.requests())
    }

    /// Begins a trace of everything that Chromium does, in these categories of its own.
    pub async fn trace(&self, categories: &str) -> Result<()> {
        self.devtools()?.trace(categories).await
    }

    /// Ends the trace, and returns its events.
    pub async fn traced(&self) -> Result<Vec<Value>> {
        self.devtools()?.traced().await
    }

    /// A PNG of a page that is no WebDriver window.
    pub async fn picture_of(&self, target: &Target) -> Result<Vec<u8>> {
        let picture = self
            .devtools()?
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
                .devtools()?
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

/// The script that inserts text at the caret in one go; it says whether it could.
fn insertion(text: &str) -> String {
    format!(
        "document.execCommand('insertText', false, {})",
        Value::from(text)
    )
}

/// Starts the driver, by `driver`, and a session in its browser. The driver picks a free port and says so on its standard output, after
/// `marker`; it then must be able to go on writing there.
async fn start_driver(
    mut driver: Command,
    programs: &Driven,
    arguments: &[&str],
    marker: &str,
    capabilities: Value,
) -> Result<(Client, Child)> {
    let name = programs.driver.display();
    let mut driver = driver
        .arg("--port=0")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("starting {name}"))?;
    let output = driver.stdout.take().context("its output is piped")?;
    let mut lines = BufReader::new(output).lines();
    let port: u16 = loop {
        let Some(line) = lines.next_line().await? else {
            bail!("{name} ended before it listened");
        };
        if let Some((_, port)) = line.split_once(marker) {
            let port = port.trim_end_matches('.').parse();
            break port.with_context(|| format!("reading the port in {line:?}"))?;
        }
    };
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    let Value::Object(capabilities) = capabilities else {
        bail!("capabilities are an object")
    };
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .with_context(|| format!("starting {}", programs.browser.display()))?;
    Ok((client, driver))
}

mod webdriver {
    //! The commands that a driver has beyond the WebDriver standard.

    use super::{Value, WebDriverCompatibleCommand};

    #[derive(Debug)]
    pub(super) struct Vendor {
        /// The command's path below the session.
        pub(super) path: &'static str,
        pub(super) body: Value,
    }

    impl WebDriverCompatibleCommand for Vendor {
        fn endpoint(
            &self,
            base: &url::Url,
            session: Option<&str>,
        ) -> Result<url::Url, url::ParseError> {
            base.join(&format!(
                "session/{}/{}",
                session.unwrap_or_default(),
                self.path
            ))
        }

        fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
            (http::Method::POST, Some(self.body.to_string()))
        }
    }
}
