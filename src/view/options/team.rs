//! "Team": norms, and the team file that brings them; what an organisation's policy says.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Options, Outcome, Outside, Read, form, import};
use crate::{
    engine::dates,
    settings::Problem,
    team::Team,
    view::{
        Node,
        node::{Import, Own, div, link, paragraph, span},
        words,
    },
};

impl Options {
    /// Keeps a team file that can be used, its people among the sender's own.
    pub(super) fn import_team(&mut self, text: String, today: NaiveDate) -> Outcome {
        let (team, faults) = Team::read(&text, today);
        let problems: Vec<Problem> = faults
            .into_iter()
            .map(|fault| Problem {
                place: match fault.line {
                    Some(line) => format!("line {line}, {}", fault.field),
                    None => fault.field.clone(),
                },
                problem: fault.problem,
            })
            .collect();
        let usable = team != Team::default();
        self.read = Some(Read {
            what: Import::Team,
            words: if usable {
                let people = words::count(team.people.len(), "person", "people");
                format!("Team file of {} taken over, {people} in it.", team.name)
            } else {
                "Nothing in it could be used.".to_owned()
            },
            problems,
        });
        if !usable {
            return Outcome::default();
        }
        let mut people = self.people.clone();
        people.import(team.people);
        let outcome = if people == self.people {
            Outcome::default()
        } else {
            self.change_people(people, format!("Added the people of {}.", team.name))
        };
        Outcome {
            outside: Some(Outside::Team(text)),
            ..outcome
        }
    }
}

pub(super) fn section(page: &Options, _: DateTime<Utc>) -> Vec<Node> {
    let mut rows = Vec::new();
    if page.organisation != Team::default() {
        let words = match page.organisation.name.as_str() {
            "" => "Your organisation has set some of this.".to_owned(),
            name => format!("{name} has set some of this."),
        };
        rows.push(paragraph("notice row", words));
    }
    if page.team != Team::default() {
        let updated = page
            .team
            .updated
            .map(|day| format!(", {}", dates::day_and_year(&day)));
        let words = format!(
            "Team file of {}{}.",
            page.team.name,
            updated.unwrap_or_default()
        );
        rows.push(
            div("notice ask row")
                .child(span("", words))
                .child(link("Take it out", Own::ForgetTeam)),
        );
    }
    rows.push(div("fields").children(page.fields(&form::NORMS)));
    rows.push(Node::new("h3").text("Team file"));
    rows.push(import(
        page,
        Import::Team,
        "Paste a team file",
        "JSON, with norms, settings, templates, sites and people. “wellsent team” on the command line checks it, and reads TOML too.",
    ));
    rows
}
