//! `cargo xtask keystroke`: what the extension costs the main thread of a page in Chromium, and how soon a hint is painted.
//!
//! The packed extension over real editors, on an address where it may work and on one where it may not: the same page, the
//! same draft, the same keys. The browser counts what the page's main thread works for from one key to the next, in time of
//! the processor, so that other programs count for less. The difference is what the extension costs. When a hint is painted
//! is in the browser's own trace. Nothing here fails for being slow.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Locator;
use serde_json::{Value, json};

use crate::{
    browser::{Browser, Look},
    demo,
    pack::Family,
    serve::Server,
    tools,
};

/// The editors of `tests/pages/editors/` that are typed into.
const EDITORS: [&str; 3] = ["textarea", "contenteditable", "prosemirror"];

/// UTF-16 units that the drafts have before they are typed on.
const LENGTHS: [usize; 3] = [200, 2_000, 20_000];

/// What the drafts are filled up with, in lines, and what is then typed at their end, letter by letter.
const FILLING: &str = "The second row of the table is from March and the others are from June, as you can see in the sheet. ";
const TYPED: &str = " and the second part of it is ready for a first look, which is what I would like to have before we go on with \
    the rest of the work that is left";

/// From one letter to the next.
const PACE: Duration = Duration::from_millis(60);

/// How long a page is given to come to rest before it is measured.
const REST: Duration = Duration::from_millis(700);

/// So often a request is written into an empty composer to see its hint painted.
const HINTS: usize = 20;

/// Milliseconds without a keystroke after which a hint may be painted, as in content.js.
const PAUSE: f64 = 350.0;

/// What is traced of the browser: events, scripts and pictures.
const CATEGORIES: &str = "devtools.timeline,disabled-by-default-devtools.timeline";

/// Measures and prints.
pub fn run() -> Result<()> {
    let family = Family::Chrome;
    tools::editors()?;
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
    let mine = server.origin().to_owned();
    // The loopback pack may work at 127.0.0.1 alone.
    let others = mine.replace("127.0.0.1", "localhost");
    println!(
        "main thread from one key to the next, in ms of processor time: median, 99 %, and long tasks"
    );
    for editor in EDITORS {
        for length in LENGTHS {
            let [without, with] = [
                typed(browser, &others, editor, length, false).await?,
                typed(browser, &mine, editor, length, true).await?,
            ];
            println!(
                "{editor:>16} {length:>6}: without {without}, with {with}, so {:+.2} and {:+.2}",
                with.median - without.median,
                with.most - without.most,
            );
        }
    }
    println!(
        "from the end of the pause to the picture of a hint, in ms: median, slowest of {HINTS}"
    );
    for editor in EDITORS {
        let mut times = hints(browser, &mine, editor).await?;
        times.sort_by(f64::total_cmp);
        println!(
            "{editor:>16}: {:.0}, {:.0}",
            at(&times, 0.5),
            at(&times, 1.0)
        );
    }
    println!("a page without a composer: scripts of the extension, in ms of processor time");
    let (load, used) = without_composer(browser, &mine).await?;
    println!(
        "  {load:.1} as it loads, {used:.1} for {} keys and as many clicks",
        TYPED.len()
    );
    Ok(())
}

/// What the main thread of a page did for each of many keys.
struct Keys {
    median: f64,
    /// Of which 99 in 100 keys took less.
    most: f64,
    /// Tasks above 50 ms, the browser's own among them.
    long: u64,
}

impl std::fmt::Display for Keys {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Keys { median, most, long } = self;
        write!(formatter, "{median:.2} {most:.2} {long}")
    }
}

/// Opens an editor on an address, and puts the caret into it.
async fn open(browser: &Browser, origin: &str, editor: &str) -> Result<()> {
    let client = &browser.client;
    client.goto("about:blank").await?;
    client
        .goto(&format!("{origin}/editors/?editor={editor}"))
        .await?;
    let ready = Locator::Css("[data-ready] #place :is(textarea, [contenteditable=true])");
    client.wait().for_element(ready).await?.click().await?;
    Ok(())
}

