//! Settings and people as they are stored in this browser, completed by what the browser knows of itself.

use crate::{
    browser::{self, extension},
    people::People,
    settings::{Problem, Settings},
};

/// The keys under which they are stored.
pub const SETTINGS: &str = "settings";
pub const PEOPLE: &str = "people";

/// Everything the sender set.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// As stored, without guesses.
    pub settings: Settings,
    pub people: People,
    /// What could not be read of either.
    pub problems: Vec<Problem>,
}

impl Desk {
    pub async fn read() -> Result<Desk, browser::Error> {
        let (settings, mut problems) = Settings::read(&extension::stored(SETTINGS).await?);
        let (people, more) = People::read(&extension::stored(PEOPLE).await?);
        problems.extend(more);
        Ok(Desk {
            settings,
            people,
            problems,
        })
    }

    /// The settings with the browser's zone and language where the sender has not said.
    pub fn effective(&self) -> Settings {
        self.settings
            .clone()
            .or_guess(browser::zone(), &extension::language())
    }
}
