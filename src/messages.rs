//! What surfaces ask one another, each request with the type of its reply.
//!
//! A request travels as a plain object that carries its [`Request::NAME`] in the field `ask`, so the two ends
//! cannot disagree about what comes back. The content script is handed everything it shows; it decides nothing.

use serde::{Deserialize, Serialize};

use crate::{
    settings::quiet::Reason,
    sites::Profile,
    view::{Composer, Press, Written},
};

/// A request from one surface to another.
pub trait Request {
    /// The name it travels under.
    const NAME: &'static str;
    type Reply;
}

/// Content script → worker, once a frame when a possible composer first takes focus: how to see here, and how to
/// look. Asked again where the page turned out to be made with software that runs on any host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Greet {
    /// That software's name.
    pub app: String,
}

/// What a content script works with in one frame; the worker's loader adds the style sheet of chip and card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Greeting {
    pub profile: Profile,
    /// Software that runs on any host, each with the selector that tells it; empty where the host says enough.
    pub apps: Vec<(&'static str, &'static str)>,
}

impl Request for Greet {
    const NAME: &'static str = "greet";
    type Reply = Greeting;
}

/// Content script → worker, after every change of the draft: what to show beside it.
impl Request for Written {
    const NAME: &'static str = "look";
    type Reply = Composer;
}

/// Content script → worker: the composer lost focus, the toolbar's badge has nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {}

impl Request for Leave {
    const NAME: &'static str = "leave";
    type Reply = ();
}

/// Content script → worker: open the options page, at a person to be added where one is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOptions {
    #[serde(default)]
    pub add: Option<String>,
}

impl OpenOptions {
    /// The page's address inside the extension.
    pub fn page(&self) -> String {
        let escaped = |name: &str| -> String {
            name.bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                    _ => format!("%{byte:02X}"),
                })
                .collect()
        };
        match &self.add {
            None => "options.html".to_owned(),
            Some(name) => format!("options.html#add={}", escaped(name)),
        }
    }
}

impl Request for OpenOptions {
    const NAME: &'static str = "options";
    type Reply = ();
}

/// Content script → worker: a hint was dismissed, or that is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismiss {
    pub rule: String,
    pub reason: Reason,
    pub places: Vec<String>,
    #[serde(default)]
    pub undo: bool,
}

impl Request for Dismiss {
    const NAME: &'static str = "dismiss";
    type Reply = ();
}

/// Content script or popup → worker: no hints on this site until tomorrow, or hints again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snooze {
    pub on: bool,
    /// The popup says which; a content script speaks for its own page.
    #[serde(default)]
    pub host: String,
}

impl Request for Snooze {
    const NAME: &'static str = "snooze";
    type Reply = ();
}

/// Content script → worker: keep this zone of somebody, whom the people list does not know or knows without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remember {
    pub name: String,
    pub zone: String,
    /// Where it was learnt: "Slack profile".
    pub from: String,
}

impl Request for Remember {
    const NAME: &'static str = "remember";
    type Reply = ();
}

/// Content script → worker: what became of a draft, or of a fix for it. Only counted, never kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    pub what: What,
    /// The rule whose hint it was; empty for a draft.
    #[serde(default)]
    pub rule: String,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The draft that this frame showed last was sent.
    Sent,
    /// A hint's fix was put into the draft.
    Fixed,
}

impl Request for Happened {
    const NAME: &'static str = "happened";
    type Reply = ();
}

/// Options → worker: how often it asked the network for something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requests {}

impl Request for Requests {
    const NAME: &'static str = "requests";
    type Reply = usize;
}

/// Popup → worker: the text that was picked for review in a page's context menu, once; empty where none was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {}

impl Request for Picked {
    const NAME: &'static str = "picked";
    type Reply = String;
}

/// Popup → content script: the draft in this frame, if one was begun, and what was said about it; after doing to it what
/// was pressed in its review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Show {
    /// [`Request::NAME`].
    pub ask: &'static str,
    pub press: Option<Press>,
    /// The text that was reviewed.
    pub text: String,
}

impl Default for Show {
    fn default() -> Show {
        Show {
            ask: Show::NAME,
            press: None,
            text: String::new(),
        }
    }
}

impl Request for Show {
    const NAME: &'static str = "show";
    type Reply = Option<Written>;
}

/// Worker → content script: its site may be worked on no more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {}

impl Request for Stop {
    const NAME: &'static str = "stop";
    type Reply = ();
}

#[cfg(test)]
mod tests {
    use super::OpenOptions;

    #[test]
    fn a_name_travels_in_the_address() {
        assert_eq!(OpenOptions { add: None }.page(), "options.html");
        let add = Some("Zoë #1".to_owned());
        assert_eq!(
            OpenOptions { add }.page(),
            "options.html#add=Zo%C3%AB%20%231"
        );
    }
}
