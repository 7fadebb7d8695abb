//! What is heard when, resolved: no name is looked up and nothing is made while mixing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::clip::{Clip, Utterance};
use crate::routine::Phase;
use crate::session::Ground;
use crate::time::{Frames, index};
use crate::timeline::{Cue, Event, Timeline};

use super::bed::{BedNoise, Grain, GrainSource};
use super::breath::Breath;
use super::ducking::Ducking;
use super::keep_alive::{gaps, keep_alive_tone};
use super::lead_in::LeadIn;
use super::music::Music;
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
    LeadIn,
    Breath(Phase),
    Clip(Arc<Clip>),
    /// What keeps speakers awake, in the gap that it fills.
    KeepAlive,
    Grain(Grain, Arc<Ducking>),
    Music(Music, Arc<Ducking>),
}

/// A sound while it is heard; what it needs beside its [`Placed`].
#[derive(Debug)]
pub(super) enum Player {
    LeadIn(LeadIn),
    Breath(Breath),
    /// The next of its samples.
    Clip(usize),
    /// The next of its frames.
    KeepAlive(u64),
    Grain(GrainSource, u64),
    Music(u64),
}

/// Frames of a bed that are made before they step back.
const PIECE: usize = 512;

/// What brings one's own music to the level of a bed, 19 LU below the words.
const MUSIC_GAIN: f32 = 0.125_892_54 / 32_768.0;

impl Placed {
    fn clip(at: Frames, clip: &Arc<Clip>) -> Self {
        let length = clip.samples.len().min(index(clip.frames.0));
        Self { at: at.0, end: at.0 + length as u64, sound: Sound::Clip(Arc::clone(clip)) }
    }

    /// Gives its samples to a bed of the listener's own.
    pub(super) fn set_music(&mut self, own: &Music) {
        if let Sound::Music(music, _) = &mut self.sound {
            *music = own.clone();
        }
    }

    /// Its player at its first frame, or nothing where it is silent.
    pub(super) fn player(&self) -> Option<Player> {
        let frames = Frames(self.end - self.at);
        match &self.sound {
            Sound::LeadIn => Some(Player::LeadIn(LeadIn::new(frames))),
            Sound::Breath(phase) => Breath::new(*phase, frames, self.at).map(Player::Breath),
            Sound::Clip(_) => Some(Player::Clip(0)),
            Sound::KeepAlive => Some(Player::KeepAlive(self.at)),
            Sound::Grain(grain, _) => Some(Player::Grain(GrainSource::new(*grain), self.at)),
            Sound::Music(..) => Some(Player::Music(self.at)),
        }
    }
}

impl Player {
    /// Adds the next frames to `out`, until the sound is over.
    pub(super) fn add(&mut self, placed: &Placed, out: &mut [f32]) {
        match (self, &placed.sound) {
            (Self::LeadIn(lead), _) => lead.add(out),
            (Self::Breath(breath), _) => breath.add(out),
            (Self::Clip(next), Sound::Clip(clip)) => {
                let samples = clip.samples.get(*next..index(placed.end - placed.at));
                for (sum, sample) in out.iter_mut().zip(samples.unwrap_or_default()) {
                    *sum += sample;
                }
                *next += out.len();
            }
            (Self::KeepAlive(frame), _) => {
                for (at, sum) in (*frame..placed.end).zip(out.iter_mut()) {
                    *sum += keep_alive_tone(at, placed.at, placed.end);
                }
                *frame += out.len() as u64;
            }
            (Self::Grain(sounding, frame), Sound::Grain(_, ducking)) => {
                add_ducked(frame, placed.end, ducking, out, |_| sounding.next());
            }
            (Self::Music(frame), Sound::Music(Music(music), ducking)) => {
                add_ducked(frame, placed.end, ducking, out, |at| {
                    let place = at.checked_rem(music.len() as u64).map_or(0, index);
                    f32::from(music.get(place).copied().unwrap_or_default()) * MUSIC_GAIN
                });
            }
            (Self::Clip(_) | Self::Grain(..) | Self::Music(_), _) => {}
        }
    }

