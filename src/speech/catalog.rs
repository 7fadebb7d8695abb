//! The voices that come with the program, and how `--voice` finds one.

use super::hibari::Hibari;
use super::mute::Mute;
use super::pico::Pico;
use super::voice::nearest;
use super::{EngineName, SpeechError, Synthesizer, Voice, installed};
use crate::language::Language;
use crate::span::FileId;

/// File name and text of every description in `voices/`. The first that fits a language is its
/// best. Heart comes first: a recogniser misheard about 1 % of its words. Of Pico's for English en-US, of which 25 % of the words were misheard by a recogniser, 46 % of en-GB
/// (its model was American; nobody listened).
pub const SHIPPED: [(&str, &str); 12] = [
    ("heart.toml", include_str!("../../voices/heart.toml")),
    ("pico-en-us.toml", include_str!("../../voices/pico-en-us.toml")),
    ("pico-en-gb.toml", include_str!("../../voices/pico-en-gb.toml")),
    ("pico-de.toml", include_str!("../../voices/pico-de.toml")),
    ("pico-es.toml", include_str!("../../voices/pico-es.toml")),
    ("pico-fr.toml", include_str!("../../voices/pico-fr.toml")),
    ("pico-it.toml", include_str!("../../voices/pico-it.toml")),
    ("fenrir.toml", include_str!("../../voices/fenrir.toml")),
    ("kore.toml", include_str!("../../voices/kore.toml")),
    ("emma.toml", include_str!("../../voices/emma.toml")),
    ("fable.toml", include_str!("../../voices/fable.toml")),
    ("mute.toml", include_str!("../../voices/mute.toml")),
];

/// The voices that come with the program, the best of each language first.
pub fn shipped_voices() -> impl Iterator<Item = Voice> {
    // A test reads every one, so none is left out here.
    SHIPPED.iter().filter_map(|(_, text)| Voice::parse(FileId::default(), text).ok())
}

/// The voice for a routine: of that name; or, for the name of an engine, that engine's best in the
/// routine's language, else its best; or, without a name, the [`default_voice`].
///
/// A voice that was named is given even where it [does not speak](Voice::speaks) the language or is
/// [not installed](installed::is_installed).
///
/// # Errors
/// [`SpeechError::UnknownVoice`] for a name that no voice and no engine has.
pub fn find_voice(name: Option<&str>, language: Language) -> Result<Voice, SpeechError> {
    let Some(wanted) = name else {
        return default_voice(language, installed::is_installed)
            .ok_or_else(|| unknown(language.code()));
    };
    let fits = |voice: &Voice| voice.name.eq_ignore_ascii_case(wanted);
    let engine = |voice: &Voice| voice.engine.name().eq_ignore_ascii_case(wanted);
    shipped_voices()
        .find(fits)
        .or_else(|| shipped_voices().find(|voice| engine(voice) && voice.speaks(language)))
        .or_else(|| shipped_voices().find(engine))
        .ok_or_else(|| unknown(wanted))
}

/// The best voice of a language among those for which `is_installed` holds. For a language that no
/// such voice has, the first of all.
pub fn default_voice(language: Language, is_installed: impl Fn(&Voice) -> bool) -> Option<Voice> {
    let ready =
        || shipped_voices().filter(|voice| voice.engine != EngineName::Mute && is_installed(voice));
    ready().find(|voice| voice.speaks(language)).or_else(|| ready().next())
}

fn unknown(name: &str) -> SpeechError {
    let mut names: Vec<String> = shipped_voices().map(|voice| voice.name).collect();
    names.extend([EngineName::Hibari, EngineName::Pico].map(|engine| engine.name().to_owned()));
    let mut like: Vec<String> =
        nearest(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
    like.truncate(3);
    let nearest = if like.is_empty() { names } else { like };
    SpeechError::UnknownVoice { name: name.to_owned(), nearest }
}

/// The engine behind a voice, ready to speak.
///
/// # Errors
/// [`SpeechError::Model`] when the engine has no such model, [`SpeechError::NotInstalled`] when it
/// is not on this machine, [`SpeechError::Lexicon`] when the user's own lexicon has a mistake.
pub fn open(voice: &Voice) -> Result<Box<dyn Synthesizer>, SpeechError> {
    Ok(match voice.engine {
        EngineName::Hibari => {
            let folder = installed::voices_folder().unwrap_or_default();
            Box::new(Hibari::new(voice, folder, &installed::own_readings()?)?)
        }
        EngineName::Pico => Box::new(Pico::new(voice)?),
        EngineName::Mute => Box::new(Mute::new(voice.pace)),
    })
}
