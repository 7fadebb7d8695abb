//! The parts of the body that a routine is for.

use super::wishes::is_area;
use crate::language::Language;
use crate::routine::Routine;

/// The parts of the body that a routine is for: those of most exercises first, and of as many in the
/// order of the routine.
#[must_use]
pub(crate) fn areas(routine: &Routine) -> Vec<String> {
    let mut counted: Vec<(usize, &str)> = Vec::new();
    let targets = routine.exercises.iter().filter_map(|exercise| exercise.targets.as_ref());
    for area in targets.flat_map(|targets| targets.value.split(',')).map(str::trim) {
        match counted.iter_mut().find(|(_, known)| *known == area) {
            Some((count, _)) => *count += 1,
            None => counted.push((1, area)),
        }
    }
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(_, area)| area.to_owned()).collect()
}

/// True if one of some parts of the body is what a person calls by this word.
#[must_use]
pub(crate) fn has_area(areas: &[String], wish: &str, language: Language) -> bool {
    areas.iter().any(|area| is_area(area, wish, language))
}
