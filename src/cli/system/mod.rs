//! The voices of the system: `--voice system` and `--voice system:NAME`.

#[cfg(feature = "live")]
mod live;

use super::failure::Failure;

/// The name for the system's own choice, in `--voice` and in the list of voices.
pub(crate) const NAME: &str = "system";

/// A wish for one of the system's own voices: its name, or none for the system's own choice.
pub(crate) struct Asked<'a>(
    #[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays lets it speak"))]
    Option<&'a str>,
);

/// The wish for one of the system's own voices, if `--voice` is one.
pub(crate) fn asked(voice: Option<&str>) -> Option<Asked<'_>> {
    let voice = voice?;
    let (kind, name) = match voice.split_once(':') {
        Some((kind, name)) => (kind, Some(name.trim()).filter(|name| !name.is_empty())),
        None => (voice, None),
    };
    kind.eq_ignore_ascii_case(NAME).then_some(Asked(name))
}

/// The refusal of a system's voice for a file or a plan.
pub(crate) fn refusal() -> Failure {
    Failure::usage(
        "the system's voice speaks by itself: its sound cannot be kept, and how long it takes is \
         known only afterwards\nIt can play: supple play --voice system -r NAME. For anything else \
         choose another voice; `supple voices` lists all"
            .to_owned(),
    )
}

#[cfg(feature = "live")]
pub(crate) use live::{talker, voices};
