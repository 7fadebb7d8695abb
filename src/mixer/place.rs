//! The places of all sounds of a timeline.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::clip::{Clip, Segment};
use crate::session::BedSource;
use crate::time::Frames;
use crate::timeline::{Beep, Cue, Event, Timeline};

use super::bed::BedNoise;
use super::ducking::Ducking;
use super::keep_alive::gaps;
use super::missing_clip::{ClipAnswer, MissingClip};
use super::source::Placed;
use super::tone;

/// The gain of a tone beside words, -8 dB: it is heard, and all of it together stays below -1 dBTP.
const BESIDE_WORDS: f32 = 0.4;

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
    // The frame after the last word so far.
    let mut spoken = Frames::ZERO;
    for (index, Event { at, length, cue, .. }) in timeline.events.iter().enumerate() {
        let end = *at + *length;
        if matches!(cue, Cue::Speech(_)) {
            spoken = spoken.max(end);
        }
        if *at >= heard.end || end <= heard.start {
            continue;
        }
        let later = timeline.events.get(index + 1..).unwrap_or_default();
        let is_beside_words = || *at < spoken || later_words(later, end);
        match cue {
            Cue::Beep(beep) => {
                let key = (Some(*beep), is_beside_words());
                let clip = tones.entry(key).or_insert_with(|| tone_clip(key));
                sounds.push(Placed::clip(*at, clip));
            }
            Cue::Bell => {
                let key = (None, is_beside_words());
                let clip = tones.entry(key).or_insert_with(|| tone_clip(key));
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

/// True if words begin before `end` in the events after a tone.
fn later_words(later: &[Event], end: Frames) -> bool {
    let mut beside = later.iter().take_while(|event| event.at < end);
    beside.any(|event| matches!(event.cue, Cue::Speech(_)))
}

/// The sound of a tone, or of a bell where there is none; softer where it is beside words.
fn tone_clip((beep, is_beside_words): (Option<Beep>, bool)) -> Arc<Clip> {
    let mut clip = beep.map_or_else(tone::bell, tone::beep);
    if is_beside_words {
        clip.samples.iter_mut().for_each(|sample| *sample *= BESIDE_WORDS);
    }
    Arc::new(clip)
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
