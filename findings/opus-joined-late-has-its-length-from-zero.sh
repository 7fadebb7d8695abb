#!/bin/sh
# mutagen 1.48.1 (PyPI), tinytag 2.3.2 (PyPI) and music-metadata 11.16.1 (npm) say that twenty seconds of Opus or Vorbis, kept from a live
# stream that had been running for an hour, last an hour and twenty seconds.
#
# An Ogg page says at which sample of the stream it ends. What is cut out of a stream, or joined while it runs, keeps those numbers: RFC
# 7845, 4.5, lets the first page of sound end later than it has samples, for just these two, and the sound then begins at the difference.
# The three take the number of the last page for the length, less the pre-skip at most. So a show that is kept from a radio, or cut with
# `-c copy`, is longer by what nobody has: in a feed, on a progress bar, where the last chapter ends. No error, no warning.
# Seen, for 20 s as they are, and for the same pages with an hour added to the number of each: 20.0 and 3620.0 s, by all three, for both
# codecs; libsndfile (in soundfile 0.14.0) says 20.0 s and reads as many samples each time.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'soundfile==0.14.0' 'numpy==2.4.6' 'mutagen==1.48.1' 'tinytag==2.3.2'
npm install --silent --no-fund --no-audit --prefix "$folder" music-metadata@11.16.1
cat >"$folder/make.py" <<'PY'
"""Writes twenty seconds, as they are and as they are cut out of a stream, and tells how long they are."""

import struct
import sys

import mutagen
import numpy
import soundfile
from tinytag import TinyTag

folder = sys.argv[1]
RATE = 48000
HOUR = 3600 * RATE


def checksum(page):
    """The CRC-32 of Ogg, which has no reflection and begins at 0."""
    register = 0
    for byte in page:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1) ^ (0x104C11DB7 if register & 0x80000000 else 0)
    return register


def later(data, samples):
    """The same pages, those of the sound so many samples later."""
    out, at = b"", 0
    while at < len(data):
        segments = data[at + 27 : at + 27 + data[at + 26]]
        page = bytearray(data[at : at + 27 + len(segments) + sum(segments)])
        at += len(page)
        position, = struct.unpack_from("<q", page, 6)
        if position > 0:
            struct.pack_into("<q", page, 6, position + samples)
            struct.pack_into("<I", page, 22, 0)
            struct.pack_into("<I", page, 22, checksum(page))
        out += page
    return out


for codec in ("opus", "vorbis"):
    path = f"{folder}/{codec}.ogg"
    soundfile.write(path, 0.3 * numpy.sin(numpy.arange(20 * RATE) / 20), RATE, format="OGG", subtype=codec.upper())
    with open(path, "rb") as file:
        data = file.read()
    for name, moved in (("whole", data), ("joined", later(data, HOUR))):
        path = f"{folder}/{codec}-{name}.ogg"
        with open(path, "wb") as file:
            file.write(moved)
        read = len(soundfile.read(path)[0]) / RATE
        said = soundfile.info(path).duration, mutagen.File(path).info.length, TinyTag.get(path).duration
        print(f"{codec} {name}: {read:.1f} s of sound; soundfile {said[0]:.1f}, mutagen {said[1]:.1f}, tinytag {said[2]:.1f}")
PY
cat >"$folder/read.mjs" <<'JS'
import { fileURLToPath } from "node:url";
import { parseFile } from "music-metadata";

for (const name of ["opus-whole", "opus-joined", "vorbis-whole", "vorbis-joined"]) {
  const path = fileURLToPath(new URL(`${name}.ogg`, import.meta.url));
  const { format, quality } = await parseFile(path, { duration: true });
  console.log(`${name.replace("-", " ")}: music-metadata ${format.duration.toFixed(1)}, ${quality.warnings.length} warnings`);
}
JS
"$folder/venv/bin/python" "$folder/make.py" "$folder" >"$folder/seen.txt"
node "$folder/read.mjs" >>"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
opus whole: 20.0 s of sound; soundfile 20.0, mutagen 20.0, tinytag 20.0
opus joined: 20.0 s of sound; soundfile 20.0, mutagen 3620.0, tinytag 3620.0
vorbis whole: 20.0 s of sound; soundfile 20.0, mutagen 20.0, tinytag 20.0
vorbis joined: 20.0 s of sound; soundfile 20.0, mutagen 3620.0, tinytag 3620.0
opus whole: music-metadata 20.0, 0 warnings
opus joined: music-metadata 3620.0, 0 warnings
vorbis whole: music-metadata 20.0, 0 warnings
vorbis joined: music-metadata 3620.0, 0 warnings
TXT
cat "$folder/seen.txt"
diff "$folder/expected.txt" "$folder/seen.txt"
