//! An exercise while its lines are read.

use std::slice;

use crate::routine::{
    Entry, Exercise, Item, Part, PartSlot, Reference, Settings, Sides, Times, Variation,
};
use crate::span::{Span, Spanned};

/// An exercise of which it may yet show that it comes from another routine.
pub(super) struct Draft {
    pub(super) title: Spanned<String>,
    pub(super) targets: Option<Spanned<String>>,
    pub(super) picture: Option<Spanned<String>>,
    pub(super) from: Option<From>,
    preamble: PartSlot,
    parts: Vec<PartSlot>,
}

/// The lines `from:` and `variation:`.
pub(super) struct From {
    pub(super) routine: Spanned<String>,
    pub(super) variation: Option<Spanned<String>>,
}

impl Draft {
    pub(super) fn new(title: Spanned<String>) -> Self {
        let preamble = PartSlot::new(Part::new(title.span, Sides::None, Times::ONCE));
        Self { title, targets: None, picture: None, from: None, preamble, parts: Vec::new() }
    }

    /// True if no part heading has been.
    pub(super) fn is_in_preamble(&self) -> bool {
        self.parts.is_empty() && self.preamble.variations.is_empty()
    }

    /// The slot that a variation would belong to.
    fn slot(&mut self) -> &mut PartSlot {
        match self.parts.last_mut() {
            Some(slot) => slot,
            None => &mut self.preamble,
        }
    }

    /// The part that lines are added to: a variation where one was begun last, and a part inside it
    /// where one was begun since.
    pub(super) fn part(&mut self) -> Option<&mut Part> {
        let outer = self.outer();
        let is_inner = !outer.inner.is_empty();
        let parts = if is_inner { outer.inner.as_mut_slice() } else { slice::from_mut(outer) };
        parts.last_mut()
    }

    /// The part that inner parts are added to: a variation where one was begun last.
    pub(super) fn outer(&mut self) -> &mut Part {
        let slot = self.slot();
        match slot.variations.last_mut() {
            Some(variation) => &mut variation.part,
            None => &mut slot.part,
        }
    }

    /// The beginning of the heading that lines are added below, up to its sides and times.
    pub(super) fn heading(&mut self) -> String {
        if !self.outer().inner.is_empty() {
            return "#### ".to_owned();
        }
        let variation = self.slot().variations.last();
        let name = variation.map(|variation| format!("variation: {}, ", variation.name.value));
        format!("### {}", name.unwrap_or_default())
    }

    pub(super) fn begin_part(&mut self, part: Part) {
        self.parts.push(PartSlot::new(part));
    }

    /// Begins a variation, with what the part above gives it. Returns whether there is nothing that
    /// it could stand in for.
    pub(super) fn begin_variation(
        &mut self,
        name: Spanned<String>,
        shape: Option<(Sides, Times)>,
    ) -> bool {
        let is_first = self.parts.is_empty();
        let slot = self.slot();
        let (sides, times) = shape.unwrap_or((slot.part.sides, slot.part.times));
        let settings = slot.part.settings().cloned().map(Item::Setting).collect();
        let side = slot.part.side.clone().filter(|_| sides != Sides::None);
        let between = slot.part.between.clone();
        let part = Part { side, between, items: settings, ..Part::new(name.span, sides, times) };
        slot.variations.push(Variation { name, part });
        is_first && slot.part.is_empty()
    }

    /// The first line above the parts that is more than a setting.
    pub(super) fn first_line(&self) -> Option<Span> {
        let items = self.preamble.part.items.iter();
        let lines = items.filter(|item| !matches!(item, Item::Setting(_))).map(Item::span);
        let picture = self.picture.as_ref().map(|picture| picture.span);
        lines.chain(picture).min_by_key(|span| span.start)
    }

    /// The headings that have nothing below them, with what is wrong.
    pub(super) fn empty_places(&self) -> Vec<(Span, &'static str)> {
        let parts = self.parts.iter().map(|slot| &slot.part);
        let slots = std::iter::once(&self.preamble).chain(&self.parts);
        let variations = slots.flat_map(|slot| &slot.variations).map(|variation| &variation.part);
        let parts: Vec<&Part> = parts.chain(variations).flat_map(Part::with_inner).collect();
        if parts.is_empty() && self.from.is_none() {
            let is_empty = self.preamble.part.is_empty();
            return is_empty
                .then_some((self.title.span, "the exercise is empty"))
                .into_iter()
                .collect();
        }
        let empty = parts.into_iter().filter(|part| part.is_empty());
        empty.map(|part| (part.span, "the part is empty")).collect()
    }

    /// The exercise, or the reference to one with the settings beside it.
    pub(super) fn finish(self) -> Entry {
        let Self { title, targets, picture, from, mut preamble, mut parts } = self;
        let Some(From { routine, variation }) = from else {
            // Long routines have hundreds of exercises, and room for lines that never come.
            parts.shrink_to_fit();
            std::iter::once(&mut preamble).chain(&mut parts).for_each(shrink);
            return Entry::Written(Box::new(Exercise {
                title,
                targets,
                picture,
                preamble,
                parts,
                origin: None,
            }));
        };
        let mut settings = Settings::default();
        for slot in std::iter::once(&preamble).chain(&parts) {
            slot.part.settings().for_each(|setting| settings.set(setting));
        }
        Entry::Reference(Box::new(Reference { title, targets, routine, variation, settings }))
    }
}

/// Gives back the room for further lines of a part.
fn shrink(slot: &mut PartSlot) {
    slot.variations.shrink_to_fit();
    let variations = slot.variations.iter_mut().map(|variation| &mut variation.part);
    for part in std::iter::once(&mut slot.part).chain(variations) {
        part.inner.shrink_to_fit();
        shrink_items(&mut part.items);
        part.inner.iter_mut().for_each(|inner| shrink_items(&mut inner.items));
    }
}

fn shrink_items(items: &mut Vec<Item>) {
    items.shrink_to_fit();
    for item in items {
        if let Item::Step(step) = item {
            step.at.shrink_to_fit();
            step.each.shrink_to_fit();
        }
    }
}
