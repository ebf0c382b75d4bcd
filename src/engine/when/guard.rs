//! Says no: "I sat", "may march", "sun is out", "Q3 deck", "room 1130", "pre-Friday".
//!
//! What was read is judged by its neighbours: by what is glued to it, by the word before and the word
//! after. A word that is also something else (a name, a verb, the sun) needs a word before it that leads
//! to a time, or to be all that is said.

use super::{
    expression::Found,
    reading::Day,
    scan::Scan,
    token::{Case, Kind},
    words::Word,
};

/// Whether the tokens from `at` up to `next`, read as `found`, are a time indeed.
pub(super) fn plausible(scan: &Scan, at: usize, next: usize, found: &Found) -> bool {
    if scan.alone(at, next) {
        return true;
    }
    apart_before(scan, at) && apart_after(scan, next) && meant(scan, at, next, found)
}

/// Nothing is glued before it that makes it part of a name or a number.
fn apart_before(scan: &Scan, at: usize) -> bool {
    if !scan.glued(at) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    match scan.kind(before) {
        Kind::Wall | Kind::Possessive => true,
        Kind::Mark(mark) => match mark {
            b'('
            | b'['
            | b'{'
            | b'"'
            | b'\''
            | b'*'
            | b'>'
            | b'|'
            | b';'
            | b','
            | b'!'
            | b'?'
            | b'~'
            | b'<'
            | super::token::OTHER_MARK => true,
            b':' => {
                !scan.glued(before)
                    || !matches!(scan.kind(before.wrapping_sub(1)), Kind::Number { .. })
            }
            b'/' => {
                matches!(
                    scan.kind(at),
                    Kind::Word(Word::Weekday(_) | Word::Month(_) | Word::Today | Word::Tomorrow)
                ) || matches!(
                    scan.kind(before.wrapping_sub(1)),
                    Kind::Word(Word::Am | Word::Pm) | Kind::Mark(_)
                ) || scan.glued(before) && matches!(scan.kind(before.wrapping_sub(1)), Kind::Other)
            }
            b'.' => {
                !scan.glued(before) || matches!(scan.kind(before.wrapping_sub(1)), Kind::Mark(_))
            }
            b'-' => {
                !scan.glued(before)
                    || !matches!(
                        scan.kind(before.wrapping_sub(1)),
                        Kind::Other | Kind::Number { .. }
                    )
            }
            _ => false,
        },
        _ => false,
    }
}

/// Nothing is glued after it that goes on.
fn apart_after(scan: &Scan, next: usize) -> bool {
    if !scan.glued(next) {
        return true;
    }
    match scan.kind(next) {
        Kind::Other | Kind::Word(_) | Kind::Number { .. } => false,
        Kind::Mark(mark) => {
            let goes_on = scan.glued(next + 1)
                && matches!(
                    scan.kind(next + 1),
                    Kind::Other | Kind::Number { .. } | Kind::Word(_)
                );
            match mark {
                b'.' | b'=' | b'\\' => !goes_on,
                b'-' => !goes_on || matches!(scan.kind(next + 1), Kind::Word(_)),
                b'%' | b'$' => false,
                _ => true,
            }
        }
        _ => true,
    }
}

