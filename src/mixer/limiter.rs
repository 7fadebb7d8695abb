//! A gain for a file, with a look-ahead true-peak limiter.

use std::collections::VecDeque;

use super::missing_clip::MissingClip;
use super::streaming::Blocks;
use crate::time::Frames;

/// The level that no true peak may exceed: -1.6 dBFS, as meters differ a little and 16 bits round.
const CEILING: f32 = 0.832;

/// The look-ahead in frames, 5 ms: the gain has this long to fall before a peak.
const LOOK_AHEAD: u16 = 240;

/// The part of the way back to full gain that is covered in a frame: 63 % in 80 ms.
const RELEASE: f32 = 1.0 / 3840.0;

/// The number of frames that are taken from the source at once.
const BLOCK: usize = 4096;

/// Points of the curve between two samples, each a sum of twelve: the filter of ITU-R BS.1770-4,
/// annex 2, of which the third and fourth row are the second and the first read backwards.
const CURVE: [[f32; 12]; 2] = [
    [
        0.001_708_984_4,
        0.010_986_328,
        -0.019_653_32,
        0.033_203_125,
        -0.059_448_242,
        0.137_329_1,
        0.972_167_97,
        -0.102_294_92,
        0.047_607_422,
        -0.026_611_328,
        0.014_892_578,
        -0.008_300_781,
    ],
    [
        -0.029_174_805,
        0.029_296_875,
        -0.051_757_812,
        0.089_111_33,
        -0.166_503_9,
        0.465_087_9,
        0.779_785_16,
        -0.200_317_38,
        0.101_562_5,
        -0.058_227_54,
        0.033_081_055,
        -0.018_920_898,
    ],
];

/// The number of frames by which the curve is behind its newest sample.
const CURVE_DELAY: usize = 6;

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
            limiter: Limiter::new(),
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

/// A limiter that keeps true peaks below the ceiling.
struct Limiter {
    /// The newest samples, the newest last.
    samples: VecDeque<f32>,
    released: f32,
    /// The number of a frame and the gain it needs, those that a later and lower one hides left
    /// out: the first is the lowest of the last frames.
    needed: VecDeque<(u64, f32)>,
    frame: u64,
    /// The lowest gains of the last frames, whose mean changes smoothly.
    lowest: VecDeque<f32>,
    sum: f64,
}

impl Limiter {
    /// The number of frames by which a sample is delayed.
    const DELAY: usize = LOOK_AHEAD as usize + CURVE_DELAY;

    fn new() -> Self {
        Self {
            samples: VecDeque::from(vec![0.0; Self::DELAY]),
            released: 1.0,
            needed: VecDeque::with_capacity(usize::from(LOOK_AHEAD) + 2),
            frame: 0,
            lowest: VecDeque::from(vec![1.0; usize::from(LOOK_AHEAD)]),
            sum: f64::from(LOOK_AHEAD),
        }
    }

    /// Takes a sample and gives the one that came [`Self::DELAY`] frames before, limited.
    fn next(&mut self, sample: f32) -> f32 {
        self.samples.push_back(sample);
        let limited = self.samples.pop_front().unwrap_or_default();
        let needed = (CEILING / self.peak()).min(1.0);
        self.released = (self.released + (1.0 - self.released) * RELEASE).min(needed);
        while self.needed.back().is_some_and(|(_, later)| *later >= self.released) {
            self.needed.pop_back();
        }
        self.needed.push_back((self.frame, self.released));
        while self.needed.front().is_some_and(|(at, _)| at + u64::from(LOOK_AHEAD) < self.frame) {
            self.needed.pop_front();
        }
        self.frame += 1;
        let lowest = self.needed.front().map_or(1.0, |(_, gain)| *gain);
        self.lowest.push_back(lowest);
        let oldest = self.lowest.pop_front().unwrap_or(1.0);
        self.sum += f64::from(lowest) - f64::from(oldest);
        #[expect(clippy::cast_possible_truncation, reason = "a gain needs no more")]
        let gain = (self.sum / f64::from(LOOK_AHEAD)) as f32;
        limited * gain
    }

    /// The highest point of the curve near the sample that is [`CURVE_DELAY`] frames old.
    fn peak(&self) -> f32 {
        let newest = || self.samples.iter().rev().take(12);
        let point = |row: &[f32; 12], is_back: bool| {
            let mut sum = 0.0;
            for (place, sample) in newest().enumerate() {
                let place = if is_back { 11 - place } else { place };
                sum += row.get(place).copied().unwrap_or_default() * sample;
            }
            sum.abs()
        };
        let own = newest().nth(CURVE_DELAY).map_or(0.0, |sample| sample.abs());
        CURVE.iter().fold(own, |peak, row| peak.max(point(row, false)).max(point(row, true)))
    }
}
