//! Scores on a scale, such as a pain of `3/10`, and how they are told from fractions.

use super::place::Place;
use super::say;
use super::scan::{Value, decimals, digits, fraction_sign, range_mark, unit};
use crate::language::grammar::{Form, Fraction, Numbers, next_word, skip_space, spaced};

/// A number with a slash that may be a score or a fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Doubt {
    /// The number, as written.
    pub(crate) written: String,
    /// The words that are said.
    pub(crate) said: String,
    /// The words for the other meaning.
    pub(crate) otherwise: String,
}

/// A number with a slash that was looked at.
pub(super) struct Found<'a> {
    /// The words of the score and the text after it; nothing for what is no score.
    pub(super) said: Option<(String, &'a str)>,
    pub(super) doubt: Option<Doubt>,
}

/// The scales that have no other meaning: of `13/20` or `60/100` nobody says a fraction.
const SCALES: [u64; 4] = [5, 10, 20, 100];

/// Denominators that are fractions in every sentence.
const FRACTIONS: [u64; 4] = [2, 3, 4, 8];

/// The score at the start of a text: `3/10`, `3-4/10`, `7 / 10`, `3.5/10`, and the strength of a
/// muscle, `4+/5`.
///
/// It is a fraction where what is divided follows, or where it has halves, thirds, quarters or
/// eighths. Else it is a score where its sentence has a word such as "pain", where it cannot be a
/// fraction (`0/10`, `10/10`, `3-4/10`), and where it is of ten. The last is in doubt, and so is a
/// fraction with fifths, sixths, sevenths or ninths of nothing.
pub(super) fn score<'a>(place: Place<'a>, grammar: &Numbers) -> Option<Found<'a>> {
    let (least, rest) = part(place.rest, grammar)?;
    let (most, rest) = match range_mark(rest).map(skip_space).and_then(|to| part(to, grammar)) {
        Some((most, rest)) => (Some(most), rest),
        None => (None, rest),
    };
    let (grade, rest) = grade(rest, grammar);
    let (of, rest) = behind_slash(rest)?;
    let highest_part = most.as_ref().unwrap_or(&least);
    let highest: u64 = highest_part.whole.as_ref()?.parse().ok()?;
    if highest > of || of < 2 || rest.starts_with(['/', '\u{2044}']) || goes_on_as_time(rest) {
        return None;
    }
    let is_scale = SCALES.contains(&of);
    let about_a_scale = has_scale_word(place, grammar);
    let is_broken = !highest_part.decimals.is_empty() || highest_part.fraction.is_some();
    let no_fraction =
        most.is_some() || highest == 0 || highest == of || is_broken || !grade.is_empty();
    let has_name = of <= 10;
    let (is_score, in_doubt) = if no_fraction {
        let mixed = most.is_some() && FRACTIONS.contains(&of) && highest < of;
        (!mixed && (is_scale || about_a_scale), false)
    } else if FRACTIONS.contains(&of) || divides(rest, grammar) {
        (false, false)
    } else if about_a_scale {
        (true, false)
    } else {
        (is_scale && of != 5, has_name)
    };
    let said = {
        let value = |value: &Value| say::value(value, Form::Alone, grammar);
        let to = most.as_ref().map(|most| spaced([grammar.words.to, &value(most)]));
        let of = grammar.rules.cardinal(of, Form::Alone);
        let to = to.as_deref().unwrap_or_default();
        spaced([&value(&least), to, grade, grammar.scale.out_of, &of])
    };
    let fraction = || grammar.rules.fraction(Fraction { part: highest, of });
    let doubt = in_doubt.then(|| {
        let (said, otherwise) =
            if is_score { (said.clone(), fraction()) } else { (fraction(), said.clone()) };
        let end = place.rest.len() - rest.len();
        let written = place.rest.get(..end).unwrap_or_default().to_owned();
        Doubt { written, said, otherwise }
    });
    if !is_score {
        return Some(Found { said: None, doubt });
    }
    // `2/10-3/10`: the sentence of the second is that of the first.
    let next = range_mark(rest).map(skip_space);
    let second = next.and_then(|rest| score(Place { rest, ..place }, grammar)?.said);
    let said = match second {
        Some((second, rest)) => (spaced([said.as_str(), grammar.words.to, &second]), rest),
        None => (said, rest),
    };
    Some(Found { said: Some(said), doubt })
}