/// Whether words that mean other things as well mean a time here.
fn meant(scan: &Scan, at: usize, next: usize, found: &Found) -> bool {
    let last = next - 1;
    let core = scan.skip(found.core, Word::The);
    let one_word = last == core;
    let led = led(scan, at, found.core);
    let Some(word) = scan.word(core) else {
        // "2026 budget", "the 2026 plan": a bare year needs "in", "by" or "since".
        let year =
            one_word && scan.number(core).is_some_and(|(_, digits)| digits == 4) && !found.clock;
        return !year || led && !noun_follows(scan, next);
    };
    match word {
        // "New Year's resolution"
        Word::Name if scan.kind(last) == Kind::Possessive && noun_follows(scan, next) => false,
        Word::Name if one_word => {
            let text = scan.token_text(core);
            let double = [
                "lent",
                "advent",
                "carnival",
                "veterans",
                "assumption",
                "ascension",
                "annunciation",
                "tet",
                "milad",
                "eid",
                "theophany",
                "saptami",
                "yule",
            ]
            .iter()
            .any(|name| text.eq_ignore_ascii_case(name));
            let capital = scan.tokens[core].case != Case::Lower;
            !double || led || capital && !sentence_start(scan, core)
        }
        Word::Weekday(_) if one_word => {
            let name = scan.token_text(core);
            let weak = ["sat", "sun", "wed", "mon"]
                .iter()
                .any(|short| name.eq_ignore_ascii_case(short));
            !weak || led || weekday_like(scan, core, next)
        }
        Word::Month(_) if one_word => month_like(scan, at, core, next, led),
        // "may 5 people come", "march 3 miles"
        Word::Month(_)
            if matches!(found.reading.day, Day::Calendar(_))
                && !found.reading.has_clock()
                && scan.number(last).is_some_and(|(_, digits)| digits <= 2) =>
        {
            let verb =
                scan.reads(core, &["may", "march", "mar"]) && scan.tokens[core].case == Case::Lower;
            !(verb && noun_follows(scan, next))
        }
        Word::Season(_) if one_word => {
            led && !capital_follows(scan, next) && !noun_follows(scan, next)
        }
        Word::Now => now_like(scan, at, next),
        Word::QuarterLetter if one_word || last == core + 1 => led || !noun_follows(scan, next),
        Word::HourMark if last == core + 1 => led && !noun_follows(scan, next),
        Word::Weekend => led || at > 0 && scan.is(at - 1, Word::The) || scan.is(at, Word::The),
        Word::Unit(_) if one_word => led,
        Word::Number(_) | Word::Ordinal(_) => true,
        Word::A if idiom(scan, at, next) => false,
        Word::Eod => true,
        _ => !idiom(scan, at, next),
    }
}

/// True where the expression brings a word that leads to a time: "by", "on", "next", "in".
fn led(scan: &Scan, at: usize, core: usize) -> bool {
    if core > at {
        return true;
    }
    at > 0
        && matches!(
            scan.word(at - 1),
            Some(
                Word::This
                    | Word::Next
                    | Word::Last
                    | Word::By
                    | Word::On
                    | Word::Before
                    | Word::Until
                    | Word::Since
                    | Word::Of
                    | Word::In
                    | Word::Late
                    | Word::Early
                    | Word::Every
                    | Word::Following
                    | Word::Past
                    | Word::Coming
                    | Word::Between
                    | Word::From
            )
        )
}

/// "Sat" and "Sun" without a word before them: capital inside a sentence, or followed by what follows a day.
fn weekday_like(scan: &Scan, at: usize, next: usize) -> bool {
    let dated = matches!(
        scan.kind(next),
        Kind::Wall | Kind::Number { .. } | Kind::Mark(b':' | b',' | b'-' | b'/' | b')')
    ) || matches!(
        scan.word(next),
        Some(
            Word::At
                | Word::Morning
                | Word::Afternoon
                | Word::Evening
                | Word::Night
                | Word::Or
                | Word::And
                | Word::Noon
        )
    );
    let the = at > 0
        && matches!(
            scan.word(at - 1),
            Some(Word::The | Word::A | Word::My | Word::Your | Word::Our | Word::Their)
        );
    if scan.tokens[at].case == Case::Lower {
        // "i sat at my desk", "she wed at noon": in lower case the day needs its lead, or a list of days.
        return !the
            && (matches!(scan.kind(next), Kind::Mark(b'-' | b'/' | b':'))
                || matches!(
                    scan.word(next),
                    Some(Word::Morning | Word::Afternoon | Word::Evening | Word::Night)
                )
                || matches!(scan.word(next), Some(Word::Or | Word::And))
                    && matches!(scan.word(next + 1), Some(Word::Weekday(_)))
                || at > 1
                    && matches!(scan.word(at - 1), Some(Word::Or | Word::And))
                    && matches!(scan.word(at - 2), Some(Word::Weekday(_))));
    }
    !the && (dated || !sentence_start(scan, at))
}

