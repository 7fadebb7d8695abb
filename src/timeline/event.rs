//! Timelines: the result of planning, and all that the mixer needs.

use std::ops::Range;
use std::sync::Arc;

use super::role::Role;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::{BELL_TIME, Phase, Side, StepKind};
use crate::session::{Ambience, Step};
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
    /// Three seconds before a step that there is time to get ready for.
    Ready,
    /// The first frame of a step.
    Start,
    /// The frame after the last of a step.
    End,
    /// The end of the session.
    Finish,
}

impl Beep {
    /// Every tone there is.
    pub const ALL: [Self; 7] =
        [Self::Three, Self::Two, Self::One, Self::Ready, Self::Start, Self::End, Self::Finish];

    /// Its name in the JSON output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Three => "three",
            Self::Two => "two",
            Self::One => "one",
            Self::Start => "start",
            Self::End => "end",
            Self::Finish => "finish",
        }
    }

    /// The length of its sound.
    #[must_use]
    pub const fn length(self) -> Frames {
        match self {
            Self::Three | Self::Two | Self::One => Millis(200).frames(),
            Self::Ready => Millis(600).frames(),
            Self::Start => Millis(400).frames(),
            Self::End => Millis(500).frames(),
            Self::Finish => Millis(1800).frames(),
        }
    }
}

/// The length of one stroke of the bell, in frames.
pub(crate) const BELL: Frames = BELL_TIME.frames();

/// The sound of an event.
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
    /// The length of its sound.
    pub length: Frames,
    /// The sound.
    pub cue: Cue,
    /// The reason for it.
    pub role: Role,
    /// The index in [`Timeline::steps`] of the step that it belongs to.
    pub step: Option<usize>,
}

impl Event {
    /// The key by which events are sorted: their time, and at equal times beep, bell, breath,
    /// speech.
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
    pub fn sort(events: &mut [Self]) {
        if !events.is_sorted_by_key(Self::order) {
            events.sort_by_key(Self::order);
        }
    }
}

/// A point to which a player may jump.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its first frame.
    pub at: Frames,
    /// The exercise's title.
    pub title: Arc<str>,
}

/// A timed step and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedStep {
    /// The title of its exercise.
    pub exercise: Arc<str>,
    /// Its first frame.
    pub at: Frames,
    /// Its length: the time of the step, or longer where its words take longer or a listener has
    /// asked for more.
    pub length: Frames,
    /// The step of the session.
    pub(crate) step: Arc<Step>,
}

impl PlacedStep {
    /// The kind of the step.
    #[must_use]
    pub fn kind(&self) -> StepKind {
        self.step.kind
    }

    /// The side of the body, where the part has sides.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        self.step.side
    }

    /// The number of the time through the part around the one that it stands in, from 1, on its side;
    /// nothing where no parts stand inside each other.
    #[must_use]
    pub fn set(&self) -> Option<u32> {
        self.step.set
    }

    /// The number of the time through the part, on its side, from 1.
    #[must_use]
    pub fn round(&self) -> u32 {
        self.step.round
    }

    /// The frame after its last.
    #[must_use]
    pub fn end(&self) -> Frames {
        self.at + self.length
    }
}

/// A whole session in frames.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The routine's title.
    pub title: Arc<str>,
    /// The routine's language.
    pub language: Language,
    /// The exact length of the sound.
    pub length: Frames,
    /// The first frames, which carry a soft bed so that no device swallows the first word.
    pub lead_in: Frames,
    /// The sound beneath the events.
    pub(crate) ambience: Ambience,
    /// In order of time.
    pub chapters: Vec<Chapter>,
    /// In order of time.
    pub steps: Vec<PlacedStep>,
    /// In order of time; at equal times beep, bell, breath, speech.
    pub events: Vec<Event>,
    /// Cues that had to go or move.
    pub warnings: Vec<Diagnostic>,
    /// The titles of the exercises that are left out so that it is short enough.
    pub left_out: Vec<Arc<str>>,
}

impl Timeline {
    /// Silence of a length under a title: nothing is planned, and nothing sounds.
    #[must_use]
    pub fn silence(title: &Arc<str>, language: Language, length: Frames) -> Self {
        Self {
            title: Arc::clone(title),
            language,
            length,
            lead_in: Frames::ZERO,
            ambience: Ambience::default(),
            chapters: Vec::new(),
            steps: Vec::new(),
            events: Vec::new(),
            warnings: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// One spoken line of a known length, and silence of another length after it.
    #[must_use]
    pub fn line(text: &Arc<str>, language: Language, length: Frames, after: Frames) -> Self {
        let event = Event {
            at: Frames::ZERO,
            length,
            cue: Cue::Speech(Arc::clone(text)),
            role: Role::Instruction,
            step: None,
        };
        Self { events: vec![event], ..Self::silence(text, language, length + after) }
    }

    /// The events that begin between two frames, as a timeline of its own with this title.
    #[must_use]
    pub fn between(&self, heard: &Range<Frames>, title: &Arc<str>) -> Self {
        let events = self.events.iter().filter(|event| heard.contains(&event.at)).cloned();
        let length = heard.end.min(self.length).saturating_sub(heard.start);
        Self {
            lead_in: self.lead_in.saturating_sub(heard.start),
            ambience: self.ambience.clone(),
            events: events
                .map(|event| Event { at: event.at - heard.start, step: None, ..event })
                .collect(),
            ..Self::silence(title, self.language, length)
        }
    }
}
