//! The kinds of step, each with all its properties in one row.
//!
//! To add a kind that lasts a time: a variant of [`Kind`] and of [`StepKind`], a row of properties,
//! a row in [`STEP_KEYWORDS`], and its label in every language.

use super::{Amount, Breath, BreathStep, Count, Extent, Pattern, Phase};
use crate::language::StepLabels;
use crate::time::Millis;

/// The request of a written step, with its amount.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Stay still, breathing.
    Hold(Extent),
    /// Work without moving: press, squeeze, tighten. Never in breaths.
    Press(Extent),
    /// Keep moving.
    Move(Extent),
    /// Nothing to do, but stay ready.
    Rest(Extent),
    /// Silence in the speech; not a timed step.
    Pause(Extent),
    /// Nothing but the breath.
    Breathe(Extent),
    /// Repetitions, each number spoken.
    Count(Count),
    /// One phase of a breath, with its sound.
    Breath(BreathStep),
}

/// The kind of a timed step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Stay still, breathing.
    Hold,
    /// Work without moving.
    Press,
    /// Keep moving.
    Move,
    /// Nothing to do, but stay ready.
    Rest,
    /// Counted repetitions.
    Count,
    /// Nothing but the breath.
    Breathe,
    /// One breath in.
    Inhale,
    /// One breath out.
    Exhale,
}

/// The properties of a kind of timed step. A time given as `..._from` is the shortest step that has
/// the cue; nothing where no step of the kind has it.
#[derive(Clone, Copy, Debug)]
pub struct StepProperties {
    /// Its keyword in scripts, and its name in the JSON output.
    pub name: &'static str,
    /// Its name on the live screen, in English.
    pub title: &'static str,
    /// Its label in handouts and pictures.
    pub label: fn(&StepLabels) -> &'static str,
    /// Its strength in pictures.
    pub shade: Shade,
    /// True if the listener can lengthen, shorten or skip it live.
    pub is_adjustable: bool,
    /// True if it counts as exercise rather than rest in sums.
    pub is_work: bool,
    /// The tone at its start.
    pub start_tone_from: Option<Millis>,
    /// The tone at its end.
    pub end_tone_from: Option<Millis>,
    /// The three ticks before its end.
    pub countdown_from: Option<Millis>,
    /// The words at its middle and ten seconds before its end.
    pub progress_from: Option<Millis>,
    /// The words at each whole minute before its end.
    pub minutes_from: Option<Millis>,
}

/// The strength of a step in a picture or chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Full: holding.
    Dark,
    /// Its own: work without moving.
    Effort,
    /// Moving.
    Medium,
    /// Rest, breath and counts.
    Light,
}

/// The properties of a kind without cues, which the rows below differ from.
const QUIET: StepProperties = StepProperties {
    name: "",
    title: "",
    label: |_| "",
    shade: Shade::Light,
    is_adjustable: false,
    is_work: false,
    start_tone_from: None,
    end_tone_from: None,
    countdown_from: None,
    progress_from: None,
    minutes_from: None,
};

/// The properties of a kind that is worked through, with every cue but the minutes.
const WORK: StepProperties = StepProperties {
    is_adjustable: true,
    is_work: true,
    start_tone_from: Some(Millis::seconds(5)),
    end_tone_from: Some(Millis::seconds(5)),
    countdown_from: Some(Millis::seconds(10)),
    progress_from: Some(Millis::seconds(30)),
    ..QUIET
};

const HOLD: StepProperties = StepProperties {
    name: "hold",
    title: "Hold",
    label: |labels| labels.hold,
    shade: Shade::Dark,
    ..WORK
};

const PRESS: StepProperties = StepProperties {
    name: "press",
    title: "Press",
    label: |labels| labels.press,
    shade: Shade::Effort,
    start_tone_from: Some(Millis::ZERO),
    end_tone_from: Some(Millis::ZERO),
    ..WORK
};

