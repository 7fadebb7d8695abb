//! The engine `pico`: SVOX Pico, six voices, all in the binary.

mod ffi;
mod model;
mod text;

use std::sync::{Mutex, PoisonError};

use self::ffi::{Engine, Heap, Status};
use self::model::Model;
use crate::clip::Clip;
use crate::folding::in_known_letters;
use crate::language::told_apart;
use crate::speech::dsp::{amplify, resample, trim};
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::Voice;

/// A number in the fingerprint, counted up whenever the same voice would sound different, so that
/// cached clips are not used again.
const REVISION: u32 = 7;

/// Pico's sample rate.
const PICO_RATE: usize = 16_000;

/// The levels that Pico takes for `<speed level>`, in percent (`picotok.c`). Measured on
/// all six voices: the length is 100 / speed of the normal one within 6 %, the pitch as written
/// within 2 %. The pauses at commas change less: at 200 a sentence with two of them takes 56 %.
const SPEEDS: std::ops::RangeInclusive<u32> = 20..=500;
/// The levels that Pico takes for `<pitch level>`, in percent (`picotok.c`).
const PITCHES: std::ops::RangeInclusive<u32> = 50..=200;

/// `<volume level>`, in percent. At 100 every voice but the French one is cut off at the ends of 16
/// bits, 160 to 1,482 samples in three sentences; at 40 the loudest one reaches 22,214.
const VOLUME: u32 = 40;

/// The level below which both ends of a sentence are trimmed: -54 dBFS, twice the noise at the end
/// of the Spanish voice, the noisiest.
const AUDIBLE: f32 = 64.0 / 32768.0;

/// The level that all speech passes: -30 dBFS. Pico hisses a little when it gets nothing but
/// brackets.
const SPEECH: f32 = 1024.0 / 32768.0;

/// One voice of Pico. Every sentence gets an engine of its own, so that it sounds the same each
/// time and on every thread.
pub(crate) struct Pico {
    model: &'static Model,
    /// `<speed level>`: percent of the normal pace.
    speed: u32,
    /// `<pitch level>`: percent of the normal pitch.
    pitch: u32,
    gain: f32,
    /// The memory of engines that have said their sentence: as many as have spoken at once.
    heaps: Mutex<Vec<Heap>>,
}

impl Pico {
    /// The engine behind a voice.
    ///
    /// # Errors
    /// [`SpeechError::Model`] for a model that is not compiled in.
    pub(crate) fn new(voice: &Voice) -> Result<Self, SpeechError> {
        let name = voice.model.as_deref().unwrap_or_default();
        let model = model::MODELS.iter().find(|model| model.name == name);
        let model = model.ok_or_else(|| SpeechError::Model {
            voice: voice.name.clone(),
            model: name.to_owned(),
        })?;
        let pitch = libm::powf(2.0, voice.pitch / 12.0);
        Ok(Self {
            model,
            speed: level(voice.pace, &SPEEDS),
            pitch: level(pitch, &PITCHES),
            gain: voice.gain,
            heaps: Mutex::default(),
        })
    }

    /// A sentence without what Pico would obey, in letters that its voice knows: it says nothing for
    /// others, or for the word that they are in.
    fn clean(&self, sentence: &str) -> String {
        let is_german = self.model.name.starts_with("de");
        let is_known = |letter| text::is_known(letter) && (letter != 'ß' || is_german);
        let clean = text::sanitize(sentence);
        let clean = if self.model.name.starts_with("en") { told_apart(&clean) } else { clean };
        in_known_letters(&clean, is_known)
    }

    /// Markup that is ours. It needs no end: the engine that reads it says nothing else.
    fn markup(&self) -> String {
        let Self { speed, pitch, .. } = self;
        format!("<volume level=\"{VOLUME}\"><speed level=\"{speed}\"><pitch level=\"{pitch}\">")
    }

    /// The samples of clean text. A text that Pico cannot say as a whole is said in two parts, and one
    /// of which it says nothing, as of "Kd", in letters.
    fn say(&self, clean: &str) -> Result<Vec<f32>, Failure> {
        let whole = self.say_whole(clean);
        if whole.as_ref().is_ok_and(Vec::is_empty)
            && let Some(letters) = text::in_letters(clean)
        {
            return self.say_whole(&letters);
        }
        let Err(Failure::Status(_)) = whole else { return whole };
        let Some((left, right)) = text::halves(clean) else { return whole };
        let mut samples = self.say(left)?;
        samples.extend(self.say(right)?);
        Ok(samples)
    }

    fn say_whole(&self, clean: &str) -> Result<Vec<f32>, Failure> {
        let files =
            self.model.unpack().map_err(|error| Failure::Start(crate::files::reason(&error)))?;
        let heap = self.heaps.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut heap = heap.unwrap_or_else(Heap::new);
        let engine = Engine::start(&mut heap, &files.analysis, &files.signal)
            .map_err(|Status(code)| Failure::Start(format!("Pico's error {code}")))?;
        drop(files);
        let samples = engine.say(&(self.markup() + clean)).map_err(Failure::Status)?;
        self.heaps.lock().unwrap_or_else(PoisonError::into_inner).push(heap);
        let samples: Vec<f32> = samples.iter().map(|&sample| f32::from(sample) / 32768.0).collect();
        if !samples.iter().any(|sample| sample.abs() > SPEECH) {
            return Ok(Vec::new());
        }
        Ok(trim(&samples, PICO_RATE, AUDIBLE))
    }
}

/// A failure of Pico.
#[derive(Debug)]
enum Failure {
    Start(String),
    Status(Status),
}

impl Synthesizer for Pico {
    fn fingerprint(&self) -> String {
        let Self { model, speed, pitch, gain, .. } = self;
        format!("pico {REVISION} {} {speed} {pitch} {gain}", model.name)
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let clean = self.clean(sentence);
        if let Some(word) = text::unspeakable(&clean) {
            return Err(SpeechError::NoWords { text: word.to_owned() });
        }
        let failed = |reason| SpeechError::Engine { sentence: sentence.to_owned(), reason };
        let samples = self.say(&clean).map_err(|failure| match failure {
            Failure::Start(reason) => {
                SpeechError::Start { model: self.model.name.to_owned(), reason }
            }
            Failure::Status(Status(code)) => failed(format!("Pico's error {code}")),
        })?;
        if samples.is_empty() {
            return Err(SpeechError::NoWords { text: sentence.to_owned() });
        }
        let mut samples =
            resample(samples, PICO_RATE).map_err(|error| failed(error.to_string()))?;
        amplify(&mut samples, self.gain);
        Ok(Clip::new(samples))
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        // Cleaning makes known letters of others, and never the other way round.
        if sentence.chars().all(text::is_known) && sentence.contains(char::is_alphanumeric) {
            return Ok(Vec::new());
        }
        let clean = self.clean(sentence);
        Ok(text::unspeakable(&clean).map(str::to_owned).into_iter().collect())
    }
}

/// A factor as percent, within what Pico takes.
fn level(factor: f32, range: &std::ops::RangeInclusive<u32>) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from a float saturates, and the range is applied after it"
    )]
    let percent = libm::roundf(factor * 100.0) as u32;
    percent.clamp(*range.start(), *range.end())
}

#[cfg(test)]
mod tests;
