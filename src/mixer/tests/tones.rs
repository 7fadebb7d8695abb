//! The tones: what a person with closed eyes tells apart.

use supple::mixer::to_i16;
use supple::time::Frames;
use supple::timeline::{BELL, Beep, Cue};

use crate::support::measure::{level_above, peak, share_above, strokes, strongest, true_peak};
use crate::support::timelines::alone;

fn tones() -> Vec<(&'static str, Vec<f32>)> {
    let beeps = Beep::ALL.map(|beep| (beep.name(), alone(Cue::Beep(beep), beep.length())));
    let mut tones = Vec::from(beeps);
    tones.push(("bell", alone(Cue::Bell, BELL)));
    tones
}

/// With silence around it, so that its edges are part of what is measured.
fn surrounded(tone: &[f32]) -> Vec<f32> {
    let silence = vec![0.0; 9600];
    [silence.as_slice(), tone, &silence].concat()
}

#[test]
fn no_tone_has_energy_above_2500_hz() {
    for (name, tone) in tones() {
        let share = share_above(&surrounded(&tone), 2500.0);
        assert!(share < -50.0, "{name}: {share} dB");
        let rounded: Vec<f32> = tone.iter().map(|sample| f32::from(to_i16(*sample))).collect();
        let share = share_above(&surrounded(&rounded), 2500.0);
        assert!(share < -50.0, "{name} in 16 bits: {share} dB");
    }
}

#[test]
fn tones_differ_in_pattern_and_pitch() {
    let heard: Vec<_> = tones()
        .into_iter()
        .map(|(name, tone)| (name, strokes(&tone), tone.len(), strongest(&tone)))
        .collect();
    let counts: Vec<_> = heard.iter().map(|(name, strokes, ..)| (*name, strokes.len())).collect();
    let expected = [3, 2, 1, 1, 2, 3, 4, 1];
    assert!(counts.iter().zip(expected).all(|((_, count), want)| *count == want), "{counts:?}");
    for (index, (name, strokes, length, pitch)) in heard.iter().enumerate() {
        for (other, other_strokes, other_length, other_pitch) in &heard[index + 1..] {
            let pattern = strokes.len() != other_strokes.len() || length * 2 <= *other_length;
            assert!(pattern, "the pattern of {name} and {other}");
            let ratio = (pitch / other_pitch).max(other_pitch / pitch);
            assert!(
                ratio > 1.05,
                "the pitch of {name} ({pitch} Hz) and {other} ({other_pitch} Hz)"
            );
        }
    }
}

#[test]
fn start_rises_and_end_falls() {
    let halves = |beep: Beep| {
        let tone = alone(Cue::Beep(beep), beep.length());
        let (first, last) = (&tone[..5000], &tone[tone.len() - 9600..]);
        strongest(last) / strongest(first)
    };
    assert!(halves(Beep::Start) > 1.3);
    assert!(halves(Beep::End) < 0.75);
    let pitch = |beep: Beep| strongest(&alone(Cue::Beep(beep), beep.length()));
    assert!(pitch(Beep::Three) < pitch(Beep::Two) && pitch(Beep::Two) < pitch(Beep::One));
}

#[test]
fn the_tone_before_a_step_is_6_db_softer_than_the_countdown_or_more() {
    let mean = |tone: &[f32]| tone.iter().map(|sample| sample * sample).sum::<f32>();
    // The most that any 100 ms of a tone carry.
    let loudest = |beep: Beep| {
        let tone = surrounded(&alone(Cue::Beep(beep), beep.length()));
        tone.windows(4800).step_by(240).map(mean).fold(0.0_f32, f32::max)
    };
    let peak = |beep: Beep| peak(&alone(Cue::Beep(beep), beep.length()));
    for pip in [Beep::Three, Beep::Two, Beep::One] {
        let quieter = 10.0 * (loudest(pip) / loudest(Beep::Ready)).log10();
        assert!(quieter >= 6.0, "{pip:?}: {quieter} dB");
        assert!(peak(pip) - peak(Beep::Ready) >= 6.0, "{pip:?}");
    }
}

#[test]
fn tones_are_as_long_and_as_loud_as_they_should_be() {
    for (name, tone) in tones() {
        let level = peak(&tone);
        let range = if name == "ready" { -29.0..-25.0 } else { -17.0..-12.0 };
        assert!(range.contains(&level), "{name}: {level} dBFS");
        assert!(true_peak(&tone) < -12.0, "{name}");
    }
    for beep in [Beep::Three, Beep::Two, Beep::One] {
        assert!((Frames(7200)..=Frames(9600)).contains(&beep.length()));
    }
}

#[test]
fn edges_do_not_click() {
    for (name, tone) in tones() {
        let loudest = tone.iter().fold(0.0, |loudest: f32, sample| loudest.max(sample.abs()));
        assert!(tone[0] < loudest / 100.0, "the start of {name}");
        assert!(tone[tone.len() - 1].abs() < loudest / 100.0, "the end of {name}");
        let around = surrounded(&tone);
        for (edge, at) in [("start", 9600), ("end", 9600 + tone.len())] {
            let level = level_above(&around[at - 1200..at + 1200], 5000.0);
            assert!(level < -85.0, "the {edge} of {name}: {level} dBFS above 5 kHz");
        }
    }
}
