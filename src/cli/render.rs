//! `supple render`

use std::io::{IsTerminal, stderr};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use super::args::Render;
use super::failure::Failure;
use super::library::Shelf;
use super::load;
use super::output::{colour, tell};
use super::report;
use super::speaking;
use crate::mixer::Rolling;
use crate::sink::{self, RenderError, SinkError};
use crate::speech::Clips;
use crate::time::{Frames, RATE};
use crate::timeline::Timeline;

/// What asks a program to stop.
const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

pub(super) fn run(arguments: &Render, shelf: &mut Shelf) -> Result<(), Failure> {
    let session = load::session(shelf, &arguments.session)?;
    sink::look_ahead(&arguments.output, arguments.force).map_err(|error| sink_failure(&error))?;
    let stop = Stop::at_once()?;
    let (timeline, clips, _) = speaking::plan_spoken(&session, &arguments.session)?;
    if !arguments.quiet {
        tell(&report::render_all(&timeline.warnings, &shelf.sources, colour()));
    }
    // Every choice has been made: what is left takes no more memory for a longer session.
    drop(session);
    write(&timeline, clips, &arguments.output, arguments.force, !arguments.quiet, &stop)?;
    if !arguments.quiet && arguments.output != Path::new("-") {
        let seconds = timeline.frames.0.div_ceil(u64::from(RATE));
        let length = format!("{}:{:02}", seconds / 60, seconds % 60);
        tell(&format!("Wrote {}, {length} long.\n", arguments.output.display()));
    }
    Ok(())
}

/// Writes a whole sound to where the command line says.
pub(super) fn write(
    timeline: &Timeline,
    mut clips: Clips,
    path: &Path,
    force: bool,
    shows_progress: bool,
    stop: &Stop,
) -> Result<(), Failure> {
    if !sink::is_stream(path) {
        stop.between_blocks();
    }
    let sink = sink::open(path, timeline.frames, force).map_err(|error| sink_failure(&error))?;
    let bar = progress_bar(timeline.frames, shows_progress);
    let mut mixer = Rolling::new(timeline, |text: &str| clips.utterance(text).ok());
    let rendered = sink::render(&mut mixer, sink, &|| stop.signal().is_some(), &mut |position| {
        bar.set_position(position.0 / u64::from(RATE));
    });
    bar.finish_and_clear();
    rendered.map_err(|error| match (error, stop.signal()) {
        (RenderError::Stopped, Some(signal)) => Failure::Signal(signal),
        (error @ RenderError::Stopped, None) => Failure::work(error),
        (RenderError::Clip(error), _) => Failure::work(error),
        (RenderError::Sink(error), _) => sink_failure(&error),
    })
}

fn sink_failure(error: &SinkError) -> Failure {
    match error {
        SinkError::ReaderGone => Failure::ReaderGone,
        _ => Failure::work(error),
    }
}

/// A bar of the seconds that have been mixed.
fn progress_bar(frames: Frames, wanted: bool) -> ProgressBar {
    let bar = bar("{bar:40} {percent:>3} % of {len} s", wanted);
    bar.set_length(frames.0 / u64::from(RATE));
    bar
}

/// A bar of this form; on a terminal only.
pub(super) fn bar(form: &str, wanted: bool) -> ProgressBar {
    let target = if wanted && stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(0), target);
    match ProgressStyle::with_template(form) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Whether a signal has asked to stop.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop {
    signal: Arc<AtomicUsize>,
    at_once: Arc<AtomicBool>,
}

impl Stop {
    /// Ends the program at a SIGINT, SIGTERM or SIGHUP, as long as there is nothing to take back:
    /// nobody waits for a sentence that takes seconds to make, or for a reader that does not read.
    pub(super) fn at_once() -> Result<Self, Failure> {
        let stop = Self { at_once: Arc::new(AtomicBool::new(true)), ..Self::default() };
        for signal in SIGNALS {
            let at_once = Arc::clone(&stop.at_once);
            signal_hook::flag::register_conditional_shutdown(signal, 128 + signal, at_once)
                .map_err(Failure::work)?;
        }
        stop.listening()
    }

    /// From now on the work ends where it asks for the [`signal`](Self::signal), so that a
    /// part-written file is taken back.
    pub(super) fn between_blocks(&self) {
        self.at_once.store(false, Ordering::Relaxed);
    }

    /// Listens to SIGINT, SIGTERM and SIGHUP.
    pub(super) fn listen() -> Result<Self, Failure> {
        Self::default().listening()
    }

    fn listening(self) -> Result<Self, Failure> {
        for signal in SIGNALS {
            let number = usize::try_from(signal).unwrap_or_default();
            signal_hook::flag::register_usize(signal, Arc::clone(&self.signal), number)
                .map_err(Failure::work)?;
        }
        Ok(self)
    }

    /// The signal that came last.
    pub(super) fn signal(&self) -> Option<u8> {
        u8::try_from(self.signal.load(Ordering::Relaxed)).ok().filter(|&number| number != 0)
    }
}
