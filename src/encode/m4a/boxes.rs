//! The boxes that an MP4 is made of: a size, a name of four letters, and a content.

/// The bytes of a box or of its content.
#[derive(Debug, Default)]
pub(super) struct Bytes(pub(super) Vec<u8>);

impl Bytes {
    /// A number of 8 bits.
    pub(super) fn byte(mut self, number: u8) -> Self {
        self.0.push(number);
        self
    }

    /// A number of 16 bits.
    pub(super) fn short(mut self, number: u16) -> Self {
        self.0.extend(number.to_be_bytes());
        self
    }

    /// A number of 32 bits.
    pub(super) fn int(mut self, number: u32) -> Self {
        self.0.extend(number.to_be_bytes());
        self
    }

    /// A number of 64 bits.
    pub(super) fn long(mut self, number: u64) -> Self {
        self.0.extend(number.to_be_bytes());
        self
    }

    /// Bytes as they are.
    pub(super) fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend(bytes);
        self
    }

    /// This number of zeros.
    pub(super) fn zeros(mut self, count: usize) -> Self {
        self.0.resize(self.0.len() + count, 0);
        self
    }

    /// The matrix of a picture that is neither turned nor scaled.
    pub(super) fn matrix(self) -> Self {
        [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000].into_iter().fold(self, Self::int)
    }

    /// A box of this name inside.
    pub(super) fn with(mut self, name: [u8; 4], inside: Self) -> Self {
        let size = u32::try_from(inside.0.len() + 8).unwrap_or(u32::MAX);
        self.0.extend(size.to_be_bytes());
        self.0.extend(name);
        self.0.extend(inside.0);
        self
    }
}

/// No bytes.
pub(super) fn bytes() -> Bytes {
    Bytes::default()
}

/// The beginning of a box with a version and flags.
pub(super) fn full(version: u8, flags: u32) -> Bytes {
    bytes().int(u32::from(version) << 24 | flags)
}
