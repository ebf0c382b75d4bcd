//! Starting Firefox under geckodriver, and what is done in it another way than in Chromium.
//!
//! Firefox has no debugging socket here. What the tests ask of the background page goes through a page of the extension, which
//! runs beside it; what geckodriver
//! has no command for, stopping that page and using the popup, goes through the browser's own window.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::process::Command;

use super::{Browser, Look, start_driver, until, webdriver::Vendor};
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
                // Pages are served under the names of real sites, without encryption.
                "network.dns.forceResolve": "127.0.0.1",
                "network.stricttransportsecurity.preloadlist": false,
            },
        },
    });
    let (client, driver) = start_driver(
        Command::new(&firefox.driver),
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
        net_log: None,
    };
    browser.install_addon(extension).await?;
    Ok(browser)
}

impl Browser {
    async fn install_addon(&self, extension: &Path) -> Result<()> {
        let install = json!({ "path": extension, "temporary": true });
        let installed = self.vendor("moz/addon/install", install).await?;
        ensure!(installed == json!(ID), "installed {installed}");
        Ok(())
    }

    pub(super) async fn emit_command(&self, command: &str) -> Result<()> {
        let emit = "(extension.shortcuts.onCommand(given, gBrowser.selectedTab), true)";
        self.in_window(emit, json!(command)).await?;
        Ok(())
    }

