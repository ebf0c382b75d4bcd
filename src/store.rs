//! What lies in storage and how it gets there without losing anything: pure, the browser only carries it.
//!
//! Everything is kept in the device's own storage under the few keys of [`KEYS`], each a JSON text. [`ledger`] reads a
//! text item by item and writes a change into whatever stands there by then, so that two windows, a newer version and a
//! broken value lose nothing of one another. [`roaming`] hands items to the browser's own sync in chunks and takes newer
//! ones from it. [`archive`] makes one file of everything and reads it back; [`inventory`] lists every byte.

pub mod archive;
pub mod inventory;
pub mod ledger;
pub mod roaming;

pub use ledger::{Ledger, Saved};

/// The sender's own settings.
pub const SETTINGS: &str = "settings";
/// The people list.
pub const PEOPLE: &str = "people";
/// The team file that was imported last.
pub const TEAM: &str = "team";
/// Counts a day.
pub const INSIGHTS: &str = "insights";
/// What the last exchange with the browser's sync came to.
pub const ROAMING: &str = "roaming";
/// A text that could not be read, set aside before its key was written anew; the key's name follows.
pub const ASIDE: &str = "unreadable/";

/// What went wrong while something was stored, in words that say what would help; `thrown` is what the browser said.
pub fn trouble(thrown: &str) -> String {
    let lower = thrown.to_ascii_lowercase();
    if lower.contains("max_write_operations") {
        "the browser's sync takes no more changes for now; they go out with the next".to_owned()
    } else if lower.contains("quota") || lower.contains("no space") || lower.contains("full") {
        format!(
            "there is no room left to store this ({thrown}); nothing that was stored is lost. Export what you want to keep, \
             remove people or counts, and try again"
        )
    } else {
        format!("this could not be stored ({thrown}); what was stored before is as it was")
    }
}

/// Every key under which something of the sender's is kept, and what it is.
pub const KEYS: [(&str, &str); 5] = [
    (SETTINGS, "Your settings, and when each was changed"),
    (PEOPLE, "The people you added or imported"),
    (TEAM, "The team file you imported"),
    (
        INSIGHTS,
        "Counts a day: how many messages, what was missing; no text",
    ),
    (
        ROAMING,
        "When settings were last exchanged with the browser's sync",
    ),
];

#[cfg(test)]
mod tests {
    use super::trouble;

    #[test]
    fn a_full_storage_is_told_from_other_trouble() {
        for thrown in [
            "QuotaExceededError",
            "Resource::kQuotaBytes quota exceeded",
            "QUOTA_BYTES_PER_ITEM quota exceeded",
            "IO error: No space left on device",
        ] {
            let words = trouble(thrown);
            assert!(
                words.starts_with("there is no room left") && words.contains(thrown),
                "{words}"
            );
        }
        assert!(
            trouble("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.")
                .contains("go out with the next")
        );
        assert!(trouble("Extension context invalidated.").starts_with("this could not be stored"));
    }
}
