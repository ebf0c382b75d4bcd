//! The reader's clock, at three instants at which a person in Singapore who works 09:00–18:00 does something else.

use anyhow::{Result, ensure};
use xtask::demo::VAGUE;

use super::Stage;

pub(crate) async fn a_reader_at_work(stage: &Stage) -> Result<()> {
    // Wednesday 4 March 2026, 02:30 UTC
    clock(
        stage,
        1_772_591_400_000,
        "Mei 10:30, at work",
        &["Mei Tan", "Wed 10:30", "at work"],
    )
    .await
}

pub(crate) async fn a_reader_asleep(stage: &Stage) -> Result<()> {
    // Wednesday 4 March 2026, 18:14 UTC: already Thursday there
    clock(
        stage,
        1_772_648_040_000,
        "Mei 02:14, asleep",
        &["Mei Tan", "Thu 02:14", "asleep", "09:00"],
    )
    .await
}

pub(crate) async fn a_reader_on_the_weekend(stage: &Stage) -> Result<()> {
    // Friday 6 March 2026, 17:05 UTC: Saturday there, while the sender still works
    clock(
        stage,
        1_772_816_700_000,
        "Mei 01:05, weekend",
        &["Mei Tan", "Sat 01:05", "weekend", "Mon 09:00"],
    )
    .await
}

/// Writes to Mei at `now` and reads her clock on the chip and, in parts, in the card.
async fn clock(stage: &Stage, now: i64, line: &str, row: &[&str]) -> Result<()> {
    let browser = &stage.browser;
    let composer = stage.chat("mei").await?;
    browser.fix_clock(now).await?;
    composer.send_keys(VAGUE).await?;
    browser
        .chip_that(&format!("says {line:?}"), |chip| chip.clocks == line)
        .await?;
    browser.press_chip().await?;
    let card = browser
        .card_that("lists a reader", |card| !card.readers.is_empty())
        .await?;
    ensure!(card.readers.len() == 1, "{card:#?}");
    for part in row {
        ensure!(card.readers[0].contains(part), "{part:?} in {card:#?}");
    }
    Ok(())
}
