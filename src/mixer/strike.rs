//! Notes to samples.

use std::f64::consts::{FRAC_PI_2, TAU};

use crate::time::{Frames, Millis, RATE, index};

/// The attack of a note: long enough not to click, short enough to mark a time.
const ATTACK: Frames = Millis(10).frames();

/// A note: one stroke.
#[derive(Clone, Copy, Debug)]
pub(super) struct Note {
    /// The time from the start of the tone, in milliseconds.
    pub(super) at: u64,
    /// The length until it is silent, in milliseconds.
    pub(super) length: u64,
    /// The frequency of its lowest partial, in Hz.
    pub(super) hertz: f64,
    /// Its level where it is loudest, full scale at 1.
    pub(super) gain: f64,
    /// The time in which it falls to 37 %, in milliseconds.
    pub(super) decay: u64,
}

/// A partial: one sine of a sound.
#[derive(Clone, Copy, Debug)]
pub(super) struct Partial {
    /// The frequency, in multiples of the note's.
    pub(super) ratio: f64,
    /// The level, as a part of the note's.
    pub(super) gain: f64,
    /// The decay of the partial, as a part of the note's decay.
    pub(super) decay: f64,
}

/// All `notes` in `frames` frames, each faded out over its last `release`.
///
/// Only libm's functions and basic operations on f64 are used, which have the same bits on every
/// platform.
pub(super) fn strike(
    frames: Frames,
    notes: &[Note],
    partials: &[Partial],
    release: Frames,
) -> Box<[f32]> {
    let mut sum = vec![0.0; index(frames.0)];
    for note in notes {
        let (from, length) = (Millis(note.at).frames(), Millis(note.length).frames());
        let Some(rest) = sum.get_mut(index(from.0)..) else { continue };
        let envelope = Envelope { length, release };
        for partial in partials {
            let mut turn = Turn::new(*note, *partial);
            for (frame, sample) in (0..length.0).zip(rest.iter_mut()) {
                *sample += turn.next() * envelope.at(frame);
            }
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "samples are held as f32")]
    sum.into_iter().map(|sample: f64| sample as f32).collect()
}

/// A decaying cosine: a complex number that is turned and shrunk once a frame.
struct Turn {
    now: (f64, f64),
    by: (f64, f64),
}

impl Turn {
    /// Starts at its crest, so that the first frame of a tone is not zero and can be found.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand milliseconds")]
    fn new(note: Note, partial: Partial) -> Self {
        let rate = f64::from(RATE);
        let decay = note.decay as f64 / 1000.0 * partial.decay;
        let shrink = libm::exp(-1.0 / (decay * rate));
        let angle = TAU * note.hertz * partial.ratio / rate;
        let by = (shrink * libm::cos(angle), shrink * libm::sin(angle));
        Self { now: (note.gain * partial.gain, 0.0), by }
    }

    fn next(&mut self) -> f64 {
        let ((x, y), (cos, sin)) = (self.now, self.by);
        self.now = (x * cos - y * sin, x * sin + y * cos);
        x
    }
}

/// Applies the fades at both ends of a note.
struct Envelope {
    length: Frames,
    release: Frames,
}

impl Envelope {
    /// A quarter of a sine at both ends; never zero inside, so a tone is as long as it says.
    fn at(&self, frame: u64) -> f64 {
        let to_the_end = self.length.0 - frame;
        if frame < ATTACK.0 {
            quarter(frame + 1, ATTACK)
        } else if to_the_end < self.release.0 {
            quarter(to_the_end, self.release)
        } else {
            1.0
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand frames")]
fn quarter(part: u64, of: Frames) -> f64 {
    libm::sin(FRAC_PI_2 * part as f64 / of.0 as f64)
}