/// Types at the end of a draft of this length, for which there are hints.
async fn typed(
    browser: &Browser,
    origin: &str,
    editor: &str,
    length: usize,
    hinted: bool,
) -> Result<Keys> {
    open(browser, origin, editor).await?;
    browser.insert(demo::VAGUE).await?;
    let mut written = demo::VAGUE.len();
    while written < length {
        for key in ["keyDown", "keyUp"] {
            let enter = json!({ "type": key, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r", "modifiers": 8 });
            browser.cdp("Input.dispatchKeyEvent", enter).await?;
        }
        let line = FILLING.repeat(5);
        let line = &line[..line.len().min(length - written)];
        browser.insert(line).await?;
        written += line.len() + 1;
    }
    if hinted {
        browser.chip_that("shows", |_| true).await?;
    }
    tokio::time::sleep(REST).await;
    let watch = "globalThis.longTasks = [];
        new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' })";
    browser.client.execute(watch, vec![]).await?;
    let ticks = json!({ "timeDomain": "threadTicks" });
    browser.cdp("Performance.enable", ticks).await?;
    let mut costs = Vec::new();
    let mut before = tasks(browser).await?;
    for letter in TYPED.chars() {
        type_key(browser, letter).await?;
        let after = tasks(browser).await?;
        costs.push(after - before);
        before = after;
    }
    browser.cdp("Performance.disable", json!({})).await?;
    let long = browser
        .client
        .execute("return longTasks.length", vec![])
        .await?;
    costs.sort_by(f64::total_cmp);
    Ok(Keys {
        median: at(&costs, 0.5),
        most: at(&costs, 0.99),
        long: long.as_u64().unwrap_or_default(),
    })
}

/// Milliseconds of its processor that the page's main thread has worked for so far.
async fn tasks(browser: &Browser) -> Result<f64> {
    let told = browser.cdp("Performance.getMetrics", json!({})).await?;
    let mut metrics = told["metrics"].as_array().into_iter().flatten();
    let seconds = metrics
        .find(|metric| metric["name"] == "TaskDuration")
        .and_then(|metric| metric["value"].as_f64());
    Ok(seconds.context("Chromium does not tell what its tasks take")? * 1000.0)
}

/// Presses a key, lets it go, and waits for the next one's turn.
async fn type_key(browser: &Browser, letter: char) -> Result<()> {
    let letter = letter.to_string();
    for (kind, text) in [("keyDown", letter.as_str()), ("keyUp", "")] {
        let event = json!({ "type": kind, "key": letter, "text": text });
        browser.cdp("Input.dispatchKeyEvent", event).await?;
    }
    tokio::time::sleep(PACE).await;
    Ok(())
}

/// Milliseconds from the end of the pause after the last letter of a request until its hint is in a picture.
async fn hints(browser: &Browser, origin: &str, editor: &str) -> Result<Vec<f64>> {
    open(browser, origin, editor).await?;
    let mut times = Vec::new();
    for _ in 0..HINTS {
        let trace = traced(browser, async || {
            browser.insert(demo::VAGUE).await?;
            let speaks = "shows lights";
            browser
                .chip_that(speaks, |chip| chip.missing.is_some())
                .await?;
            Ok(())
        })
        .await?;
        let main = trace.main_thread("input")?;
        let last = main.starts("input").pop().context("something was typed")?;
        let due = last + PAUSE;
        times.push(
            main.picture_after_own(due - 10.0)
                .context("a picture was made")?
                - due,
        );
        browser
            .client
            .execute("document.querySelector('#send').click()", vec![])
            .await?;
        browser.lights_are_gone().await?;
        tokio::time::sleep(REST).await;
    }
    Ok(times)
}

/// What the extension's scripts take where nothing can be written: as the page loads, and while it is used.
async fn without_composer(browser: &Browser, origin: &str) -> Result<(f64, f64)> {
    browser.client.goto("about:blank").await?;
    let load = traced(browser, async || {
        browser.client.goto(&format!("{origin}/empty/")).await?;
        tokio::time::sleep(REST).await;
        Ok(())
    })
    .await?;
    let used = traced(browser, async || {
        for _ in 0..TYPED.len() {
            for kind in ["mousePressed", "mouseReleased"] {
                let click =
                    json!({ "type": kind, "x": 40, "y": 40, "button": "left", "clickCount": 1 });
                browser.cdp("Input.dispatchMouseEvent", click).await?;
            }
        }
        for letter in TYPED.chars() {
            type_key(browser, letter).await?;
        }
        Ok(())
    })
    .await?;
    Ok((load.own(), used.own()))
}

/// Traces what happens meanwhile.
async fn traced(browser: &Browser, work: impl AsyncFnOnce() -> Result<()>) -> Result<Trace> {
    browser.trace(CATEGORIES).await?;
    let done = work().await;
    let events = browser.traced().await?;
    done?;
    Ok(Trace(events))
}

/// The value below which this share of sorted ones lies.
fn at(sorted: &[f64], share: f64) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "hundreds of values"
    )]
    let place = ((sorted.len() as f64 * share) as usize).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or_default()
}

