//! A sound that tells its own frame, through the real output path of a busy machine.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use supple::clip::Clip;
use supple::language::Language;
use supple::live::Player;
use supple::live::stream::device::OutputConfig;
use supple::live::timeline::LiveTimeline;
use supple::speech::{ClipReader, Clips, SpeechError, Synthesizer, find_voice};
use supple::time::Frames;
use supple::timeline::{Cue, Timeline};

use crate::support::pulse::{DESKTOP_BLOCK, Pulse, wait_for};
use crate::support::{test_name, timelines};

/// A sentence of it: a minute, of whole [`PERIOD`]s, so that the next one counts on.
const MINUTE: u64 = 44 * PERIOD;

/// How many minutes it counts: `SUPPLE_COUNTED`.
static MINUTES: LazyLock<u64> = LazyLock::new(|| {
    let minutes = std::env::var("SUPPLE_COUNTED").ok().and_then(|minutes| minutes.parse().ok());
    minutes.unwrap_or(5)
});

/// The most silence that a busy machine may put in: 200 ms.
const MOST_SILENCE: u64 = 9_600;

/// Bytes after which what was on its way to the recorder has come: 300 ms.
const ON_THE_WAY: usize = 57_600;

/// How many samples there are that are not silence.
const PERIOD: u64 = 65_534;

/// The sample of a frame: no two frames of a second are alike, and none is silence.
fn sample(frame: u64) -> i16 {
    let number = i16::try_from(i64::try_from(frame % PERIOD).unwrap() - 32_767).unwrap();
    if number < 0 { number } else { number + 1 }
}

/// An engine that counts frames, whatever the sentence.
struct Counter;

impl Synthesizer for Counter {
    fn fingerprint(&self) -> String {
        "counter".to_owned()
    }

    fn synthesize(&self, _sentence: &str) -> Result<Clip, SpeechError> {
        Ok(Clip::new((0..MINUTE).map(|frame| f32::from(sample(frame)) / 32_768.0).collect()))
    }

    fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

/// A session of nothing but counted frames.
fn counted() -> (Timeline, ClipReader) {
    let voice = find_voice(Some("mute"), Language::English).unwrap();
    let mut clips = Clips::new(Box::new(Counter), &voice, Language::English);
    clips.utterance("counted").unwrap();
    let cue = || Cue::Speech("counted".into());
    let minute = |number| timelines::event(number * MINUTE, cue(), Frames(MINUTE));
    (timelines::timeline((0..*MINUTES).map(minute).collect()), clips.reader())
}

/// Nanoseconds of a clock that all processes share.
fn now() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos()
}

#[test]
#[ignore = "the player of the test below, in a process with a sound server of its own"]
fn the_player() {
    let (timeline, clips) = counted();
    let grown = LiveTimeline::whole(timeline, clips);
    let buffer = Duration::from_millis(200);
    let wanted = OutputConfig { device: None, buffer, way: None, pauses_unplugged: true };
    let mut player = Player::new(grown, wanted, Frames::ZERO, None).unwrap();
    while !player.is_over() {
        player.tick().unwrap();
        println!("at {} {}", now(), player.status().at.0);
        sleep(Duration::from_millis(20));
    }
}

/// What was heard of the counted sound on a server.
struct Recording {
    bytes: Vec<u8>,
    /// How many frames had been recorded at which time.
    when: Vec<(u128, usize)>,
    /// What the player believed at which time.
    log: Vec<String>,
}

