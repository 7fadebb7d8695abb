//! Settings, and where they hold.

use super::Phase;
use crate::span::Spanned;
use crate::time::Millis;

/// How the body is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posture {
    /// On a chair or on the floor.
    Seated,
    /// On the feet.
    Standing,
    /// On the knees.
    Kneeling,
    /// On hands and knees.
    AllFours,
    /// On back, belly or side.
    Lying,
}

/// Something that is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prop {
    /// Its name, as spoken.
    pub name: String,
    /// Whether it can be done without.
    pub optional: bool,
}

/// A pattern of breathing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// From in, in order; none is shorter than a second.
    pub phases: Vec<(Phase, Millis)>,
}

impl Pattern {
    /// In for 4 s, out for 6 s: six breaths a minute, the middle of the band in which slow
    /// breathing is studied (Steffen 2017, doi 10.3389/fpubh.2017.00222).
    #[must_use]
    pub fn standard() -> Self {
        Self { phases: vec![(Phase::In, Millis::seconds(4)), (Phase::Out, Millis::seconds(6))] }
    }

    /// How long one breath takes.
    #[must_use]
    pub fn cycle(&self) -> Millis {
        self.phases.iter().map(|&(_, time)| time).sum()
    }

    /// How long its first phase of this kind takes.
    #[must_use]
    pub fn length_of(&self, phase: Phase) -> Option<Millis> {
        self.phases.iter().find(|(kind, _)| *kind == phase).map(|&(_, time)| time)
    }

    /// Whether the breath is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.phases.iter().any(|(phase, _)| *phase == Phase::Hold)
    }
}

/// Which whole breaths are nearest to a wish, within a range of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The fewest that reach the minimum.
    Short,
    /// The nearest to the midpoint, the fewer on a tie.
    Middle,
    /// The most within the maximum.
    Long,
}

/// Chooses a time from `min` to `max`.
#[must_use]
pub fn choose(wish: Wish, min: Millis, max: Millis) -> Millis {
    match wish {
        Wish::Short => min,
        Wish::Middle => Millis(u64::midpoint(min.0, max.0)),
        Wish::Long => max,
    }
}

/// Chooses a time of whole `cycle`s from `min` to `max`, or nothing where none fits.
#[must_use]
pub fn choose_whole(wish: Wish, min: Millis, max: Millis, cycle: Millis) -> Option<Millis> {
    let fewest = min.0.div_ceil(cycle.0.max(1));
    let most = max.0 / cycle.0.max(1);
    if fewest > most {
        return None;
    }
    let wished = match wish {
        Wish::Short => fewest,
        Wish::Long => most,
        Wish::Middle => {
            // Twice the midpoint, so that a tie is exact.
            let sum = min.0 + max.0;
            let below = sum / (2 * cycle.0);
            let nearer = sum - below * 2 * cycle.0 > cycle.0;
            (below + u64::from(nearer)).clamp(fewest, most)
        }
    };
    Some(cycle * wished)
}

/// Whether and how holds are paced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breath {
    /// Not at all.
    Off,
    /// By a pattern.
    Paced(Pattern),
}

/// The sound beneath it all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bed {
    /// Rain.
    Rain,
    /// Waves.
    Ocean,
    /// Soft noise.
    Brown,
    /// Nothing.
    None,
}

/// One setting, as a line of a part gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// `posture:`
    Posture(Posture),
    /// `needs:`
    Needs(Vec<Prop>),
    /// `breath:`
    Breath(Breath),
    /// `ready:`
    Ready(Millis),
    /// `switch:`
    Switch(Millis),
    /// `cues: off`
    CuesOff,
}

/// Settings that hold at one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// How the body is placed.
    pub posture: Option<Posture>,
    /// What is needed.
    pub needs: Option<Vec<Prop>>,
    /// How holds are paced, and where that is written.
    pub breath: Option<Spanned<Breath>>,
    /// The time to get into position.
    pub ready: Option<Millis>,
    /// The time to turn to the other side.
    pub switch: Option<Millis>,
    /// Whether only what is written is heard.
    pub cues_off: bool,
}

impl Settings {
    /// Takes over one setting.
    pub fn set(&mut self, setting: &Spanned<Setting>) {
        match &setting.value {
            Setting::Posture(posture) => self.posture = Some(*posture),
            Setting::Needs(props) => self.needs = Some(props.clone()),
            Setting::Breath(breath) => {
                self.breath = Some(Spanned { value: breath.clone(), span: setting.span });
            }
            Setting::Ready(time) => self.ready = Some(*time),
            Setting::Switch(time) => self.switch = Some(*time),
            Setting::CuesOff => self.cues_off = true,
        }
    }

    /// These settings, and those of `outer` where these say nothing.
    #[must_use]
    pub fn within(&self, outer: &Self) -> Self {
        Self {
            posture: self.posture.or(outer.posture),
            needs: self.needs.clone().or_else(|| outer.needs.clone()),
            breath: self.breath.clone().or_else(|| outer.breath.clone()),
            ready: self.ready.or(outer.ready),
            switch: self.switch.or(outer.switch),
            cues_off: self.cues_off || outer.cues_off,
        }
    }
}

/// Which settings hold while the lines of a routine are read in order.
#[derive(Clone, Debug)]
pub struct Scope<'r> {
    routine: &'r Settings,
    overriding: Settings,
    exercise: Settings,
    part: Settings,
}

impl<'r> Scope<'r> {
    /// At the beginning of an exercise, with the settings that win over all that it says itself.
    #[must_use]
    pub fn new(routine: &'r Settings, overriding: Settings) -> Self {
        Self { routine, overriding, exercise: Settings::default(), part: Settings::default() }
    }

    /// Begins a part, or goes through it once more.
    pub fn enter_part(&mut self) {
        self.part = Settings::default();
    }

    /// Takes over a setting of the current part, or of the exercise above its first part.
    pub fn set(&mut self, setting: &Spanned<Setting>, above_parts: bool) {
        let level = if above_parts { &mut self.exercise } else { &mut self.part };
        level.set(setting);
    }

    /// What the exercise says itself, or the place that took it from elsewhere.
    #[must_use]
    pub fn own(&self) -> Settings {
        self.overriding.within(&self.part.within(&self.exercise))
    }

    /// What holds here.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.own().within(self.routine)
    }
}
