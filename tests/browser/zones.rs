//! Our clocks against the browser's own, for every zone, from now through the next five years.
//!
//! `Intl` carries a time zone database of the browser's release, ours is of our own; where they disagree, one of them is
//! wrong, and somebody should know. The test names every zone and the first instant of each difference.

use anyhow::{Context, Result, ensure};
use chrono_tz::TZ_VARIANTS;
use serde_json::json;

use super::Stage;

/// Years compared from now on, each in one script.
const YEARS: u64 = 5;

/// Zones whose rules changed after the browser's database was made, so that ours is the newer word:
/// IANA 2026f keeps Cuba on summer time through the winter.
const BROWSER_IS_BEHIND: [&str; 2] = ["America/Havana", "Cuba"];

/// Compares both clocks of all zones every 23 hours, so that each hour of the day is looked at, through one year. The
/// offsets of our clocks are the last six letters of a reader's local time; UTC is `GMT` alone in the browser's words.
const COMPARE: &str = "
    const [zones, firstHour, finish] = arguments;
    (async () => {
        const engine = await import('/wellsent.js');
        await engine.default({ module_or_path: '/wellsent_bg.wasm' });
        const formats = zones.map((timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }));
        const recipients = zones.map((zone) => ({ name: zone, zone }));
        const start = Math.floor(Date.now() / 3600000) + firstHour;
        const differences = {};
        let compared = 0;
        for (let hour = start; hour < start + 366 * 24; hour += 23) {
            const at = hour * 3600000;
            const ours = engine.review({ text: '', recipients }, null, at).recipients;
            zones.forEach((zone, index) => {
                const browsers = formats[index].format(at).split('GMT')[1] || '+00:00';
                const mine = ours[index].local.slice(19);
                compared += 1;
                if (mine !== browsers) {
                    differences[zone] ??= `${new Date(at).toISOString()}: ours ${mine}, the browser's ${browsers}`;
                }
            });
        }
        return { differences, compared };
    })().then(finish, (error) => finish(String(error)));
";

pub(crate) async fn every_zone_agrees_with_the_browser(stage: &Stage) -> Result<()> {
    let client = &stage.browser.client;
    client
        .goto(&stage.browser.extension_page("options.html"))
        .await?;
    let zones: Vec<_> = TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    let mut differing = Vec::new();
    for year in 0..YEARS {
        let arguments = vec![json!(zones), json!(year * 366 * 24)];
        let outcome = client.execute_async(COMPARE, arguments).await?;
        let compared = outcome["compared"]
            .as_u64()
            .with_context(|| outcome.to_string())?;
        ensure!(compared > 300 * zones.len() as u64, "compared {compared}");
        for (zone, first) in outcome["differences"].as_object().into_iter().flatten() {
            if !BROWSER_IS_BEHIND.contains(&zone.as_str()) {
                differing.push(format!("{zone} {}", first.as_str().unwrap_or_default()));
            }
        }
    }
    ensure!(
        differing.is_empty(),
        "{} differences:\n{}",
        differing.len(),
        differing.join("\n")
    );
    Ok(())
}
