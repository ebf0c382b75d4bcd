//! Before sending: the first attempt is held where the sender asked for it, the second always sends, and what is no send
//! is never stopped.

use anyhow::{Context, Result, ensure};
use fantoccini::{Locator, elements::Element, key::Key};
use serde_json::{Value, json};
use xtask::{
    browser::{overlay::Card, until},
    demo::{GOOD, VAGUE},
    pack::Family,
};

use super::Stage;

/// Sets the mode, opens the page, and puts the caret into the composer of this form.
async fn begin(stage: &Stage, mode: &str, form: &str) -> Result<Element> {
    let settings = format!(r#"{{"version":1,"zone":"Europe/London","before_sending":"{mode}"}}"#);
    let browser = &stage.browser;
    browser.store("settings", &settings).await?;
    browser.client.goto(&stage.server.page("gate/")).await?;
    let composer = format!("#{form} :is(textarea, [contenteditable])");
    let composer = browser.client.find(Locator::Css(&composer)).await?;
    composer.click().await?;
    Ok(composer)
}

/// Writes a draft in one go, so that the first verdict is about all of it, and waits for that.
async fn write(stage: &Stage, composer: &Element, draft: &str) -> Result<()> {
    put(stage, composer, draft).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    Ok(())
}

async fn put(stage: &Stage, composer: &Element, draft: &str) -> Result<()> {
    let focus = vec![serde_json::to_value(composer)?];
    let client = &stage.browser.client;
    client.execute("arguments[0].focus()", focus).await?;
    stage.browser.insert(draft).await
}

fn enter() -> String {
    char::from(Key::Enter).to_string()
}

/// What the page has sent so far.
async fn sent(stage: &Stage) -> Result<Value> {
    Ok(stage
        .browser
        .client
        .execute("return outcome().sent", vec![])
        .await?)
}

async fn until_sent(stage: &Stage, messages: &[&str]) -> Result<()> {
    let mut last = Value::Null;
    let arrived = until("it is sent", async || {
        last = sent(stage).await?;
        Ok((last == json!(messages)).then_some(()))
    })
    .await;
    arrived.map_err(|error| error.context(format!("sent was {last}")))
}

/// Waits until the card says that a send is held.
async fn held(stage: &Stage) -> Result<Card> {
    stage
        .browser
        .card_that("says that it was held", |card| {
            card.text.contains("Held once")
        })
        .await
}

/// Waits until the card says why a send is held, and checks that nothing was sent.
async fn ensure_held(stage: &Stage) -> Result<()> {
    let card = held(stage).await?;
    ensure!(
        card.text.contains("Missing: context and deadline"),
        "{card:#?}"
    );
    ensure!(sent(stage).await? == json!([]), "it was sent all the same");
    Ok(())
}

pub(crate) async fn the_first_enter_is_held_and_the_second_sends(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(&enter()).await?;
    ensure_held(stage).await?;
    composer.send_keys(&enter()).await?;
    until_sent(stage, &[VAGUE]).await?;
    // The next message is another one.
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(&enter()).await?;
    held(stage).await?;
    // Even when it has become another text, the second goes.
    composer.send_keys(" Please?").await?;
    composer.send_keys(&enter()).await?;
    until_sent(stage, &[VAGUE, &format!("{VAGUE} Please?")]).await
}

/// Where the page does not show which key sends, the sender says so.
pub(crate) async fn the_key_that_sends_is_the_senders_to_say(stage: &Stage) -> Result<()> {
    let composer = begin(
        stage,
        r#"ask_once","enter":{"127.0.0.1":"off"},"clock":"24"#,
        "chat",
    )
    .await?;
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(&enter()).await?;
    until_sent(stage, &[VAGUE]).await?;
    let composer = begin(
        stage,
        r#"ask_once","enter":{"127.0.0.1":"on"},"clock":"24"#,
        "comment",
    )
    .await?;
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(&enter()).await?;
    ensure_held(stage).await
}

pub(crate) async fn the_first_click_is_held_and_the_second_sends(stage: &Stage) -> Result<()> {
    for form in ["chat", "comment"] {
        let composer = begin(stage, "ask_once", form).await?;
        write(stage, &composer, VAGUE).await?;
        let button = format!("#{form} [type=submit]");
        let button = stage.browser.client.find(Locator::Css(&button)).await?;
        button.click().await?;
        ensure_held(stage).await?;
        button.click().await?;
        until_sent(stage, &[VAGUE]).await?;
    }
    Ok(())
}

/// Some pages send before there is a click, and one press is one attempt.
pub(crate) async fn a_press_is_held_whatever_of_it_sends(stage: &Stage) -> Result<()> {
    for form in ["pointerdown", "mousedown", "pointerup", "mouseup"] {
        let composer = begin(stage, "ask_once", form).await?;
        write(stage, &composer, VAGUE).await?;
        let button = format!("#{form} button");
        let button = stage.browser.client.find(Locator::Css(&button)).await?;
        button.click().await?;
        ensure_held(stage).await?;
        button.click().await?;
        until_sent(stage, &[VAGUE]).await.context(form)?;
        // The next message is another one, and what is not held goes at the first press.
        write(stage, &composer, VAGUE).await?;
        button.click().await?;
        held(stage).await?;
        stage.replace(&composer, "thanks, got it!").await?;
        button.click().await?;
        until_sent(stage, &[VAGUE, "thanks, got it!"]).await?;
    }
    Ok(())
}

pub(crate) async fn a_button_by_keyboard_is_held_once(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "ask_once", "comment").await?;
    write(stage, &composer, VAGUE).await?;
    let button = stage
        .browser
        .client
        .find(Locator::Css("#comment [type=submit]"))
        .await?;
    button.send_keys(" ").await?;
    ensure_held(stage).await?;
    button.send_keys(" ").await?;
    until_sent(stage, &[VAGUE]).await
}

