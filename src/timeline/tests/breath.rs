//! The sound of breathing.

use supple::routine::Phase;
use supple::time::Millis;
use supple::timeline::Cue;

use crate::support::measure::{centroid, loudest_moment, loudness, peak, rms, share_above};
use crate::support::timelines::{alone, breath, mixed, speech, timeline};

const LENGTHS: [u64; 8] = [500, 700, 1000, 2000, 4000, 6000, 10_000, 30_000];

fn sound(phase: Phase, length: u64) -> Vec<f32> {
    alone(Cue::Breath(phase), Millis(length).frames())
}

#[test]
fn breath_is_20_db_below_speech() {
    let spoken =
        mixed(&timeline(vec![speech(0, "A line that is long enough to be measured well.")]));
    let speech = loudness(&spoken);
    assert!((-20.0..-18.0).contains(&speech), "the test's speech is at {speech} LUFS");
    for phase in [Phase::In, Phase::Out] {
        for length in LENGTHS {
            let heard = sound(phase, length);
            let loudest = loudest_moment(&heard).max(loudness(&heard));
            assert!(loudest < -40.0, "{phase:?} of {length} ms: {loudest} LUFS");
            assert!(rms(&heard) > -55.0, "{phase:?} of {length} ms cannot be heard");
        }
    }
}

#[test]
fn no_breath_of_a_long_routine_is_too_loud() {
    for phase in [Phase::In, Phase::Out] {
        let events = (0..100).map(|number| breath(number * 240_000, phase, Millis(5000))).collect();
        let loudest = loudest_moment(&mixed(&timeline(events)));
        assert!(loudest < -40.0, "{phase:?}: {loudest} LUFS");
    }
}

#[test]
fn inhale_rises_and_exhale_falls() {
    for length in LENGTHS {
        let thirds = |phase: Phase| {
            let heard = sound(phase, length);
            let third = heard.len() / 3;
            [0, 1, 2].map(|part| centroid(&heard[part * third..(part + 1) * third]))
        };
        let [first, middle, last] = thirds(Phase::In);
        assert!(first * 1.2 < middle && middle * 1.2 < last, "in: {first}, {middle}, {last} Hz");
        let [first, middle, last] = thirds(Phase::Out);
        assert!(first > middle * 1.2 && middle > last * 1.1, "out: {first}, {middle}, {last} Hz");
    }
}

#[test]
fn a_breath_out_is_darker_than_one_in() {
    for length in LENGTHS {
        let (inward, outward) = (sound(Phase::In, length), sound(Phase::Out, length));
        assert!(centroid(&inward) > 1.8 * centroid(&outward));
        assert!(share_above(&inward, 6000.0) < -40.0);
        assert!(share_above(&outward, 6000.0) < -50.0);
    }
}

#[test]
fn a_breath_comes_and_goes_softly() {
    for phase in [Phase::In, Phase::Out] {
        for length in LENGTHS {
            let heard = sound(phase, length);
            let (first, last) = (&heard[..96], &heard[heard.len() - 96..]);
            assert!(peak(first) < -65.0 && peak(last) < -65.0, "{phase:?} of {length} ms");
        }
    }
}

#[test]
fn a_held_breath_is_silent() {
    assert!(sound(Phase::Hold, 4000).iter().all(|sample| *sample == 0.0));
}
