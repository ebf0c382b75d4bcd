//! Element, the client of Matrix, hosted by itself and by its users: an editable of its own, plain or rich.
//!
//! A room of two is a direct message, whose header shows the other's presence instead of members. Pills are no text. The
//! panel of a person shows their time where their profile carries a zone.

use super::{Editor, Key, LocalTime, On, Profile, Recipients, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Element",
    hosts: &["app.element.io", "chat.element.io", "develop.element.io"],
    app: "#matrixchat,.mx_MatrixChat",
    composers: ".mx_BasicMessageComposer_input[contenteditable],.mx_WysiwygComposer_Editor_content[contenteditable=true]",
    not_composers: ".mx_EditMessageComposer *",
    boxes: &[".mx_MessageComposer"],
    editor: Editor::ContentEditable,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "",
        around: ":root:has(.mx_RoomHeader):not(:has(.mx_RoomHeader_members))",
        surface: Surface::ChatDm,
    }],
    send: Send {
        buttons: ".mx_MessageComposer_sendMessage",
        keys: &[Key::Enter, Key::ModEnter],
        menus: ".mx_Autocomplete",
        ..Send::NEW
    },
    recipients: &[
        Recipients {
            on: Some(Surface::ChatDm),
            each: ".mx_RoomHeader_heading,.mx_RoomHeader_nametext",
            ..Recipients::NEW
        },
        Recipients {
            each: ".mx_MemberTileView_name,.mx_MemberList .mx_EntityTile_name",
            ..Recipients::NEW
        },
    ],
    reply: ".mx_ThreadPanel,.mx_ThreadView,.mx_MessageComposer:has(.mx_ReplyPreview)",
    local_times: &[LocalTime {
        card: ".mx_UserInfo",
        time: ".mx_UserInfo_timezone",
        name: ".mx_UserInfo_profile_name",
    }],
    ..Profile::NEW
};
