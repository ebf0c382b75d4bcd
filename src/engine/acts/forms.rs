//! The forms in which people ask, read at a place where a clause begins.

use super::{Act, Form, Owner, clauses::Clause};
use crate::engine::{
    text::{Draft, Part, Shape, Text},
    wording::{Class, Phrase},
};

/// The ask that begins at `clause.at`, if one does.
pub(super) fn read(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    let at = clause.at;
    let token = &text.tokens[at];
    if token.quoted || !token.wordy() {
        return None;
    }
    let here = clause.from..at + 1;
    if text.hit_in(Phrase::Offer, &here).is_some()
        || text.hit_in(Phrase::NothingToDo, &here).is_some()
    {
        return None;
    }
    let courtesy = text.hit_in(Phrase::Preamble, &(at..at + 1));
    if clause.question
        && courtesy.is_some()
        && (token.is(Class::Asking) || token.is(Class::Auxiliary))
    {
        return None;
    }
    bait(text, clause)
        .or_else(|| wish(text, clause))
        .or_else(|| modal(text, clause))
        .or_else(|| auxiliary(text, clause))
        .or_else(|| asking(text, clause))
        .or_else(|| someone(text, clause))
        .or_else(|| told(text, draft, clause))
        .or_else(|| lets(text, clause))
        .or_else(|| need(text, clause))
        .or_else(|| imperative(text, draft, clause))
        .or_else(|| vague(text, clause))
}

fn act(clause: &Clause, form: Form, owner: Owner, verb: Option<usize>) -> Act {
    Act {
        tokens: clause.at..clause.end,
        sentence: clause.sentence,
        form,
        owner,
        verb,
        polite: clause.please || matches!(form, Form::Modal | Form::Wish),
        vague: false,
        work: false,
        answer: matches!(form, Form::Question | Form::Fragment),
        conditional: clause.conditional,
    }
}

fn starts(text: &Text, phrase: Phrase, at: usize) -> Option<usize> {
    text.hit_in(phrase, &(at..at + 1)).map(|hit| hit.tokens.end)
}

fn bait(text: &Text, clause: &Clause) -> Option<Act> {
    let hit = text.hit_in(Phrase::Bait, &(clause.from..clause.at + 1))?;
    let end = hit.tokens.end;
    // "Quick question: which branch?" asks what follows.
    let more = text.tokens[end..clause.end]
        .iter()
        .filter(|token| token.wordy())
        .count();
    let colon = text.tokens[end..clause.end]
        .first()
        .is_some_and(|token| matches!(token.mark(), Some(':' | ',' | '-' | '–')));
    let tokens = &text.tokens;
    let helps = tokens[hit.tokens.clone()]
        .iter()
        .any(|token| token.is(Class::VagueVerb));
    let asks = tokens[end..clause.end]
        .iter()
        .any(|token| token.is(Class::Verb) || token.is(Class::Auxiliary) || token.is(Class::Done));
    if (more > 2 && (colon || helps)) || (more > 4 && clause.question && asks) {
        return None;
    }
    let mut found = act(clause, Form::Bait, Owner::Reader, None);
    found.tokens.start = hit.tokens.start;
    found.vague = true;
    Some(found)
}

fn wish(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    // "It would be great if": the frame may stand after "it" or "that".
    if text.tokens[at].is(Class::Pointing)
        || text.tokens[at].is(Class::I)
        || text.tokens[at].is(Class::We)
    {
        at = if starts(text, Phrase::Wish, at).is_some() {
            at
        } else {
            at + 1
        };
    }
    if at >= clause.end {
        return None;
    }
    let end = starts(text, Phrase::Wish, at)?;
    let verb = (end..clause.end.min(end + 8)).find(|&index| {
        text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::Article)
    });
    let owner = if text.tokens[clause.at..clause.end.min(end + 4)]
        .iter()
        .any(|token| token.is(Class::Someone))
    {
        Owner::Someone
    } else {
        Owner::Reader
    };
    let mut found = act(clause, Form::Wish, owner, verb);
    found.answer = clause.question && verb.is_none();
    Some(found)
}

