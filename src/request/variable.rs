//! A session whose exercises change to their variations while it goes on.

use std::sync::Arc;

use crate::fit::Fit;
use crate::routine::{Exercise, Routine};
use crate::session::{Choices, Fitting, RangeValues, Session, Talk, expand_with};
use crate::time::Millis;
use crate::timeline::Draft;

/// A session of which each exercise can go on with its next variation.
#[derive(Clone, Debug)]
pub(crate) struct Variable {
    routine: Arc<Routine>,
    choices: Choices,
    values: RangeValues,
    fitting: Option<Fitting>,
}

/// The variations of an exercise in a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variations {
    /// True if it has any.
    pub exist: bool,
    /// The name of the one that is done; nothing where it is done as written.
    pub done: Option<Arc<str>>,
}

/// A session after one of its exercises has changed.
#[derive(Debug)]
pub(crate) struct Varied {
    /// The variation that is done now; nothing where it is done as written.
    pub name: Option<Arc<str>>,
    /// The session.
    pub session: Session,
}

impl Variable {
    /// The session of a routine with these choices, or the one that was fitted to a length.
    pub(super) fn new(routine: &Arc<Routine>, choices: &Choices, fit: Option<&Fit>) -> Self {
        Self {
            routine: Arc::clone(routine),
            choices: fit.map_or(choices, |fit| &fit.choices).clone(),
            values: fit.map(|fit| fit.values.clone()).unwrap_or_default(),
            fitting: fit.and_then(|fit| fit.session.fitting),
        }
    }

    /// The variations of each exercise of a session.
    pub(crate) fn variations(&self, session: &Session) -> Vec<Variations> {
        let exercises = session.exercises.iter();
        exercises
            .map(|done| {
                self.written(done).map_or_else(Variations::default, |written| {
                    let exist = written.variations().next().is_some();
                    Variations { exist, done: self.done(written).map(Arc::from) }
                })
            })
            .collect()
    }

    /// Goes on to the next variation of an exercise of a session, by its index there; from the last
    /// one to what is written. Nothing where it has none, or where no session comes of it.
    pub(crate) fn vary(&mut self, session: &Session, exercise: usize) -> Option<Varied> {
        let written = self.written(session.exercises.get(exercise)?)?;
        let mut names: Vec<&str> = Vec::new();
        for variation in written.variations() {
            let name = variation.name.value.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let done = self.done(written);
        let at = names.iter().position(|name| Some(*name) == done);
        let next = names.get(at.map_or(0, |at| at + 1)).map(|name| (*name).to_owned());
        if names.is_empty() {
            return None;
        }
        let mut choices = self.choices.clone();
        choices.instead.retain(|(title, _)| *title != written.title.span);
        choices.instead.push((written.title.span, next.clone()));
        let mut varied = self.session(&choices)?;
        if let Some(fitting) = &mut self.fitting {
            // It no longer lasts as long as was asked for, but as much more or less as this does.
            let [before, after] = [session, &varied].map(|session| Draft::of(session).length());
            let length = (fitting.length + after.millis()).0.saturating_sub(before.millis().0);
            fitting.length = Millis(length);
            varied.fitting = Some(*fitting);
        }
        let session = varied;
        self.choices = choices;
        Some(Varied { name: next.map(Arc::from), session })
    }

    fn session(&self, choices: &Choices) -> Option<Session> {
        let (mut session, _) = expand_with(&self.routine, choices, &self.values).ok()?;
        session.fitting = self.fitting;
        Some(session)
    }

    /// The session with less talk.
    pub(crate) fn quiet(&self) -> Option<Session> {
        self.session(&Choices { talk: Talk::Quiet, ..self.choices.clone() })
    }

    fn written(&self, done: &crate::session::Exercise) -> Option<&Exercise> {
        self.routine.exercises.iter().find(|written| written.title.span == done.span)
    }

    /// The name of the variation in which an exercise is done.
    fn done<'r>(&self, written: &'r Exercise) -> Option<&'r str> {
        let mut done = written.slots().filter_map(|slot| self.choices.variation(written, slot));
        done.next().map(|variation| variation.name.value.as_str())
    }
}
