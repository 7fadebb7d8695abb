//! Sides that are named without a mark: side words, what stands for them, and slips of them.

use std::cmp::Reverse;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::side_forms::SideForms;
use super::{Language, capitalised};
use crate::folding::{folded, is_invisible, straight};

/// A place of a text that names a side or a direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedSide {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// Its words in their plain form.
    pub(crate) plain: String,
    /// The marked words to write instead.
    pub(crate) marked: String,
}

impl Language {
    /// Every place of a text that names a side: a side word however it is dressed up, an
    /// abbreviation, a word made with a side, or a slip of one. No side is named in a word of the
    /// language that only looks like one.
    #[must_use]
    pub(crate) fn named_sides(self, text: &str) -> Vec<NamedSide> {
        let mut found = Vec::new();
        let mut from = 0;
        let words = words(text);
        for (index, range) in words.iter().enumerate() {
            if range.start < from {
                continue;
            }
            let around = || Around::new(text, &words, index);
            if let Some(side) = self.named_side(text, range.clone(), around) {
                from = side.range.end;
                found.push(side);
            }
        }
        found
    }

    /// Every place of a text that names the direction of a turn.
    #[must_use]
    pub(crate) fn named_turns(self, text: &str) -> Vec<NamedSide> {
        let words = words(text).into_iter();
        let words: Vec<(Range<usize>, String)> =
            words.map(|range| (range.clone(), plain(text, range).to_lowercase())).collect();
        let turns = self.side_forms().turns.iter();
        let mut phrases: Vec<(&str, &str)> = turns.flat_map(|&(a, b)| [(a, b), (b, a)]).collect();
        let begins = |phrase: &str| {
            let first = phrase.split([' ', '-', '’']).next().unwrap_or_default().to_lowercase();
            words.iter().any(|(_, lower)| *lower == first)
        };
        phrases.retain(|(phrase, _)| begins(phrase));
        if phrases.is_empty() {
            return Vec::new();
        }
        let length = |phrase: &str| phrase.split([' ', '-', '’']).count();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let is_word = |(word, (_, lower)): (&str, &(_, String))| {
                word.chars().flat_map(char::to_lowercase).eq(lower.chars())
            };
            let fits = |phrase: &str| {
                let mut wanted = phrase.split([' ', '-', '’']).zip(rest);
                wanted.all(is_word) && length(phrase) <= rest.len()
            };
            let named = phrases.iter().filter(|(phrase, _)| fits(phrase));
            let Some((phrase, other)) = named.min_by_key(|(phrase, _)| Reverse(length(phrase)))
            else {
                at += 1;
                continue;
            };
            let first = rest.first().map_or(0, |(range, _)| range.start);
            let last = rest.get(length(phrase) - 1).map_or(first, |(range, _)| range.end);
            at += length(phrase);
            let plain = folded(text.get(first..last).unwrap_or_default());
            let marked = format!("{{{plain}|{other}}}");
            found.push(NamedSide { range: first..last, plain, marked });
        }
        found
    }

    /// True if a side word before this word names no side of the body: “right in front”.
    #[must_use]
    pub(crate) fn is_no_side_before(self, next: &str) -> bool {
        self.side_forms().no_side_before.contains(&next)
    }

    pub(super) const fn side_forms(self) -> &'static SideForms {
        self.data().side_forms
    }

    /// What the word at a place of a text names.
    fn named_side(
        self,
        text: &str,
        range: Range<usize>,
        around: impl FnOnce() -> Around,
    ) -> Option<NamedSide> {
        let plain = plain(text, range.clone());
        let lower = plain.to_lowercase();
        if self.side_words().any(|side| side == lower) {
            let marked = format!("{{{plain}}}");
            return Some(NamedSide { range, plain, marked });
        }
        if let Some(side) = self.side_by_letter(text, range.start) {
            return Some(abbreviation(text, range, side));
        }
        if let Some(found) = self.abbreviated(text, range.clone(), (&plain, &lower), around) {
            return Some(found);
        }
        let marked = self.compound(&plain, &lower).or_else(|| {
            let side = self.misspelt(&lower)?;
            Some(format!("{{{}}}", dressed(side, &plain)))
        })?;
        Some(NamedSide { range, plain, marked })
    }

    /// The side of a letter beside the other one, whose first byte is at a place of a text.
    fn side_by_letter(self, text: &str, at: usize) -> Option<&'static str> {
        let (before, rest) = text.split_at_checked(at)?;
        // Nearly no word is of one letter.
        if rest.bytes().take_while(u8::is_ascii_alphabetic).take(2).count() != 1 {
            return None;
        }
        let second = || {
            let (before, rest) = text.split_at_checked(at.checked_sub("d/".len())?)?;
            let ([_, side], _) = self.side_pair(before, rest)?;
            Some(side)
        };
        let pair = self.side_pair(before, rest).map(|([side, _], _)| side);
        let contrasted = || self.contrasted_side(before, rest).map(|(side, _)| side);
        let counted = || self.counted_side(before, rest).map(|(side, _)| side);
        let labelled = || self.labelled_side(before, rest).map(|(side, _)| side);
        pair.or_else(second).or_else(contrasted).or_else(counted).or_else(labelled)
    }

    /// The side that an abbreviation stands for, if it is a word of its own.
    fn abbreviated(
        self,
        text: &str,
        range: Range<usize>,
        (plain, lower): (&str, &str),
        around: impl FnOnce() -> Around,
    ) -> Option<NamedSide> {
        let forms = self.side_forms();
        let begins = |short: &str| {
            let is = |word: &str| {
                let rest = short.strip_prefix(word);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
            };
            is(lower) || is(plain) && is_capital(short)
        };
        if !forms.abbreviations.iter().any(|(short, _)| begins(short)) {
            return None;
        }
        let around = around();
        let with_next = around.next_word.as_ref().map(|next| format!("{lower}/{next}"));
        let with_next = with_next.filter(|_| around.next == Some('/'));
        let entry = |wanted: &str| forms.abbreviations.iter().find(|(short, _)| *short == wanted);
        let is_side = |word: &Option<String>| {
            let is_known =
                |word: &str| entry(word).or_else(|| entry(&word.to_uppercase())).is_some();
            word.as_deref().is_some_and(is_known)
        };
        let before = text.get(..range.start).unwrap_or_default();
        let fits = |short: &str| {
            let only = forms.only_behind.iter().find(|(known, _)| *known == short);
            let ahead = before.trim_end().to_lowercase();
            only.is_none_or(|(_, words)| words.iter().any(|words| ahead.ends_with(words)))
        };
        if let Some((entry, rest)) =
            with_next.as_deref().and_then(entry).zip(around.next_range.clone())
            && fits(entry.0)
        {
            return Some(abbreviation(text, range.start..rest.end, entry.1));
        }
        let with_stop = format!("{plain}.");
        let with_stop = (around.next == Some('.')).then_some(with_stop.as_str());
        let is_beside = || {
            let behind = text.get(range.end..).unwrap_or_default();
            self.names_body_part(&around.word_before)
                || around.next == Some('/') && is_side(&around.next_word)
                || around.last == Some('/') && is_side(&around.last_word)
                || is_second(forms, before, behind)
        };
        let capital = || entry(plain).filter(|(short, _)| is_capital(short) && is_beside());
        let (short, meant) = with_stop.and_then(entry).or_else(|| entry(lower)).or_else(capital)?;
        let meant = self.agreeing(meant, noun_of_first(forms, before));
        let joins = |letter: Option<char>, word: &Option<String>| match letter {
            Some('\'' | '.' | '&') => word.is_some(),
            Some('-') => word.is_some() && !is_side(word),
            Some('/') => {
                let is_letter = word.as_deref().is_none_or(|word| word.chars().count() == 1);
                is_letter && !is_side(word)
            }
            Some(letter) => letter.is_numeric(),
            None => false,
        };
        let is_joined =
            joins(around.last, &around.last_word) || joins(around.next, &around.next_word);
        let is_named = around.is_behind_number
            || plain.chars().count() == 1
                && (forms.before_letters.contains(&around.word_before.as_str())
                    || forms.behind_letters.contains(&around.word_behind.as_str()));
        if is_joined || is_named {
            return None;
        }
        // The full stop goes with the abbreviation where the sentence goes on behind it.
        let rest = text.get(range.end..).unwrap_or_default();
        let goes_on = rest.strip_prefix(". ").is_some_and(|rest| {
            let is_short = plain.chars().count() == 1 && !short.ends_with('.');
            rest.starts_with(char::is_lowercase) || !is_short && !rest.is_empty()
        });
        Some(abbreviation(text, range.start..range.end + usize::from(goes_on), meant))
    }

    /// A side as the words before it need it: “brazo izquierdo”, “braccio sinistro”, “bras droit”.
    pub(super) fn agreeing(self, meant: &'static str, before: &str) -> &'static str {
        if !(self.data().is_masculine)(before) {
            return meant;
        }
        let is_same = |word: &&str| {
            let by_ending = meant.strip_suffix('a').zip(word.strip_suffix('o'));
            by_ending.is_some_and(|(one, other)| one == other)
                || meant.strip_suffix('e') == Some(*word)
        };
        self.side_words().find(is_same).unwrap_or(meant)
    }

    /// The marked form of a word that is made with a side.
    fn compound(self, plain: &str, lower: &str) -> Option<String> {
        let forms = self.side_forms();
        for &(left, right) in forms.compounds {
            let (first, other) = match lower {
                word if word == left => (left, right),
                word if word == right => (right, left),
                _ => continue,
            };
            return Some(format!("{{{}|{}}}", dressed(first, plain), dressed(other, plain)));
        }
        self.side_words().find_map(|side| {
            let rest = lower.strip_prefix(side)?;
            let is_meant = forms.endings.iter().any(|ending| rest.starts_with(ending));
            is_meant.then(|| format!("{{{}}}{rest}", dressed(side, plain)))
        })
    }

    /// The side word that a word is one slip away from: a letter too many, too few or wrong, or two
    /// neighbours swapped.
    fn misspelt(self, lower: &str) -> Option<&'static str> {
        let (first, last) = (lower.chars().next()?, lower.chars().next_back()?);
        let length = lower.chars().count();
        let is_near = |side: &&str| {
            // One slip changes one end at most, which tells most words apart.
            (side.starts_with(first) || side.ends_with(last))
                && side.chars().count().abs_diff(length) <= 1
                && strsim::osa_distance(side, lower) == 1
        };
        // “rechtne” is “rechten” with two letters swapped rather than “rechte” with one too many.
        let has_its_letters = |side: &&str| letters(side) == letters(lower);
        // Nearly no word is near, so that the list of lookalikes is searched for few.
        let near: Vec<&'static str> = self.side_words().filter(is_near).collect();
        let side = near.iter().copied().find(has_its_letters).or(near.first().copied())?;
        (!self.side_forms().lookalikes.contains(&lower)).then_some(side)
    }
}

