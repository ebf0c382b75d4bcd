//! A draft is typed, and chip and card tell what its reader would have to come back and ask.

use anyhow::{Result, ensure};
use xtask::demo::{GOOD, VAGUE};

use super::Stage;

pub(crate) async fn a_request_is_told_what_its_reader_would_ask(stage: &Stage) -> Result<()> {
    // Mei's composer is a contenteditable, Ana's a textarea.
    for conversation in ["mei", "ana"] {
        let composer = stage.chat(conversation).await?;
        composer.send_keys(VAGUE).await?;
        let browser = &stage.browser;
        browser
            .chip_that("misses context and deadline", |chip| {
                missing(chip, &["context", "deadline"])
            })
            .await?;
        browser.press_chip().await?;
        let card = browser.card_that("is open", |_| true).await?;
        let state = |pillar| {
            card.pillars
                .iter()
                .find(|(name, _)| name == pillar)
                .map(|(_, state)| state.as_str())
        };
        ensure!(state("Context") == Some("missing"), "{card:#?}");
        ensure!(state("Deadline") == Some("missing"), "{card:#?}");
        ensure!(state("Ask") != Some("missing"), "{card:#?}");
        ensure!(card.questions.len() >= 2, "a question for each: {card:#?}");

        stage.replace(&composer, GOOD).await?;
        browser
            .chip_that("misses nothing any more", |chip| {
                !chip
                    .missing
                    .as_ref()
                    .is_some_and(|missing| !missing.is_empty())
            })
            .await?;
        let card = browser
            .card_that("misses nothing any more", |card| {
                card.pillars.len() == 3 && card.pillars.iter().all(|(_, state)| state != "missing")
            })
            .await?;
        ensure!(
            card.pillars.iter().all(|(_, state)| state == "there"),
            "{card:#?}"
        );
    }
    Ok(())
}

pub(crate) async fn thanks_is_left_alone(stage: &Stage) -> Result<()> {
    let composer = stage.chat("mei").await?;
    // The lights of a draft that needs them are gone once the text is another: so it has been reviewed.
    composer.send_keys(VAGUE).await?;
    stage
        .browser
        .chip_that("shows lights", |chip| chip.missing.is_some())
        .await?;
    stage.replace(&composer, "thanks, got it!").await?;
    let painted = stage.browser.lights_are_gone().await?;
    ensure!(
        painted
            .chip
            .as_ref()
            .is_none_or(|chip| chip.score.is_empty()),
        "{painted:#?}"
    );
    Ok(())
}

pub(crate) async fn a_group_is_counted(stage: &Stage) -> Result<()> {
    let composer = stage.chat("launch").await?;
    // Wednesday 4 March 2026, 12:00 UTC: 20:00 in Singapore, 09:00 in São Paulo, 13:00 in Berlin.
    stage.browser.fix_clock(1_772_625_600_000).await?;
    composer.send_keys("Hello").await?;
    stage
        .browser
        .chip_that("counts the three", |chip| {
            chip.clocks == "1 at work · 1 not yet at work · 1 done for today"
        })
        .await?;
    Ok(())
}

pub(crate) async fn a_stopped_worker_wakes_up(stage: &Stage) -> Result<()> {
    let composer = stage.chat("ana").await?;
    composer.send_keys("thanks, got it!").await?;
    stage
        .browser
        .chip_that("shows Ana's clock", |chip| {
            chip.clocks.contains("Ana") || chip.label.contains("Ana")
        })
        .await?;
    stage.browser.stop_worker().await?;
    stage.replace(&composer, VAGUE).await?;
    stage
        .browser
        .chip_that("misses context and deadline", |chip| {
            missing(chip, &["context", "deadline"])
        })
        .await?;
    Ok(())
}

/// Whether exactly these pillars' lights say "missing".
fn missing(chip: &xtask::browser::overlay::Chip, pillars: &[&str]) -> bool {
    chip.missing
        .as_ref()
        .is_some_and(|missing| missing == pillars)
}