    /// Installs the extension once more over itself, which ends its pages and scripts as an update does.
    pub(super) async fn update_addon(&self) -> Result<()> {
        let path = "extension.rootURI.QueryInterface(Ci.nsIFileURL).file.path";
        let path = self.in_window(path, Value::Null).await?;
        let path = path.as_str().context("the extension lies in a folder")?;
        self.install_addon(Path::new(path)).await
    }

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
        value(self.client.execute_async(&script, vec![]).await?)
    }

    /// Inserts text at the caret of whatever has the focus. Only what the browser itself does is announced to the page as
    /// typing is; the same command from the page's own script is not.
    pub(super) async fn insert_in_firefox(&self, text: &str) -> Result<()> {
        let insert = format!(
            "return inner.document.execCommand('insertText', false, {})",
            json!(text)
        );
        self.where_the_focus_is(&insert).await
    }

    /// Composes text at the caret of whatever has the focus, as an input method does.
    pub(super) async fn compose_in_firefox(&self, steps: &[&str], text: &str) -> Result<()> {
        let compose = format!(
            "const {{ classes, interfaces }} = Components;
             const method = classes['@mozilla.org/text-input-processor;1'].createInstance(interfaces.nsITextInputProcessor);
             if (!method.beginInputTransactionForTests(inner)) return false;
             for (const step of {}) {{
                 method.setPendingCompositionString(step);
                 method.appendClauseToPendingComposition(step.length, method.ATTR_RAW_CLAUSE);
                 method.setCaretInPendingComposition(step.length);
                 if (!method.flushPendingComposition()) return false;
             }}
             method.commitCompositionWith({});
             return true;",
            json!(steps),
            json!(text)
        );
        self.where_the_focus_is(&compose).await
    }

    /// Runs a script with the browser's own rights in the frame that has the focus, the window `inner` inside it. It answers
    /// whether it could do its work.
    async fn where_the_focus_is(&self, script: &str) -> Result<()> {
        let script = format!(
            "let inner = window;
             while (inner.document.activeElement?.contentDocument) inner = inner.document.activeElement.contentWindow;
             {script}"
        );
        // A frame of another origin is a process of its own.
        let run = "(Services.focus.focusedContentBrowsingContext ?? gBrowser.selectedBrowser.browsingContext)
            .currentWindowGlobal.getActor('MarionetteCommands')
            .executeScript(given, [], { sandboxName: 'system', newSandbox: false, timeout: 10000 })";
        let done = self.in_window(run, json!(script)).await?;
        ensure!(done == json!(true), "nothing has the caret: {done}");
        Ok(())
    }

    /// Stops the background page, as the browser does after half a minute of idleness.
    pub(super) async fn stop_background_page(&self) -> Result<()> {
        let stop = "extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => extension.backgroundState)";
        let state = self.in_window(stop, Value::Null).await?;
        ensure!(state == json!("stopped"), "the background page is {state}");
        Ok(())
    }

    /// 0 is dark and 1 light, in the browser's own word for what pages are told.
    pub(super) async fn prefer_theme(&self, theme: &str) -> Result<()> {
        let set = "(Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', given), true)";
        let value = i32::from(theme != "dark");
        self.in_window(set, json!(value)).await.map(drop)
    }

    /// Presses the toolbar button of the extension. A popup that another page left open is closed first.
    pub(super) async fn press_toolbar_button(&self) -> Result<()> {
        let close = "new Promise((closed) => {
            const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
            panel?.addEventListener('popuphidden', closed, { once: true });
            panel ? panel.hidePopup() : closed();
        }).then(() => true)";
        self.in_window(close, Value::Null).await?;
        let press = "(action(extension).triggerAction(window), true)";
        self.in_window(press, Value::Null).await?;
        Ok(())
    }

    /// Evaluates an expression in the popup; null as long as there is none.
    pub(super) async fn in_popup(&self, expression: &str) -> Result<Value> {
        let evaluate = "popup()?.executeScript(given, [], { sandboxName: 'system', newSandbox: false, timeout: 10000 }) ?? null";
        self.in_window(evaluate, json!(format!("return {expression}")))
            .await
    }

    /// Presses the popup's button of these words, and the browser's own button that agrees to what it is then asked.
    pub(super) async fn agree_in_firefox(&self, words: &str) -> Result<()> {
        let words = Value::from(words);
        let press = format!(
            "(() => {{
                const hand = windowUtils.setHandlingUserInput(true);
                [...document.querySelectorAll('button')].find((button) => button.textContent.includes({words})).click();
                hand.destruct();
                return true;
            }})()"
        );
        self.in_popup(&press).await?;
        let agree = "(() => {
            const question = PopupNotifications.panel.state === 'open' && PopupNotifications.panel.firstElementChild;
            if (question) question.button.click();
            return Boolean(question);
        })()";
        until("the browser asks whether to allow it", async || {
            let asked = self.in_window(agree, Value::Null).await?;
            Ok((asked == json!(true)).then_some(()))
        })
        .await
    }

    /// Evaluates an expression in the browser's own window, awaiting a promise. It may use what is `given`, and a few names.
    async fn in_window(&self, expression: &str, given: Value) -> Result<Value> {
        let script = format!(
            "const [id, given, answer] = arguments;
             const {{ extension }} = WebExtensionPolicy.getByID(id);
             const parent = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;
             const action = parent.apiManager.global.browserActionFor;
             // An empty page stands in the popup before its own.
             const popup = () => {{
                 const page = document.querySelector('.webextension-popup-browser')?.browsingContext.currentWindowGlobal;
                 return page?.documentURI.spec.endsWith('/popup.html') ? page.getActor('MarionetteCommands') : null;
             }};
             (async () => ({expression}))()
                 .then((value) => answer({{ value }}), (error) => answer({{ error: String(error) }}));"
        );
        self.vendor("moz/context", json!({ "context": "chrome" }))
            .await?;
        let answer = self
            .client
            .execute_async(&script, vec![json!(ID), given])
            .await;
        self.vendor("moz/context", json!({ "context": "content" }))
            .await?;
        value(answer?)
    }

    async fn vendor(&self, path: &'static str, body: Value) -> Result<Value> {
        self.client
            .issue_cmd(Vendor { path, body })
            .await
            .with_context(|| format!("running {path}"))
    }
}

/// What a script answered, or its error.
fn value(mut answer: Value) -> Result<Value> {
    ensure!(answer.get("error").is_none(), "{}", answer["error"]);
    Ok(answer["value"].take())
}
