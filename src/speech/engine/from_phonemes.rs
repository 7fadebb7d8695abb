//! Speech of networks that take phonemes, one number for each, and give samples.

use std::path::PathBuf;
use std::sync::OnceLock;

use super::lexicon::Reading;
use super::pieces::pieces;
use super::symbols;
use crate::clip::Clip;
use crate::language::{Language, Transcription};
use crate::speech::dsp::{AUDIBLE_OF_NETWORK, amplify, resample, soften_onset, trim};
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::{Voice, expect_all, read_file, unusable};

/// The samples of a second that the networks give.
const RATE: u16 = 24_000;

/// Milliseconds over which a sound rises at the start of a sentence. Kokoro's network begins one within
/// 5 to 10 ms of exact silence, in onnxruntime as in rten, and "Lo" is heard as "Plo", "Gira" as "Kira".
const RISE: u16 = 40;

/// Sounds that begin with a burst, which is all of them that tells "peso" from "beso".
const BURSTS: &str = "pbtdkɡcqʈɖɟʔʧʤʦʣʨʥꭧ";

/// A network that takes phonemes. May be asked by many threads at once.
pub(super) trait PhonemeNetwork: Sized + Send + Sync {
    /// The engine and the state of its sound, for the fingerprint: “kokoro 2”. The number is counted up
    /// whenever the same voice would sound different, so that cached clips are not used again.
    const REVISION: &'static str;

    /// The most phonemes that it says at once.
    const LONGEST: usize;

    /// Loads it by `read`, which gives the content of a file of the voice by its name. `model` is the
    /// file that the voice's description names.
    ///
    /// # Errors
    /// What is wrong with a file, in words.
    fn load(model: &str, read: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, String>;

    /// The samples of phonemes by their [numbers](symbols::number), without those that mark the ends,
    /// at 24,000 Hz; `pace` 1 is the network's own.
    ///
    /// # Errors
    /// What went wrong, in words.
    fn speak(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String>;
}

/// One voice. It is loaded when the first sentence is asked for.
pub(crate) struct FromPhonemes<N> {
    voice: Voice,
    language: Language,
    folder: PathBuf,
    readings: Vec<Reading>,
    network: OnceLock<Result<N, String>>,
}

impl<N: PhonemeNetwork> FromPhonemes<N> {
    /// The engine behind a voice whose files are in `folder`, with the user's own `readings`.
    ///
    /// # Errors
    /// When a [file is missing](expect_all); [`SpeechError::Model`] when nobody knows how the voice's
    /// language is pronounced.
    pub(crate) fn new(
        voice: &Voice,
        folder: PathBuf,
        readings: Vec<Reading>,
    ) -> Result<Self, SpeechError> {
        expect_all(&folder, voice)?;
        let language = Language::from_tag(&voice.language);
        let language = language.filter(|language| language.has_phonemes());
        let language = language.ok_or_else(|| SpeechError::Model {
            voice: voice.name.clone(),
            model: voice.language.clone(),
        })?;
        Ok(Self { voice: voice.clone(), language, folder, readings, network: OnceLock::new() })
    }

    fn network(&self) -> Result<&N, SpeechError> {
        let load = || {
            let read = |name: &str| read_file(&self.folder, &self.voice, name);
            N::load(self.voice.model.as_deref().unwrap_or_default(), &read)
        };
        self.network.get_or_init(load).as_ref().map_err(|reason| unusable(&self.voice, reason))
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
        let network = self.network()?;
        let mut samples = Vec::new();
        for piece in pieces(said, N::LONGEST) {
            let tokens: Vec<i32> = piece.chars().filter_map(symbols::number).collect();
            // What is shifted to a higher pitch is shorter by as much.
            let pace = self.voice.pace / self.pitch();
            let sound = network.speak(&tokens, pace);
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

impl<N: PhonemeNetwork> Synthesizer for FromPhonemes<N> {
    fn fingerprint(&self) -> String {
        let Voice { model, pace, pitch, gain, .. } = &self.voice;
        let hashes: Vec<&str> = self.voice.files.iter().map(|file| file.sha256.as_str()).collect();
        let style = model.as_deref().unwrap_or_default();
        format!("{} {style} {} {pace} {pitch} {gain}", N::REVISION, hashes.join(" "))
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

#[cfg(test)]
mod tests {
    use super::begins_with_a_burst;

    #[test]
    fn a_sentence_begins_softly_unless_it_begins_with_a_burst() {
        for burst in ["pˈeso", "ˈtɾes", "ˌʧˈiko", "“kon", "ɡˈira", "¿ðˈonde, no: dˈonde"]
        {
            assert_eq!(begins_with_a_burst(burst), !burst.contains('ð'), "{burst}");
        }
        for soft in ["xˈiɾa", "lo nˈotas", "ˈalʦa", "sˈjentate", "ɾˈuθa", "", "…"] {
            assert!(!begins_with_a_burst(soft), "{soft}");
        }
    }
}
