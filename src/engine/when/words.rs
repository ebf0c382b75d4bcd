//! The vocabulary: every word that can take part in a time expression, and what it is there.
//!
//! Looked up by a hash table that is made at the first look, in some ten microseconds: shipped ready-made it would be the
//! largest table of the reader. A word costs one hash and one comparison.
//! Chat spellings and the commonest typing errors are words like any other.

use std::sync::LazyLock;

use chrono::Weekday;

use super::calendar::Unit;

/// What a word is. Words with several meanings have the one that the grammar starts from; the families
/// know the others ("second" is a unit and an ordinal, "quarter" a unit and a fraction).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Weekday(Weekday),
    /// "Mondays": every one of them, unless counted ("two Mondays from now").
    Weekdays(Weekday),
    Month(u8),
    Unit(Unit),
    /// "half" of the vocabulary's fortnights, decades and centuries: a unit and how many of it.
    Units(Unit, u8),
    Number(u8),
    Tens(u8),
    Hundred,
    Dozen,
    Couple,
    Few,
    Several,
    Half,
    HalfSign,
    Ordinal(u8),
    OrdinalTens(u8),
    Suffix,
    A,
    The,
    This,
    That,
    Next,
    Last,
    Coming,
    Current,
    Following,
    Every,
    In,
    On,
    Up,
    At,
    By,
    Before,
    After,
    Until,
    Since,
    From,
    To,
    Through,
    Between,
    And,
    Or,
    Of,
    For,
    Within,
    Inside,
    During,
    Over,
    About,
    Exactly,
    Starting,
    As,
    No,
    Than,
    Later,
    Sooner,
    Earlier,
    Latest,
    Early,
    Mid,
    Middle,
    Late,
    Beginning,
    End,
    Close,
    Ago,
    Hence,
    Back,
    Past,
    OClock,
    /// "am", "a": before noon.
    Am,
    Pm,
    HourMark,
    Morning,
    Afternoon,
    Evening,
    Night,
    Tonight,
    Noon,
    Midnight,
    Lunch,
    Breakfast,
    Dinner,
    School,
    Work,
    Working,
    Business,
    Today,
    Tomorrow,
    /// "tom", which is also a name.
    Tom,
    Yesterday,
    Now,
    Right,
    Just,
    Moment,
    Asap,
    Soon,
    Possible,
    Weekend,
    Season(Season),
    /// "season" itself: "this season".
    AnySeason,
    Eod,
    Eow,
    Eom,
    Eoq,
    Eoy,
    /// "BOW", "BOM", "BOQ", "BOY", in capitals: the beginning of such a unit.
    BeginningOf(Unit),
    Date,
    Time,
    All,
    Whole,
    Rest,
    Remaining,
    Hours,
    Other,
    Closest,
    Prior,
    Not,
    QuarterLetter,
    Utc,
    T,
    Z,
    Your,
    My,
    Our,
    Their,
    Local,
    Ides,
    Ad,
    Ish,
    Eve,
    Only,
    More,
    Long,
    Once,
    Sharp,
    It,
    Is,
    Minus,
    /// A word that opens the name of a holiday and means nothing else here.
    Name,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Word {
    /// True of words that cannot end what they are part of, so that a line may break after them.
    pub(super) fn leads_on(self) -> bool {
        matches!(
            self,
            Word::A
                | Word::The
                | Word::This
                | Word::Next
                | Word::In
                | Word::On
                | Word::At
                | Word::By
                | Word::Before
                | Word::Until
                | Word::From
                | Word::Of
                | Word::Within
                | Word::Between
        )
    }
}

use Unit::{Day, Hour, Minute, Month as MonthUnit, Quarter, Second, Week, Year};
use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

