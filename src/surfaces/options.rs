//! The options page: hands every deed to [`view::options::Options`], stores what it says, draws again.

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
    people::People,
    settings::{Problem, Settings},
    store::ledger::{people_change, settings_change},
    view::{
        Press,
        options::{Options, Outcome},
    },
};

type Shared = Rc<RefCell<Surface>>;

/// The page and what it shows.
struct Surface {
    options: Options,
    /// Settings and people as they are stored, as far as this page knows.
    saved: (Settings, People),
    page: Option<dom::Page>,
}

/// Opens the options page in the document's element "page".
#[wasm_bindgen]
pub async fn start_options() {
    dom::title(&extension::message("optionsTitle"));
    let surface: Shared = Rc::new(RefCell::new(Surface {
        options: Options::default(),
        saved: <(Settings, People)>::default(),
        page: None,
    }));
    let handler = Rc::clone(&surface);
    surface.borrow_mut().page = dom::Page::new("page", move |deed| handle(&handler, deed));
    reload(&surface).await;
    let name = dom::hash();
    if let Some(name) = name.strip_prefix("add=") {
        let name = js_sys::decode_uri_component(name)
            .map(String::from)
            .unwrap_or_default();
        let outcome = surface.borrow_mut().options.add(&name);
        finish(&surface, &outcome);
    }
    let other = Rc::clone(&surface);
    extension::on_stored(move || {
        let surface = Rc::clone(&other);
        spawn_local(async move { reload(&surface).await });
    });
}

/// Reads everything anew, and draws. What is being typed stays.
async fn reload(surface: &Shared) {
    let desk = Desk::read().await;
    let granted = extension::granted_origins().await.unwrap_or_default();
    {
        let surface = &mut *surface.borrow_mut();
        let options = &mut surface.options;
        options.granted = granted;
        options.guess = Settings::default().or_guess(browser::zone(), &extension::language());
        match desk {
            Ok(desk) => {
                surface.saved = (desk.layered.settings.clone(), desk.people.clone());
                options.settings = desk.layered.settings;
                options.people = desk.people;
                options.unread = desk.problems;
            }
            Err(error) => options.unread = vec![Problem::new("storage", error)],
        }
    }
    draw(surface);
}

fn draw(surface: &Shared) {
    let surface = &mut *surface.borrow_mut();
    let node = surface.options.draw(browser::now());
    if let Some(page) = &mut surface.page {
        page.draw(node);
    }
}

fn handle(surface: &Shared, deed: Deed) {
    let outcome = match deed {
        Deed::Press(Press::Allow { origins }) => {
            // Straight from the click, or the browser does not ask.
            let asked = extension::request_origins(&origins);
            let surface = Rc::clone(surface);
            spawn_local(async move {
                let _ = asked.await;
                reload(&surface).await;
            });
            return;
        }
        Deed::Press(Press::Forbid { origins }) => {
            let surface = Rc::clone(surface);
            spawn_local(async move {
                let _ = extension::remove_origins(&origins).await;
                reload(&surface).await;
            });
            return;
        }
        Deed::Press(press) => surface.borrow_mut().options.press(&press),
        Deed::Change { name, value } => surface.borrow_mut().options.change(&name, &value),
        Deed::Input { name, value } => return surface.borrow_mut().options.typed(&name, &value),
        Deed::Submit => {
            let today = browser::today(
                surface
                    .borrow()
                    .options
                    .settings
                    .zone
                    .or_else(browser::zone),
            );
            surface.borrow_mut().options.submit(today)
        }
    };
    finish(surface, &outcome);
}

/// Draws, moves the focus, and stores what was changed.
fn finish(surface: &Shared, outcome: &Outcome) {
    draw(surface);
    if let Some(id) = &outcome.focus {
        dom::focus(id);
    }
    if !outcome.store_settings && !outcome.store_people {
        return;
    }
    let (settings, people, before) = {
        let surface = &mut *surface.borrow_mut();
        let now = (
            surface.options.settings.clone(),
            surface.options.people.clone(),
        );
        let before = std::mem::replace(&mut surface.saved, now);
        (
            settings_change(&before.0, &surface.saved.0),
            people_change(&before.1, &surface.saved.1),
            before,
        )
    };
    let surface = Rc::clone(surface);
    spawn_local(async move {
        if let Err(problem) = desk::save(settings, people).await {
            // What was not stored is tried again with the next change.
            surface.borrow_mut().saved = before;
            surface.borrow_mut().options.unread = vec![problem];
            draw(&surface);
        }
    });
}
