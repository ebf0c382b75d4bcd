//! The page as a person uses it, without a browser.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

use super::{Change, Import, Options, Outcome, Outside, Own, Press, form, people::STEP};
use crate::{
    engine::{rules, zone::Zone},
    people::{People, Person},
    settings::{ClockStyle, layers::Layered, stored::items},
    view::Node,
};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn person(name: &str) -> Person {
    Person {
        id: name.into(),
        name: name.into(),
        ..Person::default()
    }
}

fn page() -> Options {
    let mut page = Options::default();
    page.go("people");
    let people = People::from(vec![person("Mei Tan"), person("Ana Silva")]);
    page.hold(Layered::default(), people);
    page
}

fn names(page: &Options) -> Vec<&str> {
    let list = page.people.list().iter();
    list.map(|person| person.name.as_str()).collect()
}

fn text(page: &Options) -> String {
    page.draw(now()).all_text()
}

#[allow(clippy::needless_pass_by_value, reason = "made where it is pressed")]
fn press(page: &mut Options, press: Press) -> Outcome {
    page.press(&press, today())
}

fn stores_people(outcome: &Outcome) -> bool {
    matches!(outcome.change, Some(Change::People(..)))
}

fn stores_settings(outcome: &Outcome) -> bool {
    matches!(outcome.change, Some(Change::Settings(..)))
}

/// Every element of a tree.
fn all(node: &Node) -> Vec<&Node> {
    std::iter::once(node)
        .chain(node.children.iter().flat_map(all))
        .collect()
}

#[test]
fn a_field_is_kept_when_it_can_be_read_and_can_be_undone() {
    let mut page = page();
    assert!(stores_settings(&page.change("zone", "berlin")));
    assert!(stores_settings(&page.change("clock", "12")));
    let settings = &page.held.settings;
    assert_eq!(
        (settings.zone, settings.clock),
        (Zone::named("Europe/Berlin"), ClockStyle::Twelve)
    );
    assert!(text(&page).contains("Changed “Clock”. Undo"));
    assert!(stores_settings(&press(&mut page, Press::Undo)));
    assert_eq!(page.held.settings.clock, ClockStyle::TwentyFour);
    assert!(stores_settings(&press(&mut page, Press::Undo)));
    assert_eq!(page.held.settings.zone, None);
    assert_eq!(press(&mut page, Press::Undo), Outcome::default());
}

