//! The tones as data: their notes with times, pitches and levels.
//!
//! All pitches belong to one pentatonic family (C, D, E, G, A and F for the finish), so whatever
//! follows whatever sounds related. The countdown climbs, `start` climbs further, `end` comes down
//! to rest. No partial reaches 2.5 kHz, the limit of ISO 24500 for signals that older ears hear.

use crate::clip::Clip;
use crate::time::{Frames, Millis};
use crate::timeline::{BELL, Beep};

use super::strike::{Note, Partial, strike};

/// A soft mallet on wood: few harmonics, the higher the shorter.
const MALLET: &[Partial] = &[
    Partial { ratio: 1.0, gain: 0.74, decay: 1.0 },
    Partial { ratio: 2.0, gain: 0.20, decay: 0.5 },
    Partial { ratio: 3.0, gain: 0.06, decay: 0.3 },
];

/// A bowl's partials, each a pair that beats slowly; the ratios are those of a bar's free modes.
const BOWL: &[Partial] = &[
    Partial { ratio: 1.0, gain: 0.34, decay: 1.0 },
    Partial { ratio: 1.0035, gain: 0.20, decay: 1.0 },
    Partial { ratio: 2.71, gain: 0.22, decay: 0.7 },
    Partial { ratio: 2.717, gain: 0.12, decay: 0.7 },
    Partial { ratio: 5.15, gain: 0.12, decay: 0.35 },
];

const E4: f64 = 329.63;
const F4: f64 = 349.23;
const A4: f64 = 440.0;
const C5: f64 = 523.25;
const D5: f64 = 587.33;
const E5: f64 = 659.26;
const F5: f64 = 698.46;
const G5: f64 = 783.99;
const G4: f64 = 392.0;
const D4: f64 = 293.66;

/// A tone of a pipe: nearly nothing but its fundamental.
const PIPE: &[Partial] = &[
    Partial { ratio: 1.0, gain: 0.96, decay: 1.0 },
    Partial { ratio: 2.0, gain: 0.04, decay: 0.5 },
];

/// The tone before a step: one soft note, lower than all others of a step, and 13 dB under the
/// countdown.
const READY: &[Note] = &[Note { at: 0, length: 600, hertz: E4, gain: 0.045, decay: 260 }];

/// The countdown's three: three quick pips.
const THREE: &[Note] = &[
    Note { at: 0, length: 64, hertz: C5, gain: 0.20, decay: 40 },
    Note { at: 66, length: 64, hertz: C5, gain: 0.20, decay: 40 },
    Note { at: 132, length: 68, hertz: C5, gain: 0.20, decay: 40 },
];

/// The countdown's two: two pips, a step higher.
const TWO: &[Note] = &[
    Note { at: 0, length: 98, hertz: D5, gain: 0.20, decay: 55 },
    Note { at: 100, length: 100, hertz: D5, gain: 0.20, decay: 55 },
];

/// The countdown's one: one pip, another step higher.
const ONE: &[Note] = &[Note { at: 0, length: 200, hertz: E5, gain: 0.20, decay: 90 }];

/// The tone at the start of a step: a fifth upwards.
const START: &[Note] = &[
    Note { at: 0, length: 200, hertz: C5, gain: 0.15, decay: 90 },
    Note { at: 140, length: 260, hertz: G5, gain: 0.19, decay: 120 },
];

/// The tone at the end of a step: three steps down, the last one longest.
const END: &[Note] = &[
    Note { at: 0, length: 200, hertz: G5, gain: 0.14, decay: 80 },
    Note { at: 110, length: 220, hertz: D5, gain: 0.14, decay: 90 },
    Note { at: 220, length: 280, hertz: G4, gain: 0.20, decay: 150 },
];

/// The tone at the end of the session: a slow arpeggio that ends an octave up.
const FINISH: &[Note] = &[
    Note { at: 0, length: 1200, hertz: F4, gain: 0.14, decay: 420 },
    Note { at: 300, length: 1200, hertz: A4, gain: 0.13, decay: 420 },
    Note { at: 600, length: 1200, hertz: C5, gain: 0.12, decay: 380 },
    Note { at: 900, length: 900, hertz: F5, gain: 0.15, decay: 320 },
];

/// One stroke of the bell, which rings out.
const STROKE: &[Note] =
    &[Note { at: 0, length: BELL.millis().0, hertz: D4, gain: 0.24, decay: 1000 }];

/// The sound of a tone, exactly [`Beep::frames`] long.
pub(super) fn beep(beep: Beep) -> Clip {
    let (notes, release) = match beep {
        Beep::Ready => return clip(beep.length(), READY, PIPE, Millis(200)),
        Beep::Three => (THREE, 14),
        Beep::Two => (TWO, 20),
        Beep::One => (ONE, 40),
        Beep::Start => (START, 60),
        Beep::End => (END, 80),
        Beep::Finish => (FINISH, 400),
    };
    clip(beep.length(), notes, MALLET, Millis(release))
}

/// The sound of one stroke of the bell, [`BELL`] long.
pub(super) fn bell() -> Clip {
    clip(BELL, STROKE, BOWL, Millis(1500))
}

fn clip(frames: Frames, notes: &[Note], partials: &[Partial], release: Millis) -> Clip {
    Clip { frames, samples: strike(frames, notes, partials, release.frames()) }
}
