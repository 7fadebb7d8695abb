//! Sizes of things that are written by a letter, such as the bands of `S/M/L`.

use super::place::Place;
use super::scan::range_mark;
use super::score::is_one_of;
use crate::language::grammar::{Numbers, ends_word, last_word, skip_space, strip_word};

/// The letters of sizes, from the smallest on.
const SIZES: [&str; 6] = ["XS", "S", "M", "L", "XL", "XXL"];

/// The sizes at a place, in words, and the text after them: behind a word such as "size", or as a row
/// with strokes. One alone is said by its letter. `M/L` without more may be the middle and the side, so that it needs the word.
pub(super) fn sizes<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    // It is asked at every word.
    if !place.rest.starts_with(['X', 'S', 'M', 'L']) || place.before.ends_with(['/', '-']) {
        return None;
    }
    let (mut last, mut rest) = size(place.rest)?;
    let name = |size: usize| grammar.sizes.said.get(size).copied().unwrap_or_default();
    let mut said = name(last).to_owned();
    let is_named = is_one_of(last_word(place.before), grammar.sizes.named);
    let first = last;
    let (mut count, mut strokes) = (1, true);
    while let Some((joint, next, is_stroke)) = joint(rest, grammar) {
        let Some((size, after)) = size(next).filter(|(size, _)| *size > last) else { break };
        said = said + &joint + name(size);
        (last, rest, count) = (size, after, count + 1);
        strokes &= is_stroke;
    }
    let is_row = strokes && (count > 2 || count == 2 && last == first + 1 && first != M);
    let is_several = count > 2 && (strokes || first == S);
    (is_named && count > 1 || is_row || is_several).then_some((said, rest))
}

const S: usize = 1;
const M: usize = 2;

/// The place of the size at the start of a text, and the text after it.
fn size(text: &str) -> Option<(usize, &str)> {
    let found = SIZES.iter().enumerate().rev();
    let mut found = found.filter_map(|(at, size)| Some((at, strip_word(text, size)?)));
    found.next().filter(|(_, rest)| ends_word(rest) && !rest.starts_with(['\'', '\u{2019}']))
}

/// What joins two sizes, the text behind it, and whether it is a stroke.
fn joint<'a>(rest: &'a str, grammar: &Numbers) -> Option<(String, &'a str, bool)> {
    if let Some(next) = rest.strip_prefix('/') {
        return Some((", ".to_owned(), next, true));
    }
    if let Some(next) = range_mark(rest) {
        return Some((format!(" {} ", grammar.words.to), skip_space(next), false));
    }
    if let Some(next) = rest.strip_prefix(", ") {
        return Some((", ".to_owned(), next, false));
    }
    let words = [grammar.words.or, grammar.words.and, grammar.words.to];
    words.into_iter().find_map(|word| {
        let next = strip_word(rest.strip_prefix(' ')?, word)?.strip_prefix(' ')?;
        Some((format!(" {word} "), next, false))
    })
}
