//! Claims about how loud the voices are, measured as EBU R 128 says.

use ebur128::{EbuR128, Mode};
use supple::language::{Language, spell_out};
use supple::speech::{self, EngineName, Voice, is_installed};
use supple::time::RATE;

use crate::support::measure::share_above;

/// What every voice is to be at, in LUFS, for mono.
const TARGET: f64 = -19.0;

/// How far from it, in LU, the reference sentences may be; the gains have one decimal.
const TOLERANCE: f64 = 0.1;

/// The true peak that no clip may exceed, in dBTP: what sounds beside it has room up to -1.
const MOST_PEAK: f64 = -2.3;

/// Ten sentences as routines have them.
fn reference(language: Language) -> Vec<&'static str> {
    let sentences = match language {
        Language::English => include_str!("reference/en.txt"),
        Language::German => include_str!("reference/de.txt"),
        Language::Spanish => include_str!("reference/es.txt"),
        Language::French => include_str!("reference/fr.txt"),
        Language::Italian => include_str!("reference/it.txt"),
    };
    let sentences: Vec<&str> = sentences.lines().collect();
    assert_eq!(sentences.len(), 10, "{language:?}");
    sentences
}

/// Loudness in LUFS of all reference sentences in a row, and their true peak in dBTP.
fn measure(voice: &Voice) -> (f64, f64) {
    let language = Language::from_tag(&voice.language).unwrap();
    let engine = speech::open(voice).unwrap();
    let mut meter = EbuR128::new(1, RATE, Mode::I | Mode::TRUE_PEAK).unwrap();
    for sentence in reference(language) {
        let clip = engine.synthesize(&spell_out(sentence, language)).unwrap();
        meter.add_frames_f32(&clip.samples).unwrap();
        meter.add_frames_f32(&vec![0.0; usize::try_from(voice.pause.frames().0).unwrap()]).unwrap();
    }
    (meter.loudness_global().unwrap(), 20.0 * meter.true_peak(0).unwrap().log10())
}

fn speaking() -> impl Iterator<Item = Voice> {
    let sounds = |voice: &Voice| voice.engine != EngineName::Mute && is_installed(voice);
    assert!(speech::shipped_voices().any(|voice| voice.name == "heart" && sounds(&voice)));
    speech::shipped_voices().filter(sounds)
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn speech_of_every_voice_is_at_its_loudness() {
    let mut wrong = Vec::new();
    for voice in speaking() {
        let (loudness, peak) = measure(&voice);
        println!("{}: {loudness:.2} LUFS, {peak:.2} dBTP, gain {}", voice.name, voice.gain);
        if (loudness - TARGET).abs() > TOLERANCE || peak > MOST_PEAK {
            wrong.push(voice.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn no_peak_passes_the_ceiling_however_loud_a_voice_is_set() {
    for voice in speaking() {
        let (_, peak) = measure(&Voice { gain: voice.gain + 12.0, ..voice });
        assert!(peak <= MOST_PEAK, "{peak} dBTP");
    }
}

/// Sentences in which a vowel begins with a peak far above the rest.
const SUDDEN: [&str; 4] = [
    "Put everything within reach now.",
    "Breathe in as the sound rises, and out as it falls.",
    "Seated rhomboid stretch.",
    "Exercise one of eight.",
];

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn nothing_is_heard_above_what_heart_makes() {
    let heart = speaking().find(|voice| voice.name == "heart").unwrap();
    let engine = speech::open(&heart).unwrap();
    for sentence in SUDDEN {
        let clip = engine.synthesize(sentence).unwrap();
        // The network makes sound up to 12 kHz.
        let above = share_above(&clip.samples, 13_000.0);
        assert!(above < -80.0, "{above} dB above 13 kHz in {sentence}");
    }
}
