//! The popup of the toolbar button over a page: what is pressed in it is done in the page, and both know the same.

use std::fs;

use anyhow::{Context, Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use xtask::{
    browser::{devtools::Target, until},
    demo::VAGUE,
    root, tools,
};

use super::{
    Stage,
    card::{INVOICE, draft_is},
    pages::{fill, press, text_with},
};

/// The draft of the page in front, with hints, in an open popup.
async fn over(stage: &Stage, conversation: &str, draft: &str) -> Result<Target> {
    let composer = stage.chat(conversation).await?;
    composer.send_keys(draft).await?;
    let browser = &stage.browser;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    let popup = browser.open_popup().await?;
    text_with(stage, &popup, "Your draft").await?;
    Ok(popup)
}

/// Waits until an expression is true in the popup.
async fn holds(stage: &Stage, popup: &Target, expression: &str) -> Result<()> {
    until(expression, async || {
        let value = stage.browser.evaluate(popup, expression).await?;
        Ok((value == json!(true)).then_some(()))
    })
    .await
}

pub(crate) async fn a_fix_is_put_into_the_page_and_taken_back(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    // Mei's composer is a contenteditable, Ana's a textarea.
    for conversation in ["mei", "ana"] {
        let popup = over(stage, conversation, INVOICE).await?;
        let composer = browser.composer().await?;
        let fix = "(() => {
            const fix = document.querySelector('.fix');
            const [removed, added] = ['del', 'ins'].map((tag) => fix.querySelector(tag)?.textContent ?? '');
            fix.click();
            return [removed, added];
        })()";
        let pressed = browser.evaluate(&popup, fix).await?;
        let [removed, added] = [0, 1].map(|at| pressed[at].as_str().unwrap_or_default());
        ensure!(removed == "asap" && !added.is_empty(), "{pressed}");
        draft_is(&composer, &INVOICE.replacen(removed, added, 1)).await?;
        text_with(stage, &popup, "Undo").await?;
        holds(stage, &popup, "!document.querySelector('.fix del')").await?;
        press(stage, &popup, "Undo").await?;
        draft_is(&composer, INVOICE).await?;
        holds(
            stage,
            &popup,
            "document.querySelector('.fix del')?.textContent === 'asap'",
        )
        .await?;
    }
    Ok(())
}

/// A fix that leaves a place to be written over puts the caret there and makes way.
pub(crate) async fn a_fix_with_a_slot_closes_the_popup(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let composer = stage.chat("ana").await?;
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    let popup = browser.open_popup().await?;
    text_with(stage, &popup, "Your draft").await?;
    let press = "[...document.querySelectorAll('.fix')].find((fix) => fix.textContent.includes('[…]')).click()";
    browser.evaluate(&popup, press).await?;
    until("the popup is closed", async || {
        let own = browser.own_targets().await?;
        let open = own.iter().any(|target| target.url.contains("popup"));
        Ok((!open).then_some(()))
    })
    .await?;
    let selected = "const field = document.activeElement;
        return field.value?.slice(field.selectionStart, field.selectionEnd) ?? null";
    let selected = browser.client.execute(selected, vec![]).await?;
    ensure!(selected == json!("[…]"), "{selected}");
    Ok(())
}

/// What is dismissed in the popup is dismissed in the page, and the other way round.
pub(crate) async fn a_dismissal_holds_here_and_in_the_page(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let popup = over(stage, "mei", INVOICE).await?;
    press(stage, &popup, "They know").await?;
    let text = text_with(stage, &popup, "Undo").await?;
    ensure!(!text.contains("“asap”"), "{text}");
    browser.press_chip().await?;
    browser
        .card_that("asks no more", |card| {
            !card.questions.iter().any(|one| one.contains("“asap”"))
        })
        .await?;
    browser.press_inside(".done .link", "Undo").await?;
    browser
        .card_that("asks again", |card| {
            card.questions.iter().any(|one| one.contains("“asap”"))
        })
        .await?;
    let popup = browser.open_popup().await?;
    text_with(stage, &popup, "“asap”").await?;
    until("nothing is counted any more", async || {
        let settings = browser
            .evaluate(
                &popup,
                "chrome.storage.local.get('settings').then((all) => all.settings)",
            )
            .await?;
        let settings = settings.as_str().context("settings are stored")?;
        Ok((!settings.contains("Mei Tan")).then_some(()))
    })
    .await
}

/// The states of the popup, each with a word that it shows.
const STATES: [(&str, &str); 8] = [
    ("pad", "Review a message"),
    ("pasted", "missing"),
    ("received", "Could you tell me"),
    ("draft", "Your draft"),
    ("fixed", "Undo"),
    ("snoozed", "Snoozed on"),
    ("nobody", "Add the people"),
    ("stranger", "Work on this site"),
];

/// axe has nothing to report in any state, and nothing is wider than the popup, also where that is as narrow as a telephone.
pub(crate) async fn nothing_for_axe_to_report_in_any_state(stage: &Stage) -> Result<()> {
    tools::npm_packages()?;
    let axe = fs::read_to_string(root().join("node_modules/axe-core/axe.min.js"))?;
    let browser = &stage.browser;
    for theme in ["light", "dark"] {
        for (state, shows) in STATES {
            let popup = shown(stage, state).await?;
            browser.prefer_in(&popup, theme).await?;
            text_with(stage, &popup, shows).await?;
            let name = format!("{theme}-{state}");
            let folder = root().join("target/browser-tests/popup");
            fs::create_dir_all(&folder)?;
            let picture = browser.picture_of(&popup).await?;
            fs::write(folder.join(format!("{name}.png")), picture)?;
            let over = browser.evaluate(&popup, TOO_WIDE).await?;
            ensure!(over == json!(0), "{name} is {over} pixels too wide");
            browser.evaluate(&popup, &axe).await?;
            let run = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))";
            let found = browser.evaluate(&popup, run).await?;
            ensure!(found == json!([]), "{name}: {found:#}");
        }
    }
    browser.close_popup().await
}

