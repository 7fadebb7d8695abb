//! The network in operators that rten has, with the meaning that onnxruntime gives them.
//!
//! The file is as it was published; this is done in memory when it is loaded. Each change says what
//! is different in rten 0.27.0, and falls away when that is no longer so.

use super::message::{fields, number, put_bytes, put_head, put_value};

/// Fields of the messages `ModelProto`, `GraphProto`, `NodeProto` and `AttributeProto` in the schema
/// of ONNX.
const GRAPH: u64 = 7;
const NODE: u64 = 1;
const INPUT: u64 = 1;
const OUTPUT: u64 = 2;
const OPERATOR: u64 = 4;
const ATTRIBUTE: u64 = 5;
const DOMAIN: u64 = 7;
const NAME: u64 = 1;
const FLOAT: u64 = 2;
const TEXT: u64 = 4;
const NUMBERS: u64 = 8;
const KIND: u64 = 20;

/// Kinds of attributes.
const IS_FLOAT: u64 = 1;
const IS_TEXT: u64 = 3;
const IS_NUMBERS: u64 = 7;

/// The name of the smallest number above 0 in the network.
const SMALLEST: &str = "supple/smallest";

/// A node: its fields in their order, all of which are bytes.
struct Node(Vec<(u64, Vec<u8>)>);

/// Changes the nodes of a network that need it; a network without such nodes stays as it is.
///
/// # Errors
/// When the bytes are no ONNX file.
pub(super) fn repair(bytes: &mut Vec<u8>) -> Result<(), String> {
    let graphs = fields(bytes)?;
    let Some(graph) = graphs.iter().find(|field| field.number == GRAPH) else {
        return Err("the network has no graph".to_owned());
    };
    let message = bytes.get(graph.content.clone()).unwrap_or_default();
    let places: Vec<_> =
        fields(message)?.into_iter().filter(|field| field.number == NODE).collect();
    let nodes = places.iter().map(|place| Node::read(message.get(place.content.clone())));
    let nodes = repaired(nodes.collect::<Result<_, _>>()?);
    let mut rest = 0;
    let mut changed = Vec::new();
    for Node(parts) in nodes {
        let mut node = Vec::new();
        for (number, bytes) in &parts {
            put_bytes(&mut node, *number, bytes);
        }
        put_bytes(&mut changed, NODE, &node);
    }
    // What lies between the nodes comes behind them: the order of kinds has no meaning.
    let last = places.last().map_or(0, |place| place.whole.end);
    for place in &places {
        changed.extend_from_slice(message.get(rest..place.whole.start).unwrap_or_default());
        rest = place.whole.end;
    }
    let mut head = Vec::new();
    put_head(&mut head, GRAPH, message.len() - last + changed.len());
    head.append(&mut changed);
    drop(bytes.splice(graph.whole.start..graph.content.start + last, head));
    Ok(())
}

/// The nodes with all changes.
fn repaired(nodes: Vec<Node>) -> Vec<Node> {
    let angles = angles(&nodes);
    let mut repaired = Vec::new();
    if !angles.is_empty() {
        let smallest = f32::MIN_POSITIVE.to_le_bytes();
        repaired.push(Node::constant(
            SMALLEST,
            &attribute("value_float", |value| {
                value.push(u8::try_from(FLOAT << 3 | 5).unwrap_or_default());
                value.extend(smallest);
                put_value(value, KIND, IS_FLOAT);
            }),
        ));
    }
    for mut node in nodes {
        match node.operator() {
            "FusedMatMul" => node.as_einsum(),
            "ConvInteger" => repaired.extend(node.without_padding()),
            // The quotient whose arctangent is the angle is 0 / 0 where a bin holds nothing at all.
            // The transform of onnxruntime is never that exact; rten's is in every pause, and "not a
            // number" then goes through the network as any level there is.
            "Div" if angles.iter().any(|angle| angle.is_quotient(&node)) => {
                let divisor = node.input(1);
                let above = format!("{divisor}/above zero");
                repaired.push(Node::new("Add", &[&divisor, SMALLEST], &above));
                node.set_input(1, &above);
            }
            // An angle whose imaginary part is 0 and whose real part is negative is half a turn,
            // and the network was trained with +π. The comparison makes it -π, which does not show
            // where the part is never exactly 0. With it, speech is 1.5 dB too soft and too shrill.
            "Greater" if angles.iter().any(|angle| angle.imaginary == node.input(0)) => {
                node.set(OPERATOR, "GreaterOrEqual");
            }
            _ => {}
        }
        repaired.push(node);
    }
    repaired
}

/// The two parts of complex numbers whose angle a network computes by an arctangent.
struct Angle {
    imaginary: String,
    real: String,
}

impl Angle {
    fn is_quotient(&self, node: &Node) -> bool {
        self.imaginary == node.input(0) && self.real == node.input(1)
    }
}

/// The angles that a network computes.
fn angles(nodes: &[Node]) -> Vec<Angle> {
    let arctangents: Vec<String> =
        nodes.iter().filter(|node| node.operator() == "Atan").map(|node| node.input(0)).collect();
    let quotients = nodes.iter().filter(|node| node.operator() == "Div");
    let quotients = quotients.filter(|node| arctangents.contains(&node.text_of(OUTPUT, 0)));
    quotients.map(|node| Angle { imaginary: node.input(0), real: node.input(1) }).collect()
}

