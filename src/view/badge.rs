//! The toolbar button's badge: how many pillars the focused draft lacks, and which in its title.

use super::words;
use crate::engine::Review;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Badge {
    /// At most one digit; empty where nothing is missing.
    pub text: String,
    pub title: String,
}

impl Badge {
    /// The badge of a draft that lacks nothing, and of no draft.
    pub fn of_nothing() -> Badge {
        Badge {
            text: String::new(),
            title: words::NAME.into(),
        }
    }
}

pub fn badge(review: &Review) -> Badge {
    match review.missing.len() {
        0 => Badge::of_nothing(),
        count => Badge {
            text: count.to_string(),
            title: format!("{}. {}", words::NAME, words::missing(&review.missing)),
        },
    }
}
