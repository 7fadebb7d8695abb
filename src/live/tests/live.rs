//! Live play on real sound servers: what the ear hears, with a listener and with broken devices.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

mod counted;
mod faults;
mod keys;
#[cfg(feature = "media-keys")]
mod media;
mod pipewire;
#[cfg(all(feature = "media-keys", target_os = "linux"))]
mod realtime;

use supple::clip::Utterance;
use supple::compile::{NoScripts, compile};
use supple::live::edit::longer;
use supple::mixer::{Mixer, to_i16};
use supple::session::{Choices, VariationChoice, expand};
use supple::span::FileId;
use supple::speech::{Clips, find_voice, open};
use supple::time::Millis;
use supple::timeline::{Timeline, plan, resize};

use crate::support::binary;
use crate::support::ear::Ear;
use crate::support::folder::Folder;
use crate::support::pulse::{Pulse, wait_for};
use crate::support::terminal::{self, assert_put_back, press, read_to_end, read_until};

/// About 25 seconds, half of them a hold.
const ROUTINE: &str = "# Short\nlanguage: en\nbreath: in 2s, out 3s\n\n- Stand.\n\
    warning: Move gently.\n\n## One\nready: 1s\n- Lift both arms.\nhold: 10s\n";

fn routine(folder: &Folder) -> PathBuf {
    let path = folder.join("short.routine");
    fs::write(&path, ROUTINE).unwrap();
    path
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_closed_terminal_ends_play() {
    let pulse = Pulse::new();
    let path = pulse.folder.join("long.routine");
    fs::write(&path, ROUTINE.replace("hold: 10s", "hold: 90s")).unwrap();
    let mut child = in_terminal(&pulse, &path, "");
    read_until(&mut child, &mut String::new(), "I N T R O D U C T I O N");
    let streams = || pulse.control(&["list", "short", "sink-inputs"]);
    wait_for("the stream", || streams().contains("float"));
    child.kill().unwrap();
    child.wait().unwrap();
    wait_for("the end", || !streams().contains("float"));
}

/// The samples of the file that `render` makes.
fn rendered(folder: &Folder) -> Vec<i16> {
    let path = folder.join("rendered.wav");
    let mut command = Command::new(binary());
    command.arg("render").arg("-r").arg(routine(folder)).args(["--voice", "pico"]);
    command.arg("-o").arg(&path).arg("--quiet");
    assert!(command.status().unwrap().success());
    hound::WavReader::open(path).unwrap().into_samples().map(Result::unwrap).collect()
}

/// Where `whole` begins in `heard`, both from their first sample that is not silence.
fn offset(heard: &[i16], whole: &[i16]) -> usize {
    let first = |samples: &[i16]| samples.iter().position(|sample| *sample != 0).unwrap();
    first(heard) - first(whole)
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn without_a_key_the_ear_hears_the_rendered_samples() {
    let mut pulse = Pulse::new();
    let path = routine(&pulse.folder);
    // With all speech made and a long buffer it does not matter how busy the machine is.
    let mut command = pulse.play(&path);
    let played = command.args(["--prepare", "--buffer-ms", "1000"]).output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success(), "{log}");
    assert!(log.contains("Lift both arms.") && log.contains("Hold 0:10"), "{log}");
    let (heard, whole) = (pulse.recorded("0.raw"), rendered(&pulse.folder));
    let heard = &heard[offset(&heard, &whole)..];
    assert!(heard.len() >= whole.len(), "the last word is cut");
    let wrong = (0..whole.len()).find(|&at| heard[at].abs_diff(whole[at]) > 1);
    assert_eq!(wrong, None, "of {}", whole.len());
}

#[test]
fn alsa_gets_the_rendered_samples() {
    let folder = Folder::new();
    let (config, file) = (folder.join("alsa.conf"), folder.join("out.raw"));
    let text = format!(
        "pcm.!default {{ type plug; slave.pcm \"tofile\" }}\n\
         pcm.tofile {{ type file; slave.pcm \"null\"; file \"{}\"; format \"raw\" }}\n\
         pcm.null {{ type null }}\nctl.!default {{ type null }}\n",
        file.display()
    );
    fs::write(&config, text).unwrap();
    let mut command = Command::new(binary());
    command.arg("play").arg("-r").arg(routine(&folder)).args(["--voice", "pico", "--prepare"]);
    command.stdin(Stdio::null());
    command.env("ALSA_CONFIG_PATH", &config);
    command.env("HOME", folder.join("home")).env_remove("XDG_DATA_HOME");
    command.env("PULSE_SERVER", format!("unix:{}", folder.join("none").display()));
    command.env("XDG_RUNTIME_DIR", folder.join("none"));
    let played = command.output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success() && !log.contains("ALSA"), "{log}");
    let bytes = fs::read(file).unwrap();
    let frames = bytes.as_chunks::<8>().0.iter();
    let heard = frames.map(|frame| f32::from_le_bytes([frame[0], frame[1], frame[2], frame[3]]));
    let heard: Vec<i16> = heard.map(to_i16).collect();
    let whole = rendered(&folder);
    assert!(heard.len() >= whole.len() && heard[..whole.len()] == whole);
}

