//! Templates by kind of message, with what the draft already says put where it belongs.
//!
//! A template is a few lines, each with its place; a place that the draft says nothing for shows in square brackets what
//! belongs there, and one whose matter is told in another place already is left out. Nothing of the draft is lost: the
//! first sentence that tells something and what belongs nowhere else go to the template's main place, and code, quotes
//! and signatures stay below.

use serde::{Deserialize, Serialize};

use super::{
    Review,
    aspects::{self, Aspect},
    text::{Draft, Part, Sentence, Span, Text},
    wording::en::{hints::ENGLISH, templates::FORMS},
};

/// The messages that there are templates for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    Request,
    Update,
    Decision,
    Handoff,
    Incident,
    Question,
    CustomerReply,
}

impl Template {
    /// All templates, in the order in which they are offered.
    pub const ALL: [Template; 7] = [
        Template::Request,
        Template::Question,
        Template::Update,
        Template::Decision,
        Template::Handoff,
        Template::Incident,
        Template::CustomerReply,
    ];

    /// The name it is asked for by, as in JSON: "customer-reply".
    pub fn name(self) -> &'static str {
        match self {
            Template::Request => "request",
            Template::Update => "update",
            Template::Decision => "decision",
            Template::Handoff => "handoff",
            Template::Incident => "incident",
            Template::Question => "question",
            Template::CustomerReply => "customer-reply",
        }
    }

    /// The template of a [`Template::name`].
    pub fn named(name: &str) -> Option<Template> {
        Template::ALL.into_iter().find(|one| one.name() == name)
    }

    /// What a button says: "Customer reply".
    pub fn label(self) -> &'static str {
        self.form().label
    }

    fn form(self) -> &'static Form {
        let found = FORMS.iter().find(|(one, _)| *one == self);
        found.map_or(&FORMS[0].1, |(_, form)| form)
    }
}

/// A template's words in one language.
#[derive(Debug)]
pub struct Form {
    pub label: &'static str,
    pub places: &'static [Place],
}

/// One line of a template and what is put there.
#[derive(Debug)]
pub struct Place {
    /// What stands before what is put there.
    pub before: &'static str,
    /// What stands after it.
    pub after: &'static str,
    /// What belongs there, for who has to write it.
    pub wanted: &'static str,
    pub takes: &'static [Take],
}

/// What of a draft a place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The sentences that ask something.
    Ask,
    /// The words that say by when.
    Deadline,
    /// The sentences that tell this.
    Told(Aspect),
    /// Every sentence that no other place takes.
    Rest,
}

/// A message to be completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    pub text: String,
    pub slots: Vec<Slot>,
}

/// A place in [`Filled::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What belongs there, such as "day, time and zone".
    pub name: &'static str,
    /// The words there, or where it is not filled the name in its brackets.
    pub span: Span,
    /// Whether the draft said something for it.
    pub filled: bool,
}

/// The template with what `draft` says; `review` must be the draft's own.
pub fn fill(template: Template, draft: &Draft, review: &Review) -> Filled {
    let text = Text::read(&draft.text);
    let places = template.form().places;
    let mut values = vec![String::new(); places.len()];
    let mut paragraphs = vec![None; places.len()];
    let dated = places
        .iter()
        .position(|place| place.takes.contains(&Take::Deadline));
    let due = review
        .deadline
        .spans
        .first()
        .copied()
        .filter(|span| text.raw.get(span.range()).is_some());
    let (mut above, mut below) = (String::new(), String::new());
    for sentence in &text.sentences {
        let words = sentence.span.of(text.raw);
        if sentence.part.own() {
            let place = place_of(places, &values, &text, sentence, review);
            let cut = due.filter(|_| dated.is_some_and(|dated| dated != place));
            let words = cut.map_or_else(|| words.to_string(), |due| without(&text, sentence, due));
            add(&mut values[place], &words, sentence, &mut paragraphs[place]);
        } else if sentence.part == Part::Greeting && below.is_empty() {
            above.push_str(words);
            above.push('\n');
        } else {
            below.push('\n');
            below.push_str(words);
        }
    }
    if let (Some(place), Some(due)) = (dated, due)
        && values[place].is_empty()
    {
        let (by, _) = ENGLISH.by.trim_start().split_once("{}").unwrap_or_default();
        let words = due.of(text.raw);
        values[place] = match words.get(..by.len()) {
            Some(start) if start.eq_ignore_ascii_case(by) => words[by.len()..].trim_start().into(),
            _ => words.into(),
        };
    }
    let mut filled = Filled {
        text: above,
        slots: Vec::new(),
    };
    for (place, value) in places.iter().zip(values) {
        let told =
            |take: &Take| matches!(take, Take::Told(aspect) if aspects::told(&text, *aspect));
        if value.is_empty() && place.takes.iter().any(told) {
            continue;
        }
        filled.text.push_str(place.before);
        let start = filled.text.len();
        if value.is_empty() {
            filled.text.push('[');
            filled.text.push_str(place.wanted);
            filled.text.push(']');
        } else {
            filled.text.push_str(&value);
        }
        filled.slots.push(Slot {
            name: place.wanted,
            span: Span::new(start, filled.text.len()),
            filled: !value.is_empty(),
        });
        let ended = filled.text.ends_with(['.', '!', '?']) && place.after.starts_with('.');
        filled.text.push_str(&place.after[usize::from(ended)..]);
        filled.text.push('\n');
    }
    filled.text.push_str(&below);
    filled.text.truncate(filled.text.trim_end().len());
    filled
}

