//! Words of times and counts, as people write them in every language.

use std::cmp::Reverse;

use crate::language::ScriptWords;

/// Signs before a time that is not exact, and whether it is the shortest that may be.
const SIGNS_BEFORE_TIMES: [(&str, bool); 3] = [("≥", true), (">", true), ("~", false)];

/// What stands in a time beside numbers and the words of languages.
const IN_TIMES: [&str; 10] = ["s", "m", "h", "hr", "breath", "breaths", "-", "–", "..", "…"];

/// Signs for seconds and minutes, straight, curly, and those of angles.
const SIGNS: [(&str, &str); 8] = [
    ("\"", "s"),
    ("”", "s"),
    ("“", "s"),
    ("″", "s"),
    ("''", "s"),
    ("'", "m"),
    ("’", "m"),
    ("′", "m"),
];

/// Units of time as people write them, each with its letter in a script.
fn units() -> impl Iterator<Item = (&'static str, &'static str)> {
    let of = |words: &'static ScriptWords| {
        let seconds = words.seconds.iter().map(|&unit| (unit, "s"));
        let minutes = words.minutes.iter().map(|&unit| (unit, "m"));
        seconds.chain(minutes).chain(words.hours.iter().map(|&unit| (unit, "h")))
    };
    ScriptWords::all().flat_map(of).chain(SIGNS)
}

/// True for a unit of time as people write it.
pub(super) fn is_unit(word: &str) -> bool {
    matches!(word, "s" | "m" | "h") || units().any(|(unit, _)| unit == word)
}

/// A time without spaces, its units as a script has them and nothing between its parts.
pub(super) fn with_plain_units(mut time: String) -> String {
    // A longer unit may begin with a shorter one.
    let mut units: Vec<_> = units().filter(|(unit, _)| time.contains(unit)).collect();
    units.sort_by_key(|(unit, _)| Reverse(unit.len()));
    let joints = ScriptWords::all().flat_map(|words| words.and).map(|joint| (*joint, ""));
    for (long, short) in units.into_iter().chain(joints) {
        if time.contains(long) {
            time = time.replace(long, short);
        }
    }
    time
}

/// The words between the ends of a range.
pub(super) fn range_words() -> impl Iterator<Item = &'static str> {
    ScriptWords::all().flat_map(|words| words.to).copied()
}

/// True for a word or sign of a time that is no number, even of one that is too long for a step.
pub(super) fn is_of_time(word: &str) -> bool {
    let is_in = |words: &ScriptWords| {
        [words.breaths, words.days, words.and, words.to, words.among]
            .iter()
            .any(|list| list.contains(&word))
    };
    IN_TIMES.contains(&word) || is_unit(word) || ScriptWords::all().any(is_in)
}

/// The breath as a unit in another language, where a text in small letters has it.
pub(super) fn foreign_breath(lower: &str) -> Option<&'static str> {
    let units = ScriptWords::all().flat_map(|words| words.breaths).copied();
    units.filter(|unit| lower.contains(unit)).max_by_key(|unit| unit.len())
}

/// A time that is all in words, as a script has it.
pub(super) fn time_in_words(lower: &str) -> Option<&'static str> {
    let mut times = ScriptWords::all().flat_map(|words| words.times_in_words);
    times.find(|(words, _)| *words == lower).map(|(_, time)| *time)
}

/// What is behind a word such as “about” or “at least”, and whether the time there is the shortest
/// that may be.
pub(super) fn behind_word_before(lower: &str) -> Option<(&str, bool)> {
    let of = |words: &'static ScriptWords| {
        let least = words.at_least.iter().map(|&word| (word, true));
        least.chain(words.about.iter().map(|&word| (word, false)))
    };
    let words = ScriptWords::all().flat_map(of).chain(SIGNS_BEFORE_TIMES);
    let found = words.filter(|(word, _)| lower.starts_with(word));
    let (word, is_least) = found.max_by_key(|(word, _)| word.len())?;
    Some((lower.strip_prefix(word)?, is_least))
}

/// What is behind “times” and “every” in any language, or a sign for them.
pub(super) fn behind_every(text: &str) -> Option<&str> {
    let times = ScriptWords::all().flat_map(|words| words.times).copied().chain(["x"]);
    let every = ScriptWords::all().flat_map(|words| words.every).copied().chain(["@"]);
    let behind_times = behind_longest(text, times).unwrap_or(text).trim_start();
    behind_longest(behind_times, every)
}

/// What is behind the longest of some words with which a text begins.
fn behind_longest(text: &str, words: impl Iterator<Item = &'static str>) -> Option<&str> {
    words.filter_map(|word| text.strip_prefix(word)).min_by_key(|rest| rest.len())
}
