//! Discord: Slate. The label names whom one writes to ("Message @mei", "Message #launch").
//!
//! An edit stands inside the message and looks like a composer. There is no button unless the user has set one.

use super::{Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Discord",
    hosts: &["discord.com", "ptb.discord.com", "canary.discord.com"],
    composers: "div[role=textbox][data-slate-editor=true]",
    not_composers: "[id^=chat-messages] [data-slate-editor],[role=search] *",
    boxes: &["[class*=channelTextArea]"],
    editor: Editor::Slate,
    surface: Surface::ChatChannel,
    surfaces: &[On {
        path: "/channels/@me/",
        around: "",
        surface: Surface::ChatDm,
    }],
    send: Send {
        keys: &[Key::Enter],
        ..Send::NEW
    },
    reply: "form:has([class*=replyBar])",
    ..Profile::NEW
};
