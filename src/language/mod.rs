//! The languages that a routine may be written in: the words for the sides of the body, spelling of
//! numbers, sentences, and all that the program says and writes by itself. One folder a language.

mod address;
mod address_words;
mod body_side;
mod data;
mod dose;
mod dose_words;
mod grammar;
mod guess;
mod handout;
mod handout_words;
mod labels;
mod phonemes;
mod phrases;
mod report;
mod schedule;
mod script_words;
mod sentences;
mod shorthand;
mod shorthand_words;
mod side_forms;
mod side_letters;
mod sides;
mod spelling;
#[cfg(test)]
mod tests;

pub(crate) use self::address::Address;
pub(crate) use self::body_side::BodySide;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use self::data::Data;
pub(crate) use self::dose::{Dose, DoseReader, DoseTime};
pub(crate) use self::en::told_apart;
pub(crate) use self::handout::{DosePhrase, HandoutWord, how_often};
pub(crate) use self::labels::{Controls, Labels, LaneLabels, StepLabels};
pub(crate) use self::phonemes::Transcription;
pub(crate) use self::phrases::Phrases;
pub(crate) use self::report::ReportLabels;
pub(crate) use self::schedule::ScheduleLabels;
pub(crate) use self::script_words::ScriptWords;
#[cfg(test)]
pub(crate) use self::sentences::LONGEST_SENTENCE;
pub(crate) use self::sentences::{as_sentence, sentences};
pub(crate) use self::shorthand::{Shorthand, multiple};
pub(crate) use self::sides::NamedSide;
pub(crate) use self::spelling::{counted, doubts, spell_out};
use crate::folding::folded;

/// Makes [`Language`] and its list out of lines `Name: folder`. The folder has a `static DATA`.
macro_rules! languages {
    ($($name:ident: $folder:ident,)+) => {
        $(mod $folder;)+

        /// A language that a routine may be written in or a voice may speak.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {
            $(#[doc = concat!("`", stringify!($folder), "`")] $name,)+
        }

        impl Language {
            /// Every language, in the order in which messages list them.
            pub const ALL: [Self; [$(stringify!($name)),+].len()] = [$(Self::$name),+];

            const fn data(self) -> &'static Data {
                match self {
                    $(Self::$name => &$folder::DATA,)+
                }
            }
        }
    };
}

languages! {
    English: en,
    German: de,
    French: fr,
    Spanish: es,
    Italian: it,
}

/// English, the language of a routine that names none.
impl Default for Language {
    fn default() -> Self {
        Self::English
    }
}

