//! Telling English from other languages by the little words that every sentence has.
//!
//! Only words that are not English ones as well are listed. Other scripts are told by their letters.

use std::{collections::HashSet, sync::LazyLock};

use crate::engine::letters::lower_case;

const FUNCTION_WORDS: &str = "
    der das und nicht ist ein eine einen einem einer ich du wir ihr sie für mit auf dem den zu auch noch bitte kannst könntest können haben habe hat wird werden wie wenn aber oder schon nur mir dir uns euch bis zum zur vom beim heute morgen danke kann sind
    le la les des est une vous nous je tu il elle pour avec dans sur que qui pas ne mais ou où merci peux pouvez peut s'il plaît bonjour très c'est j'ai d'ici ça cette ce aux du et sont fait
    el los las una unos por para con que qué no está es en y pero gracias hola puedes puede favor mañana hoy usted te se lo su muy más cuando del al como cómo hasta
    il lo gli uno che è non per con ciao grazie puoi può domani oggi sono ho hai abbiamo questo questa della delle dei nel alla perché quando anche ci prego fare entro di da si
    o os um uma não é você obrigado obrigada olá pode amanhã hoje até em da na dos das ao muito mais quando são tem está
    het een en niet van voor met je jij wij zijn heeft kun kan graag alsjeblieft morgen vandaag bedankt ook maar naar dit deze wat wordt nog aan op bij
    jest nie się na czy proszę dzięki dziękuję cześć możesz jutro dzisiaj już tylko jak do to że tak mam
    och är det inte för på att kan du tack hej jag vi har som med ett imorgon idag eller
    og er ikke det på jeg du kan vil takk hei har som med til
    ja on ei että kiitos hei voitko ole se huomenna tänään mutta
    bir ve bu için değil mi teşekkürler merhaba lütfen yarın bugün var olarak misin
    nu este sunt și pentru mulțumesc bună poți vă rog mâine azi
    je jsem není prosím děkuji ahoj můžeš zítra dnes ale jsou
    és nem egy hogy kérem köszönöm szia holnap meg van
    yang dan tidak untuk dengan ini itu bisa tolong terima kasih besok hari saya kamu
    và không là của có cho xin cảm ơn bạn ngày mai
";

static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    // Spelled like English words, or too short to tell.
    const ALSO_ENGLISH: [&str; 22] = [
        "no", "on", "to", "me", "die", "as", "in", "is", "do", "so", "or", "we", "van", "dit",
        "je", "te", "o", "y", "i", "al", "var", "may",
    ];
    FUNCTION_WORDS
        .split_whitespace()
        .filter(|word| !ALSO_ENGLISH.contains(word))
        .collect()
});

/// Whether a word is a function word of a language other than English.
pub(super) fn is_function_word(word: &str) -> bool {
    if word.len() > 14 {
        return false;
    }
    WORDS.contains(word)
        || (word.starts_with(char::is_uppercase) && WORDS.contains(lower_case(word).as_str()))
}

/// Whether a word is written in letters that English does not use.
pub(super) fn foreign_script(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && c as u32 > 0x24f)
}