/// The subject that begins at `at`: who it is, and where it ends.
fn subject(text: &Text, at: usize, end: usize) -> Option<(Owner, usize)> {
    let token = text.tokens.get(at).filter(|_| at < end)?;
    let word = text.word(at);
    if token.is(Class::You) {
        let next = at + 1;
        // "you or your brother", "you guys".
        if text
            .tokens
            .get(next)
            .is_some_and(|token| token.is(Class::Group))
            && next < end
        {
            return Some((Owner::Reader, next + 1));
        }
        if next < end && text.says(next, &["or", "and"]) {
            // "You or someone from data": on to the verb.
            let limit = (next + 7).min(end);
            let verb = (next + 1..limit).find(|&index| {
                text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::VerbOrNoun)
            });
            return Some((Owner::Reader, verb.unwrap_or(next)));
        }
        return Some((Owner::Reader, next));
    }
    if text.says(at, &["one", "any", "some", "either", "all", "both"])
        && text.tokens.get(at + 1).is_some()
        && at + 1 < end
        && text.says(at + 1, &["of"])
    {
        return Some((
            if word.eq_ignore_ascii_case("all") {
                Owner::Reader
            } else {
                Owner::Someone
            },
            (at + 3).min(end),
        ));
    }
    if token.is(Class::Someone) {
        return Some((Owner::Someone, after_phrase(text, at + 1, end)));
    }
    if token.is(Class::Group)
        && matches!(
            word,
            "everyone" | "everybody" | "all" | "folks" | "guys" | "team" | "people" | "anyone"
        )
    {
        return Some((Owner::Reader, at + 1));
    }
    if token.is(Class::We) {
        return Some((Owner::Us, at + 1));
    }
    if token.is(Class::I) {
        return Some((Owner::Sender, at + 1));
    }
    if token.is(Class::Third) || token.is(Class::Pointing) || word.eq_ignore_ascii_case("there") {
        return Some((Owner::Other, at + 1));
    }
    if token.shape == Shape::Mention {
        return Some((Owner::Reader, at + 1));
    }
    None
}

/// Past "from design", "from your side", "on the team", "in sales".
fn after_phrase(text: &Text, mut at: usize, end: usize) -> usize {
    if at < end
        && text.says(
            at,
            &["from", "in", "on", "at", "of", "with", "here", "else"],
        )
    {
        at += 1;
        let limit = (at + 4).min(end);
        while at < limit
            && !text.tokens[at].is(Class::Verb)
            && !text.tokens[at].is(Class::Modal)
            && !text.tokens[at].is(Class::Please)
            && text.tokens[at].wordy()
        {
            at += 1;
        }
    }
    at
}

/// The verb after a subject, past "please", "also", "maybe", "be so kind as to", "quickly".
fn verb_after(text: &Text, mut at: usize, end: usize) -> Option<usize> {
    let limit = end.min(at + 10);
    while at < limit {
        let token = &text.tokens[at];
        let word = text.word(at);
        if matches!(
            word,
            "please"
                | "pls"
                | "be"
                | "so"
                | "kind"
                | "as"
                | "to"
                | "also"
                | "maybe"
                | "perhaps"
                | "just"
                | "kindly"
                | "quickly"
                | "possibly"
                | "then"
                | "at"
                | "least"
                | "first"
                | "both"
                | "still"
                | "finally"
                | "all"
                | "each"
                | "either"
                | "really"
                | "briefly"
                | "next"
                | "very"
                | "ever"
                | "not"
        ) || token.is(Class::Please)
            || (!token.wordy() && token.mark() == Some(','))
        {
            at += 1;
            continue;
        }
        return token
            .is(Class::Verb)
            .then_some(at)
            .or(Some(at).filter(|_| token.shape == Shape::Word && !token.is(Class::Article)));
    }
    None
}

