//! `>` and `<` between two words.

use super::place::Place;
use crate::language::Language;
use crate::language::grammar::{last_word, next_word};

/// The words for `>` or `<` between two words, and the text behind it.
///
/// Of two parts of the body one is higher than the other: "hips > knees". Single capitals compare two
/// sides or things. Between other words `>` is an arrow: "sit > stand".
pub(super) fn compared(place: Place<'_>, language: Language) -> Option<(String, &str)> {
    let mark = place.rest.chars().next().filter(|mark| ['<', '>'].contains(mark))?;
    let after = place.rest.strip_prefix(mark)?;
    let (before, behind) = match (place.before.strip_suffix(' '), after.strip_prefix(' ')) {
        (Some(before), Some(behind)) => (before, behind),
        (None, None) => (place.before, after),
        _ => return None,
    };
    let is_blank = |next: Option<char>| next.is_none_or(char::is_whitespace);
    if is_blank(before.chars().next_back()) || is_blank(behind.chars().next()) {
        return None;
    }
    // `<b>` is a mark of HTML.
    let word = before.rsplit(char::is_whitespace).next().and_then(|word| word.strip_prefix('<'));
    let is_tag = word.is_some_and(|name| name.starts_with(|c: char| c.is_alphabetic() || c == '/'));
    if mark == '>' && is_tag {
        return None;
    }
    let two = [last_word(before), next_word(behind)];
    let is_capital = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let words = &language.data().numbers.words;
    let is_above = mark == '>';
    let said = if two.iter().all(|word| language.names_body_part(word)) {
        if is_above { words.higher } else { words.lower }
    } else if two.iter().all(is_capital) {
        if is_above { words.more } else { words.less }
    } else if is_above {
        words.then
    } else {
        return None;
    };
    Some((said.to_owned(), behind))
}
