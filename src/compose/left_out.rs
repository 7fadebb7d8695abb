//! The exercises that do not suit a person.

use std::collections::BTreeMap;
use std::fmt;

/// The reason for which an exercise does not suit.
#[derive(Clone, Copy)]
pub(super) enum Reason<'p> {
    /// A posture was not asked for.
    Posture,
    /// A prop is not at hand.
    Prop(&'p str),
    /// It does not say which of its sides is left and which is right.
    Side,
    /// The person does not want it.
    Preference,
}

/// The number of exercises that do not suit, by reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    postures: usize,
    props: BTreeMap<String, usize>,
    sides: usize,
    preferences: usize,
}

impl LeftOut {
    pub(super) fn add(&mut self, reason: Reason<'_>) {
        match reason {
            Reason::Posture => self.postures += 1,
            Reason::Prop(name) => *self.props.entry(name.to_owned()).or_default() += 1,
            Reason::Side => self.sides += 1,
            Reason::Preference => self.preferences += 1,
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reasons = Vec::new();
        if self.postures > 0 {
            reasons.push(format!("{} by --posture", self.postures));
        }
        let props = self.props.iter();
        reasons.extend(props.map(|(name, count)| format!("{count} by --without “{name}”")));
        if self.sides > 0 {
            reasons.push(format!("{} without a `side:` by --side", self.sides));
        }
        if self.preferences > 0 {
            reasons.push(format!("{} by what you prefer (see `supple prefer`)", self.preferences));
        }
        match reasons.as_slice() {
            [] => Ok(()),
            reasons => write!(f, "\nLeft out: {}", reasons.join(", ")),
        }
    }
}