fn modal(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if !token.is(Class::Modal) {
        return None;
    }
    let Some((owner, after)) = subject(text, clause.at + 1, clause.end) else {
        // "Could the peer range be widened?", "Shouldn't this …": a question only with its mark.
        let verb = (clause.at + 1..clause.end).find(|&index| text.tokens[index].is(Class::Verb));
        return (clause.question && clause.end - clause.at > 3)
            .then(|| act(clause, Form::Question, Owner::Other, verb));
    };
    let verb = verb_after(text, after, clause.end);
    let wants = text.says(clause.at, &["would"])
        && verb.is_some_and(|verb| text.says(verb, &["want", "like", "prefer", "love", "accept"]));
    let form = match owner {
        Owner::Reader | Owner::Someone if !wants => Form::Modal,
        _ => Form::Question,
    };
    // "Should you need anything": a condition.
    if text.says(clause.at, &["should", "may", "might", "must"])
        && owner == Owner::Reader
        && !clause.question
    {
        return None;
    }
    if owner == Owner::Other && !clause.question {
        return None;
    }
    Some(act(clause, form, owner, verb))
}

fn auxiliary(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if !token.is(Class::Auxiliary) {
        return None;
    }
    let word = text.word(clause.at);
    let Some((owner, after)) = subject(text, clause.at + 1, clause.end) else {
        let verb = None;
        // "Does tomorrow 2pm work" is turned around without a mark.
        let timed = clause.opens
            && text.says(clause.at, &["does", "is"])
            && text
                .tokens
                .get(clause.at + 1)
                .is_some_and(|next| next.is(Class::TimeWord));
        return ((clause.question || timed) && clause.end - clause.at > 2)
            .then(|| act(clause, Form::Question, Owner::Other, verb));
    };
    // "Do it", "have them call me" are imperatives, "is it" without a mark may be part of a story.
    let turned = matches!(
        owner,
        Owner::Reader | Owner::Someone | Owner::Us | Owner::Sender
    ) && clause.opens;
    if !clause.question
        && !(turned && !(word.eq_ignore_ascii_case("have") && owner != Owner::Reader))
    {
        return None;
    }
    if !clause.question && text.tokens[clause.at + 1].is(Class::Pointing) {
        return None;
    }
    Some(act(
        clause,
        Form::Question,
        owner,
        verb_after(text, after, clause.end),
    ))
}

fn asking(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    if !token.is(Class::Asking) || text.says(clause.at, &["whoever"]) {
        return None;
    }
    let next = text
        .tokens
        .get(clause.at + 1)
        .filter(|_| clause.at + 1 < clause.end);
    let contracted = text.word(clause.at).contains(['\'', '’'])
        || text.says(clause.at, &["whats", "wheres", "whos", "hows"]);
    let turned = next.is_some_and(|next| next.is(Class::Auxiliary) || next.is(Class::Modal));
    let word = text.word(clause.at);
    let about_subject = word.eq_ignore_ascii_case("who")
        && next.is_some_and(|next| {
            next.is(Class::Done)
                || next.is(Class::Finite)
                || next.is(Class::Modal)
                || next.is(Class::Verb)
        });
    let how_to = word.eq_ignore_ascii_case("how")
        && next.is_some_and(|_| text.says(clause.at + 1, &["to"]))
        && clause.opens;
    if clause.question
        && (clause.opens
            || turned
            || contracted
            || clause.coordinated
            || about_subject
            || clause_question(text, clause))
    {
        return Some(act(clause, Form::Question, Owner::Reader, None));
    }
    // Without its mark only an inversion at the sentence's start tells: "which env are you seeing that in".
    let statement = text.says(clause.at, &["when", "while", "which"]) && !turned;
    let plain = clause.opens
        && !statement
        && (contracted
            || about_subject
            || how_to
            || (turned && inverted(text, clause.at + 2, clause.end)));
    // "Who needs sleep anyway": no mark, no answer wanted.
    let idle = text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| token.is(Class::Chatter));
    (plain && !idle).then(|| act(clause, Form::Question, Owner::Reader, None))
}

/// Whether the clause at hand is the one that the sentence's question mark ends.
fn clause_question(text: &Text, clause: &Clause) -> bool {
    !text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| matches!(token.mark(), Some(',' | ';' | ':')))
}

