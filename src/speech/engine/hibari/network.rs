//! The network that predicts a spectrum from phonemes.

use std::ops::Range;

use rten::{Model, ModelOptions, NodeId, RunOptions, Value, ValueOrView};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

use super::silence::heard;
use super::spectrum::Spectrum;
use crate::speech::engine::operators::operators;
use crate::speech::engine::symbols;
use crate::speech::engine::threads::Threads;

/// The spectrum among the outputs, in the order in which it is asked for.
const SPECTRUM: [&str; 5] = ["lh", "theta", "ln", "lr", "phi"];

/// The output of which the spectrum is computed, and nothing else, in `hibari.onnx` of the package
/// `hibari-tts` 0.2.1: [`ROWS`] numbers for every frame. To make the spectrum is two thirds of the
/// work, and three frames of ten are silence before and after a sentence, which is cut off anyway.
const FRAMES: &str = "/Concat_43_output_0";

/// The rows of [`FRAMES`]. The last says how loud a frame will be, as a logarithm.
const ROWS: usize = 130;

/// The reason for refusing an output of a network that this is not made for.
const SHAPE: &str = "an output has another shape";

/// A loaded network. May be asked by many threads at once.
pub(super) struct Network {
    model: Model,
    ids: NodeId,
    speed: NodeId,
    pitch: NodeId,
    spectrum: Vec<NodeId>,
    /// [`FRAMES`]; another network may have none.
    frames: Option<NodeId>,
}

impl Network {
    pub(super) fn load(bytes: Vec<u8>) -> Result<Self, String> {
        let model = load(bytes)?;
        let node = |name: &str| model.node_id(name).map_err(|error| error.to_string());
        let spectrum = SPECTRUM.iter().map(|name| node(name)).collect::<Result<_, _>>()?;
        let (ids, speed, pitch) = (node("ids")?, node("speed")?, node("f0")?);
        let frames = node(FRAMES).ok();
        Ok(Self { model, ids, speed, pitch, spectrum, frames })
    }

    /// The spectrum of phonemes, without most of the silence around them; `pace` 1 is the network's
    /// own.
    pub(super) fn speak(
        &self,
        phonemes: &str,
        pace: f32,
        options: &RunOptions,
    ) -> Result<Spectrum, String> {
        let inner = phonemes.chars().filter_map(symbols::number);
        let ids: Vec<i32> = std::iter::once(0).chain(inner).chain([0]).collect();
        let ids = Tensor::from_data(&[1, ids.len()], ids);
        let inputs = vec![
            (self.ids, Value::from(ids).into()),
            (self.speed, Value::from(Tensor::from_data(&[1], vec![pace])).into()),
        ];
        let made = if self.frames.is_some() { self.frames.as_slice() } else { &self.spectrum };
        let outputs: Vec<NodeId> =
            std::iter::once(self.pitch).chain(made.iter().copied()).collect();
        let mut made = self.run(inputs, &outputs, options)?.into_iter();
        let mut pitch = numbers(made.next())?;
        if let Some(node) = self.frames {
            let (frames, heard) = without_silence(made.next())?;
            pitch = pitch.get(heard).unwrap_or_default().to_vec();
            made = self.run(vec![(node, frames.into())], &self.spectrum, options)?.into_iter();
        }
        let spectrum = Spectrum {
            harmonic: numbers(made.next())?,
            turn: numbers(made.next())?,
            noise: numbers(made.next())?,
            rest: numbers(made.next())?,
            phase: numbers(made.next())?,
            pitch,
        };
        if spectrum.is_whole() { Ok(spectrum) } else { Err(SHAPE.to_owned()) }
    }