/// What the browser did, event by event.
struct Trace(Vec<Value>);

impl Trace {
    /// What was done in the thread in which events of this type were dispatched.
    fn main_thread(&self, kind: &str) -> Result<Thread> {
        let thread = self
            .0
            .iter()
            .find(|event| is_event(event, kind))
            .map(|event| (event["pid"].clone(), event["tid"].clone()))
            .with_context(|| format!("no {kind} was traced"))?;
        let mut own: Vec<Value> = self
            .0
            .iter()
            .filter(|event| event["pid"] == thread.0 && event["tid"] == thread.1)
            .cloned()
            .collect();
        own.sort_by(|one, other| start(one).total_cmp(&start(other)));
        Ok(Thread(own))
    }

    /// The time that scripts of the extension took in pages, nested calls once.
    fn own(&self) -> f64 {
        let mut total = 0.0;
        let mut ends = std::collections::HashMap::new();
        let mut events: Vec<_> = self.0.iter().filter(|event| is_own(event)).collect();
        events.sort_by(|one, other| start(one).total_cmp(&start(other)));
        for event in events {
            let end = ends.entry(event["tid"].to_string()).or_insert(0.0);
            if start(event) >= *end {
                total += time(event, "tdur");
                *end = start(event) + time(event, "dur");
            }
        }
        total
    }
}

/// The events of one thread, in the order of their starts.
struct Thread(Vec<Value>);

impl Thread {
    /// When events of this type were dispatched.
    fn starts(&self, kind: &str) -> Vec<f64> {
        let dispatched = self.0.iter().filter(|event| is_event(event, kind));
        dispatched.map(start).collect()
    }

    /// When the first picture was handed over after a script of the extension that ran after a moment.
    fn picture_after_own(&self, moment: f64) -> Option<f64> {
        let script = self
            .0
            .iter()
            .find(|event| is_own(event) && start(event) >= moment)?;
        let end = start(script) + time(script, "dur");
        self.0
            .iter()
            .find(|event| event["name"] == "Commit" && start(event) >= end)
            .map(|event| start(event) + time(event, "dur"))
    }
}

fn is_event(event: &Value, kind: &str) -> bool {
    event["name"] == "EventDispatch" && event["args"]["data"]["type"] == kind
}

/// Whether a script of the extension's content script ran.
fn is_own(event: &Value) -> bool {
    let address = event["args"]["data"]["url"].as_str().unwrap_or_default();
    event["ph"] == "X"
        && address.starts_with("chrome-extension://")
        && address.contains("/content/")
}

fn start(event: &Value) -> f64 {
    time(event, "ts")
}

/// A time of an event in milliseconds; it is told in microseconds.
fn time(event: &Value, which: &str) -> f64 {
    event[which].as_f64().unwrap_or_default() / 1000.0
}