fn inverted(text: &Text, at: usize, end: usize) -> bool {
    text.tokens.get(at).is_some_and(|token| {
        at < end
            && (token.is(Class::You)
                || token.is(Class::Third)
                || token.is(Class::I)
                || token.is(Class::We)
                || token.is(Class::Pointing)
                || token.is(Class::Article)
                || token.is(Class::Owning)
                || token.is(Class::Someone)
                || token.capital)
    })
}

fn someone(text: &Text, clause: &Clause) -> Option<Act> {
    let token = &text.tokens[clause.at];
    let group = token.is(Class::Group) && text.says(clause.at, &["everybody", "everyone", "all"]);
    if !token.is(Class::Someone) && !group {
        return None;
    }
    let mut after = after_phrase(text, clause.at + 1, clause.end);
    let mut please = clause.please;
    let mut must = false;
    while after < clause.end {
        let token = &text.tokens[after];
        if token.is(Class::Please) {
            please = true;
        } else if text.says(
            after,
            &[
                "should", "must", "could", "can", "needs", "has", "to", "really", "also", "who",
                "that", "wants", "it", "ought",
            ],
        ) {
            must = true;
        } else {
            break;
        }
        after += 1;
    }
    let verb = Some(after).filter(|&after| {
        after < clause.end
            && (text.tokens[after].is(Class::Verb)
                || text
                    .word(after)
                    .strip_suffix('s')
                    .is_some_and(|_| token.is(Class::Someone)))
    });
    let owner = if group { Owner::Reader } else { Owner::Someone };
    if clause.question
        || text.says(after.min(clause.end - 1), &["knows"])
        || text.says(after.min(clause.end - 1), &["know", "against", "up", "got"])
    {
        let mut found = act(clause, Form::Question, owner, verb);
        found.answer = verb.is_none_or(|verb| !text.tokens[verb].is(Class::Work));
        return Some(found);
    }
    if please && verb.is_some() {
        return Some(Act {
            polite: true,
            ..act(clause, Form::Imperative, owner, verb)
        });
    }
    if must && verb.is_some() && !group {
        return Some(act(clause, Form::Obligation, owner, verb));
    }
    None
}

/// "You will need to restart it", "you may want to ask Joann": an order in other words, and advice in a thread.
fn told(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    if draft.reply || !text.tokens[clause.at].is(Class::You) || !clause.opens {
        return None;
    }
    let mut at = clause.at + 1;
    let mut bound = false;
    while at < clause.end.min(clause.at + 6) {
        if text.says(at, &["need", "must", "should", "have", "want"]) {
            bound = true;
        } else if !text.says(
            at,
            &[
                "will", "may", "might", "still", "also", "to", "really", "then", "please", "now",
            ],
        ) {
            break;
        }
        at += 1;
    }
    let coded = text.tokens[clause.at..clause.end]
        .iter()
        .any(|token| matches!(token.shape, Shape::Code | Shape::Reference));
    (bound && !coded && at < clause.end && text.tokens[at].is(Class::Verb))
        .then(|| act(clause, Form::Obligation, Owner::Reader, Some(at)))
}

/// "Let's get together on Thursday": a meeting is proposed.
fn lets(text: &Text, clause: &Clause) -> Option<Act> {
    if !text.says(clause.at, &["let's", "lets", "let’s"]) {
        return None;
    }
    let near = clause.at + 1..clause.end.min(clause.at + 5);
    let meets = near.clone().any(|index| {
        text.tokens[index].is(Class::Meeting) || text.says(index, &["together", "call", "meeting"])
    });
    meets.then(|| {
        act(
            clause,
            Form::Obligation,
            Owner::Us,
            near.clone()
                .find(|&index| text.tokens[index].is(Class::Verb)),
        )
    })
}

