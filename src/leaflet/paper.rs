//! How often a day or a week, which is for the paper.

use std::ops::Range;

use crate::language::{HandoutWord, how_often};

/// Signs and words between two parts of a sentence.
const BETWEEN: [&str; 13] =
    [",", ";", "(", ")", "–", "—", ":", " and ", " und ", " et ", " y ", " e ", " - "];

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
    let before = [" and", " und", " et", " y", " e"]
        .iter()
        .find_map(|join| before.strip_suffix(join))
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
        let sign = BETWEEN.iter().find(|sign| rest.starts_with(**sign));
        if let Some(sign) = sign {
            found.push(start..at);
            start = at + sign.len();
        }
        at += sign.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |sign| sign.len());
    }
    found.push(start..sentence.len());
    found
}

/// The place of the words that tell how often a day at the end: “10 reps 3 times a day”.
fn ending(sentence: &str) -> Option<Range<usize>> {
    let starts = sentence.char_indices().filter(|(_, letter)| *letter == ' ');
    let mut starts = starts.map(|(at, letter)| at + letter.len_utf8());
    let is_ending = |at: &usize| {
        let rest = sentence.get(*at..).unwrap_or_default();
        let starts_with_number = rest.starts_with(|letter: char| letter.is_ascii_digit())
            || ["once ", "twice ", "daily", "täglich", "einmal ", "zweimal ", "dreimal "]
                .iter()
                .any(|word| rest.to_lowercase().starts_with(word));
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
    let is_one_range = ["-", "–", " to ", " bis ", " à ", " a ", " or ", " oder "]
        .iter()
        .any(|to| rest.contains(to));
    is_beside && numbers <= most + usize::from(is_one_range)
}
