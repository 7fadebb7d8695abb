//! Settings of routines, exercises and parts.

use super::{Breath, Pattern};
use crate::span::Spanned;
use crate::time::Millis;

/// A position of the body.
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
    /// On the back.
    Lying,
    /// Face down.
    Prone,
    /// On one side.
    SideLying,
}

impl Posture {
    /// True if the whole body lies.
    #[must_use]
    pub const fn is_lying(self) -> bool {
        matches!(self, Self::Lying | Self::Prone | Self::SideLying)
    }
}

/// A thing to use, such as a mat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prop {
    /// Its name, as spoken.
    pub name: String,
    /// True if it can be done without.
    pub optional: bool,
}

/// The bed, a sound beneath a whole session, as a script can name it.
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
    /// The position of the body.
    pub posture: Option<Posture>,
    /// The props that are needed.
    pub needs: Option<Vec<Prop>>,
    /// The pacing of holds, with its place in the script.
    pub breath: Option<Spanned<Breath>>,
    /// The time to get into position.
    pub ready: Option<Millis>,
    /// The time to turn to the other side.
    pub switch: Option<Millis>,
    /// True if only what is written is heard.
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

    /// The breath pattern that holds: the one that is set, else the standard one.
    #[must_use]
    pub fn pattern(&self) -> Pattern {
        Pattern::set_by(self.breath())
    }

    /// The `breath:` setting.
    #[must_use]
    pub fn breath(&self) -> Option<&Breath> {
        self.breath.as_ref().map(|breath| &breath.value)
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