    /// Lets `frames` frames go by unheard. What follows is the same as if they had been heard.
    pub(super) fn skip(&mut self, placed: &Placed, frames: u64) {
        match self {
            Self::Clip(next) => return *next += index(frames),
            Self::KeepAlive(frame) | Self::Music(frame) => return *frame += frames,
            Self::Grain(sounding, frame) => {
                *frame += frames;
                return sounding.skip(frames);
            }
            Self::LeadIn(_) | Self::Breath(_) => {}
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

/// Adds the next frames of a bed that steps back under the cues.
fn add_ducked(
    frame: &mut u64,
    end: u64,
    ducking: &Ducking,
    out: &mut [f32],
    mut next: impl FnMut(u64) -> f32,
) {
    let count = out.len().min(index(end.saturating_sub(*frame)));
    for piece in out.get_mut(..count).unwrap_or_default().chunks_mut(PIECE) {
        let mut made = [0.0; PIECE];
        let made = made.get_mut(..piece.len()).unwrap_or_default();
        for (at, sample) in (*frame..).zip(made.iter_mut()) {
            *sample = next(at);
        }
        ducking.apply(*frame, made);
        for (sum, sample) in piece.iter_mut().zip(made) {
            *sum += *sample;
        }
        *frame += piece.len() as u64;
    }
}

/// All sounds of a timeline that are heard from one frame to another, in order of time; at equal
/// times in the timeline's order.
pub(super) fn place(
    timeline: &Timeline,
    heard: &Range<Frames>,
    mut clips: impl FnMut(&str) -> Option<Utterance>,
) -> Result<Vec<Placed>, MissingClip> {
    let mut sounds = vec![Placed { at: 0, end: timeline.lead_in.0, sound: Sound::LeadIn }];
    sounds.extend(beneath(timeline, &(heard.start.0..heard.end.0)));
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
                let placed = |part: &crate::clip::Segment| Placed::clip(*at + part.at, &part.clip);
                sounds.extend(spoken.segments.iter().map(placed));
            }
        }
    }
    sounds.retain(|sound| sound.at < sound.end);
    sounds.sort_by_key(|sound| sound.at);
    Ok(sounds)
}

/// What sounds beneath the cues between two frames: a bed, or what keeps silence from being one.
fn beneath(timeline: &Timeline, heard: &Range<u64>) -> Vec<Placed> {
    let ducking = || Arc::new(Ducking::new(&timeline.events, timeline.frames));
    let kind = match &timeline.backdrop.ground {
        Ground::None => return between_cues(timeline, heard),
        Ground::Own => {
            let sound = Sound::Music(Music::default(), ducking());
            return vec![Placed { at: 0, end: timeline.frames.0, sound }];
        }
        Ground::Rain => BedNoise::Rain,
        Ground::Ocean => BedNoise::Ocean,
        Ground::Brown => BedNoise::Brown,
    };
    let ducking = ducking();
    let placed = |grain: Grain| {
        let end = grain.end().min(timeline.frames.0);
        Placed { at: grain.at, end, sound: Sound::Grain(grain, Arc::clone(&ducking)) }
    };
    kind.grains(heard).map(placed).collect()
}

/// What is heard, or not, in the long silences of a timeline.
fn between_cues(timeline: &Timeline, heard: &Range<u64>) -> Vec<Placed> {
    let mut sounds = Vec::new();
    for gap in gaps(timeline, heard) {
        if timeline.backdrop.keep_awake {
            sounds.push(Placed { at: gap.from, end: gap.to, sound: Sound::KeepAlive });
        }
        if gap.leads {
            sounds.push(Placed { at: gap.lead(), end: gap.to, sound: Sound::LeadIn });
        }
    }
    sounds
}

/// The most sounds that are heard at once.
pub(super) fn most_at_once(sounds: &[Placed]) -> usize {
    let mut ends: Vec<u64> = sounds.iter().map(|sound| sound.end).collect();
    ends.sort_unstable();
    let over = |at: u64| ends.partition_point(|end| *end <= at);
    let at_once = |(begun, sound): (usize, &Placed)| (begun + 1).saturating_sub(over(sound.at));
    sounds.iter().enumerate().map(at_once).max().unwrap_or(0)
}
