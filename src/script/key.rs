//! The words before a colon.

use crate::language::ScriptWords;
use crate::name::nearest;
use crate::routine::{STEP_KEYWORDS, StepKeyword};

/// The key of a `key: value` line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Language,
    Length,
    Bed,
    Sides,
    Targets,
    Picture,
    Posture,
    Needs,
    Breath,
    Ready,
    Switch,
    Cues,
    Side,
    Between,
    From,
    Variation,
    Learn,
    Warning,
    First,
    Last,
    At,
    Each,
    Handout,
    Bell,
    /// A step, by its [keyword](crate::routine::STEP_KEYWORDS).
    Step(&'static str),
}

/// Every key with its name, steps apart.
const NAMES: [(&str, Key); 24] = [
    ("language", Key::Language),
    ("length", Key::Length),
    ("bed", Key::Bed),
    ("sides", Key::Sides),
    ("targets", Key::Targets),
    ("picture", Key::Picture),
    ("posture", Key::Posture),
    ("needs", Key::Needs),
    ("breath", Key::Breath),
    ("ready", Key::Ready),
    ("switch", Key::Switch),
    ("cues", Key::Cues),
    ("side", Key::Side),
    ("between", Key::Between),
    ("from", Key::From),
    ("variation", Key::Variation),
    ("learn", Key::Learn),
    ("warning", Key::Warning),
    ("first", Key::First),
    ("last", Key::Last),
    ("at", Key::At),
    ("each", Key::Each),
    ("handout", Key::Handout),
    ("bell", Key::Bell),
];

/// The names of all keys.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|&(name, _)| name).chain(STEP_KEYWORDS.iter().map(|row| row.keyword))
}

impl Key {
    /// The key of a name, in any case of letters.
    pub(super) fn named(name: &str) -> Option<Self> {
        let key = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let step = || StepKeyword::named(name).map(|row| Self::Step(row.keyword));
        key.map(|&(_, key)| key).or_else(step)
    }

    /// The key that was probably meant.
    pub(super) fn meant(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        let mut synonyms = ScriptWords::all().flat_map(|words| words.synonyms);
        let synonym = synonyms.find(|(_, words)| words.contains(&lower.as_str()));
        let meant = synonym.map(|(key, _)| *key).or_else(|| nearest(name, names()))?;
        Self::named(meant)
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Step(keyword) => keyword,
            key => NAMES.iter().find(|(_, known)| *known == key).map_or("", |&(name, _)| name),
        }
    }

    /// The row of the step that it writes, if it writes one.
    pub(super) fn step(self) -> Option<StepKeyword> {
        match self {
            Self::Step(keyword) => StepKeyword::named(keyword),
            _ => None,
        }
    }

    /// True if it writes one phase of a breath.
    pub(super) fn is_breath(self) -> bool {
        self.step().is_some_and(StepKeyword::is_breath)
    }

    /// True if a figure may stand before its colon, and words behind it.
    pub(super) fn takes_figure(self) -> bool {
        matches!(self, Self::At | Self::Each) || self.step().is_some_and(StepKeyword::takes_words)
    }

    /// True if its value is a sentence whether a figure stands before it or not, so that nothing in
    /// it is a comment.
    pub(super) fn is_sentence(self) -> bool {
        let is_line = matches!(
            self,
            Self::Side
                | Self::Learn
                | Self::Warning
                | Self::First
                | Self::Last
                | Self::At
                | Self::Each
                | Self::Handout
        );
        is_line || self.is_breath()
    }
}
