//! `cargo xtask popup`: how long the popup takes from the click to its first picture, and what memory the pages take.
//!
//! The real action popup in Chromium, over the demo chat, opened again and again with the worker running. Its first
//! picture holds everything that needs no page, so it can be used from then on. Memory is what Linux says of the
//! extension's own process, whose pages and worker share one.

use std::{
    fs,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result};

use crate::{
    browser::{Browser, Look, until},
    demo,
    pack::Family,
    serve::Server,
};

/// So often the popup is opened, the first time apart.
const TIMES: usize = 20;

/// When the popup's first picture stood, in milliseconds since 1970; null as long as it does not.
const PAINTED: &str = "(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint && document.querySelector('.popup') ? performance.timeOrigin + paint.startTime : null;
})()";

/// Measures and prints.
pub fn run() -> Result<()> {
    let family = Family::Chrome;
    let extension = demo::extension(family)?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let server = Server::start().await?;
        let browser = Browser::start(family, &extension, Look::Headless).await?;
        let measured = measure(&browser, &server).await;
        browser.close().await?;
        measured
    })
}

async fn measure(browser: &Browser, server: &Server) -> Result<()> {
    browser.store("people", demo::PEOPLE).await?;
    browser.client.goto(&server.page("demo-chat/#mei")).await?;
    browser.in_worker("true").await?;
    let alone = memory();
    let first = open(browser).await?;
    let mut times = Vec::new();
    for _ in 0..TIMES {
        times.push(open(browser).await?);
    }
    times.sort_by(f64::total_cmp);
    let with_popup = memory();
    println!("popup, click to first picture: {first:.0} ms at first, then");
    println!(
        "  median {:.0} ms, slowest of {TIMES} {:.0} ms",
        times[times.len() / 2],
        times.last().copied().unwrap_or_default()
    );
    browser
        .client
        .goto(&browser.extension_page("options.html"))
        .await?;
    let drawn = "document.querySelector('.options') !== null";
    until("the options are drawn", async || {
        let page = browser.own_targets().await?;
        let page = page.iter().find(|target| target.url.contains("options"));
        let page = page.context("the options page is a target")?;
        let there = browser.evaluate(page, drawn).await?;
        Ok((there == true).then_some(()))
    })
    .await?;
    println!("memory of the extension's process, in MB:");
    println!(
        "  worker {alone:.0}, with the popup {with_popup:.0}, with the options page {:.0}",
        memory()
    );
    Ok(())
}

/// Opens the popup anew and returns the milliseconds to its first picture.
#[allow(
    clippy::disallowed_methods,
    reason = "the page measures from the same clock"
)]
async fn open(browser: &Browser) -> Result<f64> {
    browser.close_popup().await?;
    until("the popup is closed", async || {
        let own = browser.own_targets().await?;
        let open = own.iter().any(|target| target.url.contains("popup"));
        Ok((!open).then_some(()))
    })
    .await?;
    let clicked = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    let popup = browser.open_popup().await?;
    let painted = until("the popup is painted", async || {
        Ok(browser.evaluate(&popup, PAINTED).await?.as_f64())
    })
    .await?;
    Ok(painted - clicked)
}

/// Megabytes that the extension's processes hold for themselves; none where the system does not say.
fn memory() -> f64 {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let own = |path: &PathBuf| {
        let arguments = fs::read(path.join("cmdline")).unwrap_or_default();
        let arguments = String::from_utf8_lossy(&arguments).into_owned();
        arguments.contains("--extension-process")
    };
    let kilobytes: u64 = processes
        .map(|process| process.path())
        .filter(own)
        .filter_map(|path| fs::read_to_string(path.join("smaps_rollup")).ok())
        .flat_map(|text| {
            let private = text.lines().filter(|line| line.starts_with("Private_"));
            private
                .filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
                .collect::<Vec<_>>()
        })
        .sum();
    #[allow(
        clippy::cast_precision_loss,
        reason = "far fewer kilobytes than a float tells apart"
    )]
    let megabytes = kilobytes as f64 / 1024.0;
    megabytes
}
