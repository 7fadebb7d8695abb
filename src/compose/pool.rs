//! Every exercise that may be chosen.

use std::collections::BTreeSet;

use super::refusal::{LeftOut, Reason, Refusal};
use super::wishes::{Preferences, Wishes, has, is_area};
use crate::fit::Ladder;
use crate::language::{Language, sentences};
use crate::name::{Name, nearest};
use crate::routine::{
    Breath, Exercise, Item, Kind, Line, Origin, Part, PartSlot, Pattern, Piece, Posture, Prop,
    Prose, Routine, Settings, Step, When, Words,
};
use crate::script::posture_value;
use crate::session::{Choices, Demands, RangeChoice, demands, expand_sized};
use crate::span::{Span, Spanned};
use crate::time::Millis;
use crate::timeline::{MuteLengths, plan};

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
pub struct Pool {
    pub(super) language: Language,
    pub(super) known: Vec<Known>,
}

/// One exercise.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) routine: String,
    pub(super) exercise: Exercise,
    /// The parts of the body that it is for.
    pub(super) areas: Vec<String>,
    /// As it is written, then with each of its variations.
    ways: Vec<Way>,
    /// Whether it is nothing but breathing.
    pub(super) is_breathing: bool,
}

/// One way to do an exercise.
#[derive(Clone, Debug)]
struct Way {
    variation: Option<String>,
    /// Settings of its routine that it does not have itself.
    settings: Settings,
    demands: Demands,
    /// How long it takes by itself, at the shortest and at the longest.
    reach: (Millis, Millis),
}

/// An exercise in the way that it would be done.
#[derive(Clone, Debug)]
pub(super) struct Take<'p> {
    pub(super) known: &'p Known,
    pub(super) variation: Option<&'p str>,
    pub(super) settings: Settings,
    pub(super) postures: &'p [Posture],
    pub(super) needs: Vec<Prop>,
    /// How long it takes by itself, at the shortest and at the longest.
    pub(super) reach: (Millis, Millis),
}

impl Pool {
    /// The exercises of the routines in this language. Of those with one title the first is taken.
    /// Passages, exercises without `targets:` and those that come from elsewhere are left out.
    #[must_use]
    pub fn new(language: Language, sources: &[Source]) -> Self {
        let mut titles = BTreeSet::new();
        let mut known = Vec::new();
        for Source { name, routine } in
            sources.iter().filter(|one| one.routine.language == language)
        {
            let own = routine.exercises.iter().filter(|exercise| exercise.origin.is_none());
            let new = own.filter_map(|exercise| Known::new(name, routine, exercise));
            known.extend(new.filter(|one| titles.insert(Name::new(one.title()))));
        }
        Self { language, known }
    }

    /// The parts of the body that there are exercises for, in the order of letters.
    #[must_use]
    pub fn areas(&self) -> BTreeSet<&str> {
        self.known.iter().flat_map(|one| &one.areas).map(String::as_str).collect()
    }

    /// The props that some exercise needs, each by itself.
    #[must_use]
    pub fn props(&self) -> BTreeSet<&str> {
        let ways = self.known.iter().flat_map(|one| &one.ways);
        let props = ways.flat_map(|way| &way.demands.needs);
        props.flat_map(|prop| alternatives(&prop.name, self.language)).collect()
    }

    /// The titles of the exercises.
    #[must_use]
    pub fn titles(&self) -> BTreeSet<&str> {
        self.known.iter().map(Known::title).collect()
    }

    /// Whether some exercise is for what a person calls a part of the body.
    #[must_use]
    pub fn has_area(&self, wish: &str) -> bool {
        self.areas().into_iter().any(|area| is_area(area, wish))
    }

    /// Whether some exercise needs this prop.
    #[must_use]
    pub fn has_prop(&self, wish: &str) -> bool {
        let wished: Vec<Name> = alternatives(wish, self.language).map(Name::new).collect();
        self.props().into_iter().any(|prop| wished.iter().any(|wish| *wish == *prop))
    }

