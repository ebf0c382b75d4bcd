//! Lower case, for comparing words and names.
//!
//! Unicode's simple mapping for the scripts with case that most names are in: Latin, Greek, Cyrillic and Armenian.
//! The standard library maps every script by tables that would be 7 KB of the gzipped module, 12 with those for upper
//! case; a test holds this against them. The letters of other scripts with case (such as Cherokee) stay as they are.

/// A letter in lower case.
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        // ASCII, Latin 1, Greek and Cyrillic in rows.
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 0x20
        }
        // Latin and Cyrillic in pairs, the small letter at the odd place.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x182..=0x185
        | 0x198..=0x199
        | 0x1a0..=0x1a5
        | 0x1ac..=0x1ad
        | 0x1b8..=0x1b9
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        // The same, the small letter at the even place.
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 | 0x1cd..=0x1dc | 0x4c1..=0x4ce => {
            code + (code & 1)
        }
        // Single Latin letters: İ, Ÿ, Ə, ẞ.
        0x130 => 0x69,
        0x178 => 0xff,
        0x18f => 0x259,
        0x1e9e => 0xdf,
        // Greek with an accent, and the sigma of a word's end.
        0x386 => 0x3ac,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 0x3f,
        0x3c2 => 0x3c3,
        // The rest of Cyrillic.
        0x400..=0x40f => code + 0x50,
        0x4c0 => 0x4cf,
        // Armenian.
        0x531..=0x556 => code + 0x30,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// A text in lower case, letter by letter.
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_has_it() {
        // Letters of single languages of Africa and of phonetics in the Latin block B are left out.
        let blocks = [
            '\0'..='\u{180}',
            '\u{1cd}'..='\u{1ef}',
            '\u{1f8}'..='\u{21f}',
            '\u{222}'..='\u{239}',
            '\u{250}'..='\u{36f}',
            '\u{386}'..='\u{3ce}',
            '\u{400}'..='\u{58f}',
            '\u{1e00}'..='\u{1eff}',
            '\u{2000}'..='\u{20ff}',
            '\u{4e00}'..='\u{4fff}',
        ];
        // A sigma is the same wherever it stands.
        for letter in blocks.into_iter().flatten().filter(|&letter| letter != 'ς') {
            let known = letter.to_lowercase().next();
            assert_eq!(
                Some(lower(letter)),
                known,
                "{letter} {:x}",
                u32::from(letter)
            );
        }
        for letter in "ƏƠƯƂƘ".chars() {
            assert_eq!(
                Some(lower(letter)),
                letter.to_lowercase().next(),
                "{letter}"
            );
        }
    }

    #[test]
    fn texts() {
        assert_eq!(lower_case("Γιώργος"), lower_case("ΓΙΏΡΓΟΣ"));
        assert_eq!(
            lower_case("ZOË Ørsted, ΝΊΚΗ, Łódź, МОСКВА, 東京 🙂"),
            "zoë ørsted, νίκη, łódź, москва, 東京 🙂"
        );
    }
}
