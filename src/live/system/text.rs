//! Lines in a form that no system's voice fails on.

use crate::language::sentences;

/// The largest number of characters that are given to the system at once.
const LONGEST_PIECE: usize = 500;

/// A line in pieces that no system's voice breaks on: without control characters (a NUL ends the
/// program in some, a line break a command), none empty (Speech Dispatcher never answers again)
/// and none long. Nothing for a line without a word.
#[must_use]
pub(crate) fn pieces(line: &str) -> Vec<String> {
    let clean: String =
        line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let mut pieces: Vec<String> = Vec::new();
    for sentence in sentences(&clean) {
        match pieces.last_mut() {
            Some(piece) if piece.chars().count() + sentence.chars().count() < LONGEST_PIECE => {
                piece.push(' ');
                piece.push_str(&sentence);
            }
            _ => pieces.push(sentence),
        }
    }
    pieces.retain(|piece| piece.chars().any(char::is_alphanumeric));
    pieces
}
