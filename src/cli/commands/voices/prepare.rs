//! `supple voices prepare`: the lines of routines made ahead, for a voice that takes long; and how
//! long it takes.

use std::sync::Arc;
use std::time::Instant;

use super::recording_list::lines_of;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::speaking;
use crate::cli::terminal::output::tell;
use crate::cli::terminal::progress;
use crate::language::{Language, spell_out};
use crate::library::{Library, RoutineRef};
use crate::report::many;
use crate::routine::Routine;
use crate::speech::{Speech, Voice, is_quick, keep_speed, open};

pub(crate) fn run<'r>(
    names: impl Iterator<Item = &'r RoutineRef>,
    voice: Option<&str>,
    pace: Option<f32>,
    library: &mut Library,
) -> Result<(), Failure> {
    let routines: Vec<Arc<Routine>> =
        names.map(|name| load::routine(library, name)).collect::<Result<_, _>>()?;
    for routine in routines {
        let voice = speaking::voice(voice, pace, routine.language)?;
        // What is kept need not be made.
        let mut speech =
            Speech::open(voice, routine.language).map_err(Failure::work)?.lengths_only();
        let lines = lines_of(&routine);
        let bar = progress::bar("{msg} {bar:40} {pos} of {len} sentences, {eta} left", true);
        bar.set_message(routine.title.value.clone());
        let mut made = 0;
        let done = speech.clips().make_ahead(lines.iter().map(String::as_str), &mut |done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
            made = all;
        });
        bar.finish_and_clear();
        done.map_err(Failure::work)?;
        let (title, name) = (&routine.title.value, &speech.voice().name);
        tell(&match made {
            0 => format!("{title}: all lines of {name} are there already.\n"),
            made => format!("{title}: made and kept {} of {name}.\n", many(made, "sentence")),
        });
    }
    Ok(())
}

/// Measures how fast a voice that takes long speaks on this machine, keeps that, and says what it
/// means. Nothing is measured where it cannot speak.
#[expect(clippy::disallowed_methods, reason = "a speed is measured by a clock")]
#[expect(clippy::cast_precision_loss, reason = "seconds of speech")]
pub(super) fn measure(voice: &Voice) -> Result<(), Failure> {
    if is_quick(voice) {
        return Ok(());
    }
    let language = Language::from_tag(&voice.language).unwrap_or_default();
    let Ok(engine) = open(voice) else { return Ok(()) };
    // The first sentence waits for the files to be read.
    let _ = engine.synthesize(language.name());
    let began = Instant::now();
    let sample = spell_out(language.sample(), language);
    let Ok(clip) = engine.synthesize(&sample) else { return Ok(()) };
    let seconds = clip.frames.0 as f32 / crate::time::RATE as f32;
    keep_speed(voice, seconds / began.elapsed().as_secs_f32()).map_err(Failure::work)?;
    if !is_quick(voice) {
        tell(&format!(
            "On this machine {} takes too long to be made while it is heard. `supple render` speaks with it, \
             and `supple play` does once `supple voices prepare -r ROUTINE` has made the lines.\n",
            voice.name
        ));
    }
    Ok(())
}
