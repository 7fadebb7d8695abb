//! The network of a voice in one part, as the package `teacher-in-the-loop` 0.1.0 runs it
//! (`titl/voice.py`).

use rten::Value;
use rten_tensor::Tensor;

use super::parts::MOST_SAMPLES;
use crate::speech::engine::graph::{Graph, between_ends, samples};
use crate::speech::engine::threads::Threads;

/// The network of a voice. May be asked by many threads at once.
pub(crate) struct Whole {
    graph: Graph<2, 1>,
    threads: Threads,
}

impl Whole {
    /// Reads a network as it was published.
    pub(super) fn load(bytes: Vec<u8>) -> Result<Self, String> {
        let graph = Graph::load(bytes, ["input_ids", "speed"], Some(["waveform"]))?;
        Ok(Self { graph, threads: Threads::default() })
    }

    /// The samples of tokens; `pace` 1 is the network's own.
    pub(super) fn samples(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String> {
        let speed = Value::from(Tensor::from_data(&[1], vec![pace]));
        let run = |options| self.graph.run([between_ends(tokens), speed], options);
        let [sound] = self.threads.lend(run)?;
        let samples = samples(sound)?;
        if samples.len() > MOST_SAMPLES {
            return Err("the sentence would be too long".to_owned());
        }
        Ok(samples)
    }
}
