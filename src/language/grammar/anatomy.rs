//! Names of parts of the body that are written short before their adjectives: "M. trapezius".

use super::next_word;

/// The fewest letters of a name that is no word of the sentence.
const FEWEST: usize = 4;

/// The most bytes of a short form.
const LONGEST: usize = "Ligg.".len();

/// The name of such a part in full at the start of a text, and the text after the short form.
pub(in crate::language) fn anatomy<'a>(
    text: &'a str,
    names: &[(&'static str, &'static str)],
) -> Option<(String, &'a str)> {
    // It is asked at every word, and most have no full stop so early.
    let has_stop = text.bytes().take(LONGEST).any(|letter| letter == b'.');
    if !has_stop || !text.starts_with(|first: char| first.is_ascii_uppercase()) {
        return None;
    }
    names.iter().find_map(|(short, long)| {
        let behind = text.strip_prefix(short)?;
        let name = next_word(behind.strip_prefix([' ', '\u{a0}'])?);
        let is_name = name.chars().count() >= FEWEST && name.starts_with(char::is_lowercase);
        is_name.then(|| ((*long).to_owned(), behind))
    })
}
