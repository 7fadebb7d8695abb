//! Live play: what the ear hears, with a listener and with broken devices.

use std::collections::VecDeque;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::time::Duration;

use supple::live::ahead::{Grown, LessTalk, Ready, speak_ahead};
use supple::live::edit::{apply, longer, shorter};
use supple::live::engine::{Command as Order, Desk, Engine, RAMP, Spent};
use supple::live::place;
use supple::mixer::{Mixer, to_i16};
use supple::routine::Phase;
use supple::script::parse;
use supple::session::{Choices, StepKind, Talk, expand};
use supple::span::FileId;
use supple::speech::{Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Chapter, Cue, Event, PlacedStep, Timeline, plan};

use crate::support::allocations::calls;
use crate::support::folder::Folder;
use crate::support::pulse::{Pulse, wait_for};
use crate::support::timelines::{breath, event, everything, mixed, mixer, speech, timeline};

/// About 25 seconds, half of them a hold.
const ROUTINE: &str = "# Short\nlanguage: en\nbreath: in 2s, out 3s\n\n- Stand.\n\
    warning: Move gently.\n\n## One\nready: 1s\n- Lift both arms.\nhold: 10s\n";

fn routine(folder: &Folder) -> PathBuf {
    let path = folder.join("short.routine");
    fs::write(&path, ROUTINE).unwrap();
    path
}

/// The samples of the file that `render` makes.
fn rendered(folder: &Folder) -> Vec<i16> {
    let path = folder.join("rendered.wav");
    let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
    command.arg("render").arg("-r").arg(routine(folder)).arg("-o").arg(&path).arg("--quiet");
    assert!(command.status().unwrap().success());
    hound::WavReader::open(path).unwrap().into_samples().map(Result::unwrap).collect()
}

/// Where `whole` begins in `heard`, both from their first sample that is not silence.
fn offset(heard: &[i16], whole: &[i16]) -> usize {
    let first = |samples: &[i16]| samples.iter().position(|sample| *sample != 0).unwrap();
    first(heard) - first(whole)
}

#[test]
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
    let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
    command.arg("play").arg("-r").arg(routine(&folder)).arg("--prepare").stdin(Stdio::null());
    command.env("ALSA_CONFIG_PATH", &config);
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
    let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
    command.arg("--routine").arg(routine(&folder)).stdin(Stdio::null());
    fs::write(folder.join("alsa.conf"), "").unwrap();
    command.env("ALSA_CONFIG_PATH", folder.join("alsa.conf"));
    command.env("PULSE_SERVER", format!("unix:{}", folder.join("none").display()));
    command.env("XDG_RUNTIME_DIR", folder.join("none"));
    let played = command.output().unwrap();
    let text = String::from_utf8(played.stderr).unwrap();
    assert_eq!(played.status.code(), Some(1), "{text}");
    assert!(text.contains("supple render -r") && !text.contains("ALSA lib"), "{text}");
}

#[test]
fn a_killed_server_costs_no_cue() {
    let mut pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let child = pulse.play(&path).args(["--prepare"]).spawn().unwrap();
    // In the middle of the opening words.
    std::thread::sleep(Duration::from_millis(2500));
    pulse.kill();
    std::thread::sleep(Duration::from_secs(1));
    pulse.start_again("1.raw");
    let played = child.wait_with_output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success(), "{log}");
    assert!(log.contains("The sound is gone"), "{log}");
    let (heard, whole) = (pulse.recorded("1.raw"), rendered(&pulse.folder));
    // The rest is heard to its end, from before the place where it was lost.
    let last = |samples: &[i16]| samples.iter().rposition(|sample| *sample != 0).unwrap();
    let (end, whole_end) = (last(&heard), last(&whole));
    let same = (0..whole_end).take_while(|&back| heard[end - back] == whole[whole_end - back]);
    let kept = same.count();
    assert!(whole_end - kept < 48_000 * 5 / 2, "only {kept} of {whole_end} frames are heard");
}

