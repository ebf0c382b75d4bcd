//! "Templates": the sender's own beginnings of messages.

use chrono::{DateTime, Utc};

use super::Options;
use crate::{
    engine::kind::Kind,
    settings::{Settings, Template},
    view::{
        Node, Press,
        fields::Field,
        node::{Own, button, div, paragraph, span},
        words,
    },
};

/// A template's open form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editing {
    /// Its name until now; empty for a new one.
    old: String,
    name: String,
    kind: String,
    text: String,
    pub problem: String,
}

impl Editing {
    pub(super) fn of(settings: &Settings, name: &str) -> Editing {
        let known = settings.templates.get(name).cloned().unwrap_or_default();
        Editing {
            old: name.to_owned(),
            name: name.to_owned(),
            kind: known.kind,
            text: known.text,
            problem: String::new(),
        }
    }

    pub(super) fn slot(&mut self, field: &str) -> Option<&mut String> {
        match field {
            "template-name" => Some(&mut self.name),
            "template-kind" => Some(&mut self.kind),
            "template-text" => Some(&mut self.text),
            _ => None,
        }
    }

    /// The settings with it, and what was done; or what is wrong.
    pub(super) fn read(&self, settings: &Settings) -> Result<(Settings, String), String> {
        let name = self.name.trim();
        if name.is_empty() || self.text.trim().is_empty() {
            return Err("It needs a name and a text; try “Review” and “Could you review …”".into());
        }
        if name != self.old && settings.templates.contains_key(name) {
            return Err(format!(
                "There is a template “{name}” already; try another name"
            ));
        }
        let mut settings = settings.clone();
        settings.templates.remove(&self.old);
        let template = Template {
            kind: self.kind.clone(),
            text: self.text.clone(),
        };
        settings.templates.insert(name.to_owned(), template);
        Ok((settings, format!("Kept the template “{name}”.")))
    }
}

pub(super) fn section(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let templates = &page.held.settings.templates;
    let editing = page.template.as_ref();
    let rows = templates.iter().map(|(name, template)| {
        if editing.is_some_and(|editing| editing.old == *name) {
            return Node::new("li").children(editing.map(form));
        }
        let act = |words: &str, own: Own| {
            button("link", words, Press::Own(own))
                .with("aria-label", format!("{words} the template “{name}”"))
        };
        Node::new("li")
            .class("template row")
            .child(span("who", name).with("dir", "auto"))
            .child(span("facts", &template.text).with("dir", "auto"))
            .child(
                div("acts")
                    .child(act("Change", Own::Template(name.clone())))
                    .child(act("Remove", Own::RemoveTemplate(name.clone()))),
            )
    });
    let list = if templates.is_empty() {
        paragraph(
            "empty",
            "None of your own yet. The popup offers one for every kind of message.",
        )
    } else {
        Node::new("ul").class("people").children(rows)
    };
    let new = editing.filter(|editing| editing.old.is_empty()).map(form);
    let add = button(
        "button main",
        "Add a template",
        Press::Own(Own::Template(String::new())),
    )
    .with("id", "add-template");
    vec![list, new.unwrap_or(add)]
}

fn form(editing: &Editing) -> Node {
    let names = Kind::ALL.map(|kind| (words::key(kind), words::kind(kind)));
    let kinds = names.iter().map(|(name, words)| (name.as_str(), *words));
    let kinds: Vec<(&str, &str)> = std::iter::once(("", "Any")).chain(kinds).collect();
    let name = Field {
        name: "template-name",
        label: "Name",
        value: &editing.name,
        problem: (!editing.problem.is_empty()).then_some(editing.problem.as_str()),
        ..Field::default()
    };
    let kind = Field {
        name: "template-kind",
        label: "For",
        value: &editing.kind,
        ..Field::default()
    };
    let text = Field {
        name: "template-text",
        label: "Text",
        value: &editing.text,
        help: "Leave a gap in [square brackets] for what is different every time.",
        ..Field::default()
    };
    Node::new("form")
        .class("form")
        .with("aria-label", "A template")
        .with("novalidate", "")
        .child(div("fields").child(name.text()).child(kind.choice(&kinds)))
        .child(text.area(5))
        .child(super::person::save_or_not())
}