#[test]
fn without_a_device_a_file_is_offered() {
    let folder = Folder::new();
    let mut command = Command::new(binary());
    command.arg("--routine").arg(routine(&folder)).stdin(Stdio::null());
    fs::write(folder.join("alsa.conf"), "").unwrap();
    command.env("ALSA_CONFIG_PATH", folder.join("alsa.conf"));
    command.env("HOME", folder.join("home")).env_remove("XDG_DATA_HOME");
    command.env("PULSE_SERVER", format!("unix:{}", folder.join("none").display()));
    command.env("XDG_RUNTIME_DIR", folder.join("none"));
    let played = command.output().unwrap();
    let text = String::from_utf8(played.stderr).unwrap();
    assert_eq!(played.status.code(), Some(1), "{text}");
    assert!(text.contains("supple render -r") && !text.contains("ALSA lib"), "{text}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_server_that_lets_everybody_in_is_played_to_without_a_cookie() {
    let pulse = Pulse::new();
    let mut play = pulse.play(&routine(&pulse.folder));
    let mut child = play.env("HOME", pulse.folder.join("stranger")).spawn().unwrap();
    wait_for("the stream", || pulse.control(&["list", "short", "sink-inputs"]).contains("float32"));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn signals_end_play_with_their_codes() {
    let pulse = Pulse::new();
    let path = routine(&pulse.folder);
    for (name, code) in [("-INT", 130), ("-TERM", 143), ("-HUP", 129)] {
        let mut child = pulse.play(&path).spawn().unwrap();
        wait_for("the stream", || {
            pulse.control(&["list", "short", "sink-inputs"]).contains("float")
        });
        let id = child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(code), "{name}");
    }
}

/// A routine's timeline and clips, as the program makes them.
fn planned(text: &str) -> (Timeline, Clips) {
    planned_with(text, &Choices::default())
}

/// The same with a variation.
fn planned_as(text: &str, name: &str) -> (Timeline, Clips) {
    let variations = vec![VariationChoice { exercise: None, name: name.to_owned() }];
    planned_with(text, &Choices { variations, ..Choices::default() })
}

fn planned_with(text: &str, choices: &Choices) -> (Timeline, Clips) {
    let routine = compile(FileId::default(), text, &mut NoScripts).routine;
    let session = expand(&routine, choices).unwrap();
    let voice = find_voice(Some("pico"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let timeline = plan(&session, &mut clips).unwrap();
    (timeline, clips)
}

/// All samples of a timeline.
fn mixed(timeline: &Timeline, clips: impl FnMut(&str) -> Option<Utterance>) -> Vec<f32> {
    let mut whole = vec![0.0; usize::try_from(timeline.length.0).unwrap()];
    Mixer::new(timeline, clips).unwrap().fill(&mut whole);
    whole
}

fn rounded(samples: &[f32]) -> Vec<i16> {
    samples.iter().copied().map(to_i16).collect()
}

/// Live play in a terminal of its own, whose settings are printed before and after.
fn in_terminal(pulse: &Pulse, path: &Path, more: &str) -> Child {
    in_plain_terminal(pulse, path, more, "")
}

/// The same, with more in its environment.
fn in_plain_terminal(pulse: &Pulse, path: &Path, more: &str, environment: &str) -> Child {
    let program = binary();
    let line =
        format!("{environment} '{program}' play -r '{}' --voice pico {more}", path.display());
    let mut command = pulse.client("script");
    command.env("TERM", "xterm");
    terminal::open(command, &line, (80, 18))
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn more_time_by_a_key_sounds_like_its_timeline() {
    let mut pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let mut child = in_terminal(&pulse, &path, "--prepare --buffer-ms 400");
    let mut shown = String::new();
    read_until(&mut child, &mut shown, "Hold  0:0");
    press(&mut child, "e");
    read_until(&mut child, &mut shown, "Hold  0:2");
    read_until(&mut child, &mut shown, "15 s more.");
    read_to_end(&mut child, &mut shown);
    assert_put_back(&shown, "0");
    assert!(shown.contains('~') && shown.contains('█'), "{shown}");
    let (mut timeline, clips) = planned(ROUTINE);
    let hold = timeline.steps[0].at + Millis::seconds(1).frames();
    let edit = longer(&timeline, hold).unwrap();
    resize(&mut timeline, &edit, |_| None);
    let whole = rounded(&mixed(&timeline, |text| clips.reader().get(text).unwrap()));
    let heard = pulse.recorded("0.raw");
    let mut ear = Ear::new(heard[offset(&heard, &whole)..].to_vec());
    assert_eq!(ear.follows(&whole, 0), whole.len(), "{}", ear.place());
    println!("{}", ear.place());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn keys_find_their_way_and_the_terminal_is_put_back() {
    let pulse = Pulse::new();
    let path = routine(&pulse.folder);
    for (last, code, environment) in [("q", "0", ""), ("\u{3}", "130", "NO_COLOR=1")] {
        let mut child = in_plain_terminal(&pulse, &path, "", environment);
        let mut shown = String::new();
        read_until(&mut child, &mut shown, "I N T R O D U C T I O N");
        press(&mut child, "\u{1b}[C");
        read_until(&mut child, &mut shown, "Lift both arms.");
        press(&mut child, " ");
        read_until(&mut child, &mut shown, "Paused");
        press(&mut child, " ?");
        read_until(&mut child, &mut shown, "15 more seconds");
        // On a small screen the keys take the place of the words.
        press(&mut child, "?\u{1b}[D");
        read_until(&mut child, &mut shown, "Move gently.");
        press(&mut child, last);
        read_to_end(&mut child, &mut shown);
        assert_put_back(&shown, code);
        let (bold, faint) = (shown.contains("\u{1b}[1m"), shown.contains("\u{1b}[2m"));
        assert_eq!((bold, faint), (environment.is_empty(), environment.is_empty()), "{shown}");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_stopped_run_is_resumed() {
    let pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let resumed = || pulse.play(&path).args(["--resume", "--prepare"]).output().unwrap();
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("no run was stopped"), "{text}");
    let child = pulse.play(&path).args(["--from", "one"]).spawn().unwrap();
    pulse.sounds("0.raw");
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let text = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    assert!(text.contains("--resume") && !text.contains("Move gently."), "{text}");
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("Lift both arms.") && !text.contains("Move gently."), "{text}");
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("no run was stopped"), "{text}");
}
