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
    let mut output = Vec::with_capacity(converted(samples.len(), rate, RATE as usize));
    convert(&samples, rate, RATE as usize, |piece| output.extend_from_slice(piece))?;
    Ok(output)
}

/// The number of samples that so many are at another rate.
const fn converted(samples: usize, from: usize, to: usize) -> usize {
    if from == 0 { 0 } else { (samples * to).div_ceil(from) }
}

/// The same to any rate, handed over piece by piece: all of a line at four times its rate is megabytes.
pub(super) fn convert(
    samples: &[f32],
    from: usize,
    to: usize,
    mut take: impl FnMut(&[f32]),
) -> Result<(), ResampleError> {
    let failed = |error: &dyn fmt::Display| ResampleError(error.to_string());
    let last = LAST.take().filter(|(old, new, _)| (*old, *new) == (from, to));
    let mut resampler = match last {
        Some((.., resampler)) => resampler,
        None => Fft::new(from, to, chunk(from, to), 1, FixedSync::Both)
            .map_err(|error| failed(&error))?,
    };
    // Nothing of the last clip is left.
    resampler.reset();
    let input = InterleavedSlice::new(samples, 1, samples.len()).map_err(|error| failed(&error))?;
    let length = resampler.output_frames_max();
    let mut piece = vec![0.0; length];
    let (mut late, mut left) = (resampler.output_delay(), converted(samples.len(), from, to));
    let mut place = Indexing::default();
    while left > 0 {
        let rest = samples.len() - place.input_offset;
        let read = rest.min(resampler.input_frames_next());
        place.partial_len = Some(read);
        let mut output =
            InterleavedSlice::new_mut(&mut piece, 1, length).map_err(|error| failed(&error))?;
        let (_, written) = resampler
            .process_into_buffer(&input, &mut output, Some(&place))
            .map_err(|error| failed(&error))?;
        place.input_offset += read;
        let made = piece.get(late.min(written)..written).unwrap_or_default();
        late -= late.min(written);
        let made = made.get(..left).unwrap_or(made);
        left -= made.len();
        take(made);
    }
    LAST.set(Some((from, to, resampler)));
    Ok(())
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
