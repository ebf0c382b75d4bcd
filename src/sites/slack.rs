//! Slack in the browser: a Quill fork in the channel and in the thread pane, each with its own send button.
//!
//! The id in the address tells a direct message (D…) from a channel (C…, older private ones G…). Members of a
//! channel stand behind a dialog, so only the header of a direct message names its readers; the composer's label
//! ("Message to Mei Tan") names them too. Enter sends unless the user's setting says Ctrl+Enter; the line under
//! the composer says so once something is written.

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Slack",
    hosts: &["app.slack.com"],
    composers: "[data-qa=message_input] .ql-editor,[data-qa=threads_flexpane] .ql-editor,.c-wysiwyg_container .ql-editor",
    not_composers: "[data-qa=message_editor] .ql-editor,[data-qa*=search] .ql-editor",
    boxes: &[".c-wysiwyg_container", "[data-qa=message_input]"],
    editor: Editor::Quill,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "/client/\\w+/D|/archives/D",
        around: "",
        surface: Surface::ChatDm,
    }],
    send: Send {
        buttons: "button[data-qa=texty_send_button]",
        keys: &[Key::Enter, Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[Recipients {
        on: Some(Surface::ChatDm),
        each: "[data-qa=conversation_header_name_text],[data-qa=channel_name]",
        many: true,
        ..Recipients::NEW
    }],
    reply: "[data-qa=threads_flexpane],.p-threads_view",
    later: "“Schedule for later”, behind the arrow beside the send button",
    ..Profile::NEW
};
