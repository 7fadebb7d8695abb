//! Words from other languages: where they are stressed, by their endings.

use super::letters;
use super::part::Part;
use super::words;

/// An ending, how it is spelled by the rules, and which of its own vowels is stressed.
struct Ending {
    spelled: &'static str,
    respelled: &'static str,
    stressed: usize,
}

const fn ending(spelled: &'static str, respelled: &'static str, stressed: usize) -> Ending {
    Ending { spelled, respelled, stressed }
}

/// Longer ones first where one is the end of another.
const ENDINGS: [Ending; 43] = [
    ending("ionalen", "jonalen", 1),
    ending("ionale", "jonale", 1),
    ending("ional", "jonal", 1),
    ending("ionen", "jonen", 0),
    ending("ion", "jon", 0),
    ending("itäten", "itäten", 1),
    ending("ität", "ität", 1),
    ending("ieren", "ieren", 0),
    ending("ierend", "ierend", 0),
    ending("ierten", "ierten", 0),
    ending("ierte", "ierte", 0),
    ending("iertes", "iertes", 0),
    ending("ierter", "ierter", 0),
    ending("iert", "iert", 0),
    ending("ierst", "ierst", 0),
    ending("ierung", "ierung", 0),
    ending("ierungen", "ierungen", 0),
    ending("iere", "iere", 0),
    ending("itis", "ietis", 0),
    ending("osen", "osen", 0),
    ending("ose", "ose", 0),
    ending("oren", "oren", 0),
    ending("ismus", "issmus", 0),
    ending("isten", "issten", 0),
    ending("ist", "isst", 0),
    ending("anten", "anten", 0),
    ending("ante", "ante", 0),
    ending("ant", "ant", 0),
    ending("enten", "enten", 0),
    ending("ent", "ent", 0),
    ending("enzen", "enzen", 0),
    ending("enz", "enz", 0),
    ending("anz", "anz", 0),
    ending("alen", "alen", 0),
    ending("ale", "ale", 0),
    ending("al", "al", 0),
    ending("iven", "iewen", 0),
    ending("ive", "iewe", 0),
    ending("iv", "ief", 0),
    ending("uren", "uren", 0),
    ending("ur", "uur", 0),
    ending("ien", "ie-en", 0),
    ending("ie", "ie", 0),
];

/// A word from another language that ends like many.
pub(super) fn loan(word: &str) -> Option<Part> {
    ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending.spelled).filter(|stem| stem.len() > 2)?;
        if !stem.contains(letters::is_vowel) {
            return None;
        }
        // “Position”, “Rotation”: the t is a z.
        let before_z = stem.strip_suffix('t').filter(|_| ending.respelled.starts_with("jon"));
        let mut stem = words::loan_stem(before_z.unwrap_or(stem));
        if before_z.is_some() {
            stem.push('z');
        }
        let letters = format!("{stem}{}", ending.respelled);
        let stressed = letters::syllables(&stem) + ending.stressed;
        Some(Part::Stem { letters, stressed, tail: String::new(), is_listed: false })
    })
}
