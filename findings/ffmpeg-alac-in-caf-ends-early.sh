#!/bin/sh
# FFmpeg (libavformat 62.12.102, in PyAV 18.1.0 from PyPI) does not give back what it wrote as ALAC in CAF: up to 2,048 samples at the end of the
# sound are gone, though the codec is lossless and the file has them all. FFmpeg 7.0.2 reads the same file whole.
#
# The last packet of ALAC is mostly not full; it says itself how many samples it has, and no more come out of it. The packet table of CAF
# says the same from outside: how many frames are valid, and how many the last packet lacks to a full one (Core Audio Format, Packet
# Table). FFmpeg now marks the last packet as one that ends in so much padding (skip_samples), and cuts that off; it is cut from a packet
# that never had it. Where the packet is less than half full, so that it has fewer samples than it lacks, nothing is cut. The stream's
# own duration is right, and nothing is said. What libsndfile wrote loses the same.
# Seen, of 240,900 samples: 240,136 from CAF, whoever wrote it, 240,900 as duration, from M4A, by FFmpeg 7.0.2 (imageio-ffmpeg 0.6.0) and by
# soundfile 0.14.0, which reads its own file; of 240,000: 238,336; of 239,000, whose last packet has 1,432, all.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'soundfile==0.14.0' 'av==18.1.0' 'imageio-ffmpeg==0.6.0' 'numpy==2.4.6'
"$folder/venv/bin/python" - "$folder" <<'PY'
import subprocess
import sys
from fractions import Fraction

import av
import imageio_ffmpeg
import numpy
import soundfile

folder = sys.argv[1]
RATE = 48000
NOISE = (3000 * numpy.random.default_rng(1).standard_normal(300_000)).astype(numpy.int16)


def write(path, sound):
    with av.open(path, "w") as file:
        stream = file.add_stream("alac", rate=RATE, layout="mono")
        for at in range(0, len(sound), 4096):
            frame = av.AudioFrame.from_ndarray(sound[None, at : at + 4096].copy(), format="s16p", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def read(path, sound):
    """How many samples come out, which must be the first ones of the sound, and how many the stream is said to have."""
    with av.open(path) as file:
        duration = file.streams.audio[0].duration
        frames = list(file.decode(audio=0))
    read = numpy.concatenate([frame.to_ndarray()[0] for frame in frames])
    if frames[0].format.name == "s32p":
        # What FFmpeg encodes says that it has up to 24 bits; the 16 are in the upper half.
        read = read >> 16
    if not numpy.array_equal(read, sound[: len(read)]):
        sys.exit("what is read is no longer what was written")
    return len(read), duration


def read_by_older(path):
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", path, "-f", "s16le", "-"]
    return len(subprocess.run(command, check=True, capture_output=True).stdout) // 2


seen = {}
for length in (240_900, 240_000, 239_000):
    sound = NOISE[:length]
    for ending in ("caf", "m4a"):
        write(f"{folder}/own.{ending}", sound)
    soundfile.write(f"{folder}/sndfile.caf", sound, RATE, format="CAF", subtype="ALAC_16")
    seen[length] = {
        "own CAF": read(f"{folder}/own.caf", sound),
        "own M4A": read(f"{folder}/own.m4a", sound),
        "CAF of libsndfile": read(f"{folder}/sndfile.caf", sound),
        "own CAF, by 7.0.2": read_by_older(f"{folder}/own.caf"),
        "CAF of libsndfile, by itself": len(soundfile.read(f"{folder}/sndfile.caf")[0]),
    }
    print(length, seen[length])
left = {240_900: 240_136, 240_000: 238_336, 239_000: 239_000}
for length, left in left.items():
    whole = (length, length)
    expected = [(left, length), whole, (left, length), length, length]
    if list(seen[length].values()) != expected:
        sys.exit(f"of {length} it was {expected} when this was written")
PY
