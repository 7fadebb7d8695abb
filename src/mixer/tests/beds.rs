//! What sounds beneath the words, and in long silences.

use std::fs;

use proptest::prelude::proptest;
use supple::mixer::{Blocks, GainLimiter, Mixer, Music, to_i16};
use supple::music;
use supple::routine::Phase;
use supple::session::{Ambience, BedSource};
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Cue, Timeline};

use crate::support::folder::Folder;
use crate::support::measure::{level_above, loudness, peak, rms, true_peak};
use crate::support::timelines::{
    beep, breath, event, everything, mixed, mixer, speech, spoken, timeline,
};
use crate::support::{session, supple};

/// A minute with a word and a tone in it; the word is silent, so that only the rest is heard.
fn sparse(ambience: Ambience) -> Timeline {
    let events = vec![
        event(20 * 48_000, Cue::Speech("A word.".into()), Frames(48_000)),
        beep(40 * 48_000, Beep::Start),
    ];
    let frames = Millis::minutes(1).frames();
    Timeline { length: frames, lead_in: Frames(48_000), ambience, ..timeline(events) }
}

fn heard(timeline: &Timeline) -> Vec<f32> {
    let silent = |_: &str| {
        let clip = supple::clip::Clip::silence(Frames(48_000)).into();
        Some(supple::clip::Utterance::joined([clip], Frames::ZERO))
    };
    let mut samples = vec![0.0; usize::try_from(timeline.length.0).unwrap()];
    Mixer::new(timeline, silent).unwrap().with_music(Some(&own())).fill(&mut samples);
    samples
}

fn seconds(samples: &[f32], from: f32, to: f32) -> &[f32] {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "short and positive"
    )]
    let at = |second: f32| (second * 48_000.0).round() as usize;
    &samples[at(from)..at(to)]
}

const BEDS: [BedSource; 4] = [BedSource::Rain, BedSource::Ocean, BedSource::Brown, BedSource::Own];

/// Music of the listener's own.
fn own() -> Music {
    let hum = |frame: u32| to_i16((frame as f32 / 1000.0).sin() * 0.2);
    Music((0..301_007).map(hum).collect())
}

fn with(bed: BedSource) -> Ambience {
    Ambience { bed, keep_awake: false }
}

#[test]
fn a_cue_after_silence_is_led_to() {
    let samples = heard(&sparse(Ambience::default()));
    for cue in [20.0, 40.0] {
        let lead = rms(seconds(&samples, cue - 0.6, cue - 0.2));
        assert!((-54.0..-46.0).contains(&lead), "{lead} dBFS before {cue} s");
        assert!(seconds(&samples, cue - 5.0, cue - 0.9).iter().all(|sample| *sample == 0.0));
    }
    // What follows at once needs no lead.
    let close = vec![beep(96_000, Beep::Start), beep(96_000 + 19_200 + 48_000, Beep::End)];
    let samples = mixed(&timeline(close));
    assert!(samples[96_000 + 19_200..96_000 + 19_200 + 48_000].iter().all(|s| *s == 0.0));
}

#[test]
fn speakers_are_kept_awake_below_what_is_heard() {
    let samples = heard(&sparse(Ambience { keep_awake: true, ..Ambience::default() }));
    for (from, to) in [(2.0, 19.0), (22.0, 39.0), (42.0, 59.0)] {
        let silence = seconds(&samples, from, to);
        let peak = peak(silence);
        assert!((-70.0..-60.0).contains(&peak), "{peak} dBFS");
        let above = level_above(silence, 200.0);
        assert!(above < -90.0, "{above} dBFS above 200 Hz");
        let rounded = silence
            .chunks(4800)
            .map(|chunk| chunk.iter().filter(|sample| to_i16(**sample) != 0).count());
        assert!(rounded.into_iter().all(|sounding| sounding > 2000), "it falls silent");
    }
}

#[test]
fn beds_lie_19_lu_below_the_words() {
    for bed in BEDS.into_iter().take(3) {
        let quiet = Timeline {
            length: Millis::minutes(3).frames(),
            ambience: with(bed.clone()),
            ..timeline(Vec::new())
        };
        let loudness = loudness(&heard(&quiet));
        println!("{bed:?}: {loudness:.1} LUFS");
        assert!((loudness + 38.0).abs() < 1.0, "{bed:?}: {loudness} LUFS");
    }
}