    /// Refuses words that name nothing, since a wish must not be lost to a slip of the pen.
    pub(super) fn understand(&self, wishes: &Wishes) -> Result<(), Refusal> {
        let unknown = |what, name: &str, known: BTreeSet<&str>| Refusal::Unknown {
            what,
            name: name.to_owned(),
            near: nearest(name, known.iter().copied()).map(str::to_owned),
            known: known.into_iter().map(str::to_owned).collect(),
        };
        if let Some(name) = wishes.areas.iter().find(|name| !self.has_area(name)) {
            return Err(unknown("is for", name, self.areas()));
        }
        match wishes.without.iter().find(|name| !self.has_prop(name)) {
            Some(name) => Err(unknown("needs", name, self.props())),
            None => Ok(()),
        }
    }

    /// What suits a person: the exercises to choose from, those that breathing can end with, and
    /// what of the former was left out.
    pub(super) fn suiting(&self, wishes: &Wishes) -> (Vec<Take<'_>>, Vec<Take<'_>>, LeftOut) {
        let limits = Limits::new(wishes, self.language);
        let (mut chosen, mut breaths) = (Vec::new(), Vec::new());
        let mut left_out = LeftOut::default();
        for one in &self.known {
            let asked = |area: &String| wishes.areas.iter().any(|wish| is_area(area, wish));
            let is_asked = if wishes.areas.is_empty() {
                !one.is_breathing
            } else {
                one.areas.iter().any(asked)
            };
            match limits.way(one) {
                Ok(take) => {
                    if one.is_breathing {
                        breaths.push(take.clone());
                    }
                    if is_asked {
                        chosen.push(take);
                    }
                }
                Err(reason) if is_asked => left_out.add(reason),
                Err(_) => {}
            }
        }
        (chosen, breaths, left_out)
    }

    /// The routine of some exercises, and nothing else in it.
    pub(super) fn routine(&self, title: String, takes: &[Take<'_>]) -> Routine {
        Routine {
            title: Spanned { value: title, span: Span::default() },
            language: self.language,
            length: None,
            bed: None,
            settings: breath(),
            introduction: safety(self.language.phrases().safety),
            exercises: takes.iter().map(Take::exercise).collect(),
        }
    }
}

/// The safety lines of a composed routine.
fn safety(text: &str) -> Vec<Item> {
    let span = Span::default();
    let line = |words: String| {
        let pieces = vec![Piece { words: Words::Plain(words), span }];
        Item::Say(Line { when: When::Warning, words: Prose { pieces, span } })
    };
    sentences(text).into_iter().map(line).collect()
}

/// The settings of a composed routine.
fn breath() -> Settings {
    let value = Breath::Paced(Pattern::standard());
    Settings { breath: Some(Spanned { value, span: Span::default() }), ..Settings::default() }
}

impl Known {
    fn new(name: &str, routine: &Routine, exercise: &Exercise) -> Option<Self> {
        let areas = exercise.targets.as_ref()?.value.split(',').map(|area| area.trim().to_owned());
        let parts = || exercise.slots().map(|slot| &slot.part);
        let timed = || parts().flat_map(Part::steps).filter(|step| step.kind.is_timed());
        timed().next()?;
        let mut known = Self {
            routine: name.to_owned(),
            exercise: exercise.clone(),
            areas: areas.collect(),
            ways: Vec::new(),
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
        known.ways =
            names.into_iter().filter_map(|name| known.way(name, &settings, routine)).collect();
        Some(known)
    }

    pub(super) fn title(&self) -> &str {
        &self.exercise.title.value
    }

    /// A way to do it, if that can be done at all.
    fn way(
        &self,
        variation: Option<String>,
        settings: &Settings,
        routine: &Routine,
    ) -> Option<Way> {
        let taken = taken(self, variation.as_deref(), settings.clone());
        let demands = demands(&taken, &breath());
        let alone = Routine {
            settings: breath(),
            introduction: Vec::new(),
            exercises: vec![taken],
            ..routine.clone()
        };
        let reach = reach(&alone)?;
        Some(Way { variation, settings: settings.clone(), demands, reach })
    }
}

impl Take<'_> {
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
fn taken(known: &Known, variation: Option<&str>, settings: Settings) -> Exercise {
    let span = known.exercise.title.span;
    let spanned = |value: &str| Spanned { value: value.to_owned(), span };
    let origin =
        Origin { routine: spanned(&known.routine), variation: variation.map(spanned), settings };
    Exercise { origin: Some(origin), ..known.exercise.clone() }
}

/// What a routine sets for an exercise that says nothing of it, and that must not stay behind.
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
    let ladder = Ladder::new(routine, &long).ok()?;
    let length = |choices: &Choices, storey: usize| {
        let (session, _) = expand_sized(routine, choices, &ladder.storey(storey)).ok()?;
        let Ok(timeline) = plan(&session, &mut MuteLengths::new(routine.language));
        Some(timeline.frames.millis())
    };
    Some((length(&Choices::default(), 0)?, length(&long, ladder.top())?))
}

/// What may not be asked of a person.
struct Limits<'w> {
    preferences: &'w Preferences,
    postures: &'w [Posture],
    no_postures: Vec<Posture>,
    without: &'w [String],
    language: Language,
}

