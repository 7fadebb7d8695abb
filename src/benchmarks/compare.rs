//! The part of `make bench` that runs supple beside other programs: it mixes a job of clip files,
//! and speaks lines.
//!
//! ```text
//! compare mix files|kept JOB MINUTES OUT    OUT `none` counts the frames and keeps nothing
//! compare say VOICE LINES FOLDER            a WAV for each line of a file
//! ```

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::clip::{Clip, Utterance};
use crate::encode::{self, Sink, SinkError};
use crate::files::Destination;
use crate::language::Language;
use crate::mixer::StreamingMixer;
use crate::render::render;
use crate::speech::{Cached, Clips, SpeechError, Synthesizer, find_voice, open, read_clip};
use crate::time::{Frames, Millis};
use crate::timeline::{Cue, Event, Role, Timeline};

/// Does what the words ask for.
///
/// # Panics
/// When a file is missing or wrong.
pub fn compare(words: &[&str]) {
    match words {
        ["mix", clips, job, minutes, out] => {
            mix(*clips == "kept", Path::new(job), minutes.parse().unwrap(), out);
        }
        ["say", voice, lines, folder] => say(voice, lines, Path::new(folder)),
        _ => println!("compare is started by benches/compare.py"),
    }
}

/// Counts what it is given.
struct Counting(u64);

impl Sink for Counting {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.0 += block.len() as u64;
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        println!("{} frames", self.0);
        Ok(())
    }
}

/// Files as an engine: a sentence is a path.
struct Files(PathBuf);

impl Synthesizer for Files {
    fn fingerprint(&self) -> String {
        format!("files {}", self.0.display())
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        read_clip(&self.0.join(sentence))
    }

    fn silent_words(&self, _: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

/// Events and nothing else.
fn timeline(frames: Frames, events: Vec<Event>) -> Timeline {
    Timeline { events, ..Timeline::silence(&"Job".into(), Language::English, frames) }
}

/// Mixes a job's events into a WAV file, with its clips read from files or from a cache.
fn mix(is_kept: bool, job: &Path, minutes: u64, out: &str) {
    let files: Box<dyn Synthesizer> = Box::new(Files(job.to_owned()));
    let clips = if is_kept {
        Box::new(Cached::new(files, job.join("kept"), Language::English, 1 << 32))
    } else {
        files
    };
    let text = fs::read_to_string(job.join(format!("events-{minutes}.tsv"))).unwrap();
    let mut lines: HashMap<&str, Utterance> = HashMap::new();
    let mut events = Vec::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        let (at, file, gain) = (fields.next(), fields.next().unwrap(), fields.next());
        let at: u64 = at.unwrap().replace('.', "").parse().unwrap();
        let line = lines.entry(file).or_insert_with(|| {
            let mut clip = clips.synthesize(file).unwrap();
            let gain: f32 = gain.unwrap().parse().unwrap();
            clip.samples.iter_mut().for_each(|sample| *sample *= gain);
            Utterance::joined([Arc::new(clip)], Frames::ZERO)
        });
        let cue = Cue::Speech(file.into());
        events.push(Event {
            at: Millis(at).frames(),
            length: line.frames,
            cue,
            role: Role::Instruction,
            step: None,
        });
    }
    // Something without a sound over it all, or soft leads would come before the cues.
    lines.insert("", Utterance::default());
    let frames = Millis::minutes(minutes).frames();
    events.insert(
        0,
        Event {
            at: Frames::ZERO,
            length: frames,
            cue: Cue::Speech("".into()),
            role: Role::Instruction,
            step: None,
        },
    );
    let timeline = timeline(frames, events);
    let sink = match out {
        "none" => Box::new(Counting(0)),
        _ => encode::open(&Destination::new(out, true), &timeline.length.into()).unwrap(),
    };
    let mut mixer = StreamingMixer::new(&timeline, |text: &str| lines.get(text).cloned());
    render(&mut mixer, sink, &|| false, &mut |_| ()).unwrap();
}

/// Speaks each line of a file into a file of its own, without a cache.
fn say(voice: &str, lines: &str, folder: &Path) {
    let voice = find_voice(Some(voice), Language::English).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, Language::English);
    for (number, line) in fs::read_to_string(lines).unwrap().lines().enumerate() {
        let frames = clips.utterance(line).unwrap().frames;
        let event = Event {
            at: Frames::ZERO,
            length: frames,
            cue: Cue::Speech(line.into()),
            role: Role::Instruction,
            step: None,
        };
        let timeline = timeline(frames, vec![event]);
        let sink = encode::open(
            &Destination::new(folder.join(format!("{number:03}.wav")), true),
            &frames.into(),
        )
        .unwrap();
        let mut mixer =
            StreamingMixer::new(&timeline, |text: &str| clips.reader().get(text).unwrap());
        render(&mut mixer, sink, &|| false, &mut |_| ()).unwrap();
    }
}
