//! Claims about voices of one's own takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::allocations::peak;
use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran};
use supple::clip::Clip;
use supple::language::{Language, sentences};
use supple::speech::{self, SpeechError, Synthesizer, Takes, find_voice, take_name};
use supple::time::RATE;

/// Half a second of a tone with some silence around it, in 16 bits.
#[expect(clippy::cast_possible_truncation, reason = "a quarter of what fits")]
fn take(path: &Path, hertz: f32, channels: u16, rate: u32) {
    let spec = hound::WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = hound::WavWriter::create(path, spec).unwrap();
    for at in 0..rate {
        let sounds = (rate / 4..rate * 3 / 4).contains(&at);
        let turn = std::f32::consts::TAU * hertz * at as f32 / rate as f32;
        let sample = if sounds { (turn.sin() * 12_000.0) as i16 } else { 0 };
        (0..channels).for_each(|_| file.write_sample(sample).unwrap());
    }
    file.finalize().unwrap();
}

/// Makes another format of a take, with the Python of the recogniser.
fn convert(from: &Path, to: &Path) {
    let program = "import av, sys\n\
        source = av.open(sys.argv[1])\n\
        target = av.open(sys.argv[2], 'w')\n\
        codec = {'flac': 'flac', 'mp3': 'libmp3lame', 'ogg': 'vorbis'}[sys.argv[2].split('.')[-1]]\n\
        stream = target.add_stream(codec, rate=44100, layout='stereo', options={'strict': 'experimental'})\n\
        resampler = av.AudioResampler(format=stream.codec_context.format, layout='stereo', rate=44100)\n\
        for frame in [*source.decode(audio=0), None]:\n\
        \x20   for part in resampler.resample(frame):\n\
        \x20       target.mux(stream.encode(part))\n\
        target.mux(stream.encode(None))\n\
        target.close()\n";
    let python = crate::support::tests("../.setup/recogniser/bin/python");
    let made = Command::new(python).args(["-c", program]).args([from, to]).output();
    let made = made.expect("run `make test`, which sets up the recogniser's Python");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

/// The engine of a folder of takes.
fn engine(folder: &Path) -> Result<Box<dyn Synthesizer>, SpeechError> {
    find_voice(folder.to_str(), Language::English).and_then(|voice| speech::open(&voice))
}

fn describe(folder: &Path, lines: &str) {
    let text = format!(
        "name = \"mine\"\nlanguage = \"en\"\nengine = \"recorded\"\ngain = 0.0\npause = \"300ms\"\n{lines}"
    );
    fs::write(folder.join("voice.toml"), text).unwrap();
}

/// How often a second a clip passes through zero upwards, in its middle half.
fn hertz(clip: &Clip) -> f32 {
    let quarter = clip.samples.len() / 4;
    let middle = &clip.samples[quarter..quarter * 3];
    let upwards = middle.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count();
    upwards as f32 * RATE as f32 / middle.len() as f32
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs the recogniser's Python: make test")]
fn takes_of_every_format_are_said_by_sentence_and_by_name() {
    let folder = Folder::new();
    let voice = folder.join("");
    describe(&voice, "gaps = \"mute\"\n");
    take(&folder.join("sit-tall.wav"), 300.0, 1, 16_000);
    for (file, hertz) in [("breathe-out.flac", 400.0), ("01.mp3", 500.0), ("turn.ogg", 600.0)] {
        let source = folder.join("source");
        take(&source, hertz, 2, 44_100);
        convert(&source, &folder.join(file));
    }
    fs::write(folder.join("takes.txt"), "# mine\n01.mp3: It's time.\nlater.wav: Not yet.\n")
        .unwrap();
    let engine = engine(&voice).unwrap();
    for (sentence, expected) in [
        ("Sit tall.", 300.0),
        ("Breathe out!", 400.0),
        ("It\u{2019}s time.", 500.0),
        ("Turn.", 600.0),
    ] {
        let clip = engine.synthesize(sentence).unwrap();
        let millis = clip.frames.millis().0;
        assert!((530..640).contains(&millis), "{sentence}: {millis} ms");
        assert!((hertz(&clip) - expected).abs() < 8.0, "{sentence}: {} Hz", hertz(&clip));
        assert!(clip.samples[0].abs() < 0.001 && clip.samples.last().unwrap().abs() < 0.001);
    }
    // What is not recorded, and what is listed before it is recorded, is said by the other voice.
    for gap in ["Not yet.", "Something else."] {
        let expected = speech::Mute::new(1.0).synthesize(gap).unwrap();
        assert_eq!(engine.synthesize(gap).unwrap(), expected);
    }
}

#[test]
fn a_take_of_many_channels_takes_little_more_memory_than_one_of_one() {
    let folder = Folder::new();
    let used = |channels| {
        let path = folder.join("take.wav");
        take(&path, 440.0, channels, 48_000);
        peak(|| drop(speech::read_clip(&path).unwrap()))
    };
    let (one, many) = (used(1), used(16));
    // A second of 16 channels is 3 MB.
    assert!(many < one + 1_000_000, "{one} and {many} bytes");
}

#[test]
fn what_is_no_take_is_an_error_with_its_path() {
    let folder = Folder::new();
    let voice = folder.join("");
    describe(&voice, "gaps = \"mute\"\n");
    fs::write(folder.join("sit.wav"), b"RIFF no sound").unwrap();
    take(&folder.join("lie.wav"), 0.0, 1, 8_000);
    let engine = engine(&voice).unwrap();
    for (sentence, file, words) in
        [("Sit.", "sit.wav", "save it as"), ("Lie.", "lie.wav", "record it again")]
    {
        let error = engine.synthesize(sentence).unwrap_err().to_string();
        assert!(error.contains(file) && error.contains(words), "{error}");
    }
}

#[test]
fn what_is_no_voice_of_takes_is_an_error_with_its_place() {
    let folder = Folder::new();
    let path = |name: &str| folder.join(name);
    let error = |voice: PathBuf| engine(&voice).map(drop).unwrap_err().to_string();
    assert!(error(path("none")).contains("no such folder"));
    for (name, lines, words) in [
        ("typo", "gasp = \"pico\"\n", "line 6: unknown field `gasp`"),
        ("self", "gaps = \"nobody\"\n", "no voice \"nobody\""),
        ("model", "model = \"en-US\"\n", "has no model"),
    ] {
        fs::create_dir(path(name)).unwrap();
        describe(&path(name), lines);
        let error = error(path(name));
        assert!(error.contains(words), "{error}");
    }
    fs::create_dir(path("list")).unwrap();
    fs::write(path("list").join("takes.txt"), "\na.wav Sit.\n").unwrap();
    let error = error(path("list"));
    assert!(error.contains("takes.txt: line 2: write it as"), "{error}");
}

#[test]
fn sentences_that_begin_alike_have_names_of_their_own() {
    let long = "let your shoulders sink and your neck grow long and ".repeat(3);
    let (one, other) =
        (take_name(&format!("{long} rest.")), take_name(&format!("{long} breathe.")));
    assert_ne!(one, other);
    assert!(one.len() < 80 && one.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{one}");
    let marked = take_name("<speed level=\"50\">Sit.</speed>");
    assert!(!marked.contains(['<', '>', '"']), "{marked}");
    let folder = Folder::new();
    take(&folder.join(&format!("{one}.wav")), 300.0, 1, 8_000);
    let takes = Takes::read(&folder.join("")).unwrap();
    assert!(takes.find(&format!("{long} rest!")).is_some());
    assert!(takes.find(&format!("{long} breathe.")).is_none());
}

const ROUTINE: &str = "# Short\nwarning: Stop if it hurts.\n## Neck\n- Sit tall. Look ahead.\n\
    learn: Feel it.\nhold: 8s\n\
    ### variation: lying\n- Lie down.\nhold: 8s\n";

/// The program with a data folder of its own in `folder`.
fn supple(folder: &Folder, arguments: &[&str]) -> Ran {
    let mut command = command(binary(), &folder.join(""), arguments);
    command.env("XDG_DATA_HOME", folder.join("data")).env("XDG_CACHE_HOME", folder.join("cache"));
    ran(command, b"")
}

#[test]
fn what_is_still_to_record_is_listed_until_all_is_there() {
    let folder = Folder::new();
    let mine = folder.join("data/supple/voices/mine");
    fs::create_dir_all(&mine).unwrap();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    let script = ["voices", "script", "mine", "-r", "short.routine"];
    let Ran { out, err, code } = supple(&folder, &script);
    assert_eq!(code, Some(0), "{err}");
    for line in ["sit-tall.wav: Sit tall.", "look-ahead.wav: Look ahead.", "feel-it.wav: Feel it."]
    {
        assert!(out.lines().any(|listed| listed == line), "{line} is not in\n{out}");
    }
    assert!(out.contains("lie-down.wav: Lie down.\n"), "what a variation says is missing:\n{out}");
    assert!(out.find("sit-tall") < out.find("feel-it"), "not in the order of the routine:\n{out}");
    let count = out.lines().count();
    assert!(err.starts_with(&format!("{count} sentences still to record, 0 recorded. ")), "{err}");

    take(&mine.join("sit-tall.wav"), 300.0, 1, 8_000);
    let Ran { out: left, err, .. } = supple(&folder, &script);
    assert_eq!(left.lines().count(), count - 1);
    assert!(!left.contains("sit-tall") && err.contains(" still to record, 1 recorded. "), "{err}");

    let names: Vec<&str> = left.lines().map(|line| line.split(": ").next().unwrap()).collect();
    let (last, others) = names.split_last().unwrap();
    for name in others {
        take(&mine.join(name), 300.0, 1, 8_000);
    }
    let Ran { err, .. } = supple(&folder, &script);
    let asked = format!("1 sentence still to record, {} recorded. ", count - 1);
    let kinds = "as WAV, FLAC, AIFF, CAF, M4A, AAC, Opus, Ogg Vorbis or MP3;";
    assert!(err.starts_with(&asked) && err.contains(kinds), "{err}");
    take(&mine.join(last), 300.0, 1, 8_000);
    let Ran { out: left, err, .. } = supple(&folder, &script);
    assert_eq!((left.as_str(), err), ("", format!("Everything is recorded: {count} sentences.\n")));

    // Nothing is left to another voice: the session is as long as the takes, in every way of it.
    let json = ["timeline", "-r", "short.routine", "--voice", "mine", "--talk", "learn", "--json"];
    let Ran { out, err, code } = supple(&folder, &json);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let timeline: serde_json::Value = serde_json::from_str(&out).unwrap();
    let pause = 14_400;
    let one = timeline["events"].as_array().unwrap().iter();
    let lengths = one.filter(|event| event["kind"] == "speech").map(|event| {
        let sentences = sentences(event["text"].as_str().unwrap()).len() as u64;
        (event["frames"].as_u64().unwrap() - (sentences - 1) * pause) / sentences
    });
    let lengths: Vec<u64> = lengths.collect();
    assert!(
        !lengths.is_empty() && lengths.iter().all(|length| *length == lengths[0]),
        "{lengths:?}"
    );
}

#[test]
fn a_voice_of_takes_is_in_the_list_of_voices() {
    let folder = Folder::new();
    let voices = folder.join("data/supple/voices");
    for name in ["mine", "broken"] {
        fs::create_dir_all(voices.join(name)).unwrap();
    }
    describe(&voices.join("broken"), "pase = 1\n");
    let Ran { out, err, code } = supple(&folder, &["voices", "list"]);
    assert_eq!(code, Some(0));
    let line = out.lines().find(|line| line.starts_with("mine ")).unwrap();
    let fields: Vec<&str> = line.split_whitespace().collect();
    assert_eq!(fields, ["mine", "any", "recorded", "installed", "your", "own"]);
    assert!(err.contains("broken") && err.contains("unknown field `pase`"), "{err}");
    let Ran { err, code, .. } = supple(&folder, &["voices", "script", "pico", "-r", "neck-ease"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("no voice of takes"), "{err}");
}

#[test]
fn a_folder_that_is_broken_hides_no_other_voice() {
    let folder = Folder::new();
    let voices = folder.join("data/supple/voices");
    for name in ["a-list", "b-bytes", "c-toml", "mine"] {
        fs::create_dir_all(voices.join(name)).unwrap();
    }
    fs::write(voices.join("a-list/takes.txt"), "a.wav Sit.\n").unwrap();
    fs::write(voices.join("b-bytes/takes.txt"), [0xff, 0xfe, 0, 1]).unwrap();
    describe(&voices.join("c-toml"), "engine = 3\n");
    let Ran { out, err, code } = supple(&folder, &["voices", "list"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("\nmine ") && out.contains("\nmute "), "{out}");
    assert_eq!(err.matches("warning: ").count(), 3, "{err}");
    for name in ["a-list", "b-bytes", "c-toml"] {
        assert!(err.contains(name) && !out.contains(name), "{name}: {err}\n{out}");
    }
}

#[test]
fn what_is_unused_or_unreadable_is_counted_wherever_a_voice_of_takes_is_named() {
    let folder = Folder::new();
    let mine = folder.join("data/supple/voices/mine");
    fs::create_dir_all(mine.join("more")).unwrap();
    take(&mine.join("sit-tall.wav"), 300.0, 1, 8_000);
    take(&mine.join("sit-tall.aiff"), 300.0, 1, 8_000);
    take(&mine.join("silent.wav"), 0.0, 1, 8_000);
    fs::write(mine.join("note.amr"), "#!AMR\n\x3c").unwrap();
    fs::write(mine.join("look-ahead.3gp"), "#!AMR\n\x3c").unwrap();
    fs::write(mine.join("feel-it.m4a"), "no sound").unwrap();
    fs::write(mine.join("._sit-tall.wav"), "of another system").unwrap();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    let slash = format!("{}/", mine.display());
    for words in [
        &["voices", "list"][..],
        &["voices", "script", "mine", "-r", "short.routine"],
        &["check", "short.routine", "--voice", "mine"],
        &["check", "short.routine", "--voice", &slash],
    ] {
        let Ran { err, code, .. } = supple(&folder, words);
        assert_eq!(code, Some(0), "{err}");
        assert!(err.contains("warning: mine: 6 not used: "), "{words:?}: {err}");
        for (name, reason) in [
            ("feel-it.m4a", "it is no sound that supple knows"),
            ("look-ahead.3gp", "it is AMR"),
            ("more", "is a folder"),
            ("note.amr", "save it as"),
            ("silent.wav", "there is no sound in it"),
            ("sit-tall.aiff", "has the name of sit-tall.wav"),
        ] {
            let told = err.split(['\n', ';']).find(|one| one.contains(&format!("{name} ")));
            assert!(told.is_some_and(|told| told.contains(reason)), "{name}: {err}");
        }
    }
}

#[test]
fn what_is_no_take_by_its_name_is_told_by_all_that_speaks() {
    let folder = Folder::new();
    let mine = folder.join("data/supple/voices/mine");
    fs::create_dir_all(&mine).unwrap();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    for file in ["sit-tall.webm", "look-ahead.wma", "feel-it.amr", "lie-down.txt", "notes.docx"] {
        fs::write(mine.join(file), "x").unwrap();
    }
    for words in [
        &["voices", "try", "mine", "Sit tall.", "-o", "try.wav"][..],
        &["render", "short.routine", "-o", "short.wav", "--voice", "mine"],
        &["timeline", "short.routine", "--voice", "mine"],
    ] {
        let Ran { err, code, .. } = supple(&folder, words);
        assert_eq!(code, Some(0), "{err}");
        assert!(err.contains("warning: mine: 5 not used: "), "{words:?}: {err}");
        assert_eq!(err.matches("sit-tall.webm is of no kind that is read").count(), 1, "{err}");
    }
}

#[test]
fn a_session_in_takes_is_announced_as_long_as_the_takes_last() {
    let folder = Folder::new();
    let mine = folder.join("data/supple/voices/mine");
    fs::create_dir_all(&mine).unwrap();
    let line = |number: usize| {
        let place = "with both of your hands resting on the table in front of you";
        format!(
            "- Here is thought number {}, {place}.\n",
            "abcdefghijklmnopqrst".get(number..=number).unwrap()
        )
    };
    let lines: String = (0..20).map(line).collect();
    fs::write(folder.join("long.routine"), format!("# Long\n\n## Sit\n\n{lines}hold: 70s\n"))
        .unwrap();
    let listed = supple(&folder, &["voices", "script", "mine", "-r", "long.routine"]).out;
    for take_of in listed.lines() {
        take(&mine.join(take_of.split(": ").next().unwrap()), 300.0, 1, 8_000);
    }
    let told = |voice| {
        let Ran { out, err, .. } =
            supple(&folder, &["timeline", "-r", "long.routine", "--voice", voice, "--json"]);
        let timeline: serde_json::Value = serde_json::from_str(&out).expect(&err);
        let first = timeline["events"][0]["text"].as_str().unwrap().to_owned();
        (first, timeline["frames"].as_u64().unwrap() / 48_000)
    };
    let (opening, seconds) = told("mine");
    assert!((90..120).contains(&seconds), "{seconds}");
    assert!(opening.contains("2 minutes"), "{opening}");
    let (opening, seconds) = told("mute");
    assert!((150..210).contains(&seconds), "{seconds}");
    assert!(opening.contains("3 minutes"), "{opening}");
}
