//! Where messages are written, one site a file, as plain data.
//!
//! The worker hands the profile of a page's host to the content script, which interprets it. A profile says only
//! what differs from [`generic`], which covers any textarea and contenteditable whose page says accessibly what
//! it is. Selectors are CSS; the first that matches counts, so the surest stands first.

pub mod generic;
pub mod github;
pub mod gmail;
pub mod slack;

use serde::{Deserialize, Serialize};

use crate::engine::text::Surface;

/// What the content script needs to know of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Profile {
    /// The site's name for people; empty for the generic profile.
    pub name: String,
    /// Where it lives: "app.slack.com", or "*.example.com" for every host below.
    pub hosts: Vec<String>,
    /// What is a composer here; empty for anything editable and multi-line.
    pub composers: Vec<String>,
    /// What looks like a composer and is none: search, titles, an edit in place.
    pub not_composers: Vec<String>,
    /// The visible box of a composer, found upwards from it; empty for its own outline.
    pub boxes: Vec<String>,
    pub editor: Editor,
    pub surface: Surface,
    /// Parts of the page's address that change the surface: first match counts.
    pub surface_by_path: Vec<(String, Surface)>,
    pub send: Send,
    /// Where recipients stand, tried in order.
    pub recipients: Vec<Recipients>,
    /// The subject line's field.
    pub subject: Vec<String>,
    /// A composer with one of these around it answers something.
    pub reply: Vec<String>,
    /// Parts of the editable that the sender did not write: quoted mail, signatures.
    pub quoted: Vec<String>,
    pub certainty: Certainty,
}

/// What kind of editor holds the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Editor {
    /// Told by the element itself.
    #[default]
    Any,
    Textarea,
    ContentEditable,
    Quill,
}

/// What sends a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Send {
    /// Buttons, searched inside the composer's box and then in its nearest ancestors.
    pub buttons: Vec<String>,
    pub keys: Vec<Key>,
}

/// A key that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    Enter,
    /// Ctrl+Enter, or Cmd+Enter on a Mac.
    ModEnter,
}

/// One way to find recipients in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Recipients {
    /// Searched within the nearest ancestor of the composer that matches this; empty for the whole page.
    pub within: String,
    /// One element a recipient.
    pub each: String,
    /// The attribute that holds the name; empty for the element's text.
    pub name: String,
    /// The attribute that holds an address, handle or id; empty for none.
    pub id: String,
    /// Only where the page's address contains this; empty for always.
    pub path: String,
}

/// How a profile's facts were learnt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Used on the site itself.
    Site,
    /// Used on the editor it is built with.
    Editor,
    /// From the site's own source or several independent recent ones.
    #[default]
    Sources,
}

/// Every site with a profile of its own, in the order in which the options page lists them.
pub fn all() -> Vec<Profile> {
    vec![slack::profile(), gmail::profile(), github::profile()]
}

/// The profile for a host name, the generic one where none is its own.
pub fn of(host: &str) -> Profile {
    all()
        .into_iter()
        .find(|profile| profile.covers(host))
        .unwrap_or_else(generic::profile)
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
    /// True where this site lives at `host`.
    pub fn covers(&self, host: &str) -> bool {
        self.hosts
            .iter()
            .any(|pattern| match pattern.strip_prefix("*.") {
                None => pattern == host,
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

    /// The surface at an address of this site.
    pub fn surface_at(&self, address: &str) -> Surface {
        self.surface_by_path
            .iter()
            .find(|(part, _)| address.contains(part.as_str()))
            .map_or(self.surface, |&(_, surface)| surface)
    }
}

/// Owned copies of a list of literals, so that a profile reads as data.
fn list(items: &[&str]) -> Vec<String> {
    items.iter().map(|&item| item.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{all, covered, host, of};
    use crate::engine::text::Surface;

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
    fn the_address_decides_between_dm_and_channel() {
        let slack = of("app.slack.com");
        assert_eq!(
            slack.surface_at("https://app.slack.com/client/T01/D02"),
            Surface::ChatDm
        );
        assert_eq!(
            slack.surface_at("https://app.slack.com/client/T01/C02"),
            Surface::ChatChannel
        );
    }

    #[test]
    fn every_profile_says_what_it_needs() {
        for profile in all() {
            assert!(!profile.hosts.is_empty(), "{}", profile.name);
            assert!(!profile.composers.is_empty(), "{}", profile.name);
            assert!(!profile.send.buttons.is_empty(), "{}", profile.name);
        }
    }
}
