//! A whole timeline into one sink.

use std::error::Error;
use std::fmt;

use crate::mixer::{Blocks, MissingClip, round};
use crate::time::Frames;

use crate::encode::{Sink, SinkError};

/// Frames in a block: both forms of it stay in the nearest cache.
const BLOCK: usize = 4096;

/// Why a timeline did not become a whole sound.
#[derive(Debug)]
pub enum RenderError {
    /// It was asked to stop; nothing was kept.
    Stopped,
    /// A line could not be spoken after all.
    Clip(MissingClip),
    /// It could not be written.
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

/// Writes all that is left of `mixer` to `sink`.
///
/// Between blocks `stop` is asked whether to go on, and `progress` is told how far it is; a block
/// takes well under a millisecond. Whatever ends it early, a panic too, the sink takes back what
/// it has written.
///
/// # Errors
/// When `stop` says so, a clip is missing or the sink fails.
pub fn render(
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
