//! Clips at an engine's rate to clips at the program's.

use std::cell::RefCell;

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

/// Mono `samples` at `rate` frames a second, at [`RATE`]. The delay of the filter is taken off, so
/// that the length is exactly the old one times the ratio, rounded up, and every sample stays at
/// its time.
///
/// # Errors
/// With the library's words, when `rate` is 0.
pub fn resample(samples: Vec<f32>, rate: usize) -> Result<Vec<f32>, String> {
    if rate == RATE as usize {
        return Ok(samples);
    }
    convert(&samples, rate, RATE as usize)
}

/// The same, to any rate.
pub(super) fn convert(samples: &[f32], from: usize, to: usize) -> Result<Vec<f32>, String> {
    let last = LAST.take().filter(|(old, new, _)| (*old, *new) == (from, to));
    let mut resampler = match last {
        Some((.., resampler)) => resampler,
        None => Fft::new(from, to, chunk(from, to), 1, FixedSync::Both)
            .map_err(|error| error.to_string())?,
    };
    let input =
        InterleavedSlice::new(samples, 1, samples.len()).map_err(|error| error.to_string())?;
    // This begins with a reset: nothing of the last clip is left.
    let output =
        resampler.process_all(&input, samples.len(), None).map_err(|error| error.to_string())?;
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
