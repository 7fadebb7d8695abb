#!/bin/sh
# eyeD3 0.9.9 (PyPI) says that an MP3 of 32 kbit/s which FFmpeg wrote is half as long as it is: a minute of speech at 24 kHz is 30.04 s.
#
# The first frame of such a file has no sound: it is the Info frame, which says how many frames there are, and which must have a bit rate
# that leaves room for that. A frame of 24, 32 or 48 kbit/s has too little, so FFmpeg gives this one 64. eyeD3 reads the number, but
# uses it only where the rate varies; otherwise it divides the size of the file by that of the first frame, as if it were one of the
# others. Speech is what is kept at such rates, so it is the podcasts that get a false length, in their feeds, and where their last
# chapter ends. info.bit_rate is that of the first frame as well; no warning.
# Seen, for 60 s at 24 kHz, mono, of 24, 32, 48 and 64 kbit/s: eyeD3 22.54, 30.04, 45.06 and 60.07 s, mutagen 1.48.1 60.05 s each time; of
# 32 kbit/s without the Info frame 60.04 and 60.05 s.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'eyed3==0.9.9' 'mutagen==1.48.1' 'av==18.1.0' 'numpy==2.4.6'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import av
import eyed3
import numpy
from mutagen.mp3 import MP3

folder = sys.argv[1]
RATE = 24000
TONE = (8000 * numpy.sin(numpy.arange(60 * RATE) / 20)).astype(numpy.int16)


def lengths(rate, info):
    """Of a minute at so many kbit/s, by eyeD3 and by mutagen."""
    path = f"{folder}/{rate}-{info}.mp3"
    with av.open(path, "w", options={"write_xing": str(info), "id3v2_version": "0"}) as file:
        stream = file.add_stream("libmp3lame", rate=RATE, layout="mono", format="s16p", bit_rate=rate * 1000)
        for at in range(0, len(TONE), 576):
            frame = av.AudioFrame.from_ndarray(TONE[at : at + 576].reshape(1, -1), format="s16p", layout="mono")
            frame.sample_rate, frame.pts = RATE, at
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return round(eyed3.load(path).info.time_secs, 2), round(MP3(path).info.length, 2)


seen = {(rate, info): lengths(rate, info) for rate, info in ((24, 1), (32, 1), (48, 1), (64, 1), (32, 0))}
for (rate, info), (by_eyed3, by_mutagen) in seen.items():
    print(f"{rate} kbit/s, {'with' if info else 'without'} the Info frame: eyeD3 {by_eyed3} s, mutagen {by_mutagen} s")
expected = {
    (24, 1): (22.54, 60.05),
    (32, 1): (30.04, 60.05),
    (48, 1): (45.06, 60.05),
    (64, 1): (60.07, 60.05),
    (32, 0): (60.04, 60.05),
}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