#[test]
fn a_sink_that_comes_back_is_played_on() {
    let mut pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let child = pulse.play(&path).args(["--prepare"]).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(2500));
    pulse.control(&["unload-module", "module-null-sink"]);
    std::thread::sleep(Duration::from_secs(1));
    let sink = ["sink_name=ci", "rate=48000", "channels=2", "format=s16le", "norewinds=1"];
    pulse.control(&[&["load-module", "module-null-sink"], &sink[..]].concat());
    pulse.record("1.raw");
    let played = child.wait_with_output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success() && log.contains("The sound is gone"), "{log}");
    assert!(log.contains("You are done."), "{log}");
}

#[test]
fn a_stopped_process_goes_on() {
    let pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let child = pulse.play(&path).args(["--prepare"]).spawn().unwrap();
    let signal = |name: &str| {
        let id = child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    };
    std::thread::sleep(Duration::from_millis(2500));
    signal("-STOP");
    std::thread::sleep(Duration::from_secs(3));
    signal("-CONT");
    let played = child.wait_with_output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success() && log.contains("You are done."), "{log}");
}

#[test]
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

/// The routine's timeline and clips, as the program makes them.
fn planned() -> (Timeline, Clips) {
    let routine = parse(FileId::default(), ROUTINE).routine;
    let session = expand(&routine, &Choices::default()).unwrap();
    let voice = find_voice(None, session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let timeline = plan(&session, &mut clips).unwrap();
    (timeline, clips)
}

/// Live play in a terminal of its own, whose settings are printed before and after.
fn in_terminal(pulse: &Pulse, more: &str) -> Child {
    let path = routine(&pulse.folder);
    let program = env!("CARGO_BIN_EXE_supple");
    let script = format!(
        "stty cols 80 rows 24; stty -g; '{program}' play -r '{}' {more}; echo code $?; stty -g",
        path.display()
    );
    let mut command = pulse.client("script");
    command.args(["-qfec", &script, "/dev/null"]).env("TERM", "xterm").env("SHELL", "/bin/sh");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Reads what a terminal shows until it shows `text`; all that it has shown.
fn read_until(child: &mut Child, shown: &mut String, text: &str) {
    let mut bytes = [0; 4096];
    while !shown.contains(text) {
        let count = child.stdout.as_mut().unwrap().read(&mut bytes).unwrap();
        assert!(count > 0, "{text:?} is not in {shown}");
        shown.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
}

fn press(child: &mut Child, keys: &str) {
    child.stdin.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
}

/// The terminal is as it was, and the program has ended with this code.
fn assert_put_back(shown: &str, code: &str) {
    let lines: Vec<&str> = shown.lines().map(str::trim).collect();
    assert_eq!(lines.first(), lines.last(), "{shown}");
    assert!(lines[lines.len() - 2].ends_with(&format!("code {code}")), "{shown}");
    assert!(shown.contains("\u{1b}[?1049l") && shown.contains("\u{1b}[?25h"), "{shown}");
}

#[test]
fn more_time_by_a_key_sounds_like_its_timeline() {
    let mut pulse = Pulse::new();
    let mut child = in_terminal(&pulse, "--prepare --buffer-ms 400");
    let mut shown = String::new();
    read_until(&mut child, &mut shown, "Hold  0:0");
    press(&mut child, "e");
    read_until(&mut child, &mut shown, "Hold  0:2");
    child.stdout.as_mut().unwrap().read_to_string(&mut shown).unwrap();
    assert!(child.wait().unwrap().success());
    assert_put_back(&shown, "0");
    assert!(shown.contains('~') && shown.contains('█'), "{shown}");
    let (mut timeline, clips) = planned();
    let hold = timeline.steps[0].at + Millis::seconds(1).frames();
    let edit = longer(&timeline, hold).unwrap();
    apply(&mut timeline, &edit);
    let mut whole = vec![0.0; usize::try_from(timeline.frames.0).unwrap()];
    Mixer::new(&timeline, |text| clips.get(text).cloned()).unwrap().fill(&mut whole);
    let whole: Vec<i16> = whole.into_iter().map(to_i16).collect();
    let heard = pulse.recorded("0.raw");
    let heard = &heard[offset(&heard, &whole)..];
    let wrong = (0..whole.len()).find(|&at| heard[at].abs_diff(whole[at]) > 1);
    assert_eq!(wrong, None, "of {}", whole.len());
}

#[test]
fn keys_find_their_way_and_the_terminal_is_put_back() {
    let pulse = Pulse::new();
    for (last, code) in [("q", "0"), ("\u{3}", "130")] {
        let mut child = in_terminal(&pulse, "");
        let mut shown = String::new();
        read_until(&mut child, &mut shown, "I N T R O D U C T I O N");
        press(&mut child, "\u{1b}[C");
        read_until(&mut child, &mut shown, "Lift both arms.");
        press(&mut child, " ");
        read_until(&mut child, &mut shown, "Paused");
        press(&mut child, " ?");
        read_until(&mut child, &mut shown, "15 more seconds");
        press(&mut child, "\u{1b}[D");
        read_until(&mut child, &mut shown, "Move gently.");
        press(&mut child, last);
        child.stdout.as_mut().unwrap().read_to_string(&mut shown).unwrap();
        child.wait().unwrap();
        assert_put_back(&shown, code);
    }
}

/// How many frames of silence were put into `heard`, which is otherwise `whole`.
fn inserted(heard: &[i16], whole: &[i16]) -> usize {
    let (mut at, mut inserted) = (0, 0);
    for sample in heard {
        if whole.get(at).is_some_and(|meant| meant.abs_diff(*sample) <= 1) {
            at += 1;
        } else if *sample == 0 {
            inserted += 1;
        } else {
            panic!("frame {at} of {} is lost or repeated", whole.len());
        }
        if at == whole.len() {
            break;
        }
    }
    assert_eq!(at, whole.len(), "the end is not heard");
    inserted
}

#[test]
fn on_busy_cores_nothing_is_lost() {
    let mut pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let is_over = AtomicBool::new(false);
    let played = std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| while !is_over.load(Ordering::Relaxed) {});
        }
        let played = pulse.play(&path).output().unwrap();
        is_over.store(true, Ordering::Relaxed);
        played
    });
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    let (heard, whole) = (pulse.recorded("0.raw"), rendered(&pulse.folder));
    let silence = inserted(&heard[offset(&heard, &whole)..], &whole);
    println!("two busy cores: {silence} frames of silence put in, none lost, none repeated");
}

