//! The sides of the body, and the words that name them.

use super::Language;
use super::grammar::Form;

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodySide {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl BodySide {
    /// Both sides.
    pub(crate) const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// Its name in scripts and on the command line.
    #[must_use]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The other one.
    #[must_use]
    pub(crate) const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

impl Language {
    /// The side of the body at each place of a text that [names](Self::named_sides) one.
    #[must_use]
    pub(crate) fn body_sides(self, text: &str) -> Vec<BodySide> {
        let named = self.named_sides(text).into_iter();
        let sides = named.filter_map(|named| {
            let word = named.marked.trim_start_matches('{').split(['}', '|']).next()?;
            self.body_side(&word.to_lowercase())
        });
        sides.collect()
    }

    /// The side that a word in small letters names.
    fn body_side(self, word: &str) -> Option<BodySide> {
        let mut pairs = self.sides().iter().chain(self.side_forms().compounds);
        pairs.find_map(|&(left, right)| {
            let left = (left == word).then_some(BodySide::Left);
            left.or_else(|| (right == word).then_some(BodySide::Right))
        })
    }
    /// A value of `side:` for a side: its word, in English with a `part` of the body, such as
    /// `{left} knee`.
    #[must_use]
    pub(crate) fn side_example(self, side: BodySide, part: Option<&str>) -> String {
        let word = self.sides().first().map_or("", |&(left, right)| match side {
            BodySide::Left => left,
            BodySide::Right => right,
        });
        match self {
            Self::English => format!("{{{word}}} {}", part.unwrap_or("arm")),
            _ => format!("{{{word}}}"),
        }
    }

    /// True if a word names a part of the body, or a side of it as a whole, in the singular or the
    /// plural.
    #[must_use]
    pub(crate) fn names_body_part(self, word: &str) -> bool {
        let word = word.to_lowercase();
        let is_form = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|ending| ending.chars().count() < 3)
        };
        let is_same = |known: &str| {
            let is_one = is_form(known, &word) || is_form(&word, known);
            is_one && word.chars().count() > 2
        };
        let areas = self.data().lay_areas.iter();
        let mut known = areas.flat_map(|&(words, areas)| words.iter().chain(areas));
        let side = self.phrases().other_side.trim_end_matches('.').rsplit(' ').next();
        let is_named = known.any(|known| is_same(known))
            || side.is_some_and(|side| is_same(&side.to_lowercase()));
        // “Zehn” is no form of “Zeh”.
        let cardinal = |number| self.data().numbers.rules.cardinal(number, Form::Alone);
        is_named && !(1..=12).any(|number| cardinal(number) == word)
    }
}
