//! What the extension painted beside a composer: its chip, and the card that opens from it.
//!
//! Both live in a closed shadow root that no script of the page can open. The driver sees inside, as assistive
//! technology does, so this reads what a person reads and needs no test build.

use anyhow::{Context, Result};
use fantoccini::{
    Locator,
    actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::Element,
    error::CmdError,
};
use serde::Deserialize;

use super::{Browser, until};

/// Elements that may hold the shadow root: the extension hangs it outside of the page's body, where no page puts anything.
const HOST: &str = "html > div";

/// Reads chip and card in one go, so that a repaint cannot come between. Its argument is any element in the shadow root.
const READ: &str = include_str!("overlay.js");

/// Chip and card as they are painted at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Painted {
    /// The chip, if it shows.
    pub chip: Option<Chip>,
    /// The card, if it is open.
    pub card: Option<Card>,
}

/// The chip beside a composer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Chip {
    /// What a screen reader says of it.
    pub label: String,
    /// The line of clocks; empty where there is none.
    pub clocks: String,
    /// The pillars whose light says "missing", by name; nothing where there are no lights.
    pub missing: Option<Vec<String>>,
    /// The score, 0 to 100, as it reads; empty where there is none.
    pub score: String,
}

/// The opened card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// Everything in it, as it reads.
    pub text: String,
    /// Name and state of each pillar, as it reads: "Context", "missing".
    pub pillars: Vec<(String, String)>,
    /// What the reader would have to ask, most costly first.
    pub questions: Vec<String>,
    /// What each fix would take out of the draft and put in.
    pub fixes: Vec<(String, String)>,
    /// The readers with their clocks, as it reads.
    pub readers: Vec<String>,
}

impl Browser {
    /// Waits until what is painted is as wanted, and returns it. `what` completes "waited in vain until …".
    pub async fn painted_that(
        &self,
        what: &str,
        wanted: impl Fn(&Painted) -> bool,
    ) -> Result<Painted> {
        let mut last = Painted::default();
        let found = until(what, async || match self.painted().await {
            Ok(painted) => {
                last = painted;
                Ok(wanted(&last).then(|| last.clone()))
            }
            // It was painted anew while it was read.
            Err(error) if error.is_stale_element_reference() || error.is_detached_shadow_root() => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        })
        .await;
        found.with_context(|| format!("painted was {last:#?}"))
    }

    /// Waits until the chip is as wanted, and returns it.
    pub async fn chip_that(&self, what: &str, wanted: impl Fn(&Chip) -> bool) -> Result<Chip> {
        let what = format!("the chip {what}");
        let painted = self
            .painted_that(&what, |painted| painted.chip.as_ref().is_some_and(&wanted))
            .await?;
        Ok(painted.chip.unwrap_or_default())
    }

    /// Waits until no chip says that anything is missing, and returns what is painted.
    pub async fn lights_are_gone(&self) -> Result<Painted> {
        let silent = |chip: &Chip| chip.missing.is_none();
        self.painted_that("the lights are gone", |painted| {
            painted.chip.as_ref().is_none_or(silent)
        })
        .await
    }

    /// Waits until the open card is as wanted, and returns it.
    pub async fn card_that(&self, what: &str, wanted: impl Fn(&Card) -> bool) -> Result<Card> {
        let what = format!("the card {what}");
        let painted = self
            .painted_that(&what, |painted| painted.card.as_ref().is_some_and(&wanted))
            .await?;
        Ok(painted.card.unwrap_or_default())
    }

    /// Opens the card with a click on the chip, or closes it.
    pub async fn press_chip(&self) -> Result<()> {
        let chip = self
            .inside(".chip")
            .await?
            .context("there is no chip on this page")?;
        Ok(chip.click().await?)
    }

    /// Presses the first button in the extension's place that a selector and these words find.
    pub async fn press_inside(&self, selector: &str, words: &str) -> Result<()> {
        until(&format!("{selector} says {words:?}"), async || {
            for found in self.all_inside(selector).await? {
                // What is painted anew while it is looked at is looked for again.
                if found.text().await.is_ok_and(|text| text.contains(words))
                    && found.click().await.is_ok()
                {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Whether a selector matches anything in the extension's place now.
    pub async fn is_inside(&self, selector: &str) -> Result<bool> {
        Ok(self.inside(selector).await?.is_some())
    }

    /// How many elements of the extension's place a selector matches.
    pub async fn count_inside(&self, selector: &str) -> Result<usize> {
        Ok(self.all_inside(selector).await?.len())
    }

    /// Whether what a selector matches first there is to be seen.
    pub async fn is_shown_inside(&self, selector: &str) -> Result<bool> {
        match self.inside(selector).await? {
            Some(found) => Ok(found.is_displayed().await?),
            None => Ok(false),
        }
    }

    /// Moves the pointer over an element.
    pub async fn hover(&self, element: &Element) -> Result<()> {
        let over = PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let mouse = MouseActions::new("mouse".into()).then(over);
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Presses a key and lets it go, wherever the focus is.
    pub async fn press_key(&self, key: char) -> Result<()> {
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Moves the pointer over the chip.
    pub async fn hover_chip(&self) -> Result<()> {
        let chip = self.find_inside(".chip").await?;
        self.hover(&chip).await
    }

    /// The first match inside the extension's shadow root, as soon as there is one.
    pub async fn find_inside(&self, selector: &str) -> Result<Element> {
        until(&format!("{selector} is painted"), async || {
            Ok(self.inside(selector).await?)
        })
        .await
    }

    async fn painted(&self) -> Result<Painted, CmdError> {
        let Some(inside) = self.inside("*").await? else {
            return Ok(Painted::default());
        };
        let inside = serde_json::to_value(inside)?;
        let painted = self.client.execute(READ, vec![inside]).await?;
        Ok(serde_json::from_value(painted)?)
    }

    /// The first match inside the extension's shadow root.
    async fn inside(&self, selector: &str) -> Result<Option<Element>, CmdError> {
        Ok(self.all_inside(selector).await?.into_iter().next())
    }

    async fn all_inside(&self, selector: &str) -> Result<Vec<Element>, CmdError> {
        // The last one: what belongs to a composer that was left fades for a moment.
        let Some(host) = self.client.find_all(Locator::Css(HOST)).await?.pop() else {
            return Ok(Vec::new());
        };
        host.shadow_root()
            .await?
            .find_all(Locator::Css(selector))
            .await
    }
}
