//! Things of the gym that are written in capitals, such as "2 kg DB".

use std::borrow::Cow;

use crate::language::grammar::{Numbers, ends_word, next_word};

/// The text with such things in words.
pub(super) fn in_full<'a>(text: Cow<'a, str>, grammar: &Numbers) -> Cow<'a, str> {
    if !grammar.gear.iter().any(|(short, _, _)| text.contains(short)) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest: &str = &text;
    while let Some(letter) = rest.chars().next() {
        let starts_word = !out.ends_with(char::is_alphabetic);
        if let Some((thing, after)) = gear(&out, rest, grammar).filter(|_| starts_word) {
            out += thing;
            rest = after;
            continue;
        }
        out.push(letter);
        rest = rest.strip_prefix(letter).unwrap_or_default();
    }
    Cow::Owned(out)
}

/// The words for the thing at the start of `rest`, and the text after it.
fn gear<'a>(before: &str, rest: &'a str, grammar: &Numbers) -> Option<(&'static str, &'a str)> {
    grammar.gear.iter().find_map(|(short, one, many)| {
        let after = rest.strip_prefix(short)?;
        let plural = after.strip_prefix('s').filter(|after| ends_word(after));
        let rest = plural.or_else(|| Some(after).filter(|after| ends_word(after)))?;
        // "10 KB swings" counts these.
        let swings = next_word(rest.trim_start()).ends_with('s');
        let are_several = plural.is_some() || counts_several(before) && !swings;
        Some((if are_several { *many } else { *one }, rest))
    })
}

/// Tells if a text ends with a number of things that is not one.
fn counts_several(before: &str) -> bool {
    let text = before.trim_end();
    let number = text.get(text.trim_end_matches(|c: char| c.is_ascii_digit()).len()..);
    number.is_some_and(|number| !number.is_empty() && number != "1")
}
