//! Sentences out of lines: where one ends inside a line, and which lines run on into the next.

use super::{End, Part, Sentence, Shape, Span, Text, Token, lines::Line};
use crate::engine::wording::Class;

/// A line at least this many bytes long may have been broken by a mail program rather than by its writer.
const WRAPPED_AT: usize = 60;

/// Makes the sentences of `lines`, whose tokens stand in `text.tokens`.
pub(super) fn join(text: &mut Text, lines: &[Line]) {
    let mut open: Option<(usize, Part, usize)> = None;
    let mut sentences = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        if line.part == Part::Block {
            close(&text.tokens, &mut sentences, &mut open, line.tokens.start);
            sentences.push(Sentence {
                span: line.span,
                tokens: line.tokens.clone(),
                part: Part::Block,
                end: End::Stop,
                paragraph: line.paragraph,
            });
            continue;
        }
        if let Some((_, part, paragraph)) = open
            && (part != line.part || paragraph != line.paragraph || line.part == Part::Item)
        {
            close(&text.tokens, &mut sentences, &mut open, line.tokens.start);
        }
        for index in line.tokens.clone() {
            if open.is_none() {
                open = Some((index, line.part, line.paragraph));
            }
            if ends(&text.tokens, index, line.tokens.end) {
                close(&text.tokens, &mut sentences, &mut open, index + 1);
            }
        }
        let runs_on = line.part == Part::Prose
            && line.span.end - line.span.start >= WRAPPED_AT
            && lines.get(number + 1).is_some_and(|next| {
                next.part == Part::Prose
                    && next.paragraph == line.paragraph
                    && text
                        .tokens
                        .get(next.tokens.start)
                        .is_some_and(|token| token.wordy() && !token.capital)
            });
        if !runs_on {
            close(&text.tokens, &mut sentences, &mut open, line.tokens.end);
        }
    }
    close(&text.tokens, &mut sentences, &mut open, text.tokens.len());
    text.sentences = sentences;
}

fn close(
    tokens: &[Token],
    sentences: &mut Vec<Sentence>,
    open: &mut Option<(usize, Part, usize)>,
    end: usize,
) {
    let Some((start, part, paragraph)) = open.take() else {
        return;
    };
    if start >= end {
        return;
    }
    let run = &tokens[start..end];
    let span = Span::new(run[0].span.start, run[run.len() - 1].span.end);
    let mut closing = End::Stop;
    for token in run.iter().rev() {
        match token.shape {
            Shape::Mark('?' | '？') => {
                closing = End::Question;
                break;
            }
            Shape::Mark('!') if closing == End::Stop => closing = End::Exclamation,
            Shape::Mark(':') if closing == End::Stop => closing = End::Colon,
            Shape::Mark('!' | '.' | '…' | ')' | '"' | '”' | '*') | Shape::Emoji => {}
            _ => break,
        }
    }
    // A lone mark or emoji belongs to the sentence before it.
    if run.iter().all(|token| !token.wordy())
        && let Some(last) = sentences.last_mut()
        && last.part == part
        && last.tokens.end == start
        && part.own()
    {
        last.tokens.end = end;
        last.span.end = span.end;
        return;
    }
    sentences.push(Sentence {
        span,
        tokens: start..end,
        part,
        end: closing,
        paragraph,
    });
}

/// Whether the sentence ends with the token at `index`; `limit` is where its line ends.
fn ends(tokens: &[Token], index: usize, limit: usize) -> bool {
    let Shape::Mark(mark) = tokens[index].shape else {
        // An emoji between two sentences separates them where the next starts with a capital.
        return tokens[index].shape == Shape::Emoji
            && index + 1 < limit
            && tokens[index + 1].capital
            && tokens[index + 1].shape == Shape::Word
            && !tokens[index].quoted;
    };
    if tokens[index].quoted {
        return false;
    }
    let next = tokens.get(index + 1).filter(|_| index + 1 < limit);
    let gap = next.is_some_and(|next| next.span.start > tokens[index].span.end);
    let closes = next.is_none_or(|next| {
        !matches!(
            next.shape,
            Shape::Mark('.' | '!' | '?' | ')' | '"' | '”' | '*' | ',')
        )
    });
    match mark {
        '?' | '!' | '…' | '？' | '。' => closes && (gap || next.is_none()),
        '.' => {
            closes
                && (gap || next.is_none())
                && index.checked_sub(1).is_none_or(|before| {
                    let before = &tokens[before];
                    // "Mr. Petrov", "p. 7", "e.g. this"; a single letter is an initial.
                    let short = before.shape == Shape::Word
                        && (before.is(Class::Abbreviation)
                            || before.span.end - before.span.start == 1);
                    !(short && next.is_some() && before.span.end == tokens[index].span.start)
                })
        }
        _ => false,
    }
}
