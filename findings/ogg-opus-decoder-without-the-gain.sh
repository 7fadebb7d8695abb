#!/bin/sh
# ogg-opus-decoder 1.7.5 (npm) decodes Opus without the gain that the file's header asks for: an hour that was made 12 dB softer, or louder, by its
# header comes out as it was before.
#
# The header of Ogg Opus has a gain that is part of decoding, in steps of 1/256 dB (RFC 7845, 5.1); players and frameworks
# SHOULD apply it by default, and whatever the tags say of loudness is to be applied on top of it. It is how a finished file is brought to
# the loudness of others without encoding again, so a loudness scanner or an encoder of speech may write it. The package's parser reads
# the number; the decoder makes what it needs of channels, mapping and pre-skip, and never asks for the gain. Nothing in what it returns
# has it, so that a caller cannot make up for it.
# Seen, the loudest sample of a tone of half of full scale, for gains of 0, -12 and +3 dB: soundfile 0.14.0 and FFmpeg (in PyAV 18.1.0)
# 0.50, 0.13 and 0.71, ogg-opus-decoder 0.50 each time. The number of samples is the same in all.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'soundfile==0.14.0' 'av==18.1.0' 'numpy==2.4.6'
npm install --silent --no-fund --no-audit --prefix "$folder" ogg-opus-decoder@1.7.5 >"$folder/npm.txt"
cat >"$folder/make.py" <<'PY'
"""Writes a second of tone with three gains in its header, and prints what two decoders make of each."""

import struct
import sys

import av
import numpy
import soundfile

folder = sys.argv[1]


def checksum(page):
    """The CRC of an Ogg page (RFC 3533, 6), whose own four bytes are 0."""
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ (0x04C11DB7 if crc & 1 << 31 else 0)) & 0xFFFFFFFF
    return crc


tone = 0.5 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(48000) / 48000)
soundfile.write(f"{folder}/0.opus", tone, 48000, format="OGG", subtype="OPUS")
with open(f"{folder}/0.opus", "rb") as file:
    plain = file.read()
# The first page has one packet, which is the header: 19 bytes for mono.
head = plain.index(b"OpusHead")
first = head + 19
for gain in (0, -12, 3):
    page = bytearray(plain[:first])
    page[head + 16 : head + 18] = struct.pack("<h", gain * 256)
    page[22:26] = bytes(4)
    page[22:26] = struct.pack("<I", checksum(page))
    path = f"{folder}/{gain}.opus"
    with open(path, "wb") as file:
        file.write(page + plain[first:])
    sound, _ = soundfile.read(path)
    with av.open(path) as file:
        frames = [frame.to_ndarray()[0] for frame in file.decode(audio=0)]
    for name, sound in (("soundfile", sound), ("FFmpeg", numpy.concatenate(frames))):
        print(f"{gain} dB, {name}: {len(sound)} samples, up to {abs(sound[4800:-4800]).max():.2f}")
PY
cat >"$folder/decode.mjs" <<'JS'
import fs from "node:fs";
import { OggOpusDecoder } from "ogg-opus-decoder";

for (const gain of [0, -12, 3]) {
  const decoder = new OggOpusDecoder();
  await decoder.ready;
  const { channelData, samplesDecoded, errors } = await decoder.decodeFile(
    fs.readFileSync(`${process.argv[2]}/${gain}.opus`),
  );
  const loudest = Math.max(...channelData[0].subarray(4800, -4800).map(Math.abs));
  console.log(`${gain} dB, ogg-opus-decoder: ${samplesDecoded} samples, up to ${loudest.toFixed(2)}`, ...errors);
}
JS
{
    "$folder/venv/bin/python" "$folder/make.py" "$folder"
    node "$folder/decode.mjs" "$folder"
} | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'EOF'
0 dB, soundfile: 48000 samples, up to 0.50
0 dB, FFmpeg: 48000 samples, up to 0.50
-12 dB, soundfile: 48000 samples, up to 0.13
-12 dB, FFmpeg: 48000 samples, up to 0.13
3 dB, soundfile: 48000 samples, up to 0.71
3 dB, FFmpeg: 48000 samples, up to 0.71
0 dB, ogg-opus-decoder: 48000 samples, up to 0.50
-12 dB, ogg-opus-decoder: 48000 samples, up to 0.50
3 dB, ogg-opus-decoder: 48000 samples, up to 0.50
EOF
