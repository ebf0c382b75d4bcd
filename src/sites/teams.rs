//! Microsoft Teams: CKEditor 5, in the chat, the channel's posts and the meeting's pane.
//!
//! The address does not change from chat to chat, so the title above the messages says whom one writes to; a channel
//! has a title of its own, a group shows how many take part. The button that sends also saves an edit, and is then named
//! "done".

use super::{Editor, Key, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Microsoft Teams",
    hosts: &[
        "teams.microsoft.com",
        "teams.cloud.microsoft",
        "teams.live.com",
    ],
    composers: "[data-tid=ckeditor][contenteditable=true],[role=textbox][contenteditable=true]",
    not_composers: "[role=search] *",
    editor: Editor::CkEditor5,
    surface: Surface::ChatDm,
    surfaces: &[On {
        path: "",
        around: ":root:has([data-tid=channelTitle-text],[data-tid=chat-header-participant-count])",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        buttons: "[data-tid=newMessageCommands-send],[data-tid=sendMessageCommands-send],button[aria-label=Send]",
        not_buttons: "[name=done]",
        keys: &[Key::Enter, Key::ModEnter],
        ..Send::NEW
    },
    recipients: &[Recipients {
        on: Some(Surface::ChatDm),
        each: "[data-tid=chat-title]",
        many: true,
        ..Recipients::NEW
    }],
    later: "“Schedule send”, behind a right click on the send button",
    ..Profile::NEW
};