impl Node {
    fn read(message: Option<&[u8]>) -> Result<Self, String> {
        let message = message.unwrap_or_default();
        let bytes =
            |content: std::ops::Range<usize>| message.get(content).unwrap_or_default().to_vec();
        let fields = fields(message)?.into_iter();
        Ok(Self(fields.map(|field| (field.number, bytes(field.content))).collect()))
    }

    fn new(operator: &str, inputs: &[&str], output: &str) -> Self {
        let mut parts: Vec<(u64, Vec<u8>)> =
            inputs.iter().map(|input| (INPUT, input.as_bytes().to_vec())).collect();
        parts.push((OUTPUT, output.as_bytes().to_vec()));
        parts.push((OPERATOR, operator.as_bytes().to_vec()));
        Self(parts)
    }

    fn constant(name: &str, value: &[u8]) -> Self {
        let mut node = Self::new("Constant", &[], name);
        node.0.push((ATTRIBUTE, value.to_vec()));
        node
    }

    fn operator(&self) -> &str {
        let found = self.0.iter().find(|(number, _)| *number == OPERATOR);
        found.and_then(|(_, name)| std::str::from_utf8(name).ok()).unwrap_or_default()
    }

    fn input(&self, index: usize) -> String {
        self.text_of(INPUT, index)
    }

    /// The text of one of the fields with a number; empty where there is none.
    fn text_of(&self, field: u64, index: usize) -> String {
        let mut fields = self.0.iter().filter(|(number, _)| *number == field);
        let text = fields.nth(index).map(|(_, text)| String::from_utf8_lossy(text).into_owned());
        text.unwrap_or_default()
    }

    fn set_input(&mut self, index: usize, name: &str) {
        let mut inputs = self.0.iter_mut().filter(|(number, _)| *number == INPUT);
        if let Some((_, input)) = inputs.nth(index) {
            *input = name.as_bytes().to_vec();
        }
    }

    /// Sets a field that is there once.
    fn set(&mut self, field: u64, value: &str) {
        for (_, bytes) in self.0.iter_mut().filter(|(number, _)| *number == field) {
            *bytes = value.as_bytes().to_vec();
        }
    }

    /// Multiplies a matrix, turned over, by another in each batch, as an Einstein sum: rten has no
    /// `FusedMatMul`. The network has one, with these two ranks.
    fn as_einsum(&mut self) {
        self.0.retain(|(number, _)| *number != ATTRIBUTE && *number != DOMAIN);
        self.set(OPERATOR, "Einsum");
        self.0.push((
            ATTRIBUTE,
            attribute("equation", |value| {
                put_bytes(value, TEXT, b"bij,ik->bjk");
                put_value(value, KIND, IS_TEXT);
            }),
        ));
    }

    /// Takes the padding out of a convolution and returns the nodes that do it before: rten pads
    /// the bytes with 128 instead of with their zero point, so that every sentence seemed to come
    /// out of a loud noise and go into one. That was the click in its first 50 ms.
    fn without_padding(&mut self) -> Vec<Self> {
        let mut before = Vec::new();
        let is_padding = |bytes: &[u8]| padding(bytes).filter(|sizes| sizes.iter().any(|&n| n > 0));
        let attributes = self.0.iter().filter(|(number, _)| *number == ATTRIBUTE);
        let Some(sizes) = attributes.clone().find_map(|(_, bytes)| is_padding(bytes)) else {
            return before;
        };
        self.0.retain(|(number, bytes)| *number != ATTRIBUTE || is_padding(bytes).is_none());
        // Without the attribute rten takes another number of dimensions.
        self.0.push((ATTRIBUTE, padding_by(&vec![0; sizes.len()], "pads")));
        let output = self.text_of(OUTPUT, 0);
        let (by, padded) = (format!("{output}/padding"), format!("{output}/padded"));
        // The first two of the dimensions, batch and channel, have none at either end.
        let (starts, ends) = sizes.split_at(sizes.len() / 2);
        let all = [&[0, 0], starts, &[0, 0], ends].concat();
        before.push(Self::constant(&by, &padding_by(&all, "value_ints")));
        before.push(Self::new("Pad", &[&self.input(0), &by, &self.input(2)], &padded));
        self.set_input(0, &padded);
        before
    }
}

/// An attribute with a name and what `content` writes.
fn attribute(name: &str, content: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_bytes(&mut bytes, NAME, name.as_bytes());
    content(&mut bytes);
    bytes
}

/// An attribute of sizes.
fn padding_by(sizes: &[u64], name: &str) -> Vec<u8> {
    attribute(name, |value| {
        for &size in sizes {
            put_value(value, NUMBERS, size);
        }
        put_value(value, KIND, IS_NUMBERS);
    })
}

/// The sizes in an attribute `pads`, those before each dimension and then those behind; nothing for
/// another attribute.
fn padding(attribute: &[u8]) -> Option<Vec<u64>> {
    let fields = fields(attribute).ok()?;
    let of = |field: u64| fields.iter().filter(move |found| found.number == field);
    let name = of(NAME).next().and_then(|field| attribute.get(field.content.clone()))?;
    let mut sizes = Vec::new();
    for field in of(NUMBERS) {
        // Alone, or many in a row.
        let content = attribute.get(..field.content.end)?;
        let mut at = field.content.start;
        while at < content.len() {
            sizes.push(number(content, &mut at)?);
        }
    }
    (name == b"pads").then_some(sizes)
}
