//! The system's own voices, spoken by a real Speech Dispatcher on a real sound server.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::support::dispatcher::{Dispatcher, SECOND_VOICE};
use crate::support::pulse::{Pulse, wait_for};
use crate::support::{binary, supple};

const ROUTINE: &str = "# Short\nlanguage: en\nbreath: off\n\n- Stand.\nwarning: Move gently.\n\n\
    ## One\nready: 2s\n- Lift both arms.\nhold: 11s\n";

/// What is said, in order.
const LINES: [&str; 6] = [
    "Short. About one minute.",
    "Stand.",
    "Move gently.",
    "One.",
    "Lift both arms.",
    "You are done.",
];

fn routine(pulse: &Pulse) -> PathBuf {
    let path = pulse.folder.join("short.routine");
    fs::write(&path, ROUTINE).unwrap();
    path
}

/// Live play with this voice.
fn play(pulse: &Pulse, dispatcher: &Dispatcher, voice: &str) -> Command {
    let mut command = pulse.client(binary());
    command.arg("play").arg("-r").arg(routine(pulse)).args(["--voice", voice]);
    command.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::piped());
    dispatcher.serve(&mut command);
    command
}

/// What a run has told, which has come to its end.
fn told(child: Child) -> String {
    let ended = child.wait_with_output().unwrap();
    let log = String::from_utf8(ended.stderr).unwrap();
    assert!(ended.status.success(), "{log}");
    log
}

/// Parts of a recording that are heard, as seconds from and to; silence shorter than this is part
/// of them.
fn sounds(heard: &[i16], silence: f64) -> Vec<(f64, f64)> {
    let mut sounds: Vec<(f64, f64)> = Vec::new();
    for (at, part) in heard.chunks(480).enumerate() {
        // The soft lead before a cue stays below this.
        if part.iter().any(|sample| sample.abs() > 600) {
            let at = at as f64 / 100.0;
            match sounds.last_mut() {
                Some((_, end)) if at - *end < silence => *end = at + 0.01,
                _ => sounds.push((at, at + 0.01)),
            }
        }
    }
    sounds
}

/// Reads what a run tells until it tells this; all that it has told.
fn told_until(child: &mut Child, text: &str) -> String {
    let mut log = String::new();
    let mut lines = BufReader::new(child.stderr.as_mut().unwrap());
    while !log.contains(text) {
        assert!(lines.read_line(&mut log).unwrap() > 0, "{text:?} is not in {log}");
    }
    log
}

/// Ends a run in its middle.
fn terminate(mut child: Child) {
    let id = child.id().to_string();
    let since = Instant::now();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(143));
    assert!(since.elapsed() < Duration::from_secs(5), "it hangs at its end");
}

/// The lines are in a text, in order.
fn assert_in_order(text: &str, lines: &[&str]) {
    let mut rest = text;
    for line in lines {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line:?} is not next in {text}"));
        rest = &rest[at + line.len()..];
    }
}

const BRITISH: &str = "system:English (Great Britain)";

const LOST: &str = "The system's voice does not speak";

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn instructions_are_spoken_in_order_and_the_hold_is_silent() {
    let mut pulse = Pulse::new();
    let dispatcher = Dispatcher::new(&pulse);
    let log = told(play(&pulse, &dispatcher, "system").spawn().unwrap());
    assert_in_order(&log, &LINES);
    assert!(!log.contains(LOST), "{log}");
    assert_in_order(&dispatcher.asked(), &LINES);
    let heard = pulse.recorded("0.raw");
    let sounds = sounds(&heard, 0.2);
    // From the start tone to the countdown nobody speaks: 8 s without the 0.4 s of the tone.
    let hold = (1..sounds.len()).find(|&at| sounds[at].0 - sounds[at - 1].1 > 7.0);
    let hold = hold.unwrap_or_else(|| panic!("no hold: {sounds:?}"));
    let silence = sounds[hold].0 - sounds[hold - 1].1;
    assert!((7.4..7.8).contains(&silence), "{silence} s: {sounds:?}");
    let (tone, words) = (sounds[hold - 1], sounds[hold - 2]);
    assert!(tone.1 - tone.0 < 0.5, "{sounds:?}");
    // The two seconds to get ready begin when the words are over.
    assert!(tone.0 - words.1 >= 2.0, "{sounds:?}");
    // Five lines before it, and the countdown, the end and the last line after it.
    assert!(hold > 5 && sounds.len() - hold >= 5, "{sounds:?}");
    for beep in &sounds[hold..hold + 3] {
        assert!((0.15..0.3).contains(&(beep.1 - beep.0)), "{sounds:?}");
    }
    assert!(
        (1..3)
            .all(|beep| { (sounds[hold + beep].0 - sounds[hold + beep - 1].0 - 1.0).abs() < 0.05 })
    );
}

