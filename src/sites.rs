//! Where messages are written, one site a file, as plain data.
//!
//! The worker hands the profile of a page's host to the content script, which interprets it. A profile says only
//! what differs from [`generic`], which covers any textarea and contenteditable whose page says accessibly what
//! it is. Software that people host themselves is told by its page, not by its host: see [`Profile::app`].
//!
//! Texts are CSS selector lists unless they say otherwise, and empty where there is nothing to find. A selector
//! *around* the composer is matched against the composer itself and everything it stands in, out of shadow roots
//! and frames; with `:root:has(…)` it speaks of the page. Statics of literals, since the module's size counts.

pub mod asana;
pub mod basecamp;
pub mod clickup;
pub mod coda;
pub mod confluence;
pub mod converse;
pub mod discord;
pub mod element;
pub mod etherpad;
pub mod front;
pub mod generic;
pub mod github;
pub mod gitlab;
pub mod gmail;
pub mod google_chat;
pub mod google_docs;
pub mod hackmd;
pub mod intercom;
pub mod jira;
pub mod lark;
pub mod linear;
pub mod linkedin;
pub mod loom;
pub mod mattermost;
pub mod miro;
pub mod monday;
pub mod mural;
pub mod notion;
pub mod outlook;
pub mod rocket_chat;
pub mod roundcube;
pub mod shown;
pub mod slack;
pub mod teams;
pub mod telegram;
pub mod thelounge;
pub mod todoist;
pub mod trello;
pub mod twist;
pub mod webex;
pub mod whatsapp;
pub mod whimsical;
pub mod zendesk;
pub mod zoom;
pub mod zulip;

use serde::Serialize;

use crate::engine::text::Surface;
use generic::Words;

/// What the content script needs to know of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The site's name for people; empty for the generic profile.
    pub name: &'static str,
    /// Where it lives: "app.slack.com", or "*.example.com" for every host below.
    #[serde(skip)]
    pub hosts: &'static [&'static str],
    /// Found in the page of software that runs on any host, and nowhere else; looked for where no host is known.
    #[serde(skip)]
    pub app: &'static str,
    /// What is a composer here; empty for what [`generic`] takes for one.
    pub composers: &'static str,
    /// What looks like a composer and is none, beside those of [`Words`]: titles, an edit in place.
    pub not_composers: &'static str,
    /// The visible box of a composer, found upwards from it; empty for its own outline.
    pub boxes: &'static [&'static str],
    pub editor: Editor,
    /// The surface where none of `surfaces` says another.
    pub surface: Surface,
    /// What changes the surface: first match counts.
    pub surfaces: &'static [On],
    pub send: Send,
    /// Where recipients stand, tried in order.
    pub recipients: &'static [Recipients],
    /// What the page calls the sender; empty where it does not say.
    pub me: &'static str,
    /// The subject line's field, looked for in the composer's form or dialog, then in the page; empty for the one
    /// that is called so.
    pub subject: &'static str,
    /// A composer with one of these around it answers something; empty for the marks of [`Words`].
    pub reply: &'static str,
    /// Parts of the editable that the sender did not write: quoted mail, signatures.
    pub quoted: &'static [&'static str],
    /// Where the site shows somebody's local time, if only in a card that the user opens.
    pub local_times: &'static [LocalTime],
    /// How to send later with the site's own means, in words that its pages use; empty where it has none.
    #[serde(skip)]
    pub later: &'static str,
    #[serde(skip)]
    pub certainty: Certainty,
    /// What is read on every page alike.
    pub words: &'static Words,
}

/// What kind of editor holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Editor {
    /// Told by the element itself.
    Any,
    Textarea,
    ContentEditable,
    Quill,
    /// TipTap and Atlassian's editor among them.
    ProseMirror,
    Slate,
    Lexical,
    CkEditor5,
    TinyMce,
    Trix,
    CodeMirror,
    /// Etherpad's and its descendants': a row a line, and a model of its own.
    Lines,
}

/// A surface that part of a site has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct On {
    /// A regular expression of JavaScript's for the page's address; empty for any.
    pub path: &'static str,
    /// What stands around the composer; empty for anything.
    pub around: &'static str,
    pub surface: Surface,
}

/// What sends a message, and what looks as if it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Send {
    /// Buttons, searched in the composer's nearest ancestor that holds one; empty for what [`generic`] finds.
    pub buttons: &'static str,
    /// Matches of `buttons` that do not send: they save an edit.
    pub not_buttons: &'static str,
    /// Empty for what [`generic`] expects.
    pub keys: &'static [Key],
    /// The user's own choice of keys, where the page shows it: first match counts.
    pub settings: &'static [Setting],
    /// As long as one of these shows, Enter picks from it, beside what accessibility says of the composer.
    pub menus: &'static str,
}

/// A chord that sends. Enter with Shift starts a new line wherever it is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Key {
    Enter,
    /// Ctrl+Enter, or Cmd+Enter on a Mac.
    #[serde(rename = "Mod+Enter")]
    ModEnter,
    #[serde(rename = "Shift+Enter")]
    ShiftEnter,
    #[serde(rename = "Alt+Enter")]
    AltEnter,
    #[serde(rename = "Alt+s")]
    AltS,
}