pub(crate) async fn whole_messages_and_thanks_are_never_held(stage: &Stage) -> Result<()> {
    for draft in [GOOD, "thanks, got it!"] {
        let composer = begin(stage, "ask_once", "chat").await?;
        // Wednesday 4 March 2026, 02:30 UTC: Mei is at work.
        stage.browser.fix_clock(1_772_591_400_000).await?;
        put(stage, &composer, draft).await?;
        stage.browser.chip_that("shows", |_| true).await?;
        composer.send_keys(&enter()).await?;
        until_sent(stage, &[draft]).await?;
    }
    Ok(())
}

pub(crate) async fn a_sleeping_reader_holds_a_whole_message(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "ask_once", "chat").await?;
    // Wednesday 4 March 2026, 18:14 UTC: 02:14 for Mei.
    stage.browser.fix_clock(1_772_648_040_000).await?;
    put(stage, &composer, GOOD).await?;
    stage
        .browser
        .chip_that("shows Mei's night", |chip| {
            chip.clocks == "Mei 02:14, asleep"
        })
        .await?;
    composer.send_keys(&enter()).await?;
    let card = held(stage).await?;
    ensure!(
        card.text.contains("is asleep and starts at 09:00"),
        "{card:#?}"
    );
    // Her nine o'clock on the sender's clock, for the site's own scheduler.
    ensure!(card.text.contains("5 Mar 2026, 01:00"), "{card:#?}");
    composer.send_keys(&enter()).await?;
    until_sent(stage, &[GOOD]).await
}

pub(crate) async fn the_other_modes_hold_nothing(stage: &Stage) -> Result<()> {
    for mode in ["off", "remind"] {
        let composer = begin(stage, mode, "chat").await?;
        write(stage, &composer, VAGUE).await?;
        composer.send_keys(&enter()).await?;
        until_sent(stage, &[VAGUE]).await?;
        write(stage, &composer, VAGUE).await?;
        let button = Locator::Css("#chat [type=submit]");
        stage.browser.client.find(button).await?.click().await?;
        until_sent(stage, &[VAGUE, VAGUE]).await?;
    }
    Ok(())
}

pub(crate) async fn a_reminder_shows_on_the_way_to_the_button(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "remind", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    let browser = &stage.browser;
    let button = browser
        .client
        .find(Locator::Css("#chat [type=submit]"))
        .await?;
    browser.hover(&button).await?;
    let why = browser.find_inside(".peek .gate-why").await?;
    ensure!(
        why.text()
            .await?
            .starts_with("Missing: context and deadline.")
    );
    browser.hover(&composer).await?;
    until("the reminder is gone", async || {
        Ok((!browser.is_inside(".peek").await?).then_some(()))
    })
    .await?;
    button.click().await?;
    until_sent(stage, &[VAGUE]).await
}