const MOVE: StepProperties = StepProperties {
    name: "move",
    title: "Move",
    label: |labels| labels.moving,
    shade: Shade::Medium,
    minutes_from: Some(Millis::seconds(120)),
    ..WORK
};

const REST: StepProperties = StepProperties {
    name: "rest",
    title: "Rest",
    label: |labels| labels.rest,
    is_adjustable: true,
    end_tone_from: Some(Millis::ZERO),
    countdown_from: Some(Millis::seconds(10)),
    ..QUIET
};

const COUNT: StepProperties = StepProperties {
    name: "count",
    title: "Count",
    label: |labels| labels.count,
    is_work: true,
    ..QUIET
};

const BREATHE: StepProperties = StepProperties {
    name: "breathe",
    title: "Breathe",
    label: |labels| labels.breathe,
    is_adjustable: true,
    ..QUIET
};

const INHALE: StepProperties =
    StepProperties { name: "inhale", title: "Breathe in", label: |labels| labels.inhale, ..QUIET };

const EXHALE: StepProperties =
    StepProperties { name: "exhale", title: "Breathe out", label: |labels| labels.exhale, ..QUIET };

/// A key that writes a step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StepKeyword {
    /// The key.
    pub keyword: &'static str,
    /// A line with it.
    pub example: &'static str,
    /// The form of its value.
    pub form: StepForm,
}

/// The form of a step's value, and how it becomes a [`Kind`].
#[derive(Clone, Copy, Debug)]
pub(crate) enum StepForm {
    /// A length with its range.
    Extent(fn(Extent) -> Kind),
    /// A length in time with its range, never in breaths.
    Time(fn(Extent) -> Kind),
    /// Repetitions.
    Count,
    /// One phase of a breath, with words or a time.
    Breath(Phase),
}

/// Every key that writes a step.
pub(crate) const STEP_KEYWORDS: [StepKeyword; 9] = [
    extent("hold", "hold: 30s", Kind::Hold),
    StepKeyword { keyword: "press", example: "press: 5s", form: StepForm::Time(Kind::Press) },
    extent("move", "move: 2m", Kind::Move),
    extent("rest", "rest: 20s", Kind::Rest),
    extent("pause", "pause: 5s", Kind::Pause),
    StepKeyword { keyword: "count", example: "count: 10 every 4s", form: StepForm::Count },
    extent("breathe", "breathe: 5 breaths", Kind::Breathe),
    StepKeyword { keyword: "inhale", example: "inhale: 4s", form: StepForm::Breath(Phase::In) },
    StepKeyword { keyword: "exhale", example: "exhale: 6s", form: StepForm::Breath(Phase::Out) },
];

const fn extent(
    keyword: &'static str,
    example: &'static str,
    kind: fn(Extent) -> Kind,
) -> StepKeyword {
    StepKeyword { keyword, example, form: StepForm::Extent(kind) }
}

impl StepKind {
    /// Every kind of timed step.
    pub const ALL: [Self; 8] = [
        Self::Hold,
        Self::Press,
        Self::Move,
        Self::Rest,
        Self::Count,
        Self::Breathe,
        Self::Inhale,
        Self::Exhale,
    ];

    /// Its row in the table of properties.
    #[must_use]
    pub const fn properties(self) -> &'static StepProperties {
        match self {
            Self::Hold => &HOLD,
            Self::Press => &PRESS,
            Self::Move => &MOVE,
            Self::Rest => &REST,
            Self::Count => &COUNT,
            Self::Breathe => &BREATHE,
            Self::Inhale => &INHALE,
            Self::Exhale => &EXHALE,
        }
    }

    /// Its keyword in scripts, and its name in the JSON output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.properties().name
    }

    /// The phase of the breath that it consists of, if it is one.
    #[must_use]
    pub const fn phase(self) -> Option<Phase> {
        match self {
            Self::Inhale => Some(Phase::In),
            Self::Exhale => Some(Phase::Out),
            Self::Hold | Self::Press | Self::Move | Self::Rest | Self::Count | Self::Breathe => {
                None
            }
        }
    }
}

