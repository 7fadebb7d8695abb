//! Cutting of spoken lines into sentences.

use super::Language;

/// The longest sentence, in characters; longer ones are cut at a clause, or else at a word: about
/// 20 s of speech.
pub(crate) const LONGEST_SENTENCE: usize = 300;

/// Words with a full stop, unless they end as a sentence does.
#[must_use]
pub(crate) fn as_sentence(words: &str) -> String {
    let ends = words.ends_with(['.', '!', '?', '…']);
    if ends { words.to_owned() } else { format!("{words}.") }
}

/// The sentences of a line in order, each with its marks. What has no word, such as a lone emoji,
/// stays with its neighbour. An empty line gives nothing.
#[must_use]
pub(crate) fn sentences(line: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut sentence = String::new();
    let mut words = line.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        if words.peek().is_none_or(|next| ends(word, next)) {
            close(&mut found, std::mem::take(&mut sentence));
        }
    }
    found.into_iter().flat_map(|sentence| cut(&sentence)).collect()
}

/// Adds a sentence, or puts its marks and the sentence before together.
fn close(found: &mut Vec<String>, sentence: String) {
    let speakable = |text: &str| text.chars().any(char::is_alphanumeric);
    match found.last_mut() {
        Some(last) if !speakable(&sentence) || !speakable(last) => {
            last.push(' ');
            last.push_str(&sentence);
        }
        Some(_) | None => found.push(sentence),
    }
}

/// Tells if a sentence ends between two words.
fn ends(word: &str, next: &str) -> bool {
    // Most words have no mark behind them.
    if word.ends_with(char::is_alphanumeric) {
        return false;
    }
    let bare = word.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', '»', '\u{201c}', ')']);
    // “8 reps. / 3 sets”: a sentence begins with no sign that joins.
    if next.starts_with(['/', '×', '+']) {
        return false;
    }
    let next_starts = next.chars().find(|character| character.is_alphanumeric());
    let small = next_starts.is_some_and(char::is_lowercase);
    if bare.ends_with(['!', '?', '…']) || bare.ends_with("...") {
        return !small;
    }
    let Some(stem) = bare.strip_suffix('.') else { return false };
    let stem = stem.trim_start_matches(|character: char| !character.is_alphanumeric());
    let letter = stem.chars().count() == 1 && stem.chars().all(char::is_alphabetic);
    let abbreviation = letter && stem.chars().all(char::is_uppercase)
        || stem.contains('.')
        || is_abbreviation(&stem.to_lowercase());
    !small && !abbreviation
}

/// Tells if a word is an abbreviation in any language, since the language of a line is not known
/// here.
fn is_abbreviation(word: &str) -> bool {
    Language::ALL.into_iter().any(|language| language.data().stops.contains(&word))
}

/// A sentence in pieces of at most [`LONGEST_SENTENCE`] characters: cut after the last mark in the
/// second half of a piece, otherwise at the last space, and only in a word where there is none.
fn cut(sentence: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((limit, _)) = rest.char_indices().nth(LONGEST_SENTENCE) {
        let (head, _) = rest.split_at_checked(limit).unwrap_or((rest, ""));
        let spaces = || head.match_indices(' ').map(|(at, _)| at);
        let ends_clause = |at: usize| {
            let marks = [',', ';', ':', '\u{2013}'];
            at > limit / 2 && head.get(..at).is_some_and(|clause| clause.ends_with(marks))
        };
        let clause = spaces().rfind(|&at| ends_clause(at));
        let at = clause.or_else(|| spaces().next_back()).filter(|&at| at > 0).unwrap_or(limit);
        let Some((piece, after)) = rest.split_at_checked(at) else { break };
        pieces.push(piece.trim().to_owned());
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        pieces.push(rest.to_owned());
    }
    pieces
}
