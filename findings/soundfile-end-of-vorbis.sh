#!/bin/sh
# soundfile 0.14.0 (PyPI, libsndfile 1.2.2) reads another piece than it was asked for where it seeks into the end of an Ogg Vorbis file:
# what it gives is up to a thousand samples further on, and its last samples lie behind the end of the sound.
#
# An Ogg page says at which sample it ends. The last page of a Vorbis stream says less than its packets hold wherever the length is no
# whole number of blocks: what is too much is cut off there (Vorbis I, A.2). libsndfile takes the last page's end, subtracts what the
# packets hold, and so has the page begin too early by just what was cut off. Read from the front, the file is right to the sample.
# seek() and tell() name the place that was asked for, and the number of samples is the one asked for, so nothing tells: whoever
# puts pieces together has some samples missing at the seam, and at the end as many that were never in the sound.
# Seen, for a hum of 240,000, 240,320 and 240,900 samples at 48 kHz: what is read 50,000 samples before the end is right in each, what is
# read 2,000 before it is 320, 0 and 444 samples late. FFmpeg (in PyAV 18.1.0) has the samples of the reading from the front.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'soundfile==0.14.0' 'av==18.1.0' 'numpy==2.4.6'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import av
import numpy
import soundfile

folder = sys.argv[1]
RATE = 48000
# A hum in soft noise, of which a hundred samples fit in one place only.
HUM = 0.3 * numpy.sin(numpy.arange(300_000) / 25) + 0.003 * numpy.random.default_rng(1).standard_normal(300_000)


def late(whole, start, count):
    """By how many samples what is read after a seek is behind the same place of the whole."""
    with soundfile.SoundFile(path) as file:
        file.seek(start)
        if file.tell() != start:
            sys.exit("tell() no longer names the place that was asked for")
        piece = file.read(count)
    if len(piece) != count:
        sys.exit("it no longer reads as many samples as it was asked for")
    near = range(start - 2000, start + count - 100)
    [place] = [at for at in near if numpy.allclose(whole[at : at + 100], piece[:100], atol=1e-4)]
    return place - start


seen = {}
for length in (240_000, 240_320, 240_900):
    path = f"{folder}/{length}.ogg"
    soundfile.write(path, HUM[:length], RATE, format="OGG", subtype="VORBIS")
    whole, _ = soundfile.read(path)
    with av.open(path) as file:
        by_ffmpeg = numpy.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)])
    if len(whole) != length or not numpy.allclose(whole, by_ffmpeg, atol=1e-4):
        sys.exit("read from the front it is no longer what FFmpeg reads")
    seen[length] = [late(whole, length - 50_000, RATE), late(whole, length - 2000, 2000)]
    print(f"of {length} samples: 50,000 before the end {seen[length][0]} late, 2,000 before the end {seen[length][1]} late")
expected = {240_000: [0, 320], 240_320: [0, 0], 240_900: [0, 444]}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