impl Language {
    /// Its ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.data().code
    }

    /// Its name in English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.data().name
    }

    /// The language that a name such as `German` or `deutsch` stands for, in any case of letters.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|language| language.data().names.contains(&name.as_str()))
    }

    /// The language of a tag such as `en` or `en-GB`, in any case of letters.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?.trim();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The phrases that the program says by itself.
    #[must_use]
    pub const fn phrases(self) -> &'static Phrases {
        &self.data().phrases
    }

    /// The labels of handouts and pictures.
    #[must_use]
    pub const fn labels(self) -> &'static Labels {
        &self.data().labels
    }

    /// The phrases as they suit a routine that speaks to the listener in a way.
    #[must_use]
    pub(crate) fn phrases_in(self, way: Option<Address>) -> &'static Phrases {
        self.other_way(way).map_or_else(|| self.phrases(), |other| &other.phrases)
    }

    /// The labels as they suit a routine that speaks to the listener in a way.
    #[must_use]
    pub(crate) fn labels_in(self, way: Option<Address>) -> &'static Labels {
        self.other_way(way).map_or_else(|| self.labels(), |other| &other.labels)
    }

    /// The labels of a player.
    #[must_use]
    pub const fn controls(self) -> &'static Controls {
        &self.data().controls
    }

    /// The words of a programme over weeks.
    #[must_use]
    pub(crate) const fn schedule(self) -> &'static ScheduleLabels {
        self.data().schedule
    }

    /// The words of the diary's page.
    #[must_use]
    pub(crate) const fn report(self) -> &'static ReportLabels {
        self.data().report
    }

    /// A sentence by which a voice is tried.
    #[must_use]
    pub const fn sample(self) -> &'static str {
        self.data().sample
    }

    /// The words for the sides of the body, left and right, in every form.
    #[must_use]
    pub const fn sides(self) -> &'static [(&'static str, &'static str)] {
        self.data().sides
    }

    /// A prop with its indefinite article, where the language can tell it from the word.
    #[must_use]
    pub fn with_article(self, prop: &str) -> String {
        (self.data().with_article)(prop)
    }

    /// True if its words have phonemes here.
    #[must_use]
    pub(crate) const fn has_phonemes(self) -> bool {
        self.data().phonemes.is_some()
    }

    /// A text in phonemes; `None` where the language has none. Numbers and units must be [spelled
    /// out](spell_out) before. `own` are the user's pronunciations of words in small letters.
    #[must_use]
    pub(crate) fn transcribed_with(
        self,
        text: &str,
        own: &dyn Fn(&str) -> Option<String>,
    ) -> Option<Transcription> {
        self.data().phonemes.map(|pronounced| phonemes::transcribed(text, pronounced, own))
    }

    /// A text in phonemes, without pronunciations of the user's.
    #[cfg(test)]
    #[must_use]
    pub(crate) fn transcribed(self, text: &str) -> Option<Transcription> {
        self.transcribed_with(text, &|_| None)
    }

    /// True if this is a word for a part of the body, of people or of routines; in small letters.
    #[must_use]
    pub(crate) fn has_area_word(self, word: &str) -> bool {
        let areas = self.data().lay_areas.iter();
        areas.copied().any(|(words, areas)| words.contains(&word) || areas.contains(&word))
    }

    /// The parts of the body, as routines name them, that are near to what a person calls one;
    /// none where the word is no such word. It may be several words that are one name.
    #[must_use]
    pub(crate) fn lay_areas(self, word: &str) -> &'static [&'static str] {
        let areas = self.data().lay_areas.iter();
        let exact = areas.clone().find(|(words, _)| words.contains(&word));
        let found = exact.or_else(|| {
            areas.clone().find(|(words, _)| words.iter().any(|known| is_same_unmarked(known, word)))
        });
        found.map_or(&[], |(_, areas)| areas)
    }

    /// Every word that names a side.
    pub fn side_words(self) -> impl Iterator<Item = &'static str> {
        self.sides().iter().flat_map(|&(left, right)| [left, right])
    }

    /// The word for the other side, with the capitals of `word`; `before` are the words ahead of it
    /// in its line.
    #[must_use]
    pub fn other_side(self, word: &str, before: &str) -> Option<String> {
        let word = folded(word);
        let lower = word.to_lowercase();
        let mut others = self.sides().iter().filter_map(|&(left, right)| {
            (left == lower).then_some(right).or_else(|| (right == lower).then_some(left))
        });
        let is_masculine = (self.data().is_masculine)(before);
        let other = if is_masculine { others.next_back() } else { others.next() }?;
        let mut letters = word.chars().map(char::is_uppercase);
        let (first, second) = (letters.next()?, letters.next().unwrap_or_default());
        Some(match (first, second) {
            (true, true) => other.to_uppercase(),
            (true, false) => capitalised(other),
            (false, _) => other.to_owned(),
        })
    }
}

/// True if two words in small letters differ at most in their accents and umlauts, as of a keyboard
/// that has none: "gluteos", "ruecken", "machoire".
#[must_use]
pub(crate) fn is_same_unmarked(known: &str, typed: &str) -> bool {
    let unmarked = |text: &str, expanded: bool| -> String {
        let text = text.replace('ß', "ss").replace('œ', "oe");
        let text = if expanded {
            text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
        } else {
            text
        };
        text.nfd().filter(|letter| !is_combining_mark(*letter)).collect()
    };
    known == typed
        || !known.is_ascii() && (unmarked(known, false) == typed || unmarked(known, true) == typed)
}

impl ScriptWords {
    /// Those of every language.
    pub(crate) fn all() -> impl Iterator<Item = &'static Self> {
        Language::ALL.into_iter().map(|language| language.data().script_words)
    }
}

/// A word with its first letter in upper case.
#[must_use]
pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
