//! What the rules see in a draft, as numbers.
//!
//! A feature says how often a phrase, a class of words, a form of asking or a mark of structure occurs, capped so that
//! long drafts are read like short ones; then come the rules' own verdicts, alone and in pairs. Their order is that of
//! [`dense`], and the weights are made for it.

use super::Ruled;
use crate::engine::{
    acts::{Act, Form, Owner},
    kind::Kind,
    pillars::Pillar,
    text::{Draft, End, Part, Shape, Surface, Text, Token},
    when::{Bound, Expression},
    wording::{CLASSES, Class, PHRASES_TOTAL},
};

/// The dense features of a draft, each from 0 to [`super::WHOLE`], and a last one that is always whole.
#[allow(
    clippy::too_many_lines,
    reason = "one list, in the order of the weights"
)]
pub fn dense(
    text: &Text,
    draft: &Draft,
    acts: &[Act],
    times: &[Expression],
    now: chrono::DateTime<chrono::Utc>,
    ruled: &Ruled,
) -> Vec<u8> {
    let mut all = Vec::with_capacity(512);
    let cap = |count: usize, most: usize| u8::try_from(count.min(most) * 12 / most).unwrap_or(12);
    let mut phrases = [0usize; PHRASES_TOTAL];
    for hit in &text.hits {
        let own = text
            .sentence_at(text.tokens[hit.tokens.start].span.start)
            .is_some_and(|sentence| text.sentences[sentence].part.own());
        if own && !text.tokens[hit.tokens.start].quoted {
            phrases[hit.phrase as usize] += 1;
        }
    }
    all.extend(phrases.iter().map(|&count| cap(count, 2)));
    let mut classes = [0usize; CLASSES];
    let mut shapes = [0usize; 8];
    let mut marks = [0usize; 4];
    let mut words = 0;
    let mut past = 0;
    let mut first_person = 0;
    let mut second_person = 0;
    let mut first_past = 0;
    let mut progressive = 0;
    let mut capitals = 0;
    let mut shouted = 0;
    let mut quoted = 0;
    let mut known = 0;
    for sentence in text.own() {
        let tokens = text.tokens_of(sentence);
        let mut since_me = 9;
        for (offset, token) in tokens.iter().enumerate() {
            for class in token.word.classes() {
                classes[class] += 1;
            }
            words += usize::from(token.wordy());
            quoted += usize::from(token.quoted);
            known += usize::from(token.word.known());
            capitals += usize::from(
                token.capital
                    && offset > 0
                    && token.shape == Shape::Word
                    && !token.is(Class::English),
            );
            shouted += usize::from(token.shouted && !token.is(Class::KnownAcronym));
            match token.shape {
                Shape::Number => shapes[0] += 1,
                Shape::Mention => shapes[1] += 1,
                Shape::Link => shapes[2] += 1,
                Shape::Code => shapes[3] += 1,
                Shape::Reference => shapes[4] += 1,
                Shape::Emoji => shapes[5] += 1,
                Shape::Mark('?') => marks[0] += 1,
                Shape::Mark('!') => marks[1] += 1,
                Shape::Mark(',') => marks[2] += 1,
                Shape::Mark(':') => marks[3] += 1,
                _ => {}
            }
            let written = text.raw.get(token.span.range()).unwrap_or_default();
            let pasty = token.is(Class::Done)
                || (written.len() > 4 && written.ends_with("ed") && !token.is(Class::Verb));
            past += usize::from(pasty);
            progressive += usize::from(written.len() > 4 && written.ends_with("ing"));
            let me = token.is(Class::I) || token.is(Class::We);
            first_person += usize::from(me);
            second_person += usize::from(token.is(Class::You) || token.is(Class::Your));
            since_me = if me { 0 } else { since_me + 1 };
            first_past += usize::from(pasty && since_me <= 2);
        }
    }
    all.extend(classes.iter().map(|&count| cap(count, 3)));
    for form in [
        Form::Imperative,
        Form::Modal,
        Form::Wish,
        Form::Question,
        Form::Fragment,
        Form::Bait,
        Form::Obligation,
    ] {
        all.push(cap(acts.iter().filter(|act| act.form == form).count(), 2));
    }
    for owner in [
        Owner::Reader,
        Owner::Someone,
        Owner::Us,
        Owner::Sender,
        Owner::Other,
    ] {
        all.push(cap(acts.iter().filter(|act| act.owner == owner).count(), 2));
    }
    for test in [
        |act: &Act| act.vague,
        |act: &Act| !act.vague,
        |act: &Act| act.work,
        |act: &Act| act.answer,
        |act: &Act| act.polite,
        |act: &Act| act.conditional,
    ] {
        all.push(cap(acts.iter().filter(|act| test(act)).count(), 2));
    }
    let flag = |is: bool| if is { 12 } else { 0 };
    let sentences = text.own().count();
    all.extend([
        flag(words <= 2),
        flag(words <= 5),
        flag(words <= 9),
        flag(words <= 15),
        flag(words <= 25),
        flag(words > 50),
        flag(words > 100),
        flag(sentences == 1),
        flag(sentences > 3),
        cap(past, 3),
        cap(progressive, 3),
        cap(first_person, 3),
        cap(second_person, 3),
        cap(first_past, 2),
        cap(capitals, 3),
        cap(shouted, 2),
        flag(quoted > 0),
        flag(known * 2 < words),
    ]);
    // How it begins.
    let first = text
        .own()
        .next()
        .and_then(|sentence| text.tokens_of(sentence).iter().find(|token| token.wordy()));
    let opening = [
        Class::Failure,
        Class::System,
        Class::I,
        Class::We,
        Class::You,
        Class::Third,
        Class::Pointing,
        Class::Article,
        Class::Owning,
        Class::Verb,
        Class::Done,
        Class::Modal,
        Class::Auxiliary,
        Class::Asking,
        Class::Acknowledgement,
        Class::Greeting,
        Class::Thanks,
        Class::Laugh,
        Class::Filler,
        Class::Someone,
        Class::Group,
        Class::Negation,
        Class::Conjunction,
        Class::Praise,
        Class::TimeWord,
        Class::Please,
    ];
    all.extend(opening.map(|class| flag(first.is_some_and(|token| token.is(class)))));
    all.extend(shape_of_word(text, first));
    // How it goes on once greetings, names and fillers are past.
    let main = text.own().find_map(|sentence| {
        text.tokens_of(sentence).iter().find(|token| {
            token.wordy()
                && token.shape != Shape::Mention
                && !token.is(Class::Greeting)
                && (!token.is(Class::Filler) || token.is(Class::Verb) || token.is(Class::Asking))
                && !token.is(Class::Please)
                && !token.is(Class::Laugh)
        })
    });
    all.extend(opening.map(|class| flag(main.is_some_and(|token| token.is(class)))));
    all.extend(shape_of_word(text, main));
    // How often a sentence begins with each.
    let starts = |test: &dyn Fn(&Token) -> bool| {
        text.own()
            .filter(|sentence| {
                text.tokens_of(sentence)
                    .iter()
                    .find(|token| token.wordy())
                    .is_some_and(test)
            })
            .count()
    };
    all.push(cap(
        starts(&|token| token.is(Class::I) || token.is(Class::We)),
        2,
    ));
    all.push(cap(starts(&|token| token.is(Class::Done)), 2));
    all.push(cap(
        starts(&|token| token.is(Class::You) || token.is(Class::Verb)),
        2,
    ));
    all.push(cap(
        starts(&|token| {
            token.is(Class::Article) || token.is(Class::Pointing) || token.is(Class::Third)
        }),
        2,
    ));
    all.push(flag(text.raw.contains('%')));
    // A state, a change or its denial: "is closed", "isn't paid", "has 14 missing".
    let mut denied = 0;
    let mut stated = 0;
    let mut future = 0;
    for sentence in text.own() {
        for pair in text.tokens_of(sentence).windows(2) {
            denied += usize::from(
                pair[0].is(Class::Negation) && (pair[1].is(Class::Verb) || pair[1].is(Class::Done)),
            );
            stated += usize::from(pair[0].is(Class::Finite) && !pair[1].is(Class::Function));
            future += usize::from(pair[0].is(Class::Modal) && pair[1].is(Class::Verb));
        }
    }
    all.extend([cap(denied, 1), cap(stated, 2), cap(future, 1)]);
    all.extend(shapes[..6].iter().map(|&count| cap(count, 2)));
    let sentences_of = |part: Part| {
        text.sentences
            .iter()
            .filter(|sentence| sentence.part == part)
            .count()
    };
    all.push(cap(sentences_of(Part::Item), 3));
    all.push(cap(sentences_of(Part::Block), 1));
    all.extend([
        cap(sentences_of(Part::Greeting), 1),
        cap(sentences_of(Part::Heading), 1),
        cap(marks[1], 2),
        cap(marks[3], 2),
        cap(
            text.own()
                .filter(|sentence| sentence.end == End::Question)
                .count(),
            2,
        ),
        flag(draft.reply),
    ]);
    let own_time = |time: &&Expression| {
        text.sentence_at(time.span.start)
            .is_some_and(|sentence| text.sentences[sentence].part.own())
    };
    all.extend([
        cap(times.iter().filter(own_time).count(), 3),
        cap(
            times
                .iter()
                .filter(own_time)
                .filter(|time| time.clock)
                .count(),
            2,
        ),
        cap(
            times
                .iter()
                .filter(own_time)
                .filter(|time| time.bound == Bound::By)
                .count(),
            2,
        ),
        flag(
            times
                .iter()
                .filter(own_time)
                .any(|time| time.from.with_timezone(&chrono::Utc) < now),
        ),
        flag(draft.surface == Surface::Email),
        flag(matches!(draft.surface, Surface::DocComment)),
    ]);
    verdicts(&mut all, draft, ruled);
    all.push(12);
    all
}

