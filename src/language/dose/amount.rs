//! Numbers in the words of a dose, with what they count.

use std::ops::Bound;

use super::{DoseReader, Unit};
use crate::language::Shorthand;

/// The sign for "times" in the plural that some write: `10xs`.
const TIMES: [&str; 2] = ["xs", "x's"];

impl DoseReader {
    /// The number and the unit at the beginning of some words, with how many words they are.
    pub(super) fn amount(&self, words: &[&str]) -> Option<((u32, u32), Unit, usize)> {
        let first = words.first()?;
        let multiples = self.words.multiples.iter();
        if let Some(&(_, times)) = multiples.copied().find(|(word, _)| word == first).as_ref() {
            return Some(((times, times), Unit::Times, 1));
        }
        if let Some((number, unit)) = self.joined(first) {
            return Some((number, unit, 1));
        }
        // “x 10”.
        if ["x", "×"].contains(first) {
            let times = words.get(1).and_then(|word| digits(word))?;
            return Some((times, Unit::Times, 2));
        }
        let (min, taken) = self.number(words)?;
        // “Three more times”.
        let more = words.get(taken).is_some_and(|word| self.words.more.contains(word));
        let taken = taken + usize::from(more);
        let rest = words.get(taken..)?;
        if let Some(unit) = rest.first().and_then(|word| self.unit(word)) {
            // “a second” is but a moment.
            let is_moment = unit == Unit::Seconds && min.1 < 2;
            return (!is_moment).then_some((min, unit, taken + 1));
        }
        // “Five deep breaths”.
        if let Some(Unit::Breaths) = rest.get(1).and_then(|word| self.unit(word)) {
            return Some((min, Unit::Breaths, taken + 2));
        }
        let (range, taken) = self.range_in_words(words)?;
        let unit = self.unit(words.get(taken)?)?;
        Some((range, unit, taken + 1))
    }

    /// The range “8 to 10” at the beginning of some words, and how many words it is.
    pub(super) fn range_in_words(&self, words: &[&str]) -> Option<((u32, u32), usize)> {
        let (min, taken) = self.number(words)?;
        words.get(taken).filter(|word| self.words.to.contains(word))?;
        let (max, more) = self.number(words.get(taken + 1..)?)?;
        Some(((min.0, max.1.max(min.0)), taken + 1 + more))
    }

    /// The number at the beginning of some words, or the range, and how many words it is.
    pub(super) fn number(&self, words: &[&str]) -> Option<((u32, u32), usize)> {
        let first = words.first()?;
        if let Some(range) = digits(first) {
            return Some((range, 1));
        }
        if self.words.one.contains(first) {
            return Some(((1, 1), 1));
        }
        // Nearly no word begins a number.
        let from = (Bound::Included(*first), Bound::Unbounded);
        let next = self.numbers().range::<str, _>(from).next();
        if !next.is_some_and(|(words, _)| words.starts_with(first)) {
            return None;
        }
        (1..=4).rev().find_map(|count| {
            let number = self.numbers().get(&words.get(..count)?.join(" "))?;
            Some(((*number, *number), count))
        })
    }

    pub(super) fn unit(&self, word: &str) -> Option<Unit> {
        let of = |words: &[&str]| words.contains(&word);
        if of(self.words.seconds) {
            Some(Unit::Seconds)
        } else if of(self.words.minutes) {
            Some(Unit::Minutes)
        } else if of(self.words.breaths) {
            Some(Unit::Breaths)
        } else {
            let is_times = of(self.words.times) || of(&TIMES) || Shorthand::Repetitions.has(word);
            is_times.then_some(Unit::Times)
        }
    }

    /// A number and its unit in one word: `30s`, `3x`, `dreimal`.
    fn joined(&self, word: &str) -> Option<((u32, u32), Unit)> {
        let units = [
            (self.words.seconds, Unit::Seconds),
            (self.words.minutes, Unit::Minutes),
            (self.words.times, Unit::Times),
            (&TIMES, Unit::Times),
        ];
        if let Some(times) = word.strip_prefix(['x', '×']).and_then(digits) {
            return Some((times, Unit::Times));
        }
        units.into_iter().find_map(|(names, unit)| {
            let before = names.iter().filter_map(|name| word.strip_suffix(name));
            let mut numbers = before.filter_map(|number| {
                let number = number.trim_end_matches('-');
                digits(number).or_else(|| self.numbers().get(number).map(|&one| (one, one)))
            });
            numbers.next().map(|number| (number, unit))
        })
    }
}

/// A number in digits, or a range such as `20-30`.
pub(super) fn digits(word: &str) -> Option<(u32, u32)> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| (1..=7200).contains(number));
    match word.split_once(['-', '–']) {
        Some((min, max)) => number(min).zip(number(max)).filter(|(min, max)| min <= max),
        None => number(word).map(|one| (one, one)),
    }
}
