//! What happens when: the result of planning, and all that the mixer needs.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::{BELL_TIME, Phase, Side};
use crate::session::{Backdrop, StepKind};
use crate::time::{Frames, Millis};

/// A short tone with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beep {
    /// Three seconds before the end of a step.
    Three,
    /// Two seconds before.
    Two,
    /// One second before.
    One,
    /// The first frame of a step.
    Start,
    /// The frame after the last of a step.
    End,
    /// The end of the session.
    Finish,
}

impl Beep {
    /// Every tone there is.
    pub const ALL: [Self; 6] =
        [Self::Three, Self::Two, Self::One, Self::Start, Self::End, Self::Finish];

    /// Its name in the JSON output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Three => "three",
            Self::Two => "two",
            Self::One => "one",
            Self::Start => "start",
            Self::End => "end",
            Self::Finish => "finish",
        }
    }

    /// How long it sounds.
    #[must_use]
    pub const fn frames(self) -> Frames {
        match self {
            Self::Three | Self::Two | Self::One => Millis(200).frames(),
            Self::Start => Millis(400).frames(),
            Self::End => Millis(500).frames(),
            Self::Finish => Millis(1800).frames(),
        }
    }
}

/// How long one stroke of the bell sounds.
pub const BELL: Frames = BELL_TIME.frames();

/// What is heard.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// A tone.
    Beep(Beep),
    /// One stroke of a bell.
    Bell,
    /// One phase of a breath; a held one is silent.
    Breath(Phase),
    /// A spoken line, as written with its sides resolved.
    Speech(Arc<str>),
}

/// One thing that is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its first frame.
    pub at: Frames,
    /// How long it sounds.
    pub frames: Frames,
    /// What it is.
    pub cue: Cue,
    /// The index in [`Timeline::steps`] of the step that it belongs to.
    pub step: Option<usize>,
}

impl Event {
    /// What events are sorted by: their time, and at equal times beep, bell, breath, speech.
    #[must_use]
    pub fn order(&self) -> (Frames, u8) {
        let rank = match self.cue {
            Cue::Beep(_) => 0,
            Cue::Bell => 1,
            Cue::Breath(_) => 2,
            Cue::Speech(_) => 3,
        };
        (self.at, rank)
    }

    /// Puts events in order. Those of many hours are in order step by step already, and to sort
    /// them all would take as much memory again.
    pub(super) fn sort(events: &mut [Self]) {
        if !events.is_sorted_by_key(Self::order) {
            events.sort_by_key(Self::order);
        }
    }
}

/// Where a player may jump to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its first frame.
    pub at: Frames,
    /// The exercise's title.
    pub title: Arc<str>,
}

/// A timed step and when it takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedStep {
    /// The title of its exercise.
    pub exercise: Arc<str>,
    /// The side of the body; nothing where the part has no sides.
    pub side: Option<Side>,
    /// From 1, on each side.
    pub round: u32,
    /// What it asks.
    pub kind: StepKind,
    /// Its first frame.
    pub at: Frames,
    /// Its length.
    pub frames: Frames,
    /// The shortest time that the script allows.
    pub min: Millis,
    /// The longest, or nothing where it is open.
    pub max: Option<Millis>,
}

/// A whole session in frames.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The routine's title.
    pub title: Arc<str>,
    /// The routine's language.
    pub language: Language,
    /// The exact length of the sound.
    pub frames: Frames,
    /// The first frames, which carry a soft bed so that no device swallows the first word.
    pub lead_in: Frames,
    /// What sounds beneath the events.
    pub backdrop: Backdrop,
    /// In order of time.
    pub chapters: Vec<Chapter>,
    /// In order of time.
    pub steps: Vec<PlacedStep>,
    /// In order of time; at equal times beep, bell, breath, speech.
    pub events: Vec<Event>,
    /// Cues that had to go or move.
    pub warnings: Vec<Diagnostic>,
}

impl Timeline {
    /// What begins between two frames, as a timeline of its own of this title.
    #[must_use]
    pub fn between(&self, heard: &Range<Frames>, title: &Arc<str>) -> Self {
        let events = self.events.iter().filter(|event| heard.contains(&event.at)).cloned();
        Self {
            title: Arc::clone(title),
            language: self.language,
            frames: heard.end.min(self.frames).saturating_sub(heard.start),
            lead_in: self.lead_in.saturating_sub(heard.start),
            backdrop: self.backdrop.clone(),
            chapters: Vec::new(),
            steps: Vec::new(),
            events: events
                .map(|event| Event { at: event.at - heard.start, step: None, ..event })
                .collect(),
            warnings: Vec::new(),
        }
    }
}
