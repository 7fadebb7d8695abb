//! The three networks of a voice: one for the lengths of the phonemes, one for pitch and loudness, one for
//! the sound. What goes from one to the next is after `onnx_runtime.py` of the package `paradis-tts`
//! 0.1.4; the smoothing that its author puts behind it is left out.

use std::io::{Cursor, Read as _};

use rten::Value;
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};
use serde::Deserialize;
use zip::ZipArchive;

use super::source::Source;
use crate::speech::engine::graph::{Graph, SHAPE, between_ends, numbers, samples};
use crate::speech::engine::threads::Threads;

/// The samples of a frame.
const FRAME: usize = 600;

/// The most frames of a piece, 102 s.
const MOST_FRAMES: usize = 4096;

/// The most samples of a piece.
pub(super) const MOST_SAMPLES: usize = MOST_FRAMES * FRAME;

/// What the archive says of itself, as far as it is needed.
#[derive(Deserialize)]
struct Manifest {
    sample_rate: u32,
    source: Source,
}

/// The networks of a voice. May be asked by many threads at once.
pub(crate) struct Parts {
    text: Graph<1, 3>,
    prosody: Graph<1, 2>,
    decoder: Graph<4, 1>,
    source: Source,
    threads: Threads,
}

impl Parts {
    /// Reads a ZIP archive as it was published.
    pub(super) fn unpack(bytes: Vec<u8>) -> Result<Self, String> {
        let archive = ZipArchive::new(Cursor::new(bytes));
        let mut archive = archive.map_err(|error| error.to_string())?;
        let mut file = |name: &str| {
            let mut content = Vec::new();
            let mut file = archive.by_name(name).map_err(|error| format!("{name}: {error}"))?;
            file.read_to_end(&mut content).map_err(|error| format!("{name}: {error}"))?;
            Ok::<_, String>(content)
        };
        let manifest = file("manifest.json")?;
        let manifest: Manifest =
            serde_json::from_slice(&manifest).map_err(|error| error.to_string())?;
        if manifest.sample_rate != 24_000 {
            return Err(format!("its rate is {} Hz instead of 24,000", manifest.sample_rate));
        }
        Ok(Self {
            text: Graph::load(file("text.onnx")?, ["input_ids"], None)?,
            prosody: Graph::load(file("prosody.onnx")?, ["expanded"], None)?,
            decoder: Graph::load(
                file("decoder.onnx")?,
                ["features", "f0", "noise", "source"],
                None,
            )?,
            source: manifest.source,
            threads: Threads::default(),
        })
    }

    /// The samples of tokens; `pace` 1 is the network's own.
    pub(super) fn samples(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String> {
        let tokens = between_ends(tokens);
        self.threads.lend(|options| {
            let [lengths, prosody, features] = self.text.run([tokens], options.clone())?;
            let lengths = frames_each(&numbers(lengths)?, pace);
            let frames: usize = lengths.iter().sum();
            if frames > MOST_FRAMES {
                return Err("the sentence would be too long".to_owned());
            }
            let expanded = repeated(prosody, &lengths)?;
            let [pitch, loudness] = self.prosody.run([expanded], options.clone())?;
            let hertz = numbers(pitch.clone())?;
            let source = self.source.samples(&hertz);
            let source = Value::from(Tensor::from_data(&[1, source.len(), 1], source));
            let inputs = [repeated(features, &lengths)?, pitch, loudness, source];
            let [sound] = self.decoder.run(inputs, options)?;
            let samples = samples(sound)?;
            if samples.len() == frames * FRAME { Ok(samples) } else { Err(SHAPE.to_owned()) }
        })
    }
}

/// The frames of each phoneme, one at least.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut to what a piece may have"
)]
fn frames_each(lengths: &[f32], pace: f32) -> Vec<usize> {
    let frames = |length: &f32| (length / pace).round_ties_even().clamp(1.0, 4097.0) as usize;
    lengths.iter().map(frames).collect()
}

/// Rows of numbers, one for each phoneme, as rows with one for each frame.
fn repeated(output: Value, lengths: &[usize]) -> Result<Value, String> {
    let rows: NdTensor<f32, 3> = output.try_into().map_err(|_| SHAPE.to_owned())?;
    let [one, height, width] = rows.shape();
    if one != 1 || width != lengths.len() {
        return Err(SHAPE.to_owned());
    }
    let numbers = rows.to_vec();
    let repeat = |(number, length): (&f32, &usize)| std::iter::repeat_n(*number, *length);
    let frames: Vec<f32> = numbers
        .chunks_exact(width)
        .flat_map(|row| row.iter().zip(lengths).flat_map(repeat))
        .collect();
    Ok(Value::from(Tensor::from_data(&[1, height, lengths.iter().sum()], frames)))
}