#[test]
fn a_bed_steps_back_20_db_under_words_and_tones_and_comes_again() {
    for bed in BEDS {
        let events = || {
            let frames = Frames(5 * 48_000);
            vec![event(20 * 48_000, Cue::Speech("A word.".into()), frames)]
        };
        let bare = Timeline { ambience: with(bed.clone()), ..sparse(Ambience::default()) };
        let bare = heard(&Timeline { events: Vec::new(), ..bare });
        let ducked = Timeline { ambience: with(bed.clone()), ..sparse(Ambience::default()) };
        let ducked = heard(&Timeline { events: events(), ..ducked });
        // At most, as a bed is the same sound, one is the other times a factor.
        let factor = |at: f32| {
            let (with, without) = (seconds(&ducked, at, at + 0.1), seconds(&bare, at, at + 0.1));
            rms(with) - rms(without)
        };
        assert!(factor(18.0).abs() < 0.01, "{bed:?} before");
        for at in [20.0, 22.0, 24.9] {
            assert!((factor(at) + 20.0).abs() < 0.1, "{bed:?}: {} dB at {at} s", factor(at));
        }
        assert!(factor(27.0).abs() < 0.01, "{bed:?} after");
        let ways: Vec<f32> = (0..80).map(|step| factor(19.0 + step as f32 / 10.0)).collect();
        let steepest = ways.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max);
        assert!(steepest < 5.0, "{bed:?} steps by {steepest} dB in 100 ms");
    }
}

#[test]
fn a_bed_leaves_room_for_the_breath() {
    let events = vec![breath(20 * 48_000, Phase::In, Millis(4000))];
    let ambience = with(BedSource::Brown);
    let samples = |events| heard(&Timeline { events, ..sparse(ambience.clone()) });
    let (without, alone) = (samples(Vec::new()), {
        let events = vec![breath(20 * 48_000, Phase::In, Millis(4000))];
        heard(&Timeline { events, ..sparse(Ambience::default()) })
    });
    let both = samples(events);
    let bed: Vec<f32> = both.iter().zip(&alone).map(|(both, alone)| both - alone).collect();
    let back = rms(seconds(&bed, 21.0, 22.0)) - rms(seconds(&without, 21.0, 22.0));
    assert!((back + 8.0).abs() < 0.5, "{back} dB");
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(6))]

    #[test]
    fn a_bed_is_the_same_from_anywhere_and_in_blocks_of_any_size(
        at in 0_u64..860_000,
        size in 1_usize..3000,
    ) {
        for bed in BEDS {
            let timeline = Timeline { ambience: with(bed), ..everything() };
            let mut mixer = mixer(&timeline).with_music(Some(&own()));
            let mut whole = vec![0.0; usize::try_from(timeline.length.0).unwrap()];
            mixer.fill(&mut whole);
            mixer.seek(Frames::ZERO);
            let at = usize::try_from(at).unwrap().min(whole.len() - 1);
            mixer.seek(Frames(at as u64));
            let mut block = vec![0.0; size];
            for expected in whole[at..].chunks(size).take(40) {
                mixer.fill(&mut block);
                let bits = |samples: &[f32]| samples.iter().map(|s| s.to_bits()).collect::<Vec<_>>();
                assert_eq!(bits(&block[..expected.len()]), bits(expected));
            }
        }
    }
}

#[test]
fn beds_allocate_nothing_while_they_sound() {
    for bed in BEDS {
        let timeline = Timeline { ambience: Ambience { bed, keep_awake: true }, ..everything() };
        let mut mixer = mixer(&timeline).with_music(Some(&own()));
        let mut block = vec![0.0; 997];
        let allocated = crate::support::allocations::calls(|| {
            mixer.seek(Frames(300_000));
            for _ in 0..200 {
                mixer.fill(&mut block);
            }
        });
        assert_eq!(allocated, 0);
    }
}

