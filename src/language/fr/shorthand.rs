//! Titles and sides that French notes write short: "Dr Martin", "jambe dte", "genou G".

use super::agreement::is_masculine;
use crate::language::Language;
use crate::language::grammar::{
    SideMark, ends_word, is_listed, last_word, next_word, side_mark, strip_stroke,
};

/// Sides that are written short.
const SIDES: [SideMark; 5] = [
    ("gche", "gauche", "gauche"),
    ("dte", "droite", "droit"),
    ("drte", "droite", "droite"),
    ("dt", "droit", "droit"),
    ("dr.", "droite", "droit"),
];

/// "M. Dupont" and "Dr Martin".
pub(super) fn title(rest: &str) -> Option<(String, &str)> {
    let titles = [("M.", "Monsieur"), ("Dr.", "Docteur"), ("Dr", "Docteur")];
    titles.iter().find_map(|(short, long)| {
        let after = rest.strip_prefix(short)?;
        let mut name = next_word(after.strip_prefix([' ', '\u{a0}'])?).chars();
        let is_name = name.next()?.is_uppercase() && name.next()?.is_lowercase();
        is_name.then(|| ((*long).to_owned(), after))
    })
}

/// "s/ douleur".
pub(super) fn without(rest: &str) -> Option<(String, &str)> {
    let after = strip_stroke(rest, 's')?;
    let things =
        "douleur poids charge aide appui matériel forcer bloquer pause chaussures élastique";
    is_listed(next_word(after), things).then(|| ("sans".to_owned(), after))
}

/// "Hanche D, genou G", "jambe D/G", "10x D": a letter behind a part of the body or how often, or
/// beside the other side.
fn side_letter<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (letter, after) = rest.split_at_checked(1).filter(|(_, after)| ends_word(after))?;
    let other = if letter.eq_ignore_ascii_case("d") { "G" } else { "D" };
    let is_capital = letter.chars().all(char::is_uppercase);
    let is_joined = ["/", "+", " et ", " ou ", " & ", " + "].iter().any(|joint| {
        let next = after.strip_prefix(joint).and_then(|rest| rest.strip_prefix(other));
        let last = before.strip_suffix(joint).and_then(|text| text.strip_suffix(other));
        next.is_some_and(ends_word)
            || last.is_some_and(|text| !text.ends_with(char::is_alphanumeric))
    });
    let is_counted = before
        .trim_end()
        .strip_suffix('x')
        .is_some_and(|text| text.trim_end().ends_with(|last: char| last.is_ascii_digit()));
    // "2x à G", but "de A à D".
    let place = before.strip_suffix(" à ").map(|text| last_word(text.trim_end_matches('.')));
    let is_place =
        place.is_some_and(|word| word.is_empty() || !word.chars().all(char::is_uppercase));
    let is_of_body = before.ends_with(' ') && Language::French.names_body_part(last_word(before));
    // "La hanche g."
    let stopped = after.strip_prefix('.').filter(|_| !is_capital && is_of_body);
    if !(is_capital && (is_joined || is_counted || is_of_body || is_place) || stopped.is_some()) {
        return None;
    }
    let masculine = is_of_body && is_masculine(before);
    let side = match (other, masculine) {
        ("G", true) => "droit",
        ("G", false) => "droite",
        _ => "gauche",
    };
    // The full stop ends the sentence as well where it does not go on.
    let goes_on = stopped.filter(|rest| rest.trim_start().starts_with(char::is_lowercase));
    Some((side.to_owned(), goes_on.unwrap_or(after)))
}

/// "Jambe dte", "bras dr.", but "Dr. Martin".
pub(super) fn short_side<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    if !rest.starts_with(['d', 'g', 'D', 'G']) {
        return None;
    }
    if let Some(found) = side_letter(before, rest) {
        return Some(found);
    }
    let found = side_mark(before, rest, &SIDES, is_masculine)?;
    let is_doctor =
        found.0.starts_with('D') && found.1.trim_start().starts_with(char::is_uppercase);
    Some(found).filter(|_| !is_doctor)
}

/// Postures, movements and limbs that therapists write in capitals.
pub(super) const CODES: [(&str, &str); 7] = [
    ("DD", "décubitus dorsal"),
    ("DV", "décubitus ventral"),
    ("DL", "décubitus latéral"),
    ("RE", "rotation externe"),
    ("RI", "rotation interne"),
    ("YF", "yeux fermés"),
    ("YO", "yeux ouverts"),
];
