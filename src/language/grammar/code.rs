//! What therapists write in capitals, and who listens cannot know: "RL" for a posture.

use super::{last_word, next_word};

/// The words for such a code at the start of `rest`, behind the text `before`, and the text after it. In a text that
/// is in capitals altogether it is a word.
pub(in crate::language) fn code<'a>(
    before: &str,
    rest: &'a str,
    codes: &[(&'static str, &'static str)],
) -> Option<(String, &'a str)> {
    // It is asked at every word.
    let mut letters = rest.bytes();
    if !letters.next()?.is_ascii_uppercase() || !letters.next()?.is_ascii_uppercase() {
        return None;
    }
    let word = next_word(rest);
    let is_code = |word: &str| codes.iter().any(|(code, _)| *code == word);
    let (_, said) = codes.iter().find(|(code, _)| *code == word)?;
    let after = rest.strip_prefix(word)?;
    let is_shouted = |word: &str| {
        word.chars().count() > 1 && !is_code(word) && word.chars().all(char::is_uppercase)
    };
    let next = next_word(after.trim_start_matches([' ', '/', ',', ':']));
    let last = last_word(before.trim_end_matches([' ', '/', ',', ':']));
    let is_joined = after.starts_with(['-', '\'']) || before.ends_with(['-', '\'']);
    (!is_shouted(next) && !is_shouted(last) && !is_joined).then(|| ((*said).to_owned(), after))
}
