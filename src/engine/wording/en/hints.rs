//! What the hints say in English. `{}` stands for the draft's own words.
//!
//! Each message says what the reader would have to ask, in one short sentence, about the reader and without blame.

/// The wording of every hint and fix. Another language is another value of this type.
pub struct Wording {
    pub what_is: &'static str,
    pub which_one: &'static str,
    pub about_what: &'static str,
    pub why_needed: &'static str,
    pub by_when: &'static str,
    pub when_is: &'static str,
    pub what_for: &'static str,
    pub what_wanted: &'static str,
    pub what_with: &'static str,
    pub opener: &'static str,
    pub fix_name_day: &'static str,
    pub fix_ask: &'static str,
    pub fix_context: &'static str,
    pub fix_question: &'static str,
    pub slot_ask: &'static str,
    pub slot_context: &'static str,
    pub slot_question: &'static str,
}

pub const ENGLISH: Wording = Wording {
    what_is: "What is “{}”? Your reader cannot look over your shoulder.",
    which_one: "Which one? Your reader would have to search for “{}”.",
    about_what: "What is this about?",
    why_needed: "What is it for, and where is what your reader needs?",
    by_when: "By when is it needed?",
    when_is: "When is “{}”? Your reader cannot tell today from next week.",
    what_for: "What should your reader do, exactly?",
    what_wanted: "Is there something your reader should do about it?",
    what_with: "What should “{}” come to?",
    opener: "What is the question? Your reader could answer it straight away.",
    fix_name_day: "Name a day",
    fix_ask: "Say what you would like",
    fix_context: "Add what it is about",
    fix_question: "Put the question in",
    slot_ask: " Could you […] ?",
    slot_context: " It is about […]; everything is in […].",
    slot_question: " It is about […]: could you […] by […]?",
};

/// `template` with the draft's words in its place, shortened to what fits a hint.
pub fn fill(template: &str, words: &str) -> String {
    let mut short: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = short.char_indices().nth(40) {
        short.truncate(cut);
        short.push('…');
    }
    template.replacen("{}", &short, 1)
}
