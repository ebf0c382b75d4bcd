//! What the hints say in English. `{}` stands for the draft's own words or a number.
//!
//! Each message says what the reader would have to ask, in one short sentence, about the reader and without blame.

/// The wording of every hint and fix. Another language is another value of this type.
pub struct Wording {
    pub what_is: &'static str,
    pub about_what: &'static str,
    pub why_needed: &'static str,
    pub by_when: &'static str,
    pub when_is: &'static str,
    pub what_exactly: &'static str,
    pub what_wanted: &'static str,
    pub opener: &'static str,
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

pub const ENGLISH: Wording = Wording {
    what_is: "What is “{}”? Your reader may not have seen it.",
    about_what: "What is this about?",
    why_needed: "What is it for, and where does your reader find it?",
    by_when: "By when is it needed?",
    when_is: "When is “{}”? Your reader cannot tell today from next week.",
    what_exactly: "What should your reader do, exactly?",
    what_wanted: "Is there something your reader should do about it?",
    opener: "What is the question? Your reader could answer it straight away.",
    who: "Who should do it? With “{}” nobody may feel asked.",
    several: "{} asks in running text: your reader may answer only the first.",
    buried: "What you ask for comes after {} words; your reader may not get there.",
    whose_time: "“{}” on whose clock?",
    off_work: "That is {} for {}.",
    little_time: "That leaves {} {} minutes at work.",
    other_weekday: "“{}” falls on a {}.",
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    no_such_date: "“{}” is no day of the calendar.",
    already_past: "“{}” has passed already.",
    not_before: "Everybody who reads this is off now: is an answer needed before they are back?",
    which_file: "Where is “{}”? Your reader has the name but no link.",
    stands_for: "What does “{}” stand for?",
    wall: "{} words without a break: where should your reader look first?",
    long: "What is the one line your reader should take from these {} words?",
    subject: "What is it about? The subject line does not say.",
    shouting: "Capitals and “!!” read as shouting.",
    twice_urgent: "Urgent twice over: by when, really?",
    hedged: "So much “maybe” hides what you ask for.",
    heated: "“{}” may be all that your reader remembers.",
    talk: "This may go better in a conversation than in writing.",
    decision: "Who else must know? A decision in a direct message is seen by one person.",
    everybody: "Does everybody have to be called for this?",
    fix_day: "{}",
    fix_ask: "Say what you would like",
    fix_context: "Say what it is about",
    fix_question: "Put the question in",
    fix_number: "Number them",
    fix_zone: "Name the zone",
    fix_expectation: "Say that it can wait",
    by: " by {}",
    slot_ask: " Could you […]?",
    slot_context: " It is about […]; everything is in […].",
    slot_question: " It is about […]: could you […] by […]?",
    slot_expectation: " No need to look before {}.",
};

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
