//! How chip and card look and what assistive technology is told, in every state: a picture of each, and axe's opinion.
//!
//! No script reaches into the closed shadow root where they live, axe neither. So what the driver sees in there is put, to
//! the letter, into an empty page under the same style sheet, and axe looks at it there. The pictures are for people.

use std::fs;

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::{
    browser::until,
    demo::{GOOD, VAGUE},
    root, tools,
};

use super::Stage;

/// Wednesday 4 March 2026, 18:14 UTC: 02:14 in Singapore, 15:14 in São Paulo.
const EVENING: i64 = 1_772_648_040_000;

/// As a page shows somebody's profile.
pub(crate) const PROFILE: &str =
    "<aside class='profile-card'><h3>Kim Lee</h3><p>Local time: 2:14 AM</p></aside>";

pub(crate) async fn nothing_for_axe_to_report(stage: &Stage) -> Result<()> {
    for theme in ["light", "dark"] {
        for (state, conversation, draft) in [
            ("clock", "mei", "thanks, got it!"),
            ("group", "launch", "thanks, got it!"),
            ("offer", "stranger", "thanks, got it!"),
            ("told", "stranger", "thanks, got it!"),
            ("chip", "mei", VAGUE),
            ("peek", "launch", "thanks, got it!"),
            ("card", "mei", VAGUE),
            ("nothing-missing", "ana", GOOD),
            ("reasons", "mei", VAGUE),
            ("fixed", "mei", VAGUE),
            ("hushed", "mei", VAGUE),
        ] {
            set(stage, theme, state, conversation, draft).await?;
            look(stage, &format!("{theme}-{state}")).await?;
        }
    }
    Ok(())
}

/// Brings chip and card into a state.
async fn set(
    stage: &Stage,
    theme: &str,
    state: &str,
    conversation: &str,
    draft: &str,
) -> Result<()> {
    let browser = &stage.browser;
    let settings = r#"{"version":1,"zone":"Europe/London","before_sending":"ask_once"}"#;
    browser.store("settings", settings).await?;
    browser.client.goto("about:blank").await?;
    let page = stage.server.page(&format!("demo-chat/#{conversation}"));
    browser.client.goto(&page).await?;
    browser.fix_clock(EVENING).await?;
    let dress = "document.documentElement.style.colorScheme = arguments[0];
        if (arguments[1]) document.querySelector('form [aria-label]').ariaLabel = 'Message Kim Lee';
        if (arguments[2]) document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[2]);";
    let strange = conversation == "stranger";
    let profile = if state == "told" { PROFILE } else { "" };
    let dressed = vec![json!(theme), json!(strange), json!(profile)];
    browser.client.execute(dress, dressed).await?;
    let composer = browser.composer().await?;
    composer.click().await?;
    // In one go: what half a draft is told would be taken for the whole one's.
    browser.insert(draft).await?;
    let speaks = draft == VAGUE;
    browser
        .chip_that("shows this draft", |chip| chip.missing.is_some() == speaks)
        .await?;
    match state {
        "clock" | "group" | "offer" | "chip" => return Ok(()),
        "peek" => {
            browser.hover_chip().await?;
            browser.find_inside(".peek").await?;
            return Ok(());
        }
        _ => browser.press_chip().await?,
    }
    browser.card_that("is open", |_| true).await?;
    match state {
        "reasons" => browser.press_inside("summary", "Not needed").await?,
        "fixed" => {
            browser.press_inside(".fix", "by ").await?;
            browser.find_inside(".done").await?;
        }
        "hushed" => {
            browser.press_inside(".foot .link", "this message").await?;
            browser.find_inside(".nothing").await?;
        }
        _ => {}
    }
    Ok(())
}

/// Takes a picture of what is shown, and has axe look at a copy of it.
async fn look(stage: &Stage, name: &str) -> Result<()> {
    let browser = &stage.browser;
    let picture = format!("target/browser-tests/look/{}-{name}.png", browser.family);
    browser.picture(&root().join(picture)).await?;
    let shown = browser.find_inside(".stage").await?.html(false).await?;
    let voices = browser
        .count_inside("[role=status], [role=alert], [aria-live]")
        .await?;
    ensure!(voices == 1, "{name}: {voices} live regions");
    browser.client.goto(&stage.server.page("empty/")).await?;
    tools::npm_packages()?;
    let axe = fs::read_to_string(root().join("node_modules/axe-core/axe.min.js"))?;
    browser.client.execute(&axe, vec![]).await?;
    let sheet = fs::read_to_string(root().join("extension/look.css"))?;
    let put = "const sheet = new CSSStyleSheet();
        sheet.replaceSync(arguments[1]);
        document.adoptedStyleSheets = [sheet];
        document.body.innerHTML = arguments[0];";
    browser
        .client
        .execute(put, vec![json!(shown), json!(sheet)])
        .await?;
    browser.client.find(Locator::Css(".stage > *")).await?;
    let run = "const done = arguments[0];
        axe.run('.stage').then(
            ({ violations, passes }) => done({
                violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
                passes: passes.length,
            }),
            (error) => done({ error: String(error) }));";
    let found = browser.client.execute_async(run, vec![]).await?;
    ensure!(found["violations"] == json!([]), "{name}: {found:#}");
    // It has looked at something.
    ensure!(
        found["passes"].as_u64().is_some_and(|passes| passes > 3),
        "{name}: {found:#}"
    );
    Ok(())
}

