//! Comments in Google Docs, Sheets and Slides; the document itself is drawn on a canvas and cannot be read.
//!
//! A comment box is a textarea or an editable, by what Google rolls out. Those who take part in a thread stand in it; the
//! comment goes to all of them.

use super::{Editor, Key, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Google Docs comments",
    hosts: &["docs.google.com"],
    composers: ".docos-input-textarea,.docos-replybox-textarea,[contenteditable=true][aria-label*=omment]",
    editor: Editor::Any,
    surface: Surface::DocComment,
    send: Send {
        buttons: "[aria-label=\"Post Comment\"],[aria-label=\"Reply to comment\"]",
        not_buttons: ".jfk-button-disabled",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[Recipients {
        within: ".docos-docoview",
        each: ".docos-author",
        ..Recipients::NEW
    }],
    reply: ".docos-replyview,.docos-replybox,:is(.docos-replybox-textarea)",
    ..Profile::NEW
};
