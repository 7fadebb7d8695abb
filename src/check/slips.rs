//! Lines that are of the language and were meant as something else.

use crate::diagnostic::Diagnostic;
use crate::routine::{
    Exercise, Item, Kind, Line, Part, PartSlot, Phase, Routine, Setting, Side, Step, When,
};
use crate::script::{meant_props, spoken_step, timed_breath};

/// A warning for each such line of a routine.
pub(super) fn slips(routine: &Routine, found: &mut Vec<Diagnostic>) {
    let own = routine.exercises.iter().filter(|exercise| exercise.origin.is_none());
    let parts = own.flat_map(Exercise::slots).flat_map(PartSlot::parts);
    let parts = parts.flat_map(Part::with_inner);
    let items = routine.introduction.iter().chain(parts.flat_map(|part| &part.items));
    found.extend(items.filter_map(slip));
    if let Some((message, help)) = routine.settings.needs.as_deref().and_then(meant_props) {
        found.push(Diagnostic::warning(routine.title.span, message, help));
    }
}

fn slip(item: &Item) -> Option<Diagnostic> {
    match item {
        Item::Say(Line { when: When::Always, words }) => {
            let step = spoken_step(&words.on(Side::First))?;
            let help = format!("write `{step}`, without the `- `");
            let message = "this is spoken, and nothing is timed";
            Some(Diagnostic::warning(words.span, message, help))
        }
        Item::Step(Step { kind: Kind::Breath(breath), words: Some(words), .. })
            if breath.time.is_none() =>
        {
            let key = if breath.phase == Phase::In { "inhale" } else { "exhale" };
            let meant = timed_breath(key, &words.on(Side::First))?;
            let message = "this time is spoken";
            Some(Diagnostic::warning(words.span, message, format!("write `{meant}`")))
        }
        Item::Setting(setting) => {
            let Setting::Needs(props) = &setting.value else { return None };
            let (message, help) = meant_props(props)?;
            Some(Diagnostic::warning(setting.span, message, help))
        }
        Item::Say(_) | Item::Step(_) | Item::Printed(_) | Item::Bell(_) => None,
    }
}
