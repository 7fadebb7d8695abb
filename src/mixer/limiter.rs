//! A look-ahead true-peak limiter.

use std::collections::VecDeque;

/// The look-ahead in frames, 5 ms: the gain has this long to fall before a peak.
const LOOK_AHEAD: u16 = 240;

/// The part of the way back to full gain that is covered in a frame: 63 % in 80 ms.
const RELEASE: f32 = 1.0 / 3840.0;

/// The samples that a point of the curve between two samples is a sum of.
const POINTS: usize = 12;

/// Points of the curve between two samples, each a sum of twelve: the filter of ITU-R BS.1770-4,
/// annex 2, of which the third and fourth row are the second and the first read backwards.
const CURVE: [[f32; POINTS]; 2] = [
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

/// The most that the points of [`CURVE`], sums of twelve samples, can be above the loudest of these.
const MOST_BETWEEN: f32 = 2.03;

/// A limiter that keeps true peaks below a ceiling. Its gain changes so slowly that it adds nothing that can be heard
/// above what it limits.
pub(crate) struct Limiter {
    /// The level that no true peak exceeds, full scale at 1.
    ceiling: f32,
    /// The newest samples, the newest last.
    samples: VecDeque<f32>,
    /// The number of samples since one that was not harmless.
    harmless: usize,
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
    pub(super) const DELAY: usize = LOOK_AHEAD as usize + CURVE_DELAY;

    /// A limiter with a ceiling, full scale at 1.
    pub(super) fn new(ceiling: f32) -> Self {
        Self {
            ceiling,
            samples: VecDeque::from(vec![0.0; Self::DELAY]),
            harmless: POINTS,
            released: 1.0,
            needed: VecDeque::with_capacity(usize::from(LOOK_AHEAD) + 2),
            frame: 0,
            lowest: VecDeque::from(vec![1.0; usize::from(LOOK_AHEAD)]),
            sum: f64::from(LOOK_AHEAD),
        }
    }

    /// Limits a whole sound to a ceiling, full scale at 1. Every sample stays at its time.
    pub(crate) fn limit(sound: &mut [f32], ceiling: f32) {
        let mut state = Self::new(ceiling);
        if sound.iter().all(|sample| state.is_harmless(*sample)) {
            return;
        }
        for at in 0..sound.len() + Self::DELAY {
            let earlier = state.next(sound.get(at).copied().unwrap_or_default());
            if let Some(sample) = at.checked_sub(Self::DELAY).and_then(|at| sound.get_mut(at)) {
                *sample = earlier;
            }
        }
    }

    /// Whether samples no louder than this one have no true peak above the ceiling.
    fn is_harmless(&self, sample: f32) -> bool {
        sample.abs() * MOST_BETWEEN <= self.ceiling
    }

    /// Takes a sample and gives the one that came [`Self::DELAY`] frames before, limited.
    pub(super) fn next(&mut self, sample: f32) -> f32 {
        self.samples.push_back(sample);
        self.harmless = if self.is_harmless(sample) { self.harmless.saturating_add(1) } else { 0 };
        let limited = self.samples.pop_front().unwrap_or_default();
        let needed =
            if self.harmless < POINTS { (self.ceiling / self.peak()).min(1.0) } else { 1.0 };
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
        let newest = || self.samples.iter().rev().take(POINTS);
        let point = |row: &[f32; POINTS], is_back: bool| {
            let mut sum = 0.0;
            for (place, sample) in newest().enumerate() {
                let place = if is_back { POINTS - 1 - place } else { place };
                sum += row.get(place).copied().unwrap_or_default() * sample;
            }
            sum.abs()
        };
        let own = newest().nth(CURVE_DELAY).map_or(0.0, |sample| sample.abs());
        CURVE.iter().fold(own, |peak, row| peak.max(point(row, false)).max(point(row, true)))
    }
}
