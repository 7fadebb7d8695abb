//! The operators of onnxruntime's own (`com.microsoft`) in those of the standard.
//!
//! rten has some of them, but not to choose: who wants one links every operator there is, 0.7 MB.

use super::lstm;
use super::node::{Node, Value};

/// The nodes that do what a node does which is no operator of the standard; nothing for another one.
pub(super) fn in_standard(node: &Node) -> Option<Vec<Node>> {
    match node.operator() {
        "DynamicQuantizeLSTM" => lstm::in_standard(node),
        "FastGelu" => Some(fast_gelu(node)),
        "FusedMatMul" => Some(fused_matmul(node)),
        "SkipLayerNormalization" => Some(skip_layer_normalization(node)),
        _ => None,
    }
}

/// The Gaussian error linear unit by its approximation, with a bias or none.
fn fast_gelu(node: &Node) -> Vec<Node> {
    let (mut input, sum) = (node.input(0), node.within("sum"));
    let mut nodes = Vec::new();
    if !node.input(1).is_empty() {
        nodes.push(Node::new("Add", &[input, node.input(1)], &[&sum]));
        input = &sum;
    }
    let unit = Node::new("Gelu", &[input], &[node.output(0)]);
    nodes.push(unit.with("approximate", Value::Text("tanh")));
    nodes
}

/// A matrix of three dimensions, turned over, times another. rten has no `FusedMatMul`; the networks have one,
/// with these ranks and nothing else.
fn fused_matmul(node: &Node) -> Vec<Node> {
    let turned = node.within("turned");
    let turn = Node::new("Transpose", &[node.input(0)], &[&turned]);
    vec![
        turn.with("perm", Value::Integers(&[0, 2, 1])),
        Node::new("MatMul", &[&turned, node.input(1)], &[node.output(0)]),
    ]
}

/// A sum, and its normalisation over its last dimension.
fn skip_layer_normalization(node: &Node) -> Vec<Node> {
    let (mut sum, biased) = (node.within("sum"), node.within("biased"));
    let mut nodes = vec![Node::new("Add", &[node.input(0), node.input(1)], &[&sum])];
    if !node.input(4).is_empty() {
        nodes.push(Node::new("Add", &[&sum, node.input(4)], &[&biased]));
        sum = biased;
    }
    // Of the outputs between, the mean and the deviation are given by no runtime.
    if !node.output(3).is_empty() {
        nodes.push(Node::new("Identity", &[&sum], &[node.output(3)]));
    }
    let inputs = [&sum, node.input(2), node.input(3)];
    let normalised = Node::new("LayerNormalization", &inputs, &[node.output(0)]);
    nodes.push(normalised.with("axis", Value::Integer(-1)).with_that_of(node, "epsilon"));
    nodes
}
