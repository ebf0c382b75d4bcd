//! Words out of characters: one line in, its tokens out.
//!
//! Names such as `node-17`, `2.3.0`, `MKT-412` or `p. 7` stay whole, because a reference is what a reader follows.
//! A word is looked up in the lexicon here, once, and never again.

use super::{Shape, Span, Token};
use crate::engine::wording::{self, Word};

/// A quotation longer than this many bytes is not looked for: an unclosed mark must not be searched for to the end.
const LONGEST_QUOTATION: usize = 600;

/// RFC 5321, 4.5.3.1.1: the part of a mail address before the @ has at most 64 bytes.
const LONGEST_LOCAL_PART: usize = 64;

/// Appends the tokens of `raw[line]` to `tokens`.
pub(super) fn line(raw: &str, line: Span, tokens: &mut Vec<Token>) {
    let mut at = line.start;
    // Quotation marks are only believed where they close on the same line.
    let mut quote_until = 0;
    while at < line.end {
        let rest = &raw[at..line.end];
        let Some(first) = rest.chars().next() else {
            break;
        };
        if first.is_whitespace() || is_joiner(first) {
            at += first.len_utf8();
            continue;
        }
        let (length, shape) = next(
            rest,
            first,
            at > line.start && raw[..at].ends_with(|c: char| c.is_alphanumeric()),
        );
        let end = at + length;
        let quoted = at < quote_until;
        if let Shape::Mark(mark) = shape
            && !quoted
            && let Some(closer) = closer(mark)
            && let Some((close, _)) = rest[length..]
                .char_indices()
                .take_while(|&(at, _)| at < LONGEST_QUOTATION)
                .find(|&(_, c)| c == closer)
        {
            quote_until = end + close;
        }
        tokens.push(token(raw, Span::new(at, end), shape, quoted));
        at = end;
    }
}

fn token(raw: &str, span: Span, shape: Shape, quoted: bool) -> Token {
    let text = span.of(raw);
    let word = match shape {
        Shape::Word | Shape::Number | Shape::Emoji => wording::look_up(text),
        _ => Word::NONE,
    };
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let capital = letters.next().is_some_and(char::is_uppercase);
    let shouted = shape == Shape::Word
        && capital
        && text.chars().nth(1).is_some()
        && text.chars().all(|c| !c.is_lowercase());
    Token {
        span,
        shape,
        word,
        capital,
        shouted,
        quoted,
    }
}

fn closer(mark: char) -> Option<char> {
    match mark {
        '"' => Some('"'),
        '“' | '„' => Some('”'),
        '«' => Some('»'),
        _ => None,
    }
}

/// Variation selectors and joiners carry no meaning of their own.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{e0020}'..='\u{e007f}' | '\u{20e3}')
}

/// The length in bytes and the shape of the token that `rest` starts with.
fn next(rest: &str, first: char, glued: bool) -> (usize, Shape) {
    if first == '`'
        && let Some(close) = rest[1..].find('`')
        && close > 0
    {
        return (close + 2, Shape::Code);
    }
    if let Some(length) = link(rest) {
        return (length, Shape::Link);
    }
    if first == '@' && !glued {
        let length = 1 + run(&rest[1..], |c| {
            c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/')
        });
        let length = trim(rest, length);
        if length > 1 {
            return (length, Shape::Mention);
        }
    }
    if matches!(first, '#' | '§') {
        let inner = run(&rest[first.len_utf8()..], |c| {
            c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
        });
        if inner > 0 {
            return (trim(rest, first.len_utf8() + inner), Shape::Reference);
        }
    }
    if is_emoji(first) {
        return (run(rest, |c| is_emoji(c) || is_joiner(c)), Shape::Emoji);
    }
    if let Some(length) = emoticon(rest) {
        return (length, Shape::Emoji);
    }
    if first.is_alphanumeric()
        || first == '_'
        || (matches!(first, '~' | '$' | '£' | '€') && starts_digit(&rest[first.len_utf8()..]))
    {
        return word(rest);
    }
    if first == '/' && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) && !glued {
        let length = trim(
            rest,
            run(rest, |c| {
                c.is_alphanumeric() || matches!(c, '/' | '_' | '-' | '.')
            }),
        );
        return (length, Shape::Reference);
    }
    (first.len_utf8(), Shape::Mark(first))
}

