//! Conversion between sample rates.

use std::cell::RefCell;
use std::fmt;

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Resampler};

use crate::time::RATE;

/// Frames that the resampler takes at once, or some more; a compromise between its overhead and
/// short clips.
const CHUNK: usize = 1024;

thread_local! {
    /// The last resampler and its rates. To make one costs as much as to resample a second of
    /// sound, and one clip after the other has the same rate.
    static LAST: RefCell<Option<(usize, usize, Fft<f32>)>> = const { RefCell::new(None) };
}

/// A rate that nothing can be resampled from or to, in the words of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ResampleError(String);

impl fmt::Display for ResampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ResampleError {}

/// Mono `samples` at `rate` frames a second, at [`RATE`]. The delay of the filter is taken off, so
/// that the length is exactly the old one times the ratio, rounded up, and every sample stays at
/// its time.
///
/// # Errors
/// When `rate` is 0.
pub(crate) fn resample(samples: Vec<f32>, rate: usize) -> Result<Vec<f32>, ResampleError> {
    if rate == RATE as usize {
        return Ok(samples);
    }
    convert(&samples, rate, RATE as usize)
}

/// The same, to any rate.
pub(super) fn convert(samples: &[f32], from: usize, to: usize) -> Result<Vec<f32>, ResampleError> {
    let failed = |error: &dyn fmt::Display| ResampleError(error.to_string());
    let last = LAST.take().filter(|(old, new, _)| (*old, *new) == (from, to));
    let mut resampler = match last {
        Some((.., resampler)) => resampler,
        None => Fft::new(from, to, chunk(from, to), 1, FixedSync::Both)
            .map_err(|error| failed(&error))?,
    };
    let input = InterleavedSlice::new(samples, 1, samples.len()).map_err(|error| failed(&error))?;
    // This begins with a reset: nothing of the last clip is left.
    let output =
        resampler.process_all(&input, samples.len(), None).map_err(|error| failed(&error))?;
    LAST.set(Some((from, to, resampler)));
    let mut output = output.take_data();
    // The library rounds a product up that may be a hair above a whole number.
    output.truncate((samples.len() * to).div_ceil(from));
    Ok(output)
}

/// [`CHUNK`] or a little more. The delay is half of it: only of an even number of the shortest
/// chunks that the ratio allows is that half a whole number of frames before and after.
fn chunk(from: usize, to: usize) -> usize {
    let (mut common, mut rest) = (from, to);
    while rest > 0 {
        (common, rest) = (rest, common % rest);
    }
    let even = 2 * from / common.max(1);
    CHUNK.next_multiple_of(even.max(1))
}