/// "We need sign-off from you", "need the list", "looking for a reviewer".
fn need(text: &Text, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let personal = text.tokens[at].is(Class::I) || text.tokens[at].is(Class::We);
    if personal {
        at += 1;
        while at < clause.end
            && text.says(
                at,
                &[
                    "also", "really", "just", "still", "only", "will", "urgently", "would", "do",
                ],
            )
        {
            at += 1;
        }
    }
    if at >= clause.end || !text.says(at, &["need", "require", "want", "needed"]) {
        return should(text, clause);
    }
    let next = at + 1;
    if next >= clause.end {
        return None;
    }
    if text.says(next, &["to", "for", "not", "by", "no", "nothing"]) {
        // "I need to know which" asks; "we need to decide" is left to the vague phrases.
        let knows = next + 1 < clause.end
            && text.says(next + 1, &["know", "hear"])
            && text.says(at, &["need"]);
        let on = knows
            && text.tokens[next + 2..clause.end]
                .iter()
                .any(|token| token.is(Class::Asking) || token.is(Class::Conjunction));
        return on
            .then(|| act(clause, Form::Wish, Owner::Reader, None))
            .or_else(|| should(text, clause));
    }
    if !personal && !clause.opens {
        return None;
    }
    if text.says(at, &["want"])
        && !(text.tokens[next].is(Class::You) || text.tokens[next].is(Class::Your))
    {
        return None;
    }
    let verb = (next..clause.end.min(next + 6)).find(|&index| {
        text.tokens[index].is(Class::Verb) && index > 0 && text.says(index - 1, &["to"])
    });
    Some(act(clause, Form::Wish, Owner::Reader, verb))
}

/// "We should do something about it", "you must restart".
fn should(text: &Text, clause: &Clause) -> Option<Act> {
    let at = clause.at;
    let we = text.tokens[at].is(Class::We);
    if !we
        || at + 2 >= clause.end
        || !text.says(at + 1, &["should", "must", "need", "have", "really"])
    {
        return None;
    }
    let hit = text.hit_in(Phrase::VagueAsk, &(at..clause.end.min(at + 7)))?;
    let mut found = act(clause, Form::Obligation, Owner::Us, Some(hit.tokens.start));
    found.vague = true;
    Some(found)
}