impl Recording {
    /// All of the sound, played by a process of its own.
    fn of(pulse: &Pulse) -> Self {
        let mut recorder = pulse.client("parec");
        recorder.args(["-d", "ci.monitor", "--raw", "--format=s16le", "--rate=48000"]);
        recorder.args(["--channels=2", "--latency-msec=10"]).stdout(Stdio::piped());
        let mut recorder = recorder.spawn().unwrap();
        let mut recording = recorder.stdout.take().unwrap();
        // What is not recorded yet would be missing at the start.
        let mut bytes = vec![0; 9_600];
        recording.read_exact(&mut bytes).unwrap();
        let mut player = pulse.client(std::env::current_exe().unwrap().to_str().unwrap());
        let name = test_name(module_path!(), "the_player");
        player.args([&name, "--exact", "--ignored", "--nocapture"]);
        let mut player = player.stdout(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(player.stdout.take().unwrap());
        let so_far = &AtomicUsize::new(0);
        std::thread::scope(|scope| {
            let listening = scope.spawn(move || {
                let (mut chunk, mut when) = ([0; 4_800], Vec::new());
                while let Ok(count @ 1..) = recording.read(&mut chunk) {
                    bytes.extend_from_slice(&chunk[..count]);
                    so_far.store(bytes.len(), Ordering::Relaxed);
                    when.push((now(), bytes.len() / 4));
                }
                (bytes, when)
            });
            let log: Vec<String> = log.lines().map(Result::unwrap).collect();
            let ended = player.wait().unwrap();
            let end = so_far.load(Ordering::Relaxed) + ON_THE_WAY;
            wait_for("more of the recording", || so_far.load(Ordering::Relaxed) >= end);
            recorder.kill().unwrap();
            recorder.wait().unwrap();
            let (bytes, when) = listening.join().unwrap();
            assert!(ended.success(), "{log:#?}");
            Self { bytes, when, log }
        })
    }

    /// How many frames of silence there are in it. All frames are heard, one after another; only where
    /// the server skips may silence also be in the place of as many.
    fn silence(&self, server: &str, skips: bool) -> u64 {
        let (mut frame, mut silence, mut at_frame) = (0, 0, Vec::new());
        let (mut gap, mut skipped) = (0, 0);
        let end = *MINUTES * MINUTE;
        for (at, heard) in self.bytes.as_chunks::<4>().0.iter().enumerate() {
            let heard = i16::from_le_bytes([heard[0], heard[1]]);
            if heard == 0 {
                gap += u64::from(frame > 0 && frame < end);
                continue;
            }
            if gap > 0 {
                println!("{server}: {gap} frames of silence at {} s", frame / 48_000);
            }
            if skips && heard != sample(frame) {
                at_frame.extend((0..gap).map(|_| at));
                (frame, skipped) = (frame + gap, skipped + gap);
            }
            assert_eq!(heard, sample(frame), "{server}: frame {frame} is lost or repeated");
            silence += std::mem::take(&mut gap);
            at_frame.push(at);
            frame += 1;
        }
        assert_eq!(frame, end, "{server}: the end is not heard");
        println!(
            "{server}, two busy cores: {frame} frames, none repeated, {skipped} lost, {silence} of silence"
        );
        println!("the clock of the ear: {}", errors(&self.log, &self.when, &at_frame));
        silence
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio and PipeWire: make test")]
fn on_busy_cores_none_is_lost_or_repeated_and_hardly_a_gap_is_heard() {
    let servers = [Pulse::new(), Pulse::pipewire_in_blocks(DESKTOP_BLOCK)];
    let is_over = AtomicBool::new(false);
    let recordings = std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let playing = servers.each_ref().map(|pulse| scope.spawn(|| Recording::of(pulse)));
        let recordings = playing.map(std::thread::ScopedJoinHandle::join);
        is_over.store(true, Ordering::Relaxed);
        recordings.map(Result::unwrap)
    });
    // PipeWire goes on with the next block where it came too late for one, whoever plays it.
    let [pulseaudio, pipewire] = &recordings;
    let silence = [pulseaudio.silence("PulseAudio", false), pipewire.silence("PipeWire", true)];
    assert!(silence.iter().all(|one| *one <= MOST_SILENCE), "{silence:?} frames of silence");
}

/// How far what the player believed was heard is from what was: `at_frame` has the place of each frame
/// in the recording.
fn errors(log: &[String], when: &[(u128, usize)], at_frame: &[usize]) -> String {
    let mut errors = Vec::new();
    for line in log {
        let Some(rest) = line.split_once("at ").map(|(_, rest)| rest) else { continue };
        let Some((time, frame)) = rest.split_once(' ') else { continue };
        let (Ok(time), Ok(frame)) = (time.parse::<u128>(), frame.parse::<usize>()) else {
            continue;
        };
        let Some(at) = at_frame.get(frame) else { continue };
        // A read ends with what has just been heard.
        let read = when.partition_point(|(_, recorded)| recorded <= at);
        let Some((heard, _)) = when.get(read) else { continue };
        errors.push((*heard as f64 - time as f64) / 1e6);
    }
    errors.sort_by(f64::total_cmp);
    let of = |percent: usize| errors[(errors.len() - 1) * percent / 100];
    format!("{:+.1} ms ahead, from {:+.1} to {:+.1} in nine of ten", of(50), of(5), of(95))
}
