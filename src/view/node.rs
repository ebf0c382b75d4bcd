//! The plain tree that surfaces draw: elements with a class, text, attributes, and what pressing them does.
//!
//! It is what HTML can say and no more, so that a content script of a few lines and a Rust page draw it alike.
//! Text is always text: there is no way to put markup into a node.

use serde::{Serialize, Serializer, ser::Error as _};

use crate::engine::table::Map;
use crate::people::exchange::Format;
use crate::settings::quiet::Reason;

/// One element.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Node {
    pub tag: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub class: String,
    /// Its own text, before its children.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub attributes: Map<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub press: Option<Press>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node>,
}

/// What activating an element does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub enum Press {
    /// Opens the card, or closes it.
    Toggle,
    Close,
    /// Opens the options page, at a new person of this name where one is given.
    Options {
        add: Option<String>,
    },
    /// Card: puts a fix into the draft. Offsets are in UTF-16 code units, as a page counts.
    Fix {
        rule: &'static str,
        start: usize,
        end: usize,
        replacement: String,
        /// The place in the new text that is to be written over, where the fix leaves one.
        slot: Option<(usize, usize)>,
    },
    /// Card: takes the last fix or dismissal back.
    Revert,
    /// Card: this hint is not wanted for this message, and why; it is counted in these places.
    Dismiss {
        rule: &'static str,
        reason: Reason,
        places: Vec<String>,
    },
    /// Card: no hints, for this message or until tomorrow on this site; or hints again.
    Hush {
        site: bool,
        on: bool,
    },
    /// Card: puts a time on the clipboard, for the site's own scheduler.
    Copy {
        text: String,
    },
    /// Card: keeps this zone of somebody, and where it was learnt.
    Remember {
        name: String,
        zone: String,
        from: String,
    },
    /// Popup: asks for the right to work on this site, by its match patterns.
    Allow {
        origins: Vec<String>,
    },
    /// Options: gives that right back.
    Forbid {
        origins: Vec<String>,
    },
    /// Options: opens the form of the person at this place in the list, or of a new one.
    Edit {
        person: Option<usize>,
    },
    Remove {
        person: usize,
    },
    /// Options: puts back what was removed or changed last.
    Undo,
    /// Options: closes the person's form without keeping what was typed.
    Discard,
    /// What only the extension's own pages do.
    #[serde(skip)]
    Own(Own),
}

/// What is done in the extension's own pages and never in a site's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
    /// Shows more of a long list.
    More,
    /// Makes one person of the entries at these places.
    Merge(Vec<usize>),
    /// The zone of the person at this place still holds.
    Confirm(usize),
    /// Reads what was pasted: people, a team file, a file of everything.
    Import(Import),
    /// Writes the people list to a file.
    Export(Format),
    /// Writes everything that is kept to a file.
    ExportAll,
    /// Asks whether everything is to be erased; and does so.
    Erase,
    EraseSurely,
    EraseCounts,
    /// Takes the team file out again.
    ForgetTeam,
    /// Sets a setting, as its field would.
    Set(String, String),
    /// Counts the dismissals of a rule anew.
    Keep(String),
    /// Shows hints on a host again.
    Wake(String),
    /// Opens the form of an own template, by name, or of a new one; and takes one away.
    Template(String),
    RemoveTemplate(String),
    /// Opens the browser's page of shortcuts.
    Shortcuts,
    /// Puts a text on the clipboard.
    Copy(String),
    /// Shows the example at this place, and its better version.
    Practice(usize, bool),
    /// Leaves the first page.
    Begun,
}

/// What a pasted text is to be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Import {
    People,
    Team,
    Everything,
}

impl Node {
    pub fn new(tag: &'static str) -> Node {
        Node {
            tag,
            ..Node::default()
        }
    }

    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Node {
        self.class = class.into();
        self
    }

    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Node {
        self.text = text.into();
        self
    }

    #[must_use]
    pub fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Node {
        self.attributes.insert(attribute, value.into());
        self
    }

    /// Sets an attribute that is true by being there, such as `checked`.
    #[must_use]
    pub fn flag(self, attribute: &'static str, on: bool) -> Node {
        if on { self.with(attribute, "") } else { self }
    }

    #[must_use]
    pub fn press(mut self, press: Press) -> Node {
        self.press = Some(press);
        self
    }

    #[must_use]
    pub fn child(mut self, child: Node) -> Node {
        self.children.push(child);
        self
    }

    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Node {
        self.children.extend(children);
        self
    }

    /// All text in this tree, a space between elements.
    pub(crate) fn all_text(&self) -> String {
        let own = std::iter::once(self.text.clone());
        let below = self.children.iter().map(Node::all_text);
        own.chain(below)
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A tree as one JSON text, for a page that may never draw it.
pub(super) fn as_text<S: Serializer>(node: &Node, serializer: S) -> Result<S::Ok, S::Error> {
    let text = serde_json::to_string(node).map_err(S::Error::custom)?;
    serializer.serialize_str(&text)
}

/// Short for the elements that every part is made of.
pub fn div(class: &str) -> Node {
    Node::new("div").class(class)
}

pub fn span(class: &str, text: impl Into<String>) -> Node {
    Node::new("span").class(class).text(text)
}

/// A link that looks and reads as one.
pub fn link(words: impl Into<String>, own: Own) -> Node {
    button("link", words, Press::Own(own))
}

pub fn paragraph(class: &str, text: impl Into<String>) -> Node {
    Node::new("p").class(class).text(text)
}

/// The heading of a page: the name with its sign.
pub fn masthead() -> Node {
    let sign = Node::new("img")
        .class("sign")
        .with("src", "icons/48.png")
        .with("alt", "");
    Node::new("h1")
        .class("name")
        .child(sign)
        .child(span("", super::words::NAME))
}

/// A button of type "button": it never submits a form around it.
pub fn button(class: &str, text: impl Into<String>, press: Press) -> Node {
    Node::new("button")
        .class(class)
        .with("type", "button")
        .text(text)
        .press(press)
}