/// The keys that send where the user has chosen so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// What stands around the composer then.
    pub around: &'static str,
    pub keys: &'static [Key],
}

/// One way to find recipients in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipients {
    /// Only on this surface; none for any.
    pub on: Option<Surface>,
    /// Searched within the nearest of these around the composer, and nowhere if there is none; empty for the page.
    pub within: &'static str,
    /// One element a recipient, or a field that lists addresses.
    pub each: &'static str,
    /// The attribute that holds the name; empty for the element's text.
    pub name: &'static str,
    /// The attribute that holds an address, handle or id; empty for none.
    pub id: &'static str,
    /// One element holds several, with commas between: "Mei Tan, Ana Silva".
    pub many: bool,
    /// They count where they are folded away, too.
    pub folded: bool,
}

/// Where a site shows what time it is for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LocalTime {
    /// The card of one person.
    pub card: &'static str,
    /// Inside the card: the time, as people read it; empty for the line that says it is one.
    pub time: &'static str,
    /// Inside the card: the person's name; empty for its heading.
    pub name: &'static str,
}

/// How a profile's facts were learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Used on the site itself.
    Site,
    /// Used on the editor it is built with.
    Editor,
    /// From the site's own source or several independent recent ones.
    Sources,
    /// Part of it is known from use alone, and generic means stand in for what is not.
    Preview,
}

/// Every site with a profile of its own, in the order in which the options page lists them.
pub static ALL: &[&Profile] = &[
    &slack::PROFILE,
    &teams::PROFILE,
    &google_chat::PROFILE,
    &gmail::PROFILE,
    &outlook::PROFILE,
    &google_docs::PROFILE,
    &lark::PROFILE,
    &discord::PROFILE,
    &whatsapp::PROFILE,
    &telegram::PROFILE,
    &linkedin::PROFILE,
    &github::PROFILE,
    &gitlab::PROFILE,
    &jira::PROFILE,
    &confluence::PROFILE,
    &notion::PROFILE,
    &linear::PROFILE,
    &asana::PROFILE,
    &trello::PROFILE,
    &clickup::PROFILE,
    &monday::PROFILE,
    &basecamp::PROFILE,
    &twist::PROFILE,
    &todoist::PROFILE,
    &loom::PROFILE,
    &miro::PROFILE,
    &mural::PROFILE,
    &whimsical::PROFILE,
    &zoom::PROFILE,
    &webex::PROFILE,
    &zulip::PROFILE,
    &mattermost::PROFILE,
    &rocket_chat::PROFILE,
    &element::PROFILE,
    &zendesk::PROFILE,
    &intercom::PROFILE,
    &front::PROFILE,
    &coda::PROFILE,
    &hackmd::PROFILE,
    &etherpad::PROFILE,
    &roundcube::PROFILE,
    &thelounge::PROFILE,
    &converse::PROFILE,
];

/// Those of [`ALL`] that live at hosts of their own, for which a right can be asked.
pub fn hosted() -> impl Iterator<Item = &'static Profile> {
    ALL.iter()
        .copied()
        .filter(|profile| !profile.hosts.is_empty())
}

/// The profile for a host name, the generic one where none is its own.
pub fn of(host: &str) -> &'static Profile {
    ALL.iter()
        .find(|profile| profile.covers(host))
        .unwrap_or(&&generic::PROFILE)
}

/// The profile that a content script works with on a host: the host's own, else that of the software which the
/// page was found to be made with.
pub fn at(host: &str, app: &str) -> &'static Profile {
    let profile = of(host);
    if !profile.hosts.is_empty() {
        return profile;
    }
    ALL.iter()
        .find(|profile| !profile.app.is_empty() && profile.name == app)
        .unwrap_or(&&generic::PROFILE)
}

/// Names of software that may run on any host, each with the selector that tells it.
pub fn apps() -> Vec<(&'static str, &'static str)> {
    ALL.iter()
        .filter(|profile| !profile.app.is_empty())
        .map(|profile| (profile.name, profile.app))
        .collect()
}

/// The host name in an address; empty where it is no web page.
pub fn host(address: &str) -> &str {
    let rest = ["https://", "http://"]
        .into_iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or_default();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest[..end].rsplit('@').next().unwrap_or_default();
    let port = authority.rfind(':').filter(|&at| {
        authority[at + 1..]
            .bytes()
            .all(|byte| byte.is_ascii_digit())
    });
    &authority[..port.unwrap_or(authority.len())]
}

/// The match patterns to ask for at an address: its site's, or those of exactly its host.
pub fn origins(address: &str) -> Vec<String> {
    let host = host(address);
    let profile = of(host);
    if profile.hosts.is_empty() {
        let scheme = if address.starts_with("http://") {
            "http"
        } else {
            "https"
        };
        return vec![format!("{scheme}://{host}/*")];
    }
    profile.origins()
}

