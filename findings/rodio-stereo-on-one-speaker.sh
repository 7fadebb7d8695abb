#!/bin/sh
# rodio 0.23.0 (crate) plays the left channel of a stereo sound alone where the output has one channel: what is on the right is not
# mixed in, it is left out. Of 5.1 on stereo, the centre is left out, where a film has its voices.
#
# Headsets in a call, small Bluetooth boxes and some USB speakers are outputs of one channel. The mixer brings each sound to the
# channels of the output by cutting off what is too many. Sound servers, ffmpeg and browsers add them up with a factor (ITU-R BS.775
# has the factors, and the Web Audio specification makes one channel of half of each of two), so a good engineer tries it there and
# hears both sides. Here a cue that is panned to the right is silence, without an error, and nothing in the documentation of `mixer`,
# `Source` or `ChannelCountConverter` says that a channel may be lost.
# Seen, the loudest sample of each channel of the output, for a sound of 0.5 in one channel: left on one channel 0.5, right on one
# channel 0.0, the centre of 5.1 on two channels 0.0 and 0.0; one channel on two 0.5 and 0.5.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds rodio, which takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/player/src"
cat >"$folder/player/Cargo.toml" <<'TOML'
[package]
name = "player"
version = "0.0.0"
edition = "2021"

[dependencies]
rodio = { version = "=0.23.0", default-features = false }
TOML
cat >"$folder/player/src/main.rs" <<'RUST'
use rodio::buffer::SamplesBuffer;
use rodio::mixer::mixer;
use std::num::NonZero;

/// The loudest sample of each channel of an output of `channels`, for a sound whose every frame is `frame`.
fn played(frame: &[f32], channels: u16) -> Option<Vec<f32>> {
    let rate = NonZero::new(48_000)?;
    let (mixer, output) = mixer(NonZero::new(channels)?, rate);
    let count = NonZero::new(u16::try_from(frame.len()).ok()?)?;
    mixer.add(SamplesBuffer::new(count, rate, frame.repeat(4_800)));
    let mut loudest = vec![0.0_f32; usize::from(channels)];
    for (at, sample) in output.take(4_000 * usize::from(channels)).enumerate() {
        let channel = at % usize::from(channels);
        loudest[channel] = loudest[channel].max(sample.abs());
    }
    Some(loudest)
}

fn main() {
    println!("left on one channel {:?}", played(&[0.5, 0.0], 1));
    println!("right on one channel {:?}", played(&[0.0, 0.5], 1));
    println!("centre of 5.1 on two channels {:?}", played(&[0.0, 0.0, 0.5, 0.0, 0.0, 0.0], 2));
    println!("one channel on two {:?}", played(&[0.5], 2));
}
RUST
cargo run --quiet --manifest-path "$folder/player/Cargo.toml" >"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
left on one channel Some([0.5])
right on one channel Some([0.0])
centre of 5.1 on two channels Some([0.0, 0.0])
one channel on two Some([0.5, 0.5])
TXT
printf 'rodio 0.23.0:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
