//! `cargo xtask demo`: the extension at work in a small chat, in one command.
//!
//! With a display it opens a browser, ready to type. Without one it drives the same page headless: it types a vague and a good
//! message, prints what the card says of each, and leaves screenshots.

use std::{env, path::PathBuf, time::Duration};

use anyhow::Result;
use clap::Args;
use serde_json::json;

use crate::{
    browser::{Browser, Look, overlay::Card},
    module,
    pack::{Family, Pack},
    root, say,
    serve::Server,
};

/// How to show it.
#[derive(Args, Debug)]
pub struct Options {
    /// Open no window: type two messages, print their reviews, take screenshots
    #[arg(long)]
    headless: bool,
}

/// The people of the demo chat, as the extension stores people.
pub const PEOPLE: &str = include_str!("../../tests/pages/demo-chat/people.json");

/// A request that leaves its reader asking, and the same one made whole.
pub const VAGUE: &str = "Can you help me write a case study for X client?";
pub const GOOD: &str = "Could you write the first draft of a case study for ABC client? The specifications, our previous studies and \
    the interview transcript are in their client folder. It is to be published within two weeks, so I would need the first draft a \
    week from today.";

/// Builds, serves and shows.
pub fn run(options: &Options) -> Result<()> {
    let family = Family::Chrome;
    let extension = extension(family)?;
    let look = if options.headless || !has_display() {
        Look::Headless
    } else {
        Look::Window
    };
    tokio::runtime::Runtime::new()?.block_on(async {
        let server = Server::start().await?;
        say::step("Starting Chromium with the demo chat");
        let browser = Browser::start(family, &extension, look).await?;
        let shown = match look {
            Look::Window => window(&browser, &server).await,
            Look::Headless => headless(&browser, &server).await,
        };
        browser.close().await?;
        shown
    })
}

/// Builds the extension and packs it for one browser and for pages on the loopback address.
pub fn extension(family: Family) -> Result<PathBuf> {
    extension_at(family, &[])
}

/// The same, allowed at these match patterns too.
pub fn extension_at(family: Family, patterns: &[String]) -> Result<PathBuf> {
    let pack = Pack::read(&root().join("extension"), module::build()?)?
        .aimed_at(family)?
        .for_loopback()?
        .allowed_at(patterns)?;
    let kind = if patterns.is_empty() { "" } else { "-sites" };
    let folder = root()
        .join("target/extension")
        .join(format!("{family}{kind}"));
    pack.write_folder(&folder)?;
    Ok(folder)
}

async fn window(browser: &Browser, server: &Server) -> Result<()> {
    browser.store("people", PEOPLE).await?;
    browser.client.goto(&server.page("demo-chat/#mei")).await?;
    browser.composer().await?.click().await?;
    println!(
        "The demo chat is open. Write to Mei, Ana or #launch and watch beside the text box, for example:\n\n  {VAGUE}\n\n\
         Nothing you type leaves this machine. Close the window to end."
    );
    let closed = async {
        while browser
            .client
            .windows()
            .await
            .is_ok_and(|windows| !windows.is_empty())
        {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    };
    tokio::select! {
        () = closed => Ok(()),
        interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
    }
}

async fn headless(browser: &Browser, server: &Server) -> Result<()> {
    browser.store("people", PEOPLE).await?;
    let folder = root().join("target/demo");
    let mut pictures = Vec::new();
    // Twice as many pixels, so that the pictures are sharp where they are shown smaller.
    let screen = json!({ "width": 1240, "height": 760, "deviceScaleFactor": 2, "mobile": false });
    browser
        .cdp("Emulation.setDeviceMetricsOverride", screen)
        .await?;
    for (name, scheme, draft) in [
        ("vague", "light", VAGUE),
        ("good", "light", GOOD),
        ("vague-dark", "dark", VAGUE),
    ] {
        let scheme_feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser
            .cdp(
                "Emulation.setEmulatedMedia",
                json!({ "features": scheme_feature }),
            )
            .await?;
        // A page of its own, as a fragment alone would not load anew.
        browser
            .client
            .goto(&server.page(&format!("demo-chat/?{name}#mei")))
            .await?;
        browser.composer().await?.send_keys(draft).await?;
        let wants = draft == VAGUE;
        browser
            .chip_that("tells the draft's review", |chip| {
                chip.missing
                    .as_ref()
                    .is_some_and(|missing| !missing.is_empty())
                    == wants
            })
            .await?;
        browser.press_chip().await?;
        let card = browser.card_that("is open", |_| true).await?;
        let picture = folder.join(name).with_extension("png");
        browser.picture(&picture).await?;
        pictures.push(picture);
        if scheme == "light" {
            print(draft, &card);
        }
    }
    println!("Screenshots:");
    for picture in pictures {
        println!("  {}", picture.display());
    }
    Ok(())
}

fn print(draft: &str, card: &Card) {
    println!("\n“{draft}”");
    for (pillar, state) in &card.pillars {
        println!("  {pillar}: {state}");
    }
    for question in &card.questions {
        println!("  - {question}");
    }
    for reader in &card.readers {
        println!("  {reader}");
    }
    println!();
}

/// Whether a window could open: always, but for a Unix without a display server.
fn has_display() -> bool {
    let set = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
