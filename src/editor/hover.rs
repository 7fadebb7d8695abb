//! When a line is done or heard, and what is said.

use crate::check::spoken;
use crate::language::spell_out;
use crate::routine::{Exercise, Part, PartSlot, Routine};
use crate::session::{Choices, expand};
use crate::span::Span;
use crate::timeline::{Cue, EstimatedLengths, Timeline, plan};

/// The most times that are told of one line.
const MOST_TIMES: usize = 6;

/// What is told of the line at a place, as Markdown; nothing where nothing is done or said. For a
/// routine without mistakes; times are about, with a voice of usual pace.
pub(crate) fn hover(routine: &Routine, line: Span) -> Option<String> {
    let is_here = |span: Span| {
        span.file == line.file && span.start < line.end.max(line.start + 1) && line.start < span.end
    };
    let session = expand(routine, &Choices::default()).ok()?;
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(routine.language));
    let mut told = Vec::new();
    let parts = routine.exercises.iter().flat_map(Exercise::slots).flat_map(PartSlot::parts);
    let written = parts.flat_map(Part::steps).find(|step| is_here(step.span));
    if let Some(kind) = written.and_then(|step| step.kind.step_kind()) {
        let mut lengths: Vec<String> = Vec::new();
        let mut starts = Vec::new();
        for step in timeline.steps.iter().filter(|step| is_here(step.step.timed.span)) {
            let length = step.length.millis().length_clock();
            if !lengths.contains(&length) {
                lengths.push(length);
            }
            starts.push(step.at.millis().length_clock());
        }
        told.push(if starts.is_empty() {
            format!("**{}**: not in the usual session", kind.name())
        } else {
            format!("**{}** {} long, at {}", kind.name(), lengths.join(", "), listed(&starts))
        });
    }
    let mut said: Vec<String> = Vec::new();
    for (text, _) in spoken(routine).into_iter().filter(|(_, span)| is_here(*span)) {
        let words = format!("“{}”", spell_out(&text, routine.language));
        let times = times_of(&text, &timeline);
        let when = if times.is_empty() { String::new() } else { format!(" at {}", listed(&times)) };
        let line = format!("{words}{when}");
        if !said.contains(&line) {
            said.push(line);
        }
    }
    told.extend(said);
    (!told.is_empty()).then(|| told.join("\n\n"))
}

/// The times at which exactly these words are heard.
fn times_of(text: &str, timeline: &Timeline) -> Vec<String> {
    let is_heard = |cue: &Cue| matches!(cue, Cue::Speech(words) if **words == *text);
    let events = timeline.events.iter().filter(|event| is_heard(&event.cue));
    events.map(|event| event.at.millis().length_clock()).collect()
}

fn listed(times: &[String]) -> String {
    let some: Vec<&str> = times.iter().take(MOST_TIMES).map(String::as_str).collect();
    match times.len() - some.len() {
        0 => some.join(", "),
        more => format!("{} and {more} more times", some.join(", ")),
    }
}