/// A bare month: some are names and verbs, and before a noun any of them only describes.
fn month_like(scan: &Scan, at: usize, core: usize, next: usize, led: bool) -> bool {
    let text = scan.token_text(core);
    let lower = scan.tokens[core].case == Case::Lower;
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    let double = is(&[
        "may", "march", "mar", "jan", "april", "june", "august", "jun", "jul", "apr", "aug", "dec",
        "sep",
    ]);
    // "by may" of somebody, "to march on": "may" and "march" in lower case go with "in" and its like only.
    if lower && is(&["may", "march", "mar"]) {
        let sure =
            led && matches!(
                scan.word(core.wrapping_sub(1)),
                Some(
                    Word::In
                        | Word::Since
                        | Word::Until
                        | Word::By
                        | Word::Before
                        | Word::Next
                        | Word::Last
                        | Word::This
                        | Word::Late
                        | Word::Early
                        | Word::Mid
                        | Word::Of
                        | Word::During
                        | Word::From
                        | Word::After
                )
            ) && !subject_follows(scan, next);
        return sure;
    }
    if led {
        return !(double && subject_follows(scan, next));
    }
    let _ = at;
    let described = core > 0 && scan.is(core - 1, Word::The);
    !(double || lower || described || noun_follows(scan, next))
}

fn subject_follows(scan: &Scan, next: usize) -> bool {
    scan.reads(
        next,
        &[
            "i", "we", "you", "he", "she", "they", "be", "have", "not", "said", "says", "wants",
            "who",
        ],
    )
}

fn capital_follows(scan: &Scan, next: usize) -> bool {
    scan.kind(next) == Kind::Other && scan.tokens[next].case != Case::Lower
}

/// A noun right after, so that the time only describes it: "Q3 deck", "spring cleaning".
fn noun_follows(scan: &Scan, next: usize) -> bool {
    match scan.kind(next) {
        Kind::Other => !super::date::stands_apart(scan, next),
        Kind::Word(Word::Name | Word::Back | Word::School | Word::Work) => true,
        _ => false,
    }
}

/// "now" as a time: not "for now", "now that", "now and then", "now, …" at the head of a sentence.
fn now_like(scan: &Scan, at: usize, next: usize) -> bool {
    if scan.is(at, Word::Right) || scan.is(at, Word::Just) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|before| scan.word(before));
    let after = scan.word(next);
    let filler = matches!(
        before,
        Some(Word::For | Word::Every | Word::From | Word::To)
    ) || scan.reads(at.wrapping_sub(1), &["up", "even", "until"]);
    let discourse = matches!(after, Some(Word::That | Word::And)) && !scan.is(next + 1, Word::Not);
    let head = sentence_start(scan, at)
        && !matches!(scan.kind(next), Kind::Wall | Kind::Mark(b'.' | b'!'));
    !(filler || discourse || head)
}

fn sentence_start(scan: &Scan, at: usize) -> bool {
    at == 0
        || matches!(
            scan.kind(at - 1),
            Kind::Wall
                | Kind::Mark(b'.' | b'!' | b'?' | b'*' | b'>' | b'"' | super::token::OTHER_MARK)
        )
}

/// "in a minute", "in a second", "in a moment": soon, not in sixty seconds.
fn idiom(scan: &Scan, at: usize, next: usize) -> bool {
    let start = at;
    scan.is(start, Word::In)
        && scan.is(start + 1, Word::A)
        && next == start + 3
        && scan.reads(
            start + 2,
            &["minute", "min", "second", "sec", "moment", "bit"],
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, quiet};

    #[test]
    fn neighbours_decide() {
        check("on sat", "on sat", "2026-03-07T00:00 at day");
        check("in May", "in May", "2026-05-01T00:00 at month");
        quiet("I sat down");
        quiet("the sun is out");
        quiet("May I ask?");
        quiet("spring boot");
        quiet("pre-Friday-ish42");
        quiet("back in a minute");
    }
}
