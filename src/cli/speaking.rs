//! The voice of a session, and its clips.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::args::SessionArguments;
use super::failure::Failure;
use super::load::Asked;
use super::system;
use crate::cli::terminal::output::tell;
use crate::fit::Fit;
use crate::language::Language;
use crate::session::Session;
use crate::speech::{
    CACHE_LIMIT, Cached, Clips, Synthesizer, Voice, cache_folder, default_voice, find_voice,
    open_with,
};
use crate::timeline::{Cue, MuteLengths, Timeline, plan};

/// The voice that the command line asks for, with a warning where it speaks another language.
pub(crate) fn voice(
    name: Option<&str>,
    pace: Option<f32>,
    language: Language,
) -> Result<Voice, Failure> {
    if system::asked(name).is_some() {
        return Err(system::refusal());
    }
    let mut voice = find_voice(name, language)?;
    if !voice.speaks(language) {
        tell(&format!(
            "warning: the voice {} speaks {}, but the routine is in {}; see `supple voices`\n",
            voice.name,
            voice.language,
            language.code()
        ));
    }
    if name.is_none() {
        tell_of_better(&voice, language);
    }
    voice.pace *= pace.unwrap_or(1.0);
    Ok(voice)
}

/// The best voice of a language that is installed, whose lengths are taken for those of another.
#[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays lets another speak"))]
pub(crate) fn stand_in(pace: Option<f32>, language: Language) -> Result<Voice, Failure> {
    let voice = find_voice(None, language).map_err(Failure::work)?;
    Ok(Voice { pace: voice.pace * pace.unwrap_or(1.0), ..voice })
}

/// The engine of a voice, with its clips kept where there is a folder for them.
pub(crate) fn engine(voice: &Voice, language: Language) -> Result<Box<dyn Synthesizer>, Failure> {
    let keep = |engine: Box<dyn Synthesizer>| match cache_folder() {
        Some(folder) => Box::new(Cached::new(engine, folder, language, CACHE_LIMIT)),
        None => engine,
    };
    open_with(voice, &keep).map_err(Failure::work)
}

/// One line where a better voice could be had.
fn tell_of_better(voice: &Voice, language: Language) {
    if let Some(best) = default_voice(language, |_| true)
        && best.name != voice.name
        && best.speaks(language)
    {
        tell(&format!(
            "note: {} speaks; for a natural voice run `supple voices install {}`\n",
            voice.name, best.name
        ));
    }
}

/// Makes every clip of a session, on all cores, and plans it.
pub(crate) fn plan_spoken(
    asked: &Asked,
    arguments: &SessionArguments,
) -> Result<(Timeline, Clips, Voice), Failure> {
    let (voice, mut clips) = clips(asked, arguments)?;
    let timeline = plan_with(asked, &mut clips)?;
    Ok((timeline, clips, voice))
}

/// Plans a session that is only read: clips that are kept stay where they are.
pub(crate) fn plan_read(
    asked: &Asked,
    arguments: &SessionArguments,
) -> Result<(Timeline, Voice), Failure> {
    let (voice, clips) = clips(asked, arguments)?;
    let timeline = plan_with(asked, &mut clips.silent())?;
    Ok((timeline, voice))
}

fn clips(asked: &Asked, arguments: &SessionArguments) -> Result<(Voice, Clips), Failure> {
    let voice = voice(arguments.voice.as_deref(), arguments.pace, asked.language)?;
    let clips = Clips::new(engine(&voice, asked.language)?, &voice, asked.language);
    Ok((voice, clips))
}

fn plan_with(asked: &Asked, clips: &mut Clips) -> Result<Timeline, Failure> {
    let fit = fitted(asked, clips)?;
    let session: &Session = fit.as_ref().map_or(asked, |fit| &fit.session);
    // Nearly all lines are known from a plan without a voice; the rest are made as they come up.
    clips.prefetch(lines_of(session).iter().map(AsRef::as_ref)).map_err(Failure::work)?;
    plan(session, clips).map_err(Failure::work)
}

/// The session that lasts as long as is asked for when these clips speak, all of which are made;
/// nothing where no length is asked for.
pub(crate) fn fitted(asked: &Asked, clips: &mut Clips) -> Result<Option<Fit>, Failure> {
    let Some(draft) = asked.fitted(&mut MuteLengths::new(asked.language))? else {
        return Ok(None);
    };
    // Made on all cores here, since the lines that are left for the fitting are made one by one.
    clips.prefetch(lines_of(&draft.session).iter().map(AsRef::as_ref)).map_err(Failure::work)?;
    asked.fitted(clips)
}

/// Every line that is said when the voice is mute, once.
pub(crate) fn lines_of(session: &Session) -> BTreeSet<Arc<str>> {
    lines_in_order(session).into_iter().collect()
}

/// Every line that is said when the voice is mute, as often and in the order in which it is heard.
pub(crate) fn lines_in_order(session: &Session) -> Vec<Arc<str>> {
    let Ok(draft) = plan(session, &mut MuteLengths::new(session.language));
    let lines = draft.events.into_iter().filter_map(|event| match event.cue {
        Cue::Speech(text) => Some(text),
        _ => None,
    });
    lines.collect()
}
