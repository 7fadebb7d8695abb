//! What leads into an exercise: its props, its posture and the time that they take.

use super::choices::{Choices, VariationChoice};
use crate::name::Name;
use crate::routine::{self, Item, Part, Posture, Prop, Scope, Settings, Slot};
use crate::time::Millis;

/// What must be known of an exercise before its first line is said.
pub(super) struct Parts {
    pub is_timed: bool,
    pub cues: bool,
    pub needs: Vec<Prop>,
    /// Those of its timed steps.
    postures: Vec<Option<Posture>>,
}

/// What an exercise asks of body and room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demands {
    /// The postures of its timed steps, in order, as far as they are written.
    pub postures: Vec<Posture>,
    /// Its props, each once.
    pub needs: Vec<Prop>,
}

/// What an exercise asks for, where these settings hold for all of its routine.
#[must_use]
pub fn demands(exercise: &routine::Exercise, settings: &Settings) -> Demands {
    let parts = Parts::of(exercise, settings, &Choices::default());
    Demands { postures: parts.postures.into_iter().flatten().collect(), needs: parts.needs }
}

impl Parts {
    pub(super) fn of(exercise: &routine::Exercise, settings: &Settings, choices: &Choices) -> Self {
        let mut scope = Scope::new(settings, exercise.overriding());
        // The exercise is announced as its first line finds it.
        let mut cues = None;
        let mut parts =
            Self { is_timed: false, cues: true, needs: Vec::new(), postures: Vec::new() };
        for (index, slot) in exercise.slots().iter().enumerate() {
            let part = chosen_part(exercise, slot, choices);
            let above_parts = index == 0 && std::ptr::eq(part, &raw const slot.part);
            scope.enter_part();
            for item in slot.part.items.iter().filter(|_| index == 0 && !above_parts) {
                if let Item::Setting(setting) = item {
                    scope.set(setting, true);
                }
            }
            let mut has_lines = false;
            for item in &part.items {
                if !matches!(item, Item::Setting(_)) {
                    cues.get_or_insert(!scope.settings().cues_off);
                }
                match item {
                    Item::Setting(setting) => scope.set(setting, above_parts),
                    Item::Step(step) if step.kind.is_timed() => {
                        parts.postures.push(scope.settings().posture);
                        parts.is_timed = true;
                        has_lines = true;
                    }
                    Item::Step(_) | Item::Say(_) | Item::Bell(_) => has_lines = true,
                }
            }
            let settings = scope.settings();
            if has_lines {
                settings.needs.iter().flatten().for_each(|prop| add_prop(&mut parts.needs, prop));
            }
            cues.get_or_insert(!settings.cues_off);
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

/// The exercise before, passages apart.
#[derive(Default)]
pub(super) struct Before {
    exercise: Option<(Option<Posture>, Vec<Prop>)>,
}

impl Before {
    /// What the next exercise must know of this one.
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

    /// How long a body needs to get from the exercise before into this one.
    pub(super) fn time_to_ready(&self, parts: &Parts) -> Millis {
        if !self.new_needs(&parts.needs).is_empty() {
            return Millis::seconds(20);
        }
        let before = self.exercise.as_ref().and_then(|(posture, _)| *posture);
        match before.zip(parts.postures.first().copied().flatten()) {
            Some((before, now)) if (before == Posture::Standing) != (now == Posture::Standing) => {
                Millis::seconds(15)
            }
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

    /// The exercise's own time, else the choice, else the routine's, else the program's.
    pub(super) fn time(self, own: &Settings, choices: &Choices) -> Millis {
        own.ready.or(choices.ready).or(self.settings.ready).unwrap_or(self.default)
    }
}

/// The part of a slot that is done: its own, or the variation that was chosen.
pub(crate) fn chosen_part<'r>(
    exercise: &'r routine::Exercise,
    slot: &'r Slot,
    choices: &Choices,
) -> &'r Part {
    let title = Name::new(&exercise.title.value);
    let is_here =
        |choice: &&VariationChoice| choice.exercise.as_ref().is_none_or(|asked| title == **asked);
    let asked = choices.variations.iter().rev().filter(is_here).map(|choice| choice.name.as_str());
    let written = exercise.chosen().map(|name| name.value.as_str());
    let find = |name: &str| {
        let name = Name::new(name);
        slot.variations.iter().find(|variation| name == *variation.name.value)
    };
    asked.chain(written).find_map(find).map_or(&slot.part, |variation| &variation.part)
}
