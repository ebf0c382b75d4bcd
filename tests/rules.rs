//! What is made from the list of rules: the README's table and the command line's `--explain`.
//!
//! `OVERWRITE=1 cargo test --test rules` writes the table anew; read the difference before it is kept.

#![allow(
    clippy::unwrap_used,
    reason = "a file or a program that is not there fails the test"
)]

use std::{env, fs, process::Command};

use wellsent::engine::{
    rules::{self, Severity},
    wording::en::rules::PAGES,
};

const BEGIN: &str = "<!-- the rules: made from the list of rules, see tests/rules.rs -->\n";
const END: &str = "<!-- end of the rules -->\n";

fn table() -> String {
    let mut table = String::from("| rule | says so where there is |\n|---|---|\n");
    for rule in rules::ALL {
        let strong = match rule.severity {
            Severity::Warning => "**",
            Severity::Note => "",
        };
        let summary = rule.page().summary.replace('|', "\\|");
        table += &[
            "| ", strong, "`", rule.id, "`", strong, " | ", &summary, " |\n",
        ]
        .concat();
    }
    table
}

#[test]
fn the_readme_lists_every_rule() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (above, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a place for the rules");
    let (written, below) = rest.split_once(END).expect("the place for the rules ends");
    let table = table();
    if env::var_os("OVERWRITE").is_some() {
        fs::write(path, [above, BEGIN, &table, END, below].concat()).unwrap();
    } else {
        assert_eq!(
            written, table,
            "OVERWRITE=1 cargo test --test rules writes it anew"
        );
    }
}

#[test]
fn every_rule_has_one_page_in_the_order_of_the_list() {
    let pages: Vec<_> = PAGES.iter().map(|(id, _)| *id).collect();
    let rules: Vec<_> = rules::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(pages, rules);
    for (id, page) in PAGES {
        assert!(
            !page.summary.ends_with('.'),
            "{id}: one line, not a sentence"
        );
        assert!(page.why.ends_with('.'), "{id}: a sentence");
    }
}

#[test]
fn explain_prints_the_page_of_every_rule() {
    for rule in rules::ALL {
        let output = Command::new(env!("CARGO_BIN_EXE_wellsent"))
            .args(["--explain", rule.id])
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{}", rule.id);
        let (page, cases) = (rule.page(), rules::cases(rule.id).unwrap());
        let first = |draft: &'static str| draft.lines().next().unwrap_or_default();
        for part in [
            rule.id,
            page.summary,
            page.why,
            first(cases.flagged),
            first(cases.quiet),
        ] {
            assert!(
                printed.contains(part),
                "{}: no {part:?} in {printed}",
                rule.id
            );
        }
    }
}
