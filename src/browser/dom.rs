//! Draws nodes into a page of the extension and hands back what the user does in it.
//!
//! A second drawing changes the first in place, so that focus, caret and scroll stay. One listener a kind of event
//! sits on the root; an element that can be pressed carries its place in the list of what pressing does.

use std::{cell::RefCell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, EventTarget, HtmlInputElement, HtmlOptionElement, HtmlSelectElement,
    HtmlTextAreaElement, Text,
};

use crate::view::{Node, Press};

/// The attribute that holds the place of an element's [`Press`].
const PRESS: &str = "data-press";

/// What the user did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    Press(Press),
    /// A field was changed and left.
    Change {
        name: String,
        value: String,
    },
    /// A key was typed into a field.
    Input {
        name: String,
        value: String,
    },
    /// A file was chosen in a field, and this stands in it.
    File {
        name: String,
        text: String,
    },
    /// A form was sent.
    Submit,
}

/// Who is told of every deed.
type Done = Rc<dyn Fn(Deed)>;

/// A drawn page. Dropping it takes its listeners away.
#[must_use = "a page stops listening when it is dropped"]
pub struct Page {
    root: Element,
    drawn: Node,
    presses: Rc<RefCell<Vec<Press>>>,
    _listeners: Vec<EventListener>,
}

impl Page {
    /// A page inside the document's element `id`, telling `done` of every deed.
    pub fn new(id: &str, done: impl Fn(Deed) + 'static) -> Option<Page> {
        let root = document().get_element_by_id(id)?;
        let done: Done = Rc::new(done);
        let presses = Rc::new(RefCell::new(Vec::new()));
        let listeners = ["click", "change", "input", "submit"]
            .into_iter()
            .map(|kind| {
                let (done, presses) = (Rc::clone(&done), Rc::clone(&presses));
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&root, kind, options, move |event| {
                    if kind == "change" && read_file(event, &done) {
                        return;
                    }
                    let deed = deed(kind, event, &presses.borrow());
                    if let Some(deed) = deed {
                        done(deed);
                    }
                })
            })
            .collect();
        Some(Page {
            root,
            drawn: Node::default(),
            presses,
            _listeners: listeners,
        })
    }

    /// Draws `node` over what was drawn before.
    pub fn draw(&mut self, node: Node) {
        let before = std::mem::take(&mut self.drawn);
        let wrapped = Node {
            children: vec![node],
            ..Node::default()
        };
        let mut presses = self.presses.borrow_mut();
        presses.clear();
        children(&self.root, &before, &wrapped, &mut presses);
        self.drawn = wrapped;
    }
}

/// Names the page's tab.
pub fn title(words: &str) {
    document().set_title(words);
}

/// Moves the focus to the element of this id.
pub fn focus(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Closes this page, as a popup does when it has opened another.
pub fn close() {
    let _ = gloo_utils::window().close();
}

/// The part of the page's address after "#", without it.
pub fn hash() -> String {
    gloo_utils::window()
        .location()
        .hash()
        .unwrap_or_default()
        .trim_start_matches('#')
        .to_owned()
}

/// Calls `changed` with the part of the page's address after "#" whenever that becomes another.
pub fn on_hash(changed: impl Fn(&str) + 'static) {
    let listener = EventListener::new(&gloo_utils::window(), "hashchange", move |_| {
        changed(&hash());
    });
    // A page listens for as long as it is open.
    listener.forget();
}

/// Puts another part after "#" into the page's address.
pub fn go(hash: &str) {
    let _ = gloo_utils::window().location().set_hash(hash);
}

/// Saves a text as a file of this name, in the browser's own way.
pub fn save(name: &str, text: &str) {
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        let text = js_sys::encode_uri_component(text);
        set(
            &link,
            "href",
            &format!("data:text/plain;charset=utf-8,{text}"),
        );
        set(&link, "download", name);
        link.click();
    }
}

/// Puts a text on the clipboard. Must be called straight from a click.
pub async fn copy(text: &str) -> bool {
    let promise = gloo_utils::window()
        .navigator()
        .clipboard()
        .write_text(text);
    wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
}

/// Tags that belong to drawings.
const DRAWN: [&str; 2] = ["svg", "rect"];
const SVG: &str = "http://www.w3.org/2000/svg";

fn make(node: &Node, presses: &mut Vec<Press>) -> Option<Element> {
    let space = DRAWN.contains(&node.tag).then_some(SVG);
    let element = match space {
        Some(_) => document().create_element_ns(space, node.tag).ok()?,
        None => document().create_element(node.tag).ok()?,
    };
    change(&element, &Node::new(node.tag), node, presses);
    Some(element)
}

