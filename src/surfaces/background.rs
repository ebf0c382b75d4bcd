//! The background worker: answers the content scripts and keeps their registration equal to the granted sites.
//!
//! Its loader registers every listener before the module is ready and hands each event over here. The desk is read
//! once and again when storage changes, so that a review between two keystrokes reads nothing.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::{self, Desk};
use crate::{
    browser::{
        self,
        extension::{self, Sender},
    },
    engine::{
        pillars::Pillar,
        readers::State,
        rules,
        table::{Map, Set},
        zone::Zone,
    },
    insights::{Count, Deed},
    messages::{
        Dismiss, Greet, Greeting, Happened, Leave, OpenOptions, Picked, Remember, Request,
        Requests, Snooze, Stop, What,
    },
    people::Source,
    settings::Settings,
    sites::{self, Key, Profile},
    store::{
        self,
        ledger::{Change, people_change, settings_change},
    },
    view::{self, Reviewed, Written},
};

thread_local! {
    /// How often storage has changed.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
    static DESK: RefCell<Option<Rc<Desk>>> = const { RefCell::new(None) };
    /// What each tab's badge was last told; a worker that was just started knows of none.
    static BADGES: RefCell<Map<i32, String>> = const { RefCell::new(Map::new()) };
    /// What was said of the draft that each frame showed last.
    static SAID: RefCell<Map<(i32, i32), Said>> = const { RefCell::new(Map::new()) };
    /// The selection that the popup is to review: in memory alone, until the popup has it.
    static PICKED: RefCell<String> = const { RefCell::new(String::new()) };
    /// True while an exchange with the browser's sync is to come.
    static EXCHANGE: Cell<bool> = const { Cell::new(false) };
}

/// What was said of a draft, to be counted when it is sent: nothing of the draft itself.
#[derive(Clone, Debug, Default)]
struct Said {
    missing: Vec<Pillar>,
    rules: Vec<&'static str>,
    somebody_off: bool,
}

impl Said {
    fn of(reviewed: &Reviewed) -> Said {
        let review = &reviewed.review;
        let rules: Set<_> = review.hints.iter().map(|hint| hint.rule).collect();
        let clocks = review
            .recipients
            .iter()
            .filter_map(|reader| reader.clock.as_ref());
        Said {
            missing: review.missing.clone(),
            rules: rules.into_iter().collect(),
            somebody_off: clocks
                .into_iter()
                .any(|clock| clock.state != State::Working),
        }
    }

    fn counts(self) -> Vec<Count> {
        let mut counts = vec![Count::Sent];
        counts.extend(self.rules.is_empty().then_some(Count::Quiet));
        counts.extend(self.somebody_off.then_some(Count::ToSomebodyOff));
        counts.extend(self.missing.into_iter().map(Count::Missing));
        counts.extend(
            self.rules
                .into_iter()
                .map(|rule| Count::Hint(rule, Deed::Shown)),
        );
        counts
    }
}

/// The profile of the page that asks, or of the app that its content script knows it by.
fn profile(sender: &Sender, app: &str) -> &'static Profile {
    sites::at(sites::host(sender.address()), app)
}

/// Answers one message of a content script; null where it asks for nothing known.
#[wasm_bindgen]
pub async fn answer(message: JsValue, sender: JsValue) -> JsValue {
    let name = js_sys::Reflect::get(&message, &"ask".into())
        .ok()
        .and_then(|name| name.as_string());
    let sender = Sender::read(&sender);
    match name.as_deref() {
        Some(Greet::NAME) => {
            reply::<Greet>(message, async |asked| greet(&asked, &sender).await).await
        }
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
                if !asked.undo {
                    count(vec![Count::Hint(rule.id, Deed::Dismissed)]).await;
                }
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
                let host = match sites::host(sender.address()) {
                    "" => &asked.host,
                    host => host,
                };
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
        Some(Remember::NAME) => {
            reply::<Remember>(message, async |asked| remember(asked).await).await
        }
        Some(Happened::NAME) => {
            reply::<Happened>(message, async |happened| note(&happened, &sender).await).await
        }
        Some(Picked::NAME) => reply::<Picked>(message, async |_| PICKED.take()).await,
        Some(Requests::NAME) => reply::<Requests>(message, async |_| browser::requests()).await,
        _ => JsValue::NULL,
    }
}

/// Changes the sender's settings. A change that cannot be stored is lost, and the next answer shows that.
async fn change(change: impl FnOnce(&mut Settings)) {
    let desk = desk().await;
    let mut after = desk.layered.settings.clone();
    change(&mut after);
    let change = settings_change(&desk.layered.settings, &after);
    drop(desk::save(change, Change::new()).await);
    // The next change goes on from this one, even before storage says that it changed.
    DESK.set(None);
}

