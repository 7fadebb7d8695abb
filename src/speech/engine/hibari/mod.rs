//! The engine `hibari`: small neural networks, run on the processor, with their files in the data
//! folder.

mod frames;
mod network;
mod phonemes;
mod pulses;
mod silence;
mod spectrum;
#[cfg(test)]
mod tests;
mod unknown;
mod vocoder;

use std::path::PathBuf;
use std::sync::OnceLock;

use rten::RunOptions;

use self::network::Network;
use self::phonemes::{Reader, Said};
use self::spectrum::RATE;
use self::unknown::{Speller, Unknown};
use self::vocoder::Vocoder;
use crate::clip::Clip;
use crate::speech::dsp::{AUDIBLE_OF_NETWORK, amplify, resample, trim};
use crate::speech::engine::lexicon::{self, LEXICON, Reading, parse_lexicon};
use crate::speech::engine::pieces::pieces;
use crate::speech::engine::threads::Threads;
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::{Voice, expect_all, read_file, unusable};

/// A number in the fingerprint, counted up whenever the same voice would sound different, so that
/// cached clips are not used again.
const REVISION: u32 = 9;

/// The most phonemes that the network says at once.
const LONGEST: usize = 400;

/// One voice. It is loaded when the first sentence is asked for.
pub(crate) struct Hibari {
    voice: Voice,
    folder: PathBuf,
    readings: Vec<Reading>,
    loaded: OnceLock<Result<Loaded, String>>,
}

struct Loaded {
    network: Network,
    reader: Reader,
    vocoder: Vocoder,
    threads: Threads,
}

impl Hibari {
    /// The engine behind a voice whose files are in `folder`, with the user's own `readings` over
    /// those that come with the program.
    ///
    /// # Errors
    /// When a [file is missing](expect_all).
    pub(crate) fn new(
        voice: &Voice,
        folder: PathBuf,
        readings: &[Reading],
    ) -> Result<Self, SpeechError> {
        expect_all(&folder, voice)?;
        let mut all = parse_lexicon(LEXICON).unwrap_or_default();
        all.extend_from_slice(readings);
        Ok(Self { voice: voice.clone(), folder, readings: all, loaded: OnceLock::new() })
    }

    fn loaded(&self) -> Result<&Loaded, SpeechError> {
        let loaded = self.loaded.get_or_init(|| self.load());
        loaded.as_ref().map_err(|reason| unusable(&self.voice, reason))
    }

    /// Loads all but the network for unknown words.
    fn load(&self) -> Result<Loaded, String> {
        let is_british = self.voice.language.eq_ignore_ascii_case("en-GB");
        let model = self.voice.model.as_deref().unwrap_or_default();
        let network = read_file(&self.folder, &self.voice, model).and_then(Network::load)?;
        let (folder, voice) = (self.folder.clone(), self.voice.clone());
        let unknown = Unknown::new(Box::new(move || {
            let spelling = if is_british { "oov_gb" } else { "oov" };
            let file = |ending: &str| read_file(&folder, &voice, &format!("{spelling}.{ending}"));
            Speller::load(file("onnx")?, &file("json")?)
        }));
        let reader = Reader::new(is_british, &self.readings, unknown);
        Ok(Loaded { network, reader, vocoder: Vocoder::new(), threads: Threads::default() })
    }

    /// The clip of a sentence in phonemes.
    fn say(
        &self,
        phonemes: &str,
        sentence: &str,
        options: &RunOptions,
    ) -> Result<Clip, SpeechError> {
        let Loaded { network, vocoder, .. } = self.loaded()?;
        let pitch = libm::powf(2.0, self.voice.pitch / 12.0);
        let mut samples = Vec::new();
        for piece in pieces(phonemes, LONGEST) {
            let spectrum = network
                .speak(piece, self.voice.pace, options)
                .and_then(|spectrum| vocoder.waveform(spectrum, pitch));
            let sound = spectrum.map_err(|reason| failed(sentence, reason))?;
            samples.extend(trim(&sound, usize::from(RATE), AUDIBLE_OF_NETWORK));
        }
        if samples.is_empty() {
            return Err(SpeechError::NoWords { text: sentence.to_owned() });
        }
        let samples = resample(samples, usize::from(RATE));
        let mut samples = samples.map_err(|error| failed(sentence, error.to_string()))?;
        amplify(&mut samples, self.voice.gain);
        Ok(Clip::new(samples))
    }

    fn read(&self, sentence: &str) -> Result<Said, SpeechError> {
        self.loaded()?.reader.read(sentence).map_err(|reason| failed(sentence, reason))
    }
}

fn failed(sentence: &str, reason: String) -> SpeechError {
    SpeechError::Engine { sentence: sentence.to_owned(), reason }
}

impl Synthesizer for Hibari {
    fn fingerprint(&self) -> String {
        let Voice { model, pace, pitch, gain, .. } = &self.voice;
        let hashes: Vec<&str> = self.voice.files.iter().map(|file| file.sha256.as_str()).collect();
        format!(
            "hibari {REVISION} {} {} {pace} {pitch} {gain} {}",
            model.as_deref().unwrap_or_default(),
            hashes.join(" "),
            lexicon::digest(&self.readings)
        )
    }

    fn phonemes(&self, sentence: &str) -> Result<Option<String>, SpeechError> {
        self.read(sentence).map(|said| Some(said.phonemes))
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let said = self.read(sentence)?;
        if let Some(word) = said.silent.first() {
            return Err(SpeechError::NoWords { text: word.clone() });
        }
        self.loaded()?.threads.lend(|options| self.say(&said.phonemes, sentence, &options))
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        self.read(sentence).map(|said| said.silent)
    }
}
