//! The voice that a command line asks for.

use std::sync::Arc;

use super::args::SessionArguments;
use super::failure::Failure;
use super::system;
use super::terminal::output::{note, tell};
use crate::language::Language;
use crate::library::RoutineRef;
use crate::request::{Plan, PlanError, RequestedSession};
use crate::speech::{
    Speech, Takes, Voice, default_voice, find_voice, is_installed, is_quick, own_voices,
    shipped_voices,
};
use crate::timeline::{Draft, Lengths};

/// The most sentences that a slow voice may make while it is heard: as many as a change of mind
/// about the talk or the time brings.
const MOST_MADE_WHILE_HEARD: usize = 3;

/// The voice of a name at a pace, or else the best of the language, with a warning where it speaks
/// another language. A voice that is named speaks the language, or any: `mute` and takes do.
pub(crate) fn voice(
    name: Option<&str>,
    pace: Option<f32>,
    language: Language,
) -> Result<Voice, Failure> {
    if let Some(name) = name {
        let voice = named(name, Some(language))?;
        return Ok(Voice { pace: voice.pace * pace.unwrap_or(1.0), ..voice });
    }
    let voice = find_voice(None, language)?;
    if !voice.speaks(language) {
        tell(&format!(
            "warning: the voice {} speaks {}, but the routine is in {}; see `supple voices`\n",
            voice.name,
            voice.language,
            language.code()
        ));
    }
    tell_of_better(&voice, language);
    Ok(Voice { pace: voice.pace * pace.unwrap_or(1.0), ..voice })
}

/// The voice that speaks a session while it is heard, as [`voice`] gives it, but where none is named
/// and the best takes too long for that: then it speaks if its lines are kept, or else the best that
/// is quick, with a line that says what to do.
#[cfg_attr(not(feature = "live"), expect(dead_code, reason = "for what plays"))]
pub(crate) fn heard(
    arguments: &SessionArguments,
    named: &RoutineRef,
    requested: &RequestedSession,
) -> Result<Speech, Failure> {
    let language = requested.language();
    let open = |voice| Speech::open(voice, language).map_err(Failure::work);
    let best = voice(arguments.voice.as_deref(), arguments.pace, language)?;
    if arguments.voice.is_some() || is_quick(&best) {
        tell_passed_over(&best)?;
        return open(best);
    }
    let mut speech = open(best)?.lengths_only();
    let pace = speech.clips().pace();
    let draft = Draft::at(requested.session(), pace);
    if speech.clips().missing(draft.lines()) <= MOST_MADE_WHILE_HEARD {
        return open(speech.voice().clone());
    }
    let best = &speech.voice().name;
    let quick = stand_in(arguments.pace, language)?;
    note(format!(
        "note: {} speaks, as {best} is too slow to be made while it is heard; \
         `supple voices prepare -r {named}` makes its lines ahead\n",
        quick.name
    ));
    open(quick)
}

/// The voice of a name; it speaks the language, or any, where one is given.
pub(crate) fn named(name: &str, language: Option<Language>) -> Result<Voice, Failure> {
    if system::asked(Some(name)).is_some() {
        return Err(system::refusal());
    }
    let voice = find_voice(Some(name), language.unwrap_or_default())?;
    match language {
        Some(language) if !voice.speaks(language) && !voice.is_of_takes() => {
            Err(other_language(&voice, language))
        }
        _ => Ok(voice),
    }
}

/// Refuses the name of a voice that there is not, or that speaks another language.
pub(crate) fn check(name: Option<&str>, language: Option<Language>) -> Result<(), Failure> {
    match name.filter(|name| system::asked(Some(name)).is_none()) {
        Some(name) => named(name, language).map(drop),
        None => Ok(()),
    }
}

/// A voice that was named for a routine in another language.
fn other_language(voice: &Voice, language: Language) -> Failure {
    let own = own_voices().into_iter().flatten();
    let all = shipped_voices().chain(own);
    let able = all.filter(|voice| voice.speaks(language) || voice.is_of_takes());
    let names: Vec<String> = able.map(|voice| voice.name).collect();
    Failure::usage(format!(
        "the voice {} speaks {}, but the routine is in {}: {} do; `supple voices` lists all",
        voice.name,
        Language::from_tag(&voice.language).map_or("another language", Language::name),
        language.name(),
        names.join(", ")
    ))
}

/// The best voice of a language that is installed and quick, which goes on where another cannot.
pub(crate) fn stand_in(pace: Option<f32>, language: Language) -> Result<Voice, Failure> {
    let is_ready = |voice: &Voice| is_installed(voice) && is_quick(voice);
    let voice = default_voice(language, is_ready).map_or_else(|| find_voice(None, language), Ok);
    let voice = voice.map_err(Failure::work)?;
    Ok(Voice { pace: voice.pace * pace.unwrap_or(1.0), ..voice })
}

/// One line where a better voice could be had.
fn tell_of_better(voice: &Voice, language: Language) {
    if let Some(best) = default_voice(language, |_| true)
        && best.name != voice.name
        && best.speaks(language)
    {
        note(format!(
            "note: {} speaks; for a natural voice run `supple voices install {}`\n",
            voice.name, best.name
        ));
    }
}

/// Tells what lies in the folder of a voice of takes and is not used: how much, and why.
pub(crate) fn tell_unused(voice: &Voice, takes: &Takes) {
    tell_each_unused(voice, &takes.unused());
}

/// Tells the same of what its name alone shows, which takes no time: the takes themselves are read when
/// they are spoken.
pub(crate) fn tell_passed_over(voice: &Voice) -> Result<(), Failure> {
    if let Some(folder) = voice.takes_folder() {
        tell_each_unused(voice, Takes::read(folder).map_err(Failure::work)?.passed_over());
    }
    Ok(())
}

fn tell_each_unused(voice: &Voice, unused: &[String]) {
    if !unused.is_empty() {
        let (count, reasons) = (unused.len(), unused.join("; "));
        tell(&format!("warning: {}: {count} not used: {reasons}\n", voice.name));
    }
}

/// The voice that is to speak a session.
pub(crate) fn speech(
    session: &RequestedSession,
    arguments: &SessionArguments,
) -> Result<Speech, Failure> {
    let language = session.language();
    let voice = voice(arguments.voice.as_deref(), arguments.pace, language)?;
    tell_passed_over(&voice)?;
    Speech::open(voice, language).map_err(Failure::work)
}

/// Says which exercises a session leaves out to be short enough.
pub(crate) fn tell_left_out(left_out: &[Arc<str>]) {
    if !left_out.is_empty() {
        tell(&format!("Left out: {}.\n", left_out.join(", ")));
    }
}

/// The plan of a session that is only read, and the voice of its times: clips that are kept stay
/// where they are.
pub(crate) fn plan_read(
    session: &RequestedSession,
    arguments: &SessionArguments,
) -> Result<(Plan, Voice), Failure> {
    let mut speech = speech(session, arguments)?.lengths_only();
    let plan = session.plan(&mut speech)?;
    Ok((plan, speech.voice().clone()))
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Self {
        Self::work(error)
    }
}