/// An abbreviation at a place of a text, with the words that it stands for.
fn abbreviation(text: &str, range: Range<usize>, meant: &str) -> NamedSide {
    let before = text.get(..range.start).unwrap_or_default().trim_end();
    let behind = text.get(range.end..).unwrap_or_default();
    let is_last = !behind.strip_prefix('.').unwrap_or(behind).starts_with(' ');
    let meant = match meant.split_once('|') {
        Some((_, last)) if is_last => last,
        Some((before_word, _)) => before_word,
        None => meant,
    };
    let plain = folded(text.get(range.clone()).unwrap_or_default());
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
    let is_capital = begins && plain.starts_with(char::is_uppercase);
    let (side, rest) = meant.split_once(' ').unwrap_or((meant, ""));
    let side = if is_capital { capitalised(side) } else { side.to_owned() };
    let gap = if rest.is_empty() { "" } else { " " };
    NamedSide { range, plain, marked: format!("{{{side}}}{gap}{rest}") }
}

/// Tells if an abbreviation is a capital.
fn is_capital(short: &str) -> bool {
    short.chars().all(char::is_uppercase)
}

/// Tells if a capital between these texts is one of two sides: "brazo D o I".
fn is_second(forms: &SideForms, before: &str, behind: &str) -> bool {
    let capitals = || forms.abbreviations.iter().map(|(short, _)| *short).filter(|s| is_capital(s));
    forms.joints.iter().any(|joint| {
        let first = before.strip_suffix(joint);
        let other = behind.strip_prefix(joint);
        capitals().any(|short| {
            let ahead = first.and_then(|text| text.strip_suffix(short));
            let after = other.and_then(|text| text.strip_prefix(short));
            ahead.is_some_and(|text| !text.ends_with(char::is_alphanumeric))
                || after.is_some_and(|text| !text.starts_with(char::is_alphanumeric))
        })
    })
}

