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
use super::sidecar;
use super::speaking;
use crate::encode::{self, Sink, SinkError, Track};
use crate::files::{Destination, FileError};
use crate::mixer::{Blocks, GainLimiter, StreamingMixer};
use crate::render::{self, RenderError};
use crate::speech::{Clips, SPEECH_LUFS};
use crate::time::{Frames, RATE};
use crate::timeline::Timeline;

/// What asks a program to stop.
const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

pub(super) fn run(arguments: &Render, shelf: &mut Shelf) -> Result<(), Failure> {
    let session = load::session(shelf, &arguments.session)?;
    let Render { output, split, force, quiet, .. } = arguments;
    let to = Destination::new(output, *force);
    let looked = match split {
        Some(_) => encode::check_split(&to),
        None => encode::check(&to),
    };
    looked.map_err(|error| sink_failure(&error))?;
    sidecar::look_ahead(arguments)?;
    let stop = Stop::at_once()?;
    let (timeline, clips, _) = speaking::plan_spoken(&session, &arguments.session)?;
    if !quiet {
        tell(&report::render_all(&timeline.warnings, &shelf.sources, colour()));
    }
    // Every choice has been made: what is left takes no more memory for a longer session.
    drop(session);
    let track = Track::from(&timeline);
    if !to.is_stream() {
        stop.between_blocks();
    }
    let sink = match split {
        Some(format) => encode::split(&to, &track, *format),
        None => encode::open(&to, &track),
    };
    let sink = sink.map_err(|error| sink_failure(&error))?;
    write(&timeline, clips, sink, arguments.loudness, !quiet, &stop)?;
    let beside = sidecar::write(&timeline, arguments)?;
    if !quiet && output != Path::new("-") {
        let seconds = timeline.frames.0.div_ceil(u64::from(RATE));
        let length = format!("{}:{:02}", seconds / 60, seconds % 60);
        let files = split.map_or_else(String::new, |format| {
            format!(", {} files", encode::split_files(&track, format).len())
        });
        tell(&format!("Wrote {}, {length} long{files}.\n", output.display()));
        for path in beside {
            tell(&format!("Wrote {}.\n", path.display()));
        }
    }
    Ok(())
}

/// Writes a whole sound.
pub(super) fn write(
    timeline: &Timeline,
    mut clips: Clips,
    sink: Box<dyn Sink>,
    loudness: Option<f32>,
    shows_progress: bool,
    stop: &Stop,
) -> Result<(), Failure> {
    let bar = progress_bar(timeline.frames, shows_progress);
    let mut mixer = StreamingMixer::new(timeline, |text: &str| clips.utterance(text).ok());
    let mut louder;
    let blocks: &mut dyn Blocks = match loudness {
        Some(loudness) => {
            louder = GainLimiter::new(&mut mixer, loudness - SPEECH_LUFS);
            &mut louder
        }
        None => &mut mixer,
    };
    let rendered = render::render(blocks, sink, &|| stop.signal().is_some(), &mut |position| {
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

pub(super) fn sink_failure(error: &SinkError) -> Failure {
    match error {
        SinkError::File(FileError::ReaderGone) => Failure::ReaderGone,
        SinkError::UnknownEnding { .. } => Failure::Usage(error.to_string()),
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
    #[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays is not written"))]
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
