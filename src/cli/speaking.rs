//! The voice of a session, and its clips.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::args::SessionArguments;
use super::failure::Failure;
use super::output::tell;
use crate::language::Language;
use crate::session::Session;
use crate::speech::{Clips, MuteLengths, SpeechError, Voice, find_voice, open};
use crate::timeline::{Cue, Timeline, plan};

/// The voice that the command line asks for, with a warning where it speaks another language.
pub(super) fn voice(
    name: Option<&str>,
    pace: Option<f32>,
    language: Language,
) -> Result<Voice, Failure> {
    let mut voice = find_voice(name, language).map_err(|error| match error {
        SpeechError::UnknownVoice { .. } => Failure::Usage(error.to_string()),
        _ => Failure::work(error),
    })?;
    if !voice.speaks(language) {
        tell(&format!(
            "warning: the voice {} speaks {}, but the routine is in {}; see `supple voices`\n",
            voice.name,
            voice.language,
            language.code()
        ));
    }
    voice.pace *= pace.unwrap_or(1.0);
    Ok(voice)
}

/// Makes every clip of a session, on all cores, and plans it.
pub(super) fn plan_spoken(
    session: &Session,
    arguments: &SessionArguments,
) -> Result<(Timeline, Clips, Voice), Failure> {
    let voice = voice(arguments.voice.as_deref(), arguments.pace, session.language)?;
    let synthesizer = open(&voice).map_err(Failure::work)?;
    let mut clips = Clips::new(synthesizer, &voice, session.language);
    // Nearly all lines are known from a plan without a voice; the rest are made as they come up.
    clips.prefetch(lines_of(session).iter().map(AsRef::as_ref)).map_err(Failure::work)?;
    let timeline = plan(session, &mut clips).map_err(Failure::work)?;
    Ok((timeline, clips, voice))
}

/// Every line that is said when the voice is mute, once.
fn lines_of(session: &Session) -> BTreeSet<Arc<str>> {
    let Ok(draft) = plan(session, &mut MuteLengths::new(session.language));
    let lines = draft.events.into_iter().filter_map(|event| match event.cue {
        Cue::Speech(text) => Some(text),
        _ => None,
    });
    lines.collect()
}