/// True where one of these match patterns covers an address: `https://app.slack.com/*`, `*://*.example.com/*`,
/// `https://*/*` or `<all_urls>`. Paths are not told apart: rights are given for whole hosts.
pub fn covered(address: &str, patterns: &[String]) -> bool {
    let host = host(address);
    !host.is_empty()
        && patterns
            .iter()
            .any(|pattern| covers(pattern, address, host))
}

fn covers(pattern: &str, address: &str, host: &str) -> bool {
    if pattern == "<all_urls>" {
        return true;
    }
    let Some((scheme, rest)) = pattern.split_once("://") else {
        return false;
    };
    let place = rest.split('/').next().unwrap_or_default();
    let scheme_fits = scheme == "*" || address.split("://").next() == Some(scheme);
    let host_fits = match place.strip_prefix('*') {
        None => place == host,
        Some("") => true,
        Some(parent) => host.ends_with(parent) || parent.strip_prefix('.') == Some(host),
    };
    scheme_fits && host_fits
}

impl Profile {
    /// What a profile says where it says nothing.
    pub const NEW: Profile = Profile {
        name: "",
        hosts: &[],
        app: "",
        composers: "",
        not_composers: "",
        boxes: &[],
        editor: Editor::Any,
        surface: Surface::ChatDm,
        surfaces: &[],
        send: Send::NEW,
        recipients: &[],
        me: "",
        subject: "",
        reply: "",
        quoted: generic::QUOTED,
        local_times: &[],
        later: "",
        certainty: Certainty::Sources,
        words: &generic::WORDS,
    };

    /// True where this site lives at `host`.
    pub fn covers(&self, host: &str) -> bool {
        self.hosts
            .iter()
            .any(|pattern| match pattern.strip_prefix("*.") {
                None => *pattern == host,
                Some(parent) => {
                    host == parent
                        || host
                            .strip_suffix(parent)
                            .is_some_and(|sub| sub.ends_with('.'))
                }
            })
    }

    /// The match patterns that its permission is asked for, such as `https://app.slack.com/*`.
    pub fn origins(&self) -> Vec<String> {
        self.hosts
            .iter()
            .map(|host| format!("https://{host}/*"))
            .collect()
    }
}

impl Send {
    pub const NEW: Send = Send {
        buttons: "",
        not_buttons: "",
        keys: &[],
        settings: &[],
        menus: "",
    };
}

impl Recipients {
    pub const NEW: Recipients = Recipients {
        on: None,
        within: "",
        each: "",
        name: "",
        id: "",
        many: false,
        folded: false,
    };
}

#[cfg(test)]
mod tests {
    use super::{ALL, at, covered, host, of};

    #[test]
    fn hosts_find_their_profile_and_no_other() {
        for (host, name) in [
            ("app.slack.com", "Slack"),
            ("mail.google.com", "Gmail"),
            ("github.com", "GitHub"),
            ("gist.github.com", "GitHub"),
            ("notgithub.com", ""),
            ("app.slack.com.evil.example", ""),
            ("chat.example.org", ""),
        ] {
            assert_eq!(of(host).name, name, "{host}");
        }
    }

    #[test]
    fn a_page_cannot_pass_for_another_site() {
        assert_eq!(at("chat.example.org", "Gmail").name, "");
        assert_eq!(at("github.com", "Gmail").name, "GitHub");
    }

    #[test]
    fn the_host_in_an_address() {
        for (address, expected) in [
            ("https://app.slack.com/client/T01", "app.slack.com"),
            ("http://127.0.0.1:8065", "127.0.0.1"),
            ("https://user@host.example?q=a:1", "host.example"),
            ("http://[::1]:80/", "[::1]"),
            ("http://[::1]/", "[::1]"),
            ("chrome://extensions", ""),
            ("about:blank", ""),
            ("", ""),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }

    #[test]
    fn rights_cover_whole_hosts() {
        let covered = |address: &str, pattern: &str| covered(address, &[pattern.to_owned()]);
        assert!(covered(
            "https://app.slack.com/client",
            "https://app.slack.com/*"
        ));
        assert!(covered("https://a.example.com/", "*://*.example.com/*"));
        assert!(covered("https://example.com/", "https://*.example.com/*"));
        assert!(covered("http://10.0.0.1:8065/", "http://*/*"));
        assert!(covered("https://x.org", "<all_urls>"));
        assert!(!covered("http://app.slack.com/", "https://app.slack.com/*"));
        assert!(!covered(
            "https://badexample.com/",
            "https://*.example.com/*"
        ));
        assert!(!covered("chrome://extensions", "<all_urls>"));
    }

    #[test]
    fn every_profile_can_be_reached_and_is_named_once() {
        for (index, profile) in ALL.iter().enumerate() {
            assert!(
                !profile.hosts.is_empty() || !profile.app.is_empty(),
                "{}",
                profile.name
            );
            assert!(
                !ALL[..index].iter().any(|other| other.name == profile.name),
                "{}",
                profile.name
            );
        }
    }
}
