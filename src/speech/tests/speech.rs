//! Claims about the engines and the store of clips.
#![expect(
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "claims about files and time; every length here is small"
)]

use std::collections::HashSet;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use supple::clip::Clip;
use supple::language::{LONGEST_SENTENCE, Language, sentences};
use supple::routine::CHARACTER_TIME;
use supple::speech::{self, Clips, EngineName, SpeechError, Synthesizer, Voice, find_voice};
use supple::time::{Frames, RATE};
use supple::timeline::Lengths;

fn american() -> Voice {
    find_voice(Some("pico-en-us"), Language::English).unwrap()
}

fn clips(name: &str) -> Clips {
    let voice = find_voice(Some(name), Language::English).unwrap();
    Clips::new(speech::open(&voice).unwrap(), &voice, Language::English)
}

fn seconds(frames: Frames) -> f64 {
    frames.0 as f64 / f64::from(RATE)
}

#[test]
fn a_sound_of_any_rate_stays_at_its_time() {
    for count in [8000_u16, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000] {
        // A swell of 20 ms around 100 ms, in one second.
        let rate = f64::from(count);
        let swell = |at: usize| {
            let turn = (at as f64 / rate - 0.1) / 0.01 * std::f64::consts::PI;
            if turn.abs() < std::f64::consts::PI { 0.25 + 0.25 * turn.cos() } else { 0.0 }
        };
        #[expect(clippy::cast_possible_truncation, reason = "half is enough")]
        let samples: Vec<f32> = (0..usize::from(count)).map(|at| swell(at) as f32).collect();
        let made = speech::resample(samples, usize::from(count)).unwrap();
        assert_eq!(made.len(), RATE as usize);
        let power = |sample: &f32| f64::from(*sample).powi(2);
        let all: f64 = made.iter().map(power).sum();
        let middle: f64 = made.iter().enumerate().map(|(at, one)| at as f64 * power(one)).sum();
        let off = middle / all - f64::from(RATE) / 10.0;
        assert!(off.abs() < 0.01, "at {rate}: {off:.3} frames off");
    }
}

/// A file to write samples to.
fn wav(
    path: &std::path::Path,
    sample_rate: u32,
    bits_per_sample: u16,
    sample_format: hound::SampleFormat,
) -> hound::WavWriter<std::io::BufWriter<std::fs::File>> {
    let spec = hound::WavSpec { channels: 1, sample_rate, bits_per_sample, sample_format };
    hound::WavWriter::create(path, spec).unwrap()
}

#[test]
fn a_sound_of_an_absurd_rate_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sit.wav");
    for sample_rate in [1, 999_983, 4_294_967_291] {
        let mut writer = wav(&path, sample_rate, 8, hound::SampleFormat::Int);
        (0..100).for_each(|_| writer.write_sample(100_i8).unwrap());
        writer.finalize().unwrap();
        let error = speech::read_clip(&path).err().unwrap().to_string();
        assert!(error.contains(&format!("{sample_rate} samples a second")), "{error}");
    }
}

#[test]
fn a_sound_with_a_sample_that_is_no_number_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sit.wav");
    let read = |sample_rate: u32, odd: f32| {
        let mut writer = wav(&path, sample_rate, 32, hound::SampleFormat::Float);
        (0..100).for_each(|at| writer.write_sample(if at == 50 { odd } else { 0.1 }).unwrap());
        writer.finalize().unwrap();
        speech::read_clip(&path)
    };
    for rate in [22_050, 48_000] {
        let error = read(rate, f32::NAN).err().unwrap().to_string();
        assert!(error.contains("damaged") && error.contains("sit.wav"), "{error}");
        for odd in [f32::INFINITY, f32::MIN, 1e20, 2.0] {
            let clip = read(rate, odd).unwrap();
            assert!(clip.samples.iter().all(|sample| sample.abs() <= 9.0), "{odd} at {rate}");
        }
    }
}

