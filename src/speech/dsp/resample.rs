//! Conversion between sample rates.

use std::cell::RefCell;
use std::fmt;

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Indexing, Resampler};

use crate::time::RATE;

/// Frames that the resampler takes at once, or some more; a compromise between its overhead and
/// short clips.
const CHUNK: usize = 1024;

thread_local! {
    /// The last resampler and the rate it takes. To make one costs as much as to resample a second of
    /// sound, and one clip after the other has the same rate.
    static LAST: RefCell<Option<(usize, Fft<f32>)>> = const { RefCell::new(None) };
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
    let to = RATE as usize;
    let failed = |error: &dyn fmt::Display| ResampleError(error.to_string());
    let last = LAST.take().filter(|(from, _)| *from == rate);
    let mut resampler = match last {
        Some((_, resampler)) => resampler,
        None => Fft::new(rate, to, chunk(rate, to), 1, FixedSync::Both)
            .map_err(|error| failed(&error))?,
    };
    // Nothing of the last clip is left.
    resampler.reset();
    let input =
        InterleavedSlice::new(&samples, 1, samples.len()).map_err(|error| failed(&error))?;
    let size = resampler.output_frames_max();
    let mut piece = vec![0.0; size];
    let length = (samples.len() * to).div_ceil(rate);
    let mut output = Vec::with_capacity(length);
    let mut late = resampler.output_delay();
    let mut place = Indexing::default();
    while output.len() < length {
        let rest = samples.len() - place.input_offset;
        let read = rest.min(resampler.input_frames_next());
        place.partial_len = Some(read);
        let mut room =
            InterleavedSlice::new_mut(&mut piece, 1, size).map_err(|error| failed(&error))?;
        let (_, written) = resampler
            .process_into_buffer(&input, &mut room, Some(&place))
            .map_err(|error| failed(&error))?;
        place.input_offset += read;
        output.extend_from_slice(piece.get(late.min(written)..written).unwrap_or_default());
        late -= late.min(written);
    }
    output.truncate(length);
    LAST.set(Some((rate, resampler)));
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