#[allow(
    clippy::too_many_lines,
    reason = "one question after another, each with its example"
)]
fn imperative(text: &Text, draft: &Draft, clause: &Clause) -> Option<Act> {
    let mut at = clause.at;
    let word = text.word(at);
    let negative = text.says(at, &["don't", "dont", "do", "never", "don’t"])
        && text.tokens.get(at + 1).is_some_and(|token| {
            at + 1 < clause.end
                && (token.is(Class::Verb) || token.is(Class::Negation) || token.is(Class::Please))
        });
    let forbids =
        clause.please && text.says(at, &["don't", "dont", "don’t", "never"]) && at + 1 < clause.end;
    if forbids {
        return Some(Act {
            polite: true,
            ..act(clause, Form::Imperative, Owner::Reader, Some(at + 1))
        });
    }
    if negative && !word.eq_ignore_ascii_case("do") {
        at += 1;
    } else if negative && text.tokens[at + 1].is(Class::Negation) {
        at += 2;
    }
    if at >= clause.end {
        return None;
    }
    let token = &text.tokens[at];
    // "Please calendar": a word that nobody listed, where only a verb can stand.
    let before_noun = text.tokens.get(at + 1).is_some_and(|next| {
        next.is(Class::Article) || next.is(Class::Owning) || next.is(Class::Pointing)
    });
    let unlisted = clause.please
        && (!token.word.known() || (before_noun && !token.is(Class::Function)))
        && token.shape == Shape::Word
        && !token.capital
        && at + 1 < clause.end;
    if clause.please && !token.is(Class::Verb) && !unlisted {
        // "Please no backfills", "please all make sure", "please, the final list": polite and nothing but a wish.
        let verb = (at..clause.end.min(at + 4)).find(|&index| {
            text.tokens[index].is(Class::Verb) && !text.tokens[index].is(Class::VerbOrNoun)
        });
        let noun = text.says(
            at,
            &[
                "no",
                "all",
                "everyone",
                "everybody",
                "also",
                "always",
                "only",
                "let",
                "someone",
                "somebody",
                "not",
            ],
        );
        return (noun && (verb.is_some() || at + 1 < clause.end))
            .then(|| act(clause, Form::Imperative, Owner::Reader, verb));
    }
    if !token.is(Class::Verb) && !unlisted {
        return None;
    }
    let next = text.tokens.get(at + 1).filter(|_| at + 1 < clause.end);
    if at + 1 < clause.end
        && (text.says(
            at + 1,
            &[
                "is", "are", "was", "were", "has", "have", "will", "works", "went", "looks",
                "done", "finished", "complete", "failed", "fails", "moved", "of", "would",
                "should", "can", "can't", "didn't", "doesn't", "isn't", "wasn't", "got", "did",
                "does",
            ],
        ))
        || next.is_some_and(|next| next.mark() == Some(':') && !clause.please)
        || next.is_some_and(|next| next.is(Class::Done) && !next.is(Class::Verb))
    {
        return None;
    }
    let pleads = clause.please
        || text.tokens[at..clause.end]
            .iter()
            .any(|token| token.is(Class::Please));
    let ambiguous = token.is(Class::VerbOrNoun) && !pleads;
    let takes_object = next.is_some_and(|next| {
        next.is(Class::Article)
            || next.is(Class::Owning)
            || next.is(Class::Pointing)
            || next.is(Class::Object)
            || next.is(Class::Someone)
            || matches!(
                next.shape,
                Shape::Code | Shape::Link | Shape::Reference | Shape::Mention
            )
            || at + 1 < clause.end
                && text.says(
                    at + 1,
                    &[
                        "with",
                        "up",
                        "out",
                        "in",
                        "back",
                        "over",
                        "off",
                        "down",
                        "if",
                        "whether",
                        "all",
                        "everything",
                        "nothing",
                        "to",
                        "here",
                        "there",
                        "by",
                        "at",
                        "what",
                        "when",
                        "how",
                        "so",
                        "yes",
                        "no",
                        "on",
                        "for",
                        "into",
                        "as",
                        "until",
                        "both",
                        "and",
                        "again",
                        "from",
                    ],
                )
            || next.quoted
            || next.mark() == Some('"')
    });
    let item = text.sentences[clause.sentence].part == Part::Item;
    let verb_like = takes_object && !finite_follows(text, at + 1, clause.end);
    if ambiguous && !verb_like {
        return None;
    }
    let placed =
        clause.opens || clause.coordinated || clause.conditional || pleads || clause.addressed;
    if !placed {
        return None;
    }
    // "Thank you", "love this", "see you", "have fun": said, not asked.
    if text.says(
        at,
        &[
            "love", "see", "have", "bet", "guess", "say", "think", "wait", "stop", "come", "hope",
            "open", "live", "correct", "complete", "clear", "separate", "present", "does", "did",
            "can", "enjoy", "feel",
        ],
    ) && !pleads
        && !takes_object
    {
        return None;
    }
    if !pleads && advice(text, draft, clause, at) {
        return None;
    }
    // Past forms that look like base forms, and what guests are told.
    if !pleads
        && !clause.addressed
        && !clause.coordinated
        && text.says(
            at,
            &[
                "put", "set", "cut", "let", "read", "hit", "shut", "split", "quit", "bring",
                "join", "enjoy", "come", "watch", "cost",
            ],
        )
        && text.sentences[clause.sentence].tokens.start != text.begins
    {
        return None;
    }
    // A list of what was done or is known is no list of orders.
    if item && !pleads && !asks_above(text, clause.sentence) {
        return None;
    }
    Some(Act {
        polite: pleads,
        ..act(clause, Form::Imperative, Owner::Reader, Some(at))
    })
}

/// A finite verb soon after makes the first word a noun: "Check results are in".
fn finite_follows(text: &Text, from: usize, end: usize) -> bool {
    let pronoun = text.tokens[from].is(Class::Pointing)
        || text.tokens[from].is(Class::Article)
        || text.tokens[from].is(Class::Owning);
    !pronoun
        && text.tokens[from..end.min(from + 4)]
            .iter()
            .any(|token| token.is(Class::Finite) && !token.is(Class::Verb))
}

