//! The options page and the first page, as a person uses them: found, changed, undone, by keyboard, at any width.

use std::fs;

use anyhow::{Context, Result, ensure};
use fantoccini::{Locator, elements::Element, key::Key};
use serde_json::json;
use xtask::{browser::until, root, tools};

use super::{Stage, pages::fill};

/// Every section, and the first page, with a word that it shows.
const SECTIONS: [(&str, &str); 12] = [
    ("you", "Working hours"),
    ("people", "Mei Tan"),
    ("sites", "Slack"),
    ("hints", "Everything"),
    ("sending", "Ask once"),
    ("team", "Quiet hours"),
    ("templates", "Add a template"),
    ("counts", "practice"),
    ("data", "requests made"),
    ("shortcuts", "Open the hints"),
    ("about", "MIT or Apache"),
    ("welcome", "Who you write to"),
];

/// Counts of two weeks, so that there is something to draw.
const COUNTS: &str = r#"{"version":1,"device":"a","devices":{"a":{"2026-11-02":{"sent":5,"quiet":3},"2026-11-10":{"sent":8,"quiet":6,"missing/deadline":2}}}}"#;

async fn open(stage: &Stage, section: &str) -> Result<()> {
    let client = &stage.browser.client;
    // A fragment alone would not load the page anew.
    client.goto("about:blank").await?;
    let page = format!("options.html#{section}");
    client.goto(&stage.browser.extension_page(&page)).await?;
    element(stage, "h1").await.map(drop)
}

async fn element(stage: &Stage, selector: &str) -> Result<Element> {
    let client = &stage.browser.client;
    Ok(client.wait().for_element(Locator::Css(selector)).await?)
}

async fn press(stage: &Stage, words: &str) -> Result<()> {
    let button = format!("//button[contains(., '{words}')]");
    let client = &stage.browser.client;
    let button = client.wait().for_element(Locator::XPath(&button)).await?;
    Ok(button.click().await?)
}

/// Waits until the page says something, and returns all it says.
async fn says(stage: &Stage, part: &str) -> Result<String> {
    let mut last = String::new();
    let found = until(&format!("the page says {part:?}"), async || {
        let read = stage
            .browser
            .client
            .execute("return document.body.innerText", vec![]);
        last = read.await?.as_str().unwrap_or_default().to_owned();
        Ok(last.contains(part).then(|| last.clone()))
    })
    .await;
    found.with_context(|| format!("the page said {last:?}"))
}

async fn stored(stage: &Stage, key: &str, part: &str) -> Result<()> {
    until(&format!("{key} holds {part:?}"), async || {
        Ok(stage
            .browser
            .stored(key)
            .await?
            .contains(part)
            .then_some(()))
    })
    .await
}