/// The text up to the noun of a side: before the first of two sides.
fn noun_of_first<'a>(forms: &SideForms, before: &'a str) -> &'a str {
    let mut capitals = forms.abbreviations.iter().filter(|(short, _)| is_capital(short));
    let first = capitals.find_map(|(short, _)| {
        forms.joints.iter().find_map(|joint| before.strip_suffix(joint)?.strip_suffix(short))
    });
    let ahead = first.filter(|text| text.ends_with([' ', '('])).unwrap_or(before);
    ahead.trim_end_matches('(')
}

/// The letters of a word in the order of the alphabet.
fn letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}

/// A word with the capitals of another one.
fn dressed(word: &str, like: &str) -> String {
    let mut letters = like.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let is_upper = first && like.chars().count() > 1 && letters.all(char::is_uppercase);
    match (first, is_upper) {
        (_, true) => word.to_uppercase(),
        (true, _) => capitalised(word),
        _ => word.to_owned(),
    }
}

/// The bytes of each word of a text: letters, and what nobody sees between them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (start, letter) in text.char_indices() {
        if !is_of_a_word(letter) {
            continue;
        }
        let end = start + letter.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == start => word.end = end,
            _ => words.push(start..end),
        }
    }
    words
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphabetic()
        || !letter.is_ascii()
            && (is_invisible(letter)
                || is_combining_mark(letter)
                || folded(letter.encode_utf8(&mut [0; 4])).chars().any(char::is_alphabetic))
}

