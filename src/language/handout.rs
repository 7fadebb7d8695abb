//! The words of handouts, which are read in whatever language they are in.

use super::Language;
use super::handout_words::{HandoutDoseWords, HandoutWords};

/// What a word of a handout tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HandoutWord {
    /// All of something, one after the other.
    Each,
    /// Both at once, or one after the other.
    Both,
    /// The other one of two.
    Other,
    /// A change; the list has beginnings of words.
    Change,
    /// The same once more; the list has beginnings of words.
    Again,
    /// Nothing more than the words about sides beside it.
    BesideSides,
    /// A side of the body as a whole.
    Side,
    /// That the side is one of a thing.
    Of,
    /// A part of the body that there are two of.
    Limb,
    /// An exercise, before its number.
    Exercise,
    /// “Number”, before that of an exercise.
    Number,
    /// Nothing more than the words for how often a day beside it.
    BesideHowOften,
    /// The beginning of how often a day, behind a dose.
    BeginsHowOften,
    /// That another part of the sentence follows.
    Join,
    /// That a range of numbers goes on.
    Range,
    /// That there is nothing to list.
    Nothing,
}

impl HandoutWord {
    /// True for a word in small letters that tells this in any language.
    pub(crate) fn is(self, word: &str) -> bool {
        self.all().any(|known| known == word)
    }

    /// True for a word in small letters that begins like one that tells this in any language.
    pub(crate) fn begins(self, word: &str) -> bool {
        self.all().any(|known| word.starts_with(known))
    }

    fn all(self) -> impl Iterator<Item = &'static str> {
        let words = Language::ALL.into_iter().map(|language| language.data().handout);
        words.flat_map(move |words| self.list(words).split_ascii_whitespace())
    }

    const fn list(self, words: &HandoutWords) -> &'static str {
        match self {
            Self::Each => words.each,
            Self::Both => words.both,
            Self::Other => words.other,
            Self::Change => words.changes,
            Self::Again => words.again,
            Self::BesideSides => words.beside_sides,
            Self::Side => words.sides,
            Self::Of => words.of,
            Self::Limb => words.limbs,
            Self::Exercise => words.exercises,
            Self::Number => words.number,
            Self::BesideHowOften => words.beside_how_often,
            Self::BeginsHowOften => words.begins_how_often,
            Self::Join => words.joins,
            Self::Range => words.range,
            Self::Nothing => words.nothing,
        }
    }
}

/// The longest words for how often a day or a week that stand in a text in small letters, in any
/// language: "a day".
pub(crate) fn how_often(lower: &str) -> Option<&'static str> {
    let words = Language::ALL.into_iter().flat_map(|language| language.data().handout.how_often);
    words.copied().filter(|often| lower.contains(often)).max_by_key(|often| often.len())
}

/// A phrase of a handout about a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DosePhrase {
    /// That it depends on something, with spaces around; or a part of such a word.
    Hedge,
    /// An order that says nothing more.
    Verb,
    /// The label of a time.
    TimeLabel,
    /// The label of a number of repetitions.
    RepetitionLabel,
    /// The label of a number of sets.
    SetLabel,
    /// A part of a word for an angle, a length or a weight.
    Measure,
    /// A part of a word for what a dose counts.
    Counted,
}

impl DosePhrase {
    /// True for a text in small letters in which there is one of any language.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.all().any(|known| text.contains(known))
    }

    /// The text behind the longest one that it begins with.
    pub(crate) fn strip(self, text: &str) -> Option<&str> {
        let behind = |known| text.strip_prefix(known)?.strip_prefix(' ');
        self.all().filter_map(behind).min_by_key(|rest| rest.len())
    }

    /// The text before the longest one that it ends with, as words of their own.
    pub(crate) fn strip_end(self, text: &str) -> Option<&str> {
        let before = |known| {
            let rest = text.strip_suffix(known)?;
            (!rest.ends_with(char::is_alphanumeric)).then_some(rest)
        };
        self.all().filter_map(before).min_by_key(|rest| rest.len())
    }

    fn all(self) -> impl Iterator<Item = &'static str> {
        let words = Language::ALL.into_iter().map(|language| &language.data().handout.dose);
        words.flat_map(move |words| self.list(words)).copied()
    }

    const fn list(self, words: &HandoutDoseWords) -> &'static [&'static str] {
        match self {
            Self::Hedge => words.hedges,
            Self::Verb => words.verbs,
            Self::TimeLabel => words.time_labels,
            Self::RepetitionLabel => words.repetition_labels,
            Self::SetLabel => words.set_labels,
            Self::Measure => words.measures,
            Self::Counted => words.counted,
        }
    }
}
