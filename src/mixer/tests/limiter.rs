//! Claims about the limiter.

use proptest::prelude::{any, prop, proptest};
use supple::mixer::Limiter;

use crate::support::measure::{peak, share_above, true_peak};

/// -2 dBFS.
const CEILING: f32 = 0.794;

/// A second of a voiced sound: the harmonics of 120 Hz up to 8 kHz, whose peaks come together once a period, with a level
/// that rises and falls.
#[expect(clippy::cast_possible_truncation, reason = "a sample is this exact")]
fn voiced(level: f64) -> Vec<f32> {
    let harmonics: u8 = 66;
    let sample = |at: u16| {
        let turn = std::f64::consts::TAU * f64::from(at) / 48_000.0;
        let sum: f64 = (1..=harmonics).map(|number| (120.0 * f64::from(number) * turn).cos()).sum();
        (level * sum / f64::from(harmonics) * (0.5 - 0.5 * turn.cos())) as f32
    };
    (0..48_000).map(sample).collect()
}

#[test]
fn a_limited_voice_has_nothing_above_its_own_band() {
    for level in [1.0, 2.0, 4.0] {
        let mut sound = voiced(level);
        Limiter::limit(&mut sound, CEILING);
        let (above, peak) = (share_above(&sound, 13_000.0), true_peak(&sound));
        assert!(above < -80.0, "{above} dB above 13 kHz at {level}");
        assert!(peak <= -1.9, "{peak} dBTP at {level}");
    }
}

#[test]
fn a_soft_sound_stays_as_it_is() {
    let sound = voiced(0.4);
    let mut limited = sound.clone();
    Limiter::limit(&mut limited, CEILING);
    assert_eq!(limited, sound);
    Limiter::limit(&mut [], CEILING);
}

proptest! {
    #[test]
    fn no_sample_is_raised_or_moved(sound in prop::collection::vec(any::<i8>(), 1..2_000), level in 1_u8..40) {
        let sound: Vec<f32> = sound.iter().map(|&sample| f32::from(sample) * f32::from(level) / 1280.0).collect();
        let mut limited = sound.clone();
        Limiter::limit(&mut limited, CEILING);
        assert!(peak(&limited) <= -1.99);
        for (limited, sample) in limited.iter().zip(&sound) {
            assert!(limited.abs() <= sample.abs() && limited * sample >= 0.0, "{sample} became {limited}");
            assert_eq!(*limited == 0.0, *sample == 0.0);
        }
    }
}
