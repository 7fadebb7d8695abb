//! Sides that notes write by a letter beside the other one: "d/g", "genou G fléchi, D tendu", "D : 10, G : 12".

use super::grammar::{
    ends_clause, ends_word, is_listed, last_sentence, last_word, next_word, skip_space,
};
use super::{Language, Shorthand};

impl Language {
    /// The sides of two letters with a stroke between them at the start of `rest`, behind the text
    /// `before`, and the text after them: "jambe d/g". Behind a number the letters are units: "2 g/d".
    pub(super) fn side_pair<'a>(
        self,
        before: &str,
        rest: &'a str,
    ) -> Option<([&'static str; 2], &'a str)> {
        let (first, is_capital, rest) = self.side_letter(rest)?;
        let (second, is_second_capital, after) = self.side_letter(rest.strip_prefix('/')?)?;
        let ahead = before.trim_end();
        let is_apart = !before.ends_with(|last: char| last.is_alphanumeric() || last == '/')
            && !after.starts_with(['/', '\'', '\u{2019}']);
        let is_unit = ahead.ends_with(|last: char| last.is_ascii_digit());
        let is_pair = first != second && is_capital == is_second_capital && is_apart && !is_unit;
        is_pair.then(|| ([first, second].map(|side| self.of_the_body(side, ahead)), after))
    }

    /// The side of a capital at the start of `rest` that begins a clause behind one about the other
    /// side, whose noun it has, and the text after it: "genou G fléchi, D tendu".
    pub(super) fn contrasted_side<'a>(
        self,
        before: &str,
        rest: &'a str,
    ) -> Option<(&'static str, &'a str)> {
        let letters = self.side_forms().letters.as_ref().filter(|letters| letters.stand_alone)?;
        let (side, _, after) = self.side_letter(rest).filter(|(_, is_capital, _)| *is_capital)?;
        let goes_on =
            |next: char| next.is_lowercase() || next.is_ascii_digit() || "=:(".contains(next);
        after.strip_prefix(' ').filter(|rest| rest.starts_with(goes_on))?;
        let joint = before.strip_suffix(' ').unwrap_or(before);
        let begins = before.ends_with('(')
            || joint.len() < before.len()
                && (joint.ends_with([',', ';', '('])
                    || is_listed(last_word(joint), letters.joints));
        // “I serie” is the first one, and “L spine” a part of it.
        let next = next_word(after.trim_start());
        let is_name = is_listed(next, self.data().numbers.numbered)
            || self.side_forms().behind_letters.contains(&next);
        if is_name {
            return None;
        }
        let noun = self.noun_of_other_side(last_sentence(before), side).filter(|_| begins)?;
        Some((self.of_the_body(side, noun), after))
    }

    /// The side of a capital at the start of `rest` behind a number of repetitions, and the text after it:
    /// "10 rép. D, 10 rép. G".
    pub(super) fn counted_side<'a>(
        self,
        before: &str,
        rest: &'a str,
    ) -> Option<(&'static str, &'a str)> {
        let letters = self.side_forms().letters.as_ref()?;
        let (side, _, after) = self.side_letter(rest).filter(|(_, is_capital, _)| *is_capital)?;
        let counted = before.strip_suffix(' ')?.trim_end_matches('.');
        let noun = last_word(counted);
        let number = counted.strip_suffix(noun)?.trim_end();
        let is_counted = Shorthand::Repetitions.has(&noun.to_lowercase())
            && number.ends_with(|last: char| last.is_ascii_digit());
        (letters.stand_alone && is_counted && ends_clause(after)).then_some((side, after))
    }

    /// The side of a capital at the start of `rest` that is the label of what follows, as the other side is
    /// of something else, and the text after it: "D : 10, G : 12".
    pub(super) fn labelled_side<'a>(
        self,
        before: &str,
        rest: &'a str,
    ) -> Option<(&'static str, &'a str)> {
        let (side, _, after) = self.side_letter(rest).filter(|(_, is_capital, _)| *is_capital)?;
        let is_label = !before.ends_with(char::is_alphanumeric) && is_labelling(before, after);
        let labels = || labels(before).chain(labels(rest));
        let sides = self.side_forms().letters.as_ref().filter(|_| is_label)?.sides;
        // "L: 10, M: 12" are days or exercises.
        let is_pair = sides.iter().all(|(letter, _)| labels().any(|label| label == *letter))
            && labels().all(|label| sides.iter().any(|(letter, _)| label == *letter));
        is_pair.then(|| (self.of_the_body(side, before), after))
    }

    /// The text up to the noun beside the last side of a sentence, where that is the other one.
    fn noun_of_other_side<'a>(self, sentence: &'a str, side: &str) -> Option<&'a str> {
        let is_mark = |letter: char| !letter.is_alphanumeric();
        let mut before = sentence;
        while !before.is_empty() {
            let behind = sentence.get(before.len()..).unwrap_or_default();
            before = before.trim_end_matches(is_mark);
            let word = before.rsplit(is_mark).next().unwrap_or_default();
            before = before.strip_suffix(word)?;
            let written = sentence.get(before.len()..).unwrap_or_default();
            let letter = self.side_letter(written).filter(|(_, is_capital, _)| *is_capital);
            let word_side = || self.side_of_word(&word.to_lowercase());
            let Some(named) = letter.map(|(named, _, _)| named).or_else(word_side) else {
                continue;
            };
            let noun = before.trim_end_matches([' ', '(']);
            let next = next_word(behind.trim_start_matches([' ', ')', '.']));
            let is_of_body = noun.len() < before.len() && self.names_body_part(last_word(noun))
                || self.names_body_part(next);
            return (named != side && is_of_body).then_some(noun);
        }
        None
    }

    /// The side of the letter at the start of a text, whether it is a capital, and the text behind it.
    fn side_letter(self, text: &str) -> Option<(&'static str, bool, &str)> {
        let first = text.chars().next()?;
        let letters = self.side_forms().letters.as_ref()?;
        let is_same = |(letter, _): &&(char, &str)| letter.eq_ignore_ascii_case(&first);
        let (_, side) = letters.sides.iter().find(is_same)?;
        let after = text.strip_prefix(first).filter(|after| ends_word(after))?;
        Some((side, first.is_uppercase(), after))
    }

    /// The side of the letters that a side word names.
    fn side_of_word(self, word: &str) -> Option<&'static str> {
        let [left, right] = self.side_forms().letters.as_ref()?.sides;
        self.sides().iter().find_map(|&(one, other)| {
            let left = (one == word).then_some(left.1);
            left.or_else(|| (other == word).then_some(right.1))
        })
    }

    /// A side as the noun at the end of a text needs it, where that is a part of the body.
    fn of_the_body(self, side: &'static str, before: &str) -> &'static str {
        let noun = before.trim_end_matches([' ', '(']);
        if self.names_body_part(last_word(noun)) { self.agreeing(side, noun) } else { side }
    }
}

/// The capitals of a text that are labels.
fn labels(text: &str) -> impl Iterator<Item = char> {
    let capitals = text.char_indices().filter(|(_, letter)| letter.is_ascii_uppercase());
    capitals.filter_map(|(at, letter)| {
        let (before, rest) = text.split_at_checked(at)?;
        let is_label = !before.ends_with(char::is_alphanumeric)
            && is_labelling(before, rest.strip_prefix(letter)?);
        is_label.then_some(letter)
    })
}

/// Tells if a letter between these texts is the label of what follows: before a colon or an equals sign, or at
/// the start of a clause before a number.
fn is_labelling(before: &str, after: &str) -> bool {
    let begins = || {
        let ahead = before.trim_end();
        ahead.is_empty() || ahead.ends_with([',', ';', ':', '.', '/', '(', '+', '–'])
    };
    let counts = |rest: &str| rest.starts_with(|next: char| next.is_ascii_digit());
    skip_space(after).starts_with([':', '='])
        || after.strip_prefix(' ').is_some_and(counts) && begins()
}
