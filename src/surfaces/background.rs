//! The background worker: answers the content scripts and keeps their registration equal to the granted sites.
//!
//! Its loader registers every listener before the module is ready and hands each event over here. The desk is read
//! once and again when storage changes, so that a review between two keystrokes reads nothing.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::{self, Desk};
use crate::{
    browser::{
        self,
        extension::{self, Sender},
    },
    engine::rules,
    messages::{Dismiss, Greet, Greeting, Leave, OpenOptions, Request, Snooze},
    settings::Settings,
    sites::{self, Profile},
    view::{self, Written},
};

thread_local! {
    static DESK: RefCell<Option<Rc<Desk>>> = const { RefCell::new(None) };
    /// What each tab's badge was last told; a worker that was just started knows of none.
    static BADGES: RefCell<BTreeMap<i32, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// The address of the page that asks, or of the page that an address-less frame belongs to.
fn address(sender: &Sender) -> &str {
    [
        sender.url.as_str(),
        sender.tab.as_ref().map_or("", |tab| &tab.url),
        &sender.origin,
    ]
    .into_iter()
    .find(|address| address.starts_with("http"))
    .unwrap_or(&sender.origin)
}

fn profile(sender: &Sender) -> Profile {
    sites::of(sites::host(address(sender)))
}

/// Answers one message of a content script; null where it asks for nothing known.
#[wasm_bindgen]
pub async fn answer(message: JsValue, sender: JsValue) -> JsValue {
    let name = js_sys::Reflect::get(&message, &"ask".into())
        .ok()
        .and_then(|name| name.as_string());
    let sender = Sender::read(&sender);
    match name.as_deref() {
        Some(Greet::NAME) => reply::<Greet>(message, async |_| greet(&sender).await).await,
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
        Some(Dismiss::NAME) => {
            reply::<Dismiss>(message, async |asked| {
                let Some(rule) = rules::named(&asked.rule) else {
                    return;
                };
                change(|settings| {
                    for place in asked.places.iter().filter(|place| !place.is_empty()) {
                        if asked.undo {
                            settings.dismiss_less(rule.id, place);
                        } else {
                            settings.dismiss(rule.id, place);
                        }
                    }
                })
                .await;
            })
            .await
        }
        Some(Snooze::NAME) => {
            reply::<Snooze>(message, async |asked| {
                let host = sites::host(address(&sender));
                let now = browser::now();
                let until = desk().await.effective().next_morning(now);
                change(|settings| {
                    if asked.on {
                        settings.snooze(host, until, now);
                    } else {
                        settings.snoozed.remove(host);
                    }
                })
                .await;
            })
            .await
        }
        _ => JsValue::NULL,
    }
}

/// Changes what is stored. A change that cannot be stored is lost, and the next answer shows that.
async fn change(change: impl FnOnce(&mut Settings)) {
    let mut settings = desk().await.settings.clone();
    change(&mut settings);
    drop(extension::store(desk::SETTINGS, &settings.write()).await);
    forget_desk();
}

async fn reply<R>(message: JsValue, handle: impl AsyncFnOnce(R) -> R::Reply) -> JsValue
where
    R: Request + serde::de::DeserializeOwned,
    R::Reply: serde::Serialize,
{
    match extension::read::<R>(&message) {
        Ok(request) => extension::plain(&handle(request).await),
        Err(_) => JsValue::NULL, // a content script of another version: it fades by itself
    }
}

async fn greet(sender: &Sender) -> Greeting {
    if let Some(tab) = &sender.tab
        && desk().await.settings.marks
    {
        let (tab, frame) = (tab.id, sender.frame_id);
        // A frame that may not be styled shows no marks.
        spawn_local(async move { drop(extension::insert_marks(tab, frame).await) });
    }
    Greeting {
        profile: profile(sender),
        look: view::LOOK,
    }
}

async fn composer(written: &Written, sender: &Sender) -> view::Composer {
    let desk = desk().await;
    let settings = desk.effective();
    let page = view::Page {
        profile: profile(sender),
        address: address(sender),
    };
    let reviewed = view::reviewed(&settings, &desk.people, &page, written, browser::now());
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

/// Wellsent was installed or updated: tabs that were open before get a content script that answers.
#[wasm_bindgen]
pub async fn inject_open_tabs() -> Result<(), JsValue> {
    let all = async {
        let origins = extension::granted_origins().await?;
        extension::inject_everywhere(&origins).await
    };
    all.await
        .map_err(|error: browser::Error| JsValue::from_str(&error.0))
}
