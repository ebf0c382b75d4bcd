//! Lark and Feishu: the messenger, and comments beside documents, in an editor of their own make.
//!
//! Its rows and caret follow Etherpad's model, so nothing may be changed behind its back. Where Enter and Ctrl+Enter are
//! swapped in the settings, the page does not show it.

use super::{Certainty, Editor, Key, On, Profile, Send};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Lark",
    hosts: &["*.larksuite.com", "*.feishu.cn"],
    composers: ".zone-container.editor-kit-container[contenteditable=true],.innerdocbody[contenteditable=true],pre.lark-editor[contenteditable=true]",
    not_composers: ".docx-container [contenteditable]",
    editor: Editor::Lines,
    surfaces: &[On {
        path: "/(docx|docs|wiki)/",
        around: "",
        surface: Surface::DocComment,
    }],
    send: Send {
        keys: &[Key::Enter],
        menus: ".lark-mention-box",
        ..Send::NEW
    },
    certainty: Certainty::Preview,
    ..Profile::NEW
};
