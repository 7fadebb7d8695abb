//! The sounds of a timeline, each with its place and its state: nothing is looked up and nothing is
//! made while mixing.

use std::sync::Arc;

use crate::clip::Clip;
use crate::routine::Phase;
use crate::time::{Frames, index};

use super::bed::{Grain, GrainSource};
use super::breath::Breath;
use super::ducking::Ducking;
use super::keep_alive::{Gap, keep_alive_tone};
use super::lead_in::LeadIn;
use super::music::Music;

/// The number of frames of a bed that are computed at once, before ducking.
const PIECE: usize = 512;

/// The factor from the samples of one's own music to the level of a bed, 19 LU below the words.
const MUSIC_GAIN: f32 = 0.125_892_54 / 32_768.0;

/// One sound and its place.
#[derive(Debug)]
pub(super) struct Placed {
    /// Its first frame.
    pub(super) at: u64,
    /// The frame after its last.
    pub(super) end: u64,
    pub(super) source: Source,
}

/// A sound, at the frame that it gives next. What is large is boxed, as there are many.
#[derive(Debug)]
pub(super) enum Source {
    LeadIn(Box<LeadIn>),
    Breath(Box<Breath>),
    Clip { clip: Arc<Clip>, next: usize },
    KeepAlive { gap: Gap, next: u64 },
    Grain { source: Box<GrainSource>, ducked: Ducked },
    Music { music: Music, ducked: Ducked },
}

/// A bed that is ducked under the cues, at its place.
#[derive(Debug)]
pub(super) struct Ducked {
    ducking: Arc<Ducking>,
    at: u64,
    end: u64,
    next: u64,
}

impl Placed {
    /// A clip at a frame, as long as its samples.
    pub(super) fn clip(at: Frames, clip: &Arc<Clip>) -> Self {
        let length = clip.samples.len().min(index(clip.frames.0));
        let source = Source::Clip { clip: Arc::clone(clip), next: 0 };
        Self { at: at.0, end: at.0 + length as u64, source }
    }

    /// The soft lead-in before a cue or a session, at its place.
    pub(super) fn lead_in(at: u64, end: u64) -> Self {
        Self { at, end, source: Source::LeadIn(Box::new(LeadIn::new(Frames(end - at)))) }
    }

    /// One phase of a breath; nothing where the breath is held.
    pub(super) fn breath(phase: Phase, at: Frames, length: Frames) -> Option<Self> {
        let breath = Breath::new(phase, length, at.0)?;
        let source = Source::Breath(Box::new(breath));
        Some(Self { at: at.0, end: (at + length).0, source })
    }

    /// The source of the tone that keeps speakers awake in a gap.
    pub(super) const fn keep_alive(gap: Gap) -> Self {
        let source = Source::KeepAlive { gap, next: gap.from };
        Self { at: gap.from, end: gap.to, source }
    }

    /// One grain of a bed, in a sound of a length.
    pub(super) fn grain(grain: Grain, ducking: &Arc<Ducking>, length: Frames) -> Self {
        let (at, end) = (grain.at, grain.end().min(length.0));
        let ducked = Ducked { ducking: Arc::clone(ducking), at, end, next: at };
        let source = Box::new(GrainSource::new(grain));
        Self { at, end, source: Source::Grain { source, ducked } }
    }

    /// The listener's own music, without samples yet, over the whole length of a sound.
    pub(super) fn music(ducking: Arc<Ducking>, length: Frames) -> Self {
        let ducked = Ducked { ducking, at: 0, end: length.0, next: 0 };
        let source = Source::Music { music: Music::default(), ducked };
        Self { at: 0, end: length.0, source }
    }
}

impl Source {
    /// Adds the next frames to `out`, until the sound is over.
    pub(super) fn add(&mut self, out: &mut [f32]) {
        match self {
            Self::LeadIn(lead) => lead.add(out),
            Self::Breath(breath) => breath.add(out),
            Self::Clip { clip, next } => {
                let length = clip.samples.len().min(index(clip.frames.0));
                let samples = clip.samples.get(*next..length).unwrap_or_default();
                for (sum, sample) in out.iter_mut().zip(samples) {
                    *sum += sample;
                }
                *next += out.len();
            }
            Self::KeepAlive { gap, next } => {
                for (at, sum) in (*next..gap.to).zip(out.iter_mut()) {
                    *sum += keep_alive_tone(at, gap.from, gap.to);
                }
                *next += out.len() as u64;
            }
            Self::Grain { source, ducked } => ducked.add(out, |_| source.next()),
            Self::Music { music: Music(samples), ducked } => ducked.add(out, |at| {
                let place = at.checked_rem(samples.len() as u64).map_or(0, index);
                f32::from(samples.get(place).copied().unwrap_or_default()) * MUSIC_GAIN
            }),
        }
    }

    /// Gives its samples to a bed of the listener's own.
    pub(super) fn set_music(&mut self, own: &Music) {
        if let Self::Music { music, .. } = self {
            *music = own.clone();
        }
    }

    /// Goes back to the first frame. Allocates nothing.
    pub(super) fn rewind(&mut self) {
        match self {
            Self::LeadIn(lead) => lead.rewind(),
            Self::Breath(breath) => breath.rewind(),
            Self::Clip { next, .. } => *next = 0,
            Self::KeepAlive { gap, next } => *next = gap.from,
            Self::Grain { source, ducked } => {
                source.rewind();
                ducked.next = ducked.at;
            }
            Self::Music { ducked, .. } => ducked.next = ducked.at,
        }
    }

    /// Skips `frames` frames. The frames after them are the same as if these had been mixed.
    pub(super) fn skip(&mut self, frames: u64) {
        match self {
            Self::Clip { next, .. } => *next += index(frames),
            Self::KeepAlive { next, .. } => *next += frames,
            Self::Music { ducked, .. } => ducked.next += frames,
            Self::Grain { source, ducked } => {
                ducked.next += frames;
                source.skip(frames);
            }
            Self::LeadIn(_) | Self::Breath(_) => {
                let mut unheard = [0.0; PIECE];
                let mut left = index(frames);
                while left > 0 {
                    let count = left.min(unheard.len());
                    self.add(unheard.get_mut(..count).unwrap_or_default());
                    left -= count;
                }
            }
        }
    }
}

impl Ducked {
    /// Adds the next frames, as `next` gives them, with the gain of the ducking.
    fn add(&mut self, out: &mut [f32], mut next: impl FnMut(u64) -> f32) {
        let count = out.len().min(index(self.end.saturating_sub(self.next)));
        for piece in out.get_mut(..count).unwrap_or_default().chunks_mut(PIECE) {
            let mut made = [0.0; PIECE];
            let made = made.get_mut(..piece.len()).unwrap_or_default();
            for (at, sample) in (self.next..).zip(made.iter_mut()) {
                *sample = next(at);
            }
            self.ducking.apply(self.next, made);
            for (sum, sample) in piece.iter_mut().zip(made) {
                *sum += *sample;
            }
            self.next += piece.len() as u64;
        }
    }
}