pub(crate) async fn what_is_no_send_is_not_held(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    let [shift, alt, null] = [Key::Shift, Key::Alt, Key::Null].map(char::from);
    // A new line, where the page makes one.
    composer
        .send_keys(&format!("{shift}{}{null}", enter()))
        .await?;
    composer.send_keys("Thanks, ").await?;
    composer
        .send_keys(&format!("{alt}{}{null}", enter()))
        .await?;
    let mut state = sent(stage).await?;
    ensure!(
        state == json!([format!("{VAGUE}\nThanks, ")]) || state == json!([]),
        "{state}"
    );
    // The page itself sends with Alt+Enter; nobody said so, and it was let through.
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(" @").await?;
    stage
        .browser
        .client
        .wait()
        .for_element(Locator::Css("#chat [role=listbox]"))
        .await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    composer.send_keys(&enter()).await?;
    until("the name is picked", async || {
        let picked = stage
            .browser
            .client
            .execute("return outcome().picked", vec![])
            .await?;
        Ok((picked == json!(["Mei Tan"])).then_some(()))
    })
    .await?;
    state = sent(stage).await?;
    ensure!(state == json!([]), "{state}");
    stage
        .browser
        .painted_that("no card opens", |painted| painted.card.is_none())
        .await?;
    // Enter is a new line in the comment, and no page says otherwise.
    let composer = begin(stage, "ask_once", "comment").await?;
    write(stage, &composer, VAGUE).await?;
    composer.send_keys(&enter()).await?;
    until("there is a new line", async || {
        let text = composer.prop("value").await?;
        Ok((text == Some(format!("{VAGUE}\n"))).then_some(()))
    })
    .await?;
    // Neither does a button that sends something else.
    let picture = Locator::Css("#comment [type=button]");
    stage.browser.client.find(picture).await?.click().await?;
    stage
        .browser
        .painted_that("no card opens", |painted| painted.card.is_none())
        .await?;
    Ok(())
}

/// Enter that confirms what an input method composes; no driver composes in Firefox.
pub(crate) async fn a_composition_is_not_held(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    if browser.family != Family::Chrome {
        return Ok(());
    }
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    browser
        .cdp(
            "Input.imeSetComposition",
            json!({ "text": " あした", "selectionStart": 4, "selectionEnd": 4 }),
        )
        .await?;
    let verdict = browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    ensure!(verdict.missing.is_some());
    // What browsers report of the key: 229, and Enter only by its code.
    for kind in ["rawKeyDown", "keyUp"] {
        browser
            .cdp(
                "Input.dispatchKeyEvent",
                json!({ "type": kind, "key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229 }),
            )
            .await?;
    }
    browser
        .cdp("Input.insertText", json!({ "text": " あした" }))
        .await?;
    until("the words are there", async || {
        let text = composer.text().await?;
        Ok(text.contains("あした").then_some(()))
    })
    .await?;
    ensure!(sent(stage).await? == json!([]));
    browser
        .painted_that("no card opens", |painted| painted.card.is_none())
        .await?;
    Ok(())
}

pub(crate) async fn a_key_held_down_is_held_until_it_is_let_go(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    if browser.family != Family::Chrome {
        return Ok(()); // geckodriver repeats no keys
    }
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, VAGUE).await?;
    let key = |kind: &str, repeat: bool| json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r", "autoRepeat": repeat });
    for (kind, repeat) in [("keyDown", false), ("keyDown", true), ("keyDown", true)] {
        browser
            .cdp("Input.dispatchKeyEvent", key(kind, repeat))
            .await?;
    }
    browser
        .cdp("Input.dispatchKeyEvent", key("keyUp", false))
        .await?;
    ensure_held(stage).await?;
    for kind in ["keyDown", "keyUp"] {
        browser
            .cdp("Input.dispatchKeyEvent", key(kind, false))
            .await?;
    }
    until_sent(stage, &[VAGUE]).await
}

/// A bare greeting is answered with an offer to put the question in, before it is sent.
pub(crate) async fn a_greeting_is_offered_its_question(stage: &Stage) -> Result<()> {
    let composer = begin(stage, "ask_once", "chat").await?;
    write(stage, &composer, "hi").await?;
    composer.send_keys(&enter()).await?;
    let card = held(stage).await?;
    ensure!(card.fixes[0].1.contains("could you"), "{card:#?}");
    stage.browser.press_inside(".fix", "could you").await?;
    until("the question is in the draft", async || {
        Ok(composer.text().await?.contains("could you").then_some(()))
    })
    .await?;
    ensure!(sent(stage).await? == json!([]));
    Ok(())
}