/// Keeps a zone that a site told. Like any change, one that cannot be stored is seen not to be.
async fn remember(asked: Remember) {
    let Some(zone) = Zone::named(&asked.zone) else {
        return;
    };
    let desk = desk().await;
    let on = browser::today(desk.effective().zone);
    let mut people = desk.people.clone();
    let from = asked.from;
    people.learn(&asked.name, zone, Source { from, on });
    let change = people_change(&desk.people, &people);
    drop(desk::save(Change::new(), change).await);
    DESK.set(None);
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

async fn greet(asked: &Greet, sender: &Sender) -> Greeting {
    if let Some(tab) = &sender.tab
        && desk().await.effective().marks
    {
        let (tab, frame) = (tab.id, sender.frame_id);
        // A frame that may not be styled shows no marks.
        spawn_local(async move { drop(extension::insert_marks(tab, frame).await) });
    }
    let mut profile = *profile(sender, &asked.app);
    let settings = desk().await.effective();
    let host = sites::host(sender.address());
    if let Some(sends) = [host, profile.name]
        .into_iter()
        .find_map(|name| settings.enter.get(name))
    {
        profile.send.settings = &[];
        profile.send.keys = match sends {
            true => &[Key::Enter, Key::ModEnter],
            false => &[Key::ModEnter],
        };
    }
    Greeting {
        profile,
        apps: if profile.name.is_empty() {
            sites::apps()
        } else {
            Vec::new()
        },
    }
}

async fn composer(written: &Written, sender: &Sender) -> view::Composer {
    let desk = desk().await;
    let settings = desk.effective();
    let profile = profile(sender, &written.app);
    let written = &Written {
        host: sites::host(sender.address()).to_owned(),
        ..written.clone()
    };
    let reviewed = view::reviewed(&settings, &desk.everybody, profile, written, browser::now());
    if let Some(frame) = sender.frame() {
        SAID.with_borrow_mut(|said| said.insert(frame, Said::of(&reviewed)));
    }
    let composer = view::composer(&settings, &reviewed);
    show_badge(sender, &composer.badge);
    composer
}

async fn desk() -> Rc<Desk> {
    if let Some(desk) = DESK.with_borrow(Clone::clone) {
        return desk;
    }
    loop {
        let before = CHANGES.get();
        let desk = Rc::new(Desk::read().await.unwrap_or_default());
        // What changed while it was read may not be in it.
        if CHANGES.get() == before {
            DESK.set(Some(Rc::clone(&desk)));
            return desk;
        }
    }
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

/// Counts what happened to a draft or a hint.
async fn note(happened: &Happened, sender: &Sender) {
    let rule = rules::named(&happened.rule).map(|rule| rule.id);
    let counts = match (happened.what, rule) {
        (What::Sent, _) => {
            let frame = sender.frame().unwrap_or_default();
            let said = SAID.with_borrow_mut(|said| said.remove(&frame));
            said.map(Said::counts).unwrap_or_default()
        }
        (What::Fixed, Some(rule)) => vec![Count::Hint(rule, Deed::Fixed)],
        _ => Vec::new(),
    };
    count(counts).await;
}

/// Keeps counts, where the sender wants them. One that cannot be stored is not worth a word to somebody who is writing.
async fn count(counts: Vec<Count>) {
    let settings = desk().await.effective();
    if settings.insights && !counts.is_empty() {
        drop(desk::count(counts, settings.zone).await);
    }
}

/// A selection was picked for review in a page's context menu.
#[wasm_bindgen]
pub fn pick(text: String) {
    PICKED.set(text);
}

/// Storage changed under these keys of an area: what was read of it is read anew at the next review.
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "lists come from JavaScript by value"
)]
pub fn stored(keys: Vec<String>, area: &str) {
    let read = [store::SETTINGS, store::PEOPLE, store::TEAM];
    let matters = keys.iter().any(|key| read.contains(&key.as_str()));
    if area == "managed" || matters {
        CHANGES.set(CHANGES.get().wrapping_add(1));
        DESK.set(None);
    }
    if area == "sync" || matters {
        exchange_soon();
    }
}

/// Changes go out to the browser's sync together, as it takes only so many a minute.
const GATHERED: u32 = 2_000;

/// Exchanges with the browser's sync once what is being changed is changed.
#[wasm_bindgen]
pub fn exchange_soon() {
    if EXCHANGE.replace(true) {
        return;
    }
    spawn_local(async {
        TimeoutFuture::new(GATHERED).await;
        EXCHANGE.set(false);
        // What went wrong is stored for the options page to show.
        drop(desk::exchange().await);
    });
}

/// The granted sites may have changed: the content script is registered for them and for nothing else, and ends in tabs
/// that show another.
#[wasm_bindgen]
pub async fn register_sites() -> Result<(), JsValue> {
    let all = async {
        let origins = extension::granted_origins().await?;
        extension::register(&origins).await?;
        let stop = extension::plain(&serde_json::json!({ "ask": Stop::NAME }));
        for tab in extension::tabs().await? {
            if !sites::covered(&tab.url, &origins) {
                // Most tabs have no script that would answer.
                drop(extension::ask_tab::<<Stop as Request>::Reply>(tab.id, &stop).await);
            }
        }
        Ok(())
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
