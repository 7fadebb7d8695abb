//! A node of a network: its message in the schema of ONNX, taken apart and written anew.

use super::message::{fields, number, put_bytes, put_value};

/// Fields of `NodeProto`.
const INPUT: u64 = 1;
const OUTPUT: u64 = 2;
const OPERATOR: u64 = 4;
const ATTRIBUTE: u64 = 5;
const DOMAIN: u64 = 7;

/// Fields of `AttributeProto`.
const NAME: u64 = 1;
const FLOAT: u64 = 2;
const INTEGER: u64 = 3;
const TEXT: u64 = 4;
const GRAPH: u64 = 6;
const INTEGERS: u64 = 8;
const KIND: u64 = 20;

/// A node: its fields in their order, all of which are bytes.
pub(super) struct Node(Vec<(u64, Vec<u8>)>);

/// The value of an attribute.
pub(super) enum Value<'a> {
    Float(f32),
    Integer(i64),
    Integers(&'a [i64]),
    Text(&'a str),
    /// The message of a graph.
    Graph(Vec<u8>),
}

impl Node {
    /// A node of the standard's own operators. A name that is empty stands for none.
    pub(super) fn new(operator: &str, inputs: &[&str], outputs: &[&str]) -> Self {
        let field = |number: u64, text: &str| (number, text.as_bytes().to_vec());
        let inputs = inputs.iter().map(|name| field(INPUT, name));
        let outputs = outputs.iter().map(|name| field(OUTPUT, name));
        Self(inputs.chain(outputs).chain([field(OPERATOR, operator)]).collect())
    }

    /// A node that gives the same value whatever comes in.
    pub(super) fn constant(name: &str, attribute: &str, value: Value<'_>) -> Self {
        Self::new("Constant", &[], &[name]).with(attribute, value)
    }

    /// The node with one more attribute.
    pub(super) fn with(mut self, name: &str, value: Value<'_>) -> Self {
        self.0.push((ATTRIBUTE, attribute(name, value)));
        self
    }

    /// The node with an attribute of another node, if that has it.
    pub(super) fn with_that_of(mut self, other: &Self, name: &str) -> Self {
        self.0.extend(other.attribute(name).map(|bytes| (ATTRIBUTE, bytes.to_vec())));
        self
    }

    /// Reads a message.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn read(message: &[u8]) -> Result<Self, String> {
        let bytes =
            |content: std::ops::Range<usize>| message.get(content).unwrap_or_default().to_vec();
        let fields = fields(message)?.into_iter();
        Ok(Self(fields.map(|field| (field.number, bytes(field.content))).collect()))
    }

    /// The message.
    pub(super) fn written(&self) -> Vec<u8> {
        let mut message = Vec::new();
        for (number, bytes) in &self.0 {
            put_bytes(&mut message, *number, bytes);
        }
        message
    }

    pub(super) fn operator(&self) -> &str {
        self.text_of(OPERATOR, 0)
    }

    /// The name of an input; empty where there is none.
    pub(super) fn input(&self, index: usize) -> &str {
        self.text_of(INPUT, index)
    }

    /// The name of an output; empty where there is none.
    pub(super) fn output(&self, index: usize) -> &str {
        self.text_of(OUTPUT, index)
    }

    /// A name for what lies between the nodes that stand for this one, which no other has.
    pub(super) fn within(&self, what: &str) -> String {
        format!("{}/{what}", self.output(0))
    }

    /// The text of one of the fields with a number.
    fn text_of(&self, field: u64, index: usize) -> &str {
        let mut fields = self.0.iter().filter(|(number, _)| *number == field);
        let text = fields.nth(index).and_then(|(_, text)| std::str::from_utf8(text).ok());
        text.unwrap_or_default()
    }

    /// Makes another input one that is there.
    pub(super) fn set_input(&mut self, index: usize, name: &str) {
        let mut inputs = self.0.iter_mut().filter(|(number, _)| *number == INPUT);
        if let Some((_, input)) = inputs.nth(index) {
            *input = name.as_bytes().to_vec();
        }
    }

    /// Makes the operator another one of the standard.
    pub(super) fn set_operator(&mut self, name: &str) {
        self.0.retain(|(number, _)| *number != DOMAIN && *number != OPERATOR);
        self.0.push((OPERATOR, name.as_bytes().to_vec()));
    }

    /// Sets an attribute of whole numbers.
    pub(super) fn set_integers(&mut self, name: &str, values: &[i64]) {
        self.0.retain(|(number, bytes)| *number != ATTRIBUTE || !is_named(bytes, name));
        self.0.push((ATTRIBUTE, attribute(name, Value::Integers(values))));
    }

    /// The message of an attribute.
    fn attribute(&self, name: &str) -> Option<&[u8]> {
        let mut attributes = self.0.iter().filter(|(number, _)| *number == ATTRIBUTE);
        attributes.find(|(_, bytes)| is_named(bytes, name)).map(|(_, bytes)| bytes.as_slice())
    }

    /// The text of an attribute.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let attribute = self.attribute(name)?;
        let text = fields(attribute).ok()?.into_iter().find(|field| field.number == TEXT)?;
        std::str::from_utf8(attribute.get(text.content)?).ok()
    }

    /// The whole numbers of an attribute.
    pub(super) fn integers(&self, name: &str) -> Option<Vec<i64>> {
        let attribute = self.attribute(name)?;
        let mut integers = Vec::new();
        for field in fields(attribute).ok()?.iter().filter(|field| field.number == INTEGERS) {
            // Alone, or many in a row.
            let content = attribute.get(..field.content.end)?;
            let mut at = field.content.start;
            while at < content.len() {
                integers.push(number(content, &mut at)?.cast_signed());
            }
        }
        Some(integers)
    }
}

fn is_named(attribute: &[u8], name: &str) -> bool {
    let fields = fields(attribute).unwrap_or_default();
    let found = fields.into_iter().find(|field| field.number == NAME);
    found.and_then(|field| attribute.get(field.content)) == Some(name.as_bytes())
}

/// The message of an attribute.
fn attribute(name: &str, value: Value<'_>) -> Vec<u8> {
    let mut message = Vec::new();
    put_bytes(&mut message, NAME, name.as_bytes());
    // The numbers of the kinds are those of the schema.
    let kind = match value {
        Value::Float(value) => {
            message.push(u8::try_from(FLOAT << 3 | 5).unwrap_or_default());
            message.extend(value.to_le_bytes());
            1
        }
        Value::Integer(value) => {
            put_value(&mut message, INTEGER, value.cast_unsigned());
            2
        }
        Value::Text(text) => {
            put_bytes(&mut message, TEXT, text.as_bytes());
            3
        }
        Value::Graph(graph) => {
            put_bytes(&mut message, GRAPH, &graph);
            5
        }
        Value::Integers(values) => {
            for value in values {
                put_value(&mut message, INTEGERS, value.cast_unsigned());
            }
            7
        }
    };
    put_value(&mut message, KIND, kind);
    message
}
