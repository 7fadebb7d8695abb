//! The system's voices in live play.

use std::time::Duration;

use super::{Asked, asked};
use crate::cli::args::SessionArguments;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::note;
use crate::language::Language;
use crate::live::system::{self, Fault, NamedVoice, Talker, VoiceEvent, VoiceRequest};

/// The time for a name to be found among 13,000: 4.4 s on two busy cores.
const VOICES_TIMEOUT: Duration = Duration::from_secs(10);

/// Opens the voice that is asked for, if it is one of the system's.
pub(crate) fn talker(
    chosen: &SessionArguments,
    language: Language,
) -> Result<Option<Talker>, Failure> {
    let Some(Asked(name)) = asked(chosen.voice.as_deref()) else { return Ok(None) };
    if chosen.length.is_some() {
        return Err(Failure::usage(
            "how long the system's voice takes is known only afterwards, so --length cannot be \
             kept\nLeave out --length, or choose another voice; `supple voices` lists all"
                .to_owned(),
        ));
    }
    let pace = chosen.pace.unwrap_or(1.0);
    let is_own_language = own_language() == Some(language);
    let name = name.map(str::to_owned);
    let is_named = name.is_some();
    let wish = VoiceRequest { name, language, is_own_language, pace };
    let mut talker = system::open(wish).map(Talker::new).ok_or_else(|| {
        Failure::work(
            "this supple was built without the system's voices: leave out --voice, or build \
             it with the feature `system-voice`",
        )
    })?;
    // A name that is wrong is worth waiting for; who else fails is replaced in time.
    if is_named
        && let Some(VoiceEvent::Failed(Fault::Unknown { name, like })) =
            talker.first_news(VOICES_TIMEOUT)
    {
        return Err(Failure::usage(format!(
            "the system has no voice \"{name}\": did you mean {}? `supple voices` lists all",
            like.join(" or ")
        )));
    }
    Ok(Some(talker))
}

/// The system's voices, or a line that says why they are left out.
pub(crate) fn voices() -> Vec<NamedVoice> {
    system::voices(VOICES_TIMEOUT / 2).unwrap_or_else(|| {
        note("note: the system's own voices do not answer and are left out\n".to_owned());
        Vec::new()
    })
}

/// The language that the user's system speaks.
#[expect(clippy::disallowed_methods, reason = "the system tells its language there")]
fn own_language() -> Option<Language> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    let code = locale.as_deref().unwrap_or("C").split(['_', '.', '@']).next();
    match code.unwrap_or_default() {
        "C" | "POSIX" => Some(Language::English),
        code => Language::from_tag(code),
    }
}
