//! Gmail: a plain contenteditable in a floating form, in a dialog, or inline under a conversation.
//!
//! Recipient chips carry the address beside the name and keep both when the row is collapsed. Quoted mail and the
//! signature sit inside the same editable and are not the sender's words. Enter never sends.

use super::{Certainty, Editor, Key, Profile, Recipients, Send, list};
use crate::engine::text::Surface;

/// The nearest thing around a composer that holds one message and no other.
const MESSAGE: &str = ".M9, .AD, [role=\"dialog\"], table.aoP, .ip.adB";

pub fn profile() -> Profile {
    let chips = |each: &str| Recipients {
        within: MESSAGE.into(),
        each: each.into(),
        name: "data-name".into(),
        id: "data-hovercard-id".into(),
        ..Recipients::default()
    };
    Profile {
        name: "Gmail".into(),
        hosts: list(&["mail.google.com"]),
        composers: list(&[
            "div[g_editable=\"true\"][role=\"textbox\"]",
            ".Ap [g_editable=\"true\"]",
            "div.Am.Al.editable",
        ]),
        not_composers: list(&["[role=\"search\"] *"]),
        editor: Editor::ContentEditable,
        surface: Surface::Email,
        send: Send {
            buttons: list(&[
                ".T-I.aoO",
                "[role=\"button\"][aria-label^=\"Send\"]",
                ".IZ .Up div > div[role=\"button\"]:not(.Uo):not([aria-haspopup=\"true\"])",
            ]),
            keys: vec![Key::ModEnter],
        },
        recipients: vec![
            chips(".anm [role=\"listbox\"] [role=\"option\"][data-hovercard-id]"),
            chips("[role=\"listbox\"] [role=\"option\"][data-hovercard-id]"),
            Recipients {
                within: MESSAGE.into(),
                each: ".vR [email]".into(),
                name: "name".into(),
                id: "email".into(),
                ..Recipients::default()
            },
        ],
        subject: list(&["input[name=\"subjectbox\"]"]),
        reply: list(&[".ip.adB", ".nH .gA"]),
        quoted: list(&[".gmail_quote", ".gmail_signature", ".gmail_attr"]),
        certainty: Certainty::Sources,
        ..Profile::default()
    }
}