    fn run(
        &self,
        inputs: Vec<(NodeId, ValueOrView<'_>)>,
        outputs: &[NodeId],
        options: &RunOptions,
    ) -> Result<Vec<Value>, String> {
        let made = self.model.run(inputs, outputs, Some(options.clone()));
        made.map_err(|error| error.to_string())
    }
}

/// The numbers of an output.
fn numbers(output: Option<Value>) -> Result<Vec<f32>, String> {
    let output = output.ok_or("an output is missing")?;
    let tensor: Tensor<f32> = output.try_into().map_err(|_| "not a number".to_owned())?;
    Ok(tensor.into_data())
}

/// [`FRAMES`] without most of the silence at both ends, and which of them are left.
fn without_silence(frames: Option<Value>) -> Result<(Value, Range<usize>), String> {
    let frames = frames.ok_or("an output is missing")?;
    let frames: NdTensor<f32, 3> = frames.try_into().map_err(|_| SHAPE.to_owned())?;
    let [1, ROWS, _] = frames.shape() else { return Err(SHAPE.to_owned()) };
    let heard = heard(&frames.slice((0, ROWS - 1)).to_vec());
    Ok((frames.slice((.., .., heard.clone())).to_tensor().into(), heard))
}

/// The network that spells unknown words.
pub(super) struct SpellingNetwork {
    model: Model,
    threads: Threads,
}

impl SpellingNetwork {
    pub(super) fn load(bytes: Vec<u8>) -> Result<Self, String> {
        Ok(Self { model: load(bytes)?, threads: Threads::default() })
    }

    /// The class of every position for the letters of one word, by number.
    pub(super) fn classes(&self, letters: Vec<i32>) -> Result<Vec<i32>, String> {
        let letters = NdTensor::from_data([1, letters.len()], letters);
        let output = self.threads.lend(|options| {
            self.model
                .run_one(Value::from(letters).into(), Some(options))
                .map_err(|error| error.to_string())
        })?;
        let tensor: Tensor<i32> = output.try_into().map_err(|_| "not a class".to_owned())?;
        Ok(tensor.to_vec())
    }
}

fn load(bytes: Vec<u8>) -> Result<Model, String> {
    let mut options = ModelOptions::with_ops(operators());
    options.prepack_weights(true);
    options.load(bytes).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use rten::RunOptions;

    use super::Network;
    use crate::language::Language;
    use crate::speech::engine::hibari::silence::AROUND;
    use crate::speech::voice::{find_voice, read_file, voices_folder};

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
    #[expect(clippy::cast_precision_loss, reason = "fewer numbers than 2^24")]
    fn the_silence_left_out_changes_nothing_of_what_is_said() {
        let heart = find_voice(Some("heart"), Language::English).unwrap();
        let folder = voices_folder().unwrap();
        let model = read_file(&folder, &heart, heart.model.as_deref().unwrap()).unwrap();
        let network = Network::load(model).unwrap();
        assert!(network.frames.is_some(), "the network has no more the place to cut at");
        let phonemes = "lˈɪft bˈOθ ˈɑɹmz.";
        let short = network.speak(phonemes, 1.0, &RunOptions::default()).unwrap();
        let whole = Network { frames: None, ..network }
            .speak(phonemes, 1.0, &RunOptions::default())
            .unwrap();
        let (count, all) = (short.frames(), whole.frames());
        assert!(count + AROUND < all, "{count} of {all} frames");
        // The pitch is chosen before the cut, so it tells the place.
        let at = (0..=all - count).find(|&at| whole.pitch[at..at + count] == short.pitch).unwrap();
        let difference = |row: usize| {
            let frames = AROUND..count - AROUND;
            let pairs = frames.map(|frame| {
                short.harmonic[row * count + frame] - whole.harmonic[row * all + at + frame]
            });
            pairs.map(|difference| difference * difference).sum::<f32>()
        };
        let rows = short.harmonic.len() / count;
        let mean = (0..rows).map(difference).sum::<f32>() / (rows * (count - 2 * AROUND)) as f32;
        // In decibels: 20 / ln 10.
        let decibels = mean.sqrt() * 8.686;
        assert!(decibels < 1.5, "{decibels} dB");
        println!("{count} of {all} frames, the harmonic part within {decibels:.2} dB");
    }
}
