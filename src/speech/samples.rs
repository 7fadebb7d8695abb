//! Samples as bytes: 32-bit floating-point numbers, little endian.

use std::io::{self, Read};

/// Bytes that are read at once, so that samples are not in memory twice.
const READ_AT_ONCE: usize = 64 * 1024;

/// The next `count` samples of a reader of [`bytes_of`] samples; `seen` gets every byte.
///
/// # Errors
/// When there are fewer, or they cannot be read.
pub(super) fn read_samples(
    reader: &mut impl Read,
    count: usize,
    mut seen: impl FnMut(&[u8]),
) -> io::Result<Box<[f32]>> {
    let mut samples = Vec::with_capacity(count);
    let mut bytes = vec![0; READ_AT_ONCE];
    while samples.len() < count {
        bytes.truncate((count - samples.len()) * size_of::<f32>());
        reader.read_exact(&mut bytes)?;
        seen(&bytes);
        let (piece, _) = bytes.as_chunks::<4>();
        samples.extend(piece.iter().map(|bytes| f32::from_le_bytes(*bytes)));
    }
    Ok(samples.into_boxed_slice())
}

/// The bytes of samples.
pub(super) fn bytes_of(samples: &[f32]) -> impl Iterator<Item = u8> {
    samples.iter().flat_map(|sample| sample.to_le_bytes())
}
