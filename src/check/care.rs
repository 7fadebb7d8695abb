//! What a physiotherapist would say about a routine that is otherwise right.

use crate::diagnostic::Diagnostic;
use crate::routine::{
    Breath, CHARACTER_TIME, Exercise, Item, Kind, Line, Part, Pattern, Posture, Routine, Scope,
    Settings, Side, Slot, Step, When,
};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// The shortest hold that stretches: the American College of Sports Medicine gives 10 to 30 s for
/// most adults, and 30 to 60 s for older ones.
const SHORTEST_HOLD: Millis = Millis::seconds(10);

/// The longest hold, which is twice what the same source gives.
const LONGEST_HOLD: Millis = Millis::minutes(2);

/// The longest talk ahead of a hold: some 100 words, at 150 words a minute.
const LONGEST_TALK: Millis = Millis::seconds(40);

/// The fewest and the most breaths a minute that can be followed at ease, as the time of each.
const BREATHS: (Millis, Millis) = (Millis::seconds(6), Millis::seconds(15));

/// What a physiotherapist would change, in the order of the text. For a routine without mistakes;
/// an exercise from another routine is looked at there, but for its posture.
#[must_use]
pub fn care(routine: &Routine) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !routine.introduction.iter().any(is_warning) {
        found.push(Diagnostic::warning(
            routine.title.span,
            "this routine has no safety line of its own",
            "write one above the first `##`: `warning: Move gently. If anything hurts, stop and come out slowly.`",
        ));
    }
    breath_rate(&routine.settings, &mut found);
    for exercise in &routine.exercises {
        let Some(from) = &exercise.from else {
            exercise_of_its_own(exercise, routine, &mut found);
            continue;
        };
        breath_rate(&from.settings, &mut found);
    }
    back_and_forth(routine, &mut found);
    found.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    found.dedup();
    found
}

const fn is_warning(item: &Item) -> bool {
    matches!(item, Item::Say(Line { when: When::Warning, .. }))
}

fn exercise_of_its_own(exercise: &Exercise, routine: &Routine, found: &mut Vec<Diagnostic>) {
    let mut scope = Scope::new(&routine.settings, Settings::default());
    let mut talk = Talk::default();
    for (index, slot) in exercise.slots.iter().enumerate() {
        for variation in &slot.variations {
            look_at(&variation.part, &mut scope.clone(), false, &mut talk.clone(), found);
        }
        look_at(&slot.part, &mut scope, index == 0, &mut talk, found);
    }
}

/// What has been said since the body was last at work.
#[derive(Clone, Debug, Default)]
struct Talk {
    length: Millis,
}

impl Talk {
    /// Takes a line in, unless it is left out in a usual session.
    fn say(&mut self, line: &Line) {
        if line.when != When::Learn {
            let characters = line.words.on(Side::First).chars().count();
            self.length += CHARACTER_TIME * characters as u64;
        }
    }

    /// Ends with a step, of which it is told where too much was said before it.
    fn end(&mut self, step: &Step, found: &mut Vec<Diagnostic>) {
        let length = std::mem::take(&mut self.length);
        if length > LONGEST_TALK && step.kind.is_timed() {
            let seconds = Millis::seconds(length.0.div_ceil(1000));
            found.push(Diagnostic::warning(
                step.span,
                format!("{seconds} of talk lead to this step, more than a person can keep in mind"),
                "use fewer words, put the finer points into `learn:`, or say them inside the step with `at 5s:`",
            ));
        }
    }
}

fn look_at(
    part: &Part,
    scope: &mut Scope<'_>,
    above_parts: bool,
    talk: &mut Talk,
    found: &mut Vec<Diagnostic>,
) {
    scope.enter_part();
    let is_timed = |item: &Item| matches!(item, Item::Step(step) if step.kind.is_timed());
    let last_step = part.items.iter().rposition(is_timed);
    for (index, item) in part.items.iter().enumerate() {
        match item {
            Item::Setting(setting) => {
                scope.set(setting, above_parts);
                let mut given = Settings::default();
                given.set(setting);
                breath_rate(&given, found);
            }
            Item::Say(line) => {
                if is_warning(item) && last_step.is_some_and(|last| last < index) {
                    found.push(Diagnostic::warning(
                        line.words.span,
                        "this warning is heard after the step that it is about",
                        "move it above the step, or below the heading of the part that it belongs to",
                    ));
                }
                talk.say(line);
            }
            Item::Bell(_) => {}
            Item::Step(step) => {
                talk.end(step, found);
                if let Kind::Hold(_) = step.kind {
                    hold(step, &scope.settings(), found);
                }
            }
        }
    }
}

/// A stretch must be held long enough to stretch, and not so long that it strains.
fn hold(step: &Step, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let cycle = match settings.breath.as_ref().map(|breath| &breath.value) {
        Some(Breath::Paced(pattern)) => pattern.cycle(),
        _ => Pattern::standard().cycle(),
    };
    let Some((min, max)) = step.kind.extent().map(|extent| extent.bounds(cycle)) else { return };
    if min < SHORTEST_HOLD {
        found.push(Diagnostic::warning(
            step.span,
            format!("{min} is too short for a stretch"),
            "hold for `10s` to `30s`, older people for `30s` to `1m`; for a movement, write `move:` or `count:`",
        ));
    } else if max.unwrap_or(min) > LONGEST_HOLD {
        let longest = max.unwrap_or(min);
        found.push(Diagnostic::warning(
            step.span,
            format!("{longest} is too long for a stretch"),
            "hold for `2m` at most, or come out and go in again: `### 2 times`",
        ));
    }
}

/// Warns of a breath that is hard to follow. A held one has a warning of its own.
fn breath_rate(settings: &Settings, found: &mut Vec<Diagnostic>) {
    let Some(Spanned { value: Breath::Paced(pattern), span }) = &settings.breath else { return };
    let cycle = pattern.cycle();
    let message = match cycle {
        _ if pattern.is_held() => return,
        cycle if cycle < BREATHS.0 => "over 10 breaths a minute are too fast to relax",
        cycle if cycle > BREATHS.1 => "fewer than 4 breaths a minute are too slow for most people",
        _ => return,
    };
    found.push(Diagnostic::warning(*span, message, "try `breath: in 4s, out 6s`"));
}

/// Warns where a posture that was left for one exercise is taken up again, the second time this
/// happens.
fn back_and_forth(routine: &Routine, found: &mut Vec<Diagnostic>) {
    let mut taken: Vec<(Posture, Span)> = Vec::new();
    for exercise in &routine.exercises {
        let posture = posture(exercise, &routine.settings);
        if let Some(posture) = posture
            && taken.last().is_none_or(|(last, _)| *last != posture)
        {
            taken.push((posture, exercise.title.span));
        }
    }
    let returns = taken.windows(3).filter(|three| match three {
        [(first, _), _, (third, _)] => first == third,
        _ => false,
    });
    if let Some([.., (_, span)]) = returns.into_iter().nth(1) {
        found.push(Diagnostic::warning(
            *span,
            "the postures jump back and forth",
            "put the exercises of one posture next to each other",
        ));
    }
}

/// The posture of an exercise's first timed step.
fn posture(exercise: &Exercise, settings: &Settings) -> Option<Posture> {
    let mut scope = Scope::new(settings, exercise.overriding());
    for (index, Slot { part, .. }) in exercise.slots().iter().enumerate() {
        scope.enter_part();
        for item in &part.items {
            match item {
                Item::Setting(setting) => scope.set(setting, index == 0),
                Item::Step(step) if step.kind.is_timed() => return scope.settings().posture,
                _ => {}
            }
        }
    }
    None
}
