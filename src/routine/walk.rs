//! The one way through an exercise: each part that is done, with the settings that hold there.

use super::{Exercise, Part, PartSlot, Posture, Prop, Setting, Settings, Variation};
use crate::span::Spanned;

/// One part of an exercise on the way through it.
#[derive(Clone, Debug)]
pub struct Section<'r> {
    /// The part.
    pub part: &'r Part,
    /// Its relation to the preamble of the exercise.
    pub kind: SectionKind,
    /// The settings that hold at its beginning.
    pub scope: Scope<'r>,
}

/// The relation of a part to the preamble of its exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// The part is the preamble: the lines above the first part heading.
    Preamble,
    /// The part replaces the preamble, whose settings still hold.
    InsteadOfPreamble,
    /// The part has a heading of its own.
    Part,
    /// The part stands inside another.
    Inner,
}

/// A slot of an exercise on the way through it: the part, or one of its variations.
#[derive(Clone, Copy, Debug)]
pub struct Stop<'r> {
    /// The slot.
    pub slot: &'r PartSlot,
    exercise: &'r Exercise,
    settings: &'r Settings,
    is_first: bool,
}

impl Exercise {
    /// Its preamble and its parts, in order, with `settings` as those of its routine.
    pub fn stops<'r>(&'r self, settings: &'r Settings) -> impl Iterator<Item = Stop<'r>> {
        self.slots().enumerate().map(move |(index, slot)| Stop {
            slot,
            exercise: self,
            settings,
            is_first: index == 0,
        })
    }

    /// Its parts and the parts inside them as they are done, with `settings` as those of its routine;
    /// `choose` picks the variation of each slot, if any.
    pub fn walk_all<'r>(
        &'r self,
        settings: &'r Settings,
        choose: impl Fn(&'r PartSlot) -> Option<&'r Variation>,
    ) -> impl Iterator<Item = Section<'r>> {
        self.walk(settings, choose).flat_map(Section::with_inner)
    }

    /// Its parts as they are done, with `settings` as those of its routine; `choose` picks the
    /// variation of each slot, if any.
    pub fn walk<'r>(
        &'r self,
        settings: &'r Settings,
        choose: impl Fn(&'r PartSlot) -> Option<&'r Variation>,
    ) -> impl Iterator<Item = Section<'r>> {
        self.stops(settings).map(move |stop| match choose(stop.slot) {
            Some(variation) => stop.with(variation),
            None => stop.written(),
        })
    }
}

impl<'r> Section<'r> {
    /// The parts inside its part, in order.
    pub fn inner(&self) -> impl Iterator<Item = Self> + use<'r> {
        let mut scope = self.scope.clone();
        self.part.settings().for_each(|setting| scope.set(setting));
        let inner = self.part.inner.iter();
        inner.map(move |part| Self { part, kind: SectionKind::Inner, scope: scope.clone() })
    }

    /// It, and the parts inside its part, in order.
    pub fn with_inner(self) -> impl Iterator<Item = Self> {
        let inner = self.inner();
        std::iter::once(self).chain(inner)
    }
}

impl<'r> Stop<'r> {
    /// The slot's own part.
    #[must_use]
    pub fn written(self) -> Section<'r> {
        let scope = self.scope(!self.is_first);
        let kind = if self.is_first { SectionKind::Preamble } else { SectionKind::Part };
        Section { part: &self.slot.part, kind, scope }
    }

    /// A variation in place of the slot's own part.
    #[must_use]
    pub fn with(self, variation: &'r Variation) -> Section<'r> {
        let kind = if self.is_first { SectionKind::InsteadOfPreamble } else { SectionKind::Part };
        Section { part: &variation.part, kind, scope: self.scope(true) }
    }

    /// Every variation of the slot.
    pub fn variations(self) -> impl Iterator<Item = Section<'r>> {
        self.slot.variations.iter().map(move |variation| self.with(variation))
    }

    fn scope(self, is_below_preamble: bool) -> Scope<'r> {
        let overriding = self.exercise.origin.as_ref().map(|origin| &origin.settings);
        let mut own = Settings::default();
        if is_below_preamble {
            self.exercise.preamble.part.settings().for_each(|setting| own.set(setting));
        }
        Scope { routine: self.settings, overriding, own }
    }
}

/// The settings that hold while the lines of a part are read in order.
#[derive(Clone, Debug)]
pub struct Scope<'r> {
    routine: &'r Settings,
    /// Those of the reference that took the exercise from elsewhere, which win over all.
    overriding: Option<&'r Settings>,
    own: Settings,
}

impl Scope<'_> {
    /// Takes over a setting from the current line on.
    pub fn set(&mut self, setting: &Spanned<Setting>) {
        self.own.set(setting);
    }

    /// The settings that win over all of the exercise's own.
    #[must_use]
    pub fn overriding(&self) -> Settings {
        self.overriding.cloned().unwrap_or_default()
    }

    /// The settings of the exercise itself, or of the reference that took it from elsewhere.
    #[must_use]
    pub fn own(&self) -> Settings {
        self.overriding.map_or_else(|| self.own.clone(), |settings| settings.within(&self.own))
    }

    /// The posture that holds on the current line.
    #[must_use]
    pub fn posture(&self) -> Option<Posture> {
        self.layers().find_map(|settings| settings.posture)
    }

    /// The props that hold on the current line.
    #[must_use]
    pub fn needs(&self) -> &[Prop] {
        self.layers().find_map(|settings| settings.needs.as_deref()).unwrap_or_default()
    }

    /// True if there are no cues on the current line.
    #[must_use]
    pub fn cues_off(&self) -> bool {
        self.layers().any(|settings| settings.cues_off)
    }

    /// Each source of settings, the one that wins first.
    fn layers(&self) -> impl Iterator<Item = &Settings> {
        self.overriding.into_iter().chain([&self.own, self.routine])
    }

    /// The settings that hold on the current line.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.own().within(self.routine)
    }
}
