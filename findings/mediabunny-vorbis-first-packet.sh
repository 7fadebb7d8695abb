#!/bin/sh
# mediabunny 1.61.0 (npm) leaves out the first packet of a Vorbis track when it converts an Ogg to MP4 or Matroska by copying, and with it
# goes the beginning of the sound: 12 ms of a tone at 48 kHz, and all there is of a beep of 10 ms.
#
# The first packet of Vorbis has no samples of its own; it is there for the second to lap over (Vorbis I, 4.3.8). mediabunny knows that, and
# gives it a length of 0, so that two packets are at 0 s. Conversion looks for the last packet that ends at or before the beginning, steps
# over it, and then, for codecs that need a packet to warm up, goes one back: to the packet that has an earlier time than 0. There is none,
# though there is one before it, and the copy begins with the second packet. That is now the one without samples. Nothing is discarded or
# thrown, and EncodedPacketSink, which hands out the packets one by one, has them all.
# Seen: of a tone of 10 s at 48 kHz 470 of 471 packets are left, and the first sample that is decoded is at 12 ms; of a beep of 10 ms 1 of 2
# packets, and no sample. FFmpeg, which copies the same packets to the same formats, keeps them all, and the sound begins at 0 or 3 ms.
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

for name, seconds in [("tone", 10), ("beep", 0.01)]:
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(round(48000 * seconds)) / 48000)
    soundfile.write(f"{sys.argv[1]}/{name}.ogg", tone, 48000, format="OGG", subtype="VORBIS")
PY
cat >"$folder/convert.mjs" <<'JS'
import {
  ALL_FORMATS, Conversion, FilePathSource, FilePathTarget, Input, MkvOutputFormat, Mp4OutputFormat, Output,
} from "mediabunny";

const place = (name) => new URL(name, import.meta.url).pathname;
for (const name of ["tone", "beep"]) {
  for (const [kind, format] of [["mp4", new Mp4OutputFormat()], ["mkv", new MkvOutputFormat()]]) {
    const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(place(`${name}.ogg`)) });
    const output = new Output({ format, target: new FilePathTarget(place(`${name}.${kind}`)) });
    const conversion = await Conversion.init({ input, output });
    if (!conversion.isValid || conversion.discardedTracks.length) throw new Error("discarded");
    await conversion.execute();
  }
}
JS
node "$folder/convert.mjs"
"$folder/venv/bin/python" - "$folder" <<'PY' | tee "$folder/seen.txt"
import sys

import av

folder = sys.argv[1]


def copied(name, kind):
    """The same packets, copied by FFmpeg."""
    path = f"{folder}/{name}-by-ffmpeg.{kind}"
    with av.open(f"{folder}/{name}.ogg") as source, av.open(path, "w") as target:
        stream = target.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(audio=0):
            if packet.size:
                packet.stream = stream
                target.mux(packet)
    return path


def tell(what, path):
    with av.open(path) as container:
        packets = sum(1 for packet in container.demux(audio=0) if packet.size)
    with av.open(path) as container:
        first = next(container.decode(audio=0), None)
    print(f"{what}: {packets} packets,", f"from {first.time * 1000:.0f} ms" if first else "no sample")


for name in ["tone", "beep"]:
    tell(f"{name}.ogg", f"{folder}/{name}.ogg")
    for kind in ["mp4", "mkv"]:
        tell(f"{name}.{kind}, FFmpeg", copied(name, kind))
        tell(f"{name}.{kind}, mediabunny", f"{folder}/{name}.{kind}")
PY
cmp "$folder/seen.txt" - <<'SEEN'
tone.ogg: 471 packets, from 0 ms
tone.mp4, FFmpeg: 471 packets, from 0 ms
tone.mp4, mediabunny: 470 packets, from 12 ms
tone.mkv, FFmpeg: 471 packets, from 3 ms
tone.mkv, mediabunny: 470 packets, from 12 ms
beep.ogg: 2 packets, from 3 ms
beep.mp4, FFmpeg: 2 packets, from 3 ms
beep.mp4, mediabunny: 1 packets, no sample
beep.mkv, FFmpeg: 2 packets, from 3 ms
beep.mkv, mediabunny: 1 packets, no sample
SEEN
