//! The network that makes sound from symbols and a style.

use rten::Value;
use rten_tensor::Tensor;

use super::style::WIDTH;
use crate::speech::engine::graph::{Graph, between_ends, samples};
use crate::speech::engine::threads::Threads;

/// A loaded network. May be asked by many threads at once, each gets one thread of the library.
pub(super) struct Network {
    graph: Graph<3, 1>,
    threads: Threads,
}

impl Network {
    /// Loads a network as it was published.
    pub(super) fn load(bytes: Vec<u8>) -> Result<Self, String> {
        let graph = Graph::load(bytes, ["tokens", "style", "speed"], Some(["audio"]))?;
        Ok(Self { graph, threads: Threads::default() })
    }

    /// The samples of tokens in a style; `pace` 1 is the network's own.
    pub(super) fn speak(
        &self,
        tokens: &[i32],
        style: &[f32; WIDTH],
        pace: f32,
    ) -> Result<Vec<f32>, String> {
        let style = Value::from(Tensor::from_data(&[1, WIDTH], style.to_vec()));
        let speed = Value::from(Tensor::from_data(&[1], vec![pace]));
        let inputs = [between_ends(tokens), style, speed];
        let [sound] = self.threads.lend(|options| self.graph.run(inputs, options))?;
        samples(sound)
    }
}
