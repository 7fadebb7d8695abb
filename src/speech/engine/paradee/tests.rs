//! Claims about the engine, of small networks that are made here.

use std::io::{Cursor, Write as _};

use super::network::Network;
use crate::speech::engine::onnx::{FLOATS, Graph, Value, WIDE};

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
    let network = Network::unpack(small(MANIFEST, true)).unwrap();
    // Two phonemes and both ends, two frames of 600 samples each.
    assert_eq!(network.samples(&[3, 4], 1.0).unwrap().len(), 4 * 2 * 600);
    assert_eq!(network.samples(&[3, 4], 2.0).unwrap().len(), 4 * 600);
    assert_eq!(network.samples(&[3, 4], 0.5).unwrap().len(), 4 * 4 * 600);
    // One frame at least.
    assert_eq!(network.samples(&[3, 4], 10.0).unwrap().len(), 4 * 600);
}

#[test]
fn the_source_is_a_sine_of_the_pitch_that_the_network_says() {
    let network = Network::unpack(small(MANIFEST, true)).unwrap();
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
    let network = Network::unpack(small(&manifest, true)).unwrap();
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
        assert!(Network::unpack(bytes).is_err());
    }
    let short = Network::unpack(small(MANIFEST, false)).unwrap();
    assert_eq!(short.samples(&[3, 4], 1.0), Err("an output has another shape".to_owned()));
}

#[test]
fn a_sentence_of_minutes_is_refused() {
    let network = Network::unpack(small(MANIFEST, true)).unwrap();
    let error = network.samples(&[3; 400], 0.1).unwrap_err();
    assert_eq!(error, "the sentence would be too long");
}