fn starts_digit(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A word, a number, or a name with digits or inner dots.
fn word(rest: &str) -> (usize, Shape) {
    let mut end = 0;
    let mut digits = 0;
    let mut letters = 0;
    let mut joints = 0;
    let mut hard = 0; // joints that only names have: _ / .
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let follower = characters.peek().map(|&(_, c)| c);
        let follows = follower.is_some_and(char::is_alphanumeric);
        if c.is_ascii_digit() {
            digits += 1;
        } else if c.is_alphanumeric() {
            letters += 1;
        } else if matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
            || (at == 0 && !c.is_alphanumeric())
        {
            // Combining marks belong to their letter, a currency sign or tilde to its number.
        } else if matches!(c, '\'' | '’') && follows {
        } else if c == '-' && follows {
            joints += 1;
        } else if matches!(c, '_' | '/') && follows {
            hard += usize::from(c == '_' || digits > 0);
        } else if matches!(c, '.' | ':' | ',')
            && digits > 0
            && follower.is_some_and(|c| c.is_ascii_digit())
        {
        } else if c == '.' && follows && follower.is_some_and(char::is_lowercase) && at > 1 {
            hard += 1;
        } else {
            break;
        }
        end = at + c.len_utf8();
    }
    let text = &rest[..end];
    let slashes = text.matches('/').count();
    let shape = if digits > 0
        && text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '$' | '£' | '€'))
        && hard == 0
        && letters <= 3
    {
        Shape::Number
    } else if (digits > 0 && letters > 0) || hard > 0 || slashes > 1 || (joints > 2) {
        Shape::Reference
    } else if digits > 0 {
        Shape::Number
    } else {
        Shape::Word
    };
    (
        end.max(rest.chars().next().map_or(1, char::len_utf8)),
        shape,
    )
}

fn run(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

/// `length` without the full stops and hyphens at its end.
fn trim(rest: &str, length: usize) -> usize {
    rest[..length].trim_end_matches(['.', '-', '/', '_']).len()
}

fn link(rest: &str) -> Option<usize> {
    let web = ["https://", "http://", "www.", "mailto:"]
        .iter()
        .any(|scheme| {
            rest.len() > scheme.len()
                && rest.is_char_boundary(scheme.len())
                && rest[..scheme.len()].eq_ignore_ascii_case(scheme)
        });
    let local = rest
        .bytes()
        .take(LONGEST_LOCAL_PART)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'));
    let bare = if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        local.count()
    } else {
        0
    };
    let mail = bare > 0
        && rest[bare..].starts_with('@')
        && rest[bare + 1..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (web || mail).then(|| {
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|'))
            .unwrap_or(rest.len());
        rest[..end]
            .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\''])
            .len()
            .max(1)
    })
}

/// ":)", ":-D", ":tada:", "<3".
fn emoticon(rest: &str) -> Option<usize> {
    if rest.starts_with("<3") {
        return Some(2);
    }
    let after = rest.strip_prefix([':', ';'])?;
    let name = run(after, |c| {
        c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+')
    });
    if name > 1
        && after[name..].starts_with(':')
        && after.starts_with(|c: char| !c.is_ascii_digit())
    {
        return Some(name + 2);
    }
    let nose = usize::from(after.starts_with('-'));
    let mouth = after[nose..].chars().next()?;
    let next = after[nose..].chars().nth(1);
    (matches!(mouth, ')' | '(' | 'D' | 'P' | 'p' | '/' | 'o' | '|')
        && !next.is_some_and(char::is_alphanumeric))
    .then_some(1 + nose + 1)
}
