//! Slack in the browser: a Quill fork in the channel and in the thread pane, each with its own send button.
//!
//! The id in the address tells a direct message (D…) from a channel (C…, older private ones G…). Members of a
//! channel stand behind a dialog, so only the header of a direct message names its reader; the composer's label
//! ("Message to Mei Tan") names them too. Enter sends unless the user's setting says Ctrl+Enter.

use super::{Certainty, Editor, Key, Profile, Recipients, Send, list};
use crate::engine::text::Surface;

pub fn profile() -> Profile {
    Profile {
        name: "Slack".into(),
        hosts: list(&["app.slack.com"]),
        composers: list(&[
            "[data-qa=\"message_input\"] .ql-editor[contenteditable=\"true\"]",
            "[data-qa=\"threads_flexpane\"] .ql-editor[contenteditable=\"true\"]",
        ]),
        not_composers: list(&[
            "[data-qa=\"message_editor\"] .ql-editor",
            "[role=\"search\"] *",
        ]),
        boxes: list(&[".c-wysiwyg_container", "[data-qa=\"message_input\"]"]),
        editor: Editor::Quill,
        surface: Surface::ChatChannel,
        surface_by_path: vec![("/D".into(), Surface::ChatDm)],
        send: Send {
            buttons: list(&["button[data-qa=\"texty_send_button\"]"]),
            keys: vec![Key::Enter, Key::ModEnter],
        },
        recipients: vec![Recipients {
            each: "[data-qa=\"conversation_header_name_text\"], [data-qa=\"channel_name\"]".into(),
            path: "/D".into(),
            ..Recipients::default()
        }],
        reply: list(&["[data-qa=\"threads_flexpane\"]"]),
        certainty: Certainty::Sources,
        ..Profile::default()
    }
}
