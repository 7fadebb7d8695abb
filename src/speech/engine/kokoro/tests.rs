//! Claims about the engine, of a small network that is made here.

use super::begins_with_a_burst;
use super::message::{fields, number, put_bytes, put_value};
use super::network::Network;
use super::repair::repair;
use super::style::WIDTH;

/// Kinds of numbers in an ONNX file.
const FLOATS: u64 = 1;
const BYTES: u64 = 2;
const WIDE: u64 = 7;

/// An ONNX file that is being written: its nodes, its weights, and the rest of its graph.
#[derive(Default)]
struct Graph {
    nodes: Vec<u8>,
    rest: Vec<u8>,
}

/// An attribute of a node.
enum Value<'a> {
    Number(u64),
    Numbers(&'a [u64]),
}

impl Graph {
    fn node(
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

    fn weights(&mut self, name: &str, kind: u64, shape: &[u64], bytes: &[u8]) {
        let mut weights = Vec::new();
        for size in shape {
            put_value(&mut weights, 1, *size);
        }
        put_value(&mut weights, 2, kind);
        put_bytes(&mut weights, 8, name.as_bytes());
        put_bytes(&mut weights, 9, bytes);
        put_bytes(&mut self.rest, 5, &weights);
    }

    fn floats(&mut self, name: &str, shape: &[u64], values: &[f32]) {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.weights(name, FLOATS, shape, &bytes);
    }

    fn wide(&mut self, name: &str, values: &[i64]) {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        self.weights(name, WIDE, &[values.len() as u64], &bytes);
    }

    /// An input (11) or an output (12) of the graph.
    fn end(&mut self, field: u64, name: &str, kind: u64) {
        let (mut value, mut of, mut tensor) = (Vec::new(), Vec::new(), Vec::new());
        put_value(&mut tensor, 1, kind);
        put_bytes(&mut of, 1, &tensor);
        put_bytes(&mut value, 1, name.as_bytes());
        put_bytes(&mut value, 2, &of);
        put_bytes(&mut self.rest, field, &value);
    }

    fn file(self) -> Vec<u8> {
        let mut operators = Vec::new();
        put_value(&mut operators, 2, 20);
        let mut file = Vec::new();
        put_value(&mut file, 1, 9);
        put_bytes(&mut file, 7, &[self.nodes, self.rest].concat());
        put_bytes(&mut file, 8, &operators);
        file
    }
}

/// A network of the form of Kokoro's, whose sound is 1 sample a token: the token as a number, times
/// the first number of the style, over the speed.
fn ends(graph: &mut Graph) {
    graph.end(11, "tokens", WIDE);
    graph.end(11, "style", FLOATS);
    graph.end(11, "speed", FLOATS);
    graph.end(12, "audio", FLOATS);
}

fn small() -> Vec<u8> {
    let mut graph = Graph::default();
    graph.node("", "Cast", (&["tokens"], &["numbers"]), &[("to", Value::Number(FLOATS))]);
    graph.node("", "Gather", (&["style", "first"], &["loud"]), &[("axis", Value::Number(1))]);
    graph.node("", "Mul", (&["numbers", "loud"], &["product"]), &[]);
    graph.node("", "Div", (&["product", "speed"], &["quotient"]), &[]);
    graph.node("", "Reshape", (&["quotient", "flat"], &["audio"]), &[]);
    graph.wide("first", &[0]);
    graph.wide("flat", &[-1]);
    ends(&mut graph);
    graph.file()
}

fn style(first: f32) -> [f32; WIDTH] {
    let mut style = [0.0; WIDTH];
    style[0] = first;
    style
}

#[test]
fn the_tokens_go_in_with_both_ends_and_the_style_and_the_pace_with_them() {
    let network = Network::load(small()).unwrap();
    let samples = network.speak(&[3, 4], &style(0.5), 2.0).unwrap();
    assert_eq!(samples, [0.0, 0.75, 1.0, 0.0]);
    assert!(network.speak(&[3], &style(f32::NAN), 1.0).is_err());
}

#[test]
fn a_file_that_is_no_network_or_another_is_refused() {
    let whole = small();
    for file in [&whole[..whole.len() / 2], b"", b"PK", &Graph::default().file()] {
        assert!(Network::load(file.to_vec()).is_err());
    }
}

/// The sound of a network of this middle part, from `numbers`, of one row, to `sound`.
fn sound_of(middle: impl FnOnce(&mut Graph), tokens: &[i32]) -> Vec<f32> {
    let mut graph = Graph::default();
    graph.node("", "Cast", (&["tokens"], &["numbers"]), &[("to", Value::Number(FLOATS))]);
    middle(&mut graph);
    graph.node("", "Reshape", (&["sound", "flat"], &["audio"]), &[]);
    graph.wide("flat", &[-1]);
    ends(&mut graph);
    let network = Network::load(graph.file()).unwrap();
    network.speak(tokens, &style(1.0), 1.0).unwrap()
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
    let mut changed = small();
    repair(&mut changed).unwrap();
    assert_eq!(changed, small());
    let graph = fields(&changed).unwrap().into_iter().find(|field| field.number == 7).unwrap();
    assert_eq!(number(&changed, &mut { graph.whole.start }), Some(7 << 3 | 2));
}

#[test]
fn a_sentence_begins_softly_unless_it_begins_with_a_burst() {
    for burst in ["pˈeso", "ˈtɾes", "ˌʧˈiko", "“kon", "ɡˈira", "¿ðˈonde, no: dˈonde"]
    {
        assert_eq!(begins_with_a_burst(burst), !burst.contains('ð'), "{burst}");
    }
    for soft in ["xˈiɾa", "lo nˈotas", "ˈalʦa", "sˈjentate", "ɾˈuθa", "", "…"] {
        assert!(!begins_with_a_burst(soft), "{soft}");
    }
}

mod real {
    //! Claims about the voice siwis, which `tools/setup.sh test` installs, with the network as it was
    //! published.

