//! Claims about the engine, of a small network that is made here.

use super::network::Network;
use super::style::WIDTH;
use crate::speech::engine::onnx::{FLOATS, Graph, Value, WIDE};

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
