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
    messages::{OpenOptions, Picked, Request, Show, Snooze},
    sites,
    view::{
        Done, Press, Written,
        clocks::until_next_minute,
        node::Own,
        popup::{Place, Popup, Reach},
    },
};

type Shared = Rc<RefCell<Surface>>;

struct Surface {
    popup: Popup,
    page: Option<dom::Page>,
    /// The tab behind the popup.
    tab: i32,
}

/// Opens the popup in the document's element "page".
#[wasm_bindgen]
pub async fn start_popup() {
    let surface: Shared = Rc::new(RefCell::new(Surface {
        popup: Popup::default(),
        page: None,
        tab: 0,
    }));
    let handler = Rc::clone(&surface);
    surface.borrow_mut().page = dom::Page::new("page", move |deed| handle(&handler, deed));
    reload(&surface).await;
    // The page answers without the worker, which may have to wake up first.
    let page = Rc::clone(&surface);
    spawn_local(async move { look(&page).await });
    let ask = extension::plain(&serde_json::json!({ "ask": Picked::NAME }));
    if let Ok(picked) = extension::ask_worker::<<Picked as Request>::Reply>(&ask).await {
        surface.borrow_mut().popup.picked(picked);
        draw(&surface);
    }
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
    surface.borrow_mut().tab = tab.id;
    surface.borrow_mut().popup.place = at(Reach::Unknown);
    draw(surface);
    let show = Show::default();
    let (draft, reach) = match ask(tab.id, &show).await {
        draft @ Some(_) => (draft, Reach::There),
        // Nobody answered: the script is not in this page, or no frame of it has a draft.
        _ => match extension::inject(tab.id).await {
            Ok(()) => (ask(tab.id, &show).await, Reach::There),
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

async fn ask(tab: i32, show: &Show) -> Option<Written> {
    let show = extension::plain(show);
    let answer = extension::ask_tab::<<Show as Request>::Reply>(tab, &show).await;
    answer.unwrap_or_default()
}

/// Does what was pressed in the review of the page's draft, and shows what came of it.
async fn act(surface: Shared, press: Press) {
    let (tab, host, mut show) = {
        let Surface { popup, tab, .. } = &*surface.borrow();
        let text = popup.draft.as_ref().map(|draft| draft.text.clone());
        let show = Show {
            text: text.unwrap_or_default(),
            ..Show::default()
        };
        (*tab, popup.host().to_owned(), show)
    };
    let slot = matches!(press, Press::Fix { slot: Some(_), .. });
    if let Press::Hush { site: true, on } = press {
        // The whole site, also where nothing is being written: the page looks again when that is known.
        let asked = serde_json::json!({ "ask": Snooze::NAME, "on": on, "host": host });
        let asked = extension::plain(&asked);
        // Where it cannot be stored, the next drawing says how it stands.
        drop(extension::ask_worker::<<Snooze as Request>::Reply>(&asked).await);
        reload(&surface).await;
    } else {
        show.press = Some(press);
    }
    let draft = ask(tab, &show).await;
    let fixed = draft.as_ref().and_then(|draft| draft.done) == Some(Done::Fixed);
    surface.borrow_mut().popup.draft = draft;
    draw(&surface);
    if slot && fixed {
        // The user writes on in the page, over what is selected there.
        dom::close();
    }
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
                // The script in the page ends, and is not put there again by this popup.
                surface.borrow_mut().popup.stopped();
                draw(&surface);
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
        Deed::Press(
            press
            @ (Press::Fix { .. } | Press::Dismiss { .. } | Press::Hush { .. } | Press::Revert),
        ) => spawn_local(act(Rc::clone(surface), press)),
        Deed::Input { name, value } | Deed::Change { name, value } => {
            surface.borrow_mut().popup.typed(&name, &value);
            draw(surface);
        }
        _ => {}
    }
}