/// By how many pixels a page is wider than its window.
const TOO_WIDE: &str =
    "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/// Where the popup's page is as narrow as a telephone, nothing is cut off.
pub(crate) async fn nothing_is_cut_off_at_320_pixels(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    client.set_window_size(320, 700).await?;
    client
        .goto(&stage.browser.extension_page("popup.html"))
        .await?;
    for side in ["own", "received"] {
        let choose = client
            .wait()
            .for_element(Locator::Id(&format!("side-{side}")))
            .await?;
        choose.click().await?;
        fill(stage, "#scratch", &format!("@mei {VAGUE}")).await?;
        let answer = if side == "own" { ".hints" } else { ".reply" };
        client.wait().for_element(Locator::Css(answer)).await?;
        client
            .execute("document.querySelector('.templates').open = true", vec![])
            .await?;
        let picture = format!(
            "target/browser-tests/popup/{}-{side}-320.png",
            stage.browser.family
        );
        stage.browser.picture(&root().join(picture)).await?;
        let over = client
            .execute(&format!("return {TOO_WIDE}"), vec![])
            .await?;
        ensure!(over == json!(0), "{side} is {over} pixels too wide");
    }
    client.set_window_size(1280, 900).await?;
    Ok(())
}

/// "Review selection" of the context menu, which no driver can click: its event is what the browser makes of the click.
pub(crate) async fn a_selection_is_reviewed_from_the_context_menu(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    stage.chat("mei").await?;
    let titles = "new Promise((done) => chrome.contextMenus.update('review', {}, () => done(chrome.runtime.lastError?.message ?? '')))";
    ensure!(
        browser.in_worker(titles).await? == json!(""),
        "the menu has its entry"
    );
    let click = format!(
        "(chrome.contextMenus.onClicked.dispatch({}), true)",
        json!({ "menuItemId": "review", "selectionText": VAGUE, "editable": false })
    );
    browser.in_worker(&click).await?;
    let popup = browser.popup().await?;
    text_with(stage, &popup, "Review a message").await?;
    let text = text_with(stage, &popup, "missing").await?;
    ensure!(text.contains("By when"), "{text}");
    holds(
        stage,
        &popup,
        &format!(
            "document.querySelector('#scratch').value === {}",
            json!(VAGUE)
        ),
    )
    .await?;
    // It was kept for this once.
    browser.close_popup().await?;
    let popup = browser.open_popup().await?;
    holds(
        stage,
        &popup,
        "document.querySelector('#scratch')?.value === ''",
    )
    .await
}

/// The popup in a state.
async fn shown(stage: &Stage, state: &str) -> Result<Target> {
    let browser = &stage.browser;
    browser.close_popup().await?;
    stage.reset().await?;
    if state == "nobody" {
        browser.store("people", "").await?;
    }
    if ["draft", "fixed"].contains(&state) {
        let popup = over(stage, "mei", INVOICE).await?;
        if state == "fixed" {
            browser
                .evaluate(&popup, "document.querySelector('.fix').click()")
                .await?;
        }
        return Ok(popup);
    }
    stage.chat("mei").await?;
    if state == "stranger" {
        let page = stage
            .server
            .page("empty/")
            .replace("127.0.0.1", "localhost");
        browser.client.goto(&page).await?;
        return browser.open_popup().await;
    }
    let popup = browser.open_popup().await?;
    text_with(stage, &popup, "Working on").await?;
    match state {
        "pasted" | "received" => {
            let side = if state == "received" {
                "received"
            } else {
                "own"
            };
            let begin = format!(
                "(document.querySelector('#side-{side}').click(), document.querySelector('#scratch').focus())"
            );
            browser.evaluate(&popup, &begin).await?;
            browser
                .insert_into(&popup, &format!("@mei {VAGUE}"))
                .await?;
        }
        "snoozed" => press(stage, &popup, "Snooze").await?,
        _ => {}
    }
    Ok(popup)
}

/// Everything goes by keyboard: the first Tab comes to the options, the draft's fix is pressed by Enter.
pub(crate) async fn everything_goes_by_keyboard(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let popup = over(stage, "ana", INVOICE).await?;
    let composer = browser.composer().await?;
    let reachable = "[...document.querySelectorAll('button, input, textarea, summary')]
        .filter((one) => one.checkVisibility()).length";
    let all = browser.evaluate(&popup, reachable).await?.as_u64();
    let mut seen = Vec::new();
    for _ in 0..all.unwrap_or_default() + 1 {
        browser.press_in(&popup, "Tab").await?;
        let focused = "(() => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
            return [document.activeElement.tagName, document.activeElement.textContent, outlineStyle !== 'none' && outlineWidth !== '0px'];
        })()";
        let focused = browser.evaluate(&popup, focused).await?;
        if focused[0] == "BODY" {
            continue;
        }
        ensure!(focused[2] == json!(true), "no outline around {focused}");
        seen.push(focused[1].as_str().unwrap_or_default().to_owned());
        let is_fix = "document.activeElement.matches('.fix')";
        if browser.evaluate(&popup, is_fix).await? == json!(true) {
            browser.press_in(&popup, "Enter").await?;
            text_with(stage, &popup, "Undo").await?;
            let text = composer.prop("value").await?.unwrap_or_default();
            ensure!(!text.contains("asap"), "{text}");
            return Ok(());
        }
    }
    ensure!(false, "no fix among {seen:#?}");
    Ok(())
}
