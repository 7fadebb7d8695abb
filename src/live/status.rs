//! The state of a live session, as a screen shows it.

use std::sync::Arc;

use super::place::{breath_at, chapter_at, next_chapter, step_after, step_at, words_at};
use crate::routine::{Phase, Side};
use crate::session::StepKind;
use crate::time::{Frames, Millis};
use crate::timeline::Timeline;

/// The loudest volume.
pub(crate) const FULL_VOLUME: u8 = 10;

/// The activity of the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// The device is being opened.
    Opening,
    /// It plays.
    Playing,
    /// The listener has paused it.
    Paused,
    /// The next sounds are not ready yet.
    Waiting,
    /// There is no device.
    NoDevice,
    /// It is over.
    Over,
}

/// A step that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepStatus {
    /// Its kind.
    pub kind: StepKind,
    /// The time that is left of it.
    pub left: Millis,
    /// Its length.
    pub length: Millis,
}

/// A phase of a breath that is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreathStatus {
    /// The phase.
    pub phase: Phase,
    /// The time that is over.
    pub gone: Millis,
    /// Its length.
    pub length: Millis,
}

/// The state at the frame that is heard now, in words and numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The activity of the player.
    pub doing: Doing,
    /// The frame that is heard.
    pub at: Frames,
    /// The routine.
    pub routine: Arc<str>,
    /// The exercise, or the introduction.
    pub exercise: Arc<str>,
    /// Its first frame.
    pub exercise_from: Frames,
    /// The frame after its last, where that is known.
    pub exercise_until: Option<Frames>,
    /// Its number among `exercises`, from 0 for the introduction.
    pub number: usize,
    /// The number of exercises.
    pub exercises: usize,
    /// The side of the body, where the step has sides.
    pub side: Option<Side>,
    /// The words that call the side, where they are written.
    pub side_words: Option<Arc<str>>,
    /// True if the exercise can be done in another way.
    pub varies: bool,
    /// The variation in which it is done; nothing where it is done as written.
    pub variation: Option<Arc<str>>,
    /// The words that were said last.
    pub words: Option<Arc<str>>,
    /// The step that goes on.
    pub step: Option<StepStatus>,
    /// The time until the next step begins, where no step is going on.
    pub until_step: Option<Millis>,
    /// The phase of the breath that is heard.
    pub breath: Option<BreathStatus>,
    /// The exercise behind this one.
    pub next: Option<Arc<str>>,
    /// The time left, exact once all is planned.
    pub left: Millis,
    /// True where that time is an estimate.
    pub about: bool,
    /// The volume, from 0 to 10.
    pub volume: u8,
    /// Something to tell once.
    pub message: Option<String>,
}

impl Status {
    /// The state at a frame of a timeline.
    #[must_use]
    pub fn at(timeline: &Timeline, at: Frames) -> Self {
        let chapter = chapter_at(timeline, at);
        let title =
            |index: usize| timeline.chapters.get(index).map(|chapter| Arc::clone(&chapter.title));
        let step = step_at(timeline, at).map(|(_, step)| step);
        let after = step_after(timeline, at).map(|(_, step)| step);
        let here = |step: &&crate::timeline::PlacedStep| chapter_at(timeline, step.at) == chapter;
        let sided = step.or(after.filter(here));
        Self {
            doing: Doing::Playing,
            at,
            routine: Arc::clone(&timeline.title),
            exercise: title(chapter).unwrap_or_else(|| Arc::clone(&timeline.title)),
            exercise_from: timeline.chapters.get(chapter).map_or(Frames::ZERO, |here| here.at),
            exercise_until: next_chapter(timeline, at).or(Some(timeline.length)),
            number: chapter,
            exercises: timeline.chapters.len().saturating_sub(1),
            side: sided.and_then(|step| step.step.side),
            side_words: sided.and_then(|step| step.step.side_words.clone()),
            varies: false,
            variation: None,
            words: words_at(timeline, at).map(Arc::from),
            step: step.map(|step| StepStatus {
                kind: step.step.kind,
                left: step.end().saturating_sub(at).millis(),
                length: step.length.millis(),
            }),
            until_step: match step {
                Some(_) => None,
                None => after.filter(here).map(|step| (step.at.saturating_sub(at)).millis()),
            },
            breath: breath_at(timeline, at).map(|(phase, gone, length)| BreathStatus {
                phase,
                gone,
                length,
            }),
            next: title(chapter + 1),
            left: timeline.length.saturating_sub(at).millis(),
            about: false,
            volume: FULL_VOLUME,
            message: None,
        }
    }
}