#[rustfmt::skip]
const VOCABULARY: &[(&str, Word)] = &[
    ("monday", Word::Weekday(Mon)), ("mon", Word::Weekday(Mon)), ("mondays", Word::Weekdays(Mon)),
    ("tuesday", Word::Weekday(Tue)), ("tue", Word::Weekday(Tue)), ("tues", Word::Weekday(Tue)),
    ("tuesdays", Word::Weekdays(Tue)), ("teusday", Word::Weekday(Tue)), ("tuesady", Word::Weekday(Tue)),
    ("wednesday", Word::Weekday(Wed)), ("wed", Word::Weekday(Wed)), ("weds", Word::Weekday(Wed)),
    ("wednesdays", Word::Weekdays(Wed)), ("wednsday", Word::Weekday(Wed)), ("wensday", Word::Weekday(Wed)),
    ("wendesday", Word::Weekday(Wed)), ("wedensday", Word::Weekday(Wed)),
    ("thursday", Word::Weekday(Thu)), ("thu", Word::Weekday(Thu)), ("thur", Word::Weekday(Thu)),
    ("thurs", Word::Weekday(Thu)), ("thursdays", Word::Weekdays(Thu)), ("thrusday", Word::Weekday(Thu)),
    ("thursay", Word::Weekday(Thu)), ("thurday", Word::Weekday(Thu)),
    ("friday", Word::Weekday(Fri)), ("fri", Word::Weekday(Fri)), ("fridays", Word::Weekdays(Fri)),
    ("firday", Word::Weekday(Fri)), ("frida", Word::Weekday(Fri)), ("fridy", Word::Weekday(Fri)),
    ("saturday", Word::Weekday(Sat)), ("sat", Word::Weekday(Sat)), ("saturdays", Word::Weekdays(Sat)),
    ("saterday", Word::Weekday(Sat)), ("satuday", Word::Weekday(Sat)),
    ("sunday", Word::Weekday(Sun)), ("sun", Word::Weekday(Sun)), ("sundays", Word::Weekdays(Sun)),
    ("january", Word::Month(1)), ("jan", Word::Month(1)), ("januray", Word::Month(1)),
    ("february", Word::Month(2)), ("feb", Word::Month(2)), ("febr", Word::Month(2)), ("febuary", Word::Month(2)),
    ("feburary", Word::Month(2)),
    ("march", Word::Month(3)), ("mar", Word::Month(3)),
    ("april", Word::Month(4)), ("apr", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june", Word::Month(6)), ("jun", Word::Month(6)),
    ("july", Word::Month(7)), ("jul", Word::Month(7)),
    ("august", Word::Month(8)), ("aug", Word::Month(8)),
    ("september", Word::Month(9)), ("sep", Word::Month(9)), ("sept", Word::Month(9)), ("setpember", Word::Month(9)),
    ("october", Word::Month(10)), ("oct", Word::Month(10)),
    ("november", Word::Month(11)), ("nov", Word::Month(11)), ("novemeber", Word::Month(11)),
    ("december", Word::Month(12)), ("dec", Word::Month(12)), ("decmber", Word::Month(12)),
    ("second", Word::Unit(Second)), ("seconds", Word::Unit(Second)), ("sec", Word::Unit(Second)),
    ("secs", Word::Unit(Second)), ("s", Word::Unit(Second)),
    ("minute", Word::Unit(Minute)), ("minutes", Word::Unit(Minute)), ("min", Word::Unit(Minute)),
    ("mins", Word::Unit(Minute)), ("mn", Word::Unit(Minute)), ("m", Word::Unit(Minute)), ("minuts", Word::Unit(Minute)),
    ("hour", Word::Unit(Hour)), ("hours", Word::Hours), ("hr", Word::Unit(Hour)), ("hrs", Word::Hours),
    ("h", Word::HourMark), ("houres", Word::Hours),
    ("day", Word::Unit(Day)), ("days", Word::Unit(Day)), ("d", Word::Unit(Day)),
    ("week", Word::Unit(Week)), ("weeks", Word::Unit(Week)), ("wk", Word::Unit(Week)), ("wks", Word::Unit(Week)),
    ("w", Word::Unit(Week)), ("sennight", Word::Unit(Week)),
    ("fortnight", Word::Units(Week, 2)), ("fortnights", Word::Units(Week, 2)),
    ("month", Word::Unit(MonthUnit)), ("months", Word::Unit(MonthUnit)), ("mth", Word::Unit(MonthUnit)),
    ("mths", Word::Unit(MonthUnit)), ("mo", Word::Unit(MonthUnit)), ("mos", Word::Unit(MonthUnit)),
    ("quarter", Word::Unit(Quarter)), ("quarters", Word::Unit(Quarter)), ("qtr", Word::Unit(Quarter)),
    ("qtrs", Word::Unit(Quarter)), ("qr", Word::Unit(Quarter)),
    ("year", Word::Unit(Year)), ("years", Word::Unit(Year)), ("yr", Word::Unit(Year)), ("yrs", Word::Unit(Year)),
    ("y", Word::Unit(Year)),
    ("decade", Word::Units(Year, 10)), ("decades", Word::Units(Year, 10)),
    ("century", Word::Units(Year, 100)), ("centuries", Word::Units(Year, 100)),
    ("zero", Word::Number(0)), ("one", Word::Number(1)), ("two", Word::Number(2)), ("three", Word::Number(3)),
    ("four", Word::Number(4)), ("five", Word::Number(5)), ("six", Word::Number(6)), ("seven", Word::Number(7)),
    ("eight", Word::Number(8)), ("nine", Word::Number(9)), ("ten", Word::Number(10)), ("eleven", Word::Number(11)),
    ("twelve", Word::Number(12)), ("thirteen", Word::Number(13)), ("fourteen", Word::Number(14)),
    ("fifteen", Word::Number(15)), ("sixteen", Word::Number(16)), ("seventeen", Word::Number(17)),
    ("eighteen", Word::Number(18)), ("nineteen", Word::Number(19)),
    ("twenty", Word::Tens(20)), ("thirty", Word::Tens(30)), ("forty", Word::Tens(40)), ("fourty", Word::Tens(40)),
    ("fifty", Word::Tens(50)), ("sixty", Word::Tens(60)), ("seventy", Word::Tens(70)), ("eighty", Word::Tens(80)),
    ("ninety", Word::Tens(90)), ("hundred", Word::Hundred), ("dozen", Word::Dozen),
    ("couple", Word::Couple), ("pair", Word::Couple), ("few", Word::Few), ("several", Word::Several),
    ("half", Word::Half),
    ("first", Word::Ordinal(1)), ("third", Word::Ordinal(3)), ("fourth", Word::Ordinal(4)),
    ("fifth", Word::Ordinal(5)), ("sixth", Word::Ordinal(6)), ("seventh", Word::Ordinal(7)),
    ("eighth", Word::Ordinal(8)), ("ninth", Word::Ordinal(9)), ("tenth", Word::Ordinal(10)),
    ("eleventh", Word::Ordinal(11)), ("twelfth", Word::Ordinal(12)), ("thirteenth", Word::Ordinal(13)),
    ("fourteenth", Word::Ordinal(14)), ("fifteenth", Word::Ordinal(15)), ("sixteenth", Word::Ordinal(16)),
    ("seventeenth", Word::Ordinal(17)), ("eighteenth", Word::Ordinal(18)), ("nineteenth", Word::Ordinal(19)),
    ("twentieth", Word::OrdinalTens(20)), ("thirtieth", Word::OrdinalTens(30)),
    ("st", Word::Suffix), ("nd", Word::Suffix), ("rd", Word::Suffix), ("th", Word::Suffix),
    ("a", Word::A), ("an", Word::A), ("the", Word::The), ("this", Word::This), ("that", Word::That), ("thes", Word::This), ("next", Word::Next), ("nxt", Word::Next), ("last", Word::Last), ("previous", Word::Last),
    ("coming", Word::Coming), ("upcoming", Word::Coming), ("forthcoming", Word::Coming), ("current", Word::Current),
    ("following", Word::Following), ("subsequent", Word::Following),
    ("every", Word::Every), ("each", Word::Every), ("any", Word::Every),
    ("in", Word::In), ("on", Word::On), ("at", Word::At), ("by", Word::By),
    ("up", Word::Up), ("upto", Word::Up),
    ("before", Word::Before), ("b4", Word::Before), ("after", Word::After), ("until", Word::Until), ("till", Word::Until),
    ("til", Word::Until), ("untill", Word::Until), ("since", Word::Since), ("from", Word::From), ("frm", Word::From),
    ("to", Word::To), ("through", Word::Through), ("thru", Word::Through), ("between", Word::Between),
    ("btw", Word::Between), ("btwn", Word::Between), ("and", Word::And), ("n", Word::And), ("or", Word::Or),
    ("of", Word::Of), ("for", Word::For), ("within", Word::Within), ("inside", Word::Inside),
    ("during", Word::During), ("throughout", Word::During), ("over", Word::Over),
    ("about", Word::About), ("around", Word::About), ("approximately", Word::About), ("approx", Word::About),
    ("circa", Word::About), ("ca", Word::About), ("roughly", Word::About), ("near", Word::About), ("almost", Word::About),
    ("exactly", Word::Exactly), ("precisely", Word::Exactly), ("sharp", Word::Sharp),
    ("starting", Word::Starting), ("beginning", Word::Beginning), ("effective", Word::Starting),
    ("as", Word::As), ("no", Word::No), ("than", Word::Than), ("later", Word::Later), ("sooner", Word::Sooner),
    ("earlier", Word::Earlier), ("latest", Word::Latest), ("early", Word::Early), ("mid", Word::Mid),
    ("middle", Word::Middle), ("midway", Word::Middle), ("late", Word::Late), ("begining", Word::Beginning),
    ("start", Word::Beginning), ("end", Word::End), ("close", Word::Close), ("ago", Word::Ago), ("hence", Word::Hence),
    ("back", Word::Back), ("past", Word::Past), ("oclock", Word::OClock),
    ("am", Word::Am), ("pm", Word::Pm), ("p", Word::Pm), ("noon", Word::Noon), ("noonish", Word::Noon), ("midday", Word::Noon),
    ("midnight", Word::Midnight), ("morning", Word::Morning), ("mornings", Word::Every), ("morn", Word::Morning),
    ("afternoon", Word::Afternoon), ("arvo", Word::Afternoon), ("aft", Word::Afternoon), ("evening", Word::Evening),
    ("eve", Word::Eve), ("night", Word::Night), ("nite", Word::Night), ("tonight", Word::Tonight),
    ("tonite", Word::Tonight), ("2nite", Word::Tonight), ("2night", Word::Tonight), ("tonigt", Word::Tonight),
    ("lunch", Word::Lunch), ("lunchtime", Word::Lunch), ("breakfast", Word::Breakfast), ("dinner", Word::Dinner),
    ("dinnertime", Word::Dinner), ("supper", Word::Dinner), ("school", Word::School), ("work", Word::Work),
    ("working", Word::Working), ("business", Word::Business), ("biz", Word::Business), ("weekday", Word::Unit(Day)), ("weekdays", Word::Unit(Day)),
    ("today", Word::Today), ("tday", Word::Today), ("2day", Word::Today), ("todays", Word::Today),
    ("tomorrow", Word::Tomorrow), ("tomorow", Word::Tomorrow), ("tommorow", Word::Tomorrow),
    ("tommorrow", Word::Tomorrow), ("tomorrows", Word::Tomorrow), ("tomarrow", Word::Tomorrow),
    ("tmrw", Word::Tomorrow), ("tmw", Word::Tomorrow), ("tmr", Word::Tomorrow), ("tmmrw", Word::Tomorrow),
    ("tmro", Word::Tomorrow), ("tmoro", Word::Tomorrow), ("tomo", Word::Tomorrow), ("tomoz", Word::Tomorrow),
    ("2moro", Word::Tomorrow), ("2morow", Word::Tomorrow), ("2morrow", Word::Tomorrow), ("2mrw", Word::Tomorrow),
    ("tom", Word::Tom), ("yesterday", Word::Yesterday), ("yday", Word::Yesterday), ("yest", Word::Yesterday),
    ("ystrdy", Word::Yesterday), ("yesteday", Word::Yesterday), ("yesterdays", Word::Yesterday),
    ("now", Word::Now), ("rn", Word::Now), ("nowish", Word::Now), ("right", Word::Right), ("just", Word::Just),
    ("moment", Word::Moment), ("asap", Word::Asap), ("soon", Word::Soon), ("possible", Word::Possible),
    ("weekend", Word::Weekend), ("wkend", Word::Weekend), ("wknd", Word::Weekend), ("wkd", Word::Weekend),
    ("spring", Word::Season(Season::Spring)), ("springtime", Word::Season(Season::Spring)),
    ("summer", Word::Season(Season::Summer)), ("summertime", Word::Season(Season::Summer)),
    ("autumn", Word::Season(Season::Autumn)), ("fall", Word::Season(Season::Autumn)),
    ("winter", Word::Season(Season::Winter)), ("wintertime", Word::Season(Season::Winter)),
    ("season", Word::AnySeason),
    ("eod", Word::Eod), ("cob", Word::Eod), ("eob", Word::Eod), ("cop", Word::Eod), ("eobd", Word::Eod),
    ("eow", Word::Eow), ("eom", Word::Eom), ("eoq", Word::Eoq), ("eoy", Word::Eoy),
    ("bow", Word::BeginningOf(Week)), ("bom", Word::BeginningOf(MonthUnit)), ("boq", Word::BeginningOf(Quarter)),
    ("boy", Word::BeginningOf(Year)),
    ("date", Word::Date), ("time", Word::Time), ("all", Word::All), ("whole", Word::Whole), ("entire", Word::Whole),
    ("full", Word::Whole), ("rest", Word::Rest), ("remainder", Word::Rest), ("remaining", Word::Remaining),
    ("other", Word::Other), ("closest", Word::Closest), ("nearest", Word::Closest), ("prior", Word::Prior),
    ("not", Word::Not), ("q", Word::QuarterLetter), ("utc", Word::Utc), ("gmt", Word::Utc), ("t", Word::T),
    ("z", Word::Z), ("your", Word::Your), ("ur", Word::Your), ("my", Word::My), ("our", Word::Our),
    ("their", Word::Their), ("his", Word::Their), ("her", Word::Their), ("local", Word::Local), ("ides", Word::Ides),
    ("ad", Word::Ad), ("ce", Word::Ad), ("ish", Word::Ish), ("only", Word::Only), ("more", Word::More),
    ("long", Word::Long), ("once", Word::Once), ("it", Word::It), ("is", Word::Is), ("minus", Word::Minus),
];

/// Slots of the hash table: a power of two, more than twice the words.
const SLOTS: usize = 2048;

static TABLE: LazyLock<[u16; SLOTS]> = LazyLock::new(table);

/// The start of [`hash_step`], the offset basis of FNV-1a (32 bit).
pub(super) const HASH_START: u32 = 0x811c_9dc5;

/// One byte more of a word, by FNV-1a (32 bit).
pub(super) fn hash_step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

#[allow(clippy::cast_possible_truncation, reason = "some thousand words fit")]
fn table() -> [u16; SLOTS] {
    let mut table = [0; SLOTS];
    let mut index = 0;
    while index < VOCABULARY.len() + super::holiday::NAMES.len() {
        let hash = spelling(index).bytes().fold(HASH_START, hash_step);
        let mut slot = slot_of(hash);
        while table[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = index as u16 + 1;
        index += 1;
    }
    table
}

fn slot_of(hash: u32) -> usize {
    ((hash >> 16) ^ hash) as usize % SLOTS
}

fn spelling(index: usize) -> &'static str {
    if index < VOCABULARY.len() {
        VOCABULARY[index].0
    } else {
        super::holiday::NAMES[index - VOCABULARY.len()]
    }
}

/// The vocabulary's word for `folded` (lower case, hashed by [`hash_step`]).
pub(super) fn lookup(folded: &[u8], hash: u32) -> Option<Word> {
    let table = &*TABLE;
    let mut slot = slot_of(hash);
    while table[slot] != 0 {
        let index = usize::from(table[slot]) - 1;
        if spelling(index).as_bytes() == folded {
            return Some(VOCABULARY.get(index).map_or(Word::Name, |entry| entry.1));
        }
        slot = (slot + 1) % SLOTS;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_once() {
        for index in 0..VOCABULARY.len() + super::super::holiday::NAMES.len() {
            let word = spelling(index);
            let hash = word.bytes().fold(HASH_START, hash_step);
            let found = lookup(word.as_bytes(), hash);
            let expected = VOCABULARY.get(index).map_or(Word::Name, |entry| entry.1);
            assert_eq!(found, Some(expected), "{word} is listed twice");
        }
    }
}