pub(crate) async fn a_setting_is_searched_changed_and_undone(stage: &Stage) -> Result<()> {
    open(stage, "you").await?;
    fill(stage, "#query", "quiet hours").await?;
    let quiet = Locator::Css("[id='norms/quiet_hours']");
    let field = stage.browser.client.wait().for_element(quiet).await?;
    field.click().await?;
    field.send_keys("20:00-08:00\u{E004}").await?;
    stored(stage, "settings", r#""quiet_hours":"20:00-08:00""#).await?;
    says(stage, "Changed “Quiet hours”.").await?;
    element(stage, "#undo").await?.click().await?;
    until("it is as it was", async || {
        let settings = stage.browser.stored("settings").await?;
        Ok((!settings.contains("20:00-08:00")).then_some(()))
    })
    .await
}

pub(crate) async fn a_rule_is_switched_off_by_keyboard(stage: &Stage) -> Result<()> {
    open(stage, "hints").await?;
    let switch = stage.browser.client.wait();
    let switch = switch
        .for_element(Locator::Css("[id='rules/tone/heat']"))
        .await?;
    ensure!(switch.is_selected().await?, "the rule is on");
    switch.send_keys(" ").await?;
    stored(stage, "settings", r#""tone/heat":"off""#).await?;
    ensure!(!switch.is_selected().await?, "the rule is off");
    Ok(())
}

pub(crate) async fn a_list_is_pasted_and_its_bad_line_is_named(stage: &Stage) -> Result<()> {
    open(stage, "people").await?;
    fill(
        stage,
        "#pasted",
        "Kim Lee, @kim, Seoul\nJo Park, Xyzzyland\nDana Levi, Jerusalem, Sun-Thu",
    )
    .await?;
    press(stage, "Add these people").await?;
    let text = says(stage, "line 2").await?;
    ensure!(
        text.contains("Kim Lee") && text.contains("Xyzzyland"),
        "{text}"
    );
    stored(stage, "people", "Dana Levi").await?;
    press(stage, "Undo").await?;
    until("they are gone again", async || {
        let people = stage.browser.stored("people").await?;
        Ok((!people.contains("Dana Levi") && people.contains("Mei Tan")).then_some(()))
    })
    .await
}

/// Tables, cards and JSON with a bad entry: its line and field are named, and the good ones are kept.
pub(crate) async fn every_kind_of_list_names_its_bad_lines_and_keeps_the_good_ones(
    stage: &Stage,
) -> Result<()> {
    for (list, bad, good) in [
        (
            "name,zone,days\nKim CSV,Asia/Seoul,Mon-Freitag\n,Asia/Tokyo,\nJo CSV,Europe/Lisbon,Mon-Fri",
            vec!["line 2, days: ", "line 3, name: is missing"],
            vec!["Kim CSV", "Jo CSV"],
        ),
        (
            "BEGIN:VCARD\nTZ:Asia/Tokyo\nEND:VCARD\nBEGIN:VCARD\nFN:Kim Card\nTZ:Xyzzyland\nEND:VCARD\nBEGIN:VCARD\nFN:Jo Card\nTZ:Europe/Lisbon\nEND:VCARD",
            vec!["line 1, FN: is missing", "line 6, TZ: "],
            vec!["Kim Card", "Jo Card"],
        ),
        (
            "{\"people\": [\n{\"name\": \"Kim JSON\",\n\"zone\": \"Xyzzyland\"},\n{\"zone\": \"UTC\"},\n{\"name\": \"Jo JSON\", \"zone\": \"Europe/Lisbon\"}]}",
            vec!["line 3, zone: ", "line 4: missing field `name`"],
            vec!["Kim JSON", "Jo JSON"],
        ),
    ] {
        open(stage, "people").await?;
        // Typed line breaks would do as well, far slower.
        element(stage, "#pasted").await?.click().await?;
        stage.browser.insert(list).await?;
        press(stage, "Add these people").await?;
        let text = says(stage, bad[0]).await?;
        ensure!(bad.iter().all(|part| text.contains(part)), "{text}");
        for name in good {
            stored(stage, "people", name).await?;
        }
    }
    Ok(())
}

/// Ten thousand people from a file: all are kept, some are drawn, any is found.
pub(crate) async fn thousands_come_from_a_file(stage: &Stage) -> Result<()> {
    let file = root().join("target/browser-tests/people.csv");
    let rows =
        (0..10_000).map(|number| format!("Person {number},p{number}@example.com,Europe/Berlin\n"));
    fs::create_dir_all(root().join("target/browser-tests"))?;
    fs::write(
        &file,
        format!("name,handles,zone\n{}", rows.collect::<String>()),
    )?;
    open(stage, "people").await?;
    let chooser = element(stage, "#people-file").await?;
    chooser.send_keys(&file.display().to_string()).await?;
    says(stage, "10000 people added").await?;
    stored(stage, "people", "Person 9999").await?;
    let rows = stage
        .browser
        .client
        .find_all(Locator::Css(".person"))
        .await?;
    ensure!(rows.len() < 100, "{} people are drawn", rows.len());
    fill(stage, "#find", "Person 9999").await?;
    until("one is left", async || {
        let found = stage
            .browser
            .client
            .find_all(Locator::Css(".person"))
            .await?;
        Ok((found.len() == 1).then_some(()))
    })
    .await
}

pub(crate) async fn a_team_file_names_its_bad_line_and_is_used(stage: &Stage) -> Result<()> {
    open(stage, "team").await?;
    let file = "{\"wellsent\": 1, \"team\": \"Platform\",\n\"norms\": {\n\"urgent\": \"soon\",\n\"usual\": \"1 day\"}}";
    fill(stage, "#pasted", file).await?;
    press(stage, "Use this team file").await?;
    let text = says(stage, "Team file of Platform").await?;
    ensure!(text.contains("line 3"), "{text}");
    until("the team's norm shows", async || {
        let read = "return document.getElementById('norms/usual')?.value";
        let usual = stage.browser.client.execute(read, vec![]).await?;
        Ok((usual == json!("1 day")).then_some(()))
    })
    .await
}

pub(crate) async fn everything_is_erased_when_asked_twice(stage: &Stage) -> Result<()> {
    open(stage, "data").await?;
    press(stage, "Erase everything …").await?;
    says(stage, "This cannot be undone.").await?;
    element(stage, "#erase-surely").await?.click().await?;
    until("nothing of the user's is stored", async || {
        let people = stage.browser.stored("people").await?;
        Ok((!people.contains("Mei Tan")).then_some(()))
    })
    .await
}

/// The first page by keyboard alone: the zone, somebody, a message, and out.
pub(crate) async fn the_first_page_by_keyboard(stage: &Stage) -> Result<()> {
    open(stage, "welcome").await?;
    fill(stage, "#zone", "Lisbon\u{E004}").await?;
    stored(stage, "settings", "Europe/Lisbon").await?;
    fill(stage, "#first-name", "Kim Lee\u{E004}Seoul\u{E007}").await?;
    stored(stage, "people", "Asia/Seoul").await?;
    let name = element(stage, "#first-name").await?;
    until("the next name can be typed", async || {
        Ok((name.prop("value").await?.as_deref() == Some("")).then_some(()))
    })
    .await?;
    fill(stage, "#first-message", "@Kim can you look at it?").await?;
    let text = says(stage, "missing").await?;
    ensure!(text.contains("Kim Lee"), "{text}");
    let done = element(stage, "#begun").await?;
    done.send_keys(&char::from(Key::Enter).to_string()).await?;
    says(stage, "Working hours").await.map(drop)
}

/// axe has nothing to report on any page in any state, and nothing is cut off at 320 pixels or at 200 % zoom.
pub(crate) async fn nothing_for_axe_to_report_and_nothing_cut_off(stage: &Stage) -> Result<()> {
    tools::npm_packages()?;
    let axe = fs::read_to_string(root().join("node_modules/axe-core/axe.min.js"))?;
    let browser = &stage.browser;
    browser.store("insights", COUNTS).await?;
    for theme in ["light", "dark"] {
        browser.prefer(theme).await?;
        for (section, shows) in SECTIONS {
            for width in [1280, 640, 320] {
                browser.client.set_window_size(width, 900).await?;
                open(stage, section).await?;
                says(stage, shows).await?;
                let name = format!("{}-{theme}-{section}-{width}", browser.family);
                let picture = root().join(format!("target/browser-tests/pages/{name}.png"));
                browser.picture(&picture).await?;
                let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                let over = browser.client.execute(wide, vec![]).await?;
                ensure!(over == json!(0), "{name} is {over} pixels too wide");
                // The page's own policy lets no script in but its own; the driver's is none of the page's.
                browser.client.execute(&axe, vec![]).await?;
                let run = "axe.run().then(
                    ({ violations }) => arguments[0](violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])),
                    (error) => arguments[0](String(error)))";
                let found = browser.client.execute_async(run, vec![]).await?;
                ensure!(found == json!([]), "{name}: {found:#}");
            }
        }
    }
    browser.client.set_window_size(1280, 900).await?;
    browser.prefer("light").await
}

