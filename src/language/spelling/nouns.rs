//! Nouns that are written short beside their number: "ab der 3. Wo.", "sem. 1-2".

use std::borrow::Cow;

use crate::language::grammar::{Numbers, ends_word};

/// The most letters of the mark behind an ordinal: the "ème" of "3ème".
const LONGEST_MARK: usize = 5;

/// The text with such nouns in full.
pub(super) fn in_full<'a>(text: Cow<'a, str>, grammar: &Numbers) -> Cow<'a, str> {
    let nouns = grammar.short_nouns;
    let lower = text.to_lowercase();
    if !nouns.iter().any(|(short, _)| lower.contains(short)) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest: &str = &text;
    while let Some(letter) = rest.chars().next() {
        let starts_word = !out.ends_with(char::is_alphanumeric);
        let found =
            starts_word.then(|| nouns.iter().find_map(|pair| noun(&out, rest, *pair, grammar)));
        if let Some((noun, after)) = found.flatten() {
            out += &noun;
            rest = after;
            continue;
        }
        out.push(letter);
        rest = rest.strip_prefix(letter).unwrap_or_default();
    }
    Cow::Owned(out)
}

/// The noun in full at the start of `rest`, and the text after it.
fn noun<'a>(
    before: &str,
    rest: &'a str,
    (short, noun): (&str, &str),
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let (head, after) = rest.split_at_checked(short.len())?;
    let is_short = head.to_lowercase() == short && ends_word(after);
    let after = Some(after).filter(|_| is_short)?;
    let behind = after.strip_prefix('.');
    // `Wo.1` needs no space.
    let number = behind.or_else(|| after.strip_prefix([' ', '\u{a0}'])).map(str::trim_start);
    let counts = number.is_some_and(|text| text.starts_with(|next: char| next.is_ascii_digit()));
    // Before a number some have another meaning: "min. 5".
    let known = grammar.abbreviations.iter().chain(grammar.number_abbreviations);
    let has_other = known.into_iter().any(|(known, _)| known.trim_end_matches('.') == short);
    let is_before_number = counts && !has_other && !before.trim_end().ends_with(is_digit);
    if !is_before_number && !is_ordinal(before) {
        return None;
    }
    // At the end of the text the full stop is that of the sentence as well.
    let after = behind.filter(|behind| !behind.trim().is_empty()).unwrap_or(after);
    let mut letters = noun.chars();
    let is_capital = head.starts_with(char::is_uppercase);
    let first = letters.next().filter(|_| is_capital).into_iter().flat_map(char::to_uppercase);
    let rest_of = if is_capital { letters.as_str() } else { noun };
    Some((first.chain(rest_of.chars()).collect(), after))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// Tells if a text ends with an ordinal number, such as "3. " or "3ème ".
fn is_ordinal(before: &str) -> bool {
    let Some(text) = before.strip_suffix([' ', '\u{a0}']) else { return false };
    let number = text.trim_end_matches(|letter: char| !letter.is_ascii_digit() && letter != ' ');
    let mark = text.get(number.len()..).unwrap_or_default();
    let marks = 1..=LONGEST_MARK;
    let is_mark = marks.contains(&mark.chars().count())
        && mark.chars().all(|letter| letter.is_alphabetic() || ".°^".contains(letter))
        && !mark.contains(['x', 'X']);
    number.ends_with(is_digit) && is_mark
}
