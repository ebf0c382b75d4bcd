//! Etherpad, hosted by its users: the pad, two frames deep, and the chat beside it.
//!
//! The pad is saved as it is written, so nothing sends it; what it says is still read by those in the list of users. The
//! chat sends with Enter.

use super::{Certainty, Editor, Key, On, Profile, Recipients, Send, Setting};
use crate::engine::text::Surface;

pub static PROFILE: Profile = Profile {
    name: "Etherpad",
    app: "#innerdocbody,iframe[name=ace_outer]",
    composers: "#innerdocbody,#chatinput",
    editor: Editor::Lines,
    surface: Surface::DocComment,
    surfaces: &[On {
        path: "",
        around: "#chatinput",
        surface: Surface::ChatChannel,
    }],
    send: Send {
        keys: &[Key::ModEnter],
        settings: &[Setting {
            around: "#chatinput",
            keys: &[Key::Enter],
        }],
        ..Send::NEW
    },
    recipients: &[Recipients {
        each: "#otheruserstable .usertdname,#otherusers .usertdname",
        folded: true,
        ..Recipients::NEW
    }],
    certainty: Certainty::Site,
    ..Profile::NEW
};
