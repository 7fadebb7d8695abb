#!/bin/sh
# mediabunny 1.61.0 (npm) writes Ogg Vorbis that decoders built on libvorbis do not open: its comment header lacks the bit at the end without
# which the header counts as broken. libsndfile finds no samples in the file; FFmpeg, which does not look at the bit, plays it.
#
# After its last comment a Vorbis comment header has the framing bit, and where that is unset, or the packet has ended, decoding is an error
# (Vorbis I, 5.2.1, step 9). The comments of Opus (RFC 7845, 5.2) and of FLAC are the same list without it. mediabunny makes all three with
# one function, createVorbisComments, which names the section of Opus as its model, and puts nothing behind it for Vorbis. So an Ogg Vorbis
# that was only copied, to give it a title or to cut it, is one that such decoders refuse, while mediabunny itself reads it as before.
# Seen, for a second at 48 kHz: 48000 samples in libsndfile and FFmpeg; of the copy 0 in libsndfile and 48000 in FFmpeg. With a byte of 1 put
# behind the comments, and nothing else changed, 48000 in both.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" mediabunny@1.61.0 >"$folder/npm.txt"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'numpy==2.3.4' 'soundfile==0.14.0'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import numpy as np
import soundfile

noise = np.random.default_rng(1).uniform(-0.2, 0.2, 48000)
soundfile.write(f"{sys.argv[1]}/before.ogg", noise, 48000, format="OGG", subtype="VORBIS")
PY
# The packets as they are, each handed on: what mediabunny's own page shows for copying a track.
cat >"$folder/copy.mjs" <<'JS'
import {
  ALL_FORMATS, EncodedAudioPacketSource, EncodedPacketSink, FilePathSource, FilePathTarget, Input, OggOutputFormat, Output,
} from "mediabunny";

const place = (name) => new URL(name, import.meta.url).pathname;
const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(place("before.ogg")) });
const track = await input.getPrimaryAudioTrack();
const output = new Output({ format: new OggOutputFormat(), target: new FilePathTarget(place("copy.ogg")) });
const source = new EncodedAudioPacketSource("vorbis");
output.addAudioTrack(source);
output.setMetadataTags({ title: "Neck" });
await output.start();
const decoderConfig = await track.getDecoderConfig();
for await (const packet of new EncodedPacketSink(track).packets()) await source.add(packet, { decoderConfig });
await output.finalize();
JS
node "$folder/copy.mjs"
"$folder/venv/bin/python" - "$folder" <<'PY' | tee "$folder/seen.txt"
import struct
import sys

import av
import soundfile

folder = sys.argv[1]


def with_framing_bit(data):
    """The stream with a byte of 1 at the end of the comment header, which begins the second page."""
    start = data.index(b"OggS", 4)
    count = data[start + 26]
    lacing, body = list(data[start + 27 : start + 27 + count]), start + 27 + count
    length = next(at for at, value in enumerate(lacing) if value < 255)
    end = body + 255 * length + lacing[length]
    lacing[length] += 1
    page = bytearray(data[start : start + 27]) + bytes(lacing) + data[body:end] + b"\1" + data[end : body + sum(lacing) - 1]
    page[22:26] = bytes(4)
    check = 0
    for byte in page:
        check ^= byte << 24
        for _ in range(8):
            check = (check << 1) & 0xFFFFFFFF ^ (0x04C11DB7 if check & 0x80000000 else 0)
    struct.pack_into("<I", page, 22, check)
    return data[:start] + page + data[body + sum(lacing) - 1 :]


with open(f"{folder}/copy.ogg", "rb") as copy, open(f"{folder}/mended.ogg", "wb") as mended:
    mended.write(with_framing_bit(copy.read()))
for name in ["before", "copy", "mended"]:
    path = f"{folder}/{name}.ogg"
    with av.open(path) as container:
        played = sum(frame.samples for frame in container.decode(audio=0))
    print(f"{name}: libsndfile {len(soundfile.read(path)[0])}, FFmpeg {played}")
PY
cmp "$folder/seen.txt" - <<'SEEN'
before: libsndfile 48000, FFmpeg 48000
copy: libsndfile 0, FFmpeg 48000
mended: libsndfile 48000, FFmpeg 48000
SEEN
