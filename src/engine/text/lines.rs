//! What part of a message each line is: prose, list, heading, quote, code, table, greeting, sign-off, disclaimer.
//!
//! Lines decide because that is how people and mail programs mark these parts. Greetings and sign-offs are only
//! looked for where they stand, at the top and after the last sentence.

use super::{Part, Shape, Span, Text, scan, sentences};
use crate::engine::wording::Class;

/// A line with its part, as tokens.
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) part: Part,
    pub(super) tokens: std::ops::Range<usize>,
    pub(super) paragraph: usize,
}

/// Reads `text.raw` into tokens and sentences.
pub(super) fn read(text: &mut Text) {
    let raw = text.raw;
    let mut lines: Vec<Line> = Vec::new();
    let mut paragraph = 0;
    let mut fence: Option<&str> = None;
    // Everything under "On Monday, Ana wrote:" or "-----Original Message-----" is the earlier message.
    let mut tail: Option<Part> = None;
    let mut start = 0;
    for piece in raw.split_inclusive('\n') {
        let span = trimmed(raw, start, start + piece.len());
        start += piece.len();
        let line = span.of(raw);
        if line.is_empty() {
            paragraph += 1;
            continue;
        }
        let marker = ["```", "~~~"]
            .into_iter()
            .find(|marker| line.starts_with(marker));
        let mut part = if let Some(open) = fence {
            if line.starts_with(open) {
                fence = None;
            }
            Part::Block
        } else if let Some(open) = marker {
            let closed = line.len() > open.len() && line[open.len()..].contains(open);
            fence = (!closed).then_some(open);
            Part::Block
        } else if let Some(part) = tail {
            part
        } else {
            part_of(line)
        };
        if part == Part::Quote && !line.starts_with('>') {
            tail = Some(Part::Quote);
        }
        if line == "--"
            || line == "__"
            || (line.len() > 4 && line.bytes().all(|b| matches!(b, b'_' | b'-')))
                && !lines.is_empty()
                && line.starts_with('_')
        {
            tail = Some(Part::SignOff);
            part = Part::SignOff;
        }
        let first = text.tokens.len();
        let inner = if part == Part::Item || part == Part::Heading {
            after_marker(raw, span)
        } else {
            span
        };
        if part != Part::Block {
            scan::line(raw, inner, &mut text.tokens);
        }
        let tokens = first..text.tokens.len();
        if part == Part::Prose && disclaims(&text.tokens[tokens.clone()]) {
            part = Part::Disclaimer;
        }
        lines.push(Line {
            span: inner,
            part,
            tokens,
            paragraph,
        });
    }
    greetings(text, &mut lines);
    sign_off(text, &mut lines);
    sentences::join(text, &lines);
}

fn trimmed(raw: &str, start: usize, end: usize) -> Span {
    let piece = &raw[start..end];
    let left = piece.len() - piece.trim_start().len();
    Span::new(start + left, start + left.max(piece.trim_end().len()))
}

fn part_of(line: &str) -> Part {
    let bytes = line.as_bytes();
    if bytes[0] == b'>' && !line.starts_with(">>>") {
        return Part::Quote;
    }
    if line.starts_with('|') && line.len() > 1 && line[1..].contains('|') {
        return Part::Block;
    }
    if (line.starts_with("-----") && line.contains("Message"))
        || (line.starts_with("On ") && line.ends_with("wrote:"))
        || (line.starts_with("Am ") && line.ends_with("schrieb:"))
    {
        return Part::Quote;
    }
    if bytes[0] == b'#' && line.trim_start_matches('#').starts_with(' ') {
        return Part::Heading;
    }
    if marker_length(line).is_some() {
        return Part::Item;
    }
    if line.starts_with("**") && (line.ends_with("**") || line.ends_with(":**")) {
        return Part::Heading;
    }
    Part::Prose
}

/// The length of a list marker with its spaces: "- ", "* ", "• ", "1. ", "2) ", "a) ", "[ ] ".
fn marker_length(line: &str) -> Option<usize> {
    let bullet = ["- [ ] ", "- [x] ", "- ", "* ", "• ", "– ", "◦ ", "+ "]
        .into_iter()
        .find(|bullet| line.starts_with(bullet));
    if let Some(bullet) = bullet {
        return Some(bullet.len());
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && line.as_bytes()[0].is_ascii_alphabetic());
    let head = if (1..=2).contains(&digits) {
        digits
    } else {
        letter
    };
    let rest = line.get(head..)?;
    (head > 0 && (rest.starts_with(") ") || rest.starts_with(". "))).then_some(head + 2)
}