#[test]
fn a_sink_that_goes_is_replaced_by_another() {
    let pulse = Pulse::new();
    pulse.control(&["load-module", "module-null-sink", "sink_name=other", "norewinds=1"]);
    let path = routine(&pulse.folder);
    let child = pulse.play(&path).args(["--prepare"]).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(2500));
    let modules = pulse.control(&["list", "short", "modules"]);
    let module = modules.lines().find(|line| line.contains("sink_name=ci")).unwrap();
    pulse.control(&["unload-module", module.split_whitespace().next().unwrap()]);
    let played = child.wait_with_output().unwrap();
    let log = String::from_utf8(played.stderr).unwrap();
    assert!(played.status.success() && log.contains("You are done."), "{log}");
}

#[test]
fn the_first_sound_and_a_key_are_quick() {
    let mut pulse = Pulse::new();
    let recorded = |pulse: &Pulse| {
        usize::try_from(fs::metadata(pulse.folder.join("0.raw")).unwrap().len()).unwrap() / 4
    };
    let spawned = recorded(&pulse);
    let mut child = in_terminal(&pulse, "");
    let mut shown = String::new();
    read_until(&mut child, &mut shown, "Hold  0:09");
    let pressed = recorded(&pulse);
    press(&mut child, " ");
    read_until(&mut child, &mut shown, "Paused");
    std::thread::sleep(Duration::from_millis(700));
    press(&mut child, "q");
    child.wait().unwrap();
    let heard = pulse.recorded("0.raw");
    let first = heard.iter().position(|sample| *sample != 0).unwrap();
    let quiet = heard[pressed..].windows(4800).position(|part| part.iter().all(|one| *one == 0));
    // The recorder is some 10 to 20 ms behind. Nothing is asserted of a busy machine.
    println!("start to first sound: {} ms, with a shell before it", (first - spawned) / 48);
    println!("key to pause: {} ms, at the default buffer", quiet.unwrap() / 48);
}

