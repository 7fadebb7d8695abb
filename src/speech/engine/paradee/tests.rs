//! Claims about the engine, of small networks that are made here.

use std::fs;
use std::io::{Cursor, Write as _};

use super::parts::Parts;
use super::whole::Whole;
use crate::files::sha256;
use crate::language::Language;
use crate::speech::engine::onnx::{FLOATS, Graph, Value, WIDE};
use crate::speech::engine::open;
use crate::speech::voice::{find_voice, is_installed};
use crate::support::folder::Folder;

/// The pitch of the small networks in hertz, of which a period is 100 samples.
const PITCH: f32 = 240.0;

/// Every phoneme two frames long; its number is what is told of it.
fn text() -> Vec<u8> {
    let mut graph = Graph::default();
    graph.node("", "Cast", (&["input_ids"], &["numbers"]), &[("to", Value::Number(FLOATS))]);
    graph.node("", "Mul", (&["numbers", "zero"], &["none"]), &[]);
    graph.node("", "Add", (&["none", "two"], &["durations"]), &[]);
    graph.node("", "Unsqueeze", (&["numbers", "one"], &["prosody"]), &[]);
    graph.node("", "Unsqueeze", (&["numbers", "one"], &["features"]), &[]);
    graph.floats("zero", &[1], &[0.0]);
    graph.floats("two", &[1], &[2.0]);
    graph.wide("one", &[1]);
    graph.end(11, "input_ids", WIDE);
    for output in ["durations", "prosody", "features"] {
        graph.end(12, output, FLOATS);
    }
    graph.file()
}

/// Twice as many numbers as frames, all the same pitch, and no loudness.
fn prosody() -> Vec<u8> {
    let mut graph = Graph::default();
    graph.node("", "Squeeze", (&["expanded", "one"], &["row"]), &[]);
    graph.node("", "Concat", (&["row", "row"], &["twice"]), &[("axis", Value::Number(1))]);
    graph.node("", "Mul", (&["twice", "zero"], &["noise"]), &[]);
    graph.node("", "Add", (&["noise", "pitch"], &["f0"]), &[]);
    graph.floats("zero", &[1], &[0.0]);
    graph.floats("pitch", &[1], &[PITCH]);
    graph.wide("one", &[1]);
    graph.end(11, "expanded", FLOATS);
    graph.end(12, "f0", FLOATS);
    graph.end(12, "noise", FLOATS);
    graph.file()
}

/// The source as it is, where `is_whole`; else the features.
fn decoder(is_whole: bool) -> Vec<u8> {
    let mut graph = Graph::default();
    let taken = if is_whole { "source" } else { "features" };
    graph.node("", "Reshape", (&[taken, "flat"], &["audio"]), &[]);
    graph.wide("flat", &[1, -1]);
    for input in ["features", "f0", "noise", "source"] {
        graph.end(11, input, FLOATS);
    }
    graph.end(12, "audio", FLOATS);
    graph.file()
}

/// One harmonic without noise, at half its level.
const MANIFEST: &str = r#"{"sample_rate": 24000, "files": {}, "source": {"upsample_scale": 300, "dim": 1,
    "sine_amp": 0.1, "noise_std": 0.0, "voiced_threshold": 10.0, "weight": [[0.5]], "bias": [0.0]}}"#;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn small(manifest: &str, is_whole: bool) -> Vec<u8> {
    archive(&[
        ("text.onnx", &text()),
        ("prosody.onnx", &prosody()),
        ("decoder.onnx", &decoder(is_whole)),
        ("manifest.json", manifest.as_bytes()),
    ])
}

#[test]
fn a_phoneme_lasts_as_long_as_the_network_says_at_the_pace() {
    let network = Parts::unpack(small(MANIFEST, true)).unwrap();
    // Two phonemes and both ends, two frames of 600 samples each.
    assert_eq!(network.samples(&[3, 4], 1.0).unwrap().len(), 4 * 2 * 600);
    assert_eq!(network.samples(&[3, 4], 2.0).unwrap().len(), 4 * 600);
    assert_eq!(network.samples(&[3, 4], 0.5).unwrap().len(), 4 * 4 * 600);
    // One frame at least.
    assert_eq!(network.samples(&[3, 4], 10.0).unwrap().len(), 4 * 600);
}

#[test]
fn the_source_is_a_sine_of_the_pitch_that_the_network_says() {
    let network = Parts::unpack(small(MANIFEST, true)).unwrap();
    let samples = network.samples(&[3, 4], 1.0).unwrap();
    let most = samples.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
    assert!((most - 0.05).abs() < 0.001, "{most}");
    // It starts over every 100 samples, but for half a number at both ends, where nothing moves on.
    let moving = &samples[150..samples.len() - 150];
    let away = moving.iter().zip(&moving[100..]).map(|(one, next)| (one - next).abs());
    assert!(away.fold(0.0, f32::max) < 1e-4);
    let rises = moving.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count();
    assert!((44..=46).contains(&rises), "{rises}");
}

