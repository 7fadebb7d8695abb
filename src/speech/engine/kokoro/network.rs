//! The network that makes sound from symbols and a style.

use rten::{Model, ModelOptions, NodeId, Value};
use rten_tensor::Tensor;

use super::repair::repair;
use super::style::WIDTH;
use crate::speech::engine::threads::Threads;

/// A loaded network. May be asked by many threads at once, each gets one thread of the library.
pub(super) struct Network {
    model: Model,
    tokens: NodeId,
    style: NodeId,
    speed: NodeId,
    audio: NodeId,
    threads: Threads,
}

impl Network {
    /// Loads a network as it was published.
    pub(super) fn load(mut bytes: Vec<u8>) -> Result<Self, String> {
        repair(&mut bytes)?;
        // The library's list of operators to choose from lacks those of onnxruntime's own.
        let model = ModelOptions::with_all_ops().load(bytes).map_err(|error| error.to_string())?;
        let node = |name: &str| model.node_id(name).map_err(|error| error.to_string());
        let (tokens, style) = (node("tokens")?, node("style")?);
        let (speed, audio) = (node("speed")?, node("audio")?);
        Ok(Self { model, tokens, style, speed, audio, threads: Threads::default() })
    }

    /// The samples of tokens in a style; `pace` 1 is the network's own.
    pub(super) fn speak(
        &self,
        tokens: &[i32],
        style: &[f32; WIDTH],
        pace: f32,
    ) -> Result<Vec<f32>, String> {
        // 0 marks both ends.
        let tokens = [&[0], tokens, &[0]].concat();
        let tokens = Tensor::from_data(&[1, tokens.len()], tokens);
        let inputs = vec![
            (self.tokens, Value::from(tokens).into()),
            (self.style, Value::from(Tensor::from_data(&[1, WIDTH], style.to_vec())).into()),
            (self.speed, Value::from(Tensor::from_data(&[1], vec![pace])).into()),
        ];
        let outputs = self.threads.lend(|options| {
            let made = self.model.run(inputs, &[self.audio], Some(options));
            made.map_err(|error| error.to_string())
        })?;
        let audio = outputs.into_iter().next().ok_or("the sound is missing")?;
        let audio: Tensor<f32> = audio.try_into().map_err(|_| "the sound is not numbers")?;
        let samples = audio.into_data();
        if samples.iter().all(|sample| sample.is_finite()) {
            Ok(samples)
        } else {
            Err("the sound has no level".to_owned())
        }
    }
}
