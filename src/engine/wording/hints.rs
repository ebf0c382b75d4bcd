//! What a language says in hints: one [`Wording`] a language, whose values lie in the language's own folder.
//!
//! `{}` stands for the draft's own words, a name or a number, in the order in which the fields' comments give them. Each
//! message says what the reader would have to ask, in one short sentence, about the reader and without blame.

/// What a rule says of itself: the options page, `--explain` and the README's table are made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it looks for, in one line.
    pub summary: &'static str,
    /// Why a reader far away needs it, in one sentence.
    pub why: &'static str,
}

/// The wording of every hint, fix and rule. Another language is another value of this type.
pub struct Wording {
    /// The rules' pages by their ids.
    pub pages: &'static [(&'static str, Page)],
    pub what_is: &'static str,
    pub about_what: &'static str,
    pub why_needed: &'static str,
    pub by_when: &'static str,
    pub when_is: &'static str,
    pub what_exactly: &'static str,
    pub what_wanted: &'static str,
    pub opener: &'static str,
    pub may_ask_what: &'static str,
    pub may_ask_why: &'static str,
    pub may_ask_when: &'static str,
    pub may_ask_vague_when: &'static str,
    pub may_ask_ask: &'static str,
    pub may_ask_exactly: &'static str,
    pub attached: &'static str,
    pub access: &'static str,
    pub lacks: &'static str,
    /// Between the last two of what is lacking.
    pub lacks_and: &'static str,
    pub lacks_since: &'static str,
    pub lacks_impact: &'static str,
    pub lacks_tried: &'static str,
    pub lacks_options: &'static str,
    pub lacks_reason: &'static str,
    pub lacks_objection: &'static str,
    pub lacks_state: &'static str,
    pub lacks_next: &'static str,
    pub lacks_risk: &'static str,
    pub slot_incident: &'static str,
    pub slot_decision: &'static str,
    pub slot_handoff: &'static str,
    pub fix_lacking: &'static str,
    pub burst: &'static str,
    pub preamble: &'static str,
    pub skipped_hour: &'static str,
    pub fix_owner: &'static str,
    pub slot_owner: &'static str,
    pub fix_link: &'static str,
    pub slot_link: &'static str,
    pub fix_letters: &'static str,
    pub slot_letters: &'static str,
    pub fix_marks: &'static str,
    pub fix_nobody: &'static str,
    pub fix_talk: &'static str,
    pub slot_talk: &'static str,
    pub fix_first: &'static str,
    pub slot_first: &'static str,
    pub who: &'static str,
    pub several: &'static str,
    pub buried: &'static str,
    pub whose_time: &'static str,
    pub off_work: &'static str,
    pub little_time: &'static str,
    pub other_weekday: &'static str,
    /// In full, from Monday on.
    pub weekdays: [&'static str; 7],
    pub no_such_date: &'static str,
    pub already_past: &'static str,
    pub not_before: &'static str,
    pub which_file: &'static str,
    pub stands_for: &'static str,
    pub wall: &'static str,
    pub long: &'static str,
    pub subject: &'static str,
    pub shouting: &'static str,
    pub twice_urgent: &'static str,
    pub hedged: &'static str,
    pub heated: &'static str,
    pub talk: &'static str,
    pub decision: &'static str,
    pub everybody: &'static str,
    pub fix_day: &'static str,
    pub fix_ask: &'static str,
    pub fix_context: &'static str,
    pub fix_question: &'static str,
    pub fix_number: &'static str,
    pub fix_zone: &'static str,
    pub fix_expectation: &'static str,
    pub by: &'static str,
    pub slot_ask: &'static str,
    pub slot_context: &'static str,
    pub slot_question: &'static str,
    pub slot_expectation: &'static str,
}

impl Wording {
    /// The page of a rule; empty for an id that is none, which a test rules out for those of the list.
    pub fn page(&self, id: &str) -> Page {
        let found = self.pages.iter().find(|(other, _)| *other == id);
        found.map_or(
            Page {
                summary: "",
                why: "",
            },
            |(_, page)| *page,
        )
    }
}

/// How many characters of a draft's own words a hint repeats.
const LONGEST_QUOTED: usize = 40;

/// `template` with the draft's words in its next place, shortened to what fits a hint.
pub fn fill(template: &str, words: &str) -> String {
    let mut short = String::new();
    for word in words.split_whitespace() {
        if short.chars().count() + word.chars().count() > LONGEST_QUOTED {
            short.extend(
                word.chars()
                    .take(LONGEST_QUOTED.saturating_sub(short.chars().count())),
            );
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    template.replacen("{}", &short, 1)
}
