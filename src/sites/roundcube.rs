//! Roundcube, hosted by those who run mail servers: a textarea, or TinyMCE in a frame of the same page.
//!
//! Its own field for each kind of recipient is hidden behind a list that looks better; both say the same, and the field
//! has the addresses. Enter never sends.

use super::{Certainty, Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Roundcube",
    app: "#composebody,body.task-mail",
    composers: "#composebody,body#tinymce",
    boxes: &["#composebodycontainer"],
    editor: Editor::Any,
    surface: Surface::Email,
    send: Send {
        buttons: ".btn.send,#messagetoolbar a.send,#toolbar-menu a.send",
        not_buttons: ".disabled",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            each: ":is(#compose_to,#compose_cc,#compose_bcc) li.recipient",
            ..Recipients::NEW
        },
        Recipients {
            each: "textarea#_to,textarea#_cc,input#_to",
            ..Recipients::NEW
        },
    ],
    subject: "#compose-subject",
    certainty: Certainty::Site,
    ..Profile::NEW
};
