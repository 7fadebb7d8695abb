//! The choice of the engine for a voice.

use std::path::Path;

use super::hibari::Hibari;
use super::kokoro::Kokoro;
use super::lexicon::{Reading, own_readings};
use super::mute::Mute;
use super::paradee::Paradee;
use super::pico::Pico;
use super::recorded::Recorded;
use crate::language::Language;
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::{DESCRIPTION, EngineName, Voice, files_folder, find_voice};

/// The engine of a voice, ready to speak.
///
/// # Errors
/// [`SpeechError::Model`] when the engine has no such model, [`SpeechError::NotInstalled`] when it
/// is not on this machine, [`SpeechError::Lexicon`] when the user's own lexicon has a mistake.
pub(crate) fn open(voice: &Voice) -> Result<Box<dyn Synthesizer>, SpeechError> {
    open_with(voice, &|engine| engine)
}

/// The engine of a voice, with `keep` put around every engine that synthesizes, but not around
/// takes, which are on the disk already.
///
/// # Errors
/// As for [`open`]; [`SpeechError::Own`] when a voice of takes cannot be used.
pub(crate) fn open_with(
    voice: &Voice,
    keep: &dyn Fn(Box<dyn Synthesizer>) -> Box<dyn Synthesizer>,
) -> Result<Box<dyn Synthesizer>, SpeechError> {
    let folder = || files_folder(voice).unwrap_or_default();
    Ok(match voice.engine {
        EngineName::Recorded => {
            let folder = voice.folder.clone().unwrap_or_default();
            let gaps = open_with(&gap_voice(voice, &folder)?, keep)?;
            Box::new(Recorded::new(voice, &folder, gaps)?)
        }
        EngineName::Hibari => keep(Box::new(Hibari::new(voice, folder(), &own(voice)?)?)),
        EngineName::Kokoro => keep(Box::new(Kokoro::new(voice, folder(), own(voice)?)?)),
        EngineName::Paradee => keep(Box::new(Paradee::new(voice, folder(), own(voice)?)?)),
        EngineName::Pico => keep(Box::new(Pico::new(voice)?)),
        EngineName::Mute => Box::new(Mute::new(voice.pace)),
    })
}

/// The user's own pronunciations for the language of a voice.
fn own(voice: &Voice) -> Result<Vec<Reading>, SpeechError> {
    own_readings(Language::from_tag(&voice.language).unwrap_or_default())
}

/// The voice for sentences that were not recorded.
fn gap_voice(voice: &Voice, folder: &Path) -> Result<Voice, SpeechError> {
    let language = Language::from_tag(&voice.language).unwrap_or(Language::English);
    let gaps = find_voice(voice.gaps.as_deref(), language)?;
    if gaps.engine == EngineName::Recorded {
        let reason = format!("`gaps` names {}, which has takes only: name another", gaps.name);
        return Err(SpeechError::Own { path: folder.join(DESCRIPTION), reason });
    }
    Ok(Voice { pace: gaps.pace * voice.pace, ..gaps })
}
