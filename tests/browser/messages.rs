//! What the page receives on send is what was typed, to the last byte.

use anyhow::{Result, ensure};
use fantoccini::{Locator, elements::Element, key::Key};
use xtask::{browser::until, demo::VAGUE};

use super::Stage;

/// Texts that an editor, an extension or an offset in the wrong unit would spoil.
pub(crate) fn hard_texts() -> Vec<String> {
    let long = "Could you look at the 3rd draft 📝 by Friday, 5pm? ".repeat(400);
    let mut texts: Vec<String> = [
        "👩🏽‍💻🏳️‍🌈 👨‍👩‍👧‍👦 can you help me with this ASAP? 🙏🏿",
        "e\u{301}a\u{308}o\u{302} n\u{303} ä é — “quotes” … \u{1e9e} ﬁ",
        "هل يمكنك مراجعة المسودة قبل يوم الخميس؟ שלום, can you check v2.1 by Friday?",
        "zero\u{200b}width\u{200d}joiners \u{2066}isolated\u{2069} \u{a0}nbsp  two spaces",
        "明日の午後3時までに確認をお願いします。 𝕎𝕖𝕝𝕝 𠮷野家",
        "<b>not markup</b> &amp; `code` \\n \"'",
        VAGUE,
    ]
    .map(str::to_owned)
    .into();
    texts.push(long.chars().take(20_000).collect());
    texts
}

pub(crate) async fn a_textarea_sends_what_was_typed(stage: &Stage) -> Result<()> {
    send_all(stage, "ana").await
}

pub(crate) async fn a_contenteditable_sends_what_was_typed(stage: &Stage) -> Result<()> {
    send_all(stage, "mei").await
}

async fn send_all(stage: &Stage, conversation: &str) -> Result<()> {
    let browser = &stage.browser;
    let composer = stage.chat(conversation).await?;
    forget_messages(stage).await?;
    for text in hard_texts() {
        browser.insert(&text).await?;
        browser.chip_that("shows", |_| true).await?;
        press_enter(&composer).await?;
        ensure_sent(stage, &text).await?;
    }
    // Typed key by key, over two lines, with the card open, and sent with the button.
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    browser.press_chip().await?;
    browser.card_that("is open", |_| true).await?;
    composer
        .send_keys(&format!(
            "{}{}{}",
            char::from(Key::Shift),
            char::from(Key::Enter),
            char::from(Key::Null)
        ))
        .await?;
    composer.send_keys("Thank you").await?;
    browser
        .client
        .find(Locator::Css("button[type=submit]"))
        .await?
        .click()
        .await?;
    ensure_sent(stage, &format!("{VAGUE}\nThank you")).await
}

async fn press_enter(composer: &Element) -> Result<()> {
    Ok(composer
        .send_keys(&char::from(Key::Enter).to_string())
        .await?)
}

/// Compares the last message that the chat received, and that it has received one only.
async fn ensure_sent(stage: &Stage, text: &str) -> Result<()> {
    let client = &stage.browser.client;
    let sent = "return [...document.querySelectorAll('#messages li p')].map((message) => message.textContent)";
    let received = until("the message is sent", async || {
        let messages = client.execute(sent, vec![]).await?;
        Ok(messages
            .as_array()
            .filter(|messages| !messages.is_empty())
            .cloned())
    })
    .await?;
    ensure!(received.len() == 1, "sent {} times", received.len());
    let received = received[0].as_str().unwrap_or_default();
    ensure!(received == text, "received {received:?}, typed {text:?}");
    forget_messages(stage).await
}

/// Empties the thread, so that the next message is the only one.
async fn forget_messages(stage: &Stage) -> Result<()> {
    let empty = "document.querySelector('#messages').replaceChildren()";
    stage.browser.client.execute(empty, vec![]).await?;
    Ok(())
}
