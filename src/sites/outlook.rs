//! Outlook on the web: a contenteditable driven by RoosterJS, in the reading pane or a window of its own.
//!
//! To, Cc and Bcc are editables themselves and show names, rarely addresses; they fold up while the body has the focus,
//! so what was seen last is kept. Enter never sends. Companies host it under names of their own, which its own scripts
//! tell.

use super::{Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

/// The nearest thing around a composer that holds one conversation and no other.
const MESSAGE: &str = "[role=main],[data-app-section=Form_Content],[role=dialog]";

pub static PROFILE: Profile = Profile {
    name: "Outlook",
    hosts: &[
        "outlook.office.com",
        "outlook.office365.com",
        "outlook.live.com",
        "outlook.cloud.microsoft",
    ],
    app: "link[href*=\"/owamail/\"],meta[content*=owamail]",
    composers: "div[role=textbox][contenteditable=true][aria-multiline=true],[data-testid=rooster-editor-focus-trap-zone] [contenteditable=true]",
    editor: Editor::ContentEditable,
    surface: Surface::Email,
    send: Send {
        buttons: "button[aria-label=Send]",
        keys: &[Key::ModEnter, Key::AltS],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            within: MESSAGE,
            each: "[contenteditable=true]:not([aria-multiline=true]) [class*=individualText-]",
            ..Recipients::NEW
        },
        Recipients {
            within: MESSAGE,
            each: "[contenteditable=true]:not([aria-multiline=true]) [class*=textContainer-],[aria-label=To] [role=button]",
            ..Recipients::NEW
        },
    ],
    reply: ":has(#divRplyFwdMsg,#appendonsend)",
    later: "“Schedule send”, behind the arrow beside Send",
    ..Profile::NEW
};