/// Such markup would make the words soft. What else an engine might do for a script is not tried:
/// it never gets markup.
#[test]
fn markup_in_a_sentence_is_not_obeyed() {
    let loudest =
        |clip: &supple::clip::Clip| clip.samples.iter().fold(0.0_f32, |a, b| a.max(b.abs()));
    for voice in [american(), find_voice(Some("pico-de"), Language::German).unwrap()] {
        let engine = speech::open(&voice).unwrap();
        let plain = loudest(&engine.synthesize("Alpha beta.").unwrap());
        for text in [
            "<volume level=\"10\">Alpha beta.</volume>",
            "<volume level='10'>Alpha beta.</volume>",
            "< volume level=\"10\" >Alpha beta.</ volume >",
            "<\0volume level=\"10\">Alpha beta.</volume>",
            "&lt;volume level=\"10\"&gt;Alpha beta.&lt;/volume&gt;",
            "\u{ff1c}volume level=\"10\"\u{ff1e}Alpha beta.",
            "<ignore>\u{202e}<volume level=\"10\">Alpha beta.",
        ] {
            let clip = engine.synthesize(text).unwrap();
            assert!(loudest(&clip) > plain / 2.0, "{text}");
        }
    }
}

#[test]
fn the_same_sentence_gives_the_same_bytes_on_eight_threads() {
    let bits = |voice: &Voice| -> Vec<u32> {
        let clip = speech::open(voice).unwrap().synthesize("Relax your shoulders.").unwrap();
        clip.samples.iter().map(|sample| sample.to_bits()).collect()
    };
    for voice in speech::shipped_voices().filter(|voice| voice.engine == EngineName::Pico) {
        let first = bits(&voice);
        let all = thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| (0..3).map(|_| bits(&voice)).collect::<Vec<_>>()))
                .collect();
            threads.into_iter().flat_map(|t| t.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(first.len() > 24_000);
        assert!(all.iter().all(|bytes| *bytes == first), "{}", voice.name);
    }
}

#[test]
fn a_sentence_sounds_the_same_whatever_was_said_before() {
    let engine = speech::open(&american()).unwrap();
    let first = engine.synthesize("Breathe in.").unwrap();
    engine.synthesize("Something else, at some length.").unwrap();
    assert_eq!(engine.synthesize("Breathe in.").unwrap(), first);
}

#[test]
fn a_clip_starts_and_ends_with_its_words_and_does_not_click() {
    let engine = speech::open(&american()).unwrap();
    for word in ["Three.", "Two.", "One.", "Hold", "Breathe in."] {
        let clip = engine.synthesize(word).unwrap();
        assert_eq!(clip.frames.0, clip.samples.len() as u64);
        let loud = |sample: &f32| sample.abs() > 0.01;
        let first = clip.samples.iter().position(loud).unwrap();
        let last = clip.samples.len() - clip.samples.iter().rposition(loud).unwrap();
        assert!(first < RATE as usize * 12 / 100, "{word}: {first} frames of silence ahead");
        assert!(last < RATE as usize * 12 / 100, "{word}: {last} frames of silence behind");
        assert!(clip.samples[0].abs() < 0.001 && clip.samples.last().unwrap().abs() < 0.001);
    }
}

#[test]
fn the_length_at_48_khz_is_three_times_the_length_at_16() {
    let engine = speech::open(&american()).unwrap();
    for text in ["One.", "Breathe in.", "Turn your upper body gently to the right."] {
        assert_eq!(engine.synthesize(text).unwrap().frames.0 % 3, 0);
    }
}

#[test]
fn pace_and_pitch_do_what_they_say() {
    let said = |pace: f32, pitch: f32| {
        let voice = Voice { pace, pitch, ..american() };
        let engine = speech::open(&voice).unwrap();
        seconds(
            engine
                .synthesize("Turn your upper body gently to the right and let your shoulders sink.")
                .unwrap()
                .frames,
        )
    };
    let normal = said(1.0, 0.0);
    for pace in [0.5_f32, 0.8, 1.25, 2.0] {
        let ratio = normal / said(pace, 0.0) / f64::from(pace);
        assert!((0.95..1.05).contains(&ratio), "at pace {pace} it is {ratio} of what it should be");
    }
    assert!((said(1.0, 12.0) - normal).abs() < 0.1, "pitch changes no length");
}

