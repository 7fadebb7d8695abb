#!/bin/sh
# miniaudio 1.71 (PyPI; the C library miniaudio 0.11.25) turns A-law and µ-law in an AIFF-C file upside down: every sample has the sign of its
# opposite. The same bytes in a WAV file come out right.
#
# G.711 has its sign in the highest bit of each byte, in whatever file it stands. Samples of 8 bits in AIFF are signed, and the decoder's
# are not, so behind the reading of any AIFF whose samples have 8 bits it adds 128 to each byte. It has given A-law and µ-law 8 bits
# there too, and so adds 128 to them: that turns the one bit over which is the sign. (A switch in its source for agreeing with libsndfile,
# off by default, turns the samples of just these files over once more.) One such file alone sounds as it should; beside any other version
# of the sound, or as one side of a pair, it cancels what it should add to: mixed with its own WAV it gives silence. FFmpeg and libsndfile
# read both files alike. No error.
# Seen, of a tone: by soundfile 0.14.0 and FFmpeg (in PyAV 18.1.0) the AIFF-C is the WAV to the last bit; by miniaudio it is the WAV times -1,
# and their sum is 0.0 throughout; 16-bit AIFF is right in all three.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'miniaudio==1.71' 'soundfile==0.14.0' 'av==18.1.0' 'numpy==2.4.6'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import av
import miniaudio
import numpy
import soundfile

folder = sys.argv[1]
RATE = 24000
TONE = 0.5 * numpy.sin(numpy.arange(RATE) / 20)


def by_soundfile(path):
    return soundfile.read(path)[0]


def by_ffmpeg(path):
    with av.open(path) as file:
        return numpy.concatenate([frame.to_ndarray()[0] for frame in file.decode(audio=0)]) / 32768


def by_miniaudio(path):
    decoded = miniaudio.decode_file(path, miniaudio.SampleFormat.FLOAT32, nchannels=1, sample_rate=RATE)
    return numpy.array(decoded.samples)


def body(path, chunk, head):
    """The bytes of the sound in a file: what is behind the name of its chunk and so many bytes more."""
    with open(path, "rb") as file:
        content = file.read()
    start = content.index(chunk) + len(chunk) + head
    return content[start : start + RATE]


def same(a, b):
    """Whether two sounds differ by less than half a step of 16 bits."""
    return len(a) == len(b) == RATE and numpy.allclose(a, b, rtol=0, atol=1 / 65536)


for subtype in ("ALAW", "ULAW", "PCM_16"):
    wav, aiff = f"{folder}/{subtype}.wav", f"{folder}/{subtype}.aiff"
    soundfile.write(wav, TONE, RATE, format="WAV", subtype=subtype)
    soundfile.write(aiff, TONE, RATE, format="AIFF", subtype=subtype)
    companded = subtype != "PCM_16"
    if companded and body(wav, b"data", 4) != body(aiff, b"SSND", 12):
        sys.exit("the two files no longer hold the same bytes")
    for name, read in (("soundfile", by_soundfile), ("FFmpeg", by_ffmpeg), ("miniaudio", by_miniaudio)):
        first, second = read(wav), read(aiff)
        sign = 1 if same(second, first) else -1 if same(second, -first) else 0
        loudest = abs(first + second).max()
        print(f"{subtype}, {name}: AIFF is {sign:+} times WAV, loudest of their sum {loudest:.3f}")
        if sign != (-1 if name == "miniaudio" and companded else 1):
            sys.exit("it was otherwise when this was written")
PY
