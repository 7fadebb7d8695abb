//! The mixer: which frame holds what.

use proptest::prelude::{prop, proptest};
use supple::mixer::{Mixer, to_i16};
use supple::time::{Frames, Millis};
use supple::timeline::{BELL, Beep, Timeline};

use crate::support::measure::{peak, rms, true_peak};
use crate::support::timelines::{beep, bell, everything, job, mixed, mixer, speech, timeline};

/// All frames of a timeline, asked for in blocks of these sizes, over and over.
fn in_blocks(timeline: &Timeline, sizes: &[usize]) -> Vec<f32> {
    let mut mixer = mixer(timeline);
    let mut samples = Vec::new();
    for size in sizes.iter().cycle() {
        let mut block = vec![1.0; *size];
        let count = mixer.fill(&mut block);
        samples.extend_from_slice(&block[..count]);
        assert_eq!(mixer.position(), Frames(samples.len() as u64));
        if count < *size {
            assert!(block[count..].iter().all(|sample| *sample == 0.0));
            return samples;
        }
    }
    unreachable!("there is at least one size")
}

fn bits(samples: &[f32]) -> Vec<u32> {
    samples.iter().map(|sample| sample.to_bits()).collect()
}

#[test]
fn blocks_of_any_size_give_the_same_samples() {
    let timeline = everything();
    let whole = bits(&mixed(&timeline));
    for size in [1, 64, 997, 48_000] {
        assert!(bits(&in_blocks(&timeline, &[size])) == whole, "blocks of {size}");
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(24))]

    #[test]
    fn blocks_of_random_sizes_give_the_same_samples(
        sizes in prop::collection::vec(1_usize..5000, 1..20),
    ) {
        let timeline = everything();
        assert!(bits(&in_blocks(&timeline, &sizes)) == bits(&mixed(&timeline)));
    }

    #[test]
    fn rendering_from_anywhere_equals_the_rest_of_the_whole(at in 0_u64..860_000) {
        from_the_middle(&everything(), &[at]);
    }
}

/// Seeks one mixer to each of `places` in turn and compares what follows with the whole.
fn from_the_middle(timeline: &Timeline, places: &[u64]) {
    let whole = mixed(timeline);
    let mut mixer = mixer(timeline);
    for at in places {
        let at = usize::try_from(*at).unwrap().min(whole.len());
        mixer.seek(Frames(at as u64));
        assert_eq!(mixer.position(), Frames(at as u64));
        let mut rest = vec![0.0; whole.len() - at];
        assert_eq!(mixer.fill(&mut rest), rest.len());
        assert!(bits(&rest) == bits(&whole[at..]), "from frame {at}");
    }
}

#[test]
fn rendering_from_the_middle_equals_the_middle() {
    let timeline = everything();
    let mut places: Vec<u64> = timeline.events.iter().map(|event| event.at.0).collect();
    places.extend(timeline.events.iter().map(|event| event.at.0 + event.length.0 / 2));
    places.extend(timeline.events.iter().map(|event| event.at.0 + event.length.0));
    places.extend([0, 1, 24_000, timeline.length.0, u64::from(u32::MAX)]);
    from_the_middle(&timeline, &places);
}

#[test]
fn every_beep_starts_on_its_frame() {
    let mut events = Vec::new();
    let mut at = 48_000;
    for (number, tone) in Beep::ALL.into_iter().cycle().take(60).enumerate() {
        events.push(beep(at, tone));
        at += tone.length().0 + 1 + 7919 * number as u64 % 4801;
    }
    events.push(bell(at));
    let timeline = timeline(events);
    let samples: Vec<i16> = mixed(&timeline).into_iter().map(to_i16).collect();
    for event in &timeline.events {
        let at = usize::try_from(event.at.0).unwrap();
        let end = at + usize::try_from(event.length.0).unwrap();
        assert_eq!(samples[at - 1], 0, "before {event:?}");
        assert_ne!(samples[at], 0, "at {event:?}");
        assert_eq!(samples[end], 0, "after {event:?}");
        // A bell dies away; a beep lasts as long as it says.
        let last = &samples[end - 96..end];
        assert!(event.length == BELL || last.iter().any(|sample| *sample != 0), "{event:?}");
    }
}

#[test]
fn gaps_are_silent() {
    let timeline = everything();
    let samples = mixed(&timeline);
    let mut heard = vec![false; samples.len()];
    heard[..48_000].fill(true);
    for event in &timeline.events {
        let at = usize::try_from(event.at.0).unwrap();
        heard[at..at + usize::try_from(event.length.0).unwrap()].fill(true);
    }
    let gap = |(sample, heard): (&f32, &bool)| *heard || *sample == 0.0;
    assert!(heard.iter().any(|heard| !heard));
    assert!(samples.iter().zip(&heard).all(gap));
    let last = samples.len() - usize::try_from(Millis(300).frames().0).unwrap();
    assert!(samples[last..].iter().all(|sample| *sample == 0.0));
}

#[test]
fn lead_in_is_never_silent() {
    for length in [300, 1000, 1500, 20_000] {
        let lead_in = Millis(length).frames();
        let frames = lead_in + Frames(4800);
        let samples = mixed(&Timeline { lead_in, length: frames, ..timeline(Vec::new()) });
        let (bed, after) = samples.split_at(usize::try_from(lead_in.0).unwrap());
        let silent = |sample: &f32| to_i16(*sample) == 0;
        let longest = bed.chunk_by(|a, b| silent(a) && silent(b)).map(<[f32]>::len).max();
        assert!(longest.unwrap() < 480, "{longest:?} frames of silence in {length} ms");
        assert!(after.iter().all(|sample| *sample == 0.0));
        if length >= 1000 {
            let level = rms(&bed[9600..bed.len() - 9600]);
            assert!((-51.5..-48.5).contains(&level), "{level} dBFS");
        }
    }
}

#[test]
fn two_renders_are_identical() {
    assert!(bits(&mixed(&everything())) == bits(&mixed(&everything())));
}

/// The sum of the bits of everything but speech, whose test clips are not made for this.
#[test]
fn the_samples_are_the_same_on_every_platform() {
    let mut timeline = everything();
    timeline.events.retain(|event| !matches!(event.cue, supple::timeline::Cue::Speech(_)));
    let step = |hash: u64, sample: u32| (hash ^ u64::from(sample)).wrapping_mul(0x0100_0000_01b3);
    let hash = bits(&mixed(&timeline)).into_iter().fold(0xcbf2_9ce4_8422_2325, step);
    assert_eq!(format!("{hash:016x}"), "87bf68192572df70");
}

#[test]
fn nothing_clips() {
    let samples = mixed(&everything());
    assert!(peak(&samples) < -3.0, "{} dBFS", peak(&samples));
    assert!(true_peak(&samples) < -1.0, "{} dBTP", true_peak(&samples));
    assert!(true_peak(&mixed(&job(1))) < -1.0);
}

#[test]
fn a_line_without_a_clip_is_an_error() {
    let timeline = timeline(vec![speech(0, "Sit down.")]);
    let error = Mixer::new(&timeline, |_| None).unwrap_err();
    assert_eq!(error.to_string(), "no clip was made for \"Sit down.\"");
}