#[test]
fn a_word_of_two_thousand_letters_is_said_whole() {
    let engine = speech::open(&american()).unwrap();
    let short = seconds(engine.synthesize(&"banana".repeat(10)).unwrap().frames);
    let long = seconds(engine.synthesize(&"banana".repeat(333)).unwrap().frames);
    assert!(long > short * 30.0, "{long} s for 333 times what takes {short} s for 10");
}

#[test]
fn text_without_sense_is_said_or_refused() {
    let engine = speech::open(&american()).unwrap();
    let texts = [
        "\0\0\0".to_owned(),
        "\u{7f}\u{1}\u{2}".to_owned(),
        "a".repeat(2_000),
        "((((((((((".repeat(50),
        "!?.,;:".repeat(100),
        "\u{1f600}".repeat(200),
        "A. ".repeat(100),
        "\"'\"'".repeat(100),
        "é".repeat(500),
        "<".repeat(500),
    ];
    let start = Instant::now();
    for text in texts {
        match engine.synthesize(&text) {
            Ok(clip) => assert!(clip.samples.iter().any(|sample| sample.abs() > 0.01), "{text}"),
            Err(SpeechError::NoWords { .. } | SpeechError::Engine { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert!(start.elapsed() < Duration::from_mins(2));
}

#[test]
fn what_has_no_word_is_an_error_and_not_silence() {
    for name in ["pico", "mute"] {
        for text in ["", "   ", "...", "\u{1f642}", "!?"] {
            let error = clips(name).utterance(text).unwrap_err();
            assert!(matches!(error, SpeechError::NoWords { .. }), "{text:?}: {error}");
        }
    }
    let error = clips("pico").utterance("Breathe in. Вдох.").unwrap_err();
    assert!(error.to_string().contains("Вдох"), "{error}");
}

#[test]
fn an_emoji_beside_words_takes_nothing_from_them() {
    let plain = clips("pico").utterance("Well done.").unwrap().frames;
    let smiling = clips("pico").utterance("Well done. \u{1f642}").unwrap().frames;
    assert!(seconds(smiling) > seconds(plain) * 0.9);
}

#[test]
fn a_line_is_its_sentences_with_the_voices_pause_between() {
    let mut store = clips("pico");
    let alone: Vec<Frames> = ["Sit down.", "Breathe."]
        .iter()
        .map(|text| store.utterance(text).unwrap().frames)
        .collect();
    let pause = store.pause();
    let line = store.utterance("Sit down. Breathe.").unwrap();
    assert_eq!(line.segments.len(), 2);
    assert_eq!(line.segments[1].at, alone[0] + pause);
    assert_eq!(line.frames, alone[0] + pause + alone[1]);
}

#[test]
fn a_sentence_is_made_once_and_shared() {
    let mut store = clips("pico");
    store.prefetch(["Breathe in. Breathe in.", "Breathe in."]).unwrap();
    let line = store.reader().get("Breathe in. Breathe in.").unwrap().unwrap();
    let alone = store.reader().get("Breathe in.").unwrap().unwrap();
    assert!(Arc::ptr_eq(&line.segments[0].clip, &line.segments[1].clip));
    assert!(Arc::ptr_eq(&line.segments[0].clip, &alone.segments[0].clip));
}

#[test]
fn making_lines_ahead_on_all_cores_changes_nothing() {
    let texts = ["Sit down. Breathe.", "Hold for 30 s.", "Breathe.", "Turn to the {right}."];
    let mut ahead = clips("pico");
    ahead.prefetch(texts).unwrap();
    let mut each = clips("pico");
    for text in texts {
        assert_eq!(each.utterance(text).unwrap(), ahead.reader().get(text).unwrap().unwrap());
    }
}

#[test]
fn making_lines_ahead_reports_the_first_that_cannot_be_said() {
    let mut store = clips("pico");
    let error = store.prefetch(["Breathe.", "...", "???"]).unwrap_err();
    assert_eq!(error, SpeechError::NoWords { text: "...".to_owned() });
    assert!(store.reader().get("Breathe.").unwrap().is_some());
}

#[test]
fn an_engine_that_fails_is_reported_with_its_sentence() {
    struct Broken;
    impl Synthesizer for Broken {
        fn fingerprint(&self) -> String {
            "broken".to_owned()
        }
        fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
            let sentence = sentence.to_owned();
            Err(SpeechError::Engine { sentence, reason: "out of order".to_owned() })
        }
        fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
            Ok(Vec::new())
        }
    }
    let mut store = Clips::new(Box::new(Broken), &american(), Language::English);
    for error in [
        store.prefetch(["Sit down. Breathe."]).unwrap_err(),
        store.utterance("Sit down. Breathe.").map(drop).unwrap_err(),
    ] {
        let message = error.to_string();
        assert!(message.contains("Sit down.") && message.contains("out of order"), "{message}");
    }
}

#[test]
fn mute_takes_sixty_milliseconds_a_character_after_spelling_out() {
    let mut store = clips("mute");
    let line = store.utterance("Hold 5 s").unwrap().clone();
    let characters = "Hold five seconds".chars().count() as u64;
    assert_eq!(line.frames, CHARACTER_TIME.frames() * characters);
    assert!(line.segments[0].clip.samples.is_empty());
    let slow = Voice { pace: 0.5, ..find_voice(Some("mute"), Language::English).unwrap() };
    let slow = speech::open(&slow).unwrap().synthesize("Hold five seconds").unwrap();
    assert_eq!(slow.frames, line.frames * 2);
}

#[test]
fn a_fingerprint_changes_with_every_setting_that_is_heard() {
    let mut voices = vec![american(), find_voice(Some("pico-en-gb"), Language::English).unwrap()];
    voices.push(Voice { pace: 0.9, ..american() });
    voices.push(Voice { pitch: -2.0, ..american() });
    voices.push(Voice { gain: american().gain + 1.0, ..american() });
    voices.push(find_voice(Some("mute"), Language::English).unwrap());
    let prints: HashSet<String> =
        voices.iter().map(|voice| speech::open(voice).unwrap().fingerprint()).collect();
    assert_eq!(prints.len(), voices.len());
}

#[test]
fn sentences_end_where_a_reader_would_end_them() {
    let cases: [(&str, &[&str]); 16] = [
        ("8-12 reps. / 3 sets", &["8-12 reps. / 3 sets"]),
        ("10 rip. × 3 serie. Riposa.", &["10 rip. × 3 serie.", "Riposa."]),
        ("Sit down. Breathe in.", &["Sit down.", "Breathe in."]),
        ("Ready? Go! Now.", &["Ready?", "Go!", "Now."]),
        ("about 1.5 times. Hold.", &["about 1.5 times.", "Hold."]),
        ("With Dr. Smith. Sit.", &["With Dr. Smith.", "Sit."]),
        ("See Nr. Fünf. Halten.", &["See Nr. Fünf.", "Halten."]),
        ("And hold... and rest.", &["And hold... and rest."]),
        ("And hold... Now rest.", &["And hold...", "Now rest."]),
        ("e.g. a chair. Sit.", &["e.g. a chair.", "Sit."]),
        ("a wall or the like. sit", &["a wall or the like. sit"]),
        ("\u{201c}Sit down.\u{201d} Then rest.", &["\u{201c}Sit down.\u{201d}", "Then rest."]),
        ("(Sit down.) Then rest.", &["(Sit down.)", "Then rest."]),
        ("Well done. \u{1f642}", &["Well done. \u{1f642}"]),
        ("\u{1f642} Well done.", &["\u{1f642} Well done."]),
        ("  ", &[]),
    ];
    for (line, expected) in cases {
        assert_eq!(sentences(line), expected, "{line}");
    }
}

#[test]
fn a_long_sentence_is_cut_at_clauses_then_words_and_never_loses_any() {
    let clauses = "let your shoulders sink, ".repeat(40);
    let words = "stretch ".repeat(100);
    let letters = "a".repeat(1000);
    for text in [&clauses, &words, &letters] {
        let found = sentences(text);
        assert!(found.len() > 1);
        assert!(found.iter().all(|piece| piece.chars().count() <= LONGEST_SENTENCE));
        let squeeze = |text: &str| text.replace(' ', "");
        assert_eq!(squeeze(&found.concat()), squeeze(text));
    }
    assert!(sentences(&clauses).iter().all(|piece| piece.ends_with(',')));
    assert!(sentences(&words).iter().all(|piece| piece.ends_with("stretch")));
}