impl<'w> Limits<'w> {
    fn new(wishes: &'w Wishes, language: Language) -> Self {
        let Wishes { preferences, postures, without, .. } = wishes;
        let no_postures = preferences.no.iter().filter_map(|word| posture_value(word).ok());
        Self { preferences, postures, no_postures: no_postures.collect(), without, language }
    }

    /// The first way that suits, or why that in which the exercise is written does not.
    fn way<'p>(&self, known: &'p Known) -> Result<Take<'p>, Reason<'p>> {
        let limited = |area: &String| self.preferences.no.iter().any(|word| is_area(area, word));
        if self.preferences.dislikes(known.title()) || known.areas.iter().any(limited) {
            return Err(Reason::Preference);
        }
        let mut why = None;
        for way in &known.ways {
            match self.reason(way) {
                Some(reason) => why = why.or(Some(reason)),
                None => {
                    return Ok(Take {
                        known,
                        variation: way.variation.as_deref(),
                        settings: way.settings.clone(),
                        postures: &way.demands.postures,
                        needs: way.demands.needs.clone(),
                        reach: way.reach,
                    });
                }
            }
        }
        Err(why.unwrap_or(Reason::Preference))
    }

    fn reason<'p>(&self, way: &'p Way) -> Option<Reason<'p>> {
        let Demands { postures, needs } = &way.demands;
        let fits = |posture: &Posture| self.postures.contains(posture);
        let is_asked =
            self.postures.is_empty() || !postures.is_empty() && postures.iter().all(fits);
        if !is_asked {
            return Some(Reason::Posture);
        }
        if postures.iter().any(|posture| self.no_postures.contains(posture)) {
            return Some(Reason::Preference);
        }
        let missing = |names: &[String]| {
            let none = |prop: &&Prop| {
                has(names, &prop.name)
                    || alternatives(&prop.name, self.language).all(|name| has(names, name))
            };
            needs.iter().filter(|prop| !prop.optional).find(none)
        };
        let prop = missing(self.without).map(|prop| Reason::Prop(&prop.name));
        prop.or_else(|| missing(&self.preferences.no).map(|_| Reason::Preference))
    }
}

/// The props of which one is enough.
fn alternatives(name: &str, language: Language) -> impl Iterator<Item = &str> {
    let or = format!(" {} ", or(language));
    let mut rest = Some(name);
    std::iter::from_fn(move || {
        let text = rest?;
        let (first, after) = text.split_once(&or).map_or((text, None), |(a, b)| (a, Some(b)));
        rest = after;
        Some(first.trim())
    })
}

/// The word between two things of which one is enough.
fn or(language: Language) -> &'static str {
    language.phrases().or
}

/// Every prop of which there is no choice.
pub(super) fn plain_props(takes: &[Take<'_>], language: Language) -> Vec<String> {
    let needed = takes.iter().flat_map(|take| &take.needs).filter(|prop| !prop.optional);
    let plain = needed.filter(|prop| alternatives(&prop.name, language).count() == 1);
    plain.map(|prop| prop.name.clone()).collect()
}
