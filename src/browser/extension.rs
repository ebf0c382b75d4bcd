//! The extension interfaces that Wellsent uses: storage, messages, the toolbar button, permissions, scripts.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use js_sys::{Array, JSON, Object, Promise, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::Error;
use crate::contract::utf16;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    fn local_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    fn local_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = remove, catch)]
    fn local_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = get, catch)]
    fn sync_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = set, catch)]
    fn sync_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = remove, catch)]
    fn sync_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "managed"], js_name = get, catch)]
    fn managed_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], js_name = request, catch)]
    fn locks_request(name: &str, work: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    fn storage_listen(listener: &JsValue);
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn i18n_message(name: &str) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeText, catch)]
    fn action_badge_text(details: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setTitle, catch)]
    fn action_title(details: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    fn tabs_query(query: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    fn tabs_create(properties: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    fn tabs_send(tab: i32, message: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    fn runtime_url(path: &str) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getManifest)]
    fn runtime_manifest() -> JsValue;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    fn runtime_send(message: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "commands"], js_name = getAll, catch)]
    fn commands_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "commands"], js_name = openShortcutSettings, catch)]
    fn commands_open() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn permissions_request(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn permissions_remove(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    fn permissions_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = executeScript, catch)]
    fn scripting_execute(injection: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = insertCSS, catch)]
    fn scripting_insert_css(injection: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = registerContentScripts, catch)]
    fn scripting_register(scripts: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts, catch)]
    fn scripting_unregister(filter: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = getRegisteredContentScripts, catch)]
    fn scripting_registered(filter: &JsValue) -> Result<Promise, JsValue>;
}

/// The content script: its parts lie in one folder, and are joined where they are packed.
const CONTENT: [&str; 1] = ["content/content.js"];

/// The id under which the content script is registered for the granted sites.
const SCRIPT: &str = "composer";

/// Calls `changed` whenever anything that is stored changes, in this page or in another.
pub fn on_stored(changed: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(changed);
    // A page listens for as long as it is open.
    storage_listen(&listener.into_js_value());
}

/// A value as JavaScript's plain objects.
///
/// Values cross as JSON text, one call each way, by the reader and writer that the contract needs anyway; a second pair
/// for JavaScript's objects would cross once a field, and weigh.
pub fn plain(value: &impl Serialize) -> JsValue {
    serde_json::to_string(value)
        .ok()
        .and_then(|json| JSON::parse(&json).ok())
        .unwrap_or(JsValue::NULL)
}

/// Reads a plain object; a value that JSON has no text for counts as null.
pub fn read<T: DeserializeOwned>(value: &JsValue) -> Result<T, Error> {
    serde_json::from_str(&json(value)).map_err(|error| Error(error.to_string()))
}

/// Reads of an object, and of the objects in it, only the properties of these names: what the browser hands over may
/// carry a whole icon as text.
fn read_only<T: DeserializeOwned>(value: &JsValue, names: &[&str]) -> Result<T, Error> {
    let names: Array = names.iter().copied().map(JsValue::from_str).collect();
    let json = JSON::stringify_with_replacer(value, &names)?;
    serde_json::from_str(&text(&json)).map_err(|error| Error(error.to_string()))
}

/// A JavaScript value as JSON text; null where it has none.
pub fn json(value: &JsValue) -> String {
    JSON::stringify(value).map_or_else(|_| "null".to_owned(), |json| text(&json))
}

fn text(json: &JsValue) -> String {
    json.as_string()
        .map_or_else(|| "null".to_owned(), utf16::mended)
}

async fn done(promise: Result<Promise, JsValue>) -> Result<JsValue, Error> {
    Ok(JsFuture::from(promise?).await?)
}

/// A part of the browser's storage for extensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// This device's.
    Local,
    /// That which the browser carries to the user's other devices.
    Sync,
    /// An organisation's policy, which can only be read.
    Managed,
}

/// The texts that this device stores under `keys`, in their order; empty where nothing is.
pub async fn stored<const N: usize>(keys: [&str; N]) -> Result<[String; N], Error> {
    let names = keys.iter().copied().map(JsValue::from).collect::<Array>();
    let items = done(local_get(&names)).await?;
    Ok(keys.map(|key| {
        let text = Reflect::get(&items, &key.into());
        text.ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }))
}

/// Stores texts on this device: all of them, or, where the browser says no, none.
pub async fn store(texts: &[(&str, &str)]) -> Result<(), Error> {
    let items = Object::new();
    for (key, text) in texts {
        Reflect::set(&items, &(*key).into(), &(*text).into())?;
    }
    done(local_set(&items)).await.map(drop)
}

