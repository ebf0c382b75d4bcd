//! Zendesk: CKEditor 5 in the ticket, one editor for every ticket that is open in a tab of the page's own.
//!
//! The switch above it tells an answer to the customer from an internal note. Whatever is written answers a ticket;
//! sending sets the ticket's status too.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Zendesk",
    hosts: &["*.zendesk.com"],
    composers: "[contenteditable=true][data-test-id=omnicomposer-rich-text-ckeditor],.zendesk-editor--rich-text-container [contenteditable=true]",
    editor: Editor::CkEditor5,
    surface: Surface::Email,
    surfaces: &[On {
        path: "",
        around: ":root:has([data-test-id=omnichannel-channel-switcher-button][data-channel=internal])",
        surface: Surface::Issue,
    }],
    send: Send {
        buttons: "[data-test-id=submit_button-button]",
        not_buttons: "[aria-haspopup=true]",
        keys: &[Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[Recipients {
        on: Some(Surface::Email),
        each: "[data-test-id*=requester] [class*=name]",
        ..Recipients::NEW
    }],
    reply: "*",
    ..Profile::NEW
};
