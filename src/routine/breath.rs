//! Breath: its phases, a pattern of them, and the setting.

use std::sync::Arc;

use crate::time::Millis;

/// One phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Breathing in.
    In,
    /// Holding the breath.
    Hold,
    /// Breathing out.
    Out,
}

/// One cycle of breathing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The phases with their times, in order; in a setting from [`Phase::In`] on, and none shorter
    /// than a second.
    pub phases: Arc<[(Phase, Millis)]>,
}

impl Pattern {
    /// In for 4 s, out for 6 s: six breaths a minute, the middle of the band in which slow
    /// breathing is studied (Steffen 2017, doi 10.3389/fpubh.2017.00222).
    #[must_use]
    pub fn standard() -> Self {
        Self { phases: [(Phase::In, Millis::seconds(4)), (Phase::Out, Millis::seconds(6))].into() }
    }

    /// The pattern of a `breath:` setting, or the [standard](Self::standard) one where none is set
    /// or pacing is off.
    #[must_use]
    pub fn set_by(breath: Option<&Breath>) -> Self {
        breath.and_then(Breath::pattern).cloned().unwrap_or_else(Self::standard)
    }

    /// The time of one breath.
    #[must_use]
    pub fn cycle(&self) -> Millis {
        self.phases.iter().map(|&(_, time)| time).sum()
    }

    /// The time of its first phase of a kind.
    #[must_use]
    pub fn length_of(&self, phase: Phase) -> Option<Millis> {
        self.phases.iter().find(|(kind, _)| *kind == phase).map(|&(_, time)| time)
    }

    /// True if the breath is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.phases.iter().any(|(phase, _)| *phase == Phase::Hold)
    }

    /// The same cycle, begun with the phase after `last`.
    #[must_use]
    pub fn after(&self, last: Option<Phase>) -> Self {
        let begun = last.and_then(|last| self.phases.iter().position(|&(phase, _)| phase == last));
        let first = begun.map_or(0, |at| at + 1);
        let mut phases = self.phases.to_vec();
        phases.rotate_left(first % self.phases.len().max(1));
        Self { phases: phases.into() }
    }
}

/// The `breath:` setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breath {
    /// Holds are not paced.
    Off,
    /// Holds are paced by a pattern.
    Paced(Pattern),
}

impl Breath {
    /// Its pattern, unless it is off.
    #[must_use]
    pub const fn pattern(&self) -> Option<&Pattern> {
        match self {
            Self::Off => None,
            Self::Paced(pattern) => Some(pattern),
        }
    }
}
