//! The places of all sounds of a timeline.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::clip::Segment;
use crate::session::BedSource;
use crate::time::Frames;
use crate::timeline::{Cue, Event, Timeline};

use super::bed::BedNoise;
use super::ducking::Ducking;
use super::keep_alive::gaps;
use super::missing_clip::{ClipAnswer, MissingClip};
use super::source::Placed;
use super::tone;

/// All sounds of a timeline that are heard from one frame to another, in order of time; at equal
/// times in the timeline's order.
pub(super) fn place<A: ClipAnswer>(
    timeline: &Timeline,
    heard: &Range<Frames>,
    mut clips: impl FnMut(&str) -> A,
) -> Result<Vec<Placed>, MissingClip> {
    let mut sounds = vec![Placed::lead_in(0, timeline.lead_in.0)];
    sounds.extend(beneath(timeline, &(heard.start.0..heard.end.0)));
    let mut tones = BTreeMap::new();
    let events = timeline.events.iter();
    let events =
        events.filter(|event| event.at < heard.end && event.at + event.length > heard.start);
    for Event { at, length, cue, .. } in events {
        match cue {
            Cue::Beep(beep) => {
                let clip = tones.entry(Some(*beep)).or_insert_with(|| Arc::new(tone::beep(*beep)));
                sounds.push(Placed::clip(*at, clip));
            }
            Cue::Bell => {
                let clip = tones.entry(None).or_insert_with(|| Arc::new(tone::bell()));
                sounds.push(Placed::clip(*at, clip));
            }
            Cue::Breath(phase) => sounds.extend(Placed::breath(*phase, *at, *length)),
            Cue::Speech(text) => {
                let spoken = clips(text)
                    .utterance()
                    .map_err(|reason| MissingClip { line: Arc::clone(text), reason })?;
                let placed = |part: &Segment| Placed::clip(*at + part.at, &part.clip);
                sounds.extend(spoken.segments.iter().map(placed));
            }
        }
    }
    sounds.retain(|sound| sound.at < sound.end);
    sounds.sort_by_key(|sound| sound.at);
    Ok(sounds)
}

/// The sounds beneath the cues between two frames: a bed, or the tones that keep speakers awake.
fn beneath(timeline: &Timeline, heard: &Range<u64>) -> Vec<Placed> {
    let ducking = || Arc::new(Ducking::new(&timeline.events, timeline.length));
    let noise = match &timeline.ambience.bed {
        BedSource::None => return between_cues(timeline, heard),
        BedSource::Own => return vec![Placed::music(ducking(), timeline.length)],
        BedSource::Rain => BedNoise::Rain,
        BedSource::Ocean => BedNoise::Ocean,
        BedSource::Brown => BedNoise::Brown,
    };
    let ducking = ducking();
    let grains = noise.grains(heard);
    grains.map(|grain| Placed::grain(grain, &ducking, timeline.length)).collect()
}

/// The keep-alive tones, or none, in the long silences of a timeline.
fn between_cues(timeline: &Timeline, heard: &Range<u64>) -> Vec<Placed> {
    let mut sounds = Vec::new();
    for gap in gaps(timeline, heard) {
        if timeline.ambience.keep_awake {
            sounds.push(Placed::keep_alive(gap));
        }
        if gap.leads {
            sounds.push(Placed::lead_in(gap.lead(), gap.to));
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
