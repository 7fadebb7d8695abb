//! Words, and the marks between them.

use std::iter::once;

use crate::folding::folded;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words without a pause between them, as written.
    Phrase(Vec<String>),
    /// A mark that is heard.
    Mark(Mark),
}

/// A mark that is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) symbol: char,
    /// Tells that it stands ahead of what belongs to it.
    pub(super) opens: bool,
}

/// The parts of a text in their order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let text = folded(&text.replace('…', "\u{1}")).replace('\u{1}', "…");
    let mut pieces = Vec::new();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
        let joint = if word.is_empty() { None } else { joint(letter) };
        match joint {
            Some('-') if goes_on => word.push('-'),
            // “L' épaule” with a space as well.
            Some('\'') => word.push('\''),
            _ => {
                words.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
                if let Some(mark) = mark(letter) {
                    pieces.extend(phrase(&mut words));
                    pieces.push(Piece::Mark(mark));
                }
            }
        }
    }
    words.extend(once(word).filter(|word| !word.is_empty()));
    pieces.extend(phrase(&mut words));
    pieces
}

fn phrase(words: &mut Vec<String>) -> Option<Piece> {
    (!words.is_empty()).then(|| Piece::Phrase(std::mem::take(words)))
}

/// What stands inside a word and is no letter.
const fn joint(letter: char) -> Option<char> {
    match letter {
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{2032}' => Some('\''),
        '-' | '\u{2010}' | '\u{2011}' => Some('-'),
        _ => None,
    }
}

const fn mark(letter: char) -> Option<Mark> {
    let (symbol, opens) = match letter {
        ',' | '.' | ';' | ':' | '!' | '?' | '…' | ')' => (letter, false),
        '»' | '”' => ('”', false),
        '(' => ('(', true),
        '«' | '“' | '„' => ('“', true),
        '\u{2012}'..='\u{2015}' => ('—', true),
        _ => return None,
    };
    Some(Mark { symbol, opens })
}
