//! `cargo xtask popup`: how long the popup takes from the click to its first picture, and what memory the pages take.
//!
//! The real action popup in Chromium, over the demo chat, opened again and again with the worker running. Its first
//! picture holds everything that needs no page, so it can be used from then on. The time until its page begins to load is
//! the browser's own: any popup's would be as long. Memory is what Linux says of the
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

/// When the popup's page began to load and when the first picture stood of what is below its head, in milliseconds since
/// 1970.
const PAINTED: &str = "new Promise((done) => {
    const seen = new PerformanceObserver((list) => {
        const drawn = list.getEntries().find(({ element }) => element?.closest('.popup > :not(header)'));
        if (!drawn) return;
        seen.disconnect();
        done([performance.timeOrigin, performance.timeOrigin + drawn.startTime]);
    });
    seen.observe({ type: 'largest-contentful-paint', buffered: true });
})";

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
    let (begun, painted) = open(browser).await?;
    println!(
        "popup, click to first picture: {painted:.0} ms at first, {begun:.0} of them the browser's own, then"
    );
    let (mut begun, mut painted, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let times = open(browser).await?;
        begun.push(times.0);
        painted.push(times.1);
        own.push(times.1 - times.0);
    }
    let with_popup = memory();
    for (what, mut times) in [
        ("in all", painted),
        ("the browser's own", begun),
        ("the page's", own),
    ] {
        times.sort_by(f64::total_cmp);
        println!(
            "  {what}: median {:.0} ms, fastest of {TIMES} {:.0} ms, slowest {:.0} ms",
            times[times.len() / 2],
            times[0],
            times[times.len() - 1]
        );
    }
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

/// Opens the popup anew and returns the milliseconds until its page begins to load, and to its first picture.
#[allow(
    clippy::disallowed_methods,
    reason = "the page measures from the same clock"
)]
async fn open(browser: &Browser) -> Result<(f64, f64)> {
    browser.close_popup().await?;
    until("the popup is closed", async || {
        let own = browser.own_targets().await?;
        let open = own.iter().any(|target| target.url.contains("popup"));
        Ok((!open).then_some(()))
    })
    .await?;
    let clicked = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    let popup = browser.open_popup().await?;
    until("the popup is painted", async || {
        let times = browser.evaluate(&popup, PAINTED).await?;
        let since = |at: usize| Some(times[at].as_f64()? - clicked);
        Ok(since(0).zip(since(1)))
    })
    .await
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
