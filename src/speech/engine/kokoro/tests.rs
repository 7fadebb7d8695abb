//! Claims about the engine, of a small network that is made here.

use super::message::{fields, number};
use super::network::Network;
use super::repair::repair;
use super::style::WIDTH;
use crate::speech::engine::onnx::{BYTES, FLOATS, Graph, Value, WIDE};

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

mod real {
    //! Claims about the voice siwis, which `tools/setup.sh test` installs, with the network as it was
    //! published.

    use std::fs;

    use crate::files::sha256;
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

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs the voice siwis: make test")]
    fn a_network_of_the_users_own_speaks_german_by_its_description() {
        let folder = Folder::new();
        let own = folder.join("vera");
        fs::create_dir(&own).unwrap();
        let mut description = "name = \"vera\"\nlanguage = \"de-DE\"\nengine = \"kokoro\"\n\
            model = \"ff_siwis.bin\"\ngain = 0.0\npause = \"300ms\"\n"
            .to_owned();
        for name in ["kokoro.onnx", "ff_siwis.bin"] {
            let bytes = fs::read(tests("../.setup/kokoro/supple/voices").join(name)).unwrap();
            fs::write(own.join(name), &bytes).unwrap();
            description += &format!(
                "[[file]]\nname = \"{name}\"\nurl = \"https://example.org/\"\nsize = {}\nsha256 = \"{}\"\n",
                bytes.len(),
                sha256(&bytes)
            );
        }
        fs::write(own.join("voice.toml"), description).unwrap();
        let line = "Hebe den rechten Arm.";
        let try_it = |words: &[&str]| {
            ran(
                command(
                    binary(),
                    &folder.join(""),
                    &[&["voices", "try", "./vera", line], words].concat(),
                ),
                b"",
            )
        };
        fs::write(
            folder.join("eins.routine"),
            "# Eins\nlanguage: de\n\n## Heben\n- Hebe den Arm.\nhold: 20s\n",
        )
        .unwrap();
        let check = ["check", "eins.routine", "--voice", "./vera"];
        let Ran { err, code, .. } = ran(command(binary(), &folder.join(""), &check), b"");
        assert!(code == Some(0) && !err.contains("not used"), "its files are no takes: {err}");
        let Ran { out, err, code } = try_it(&["--phonemes"]);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert_eq!(out, "Hebe den rechten Arm.  hˈeːbə deːn rˈɛçtən ˈaɾm.\n");
        let file = folder.join("said.wav");
        let Ran { err, code, .. } = try_it(&["-o", file.to_str().unwrap()]);
        assert_eq!(code, Some(0), "{err}");
        let sound = hound::WavReader::open(&file).unwrap();
        assert!(sound.duration() > sound.spec().sample_rate, "a second of speech");
        fs::remove_file(own.join("ff_siwis.bin")).unwrap();
        let Ran { err, code, .. } = try_it(&["-o", file.to_str().unwrap()]);
        assert_eq!(code, Some(1), "{err}");
        assert!(err.contains("vera: ff_siwis.bin is missing: "), "{err}");
    }
}
