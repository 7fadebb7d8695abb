//! What the network predicts and the vocoder turns into sound.

/// Samples a second.
pub(super) const RATE: u16 = 24_000;

/// Samples a frame.
pub(super) const HOP: usize = 300;

/// Samples that one transform sees.
pub(super) const WINDOW: usize = 1200;

/// Frequencies of one transform.
pub(super) const BINS: usize = WINDOW / 2 + 1;

/// What the network says of a sentence: five numbers for every frequency of every frame, all frames
/// of a frequency side by side, and the pitch of every frame.
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

    /// Whether there are frames, with a number for every frequency of each.
    pub(super) fn is_whole(&self) -> bool {
        let Self { harmonic, turn, noise, rest, phase, pitch } = self;
        let parts = [harmonic, turn, noise, rest, phase];
        !pitch.is_empty() && parts.iter().all(|part| part.len() == pitch.len() * BINS)
    }
}
