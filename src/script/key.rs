//! The words before a colon.

use crate::name::nearest;

/// What a `key: value` line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Language,
    Length,
    Bed,
    Targets,
    Posture,
    Needs,
    Breath,
    Ready,
    Switch,
    Cues,
    Side,
    From,
    Variation,
    Learn,
    Warning,
    First,
    Last,
    At,
    Hold,
    Move,
    Rest,
    Pause,
    Count,
    Breathe,
    Inhale,
    Exhale,
    Bell,
}

/// Every key with its name.
const NAMES: [(&str, Key); 27] = [
    ("language", Key::Language),
    ("length", Key::Length),
    ("bed", Key::Bed),
    ("targets", Key::Targets),
    ("posture", Key::Posture),
    ("needs", Key::Needs),
    ("breath", Key::Breath),
    ("ready", Key::Ready),
    ("switch", Key::Switch),
    ("cues", Key::Cues),
    ("side", Key::Side),
    ("from", Key::From),
    ("variation", Key::Variation),
    ("learn", Key::Learn),
    ("warning", Key::Warning),
    ("first", Key::First),
    ("last", Key::Last),
    ("at", Key::At),
    ("hold", Key::Hold),
    ("move", Key::Move),
    ("rest", Key::Rest),
    ("pause", Key::Pause),
    ("count", Key::Count),
    ("breathe", Key::Breathe),
    ("inhale", Key::Inhale),
    ("exhale", Key::Exhale),
    ("bell", Key::Bell),
];

/// Words that people use for a key, where no spelling is near.
const SYNONYMS: [(&str, Key); 15] = [
    ("note", Key::Learn),
    ("tip", Key::Learn),
    ("caution", Key::Warning),
    ("danger", Key::Warning),
    ("time", Key::Hold),
    ("stretch", Key::Hold),
    ("wait", Key::Rest),
    ("break", Key::Rest),
    ("silence", Key::Pause),
    ("reps", Key::Count),
    ("repeat", Key::Count),
    ("position", Key::Posture),
    ("props", Key::Needs),
    ("equipment", Key::Needs),
    ("duration", Key::Length),
];

impl Key {
    /// The key of this name, in any case of letters.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|&(_, key)| key)
    }

    /// The key that was probably meant.
    pub(super) fn meant(name: &str) -> Option<Self> {
        let synonym = SYNONYMS.iter().find(|(word, _)| word.eq_ignore_ascii_case(name));
        let spelling = || nearest(name, NAMES.iter().map(|&(known, _)| known));
        synonym.map(|&(_, key)| key).or_else(|| Self::named(spelling()?))
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(_, key)| *key == self).map_or("", |&(name, _)| name)
    }

    /// Whether a figure may stand before its colon.
    pub(super) fn takes_figure(self) -> bool {
        matches!(self, Self::At | Self::Inhale | Self::Exhale)
    }

    /// Whether its value is spoken, so that nothing in it is a comment.
    pub(super) fn is_spoken(self) -> bool {
        matches!(
            self,
            Self::Side
                | Self::Learn
                | Self::Warning
                | Self::First
                | Self::Last
                | Self::At
                | Self::Inhale
                | Self::Exhale
        )
    }
}