fn change(element: &Element, before: &Node, node: &Node, presses: &mut Vec<Press>) {
    if before.class != node.class {
        set(element, "class", &node.class);
    }
    for name in before
        .attributes
        .keys()
        .filter(|name| !node.attributes.contains_key(*name))
    {
        unset(element, name);
    }
    for (name, value) in &node.attributes {
        // What stands in a field may differ from what was last drawn there: "berlin" for Europe/Berlin.
        if before.attributes.get(name) != Some(value) || ["value", "checked"].contains(name) {
            set(element, name, value);
        }
    }
    if let Some(press) = &node.press {
        set(element, PRESS, &presses.len().to_string());
        presses.push(press.clone());
    } else if before.press.is_some() {
        unset(element, PRESS);
    }
    if before.text != node.text {
        match element
            .first_child()
            .and_then(|first| first.dyn_into::<Text>().ok())
        {
            Some(text) => text.set_data(&node.text),
            None => drop(element.prepend_with_str_1(&node.text)),
        }
    }
    children(element, before, node, presses);
}

fn children(element: &Element, before: &Node, node: &Node, presses: &mut Vec<Press>) {
    let list = element.children();
    let old: Vec<Element> = (0..list.length())
        .filter_map(|index| list.item(index))
        .collect();
    for (index, child) in node.children.iter().enumerate() {
        match (old.get(index), before.children.get(index)) {
            (Some(there), Some(was)) if same(was, child) => change(there, was, child, presses),
            (there, _) => {
                let Some(made) = make(child, presses) else {
                    continue;
                };
                match there {
                    Some(there) => drop(there.replace_with_with_node_1(&made)),
                    None => drop(element.append_child(&made)),
                }
            }
        }
    }
    for left in old.iter().skip(node.children.len()) {
        left.remove();
    }
}

/// Whether one element can become the other in place: a field keeps what is typed into it only for its own name.
fn same(was: &Node, now: &Node) -> bool {
    was.tag == now.tag && was.attributes.get("id") == now.attributes.get("id")
}

/// Sets an attribute, and the live value behind it where it has one.
fn set(element: &Element, name: &str, value: &str) {
    drop(element.set_attribute(name, value));
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        if name == "value" && field.value() != value {
            // The value of a box or a dot is what it stands for.
            field.set_value(value);
        } else if name == "checked" {
            field.set_checked(true);
        }
    }
    if name == "value"
        && let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
        && area.value() != value
    {
        area.set_value(value);
    }
    if name == "selected"
        && let Some(option) = element.dyn_ref::<HtmlOptionElement>()
    {
        option.set_selected(true);
    }
}

fn unset(element: &Element, name: &str) {
    if name == "checked"
        && let Some(field) = element.dyn_ref::<HtmlInputElement>()
    {
        field.set_checked(false);
    }
    drop(element.remove_attribute(name));
}

/// What an event of this kind says the user did.
fn deed(kind: &str, event: &Event, presses: &[Press]) -> Option<Deed> {
    let target = event.target()?;
    match kind {
        "click" => {
            let element = target
                .dyn_into::<Element>()
                .ok()?
                .closest(&format!("[{PRESS}]"))
                .ok()??;
            let place: usize = element.get_attribute(PRESS)?.parse().ok()?;
            presses.get(place).cloned().map(Deed::Press)
        }
        "submit" => {
            event.prevent_default();
            Some(Deed::Submit)
        }
        _ => {
            // Boxes, dots and lists tell of a choice twice; a drawing between the two would take it back.
            let chosen = target
                .dyn_ref::<HtmlInputElement>()
                .map_or(target.has_type::<HtmlSelectElement>(), |input| {
                    ["checkbox", "radio"].contains(&input.type_().as_str())
                });
            if kind == "input" && chosen {
                return None;
            }
            let (name, value) = field(&target)?;
            Some(if kind == "change" {
                Deed::Change { name, value }
            } else {
                Deed::Input { name, value }
            })
        }
    }
}

/// Name and value of a field.
fn field(target: &EventTarget) -> Option<(String, String)> {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        let value = match input.type_().as_str() {
            "checkbox" => if input.checked() { "on" } else { "off" }.to_owned(),
            _ => input.value(),
        };
        return Some((input.name(), value));
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some((select.name(), select.value()));
    }
    target
        .dyn_ref::<HtmlTextAreaElement>()
        .map(|area| (area.name(), area.value()))
}

/// Reads the file that was chosen in a field, if that is what happened, and tells of it when it is read.
fn read_file(event: &Event, done: &Done) -> bool {
    let target = event.target();
    let Some(input) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return input.type_() == "file";
    };
    let done = Rc::clone(done);
    spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        let text = text.ok().and_then(|text| text.as_string());
        // The same file can be chosen again after it was changed.
        input.set_value("");
        done(Deed::File {
            name: input.name(),
            text: text.unwrap_or_default(),
        });
    });
    true
}