    use crate::support::folder::Folder;
    use crate::support::{Ran, binary, command, ran, tests};

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs the voice siwis: make test")]
    fn its_phonemes_are_printed_as_a_lexicon_has_them() {
        let folder = Folder::new();
        let phonemes = |voice, line| {
            let words = ["voices", "try", voice, line, "--phonemes"];
            let mut said = command(binary(), &folder.join(""), &words);
            said.env("XDG_DATA_HOME", tests("../.setup/kokoro"));
            ran(said, b"")
        };
        let Ran { out, err, code } = phonemes("siwis", "Tenez 3 secondes. Épaules");
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert_eq!(out, "Tenez trois secondes.  tənˈe tʁwˈa səɡˈɔ\u{303}d.\nÉpaules  epˈol\n");
        let Ran { out, err, code } = phonemes("pico-fr", "Tenez.");
        assert_eq!((code, out.as_str()), (Some(2), ""));
        assert!(err.contains("pico does not read by phonemes"), "{err}");
    }

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs the voice siwis: make test")]
    fn speech_begins_and_ends_in_silence_without_a_click() {
        let folder = Folder::new();
        let file = folder.join("said.wav");
        let line = "Inspirez par le nez, puis expirez lentement.";
        let words = ["voices", "try", "siwis", line, "-o", file.to_str().unwrap()];
        let mut said = command(binary(), &folder.join(""), &words);
        said.env("XDG_DATA_HOME", tests("../.setup/kokoro"));
        let Ran { err, code, .. } = ran(said, b"");
        assert_eq!(code, Some(0), "{err}");
        let mut sound = hound::WavReader::open(&file).unwrap();
        let samples: Vec<f32> =
            sound.samples::<i16>().map(|one| f32::from(one.unwrap()) / 32_768.0).collect();
        // Speech is cut where it begins, at -60 dBFS; a click of the network is a hundred times that.
        let is_heard = |sample: &f32| sample.abs() > 0.001;
        let first = samples.iter().position(is_heard).unwrap();
        let last = samples.iter().rposition(is_heard).unwrap();
        assert!(last - first > 48_000, "a second of speech at least");
        let loudest =
            |samples: &[f32]| samples.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
        let (begins, ends) =
            (loudest(&samples[first..first + 96]), loudest(&samples[last - 95..=last]));
        assert!(begins < 0.1 && ends < 0.1, "{begins} and {ends}");
    }
}
