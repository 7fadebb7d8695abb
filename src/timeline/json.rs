//! A timeline for machines to read. Fields may be added here, none removed or changed.

use serde::Serialize;

use super::text::phase_name;
use super::{Cue, Event, PlacedStep, Timeline};
use crate::routine::Side;
use crate::time::RATE;

/// The JSON form of a [`Timeline`].
#[derive(Debug, Serialize)]
pub(crate) struct Document<'t> {
    title: &'t str,
    voice: &'t str,
    language: &'static str,
    rate: u32,
    frames: u64,
    chapters: Vec<JsonChapter<'t>>,
    steps: Vec<JsonStep<'t>>,
    events: Vec<JsonEvent<'t>>,
    warnings: Vec<String>,
    left_out: Vec<&'t str>,
}

#[derive(Debug, Serialize)]
struct JsonChapter<'t> {
    at: u64,
    title: &'t str,
}

#[derive(Debug, Serialize)]
struct JsonStep<'t> {
    exercise: &'t str,
    side: Option<u8>,
    set: Option<u32>,
    round: u32,
    kind: &'static str,
    at: u64,
    frames: u64,
    min_ms: u64,
    max_ms: Option<u64>,
}

#[derive(Debug, Serialize)]
struct JsonEvent<'t> {
    at: u64,
    frames: u64,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<&'static str>,
    step: Option<usize>,
}

impl<'t> Document<'t> {
    /// The JSON form of a timeline that is spoken by `voice`, with its warnings as lines of text.
    #[must_use]
    pub(crate) fn new(timeline: &'t Timeline, voice: &'t str, warnings: Vec<String>) -> Self {
        let chapters = timeline.chapters.iter();
        Self {
            title: &timeline.title,
            voice,
            language: timeline.language.code(),
            rate: RATE,
            frames: timeline.length.0,
            chapters: chapters
                .map(|chapter| JsonChapter { at: chapter.at.0, title: &chapter.title })
                .collect(),
            steps: timeline.steps.iter().map(JsonStep::new).collect(),
            events: timeline.events.iter().map(JsonEvent::new).collect(),
            warnings,
            left_out: timeline.left_out.iter().map(AsRef::as_ref).collect(),
        }
    }
}

impl<'t> JsonStep<'t> {
    fn new(step: &'t PlacedStep) -> Self {
        Self {
            exercise: &step.exercise,
            side: step.step.side.map(Side::number),
            set: step.step.set,
            round: step.step.round,
            kind: step.step.kind.name(),
            at: step.at.0,
            frames: step.length.0,
            min_ms: step.step.min.0,
            max_ms: step.step.max.map(|max| max.0),
        }
    }
}

impl<'t> JsonEvent<'t> {
    fn new(event: &'t Event) -> Self {
        let (kind, text, name, phase) = match &event.cue {
            Cue::Beep(beep) => ("beep", None, Some(beep.name()), None),
            Cue::Bell => ("bell", None, None, None),
            Cue::Breath(phase) => ("breath", None, None, Some(phase_name(*phase))),
            Cue::Speech(text) => ("speech", Some(text.as_ref()), None, None),
        };
        let (at, frames) = (event.at.0, event.length.0);
        Self { at, frames, kind, text, name, phase, step: event.step }
    }
}
