//! Marks of emphasis: `*Friday*`, `_Friday_`, `**by Friday**`, `~~Friday~~`.
//!
//! Their place decides, as in `CommonMark`: an opening mark stands before a letter and not after one, a closing
//! mark after anything but a space and not before a letter. An opening mark counts only where its line closes
//! it, so that `_name` and "5 * 3" stay what they are.

/// What a run of marks can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Opening,
    Closing,
}

/// What is known of the emphasis around the place that is read.
#[derive(Default)]
pub(super) struct Emphasis {
    /// Where the last mark stands that closes what was opened so far.
    pub closes: usize,
    /// For each mark what was looked for last: from where, to where, and whether that is a closing mark. Kept so
    /// that many marks without an end cost one look at each line.
    sought: [(usize, usize, bool); 3],
}

impl Emphasis {
    /// Opens what begins at `from` with `mark`; false where nothing on its line closes it.
    pub(super) fn open(&mut self, text: &[u8], mark: u8, from: usize) -> bool {
        let sought = &mut self.sought[match mark {
            b'*' => 0,
            b'_' => 1,
            _ => 2,
        }];
        if !(sought.0..sought.1).contains(&from) {
            let rest = text[from..].iter().enumerate();
            let end = rest
                .map(|(at, byte)| (from + at, *byte))
                .find(|(at, byte)| {
                    *byte == b'\n'
                        || *byte == mark
                            && text[at - 1] != mark
                            && matches!(part(text, *at), Some((_, Part::Closing)))
                });
            let (end, byte) = end.unwrap_or((text.len(), b'\n'));
            *sought = (from, end, byte == mark);
        }
        if sought.2 {
            self.closes = self.closes.max(sought.1);
        }
        sought.2
    }
}

/// The run of marks at `at`: its width and what it can be.
pub(super) fn part(text: &[u8], at: usize) -> Option<(usize, Part)> {
    let mark = *text.get(at)?;
    let width = text[at..]
        .iter()
        .take(4)
        .take_while(|byte| **byte == mark)
        .count();
    let letter =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 128);
    let before = at.checked_sub(1).and_then(|at| text.get(at));
    let after = text.get(at + width);
    let marks = matches!(after, Some(b'*' | b'_' | b'~' | b'(' | b'"'));
    match (mark, width) {
        (b'*' | b'_', 1..=3) | (b'~', 2) => {}
        _ => return None,
    }
    if !letter(before) && (letter(after) || marks && before.is_none_or(u8::is_ascii_whitespace)) {
        return Some((width, Part::Opening));
    }
    let closing = before.is_some_and(|byte| !byte.is_ascii_whitespace()) && !letter(after);
    closing.then_some((width, Part::Closing))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::{check, quiet};

    #[test]
    fn what_is_inside_is_read() {
        for text in [
            "_Friday_ ok?",
            "*Friday*",
            "~~Friday~~, sorry",
            "__Friday__.",
            "***Friday***",
        ] {
            check(text, "Friday", "2026-03-06T00:00 at day");
        }
        check(
            "please **by Friday**!",
            "by Friday",
            "2026-03-06T00:00 by day",
        );
        check(
            "by **Friday 5pm** then",
            "by **Friday 5pm",
            "2026-03-06T17:00 by hour",
        );
        check(
            "_by *Friday*, 3pm_",
            "by *Friday*, 3pm",
            "2026-03-06T15:00 by hour",
        );
        quiet("open friday_final.docx");
        quiet("the _friday field");
    }
}
