//! "Sites": where Wellsent may look, how sure it is of each, and the buttons that give and take that right.

use chrono::{DateTime, Utc};

use super::Options;
use crate::{
    engine::{table::Set, zone::Zone},
    sites::{self, Certainty, Profile},
    view::{
        Node, Press,
        fields::Field,
        node::{Own, button, div, span},
        words,
    },
};

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Vec<Node> {
    let rows = sites::hosted().map(|profile| {
        row(
            page,
            profile.name,
            profile.name,
            &facts(profile),
            profile.origins(),
        )
    });
    // What a team or an organisation asks for comes with the rest, and is allowed by nobody but the user.
    let origins: Set<&String> = page
        .granted
        .iter()
        .chain(&page.team.sites)
        .chain(&page.organisation.sites)
        .collect();
    let others = origins
        .into_iter()
        .filter(|origin| !sites::hosted().any(|profile| profile.origins().contains(*origin)))
        .map(|origin| {
            row(
                page,
                sites::host(origin),
                place(origin),
                "Any text box that says accessibly what it is.",
                vec![origin.clone()],
            )
        });
    let settings = &page.held.settings;
    let zone = settings.zone.or(page.guess.zone).unwrap_or(Zone::UTC);
    let snoozed: Vec<Node> = settings
        .snoozed
        .iter()
        .filter(|(_, until)| **until > now)
        .map(|(host, until)| {
            let until = words::day_and_time(&until.with_timezone(&zone), settings.clock);
            let act = button("button", "Wake", Press::Own(Own::Wake(host.clone())))
                .with("aria-label", format!("Show hints on {host} again"));
            entry(
                "snoozed",
                host,
                &format!("No hints until {until}."),
                "snoozed",
                act,
            )
        })
        .collect();
    vec![
        Node::new("ul")
            .class("sites")
            .children(rows.chain(others).chain(snoozed)),
    ]
}

/// Where it is, and how its profile was learnt.
fn facts(profile: &Profile) -> String {
    let certainty = match profile.certainty {
        Certainty::Site => "used on the site itself",
        Certainty::Editor => "used in the editor it is built with",
        Certainty::Sources => "known from its own sources, not yet used there",
        Certainty::Preview => "known in part",
    };
    format!("{} · {certainty}", profile.hosts.join(", "))
}

/// What the choice of a site's key is called.
pub(super) const SENDS: &str = "Sends with";

/// The key that sends on a site, which few pages show; `key` names it in the settings.
fn sends(page: &Options, key: &str, name: &str) -> Node {
    let item = format!("enter/{key}");
    let value = match page.held.settings.enter.get(key) {
        None => "",
        Some(true) => "on",
        Some(false) => "off",
    };
    let field = Field {
        name: &item,
        label: SENDS,
        value,
        fixed: page.held.is_fixed(&item),
        ..Field::default()
    };
    let field = field.choice(&[
        ("", "what its page shows"),
        ("on", "Enter"),
        ("off", "Ctrl+Enter"),
    ]);
    div("sends")
        .with("role", "group")
        .with("aria-label", name)
        .child(field)
}

/// `key` names the site in the settings.
fn row(page: &Options, key: &str, name: &str, facts: &str, origins: Vec<String>) -> Node {
    let on = origins
        .iter()
        .all(|origin| sites::covered(origin, &page.granted));
    let (state, words, press) = if on {
        ("on", "Stop", Press::Forbid { origins })
    } else {
        ("off", "Allow", Press::Allow { origins })
    };
    let label = format!(
        "{}{name}",
        if on { "Stop working on " } else { "Allow on " }
    );
    let act = button("button", words, press).with("aria-label", label);
    entry(state, name, facts, state, act).children(on.then(|| sends(page, key, name)))
}

fn entry(class: &str, name: &str, facts: &str, state: &str, act: Node) -> Node {
    Node::new("li")
        .class(format!("site row {class}"))
        .child(
            div("what")
                .child(span("who", name))
                .child(span("facts", facts)),
        )
        .child(span("state", state))
        .child(act)
}

/// A match pattern as a person would name it.
pub(super) fn place(origin: &str) -> &str {
    origin.trim_start_matches("https://").trim_end_matches("/*")
}
