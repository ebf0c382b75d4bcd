//! Names brought to one spelling, so that "São Paulo", "sao paulo" and "SAO-PAULO" are the same.
//!
//! Lower case, Latin letters without their marks, hyphens and underscores as spaces, no full stops and
//! apostrophes. Letters of other scripts stay as they are. The tables are Unicode's canonical decompositions
//! (UnicodeData.txt) of the Latin blocks, with the letters that have none (ø, ł, đ …) as English writes them; a
//! test holds them against the crate unicode-normalization, which would be several times the size of this file
//! in the wasm module.

use crate::engine::letters::lower;

/// Base letters from U+00C0 on; a full stop where a letter has none.
const LATIN: &[u8; 400] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo..rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb............ee.ff....i........oo.............u\
    u............................aaiioouuuuuuuuuueaaaa....ggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...j...........bu...........";

/// Base letters from U+1E00 on, most of them Vietnamese.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......";

/// The one spelling of a name, its words apart by single spaces.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            '.'
            | '\''
            | '`'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{2bb}'..='\u{2bf}'
            | '\u{300}'..='\u{36f}' => {}
            '-' | '_' | '\u{2010}'..='\u{2015}' => space(&mut folded),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'Æ' | 'æ' => folded.push_str("ae"),
            'Œ' | 'œ' => folded.push_str("oe"),
            'Þ' | 'þ' => folded.push_str("th"),
            _ if letter.is_whitespace() => space(&mut folded),
            _ => match base(letter) {
                Some(base) => folded.push(base),
                None => folded.push(lower(letter)),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// One space between words, none before the first.
fn space(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

fn base(letter: char) -> Option<char> {
    let code = letter as usize;
    let base = match code {
        0xc0..0x250 => LATIN[code - 0xc0],
        0x1e00..0x1f00 => LATIN_ADDITIONAL[code - 0x1e00],
        // Turkish ı and the schwa of Azerbaijani.
        0x259 => b'e',
        _ => b'.',
    };
    (base != b'.').then_some(char::from(base))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    #[test]
    fn one_spelling() {
        assert_eq!(fold("São Paulo"), "sao paulo");
        assert_eq!(fold("  SAINT-ÉTIENNE "), "saint etienne");
        assert_eq!(fold("Washington, D.C."), "washington, dc");
        assert_eq!(fold("Kraków"), "krakow");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("N'Djamena"), "ndjamena");
        assert_eq!(fold("Thành phố Hồ Chí Minh"), "thanh pho ho chi minh");
        assert_eq!(fold("I\u{307}zmir"), "izmir");
        assert_eq!(fold("Москва"), "москва");
        assert_eq!(fold(" - "), "");
    }

    #[test]
    fn the_tables_are_unicodes() {
        for letter in ('\u{c0}'..'\u{250}').chain('\u{1e00}'..'\u{1f00}') {
            let bare: String = letter
                .to_lowercase()
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .collect();
            if bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_lowercase()) {
                assert_eq!(fold(&letter.to_string()), bare, "{letter}");
            }
        }
    }
}
