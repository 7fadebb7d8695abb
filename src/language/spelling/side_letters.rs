//! Sides by letters: "rotation d/g", "genou G fléchi, D tendu".

use super::place::Place;
use crate::language::Language;

/// The side or the two sides of the letters at a place, and the text after them.
pub(super) fn sides(place: Place<'_>, language: Language) -> Option<(String, &str)> {
    // It is asked at every word, and few are of one letter.
    let is_letter =
        |rest: &&str| rest.is_empty() || rest.starts_with(['/', ' ', ',', ';', ':', '=', '.', ')']);
    let rest = place.rest.strip_prefix(|first: char| first.is_ascii_alphabetic());
    rest.filter(is_letter)?;
    let pair = language.side_pair(place.before, place.rest);
    let pair = pair.map(|([first, second], after)| (format!("{first}/{second}"), after));
    pair.or_else(|| {
        let contrasted = language.contrasted_side(place.before, place.rest);
        let counted = || language.counted_side(place.before, place.rest);
        let labelled = || language.labelled_side(place.before, place.rest);
        let (side, after) = contrasted.or_else(counted).or_else(labelled)?;
        Some((side.to_owned(), after))
    })
}