/// The place that a sentence belongs to, with what is in the places so far.
fn place_of(
    places: &[Place],
    values: &[String],
    text: &Text,
    sentence: &Sentence,
    review: &Review,
) -> usize {
    let taking =
        |take: &dyn Fn(&Take) -> bool| places.iter().position(|place| place.takes.iter().any(take));
    let rest = taking(&|take| *take == Take::Rest);
    let asks = review
        .ask
        .spans
        .iter()
        .any(|span| span.overlaps(sentence.span));
    let ask = asks.then(|| taking(&|take| *take == Take::Ask)).flatten();
    let first = || rest.filter(|&rest| values[rest].is_empty());
    let told = || {
        taking(
            &|take| matches!(take, Take::Told(aspect) if aspects::tells(text, sentence, *aspect)),
        )
    };
    ask.or_else(first)
        .or_else(told)
        .or(rest)
        .unwrap_or_default()
}

/// A sentence's words without the deadline at its end, which has a place of its own.
fn without(text: &Text, sentence: &Sentence, due: Span) -> String {
    let words = sentence.span.of(text.raw);
    let inside = sentence.span.start < due.start && due.end <= sentence.span.end;
    if !inside {
        return words.to_string();
    }
    let after = &text.raw[due.end..sentence.span.end];
    if after.chars().any(char::is_alphanumeric) {
        return words.to_string();
    }
    let before =
        text.raw[sentence.span.start..due.start].trim_end_matches([' ', ',', '(', '\u{a0}']);
    format!("{before}{}", after.trim_start_matches([')', ' ']))
}

/// Adds a sentence to a place: on a line of its own where it was an item or began a paragraph.
fn add(value: &mut String, words: &str, sentence: &Sentence, last: &mut Option<usize>) {
    let item = sentence.part == Part::Item;
    if !value.is_empty() {
        let on = !item && *last == Some(sentence.paragraph);
        value.push(if on { ' ' } else { '\n' });
    }
    if item {
        value.push_str("- ");
    }
    value.push_str(words);
    *last = Some(sentence.paragraph).filter(|_| !item);
}

#[cfg(test)]
mod tests {
    use super::{Filled, Template, fill};
    use crate::engine::{Desk, review, text::Draft, wording::en::templates::FORMS, zone::Zone};

    fn filled(template: Template, text: &str) -> Filled {
        let draft = Draft {
            text: text.into(),
            ..Draft::default()
        };
        let now = "2026-03-04T10:20:00Z".parse().unwrap();
        let review = review(&draft, &Desk::in_zone(Zone::UTC), now);
        fill(template, &draft, &review)
    }

    #[test]
    fn every_template_has_its_form_and_its_name() {
        for template in Template::ALL {
            assert!(
                FORMS.iter().any(|(one, _)| *one == template),
                "{template:?}"
            );
            assert_eq!(Template::named(template.name()), Some(template));
            let json = serde_json::to_value(template).unwrap();
            assert_eq!(json, template.name());
            let empty = filled(template, "");
            assert!(empty.slots.iter().all(|slot| !slot.filled));
            for slot in &empty.slots {
                assert_eq!(slot.span.of(&empty.text), format!("[{}]", slot.name));
            }
        }
    }

    #[test]
    fn a_request_keeps_its_ask_its_date_and_its_reason() {
        let request = filled(
            Template::Request,
            "Hi Ana,\n\nThe flyer is in drive/flyer-v3. Could you translate it into Polish by Friday 6 March, 12:00 CET? \
             We print on Monday because the fair opens on Wednesday.\n\nThanks, Mei",
        );
        assert_eq!(
            request.text,
            "Hi Ana,\nWhat I need: Could you translate it into Polish?\nBy when: Friday 6 March, 12:00 CET\n\
             Why: We print on Monday because the fair opens on Wednesday.\n\
             What it takes: The flyer is in drive/flyer-v3.\n\nThanks, Mei"
        );
        assert!(request.slots.iter().all(|slot| slot.filled));
    }

    #[test]
    fn an_incident_shows_what_is_still_to_be_said() {
        let incident = filled(Template::Incident, "Checkout returns 500s since 09:12 UTC.");
        assert_eq!(
            incident.text,
            "What is broken: Checkout returns 500s since 09:12 UTC.\nImpact: [whom it hurts, and how much]\nTried so far: [what was looked at and done]\n\
             Needed now: [who should do what]"
        );
    }

    #[test]
    fn code_quotes_and_signatures_stay_below() {
        let question = filled(
            Template::Question,
            "Why does this fail?\n```\nlet x = 1;\n```\n> earlier words\n",
        );
        for kept in ["Why does this fail?", "let x = 1;", "> earlier words"] {
            assert!(question.text.contains(kept), "{}", question.text);
        }
    }
}
