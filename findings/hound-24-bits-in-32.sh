#!/bin/sh
# hound 3.5.1 (crate) reads a WAV file of 24 bits in samples of 32 as if the value stood in the lower three bytes. It stands in the
# upper three: what is heard is the waveform without its upper eight bits, which is noise.
#
# WAVEFORMATEXTENSIBLE has a size for the sample (wBitsPerSample, 32) and one for what is valid in it (wValidBitsPerSample, 24), and its
# reference says that the valid bits are at the upper end, with zeros below them; PCM of any other size that is no multiple of eight
# has always lain so. Recorders and sound cards that work in 24 bits write it. hound says 24 bits of its spec, gives no error, and
# stays within 24 bits, so nothing but the ear tells. WavWriter::new_with_spec_ex makes the same mistake, with a zero for the upper
# byte also of what is negative: hound reads its own file right, and what follows the reference hears it 48 dB too soft and distorted.
# Seen, for samples of 0.5, -0.5, 0.25 and 0.001: hound 0.0000 0.0000 0.0000 0.2560, symphonia 0.6.1 0.5000 -0.5000 0.2500 0.0010; for
# the same four written by hound, hound has them right, and symphonia 0.0020 0.0059 0.0010 0.0000.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds hound and symphonia, which takes a minute.
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
hound = "=3.5.1"
symphonia = { version = "=0.6.1", default-features = false, features = ["pcm", "wav"] }
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use hound::{SampleFormat, WavReader, WavSpec, WavSpecEx, WavWriter};
use std::error::Error;
use std::io::Cursor;
use symphonia::core::codecs::audio::AudioDecoderOptions;
use symphonia::core::formats::{probe::Hint, TrackType};
use symphonia::core::io::MediaSourceStream;

const LEVELS: [f64; 4] = [0.5, -0.5, 0.25, 0.001];
const FULL: f64 = (1 << 23) as f64;

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&name[..], &(body.len() as u32).to_le_bytes(), body].concat()
}

/// A file as the reference of WAVEFORMATEXTENSIBLE has it.
fn reference() -> Vec<u8> {
    let mut format = Vec::new();
    for (value, size) in [(0xfffe, 2), (1, 2), (48_000, 4), (192_000, 4), (4, 2), (32, 2), (22, 2), (24, 2), (4, 4)] {
        format.extend_from_slice(&u32::to_le_bytes(value)[..size]);
    }
    format.extend_from_slice(&[1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]);
    let samples = LEVELS.map(|level| (((level * FULL) as i32) << 8).to_le_bytes()).concat();
    chunk(b"RIFF", &[&b"WAVE"[..], &chunk(b"fmt ", &format), &chunk(b"data", &samples)].concat())
}

/// A file as hound writes it.
fn written() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut file = Cursor::new(Vec::new());
    let spec = WavSpec { channels: 1, sample_rate: 48_000, bits_per_sample: 24, sample_format: SampleFormat::Int };
    let mut writer = WavWriter::new_with_spec_ex(&mut file, WavSpecEx { spec, bytes_per_sample: 4 })?;
    for level in LEVELS {
        writer.write_sample((level * FULL) as i32)?;
    }
    writer.finalize()?;
    Ok(file.into_inner())
}

fn by_hound(file: &[u8]) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut reader = WavReader::new(file)?;
    let samples = reader.samples::<i32>().map(|sample| Ok(f64::from(sample?) / FULL));
    samples.collect()
}

fn by_symphonia(file: &[u8]) -> Result<Vec<f64>, Box<dyn Error>> {
    let stream = MediaSourceStream::new(Box::new(Cursor::new(file.to_vec())), Default::default());
    let mut format =
        symphonia::default::get_probe().probe(&Hint::new(), stream, Default::default(), Default::default())?;
    let track = format.default_track(TrackType::Audio).ok_or("no track")?;
    let codec = track.codec_params.as_ref().and_then(|codec| codec.audio()).ok_or("no sound")?;
    let mut decoder = symphonia::default::get_codecs().make_audio_decoder(codec, &AudioDecoderOptions::default())?;
    let (mut all, mut block) = (Vec::new(), Vec::<f64>::new());
    while let Some(packet) = format.next_packet()? {
        decoder.decode(&packet)?.copy_to_vec_interleaved(&mut block);
        all.append(&mut block);
    }
    Ok(all)
}

fn main() -> Result<(), Box<dyn Error>> {
    for (name, file) in [("reference", reference()), ("hound's own", written()?)] {
        println!("{name}, by hound: {:.4?}", by_hound(&file)?);
        println!("{name}, by symphonia: {:.4?}", by_symphonia(&file)?);
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" >"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
reference, by hound: [0.0000, 0.0000, 0.0000, 0.2560]
reference, by symphonia: [0.5000, -0.5000, 0.2500, 0.0010]
hound's own, by hound: [0.5000, -0.5000, 0.2500, 0.0010]
hound's own, by symphonia: [0.0020, 0.0059, 0.0010, 0.0000]
TXT
printf 'hound 3.5.1 and symphonia 0.6.1:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
