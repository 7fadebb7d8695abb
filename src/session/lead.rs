//! The lead into an exercise: its props, its posture and the time that they take.

use super::choices::Choices;
use crate::name::Name;
use crate::routine::{self, Item, Posture, Prop, Section, Settings};
use crate::time::Millis;

/// The facts of an exercise that its first line needs.
pub(super) struct Parts {
    pub is_timed: bool,
    pub cues: bool,
    pub needs: Vec<Prop>,
    /// Those of its timed steps.
    postures: Vec<Option<Posture>>,
}

/// The postures and props that an exercise asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Demands {
    /// The postures of its timed steps, in order, as far as they are written.
    pub postures: Vec<Posture>,
    /// Its props, each once.
    pub needs: Vec<Prop>,
}

/// The demands of an exercise in a routine with these settings.
#[must_use]
pub(crate) fn demands(exercise: &routine::Exercise, settings: &Settings) -> Demands {
    let parts = Parts::of(exercise, settings, &Choices::default());
    Demands { postures: parts.postures.into_iter().flatten().collect(), needs: parts.needs }
}

impl Parts {
    pub(super) fn of(exercise: &routine::Exercise, settings: &Settings, choices: &Choices) -> Self {
        // The exercise is announced as its first line finds it.
        let mut cues = None;
        let mut parts =
            Self { is_timed: false, cues: true, needs: Vec::new(), postures: Vec::new() };
        let sections = exercise.walk_all(settings, |slot| choices.variation(exercise, slot));
        for Section { part, mut scope, .. } in sections {
            for item in &part.items {
                if item.is_done() {
                    cues.get_or_insert(!scope.cues_off());
                }
                match item {
                    Item::Setting(setting) => scope.set(setting),
                    Item::Step(step) if step.kind.is_timed() => {
                        parts.postures.push(scope.posture());
                    }
                    Item::Step(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => {}
                }
            }
            parts.is_timed |= part.is_timed();
            if !part.is_empty() {
                scope.needs().iter().for_each(|prop| add_prop(&mut parts.needs, prop));
            }
            cues.get_or_insert(!scope.cues_off());
        }
        parts.cues = cues.unwrap_or(true);
        parts
    }
}

/// Adds a prop that is not there yet, or makes it needed where it was optional.
pub(crate) fn add_prop(props: &mut Vec<Prop>, prop: &Prop) {
    let name = Name::new(&prop.name);
    match props.iter_mut().find(|other| name == *other.name) {
        Some(known) => known.optional &= prop.optional,
        None => props.push(prop.clone()),
    }
}

/// The time to stand up, to come down from standing, or to roll over.
pub(super) const CHANGE_TIME: Millis = Millis::seconds(15);

/// True if a body takes long to get from one posture into another.
pub(super) fn is_slow(before: Posture, now: Posture) -> bool {
    let rolls = before.is_lying() && now.is_lying() && before != now;
    rolls || (before == Posture::Standing) != (now == Posture::Standing)
}

/// The exercise before, passages apart.
#[derive(Default)]
pub(super) struct Before {
    exercise: Option<(Option<Posture>, Vec<Prop>)>,
}

impl Before {
    /// The facts of this exercise for the next one.
    pub(super) fn after(parts: Parts) -> Self {
        Self { exercise: Some((parts.postures.last().copied().flatten(), parts.needs)) }
    }

    fn needs(&self) -> &[Prop] {
        self.exercise.as_ref().map_or(&[], |(_, needs)| needs)
    }

    /// The props that must be fetched.
    pub(super) fn new_needs(&self, needs: &[Prop]) -> Vec<Prop> {
        let known = |prop: &Prop| {
            let name = Name::new(&prop.name);
            self.needs().iter().any(|other| !other.optional && name == *other.name)
        };
        needs.iter().filter(|prop| !prop.optional && !known(prop)).cloned().collect()
    }

    /// The time that a body needs to get from the exercise before into this one.
    pub(super) fn time_to_ready(&self, parts: &Parts) -> Millis {
        if !self.new_needs(&parts.needs).is_empty() {
            return Millis::seconds(20);
        }
        let before = self.exercise.as_ref().and_then(|(posture, _)| *posture);
        match before.zip(parts.postures.first().copied().flatten()) {
            Some((before, now)) if is_slow(before, now) => CHANGE_TIME,
            _ => Millis::seconds(10),
        }
    }
}

/// The time to get ready for an exercise, by who may say so.
#[derive(Clone, Copy)]
pub(super) struct Ready<'r> {
    default: Millis,
    settings: &'r Settings,
}

impl<'r> Ready<'r> {
    pub(super) fn new(default: Millis, settings: &'r Settings) -> Self {
        Self { default, settings }
    }

    /// The same where the program's time is another.
    pub(super) const fn with_default(self, default: Millis) -> Self {
        Self { default, ..self }
    }

    /// The exercise's own time, else the choice, else the routine's, else the program's.
    pub(super) fn time(self, own: &Settings, choices: &Choices) -> Millis {
        own.ready.or(choices.ready).or(self.settings.ready).unwrap_or(self.default)
    }
}
