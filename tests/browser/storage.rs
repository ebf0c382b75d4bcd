//! What is stored, under faults: two pages at once, no room left, broken texts, a newer version, ten thousand people.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::{browser::until, pack::Family};

use super::{Stage, pages};

/// Makes this page's storage refuse to store, as it does where it is full. Firefox runs a driver's scripts in a world of
/// their own.
const REFUSE: &str = "const page = window.wrappedJSObject ?? window;
    const area = page.chrome.storage.local;
    page.storageSet = area.set;
    area.set = () => page.Promise.reject(new page.Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'));";

/// Takes [`REFUSE`] back.
const ROOM: &str = "const page = window.wrappedJSObject ?? window;
    page.chrome.storage.local.set = page.storageSet;";

/// Opens the options page anew.
async fn options(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.client.goto("about:blank").await?;
    browser
        .client
        .goto(&browser.extension_page("options.html"))
        .await?;
    browser
        .client
        .wait()
        .for_element(Locator::Css("#zone"))
        .await?;
    Ok(())
}

/// Types into a field over what it holds, and leaves it.
async fn fill(stage: &Stage, selector: &str, text: &str) -> Result<()> {
    pages::fill(stage, selector, &format!("{text}\u{E004}")).await
}

/// Waits until the text stored under `key` has every one of `parts`.
async fn stored_with(stage: &Stage, key: &str, parts: &[&str]) -> Result<String> {
    until(&format!("{key} has {parts:?}"), async || {
        let text = stage.browser.stored(key).await?;
        Ok(parts.iter().all(|part| text.contains(part)).then_some(text))
    })
    .await
}

/// Waits until the page says something.
async fn says(stage: &Stage, part: &str) -> Result<()> {
    until(&format!("the page says {part:?}"), async || {
        let text = stage
            .browser
            .client
            .execute("return document.body.innerText", vec![])
            .await?;
        Ok(text
            .as_str()
            .is_some_and(|text| text.contains(part))
            .then_some(()))
    })
    .await
}

/// Runs a script of the options page that calls its last argument when it is done.
async fn done(stage: &Stage, script: &str, arguments: Vec<Value>) -> Result<Value> {
    Ok(stage
        .browser
        .client
        .execute_async(script, arguments)
        .await?)
}

/// Each page has its change ready before either may store it: neither reads what the other stores.
pub(crate) async fn two_options_pages_do_not_overwrite_each_other(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    options(stage).await?;
    let first = client.window().await?;
    let second = client.new_window(true).await?.handle;
    client.switch_to_window(second.clone()).await?;
    options(stage).await?;
    // Whoever stores waits for its turn, and the turn is ours.
    client
        .execute_async(
            "const ready = arguments[0];
             navigator.locks.request('wellsent-store', () => new Promise((end) => { window.end = end; ready(); }));",
            vec![],
        )
        .await?;
    fill(stage, "#hours", "08:00-16:00").await?;
    client.switch_to_window(first.clone()).await?;
    fill(stage, "#zone", "Asia/Tokyo").await?;
    let waiting = "navigator.locks.query().then(({ pending }) => arguments[0](pending.length))";
    until("both pages wait for their turn", async || {
        let waiting = client.execute_async(waiting, vec![]).await?;
        Ok((waiting == json!(2)).then_some(()))
    })
    .await?;
    client.switch_to_window(second).await?;
    client.execute("window.end()", vec![]).await?;
    let stored = stored_with(
        stage,
        "settings",
        &[r#""zone":"Asia/Tokyo""#, r#""hours":"08:00-16:00""#],
    )
    .await;
    client.close_window().await?;
    client.switch_to_window(first).await?;
    stored.map(drop)
}

pub(crate) async fn a_full_storage_is_said_and_nothing_is_lost(stage: &Stage) -> Result<()> {
    options(stage).await?;
    if stage.browser.family == Family::Chrome {
        // Up to the last few bytes of what the browser grants.
        let fill = "const area = chrome.storage.local, done = arguments[0];
            area.getBytesInUse(null)
                .then((used) => area.set({ junk: 'x'.repeat(area.QUOTA_BYTES - used - 8) }))
                .then(() => done(true), (error) => done(String(error)));";
        let filled = done(stage, fill, vec![]).await?;
        ensure!(filled == json!(true), "{filled}");
    } else {
        // Firefox grants a share of the disk, which no test should fill.
        stage.browser.client.execute(REFUSE, vec![]).await?;
    }
    let outcome = async {
        fill(stage, "#zone", "America/Argentina/Buenos_Aires").await?;
        says(stage, "there is no room left").await?;
        let stored = stage.browser.stored("settings").await?;
        ensure!(stored.contains("Europe/London"), "{stored}");
        Ok(())
    }
    .await;
    if stage.browser.family == Family::Chrome {
        let room = "chrome.storage.local.remove('junk').then(() => arguments[0](true))";
        done(stage, room, vec![]).await?;
    }
    outcome
}

pub(crate) async fn a_change_that_found_no_room_is_stored_with_the_next(
    stage: &Stage,
) -> Result<()> {
    options(stage).await?;
    stage.browser.client.execute(REFUSE, vec![]).await?;
    fill(stage, "#zone", "Asia/Tokyo").await?;
    says(stage, "there is no room left").await?;
    stage.browser.client.execute(ROOM, vec![]).await?;
    fill(stage, "#hours", "08:00-16:00").await?;
    stored_with(
        stage,
        "settings",
        &[r#""zone":"Asia/Tokyo""#, r#""hours":"08:00-16:00""#],
    )
    .await?;
    Ok(())
}

pub(crate) async fn broken_settings_are_read_as_far_as_they_go_and_kept(
    stage: &Stage,
) -> Result<()> {
    let broken = r#"{"version":2,"roam":false,"hours":"07:00-15:00","zone":"Asia/To"#;
    stage.browser.store("settings", broken).await?;
    options(stage).await?;
    says(stage, "broken").await?;
    let hours = stage.browser.client.find(Locator::Css("#hours")).await?;
    ensure!(hours.prop("value").await?.as_deref() == Some("07:00-15:00"));
    fill(stage, "#zone", "Asia/Tokyo").await?;
    stored_with(
        stage,
        "settings",
        &[r#""zone":"Asia/Tokyo""#, r#""hours":"07:00-15:00""#],
    )
    .await?;
    let aside = stage.browser.stored("unreadable/settings").await?;
    ensure!(aside == broken, "{aside}");
    Ok(())
}

pub(crate) async fn settings_of_a_newer_version_are_used_and_kept(stage: &Stage) -> Result<()> {
    let newer =
        r#"{"version":9,"roam":false,"hours":"07:00-15:00","clock":"decimal","mood":"calm"}"#;
    stage.browser.store("settings", newer).await?;
    options(stage).await?;
    says(stage, "of version 9").await?;
    fill(stage, "#zone", "Asia/Tokyo").await?;
    let parts = [
        r#""zone":"Asia/Tokyo""#,
        r#""hours":"07:00-15:00""#,
        r#""clock":"decimal""#,
        r#""mood":"calm""#,
        r#""version":9"#,
    ];
    stored_with(stage, "settings", &parts).await?;
    Ok(())
}

pub(crate) async fn ten_thousand_people_are_known_and_kept(stage: &Stage) -> Result<()> {
    let people: Vec<Value> = (0..10_000)
        .map(|number| json!({ "name": format!("Person {number:05}"), "handles": [format!("@p{number}")], "zone": "Asia/Tokyo" }))
        .chain([json!({ "name": "Mei Tan", "zone": "Asia/Singapore" })])
        .collect();
    let text = json!({ "version": 2, "people": people }).to_string();
    stage.browser.store("people", &text).await?;
    let composer = stage.chat("mei").await?;
    stage.browser.fix_clock(1_772_648_040_000).await?;
    composer.send_keys("Hello").await?;
    stage
        .browser
        .chip_that("shows the clock", |chip| chip.clocks == "Mei 02:14, asleep")
        .await?;
    options(stage).await?;
    stage
        .browser
        .client
        .execute("location.hash = 'people'", vec![])
        .await?;
    stage
        .browser
        .client
        .wait()
        .for_element(Locator::Css("#add"))
        .await?;
    let add = stage.browser.client.find(Locator::Css("#add")).await?;
    add.click().await?;
    fill(stage, "#person-name", "Zoë").await?;
    fill(stage, "#person-handles", "@zoe").await?;
    let name = stage
        .browser
        .client
        .find(Locator::Css("#person-name"))
        .await?;
    name.send_keys("\u{E007}").await?;
    let stored = stored_with(stage, "people", &["Zoë"]).await?;
    let stored: Value = serde_json::from_str(&stored)?;
    let count = stored["people"].as_array().map_or(0, Vec::len);
    ensure!(count == 10_002, "{count} people");
    Ok(())
}

/// The browser's sync is this machine's own here; another device is played by what it would write.
pub(crate) async fn settings_roam_and_the_newest_holds(stage: &Stage) -> Result<()> {
    let clear = "chrome.storage.sync.clear().then(() => arguments[0](true))";
    stage
        .browser
        .store("settings", r#"{"version":2,"zone":"Europe/London"}"#)
        .await?;
    options(stage).await?;
    fill(stage, "#hours", "08:00-16:00").await?;
    let roamed = "chrome.storage.sync.get(null).then((all) => arguments[0](JSON.stringify(all)))";
    let outcome = async {
        until("the change is in the browser's sync", async || {
            let all = done(stage, roamed, vec![]).await?;
            let all = all.as_str().unwrap_or_default();
            Ok(all.contains("08:00-16:00").then_some(()))
        })
        .await?;
        let later = "chrome.storage.sync.set({ 'wellsent/0': {
            's/clock': [4102444800000, '12'], 's/hours': [1, '01:00-02:00'], 's/mood': [4102444800000, 'calm'] } })
            .then(() => arguments[0](true))";
        done(stage, later, vec![]).await?;
        let parts = [
            r#""clock":"12""#,
            r#""hours":"08:00-16:00""#,
            r#""mood":"calm""#,
        ];
        stored_with(stage, "settings", &parts).await?;
        // People stay where they are until the user says otherwise.
        let all = done(stage, roamed, vec![]).await?;
        ensure!(!all.as_str().unwrap_or_default().contains("p/"), "{all}");
        Ok(())
    }
    .await;
    stage
        .browser
        .store("settings", r#"{"version":2,"roam":false}"#)
        .await?;
    done(stage, clear, vec![]).await?;
    outcome
}

/// Nothing but numbers is kept of what was done with hints, and nothing at all where counts are switched off.
pub(crate) async fn what_happened_is_counted_unless_it_is_switched_off(
    stage: &Stage,
) -> Result<()> {
    options(stage).await?;
    let tell = "chrome.runtime.sendMessage({ ask: 'dismiss', rule: 'deadline/none', reason: 'not_helpful', places: ['a.example'] }).then(() => arguments[0](true))";
    done(stage, tell, vec![]).await?;
    stored_with(stage, "insights", &[r#""dismissed/deadline/none":1"#]).await?;
    done(stage, tell, vec![]).await?;
    stored_with(stage, "insights", &[r#""dismissed/deadline/none":2"#]).await?;
    stored_with(stage, "settings", &[r#""dismissed":{"deadline/none":{"#]).await?;
    done(
        stage,
        "chrome.storage.local.remove('insights').then(() => arguments[0](true))",
        vec![],
    )
    .await?;
    stage
        .browser
        .store("settings", r#"{"version":2,"roam":false,"insights":false}"#)
        .await?;
    done(stage, tell, vec![]).await?;
    // The dismissal itself is still known, for the offer to mute the rule.
    stored_with(stage, "settings", &[r#""dismissed":{"deadline/none":{"#]).await?;
    ensure!(stage.browser.stored("insights").await?.is_empty());
    Ok(())
}
