//! One routine and one set of choices to one session.

use super::choices::{BreathChoice, ChoiceError, Choices, Talk, VariationChoice, suggestions};
use super::lead::{Before, Parts, Ready, add_prop};
use super::quiet::quieten;
use super::ranges::{RangeValues, Ranges, StepId};
use super::timing::{self, timed};
use super::unroll::{Context, unroll};
use super::{Action, Ambience, Announcement, BedSource, Exercise, Risks, Session, Spoken};
use crate::check::{has_sides, untold_sides, words_of_the_other_side};
use crate::diagnostic::Diagnostic;
use crate::name::Name;
use crate::routine::{self, Breath, Item, Line, Routine, Side, When};
use crate::span::Spanned;
use crate::time::Millis;

/// Makes a session.
///
/// # Errors
/// When the choices name what the routine does not have, or leave nothing of it.
pub(crate) fn expand(routine: &Routine, choices: &Choices) -> Result<Session, ChoiceError> {
    expand_with(routine, choices, &RangeValues::default()).map(|(session, _)| session)
}

/// Makes a session whose ranges are chosen by `values`, and by `choices` where those say nothing.
/// Returns the ranges too.
///
/// # Errors
/// When the choices name what the routine does not have, or leave nothing of it.
pub(crate) fn expand_with(
    routine: &Routine,
    choices: &Choices,
    values: &RangeValues,
) -> Result<(Session, Ranges), ChoiceError> {
    names_are_known(routine, choices)?;
    let mut settings = routine.settings.clone();
    if let Some(BreathChoice::Pattern(pattern)) = &choices.breath {
        let value = Breath::Paced(pattern.clone());
        settings.breath = Some(Spanned { value, span: routine.title.span });
    }
    let numbered = routine.exercises.iter().enumerate();
    let chosen: Vec<(usize, &routine::Exercise)> =
        numbered.filter(|(index, _)| is_chosen(routine, *index, choices)).collect();
    if chosen.is_empty() {
        return Err(ChoiceError::Nothing);
    }
    let one_side = choices.one_side(routine);
    let done = || {
        chosen.iter().flat_map(|&(_, exercise)| {
            let done = exercise.walk(&settings, move |slot| choices.variation(exercise, slot));
            done.map(move |section| (exercise, section.part))
        })
    };
    let untold =
        one_side.map(|side| untold_sides(side, done(), routine.language, choices.side.is_some()));
    if let Some(untold) = untold.filter(|untold| !untold.is_empty()) {
        return Err(ChoiceError::Sides(untold));
    }
    let language = routine.language;
    let context = Context { settings: &settings, language, one_side, choices, values };
    let mut ranges = Ranges::default();
    let mut session = opening(routine, context, &mut ranges);
    if one_side.is_some() && !has_sides(done()) {
        let warning = idle_side(routine, choices);
        session.warnings.push(warning.clone());
        session.idle_side = Some(warning);
    } else if let Some(body) = one_side {
        let is_done = |exercise: &routine::Exercise| {
            chosen.iter().any(|(_, done)| std::ptr::eq(*done, exercise))
        };
        session.warnings.extend(words_of_the_other_side(routine, body, is_done));
    }
    let mut before = Before::default();
    let mut planned = Millis::ZERO;
    for (index, exercise) in chosen {
        let parts = Parts::of(exercise, &settings, choices);
        let ready = Ready::new(before.time_to_ready(&parts), &settings);
        let mut unrolled = unroll(exercise, index, context, ready, planned)?;
        planned = unrolled.planned;
        session.risks.add(unrolled.risks);
        session.warnings.append(&mut unrolled.warnings);
        ranges.append(&mut unrolled.ranges);
        let actions =
            if choices.talk == Talk::Quiet { quieten(unrolled.actions) } else { unrolled.actions };
        let actions = actions.into_iter().map(|marked| marked.action).collect::<Box<[_]>>();
        let announcement = (parts.is_timed && parts.cues).then(|| Announcement {
            number: session.count + 1,
            needs: before.new_needs(&parts.needs),
            side: unrolled.first_call,
        });
        session.count += usize::from(parts.is_timed);
        session.exercises.push(Exercise {
            title: exercise.title.value.as_str().into(),
            span: exercise.title.span,
            announcement,
            actions,
        });
        parts.needs.iter().for_each(|prop| add_prop(&mut session.needs, prop));
        if parts.is_timed {
            before = Before::after(parts);
        }
    }
    Ok((session, ranges))
}

/// The actions of the `index`th exercise of a routine from 0 where one of its variations is chosen,
/// and nothing else.
///
/// # Errors
/// When it alone would be too long.
pub(super) fn with_variation(
    routine: &Routine,
    (index, exercise): (usize, &routine::Exercise),
    name: &str,
) -> Result<Vec<Action>, ChoiceError> {
    let variation = VariationChoice { exercise: None, name: name.to_owned() };
    let choices = &Choices { variations: vec![variation], ..Choices::default() };
    let (settings, language) = (&routine.settings, routine.language);
    let one_side = choices.one_side(routine);
    let context =
        Context { settings, language, one_side, choices, values: &RangeValues::default() };
    let earlier = routine.exercises.get(..index).unwrap_or_default().iter().rev();
    let mut earlier = earlier.map(|exercise| Parts::of(exercise, settings, choices));
    let before = earlier.find(|parts| parts.is_timed).map(Before::after).unwrap_or_default();
    let parts = Parts::of(exercise, settings, choices);
    let ready = Ready::new(before.time_to_ready(&parts), settings);
    let unrolled = unroll(exercise, index, context, ready, Millis::ZERO)?;
    Ok(unrolled.actions.into_iter().map(|marked| marked.action).collect())
}