/// "-ing", "-ed": what the ending of a word tells.
fn shape_of_word(text: &Text, token: Option<&Token>) -> [u8; 2] {
    let word = token
        .and_then(|token| text.raw.get(token.span.range()))
        .unwrap_or_default();
    ["ing", "ed"].map(|ending| {
        if word.len() > 4 && word.ends_with(ending) {
            12
        } else {
            0
        }
    })
}

/// The rules' verdicts, one feature for each and for each pair that says more than its halves.
fn verdicts(all: &mut Vec<u8>, draft: &Draft, ruled: &Ruled) {
    let mut pair = |(one, ones): (usize, usize), (other, others): (usize, usize)| {
        let at = all.len() + one * others + other;
        all.resize(all.len() + ones * others, 0);
        if let Some(slot) = all.get_mut(at) {
            *slot = 12;
        }
    };
    let kind = (ruled.kind as usize, Kind::ALL.len());
    let ask = (ruled.ask.state as usize, 3);
    let deadline = (ruled.deadline.state as usize, 4);
    let context = (ruled.context.state as usize, 3);
    let surface = (draft.surface as usize, 5);
    let reply = (usize::from(draft.reply), 2);
    pair(kind, (0, 1));
    pair(ask, (0, 1));
    pair(deadline, (0, 1));
    pair(context, (0, 1));
    pair(surface, (0, 1));
    pair(kind, ask);
    pair(kind, deadline);
    pair(kind, context);
    pair(kind, surface);
    pair(kind, reply);
    pair(ask, deadline);
    pair(ask, context);
    pair(ask, reply);
    for pillar in [Pillar::Context, Pillar::Deadline, Pillar::Ask] {
        pair((usize::from(ruled.missing.contains(&pillar)), 2), (0, 1));
    }
    pair((ruled.missing.len(), 4), (0, 1));
}
