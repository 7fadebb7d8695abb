//! The network that predicts a spectrum from phonemes.

use std::sync::{Arc, Mutex, PoisonError};

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, Value};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

use super::symbols;
use super::vocoder::BINS;

/// What the network says of a sentence: five numbers for every frequency of every frame, all frames
/// of a frequency side by side, and the pitch of every frame.
pub(super) struct Spectrum {
    /// A logarithm of a magnitude, as are `noise` and `rest`.
    pub(super) harmonic: Vec<f32>,
    pub(super) turn: Vec<f32>,
    pub(super) noise: Vec<f32>,
    pub(super) rest: Vec<f32>,
    pub(super) phase: Vec<f32>,
    /// In Hz.
    pub(super) pitch: Vec<f32>,
}

impl Spectrum {
    pub(super) fn frames(&self) -> usize {
        self.pitch.len()
    }

    /// Whether there are frames, with a number for every frequency of each.
    fn is_whole(&self) -> bool {
        let Self { harmonic, turn, noise, rest, phase, pitch } = self;
        let parts = [harmonic, turn, noise, rest, phase];
        !pitch.is_empty() && parts.iter().all(|part| part.len() == pitch.len() * BINS)
    }
}

/// The outputs, in the order in which they are asked for.
const OUTPUTS: [&str; 6] = ["lh", "theta", "ln", "lr", "phi", "f0"];

/// A loaded network. May be asked by many threads at once, each gets one thread of the library.
pub(super) struct Network {
    model: Model,
    ids: NodeId,
    speed: NodeId,
    outputs: Vec<NodeId>,
    threads: Threads,
}

impl Network {
    pub(super) fn load(bytes: Vec<u8>) -> Result<Self, String> {
        let model = load(bytes)?;
        let node = |name: &str| model.node_id(name).map_err(|error| error.to_string());
        let outputs = OUTPUTS.iter().map(|name| node(name)).collect::<Result<_, _>>()?;
        let (ids, speed) = (node("ids")?, node("speed")?);
        Ok(Self { model, ids, speed, outputs, threads: Threads::default() })
    }

    /// The spectrum of phonemes; `pace` 1 is the network's own.
    pub(super) fn speak(&self, phonemes: &str, pace: f32) -> Result<Spectrum, String> {
        let inner = phonemes.chars().filter_map(symbols::number);
        let ids: Vec<i32> = std::iter::once(0).chain(inner).chain([0]).collect();
        let ids = Tensor::from_data(&[1, ids.len()], ids);
        let inputs = vec![
            (self.ids, Value::from(ids).into()),
            (self.speed, Value::from(Tensor::from_data(&[1], vec![pace])).into()),
        ];
        let outputs = self.threads.lend(|options| {
            self.model.run(inputs, &self.outputs, Some(options)).map_err(|error| error.to_string())
        })?;
        let mut parts = outputs.into_iter().map(|value| {
            let tensor: Tensor<f32> = value.try_into().map_err(|_| "not a number".to_owned())?;
            Ok::<Vec<f32>, String>(tensor.into_data())
        });
        let mut next = || parts.next().unwrap_or_else(|| Err("an output is missing".to_owned()));
        let spectrum = Spectrum {
            harmonic: next()?,
            turn: next()?,
            noise: next()?,
            rest: next()?,
            phase: next()?,
            pitch: next()?,
        };
        if spectrum.is_whole() {
            Ok(spectrum)
        } else {
            Err("an output has another shape".to_owned())
        }
    }
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
    let mut options = ModelOptions::with_all_ops();
    options.prepack_weights(true);
    options.load(bytes).map_err(|error| error.to_string())
}

/// Pools of one thread each, as many as are asked at once: the callers share the cores out.
#[derive(Default)]
struct Threads {
    idle: Mutex<Vec<Arc<ThreadPool>>>,
}

impl Threads {
    fn lend<T>(&self, work: impl FnOnce(RunOptions) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = idle().pop().unwrap_or_else(|| Arc::new(ThreadPool::with_num_threads(1)));
        let mut options = RunOptions::default();
        options.thread_pool = Some(Arc::clone(&pool));
        let done = work(options);
        idle().push(pool);
        done
    }
}