/// What one does on one's own terms: "try exiting with 1", "check the pinned message first".
fn advice(text: &Text, draft: &Draft, clause: &Clause, verb: usize) -> bool {
    let token = &text.tokens[verb];
    let for_sender = text.tokens[verb..clause.end].iter().any(|token| {
        token.is(Class::I)
            || matches!(
                text.raw.get(token.span.range()),
                Some("me" | "us" | "my" | "our")
            )
    });
    if for_sender {
        return false;
    }
    if text.says(verb, &["go"]) && verb + 1 < clause.end && text.says(verb + 1, &["ahead"]) {
        return false;
    }
    if draft.reply {
        let approval =
            text.tokens[text.sentences[clause.sentence].tokens.start].is(Class::Acknowledgement);
        return token.is(Class::Advising) && !approval;
    }
    clause.conditional && token.is(Class::Advising)
}

/// How many items back the line that introduces a list is looked for.
const LONGEST_LIST: usize = 30;

/// Whether the list that a sentence is an item of was introduced as things to do.
fn asks_above(text: &Text, sentence: usize) -> bool {
    text.sentences[..sentence]
        .iter()
        .rev()
        .take(LONGEST_LIST)
        .find(|sentence| sentence.part != Part::Item)
        .is_some_and(|above| {
            text.tokens_of(above)
                .iter()
                .rev()
                .take(LONGEST_LIST)
                .any(|token| {
                    token.is(Class::Please) || token.is(Class::You) || token.is(Class::Modal)
                })
                || text.hit_in(Phrase::Wish, &above.tokens).is_some()
        })
}

/// What is wanted, but with no action in it.
fn vague(text: &Text, clause: &Clause) -> Option<Act> {
    let leads = clause.at..clause.end;
    let hit = text.hit_in(Phrase::VagueAsk, &leads)?;
    if text.tokens[hit.tokens.start].quoted {
        return None;
    }
    let begins = hit.tokens.start == clause.at;
    let first = hit.tokens.start;
    let pleads = clause.please
        || text.tokens[clause.at..clause.end]
            .iter()
            .any(|token| token.is(Class::Please));
    let personal = text.tokens[clause.at].is(Class::I) || text.tokens[clause.at].is(Class::We);
    let needs = text.says(
        first,
        &[
            "need", "needs", "has", "have", "must", "want", "wants", "we", "i", "i'd", "your",
            "todo",
        ],
    );
    let short = clause.end - clause.at <= 8;
    let kept = (begins
        && (clause.opens || pleads || clause.pleaded)
        && (short || pleads || clause.question))
        || pleads
        || (needs && clause.opens)
        || (clause.question && short)
        || (personal
            && hit.tokens.start <= clause.at + 3
            && text.says(
                first,
                &[
                    "look", "looking", "need", "await", "awaiting", "waiting", "hear",
                ],
            )
            && clause.opens);
    if !kept
        || text.tokens[clause.at..hit.tokens.start]
            .iter()
            .any(|token| token.is(Class::Negation))
        || promised(text, clause, hit.tokens.start)
    {
        return None;
    }
    let form = if clause.question {
        Form::Fragment
    } else {
        Form::Obligation
    };
    let mut found = act(clause, form, Owner::Reader, Some(hit.tokens.start));
    found.vague = true;
    found.polite = pleads;
    Some(found)
}

fn promised(text: &Text, clause: &Clause, until: usize) -> bool {
    text.hit_in(Phrase::Promise, &(clause.at..until.max(clause.at + 1)))
        .is_some_and(|hit| hit.tokens.end <= until + 1)
        && !text
            .word(clause.at)
            .to_ascii_lowercase()
            .starts_with("we'll")
}

/// Where the last clause of a sentence begins.
pub(super) fn last_clause(text: &Text, start: usize, end: usize) -> usize {
    let body = (start..end)
        .rev()
        .find(|&index| text.tokens[index].wordy())
        .unwrap_or(start);
    (start..body)
        .rev()
        .find(|&index| matches!(text.tokens[index].mark(), Some(',' | ';' | ':' | '.' | '!')))
        .map_or(start, |index| index + 1)
}
