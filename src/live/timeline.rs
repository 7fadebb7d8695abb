//! The timeline that plays: as far as it is planned, with the listener's edits.

use std::sync::Arc;

use super::plan_ahead::PlanUpdate;
use crate::clip::Utterance;
use crate::mixer::{MissingClip, Mixer, Music};
use crate::session::BedSource;
use crate::speech::ClipReader;
use crate::time::{Frames, Millis};
use crate::timeline::{Checkpoint, Event, Resize, Timeline, resize};

/// The length of the bed beneath a wait, after which it begins anew.
const WAITING_BED: Frames = Millis::minutes(5).frames();

/// The length of the sounds that an engine gets at once: twice the distance to their end at which it
/// gets more, so that a disk that is slow to wake is waited for in time.
const WINDOW: Frames = Millis::minutes(1).frames();

/// The length of the sounds before them that it gets too, as it may go back to what lies in a sound
/// server and is not heard yet.
const HISTORY: Frames = Millis::seconds(5).frames();

/// A timeline that grows and is edited.
#[derive(Debug)]
pub struct LiveTimeline {
    timeline: Timeline,
    edited: Vec<EditedStep>,
    whole: bool,
    /// Whether somebody else says the lines.
    silent: bool,
    /// The lines that have been made; nothing where none are.
    clips: Option<ClipReader>,
    /// The samples of the listener's own bed.
    music: Option<Music>,
}

/// A step that the listener has changed, and how it was planned.
#[derive(Clone, Debug)]
struct EditedStep {
    /// Its index.
    step: usize,
    /// The frame of the step at which it was changed last; none where it counts as changed from its
    /// start.
    at: Frames,
    /// Its planned length.
    length: Frames,
    /// Its planned events, and others in its time, counted from its first frame.
    events: Vec<Event>,
}

impl LiveTimeline {
    /// A timeline of nothing but its quiet beginning, which needs no voice.
    #[must_use]
    pub fn new(beginning: Timeline) -> Self {
        let edited = Vec::new();
        Self { timeline: beginning, edited, whole: false, silent: false, clips: None, music: None }
    }

    /// A timeline that is whole, and whose lines have been made.
    #[must_use]
    pub(crate) fn whole(timeline: Timeline, clips: ClipReader) -> Self {
        Self { whole: true, ..Self::new(timeline).with_clips(clips) }
    }

    /// The timeline with room for so many events: those of many hours would lie there twice while they
    /// grow.
    #[must_use]
    pub(crate) fn with_room(mut self, events: usize) -> Self {
        self.timeline.events.reserve_exact(events);
        self
    }

