//! The entries of the catalog of exercises, and the picks from it.

use super::alternatives::{alternatives, or};
use super::wishes::has;
use crate::fit::RepeatLevels;
use crate::language::Language;
use crate::routine::{
    Breath, Exercise, Kind, Origin, Part, PartSlot, Pattern, Posture, Prop, Routine, Settings, Step,
};
use crate::session::{Choices, Demands, RangeChoice, demands, expand_with};
use crate::span::{Span, Spanned};
use crate::time::Millis;
use crate::timeline::{EstimatedLengths, plan};

/// One exercise.
#[derive(Clone, Debug)]
pub(super) struct CatalogEntry {
    pub(super) routine: String,
    pub(super) exercise: Exercise,
    /// The parts of the body that it is for.
    pub(super) areas: Vec<String>,
    /// As it is written, then with each of its variations.
    pub(super) variants: Vec<Variant>,
    /// True if it is nothing but breathing.
    pub(super) is_breathing: bool,
}

/// A variant of an exercise: as it is written, or with a variation.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    pub(super) variation: Option<String>,
    /// Settings of its routine that it does not have itself.
    pub(super) settings: Settings,
    pub(super) demands: Demands,
    /// The shortest and the longest time that it takes by itself.
    pub(super) reach: (Millis, Millis),
}

/// An exercise in the way that it would be done.
#[derive(Clone, Debug)]
pub(super) struct Pick<'p> {
    pub(super) known: &'p CatalogEntry,
    pub(super) variation: Option<&'p str>,
    pub(super) settings: Settings,
    pub(super) postures: &'p [Posture],
    pub(super) needs: Vec<Prop>,
    /// The shortest and the longest time that it takes by itself.
    pub(super) reach: (Millis, Millis),
}

/// The settings of a composed routine.
pub(super) fn breath() -> Settings {
    let value = Breath::Paced(Pattern::standard());
    Settings { breath: Some(Spanned { value, span: Span::default() }), ..Settings::default() }
}

impl CatalogEntry {
    pub(super) fn new(name: &str, routine: &Routine, exercise: &Exercise) -> Option<Self> {
        let areas = exercise.targets.as_ref()?.value.split(',').map(|area| area.trim().to_owned());
        let parts = || exercise.slots().map(|slot| &slot.part);
        let timed = || parts().flat_map(Part::steps).filter(|step| step.kind.is_timed());
        timed().next()?;
        let mut known = Self {
            routine: name.to_owned(),
            exercise: exercise.clone(),
            areas: areas.collect(),
            variants: Vec::new(),
            is_breathing: timed().all(|Step { kind, .. }| matches!(kind, Kind::Breathe(_))),
        };
        let mut names: Vec<Option<String>> = vec![None];
        for variation in exercise.variations() {
            let name = Some(variation.name.value.clone());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let settings = carried(exercise, &routine.settings);
        known.variants =
            names.into_iter().filter_map(|name| known.variant(name, &settings, routine)).collect();
        Some(known)
    }

    pub(super) fn title(&self) -> &str {
        &self.exercise.title.value
    }

    /// A variant of it, if it can be done at all.
    fn variant(
        &self,
        variation: Option<String>,
        settings: &Settings,
        routine: &Routine,
    ) -> Option<Variant> {
        let taken = taken(self, variation.as_deref(), settings.clone());
        let demands = demands(&taken, &breath());
        let alone = Routine {
            settings: breath(),
            introduction: Vec::new(),
            exercises: vec![taken],
            ..routine.clone()
        };
        let reach = reach(&alone)?;
        Some(Variant { variation, settings: settings.clone(), demands, reach })
    }
}

impl Pick<'_> {
    /// The exercise as a routine takes it from another.
    pub(super) fn exercise(&self) -> Exercise {
        taken(self.known, self.variation, self.settings.clone())
    }

    /// Does with one of two props, such as a bar or a table, where the other is not at hand or the
    /// one is needed anyway.
    pub(super) fn settle(&mut self, without: &[String], at_hand: &[String], language: Language) {
        let mut is_changed = false;
        for prop in &mut self.needs {
            let all: Vec<String> = alternatives(&prop.name, language).map(str::to_owned).collect();
            let mut left: Vec<&String> = all.iter().filter(|name| !has(without, name)).collect();
            if let Some(found) = left.iter().find(|name| has(at_hand, name)).copied() {
                left = vec![found];
            }
            if left.len() < all.len() && !left.is_empty() {
                let names: Vec<&str> = left.into_iter().map(String::as_str).collect();
                prop.name = names.join(&format!(" {} ", or(language)));
                is_changed = true;
            }
        }
        if is_changed {
            self.settings.needs = Some(self.needs.clone());
        }
    }
}

/// An exercise as it is taken from its routine.
fn taken(known: &CatalogEntry, variation: Option<&str>, settings: Settings) -> Exercise {
    let span = known.exercise.title.span;
    let spanned = |value: &str| Spanned { value: value.to_owned(), span };
    let origin =
        Origin { routine: spanned(&known.routine), variation: variation.map(spanned), settings };
    Exercise { origin: Some(Box::new(origin)), ..known.exercise.clone() }
}

/// The settings of a routine that an exercise has none of itself, and that it must keep.
fn carried(exercise: &Exercise, routine: &Settings) -> Settings {
    let mut own = Settings::default();
    for part in exercise.slots().flat_map(PartSlot::parts) {
        part.settings().for_each(|setting| own.set(setting));
    }
    Settings {
        posture: routine.posture.filter(|_| own.posture.is_none()),
        needs: routine.needs.clone().filter(|_| own.needs.is_none()),
        ready: routine.ready.filter(|_| own.ready.is_none()),
        switch: routine.switch.filter(|_| own.switch.is_none()),
        ..Settings::default()
    }
}

/// The shortest and the longest that a routine takes with the mute voice, with the usual times to
/// get ready. An open range ends at twice its beginning here: nobody asked for more.
pub(super) fn reach(routine: &Routine) -> Option<(Millis, Millis)> {
    let long = Choices { hold: RangeChoice::Long, ..Choices::default() };
    let levels = RepeatLevels::new(routine, &long).ok()?;
    let length = |choices: &Choices, level: usize| {
        let (session, _) = expand_with(routine, choices, &levels.values(level)).ok()?;
        let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(routine.language));
        Some(timeline.length.millis())
    };
    Some((length(&Choices::default(), 0)?, length(&long, levels.top())?))
}

/// Every prop of which there is no choice.
pub(super) fn plain_props(picks: &[Pick<'_>], language: Language) -> Vec<String> {
    let needed = picks.iter().flat_map(|pick| &pick.needs).filter(|prop| !prop.optional);
    let plain = needed.filter(|prop| alternatives(&prop.name, language).count() == 1);
    plain.map(|prop| prop.name.clone()).collect()
}