/// A session with all but its exercises.
fn opening(routine: &Routine, context: Context<'_>, ranges: &mut Ranges) -> Session {
    let Context { settings, choices, values, .. } = context;
    let mut session = Session {
        title: routine.title.value.as_str().into(),
        language: routine.language,
        address: routine.address(),
        cues: !settings.cues_off,
        ambience: Ambience {
            bed: choices
                .bed
                .clone()
                .unwrap_or_else(|| routine.bed.map(BedSource::from).unwrap_or_default()),
            keep_awake: choices.keep_awake,
        },
        needs: Vec::new(),
        introduction: Vec::new(),
        safety: Vec::new(),
        long_safety: choices.safety,
        risks: Risks::default(),
        exercises: Vec::new(),
        count: 0,
        idle_side: None,
        warnings: Vec::new(),
        left_out: Vec::new(),
        fitting: None,
    };
    for item in &routine.introduction {
        match item {
            Item::Say(Line { when: When::Warning, words }) => {
                session.safety.push(Spoken { text: words.on(Side::First), span: words.span });
            }
            Item::Say(Line { when: When::Learn, .. }) if choices.talk != Talk::Learn => {}
            Item::Say(Line { words, .. }) => session
                .introduction
                .push(Action::Say(Spoken { text: words.on(Side::First), span: words.span })),
            Item::Bell(strokes) => session.introduction.push(Action::Bell(strokes.value)),
            Item::Step(step) => {
                let id = StepId { exercise: None, span: step.span, set: 0, round: 1 };
                ranges.add_step(id, timing::range(&step.kind, settings));
                let chosen = timing::time(&step.kind, settings, choices.hold).time;
                let time = values.time(&id).unwrap_or(chosen);
                let timed = timed(step, time, Side::First, &mut session.warnings);
                session.introduction.push(Action::Pause(timed));
            }
            Item::Setting(_) | Item::Printed(_) => {}
        }
    }
    session
}

/// The warning that one side is asked for where nothing has sides.
fn idle_side(routine: &Routine, choices: &Choices) -> Diagnostic {
    let message = "nothing that is done has sides, of which one could be done";
    match (choices.side, routine.sides) {
        (None, Some(sides)) => Diagnostic::warning(sides.span, message, "delete this line"),
        _ => Diagnostic::warning(routine.title.span, message, "leave out `--side`"),
    }
}

fn is_chosen(routine: &Routine, index: usize, choices: &Choices) -> bool {
    let named = |names: &[String]| names.iter().any(|name| is_named(routine, index, name));
    (choices.only.is_empty() || named(&choices.only)) && !named(&choices.skip)
}

/// True if an exercise is meant by its title, or by its number from 1 where none has that title.
fn is_named(routine: &Routine, index: usize, name: &str) -> bool {
    let title = Name::new(name);
    let mut exercises = routine.exercises.iter();
    if exercises.any(|exercise| is_title(exercise, &title)) {
        return routine.exercises.get(index).is_some_and(|exercise| is_title(exercise, &title));
    }
    name.trim().parse().is_ok_and(|number: usize| number == index + 1)
}

fn is_title(exercise: &routine::Exercise, name: &Name) -> bool {
    *name == *exercise.title.value
}

/// Every name in the choices must be one of the routine's.
fn names_are_known(routine: &Routine, choices: &Choices) -> Result<(), ChoiceError> {
    let titles = || routine.exercises.iter().map(|exercise| exercise.title.value.as_str());
    let unknown_title = |name: &String| ChoiceError::exercise(name, titles());
    let has_title = |name: &Name| routine.exercises.iter().any(|exercise| is_title(exercise, name));
    let has = |name: &str| (0..routine.exercises.len()).any(|index| is_named(routine, index, name));
    let mut titles_asked = choices.only.iter().chain(&choices.skip);
    if let Some(name) = titles_asked.find(|name| !has(name)) {
        return Err(unknown_title(name));
    }
    for choice in &choices.variations {
        let title = choice.exercise.as_ref().map(|title| (title, Name::new(title)));
        if let Some((title, _)) = title.as_ref().filter(|(_, name)| !has_title(name)) {
            return Err(unknown_title(title));
        }
        let exercises = routine
            .exercises
            .iter()
            .filter(|exercise| title.as_ref().is_none_or(|(_, name)| is_title(exercise, name)));
        let variations = exercises.flat_map(routine::Exercise::variations);
        let names: Vec<&str> = variations.map(|variation| variation.name.value.as_str()).collect();
        if !Name::new(&choice.name).is_among(&names) {
            let known = suggestions(&choice.name, names.iter().copied());
            let VariationChoice { exercise, name } = choice.clone();
            return Err(ChoiceError::Variation { exercise, name, known });
        }
    }
    Ok(())
}
