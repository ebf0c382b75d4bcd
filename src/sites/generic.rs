//! Any page the sender allows: a textarea or contenteditable, told by what the page says of it accessibly.
//!
//! Recipients come from a list that calls itself members, participants, people or recipients; where there is
//! none, from the composer's label and the @names in the draft, which is decided in `people::recipients`.

use super::{Profile, Recipients, Send, list};
use crate::engine::text::Surface;

pub fn profile() -> Profile {
    Profile {
        not_composers: list(&[
            "[role=\"search\"] *",
            "[role=\"searchbox\"]",
            "[role=\"combobox\"]:not([aria-multiline=\"true\"])",
            ".monaco-editor *",
            ".CodeMirror *",
            "[aria-hidden=\"true\"] *",
        ]),
        surface: Surface::ChatDm,
        send: Send { buttons: list(&["button[type=\"submit\"]", "[aria-label^=\"Send\" i]"]), keys: Vec::new() },
        recipients: vec![Recipients {
            each: ["member", "participant", "people", "recipient"]
                .map(|word| {
                    format!(
                        ":is(ul,ol,[role=\"list\"])[aria-label*=\"{word}\" i] > :is(li,[role=\"listitem\"]), \
                         [role=\"listbox\"][aria-label*=\"{word}\" i] > [role=\"option\"]"
                    )
                })
                .join(", "),
            ..Recipients::default()
        }],
        ..Profile::default()
    }
}