    /// The timeline with the lines that are made for it.
    #[must_use]
    pub(crate) fn with_clips(self, clips: ClipReader) -> Self {
        Self { clips: Some(clips), ..self }
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

    /// The timeline as it plays.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Whether nothing is left to be planned.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// The length of a line that has been made.
    #[must_use]
    pub fn line_length(&self, text: &str) -> Option<Frames> {
        self.clips.as_ref()?.frames(text)
    }

    /// The frame of a point of the plan after the edits of all steps before it.
    #[must_use]
    pub fn edited_frame(&self, point: &Checkpoint) -> Frames {
        let before = |edited: &&EditedStep| edited.step < point.steps();
        self.edited.iter().filter(before).fold(point.settled(), |frame, edited| {
            let length = self.timeline.steps.get(edited.step).map(|step| step.length);
            (frame + length.unwrap_or(edited.length)).saturating_sub(edited.length)
        })
    }

    /// The frames that the edits of all steps behind a point of the plan have added.
    #[must_use]
    pub fn edited_by(&self, point: &Checkpoint) -> i64 {
        let behind = self.edited.iter().filter(|edited| edited.step >= point.steps());
        behind.fold(0_i64, |more, edited| {
            let length = self.timeline.steps.get(edited.step).map_or(edited.length, |it| it.length);
            more.saturating_add_unsigned(length.0).saturating_sub_unsigned(edited.length.0)
        })
    }

    /// Takes what has been planned. Edits of steps that are no longer there are forgotten.
    pub fn grow(&mut self, update: PlanUpdate) {
        let PlanUpdate { from, added, whole, .. } = update;
        self.whole = whole;
        let (planned, edited) = (from.settled(), self.edited_frame(&from));
        let moved = |at: Frames| (at + edited).saturating_sub(planned);
        self.edited.retain(|edited| edited.step < from.steps());
        let timeline = &mut self.timeline;
        let stay = timeline.events.partition_point(|event| event.at < edited);
        timeline.events.truncate(stay);
        timeline.chapters.truncate(from.chapters());
        timeline.steps.truncate(from.steps());
        let mut events = added.events;
        for event in &mut events {
            event.at = moved(event.at);
        }
        // What has more room stays, so that those of many hours do not lie there twice.
        if events.capacity() > timeline.events.capacity() {
            events.splice(..0, timeline.events.drain(..));
            timeline.events = events;
        } else {
            timeline.events.append(&mut events);
        }
        let chapters = added.chapters.into_iter();
        timeline.chapters.extend(chapters.map(|mut chapter| {
            chapter.at = moved(chapter.at);
            chapter
        }));
        let steps = added.steps.into_iter();
        timeline.steps.extend(steps.map(|mut step| {
            step.at = moved(step.at);
            step
        }));
        timeline.length = moved(added.length);
        if self.whole {
            // Of many hours the room for events that never come is as much as the events.
            timeline.events.shrink_to_fit();
        }
    }

    /// Takes edits of steps that are heard again from a frame on as made before the step began:
    /// nothing is left of how it sounded until the edit. Whether that changes anything.
    pub fn rebase(&mut self, from: Frames) -> bool {
        let mut changes = false;
        for edited in &mut self.edited {
            let Some(step) = self.timeline.steps.get(edited.step) else { continue };
            let (begin, end) = (step.at, step.end());
            if edited.at == Frames::ZERO || begin + edited.at <= from {
                continue;
            }
            edited.at = Frames::ZERO;
            restore(&mut self.timeline, edited);
            apply(
                &mut self.timeline,
                &Resize { at: begin, step: edited.step, end },
                self.clips.as_ref(),
            );
            changes = true;
        }
        changes
    }

    /// The timeline as it would play after an edit.
    #[must_use]
    pub fn with(&self, edit: &Resize) -> Timeline {
        let mut timeline = self.timeline.clone();
        apply(&mut timeline, edit, self.clips.as_ref());
        timeline
    }

    /// Keeps an edit.
    pub fn edit(&mut self, edit: &Resize) {
        let Some(step) = self.timeline.steps.get(edit.step) else { return };
        let at = edit.at.saturating_sub(step.at);
        if let Some(edited) = self.edited.iter_mut().find(|edited| edited.step == edit.step) {
            edited.at = at;
        } else {
            let inside = self.timeline.events.iter();
            let inside = inside.skip_while(|event| event.at < step.at);
            let inside = inside.take_while(|event| event.at < step.end());
            let events = inside.map(|event| Event { at: event.at - step.at, ..event.clone() });
            let (events, length) = (events.collect(), step.length);
            self.edited.push(EditedStep { step: edit.step, at, length, events });
        }
        apply(&mut self.timeline, edit, self.clips.as_ref());
    }

    /// The bed alone, as it is beneath words, for where somebody else's words are waited for.
    #[must_use]
    pub fn waiting_bed(&self) -> Option<Mixer> {
        if !self.silent || self.timeline.ambience.bed == BedSource::None {
            return None;
        }
        let (words, language) = (Arc::from(""), self.timeline.language);
        let timeline = Timeline {
            ambience: self.timeline.ambience.clone(),
            ..Timeline::line(&words, language, WAITING_BED, Frames::ZERO)
        };
        let words = |_: &str| Some(Utterance { segments: Vec::new(), frames: WAITING_BED });
        Some(Mixer::new(&timeline, words).ok()?.with_music(self.music.as_ref()))
    }

    /// A mixer of a timeline that is spoken with the same lines: at a frame, with the next minute
    /// and a little before.
    ///
    /// # Errors
    /// When a line has not been made, or cannot be read any more.
    pub fn mixer(&self, timeline: &Timeline, at: Frames) -> Result<Mixer, MissingClip> {
        let heard = at.saturating_sub(HISTORY)..at + WINDOW;
        let mut mixer = Mixer::window(timeline, heard, |text| {
            let Some(clips) = &self.clips else { return Ok(None) };
            if self.silent {
                let frames = clips.frames(text);
                return Ok(frames.map(|frames| Utterance { segments: Vec::new(), frames }));
            }
            clips.get(text)
        })?
        .with_music(self.music.as_ref());
        mixer.seek(at);
        Ok(mixer)
    }
}

/// Gives a step its planned length and events again.
fn restore(timeline: &mut Timeline, edited: &EditedStep) {
    let Some(step) = timeline.steps.get_mut(edited.step) else { return };
    let (begin, old, new) = (step.at, step.end(), step.at + edited.length);
    step.length = edited.length;
    let back = |at: &mut Frames| *at = (*at + new).saturating_sub(old);
    let from = timeline.events.partition_point(|event| event.at < begin);
    let to = timeline.events.partition_point(|event| event.at < old);
    let planned = edited.events.iter().cloned();
    let planned = planned.map(|event| Event { at: begin + event.at, ..event });
    timeline.events.splice(from..to, planned);
    let behind = timeline.events.iter_mut().skip(from + edited.events.len());
    behind.for_each(|event| back(&mut event.at));
    timeline.steps.iter_mut().skip(edited.step + 1).for_each(|step| back(&mut step.at));
    let chapters = timeline.chapters.iter_mut().filter(|chapter| chapter.at >= old);
    chapters.for_each(|chapter| back(&mut chapter.at));
    back(&mut timeline.length);
}

fn apply(timeline: &mut Timeline, edit: &Resize, clips: Option<&ClipReader>) {
    resize(timeline, edit, |text| clips?.frames(text));
}
