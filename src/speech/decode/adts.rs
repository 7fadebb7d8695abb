//! The frames of AAC in a file of its own (ADTS), as the recorders of some telephones write it.

use super::frames::Frame;

/// The head of a frame of AAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AdtsFrame {
    rate: u8,
    channels: u8,
    length: usize,
}

impl Frame for AdtsFrame {
    /// What thirteen bits can tell.
    const LONGEST: usize = 0x1fff;
    const HEAD: usize = 7;

    fn read(bytes: &[u8]) -> Option<Self> {
        let [0xff, second, third, fourth, fifth, sixth, _] = *bytes.get(..Self::HEAD)? else {
            return None;
        };
        let rate = third >> 2 & 15;
        let length =
            usize::from(fourth & 3) << 11 | usize::from(fifth) << 3 | usize::from(sixth >> 5);
        let is_head = second & 0xf6 == 0xf0 && rate < 13 && length > Self::HEAD;
        is_head.then_some(Self { rate, channels: (third & 1) << 2 | fourth >> 6, length })
    }

    fn length(self) -> usize {
        self.length
    }

    fn is_like(self, other: Self) -> bool {
        (self.rate, self.channels) == (other.rate, other.channels)
    }
}
