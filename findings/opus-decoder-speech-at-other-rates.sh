#!/bin/sh
# opus-decoder 0.1.1 (crate) decodes speech of Opus in the wrong pitch, in pieces, where it is asked for another rate than 48 kHz: a tone of
# 600 Hz is 900 Hz at 24 kHz, 450 Hz at 12 and 300 Hz at 8. Its page lists "All output sample rates — 8, 12, 16, 24, 48 kHz".
#
# Opus codes speech of few bits with SILK, whose samples are at 8, 12 or 16 kHz, and brings them to the rate that the application wants
# behind the decoding (RFC 6716, 4.2.9). The crate does so for 48 kHz. For any other rate it copies SILK's samples as they are into a frame
# that has the length for that rate: at 24 kHz 320 samples of each 480 are taken, and 160 zeros follow them; at 8 kHz the first half of
# each frame is played over the time of the whole, and the second half is lost. Length and loudness are about right, and decode returns Ok.
# Only where the rate is SILK's own does that fit. Music (CELT) and the mode between both (hybrid) are right at each rate.
# Seen: a second of 600 Hz as SILK at 16 kHz has its peak at 600, 900, 600, 450 and 300 Hz at 48, 24, 16, 12 and 8 kHz, and at 24 kHz a third of
# the samples are 0; as CELT the peak is at 600 Hz at each of them.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds the crate, which takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'numpy==2.3.4'
# Packets of libopus, each behind its length.
"$folder/venv/bin/python" - "$folder" <<'PY'
import struct
import sys

import av
import numpy as np

for kind, options, rate in [("silk", {"application": "voip"}, 12000), ("celt", {"application": "lowdelay"}, 64000)]:
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format, encoder.bit_rate = 48000, "mono", "flt", rate
    encoder.options = {"frame_duration": "20", **options}
    tone = (0.5 * np.sin(2 * np.pi * 600 * np.arange(96000) / 48000)).astype(np.float32)
    packets = []
    for start in range(0, len(tone), 960):
        frame = av.AudioFrame.from_ndarray(tone[None, start : start + 960], format="flt", layout="mono")
        frame.sample_rate, frame.pts = 48000, start
        packets += [bytes(packet) for packet in encoder.encode(frame)]
    # RFC 6716, 3.1: the first five bits of a packet are its mode; 8 to 11 are SILK at 16 kHz, 16 and more CELT.
    modes = {packet[0] >> 3 for packet in packets}
    assert modes <= ({8, 9, 10, 11} if kind == "silk" else set(range(16, 32))), modes
    with open(f"{sys.argv[1]}/{kind}.packets", "wb") as file:
        file.write(b"".join(struct.pack("<H", len(packet)) + packet for packet in packets))
PY
mkdir -p "$folder/decode/src"
cat >"$folder/decode/Cargo.toml" <<'TOML'
[package]
name = "decode"
version = "0.0.0"
edition = "2021"

[dependencies]
opus-decoder = "=0.1.1"

[profile.dev]
opt-level = 1
TOML
cat >"$folder/decode/src/main.rs" <<'RUST'
use opus_decoder::OpusDecoder;
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for kind in ["silk", "celt"] {
        for rate in [48000, 24000, 16000, 12000, 8000] {
            let packets = fs::read(format!("{folder}/{kind}.packets"))?;
            let mut rest = packets.as_slice();
            let mut decoder = OpusDecoder::new(rate, 1)?;
            let mut pcm = vec![0; decoder.max_frame_size_per_channel()];
            let mut sound = Vec::new();
            while let [low, high, behind @ ..] = rest {
                let (packet, next) = behind.split_at(usize::from(u16::from_le_bytes([*low, *high])));
                let samples = decoder.decode(packet, &mut pcm, false)?;
                sound.extend(pcm[..samples].iter().flat_map(|sample: &i16| sample.to_le_bytes()));
                rest = next;
            }
            fs::write(format!("{folder}/{kind}.{rate}"), sound)?;
        }
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/decode/Cargo.toml" -- "$folder"
"$folder/venv/bin/python" - "$folder" <<'PY' | tee "$folder/seen.txt"
import sys

import numpy as np

for kind in ["silk", "celt"]:
    for rate in [48000, 24000, 16000, 12000, 8000]:
        sound = np.fromfile(f"{sys.argv[1]}/{kind}.{rate}", np.int16)
        second = sound[rate // 2 : rate // 2 + rate]
        peak = int(np.abs(np.fft.rfft(second * np.hanning(rate))).argmax())
        zeros = np.count_nonzero(second == 0) / rate
        print(f"{kind} at {rate} Hz: {len(sound) / rate:.2f} s, peak at {peak} Hz, {zeros:.0%} of the samples 0")
PY
cmp "$folder/seen.txt" - <<'SEEN'
silk at 48000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
silk at 24000 Hz: 2.00 s, peak at 900 Hz, 33% of the samples 0
silk at 16000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
silk at 12000 Hz: 2.00 s, peak at 450 Hz, 0% of the samples 0
silk at 8000 Hz: 2.00 s, peak at 300 Hz, 0% of the samples 0
celt at 48000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
celt at 24000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
celt at 16000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
celt at 12000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
celt at 8000 Hz: 2.00 s, peak at 600 Hz, 0% of the samples 0
SEEN
