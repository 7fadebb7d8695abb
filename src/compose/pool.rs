//! Every exercise that may be chosen.

use std::collections::BTreeSet;

use super::alternatives::alternatives;
use super::entry::{CatalogEntry, Pick, breath};
use super::left_out::LeftOut;
use super::limits::Limits;
use super::wishes::{Wishes, is_area};
use crate::language::{BodySide, Language, sentences};
use crate::name::Name;
use crate::routine::{Item, Line, Piece, Prose, Routine, When, Words};
use crate::span::{Span, Spanned};

/// A routine without mistakes, by the name under which it is found.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name for `from:`.
    pub name: String,
    /// The routine.
    pub routine: Routine,
}

/// The exercises of all routines of one language.
#[derive(Clone, Debug)]
pub(crate) struct Pool {
    pub(super) language: Language,
    /// The one side of the body that is done.
    pub(super) side: Option<BodySide>,
    pub(super) known: Vec<CatalogEntry>,
}

impl Pool {
    /// The exercises of the routines in this language, done on one side where one is given. Of those with one title the first is taken.
    /// Passages, exercises without `targets:` and those that come from elsewhere are left out.
    #[must_use]
    pub(crate) fn new(language: Language, side: Option<BodySide>, sources: &[Source]) -> Self {
        let mut titles = BTreeSet::new();
        let mut known = Vec::new();
        for Source { name, routine } in
            sources.iter().filter(|one| one.routine.language == language)
        {
            let own = routine.exercises.iter().filter(|exercise| exercise.origin.is_none());
            let routine = &Routine { sides: sides(side), ..routine.clone() };
            let new = own.filter_map(|exercise| CatalogEntry::new(name, routine, exercise));
            known.extend(new.filter(|one| titles.insert(Name::new(one.title()))));
        }
        Self { language, side, known }
    }

    /// The parts of the body that there are exercises for, in the order of letters.
    #[must_use]
    pub(crate) fn areas(&self) -> BTreeSet<&str> {
        self.known.iter().flat_map(|one| &one.areas).map(String::as_str).collect()
    }

    /// The props that some exercise needs, each by itself.
    #[must_use]
    pub(crate) fn props(&self) -> BTreeSet<&str> {
        let variants = self.known.iter().flat_map(|one| &one.variants);
        let props = variants.flat_map(|variant| &variant.demands.needs);
        props.flat_map(|prop| alternatives(&prop.name, self.language)).collect()
    }

    /// The titles of the exercises.
    #[must_use]
    pub(crate) fn titles(&self) -> BTreeSet<&str> {
        self.known.iter().map(CatalogEntry::title).collect()
    }

    /// True if some exercise is for what a person calls a part of the body.
    #[must_use]
    pub(crate) fn has_area(&self, wish: &str) -> bool {
        self.areas().into_iter().any(|area| is_area(area, wish, self.language))
    }

    /// True if some exercise needs this prop.
    #[must_use]
    pub(crate) fn has_prop(&self, wish: &str) -> bool {
        let wished: Vec<Name> = alternatives(wish, self.language).map(Name::new).collect();
        self.props().into_iter().any(|prop| wished.iter().any(|wish| *wish == *prop))
    }

    /// The exercises that suit a person: those to choose from, those that breathing can end with,
    /// and the number of the former that was left out.
    pub(super) fn suiting(&self, wishes: &Wishes) -> (Vec<Pick<'_>>, Vec<Pick<'_>>, LeftOut) {
        let limits = Limits::new(wishes, self.language);
        let (mut chosen, mut breaths) = (Vec::new(), Vec::new());
        let mut left_out = LeftOut::default();
        for one in &self.known {
            let asked =
                |area: &String| wishes.areas.iter().any(|wish| is_area(area, wish, self.language));
            let is_asked = if wishes.areas.is_empty() {
                !one.is_breathing
            } else {
                one.areas.iter().any(asked)
            };
            match limits.variant(one) {
                Ok(pick) => {
                    if one.is_breathing {
                        breaths.push(pick.clone());
                    }
                    if is_asked {
                        chosen.push(pick);
                    }
                }
                Err(reason) if is_asked => left_out.add(reason),
                Err(_) => {}
            }
        }
        (chosen, breaths, left_out)
    }

    /// The routine of some exercises, and nothing else in it.
    pub(super) fn routine(&self, title: String, picks: &[Pick<'_>]) -> Routine {
        Routine {
            title: Spanned { value: title, span: Span::default() },
            language: self.language,
            length: None,
            bed: None,
            sides: sides(self.side),
            settings: breath(),
            introduction: safety(self.language.phrases().safety),
            exercises: picks.iter().map(Pick::exercise).collect(),
        }
    }
}

/// The `sides:` of a composed routine.
fn sides(side: Option<BodySide>) -> Option<Spanned<BodySide>> {
    side.map(|value| Spanned { value, span: Span::default() })
}

/// The safety lines of a composed routine.
fn safety(text: &str) -> Vec<Item> {
    let span = Span::default();
    let line = |words: String| {
        let pieces = vec![Piece { words: Words::Plain(words.into()), span }];
        Item::Say(Line { when: When::Warning, words: Prose { pieces, span } })
    };
    sentences(text).into_iter().map(line).collect()
}