#[test]
fn a_stopped_run_is_resumed() {
    let pulse = Pulse::new();
    let path = routine(&pulse.folder);
    let resumed = || pulse.play(&path).args(["--resume", "--prepare"]).output().unwrap();
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("no run was stopped"), "{text}");
    let child = pulse.play(&path).args(["--from", "one"]).spawn().unwrap();
    wait_for("the stream", || pulse.control(&["list", "short", "sink-inputs"]).contains("float"));
    std::thread::sleep(Duration::from_secs(1));
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let text = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    assert!(text.contains("--resume") && !text.contains("Move gently."), "{text}");
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("Lift both arms.") && !text.contains("Move gently."), "{text}");
    let text = String::from_utf8(resumed().stderr).unwrap();
    assert!(text.contains("no run was stopped"), "{text}");
}

/// A hold of `length` with a countdown and, where it is paced, breaths of 5 s; words before and
/// after it, and an exercise behind it.
fn hold(length: u64, paced: bool) -> Timeline {
    let begin = 4 * 48_000;
    let own = |event: Event| Event { step: Some(0), ..event };
    let second = |seconds: u64| Millis::seconds(seconds).frames();
    let mut events =
        vec![speech(48_000, "Sit."), event(begin, Cue::Beep(Beep::Start), Beep::Start.frames())];
    for (number, beep) in [Beep::Three, Beep::Two, Beep::One].into_iter().enumerate() {
        let at = begin + (length - 3 + number as u64) * 48_000;
        events.push(own(event(at, Cue::Beep(beep), beep.frames())));
    }
    for number in 0..if paced { length / 5 } else { 0 } {
        let at = begin + number * 5 * 48_000;
        events.push(own(breath(at, Phase::In, Millis::seconds(2))));
        events.push(own(breath(at + 2 * 48_000, Phase::Out, Millis::seconds(3))));
    }
    let end = begin + length * 48_000;
    events.push(own(event(end, Cue::Beep(Beep::End), Beep::End.frames())));
    events.push(speech(end + 30_000, "And now the next."));
    events.sort_by_key(Event::order);
    let chapter = |at: u64, title: &str| Chapter { at: Frames(at), title: title.into() };
    let step = PlacedStep {
        exercise: "One".into(),
        side: None,
        round: 1,
        kind: StepKind::Hold,
        at: Frames(begin),
        frames: second(length),
        min: Millis::seconds(length),
        max: None,
    };
    Timeline {
        chapters: vec![
            chapter(0, "Introduction"),
            chapter(48_000, "One"),
            chapter(end + 30_000, "Two"),
        ],
        steps: vec![step],
        ..timeline(events)
    }
}

fn beeps(timeline: &Timeline) -> Vec<(u64, Beep)> {
    let beep = |event: &Event| match event.cue {
        Cue::Beep(beep) => Some((event.at.0 / 48_000, beep)),
        _ => None,
    };
    timeline.events.iter().filter_map(beep).collect()
}

fn breaths(timeline: &Timeline) -> Vec<u64> {
    let breaths = timeline.events.iter().filter(|event| matches!(event.cue, Cue::Breath(_)));
    breaths.map(|event| event.at.0 / 48_000 - 4).collect()
}

