//! Cleaning of the text for Pico: no markup but ours, and no character that it would misread.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::folding::in_known_letters;

/// The longest word that Pico gets, in bytes. From about 150 letters on it drops the rest of a word
/// without an error (measured on all six voices).
const LONGEST_WORD: usize = 100;

/// A text without characters that Pico would obey or misread instead of reading them aloud.
///
/// `<` and `>` start markup that can write and open files. NUL ends an utterance. Accents that
/// stand alone, as text copied from a PDF has them, and typographer's marks are unknown to Pico.
pub(super) fn sanitize(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let composed: Cow<'_, str> =
        if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    for character in composed.chars() {
        match character {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => clean.push('\''),
            '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2039}' | '\u{203a}' => clean.push('"'),
            '\u{2010}' | '\u{2011}' => clean.push('-'),
            '\u{2013}'..='\u{2015}' => clean.push_str(DASH),
            '\u{2026}' => clean.push_str(ELLIPSIS),
            // Soft hyphens, joiners and marks of direction stand inside words.
            '\u{ad}'
            | '\u{feff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' => {}
            '<' | '>' => clean.push(' '),
            _ if character.is_control() || character.is_whitespace() => clean.push(' '),
            _ => clean.push(character),
        }
    }
    let clean = without_dots(&clean.replace(DASH, ", "));
    let mut line = String::with_capacity(clean.len());
    for word in clean.split_whitespace() {
        if !line.is_empty() && word != "," {
            line.push(' ');
        }
        push_in_pieces(&mut line, word);
    }
    line
}

/// Between words a dash is a breath, as a comma is; Pico would say "dash dash".
const DASH: &str = "--";

/// Pico would say "dot dot dot" in the middle of a sentence.
const ELLIPSIS: &str = "...";

/// An ellipsis becomes a comma, at the end a full stop.
fn without_dots(text: &str) -> String {
    let mut pieces = text.split(ELLIPSIS).map(|piece| piece.trim_start_matches('.'));
    let mut clean = pieces.next().unwrap_or_default().to_owned();
    if !text.contains(ELLIPSIS) {
        return text.to_owned();
    }
    for piece in pieces {
        clean.push_str(if piece.trim().is_empty() { "." } else { ", " });
        clean.push_str(piece);
    }
    clean
}

/// A word, with spaces in it where it is longer than Pico can take.
fn push_in_pieces(line: &mut String, word: &str) {
    let mut length = 0;
    for character in word.chars() {
        if length + character.len_utf8() > LONGEST_WORD {
            line.push(' ');
            length = 0;
        }
        line.push(character);
        length += character.len_utf8();
    }
}

/// The first word that Pico would leave out without an error: one with a letter or a digit that no
/// voice of it [knows](is_known), or all of a text that has no word.
pub(super) fn unspeakable(clean: &str) -> Option<&str> {
    if !clean.chars().any(char::is_alphanumeric) {
        return Some(clean);
    }
    clean.split(' ').find(|word| word.chars().any(|c| c.is_alphanumeric() && !is_known(c)))
}

/// Tells if a voice may say something for a letter: those of Latin-1, and the French œ.
pub(super) const fn is_known(letter: char) -> bool {
    matches!(letter, '\0'..='\u{ff}' | 'œ' | 'Œ')
}

/// The letters and digits of a text without accents, apart from each other; nothing where the text is
/// just that.
pub(super) fn in_letters(text: &str) -> Option<String> {
    let plain = in_known_letters(text, |letter| letter.is_ascii());
    let letters = plain.chars().filter(|letter| letter.is_alphanumeric());
    let letters: Vec<String> = letters.map(String::from).collect();
    Some(letters.join(" ")).filter(|letters| letters != text)
}

/// Two parts of about the same length, cut at a space; in a single word, between two characters.
/// Nothing where there is nothing to cut.
pub(super) fn halves(text: &str) -> Option<(&str, &str)> {
    let middle = text.len() / 2;
    let distance = |at: &usize| at.abs_diff(middle);
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let letters = text.char_indices().skip(1).map(|(at, _)| at);
    let at = spaces.min_by_key(distance).or_else(|| letters.min_by_key(distance))?;
    let (left, right) = text.split_at_checked(at)?;
    let (left, right) = (left.trim(), right.trim());
    (!left.is_empty() && !right.is_empty()).then_some((left, right))
}
