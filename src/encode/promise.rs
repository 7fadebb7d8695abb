//! The promised length of a sound.

use super::error::SinkError;
use crate::time::Frames;

/// A count of the frames that were written against those that were promised.
#[derive(Debug)]
pub(super) struct Promise {
    promised: Frames,
    written: Frames,
}

impl Promise {
    /// A promise of so many frames, none of them written.
    pub(super) const fn new(promised: Frames) -> Self {
        Self { promised, written: Frames::ZERO }
    }

    /// Counts a block; more than was promised is refused.
    pub(super) fn add(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.written += Frames(block.len() as u64);
        if self.written > self.promised { self.broken() } else { Ok(()) }
    }

    /// Refuses less than was promised.
    pub(super) fn kept(&self) -> Result<(), SinkError> {
        if self.written == self.promised { Ok(()) } else { self.broken() }
    }

    const fn broken(&self) -> Result<(), SinkError> {
        Err(SinkError::Length { promised: self.promised, written: self.written })
    }
}