#[test]
fn ones_own_music_goes_round_without_a_seam() {
    let folder = Folder::new();
    let path = folder.join("music.wav");
    let spec = hound::WavSpec {
        channels: 2,
        sample_rate: 44_100,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(&path, spec).unwrap();
    for frame in 0..44_100 * 8 {
        let sample = to_i16((frame as f32 * 0.05).sin() * 0.27 + 0.09);
        writer.write_sample(sample).unwrap();
        writer.write_sample(sample).unwrap();
    }
    writer.finalize().unwrap();
    let Music(samples) = music::read(&path).unwrap();
    let floats: Vec<f32> = samples.iter().map(|sample| f32::from(*sample) / 32_768.0).collect();
    // 8 s, of which 2 s fade into each other.
    assert!((6 * 48_000..=6 * 48_000 + 1).contains(&samples.len()));
    assert!((loudness(&floats) + 20.0).abs() < 0.3);
    let step = |two: &[i16]| (i32::from(two[1]) - i32::from(two[0])).abs();
    let largest = samples.windows(2).map(step).max().unwrap();
    let seam = step(&[samples[samples.len() - 1], samples[0]]);
    assert!(seam <= largest, "{seam} at the seam, {largest} elsewhere");
}

#[test]
fn what_is_no_music_is_a_clear_error() {
    let folder = Folder::new();
    fs::write(folder.join("text.mp3"), "no music").unwrap();
    for (name, expected) in [("rian", "rain, ocean, brown"), ("text.mp3", "rain, ocean, brown")] {
        let name = folder.join(name);
        let output = folder.join("x.wav");
        let (name, output) = (name.to_str().unwrap(), output.to_str().unwrap());
        let arguments =
            ["render", "-r", "upper-back", "--voice", "mute", "-o", output, "--bed", name];
        let ran = supple(".", &arguments, "");
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
}

#[test]
fn the_listeners_bed_takes_the_place_of_the_routines() {
    use supple::session::Choices;
    let text = "# Title\nbed: rain\n\n## One\nposture: seated\n- Sit.\nhold: 20s\n";
    assert_eq!(session(text, &Choices::default()).ambience.bed, BedSource::Rain);
    let choices = Choices { bed: Some(BedSource::None), ..Choices::default() };
    assert_eq!(session(text, &choices).ambience.bed, BedSource::None);
}

/// Words with a bell over them, which together are louder than any one of them.
fn loud() -> Timeline {
    let words = "Slowly turn your head, and let the shoulder sink away from it as you breathe.";
    let mut events = Vec::new();
    for number in 0..6 {
        events.push(speech(48_000 + number * 200_000, words));
        events.push(beep(60_000 + number * 200_000, Beep::Finish));
    }
    timeline(events)
}

#[test]
fn louder_is_as_loud_as_asked_with_no_peak_above_the_ceiling() {
    let timeline = loud();
    let plain = mixed(&timeline);
    for decibels in [-6.0, 3.0, 9.0] {
        let mut mixer = Mixer::new(&timeline, spoken).unwrap();
        let mut louder = GainLimiter::new(&mut mixer, decibels);
        let mut samples = Vec::new();
        let mut block = vec![0.0; 1000];
        loop {
            let count = Blocks::fill(&mut louder, &mut block).unwrap();
            samples.extend_from_slice(&block[..count]);
            assert_eq!(louder.position(), Frames(samples.len() as u64));
            if count < block.len() {
                break;
            }
        }
        assert_eq!(samples.len(), plain.len());
        let peak = true_peak(&samples);
        assert!(peak <= -1.0, "{peak} dBTP at {decibels} dB");
        let gained = loudness(&samples) - loudness(&plain);
        if decibels <= 3.0 {
            assert!((gained - f64::from(decibels)).abs() < 0.3, "{gained} LU for {decibels} dB");
        }
        // Where nothing is limited, a sample keeps its frame.
        let factor = 10.0_f32.powf(decibels / 20.0);
        let quiet = plain.iter().zip(&samples).take(48_000 + 4800);
        let worst = quiet.map(|(a, b)| (a * factor - b).abs()).fold(0.0, f32::max);
        assert!(decibels > 3.0 || worst < 1e-4, "{worst}");
    }
}
