//! The interface of all that takes finished sound.

use super::error::SinkError;

/// A receiver of finished sound, block by block: mono at [`RATE`](crate::time::RATE).
///
/// A sink that is dropped before [`finish`](Self::finish) takes back what it can.
pub(crate) trait Sink {
    /// Takes the next block. May wait for whatever is behind it.
    ///
    /// # Errors
    /// When the block cannot be written; the sink is then of no more use.
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError>;

    /// Makes the sound whole and lasting. The only way to learn of a late error.
    ///
    /// # Errors
    /// When the sound cannot be completed; what was there before it is then unchanged.
    fn finish(self: Box<Self>) -> Result<(), SinkError>;
}
