//! A review as workflow commands of GitHub Actions, which shows them beside the lines of a change.
//!
//! Form and escapes: "Workflow commands for GitHub Actions", GitHub Docs. Lines and columns count from 1,
//! columns in characters.

use std::fmt::Write as _;

use wellsent::engine::rules::Severity;

use crate::check::Reviewed;

pub(crate) fn commands(reviewed: &Reviewed) -> String {
    let text = &reviewed.draft.text;
    let mut commands = String::new();
    for hint in &reviewed.review.hints {
        let level = match hint.severity {
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let (line, column) = place(text, hint.span.start);
        let (end_line, end_column) = place(text, hint.span.end);
        // Writing to a String cannot fail.
        let _ = writeln!(
            commands,
            "::{level} file={},line={line},col={column},endLine={end_line},endColumn={end_column},title={}::{}",
            property(&reviewed.name),
            property(hint.rule),
            data(&format!("{} {}", hint.message, hint.why)),
        );
    }
    commands
}

/// Line and column of a byte offset, both from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{place, property};

    #[test]
    fn columns_count_characters() {
        assert_eq!(place("é x\nab", 3), (1, 3));
        assert_eq!(place("é x\nab", 6), (2, 2));
    }

    #[test]
    fn separators_are_escaped_in_properties() {
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