/// No page of the extension nor its worker ever asks the network for anything, by the browser's own record and by the
/// receipt that the page itself shows. [`xtask::browser::Browser::close`] reads Chromium's log of all tests.
pub(crate) async fn no_page_asks_the_network_for_anything(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // Wakes the worker, which the browser then reports on.
    browser.in_worker("true").await?;
    let composer = stage.chat("mei").await?;
    composer.send_keys("Can you look at it?").await?;
    let popup = browser.open_popup().await?;
    browser.listen().await?;
    super::pages::text_with(stage, &popup, "Your draft").await?;
    for (section, shows) in SECTIONS {
        open(stage, section).await?;
        browser.listen().await?;
        says(stage, shows).await?;
    }
    fill(stage, "#first-message", "Can you look at it?").await?;
    says(stage, "missing").await?;
    for target in browser.own_targets().await? {
        let loaded = browser
            .evaluate(
                &target,
                "performance.getEntriesByType('resource').map(({ name }) => name)",
            )
            .await?;
        let own = browser.extension_page("");
        let all_own = loaded.as_array().is_some_and(|list| {
            list.iter()
                .all(|name| name.as_str().is_some_and(|name| name.starts_with(&own)))
        });
        ensure!(all_own, "{} asked for {loaded:#}", target.url);
    }
    let asked: Vec<String> = browser
        .requests()?
        .into_iter()
        .filter(|address| {
            !address.starts_with(&browser.extension_page("")) && !address.starts_with("about:")
        })
        .collect();
    ensure!(asked.is_empty(), "asked for {asked:#?}");
    open(stage, "data").await?;
    let text = says(stage, "requests made").await?;
    ensure!(
        text.starts_with('0') || text.contains("\n0\n") || text.contains("\n0 "),
        "{text}"
    );
    Ok(())
}
