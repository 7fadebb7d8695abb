//! What Italian notes write short: "c/ banda", "s/ peso", "60enni".

use super::cardinals::cardinal;
use crate::language::grammar::{Form, SideMark, is_listed, next_word, strip_stroke, strip_word};

/// "c/ banda", "s/ peso".
pub(super) fn with_or_without(rest: &str) -> Option<(String, &str)> {
    let is_thing = |after: &&str| {
        next_word(after).len() > 2 || after.starts_with(|next: char| next.is_ascii_digit())
    };
    if let Some(after) = strip_stroke(rest, 'c').filter(is_thing) {
        return Some(("con".to_owned(), after));
    }
    let after = strip_stroke(rest, 's')?;
    let things = "peso pesi carico dolore aiuto appoggio attrezzi scarpe pausa forzare banda";
    is_listed(next_word(after), things).then(|| ("senza".to_owned(), after))
}

/// "60enni".
pub(super) fn of_years(rest: &str) -> Option<(String, &str)> {
    let ending = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = rest.strip_suffix(ending)?.parse().ok().filter(|number| *number < 120)?;
    let (name, after) = ["enne", "enni"].iter().find_map(|n| Some((n, strip_word(ending, n)?)))?;
    let stem = cardinal(number, Form::Alone);
    let stem = stem.strip_suffix(['a', 'e', 'i', 'o', 'é']).unwrap_or(&stem);
    Some((format!("{stem}{name}"), after))
}

/// Postures, movements and limbs that therapists write in capitals.
pub(super) const CODES: [(&str, &str); 9] = [
    ("DS", "decubito supino"),
    ("DP", "decubito prono"),
    ("DL", "decubito laterale"),
    ("RE", "rotazione esterna"),
    ("RI", "rotazione interna"),
    ("OA", "occhi aperti"),
    ("OC", "occhi chiusi"),
    ("AAII", "arti inferiori"),
    ("AASS", "arti superiori"),
];

/// Sides that are written short, of the body and of a part of it.
pub(super) const SIDES: [SideMark; 7] = [
    ("dx", "destra", "destro"),
    ("sx", "sinistra", "sinistro"),
    ("sin.", "sinistra", "sinistro"),
    ("des.", "destra", "destro"),
    ("dest.", "destra", "destro"),
    ("int.", "interna", "interno"),
    ("est.", "esterna", "esterno"),
];

/// Names of parts of the body that are written short before their adjectives.
pub(super) const ANATOMY: [(&str, &str); 5] = [
    ("Mm.", "muscoli"),
    ("M.", "muscolo"),
    ("Lig.", "legamento"),
    ("Leg.", "legamento"),
    ("N.", "nervo"),
];
