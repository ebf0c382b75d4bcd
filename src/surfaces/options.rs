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
    settings::{Problem, Settings},
    view::{
        Press,
        options::{Options, Outcome},
    },
};

type Shared = Rc<RefCell<Surface>>;

/// The page and what it shows.
struct Surface {
    options: Options,
    page: Option<dom::Page>,
}

/// Opens the options page in the document's element "page".
#[wasm_bindgen]
pub async fn start_options() {
    dom::title(&extension::message("optionsTitle"));
    let surface: Shared = Rc::new(RefCell::new(Surface {
        options: Options::default(),
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
        let options = &mut surface.borrow_mut().options;
        options.granted = granted;
        options.guess = Settings::default().or_guess(browser::zone(), &extension::language());
        match desk {
            Ok(desk) => {
                options.settings = desk.settings;
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

/// Draws, moves the focus, and stores what is to be stored.
fn finish(surface: &Shared, outcome: &Outcome) {
    draw(surface);
    if let Some(id) = &outcome.focus {
        dom::focus(id);
    }
    let (settings, people) = {
        let options = &surface.borrow().options;
        (
            outcome.store_settings.then(|| options.settings.write()),
            outcome.store_people.then(|| options.people.write()),
        )
    };
    let surface = Rc::clone(surface);
    spawn_local(async move {
        for (key, text) in [(desk::SETTINGS, settings), (desk::PEOPLE, people)] {
            if let Some(text) = text
                && let Err(error) = extension::store(key, &text).await
            {
                surface.borrow_mut().options.unread = vec![Problem::new(key, error)];
                draw(&surface);
            }
        }
    });
}
