//! The engine `kokoro`: one network for many voices, each a table of styles, with their files in
//! the data folder.

mod message;
mod network;
mod repair;
mod style;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::OnceLock;

use self::network::Network;
use self::style::Styles;
use crate::clip::Clip;
use crate::language::{Language, Transcription};
use crate::speech::dsp::{AUDIBLE_OF_NETWORK, amplify, resample, soften_onset, trim};
use crate::speech::engine::lexicon::Reading;
use crate::speech::engine::pieces::pieces;
use crate::speech::engine::symbols;
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::{Voice, has_all, read_file};

/// A number in the fingerprint, counted up whenever the same voice would sound different, so that
/// cached clips are not used again.
const REVISION: u32 = 2;

/// The file of the network, which all voices share.
const NETWORK: &str = "kokoro.onnx";

/// The most symbols that the network says at once: it was trained on 512 tokens, two of which are
/// the ends.
const LONGEST: usize = 510;

/// The samples of a second that the network gives.
const RATE: u16 = 24_000;

/// Milliseconds over which a sound rises at the start of a sentence. The network begins one within 5 to
/// 10 ms of exact silence, in onnxruntime as in rten, and "Lo" is heard as "Plo", "Gira" as "Kira".
const RISE: u16 = 40;

/// Sounds that begin with a burst, which is all of them that tells "peso" from "beso".
const BURSTS: &str = "pbtdkɡcqʈɖɟʔʧʤʦʣʨʥꭧ";

/// One voice. It is loaded when the first sentence is asked for.
pub(crate) struct Kokoro {
    voice: Voice,
    language: Language,
    folder: PathBuf,
    readings: Vec<Reading>,
    loaded: OnceLock<Result<Loaded, String>>,
}

struct Loaded {
    network: Network,
    styles: Styles,
}

impl Kokoro {
    /// The engine behind a voice whose files are in `folder`, with the user's own `readings`.
    ///
    /// # Errors
    /// [`SpeechError::NotInstalled`] when a file is missing, [`SpeechError::Model`] when nobody
    /// knows how the voice's language is pronounced.
    pub(crate) fn new(
        voice: &Voice,
        folder: PathBuf,
        readings: Vec<Reading>,
    ) -> Result<Self, SpeechError> {
        if !has_all(&folder, voice) {
            return Err(SpeechError::NotInstalled { voice: voice.name.clone() });
        }
        let language = Language::from_tag(&voice.language);
        let language =
            language.filter(|language| language.transcribed_with("a", &|_| None).is_some());
        let language = language.ok_or_else(|| SpeechError::Model {
            voice: voice.name.clone(),
            model: voice.language.clone(),
        })?;
        Ok(Self { voice: voice.clone(), language, folder, readings, loaded: OnceLock::new() })
    }

    fn loaded(&self) -> Result<&Loaded, SpeechError> {
        let loaded = self.loaded.get_or_init(|| self.load());
        loaded.as_ref().map_err(|reason| SpeechError::Broken {
            voice: self.voice.name.clone(),
            reason: reason.clone(),
        })
    }

    fn load(&self) -> Result<Loaded, String> {
        let file = |name: &str| read_file(&self.folder, &self.voice, name);
        let style = self.voice.model.as_deref().unwrap_or_default();
        let styles = Styles::read(&file(style)?)?;
        Ok(Loaded { network: Network::load(file(NETWORK)?)?, styles })
    }

    fn transcribed(&self, sentence: &str) -> Transcription {
        let own = |word: &str| {
            let reading = self.readings.iter().rev().find(|reading| reading.word == word);
            reading.map(|reading| reading.phonemes.clone())
        };
        self.language.transcribed_with(sentence, &own).unwrap_or_default()
    }

    /// The sound of symbols, without silence at its ends, at [`RATE`] over the voice's pitch.
    fn sound(&self, said: &str) -> Result<Vec<f32>, SpeechError> {
        let Loaded { network, styles } = self.loaded()?;
        let mut samples = Vec::new();
        for piece in pieces(said, LONGEST) {
            let tokens: Vec<i32> = piece.chars().filter_map(symbols::number).collect();
            // What is shifted to a higher pitch is shorter by as much.
            let pace = self.voice.pace / self.pitch();
            let sound = network.speak(&tokens, styles.of(tokens.len()), pace);
            let sound = sound.map_err(|reason| failed(said, reason))?;
            let mut sound = trim(&sound, usize::from(RATE), AUDIBLE_OF_NETWORK);
            if !begins_with_a_burst(piece) {
                soften_onset(&mut sound, usize::from(RATE), AUDIBLE_OF_NETWORK, RISE);
            }
            samples.append(&mut sound);
        }
        Ok(samples)
    }

    /// The voice's pitch as a factor.
    fn pitch(&self) -> f32 {
        libm::powf(2.0, self.voice.pitch / 12.0)
    }

    /// The rate as which the network's samples are taken, so that they have the voice's pitch.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between half and twice the rate"
    )]
    fn rate(&self) -> usize {
        // Rates that have a large common factor with others are quick to convert.
        let hundreds = f32::from(RATE) * self.pitch() / 100.0;
        hundreds.round() as usize * 100
    }
}

fn begins_with_a_burst(symbols: &str) -> bool {
    let first = symbols.chars().find(|symbol| symbol.is_alphabetic() && !"ˈˌ".contains(*symbol));
    first.is_some_and(|first| BURSTS.contains(first))
}

fn failed(sentence: &str, reason: String) -> SpeechError {
    SpeechError::Engine { sentence: sentence.to_owned(), reason }
}

impl Synthesizer for Kokoro {
    fn fingerprint(&self) -> String {
        let Voice { model, pace, pitch, gain, .. } = &self.voice;
        let hashes: Vec<&str> = self.voice.files.iter().map(|file| file.sha256.as_str()).collect();
        let style = model.as_deref().unwrap_or_default();
        format!("kokoro {REVISION} {style} {} {pace} {pitch} {gain}", hashes.join(" "))
    }

    fn reading(&self, sentence: &str) -> String {
        self.transcribed(sentence).symbols
    }

    fn phonemes(&self, sentence: &str) -> Result<Option<String>, SpeechError> {
        Ok(Some(self.transcribed(sentence).symbols))
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let no_words = |text: &str| SpeechError::NoWords { text: text.to_owned() };
        if let Some(word) = self.silent_words(sentence)?.first() {
            return Err(no_words(word));
        }
        let samples = self.sound(&self.transcribed(sentence).symbols)?;
        if samples.is_empty() {
            return Err(no_words(sentence));
        }
        let samples = resample(samples, self.rate());
        let mut samples = samples.map_err(|error| failed(sentence, error.to_string()))?;
        amplify(&mut samples, self.voice.gain);
        Ok(Clip::new(samples))
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        let mut words = self.transcribed(sentence).doubtful;
        words.retain(|word| self.transcribed(word).symbols.is_empty());
        Ok(words)
    }

    fn doubtful_words(&self, sentence: &str) -> Vec<String> {
        self.transcribed(sentence).doubtful
    }
}
