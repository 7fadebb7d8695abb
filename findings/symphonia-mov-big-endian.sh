#!/bin/sh
# symphonia 0.6.1 (crate) reads the sound of a QuickTime movie in 24 or 32 bits, or in floating point, with the bytes of each sample
# in the wrong order: 24 and 32 bits are noise, and floating point is mostly silence, with samples that are not a number.
#
# In a QuickTime movie `in24`, `in32`, `fl32` and `fl64` have the big end first, and an `enda` box of 1 turns that round. symphonia
# takes all four for little-endian and never looks for an `enda`: a movie with that box is right, one without it, which is the plain
# case, is not. `twos` (16 bits, the big end first) is right as well, and so are the length, the rate and the channels of them all; no
# packet is refused. ffmpeg writes the plain case where it is asked for pcm_s24be and the like in a .mov, as editors of film do.
# Seen, for a second of a sine at half of full scale, the largest difference from what ffmpeg 7.0.2 decodes: none in s16be, s24le,
# s32le, f32le and f64le; 1.42 in s24be, 1.49 in s32be; f32be and f64be have samples that are not a number.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds symphonia, which takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'imageio-ffmpeg==0.6.0'
ffmpeg=$("$folder/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
for format in s16be s24le s24be s32le s32be f32le f32be f64le f64be; do
    "$ffmpeg" -v error -f lavfi -i 'aevalsrc=0.5*sin(440*2*PI*t):duration=1:sample_rate=48000' -c:a "pcm_$format" \
        "$folder/$format.mov"
    "$ffmpeg" -v error -i "$folder/$format.mov" -f f64le "$folder/$format.raw"
done
mkdir -p "$folder/reader/src"
cat >"$folder/reader/Cargo.toml" <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2021"

[dependencies]
symphonia = { version = "=0.6.1", default-features = false, features = ["isomp4", "pcm"] }
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use std::error::Error;
use std::fs::{self, File};
use symphonia::core::codecs::audio::AudioDecoderOptions;
use symphonia::core::formats::{probe::Hint, TrackType};
use symphonia::core::io::MediaSourceStream;

fn decoded(path: &str) -> Result<Vec<f64>, Box<dyn Error>> {
    let stream = MediaSourceStream::new(Box::new(File::open(path)?), Default::default());
    let mut format =
        symphonia::default::get_probe().probe(&Hint::new(), stream, Default::default(), Default::default())?;
    let track = format.default_track(TrackType::Audio).ok_or("no track")?;
    let codec = track.codec_params.as_ref().and_then(|codec| codec.audio()).ok_or("no sound")?;
    let mut decoder = symphonia::default::get_codecs().make_audio_decoder(codec, &AudioDecoderOptions::default())?;
    let (mut all, mut block) = (Vec::new(), Vec::new());
    while let Some(packet) = format.next_packet()? {
        decoder.decode(&packet)?.copy_to_vec_interleaved::<f64>(&mut block);
        all.append(&mut block);
    }
    Ok(all)
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for name in ["s16be", "s24le", "s24be", "s32le", "s32be", "f32le", "f32be", "f64le", "f64be"] {
        let seen = decoded(&format!("{folder}/{name}.mov"))?;
        let raw = fs::read(format!("{folder}/{name}.raw"))?;
        let right = raw.chunks_exact(8).map(|bytes| f64::from_le_bytes(bytes.try_into().unwrap_or_default()));
        let apart = |(seen, right): (&f64, f64)| if seen.is_nan() { f64::INFINITY } else { (seen - right).abs() };
        let most = seen.iter().zip(right).map(apart).fold(0.0, f64::max);
        println!("{name} {} frames, {most:.2} apart", seen.len());
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" >"$folder/seen.txt"
printf 'symphonia 0.6.1, against ffmpeg 7.0.2:\n%s\n' "$(cat "$folder/seen.txt")"
awk '
    $2 != 48000 { wrong = 1 }
    /^(s16be|...le) / && $4 != "0.00" { wrong = 1 }
    /^(s24|s32)be / && $4 + 0 < 1 { wrong = 1 }
    /^f..be / && $4 != "inf" { wrong = 1 }
    END { exit wrong || NR != 9 }
' "$folder/seen.txt"