/// Everything in an area. One that the browser does not offer holds nothing.
pub async fn all(area: Area) -> Result<Map<String, Value>, Error> {
    let items = match area {
        Area::Local => done(local_get(&JsValue::NULL)).await?,
        Area::Sync => done(sync_get(&JsValue::NULL)).await?,
        // Firefox throws where there is no policy.
        Area::Managed => match done(managed_get(&JsValue::NULL)).await {
            Ok(items) => items,
            Err(_) => return Ok(Map::new()),
        },
    };
    read(&items)
}

/// Writes into the browser's sync, then takes keys out of it.
pub async fn push(set: &BTreeMap<String, Value>, remove: &[String]) -> Result<(), Error> {
    if !set.is_empty() {
        done(sync_set(&plain(set))).await?;
    }
    if !remove.is_empty() {
        done(sync_remove(&plain(&remove))).await?;
    }
    Ok(())
}

/// Takes keys out of this device's storage.
pub async fn remove(keys: &[String]) -> Result<(), Error> {
    done(local_remove(&plain(&keys))).await.map(drop)
}

/// Does some work while no other page and no worker of the extension does any under this name.
pub async fn alone<T: 'static>(
    name: &str,
    work: impl Future<Output = Result<T, Error>> + 'static,
) -> Result<T, Error> {
    let outcome = Rc::new(RefCell::new(None));
    let there = Rc::clone(&outcome);
    let work = Closure::once_into_js(move || {
        future_to_promise(async move {
            let done = work.await;
            there.replace(Some(done));
            Ok(JsValue::UNDEFINED)
        })
    });
    done(locks_request(name, &work)).await?;
    let outcome = outcome.take();
    outcome.unwrap_or_else(|| Err(Error("the browser gave no turn".to_owned())))
}

/// The language of the browser's own menus, such as "en-GB".
pub fn language() -> String {
    ui_language()
}

/// The wording of `name` in `_locales`.
pub fn message(name: &str) -> String {
    i18n_message(name)
}

/// Writes the toolbar button's badge and title for one tab.
pub async fn badge(tab: i32, text: &str, title: &str) -> Result<(), Error> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Text<'a> {
        tab_id: i32,
        text: &'a str,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Title<'a> {
        tab_id: i32,
        title: &'a str,
    }
    done(action_badge_text(&plain(&Text { tab_id: tab, text }))).await?;
    done(action_title(&plain(&Title { tab_id: tab, title })))
        .await
        .map(drop)
}

/// Opens a page of the extension in a new tab.
pub async fn open(page: &str) -> Result<(), Error> {
    let url = runtime_url(page);
    done(tabs_create(&plain(&serde_json::json!({ "url": url }))))
        .await
        .map(drop)
}

/// The extension's version, such as "0.1.0".
pub fn version() -> String {
    Reflect::get(&runtime_manifest(), &"version".into())
        .ok()
        .and_then(|version| version.as_string())
        .unwrap_or_default()
}

/// What each keyboard command does, and its keys; no keys where it has none.
pub async fn shortcuts() -> Result<Vec<(String, String)>, Error> {
    #[derive(serde::Deserialize)]
    struct Command {
        #[serde(default)]
        description: String,
        #[serde(default)]
        shortcut: String,
    }
    let commands: Vec<Command> = read(&done(commands_all()).await?)?;
    let named = commands
        .into_iter()
        .filter(|one| !one.description.is_empty());
    Ok(named.map(|one| (one.description, one.shortcut)).collect())
}

/// Opens the browser's own page on which keys are changed.
pub async fn open_shortcuts() -> Result<(), Error> {
    // Firefox has a call for it, Chromium a page.
    if done(commands_open()).await.is_ok() {
        return Ok(());
    }
    let url = "chrome://extensions/shortcuts";
    done(tabs_create(&plain(&serde_json::json!({ "url": url }))))
        .await
        .map(drop)
}

/// Asks the background worker.
pub async fn ask_worker<T: DeserializeOwned>(message: &JsValue) -> Result<T, Error> {
    read(&done(runtime_send(message)).await?)
}

/// A tab as far as it may be seen.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Tab {
    pub id: i32,
    /// Empty where the extension has no right to see it.
    pub url: String,
}

/// Who sent a message, as the browser says and the page cannot.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Sender {
    pub tab: Option<Tab>,
    pub frame_id: i32,
    pub url: String,
    pub origin: String,
}

