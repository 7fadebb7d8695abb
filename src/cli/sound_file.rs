//! A timeline as a sound file, with a progress bar and until a signal comes.

use std::path::Path;

use super::failure::Failure;
use super::stop::Stop;
use super::terminal::output::is_terminal;
use super::terminal::progress::mixing_bar;
use crate::encode::Sink;
use crate::render::{RenderError, RenderOptions, render_timeline};
use crate::speech::Speech;
use crate::time::Frames;
use crate::timeline::Timeline;

/// Refuses to write a sound onto a terminal, which shows it as noise.
pub(crate) fn is_no_terminal(path: &Path) -> Result<(), Failure> {
    if path != Path::new("-") || !is_terminal() {
        return Ok(());
    }
    Err(Failure::usage(
        "`-o -` writes the sound to standard output, and that is a terminal: name a file, such as \
         `-o session.wav`, or send the sound on, such as `-o - | aplay`",
    ))
}

/// Writes a whole sound.
pub(crate) fn write(
    timeline: &Timeline,
    speech: &mut Speech,
    options: RenderOptions,
    sink: Box<dyn Sink>,
    shows_progress: bool,
    stop: &Stop,
) -> Result<(), Failure> {
    let bar = mixing_bar(timeline.length, shows_progress);
    let mut progress = |position: Frames| bar.set_position(position.whole_seconds());
    let stops = || stop.signal().is_some();
    let rendered = render_timeline(timeline, speech.clips(), options, sink, &stops, &mut progress);
    bar.finish_and_clear();
    rendered.map_err(|error| match (error, stop.signal()) {
        (RenderError::Stopped, Some(signal)) => Failure::Signal(signal),
        (error @ RenderError::Stopped, None) => Failure::work(error),
        (RenderError::Clip(error), _) => Failure::work(error),
        (RenderError::Sink(error), _) => Failure::from(error),
    })
}
