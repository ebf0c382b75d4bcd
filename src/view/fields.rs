//! Form fields as nodes: a label, the field, and what is wrong with its value, tied together for those who hear it.

use super::{
    Node,
    node::{div, span},
};

/// One labelled field.
#[derive(Clone, Debug, Default)]
pub struct Field<'a> {
    /// Its name in the form, and its element's id.
    pub name: &'static str,
    pub label: &'static str,
    pub value: &'a str,
    /// What belongs into it, in grey below.
    pub help: &'a str,
    /// What is wrong with its value, and what would work.
    pub problem: Option<&'a str>,
    /// The id of a list of suggestions.
    pub list: Option<&'static str>,
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

    fn around(&self, field: Node) -> Node {
        let mut described = Vec::new();
        let mut wrapped =
            div("field").child(Node::new("label").with("for", self.name).text(self.label));
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
            let id = format!("{}-help", self.name);
            below.push(span("help", self.help).with("id", id.clone()));
            described.push(id);
        }
        let mut field = field.with("id", self.name).with("name", self.name);
        if !described.is_empty() {
            field = field.with("aria-describedby", described.join(" "));
        }
        if self.problem.is_some() {
            field = field.with("aria-invalid", "true");
        }
        wrapped = wrapped.child(field);
        wrapped.children(below)
    }
}