fn after_marker(raw: &str, span: Span) -> Span {
    let line = span.of(raw);
    let skip = marker_length(line)
        .unwrap_or_else(|| line.len() - line.trim_start_matches(['#', '*', ' ']).len());
    let skip = skip.min(line.len());
    let kept = &line[skip..];
    let left = kept.len() - kept.trim_start().len();
    Span::new(
        span.start + skip + left,
        span.end.max(span.start + skip + left),
    )
}

/// A legal footer says that it is one: who it is intended for, and that it is confidential.
fn disclaims(tokens: &[super::Token]) -> bool {
    tokens.len() > 12 && tokens.iter().filter(|token| token.is(Class::Legal)).count() >= 3
}

/// The first line of a message that only greets ("Dear Mr. Petrov,").
fn greetings(text: &Text, lines: &mut [Line]) {
    let lines_total = lines.iter().filter(|line| line.part.own()).count();
    let Some(first) = lines.iter_mut().find(|line| line.part.own()) else {
        return;
    };
    let tokens = &text.tokens[first.tokens.clone()];
    let wordy = tokens.iter().filter(|token| token.wordy()).count();
    let greets = tokens.first().is_some_and(|token| {
        token.is(Class::Greeting)
            || token.is(Class::Daytime) && tokens.get(1).is_some_and(|next| next.is(Class::Daytime))
    });
    let ends = tokens.last().is_some_and(|token| {
        matches!(
            token.shape,
            Shape::Mark(',' | '!' | ':' | '.') | Shape::Emoji
        ) || token.wordy()
    });
    let inner_stop = tokens
        .iter()
        .rev()
        .skip(1)
        .any(|token| matches!(token.shape, Shape::Mark('?' | ';' | ':')));
    if greets && ends && wordy <= 9 && !inner_stop && lines_total > 1 && first.part == Part::Prose {
        first.part = Part::Greeting;
    }
}

/// The closing words and what stands under them: name, role, telephone.
fn sign_off(text: &Text, lines: &mut [Line]) {
    let own: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.part.own())
        .map(|(index, _)| index)
        .collect();
    if own.len() < 2 {
        return;
    }
    let tokens_of = |index: usize| &text.tokens[lines[index].tokens.clone()];
    let short = |index: usize, most: usize| {
        tokens_of(index)
            .iter()
            .filter(|token| token.wordy())
            .count()
            <= most
    };
    // A closing word on a short line of its own, with at most a few short lines after it.
    let closing = own.iter().rposition(|&index| {
        let tokens = tokens_of(index);
        short(index, 7)
            && lines[index].part == Part::Prose
            && tokens
                .iter()
                .find(|token| token.wordy())
                .is_some_and(|token| token.is(Class::Closing))
            && !tokens
                .iter()
                .any(|token| matches!(token.shape, Shape::Mark('?' | ';')))
            && tokens
                .iter()
                .filter(|token| token.wordy())
                .all(|token| token.capital || token.is(Class::Closing) || token.is(Class::Function))
    });
    if let Some(position) = closing
        && position > 0
        && own.len() - position <= 6
        && own[position + 1..].iter().all(|&index| short(index, 10))
    {
        // A postscript is the sender's own again.
        let end = own[position..]
            .iter()
            .position(|&index| text.raw[lines[index].span.start..].starts_with("PS"))
            .unwrap_or(own.len() - position);
        for &index in &own[position..position + end] {
            lines[index].part = Part::SignOff;
        }
        return;
    }
    // Only a name on the last line, under an empty one.
    let last = own[own.len() - 1];
    let named = tokens_of(last).iter().all(|token| {
        !token.wordy() || (token.capital && !token.is(Class::Verb)) || token.is(Class::Function)
    }) && short(last, 4)
        && lines[last].part == Part::Prose
        && !tokens_of(last).iter().any(|token| {
            matches!(
                token.shape,
                Shape::Mark('?' | '!' | '"')
                    | Shape::Link
                    | Shape::Code
                    | Shape::Number
                    | Shape::Mention
            )
        })
        && lines[last].paragraph > lines[own[own.len() - 2]].paragraph;
    let dashed = text.raw[lines[last].span.start..].starts_with('/') && short(last, 2);
    if named || dashed {
        lines[last].part = Part::SignOff;
    }
}
