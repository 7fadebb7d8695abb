#!/bin/sh
# rubato 5.0.1 (crate) makes 48,001 frames at 48 kHz of one second at 44.1 kHz, and is one frame too long for three of four lengths that
# come out even; from 48 to 44.1 kHz it never is.
#
# process_all resamples a whole clip, and says that it returns exactly the resampled frames, with nothing behind them. It finds their number
# by multiplying the length with the ratio of the rates, in floating point, and rounding up. 160/147 has no exact number there, the
# nearest is a little above it, and a product that should be whole mostly ends just above, which is rounded up to the next. The two
# rates are given to the resampler as whole numbers, and it has reduced them to 160 and 147 by then. One frame does no harm at the end
# of a sound; in pieces that are put together each has one more than its part, so that an hour of one-second pieces is 3600 frames, or
# 75 ms, behind the picture or the timer that it was to go with.
# Seen, of the first 400 lengths that come out even, those that are one frame too long, by Fft and by Async: 306 from 44.1, 22.05 and 11.025 to
# 48 kHz and from 44.1 to 24 kHz; none from 48 to 44.1, 44.1 to 22.05, 24 to 48 and 44.1 to 16 kHz.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds rubato, which takes half a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/reader/src"
cat >"$folder/reader/Cargo.toml" <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2021"

[dependencies]
audioadapter-buffers = "=5.2.0"
rubato = "=5.0.1"
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use audioadapter_buffers::owned::InterleavedOwned;
use rubato::{Async, Fft, FixedAsync, FixedSync, PolynomialDegree, Resampler};

type Error = Box<dyn std::error::Error>;

/// How many frames come out of so many.
fn frames(resampler: &mut dyn Resampler<f32>, length: usize) -> Result<usize, Error> {
    let silence = InterleavedOwned::<f32>::new(0.0, 1, length);
    Ok(resampler.process_all(&silence, length, None)?.take_data().len())
}

fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn main() -> Result<(), Error> {
    for (from, to) in [
        (44100, 48000),
        (22050, 48000),
        (11025, 48000),
        (44100, 24000),
        (48000, 44100),
        (44100, 22050),
        (24000, 48000),
        (44100, 16000),
    ] {
        let ratio = to as f64 / from as f64;
        let linear = PolynomialDegree::Linear;
        let mut fft = Fft::<f32>::new(from, to, 1024, 1, FixedSync::Both)?;
        let mut asynchronous = Async::<f32>::new_poly(ratio, 1.0, linear, 1024, 1, FixedAsync::Input)?;
        let common = divisor(from, to);
        let mut longer = [0, 0];
        for part in 1..=400 {
            let (length, even) = (part * from / common, part * to / common);
            for (longer, made) in longer.iter_mut().zip([frames(&mut fft, length)?, frames(&mut asynchronous, length)?]) {
                *longer += made - even;
            }
        }
        let second = frames(&mut fft, from)?;
        println!("{from} to {to}: a second {second}, too long {} and {} of 400", longer[0], longer[1]);
    }
    Ok(())
}
RUST
cargo run --quiet --release --manifest-path "$folder/reader/Cargo.toml" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'EOF'
44100 to 48000: a second 48001, too long 306 and 306 of 400
22050 to 48000: a second 48001, too long 306 and 306 of 400
11025 to 48000: a second 48001, too long 306 and 306 of 400
44100 to 24000: a second 24001, too long 306 and 306 of 400
48000 to 44100: a second 44100, too long 0 and 0 of 400
44100 to 22050: a second 22050, too long 0 and 0 of 400
24000 to 48000: a second 48000, too long 0 and 0 of 400
44100 to 16000: a second 16000, too long 0 and 0 of 400
EOF
