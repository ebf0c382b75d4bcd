//! The popup: draws at once what needs no page, then asks the active tab for its draft.
//!
//! Where the content script is not there yet, the click on the toolbar button has just given the right to put it
//! there for this once (`activeTab`), so the popup works on any page.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::{self, Desk};
use crate::{
    browser::{
        self,
        dom::{self, Deed},
        extension,
    },
    messages::{OpenOptions, Picked, Request, Show},
    sites,
    store::ledger::{Change, settings_change},
    view::{
        Press, Written,
        clocks::until_next_minute,
        node::Own,
        popup::{Place, Popup, Reach},
    },
};

type Shared = Rc<RefCell<Surface>>;

struct Surface {
    popup: Popup,
    page: Option<dom::Page>,
}

/// Opens the popup in the document's element "page".
#[wasm_bindgen]
pub async fn start_popup() {
    let surface: Shared = Rc::new(RefCell::new(Surface {
        popup: Popup::default(),
        page: None,
    }));
    let handler = Rc::clone(&surface);
    surface.borrow_mut().page = dom::Page::new("page", move |deed| handle(&handler, deed));
    reload(&surface).await;
    let ask = extension::plain(&serde_json::json!({ "ask": Picked::NAME }));
    let picked = extension::ask_worker::<<Picked as Request>::Reply>(&ask).await;
    surface
        .borrow_mut()
        .popup
        .picked(picked.unwrap_or_default());
    look(&surface).await;
    let other = Rc::clone(&surface);
    extension::on_stored(move || {
        let surface = Rc::clone(&other);
        spawn_local(async move { reload(&surface).await });
    });
    let clock = Rc::clone(&surface);
    spawn_local(async move {
        loop {
            gloo_timers::future::TimeoutFuture::new(until_next_minute(browser::now())).await;
            draw(&clock);
        }
    });
}

/// Reads what is stored, and draws.
async fn reload(surface: &Shared) {
    let desk = Desk::read().await.unwrap_or_default();
    let counted = desk::insights().await.unwrap_or_default();
    {
        let popup = &mut surface.borrow_mut().popup;
        popup.settings = desk.effective();
        popup.people = desk.everybody;
        popup.unread = desk.problems;
        popup.today = counted.day(browser::today(popup.settings.zone));
    }
    draw(surface);
}

/// Finds out where we are and what is being written there.
async fn look(surface: &Shared) {
    let Ok(Some(tab)) = extension::active_tab().await else {
        return;
    };
    if sites::host(&tab.url).is_empty() {
        return;
    }
    let granted = extension::granted_origins().await.unwrap_or_default();
    let allowed = sites::covered(&tab.url, &granted);
    let at = |reach| Place::Site {
        address: tab.url.clone(),
        allowed,
        reach,
    };
    surface.borrow_mut().popup.place = at(Reach::Unknown);
    draw(surface);
    let (draft, reach) = match ask(tab.id).await {
        Ok(draft @ Some(_)) => (draft, Reach::There),
        // Nobody answered: the script is not in this page, or no frame of it has a draft.
        _ => match extension::inject(tab.id).await {
            Ok(()) => (ask(tab.id).await.unwrap_or_default(), Reach::There),
            Err(_) => (None, Reach::Closed),
        },
    };
    {
        let popup = &mut surface.borrow_mut().popup;
        popup.place = at(reach);
        popup.draft = draft;
    }
    draw(surface);
}

async fn ask(tab: i32) -> Result<Option<Written>, browser::Error> {
    let message = extension::plain(&serde_json::json!({ "ask": Show::NAME }));
    extension::ask_tab::<<Show as Request>::Reply>(tab, &message).await
}

fn draw(surface: &Shared) {
    let surface = &mut *surface.borrow_mut();
    let node = surface.popup.draw(browser::now());
    if let Some(page) = &mut surface.page {
        page.draw(node);
    }
}

fn handle(surface: &Shared, deed: Deed) {
    match deed {
        Deed::Press(Press::Options { add }) => spawn_local(async move {
            let _ = extension::open(&OpenOptions { add }.page()).await;
            dom::close();
        }),
        Deed::Press(Press::Allow { origins }) => {
            // Straight from the click, or the browser does not ask.
            let asked = extension::request_origins(&origins);
            let surface = Rc::clone(surface);
            spawn_local(async move {
                let _ = asked.await;
                look(&surface).await;
            });
        }
        Deed::Press(Press::Forbid { origins }) => {
            let surface = Rc::clone(surface);
            spawn_local(async move {
                let _ = extension::remove_origins(&origins).await;
                look(&surface).await;
            });
        }
        Deed::Press(Press::Own(Own::Copy(text))) => {
            let surface = Rc::clone(surface);
            spawn_local(async move {
                if dom::copy(&text).await {
                    surface.borrow_mut().popup.copied = text;
                    draw(&surface);
                }
            });
        }
        Deed::Press(Press::Own(Own::Snooze(host))) => snooze(surface, &host, true),
        Deed::Press(Press::Own(Own::Wake(host))) => snooze(surface, &host, false),
        Deed::Input { name, value } | Deed::Change { name, value } => {
            surface.borrow_mut().popup.typed(&name, &value);
            draw(surface);
        }
        _ => {}
    }
}

fn snooze(surface: &Shared, host: &str, on: bool) {
    let change = {
        let popup = &mut surface.borrow_mut().popup;
        let before = popup.settings.clone();
        popup.snooze(host, on, browser::now());
        settings_change(&before, &popup.settings)
    };
    draw(surface);
    // Where it cannot be stored, the next drawing says how it stands.
    spawn_local(async move { drop(desk::save(change, Change::new()).await) });
}