#[test]
fn a_value_that_cannot_be_used_stays_with_its_reason() {
    let mut page = page();
    page.go("you");
    assert_eq!(page.change("zone", "CET+1"), Outcome::default());
    assert_eq!(page.held.settings.zone, None);
    let drawn = text(&page);
    assert!(
        drawn.contains(r#""CET+1" is no zone; try "Europe/Berlin""#),
        "{drawn}"
    );
    page.change("zone", "Europe/Berlin");
    assert!(!text(&page).contains("CET+1"));
}

#[test]
fn every_setting_has_a_field_and_every_field_a_setting() {
    let settings = page().held.settings;
    // Set elsewhere than by a field of their own.
    let elsewhere = ["rules", "snoozed", "dismissed", "templates"];
    for item in items(&settings.to_map()).keys() {
        assert!(
            form::is_setting(item) || elsewhere.contains(&item.as_str()),
            "{item}"
        );
    }
    for (field, value) in [
        ("country", "Germany"),
        ("holidays", "2026-12-24 2026-12-25"),
        ("order", "dmy"),
        ("me", "Ana, @ana"),
        ("level", "matter"),
        ("before_sending", "ask_once"),
        ("marks", "off"),
        ("insights", "off"),
        ("roam", "off"),
        ("roam_people", "on"),
        ("rules/tone/heat", "off"),
        ("norms/urgent", "30 minutes"),
        ("norms/urgent_words", "sev1, outage"),
        ("norms/quiet_hours", "20:00-08:00"),
        ("norms/quiet_days", "Sat,Sun"),
    ] {
        let changed = form::with(&settings, field, value).unwrap();
        assert_ne!(changed, settings, "{field}");
        let empty = form::with(&changed, field, "").unwrap();
        assert_eq!(empty, settings, "{field}");
    }
}

#[test]
fn what_an_organisation_set_is_shown_and_not_to_be_changed() {
    let mut page = page();
    let policy = serde_json::json!({"norms": {"urgent": "1 hour"}});
    let none = serde_json::Map::new();
    let (held, _) = Layered::of(none.clone(), &none, policy.as_object().unwrap());
    page.hold(held, People::default());
    page.go("team");
    let drawn = page.draw(now());
    let field = all(&drawn)
        .into_iter()
        .find(|node| {
            node.attributes
                .get("id")
                .is_some_and(|id| id == "norms/urgent")
        })
        .unwrap();
    assert_eq!(field.attributes["value"], "1 hour");
    assert!(field.attributes.contains_key("disabled"));
    assert!(drawn.all_text().contains("Set by your organisation."));
}

#[test]
fn a_person_is_added_changed_removed_and_brought_back() {
    let mut page = page();
    press(&mut page, Press::Edit { person: None });
    page.typed("person-name", "Kim Lee");
    page.typed("person-zone", "Asia/Seoul");
    assert!(stores_people(&page.submit(today())));
    assert_eq!(names(&page), ["Mei Tan", "Ana Silva", "Kim Lee"]);
    assert_eq!(page.people.list()[2].source.as_ref().unwrap().on, today());
    assert_eq!(page.people.list()[2].id, "kim lee");

    press(&mut page, Press::Edit { person: Some(0) });
    page.typed("person-name", "Mei Tan-Lim");
    assert!(stores_people(&page.submit(today())));
    assert_eq!(names(&page), ["Mei Tan-Lim", "Ana Silva", "Kim Lee"]);

    assert!(stores_people(&press(
        &mut page,
        Press::Remove { person: 1 }
    )));
    assert_eq!(names(&page), ["Mei Tan-Lim", "Kim Lee"]);
    assert!(text(&page).contains("Removed Ana Silva."));
    assert!(stores_people(&press(&mut page, Press::Undo)));
    assert_eq!(names(&page), ["Mei Tan-Lim", "Ana Silva", "Kim Lee"]);
}

#[test]
fn a_form_that_cannot_be_read_stays_open_at_the_first_problem() {
    let mut page = page();
    press(&mut page, Press::Edit { person: None });
    page.typed("person-name", "Kim Lee");
    page.typed("person-zone", "Xyzzyland");
    let outcome = page.submit(today());
    assert_eq!(outcome.focus.as_deref(), Some("person-zone"));
    assert_eq!(outcome.change, None);
    assert!(text(&page).contains(r#""Xyzzyland" is no zone; try "Europe/Berlin""#));
    assert_eq!(page.people.list().len(), 2);
}

#[test]
fn somebody_from_the_chip_is_opened_or_begun() {
    let mut page = page();
    page.go("add=Ana Silva");
    assert_eq!(page.editing.as_ref().unwrap().person, Some(1));
    assert_eq!(page.go("add=Kim Lee").focus.as_deref(), Some("person-zone"));
    assert_eq!(page.editing.as_ref().unwrap().form.name, "Kim Lee");
}

#[test]
fn a_zone_that_was_not_said_again_keeps_its_age_until_it_is_confirmed() {
    let mut page = page();
    press(&mut page, Press::Edit { person: Some(0) });
    page.typed("person-zone", "Asia/Singapore");
    page.submit(today());
    press(&mut page, Press::Edit { person: Some(0) });
    page.typed("person-handles", "@mei");
    page.submit(today() + chrono::Days::new(30));
    assert_eq!(page.people.list()[0].source.as_ref().unwrap().on, today());
    let later = now() + chrono::Days::new(400);
    assert!(
        page.draw(later)
            .all_text()
            .contains("Still Asia/Singapore?")
    );
    page.press(&Press::Own(Own::Confirm(0)), later.date_naive());
    assert!(
        !page
            .draw(later)
            .all_text()
            .contains("Still Asia/Singapore?")
    );
}

#[test]
fn of_thousands_only_some_are_drawn_and_any_is_found() {
    let mut page = page();
    let many = (0..10_000).map(|number| person(&format!("Person {number}")));
    page.hold(Layered::default(), People::from(many.collect::<Vec<_>>()));
    let rows = |page: &Options| {
        let drawn = page.draw(now());
        let rows = all(&drawn).into_iter();
        rows.filter(|node| node.class.contains("person row"))
            .count()
    };
    assert_eq!(rows(&page), STEP);
    press(&mut page, Press::Own(Own::More));
    assert_eq!(rows(&page), 2 * STEP);
    page.typed("find", "person 9999");
    assert_eq!(rows(&page), 1);
}

#[test]
fn a_list_is_read_and_what_cannot_be_used_is_named_by_its_line() {
    let mut page = page();
    page.typed(
        "pasted",
        "Kim Lee, @kim, Seoul\nJo Park, Xyzzyland\nMei Tan, @mei",
    );
    assert!(stores_people(&press(
        &mut page,
        Press::Own(Own::Import(Import::People))
    )));
    assert_eq!(names(&page)[..3], ["Mei Tan", "Ana Silva", "Kim Lee"]);
    assert_eq!(page.people.list()[0].handles, ["@mei"]);
    let drawn = text(&page);
    assert!(drawn.contains("line 2"), "{drawn}");
    assert!(page.pasted.is_empty());
}

#[test]
fn two_entries_of_one_person_are_made_one() {
    let mut page = page();
    let twin = |name: &str| Person {
        handles: vec!["@mei".into()],
        ..person(name)
    };
    page.hold(
        Layered::default(),
        People::from(vec![twin("Mei Tan"), twin("Mei T.")]),
    );
    assert!(text(&page).contains("Mei Tan and Mei T. look like one person."));
    press(&mut page, Press::Own(Own::Merge(vec![0, 1])));
    assert_eq!(names(&page), ["Mei Tan"]);
    assert!(!text(&page).contains("look like one person"));
}

#[test]
fn a_team_file_brings_its_people_and_is_kept() {
    let mut page = page();
    page.go("team");
    page.typed("pasted", r#"{"wellsent":1,"team":"Platform","norms":{"urgent":"soon"},"people":[{"name":"Kim Lee"}]}"#);
    let outcome = press(&mut page, Press::Own(Own::Import(Import::Team)));
    assert!(matches!(outcome.outside, Some(Outside::Team(_))));
    assert_eq!(names(&page).last(), Some(&"Kim Lee"));
    assert!(text(&page).contains("norms.urgent"), "{}", text(&page));
}

#[test]
fn every_rule_has_its_reason_and_example_and_can_be_switched() {
    let mut page = page();
    page.go("hints");
    let drawn = text(&page);
    for rule in rules::ALL {
        let (page, cases) = (rule.page(), rules::cases(rule.id).unwrap());
        for part in [page.summary, page.why, cases.flagged, cases.quiet] {
            assert!(drawn.contains(part), "{}: {part}", rule.id);
        }
    }
    assert!(stores_settings(&page.change("rules/tone/heat", "off")));
    assert!(page.held.settings.muted().contains("tone/heat"));
    for _ in 0..5 {
        page.held.settings.dismiss("ask/none", "a.example");
    }
    let drawn = text(&page);
    assert!(drawn.contains("five times. Switch it off?"), "{drawn}");
    press(&mut page, Press::Own(Own::Keep("ask/none".into())));
    assert!(page.held.settings.dismissed.is_empty());
}

#[test]
fn the_search_finds_what_any_section_says() {
    let mut page = page();
    for (query, there, not_there) in [
        ("quiet hours", "Quiet hours", "Working hours"),
        ("erase", "Erase everything", "Time zone"),
        ("acronym", "acronym", "Slack"),
    ] {
        page.typed("query", query);
        let drawn = text(&page).to_lowercase();
        assert!(drawn.contains(&there.to_lowercase()), "{query}: {drawn}");
        assert!(
            !drawn.contains(&not_there.to_lowercase()),
            "{query}: {drawn}"
        );
    }
    page.typed("query", "xyzzy");
    assert!(text(&page).contains("Nothing about “xyzzy” here."));
}

#[test]
fn everything_is_erased_only_when_asked_twice() {
    let mut page = page();
    page.go("data");
    assert_eq!(press(&mut page, Press::Own(Own::Erase)).outside, None);
    assert!(text(&page).contains("This cannot be undone."));
    let outcome = press(&mut page, Press::Own(Own::EraseSurely));
    assert_eq!(outcome.outside, Some(Outside::Erase));
}

#[test]
fn a_template_is_kept_renamed_and_removed() {
    let mut page = page();
    page.go("templates");
    press(&mut page, Press::Own(Own::Template(String::new())));
    page.typed("template-name", "Review");
    assert_eq!(page.submit(today()).change, None);
    page.typed("template-text", "Could you review [link]?");
    assert!(stores_settings(&page.submit(today())));
    press(&mut page, Press::Own(Own::Template("Review".into())));
    page.typed("template-name", "Review of a draft");
    page.submit(today());
    let names: Vec<_> = page.held.settings.templates.keys().cloned().collect();
    assert_eq!(names, ["Review of a draft"]);
    press(&mut page, Press::Own(Own::RemoveTemplate(names[0].clone())));
    assert!(page.held.settings.templates.is_empty());
}

#[test]
fn the_first_page_adds_somebody_and_reviews_a_message() {
    let mut page = page();
    page.go("welcome");
    page.typed("first-name", "Kim Lee");
    page.typed("first-zone", "Seoul");
    assert!(stores_people(&page.submit(today())));
    page.typed("first-message", "@Kim can you look at it?");
    let drawn = text(&page);
    assert!(drawn.contains("Kim Lee Thu 03:14"), "{drawn}");
    assert!(drawn.contains("missing"), "{drawn}");
}

#[test]
fn practice_goes_round() {
    let mut page = page();
    page.go("counts");
    let first = text(&page);
    press(&mut page, Press::Own(Own::Practice(0, true)));
    assert!(text(&page).contains("Better"));
    press(&mut page, Press::Own(Own::Practice(1, false)));
    assert_ne!(text(&page), first);
}
