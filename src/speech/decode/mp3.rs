//! The frames of an MP3.

use super::frames::Frame;

/// The head of a frame of an MP3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mp3Frame {
    version: u8,
    rate: u8,
    is_mono: bool,
    length: usize,
}

impl Frame for Mp3Frame {
    /// 320 kbit/s at 32 kHz.
    const LONGEST: usize = 1441;
    const HEAD: usize = 4;

    fn read(bytes: &[u8]) -> Option<Self> {
        const FIRST: [usize; 16] =
            [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
        const SECOND: [usize; 16] =
            [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
        let [0xff, second, third, fourth] = *bytes.get(..4)? else { return None };
        let (version, layer) = (second >> 3 & 3, second >> 1 & 3);
        let (rate, pad) = (third >> 2 & 3, usize::from(third >> 1 & 1));
        if second & 0xe0 != 0xe0 || version == 1 || layer != 1 || rate == 3 {
            return None;
        }
        let rates = [44_100, 48_000, 32_000];
        let hertz = rates.get(usize::from(rate))?
            >> usize::from(if version == 0 { 2 } else { version ^ 3 });
        let (table, samples) = if version == 3 { (&FIRST, 144) } else { (&SECOND, 72) };
        let kilobits = *table.get(usize::from(third >> 4))?;
        let length = samples * kilobits * 1000 / hertz + pad;
        (kilobits > 0).then_some(Self { version, rate, is_mono: fourth >> 6 == 3, length })
    }

    fn length(self) -> usize {
        self.length
    }

    fn is_like(self, other: Self) -> bool {
        (self.version, self.rate, self.is_mono) == (other.version, other.rate, other.is_mono)
    }

    fn begins_a_file(self, bytes: &[u8]) -> bool {
        let side = match (self.version == 3, self.is_mono) {
            (true, false) => 36,
            (true, true) | (false, false) => 21,
            (false, true) => 13,
        };
        let named = |at: usize, name: &[u8]| bytes.get(at..at + 4) == Some(name);
        named(side, b"Xing") || named(side, b"Info") || named(36, b"VBRI")
    }
}
