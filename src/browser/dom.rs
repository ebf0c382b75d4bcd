//! Draws nodes into a page of the extension and hands back what the user does in it.
//!
//! A second drawing changes the first in place, so that focus, caret and scroll stay. One listener a kind of event
//! sits on the root; what pressing an element does travels in the element itself, as JSON.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use crate::view::{Node, Press};

/// The attribute that holds an element's [`Press`].
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
    /// A form was sent: its fields by name.
    Submit(Vec<(String, String)>),
}

/// A drawn page. Dropping it takes its listeners away.
#[must_use = "a page stops listening when it is dropped"]
pub struct Page {
    root: Element,
    drawn: Node,
    _listeners: Vec<EventListener>,
}

impl Page {
    /// A page inside the document's element `id`, telling `done` of every deed.
    pub fn new(id: &str, done: impl Fn(Deed) + 'static) -> Option<Page> {
        let root = document().get_element_by_id(id)?;
        let done = Rc::new(done);
        let listeners = [
            ("click", pressed as fn(&Event) -> Option<Deed>),
            ("change", changed),
            ("input", typed),
            ("submit", submitted),
        ]
        .into_iter()
        .map(|(kind, read)| {
            let done = Rc::clone(&done);
            let options = gloo_events::EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&root, kind, options, move |event| {
                if let Some(deed) = read(event) {
                    done(deed);
                }
            })
        })
        .collect();
        Some(Page {
            root,
            drawn: Node::default(),
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
        children(&self.root, &before, &wrapped);
        self.drawn = wrapped;
    }
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

fn make(node: &Node) -> Option<Element> {
    let element = document().create_element(node.tag).ok()?;
    change(&element, &Node::new(node.tag), node);
    Some(element)
}

fn change(element: &Element, before: &Node, node: &Node) {
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
        if before.attributes.get(name) != Some(value) || *name == "value" {
            set(element, name, value);
        }
    }
    if before.press != node.press {
        match &node.press {
            Some(press) => set(
                element,
                PRESS,
                &serde_json::to_string(press).unwrap_or_default(),
            ),
            None => unset(element, PRESS),
        }
    }
    if before.text != node.text {
        match element
            .first_child()
            .and_then(|first| first.dyn_into::<web_sys::Text>().ok())
        {
            Some(text) => text.set_data(&node.text),
            None => {
                let _ = element.prepend_with_str_1(&node.text);
            }
        }
    }
    children(element, before, node);
}

fn children(element: &Element, before: &Node, node: &Node) {
    let old: Vec<Element> = {
        let list = element.children();
        (0..list.length())
            .filter_map(|index| list.item(index))
            .collect()
    };
    for (index, child) in node.children.iter().enumerate() {
        match (old.get(index), before.children.get(index)) {
            (Some(there), Some(was)) if same(was, child) => change(there, was, child),
            (Some(there), _) => {
                if let Some(made) = make(child) {
                    let _ = there.replace_with_with_node_1(&made);
                }
            }
            (None, _) => {
                if let Some(made) = make(child) {
                    let _ = element.append_child(&made);
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
    let _ = element.set_attribute(name, value);
    match name {
        "value" => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>()
                && field.value() != value
            {
                field.set_value(value);
            }
        }
        "selected" => {
            if let Some(option) = element.dyn_ref::<web_sys::HtmlOptionElement>() {
                option.set_selected(true);
            }
        }
        _ => {}
    }
}

fn unset(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}

fn pressed(event: &Event) -> Option<Deed> {
    let target = event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(&format!("[{PRESS}]"))
        .ok()??;
    let press = serde_json::from_str(&target.get_attribute(PRESS)?).ok()?;
    Some(Deed::Press(press))
}

fn changed(event: &Event) -> Option<Deed> {
    let (name, value) = field(event)?;
    Some(Deed::Change { name, value })
}

fn typed(event: &Event) -> Option<Deed> {
    let (name, value) = field(event)?;
    Some(Deed::Input { name, value })
}

/// Name and value of the field that an event is about.
fn field(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some((input.name(), input.value()));
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some((select.name(), select.value()));
    }
    target
        .dyn_ref::<HtmlTextAreaElement>()
        .map(|area| (area.name(), area.value()))
}

fn submitted(event: &Event) -> Option<Deed> {
    event.prevent_default();
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let mut fields = Vec::new();
    for entry in data.entries() {
        let pair: js_sys::Array = entry.ok()?.dyn_into().ok()?;
        fields.push((
            pair.get(0).as_string()?,
            pair.get(1).as_string().unwrap_or_default(),
        ));
    }
    Some(Deed::Submit(fields))
}
