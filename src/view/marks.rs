//! Where words of the draft are marked in the text itself: those that a hint is about, once their sentence is finished.
//!
//! A hint about what is not there has no words to mark, and nobody wants a line under what they are just writing. So
//! a mark needs words of its own, fewer than the whole sentence or as few as "Thoughts?", and a sentence that has ended.

use serde::Serialize;

use super::Reviewed;
use crate::{
    contract::utf16::Utf16,
    engine::{
        rules::{Hint, Severity},
        text::Span,
    },
};

/// A marked place, in UTF-16 code units of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
    /// True where a warning stands there, false for a note.
    pub warning: bool,
}

/// The most characters that are marked: more is a passage and no words.
const LONGEST: usize = 60;

/// What may end a sentence.
const ENDS: &[char] = &['.', '?', '!', '…', ':', '\n', '。', '？', '！', '؟', '।'];

pub fn marks(reviewed: &Reviewed) -> Vec<Mark> {
    let text = &reviewed.draft.text;
    let offsets = Utf16::of(text);
    let mut marks: Vec<Mark> = Vec::new();
    let wanted = reviewed
        .review
        .hints
        .iter()
        .filter(|hint| is_about_words(hint, text));
    for hint in wanted.filter(|hint| is_finished(hint.span, text)) {
        let (start, end) = offsets.ends(hint.span);
        // Warnings come first, and one line under a word is enough.
        if !marks
            .iter()
            .any(|other| start < other.end && other.start < end)
        {
            marks.push(Mark {
                start,
                end,
                warning: hint.severity == Severity::Warning,
            });
        }
    }
    marks
}

/// Whether the hint is about the words in its place, not about something that is missing there: it repeats them, would
/// replace them, or speaks of how they sound.
fn is_about_words(hint: &Hint, text: &str) -> bool {
    let words = hint.span.of(text).trim();
    if words.is_empty() || words.chars().count() > LONGEST {
        return false;
    }
    hint.message.contains(&format!("“{words}”"))
        || hint.fixes.iter().any(|fix| fix.span == hint.span)
        || hint.rule == "ask/vague"
        || hint.rule.starts_with("tone/")
}

/// Whether the sentence around a place has ended.
fn is_finished(span: Span, text: &str) -> bool {
    span.of(text).trim_end().ends_with(ENDS) || text[span.end..].contains(ENDS)
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::Mark;
    use crate::{
        people::People,
        settings::Settings,
        view::{Written, composer, reviewed},
    };

    fn marked(text: &str) -> Vec<(String, bool)> {
        let now = Utc.with_ymd_and_hms(2026, 3, 4, 18, 14, 0).unwrap();
        let written = Written {
            text: text.into(),
            ..Written::default()
        };
        let settings = Settings::default();
        let shown = composer(
            &settings,
            &reviewed(
                &settings,
                &People::default(),
                &crate::sites::generic::PROFILE,
                &written,
                now,
            ),
        );
        let units: Vec<u16> = text.encode_utf16().collect();
        let words = |mark: &Mark| {
            (
                String::from_utf16(&units[mark.start..mark.end]).unwrap(),
                mark.warning,
            )
        };
        shown.marks.iter().map(words).collect()
    }

    const INVOICE: &str = "👋 please send us a corrected invoice for order 2024-0788 asap";

    #[test]
    fn a_vague_word_is_marked_once_its_sentence_has_ended() {
        assert_eq!(marked(INVOICE), []);
        assert_eq!(
            marked(&format!("{INVOICE}, the VAT number is missing.")),
            [("asap".to_owned(), true)]
        );
    }

    #[test]
    fn what_is_missing_has_no_words_to_mark() {
        assert_eq!(
            marked("Can you help me write a case study for X client?"),
            []
        );
    }
}
