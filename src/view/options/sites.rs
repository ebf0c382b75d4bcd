//! "Sites": where Wellsent may look, and the buttons that give and take that right.

use super::{Options, titled};
use crate::{
    sites,
    view::{
        Node, Press,
        node::{button, span},
    },
};

pub(super) fn section(page: &Options) -> Node {
    let rows = sites::hosted().map(|profile| {
        row(
            profile.name,
            &profile.hosts.join(", "),
            profile.origins(),
            &page.granted,
        )
    });
    let others = page
        .granted
        .iter()
        .filter(|origin| !sites::hosted().any(|profile| profile.origins().contains(origin)))
        .map(|origin| row(place(origin), "", vec![origin.clone()], &page.granted));
    titled(
        "sites",
        "Sites",
        "Nothing is read anywhere else. For a site that is not listed, open it and press “Work on this site” behind the toolbar button.",
    )
    .child(Node::new("ul").class("sites").children(rows.chain(others)))
}

fn row(name: &str, hosts: &str, origins: Vec<String>, granted: &[String]) -> Node {
    let on = origins.iter().all(|origin| sites::covered(origin, granted));
    let (state, act) = if on {
        let remove = button("button", "Stop", Press::Forbid { origins })
            .with("aria-label", format!("Stop working on {name}"));
        ("on", remove)
    } else {
        let allow = button("button", "Allow", Press::Allow { origins })
            .with("aria-label", format!("Allow on {name}"));
        ("off", allow)
    };
    Node::new("li")
        .class(format!("site {state}"))
        .child(span("who", name))
        .child(span("facts", hosts))
        .child(span("state", state))
        .child(act)
}

/// A match pattern as a person would name it.
fn place(origin: &str) -> &str {
    origin.trim_start_matches("https://").trim_end_matches("/*")
}
