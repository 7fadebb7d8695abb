//! The frames of a mixer, written to a sink.

use std::error::Error;
use std::fmt;

use crate::encode::{Sink, SinkError};
use crate::mixer::{Blocks, GainLimiter, MissingClip, Music, StreamingMixer, round};
use crate::speech::{Clips, SPEECH_LUFS};
use crate::time::Frames;
use crate::timeline::Timeline;

/// The length of a block, in frames: both forms of it stay in the nearest cache.
const BLOCK: usize = 4096;

/// A reason why a sound was not written to its end.
#[derive(Debug)]
pub enum RenderError {
    /// A request to stop; nothing was kept.
    Stopped,
    /// A line that could not be spoken.
    Clip(MissingClip),
    /// A failure of the sink.
    Sink(SinkError),
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopped => f.write_str("stopped; no file was written"),
            Self::Clip(error) => error.fmt(f),
            Self::Sink(error) => error.fmt(f),
        }
    }
}

impl Error for RenderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Stopped => None,
            Self::Clip(error) => error.source(),
            Self::Sink(error) => error.source(),
        }
    }
}

impl From<MissingClip> for RenderError {
    fn from(error: MissingClip) -> Self {
        Self::Clip(error)
    }
}

impl From<SinkError> for RenderError {
    fn from(error: SinkError) -> Self {
        Self::Sink(error)
    }
}

/// The sound of a file beyond its timeline.
#[derive(Debug, Default)]
pub(crate) struct RenderOptions {
    /// The loudness of the speech in LUFS; [`SPEECH_LUFS`] without it.
    pub loudness: Option<f32>,
    /// The samples of a bed of the listener's own.
    pub music: Option<Music>,
}

/// Writes a whole timeline to `sink`, as [`render`] does with the mixer that this makes.
///
/// # Errors
/// When `stop` says so, a line cannot be spoken or the sink fails.
pub(crate) fn render_timeline(
    timeline: &Timeline,
    clips: &mut Clips,
    options: RenderOptions,
    sink: Box<dyn Sink>,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(Frames),
) -> Result<(), RenderError> {
    let utterance = |text: &str| clips.utterance(text);
    let mut mixer = StreamingMixer::new(timeline, utterance).with_music(options.music);
    match options.loudness {
        Some(loudness) => {
            let mut limiter = GainLimiter::new(&mut mixer, loudness - SPEECH_LUFS);
            render(&mut limiter, sink, stop, progress)
        }
        None => render(&mut mixer, sink, stop, progress),
    }
}

/// Writes all that is left of `mixer` to `sink`.
///
/// Between blocks `stop` is asked whether to end, and `progress` receives the position; a block
/// takes well under a millisecond. If it ends early, even by a panic, the sink takes back what it
/// has written.
///
/// # Errors
/// When `stop` says so, a clip is missing or the sink fails.
pub(crate) fn render(
    mixer: &mut dyn Blocks,
    mut sink: Box<dyn Sink>,
    stop: &dyn Fn() -> bool,
    progress: &mut dyn FnMut(Frames),
) -> Result<(), RenderError> {
    let mut block = vec![0.0; BLOCK];
    let mut rounded = vec![0; BLOCK];
    loop {
        if stop() {
            return Err(RenderError::Stopped);
        }
        let count = mixer.fill(&mut block)?;
        if count == 0 {
            break;
        }
        round(&block, &mut rounded);
        sink.write(rounded.get(..count).unwrap_or_default())?;
        progress(mixer.position());
    }
    Ok(sink.finish()?)
}
