//! Claims about what networks mean, of small ones that are made here.

use rten::RunOptions;

use super::message::{fields, number};
use super::repair::repair;
use super::{Graph, between_ends, samples};
use crate::speech::engine::onnx::{BYTES, FLOATS, Graph as File, Value, WIDE};

/// The sound of a network of this middle part, from `numbers`, of one row, to `sound`.
fn sound_of(middle: impl FnOnce(&mut File), tokens: &[i32]) -> Vec<f32> {
    let mut graph = File::default();
    graph.node("", "Cast", (&["tokens"], &["numbers"]), &[("to", Value::Number(FLOATS))]);
    middle(&mut graph);
    graph.node("", "Reshape", (&["sound", "flat"], &["audio"]), &[]);
    graph.wide("flat", &[-1]);
    graph.end(11, "tokens", WIDE);
    graph.end(12, "audio", FLOATS);
    let network = Graph::load(graph.file(), ["tokens"], Some(["audio"])).unwrap();
    let [sound] = network.run([between_ends(tokens)], RunOptions::default()).unwrap();
    samples(sound).unwrap()
}

#[test]
fn what_pads_a_convolution_of_bytes_is_their_zero() {
    // Levels from -10 to 245: zero is the byte 10, and a kernel of ones adds three neighbours.
    let sound = sound_of(
        |graph| {
            graph.node("", "Unsqueeze", (&["numbers", "one"], &["row"]), &[]);
            graph.node("", "Add", (&["row", "down"], &["levels"]), &[]);
            graph.node(
                "",
                "DynamicQuantizeLinear",
                (&["levels"], &["bytes", "scale", "zero"]),
                &[],
            );
            let pads = [
                ("kernel_shape", Value::Numbers(&[3])),
                ("strides", Value::Numbers(&[1])),
                ("dilations", Value::Numbers(&[1])),
                ("pads", Value::Numbers(&[1, 1])),
            ];
            let inputs = ["bytes", "kernel", "zero"];
            graph.node("", "ConvInteger", (&inputs, &["sums"]), &pads);
            graph.node("", "Cast", (&["sums"], &["sound"]), &[("to", Value::Number(FLOATS))]);
            graph.wide("one", &[1]);
            graph.floats("down", &[1], &[-10.0]);
            graph.weights("kernel", BYTES, &[1, 1, 3], &[1, 1, 1]);
        },
        &[255, 20, 30],
    );
    assert_eq!(sound, [235.0, 245.0, 275.0, 20.0, 10.0]);
}

#[test]
fn a_matrix_that_is_turned_over_before_it_is_multiplied_is_an_einstein_sum() {
    // The row (0 2 3 0) turned over, times the row of one and minus one.
    let sound = sound_of(
        |graph| {
            graph.node("", "Unsqueeze", (&["numbers", "one"], &["rows"]), &[]);
            let turned = [("transA", Value::Number(1)), ("transB", Value::Number(0))];
            let ends: (&[&str], &[&str]) = (&["rows", "other"], &["sound"]);
            graph.node("com.microsoft", "FusedMatMul", ends, &turned);
            graph.wide("one", &[1]);
            graph.floats("other", &[1, 2], &[1.0, -1.0]);
        },
        &[2, 3],
    );
    assert_eq!(sound, [0.0, 0.0, 2.0, -2.0, 3.0, -3.0, 0.0, 0.0]);
}

#[test]
fn the_angle_of_nothing_is_a_number_and_that_of_a_negative_one_half_a_turn() {
    // The angles of 0, -2, 1 and 0 without an imaginary part, as Kokoro's network takes them.
    let sound = sound_of(
        |graph| {
            graph.node("", "Where", (&["is two", "minus", "numbers"], &["real"]), &[]);
            graph.node("", "Equal", (&["numbers", "two"], &["is two"]), &[]);
            graph.node("", "Mul", (&["numbers", "zero"], &["imaginary"]), &[]);
            graph.node("", "Div", (&["imaginary", "real"], &["slope"]), &[]);
            graph.node("", "Atan", (&["slope"], &["turn"]), &[]);
            graph.node("", "Greater", (&["imaginary", "zero"], &["is above"]), &[]);
            graph.node("", "Less", (&["real", "zero"], &["is left"]), &[]);
            graph.node("", "Add", (&["turn", "half"], &["more"]), &[]);
            graph.node("", "Sub", (&["turn", "half"], &["less"]), &[]);
            graph.node("", "Where", (&["is above", "more", "less"], &["far"]), &[]);
            graph.node("", "Where", (&["is left", "far", "turn"], &["sound"]), &[]);
            graph.floats("zero", &[1], &[0.0]);
            graph.floats("two", &[1], &[2.0]);
            graph.floats("minus", &[1], &[-2.0]);
            graph.floats("half", &[1], &[std::f32::consts::PI]);
        },
        &[2, 1],
    );
    assert_eq!(sound, [0.0, std::f32::consts::PI, 0.0, 0.0]);
}

#[test]
fn a_network_that_needs_no_change_keeps_its_bytes() {
    let mut graph = File::default();
    graph.node("", "Cast", (&["tokens"], &["audio"]), &[("to", Value::Number(FLOATS))]);
    let plain = graph.file();
    let mut changed = plain.clone();
    repair(&mut changed).unwrap();
    assert_eq!(changed, plain);
    let graph = fields(&changed).unwrap().into_iter().find(|field| field.number == 7).unwrap();
    assert_eq!(number(&changed, &mut { graph.whole.start }), Some(7 << 3 | 2));
}
