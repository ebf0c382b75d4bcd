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
    messages::{Request, Requests},
    settings::{Problem, Settings},
    store::ledger::{self, people_change, settings_change},
    view::{
        Press,
        options::{Change, Facts, Options, Outcome, Outside},
    },
};

type Shared = Rc<RefCell<Surface>>;

/// The page and what it shows.
struct Surface {
    options: Options,
    page: Option<dom::Page>,
    /// Changes of settings and of people that found no room: what is stored next takes them along.
    owed: [ledger::Change; 2],
}

/// Opens the options page in the document's element "page".
#[wasm_bindgen]
pub async fn start_options() {
    dom::title(&extension::message("optionsTitle"));
    let surface: Shared = Rc::new(RefCell::new(Surface {
        options: Options::default(),
        page: None,
        owed: Default::default(),
    }));
    let handler = Rc::clone(&surface);
    surface.borrow_mut().page = dom::Page::new("page", move |deed| handle(&handler, deed));
    reload(&surface).await;
    go(&surface, &dom::hash());
    let moved = Rc::clone(&surface);
    dom::on_hash(move |hash| go(&moved, hash));
    let other = Rc::clone(&surface);
    extension::on_stored(move || {
        let surface = Rc::clone(&other);
        spawn_local(async move { reload(&surface).await });
    });
}

/// Shows the section of this name, or the form of the person who is to be added.
fn go(surface: &Shared, hash: &str) {
    let hash = js_sys::decode_uri_component(hash).map_or_else(|_| hash.to_owned(), String::from);
    let outcome = surface.borrow_mut().options.go(&hash);
    finish(surface, outcome);
}

/// Reads everything anew, and draws. What is being typed stays.
async fn reload(surface: &Shared) {
    let desk = Desk::read().await;
    let granted = extension::granted_origins().await.unwrap_or_default();
    let facts = facts().await;
    let insights = desk::insights().await.unwrap_or_default();
    {
        let surface = &mut *surface.borrow_mut();
        // What is not stored yet is nowhere but here.
        let owes = surface.owed.iter().any(|change| !change.is_empty());
        let options = &mut surface.options;
        options.granted = granted;
        options.facts = facts;
        options.guess = Settings::default().or_guess(browser::zone(), &extension::language());
        match desk {
            Ok(_) if owes => {}
            Ok(desk) => {
                options.hold(desk.layered, desk.people);
                options.team = desk.team;
                options.organisation = desk.organisation;
                options.unread = desk.problems;
            }
            Err(error) => options.unread = vec![Problem::new("storage", error)],
        }
        options.insights = insights;
    }
    draw(surface);
}

/// What the browser says of the extension. What it does not say is left out.
async fn facts() -> Facts {
    let ask = extension::plain(&serde_json::json!({ "ask": Requests::NAME }));
    let of_worker = extension::ask_worker::<<Requests as Request>::Reply>(&ask).await;
    let [local, synced] = desk::inventory().await.unwrap_or_default();
    Facts {
        version: extension::version(),
        shortcuts: extension::shortcuts().await.unwrap_or_default(),
        local,
        synced,
        kept_back: desk::kept_back().await.unwrap_or_default(),
        requests: browser::requests() + of_worker.unwrap_or_default(),
    }
}

fn draw(surface: &Shared) {
    let surface = &mut *surface.borrow_mut();
    let node = surface.options.draw(browser::now());
    if let Some(page) = &mut surface.page {
        page.draw(node);
    }
}

fn handle(surface: &Shared, deed: Deed) {
    let zone = surface.borrow().options.held.settings.zone;
    let today = browser::today(zone.or_else(browser::zone));
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
        Deed::Press(press) => surface.borrow_mut().options.press(&press, today),
        Deed::Change { name, value } => surface.borrow_mut().options.change(&name, &value),
        Deed::Input { name, value } => {
            surface.borrow_mut().options.typed(&name, &value);
            Outcome::default()
        }
        Deed::File { name, text } => surface.borrow_mut().options.chosen(&name, text, today),
        Deed::Submit => surface.borrow_mut().options.submit(today),
    };
    finish(surface, outcome);
}

/// Draws, moves the focus, and does outside what is to be done there.
fn finish(surface: &Shared, outcome: Outcome) {
    draw(surface);
    if let Some(id) = &outcome.focus {
        dom::focus(id);
    }
    let surface = Rc::clone(surface);
    spawn_local(async move {
        if let Err(problem) = outside(&surface, outcome).await {
            surface.borrow_mut().options.unread = vec![problem];
            draw(&surface);
        }
    });
}

async fn outside(surface: &Shared, outcome: Outcome) -> Result<(), Problem> {
    if let Some(change) = outcome.change {
        store(surface, change).await?;
    }
    let told = |error: browser::Error| Problem::new("browser", error);
    match outcome.outside {
        None => return Ok(()),
        Some(Outside::Save(name, text)) => dom::save(&name, &text),
        Some(Outside::SaveAll(name)) => dom::save(&name, &desk::export().await?),
        Some(Outside::Shortcuts) => extension::open_shortcuts().await.map_err(told)?,
        Some(Outside::Begun) => dom::go("you"),
        Some(Outside::Restore(text)) => {
            let problems = desk::import(&text).await?;
            surface.borrow_mut().options.restored(problems);
        }
        Some(Outside::Team(text)) => desk::keep_team(text).await?,
        Some(Outside::Erase) => desk::erase().await?,
        Some(Outside::EraseCounts) => desk::forget_counts().await?,
    }
    reload(surface).await;
    Ok(())
}

/// Stores a change, with those that are owed.
async fn store(surface: &Shared, change: Change) -> Result<(), Problem> {
    let owed = std::mem::take(&mut surface.borrow_mut().owed);
    let [mut settings, mut people] = owed;
    match change {
        Change::Settings(both) => ledger::join(&mut settings, settings_change(&both.0, &both.1)),
        Change::People(before, after) => ledger::join(&mut people, people_change(&before, &after)),
    }
    let stored = desk::save(settings.clone(), people.clone()).await;
    if stored.is_err() {
        // Turns come in order, so what is owed by now is older.
        let [old_settings, old_people] = &mut surface.borrow_mut().owed;
        ledger::join(old_settings, settings);
        ledger::join(old_people, people);
    }
    stored
}