impl Sender {
    /// The frame that asks, by its tab.
    pub fn frame(&self) -> Option<(i32, i32)> {
        Some((self.tab.as_ref()?.id, self.frame_id))
    }

    /// The address of the page, or of the page that an address-less frame belongs to.
    pub fn address(&self) -> &str {
        [
            self.url.as_str(),
            self.tab.as_ref().map_or("", |tab| &tab.url),
            &self.origin,
        ]
        .into_iter()
        .find(|address| address.starts_with("http"))
        .unwrap_or(&self.origin)
    }

    pub fn read(sender: &JsValue) -> Sender {
        read_only(sender, &["tab", "id", "frameId", "url", "origin"]).unwrap_or_default()
    }
}

/// The tab that the user is looking at.
pub async fn active_tab() -> Result<Option<Tab>, Error> {
    let tabs = done(tabs_query(&plain(
        &serde_json::json!({ "active": true, "lastFocusedWindow": true }),
    )))
    .await?;
    let tabs: Vec<Tab> = read_only(&tabs, &["id", "url"])?;
    Ok(tabs.into_iter().next())
}

/// Every tab, with the addresses of those that may be seen.
pub async fn tabs() -> Result<Vec<Tab>, Error> {
    read_only(&done(tabs_query(&Object::new())).await?, &["id", "url"])
}

/// Asks the content script of a tab; it replies from the frame that holds a draft.
pub async fn ask_tab<T: DeserializeOwned>(tab: i32, message: &JsValue) -> Result<T, Error> {
    read(&done(tabs_send(tab, message)).await?)
}

/// Puts the content script into a tab once, by the right that a click on the toolbar gives.
pub async fn inject(tab: i32) -> Result<(), Error> {
    let injection =
        serde_json::json!({ "target": { "tabId": tab, "allFrames": true }, "files": CONTENT });
    done(scripting_execute(&plain(&injection))).await.map(drop)
}

/// Puts the content script into every tab that shows one of these match patterns: tabs that were open before an
/// install or an update keep a script that can no longer ask anybody, or have none.
pub async fn inject_everywhere(origins: &[String]) -> Result<(), Error> {
    if origins.is_empty() {
        return Ok(());
    }
    let query = plain(&serde_json::json!({ "url": origins, "discarded": false }));
    let tabs: Vec<Tab> = read_only(&done(tabs_query(&query)).await?, &["id", "url"])?;
    for tab in tabs {
        // One tab's error page is no reason to leave out the others.
        drop(inject(tab.id).await);
    }
    Ok(())
}

/// Gives a frame the style of marks. As the user's own sheet it reaches into shadow roots, and no page can list it.
pub async fn insert_marks(tab: i32, frame: i32) -> Result<(), Error> {
    let injection = serde_json::json!({
        "target": { "tabId": tab, "frameIds": [frame] },
        "files": ["marks.css"],
        "origin": "USER",
    });
    done(scripting_insert_css(&plain(&injection)))
        .await
        .map(drop)
}

fn origins(list: &[String]) -> JsValue {
    plain(&serde_json::json!({ "origins": list }))
}

/// Asks the user for the right to work on these match patterns. Must be called straight from a click.
pub fn request_origins(list: &[String]) -> impl Future<Output = Result<bool, Error>> + use<> {
    let asked = permissions_request(&origins(list));
    async move { Ok(done(asked).await?.is_truthy()) }
}

pub async fn remove_origins(list: &[String]) -> Result<bool, Error> {
    Ok(done(permissions_remove(&origins(list))).await?.is_truthy())
}

/// The match patterns of every site that the user allowed.
pub async fn granted_origins() -> Result<Vec<String>, Error> {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Granted {
        origins: Vec<String>,
    }
    Ok(read::<Granted>(&done(permissions_all()).await?)?.origins)
}

/// Registers the content script for exactly these match patterns; for none it is taken away.
pub async fn register(origins: &[String]) -> Result<(), Error> {
    let ids = serde_json::json!({ "ids": [SCRIPT] });
    if Array::from(&done(scripting_registered(&plain(&ids))).await?).length() > 0 {
        done(scripting_unregister(&plain(&ids))).await?;
    }
    if origins.is_empty() {
        return Ok(());
    }
    let script = serde_json::json!([{
        "id": SCRIPT,
        "matches": origins,
        "js": CONTENT,
        "allFrames": true,
        "matchOriginAsFallback": true,
        "runAt": "document_start",
        "persistAcrossSessions": true,
    }]);
    done(scripting_register(&plain(&script))).await.map(drop)
}
