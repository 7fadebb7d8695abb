//! A long session live without a device: planned ahead, and mixed to its end.

use std::fmt::Write;

use crate::clip::Clip;
use crate::language::Language;
use crate::library::Library;
use crate::live::{Opening, keep_heap_small};
use crate::request::Request;
#[cfg(feature = "benchmarks")]
use crate::speech::open;
use crate::speech::{Speech, SpeechError, Synthesizer, find_voice};
use crate::time::{Frames, Millis};

/// The distance between two windows of a player.
const STEP: Frames = Millis::seconds(30).frames();

/// Sound for each character of a sentence.
const CHARACTER: Frames = Millis(60).frames();

/// An engine whose sentences are as long as spoken ones, and as many samples.
struct Hum;

impl Synthesizer for Hum {
    fn fingerprint(&self) -> String {
        "hum".to_owned()
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let frames = CHARACTER * sentence.chars().count() as u64;
        Ok(Clip::new(vec![0.01; usize::try_from(frames.0).unwrap()]))
    }

    fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

/// The shape of a long session.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One exercise in so many rounds.
    Rounds(u32),
    /// So many written exercises, each of which is announced.
    Exercises(u32),
}

impl Shape {
    fn script(self) -> String {
        let mut script = "# Long\nbreath: in 4s, out 6s\nwarning: Stop if it hurts.\n".to_owned();
        let body = "hold: 50s\nat 10s: Let go of everything.\nat 30s: Breathe slowly.\n";
        match self {
            Self::Rounds(rounds) => {
                write!(script, "## Hold\n- Sit tall.\n### {rounds} times\n{body}").unwrap();
            }
            Self::Exercises(exercises) => {
                // Numbers that take as long to say in a short session as in a long one.
                for number in (401..).take(exercises as usize) {
                    write!(script, "## Stretch {number}\n- Sit tall.\n{body}").unwrap();
                }
            }
        }
        script
    }
}

/// Plans a session live in an engine that hums, mixes all of it in the windows of a player, and
/// returns its length.
///
/// # Panics
/// When the session cannot be planned.
#[must_use]
pub fn play_silently(shape: Shape) -> Frames {
    let voice = find_voice(Some("mute"), Language::English).unwrap();
    play_in(shape, Speech::with_engine(Box::new(Hum), voice, Language::English))
}

/// Does the same in the built-in voice, of which no clip is kept.
///
/// # Panics
/// When the session cannot be planned.
#[cfg(feature = "benchmarks")]
#[must_use]
pub fn play_silently_in_words(shape: Shape) -> Frames {
    let voice = find_voice(Some("pico"), Language::English).unwrap();
    let engine = open(&voice).unwrap();
    play_in(shape, Speech::with_engine(engine, voice, Language::English))
}

fn play_in(shape: Shape, speech: Speech) -> Frames {
    // As the command `play` does.
    keep_heap_small();
    let script = shape.script();
    let routine = Library::shipped().script("long", &script).unwrap();
    let session = Request::default().session(&routine).unwrap();
    let mut opening = Opening::new(&session, speech, None).unwrap();
    opening.wait(None, || true).unwrap();
    let live = &opening.live;
    let length = live.timeline().length;
    // A window is played while the next one is made.
    let mut playing = None;
    let mut at = Frames::ZERO;
    while at < length {
        playing = Some(live.mixer(live.timeline(), at).unwrap());
        at += STEP;
    }
    drop(playing);
    length
}