/// Tells if a number with a colon goes on here, so that what stands before it is none of a score.
fn goes_on_as_time(rest: &str) -> bool {
    rest.strip_prefix(':').is_some_and(|rest| digits(rest).is_some())
}

/// A number without a slash and without a unit.
fn part<'a>(text: &'a str, grammar: &Numbers) -> Option<(Value, &'a str)> {
    let (whole, rest) = digits(text)?;
    let (decimals, rest) = decimals(rest, grammar);
    let fraction = fraction_sign(rest).filter(|_| decimals.is_empty());
    let (fraction, rest) = fraction.map_or((None, rest), |(found, rest)| (Some(found), rest));
    Some((Value { whole: Some(whole.to_owned()), decimals, fraction }, rest))
}

/// The word for the `+` or `-` of a grade before its slash; nothing where there is none.
fn grade<'a>(text: &'a str, grammar: &Numbers) -> (&'static str, &'a str) {
    let words = &grammar.words;
    for (mark, said) in [('+', words.plus), ('-', words.minus), ('\u{2212}', words.minus)] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (said, rest);
        }
    }
    ("", text)
}

/// The whole number behind a slash, with a space on both sides or on none.
fn behind_slash(text: &str) -> Option<(u64, &str)> {
    let rest = skip_space(text).strip_prefix(['/', '\u{2044}'])?;
    let (found, rest) = digits(skip_space(rest))?;
    let goes_on = rest.strip_prefix(['.', ',']).is_some_and(|rest| digits(rest).is_some());
    // `1/10th` is a part of something.
    let is_part = rest.starts_with(char::is_alphabetic);
    Some((found.parse().ok()?, rest)).filter(|_| !goes_on && !is_part && !found.starts_with('0'))
}

/// Tells if what is divided follows: a unit, "turn", or "of" and anything but "pain".
pub(super) fn divides(rest: &str, grammar: &Numbers) -> bool {
    if unit(rest, grammar).is_some() {
        return true;
    }
    let rest = skip_space(rest.strip_prefix('-').unwrap_or(rest));
    let word = next_word(rest);
    let lower = word.to_lowercase();
    if is_one_of(&lower, grammar.scale.of) {
        let after = rest.strip_prefix(word).unwrap_or_default();
        let next = next_word(after.trim_start_matches([' ', '\u{a0}', '\'', '\u{2019}']));
        return !is_one_of(next, grammar.scale.words);
    }
    is_one_of(word, grammar.scale.divided)
}

/// Tells if the sentence is about a scale.
pub(super) fn has_scale_word(place: Place<'_>, grammar: &Numbers) -> bool {
    let (before, after) = place.sentence();
    let words = before.split(no_letter).chain(after.split(no_letter));
    words.into_iter().any(|word| is_one_of(word, grammar.scale.words))
}

fn no_letter(character: char) -> bool {
    !character.is_alphabetic()
}

/// Tells if a word is in a list, in which `pain-` is every word that begins so, and `-pain-` every
/// word with it.
pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    let lower = word.to_lowercase();
    let is = |one: &str| match (one.strip_prefix('-').unwrap_or(one), one.strip_suffix('-')) {
        (_, None) => lower == one,
        (within, Some(start)) if within == one => lower.starts_with(start),
        (within, Some(_)) => lower.contains(within.trim_end_matches('-')),
    };
    !lower.is_empty() && list.split_whitespace().any(is)
}
