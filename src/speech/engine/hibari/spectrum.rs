//! The spectrum that the network predicts, and its sizes.

/// The sample rate of the network, in Hz.
pub(super) const RATE: u16 = 24_000;

/// The hop size: samples from one frame to the next.
pub(super) const HOP: usize = 300;

/// The window size of one transform, in samples.
pub(super) const WINDOW: usize = 1200;

/// The frequency bins of one transform.
pub(super) const BINS: usize = WINDOW / 2 + 1;

/// The predicted spectrum of a sentence: five numbers for every frequency of every frame, all
/// frames of a frequency side by side, and the pitch of every frame.
pub(super) struct Spectrum {
    /// A logarithm of a magnitude, as are `noise` and `rest`.
    pub(super) harmonic: Vec<f32>,
    pub(super) turn: Vec<f32>,
    pub(super) noise: Vec<f32>,
    pub(super) rest: Vec<f32>,
    pub(super) phase: Vec<f32>,
    /// In Hz.
    pub(super) pitch: Vec<f32>,
}

impl Spectrum {
    pub(super) fn frames(&self) -> usize {
        self.pitch.len()
    }

    /// Tells if there are frames, with a number for every frequency of each.
    pub(super) fn is_whole(&self) -> bool {
        let Self { harmonic, turn, noise, rest, phase, pitch } = self;
        let parts = [harmonic, turn, noise, rest, phase];
        !pitch.is_empty() && parts.iter().all(|part| part.len() == pitch.len() * BINS)
    }
}
