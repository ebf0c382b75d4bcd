//! The background worker: answers the content scripts and keeps their registration equal to the granted sites.
//!
//! Its loader registers every listener before the module is ready and hands each event over here. The desk is read
//! once and again when storage changes, so that a review between two keystrokes reads nothing.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::Desk;
use crate::{
    browser::{self, extension},
    messages::{Greet, Greeting, Leave, OpenOptions, Request},
    sites::{self, Profile},
    view::{self, Written},
};

thread_local! {
    static DESK: RefCell<Option<Rc<Desk>>> = const { RefCell::new(None) };
    /// What each tab's badge was last told; a worker that was just started knows of none.
    static BADGES: RefCell<BTreeMap<i32, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// Who asks, as the browser says and the page cannot.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sender {
    tab: Option<extension::Tab>,
    url: String,
    origin: String,
}

impl Sender {
    /// The address of the page, or of the page that an address-less frame belongs to.
    fn address(&self) -> &str {
        [
            self.url.as_str(),
            self.tab.as_ref().map_or("", |tab| &tab.url),
            &self.origin,
        ]
        .into_iter()
        .find(|address| address.starts_with("http"))
        .unwrap_or(&self.origin)
    }

    fn profile(&self, app: &str) -> &'static Profile {
        sites::at(sites::host(self.address()), app)
    }
}

/// Answers one message of a content script; null where it asks for nothing known.
#[wasm_bindgen]
pub async fn answer(message: JsValue, sender: JsValue) -> JsValue {
    let name = js_sys::Reflect::get(&message, &"ask".into())
        .ok()
        .and_then(|name| name.as_string());
    let sender: Sender = extension::read(sender).unwrap_or_default();
    match name.as_deref() {
        Some(Greet::NAME) => reply::<Greet>(message, async |asked| greet(&asked, &sender)).await,
        Some(Written::NAME) => {
            reply::<Written>(message, async |written| composer(&written, &sender).await).await
        }
        Some(Leave::NAME) => {
            reply::<Leave>(message, async |_| {
                show_badge(&sender, &view::Badge::of_nothing());
            })
            .await
        }
        Some(OpenOptions::NAME) => {
            reply::<OpenOptions>(message, async |asked| {
                drop(extension::open(&asked.page()).await);
            })
            .await
        }
        _ => JsValue::NULL,
    }
}

async fn reply<R>(message: JsValue, handle: impl AsyncFnOnce(R) -> R::Reply) -> JsValue
where
    R: Request + serde::de::DeserializeOwned,
    R::Reply: serde::Serialize,
{
    match extension::read::<R>(message) {
        Ok(request) => extension::plain(&handle(request).await),
        Err(_) => JsValue::NULL, // a content script of another version: it fades by itself
    }
}

fn greet(asked: &Greet, sender: &Sender) -> Greeting {
    let profile = sender.profile(&asked.app);
    Greeting {
        profile,
        apps: if profile.name.is_empty() {
            sites::apps()
        } else {
            Vec::new()
        },
        look: view::LOOK,
    }
}

async fn composer(written: &Written, sender: &Sender) -> view::Composer {
    let desk = desk().await;
    let settings = desk.effective();
    let profile = sender.profile(&written.app);
    let reviewed = view::reviewed(&settings, &desk.people, profile, written, browser::now());
    let composer = view::composer(&settings, &reviewed);
    show_badge(sender, &composer.badge);
    composer
}

async fn desk() -> Rc<Desk> {
    if let Some(desk) = DESK.with_borrow(Clone::clone) {
        return desk;
    }
    let desk = Rc::new(Desk::read().await.unwrap_or_default());
    DESK.set(Some(Rc::clone(&desk)));
    desk
}

/// Shows a badge where it differs from what the tab shows. The answer does not wait for it.
fn show_badge(sender: &Sender, badge: &view::Badge) {
    let Some(tab) = sender.tab.as_ref().map(|tab| tab.id) else {
        return;
    };
    let before = BADGES.with_borrow_mut(|badges| badges.insert(tab, badge.text.clone()));
    if before.as_ref() == Some(&badge.text) {
        return;
    }
    let badge = badge.clone();
    // The tab may be gone by now, and then its badge is too.
    spawn_local(async move { drop(extension::badge(tab, &badge.text, &badge.title).await) });
}

/// Storage changed: the desk is read anew at the next review.
#[wasm_bindgen]
pub fn forget_desk() {
    DESK.set(None);
}

/// The granted sites may have changed: the content script is registered for them and for nothing else.
#[wasm_bindgen]
pub async fn register_sites() -> Result<(), JsValue> {
    let all = async {
        let origins = extension::granted_origins().await?;
        extension::register(&origins).await
    };
    all.await
        .map_err(|error: browser::Error| JsValue::from_str(&error.0))
}
