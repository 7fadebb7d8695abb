//! A gain for a file, with no true peak above the ceiling.

use std::collections::VecDeque;

use super::limiter::Limiter;
use super::missing_clip::MissingClip;
use super::streaming::Blocks;
use crate::time::Frames;

/// The true peak that no file may exceed: -1.6 dBFS, as meters differ a little and 16 bits round.
const CEILING: f32 = 0.832;

/// The number of frames that are taken from the source at once.
const BLOCK: usize = 4096;

/// The frames of a source with a gain, and with no true peak above the ceiling.
pub(crate) struct GainLimiter<'b> {
    blocks: &'b mut dyn Blocks,
    gain: f32,
    limiter: Limiter,
    input: Vec<f32>,
    /// The limited frames that have not been given out.
    ready: VecDeque<f32>,
    /// The number of frames that come out before the first that went in.
    unheard: usize,
    is_over: bool,
    position: Frames,
}

impl<'b> GainLimiter<'b> {
    /// The frames of a source, with a gain in decibels.
    pub(crate) fn new(blocks: &'b mut dyn Blocks, decibels: f32) -> Self {
        Self {
            blocks,
            gain: libm::powf(10.0, decibels / 20.0),
            limiter: Limiter::new(CEILING),
            input: vec![0.0; BLOCK],
            ready: VecDeque::with_capacity(2 * BLOCK),
            unheard: Limiter::DELAY,
            is_over: false,
            position: Frames::ZERO,
        }
    }

    /// Takes one more block; false where there is none.
    fn more(&mut self) -> Result<bool, MissingClip> {
        if self.is_over {
            return Ok(false);
        }
        let mut count = self.blocks.fill(&mut self.input)?;
        if count == 0 {
            // What is still inside comes out when as much silence goes in.
            self.is_over = true;
            count = Limiter::DELAY;
            self.input.fill(0.0);
        }
        for sample in self.input.iter().take(count) {
            let limited = self.limiter.next(sample * self.gain);
            if self.unheard == 0 {
                self.ready.push_back(limited);
            } else {
                self.unheard -= 1;
            }
        }
        Ok(true)
    }
}

impl Blocks for GainLimiter<'_> {
    fn fill(&mut self, out: &mut [f32]) -> Result<usize, MissingClip> {
        while self.ready.len() < out.len() && self.more()? {}
        let count = out.len().min(self.ready.len());
        out.fill(0.0);
        for (sample, limited) in out.iter_mut().zip(self.ready.drain(..count)) {
            *sample = limited;
        }
        self.position += Frames(count as u64);
        Ok(count)
    }

    fn position(&self) -> Frames {
        self.position
    }
}
