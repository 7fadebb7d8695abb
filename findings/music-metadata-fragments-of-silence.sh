#!/bin/sh
# music-metadata 11.16.1 (npm) leaves the silence out of the length of a fragmented M4A: forty seconds, of which every other five are
# silent, are 27.1 s to it, and forty seconds of PCM in fragments have no length at all.
#
# A fragment lists its frames in `trun` (ISO/IEC 14496-12, 8.8.8), each with those of its values that are not the fragment's defaults.
# Where frames are all of one length and one size nothing is left to list: the box says how many there are, and ends. music-metadata
# stops at the end of the box, before the first frame, and counts none. The frames of digital silence are all alike, and so are those of
# PCM. Recorders in a browser and live streams write fragments, as nothing needs to be known beforehand, and pauses are what a
# guided session has most of. The option `duration` is on, and nothing is in quality.warnings.
# Seen, by FFmpeg (in PyAV 18.1.0) and by music-metadata, in fragments of a second: AAC of a tone 40.0 and 40.0 s, of tone and silence by
# turns 40.0 and 27.1 s, of silence 40.0 and 8.0 s; PCM of a tone 40.0 s and undefined. Not in fragments, all have 40.0 s in both.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'numpy==2.4.6'
npm install --silent --no-fund --no-audit --prefix "$folder" music-metadata@11.16.1
cat >"$folder/make.py" <<'PY'
"""Writes forty seconds, of a tone, of tone and silence by turns, and of silence, whole and in fragments, and decodes them."""

import sys

import av
import numpy

folder = sys.argv[1]
RATE = 48000
BLOCK = 1024
AT = numpy.arange(40 * RATE)
TONE = 8000 * numpy.sin(AT / 20)
SOUNDS = {"tone": TONE, "turns": TONE * (AT // (5 * RATE) % 2 == 0), "silence": TONE * 0}


def write(path, codec, samples, options):
    with av.open(path, "w", format="mp4", options=options) as file:
        stream = file.add_stream(codec, rate=RATE, layout="mono")
        for at in range(0, len(samples), BLOCK):
            block = samples[at : at + BLOCK].astype(numpy.int16).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
            frame.sample_rate, frame.pts = RATE, at
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


for codec, sound in (("aac", "tone"), ("aac", "turns"), ("aac", "silence"), ("pcm_s16le", "tone")):
    for kind, options in (("whole", {}), ("fragments", {"movflags": "empty_moov", "frag_duration": "1000000"})):
        path = f"{folder}/{codec}-{sound}-{kind}.m4a"
        write(path, codec, SOUNDS[sound], options)
        with av.open(path) as file:
            count = sum(frame.samples for frame in file.decode(audio=0))
        print(f"{codec} {sound} {kind} {count / RATE:.1f}")
PY
cat >"$folder/read.mjs" <<'JS'
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFile } from "music-metadata";

for (const line of readFileSync(new URL("ffmpeg.txt", import.meta.url), "utf8").trimEnd().split("\n")) {
  const path = fileURLToPath(new URL(`${line.split(" ").slice(0, 3).join("-")}.m4a`, import.meta.url));
  const { format, quality } = await parseFile(path, { duration: true });
  console.log(`${line} ${format.duration?.toFixed(1)} ${quality.warnings.length}`);
}
JS
"$folder/venv/bin/python" "$folder/make.py" "$folder" >"$folder/ffmpeg.txt"
node "$folder/read.mjs" >"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
aac tone whole 40.0 40.0 0
aac tone fragments 40.0 40.0 0
aac turns whole 40.0 40.0 0
aac turns fragments 40.0 27.1 0
aac silence whole 40.0 40.0 0
aac silence fragments 40.0 8.0 0
pcm_s16le tone whole 40.0 40.0 0
pcm_s16le tone fragments 40.0 undefined 0
TXT
printf 'codec, sound, kind, seconds by FFmpeg, seconds and warnings by music-metadata 11.16.1:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
