//! What is heard when, resolved: no name is looked up and nothing is made while mixing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::routine::Phase;
use crate::speech::{Clip, Utterance};
use crate::time::Frames;
use crate::timeline::{Cue, Event, Timeline};

use super::bed::Bed;
use super::breath::Breath;
use super::{MissingClip, tone};

/// One sound and its place.
#[derive(Debug)]
pub(super) struct Placed {
    /// Its first frame.
    pub(super) at: u64,
    /// The frame after its last.
    pub(super) end: u64,
    sound: Sound,
}

#[derive(Debug)]
enum Sound {
    Bed,
    Breath(Phase),
    Clip(Arc<Clip>),
}

/// A sound while it is heard; what it needs beside its [`Placed`].
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a box would be made in the audio callback")]
pub(super) enum Player {
    Bed(Bed),
    Breath(Breath),
    /// The next of its samples.
    Clip(usize),
}

impl Placed {
    fn clip(at: Frames, clip: &Arc<Clip>) -> Self {
        let length = clip.samples.len().min(index(clip.frames.0));
        Self { at: at.0, end: at.0 + length as u64, sound: Sound::Clip(Arc::clone(clip)) }
    }

    /// Its player at its first frame, or nothing where it is silent.
    pub(super) fn player(&self) -> Option<Player> {
        let frames = Frames(self.end - self.at);
        match &self.sound {
            Sound::Bed => Some(Player::Bed(Bed::new(frames))),
            Sound::Breath(phase) => Breath::new(*phase, frames, self.at).map(Player::Breath),
            Sound::Clip(_) => Some(Player::Clip(0)),
        }
    }
}

impl Player {
    /// Adds the next frames to `out`, until the sound is over.
    pub(super) fn add(&mut self, placed: &Placed, out: &mut [f32]) {
        match (self, &placed.sound) {
            (Self::Bed(bed), _) => bed.add(out),
            (Self::Breath(breath), _) => breath.add(out),
            (Self::Clip(next), Sound::Clip(clip)) => {
                let samples = clip.samples.get(*next..index(placed.end - placed.at));
                for (sum, sample) in out.iter_mut().zip(samples.unwrap_or_default()) {
                    *sum += sample;
                }
                *next += out.len();
            }
            (Self::Clip(_), Sound::Bed | Sound::Breath(_)) => {}
        }
    }

    /// Lets `frames` frames go by unheard. What follows is the same as if they had been heard.
    pub(super) fn skip(&mut self, placed: &Placed, frames: u64) {
        if let Self::Clip(next) = self {
            *next += index(frames);
            return;
        }
        let mut unheard = [0.0; 512];
        let mut left = index(frames);
        while left > 0 {
            let count = left.min(unheard.len());
            self.add(placed, unheard.get_mut(..count).unwrap_or_default());
            left -= count;
        }
    }
}

/// All sounds of a timeline that are heard from one frame to another, in order of time; at equal
/// times in the timeline's order.
pub(super) fn place(
    timeline: &Timeline,
    heard: &Range<Frames>,
    mut clips: impl FnMut(&str) -> Option<Utterance>,
) -> Result<Vec<Placed>, MissingClip> {
    let mut sounds = vec![Placed { at: 0, end: timeline.lead_in.0, sound: Sound::Bed }];
    let mut tones = BTreeMap::new();
    let events = timeline.events.iter();
    let events =
        events.filter(|event| event.at < heard.end && event.at + event.frames > heard.start);
    for Event { at, frames, cue, .. } in events {
        match cue {
            Cue::Beep(beep) => {
                let clip = tones.entry(Some(*beep)).or_insert_with(|| Arc::new(tone::beep(*beep)));
                sounds.push(Placed::clip(*at, clip));
            }
            Cue::Bell => {
                let clip = tones.entry(None).or_insert_with(|| Arc::new(tone::bell()));
                sounds.push(Placed::clip(*at, clip));
            }
            Cue::Breath(Phase::Hold) => {}
            Cue::Breath(phase) => {
                let end = at.0 + frames.0;
                sounds.push(Placed { at: at.0, end, sound: Sound::Breath(*phase) });
            }
            Cue::Speech(text) => {
                let spoken = clips(text).ok_or_else(|| MissingClip(Arc::clone(text)))?;
                let placed =
                    |part: &crate::speech::Segment| Placed::clip(*at + part.at, &part.clip);
                sounds.extend(spoken.segments.iter().map(placed));
            }
        }
    }
    sounds.retain(|sound| sound.at < sound.end);
    sounds.sort_by_key(|sound| sound.at);
    Ok(sounds)
}

/// The most sounds that are heard at once.
pub(super) fn most_at_once(sounds: &[Placed]) -> usize {
    let mut ends: Vec<u64> = sounds.iter().map(|sound| sound.end).collect();
    ends.sort_unstable();
    let over = |at: u64| ends.partition_point(|end| *end <= at);
    let at_once = |(begun, sound): (usize, &Placed)| (begun + 1).saturating_sub(over(sound.at));
    sounds.iter().enumerate().map(at_once).max().unwrap_or(0)
}

/// A place in memory; a sound longer than memory could not be held.
fn index(frames: u64) -> usize {
    usize::try_from(frames).unwrap_or(usize::MAX)
}
