//! Lengths that are asked for again and again.

use std::collections::HashMap;

use crate::time::Frames;
use crate::timeline::Lengths;

/// Asks for the length of each line once.
pub(super) struct Remembered<'l, L> {
    lengths: &'l mut L,
    known: HashMap<Box<str>, Frames>,
}

impl<'l, L> Remembered<'l, L> {
    pub(super) fn new(lengths: &'l mut L) -> Self {
        Self { lengths, known: HashMap::new() }
    }
}

impl<L: Lengths> Lengths for Remembered<'_, L> {
    type Error = L::Error;

    fn frames(&mut self, text: &str) -> Result<Frames, L::Error> {
        if let Some(frames) = self.known.get(text) {
            return Ok(*frames);
        }
        let frames = self.lengths.frames(text)?;
        self.known.insert(text.into(), frames);
        Ok(frames)
    }

    fn pause(&self) -> Frames {
        self.lengths.pause()
    }
}
