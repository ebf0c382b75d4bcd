//! The popup: draws at once what needs no page, then asks the active tab for its draft.
//!
//! Where the content script is not there yet, the click on the toolbar button has just given the right to put it
//! there for this once (`activeTab`), so the popup works on any page.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::desk::Desk;
use crate::{
    browser::{
        self,
        dom::{self, Deed},
        extension,
    },
    messages::{OpenOptions, Request, Show},
    sites,
    view::{
        Press, Written,
        clocks::until_next_minute,
        popup::{Place, Popup},
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
    let desk = Desk::read().await.unwrap_or_default();
    {
        let popup = &mut surface.borrow_mut().popup;
        popup.settings = desk.effective();
        popup.people = desk.everybody;
        popup.unread = desk.problems;
    }
    draw(&surface);
    look(&surface).await;
    let clock = Rc::clone(&surface);
    spawn_local(async move {
        loop {
            gloo_timers::future::TimeoutFuture::new(until_next_minute(browser::now())).await;
            draw(&clock);
        }
    });
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
    surface.borrow_mut().popup.place = Place::Site {
        address: tab.url.clone(),
        allowed,
    };
    draw(surface);
    let draft = match ask(tab.id).await {
        Some(draft) => Some(draft),
        // Nobody answered: the script is not in this page, or no frame of it has a draft.
        None if extension::inject(tab.id).await.is_ok() => ask(tab.id).await,
        None => None,
    };
    if draft.is_some() {
        surface.borrow_mut().popup.draft = draft;
        draw(surface);
    }
}

async fn ask(tab: i32) -> Option<Written> {
    let message = extension::plain(&serde_json::json!({ "ask": Show::NAME }));
    extension::ask_tab::<<Show as Request>::Reply>(tab, &message)
        .await
        .ok()
        .flatten()
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
        Deed::Input { name, value } if name == "scratch" => {
            surface.borrow_mut().popup.scratch = value;
            draw(surface);
        }
        _ => {}
    }
}
