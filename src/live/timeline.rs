//! The timeline that plays: as far as it is planned, with the listener's changes.

use std::collections::HashMap;
use std::sync::Arc;

use super::edit::{Edit, apply};
use super::plan_ahead::PlanUpdate;
use crate::clip::Utterance;
use crate::mixer::{MissingClip, Mixer, Music};
use crate::session::Ground;
use crate::time::{Frames, Millis};
use crate::timeline::{Cue, Event, Timeline};

/// After so long the bed beneath a wait begins anew.
const GROUND: Frames = Millis::minutes(5).frames();

/// A timeline that grows and is changed.
#[derive(Debug)]
pub struct LiveTimeline {
    planned: Timeline,
    edits: Vec<Edit>,
    now: Timeline,
    whole: bool,
    /// Whether somebody else says the lines.
    silent: bool,
    lines: HashMap<Arc<str>, Utterance>,
    /// The samples of the listener's own bed.
    music: Option<Music>,
}

impl LiveTimeline {
    /// The quiet beginning, which needs no voice.
    #[must_use]
    pub fn new(beginning: Timeline) -> Self {
        let (now, edits, lines) = (beginning.clone(), Vec::new(), HashMap::new());
        Self { planned: beginning, edits, now, whole: false, silent: false, lines, music: None }
    }

    /// The timeline with the samples of the listener's own bed, which is silent without them.
    #[must_use]
    pub fn with_music(self, music: Option<Music>) -> Self {
        Self { music, ..self }
    }

    /// Leaves the words out of the sound from now on, or takes them in again: somebody else says
    /// them, or does not any more.
    pub fn set_silent(&mut self, silent: bool) {
        self.silent = silent;
    }

    /// Whether somebody else says the words.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.silent
    }

    /// What plays.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.now
    }

    /// Whether nothing is left to be planned.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// A line that has been made.
    #[must_use]
    pub fn line(&self, text: &str) -> Option<&Utterance> {
        self.lines.get(text)
    }

    /// Where a frame of what was planned is now; one behind every edit.
    #[must_use]
    pub fn moved(&self, planned: Frames) -> Frames {
        let longer = self.now.frames.saturating_sub(self.planned.frames);
        let shorter = self.planned.frames.saturating_sub(self.now.frames);
        (planned + longer).saturating_sub(shorter)
    }

    /// Takes what has been planned. Edits of steps that are no longer there are forgotten.
    pub fn grow(&mut self, grown: PlanUpdate) {
        let PlanUpdate { timeline, lines, whole, replaces } = grown;
        self.lines.extend(lines);
        self.whole = whole;
        if replaces.is_some() {
            self.edits.retain(|edit| edit.step < timeline.steps.len());
        }
        self.planned = timeline;
        self.now = self.planned.clone();
        for edit in &self.edits {
            apply(&mut self.now, edit);
        }
    }

    /// Takes edits of steps that are heard again from `from` on as made before the step began:
    /// nothing is left of how it sounded until the edit. Whether that changes anything.
    pub fn settle(&mut self, from: Frames) -> bool {
        if self.edits.iter().all(|edit| edit.at <= from) {
            return false;
        }
        self.now = self.planned.clone();
        for edit in &mut self.edits {
            if edit.at > from
                && let Some(step) = self.now.steps.get(edit.step)
            {
                edit.at = step.at;
            }
            apply(&mut self.now, edit);
        }
        true
    }

    /// What would play after an edit.
    #[must_use]
    pub fn with(&self, edit: &Edit) -> Timeline {
        let mut timeline = self.now.clone();
        apply(&mut timeline, edit);
        timeline
    }

    /// Keeps an edit.
    pub fn edit(&mut self, edit: Edit) {
        self.now = self.with(&edit);
        self.edits.push(edit);
    }

    /// The bed alone, as it is beneath words, for where somebody else's words are waited for.
    #[must_use]
    pub fn ground(&self) -> Option<Mixer> {
        if !self.silent || self.now.backdrop.ground == Ground::None {
            return None;
        }
        let cue = Cue::Speech(Arc::from(""));
        let words = Event { at: Frames::ZERO, frames: GROUND, cue, step: None };
        let timeline = Timeline {
            frames: GROUND,
            events: vec![words],
            steps: Vec::new(),
            chapters: Vec::new(),
            ..self.now.clone()
        };
        let words = |_: &str| Some(Utterance { segments: Vec::new(), frames: GROUND });
        Some(Mixer::new(&timeline, words).ok()?.with_music(self.music.as_ref()))
    }

    /// A mixer of a timeline that is spoken with the same lines.
    ///
    /// # Errors
    /// When a line has not been made.
    pub fn mixer(&self, timeline: &Timeline, at: Frames) -> Result<Mixer, MissingClip> {
        let mut mixer = Mixer::new(timeline, |text| {
            let line = self.lines.get(text)?;
            let segments = if self.silent { Vec::new() } else { line.segments.clone() };
            Some(Utterance { segments, frames: line.frames })
        })?
        .with_music(self.music.as_ref());
        mixer.seek(at);
        Ok(mixer)
    }
}
