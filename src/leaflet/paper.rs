//! How often a day or a week, which is for the paper.

use std::ops::Range;

use crate::language::{HandoutWord, how_often};

/// Signs between two parts of a sentence.
const SIGNS: [&str; 8] = [",", ";", "(", ")", "–", "—", ":", " - "];

/// A sentence without its part that tells how often a day; nothing where that has no part of its
/// own, or is all that there is.
pub(super) fn without_how_often(sentence: &str) -> Option<String> {
    let all = clauses(sentence);
    let is_own = |range: &&Range<usize>| {
        sentence.get((*range).clone()).is_some_and(|clause| is_only_how_often(clause, 2))
    };
    let mut own = all.iter().filter(is_own);
    let place = match (own.next(), own.next()) {
        (Some(place), None) => place.clone(),
        (None, _) => ending(sentence)?,
        _ => return None,
    };
    let signs = |letter: char| letter.is_whitespace() || ",;()–—:-".contains(letter);
    let before = sentence.get(..place.start)?.trim_end_matches(signs);
    let before = before
        .rsplit_once(' ')
        .and_then(|(before, last)| HandoutWord::Join.is(last).then_some(before))
        .unwrap_or(before);
    let behind = sentence.get(place.end..)?.trim_start_matches(signs);
    let rest = match (before, behind.trim_end_matches('.')) {
        ("", _) => behind.to_owned(),
        (_, "") => format!("{before}."),
        _ => format!("{before}, {behind}"),
    };
    rest.contains(char::is_alphanumeric).then_some(rest)
}

/// The places of the parts of a sentence.
fn clauses(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
        let parted = parted(rest);
        if let Some(length) = parted {
            found.push(start..at);
            start = at + length;
        }
        at += parted.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
    }
    found.push(start..sentence.len());
    found
}

/// How long the sign or the word with its spaces is that a text begins with, and that parts a sentence.
fn parted(text: &str) -> Option<usize> {
    let sign = SIGNS.iter().find(|sign| text.starts_with(**sign)).map(|sign| sign.len());
    let word = || text.strip_prefix(' ')?.split_once(' ').map(|(word, _)| word);
    let join = || word().filter(|word| HandoutWord::Join.is(word)).map(|word| word.len() + 2);
    sign.or_else(join)
}

/// The place of the words that tell how often a day at the end: “10 reps 3 times a day”.
fn ending(sentence: &str) -> Option<Range<usize>> {
    let starts = sentence.char_indices().filter(|(_, letter)| *letter == ' ');
    let mut starts = starts.map(|(at, letter)| at + letter.len_utf8());
    let is_ending = |at: &usize| {
        let rest = sentence.get(*at..).unwrap_or_default();
        let starts_with_number = rest.starts_with(|letter: char| letter.is_ascii_digit())
            || rest
                .split([' ', '.'])
                .next()
                .is_some_and(|word| HandoutWord::BeginsHowOften.is(&word.to_lowercase()));
        starts_with_number && is_only_how_often(rest, 1)
    };
    starts.find(is_ending).map(|start| start..sentence.len())
}

/// True for words that tell how often a day, and nothing else, with at most so many numbers.
fn is_only_how_often(words: &str, most: usize) -> bool {
    let lower = words.trim().trim_end_matches(['.', '!']).to_lowercase();
    let Some(per) = how_often(&lower) else { return false };
    let rest = lower.replacen(per, " ", 1);
    let is_range = |letter: char| letter.is_whitespace() || "-–'’/".contains(letter);
    let mut numbers = 0;
    let is_beside = rest.split(is_range).filter(|word| !word.is_empty()).all(|word| {
        let digits = word.trim_end_matches(['x', '×']);
        let is_number = !digits.is_empty() && digits.chars().all(|one| one.is_ascii_digit());
        numbers += usize::from(is_number);
        is_number || HandoutWord::BesideHowOften.is(word)
    });
    let is_one_range =
        rest.contains(['-', '–']) || rest.split(' ').any(|word| HandoutWord::Range.is(word));
    is_beside && numbers <= most + usize::from(is_one_range)
}