/// How long a sentence is when it is spoken at a pace.
fn spoken(of: fn(&Pulse) -> Dispatcher, pace: &str) -> f64 {
    let mut pulse = Pulse::new();
    let dispatcher = of(&pulse);
    let path = pulse.folder.join("long.routine");
    let sentence =
        "Lift both arms slowly above your head and let your shoulders sink away from your ears.";
    fs::write(&path, format!("# A\nlanguage: en\nbreath: off\nwarning: Gently.\n\n## B\nready: 6s\n- {sentence}\nhold: 1s\n")).unwrap();
    let mut command = pulse.client(binary());
    command.arg("play").arg("-r").arg(path).args(["--voice", "system", "--pace", pace]);
    command.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
    command.stderr(std::process::Stdio::piped());
    dispatcher.serve(&mut command);
    let log = told(command.spawn().unwrap());
    assert!(!log.contains(LOST), "{log}");
    let sounds = sounds(&pulse.recorded("0.raw"), 0.35);
    // The tone that tells of the start comes three seconds before it, so three behind the sentence.
    let last = sounds.windows(2).find(|both| both[1].0 - both[0].1 > 2.5);
    last.map_or_else(|| panic!("{sounds:?}"), |both| both[0].1 - both[0].0)
}

/// Says a sentence at three paces, each on a sound server of its own.
fn assert_paces(of: fn(&Pulse) -> Dispatcher) {
    let [usual, slow, fast] = std::thread::scope(|scope| {
        let speaking = ["1", "0.8", "1.25"].map(|pace| scope.spawn(move || spoken(of, pace)));
        speaking.map(|one| one.join().unwrap())
    });
    for (spoken, wanted) in [(slow, 1.25), (fast, 0.8)] {
        let ratio = spoken / usual;
        assert!((ratio / wanted - 1.0).abs() < 0.07, "{ratio} times as long, not {wanted}");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn espeak_speaks_at_the_pace_that_is_asked_for() {
    assert_paces(Dispatcher::without_notes);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn flite_speaks_at_the_pace_that_is_asked_for() {
    assert_paces(Dispatcher::of_flite);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn killed_in_a_sentence_it_is_replaced_by_the_built_in_voice() {
    let mut pulse = Pulse::new();
    let dispatcher = Dispatcher::new(&pulse);
    let path = routine(&pulse);
    let mut play = play(&pulse, &dispatcher, "system");
    let mut child = play.args(["--prepare", "--buffer-ms", "500"]).spawn().unwrap();
    let mut log = told_until(&mut child, LINES[0]);
    pulse.sounds("0.raw");
    dispatcher.signal("-KILL");
    log.push_str(&told(child));
    assert_in_order(&log, &[LINES[0], LOST, LINES[1], LINES[2], LINES[4], LINES[5], "Done"]);
    assert_eq!(log.matches(LOST).count(), 1, "{log}");
    // From the second line on at the latest the sound is that of a file with the built-in voice.
    let file = pulse.folder.join("whole.wav");
    let mut render = pulse.client(binary());
    render.arg("render").arg("-r").arg(path).args(["--voice", "pico", "--quiet", "-o"]).arg(&file);
    assert!(render.status().unwrap().success());
    let whole: Vec<i16> =
        hound::WavReader::open(file).unwrap().into_samples().map(Result::unwrap).collect();
    let heard = pulse.recorded("0.raw");
    let last = |samples: &[i16]| samples.iter().rposition(|sample| *sample != 0).unwrap();
    let (end, whole_end) = (last(&heard), last(&whole));
    let same = |back: &usize| heard[end - back].abs_diff(whole[whole_end - back]) <= 1;
    let kept = (0..whole_end).take_while(same).count();
    assert!(whole_end - kept < 48_000 * 7 / 2, "only {kept} of {whole_end} frames are the same");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn a_dispatcher_that_hangs_keeps_nobody_waiting() {
    let hung = || {
        let pulse = Pulse::new();
        let dispatcher = Dispatcher::new(&pulse);
        (pulse, dispatcher)
    };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let (pulse, dispatcher) = hung();
            dispatcher.signal("-STOP");
            let mut list = pulse.client(binary());
            dispatcher.serve(list.args(["voices", "list"]));
            let list = list.output().unwrap();
            let note = String::from_utf8(list.stderr).unwrap();
            assert!(list.status.success() && note.contains("left out"), "{note}");
            assert!(String::from_utf8(list.stdout).unwrap().contains("pico-en-us"));
        });
        scope.spawn(|| {
            let (pulse, dispatcher) = hung();
            dispatcher.signal("-STOP");
            let mut child = play(&pulse, &dispatcher, "system").spawn().unwrap();
            let log = told_until(&mut child, LINES[1]);
            assert_in_order(&log, &[LINES[0], LOST, LINES[1]]);
            terminate(child);
        });
        scope.spawn(|| {
            let (pulse, dispatcher) = hung();
            let mut child = play(&pulse, &dispatcher, "system").spawn().unwrap();
            let mut log = told_until(&mut child, LINES[0]);
            dispatcher.signal("-STOP");
            log.push_str(&told_until(&mut child, LINES[1]));
            assert_in_order(&log, &[LINES[0], LOST, LINES[1]]);
            terminate(child);
        });
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn its_voices_are_listed() {
    let pulse = Pulse::new();
    let dispatcher = Dispatcher::without_notes(&pulse);
    // A busy machine may need longer for 13,000 voices than the list waits.
    wait_for("the list", || {
        let mut list = pulse.client(binary());
        dispatcher.serve(list.args(["voices", "list", "--json"]));
        let list: serde_json::Value =
            serde_json::from_slice(&list.output().unwrap().stdout).unwrap();
        let voices = list["voices"].as_array().unwrap().iter();
        let own: Vec<_> = voices.filter(|voice| voice["engine"] == "system").collect();
        let british = own.iter().find(|voice| voice["language"] == "en-GB");
        assert!(own.len() < 50, "{own:?}");
        assert!(british.is_none_or(|voice| voice["name"] == BRITISH), "{own:?}");
        british.is_some()
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn voices_of_every_module_are_listed_and_can_be_chosen() {
    let pulse = Pulse::new();
    let dispatcher = Dispatcher::of_two_modules(&pulse);
    wait_for("the list", || {
        let mut list = pulse.client(binary());
        dispatcher.serve(list.args(["voices", "list"]));
        let list = String::from_utf8(list.output().unwrap().stdout).unwrap();
        list.contains(&format!("system:{SECOND_VOICE}")) && list.contains(BRITISH)
    });
    let chosen = format!("system:{}", SECOND_VOICE.to_lowercase());
    let child = play(&pulse, &dispatcher, &chosen).spawn().unwrap();
    wait_for("the voice of the other module", || {
        dispatcher.has_noted(&format!("synthesis_voice={SECOND_VOICE}"))
    });
    terminate(child);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Speech Dispatcher: make test")]
fn a_voice_is_chosen_by_name_and_silent_after_the_end() {
    let mut pulse = Pulse::new();
    let dispatcher = Dispatcher::new(&pulse);
    let unknown = play(&pulse, &dispatcher, "system:English (Britain)").output().unwrap();
    let text = String::from_utf8(unknown.stderr).unwrap();
    assert_eq!(unknown.status.code(), Some(2), "{text}");
    assert!(text.contains("did you mean English (Great Britain)"), "{text}");
    let mut child = play(&pulse, &dispatcher, &BRITISH.to_lowercase()).spawn().unwrap();
    told_until(&mut child, LINES[0]);
    wait_for("its first line", || dispatcher.asked().contains(LINES[0]));
    assert!(dispatcher.has_noted("synthesis_voice=English (Great Britain)"));
    pulse.sounds("0.raw");
    terminate(child);
    pulse.plays_on_for(96_000);
    let heard = pulse.recorded("0.raw");
    let quiet = heard.len() - heard.iter().rposition(|sample| *sample != 0).unwrap();
    assert!(quiet > 48_000, "it speaks on: {quiet}");
}

#[test]
fn what_needs_sound_or_lengths_refuses_it() {
    for arguments in [
        &["render", "-r", "upper-back", "-o", "never.wav", "--voice", "system"][..],
        &["timeline", "-r", "upper-back", "--voice", "SYSTEM:Alex"],
        &["voices", "try", "system"],
    ] {
        let ran = supple("", arguments, "");
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains("its sound cannot be kept"), "{}", ran.err);
        assert!(ran.err.contains("supple play --voice system"), "{}", ran.err);
    }
}
