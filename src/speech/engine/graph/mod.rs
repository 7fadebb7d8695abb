//! Networks in files of the form ONNX, run by rten with the meaning that onnxruntime gives them.

mod contrib;
mod lstm;
pub(super) mod message;
mod node;
mod repair;
#[cfg(test)]
mod tests;

use rten::{Model, ModelOptions, NodeId, RunOptions, Value};
use rten_tensor::Tensor;
use rten_tensor::prelude::*;

use self::repair::repair;
use super::operators::operators;

/// The reason for refusing an output of a network that this is not made for.
pub(super) const SHAPE: &str = "an output has another shape";

/// A network with its inputs and outputs.
pub(super) struct Graph<const INPUTS: usize, const OUTPUTS: usize> {
    model: Model,
    inputs: [NodeId; INPUTS],
    outputs: [NodeId; OUTPUTS],
}

impl<const INPUTS: usize, const OUTPUTS: usize> Graph<INPUTS, OUTPUTS> {
    /// Loads a network as it was published, whose inputs have these names. Its outputs have these names, or
    /// are all that it has, in its own order.
    ///
    /// # Errors
    /// When it is no network, or has other inputs or outputs.
    pub(super) fn load(
        mut bytes: Vec<u8>,
        inputs: [&str; INPUTS],
        outputs: Option<[&str; OUTPUTS]>,
    ) -> Result<Self, String> {
        repair(&mut bytes)?;
        let options = ModelOptions::with_ops(operators());
        let model = options.load(bytes).map_err(|error| error.to_string())?;
        let inputs = nodes(&model, inputs)?;
        let outputs = match outputs {
            Some(names) => nodes(&model, names)?,
            None => model.output_ids().try_into().map_err(|_| SHAPE)?,
        };
        Ok(Self { model, inputs, outputs })
    }

    /// The outputs for some inputs.
    ///
    /// # Errors
    /// What went wrong, in words.
    pub(super) fn run(
        &self,
        given: [Value; INPUTS],
        options: RunOptions,
    ) -> Result<[Value; OUTPUTS], String> {
        let inputs = self.inputs.into_iter().zip(given.map(Into::into)).collect();
        let made = self.model.run(inputs, &self.outputs, Some(options));
        made.map_err(|error| error.to_string())?.try_into().map_err(|_| SHAPE.to_owned())
    }
}

fn nodes<const COUNT: usize>(
    model: &Model,
    names: [&str; COUNT],
) -> Result<[NodeId; COUNT], String> {
    let nodes = names.map(|name| model.node_id(name).map_err(|error| error.to_string()));
    let nodes: Vec<NodeId> = nodes.into_iter().collect::<Result<_, _>>()?;
    nodes.try_into().map_err(|_| SHAPE.to_owned())
}

/// Tokens as a network takes them: 0 marks both ends.
pub(super) fn between_ends(tokens: &[i32]) -> Value {
    let tokens = [&[0], tokens, &[0]].concat();
    Value::from(Tensor::from_data(&[1, tokens.len()], tokens))
}

/// All numbers of an output.
pub(super) fn numbers(output: Value) -> Result<Vec<f32>, String> {
    let tensor: Tensor<f32> = output.try_into().map_err(|_| "not a number".to_owned())?;
    Ok(tensor.to_vec())
}

/// The samples of an output.
pub(super) fn samples(output: Value) -> Result<Vec<f32>, String> {
    let samples = numbers(output)?;
    if samples.iter().all(|sample| sample.is_finite()) {
        Ok(samples)
    } else {
        Err("the sound has no level".to_owned())
    }
}