#[test]
fn without_a_pitch_the_source_is_noise_that_is_the_same_every_time() {
    let manifest = MANIFEST.replace("\"voiced_threshold\": 10.0", "\"voiced_threshold\": 1000.0");
    let network = Parts::unpack(small(&manifest, true)).unwrap();
    let samples = network.samples(&[3, 4], 1.0).unwrap();
    let count = f32::from(u16::try_from(samples.len()).unwrap());
    let level = (samples.iter().map(|sample| sample * sample).sum::<f32>() / count).sqrt();
    // A third of the level of a harmonic, halved.
    assert!((level - 0.1 / 3.0 * 0.5).abs() < 0.001, "{level}");
    assert_eq!(samples, network.samples(&[3, 4], 1.0).unwrap());
}

#[test]
fn networks_of_another_form_are_refused() {
    let whole = small(MANIFEST, true);
    let rate = MANIFEST.replace("24000", "22050");
    let half = whole[..whole.len() / 2].to_vec();
    let without = archive(&[("manifest.json", MANIFEST.as_bytes()), ("text.onnx", &text())]);
    let swapped = archive(&[
        ("text.onnx", &prosody()),
        ("prosody.onnx", &text()),
        ("decoder.onnx", &decoder(true)),
        ("manifest.json", MANIFEST.as_bytes()),
    ]);
    for bytes in [half, small(&rate, true), small("{}", true), without, swapped] {
        assert!(Parts::unpack(bytes).is_err());
    }
    let short = Parts::unpack(small(MANIFEST, false)).unwrap();
    assert_eq!(short.samples(&[3, 4], 1.0), Err("an output has another shape".to_owned()));
}

#[test]
fn a_sentence_of_minutes_is_refused() {
    let network = Parts::unpack(small(MANIFEST, true)).unwrap();
    let error = network.samples(&[3; 400], 0.1).unwrap_err();
    assert_eq!(error, "the sentence would be too long");
}

/// A network in one part whose sound is the numbers of the tokens over the speed, a thousand times.
fn whole(speed: &str, output: &str) -> Vec<u8> {
    let mut graph = Graph::default();
    graph.node("", "Cast", (&["input_ids"], &["numbers"]), &[("to", Value::Number(FLOATS))]);
    graph.node("", "Div", (&["numbers", speed], &["quotient"]), &[]);
    graph.node("", "Mul", (&["quotient", "soft"], &["row"]), &[]);
    graph.node("", "Tile", (&["row", "often"], &[output]), &[]);
    graph.floats("soft", &[1], &[0.001]);
    graph.wide("often", &[1, 1000]);
    graph.end(11, "input_ids", WIDE);
    graph.end(11, speed, FLOATS);
    graph.end(12, output, FLOATS);
    graph.file()
}

#[test]
fn a_network_in_one_part_gets_the_tokens_between_zeros_and_the_speed() {
    let network = Whole::load(whole("speed", "waveform")).unwrap();
    let samples = network.samples(&[30, 40], 2.0).unwrap();
    let near = |one: f32, other: f32| (one - other).abs() < 1e-6;
    assert_eq!(samples.len(), 4 * 1000);
    for four in samples.chunks(4) {
        let expected = [0.0, 0.015, 0.020, 0.0];
        assert!(four.iter().zip(expected).all(|(one, other)| near(*one, other)), "{four:?}");
    }
    assert!(near(network.samples(&[30], 0.5).unwrap()[1], 0.060));
    // More than is listened to at once.
    let error = network.samples(&[3; 2500], 1.0).unwrap_err();
    assert_eq!(error, "the sentence would be too long");
    for bytes in [whole("pace", "waveform"), whole("speed", "audio"), text(), b"PK".to_vec()] {
        assert!(Whole::load(bytes).is_err());
    }
}

#[test]
fn a_folder_with_a_network_in_either_form_is_a_voice() {
    let parts = small(MANIFEST, true);
    for (model, bytes) in [("model_int8.onnx", whole("speed", "waveform")), ("small.zip", parts)] {
        let folder = Folder::new();
        let description = format!(
            "name = \"sara-small\"\nlanguage = \"it-IT\"\nengine = \"paradee\"\nmodel = \"{model}\"\n\
             gain = 0.0\npause = \"300ms\"\n\n[[file]]\nname = \"{model}\"\nsize = {}\nsha256 = \"{}\"\n",
            bytes.len(),
            sha256(&bytes)
        );
        fs::write(folder.join("voice.toml"), description).unwrap();
        fs::write(folder.join(model), &bytes).unwrap();
        let path = folder.join("");
        let voice = find_voice(path.to_str(), Language::default()).unwrap();
        assert!(is_installed(&voice), "{model}");
        let engine = open(&voice).unwrap();
        let line = "Siediti con la schiena dritta.";
        let phonemes = engine.phonemes(line).unwrap().unwrap();
        let count = phonemes.chars().count() as u64;
        let frames = engine.synthesize(line).unwrap().frames.0;
        // Twice as many as samples: 1,000 for a phoneme, or two frames of 600.
        let all = (count + 2) * if model.ends_with("onnx") { 2_000 } else { 2_400 };
        assert!(frames <= all && frames > all * 9 / 10, "{model}: {frames} of {all}, {phonemes}");
    }
}