#[test]
fn more_time_moves_countdown_and_breath() {
    let at = Frames(10 * 48_000);
    for (paced, more) in [(false, 15), (true, 15)] {
        let mut timeline = hold(20, paced);
        let edit = longer(&timeline, at).unwrap();
        apply(&mut timeline, &edit);
        assert_eq!(edit.end, Frames((4 + 20 + more) * 48_000));
        let mut whole = hold(20 + more, paced);
        whole.steps[0].min = Millis::seconds(20);
        assert_eq!(timeline, whole);
    }
    // 15 s are not whole breaths of 5 s in a hold whose last breath is left out.
    let mut timeline = hold(22, true);
    let edit = longer(&timeline, Frames(25 * 48_000)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(breaths(&timeline), [0, 2, 5, 7, 10, 12, 15, 17, 25, 27, 30, 32]);
}

#[test]
fn more_time_in_the_countdown_counts_again() {
    let mut timeline = hold(20, false);
    let edit = longer(&timeline, Frames(22 * 48_000 + 100)).unwrap();
    apply(&mut timeline, &edit);
    use Beep::{End, One, Start, Three, Two};
    let expected =
        [(4, Start), (21, Three), (22, Two), (36, Three), (37, Two), (38, One), (39, End)];
    assert_eq!(beeps(&timeline), expected);
}

#[test]
fn enough_ends_with_the_breath_or_in_three_seconds() {
    use Beep::{End, One, Start, Three, Two};
    let mut timeline = hold(20, false);
    let edit = shorter(&timeline, Frames(8 * 48_000)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(beeps(&timeline), [(4, Start), (8, Three), (9, Two), (10, One), (11, End)]);
    let mut timeline = hold(20, true);
    let edit = shorter(&timeline, Frames(12 * 48_000 + 1)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(beeps(&timeline), [(4, Start), (13, One), (14, End)]);
    assert_eq!(breaths(&timeline), [0, 2, 5, 7]);
    assert_eq!(timeline.frames, hold(10, true).frames);
    assert_eq!(shorter(&hold(20, false), Frames(22 * 48_000)), None);
}

#[test]
fn an_edit_changes_nothing_before_its_frame() {
    for paced in [false, true] {
        let before = hold(20, paced);
        for tenth in 41..239 {
            let at = Frames(tenth * 4_800 + 7);
            for edit in [longer(&before, at), shorter(&before, at)].into_iter().flatten() {
                let mut after = before.clone();
                apply(&mut after, &edit);
                let early = |timeline: &Timeline| {
                    let events = timeline.events.iter().filter(|event| event.at < at);
                    events.cloned().collect::<Vec<_>>()
                };
                assert_eq!(early(&before), early(&after), "{edit:?}");
            }
        }
    }
}

#[test]
fn places_are_found() {
    let timeline = hold(20, true);
    let second = |seconds: u64| Frames(seconds * 48_000);
    assert_eq!(place::next_chapter(&timeline, Frames(0)), Some(second(1)));
    assert_eq!(place::previous_chapter(&timeline, second(25)), second(1));
    assert_eq!(place::repeat_from(&timeline, second(10)), second(1));
    assert_eq!(place::ready_for(&timeline, second(3)), Some(second(4)));
    assert_eq!(place::ready_for(&timeline, Frames(60_000)), None);
    assert_eq!(place::ready_for(&timeline, second(10)), None);
    assert_eq!(place::cue_start(&timeline, second(7)), second(6));
    assert_eq!(place::words_start(&timeline, Frames(60_000)), second(1));
}

/// All that becomes ready of a routine, with a wish for less talk once all of it is.
fn grown(script: &str, keep: usize) -> Vec<Grown> {
    let routine = parse(FileId::default(), script).routine;
    let session = expand(&routine, &Choices::default()).unwrap();
    let quiet = Choices { talk: Talk::Quiet, ..Choices::default() };
    let quiet = expand(&routine, &quiet).unwrap();
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        scope.spawn(move || speak_ahead(&session, Some(&quiet), &mut clips, &wishes, &ready));
        let mut all = Vec::new();
        let mut wish = Some(wish);
        while let Ok(Ready::Grown(grown)) = news.recv() {
            let whole = grown.whole;
            all.push(*grown);
            if whole && let Some(wish) = wish.take_if(|_| all.iter().any(|one| one.replaces)) {
                drop(wish);
            } else if whole && let Some(wish) = &wish {
                wish.send(LessTalk { keep }).unwrap();
            }
        }
        all
    })
}

const TALK: &str = "# Talk\nlanguage: en\nwarning: Gently.\n\n## One\n- Sit tall.\n- Lift one \
    arm.\nhold: 10s\n\n## Two\n- Sit tall again.\n- Lift both arms.\nhold: 10s\n";

#[test]
fn what_is_ready_never_changes_but_for_less_talk() {
    let all = grown(TALK, 1);
    let mut settled: Option<&Grown> = None;
    for one in &all {
        if let Some(before) = settled {
            let limit = before.timeline.frames.min(one.timeline.frames);
            let early = |timeline: &Timeline| {
                let events = timeline.events.iter().filter(|event| event.at < limit);
                events.cloned().collect::<Vec<_>>()
            };
            assert_eq!(early(&before.timeline), early(&one.timeline));
        }
        settled = Some(one);
    }
    let said = |one: &Grown, text: &str| {
        let is_it = |event: &Event| event.cue == Cue::Speech(text.into());
        one.timeline.events.iter().any(is_it)
    };
    let whole: Vec<&Grown> = all.iter().filter(|one| one.whole).collect();
    assert_eq!(whole.len(), 2);
    assert!(said(whole[0], "Sit tall.") && said(whole[0], "Sit tall again."));
    assert!(said(whole[1], "Sit tall.") && !said(whole[1], "Sit tall again."));
    assert!(said(whole[1], "Lift both arms."));
}

/// An engine that is asked for blocks, and all that it gave.
struct Bench {
    engine: Engine,
    desk: Desk,
    heard: Vec<f32>,
}

impl Bench {
    fn new(mixer: Mixer) -> Self {
        let (engine, desk) = Engine::new(mixer, 1.0, false);
        Self { engine, desk, heard: Vec::new() }
    }

    fn run(&mut self, frames: usize) {
        let from = self.heard.len();
        self.heard.resize(from + frames, 0.0);
        for block in self.heard[from..].chunks_mut(997) {
            self.engine.fill(block, Duration::ZERO);
        }
    }

    fn order(&mut self, order: Order) {
        self.desk.commands.push(order).unwrap();
    }
}

fn steps(samples: &[f32]) -> Vec<f32> {
    samples.iter().map(|sample| f32::from(to_i16(*sample)) / 32_768.0).collect()
}

#[test]
fn keys_give_the_same_sound_as_their_timeline() {
    let before = hold(20, true);
    let at = 10 * 48_000;
    let edits = [longer(&before, Frames(at as u64)), shorter(&before, Frames(at as u64))];
    for edit in edits.into_iter().flatten() {
        let mut after = before.clone();
        apply(&mut after, &edit);
        let mut bench = Bench::new(mixer(&before));
        bench.run(at);
        bench.order(Order::Swap { mixer: Box::new(mixer(&after)), until: edit.at });
        let whole = steps(&mixed(&after));
        bench.run(whole.len() - at);
        assert!(bench.heard == whole, "{edit:?}");
        assert!(matches!(bench.desk.spent.pop(), Ok(Spent::Used(_))));
        // The same key, one block too late.
        bench.order(Order::Swap { mixer: Box::new(mixer(&after)), until: edit.at });
        bench.run(1);
        assert!(matches!(bench.desk.spent.pop(), Ok(Spent::Late(_))));
    }
}

#[test]
fn a_jump_is_exact_beside_its_ramps() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    for (at, to) in [(60_000, 500_000), (600_100, 48_000), (330_000, 330_001)] {
        let mut bench = Bench::new(mixer(&timeline));
        bench.run(at);
        bench.order(Order::Jump { to: Frames(to as u64), until: Frames(u64::MAX) });
        bench.run(60_000);
        assert!(bench.heard[..at] == whole[..at]);
        let after = at + 2 * RAMP;
        let rest = &bench.heard[after..];
        let expected = &whole[to + RAMP..];
        let count = rest.len().min(expected.len());
        assert!(rest[..count] == expected[..count], "{at} to {to}");
        let step = |samples: &[f32]| {
            samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
        };
        assert!(step(&bench.heard[at..after]) <= step(&whole) + 0.01, "it clicks");
    }
}

