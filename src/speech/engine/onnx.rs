//! ONNX files that tests write: small networks of the form of large ones.

use super::graph::message::{put_bytes, put_value};

/// Kinds of numbers in an ONNX file.
pub(super) const FLOATS: u64 = 1;
pub(super) const BYTES: u64 = 2;
pub(super) const SIGNED: u64 = 3;
pub(super) const WIDE: u64 = 7;

/// An ONNX file that is being written: its nodes, its weights, and the rest of its graph.
#[derive(Default)]
pub(super) struct Graph {
    nodes: Vec<u8>,
    rest: Vec<u8>,
}

/// An attribute of a node.
pub(super) enum Value<'a> {
    Number(u64),
    Numbers(&'a [u64]),
    Float(f32),
    Text(&'a str),
}

impl Graph {
    pub(super) fn node(
        &mut self,
        domain: &str,
        operator: &str,
        ends: (&[&str], &[&str]),
        with: &[(&str, Value<'_>)],
    ) {
        let mut node = Vec::new();
        for name in ends.0 {
            put_bytes(&mut node, 1, name.as_bytes());
        }
        for name in ends.1 {
            put_bytes(&mut node, 2, name.as_bytes());
        }
        put_bytes(&mut node, 4, operator.as_bytes());
        for (name, value) in with {
            let mut attribute = Vec::new();
            put_bytes(&mut attribute, 1, name.as_bytes());
            let kind = match value {
                Value::Number(value) => {
                    put_value(&mut attribute, 3, *value);
                    2
                }
                Value::Float(value) => {
                    // The field 2, of four bytes.
                    attribute.push(2 << 3 | 5);
                    attribute.extend(value.to_le_bytes());
                    1
                }
                Value::Text(text) => {
                    put_bytes(&mut attribute, 4, text.as_bytes());
                    3
                }
                Value::Numbers(values) => {
                    for value in *values {
                        put_value(&mut attribute, 8, *value);
                    }
                    7
                }
            };
            put_value(&mut attribute, 20, kind);
            put_bytes(&mut node, 5, &attribute);
        }
        put_bytes(&mut node, 7, domain.as_bytes());
        put_bytes(&mut self.nodes, 1, &node);
    }

    pub(super) fn weights(&mut self, name: &str, kind: u64, shape: &[u64], bytes: &[u8]) {
        let mut weights = Vec::new();
        for size in shape {
            put_value(&mut weights, 1, *size);
        }
        put_value(&mut weights, 2, kind);
        put_bytes(&mut weights, 8, name.as_bytes());
        put_bytes(&mut weights, 9, bytes);
        put_bytes(&mut self.rest, 5, &weights);
    }

    pub(super) fn floats(&mut self, name: &str, shape: &[u64], values: &[f32]) {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.weights(name, FLOATS, shape, &bytes);
    }

    pub(super) fn wide(&mut self, name: &str, values: &[i64]) {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.weights(name, WIDE, &[values.len() as u64], &bytes);
    }

    /// An input (11) or an output (12) of the graph.
    pub(super) fn end(&mut self, field: u64, name: &str, kind: u64) {
        let (mut value, mut of, mut tensor) = (Vec::new(), Vec::new(), Vec::new());
        put_value(&mut tensor, 1, kind);
        put_bytes(&mut of, 1, &tensor);
        put_bytes(&mut value, 1, name.as_bytes());
        put_bytes(&mut value, 2, &of);
        put_bytes(&mut self.rest, field, &value);
    }

    pub(super) fn file(self) -> Vec<u8> {
        let mut operators = Vec::new();
        put_value(&mut operators, 2, 20);
        let mut file = Vec::new();
        put_value(&mut file, 1, 9);
        put_bytes(&mut file, 7, &[self.nodes, self.rest].concat());
        put_bytes(&mut file, 8, &operators);
        file
    }
}
