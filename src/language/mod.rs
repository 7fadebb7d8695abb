//! What belongs to a language: the words for its sides and all that the program says and writes by
//! itself. One file a language.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod labels;
mod phrases;
mod sentences;
mod spelling;

pub use labels::{Controls, Labels};
pub use phrases::Phrases;
pub use sentences::{LONGEST_SENTENCE, sentences};
pub use spelling::spell_out;

/// A language that a routine may be written in or a voice may speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// `en`
    English,
    /// `de`
    German,
    /// `es`
    Spanish,
    /// `fr`
    French,
    /// `it`
    Italian,
}

impl Language {
    /// Every language there is.
    pub const ALL: [Self; 5] =
        [Self::English, Self::German, Self::Spanish, Self::French, Self::Italian];

    /// Its ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Italian => "it",
        }
    }

    /// The language of a tag such as `en` or `en-GB`, in any case of letters.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?.trim();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The program's own words.
    #[must_use]
    pub const fn phrases(self) -> &'static Phrases {
        match self {
            Self::English => &en::PHRASES,
            Self::German => &de::PHRASES,
            Self::Spanish => &es::PHRASES,
            Self::French => &fr::PHRASES,
            Self::Italian => &it::PHRASES,
        }
    }

    /// The words of what is read.
    #[must_use]
    pub const fn labels(self) -> &'static Labels {
        match self {
            Self::English => &en::LABELS,
            Self::German => &de::LABELS,
            Self::Spanish => &es::LABELS,
            Self::French => &fr::LABELS,
            Self::Italian => &it::LABELS,
        }
    }

    /// The words of a player.
    #[must_use]
    pub const fn controls(self) -> &'static Controls {
        match self {
            Self::English => &en::CONTROLS,
            Self::German => &de::CONTROLS,
            Self::Spanish => &es::CONTROLS,
            Self::French => &fr::CONTROLS,
            Self::Italian => &it::CONTROLS,
        }
    }

    /// Every word that names a side.
    pub fn side_words(self) -> impl Iterator<Item = &'static str> {
        self.phrases().sides.iter().flat_map(|&(left, right)| [left, right])
    }

    /// The word for the other side, with the capitals of `word`; `before` are the words ahead of it
    /// in its line.
    #[must_use]
    pub fn other_side(self, word: &str, before: &str) -> Option<String> {
        let lower = word.to_lowercase();
        let phrases = self.phrases();
        let mut others = phrases.sides.iter().filter_map(|&(left, right)| {
            (left == lower).then_some(right).or_else(|| (right == lower).then_some(left))
        });
        let last = before.trim_end().rsplit([' ', '’', '\'']).next().unwrap_or_default();
        let last = last.to_lowercase();
        let is_masculine = phrases.masculine.contains(&last.as_str());
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

/// A word with its first letter in upper case.
#[must_use]
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
