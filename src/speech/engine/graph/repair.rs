//! The network in operators that rten has, with the meaning that onnxruntime gives them.
//!
//! The file is as it was published; this is done in memory when it is loaded. Each change says what
//! is different in rten 0.27.0, and falls away when that is no longer so.

use super::contrib;
use super::message::{fields, put_bytes, put_head};
use super::node::{Node, Value};

/// The field of `ModelProto` that is its graph, and that of `GraphProto` that is a node.
const GRAPH: u64 = 7;
const NODE: u64 = 1;

/// The name of the smallest number above 0 in the network.
const SMALLEST: &str = "supple/smallest";

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
    let nodes = places.iter().map(|place| message.get(place.content.clone()).unwrap_or_default());
    let nodes = repaired(nodes.map(Node::read).collect::<Result<_, _>>()?);
    let mut rest = 0;
    let mut changed = Vec::new();
    for node in nodes {
        put_bytes(&mut changed, NODE, &node.written());
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
        let smallest = Value::Float(f32::MIN_POSITIVE);
        repaired.push(Node::constant(SMALLEST, "value_float", smallest));
    }
    for mut node in nodes {
        if let Some(nodes) = contrib::in_standard(&node) {
            repaired.extend(nodes);
            continue;
        }
        match node.operator() {
            "ConvInteger" => repaired.extend(without_padding(&mut node)),
            // The quotient whose arctangent is the angle is 0 / 0 where a bin holds nothing at all.
            // The transform of onnxruntime is never that exact; rten's is in every pause, and "not a
            // number" then goes through the network as any level there is.
            "Div" if angles.iter().any(|angle| angle.is_quotient(&node)) => {
                let divisor = node.input(1);
                let above = format!("{divisor}/above zero");
                repaired.push(Node::new("Add", &[divisor, SMALLEST], &[&above]));
                node.set_input(1, &above);
            }
            // An angle whose imaginary part is 0 and whose real part is negative is half a turn,
            // and the network was trained with +π. The comparison makes it -π, which does not show
            // where the part is never exactly 0. With it, speech is 1.5 dB too soft and too shrill.
            "Greater" if angles.iter().any(|angle| angle.imaginary == node.input(0)) => {
                node.set_operator("GreaterOrEqual");
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
    let arctangents: Vec<&str> =
        nodes.iter().filter(|node| node.operator() == "Atan").map(|node| node.input(0)).collect();
    let quotients = nodes.iter().filter(|node| node.operator() == "Div");
    let quotients = quotients.filter(|node| arctangents.contains(&node.output(0)));
    let parts = |node: &Node| (node.input(0).to_owned(), node.input(1).to_owned());
    quotients.map(parts).map(|(imaginary, real)| Angle { imaginary, real }).collect()
}

/// Takes the padding out of a convolution and returns the nodes that do it before: rten pads
/// the bytes with 128 instead of with their zero point, so that every sentence seemed to come
/// out of a loud noise and go into one. That was the click in its first 50 ms.
fn without_padding(node: &mut Node) -> Vec<Node> {
    let sizes = node.integers("pads").unwrap_or_default();
    if sizes.iter().all(|&size| size <= 0) {
        return Vec::new();
    }
    // Without the attribute rten takes another number of dimensions.
    node.set_integers("pads", &vec![0; sizes.len()]);
    let output = node.output(0);
    let (by, padded) = (format!("{output}/padding"), format!("{output}/padded"));
    // The first two of the dimensions, batch and channel, have none at either end.
    let (starts, ends) = sizes.split_at(sizes.len() / 2);
    let all = [&[0, 0], starts, &[0, 0], ends].concat();
    let before = vec![
        Node::constant(&by, "value_ints", Value::Integers(&all)),
        Node::new("Pad", &[node.input(0), &by, node.input(2)], &[&padded]),
    ];
    node.set_input(0, &padded);
    before
}
