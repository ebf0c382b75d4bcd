//! Gmail: a plain contenteditable in a floating form, in a dialog, or inline under a conversation.
//!
//! Recipient chips carry the address beside the name and keep both when the row is collapsed. Quoted mail and the
//! signature sit inside the same editable and are not the sender's words. Enter never sends. Google Chat inside
//! Gmail is a frame of its own, told by its address.

use super::{Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

/// The nearest thing around a composer that holds one message and no other.
const MESSAGE: &str = ".M9,.AD,[role=dialog],table.aoP,.ip.adB";

const CHIPS: Recipients = Recipients {
    within: MESSAGE,
    name: "data-name",
    id: "data-hovercard-id",
    ..Recipients::NEW
};

pub static PROFILE: Profile = Profile {
    name: "Gmail",
    hosts: &["mail.google.com"],
    composers: "div[g_editable=true][role=textbox],.Ap [g_editable=true],div.Am.Al.editable",
    editor: Editor::ContentEditable,
    surface: Surface::Email,
    send: Send {
        buttons: ".T-I.aoO,[role=button][aria-label^=\"Send\"],.IZ .Up div>div[role=button]:not(.Uo):not([aria-haspopup=true])",
        not_buttons: "[selector=scheduledSend]",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: ".anm [role=listbox] [role=option][data-hovercard-id]",
            ..CHIPS
        },
        Recipients {
            each: "[role=listbox] [role=option][data-hovercard-id]",
            ..CHIPS
        },
        Recipients {
            each: ".vR [email]",
            name: "name",
            id: "email",
            ..CHIPS
        },
        Recipients {
            each: "textarea[name=to],input[name=to]",
            name: "value",
            id: "",
            many: true,
            ..CHIPS
        },
    ],
    subject: "input[name=subjectbox]",
    reply: ".ip.adB,.nH .gA",
    later: "“Schedule send”, behind the arrow beside Send",
    ..Profile::NEW
};