/// Chip and card stay inside the window, and the chip touches no control, however little room there is.
pub(crate) async fn everything_fits_a_narrow_page_and_one_that_reads_from_right_to_left(
    stage: &Stage,
) -> Result<()> {
    let browser = &stage.browser;
    // The window of a 13 inch screen at 200 % zoom, and a pane beside another window.
    for (name, width, height, direction) in [
        ("zoomed", 640, 450, "ltr"),
        ("pane", 360, 700, "ltr"),
        ("rtl", 1000, 800, "rtl"),
    ] {
        browser.client.set_window_size(width, height).await?;
        set(stage, "light", "clock", "mei", "thanks, got it!").await?;
        let turn = "document.dir = arguments[0]; document.activeElement.blur()";
        browser.client.execute(turn, vec![json!(direction)]).await?;
        let composer = browser.composer().await?;
        composer.click().await?;
        stage.replace(&composer, VAGUE).await?;
        browser
            .chip_that("shows lights", |chip| chip.missing.is_some())
            .await?;
        let mut last = Value::Null;
        for part in [".chip", ".card"] {
            let inside = serde_json::to_value(browser.find_inside(part).await?)?;
            let fits = "const rect = arguments[0].getBoundingClientRect();
                const controls = [...document.querySelectorAll('button, textarea, [contenteditable], a')];
                const hit = controls.filter((control) => {
                    const other = control.getBoundingClientRect();
                    return other.left < rect.right && other.right > rect.left && other.top < rect.bottom && other.bottom > rect.top;
                });
                const inWindow = rect.left >= 0 && rect.top >= 0 && rect.right <= innerWidth && rect.bottom <= innerHeight;
                return { inWindow, width: rect.width, hit: arguments[0].matches('.chip') ? hit.map((one) => one.outerHTML) : [] };";
            until(&format!("{part} fits in {name}"), async || {
                last = browser.client.execute(fits, vec![inside.clone()]).await?;
                Ok((last["inWindow"] == json!(true) && last["hit"] == json!([])).then_some(()))
            })
            .await
            .map_err(|error| error.context(format!("{last:#}")))?;
            if part == ".chip" {
                browser.press_chip().await?;
                browser.card_that("is open", |_| true).await?;
            }
        }
        let picture = format!("target/browser-tests/look/{}-{name}.png", browser.family);
        browser.picture(&root().join(picture)).await?;
    }
    browser.client.set_window_size(1280, 900).await?;
    Ok(())
}

/// As a chat that is embedded in a page, or a docked browser tool leaves it.
pub(crate) async fn a_card_fits_a_frame_that_is_hardly_higher_than_its_composer(
    stage: &Stage,
) -> Result<()> {
    let client = &stage.browser.client;
    for (name, width, height) in [
        ("low", 640, 160),
        ("low-narrow", 240, 160),
        ("narrow", 200, 500),
    ] {
        client.goto(&stage.server.page("empty/")).await?;
        let frame = "const frame = document.createElement('iframe');
            Object.assign(frame, { src: arguments[0], width: arguments[1], height: arguments[2] });
            frame.style.border = '0';
            document.body.replaceChildren(frame);";
        let page = stage.server.page("demo-chat/#mei");
        client
            .execute(frame, vec![json!(page), json!(width), json!(height)])
            .await?;
        client
            .find(Locator::Css("iframe"))
            .await?
            .enter_frame()
            .await?;
        let composer = stage.browser.composer().await?;
        composer.click().await?;
        composer.send_keys(VAGUE).await?;
        stage
            .browser
            .chip_that("shows lights", |chip| chip.missing.is_some())
            .await?;
        stage.browser.press_shortcut("card").await?;
        let card = serde_json::to_value(stage.browser.find_inside(".card").await?)?;
        let fits = "const rect = arguments[0].getBoundingClientRect();
            const inside = rect.left >= 0 && rect.top >= 0 && rect.right <= innerWidth && rect.bottom <= innerHeight;
            arguments[0].scrollTop = 1e6;
            const last = arguments[0].lastElementChild.getBoundingClientRect();
            arguments[0].scrollTop = 0;
            return { inside, high: rect.height, reached: last.bottom <= rect.bottom + 1, wide: arguments[0].scrollWidth <= arguments[0].clientWidth };";
        let mut last = Value::Null;
        until(&format!("the card fits: {name}"), async || {
            last = client.execute(fits, vec![card.clone()]).await?;
            let high = last["high"].as_f64().is_some_and(|high| high > 100.0);
            let whole = ["inside", "reached", "wide"]
                .iter()
                .all(|is| last[is] == json!(true));
            Ok((high && whole).then_some(()))
        })
        .await
        .map_err(|error| error.context(format!("{last:#}")))?;
        client.enter_parent_frame().await?;
        let picture = format!(
            "target/browser-tests/look/{}-{name}.png",
            stage.browser.family
        );
        stage.browser.picture(&root().join(picture)).await?;
    }
    Ok(())
}
