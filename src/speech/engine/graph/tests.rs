//! Claims about what networks mean, of small ones that are made here.

use rten::RunOptions;

use super::message::{fields, number};
use super::repair::repair;
use super::{Graph, between_ends, samples};
use crate::speech::engine::onnx::{BYTES, FLOATS, Graph as File, SIGNED, Value, WIDE};

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
fn a_matrix_is_turned_over_before_it_is_multiplied() {
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

/// Checks samples that onnxruntime 1.32.0 gives for the same network.
#[track_caller]
fn check(sound: &[f32], onnxruntime: &[f32]) {
    assert_eq!(sound.len(), onnxruntime.len(), "{sound:?}");
    let far = |(one, other): (&f32, &f32)| (one - other).abs() > 0.0005;
    assert!(!sound.iter().zip(onnxruntime).any(far), "{sound:?} instead of {onnxruntime:?}");
}

/// The sequence, the last state and the last cell, one behind the other, of a layer of two cells over
/// three steps of three numbers.
fn layer(direction: &str, directions: u8) -> Vec<f32> {
    let count = u64::from(directions);
    let bytes = |step: u8, modulus: u8, offset: u8, length: u8| -> Vec<u8> {
        let of = |index| usize::from(step) * usize::from(index) % usize::from(modulus);
        let byte = |index| u8::try_from(of(index)).unwrap().wrapping_sub(offset);
        (0..length * directions).map(byte).collect()
    };
    let biases = bytes(13, 9, 0, 16).into_iter().map(|bias| (f32::from(bias) - 4.0) / 8.0);
    let biases: Vec<f32> = biases.collect();
    sound_of(
        |graph| {
            graph.node("", "Mul", (&["numbers", "eighth"], &["levels"]), &[]);
            graph.node("", "Reshape", (&["levels", "steps"], &["sequence"]), &[]);
            let inputs =
                ["sequence", "w", "r", "b", "", "h", "c", "", "w scale", "zero", "r scale", "zero"];
            let ends: (&[&str], &[&str]) = (&inputs, &["all", "last", "cell"]);
            let with = [("direction", Value::Text(direction)), ("hidden_size", Value::Number(2))];
            graph.node("com.microsoft", "DynamicQuantizeLSTM", ends, &with);
            for name in ["all", "last", "cell"] {
                graph.node("", "Reshape", (&[name, "flat"], &[&format!("{name} flat")]), &[]);
            }
            let rows = ["all flat", "last flat", "cell flat"];
            graph.node("", "Concat", (&rows, &["sound"]), &[("axis", Value::Number(0))]);
            graph.wide("steps", &[3, 1, 3]);
            graph.floats("eighth", &[1], &[0.125]);
            graph.weights("w", SIGNED, &[count, 3, 8], &bytes(37, 21, 10, 24));
            graph.weights("r", SIGNED, &[count, 2, 8], &bytes(29, 17, 8, 16));
            graph.weights("zero", SIGNED, &[count], &bytes(0, 1, 0, 1));
            graph.floats("b", &[count, 16], &biases);
            let each = |value: f32, length: u8| vec![value; usize::from(length * directions)];
            graph.floats("w scale", &[count], &each(0.125, 1));
            graph.floats("r scale", &[count], &each(0.25, 1));
            graph.floats("h", &[count, 1, 2], &each(0.5, 2));
            graph.floats("c", &[count, 1, 2], &each(-0.5, 2));
        },
        &[3, 1, 4, 1, 5, 9, 2],
    )
}

#[test]
fn a_layer_of_memory_goes_forward_backward_and_both_ways() {
    check(
        &layer("forward", 1),
        &[
            -0.09083, 0.11563, 0.06613, -0.08082, 0.02978, -0.15251, 0.02978, -0.15251, 0.04241,
            -0.41398,
        ],
    );
    check(
        &layer("reverse", 1),
        &[
            0.03167, -0.09338, 0.05761, -0.11368, -0.06362, 0.02251, 0.03167, -0.09338, 0.04455,
            -0.18402,
        ],
    );
    check(
        &layer("bidirectional", 2),
        &[
            -0.09083, 0.11563, 0.15697, 0.06645, 0.06613, -0.08082, 0.06836, 0.02502, 0.02978,
            -0.15251, 0.11211, -0.03937, 0.02978, -0.15251, 0.15697, 0.06645, 0.04241, -0.41398,
            0.33417, 0.15566,
        ],
    );
}

#[test]
fn a_sum_is_normalised_and_a_unit_has_a_bias() {
    let sound = sound_of(
        |graph| {
            graph.node("com.microsoft", "FastGelu", (&["numbers", "bias"], &["unit"]), &[]);
            let inputs = ["unit", "numbers", "scale", "shift", "bias"];
            let ends: (&[&str], &[&str]) = (&inputs, &["sound", "", "", "sum"]);
            let with = [("epsilon", Value::Float(0.5))];
            graph.node("com.microsoft", "SkipLayerNormalization", ends, &with);
            graph.floats("bias", &[4], &[-1.0, 0.5, -3.5, 0.25]);
            graph.floats("scale", &[4], &[1.0, 2.0, 3.0, 4.0]);
            graph.floats("shift", &[4], &[0.0, 0.5, 0.0, -0.5]);
        },
        &[2, 3],
    );
    check(&sound, &[-0.81114, 3.7356, -1.83502, -1.27995]);
}

#[test]
fn an_operator_that_is_not_linked_is_named() {
    let mut graph = File::default();
    graph.node("", "TopK", (&["numbers", "most"], &["audio", "places"]), &[]);
    let loaded = Graph::load(graph.file(), ["numbers"], Some(["audio"]));
    let reason = loaded.err().unwrap();
    assert!(reason.contains("TopK operator not supported or not enabled"), "{reason}");
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