impl Kind {
    /// The kind of timed step that it is; a pause is none.
    #[must_use]
    pub const fn step_kind(&self) -> Option<StepKind> {
        match self {
            Self::Hold(_) => Some(StepKind::Hold),
            Self::Press(_) => Some(StepKind::Press),
            Self::Move(_) => Some(StepKind::Move),
            Self::Rest(_) => Some(StepKind::Rest),
            Self::Breathe(_) => Some(StepKind::Breathe),
            Self::Count(_) => Some(StepKind::Count),
            Self::Breath(BreathStep { phase: Phase::In, .. }) => Some(StepKind::Inhale),
            Self::Breath(_) => Some(StepKind::Exhale),
            Self::Pause(_) => None,
        }
    }

    /// The key that it is written with.
    #[must_use]
    pub const fn keyword(&self) -> &'static str {
        match self.step_kind() {
            Some(kind) => kind.name(),
            None => "pause",
        }
    }

    /// Its amount.
    #[must_use]
    pub const fn amount(&self) -> Amount {
        match self {
            Self::Hold(extent)
            | Self::Press(extent)
            | Self::Move(extent)
            | Self::Rest(extent)
            | Self::Pause(extent)
            | Self::Breathe(extent) => Amount::Extent(*extent),
            Self::Count(count) => Amount::Count(*count),
            Self::Breath(breath) => Amount::Breath(*breath),
        }
    }

    /// Its length, where it has a range of its own.
    #[must_use]
    pub const fn extent(&self) -> Option<Extent> {
        match self.amount() {
            Amount::Extent(extent) => Some(extent),
            Amount::Count(_) | Amount::Breath(_) => None,
        }
    }

    /// The pattern that paces it, where `breath` is what the settings say.
    #[must_use]
    pub fn pacing(&self, breath: Option<&Breath>) -> Option<Pattern> {
        match self {
            Self::Hold(_) => breath.and_then(Breath::pattern).cloned(),
            Self::Move(Extent::Breaths { .. }) if breath == Some(&Breath::Off) => None,
            Self::Move(Extent::Breaths { .. }) | Self::Breathe(_) | Self::Breath(_) => {
                Some(Pattern::set_by(breath))
            }
            Self::Press(_)
            | Self::Move(Extent::Time { .. })
            | Self::Rest(_)
            | Self::Pause(_)
            | Self::Count(_) => None,
        }
    }

    /// True if it is a timed step; a pause is not.
    #[must_use]
    pub const fn is_timed(&self) -> bool {
        self.step_kind().is_some()
    }

    /// True if lines may be said inside it.
    #[must_use]
    pub const fn takes_lines(&self) -> bool {
        matches!(self.amount(), Amount::Extent(_))
    }

    /// True if a bell may ring inside it.
    #[must_use]
    pub const fn takes_bells(&self) -> bool {
        self.is_timed() && !matches!(self.amount(), Amount::Breath(_))
    }
}

impl StepKeyword {
    /// True if it may have a sentence that starts it: every timed step but a count.
    #[must_use]
    pub(crate) fn takes_words(self) -> bool {
        let some = Extent::Time { min: Millis::ZERO, max: None };
        match self.form {
            StepForm::Extent(kind) | StepForm::Time(kind) => kind(some).is_timed(),
            StepForm::Breath(_) => true,
            StepForm::Count => false,
        }
    }

    /// True if it writes one phase of a breath.
    #[must_use]
    pub(crate) const fn is_breath(self) -> bool {
        matches!(self.form, StepForm::Breath(_))
    }

    /// The value of its example.
    #[must_use]
    pub(crate) fn example_value(self) -> &'static str {
        self.example.split_once(": ").map_or("", |(_, value)| value)
    }

    /// The row of a key, in any case of letters.
    #[must_use]
    pub(crate) fn named(keyword: &str) -> Option<Self> {
        STEP_KEYWORDS.into_iter().find(|row| row.keyword.eq_ignore_ascii_case(keyword))
    }
}