/// A word of a text in its plain form: letters only, without accents that belong to no letter.
fn plain(text: &str, range: Range<usize>) -> String {
    let word = text.get(range).unwrap_or_default();
    if word.is_ascii() {
        return word.to_owned();
    }
    let word = folded(word);
    word.chars().filter(|letter| letter.is_alphabetic() && !is_combining_mark(*letter)).collect()
}

/// What stands around a word.
struct Around {
    /// The character right before it, plain.
    last: Option<char>,
    /// The character right behind it, plain.
    next: Option<char>,
    /// The word right before `last`, in small letters.
    last_word: Option<String>,
    /// The word right behind `next`, in small letters.
    next_word: Option<String>,
    next_range: Option<Range<usize>>,
    /// The word before it, whatever stands between, in small letters.
    word_before: String,
    /// The word behind it, whatever stands between, in small letters.
    word_behind: String,
    /// True if the last thing before it, but for space, is a number.
    is_behind_number: bool,
}

impl Around {
    fn new(text: &str, words: &[Range<usize>], index: usize) -> Self {
        let range = words.get(index).cloned().unwrap_or_default();
        let before = text.get(..range.start).unwrap_or_default();
        let behind = text.get(range.end..).unwrap_or_default();
        let last = before.chars().next_back();
        let next = behind.chars().next();
        let last_end = range.start - last.map_or(0, char::len_utf8);
        let next_start = range.end + next.map_or(0, char::len_utf8);
        let lower = |range: &Range<usize>| plain(text, range.clone()).to_lowercase();
        let word_before = index.checked_sub(1).and_then(|index| words.get(index));
        let last_range = word_before.filter(|word| word.end == last_end);
        let next_range = words.get(index + 1).filter(|word| word.start == next_start);
        Self {
            last: last.map(joint),
            next: next.map(joint),
            last_word: last_range.map(lower),
            next_word: next_range.map(lower),
            next_range: next_range.cloned(),
            word_before: word_before.map(lower).unwrap_or_default(),
            word_behind: words.get(index + 1).map(lower).unwrap_or_default(),
            is_behind_number: before.trim_end().ends_with(char::is_numeric),
        }
    }
}

/// A character between two words, with every apostrophe, hyphen and slash as one.
const fn joint(letter: char) -> char {
    match straight(letter) {
        '\u{2010}' | '\u{2011}' | '_' => '-',
        '\u{2215}' | '\u{2044}' | '\u{ff0f}' => '/',
        other => other,
    }
}
