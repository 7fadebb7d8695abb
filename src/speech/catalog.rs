//! The voices that come with the program, and how `--voice` finds one.

use super::mute::Mute;
use super::pico::Pico;
use super::voice::nearest;
use super::{EngineName, SpeechError, Synthesizer, Voice};
use crate::language::Language;
use crate::span::FileId;

/// File name and text of every description in `voices/`. The first that fits a language is its
/// best: for English en-US, of which 25 % of the words were misheard by a recogniser, 46 % of en-GB
/// (its model was American; nobody listened).
pub const SHIPPED: [(&str, &str); 7] = [
    ("pico-en-us.toml", include_str!("../../voices/pico-en-us.toml")),
    ("pico-en-gb.toml", include_str!("../../voices/pico-en-gb.toml")),
    ("pico-de.toml", include_str!("../../voices/pico-de.toml")),
    ("pico-es.toml", include_str!("../../voices/pico-es.toml")),
    ("pico-fr.toml", include_str!("../../voices/pico-fr.toml")),
    ("pico-it.toml", include_str!("../../voices/pico-it.toml")),
    ("mute.toml", include_str!("../../voices/mute.toml")),
];

/// The voices that come with the program, the best of each language first.
pub fn shipped_voices() -> impl Iterator<Item = Voice> {
    // A test reads every one, so none is left out here.
    SHIPPED.iter().filter_map(|(_, text)| Voice::parse(FileId::default(), text).ok())
}

/// The voice for a routine: of that name; or, for the name of an engine, that engine's best in the
/// routine's language, else its best; or, without a name, the language's best.
///
/// A voice that was named is given even where it [does not speak](Voice::speaks) the language.
///
/// # Errors
/// [`SpeechError::UnknownVoice`] for a name that no voice and no engine has.
pub fn find_voice(name: Option<&str>, language: Language) -> Result<Voice, SpeechError> {
    let wanted = name.unwrap_or(EngineName::Pico.name());
    let fits = |voice: &Voice| voice.name.eq_ignore_ascii_case(wanted);
    let engine = |voice: &Voice| voice.engine.name().eq_ignore_ascii_case(wanted);
    shipped_voices()
        .find(fits)
        .or_else(|| shipped_voices().find(|voice| engine(voice) && voice.speaks(language)))
        .or_else(|| shipped_voices().find(engine))
        .ok_or_else(|| unknown(wanted))
}

fn unknown(name: &str) -> SpeechError {
    let mut names: Vec<String> = shipped_voices().map(|voice| voice.name).collect();
    names.push(EngineName::Pico.name().to_owned());
    let mut like: Vec<String> =
        nearest(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
    like.truncate(3);
    let nearest = if like.is_empty() { names } else { like };
    SpeechError::UnknownVoice { name: name.to_owned(), nearest }
}

/// The engine behind a voice, ready to speak.
///
/// # Errors
/// [`SpeechError::Model`] when the engine has no such model.
pub fn open(voice: &Voice) -> Result<Box<dyn Synthesizer>, SpeechError> {
    Ok(match voice.engine {
        EngineName::Pico => Box::new(Pico::new(voice)?),
        EngineName::Mute => Box::new(Mute::new(voice.pace)),
    })
}
