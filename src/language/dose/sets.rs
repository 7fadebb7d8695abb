//! Sets of repetitions or of a time: “3 sets of 10”, “two sets of thirty seconds”, “3x10”.

use super::amount::digits;
use super::{Dose, DoseReader, DoseTime, Unit};
use crate::language::Shorthand;

/// The signs between the number of sets and what each has.
const SIGNS: [char; 2] = ['x', '×'];

impl DoseReader {
    /// Takes in the sets at the beginning of some words: how many words they are.
    pub(super) fn sets(&self, words: &[&str], found: &mut Dose) -> Option<usize> {
        let (sets, rest, taken) = self.signed_sets(words).or_else(|| self.counted_sets(words))?;
        if sets.1 < 2 {
            return None;
        }
        found.sets = found.sets.or(Some(sets));
        let each = self.range_in_words(rest).or_else(|| self.number(rest));
        let Some((number, more)) = each else { return Some(taken) };
        match rest.get(more).and_then(|word| self.unit(word)) {
            Some(Unit::Seconds) => first_time(DoseTime::Seconds(number.0, number.1), found),
            Some(Unit::Minutes) => {
                let seconds = |minutes: u32| minutes.saturating_mul(60);
                first_time(DoseTime::Seconds(seconds(number.0), seconds(number.1)), found);
            }
            Some(Unit::Breaths) => first_time(DoseTime::Breaths(number.0, number.1), found),
            Some(Unit::Times) | None => found.times = found.times.or(Some(number)),
        }
        Some(taken + more)
    }

    /// True for words that are nothing but sets or repetitions: “three sets of ten each side”.
    pub(super) fn is_only_sets(&self, words: &[&str]) -> bool {
        let names = |word: &str| {
            self.words.sets.contains(&word) || Shorthand::Repetitions.has(word) || is_sign(word)
        };
        let is_number = |word: &str| self.number(&[word]).is_some();
        let may_stand = |word: &str| {
            names(word)
                || is_number(word)
                || self.words.of.contains(&word)
                || Shorthand::Sides.has(word)
        };
        words.first().is_some_and(|word| is_number(word))
            && words.iter().any(|word| names(word))
            && words.iter().all(|word| may_stand(word))
    }

    /// The number of sets of `3 x 10`, what is behind it, and how many words it takes.
    fn signed_sets<'w>(&self, words: &'w [&'w str]) -> Option<((u32, u32), &'w [&'w str], usize)> {
        let (sets, taken) = self.number(words)?;
        let sign = words.get(taken)?;
        let rest = words.get(taken + 1..)?;
        (is_sign(sign) && self.number(rest).is_some()).then_some((sets, rest, taken + 1))
    }

    /// The number of sets of `3 sets of 10`, what is behind it, and how many words it takes.
    fn counted_sets<'w>(&self, words: &'w [&'w str]) -> Option<((u32, u32), &'w [&'w str], usize)> {
        let (sets, taken) = self.range_in_words(words).or_else(|| self.number(words))?;
        words.get(taken).filter(|word| self.words.sets.contains(word))?;
        let of = words.get(taken + 1).is_some_and(|word| self.words.of.contains(word));
        let taken = taken + 1 + usize::from(of);
        Some((sets, words.get(taken..)?, taken))
    }
}

/// `3x10` as a number, the sign and what is behind it.
pub(super) fn apart(word: &str) -> Option<(&str, &str, &str)> {
    let (before, behind) = word.split_once(SIGNS)?;
    let sign = word.get(before.len()..word.len() - behind.len())?;
    let is_pair = digits(before).is_some() && behind.starts_with(|c: char| c.is_ascii_digit());
    is_pair.then_some((before, sign, behind))
}

fn first_time(time: DoseTime, found: &mut Dose) {
    found.time = found.time.or(Some(time));
}

fn is_sign(word: &str) -> bool {
    word.chars().count() == 1 && word.starts_with(SIGNS)
}
