//! Form fields as nodes: a label, the field, and what is wrong with its value, tied together for those who hear it.

use super::{
    Node,
    node::{div, span},
};

/// One labelled field.
#[derive(Clone, Debug, Default)]
pub struct Field<'a> {
    /// Its name in the form, and its element's id.
    pub name: &'a str,
    pub label: &'a str,
    pub value: &'a str,
    /// What belongs into it, in grey below.
    pub help: &'a str,
    /// What is wrong with its value, and what would work.
    pub problem: Option<&'a str>,
    /// The id of a list of suggestions.
    pub list: Option<&'static str>,
    /// True where the value is not the user's to change.
    pub fixed: bool,
}

impl Field<'_> {
    /// A line of text.
    pub fn text(&self) -> Node {
        let input = Node::new("input")
            .class("input")
            .with("type", "text")
            .with("value", self.value)
            .with("autocomplete", "off")
            .with("spellcheck", "false");
        let input = match self.list {
            Some(list) => input.with("list", list),
            None => input,
        };
        self.around(input)
    }

    /// Several lines of text.
    pub fn area(&self, rows: u8) -> Node {
        let area = Node::new("textarea")
            .class("input")
            .with("rows", rows.to_string())
            .with("value", self.value);
        self.around(area)
    }

    /// A choice between values, each with its words.
    pub fn choice(&self, options: &[(&str, &str)]) -> Node {
        let options = options.iter().map(|&(value, words)| {
            Node::new("option")
                .with("value", value)
                .text(words)
                .flag("selected", value == self.value)
        });
        self.around(Node::new("select").class("input").children(options))
    }

    /// On or off; the value is "on" or "off".
    pub fn switch(&self) -> Node {
        let id = self.help_id();
        let input = Node::new("input")
            .with("type", "checkbox")
            .with("role", "switch")
            .with("id", self.name)
            .with("name", self.name)
            .flag("checked", self.value == "on")
            .flag("disabled", self.fixed);
        let (input, help) = if self.help.is_empty() {
            (input, None)
        } else {
            let help = span("help", self.help).with("id", id.clone());
            (input.with("aria-describedby", id), Some(help))
        };
        div("field switch row")
            .child(input)
            .child(Node::new("label").with("for", self.name).text(self.label))
            .children(help)
    }

    /// One of a few values, each with its words and what they mean, all seen at once.
    pub fn radios(&self, options: &[(&str, &str, &str)]) -> Node {
        let options = options.iter().map(|&(value, words, meaning)| {
            let id = format!("{}-{value}", self.name);
            let input = Node::new("input")
                .with("type", "radio")
                .with("id", id.clone())
                .with("name", self.name)
                .with("value", value)
                .flag("checked", value == self.value)
                .flag("disabled", self.fixed);
            let input = if meaning.is_empty() {
                input
            } else {
                input.with("aria-describedby", format!("{id}-help"))
            };
            div("radio")
                .child(input)
                .child(Node::new("label").with("for", id.clone()).text(words))
                .children(
                    (!meaning.is_empty())
                        .then(|| span("help", meaning).with("id", format!("{id}-help"))),
                )
        });
        Node::new("fieldset")
            .class("field row")
            .child(Node::new("legend").text(self.label))
            .children(options)
            .children((!self.help.is_empty()).then(|| span("help", self.help)))
    }

    fn help_id(&self) -> String {
        format!("{}-help", self.name)
    }

    fn around(&self, field: Node) -> Node {
        let mut described = Vec::new();
        let mut below = Vec::new();
        if let Some(problem) = self.problem {
            let id = format!("{}-problem", self.name);
            below.push(
                span("problem", problem)
                    .with("id", id.clone())
                    .with("role", "alert"),
            );
            described.push(id);
        }
        if !self.help.is_empty() {
            let id = self.help_id();
            below.push(span("help", self.help).with("id", id.clone()));
            described.push(id);
        }
        let mut field = field
            .with("id", self.name)
            .with("name", self.name)
            .flag("disabled", self.fixed);
        if !described.is_empty() {
            field = field.with("aria-describedby", described.join(" "));
        }
        if self.problem.is_some() {
            field = field.with("aria-invalid", "true");
        }
        div("field row")
            .child(Node::new("label").with("for", self.name).text(self.label))
            .child(field)
            .children(below)
    }
}