#[test]
fn a_pause_loses_nothing() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.run(350_000);
    bench.order(Order::Pause);
    bench.run(20_000);
    assert!(bench.heard[350_000 + RAMP..].iter().all(|sample| *sample == 0.0));
    let from = Frames(312_001);
    bench.order(Order::Resume { from, first: None });
    bench.run(100_000);
    assert!(bench.heard[370_000 + RAMP..] == whole[312_001 + RAMP..412_001]);
}

#[test]
fn the_callback_allocates_nothing() {
    let timeline = everything();
    let mut bench = Bench::new(mixer(&timeline));
    let mut orders: VecDeque<Order> = [
        Order::Swap { mixer: Box::new(mixer(&timeline)), until: Frames(u64::MAX) },
        Order::Jump { to: Frames(312_100), until: Frames(u64::MAX) },
        Order::Volume(0.5),
        Order::Pause,
        Order::Resume { from: Frames(100), first: Some(Box::new(mixer(&hold(10, true)))) },
        Order::Fade,
    ]
    .into();
    let mut block = vec![0.0; 4_800];
    while let Some(order) = orders.pop_front() {
        bench.order(order);
        let allocated = calls(|| {
            for _ in 0..20 {
                bench.engine.fill(&mut block, Duration::ZERO);
            }
        });
        assert_eq!(allocated, 0);
    }
}
