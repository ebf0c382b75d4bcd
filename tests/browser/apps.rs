//! Real applications, installed as their users install them: what is typed into them is reviewed, mended and sent, and
//! arrives at the other side as it was typed.
//!
//! Where the other side is a person, it is one without the extension: a plain connection to the server of IRC, the
//! reader's mailbox, what Etherpad's server tells of a pad.

use anyhow::{Context, Result, ensure};
use fantoccini::{Locator, elements::Element, key::Key};
use serde_json::{Value, json};
use xtask::{
    apps::{irc::Lounge, mail, mail::Mail, pads::Pads},
    browser::{overlay::Chip, until},
    demo::VAGUE,
    tools,
};

use super::Stage;

/// A request that lacks a date, with a word for which the card offers another.
const INVOICE: &str = "Merci 👩🏽‍💻! Please send us a corrected invoice for order 2024-0788 asap, the VAT number is missing.";

/// What needs no hint.
const THANKS: &str = "thanks, got it!";

/// Mei's clock on Wednesday 4 March 2026, 12:00 UTC.
const NOON: i64 = 1_772_625_600_000;
const MEI: &str = "Mei 20:00";

impl Stage {
    /// The first match in the page in front, once there is one that shows.
    async fn find(&self, selector: &str) -> Result<Element> {
        until(&format!("{selector} shows"), async || {
            let found = self.browser.client.find_all(Locator::Css(selector)).await?;
            for element in found {
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    async fn press(&self, selector: &str) -> Result<()> {
        until(&format!("{selector} can be pressed"), async || {
            Ok(self.find(selector).await?.click().await.ok())
        })
        .await
    }

    /// Goes into the first frame that matches.
    async fn enter(&self, selector: &str) -> Result<()> {
        Ok(self.find(selector).await?.enter_frame().await?)
    }

    /// Waits until an expression in the page in front has a value.
    async fn page_says(&self, expression: &str, wanted: &Value) -> Result<()> {
        let mut last = Value::Null;
        let said = until("the page says so", async || {
            let script = format!("return {expression}");
            last = self.browser.client.execute(&script, vec![]).await?;
            Ok((last == *wanted).then_some(()))
        })
        .await;
        said.with_context(|| format!("{expression} is {last}, wanted {wanted}"))
    }

    /// Types a vague message where the caret is, and waits for its lights and its readers' clocks; then takes it back for a
    /// thanks, which is left alone.
    async fn reviews(&self, composer: &Element, missing: bool, clocks: &str) -> Result<()> {
        let browser = &self.browser;
        browser.fix_clock(NOON).await?;
        composer.send_keys(VAGUE).await?;
        browser
            .chip_that("tells what is missing, and the readers' clocks", |chip| {
                lit(chip) == missing && chip.missing.is_some() && chip.clocks.contains(clocks)
            })
            .await?;
        browser.press_chip().await?;
        browser
            .card_that("asks a question", |card| !card.questions.is_empty())
            .await?;
        self.replace(composer, THANKS).await?;
        browser
            .painted_that("nothing is said of thanks", |painted| {
                painted
                    .chip
                    .as_ref()
                    .is_none_or(|chip| chip.missing.is_none() && chip.score.is_empty())
            })
            .await?;
        Ok(())
    }

    /// Writes a request in place of what stands there, and applies the card's fix. Answers what then stands there.
    async fn fixes(&self, composer: &Element) -> Result<String> {
        let browser = &self.browser;
        self.replace(composer, INVOICE).await?;
        let offers = |card: &xtask::browser::overlay::Card| {
            card.fixes.iter().any(|(removed, _)| removed == "asap")
        };
        let painted = browser
            .painted_that("lights are painted", |painted| {
                painted.chip.as_ref().is_some_and(lit)
            })
            .await?;
        if painted.card.is_none() {
            browser.press_chip().await?;
        }
        let card = browser.card_that("offers a fix", offers).await?;
        let (removed, added) = card
            .fixes
            .iter()
            .find(|(removed, _)| removed == "asap")
            .context("it was offered")?;
        browser.press_inside(".fix", added).await?;
        browser
            .card_that("says that it is done", |card| card.text.contains("Undo"))
            .await?;
        Ok(INVOICE.replacen(removed, added, 1))
    }
}

fn lit(chip: &Chip) -> bool {
    chip.missing
        .as_ref()
        .is_some_and(|missing| !missing.is_empty())
}

fn key(key: Key) -> String {
    char::from(key).to_string()
}

pub(crate) async fn the_lounge_in_a_channel(stage: &Stage) -> Result<()> {
    tools::apps()?;
    let lounge = Lounge::start("sam", "#launch").await?;
    let mut mei = lounge.joined_by("mei", "#launch").await?;
    let client = &stage.browser.client;
    client.goto(&lounge.address).await?;
    stage.press("form.container button[type=submit]").await?;
    stage
        .page_says(
            "document.querySelectorAll('.userlist .user').length > 1",
            &json!(true),
        )
        .await?;
    let composer = stage.find("#input").await?;
    composer.click().await?;
    stage.reviews(&composer, true, MEI).await?;
    composer.send_keys(&key(Key::Enter)).await?;
    ensure!(mei.hear().await? == THANKS);
    let text = stage.fixes(&composer).await?;
    stage.press("#submit").await?;
    let heard = mei.hear().await?;
    ensure!(heard == text, "heard {heard:?}, typed {text:?}");
    Ok(())
}

pub(crate) async fn the_lounge_between_two(stage: &Stage) -> Result<()> {
    tools::apps()?;
    let lounge = Lounge::start("sam", "#launch").await?;
    let mut mei = lounge.joined_by("mei", "#launch").await?;
    let client = &stage.browser.client;
    client.goto(&lounge.address).await?;
    stage.press("form.container button[type=submit]").await?;
    let composer = stage.find("#input").await?;
    composer.click().await?;
    stage
        .page_says(
            "document.querySelectorAll('.userlist .user').length > 1",
            &json!(true),
        )
        .await?;
    composer.send_keys("/query mei").await?;
    composer.send_keys(&key(Key::Enter)).await?;
    stage.find(".chat-view[data-type=query]").await?;
    let composer = stage.find("#input").await?;
    composer.click().await?;
    stage.reviews(&composer, true, MEI).await?;
    let text = stage.fixes(&composer).await?;
    composer.send_keys(&key(Key::Enter)).await?;
    let heard = mei.hear().await?;
    ensure!(heard == text, "heard {heard:?}, typed {text:?}");
    Ok(())
}

/// Logs in as Ana and starts a mail to Mei.
async fn compose(stage: &Stage, mail: &Mail) -> Result<()> {
    let client = &stage.browser.client;
    client.goto(&mail.address).await?;
    stage.find("[name=_user]").await?.send_keys("sam").await?;
    stage
        .find("[name=_pass]")
        .await?
        .send_keys(mail::PASSWORD)
        .await?;
    stage.press("#rcmloginsubmit").await?;
    write(stage).await
}

/// Starts another mail to Mei.
async fn write(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    // As long as the list of mails is loading it does not listen.
    let to = until("a mail is begun", async || {
        for button in client.find_all(Locator::Css("a.compose")).await? {
            let _ = button.click().await;
        }
        Ok(client.find(Locator::Css("#compose_to input")).await.ok())
    })
    .await?;
    to.send_keys("Mei Tan <mei@example.com>,").await?;
    stage
        .find("#compose-subject")
        .await?
        .send_keys("Invoice 2024-0788")
        .await
        .map_err(Into::into)
}

pub(crate) async fn roundcube_in_plain_text(stage: &Stage) -> Result<()> {
    tools::apps()?;
    let mail = Mail::start("mei").await?;
    compose(stage, &mail).await?;
    let composer = stage.find("#composebody").await?;
    composer.click().await?;
    stage.reviews(&composer, true, MEI).await?;
    let text = stage.fixes(&composer).await?;
    composer
        .send_keys(&format!("{}\n\nSam", key(Key::End)))
        .await?;
    stage.press("button.send").await?;
    // Roundcube leaves the page by itself.
    stage.find("#mailboxlist").await?;
    let received = mail.received(1, "1").await?;
    ensure!(
        received.trim_end_matches('\n') == format!("{text}\n\nSam"),
        "received {received:?}, typed {text:?}"
    );
    Ok(())
}

/// The editor stands in a frame and the button outside: as Mei is off, the first click is held, and the second sends.
pub(crate) async fn roundcube_in_html(stage: &Stage) -> Result<()> {
    tools::apps()?;
    let browser = &stage.browser;
    let held = r#"{"version":2,"zone":"Europe/London","roam":false,"before_sending":"ask_once"}"#;
    browser.store("settings", held).await?;
    let mail = Mail::start("mei").await?;
    compose(stage, &mail).await?;
    stage.press(".mce-i-html").await?;
    stage.enter("#composebody_ifr").await?;
    let composer = stage.find("body").await?;
    composer.click().await?;
    stage.reviews(&composer, true, MEI).await?;
    let text = stage.fixes(&composer).await?;
    browser.client.clone().enter_parent_frame().await?;
    stage.press("button.send").await?;
    stage.enter("#composebody_ifr").await?;
    browser
        .card_that("says that it was held", |card| {
            card.text.contains("Held once")
        })
        .await?;
    browser.client.clone().enter_parent_frame().await?;
    stage.press("button.send").await?;
    // Roundcube leaves the page by itself.
    stage.find("#mailboxlist").await?;
    let received = mail.received(1, "2").await?;
    let read =
        "return new DOMParser().parseFromString(arguments[0], 'text/html').body.innerHTML.trim()";
    let body = browser.client.execute(read, vec![json!(received)]).await?;
    ensure!(
        body == json!(format!("<p>{text}</p>")),
        "received {received:?}, typed {text:?}"
    );
    Ok(())
}

/// Opens a pad as Sam, while Mei has it open, too.
async fn open(stage: &Stage, pads: &Pads) -> Result<()> {
    let client = &stage.browser.client;
    let mine = client.window().await?;
    let other = client.new_window(true).await?;
    client.switch_to_window(other.handle).await?;
    // By another name of the same machine, as a browser is one author at a place.
    let place = pads
        .pad("plan", "Mei Tan")
        .replace("127.0.0.1", "localhost");
    client.goto(&place).await?;
    stage.find("[name=ace_outer]").await?;
    client.switch_to_window(mine).await?;
    client.goto(&pads.pad("plan", "Sam")).await?;
    let named = "document.querySelector('#otheruserstable .usertdname')?.textContent";
    stage.page_says(named, &json!("Mei Tan")).await
}

/// Closes Mei's window.
async fn close(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    let mine = client.window().await?;
    for window in client.windows().await? {
        if window != mine {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
    }
    Ok(client.switch_to_window(mine).await?)
}

/// Does something in a pad that Mei has open, too.
async fn beside_mei(stage: &Stage, act: impl AsyncFn(&Stage, &Pads) -> Result<()>) -> Result<()> {
    tools::apps()?;
    let pads = Pads::start().await?;
    open(stage, &pads).await?;
    let written = act(stage, &pads).await;
    close(stage).await?;
    written
}

pub(crate) async fn etherpads_pad(stage: &Stage) -> Result<()> {
    beside_mei(stage, write_pad).await
}

async fn write_pad(stage: &Stage, pads: &Pads) -> Result<()> {
    let client = &stage.browser.client;
    for frame in ["[name=ace_outer]", "[name=ace_inner]"] {
        stage.enter(frame).await?;
    }
    let composer = stage.find("body").await?;
    composer.click().await?;
    stage.reviews(&composer, false, MEI).await?;
    let text = stage.fixes(&composer).await?;
    for _ in 0..2 {
        client.clone().enter_parent_frame().await?;
    }
    told(stage, &pads.told("getText", "plan"), |told| {
        told["data"]["text"] == json!(format!("{text}\n"))
    })
    .await?;
    // Who goes elsewhere in the page has left the pad, and its card is gone.
    stage.press("#chaticon").await?;
    stage.find("#chatinput").await?.click().await?;
    for frame in ["[name=ace_outer]", "[name=ace_inner]"] {
        stage.enter(frame).await?;
    }
    stage
        .browser
        .painted_that("the pad was left", |painted| {
            painted.chip.is_none() && painted.card.is_none()
        })
        .await?;
    Ok(())
}

pub(crate) async fn etherpads_chat(stage: &Stage) -> Result<()> {
    beside_mei(stage, chat).await
}

async fn chat(stage: &Stage, pads: &Pads) -> Result<()> {
    stage.press("#chaticon").await?;
    let composer = stage.find("#chatinput").await?;
    composer.click().await?;
    stage.reviews(&composer, true, MEI).await?;
    let text = stage.fixes(&composer).await?;
    composer.send_keys(&key(Key::Enter)).await?;
    told(stage, &pads.told("getChatHistory", "plan"), |told| {
        told["data"]["messages"][0]["text"] == json!(text)
    })
    .await
}

/// Waits until a server tells what is wanted.
async fn told(stage: &Stage, address: &str, wanted: impl Fn(&Value) -> bool) -> Result<()> {
    let ask = "fetch(arguments[0]).then((told) => told.json()).then(arguments[1])";
    let mut last = Value::Null;
    let told = until("the server tells it", async || {
        last = stage
            .browser
            .client
            .execute_async(ask, vec![json!(address)])
            .await?;
        Ok(wanted(&last).then_some(()))
    })
    .await;
    told.with_context(|| format!("it told {last}"))
}
